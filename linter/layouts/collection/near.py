"""Near forms: lines that nearly are structure, taken for what they were meant to be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from linter.layouts.collection.settings import Layout

_MARKUP = r"[\s*_#>`\"'\[({•+-]*"
_LABEL = re.compile(
    rf"(?P<before>{_MARKUP})(?P<word>[^\W\d_]+)?[\s._#-]*(?P<number>\d+|[IlO](?![^\W\d_]))?(?P<after>[\s*_\])}}]*)"
    r"(?P<colon>[:;.,=)>|–—-]*)(?P<rest>[*_\s]*)"
)
_HEAD = re.compile(rf"{_MARKUP}(?P<words>[^\W\d]+(?:[\s_-]+[^\W\d]+){{0,5}})[\s*_\])}}]*(?P<colon>[:;=.,–—-]*)[*_\s]*")
_NUMBERISH = re.compile(r"[\W_]*(?:\d|n/?a\b|none|nan|inf|null|high|low|medium|tbd|unknown|\?|$)", re.I)
_LOOK_ALIKES = str.maketrans("АВЕЗКМНОРСТХаеорсухіјѕԚԛΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABE3KMHOPCTXaeopcyxijsQqABEZHIKMNOPTYXo")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


class Run(NamedTuple):
    """A line of punctuation: ``character`` dominates, ``length`` in all, ``pure`` where there is no other."""

    character: str
    length: int
    indent: int
    pure: bool


class Label(NamedTuple):
    """A question or answer label: its number (``None`` where it has none), where the text starts, whether exact."""

    number: int | None
    text: int
    exact: bool


def run(line: str, least: int = 3) -> Run | None:
    """The run that ``line`` is, if it is one of at least ``least`` characters."""
    if line[0].isalnum():
        return None
    body = line.strip()
    if len(body) < least or body[0].isalnum() or body[len(body) // 2].isalnum():
        return None
    character = body[0]
    if body.count(character) == len(body):
        return Run(character, len(body), len(line) - len(line.lstrip()), True) if _drawable(character) else None
    character, times = Counter(body.replace(" ", "")).most_common(1)[0]
    others = [c for c in body if c != character and c != " "]
    if not _drawable(character) or times * 10 < len(body) * 5 or (any(c.isalnum() for c in others) and len(others) > 2):
        return None
    return Run(character, len(body), len(line) - len(line.lstrip()), False)


def _drawable(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS" and character not in "\"'`.,!?()[]{}<>…“”‘’"


def qa_label(line: str, label: str, long_label: str) -> Label | None:
    """A near question or answer label at the start of ``line``: ``q1:``, ``**Q1:**``, ``Question 1.``, ``Q1：``."""
    head = _fold(line[:40])
    match = _LABEL.match(head)
    if match is None or match["word"] is None:
        return None
    word = match["word"].casefold()
    short = label.strip().casefold()
    number = match["number"]
    if number is None and len(word) > len(short) and word[:-1] == short and word[-1] in "ilo":
        word, number = short, word[-1]
    if word not in (short, short * 2, long_label, long_label[:3], long_label[:4]) and (
        len(word) < 4 or distance(word, long_label) > 2
    ):
        return None
    if number is None and not match["colon"].startswith((":", ";")):
        return None
    if not match["colon"] and match.end() < len(line) and not match["rest"] and not match["after"]:
        return None
    text = match.end()
    value = int(number) if number and number.isdigit() else 1 if number else None
    return Label(value, text, False)


def score_label(line: str, layout: Layout) -> int | None:
    """Where the value starts on a line that nearly is a score line, else ``None``."""
    head = line if line.isascii() else _fold(line)
    match = _HEAD.match(head)
    if match is None:
        return None
    wanted = squash(layout.score_label)
    found = squash(match["words"])
    rest = head[match.end() :]
    if found != wanted and distance(found, wanted) > 2:
        parts = [squash(word) for word in layout.score_label.split()]
        if found not in parts or not match["colon"] or not rest[:1].isdigit() or len(rest.split()) > 2:
            return None
    if len(rest.split()) > 4 or len(rest) > 60 or not _NUMBERISH.match(rest):
        return None
    return match.end()


def phrase(line: str, wanted: str, most: int = 2) -> tuple[int, str] | None:
    """Where the text behind a label that nearly reads ``wanted`` starts, and the colon that ends the label."""
    match = _HEAD.match(line)
    if match is None or match.end() == 0:
        return None
    words = match["words"]
    target = squash(wanted)
    if distance(squash(words), target) <= most:
        return match.end(), match["colon"]
    return None


def squash(words: str) -> str:
    """``words`` in lower case without anything but letters."""
    return _NOT_LETTERS.sub("", (words if words.isascii() else _fold(words)).casefold())


def _fold(text: str) -> str:
    """``text`` with wide forms and letters of other scripts as the Latin ones they look like, where lengths agree."""
    folded = unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKES)
    return folded if len(folded) == len(text) else text.translate(_LOOK_ALIKES)


def distance(one: str, other: str, limit: int = 3) -> int:
    """How many letters must be changed, added, taken out or swapped with their neighbour; at most ``limit + 1``."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def closest(word: str, choices: tuple[str, ...], most: int = 2) -> str | None:
    """The choice that ``word`` nearly spells, if any."""
    best = min(choices, key=lambda choice: distance(squash(word), squash(choice)), default=None)
    return best if best is not None and distance(squash(word), squash(best)) <= most else None
