"""Scores that are no number, or of which nobody knows where they end: no fix makes up a value."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.engine import lint
from linter.fixer import fix

CLEAN = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")


def scored(value: str) -> str:
    """The clean example with another first score."""
    return CLEAN.replace("Relevance Score: 0.214 ", f"Relevance Score: {value} ")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("★★★☆☆", "SCO002"),
        ("⭐⭐⭐⭐", "SCO002"),
        ("👍", "SCO002"),
        ("1/0", "SCO002"),
        ("0/0", "SCO002"),
        ("7 / 0", "SCO002"),
        ("/10", "SCO002"),
        ("0.2 14", "SCO009"),
        ("0.8 8", "SCO009"),
        (".2 14", "SCO009"),
        ("0 .214", "SCO009"),
        ("0. 214", "SCO009"),
        ("0.2 1 4", "SCO009"),
    ],
)
def test_no_value_is_made_up(value: str, code: str) -> None:
    text = scored(value)
    (finding,) = lint(text).findings
    assert (finding.code, finding.line, finding.fix) == (code, 18, None)
    assert fix(text, unsafe=True).data.decode() == text


@pytest.mark.parametrize(
    ("value", "code", "right"),
    [("5/5", "SCO008", "1.000"), ("0.5", "SCO004", "0.500"), (".500", "SCO008", "0.500"), ("20%", "SCO008", "0.200")],
)
def test_a_value_that_is_written_otherwise_is_offered(value: str, code: str, right: str) -> None:
    text = scored(value)
    assert [finding.code for finding in lint(text).findings] == [code]
    assert fix(text, unsafe=True).data.decode() == scored(right)


@pytest.mark.parametrize("label", ["Bewertung", "Relevanzwert", "Puntuación", "Nota final", "得分"])
def test_another_label_of_a_score_is_one_finding(label: str) -> None:
    (finding,) = lint(CLEAN.replace("Relevance Score: 0.182", f"{label}: 0.182")).findings
    assert (finding.code, finding.line) == ("SCO007", 41)
    assert finding.message.endswith("expected 'Relevance Score:'")


def test_a_letter_with_an_accent_is_of_the_same_alphabet() -> None:
    (finding,) = lint(CLEAN.replace("Relevance Score: 0.182", "Puntuación: 0.182")).findings
    assert finding.message == "score label is worded differently, expected 'Relevance Score:'"


@pytest.mark.parametrize(
    ("value", "codes"), [("0.000", []), ("1.000", []), ("1.001", ["SCO003"]), ("-0.001", ["SCO003"]), ("1", ["SCO004"])]
)
def test_both_ends_of_a_range_belong_to_it(value: str, codes: list[str]) -> None:
    assert [found.code for found in lint(scored(value)).findings] == codes
