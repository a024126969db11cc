"""The second witness sees on the texts alone what a fix took, wrote or changed that it does not say."""

from __future__ import annotations

import re

import pytest

from linter import parse
from linter.finding import Edit
from linter.fixer import fix
from linter.witness import contradiction
from tests.layouts.test_collection import exchange, transcript

TEXT = transcript(exchange(1), exchange(2, "And why?"))
ANSWER = 'A2: "A parser."'
CHANGED = "a line of text outside the fixes would change"
GONE = "a line of structure outside the fixes would be lost"
MORE = "there would be more lines of structure than the fixes add"


def held(old: str, found: str, said: str, new: str | None = None) -> str | None:
    """What the witness says of ``old`` with one edit, or of ``new`` in the place of what the edit makes."""
    at = old.index(found)
    made = old[:at] + said + old[at + len(found) :]
    return contradiction(old, made if new is None else new, [Edit(at, at + len(found), said)], parse(old).scan)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("And why?", "And why not?"),
        (f"{ANSWER}\n", ""),
        ("\n\nQ2:", "\n\n\nQ2:"),
        ("Q2:", "Q7:"),
        ("\n\nA2:", "\nQ3: How?\nA2:"),
    ],
)
def test_what_an_edit_says_is_right(found: str, said: str) -> None:
    assert held(TEXT, found, said) is None


@pytest.mark.parametrize(
    ("found", "said"), [(ANSWER, 'a2 "A parser."'), ("Q2:", "A2:"), ("Relevance Score:", "Score:")]
)
def test_a_line_of_structure_that_goes_is_seen(found: str, said: str) -> None:
    assert held(TEXT, found, said) == GONE


def test_a_line_that_no_edit_touches_must_be_there_in_its_order() -> None:
    assert held(TEXT, "And why?", "And how?", TEXT.replace(ANSWER, 'A2: "A lexer."')) == CHANGED
    lines = TEXT.split("\n")
    assert held(TEXT, "And why?", "And why?", "\n".join(reversed(lines))) == CHANGED
    assert held(TEXT, "And why?", "And why?", TEXT.replace(f"{ANSWER}\n", "")) == CHANGED


def test_more_structure_than_was_written_is_seen() -> None:
    assert held(TEXT, "And why?", "And why?", f"{TEXT}\nQ3: How?\nA3: So.\n") == MORE


def test_line_ends_are_no_words() -> None:
    crlf = TEXT.replace("\n", "\r\n")
    assert held(crlf, "And why?", "And how?", TEXT.replace("And why?", "And how?")) is None


def test_a_text_without_a_layout_is_held_line_by_line_all_the_same() -> None:
    assert contradiction("one\ntwo\n", "one\n", [], None) == CHANGED
    assert contradiction("one\ntwo\n", "one\n\ntwo\n", [], None) is None


def test_no_word_is_cut_in_two() -> None:
    old = "Question 4: Why?\n"
    said = "a fix would cut a word in two"
    assert contradiction(old, "Q2: stion 4: Why?\n", [Edit(0, 3, "Q2: ")], None) == said
    assert contradiction(old, "Question 2: Why?\n", [Edit(9, 10, "2")], None) is None
    assert contradiction("Queston 4:\n", "Question 4:\n", [Edit(0, 5, "Questi")], None) is None


@pytest.mark.parametrize("label", ["Question {}:", "**Q{}**:", "q{}:", "Q {}:", "Q{}.", "{}Q:"])
@pytest.mark.parametrize("number", [3, 40])
def test_a_number_in_a_label_of_any_form_is_written_anew_without_the_words_beside_it(label: str, number: int) -> None:
    text = transcript(exchange(1), exchange(2, question="Why so?"), exchange(3)).replace("Q2:", label.format(number))
    fixed = fix(text.encode(), unsafe=True).data.decode()
    asked = [line for line in fixed.splitlines() if line.endswith("Why so?")]
    assert [re.sub(r"\W|\d|_", "", line) for line in asked] in (["QWhyso"], ["QuestionWhyso"], ["qWhyso"])
