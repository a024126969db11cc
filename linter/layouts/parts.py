"""Whether a line of a layout is a title, a heading or a flag; told from meanings, never from labels."""

from __future__ import annotations

from linter.layouts.compiled import Layout
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position

_LABELLED = (Meaning.QUESTION, Meaning.ANSWER, Meaning.SAID)
"""The meanings of texts that a line of its own may label."""


def is_title(layout: Layout, position: Position) -> bool:
    """Whether the line is the file's title: a slot of that meaning, or literal text on its first line."""
    if position.meaning is Meaning.TITLE:
        return True
    return position.heading and len(position.frames) == 1 and position.first


def is_heading(layout: Layout, position: Position) -> bool:
    """Whether the line is literal text, or one that heads a section."""
    if position.meaning is Meaning.HEADING:
        return any(slot.meaning is Meaning.HEADING and slot.kind != "number" for slot in position.slots)
    return position.heading and not is_title(layout, position)


def text_below(layout: Layout, position: Position) -> Meaning | None:
    """What the text right below a line of literal text means, where that line is its label."""
    if not position.heading or not position.frames[-1].repeated:
        return None
    for below in layout.positions[position.index + 1 : position.index + 2]:
        if below.bare and below.body is not None and below.frames == position.frames and below.meaning in _LABELLED:
            return below.meaning
    return None


def fixed_heading(layout: Layout, block: str) -> Position | None:
    """The first heading in a block whose words are always the same."""
    inside = (each for each in layout.positions if each.block == block)
    return next((each for each in inside if is_heading(layout, each) and each.row is not None and not each.slots), None)


def heads_section(layout: Layout, position: Position) -> bool:
    """Whether the line heads a section: one of that meaning, or words that come once in a file."""
    once = not any(frame.repeated for frame in position.frames)
    worded = position.row is not None and any(map(str.isalnum, position.row.text))
    return is_heading(layout, position) and ((once and worded) or position.meaning is Meaning.HEADING)


def is_flag(position: Position) -> bool:
    """Whether the line is a flag alone."""
    is_marked = all(slot.meaning is Meaning.FLAG for slot in position.slots)
    return position.row is not None and position.optional and is_marked
