"""Where a finding stands, and when a whole document is written differently."""

from __future__ import annotations

import pytest

from linter import lint, parse
from linter.document import Document
from linter.finding import Where
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.recognise import read_text
from tests.rules.transcripts import TITLE, collection, exchange, person, section

WEAK = section("WEAK", person("Ann Lee", exchange(1), exchange(2), exchange(3)))
ONE = collection(WEAK)


def test_the_end_of_a_terminator_belongs_to_its_exchange() -> None:
    document = parse(ONE)
    first = document.exchanges[0]
    assert document.where(first.span[1]) == Where("WEAK", 1, "Q1")
    assert document.exchange_at(first.span[1]) is first
    assert document.exchange_at(first.span[1] + 1) is None or document.text[first.span[1] + 1] == "Q"


@pytest.mark.parametrize("document", [parse(ONE), read_text(ONE, DEFAULT)], ids=["of a file", "of a text alone"])
def test_the_end_of_its_last_line_is_part_of_a_span(document: Document) -> None:
    blank = ONE.index("\n\n") + 1
    line = ONE.count("\n", 0, blank) + 1
    assert document.lines((0, blank - 1)) == (1, line - 1)
    assert document.lines((0, blank)) == (1, line - 1)
    assert document.lines((0, blank + 1)) == (1, line)
    assert document.lines((blank + 1, blank + 1)) == (line + 1, line + 1)


def test_a_section_without_candidates_names_none() -> None:
    text = collection(section("WEAK", person("Ann Lee")), section("AVERAGE"), section("STRONG", person("Bob Ray")))
    (finding,) = lint(text).findings
    assert (finding.code, finding.where) == ("DOC007", Where("AVERAGE", None, None))


def test_a_candidate_before_any_section_is_named() -> None:
    (finding,) = lint(TITLE + person("Ann Lee").rstrip("\n") + "\n").findings
    assert (finding.code, finding.where) == ("DOC011", Where(None, 1, None))


HABITS = [
    ("A", "**A{}:**", True),
    ("Q", "Question {}:", True),
    ("Relevance Score: ", "score: ", True),
    ("~" * 30, "~" * 40, True),
    ("~" * 30, "*" * 30, True),
]


@pytest.mark.parametrize(("right", "wrong", "differs"), HABITS)
def test_what_differs_in_most_places_is_another_layout(right: str, wrong: str, differs: bool) -> None:
    def spoilt(times: int) -> str:
        if len(right) > 1:
            *parts, last = ONE.split(right)
            return "".join(part + (wrong if place < times else right) for place, part in enumerate(parts)) + last
        text = ONE
        for number in range(1, times + 1):
            text = text.replace(f"{right}{number}:", wrong.format(number))
        return text

    assert lint(spoilt(3)).differs is differs
    assert not lint(spoilt(2)).differs
    assert not lint(ONE).differs


def test_three_of_many_are_no_habit() -> None:
    text = collection(section("WEAK", person("Ann Lee", *map(exchange, range(1, 8)))))
    assert not lint(text.replace("Q1:", "q1:").replace("Q2:", "q2:").replace("Q3:", "q3:")).differs
    assert lint(text.replace("\nQ", "\nq")).differs


def test_candidates_are_compared_with_candidates() -> None:
    people = [person(name) for name in ("Ann Lee", "Bob Ray", "Cy Dent")]
    assert lint(collection(section("WEAK", *people)).replace("Candidate:", "candidate:")).differs
