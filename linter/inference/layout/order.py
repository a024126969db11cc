"""The order of anchors: which come once, which repeat as a block, and which may be left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Generic, TypeVar

from linter.inference.layout.cutting import cut_into_blocks
from linter.inference.layout.freely import follow_freely, is_spoken
from linter.inference.layout.landmarks import cut_at_landmark
from linter.inference.layout.lines import MARKS
from linter.inference.layout.regions import closing_of, is_around, is_headed, region_of, without_region

Sign = TypeVar("Sign", bound=Hashable)

_REQUIRED, _OPTIONAL = 0.8, 0.06
"""From which share of the places on an anchor is due, or may be there."""
_DUE, _MISSED = 0.65, 5
"""The same for what a file has once, of which there are few, and for separators, unless so many do not have it."""
_LEAST, _AGAIN = 2, 0.5
_APART = 0.8
"""In which share of the files one block must end before another one begins."""
_SINGLE, _LOST = 0.95, 2
"""In which share of the blocks an anchor that nearly all have must come once, if no more than one is right; in so many
blocks it may be there twice by mistake."""
_ONE_OF = 0.95
"""In which share of the blocks one of two anchors is, and not the other one."""
_OPEN, _SURE = 0.25, 5
"""In this share of the groups of blocks, and in so many, what the last one does not have is no damage."""
_DRAWN = 0.4
"""A separator that is in fewer places is a damaged one."""


@dataclass(frozen=True)
class Item(Generic[Sign]):
    """One anchor in its place; ``share`` of the blocks have it, and that is enough or it is ``optional``."""

    sign: Sign
    share: float
    optional: bool


@dataclass(frozen=True)
class Loop(Generic[Sign]):
    """A block that repeats; it may be missing altogether if it is ``optional``.

    Its parts come in any order if it is ``free``.
    """

    parts: tuple[Item[Sign] | Loop[Sign], ...]
    optional: bool = False
    free: bool = False

    @property
    def first(self) -> Sign:
        """The anchor that the block begins with."""
        part = self.parts[0]
        return part.first if isinstance(part, Loop) else part.sign


Part = Item[Sign] | Loop[Sign]


def arranged(
    sequences: Sequence[Sequence[Sign]], depth: int = 0, once: frozenset[Sign] = frozenset()
) -> tuple[Part[Sign], ...]:
    """The order that most of ``sequences`` have; those ``once`` do not repeat."""
    usual = _usual(sequences, depth)
    sequences = [[sign for sign in each if sign in usual] for each in sequences]
    multi = {sign for sign, (single, _) in usual.items() if not single} - once
    multi -= {sign for sign in multi if len(multi) > 1 and is_around(sequences, sign, multi - {sign})}
    cut = cut_at_landmark(sequences, usual.keys() - multi, multi) if not depth else None
    if cut is not None:
        sign, above, below = cut
        return (*arranged(above, depth), Item(sign, usual[sign][1], False), *arranged(below, depth))
    if not multi or depth > 2:
        return _flat(sequences, depth)
    if (halves := _halves(sequences, multi)) is not None:
        return tuple(part for half in halves for part in arranged(half, depth))
    spans = without_region(sequences, [region_of(each, multi) for each in sequences])
    if is_headed(sequences, spans, multi):  # the head begins as the blocks do
        spans = [
            (next((place for place in range(start + 1, end) if each[place] in multi), start), end)
            for each, (start, end) in zip(sequences, spans, strict=True)
        ]
    closing = closing_of(sequences, spans)
    if closing is not None:  # the first of the separators is that of the head
        spans = [
            (start + (end - start > 1 and each[start] == closing), end)
            for each, (start, end) in zip(sequences, spans, strict=True)
        ]
    heads = [each[:start] for each, (start, _) in zip(sequences, spans, strict=True)]
    tails = [each[end:] for each, (_, end) in zip(sequences, spans, strict=True)]
    regions = [each[start:end] for each, (start, end) in zip(sequences, spans, strict=True) if start < end]
    free = not depth and follow_freely(regions, multi)
    leads, groups = cut_into_blocks(regions, multi)
    if leads and not free:
        above = [[*head, *lead] for head, lead in zip(heads, _filled(leads, spans), strict=True)]
        rest = [each[len(each_above) :] for each, each_above in zip(sequences, above, strict=True)]
        return (*arranged(above, depth), *arranged(rest, depth))
    blocks = [block for group in groups for block in group]
    inner = arranged(blocks, depth + 1) if blocks else ()
    if depth:  # a file may be cut short
        inner = _without_end(inner, groups)
    if free:
        counts = Counter(sign for region in regions for sign in region if sign in multi)
        inner = tuple(
            Item(sign, count / counts.total(), False)
            for sign, count in sorted(counts.items(), key=lambda each: (not is_spoken(each[0]), -each[1]))
        )
    while inner and isinstance(last := inner[-1], Loop) and all(_may_lack(part) for part in inner[:-1]):
        inner = (*inner[:-1], *last.parts)  # nothing else would tell where the block around it begins
    repeated = set(_signs(inner))
    among = Counter(sign for region in regions for sign in region)
    flat = []
    for each in (heads, tails):
        there = Counter(sign for signs in each for sign in signs)  # what is among the blocks by chance is no edge
        elsewhere = repeated | {sign for sign, count in there.items() if count <= among[sign]}
        flat.append([part for part in _flat(each, depth) if not (part.optional and part.sign in elsewhere)])
    due = {part.sign for each in flat for part in each if not part.optional}
    head, tail = ([part for part in each if not (part.optional and part.sign in due)] for each in flat)
    optional = len(regions) < (_REQUIRED if depth else _DUE) * len(sequences)
    if not free and all(part.optional for part in inner):  # nothing would tell where a block begins
        loose = multi & {part.sign for part in inner if isinstance(part, Item)}
        return arranged(sequences, depth, once | loose) if loose else (*head, *inner, *tail)
    return (*head, Loop(inner, optional, free), *tail)


def _may_lack(part: Part[Sign]) -> bool:
    return isinstance(part, Item) and part.optional


def _halves(sequences: Sequence[Sequence[Sign]], multi: set[Sign]) -> tuple[list[Sequence[Sign]], ...] | None:
    """The sequences cut in two, where one block repeats first and another one after it, such as a table."""
    spans = [_spans(each) for each in sequences]
    signs = sorted(multi, key=lambda sign: median(each[sign][0] for each in spans if sign in each))
    for size in range(1, len(signs)):
        first, second = signs[:size], signs[size:]
        ends = [max((each[sign][1] for sign in first if sign in each), default=-1) for each in spans]
        starts = [min((each[sign][0] for sign in second if sign in each), default=-1) for each in spans]
        apart = sum(0 <= end < start for end, start in zip(ends, starts, strict=True))
        if apart >= _APART * len(sequences):
            cuts = [
                start if 0 <= end < start else len(each)
                for each, end, start in zip(sequences, ends, starts, strict=True)
            ]
            before = [each[:cut] for each, cut in zip(sequences, cuts, strict=True)]
            return before, [each[cut:] for each, cut in zip(sequences, cuts, strict=True) if cut < len(each)]
    return None


def _spans(sequence: Sequence[Sign]) -> dict[Sign, tuple[int, int]]:
    """The first and the last place of each anchor."""
    found: dict[Sign, tuple[int, int]] = {}
    for place, sign in enumerate(sequence):
        found[sign] = (found[sign][0] if sign in found else place, place)
    return found


def _signs(parts: Sequence[Part[Sign]]) -> Iterator[Sign]:
    for part in parts:
        if isinstance(part, Loop):
            yield from _signs(part.parts)
        else:
            yield part.sign


def _usual(sequences: Sequence[Sequence[Sign]], depth: int) -> dict[Sign, tuple[bool, float]]:
    """The anchors that are no chance: whether each comes once at most, and in which share of the sequences.

    In a block, what is there a single time in all of them is none, nor what repeats in few of them, such as a list.
    """
    counts = [Counter(each) for each in sequences]
    found = {}
    for sign in dict.fromkeys(sign for each in sequences for sign in each):
        present = [count[sign] for count in counts if sign in count]
        share = len(present) / len(counts)
        several = sum(number > 1 for number in present) > _LOST
        usually = _SINGLE if depth and share >= _REQUIRED and several else _REQUIRED
        usually = 1.0 if depth and several and is_spoken(sign) else usually  # whoever answers may do so again
        once = sum(number == 1 for number in present) >= usually * len(present)
        if getattr(sign, "separator", False) or _is_mark(sign):  # a heading has one above and one below
            usual, count = Counter(present).most_common(1)[0]
            once = once or (usual < 4 and count >= 0.7 * len(present))
        if depth and (len(present) < _LEAST or (not once and share < _AGAIN)):
            continue
        if share >= (_DRAWN if getattr(sign, "separator", False) else _OPTIONAL):
            found[sign] = (once, share)
    return found


def _is_mark(sign: Hashable) -> bool:
    """Whether an anchor is a line of signs alone, which may close several parts of a block."""
    skeleton = getattr(sign, "skeleton", "a")
    return bool(getattr(sign, "whole", False)) and not any(map(str.isalnum, skeleton)) and MARKS.isdisjoint(skeleton)


def _without_end(parts: tuple[Part[Sign], ...], groups: Sequence[Sequence[Sequence[Sign]]]) -> tuple[Part[Sign], ...]:
    """``parts`` in which may be left out what the last block of several groups alone does not have: it is to come."""
    blocks = [block for group in groups for block in group]
    lasts = [group[-1] for group in groups if len(group)]
    found: list[Part[Sign]] = []
    for part in parts:
        if isinstance(part, Item) and found and not part.optional:
            missing = sum(part.sign not in block for block in blocks)
            at_end = sum(part.sign not in block for block in lasts)
            open_ended = at_end >= max(_SURE, _REQUIRED * missing, _OPEN * len(lasts))
            part = Item(part.sign, part.share, open_ended)
        found.append(part)
    return tuple(found)


def _filled(leads: Sequence[Sequence[Sign]], spans: Sequence[tuple[int, int]]) -> Iterator[Sequence[Sign]]:
    """The lead of each sequence; none of one in which nothing repeats."""
    given = iter(leads)
    yield from (next(given) if start < end else () for start, end in spans)


def _flat(sequences: Sequence[Sequence[Sign]], depth: int) -> tuple[Item[Sign], ...]:
    """Anchors that come once each, in the order of most sequences."""
    if not sequences:
        return ()
    numbered = [_numbered(each) for each in sequences]
    counts = Counter(sign for each in numbered for sign in each)
    kept = [sign for sign, count in counts.items() if count >= _OPTIONAL * len(numbered)]
    if any(counts[sign] >= _REQUIRED * len(numbered) for sign in kept):
        kept = [sign for sign in kept if sign[1] == 0 or counts[sign] >= _REQUIRED * len(numbered)]
    before: Counter[tuple[tuple[Sign, int], tuple[Sign, int]]] = Counter()
    for each in numbered:
        present = [sign for sign in each if sign in kept]
        before.update((one, other) for at, one in enumerate(present) for other in present[at + 1 :])
    rank = {one: sum(before[other, one] > before[one, other] for other in kept) for one in kept}
    ordered = sorted(kept, key=lambda sign: rank[sign])
    either = _either(numbered, ordered) if depth else _missing_together(numbered, ordered)
    shares = (((sign, place), counts[sign, place] / len(numbered)) for sign, place in ordered)
    opening = ordered[:1]  # no file begins without it
    missed = {one: 0 if one in opening else len(numbered) - counts[one] for one in ordered}
    return tuple(
        Item(one[0], share, one in either or share < _due(one[0], depth, missed[one])) for one, share in shares
    )


def _either(
    sequences: Sequence[Sequence[tuple[Sign, int]]], ordered: Sequence[tuple[Sign, int]]
) -> set[tuple[Sign, int]]:
    """Two anchors next to each other of which nearly every block has one, and none has both."""
    found: set[tuple[Sign, int]] = set()
    often = [one for one in ordered if sum(one in each for each in sequences) >= _OPTIONAL * len(sequences)]
    for pair in pairwise(often):
        counts = Counter(sum(each in sequence for each in pair) for sequence in sequences)
        if counts[1] >= _ONE_OF * len(sequences) and counts[2] <= (1 - _ONE_OF) * len(sequences):
            found.update(pair)
    return found


def _missing_together(
    sequences: Sequence[Sequence[tuple[Sign, int]]], ordered: Sequence[tuple[Sign, int]]
) -> set[tuple[Sign, int]]:
    """Two anchors or more next to each other that the same few files do not have, though they go on below these."""
    lacking = {
        one: frozenset(at for at, each in enumerate(sequences) if each and one not in each) for one in ordered[:-1]
    }
    found: set[tuple[Sign, int]] = set()
    for place, (one, other) in enumerate(pairwise(ordered[:-1])):
        below = set(ordered[place + 2 :])
        again = [at for at in lacking[one] if not below.isdisjoint(sequences[at])]
        if lacking[one] == lacking[other] and len(again) == len(lacking[one]) >= _LEAST:
            found.update((one, other))
    return found


def _due(sign: Hashable, depth: int, missed: int) -> float:
    """From which share on an anchor is due that is missing so many times."""
    is_separator = getattr(sign, "separator", False)
    return _REQUIRED if not is_separator and (depth or missed >= _MISSED) else _DUE


def _numbered(sequence: Sequence[Sign]) -> list[tuple[Sign, int]]:
    """Each anchor with how often it was there before."""
    seen: Counter[Sign] = Counter()
    found = []
    for sign in sequence:
        found.append((sign, seen[sign]))
        seen[sign] += 1
    return found
