"""Whether a text that was drawn says what its parsed form says: it is read again, and both are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.known import Known
from linter.layouts.rendering.drawing import Drawing
from linter.layouts.rendering.faults import RenderError
from linter.reading import Reading
from linter.source import Source

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_LOOKS = frozenset({"version", "file", "line", "end_line", "look", "written", "parts", "block", "quoted"})
"""What says nothing of its own."""


def drawn(known: Known, collection: Collection, data: Data) -> str:
    """The text of a parsed form in a layout, where ``collection`` are the settings of collections.

    Raises :class:`RenderError` where it would be read as something else, as a whole file is read.
    """
    for place, text in _texts(data, ""):
        if any("\ud800" <= each <= "\udfff" for each in text):
            raise RenderError(f"the value at {place} has a lone surrogate, which is not a character")
    text = Drawing(known.compiled(collection), data).text()
    reading = Reading(Source(text.encode()), collection, (known,))
    if not reading.document.recognised:
        raise RenderError(f"the text would not be read as a transcript in the layout {known.name}")
    difference = _difference(_said(data), _said(reading.document.to_dict()), "")
    if difference is None and (conflicts := reading.unwanted.conflicts):  # what is kept of them is not what is read
        marker = text[slice(*conflicts[0])].splitlines()[0]
        difference = next((place for place, held in _texts(data, "") if marker in held), "")
    if difference is not None:
        raise RenderError(
            f"the value at {difference or 'the top'} would be read as something else in the layout {known.name}"
        )
    return text


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """All texts in a value, each with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _texts(each, f"{place}/{number}")
    elif isinstance(value, dict):
        for key, each in value.items():
            if place or key != "file":  # it is not written
                yield from _texts(each, f"{place}/{key}")


def _said(value: Any) -> Any:
    """A value without what is not there or says nothing of its own."""
    if isinstance(value, dict):
        found = {key: _said(each) for key, each in value.items() if key not in _LOOKS}
        return {key: each for key, each in found.items() if each not in ({}, [], None)}
    if isinstance(value, list):
        return [_said(each) for each in value]
    return value


def _difference(one: Any, other: Any, place: str) -> str | None:
    """The first place where two values differ, ``None`` where they are equal."""
    if one == other:
        return None
    if isinstance(one, dict) and isinstance(other, dict):
        for key in [*one, *(key for key in other if key not in one)]:
            found = _difference(one.get(key), other.get(key), f"{place}/{key}")
            if found is not None:
                return found
    if isinstance(one, list) and isinstance(other, list):
        for number, pair in enumerate(zip(one, other, strict=False)):
            found = _difference(*pair, f"{place}/{number}")
            if found is not None:
                return found
    return place
