"""Whether a text that was drawn says what its parsed form says: it is read again, and both are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.layouts.compiled import Layout
from linter.layouts.parsing import parse_by
from linter.layouts.rendering.drawing import Drawing
from linter.layouts.rendering.faults import RenderError

if TYPE_CHECKING:
    from linter.layouts.parsed.form import Data

_LOOKS = frozenset({"version", "line_ends", "file", "line", "end_line", "look", "written", "parts", "block", "quoted"})
"""What says nothing of its own."""


def drawn(layout: Layout, data: Data) -> str:
    """The text of a parsed form of ``layout``; raises :class:`RenderError` where it would be read differently."""
    text = Drawing(layout, data).text()
    document = parse_by(layout, text.replace("\r\n", "\n"))
    read = document.to_dict() if document.recognised else {}
    if (place := _difference(_said(data), _said(read), "")) is not None:
        raise RenderError(
            f"the value at {place or 'the top'} would be read as something else in the layout {layout.name}"
        )
    return text


def _said(value: Any) -> Any:
    """A value without what is empty or says nothing of its own."""
    if isinstance(value, dict):
        found = {key: _said(each) for key, each in value.items() if key not in _LOOKS}
        return {key: each for key, each in found.items() if each not in ({}, [], None, "")}
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
