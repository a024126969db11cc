"""What a value is called in messages: by the words of its line, and by its slot where there are none."""

from __future__ import annotations

import re
from itertools import pairwise

from linter.layouts.compiled import Layout
from linter.layouts.description import Item, Literal, Value

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def name_of_slot(layout: Layout, name: str, line: int = -1) -> str:
    """The words before the value of slot ``name``, the heading of its text, or the name of the slot.

    Of several lines with it, ``line`` is the position of the one that is meant, else it is the first.
    """
    for position in layout.positions[max(line, 0) :]:
        if position.row is None or all(slot.name != name for slot in position.slots):
            continue
        if words := _words_beside(position.row.items, name):
            return words
        above = [each for each in layout.positions[: position.index] if each.frames == position.frames and each.heading]
        is_below = above and above[-1].row is not None and not position.label
        return (_bare(above[-1].row.text) if is_below and above[-1].row is not None else "") or name
    for slot in layout.slots.values():  # one in free text
        before, found, _ = slot.values.partition(f"{{{name}}}")
        if found and (words := _bare(before)):
            return words
    return name


def _words_beside(items: tuple[Item, ...], name: str) -> str:
    """The words that name a value: those before it, or after it where a line begins with one of several and ends so."""
    values = sum(isinstance(item, Value) for item in items)
    if values > 1 and isinstance(items[0], Value) and isinstance(items[-1], Literal) and _bare(items[-1].text):
        pairs = (after for item, after in pairwise(items) if isinstance(item, Value) and item.slot == name)
        after = next(pairs, None)
        return _bare(after.text) if isinstance(after, Literal) and not after.text[:1].isalnum() else ""
    return _words_before(items, name)


def _words_before(items: tuple[Item, ...], name: str) -> str:
    """The words of the text right before a value."""
    text = ""
    for item in items:
        if isinstance(item, Value) and item.slot == name:
            return "" if text[-1:].isalnum() else _bare(text)  # ``Q`` of ``Q{number}`` is no word
        if not (isinstance(item, Literal) and item.wide):
            text = item.text if isinstance(item, Literal) else ""
    return ""


def _bare(text: str) -> str:
    """A text without the signs around its words; empty where it has no word."""
    words = _EDGES.sub("", text.strip()) if any(map(str.isalpha, text)) else ""
    return f"{words})" if words.count("(") > words.count(")") else words
