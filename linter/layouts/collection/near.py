"""Near forms: lines that nearly are structure, taken for what they were meant to be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import NamedTuple

from linter.layouts.collection.settings import Layout

MARKUP = r"[\s*_#>`\"'\[({•+-]*"
"""What people and programs put before a label: blanks, Markdown, brackets."""

_HEAD_WORD = re.compile(r"[^\W\d]+")
_NUMBERISH = re.compile(r"[\W_]*(?:\d|n/?a\b|none|nan|inf|null|high|low|medium|tbd|unknown|\?|$)", re.I)
_LOOK_ALIKES = str.maketrans("АВЕЗКМНОРСТХаеорсухіјѕԚԛΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABE3KMHOPCTXaeopcyxijsQqABEZHIKMNOPTYXo")
_IN_ROWS = frozenset("\"'`.,!?()[]{}<>…“”‘’")
"""What people write in rows within a text."""
_LONG_ROW = 15
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


def run(line: str, least: int = 3, due: bool = False) -> Run | None:
    """The run that ``line`` is, if it is one of at least ``least`` characters.

    Punctuation that people write in rows, as in ``...`` or ``!!!``, makes a run only where one is ``due``, or where it
    is as long as nobody writes it.
    """
    if line[0].isalnum():
        return None
    body = line.strip()
    if len(body) < least or body[0].isalnum() or body[len(body) // 2].isalnum():
        return None
    character, others = body[0], ""
    if body.count(character) != len(body):
        character, times = Counter(body.replace(" ", "")).most_common(1)[0]
        others = body.replace(character, "").replace(" ", "")
        if times * 10 < len(body) * 5 or (len(others) > 2 and any(c.isalnum() for c in others)):
            return None
    if unicodedata.category(character)[0] not in "PS":
        return None
    if character in _IN_ROWS and not due and len(body) < _LONG_ROW:
        return None
    return Run(character, len(body), len(line) - len(line.lstrip()), body.count(character) == len(body))


@cache
def _head(label: str) -> re.Pattern[str]:
    """What may be a label at the start of a line: ``words`` in any number of letters, and a ``colon`` of any kind."""
    more = max(5, len(label.split()) - 1)
    words = rf"[^\W\d]+(?:[\s_-]+[^\W\d]+){{0,{more}}}"
    if not re.fullmatch(words, label):
        exact = "".join(r"[\s_]*" if c.isspace() else re.escape(c) if c.isalnum() else r"\W{0,2}" for c in label)
        words = rf"{exact}|[^\n:：;=]{{1,{len(label) + 3}}}(?=\s*[:：;=])|{words}"
    return re.compile(rf"{MARKUP}(?P<words>{words})[\s*_\])}}]*(?P<colon>[:;=.,–—-]*)[*_\s]*", re.IGNORECASE)


def score_label(line: str, layout: Layout) -> int | None:
    """Where the value starts on a line that nearly is a score line, else ``None``."""
    head = line if line.isascii() else fold(line)
    match = _head(layout.score_label).match(head)
    if match is None:
        return None
    wanted = squash(layout.score_label)
    found = squash(match["words"])
    rest = head[match.end() :]
    if distance(found, wanted) > reach(wanted):
        parts = [squash(word) for word in layout.score_label.split()]
        if not found or found not in parts or not match["colon"] or not rest[:1].isdigit() or len(rest.split()) > 2:
            return None
    if len(rest.split()) > 4 or len(rest) > 60 or not _NUMBERISH.match(rest):
        return None
    return match.end()


def phrase(line: str, wanted: str, most: int = 2) -> tuple[int, str] | None:
    """Where the text behind a label that nearly reads ``wanted`` starts, and the colon that ends the label.

    Of the words at the start of the line, as many belong to the label as spell it best: a name may follow unparted.
    """
    match = _head(wanted).match(line)
    if match is None or match.end() == 0:
        return None
    words, target = match["words"], squash(wanted)
    ends = [*[word.end() for word in _HEAD_WORD.finditer(words)][:-1], len(words)]
    best = min(ends, key=lambda end: distance(squash(words[:end]), target, most))
    if distance(squash(words[:best]), target, most) > reach(target, most):
        return None
    if best == len(words):
        return match.end(), match["colon"]
    start = match.start("words") + best
    return start + len(line[start:]) - len(line[start:].lstrip()), ""


def reach(target: str, most: int = 2) -> int:
    """How many letters of a label may be wrong: at most ``most``, fewer where it is short."""
    return min(most, (len(target) + 1) // 4)


def squash(words: str) -> str:
    """``words`` in lower case without anything but letters."""
    return _NOT_LETTERS.sub("", (words if words.isascii() else fold(words)).casefold())


def fold(text: str) -> str:
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
    """The choice that ``word`` nearly spells, if any: no digit may differ, and few letters where it is short."""
    best, least = None, most + 1
    digits = [character for character in word if character.isdigit()]
    for choice in choices:
        target = squash(choice)
        wrong = distance(squash(word), target, most)
        if wrong < least and wrong * 8 <= len(target) * most and digits == [c for c in choice if c.isdigit()]:
            best, least = choice, wrong
    return best
