"""Near forms: lines that nearly are structure, taken for what they were meant to be."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import NamedTuple

from linter.layouts.collection.settings import Layout

MARKUP = r"(?:\s*\d{1,2}[.)]\s+(?=\D))?[\s*_#>|`\"'“«\[({<【［「〔（•+-]*"
"""What people and programs put before a label: blanks, the number of an item, Markdown, quotes, brackets."""

CLOSERS = r"[\s*_`\"'”»\])}>】］」〕）]*"
"""What may close there what was opened before."""

COLONS = r"(?:[-–—=]+>|→|[.,](?!\d)|[:;=>|/–—-])*"
"""What stands for the colon of a label."""

_BULLETS = re.compile(r"(?:^|\s)(?:[-+*•>|]|#{1,6})(?=\s)")
_END = re.compile(rf"(?P<closers>{CLOSERS})(?P<colon>{COLONS})")
_END_BEFORE_SIGN = re.compile(_END.pattern.replace("/–—-]", r"/–—]|-(?!\d)"))
_QUOTES = frozenset("\"'“«")
_PAIRS = dict(zip("*_`\"'”»])}>】］」〕）", "*_`\"'“«[({<【［「〔（", strict=True))
_OPENERS = frozenset(_PAIRS.values())
_CLOSED_BY = {opening: closing for closing, opening in _PAIRS.items()}

_HEAD_WORD = re.compile(r"[^\W\d]+")
_NUMBERISH = re.compile(r"[\W_]*(?:\d|n/?a\b|none|nan|inf|null|high|low|medium|tbd|unknown|\?|$)", re.I)
_LOOK_ALIKES = str.maketrans(
    "АВЕЗКМНОРСТХаеорсухіјѕԚԛΑΒΕΖΗΙΚΜΝΟΡΤΥΧο∶꞉ː‐‑‒―−", "ABE3KMHOPCTXaeopcyxijsQqABEZHIKMNOPTYXo:::-----"
)
MOST = 2
"""How many letters of a name may be wrong."""

_IN_ROWS = frozenset("\"'`.,!?()[]{}<>…“”‘’")
"""What people write in rows within a text."""
_LONG_ROW = 15
_UP_TO_COLON = re.compile(rf"(?P<before>{MARKUP})(?P<words>(?:[^\W\d]+\W{{0,3}}){{1,4}}?)(?={CLOSERS}:)")
_SCALE = re.compile(r"[ \t]*[(\[][\d.,–—/ -]{3,12}[)\]](?=[\s*_]*[:=])")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


class Run(NamedTuple):
    """A line of punctuation: ``character`` dominates, ``length`` in all, ``pure`` where there is no other."""

    character: str
    length: int
    indent: int
    pure: bool


class Label(NamedTuple):
    """A question or answer label: its number (``None`` where it has none), where the text starts, whether exact.

    ``certain`` says whether all marks before it are its own, so that it can be written as it should be.
    """

    number: int | None
    text: int
    exact: bool
    certain: bool = True


class Behind(NamedTuple):
    """What ends a label: where the text behind it starts, its ``colon`` of any kind, and whether that is certain."""

    text: int
    colon: str
    certain: bool


def run(line: str, least: int = 3, due: bool = False, drawn: frozenset[str] = frozenset()) -> Run | None:
    """The run that ``line`` is, if it is one of at least ``least`` characters.

    Punctuation that people write in rows, as in ``...`` or ``!!!``, makes a run only where one is ``due``, where a
    separator is ``drawn`` with it, or where it is as long as nobody writes it.
    """
    slipped = line[0].isalnum()  # a letter before a row of one character, but before nothing else
    if slipped and (len(line) < _LONG_ROW or line[1].isalnum() or line[1:].rstrip().strip(line[1])):
        return None
    body = line.strip()
    if len(body) < least or (body[0].isalnum() and not slipped) or body[len(body) // 2].isalnum():
        return None
    character, others = body[0], ""
    if body.count(character) != len(body):
        character, times = Counter(body.replace(" ", "")).most_common(1)[0]
        others = body.replace(character, "").replace(" ", "")
        if times * 10 < len(body) * 5 or (len(others) > 2 and any(c.isalnum() for c in others)):
            return None
    if unicodedata.category(character)[0] not in "PS":
        return None
    if character in _IN_ROWS and not due and character not in drawn and len(body) < _LONG_ROW:
        return None
    return Run(character, len(body), len(line) - len(line.lstrip()), body.count(character) == len(body))


def behind(line: str, at: int, before: str, signed: bool = False) -> Behind:
    """Read on behind a label whose letters end at ``at``; ``before`` are the marks before it.

    A hyphen before a digit stands for the colon, unless the number there may be ``signed``.

    What these opened may close behind the colon; any other mark there belongs to the text. Where one stays open that
    closes in the text, or a quote, nobody can tell whether it is the label's.
    """
    opened = [mark for mark in _BULLETS.sub("", before) if mark in _OPENERS]
    end = (_END_BEFORE_SIGN if signed else _END).match(line, at)
    assert end is not None
    colon = end["colon"]
    if colon:
        at = end.end()
        for mark in end["closers"]:
            if _PAIRS.get(mark) in opened:
                opened.remove(_PAIRS[mark])
    while at < len(line):
        mark = line[at]
        if _PAIRS.get(mark) in opened:
            opened.remove(_PAIRS[mark])
            colon = colon or mark
        elif not colon and mark in ")]}>":
            colon = mark
        elif not mark.isspace():
            break
        at += 1
    rest = line[at:]
    certain = not any(mark in _QUOTES or mark in rest or _CLOSED_BY.get(mark, mark) in rest for mark in opened)
    return Behind(at, colon, certain)


def note_label(line: str, wanted: str) -> Behind | None:
    """What ends an annotation's label at the start of ``line``: one that nearly reads ``wanted``, or a part of it."""
    if not wanted:
        return None
    found = phrase(line, wanted, 3)
    if found is not None:
        return found
    head = line if line.isascii() else fold(line)
    target = squash(wanted)
    match = _UP_TO_COLON.match(head)
    words = squash(match["words"]) if match else ""
    if match and (distance(words, target, 4) <= reach(target, 4) or (len(words) >= 8 and words in target)):
        return behind(head, match.end("words"), match["before"])
    first = head.split()[: len(wanted.split())]
    if not first or distance(squash("".join(first)), target) > reach(target, 3):
        return None
    return behind(head, head.index(first[-1]) + len(first[-1].rstrip("])}:")), head[: head.index(first[0])])


