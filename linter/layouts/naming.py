"""The labels of a description by their words, and the other words for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from linter.layouts.description import Block, Description, DescriptionError, Item, Literal, Part, Row
from linter.layouts.forms import flag_name
from linter.layouts.meaning import Meaning
from linter.layouts.places import Places
from linter.layouts.words import fold
from linter.nearest import nearest

_LABEL = re.compile(r"[\W_]*(?P<words>\w[^:：()\[\]{}<>=|]*)")


def label_of(row: Row) -> str:
    """The label of a line by its words: its text up to a colon or bracket, without what is no letter or digit around.

    Empty where the line begins with a value.
    """
    first = row.items[0]
    match = _LABEL.match(first.text) if isinstance(first, Literal) else None
    return re.sub(r"[\W_]+$", "", match["words"]) if match is not None else ""


def labels(blocks: Mapping[str, Block]) -> Iterator[str]:
    """The labels of all lines that have one."""
    for block in blocks.values():
        for entry in block.entries:
            if isinstance(entry, Row) and (label := label_of(entry)):
                yield label


def check_struggled(description: Description, places: Places) -> None:
    """Raise :class:`DescriptionError` where ``struggled`` is no flag of the layout."""
    struggled = description.struggled
    flags = [flag for slot in description.slots.values() if slot.meaning is Meaning.FLAG for flag in slot.of]
    rows = (entry for block in description.blocks.values() for entry in block.entries if isinstance(entry, Row))
    flags += [flag_name(flag) for row in rows for flag in _marks(row)]
    if struggled and struggled not in flags:
        guess = f"did you mean {meant}?" if (meant := nearest(struggled, flags)) else _one_of(flags)
        raise DescriptionError(f"no line has the flag '{struggled[:100]}', {guess}", places.value("struggled"))


def _marks(row: Row) -> Iterator[str]:
    """The flags of a line that no slot holds, with their brackets."""
    parts: list[tuple[Item, ...]] = [item.items for item in row.items if isinstance(item, Part)]
    for items in [*parts, row.items] if row.optional else parts:
        if all(isinstance(item, Literal) for item in items):
            yield "".join(item.text for item in items if isinstance(item, Literal))


def _one_of(words: list[str]) -> str:
    return f"expected one of {', '.join(words[:10])}" if words else "expected the flag of a line"


def check_aliases(data: Mapping[str, Any], blocks: Mapping[str, Block], places: Places) -> None:
    """Raise :class:`DescriptionError` for the first alias that cannot be one."""
    every = list(dict.fromkeys(labels(blocks)))
    known = {fold(label): label for label in every}
    taken: dict[str, str] = {}
    for label, others in data.get("aliases", {}).items():
        if label not in every:
            meant = nearest(label, every)
            guess = f"did you mean {meant}?" if meant else f"expected one of {', '.join(every[:10])}"
            raise DescriptionError(f"no line has the label '{label[:100]}', {guess}", places.key("aliases", label))
        for number, other in enumerate(others):
            place = places.value("aliases", label, number)
            if not any(c.isalnum() for c in other):
                raise DescriptionError(f"alias '{other}' has no letter, expected words", place)
            if (same := known.get(fold(other))) is not None:
                what = "the label itself" if same == label else "the label of another line"
                raise DescriptionError(f"alias '{other}' is {what}, expected other words", place)
            if taken.setdefault(fold(other), label) != label:
                message = f"alias '{other}' is one of '{taken[fold(other)]}' too, expected one label for it"
                raise DescriptionError(message, place)
