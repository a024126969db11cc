"""A plain scan: which lines of a file are structure, told line by line, as somebody with grep would tell it.

It shares nothing with the linter, so that it can be held against it. It sees exact structure only, and it takes an
exact look-alike in a body for structure too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from benchmarks.described.description import Description, Kind, TemplateLine, read

RUN = re.compile(r"([=~-])\1{19,}")
_COLLECTION = {
    "candidate": re.compile(r"Candidate:(?= |$)"),
    "question": re.compile(r"Q([0-9]+):(?= |$)"),
    "answer": re.compile(r"A([0-9]+):(?= |$)"),
    "score": re.compile(r"Relevance Score:(?= |$)"),
    "annotation": re.compile(r"\[AI Explanation Provided\]:(?= |$)"),
}
_RECORD = {
    "candidate": re.compile(r"Candidate:(?=$| (?!\").{0,48}$)"),
    "field": re.compile(r"(Quality Profile|Position|Total Turns):(?= |$)"),
    "average": re.compile(r"Average [A-Z][a-z]+ Score:(?= |$)"),
    "turn": re.compile(r"(AI Recruiter|Candidate):(?= |$)"),
    "question": re.compile(r"Q([0-9]+) \[[A-Z]+\](?= \()"),
    "asked": re.compile(r"Question:(?= |$)"),
    "answer": re.compile(r"Answer:(?= |$)"),
    "flag": re.compile(r"\[CANDIDATE STRUGGLED\]$"),
    "annotation": re.compile(r"\[AI PROVIDED EXPLANATION\]:(?= |$)"),
}
LABELS = {"collection": _COLLECTION, "record": _RECORD}


class Mark(NamedTuple):
    """A structure line: where it is, what it looks like, and how many of its characters are label."""

    at: int
    kind: str
    label: int


def marks(lines: Sequence[str], layout: str = "collection") -> list[Mark]:
    """The structure lines of a file, from its top to its end."""
    found = []
    for at, text in enumerate(lines):
        if RUN.fullmatch(text):
            found.append(Mark(at, "separator", len(text)))
        elif text and _is_heading(lines, at):
            found.append(Mark(at, "heading", len(text)))
        else:
            kind, size = label(text, layout)
            if kind:
                found.append(Mark(at, kind, size))
    return found


def label(text: str, layout: str = "collection") -> tuple[str, int]:
    """What the exact label of a line is, and its length; neither where there is none."""
    for kind, form in (LABELS.get(layout) or _described(layout)).items():
        if match := form.match(text):
            return kind, match.end()
    return "", 0


@cache
def _described(path: str) -> Mapping[str, re.Pattern[str]]:
    """What the lines begin with in the layout that is described at a path, for those that this tells."""
    description, found = read(path), {}
    for block, lines in description.blocks.items():
        for number, line in enumerate(lines):
            head = "".join(_head(description, block, line)).removesuffix(r"\ ")
            if line.kind is Kind.TEXT and re.search(r"\w", re.sub(r"\\.|\[0-9\]\+", "", head)):
                found[f"{block} {number}"] = re.compile(rf"{head}(?=\s|$)" if line.slots else rf"{head}$")
    return found


def _head(description: Description, block: str, line: TemplateLine) -> Iterator[str]:
    """An expression for each part of a line up to a value that may be any text."""
    for part in line.parts:
        slot = description.slot(block, part.slot) if part.slot else None
        if part.literal:
            yield re.escape(part.literal)
        elif slot is not None and slot.type in ("number", "integer"):
            yield "[0-9]+"
        elif slot is not None and slot.of:
            yield f"(?:{'|'.join(map(re.escape, slot.of))})"
        else:
            return


def _is_heading(lines: Sequence[str], at: int) -> bool:
    """Whether a line is between two runs of ``=``, or the first line above one."""
    below = at + 1 < len(lines) and lines[at + 1][:1] == "=" and RUN.fullmatch(lines[at + 1])
    above = at == 0 or (lines[at - 1][:1] == "=" and RUN.fullmatch(lines[at - 1]))
    return bool(below and above)