@cache
def _head(label: str) -> re.Pattern[str]:
    """What may be a label at the start of a line: ``words`` in any number of letters."""
    more = max(5, len(label.split()) - 1)
    words = rf"[^\W\d]+(?:[\s_-]+[^\W\d]+){{0,{more}}}"
    if not re.fullmatch(words, label):
        exact = "".join(r"[\s_]*" if c.isspace() else re.escape(c) if c.isalnum() else r"\W{0,2}" for c in label)
        words = rf"{exact}|[^\n:：;=]{{1,{len(label) + 3}}}(?=\s*[:：;=])|{words}"
    return re.compile(rf"(?P<before>{MARKUP})(?P<words>{words})", re.IGNORECASE)


def score_label(line: str, layout: Layout) -> int | None:
    """Where the value starts on a line that nearly is a score line, else ``None``."""
    head = line if line.isascii() else fold(line)
    match = _head(layout.score_label).match(head)
    if match is None:
        return None
    wanted = squash(layout.score_label)
    found = squash(match["words"])
    scale = _SCALE.match(head, match.end())
    end = behind(head, scale.end() if scale else match.end(), match["before"], signed=layout.minimum < 0)
    rest = head[end.text :]
    if distance(found, wanted) > reach(wanted):
        parts = [squash(word) for word in layout.score_label.split()]
        numeric = rest.removeprefix("-")[:1].isdigit() and len(rest.split()) <= 2
        if not found or found not in parts or not end.colon or not numeric:
            return None
    if len(rest.split()) > 4 or len(rest) > 60 or not _NUMBERISH.match(rest):
        return None
    return end.text


def phrase(line: str, wanted: str, most: int = MOST) -> Behind | None:
    """What ends a label at the start of ``line`` that nearly reads ``wanted``.

    Of the words at the start of the line, as many belong to the label as spell it best: a name may follow unparted.
    """
    head = line if line.isascii() else fold(line)
    match = _head(wanted).match(head)
    if match is None:
        return None
    words, target = match["words"], squash(wanted)
    ends = [*[word.end() for word in _HEAD_WORD.finditer(words)][:-1], len(words)]
    best = min(ends, key=lambda end: distance(squash(words[:end]), target, most))
    if distance(squash(words[:best]), target, most) > reach(target, most):
        return None
    return behind(head, match.start("words") + best, match["before"])


def reach(target: str, most: int = MOST) -> int:
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


def digits(text: str) -> str:
    """The digits of ``text``: where they differ, nobody mistyped a name, it is another."""
    return "".join(character for character in text if character.isdigit())


def closest(word: str, choices: tuple[str, ...], most: int = MOST) -> str | None:
    """The choice that ``word`` nearly spells, if any: no digit may differ, and few letters where it is short."""
    best, least = None, most + 1
    for choice in choices:
        target = squash(choice)
        wrong = distance(squash(word), target, most)
        if wrong < least and wrong * 8 <= len(target) * most and digits(word) == digits(choice):
            best, least = choice, wrong
    return best
