from __future__ import annotations

import pytest

from linter.config import Choice, UnknownRuleError, assemble, chosen, codes_of, plan
from linter.engine import lint
from linter.finding import Severity
from linter.rules import RULES

ALL = {rule.code for rule in RULES}


def test_everything_is_chosen_if_nobody_chooses() -> None:
    assert chosen() == chosen(Choice()) == ALL


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("SEP001", {"SEP001"}),
        ("sep001", {"SEP001"}),
        ("separator-length", {"SEP001"}),
        ("tab", {"ENC009"}),
        ("FLG", {"FLG001", "FLG002", "FLG003", "FLG004"}),
        (" all ", ALL),
    ],
)
def test_a_selector_is_a_code_a_prefix_or_a_name(selector: str, codes: set[str]) -> None:
    assert codes_of(selector) == codes


@pytest.mark.parametrize(("selector", "nearest"), [("SEPP001", "SEP001"), ("seperator-length", "separator-length")])
def test_an_unknown_selector_is_refused_with_the_nearest(selector: str, nearest: str) -> None:
    with pytest.raises(UnknownRuleError, match=f"unknown rule '{selector}', did you mean {nearest}?"):
        chosen(Choice(ignore=(selector,)))


def test_a_later_select_starts_afresh_and_what_was_ignored_stays_so() -> None:
    project = Choice(select=("SEP", "SCO"), ignore=("SEP001",))
    assert chosen(project, Choice(select=("SEP",))) == codes_of("SEP") - {"SEP001"} | {"ENC001"}
    assert chosen(project, Choice(select=("SEP001",))) == {"SEP001", "ENC001"}
    assert chosen(project, Choice(extend_select=("FLG001",))) == chosen(project) | {"FLG001"}


def test_ignore_wins_within_one_place() -> None:
    assert chosen(Choice(select=("SEP001",), extend_select=("SEP002",), ignore=("SEP",))) == {"ENC001"}


def test_what_is_no_text_can_neither_be_ignored_nor_played_down() -> None:
    codes = chosen(Choice(ignore=("ENC001",)))
    (rule,) = (each for each in assemble(codes, severities={"ENC": Severity.INFO}).text if each.code == "ENC001")
    assert rule.severity is Severity.ERROR


def test_the_most_precise_severity_wins_in_any_order() -> None:
    wanted = {"separator-length": Severity.INFO, "ALL": Severity.WARNING, "SEP": Severity.ERROR}
    for severities in (wanted, dict(reversed(wanted.items()))):
        weights = {rule.code: rule.severity for rule in assemble(chosen(), severities=severities).rules}
        assert weights["SEP001"] is Severity.INFO
        assert weights["SEP002"] is Severity.ERROR
        assert weights["SCO001"] is Severity.WARNING


def test_options_are_bound(clean: bytes) -> None:
    bound = assemble(chosen(), options={"flag-above-score-limit": {"flagged_max_score": 0.001}})
    assert not lint(clean, plan()).findings
    assert {finding.code for finding in lint(clean, bound).findings} == {"CON003"}


@pytest.fixture
def clean() -> bytes:
    from pathlib import Path

    return (Path(__file__).parent.parent / "examples" / "clean.txt").read_bytes()
