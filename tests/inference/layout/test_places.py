"""Lines that no label tells: by their indent, by how they end, by the column that they are in."""

from __future__ import annotations

import pytest

from benchmarks.corpora import Corpus, strangers
from benchmarks.inits import FALSE, FOUND, PLACED, score
from linter import lint
from linter.config import plan
from linter.inference.layout import describe
from linter.inference.layout.order import Item, Loop, arranged
from linter.inference.layout.values import choice
from linter.layouts.known import Known
from linter.layouts.reading import read_description

CARDS = '''
name = "cards"

[blocks]
file = """
MEMORIES

{exchange...}
The end.
"""
exchange = """
  {question}
      {answer}

"""

[slots]
question = { type = "line" }
'''

REPLIES = '''
name = "replies"

[blocks]
file = """
WHAT WAS SAID

{exchange...}

Taken by: {by}
"""
exchange = """
{~}{number}  {answer}
"""
'''


def corpus_of(name: str, clean: bool = False) -> Corpus:
    return next(each for each in strangers(clean=clean) if each.name == name)


def found_in(toml: str, text: str) -> list[tuple[int, str]]:
    chosen = plan()._replace(layouts=(Known("own", read_description(toml)),))
    return [(each.line, each.code) for each in lint(text, chosen).findings]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("cards", ["  {question}", "      {answer}", "{name}, {verdict}, b. {b}", "MEMORIES{~}sheet {"]),
        ("cards", ["[recorded by {recorded-by}, {value} min]", 'sum-of = "interview.value"']),
        ("reference-call", ["|{~}{number} | {question}{~}|{~}{score} |", "{~}{number-2}  {answer}"]),
    ],
)
def test_lines_without_labels_are_drawn(name: str, lines: list[str]) -> None:
    toml = describe([file.text for file in corpus_of(name, clean=True).files]).toml
    assert [line for line in lines if line not in toml] == []


def test_phrases_are_no_labels() -> None:
    """What is said is broken before ``You can't plan for that...`` in some of the files."""
    toml = describe([file.text for file in corpus_of("desk-export").files]).toml
    assert "TICKET {ticket}" in toml and "plan for that" not in toml


HARD = {"cards": 0.75, "desk-export": 0.75, "board-marks": 0.65, "hotline": 0.55, "deposition": 0.45}
"""How many of the defects are found at least where no description that is drawn says what must be true."""


@pytest.mark.slow
@pytest.mark.parametrize("corpus", [pytest.param(each, id=each.name) for each in strangers()])
def test_what_strangers_write_is_placed(corpus: Corpus) -> None:
    found = score(corpus, describe([file.text for file in corpus.files]), 0)
    paged = 0.01 if corpus.name == "deposition" else 0  # texts go on below the heading of the next page
    assert found.placed >= (PLACED - paged) * found.lines and found.false <= (FALSE + paged) * found.lines
    assert found.found >= HARD.get(corpus.name, FOUND) * found.planted


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        ("", []),
        ("  When was that?\n      In May.\n\n", []),
        ("  When was that?\n\n", [(6, "QNA003")]),
        ("  When was that?\n  When was that?\n      In May.\n\n", [(7, "QNA007")]),
    ],
)
def test_a_question_in_its_column_is_no_text_of_the_answer(middle: str, expected: list[tuple[int, str]]) -> None:
    first, last = "  Who is it?\n      It is I.\n\n", "  Where was it?\n      At home.\n\n"
    text = f"MEMORIES\n\n{first}{middle}{last}The end.\n"
    assert found_in(CARDS, text) == expected


def test_the_label_of_a_repeated_question_may_be_blanks_alone() -> None:
    chosen = plan()._replace(layouts=(Known("cards", read_description(CARDS)),))
    text = "MEMORIES\n\n  Who is it?\n  Who is it?\n      It is I.\n\n  Why?\n      So.\n\nThe end.\n"
    assert [each.message for each in lint(text, chosen).findings] == ["question label is repeated on the next line"]


@pytest.mark.parametrize("line", ["2004, I think.", "30 people then.", "12% of it.", "7:45 it rang."])
def test_a_number_at_the_beginning_of_a_line_of_text_is_no_label(line: str) -> None:
    text = f"WHAT WAS SAID\n\n 1  It was in\n    {line}\n 2  Not really.\n 3  No.\n\nTaken by: KM\n"
    assert found_in(REPLIES, text) == []


def test_a_block_of_which_all_may_be_left_out_does_not_repeat() -> None:
    files = ["H" + "-" * (n % 2) + "r" * (n % 3 == 0) + "=" + "t" * (3 + n) for n in range(12)]
    parts = arranged([*files, "Hr-rr=ttt"])
    loops = [part for part in parts if isinstance(part, Loop)]
    assert all(not all(each.optional for each in loop.parts) for loop in loops)
    assert Item("H", 1.0, False) in parts


def test_a_misspelt_word_is_none_of_its_own() -> None:
    assert choice(["ja"] * 5 + ["nee"] * 4 + ["jaa"]) == ["ja", "nee"]
    assert choice(["ja"] * 5 + ["nee"] * 4 + ["later"]) == []


def test_numbers_that_rise_in_nearly_all_files_are_declared_to_rise() -> None:
    toml = describe([file.text for file in corpus_of("desk-export").files]).toml
    rising = [line.split(" = ")[0] for line in toml.split("\n") if "ascending" in line]
    assert rising == ["ticket", "date"]  # neither priorities nor marks
