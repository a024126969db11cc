"""A clean collection taken apart by a plain scan: rows that know what they are, and who was asked what.

It reads the exact format only and shares nothing with the linter: what it reads before a file is written in some habit,
and again after the fixes, must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

_LABEL = re.compile(r"(Candidate|Q|A|Relevance Score|\[AI Explanation Provided\])([0-9]*)(:)( )(.*)", re.DOTALL)
_KINDS = {"Q": "question", "A": "answer", "Relevance Score": "score", "[AI Explanation Provided]": "annotation"}
_DUE = {
    "question": ("underline", "terminator"),
    "answer": ("question",),
    "score": ("answer",),
    "annotation": ("score",),
}
_WORD = re.compile(r"[^\W_]+")
SEPARATORS = ("title bar", "section bar", "underline", "terminator")
LABELLED = ("candidate", "question", "answer", "score", "annotation")
NUMBERED = ("question", "answer")


@dataclass(frozen=True)
class Row:
    """One line, in the pieces that a habit may write in another way; ``kind`` is what it is, whatever it looks like."""

    kind: str
    text: str
    before: str = ""
    opening: str = ""
    word: str = ""
    joint: str = ""
    number: str = ""
    colon: str = ""
    closing: str = ""
    gap: str = ""
    after: str = ""

    def __str__(self) -> str:
        """The line."""
        label = f"{self.opening}{self.word}{self.joint}{self.number}{self.colon}{self.closing}{self.gap}"
        return f"{self.before}{label}{self.text}{self.after}"


class Exchange(NamedTuple):
    """The words of a question and of its answer, and how many people were named before."""

    question: tuple[str, ...]
    answer: tuple[str, ...]
    person: int


class Content(NamedTuple):
    """Who is in a file, and what was asked and answered."""

    people: tuple[tuple[str, ...], ...]
    exchanges: tuple[Exchange, ...]


def words(text: str) -> tuple[str, ...]:
    """The words of a text, how they are written and marked aside."""
    return tuple(_WORD.findall(text.casefold()))


def rows(lines: Sequence[str]) -> list[Row]:
    """The rows of a file in the exact format."""
    found: list[Row] = []
    open_kind = ""  # the last row that is no blank and no continuation
    for at, text in enumerate(lines):
        row = _row(text, open_kind, "".join(lines[at + 1 : at + 2]))
        found.append(row)
        open_kind = open_kind if row.kind in ("blank", "more", "text") else row.kind
    return list(_inner(found))


def _row(text: str, open_kind: str, below: str) -> Row:
    if not text.strip():
        return Row("blank", text)
    if set(text) == {"="} and len(text) in (60, 80) and open_kind not in ("question", "answer", "score", "annotation"):
        return Row("title bar" if len(text) == 80 else "section bar", text)
    if text == "-" * 40 and open_kind == "candidate":
        return Row("underline", text)
    if text == "~" * 30 and open_kind in ("score", "annotation"):
        return Row("terminator", text)
    match = _LABEL.fullmatch(text)
    if match:
        word, number, colon, gap, said = match.groups()
        kind = _KINDS.get(word, "candidate")
        if kind == "candidate" and below == "-" * 40 and not number:
            return Row(kind, said, word=word, colon=colon, gap=gap)
        if open_kind in _DUE.get(kind, ()) and (kind in NUMBERED) == bool(number):
            return Row(kind, said, word=word, number=number, colon=colon, gap=gap)
    if open_kind in ("question", "answer", "annotation"):
        return Row("more", text)
    if open_kind == "title bar":
        return Row("title", text)
    return Row("heading" if open_kind == "section bar" else "text", text)


def _inner(found: Sequence[Row]) -> Iterator[Row]:
    """The rows, the blank ones inside a body told from those between two parts."""
    ahead = ""
    told = []
    for row in reversed(found):
        told.append(replace(row, kind="inner") if row.kind == "blank" and ahead == "more" else row)
        ahead = ahead if row.kind == "blank" else row.kind
    yield from reversed(told)


def content(found: Iterable[Row]) -> Content:
    """The people and the exchanges of rows. An exchange is a question, its answer and its score; less is none."""
    people: list[tuple[str, ...]] = []
    exchanges: list[Exchange] = []
    bodies: dict[str, list[str]] = {}
    kind = ""
    for row in found:
        if row.kind == "more":
            bodies.setdefault(kind, []).append(row.text)
        elif row.kind not in ("inner", "blank"):
            kind = row.kind
            if kind == "candidate":
                people.append(words(row.text.partition(" - ")[0]))
            elif kind == "question":
                bodies = {kind: [row.text]}
            elif kind == "answer":
                bodies[kind] = [row.text]
            elif kind == "score" and "question" in bodies and "answer" in bodies:
                question, answer = (words("\n".join(bodies[part])) for part in NUMBERED)
                exchanges.append(Exchange(question, answer, len(people)))
    return Content(tuple(people), tuple(exchanges))
