"""What is kept of an exchange, and which exchanges do not count."""

from __future__ import annotations

import pytest

from linter.calibration import Observed, calibrate, observe
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.reading import Reading
from linter.rules.scores.placeholder_scores import placeholder_scores
from linter.source import Source
from tests.rules.transcripts import collection, exchange, person, section

FLAGGED = "0.300 [STRUGGLED]"


def watch(text: str, layout: Layout = DEFAULT) -> Observed:
    return observe(Reading(Source(text.encode("utf-8", "surrogateescape"), "a.txt"), layout))


def weak(*scores: str, said: str | None = None) -> str:
    exchanges = [exchange(number, said, score) for number, score in enumerate(scores, 1)]
    return collection(section("WEAK", person("Ann Lee", *exchanges)))


def test_observation_says_where_and_what_and_no_word() -> None:
    text = weak(FLAGGED, "0.000")
    first, second = watch(text).exchanges
    lines = text.split("\n")
    assert [lines[one.line - 1] for one in (first, second)] == [f"Relevance Score: {FLAGGED}", "Relevance Score: 0.000"]
    assert first[:-1] == ("a.txt", first.line, "WEAK", 0.3, True, False)
    assert second[2:-1] == ("WEAK", 0.0, False, True)
    assert "Ann" not in repr(watch(text)) and "list" not in repr(watch(text))


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_line_is_that_of_the_file(newline: str) -> None:
    text = weak("0.500", FLAGGED).replace("\n", newline)
    hidden = text.replace("Q2: What", "<<<<<<< a\nQ2: What\n=======\nQ2: Which\nof\n>>>>>>> b\nQ2: What", 1)
    for whole in (text, "\ufeff" + text, text.replace("What", "Wh\u200bat"), hidden):
        number = whole[: whole.index(FLAGGED)].count("\n") + 1
        assert watch(whole).exchanges[-1].line == number


@pytest.mark.parametrize(
    ("score", "counts"),
    [
        ("0,300", True),
        ("0.30", True),
        ("0.300 [Struggled]", True),
        ("0.300 [FAILED]", True),
        ("high", False),
        ("1.700", False),
        ("0.300 more", False),
        ("0.300\nRelevance Score: 0.400", False),
    ],
)
def test_exchange_counts_if_score_and_flag_can_be_read(score: str, counts: bool) -> None:
    seen = watch(weak("0.500", score, "0.600"))
    assert (len(seen.exchanges), seen.left_out) == ((3, 0) if counts else (2, 1))


@pytest.mark.parametrize("spoilt", ["caf\udce9", "cafÃ©", "x\ufffd"])
def test_exchange_with_lost_characters_does_not_count(spoilt: str) -> None:
    seen = watch(weak("0.500", FLAGGED).replace("number 2", spoilt))
    assert (len(seen.exchanges), seen.left_out) == (1, 1)


def test_exchange_in_a_conflict_does_not_count() -> None:
    text = weak("0.500", "0.600")
    line = "Relevance Score: 0.600\n"
    seen = watch(text.replace(line, f"<<<<<<< ours\n{line}=======\nRelevance Score: 0.100\n>>>>>>> theirs\n"))
    assert ([one.score for one in seen.exchanges], seen.left_out) == ([0.5], 1)


def test_section_with_a_flag_on_a_damaged_exchange_is_remembered() -> None:
    text = collection(section("STRONG", person("Ann Lee", exchange(1), exchange(2, score="high [STRUGGLED]"))))
    seen = watch(text)
    assert (len(seen.exchanges), seen.left_out) == (1, 1)
    assert seen.flagged_sections == {"STRONG"}


def test_layout_says_what_flags_and_sections_there_are() -> None:
    layout = DEFAULT._replace(sections=("JUNIOR",), flags=("FAILED",))
    text = weak("0.500", "0.300 [FAILED]").replace("WEAK", "JUNIOR")
    seen = watch(text, layout)
    assert (seen.flag, seen.sections) == ("FAILED", ("JUNIOR",))
    assert [(one.section, one.flagged) for one in seen.exchanges] == [("JUNIOR", False), ("JUNIOR", True)]


def test_placeholders_are_what_the_rule_takes_for_them() -> None:
    few, many = watch(weak("0.000", "0.500")), watch(weak(*["0.000"] * 5, *["0.5"] * 4, said='"No."'))
    assert (few.placeholders, many.placeholders) == (False, True)
    found = calibrate([few, many]).placeholders
    assert (found.number, found.flagged, found.files, found.suspect) == (6, 0, 2, 1)
    assert found.without is not None and found.without.unflagged == 6
    assert calibrate([few]).placeholders.without is None
    rule = placeholder_scores.adjusted({"at_least": 2}, None)
    lenient = observe(Reading(Source(weak("0.000", "0.500").encode())), rule)
    assert lenient.placeholders


def test_twins_in_two_files() -> None:
    said = '"I don\'t know, sorry."'
    seen = [watch(weak(FLAGGED, said=said)), watch(weak("0.400", said='"I do not know - sorry!"'))]
    (twins,) = calibrate(seen).twins
    assert (len(twins.flagged), len(twins.unflagged)) == (1, 1)


def test_nothing_at_all() -> None:
    nothing = calibrate([])
    assert (nothing.transcripts, nothing.exchanges, nothing.groups, nothing.twins) == (0, 0, (), ())
