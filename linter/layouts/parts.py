"""What a line of a layout is called in messages, and what its absence means; told from meanings, never from labels."""

from __future__ import annotations

from linter.layouts.compiled import Layout
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position

_ROLES = {
    Meaning.QUESTION: "question label",
    Meaning.ANSWER: "answer label",
    Meaning.SCORE: "score",
    Meaning.ANNOTATION: "annotation",
    Meaning.NAME: "candidate line",
    Meaning.ROLE: "role line",
    Meaning.TITLE: "title",
    Meaning.HEADING: "heading",
    Meaning.SAID: "speaker label",
    Meaning.SPEAKER: "speaker label",
    Meaning.FLAG: "flag",
}


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


def heads_section(layout: Layout, position: Position) -> bool:
    """Whether the line heads a section: one of that meaning, or literal text that comes once in a file."""
    once = not any(frame.repeated for frame in position.frames)
    return is_heading(layout, position) and (once or position.meaning is Meaning.HEADING)


def is_flag(position: Position) -> bool:
    """Whether the line is a flag alone."""
    is_marked = all(slot.meaning is Meaning.FLAG for slot in position.slots)
    return position.row is not None and position.optional and is_marked


def role_of(layout: Layout, position: Position) -> str:
    """What the line is called."""
    if position.separator is not None:
        return _separator_role(layout, position)
    if is_flag(position):
        return "flag"
    if is_title(layout, position):
        return "title"
    if is_heading(layout, position):
        return "heading"
    if position.meaning in _ROLES:
        return _ROLES[position.meaning]
    label = layout.labels[position.index]
    return f"'{label.text.strip().rstrip(':=')}'" if label is not None else "line"


def _separator_role(layout: Layout, position: Position) -> str:
    around = [
        layout.positions[index]
        for index in (position.index - 1, position.index + 1)
        if 0 <= index < len(layout.positions) and layout.positions[index].frames == position.frames
    ]
    if any(is_title(layout, each) for each in around):
        return "title separator"
    if any(is_heading(layout, each) for each in around):
        return "section separator"
    own = [each for each in layout.positions if each.frames == position.frames]
    if own[-1] is position and any(each.meaning in (Meaning.QUESTION, Meaning.ANSWER) for each in own):
        return "terminator"
    if around and around[0].meaning in (Meaning.NAME, Meaning.ROLE) and own[-1] is position:
        return "underline"
    return "separator"
