"""Where the blocks that repeat begin: cut where the most of them look alike, after what leads to the first one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

from linter.inference.layout.freely import is_spoken
from linter.inference.layout.lines import MARKS, WORD

Sign = TypeVar("Sign", bound=Hashable)

_USUAL, _NEARLY = 0.8, 0.95
"""What holds in most blocks, and in nearly all."""
_HEADING = 0.25
"""So much less alike blocks may be that begin with the heading of a part."""
_LED, _BEFORE, _LINES = 0.65, 0.1, 2
"""In this share of the regions turns come before the first block, if they do; so much more alike must the blocks be,
and each has two lines more than its turns: a single one may be a remark on the turn above it."""


def cut_into_blocks(
    regions: Sequence[Sequence[Sign]], multi: set[Sign]
) -> tuple[list[Sequence[Sign]], list[list[list[Sign]]]]:
    """The repeated blocks of each region, cut where the most blocks look alike, and the turns that lead to them.

    There are such leads where people speak before the first block as they do in each.
    """
    best: tuple[float, list[Sequence[Sign]], list[list[list[Sign]]]] | None = None
    for sign in dict.fromkeys(sign for region in regions for sign in region if sign in multi):
        for offset, leads in _beginnings(regions, sign):
            starts = [len(lead) for lead in leads] or [0] * len(regions)
            groups = [_cut(region[start:], sign, offset) for region, start in zip(regions, starts, strict=True)]
            blocks = [block for group in groups for block in group]
            if leads and sum(len(set(block)) > _LINES for block in blocks) < _USUAL * len(blocks):
                continue
            forms = Counter(tuple(dict.fromkeys(block)) if _is_one(block) else tuple(block) for block in blocks)
            alike = forms.most_common(1)[0][1] / len(blocks)
            alike += _HEADING * _is_heading(sign) - 0.02 * offset - (_BEFORE if leads else 0)
            if best is None or alike > best[0]:
                best = (alike, leads, groups)
    return best[1:] if best is not None else ([], [])


def _beginnings(regions: Sequence[Sequence[Sign]], sign: Sign) -> Iterator[tuple[int, list[Sequence[Sign]]]]:
    """How many anchors are before the one that tells a block, and what leads to the first block of each region."""
    offsets = Counter(region.index(sign) for region in regions if sign in region)
    if not offsets:
        return
    offset = offsets.most_common(1)[0][0]
    if offset <= 3 and _is_led(regions, sign, offset):
        yield offset, []
    if offset and (leads := _leads(regions, sign)):
        yield 0, leads


def _leads(regions: Sequence[Sequence[Sign]], sign: Sign) -> list[Sequence[Sign]]:
    """What is before the first ``sign`` of each region, if most have some and the same comes below it as well.

    It is turns, or several lines such as a question and its answer.
    """
    leads = [region[: region.index(sign)] if sign in region else () for region in regions]
    pairs = [(lead, region[len(lead) :]) for region, lead in zip(regions, leads, strict=True) if lead]
    spoken = sum(all(map(is_spoken, lead)) for lead, _ in pairs)
    within = sum(any(map(is_spoken, region[len(lead) :])) for region, lead in zip(regions, leads, strict=True))
    alike = sum(_is_again(lead, rest, sign) for lead, rest in pairs)
    often = max(min(spoken, within), alike) >= _LED * len(regions)
    return leads if often and not is_spoken(sign) and max(spoken, alike) >= _NEARLY * len(pairs) else []


def _is_again(lead: Sequence[Sign], rest: Sequence[Sign], sign: Sign) -> bool:
    """Whether several lines come again in blocks that begin with ``sign`` and have another line of their own.

    They are in each of these, once or more often.
    """
    counts = Counter(rest)
    own = any(count == counts[sign] for each, count in counts.items() if each != sign and each not in lead)
    often = all(counts[each] >= counts[sign] and not _is_whole(each) for each in lead)
    return len({*lead}) > 1 and own and often


def _is_whole(sign: Hashable) -> bool:
    """Whether an anchor is a line of its own, such as the heading of a part."""
    return bool(getattr(sign, "whole", False))


def _is_one(block: Sequence[Sign]) -> bool:
    """Whether a block begins once: what it begins with is not there again, unless it is a separator."""
    return getattr(block[0], "separator", False) or block.count(block[0]) == 1


def _is_led(regions: Sequence[Sequence[Sign]], sign: Sign, offset: int) -> bool:
    """Whether what is before the first ``sign`` is before the others too."""
    leads = Counter(
        tuple(region[place - offset : place])
        for region in regions
        for place, each in enumerate(region)
        if each == sign and place >= offset
    )
    return not offset or leads.most_common(1)[0][1] >= 0.8 * leads.total()


def _cut(region: Sequence[Sign], sign: Sign, offset: int) -> list[list[Sign]]:
    starts = [max(0, place - offset) for place, each in enumerate(region) if each == sign]
    if not starts or starts[0] > 0:
        starts = [0, *starts]
    return [
        list(region[start:end]) for start, end in zip(starts, [*starts[1:], len(region)], strict=True) if start < end
    ]


def _is_heading(sign: Hashable) -> bool:
    """Whether an anchor is the heading of a part, which is one of few words."""
    skeleton = getattr(sign, "skeleton", "")
    is_word = MARKS & set(skeleton) == {WORD} and not any(map(str.isalnum, skeleton))
    return _is_whole(sign) and is_word
