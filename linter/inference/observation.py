"""What one file shows of its layout: lines that recur in a fixed order, and runs of punctuation between them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple, TypeAlias

Run: TypeAlias = tuple[str, int]
"""A line of one character of punctuation, and how often it is there."""

_MARK = r"(?:[^\w\s\"'`<>()\[\]{}]|_)"
_NUMBERED = re.compile(r"^(?P<label>[^\s\d:][^\n\d:]{0,60}?)(?P<number>\d{1,6}):(?= |$)", re.M | re.A)
_BELOW = rf"(?:(?P<run>(?P<mark>{_MARK})(?P=mark){{2,}})(?:\n|\Z)|\[(?P<note>[^\[\]\n]{{1,100}})\]: )"
_SCORED = re.compile(
    rf"\n\n(?P<label>[^\n:\[\]]{{1,80}}): (?P<value>-?[0-9]{{1,12}}(?:\.[0-9]{{1,12}})?)"
    rf"(?P<flags>(?: \[[^\[\]\n]{{1,80}}\])*)\n{_BELOW}"
)
_REMARK = r"-?[0-9.]+(?![A-Za-z])[ \t]*[^\s\w\[/.,%-]*[ \t]*[A-Za-z][^\n]*"
_FLAG = re.compile(r"\[([^\[\]\n]+)\]")
_PERSON = r"(?P<label>[^\n:]{1,80}): (?P<name>\S[^\n]{0,200}?) - (?P<role>\S[^\n]*)\n"
_UNDERLINED = re.compile(rf"^{_PERSON}(?P<run>(?P<mark>{_MARK})(?P=mark){{2,}})\n\n+(?=(?P<below>[^\n]+))", re.M)
_BLOCK = re.compile(rf"^(?P<run>(?P<mark>{_MARK})(?P=mark){{2,}})\n(?P<name>[^\n]+)\n(?P=run)(?:\n+|\Z)", re.M)


class Person(NamedTuple):
    """A candidate's header: its label, who it is, and the number of the first question; for nobody's eyes."""

    label: str
    name: str
    role: str


class Block(NamedTuple):
    """A line between two equal runs. ``first`` in the file, and whether a candidate or another block comes next."""

    run: Run
    name: str
    first: bool
    before_candidate: bool
    before_block: bool


class Restarts(NamedTuple):
    """Whether numbers begin at 1 again or go on, at a new candidate within a section, and at one in a new section."""

    within: Counter[bool]
    across: Counter[bool]


class Observation(NamedTuple):
    """What one file shows; each counter says how often."""

    labels: tuple[str, str]
    scores: Counter[str]
    values: tuple[str, ...]
    flags: Counter[str]
    notes: Counter[str]
    terminators: Counter[Run]
    people: tuple[Person, ...]
    underlines: Counter[Run]
    blocks: tuple[Block, ...]
    restarts: Restarts
    remarks: int = 0
    """How many scores have something after them that is no flag in brackets."""


def observe(text: str) -> Observation | None:
    """What ``text``, whose lines end with ``\\n``, shows; ``None`` where it has no questions, answers and scores."""
    numbered = [match for match in _NUMBERED.finditer(text) if any(map(str.isalpha, match["label"]))]
    pairs: Counter[tuple[str, str]] = Counter()
    for one, other in pairwise(numbered):
        if one["number"] == other["number"] and one["label"] != other["label"]:
            pairs[one["label"], other["label"]] += 1
    scored = [match for match in _SCORED.finditer(text) if any(map(str.isalpha, match["label"]))]
    if not pairs or not scored:
        return None
    labels = pairs.most_common(1)[0][0]
    question = re.compile(rf"{re.escape(labels[0])}(\d{{1,6}}):", re.A)
    headers = [match for match in _UNDERLINED.finditer(text) if question.match(match["below"])]
    starts, top = {match.start() for match in headers}, len(text) - len(text.lstrip())
    blocks = [(match.start(), _block(text, match, starts, top)) for match in _BLOCK.finditer(text)]
    names = "|".join(re.escape(label) for label in {match["label"] for match in scored})
    remarks = re.findall(rf"\n\n(?:{names}): {_REMARK}\n{_BELOW}", text)
    questions = [(match.start(), int(match["number"])) for match in numbered if match["label"] == labels[0]]
    return Observation(
        labels,
        Counter(match["label"] for match in scored),
        tuple(match["value"] for match in scored),
        Counter(flag for match in scored for flag in _FLAG.findall(match["flags"])),
        Counter(match["note"] for match in scored if match["note"]),
        Counter(_run(match["run"]) for match in scored if match["run"]),
        tuple(Person(match["label"], match["name"], match["role"]) for match in headers),
        Counter(_run(match["run"]) for match in headers),
        tuple(block for _, block in blocks),
        _restarts(sorted(starts), questions, [at for at, block in blocks if block.before_candidate]),
        len(remarks),
    )


def _run(text: str) -> Run:
    return text[0], len(text)


def _block(text: str, match: re.Match[str], candidates: set[int], top: int) -> Block:
    end = match.end()
    before_block = _BLOCK.match(text, end) is not None
    return Block(_run(match["run"]), match["name"], match.start() == top, end in candidates, before_block)


def _restarts(headers: list[int], questions: list[tuple[int, int]], sections: list[int]) -> Restarts:
    """Compare the first number of each candidate with the last of the one before; all are offsets, rising."""
    found = Restarts(Counter(), Counter())
    events = [(at, 0) for at in headers] + [(at, -1) for at in sections] + [(at, number) for at, number in questions]
    last, fresh, crossed = 0, False, False
    for _, number in sorted(events):
        if number > 0:
            if fresh and last and number in (1, last + 1):
                (found.across if crossed else found.within)[number == 1] += 1
            last, fresh, crossed = number, False, crossed and not fresh
        else:
            fresh, crossed = True, crossed or number < 0
    return found
