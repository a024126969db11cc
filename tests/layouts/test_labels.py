"""The label of a line, read however it is written."""

from __future__ import annotations

import pytest

from linter.layouts.description import Item, Literal, Value
from linter.layouts.labels import Label, Near

NUMBERED: tuple[Item, ...] = (Literal("Q"), Value("number"), Literal(": "))
COUNTED: tuple[Item, ...] = (Value("number"), Literal(". "))
WORDS: tuple[Item, ...] = (Literal("Relevance Score: "),)
STOPPED: tuple[Item, ...] = (Literal("A. "),)
CLOSED: tuple[Item, ...] = (Literal("Q"), Value("number"), Literal(") "))
BRACKETED: tuple[Item, ...] = (Literal("["), Value("number"), Literal("] "))
TIMED: tuple[Item, ...] = (Literal("Duration:       "),)


@pytest.mark.parametrize("sign", [".", ")", "/", "|", "=", "^", "#", " -", ":"])
def test_a_number_and_a_sign_are_a_label(sign: str) -> None:
    label = Label((Value("number"), Literal(f"{sign} ")), digits=2)
    end = len(f"01{sign} ")
    assert label.read(f"01{sign} Why?") == Near(0.0, 0, end, "01", True, True)
    near = label.read(f"1{sign} Why?")
    assert near is not None and (near.number, near.exact) == ("1", False)


@pytest.mark.parametrize(
    ("items", "line", "said"),
    [
        (NUMBERED, "Q1: Why?", "Q1: 1 exact certain"),
        (NUMBERED, "Q1:", "Q1: 1 exact certain"),
        (NUMBERED, "q1: Why?", "q1: 1 certain"),
        (NUMBERED, "Ql: Why?", "Ql: 1 certain"),
        (NUMBERED, "Q01: Why?", "Q01: 01 certain"),
        (NUMBERED, "Question 1: Why?", "Question 1: 1 certain"),
        (NUMBERED, "Q: Why?", "Q: certain"),
        (NUMBERED, "Q Why?", "None"),
        (NUMBERED, "Q1 Why?", "Q1 1 certain"),
        (NUMBERED, "Q1 why?", "Q1 1"),
        (NUMBERED, "QQ1: Why?", "QQ1: 1 certain"),
        (NUMBERED, "QX1: Why?", "None"),
        (NUMBERED, "(Q1) Why?", "(Q1) 1 certain"),
        (NUMBERED, "**Q1:** Why?", "**Q1:** 1 certain"),
        (NUMBERED, "**Q1: Why?**", "**Q1: 1"),
        (NUMBERED, "[Q1: Why?]", "[Q1: 1 certain"),
        (NUMBERED, "1. Q1: Why?", "1. Q1: 1 certain"),
        (NUMBERED, "[00:12] Q1: Why?", "Q1: 1"),
        (NUMBERED, "A1: So.", "None"),
        (STOPPED, "A. Yes.", "A. exact certain"),
        (STOPPED, "A: Yes.", "A: certain"),
        (STOPPED, "A, Yes.", "A, certain"),
        (STOPPED, "A - Yes.", "A - certain"),
        (STOPPED, "A) Yes.", "A) certain"),
        (STOPPED, "A Yes.", "A certain"),
        (STOPPED, "A yes.", "None"),
        (STOPPED, "B. Yes.", "None"),
        (CLOSED, "Q1) Why?", "Q1) 1 exact certain"),
        (CLOSED, "Q1: Why?", "Q1: 1 certain"),
        (CLOSED, "Q1). Why?", "Q1). 1 certain"),
        (CLOSED, "Q1.5 Why?", "Q1 1 certain"),
        (BRACKETED, "[1]: Why?", "[1]: 1 certain"),
        (WORDS, "Relevance Score: 1", "Relevance Score: exact certain"),
        (WORDS, "Relevance: 1", "Relevance: certain"),
        (WORDS, "Score: 1", "Score: certain"),
        (WORDS, "Score Relevance: 1", "Score Relevance: certain"),
        (WORDS, "RelevanceScore: 1", "RelevanceScore: certain"),
        (WORDS, "Relevance Score 1", "Relevance Score certain"),
        (WORDS, "Relevance Score 2: 1", "Relevance Score 2:"),
        (WORDS, "Rel-evance Score: 1", "Rel-evance Score: certain"),
        (WORDS, "Relev*nce Score: 1", "Relev*nce Score: certain"),
        (WORDS, "Relev*ce Score: 1", "Relev*ce Score: certain"),
        (WORDS, "Relevance Scor:e 1", "Relevance Scor:e certain"),
        (WORDS, "Relevance Scor:es 1", "Relevance Scor: certain"),
        (WORDS, "Relevance Scores: 1", "Relevance Scores: certain"),
        (WORDS, "Relevance Scorings: 1", "Relevance"),
        (TIMED, "Duratoin:       01:02:03", "Duratoin: certain"),
        (TIMED, "Dura-tion:       01:02:03", "Dura-tion: certain"),
        (TIMED, "Duration=01:02:03", "Duration= certain"),
        (COUNTED, "l. Why?", "l. 1 certain"),
        (COUNTED, "1 Why?", "1 1 certain"),
        (COUNTED, "I would ask why.", "None"),
        (COUNTED, "I Would", "None"),
    ],
)
def test_how_a_label_is_read(items: tuple[Item, ...], line: str, said: str) -> None:
    near = Label(items).read(line)
    if near is None:
        assert said == "None"
        return
    marks = [mark for mark in ("exact", "certain") if getattr(near, mark)]
    assert " ".join([line[near.start : near.end].rstrip(), *filter(None, [near.number]), *marks]) == said
