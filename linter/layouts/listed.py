"""The speakers of a file that lists them, where its layout says so: a line that begins with another name is text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from linter.expressions import expression
from linter.layouts.compiled import Layout
from linter.layouts.description import Check, Slot
from linter.layouts.named import is_like_name, named_first
from linter.layouts.speakers import MOST, exact_values, label_heads, likely_speakers
from linter.layouts.words import is_near

_KEPT = 64
"""So many layouts with other speakers are kept."""
_DIVIDERS = expression(r"[,;:/|&()\[\]]")
"""What people write between names in a list, and around what they say of somebody."""
_HEAD = 60
"""A listed name in so many characters of a line that is no turn may be the speaker of one that is damaged."""
_MARKS = 6
"""Where turns begin with their speaker, so many marks may be before the name."""


def listing(layout: Layout, text: str) -> Layout:
    """The layout as it is in ``text``: only those speak whom it lists, where they are to be quoted from there.

    It is the same one where nobody is listed, and where each line can only be read in one way anyway.
    """
    found: dict[str, Slot] = {}
    for slot, check in layout.outline.listing:
        if names := _speakers(layout, slot, check, text):
            found[slot.name] = slot._replace(of=names, listed=True)
    if not found:
        return layout
    key, known = tuple(found.values()), layout.peopled
    if key not in known:
        if len(known) >= _KEPT:
            known.clear()
        description = layout.description
        known[key] = Layout(description._replace(slots={**description.slots, **found}))
    return known[key]


def is_listed(*names: str) -> re.Pattern[str]:
    """An expression for a folded text in which one of the folded ``names`` is one of several, or the only one."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _speakers(layout: Layout, slot: Slot, check: Check, text: str) -> tuple[str, ...]:
    """The speakers of ``text``, the listed ones first; empty where the list tells nothing that the turns do not."""
    lines, heads = text.split("\n"), label_heads(layout)
    counts: Counter[str] = Counter()
    told = {line for line in lines if line.startswith(heads)}
    for index in _positions(layout, slot.name):
        spoken = {
            line: name for line, name in exact_values(layout, index, slot.name, lines) if not line.startswith(heads)
        }
        counts.update(spoken[line] for line in lines if line in spoken)
        told |= spoken.keys()
    pieces: dict[str, None] = {}
    lists: list[str] = []
    for name in (path.rpartition(".")[2] for path in check.sources):
        for index in _positions(layout, name):
            for line, value in exact_values(layout, index, name, lines):
                told.add(line)
                lists.append(value)
                pieces |= dict.fromkeys(filter(is_like_name, map(str.strip, _DIVIDERS.split(value))))
    listed = _listed(counts, lists)
    if not listed or len(counts) + len(pieces) > MOST:
        return ()
    taken = {name.casefold() for name in listed}  # a name in two cases would be like two of them
    pieces = {name: None for name in pieces if name in listed or name.casefold() not in taken}
    others = list(_others(layout, slot, counts, tuple(dict.fromkeys([*listed, *pieces])), frozenset(listed)))
    if len(listed) == len(counts) == len(likely_speakers(counts, is_like_name)):
        names = (*listed, *pieces)
        if not any(_may_be_turn(layout, slot, names, [line for line in lines if line and line not in told])):
            return ()
    return tuple(dict.fromkeys((*pieces, *listed, *others)))


def _listed(names: Iterable[str], lists: list[str]) -> list[str]:
    """The ``names`` that are listed, as the lists write them: in another case only where nobody speaks by that."""
    exactly = [name for name in names if any(map(is_listed(name).search, lists))]
    folded, taken = [text.casefold() for text in lists], {name.casefold() for name in exactly}
    others = (name for name in names if name.casefold() not in taken)
    return [*exactly, *(name for name in others if any(map(is_listed(name.casefold()).search, folded)))]


def _others(
    layout: Layout, slot: Slot, counts: Counter[str], names: tuple[str, ...], spoken: frozenset[str]
) -> Iterator[str]:
    """Names that are not listed and no words of a text: what is before them tells it, or they speak again and again.

    One that is nearly a listed name is that one misspelt, unless it recurs and nobody speaks by the listed name.
    """
    is_first = _is_first(layout, slot)
    for name, count in counts.items():
        if name in spoken or is_near(name, tuple(spoken) if count > 1 else names):
            continue
        if not is_first or (count > 1 and is_like_name(name)):
            yield name


def _may_be_turn(layout: Layout, slot: Slot, names: Iterable[str], lines: Iterable[str]) -> Iterator[bool]:
    """Whether each of ``lines``, which are no turns, has one of ``names`` where the speaker of a turn is."""
    named = is_listed(*(name.casefold() for name in names))
    behind = _MARKS if _is_first(layout, slot) else _HEAD
    for line in lines:
        match = named.search(line[:_HEAD].casefold())
        yield match is not None and match.start() <= behind


def _is_first(layout: Layout, slot: Slot) -> bool:
    """Whether turns begin with their speaker."""
    rows = (layout.positions[index].row for index in _positions(layout, slot.name))
    return any(row is not None and (len(row.items) == 1 or named_first(row.items, layout.slots)) for row in rows)


def _positions(layout: Layout, slot: str) -> list[int]:
    return [each.index for each in layout.positions if any(one.name == slot for one in each.slots)]
