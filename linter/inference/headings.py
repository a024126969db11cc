"""The title and the sections: which lines between two runs are which, what they are called, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter.inference.observation import Block, Observation, Run
from linter.inference.people import People
from linter.inference.slips import closest
from linter.inference.voting import Vote, vote
from linter.layouts.collection.settings import DEFAULT

_FEW, _RARE = 5, 25
"""From so many files on, a heading must be in two files, or in one of so many."""


class Headings(NamedTuple):
    """What was seen of ``title`` and ``section`` runs (``None``: there are none), and of the sections' names."""

    title: Vote[Run | None]
    section: Vote[Run] | None
    names: tuple[str, ...]
    suffix: str
    withheld: int
    support: int


def inferred_headings(observations: Sequence[Observation], people: People) -> Headings:
    """Tell titles from sections, and put the sections in the order in which the files have them."""
    sure = [[block for block in one.blocks if _is_section(block)] for one in observations]
    section = vote([Counter(block.run for block in blocks) for blocks in sure])
    known = {block.name for blocks in sure for block in blocks}
    titles: list[Counter[Run | None]] = []
    lists = []
    for one, blocks in zip(observations, sure, strict=True):
        top = next((block for block in one.blocks if block.first), None)
        heads = section is not None and top is not None and top.before_candidate and top.run == section.value
        if top is not None and heads and (top.name in known or not _has_titles(observations)):
            blocks, top = [top, *blocks], None  # the file begins with a section
        titles.append(Counter([top.run if top is not None else None]))
        lists.append([block.name for block in blocks])
    title = vote(titles)
    assert title is not None
    lines, withheld = _headings(lists, people)
    suffix = _suffix(lines)
    names = tuple(line.removesuffix(suffix) for line in lines)
    if lines == [line for line in DEFAULT.headings if line in lines]:
        names, suffix = DEFAULT.sections, DEFAULT.section_suffix  # the others are only rare
    return Headings(title, section if names else None, names, suffix, withheld, sum(map(bool, lists)))


def _is_section(block: Block) -> bool:
    return block.before_candidate and not block.first


def _has_titles(observations: Iterable[Observation]) -> bool:
    """Whether some file begins with what can only be a title: a block right above another one."""
    return any(block.first and block.before_block for one in observations for block in one.blocks)


def _headings(lists: Sequence[Sequence[str]], people: People) -> tuple[list[str], int]:
    """The headings that recur, in their order, and how many were left out as somebody's name."""
    files = Counter(name for names in lists for name in set(names))
    needed = 2 if len(lists) >= _FEW else 1
    needed = max(needed, len(lists) // _RARE)
    kept: list[str] = []
    withheld = 0
    for line, count in sorted(files.items(), key=lambda item: (-item[1], item[0] not in DEFAULT.headings, item[0])):
        if people.may_be(line, count):
            withheld += 1
        elif count >= needed and not any(_misspells(line, other, lists) for other in kept):
            kept.append(line)
    order = _ranks(lists, kept)
    usual = {line: place for place, line in enumerate(DEFAULT.headings)}
    return sorted(kept, key=lambda line: (order[line], usual.get(line, 0))), withheld


def _misspells(line: str, other: str, lists: Sequence[Sequence[str]]) -> bool:
    """Whether a heading is a rarer, slightly different form of another, in whose place it is."""
    if closest(line, (other,)) is None:
        return False
    own, others = ({place for place, names in enumerate(lists) if each in names} for each in (line, other))
    return len(own) * 5 <= len(others) or (
        own.isdisjoint(others) and (len(own) * 2 <= len(others) or len(lists) < _FEW)
    )


def _ranks(lists: Sequence[Sequence[str]], lines: Sequence[str]) -> dict[str, int]:
    """How many headings are before each one in most of the files that have both."""
    before: Counter[tuple[str, str]] = Counter()
    for names in lists:
        order = [name for name in dict.fromkeys(names) if name in lines]
        before.update((one, other) for place, one in enumerate(order) for other in order[place + 1 :])
    return {line: sum(before[other, line] > before[line, other] for other in lines) for line in lines}


def _suffix(lines: Sequence[str]) -> str:
    """What all headings end in, from a blank on."""
    if len(lines) < 2:
        return DEFAULT.section_suffix if lines and lines[0].endswith(DEFAULT.section_suffix) else ""
    shortest = min(lines, key=len)
    size = next((n for n in range(len(shortest), 0, -1) if all(line.endswith(shortest[-n:]) for line in lines)), 0)
    common = shortest[len(shortest) - size :]
    start = next((place for place, character in enumerate(common) if not character.isalnum()), len(common))
    suffix = common[start:]
    return suffix if all(line.removesuffix(suffix) for line in lines) else ""
