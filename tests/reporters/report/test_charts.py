"""The numbers of the charts."""

from __future__ import annotations

from typing import Any

from linter.calibration import FlaggedExchange, Observed, calibrate
from linter.measures import Measures
from linter.reporters.report.parts import parts, shares
from linter.reporters.report.strips import ScoreCharts, scores
from tests.reporters.report.pages import measured
from tests.rules.transcripts import collection, exchange, person, section


def drawn(*values: tuple[str | None, float, bool]) -> ScoreCharts:
    each = [FlaggedExchange("a.txt", 1, name, score, flagged, score == 0, None) for name, score, flagged in values]
    observed = Observed(tuple(each), 0, "STRUGGLED", ("WEAK", "STRONG"), frozenset(), False)
    found = scores(calibrate([observed]))
    assert found is not None
    return found


def test_each_score_is_a_mark_and_flagged_ones_are_below_the_box() -> None:
    chart = drawn(("WEAK", 0.2, True), ("WEAK", 0.4, False), ("WEAK", 0.6, False), ("STRONG", 1.0, False))
    weak, strong = chart.strips
    assert [mark.x for mark in weak.dots] == [40.0, 60.0] and [mark.x for mark in weak.flags] == [20.0]
    assert max(mark.y for mark in weak.dots) < 18 and min(mark.y for mark in weak.flags) > 32
    assert (weak.box.minimum, weak.box.median, weak.box.maximum) == (20.0, 40.0, 60.0)
    assert (strong.name, strong.box.median, chart.cut) == ("STRONG", 100.0, 30.0)


def test_many_scores_are_columns() -> None:
    chart = drawn(*[("WEAK", 0.5, False)] * 300, *[("WEAK", 0.1, True)] * 3, ("WEAK", 1.0, False))
    (strip,) = chart.strips
    assert not strip.dots and not strip.flags
    assert [mark.x for mark in strip.columns] == [50.0, 98.0] and [mark.x for mark in strip.hanging] == [10.0]
    assert strip.columns[0].height == 18.0 > strip.hanging[0].height > strip.columns[1].height > 0


def test_the_scale_holds_all_scores() -> None:
    assert drawn((None, 0.2, False)).scale == (0.0, 1.0)
    assert drawn((None, 7.0, False)).scale == (0.0, 10.0)
    assert drawn((None, -3.0, False), (None, 140.0, False)).scale == (-3.0, 140.0)
    assert drawn((None, -3.0, False)).scale == (-4.0, -2.0)


def test_scores_outside_of_sections_have_a_chart_too() -> None:
    chart = drawn((None, 0.2, False), ("WEAK", 0.4, False))
    assert [strip.name for strip in chart.strips] == ["WEAK", "No section"]


def test_flags_and_scores_by_range() -> None:
    chart = drawn(("WEAK", 0.05, True), ("WEAK", 0.05, False), ("WEAK", 1.0, False))
    first, *_, last = chart.bins
    assert (first.low, first.high, first.flagged, first.unflagged, first.share) == ("0", "0.1", 1, 1, "50%")
    assert first.widths == (50.0, 50.0) and (last.unflagged, last.share) == (1, "0%")
    assert chart.bins[4].share == "–"
    assert [(row.section, row.kind, row.number) for row in chart.figures][-1] == ("All", "unflagged", 2)


def test_nothing_to_draw() -> None:
    assert scores(calibrate([])) is None


def test_no_more_sections_than_can_be_looked_at() -> None:
    chart = drawn(*[(f"S{number:02}", 0.5, False) for number in range(30)])
    assert (len(chart.strips), chart.more) == (24, 6)


def file(*kinds: str) -> str:
    replies = [exchange(number, score=score) for number, score in enumerate(kinds, 1)]
    return collection(section("WEAK", person("Kim Abara", *replies)))


def test_shares_of_lowest_scores() -> None:
    measures = {
        "none.txt": measured("none.txt", file("0.500")),
        "half.txt": measured("half.txt", file("0.500", "0.000")),
        "all.txt": measured("all.txt", file(*["0.000"] * 9)),
    }
    found, lowest = shares(measures)
    assert [(each.name, each.files) for each in found if each.files] == [
        ("none", 1),
        ("25% to 50%", 1),
        ("more than 75%", 1),
    ]
    assert [(each.path, each.share, each.reported) for each in lowest] == [
        ("all.txt", 100.0, True),
        ("half.txt", 50.0, False),
    ]


def test_missing_parts_by_part_and_by_file() -> None:
    whole = file("0.500", "0.600", "0.700")
    broken = whole.replace("Relevance Score: 0.600\n", "").replace("Relevance Score: 0.700\n", "Relevance Score:\n")
    nameless = whole.replace("Candidate: Kim Abara -", "Candidate: -")
    measures: dict[str, Any] = {
        "whole.txt": measured("whole.txt", whole),
        "broken.txt": measured("broken.txt", broken),
        "nameless.txt": measured("nameless.txt", nameless),
    }
    found = parts(measures)
    assert [(each.part, each.files, each.number) for each in found.missing] == [
        ("candidate name", 1, 1),
        ("score", 1, 2),
    ]
    assert [(each.path, each.numbers) for each in found.files] == [("broken.txt", (0, 2)), ("nameless.txt", (1, 0))]
    assert parts({"whole.txt": measures["whole.txt"]}).missing == ()


def test_files_that_are_not_listed_are_counted() -> None:
    lacking: Measures = measured("a.txt", file("0.500"))._replace(missing=(("score", 1),))
    found = parts({f"{number}.txt": lacking for number in range(25)})
    assert (len(found.files), found.more) == (20, 5)
