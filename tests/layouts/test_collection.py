"""The collection parser on small documents: what is proved, what is forgiven, what stays text."""

from __future__ import annotations

import pytest

from linter.document import Document
from linter.engine import parse

TITLE = "=" * 80
BAR = "=" * 60
LINE = "-" * 40
END = "~" * 30


def transcript(*exchanges: str, candidate: str = "Candidate: Ada Byron - Analyst") -> str:
    head = f"{TITLE}\nTECHNICAL QUESTIONS AND ANSWERS\n{TITLE}\n\n\n{BAR}\nWEAK CANDIDATES\n{BAR}\n\n\n"
    return f"{head}{candidate}\n{LINE}\n" + "".join(f"\n{exchange}\n" for exchange in exchanges)


def exchange(number: int = 1, question: str = "What did you build?", answer: str = "A parser.") -> str:
    return f'Q{number}: {question}\n\nA{number}: "{answer}"\n\nRelevance Score: 0.500\n{END}'


def damage(text: str) -> list[tuple[str, int]]:
    """Names and 1-based lines of what was forgiven."""
    return [(found.kind.value[0], text.count("\n", 0, found.span[0]) + 1) for found in parse(text).damages]


def test_a_whole_document_is_proved() -> None:
    document = parse(transcript(exchange(1), exchange(2)))
    assert not document.damages
    assert [section.name for section in document.sections] == ["WEAK"]
    assert [candidate.header for candidate in document.candidates] == [True]
    assert [(e.number, e.value, e.quoted) for e in document.exchanges] == [(1, 0.5, True), (2, 0.5, True)]


def test_spans_hold_the_text_of_their_slots() -> None:
    document = parse(transcript(exchange(1, "Why?\n\nReally?", "Because.\n\nYes.")))
    first = document.exchanges[0]
    assert first.question is not None and document.slice(first.question) == "Why?\n\nReally?"
    assert first.answer is not None and document.slice(first.answer) == '"Because.\n\nYes."'
    assert first.score is not None and document.slice(first.score) == "0.500"


@pytest.mark.parametrize(
    ("found", "put", "name", "line"),
    [
        (END, END[:-1], "separator-length", 19),
        (END, "=" * 30, "separator-characters", 19),
        (END, " " + END, "indented-separator", 19),
        (f"{END}\n", "", "missing-separator", 19),
        (f"{END}\n", f"{END}\n{END}\n", "extra-separator", 20),
        (f"0.500\n{END}", f"0.500 {END}", "separator-shares-line", 18),
        ("Relevance Score: 0.500\n", "", "missing-score", 18),
        ("0.500", "1.700", "score-out-of-range", 18),
        ("0.500", "0.5", "score-precision", 18),
        ("0.500", "high", "score-not-a-number", 18),
        ("0.500", "0,500", "nonstandard-number", 18),
        ("0.500", "0.500 ok?", "text-after-score", 18),
        ("Relevance Score: ", "relevance score: ", "malformed-score-line", 18),
        ("0.500", "0.500 [Struggled]", "malformed-flag", 18),
        ("Q1: ", "q1. ", "malformed-label", 14),
        ("Q1: ", "", "missing-question", 14),
        ("A1: ", "A4: ", "answer-number-mismatch", 16),
        ("Q1: ", "Q3: ", "number-out-of-sequence", 14),
        ('A1: "A parser."\n\n', "", "missing-answer", 16),
        ("\n\nA1", "\nA1", "blank-lines", 15),
        ("Candidate: ", "candidate: ", "malformed-candidate-line", 11),
        (" - Analyst", "", "missing-candidate-role", 11),
        ("WEAK", "WAEK", "misspelt-section", 7),
        ("TECHNICAL QUESTIONS AND ANSWERS\n", "", "missing-title", 2),
    ],
)
def test_one_defect_is_one_damage_and_the_rest_is_read(found: str, put: str, name: str, line: int) -> None:
    text = transcript(exchange(1), exchange(2)).replace(found, put, 1)
    assert damage(text) == [(name, line)]
    assert len(parse(text).exchanges) == 2


@pytest.mark.parametrize(
    "body",
    [
        "---",
        "~~~\ncode\n~~~",
        END,
        TITLE,
        f"{BAR}\n{BAR}",
        "Q1 was the quarter when we shipped",
        "Q7: not a question",
        "The candidate: it depends",
        "Candidate: Somebody - Else",
        "Relevance Score is what you call it",
        "Relevance Score: it depends",
        "[STRUGGLED] is only a word",
        "A9: not an answer",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "score: 0.5",
        "{'json': true}",
    ],
)
def test_structure_in_a_body_is_text(body: str) -> None:
    hostile = f"We tried.\n\n{body}\n\nIt worked."
    text = transcript(exchange(1, f"Look:\n\n{body}\n\nWhat is it?", hostile), exchange(2))
    assert damage(text) == []
    assert [e.number for e in parse(text).exchanges] == [1, 2]


def test_a_missing_score_is_absent_and_not_zero() -> None:
    document = parse(transcript(exchange().replace("Relevance Score: 0.500\n", "")))
    assert document.exchanges[0].value is None


def test_numbers_after_a_break_are_reported_once() -> None:
    swapped = transcript(exchange(2), exchange(1), exchange(3))
    gap = transcript(exchange(1), exchange(3), exchange(4))
    repeat = transcript(exchange(1), exchange(1), exchange(2), exchange(3))
    assert [len(damage(text)) for text in (swapped, gap, repeat)] == [1, 1, 1]


def test_a_cut_anywhere_is_at_most_one_damage() -> None:
    text = transcript(exchange(1), exchange(2))
    for end in range(len(text)):
        assert len(damage(text[:end])) <= 1, text[:end][-40:]


def test_an_edit_at_the_top_lies_in_the_text() -> None:
    text = "\n=======\n"
    assert all(0 <= edit.start <= edit.end <= len(text) for found in parse(text).damages for edit in found.edits)


def test_what_is_no_transcript_is_not_recognised() -> None:
    assert not parse("just some words\n").recognised
    assert not parse("").recognised
    assert not parse('{"a": [1, 2]}\n').recognised


def every_span(document: Document) -> list[tuple[int, int]]:
    spans = [found.span for found in document.damages]
    for e in document.exchanges:
        spans += [span for span in (e.span, e.question, e.answer, e.score, e.flags, e.annotation) if span is not None]
    return spans
