"""The settings that follow: only what is supported, and the rules find exactly what was announced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import nextafter
from random import Random
from typing import Any

import pytest

from benchmarks.mutants import documents, mutants
from benchmarks.operators import OPERATORS
from linter import lint
from linter.calibration import Calibration, FlaggedExchange, calibrate, observe
from linter.calibration import policy as rules_of_thumb
from linter.calibration.observation import Observed
from linter.calibration.policy import Policy, policy
from linter.calibration.scores import groups
from linter.calibration.threshold import best_threshold
from linter.config import assemble, chosen
from linter.finding import Finding
from linter.reading import Reading
from linter.source import Source
from tests.calibration.observations import corpus

POLICY = ("CON003", "CON004", "CON005")
LOW, HIGH = [(0.1 + each / 100, True) for each in range(10)], [(0.5 + each / 100, False) for each in range(10)]


def following(exchanges: Sequence[FlaggedExchange], elsewhere: Iterable[str] = ()) -> Policy:
    spread = groups(exchanges, ("WEAK", "AVERAGE", "STRONG"))
    return policy(best_threshold(exchanges), spread, frozenset(elsewhere))


def values(found: Policy) -> dict[str, Any]:
    return {option.name: option.value for option in found.options}


def test_two_limits_on_either_side_of_a_threshold() -> None:
    found = following(corpus([*LOW, *HIGH]))
    assert values(found) == {"flagged-max-score": 0.3, "unflagged-min-score": 0.3} and found.reason is None
    assert [(option.contradictions, option.exchanges) for option in found.options] == [(0, 10), (0, 10)]


def test_few_contradictions_are_said() -> None:
    found = following(corpus([*LOW, *HIGH * 2, (0.9, True)]))
    assert [(option.rule.code, option.contradictions) for option in found.options] == [("CON003", 1), ("CON004", 0)]


def test_exactly_one_in_ten_may_contradict() -> None:
    found = following(corpus([*LOW[:9], *HIGH * 2, (0.9, True)]))
    assert found.reason is None
    assert [(option.rule.code, option.contradictions) for option in found.options] == [("CON003", 1), ("CON004", 0)]
    assert following(corpus([*LOW[:8], *HIGH * 2, (0.9, True)])).reason is not None


@pytest.mark.parametrize(
    ("pairs", "reason"),
    [
        ([], "flagged and unflagged exchanges are needed to find one"),
        (HIGH, "flagged and unflagged exchanges are needed to find one"),
        (LOW, "flagged and unflagged exchanges are needed to find one"),
        (LOW[:4] + HIGH, "4 flagged exchanges, at least 5 are needed"),
        (LOW + HIGH[:4], "4 unflagged exchanges, at least 5 are needed"),
        (
            [*LOW, *HIGH * 2, (0.9, True), (0.9, True)],
            "2 exchanges contradict the best threshold, expected at most 1",
        ),
        ([(score, not flagged) for score, flagged in LOW + HIGH], "no threshold explains the flags"),
    ],
)
def test_what_is_not_supported_has_a_reason(pairs: list[tuple[float, bool]], reason: str) -> None:
    assert following(corpus(pairs)) == Policy((), f"no score limit suggested: {reason}")


@pytest.mark.parametrize(
    ("flagged", "others", "free", "never"),
    [
        (3, 2, 5, True),  # as in a small file: three of five against none of five
        (3, 2, 3, False),
        (1, 0, 2, False),
        (1, 19, 20, False),
        (1, 19, 60, True),
        (0, 50, 50, False),
    ],
)
def test_section_without_flags_by_policy_or_by_chance(flagged: int, others: int, free: int, never: bool) -> None:
    exchanges = corpus([(0.5, True)] * flagged + [(0.5, False)] * others) + corpus([(0.5, False)] * free, "STRONG")
    assert values(following(exchanges)) == ({"never-flagged": ("STRONG",)} if never else {})
    assert values(following(exchanges, elsewhere=["STRONG"])) == {}


def test_no_section_is_no_section() -> None:
    exchanges = corpus([(0.5, True)] * 9) + corpus([(0.5, False)] * 90, None)
    assert values(following(exchanges)) == {}


@pytest.fixture(scope="module", params=[5, pytest.param(1, marks=pytest.mark.slow)])
def damaged(request: pytest.FixtureRequest) -> list[Source]:
    """Files with a defect of every kind, or of every fifth, with flags where none belong and without some that do."""
    rng = Random(5)
    sources = []
    operators = OPERATORS[:: request.param]
    for number, one in enumerate(mutants(operators, documents(12, 7), len(operators), 11)):
        data = one.data
        for old, new in ((b" [STRUGGLED]", b""), (b"\n~~~~~~~~~~", b" [STRUGGLED]\n~~~~~~~~~~")):
            if rng.random() < 0.5:
                at = data.find(old, rng.randrange(len(data)))
                data = data[:at] + new + data[at + len(old) :] if at >= 0 else data
        sources.append(Source(data, f"{number:04}.txt"))
    return [source for source in sources if source.wide_encoding is None]  # nobody reads those


@pytest.fixture(scope="module")
def observed(damaged: list[Source]) -> list[Observed]:
    return [observe(Reading(source)) for source in damaged]


def found_by_rules(sources: Iterable[Source], options: dict[str, dict[str, object]]) -> list[Finding]:
    plan = assemble(chosen(), options=options)
    return [found for source in sources for found in lint(source, plan).findings if found.code in POLICY]


def options(calibration: Calibration) -> dict[str, dict[str, object]]:
    return {each.rule.name: {each.parameter: each.value} for each in calibration.policy.options}


def test_rules_find_what_was_announced(
    damaged: list[Source], observed: list[Observed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules_of_thumb, "ENOUGH", 0)
    monkeypatch.setattr(rules_of_thumb, "TOLERANCE", 1)
    calibration = calibrate(observed)
    assert calibration.left_out > len(damaged) // 24
    found = found_by_rules(damaged, options(calibration))
    announced = {one.place for one in calibration.threshold.contradictions}
    assert len(announced) > len(damaged) // 3
    assert {(each.path, each.line) for each in found} == announced and len(found) == len(announced)
    counts = {each.rule.code: each.contradictions for each in calibration.policy.options}
    assert counts == {code: sum(each.code == code for each in found) for code in counts}
    assert {"CON003", "CON004"} <= set(counts)


def test_another_limit_finds_more(damaged: list[Source], observed: list[Observed]) -> None:
    """The control: what was announced is the least, and a limit elsewhere is seen."""
    calibration = calibrate(observed)
    least = len(calibration.threshold.contradictions)
    assert calibration.threshold.cut is not None
    for by in (-0.2, 0.2):
        limit = calibration.threshold.cut.limit + by
        names = {"flag-above-score-limit": "flagged_max_score", "unflagged-below-score-limit": "unflagged_min_score"}
        assert len(found_by_rules(damaged, {rule: {name: limit} for rule, name in names.items()})) > least


def test_no_rule_finds_a_flag_where_none_ever_is() -> None:
    sources = [Source(page.data(), f"{number}.txt") for number, page in enumerate(documents(20, 3))]
    calibration = calibrate(observe(Reading(source)) for source in sources)
    assert options(calibration)["flag-in-unflaggable-section"] == {
        "never_flagged": ("AVERAGE", "STRONG", "EXCEPTIONAL")
    }
    assert found_by_rules(sources, options(calibration)) == []


@pytest.mark.parametrize(("below", "above"), [(0.1, 0.9), (0.1, 0.11), (0.1, 0.1000001), (0.1, nextafter(0.1, 1))])
def test_limits_are_exact_however_near_scores_are(below: float, above: float) -> None:
    found = values(following(corpus([(below, True)] * 5 + [(above, False)] * 5)))
    assert below <= found["flagged-max-score"] < above and below < found["unflagged-min-score"] <= above
