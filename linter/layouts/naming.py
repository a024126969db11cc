"""The labels of a description by their words, and the other words for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from linter.layouts.description import Block, DescriptionError, Literal, Row
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
