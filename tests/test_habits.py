"""What is written differently throughout a file is one finding with one fix, and what is not stays many."""

from __future__ import annotations

import re

import pytest

from linter import lint, parse
from linter.fixer import fix
from tests.layouts.test_collection import END, exchange, transcript

CLEAN = transcript(*(exchange(n, f"What did you build in year {n}?", f"A parser of kind {n}.") for n in range(1, 6)))
LABEL = re.compile(r"^([QA]\d+:|Relevance Score:|Candidate:)", re.MULTILINE)


def said(text: str) -> list[tuple[str, str, int]]:
    """Each finding by code and message, and in how many places it is."""
    return [(one.code, one.message, 1 + len(one.others)) for one in lint(text.encode()).findings]


@pytest.mark.parametrize(
    ("habit", "expected"),
    [
        (LABEL.sub(r"**\1**", CLEAN), ("QNA001", "question label is bold, expected 'Q1:'", 16)),
        (LABEL.sub(r"  \1", CLEAN), ("QNA001", "question label is indented, expected 'Q1:'", 16)),
        (re.sub("^Q", "q", CLEAN, flags=re.M), ("QNA001", "question label is in lower case, expected 'Q1:'", 5)),
        (
            re.sub("^Q", "Question ", CLEAN, flags=re.M),
            ("QNA001", "question label is worded differently, expected 'Q1:'", 5),
        ),
        (CLEAN.replace(END, "---"), ("SEP002", "terminator is made of '-', expected 30 '~'", 5)),
        (CLEAN.replace(END, f"{END}~"), ("SEP001", "terminator is 31 characters long, expected 30", 5)),
        (CLEAN.replace(f"{END}\n", ""), ("SEP003", "terminator is missing, expected 30 '~'", 5)),
        (re.sub("\n\n+", "\n", CLEAN), ("DOC009", "no blank line before the section separator, expected 2", 17)),
        (CLEAN.replace("Score: 0.500", "Score: .500"), ("SCO008", "score is written .500, expected 0.500", 5)),
    ],
)
def test_a_habit_is_one_finding_with_one_fix(habit: str, expected: tuple[str, str, int]) -> None:
    code, message, places = expected
    assert said(habit) == [(code, f"{message} (in {places} places)", places)]
    fixed = fix(habit.encode())
    assert (fixed.data.decode(), len(fixed.applied), fixed.failures) == (CLEAN, 1, ())


def test_labels_that_are_not_all_written_so_are_many() -> None:
    some = CLEAN.replace("Q1:", "q1:").replace("Q2:", "q2:").replace("Q4:", "q4:")
    assert [(code, places) for code, _, places in said(some)] == [("QNA001", 1)] * 3


def test_two_places_are_not_a_habit() -> None:
    two = transcript(exchange(1), exchange(2, "And why?")).replace("Q", "q")
    assert [(code, places) for code, _, places in said(two)] == [("QNA001", 1)] * 2


def test_scores_that_all_differ_in_kind_alone_are_one() -> None:
    percent = iter(("41.1", "42.2", "43.3", "44.4", "45.5"))
    written = re.sub(r"0\.500", lambda _: f"{next(percent)}%", CLEAN)
    assert said(written) == [("SCO008", "score is written 41.1%, expected 0.411 (in 5 places)", 5)]


def test_blanks_at_the_end_of_each_line_are_one_finding() -> None:
    (found,) = said(re.sub("\n", " \n", CLEAN.rstrip("\n")) + "\n")
    assert found[0] == "ENC006"
    assert found[2] > 20


@pytest.mark.parametrize("extra", ["", "And one more line\n"])
def test_backslashes_that_break_all_lines_are_read_over(extra: str) -> None:
    broken = re.sub(r"(?<=[^\n])\n", r"\\\n", CLEAN).replace("Q2:", f"{extra}Q2:")
    codes = [code for code, _, _ in said(broken)]
    assert codes[0] == "DOC008"
    assert len(codes) == (2 if extra else 1)
    assert len(parse(broken).exchanges) == 5


def test_a_backslash_in_some_lines_is_text() -> None:
    assert said(CLEAN.replace("year 2?", "year 2?\\")) == []


@pytest.mark.parametrize(
    "form", ["<b>{0} {1}:</b>", "{0} {1}.", "{0} {1}", "({0} {1}):", "00:12 {0} {1}:", "- **{0} {1}**:"]
)
def test_labels_in_other_words_are_known_in_any_form(form: str) -> None:
    words = {"Q": "Frage", "A": "Antwort"}
    text = re.sub(r"^([QA])(\d+):", lambda label: form.format(words[label[1]], label[2]), CLEAN, flags=re.M)
    assert {(finding.code, finding.message.endswith("5 places)")) for finding in lint(text).findings} == {
        ("QNA001", True)
    }
    read, known = parse(text), parse(CLEAN)
    assert [content.answer for content in read.contents] == [content.answer for content in known.contents]
