"""A witness of fixes that shares nothing with the linter: it holds the fixed text against the damaged one, by lines.

Of the linter it knows where findings are, and what they may therefore have changed: lines inside them or next to them,
and words only where a finding covers them. All else must be as it was.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from benchmarks.described.description import read
from benchmarks.scan import RUN, label

_WORD = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[QA][0-9]+:")
FAR = 60
"""Over how many lines a line may have been moved to be told as such."""
Place = tuple[int, int, int, int]
_DIGITS = re.compile("[0-9]+")
_RENUMBERED = ("QNA006", "QNA007")
_DOUBLED = ("SCO005", "QNA007", "SEP004", "CAN004", "DOC005", "ANN002", "REC007")
"""Where a line comes twice, either of the two may be the one that is taken out."""
_FORM = frozenset({"struggled", "relevance", "score", "candidate"})


class Claim(NamedTuple):
    """What one finding says, from 0: its code, the lines and columns it covers, and the lines that its fix edits."""

    code: str
    start: tuple[int, int]
    stop: tuple[int, int]
    edited: frozenset[int] = frozenset()

    @property
    def lines(self) -> range:
        """The lines it covers."""
        return range(self.start[0], max(self.stop[0], self.start[0]) + 1)

    def covers(self, line: int, start: int, stop: int) -> bool:
        """Whether it covers or touches a stretch of a line."""
        return self.start <= (line, stop) and (line, start) <= self.stop


class Hunk(NamedTuple):
    """Lines of the damaged text and what they became."""

    start: int
    stop: int
    old: tuple[str, ...]
    new: tuple[str, ...]


class Breach(NamedTuple):
    """What a fix must not do, and where it did it."""

    kind: str
    hunk: Hunk
    what: str


def words(text: str, layout: str) -> tuple[str, ...]:
    """The words of a line, its exact label and how they are written aside."""
    glued = _GLUED.match(text)
    return tuple(_WORD.findall(text[glued.end() if glued else label(text, layout)[1] :].casefold()))


@cache
def form(layout: str) -> frozenset[str]:
    """The words of labels and flags."""
    if not layout.endswith(".toml"):
        return _FORM
    description = read(layout)
    literals = [
        text
        for lines in description.blocks.values()
        for line in lines
        for text in re.sub(r"\{[\w-]+\}", " ", line.text).split()
    ]
    values = (str(value) for settings in description.settings.values() for value in settings.get("of", ()))
    return frozenset(word for text in (*literals, *values) for word in _WORD.findall(text.casefold()))


def hunks(old: Sequence[str], new: Sequence[str], layout: str = "collection") -> list[Hunk]:
    """Where two texts differ, a moved line taken as one difference with what it moved over.

    What only lines without words lie between is one too: such lines could be matched in many ways.
    """
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    found: list[Place] = []
    for kind, start, stop, low, high in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        while found and _is_one(found[-1], (start, stop, low, high), left, right, layout):
            start, low = found[-1][0], found.pop()[2]
        found.append((start, stop, low, high))
    return [
        Hunk(head + start, head + stop, tuple(left[start:stop]), tuple(right[low:high]))
        for start, stop, low, high in found
    ]


def _is_one(above: Place, below: Place, left: Sequence[str], right: Sequence[str], layout: str) -> bool:
    """Whether two differences are one: nothing said is between them, or a line of one is in the other."""
    between = left[above[1] : below[0]]
    if not any(map(_WORD.search, between)):
        return True
    if len(between) > FAR:
        return False
    taken, given = (_told(left[place[0] : place[1]], left, layout) for place in (above, below))
    put, got = (_told(right[place[2] : place[3]], right, layout) for place in (above, below))
    return bool(taken & got or given & put)


def _told(lines: Sequence[str], side: Sequence[str], layout: str) -> set[tuple[str, ...]]:
    """The lines that their words tell, those of labels and flags left aside, or that their side has once."""
    alone = {(line,) for line in lines if _WORD.search(line) and side.count(line) == 1}
    return alone | {_said(line, layout) for line in lines} - {()}


def _said(line: str, layout: str) -> tuple[str, ...]:
    """The words of a line that are no label's and no flag's."""
    return tuple(word for word in words(line, layout) if word not in form(layout))


def _slides(hunk: Hunk, old: Sequence[str]) -> Iterator[Hunk]:
    """The hunk, and where lines were only taken out or put in, the other places where it gives the same text."""
    yield hunk
    if bool(hunk.old) == bool(hunk.new):
        return
    for step in (-1, 1):
        start, stop, lines = hunk.start, hunk.stop, hunk.old or hunk.new
        while start > 0 and stop < len(old) and (old[start - 1] == lines[-1] if step < 0 else old[stop] == lines[0]):
            lines = (lines[-1], *lines[:-1]) if step < 0 else (*lines[1:], lines[0])
            start, stop = start + step, stop + step
            yield Hunk(start, stop, lines if hunk.old else (), () if hunk.old else lines)


def breaches(
    original: Sequence[str],
    old: Sequence[str],
    new: Sequence[str],
    claims: Sequence[Claim],
    layout: str = "collection",
) -> list[Breach]:
    """All that a fix did between two texts without a finding that names it."""
    if old == new:
        return []
    known = {words(line, layout) for side in (original, old) for line in side}
    found: list[Breach] = []
    for hunk in hunks(old, new, layout):
        if _is_renumbered(hunk, layout) and any(claim.code in _RENUMBERED for claim in claims):
            continue
        ways: list[list[Breach]] = [[*_judged(way, old, known, claims, layout)] for way in _slides(hunk, old)]
        fewest: list[Breach] = min(ways, key=len)
        found += fewest
    return found


def _is_renumbered(hunk: Hunk, layout: str) -> bool:
    """Whether only numbers of labels differ, which a finding about one may change down to the next candidate."""
    old, new = ([_unnumbered(line, layout) for line in side] for side in (hunk.old, hunk.new))
    return old == new


def _unnumbered(text: str, layout: str) -> str:
    size = label(text, layout)[1]
    return _DIGITS.sub("", text[:size]) + text[size:]


def _judged(
    hunk: Hunk, old: Sequence[str], known: set[tuple[str, ...]], claims: Sequence[Claim], layout: str
) -> Iterator[Breach]:
    around = _around(hunk, old)
    if not any(set(claim.lines).intersection(around) for claim in claims):
        yield from _outside(hunk, claims, layout)
    yield from _lost(hunk, old, claims)
    yield from _made_up(hunk, known, layout)
    was, now = _labels(hunk.old, layout), _labels(hunk.new, layout)
    if was != now and not _named(claims, hunk, around):
        yield Breach("label gained or lost", hunk, f"{dict(was)} became {dict(now)}")


def _around(hunk: Hunk, old: Sequence[str]) -> range:
    """The lines of a hunk, the blank ones around it, and the next line on either side."""
    start, stop = hunk.start - 1, hunk.stop
    while start > 0 and not old[start].strip():
        start -= 1
    while stop < len(old) - 1 and not old[stop].strip():
        stop += 1
    return range(start, stop + 1)


def _outside(hunk: Hunk, claims: Sequence[Claim], layout: str) -> Iterator[Breach]:
    """A change away from all findings: none but the marks around words, where a finding says that it is made there."""
    edited = {line for claim in claims for line in claim.edited}
    here = {at for at, line in enumerate(hunk.old, hunk.start) if line.strip() and line not in hunk.new}
    if not edited.issuperset(here) or not edited.intersection(range(hunk.start - 1, hunk.stop + 1)):
        yield Breach("changed away from findings", hunk, "no finding is there")
        return
    old, new = ([word for line in side for word in _said(line, layout)] for side in (hunk.old, hunk.new))
    if old[len(old) - len(new) :] != new or len(old) > len(new) + len(hunk.old):
        yield Breach("changed away from findings", hunk, "other words")


def _lost(hunk: Hunk, old: Sequence[str], claims: Sequence[Claim]) -> Iterator[Breach]:
    """Words that no finding covers must come again, in their order."""
    left = [word for line in hunk.new for word in _WORD.findall(line.casefold())]
    doubled = {old[at] for claim in claims if claim.code in _DOUBLED for at in claim.lines if at < len(old)}
    at = 0
    for number, line in enumerate(hunk.old, hunk.start):
        if line in doubled and old.count(line) > 1:
            continue
        here = [claim for claim in claims if number in claim.lines]
        for match in _WORD.finditer(line.casefold()):
            if any(claim.covers(number, match.start(), match.end()) for claim in here):
                continue
            if match[0] not in left[at:]:
                yield Breach("word lost", hunk, f"line {number + 1}: {match[0]!r}")
                return
            at = left.index(match[0], at) + 1


def _made_up(hunk: Hunk, known: set[tuple[str, ...]], layout: str) -> Iterator[Breach]:
    """A line of words is one of the original's, or said here before; labels and flags may be put right anywhere."""
    aside = form(layout)
    said = [word for line in hunk.old for word in _WORD.findall(line.casefold()) if word not in aside]
    for line in hunk.new:
        here = _said(line, layout)
        if line in hunk.old or not here or words(line, layout) in known:
            continue
        if not any(tuple(said[at : at + len(here)]) == here for at in range(len(said))):
            yield Breach("words made up", hunk, line)


def _labels(lines: Sequence[str], layout: str) -> Counter[str]:
    """How often each exact label is in some lines; a run of ``=`` counts as one."""
    found = Counter(
        label(line, layout)[0] or "bar" * (line[:1] == "=" and RUN.fullmatch(line) is not None) for line in lines
    )
    del found[""]
    return found


def _named(claims: Sequence[Claim], hunk: Hunk, around: range) -> bool:
    """Whether a finding about structure is there or is fixed there, or one about a character in the label itself."""
    here = range(hunk.start, hunk.stop) if hunk.old else range(hunk.start - 1, hunk.start + 1)
    return any(
        claim.edited.intersection(here) or {*claim.lines}.intersection(here if claim.code[:3] == "ENC" else around)
        for claim in claims
    )


def lines_at(starts: Sequence[int], spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The lines that hold some of each span, from its first offset to its last, where lines start at ``starts``."""
    ranges = (range(bisect_right(starts, first) - 1, bisect_right(starts, last)) for first, last in spans)
    return frozenset(line for each in ranges for line in each)


def place_at(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """The line and the column of an offset."""
    line = bisect_right(starts, offset) - 1
    return line, offset - starts[line]
