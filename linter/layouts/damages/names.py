"""What a line of a layout is, as damage names it; told from meanings, never from labels."""

from __future__ import annotations

from functools import lru_cache

from linter.details import LineKind, LineName
from linter.layouts.compiled import Layout
from linter.layouts.description import Literal, Row, Value
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag, is_heading, is_title, text_below
from linter.layouts.positions import Position

_LONGEST = 60
"""So much of a line of the template is shown."""
_KINDS = {
    Meaning.QUESTION: LineKind.QUESTION,
    Meaning.ANSWER: LineKind.ANSWER,
    Meaning.SCORE: LineKind.SCORE,
    Meaning.ANNOTATION: LineKind.ANNOTATION,
    Meaning.NAME: LineKind.CANDIDATE,
    Meaning.ROLE: LineKind.ROLE,
    Meaning.TITLE: LineKind.TITLE,
    Meaning.HEADING: LineKind.HEADING,
    Meaning.SAID: LineKind.SPEAKER,
    Meaning.SPEAKER: LineKind.SPEAKER,
    Meaning.FLAG: LineKind.FLAG,
}


@lru_cache(512)
def name_of(layout: Layout, position: Position) -> LineName:
    """What the line is, as damage names it."""
    kind = _kind_of(layout, position)
    if kind not in (LineKind.FIELD, LineKind.OTHER):
        return LineName(kind, "")
    if position.heading and position.row is not None:
        words = "".join(item.text for item in position.row.items if isinstance(item, Literal))
        return LineName(kind, _cut(words.strip()))
    label = layout.labels[position.index]
    if label is not None and label.letters and not label.counts and label.text.count("[") == label.text.count("]"):
        return LineName(kind, label.text.rstrip().rstrip(":=;").strip())
    shown = _shown(position.row).strip().removeprefix("{~}") if position.row is not None else ""
    shown = shown.removeprefix("{?").removesuffix("}") if position.optional else shown
    return LineName(LineKind.OTHER, _cut(shown))


def _shown(row: Row) -> str:
    """A line of the template; one with braces of its own as it is written, with the name of each value."""
    if not any(isinstance(item, Literal) and not {"{", "}"}.isdisjoint(item.text) for item in row.items):
        return row.text
    names = [
        item.slot if isinstance(item, Value) else item.text if isinstance(item, Literal) else "" for item in row.items
    ]
    return "".join(names)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _kind_of(layout: Layout, position: Position) -> LineKind:
    if position.separator is not None:
        return _separator_kind(layout, position)
    if is_flag(position):
        return LineKind.FLAG
    if is_title(layout, position):
        return LineKind.TITLE
    if (labelled := text_below(layout, position)) is not None:
        return _KINDS[labelled]
    if is_heading(layout, position):
        is_of_section = position.meaning is Meaning.HEADING or position.block in layout.sections
        return LineKind.HEADING if is_of_section else LineKind.OTHER
    if position.meaning in _KINDS:
        return _KINDS[position.meaning]
    return LineKind.FIELD if layout.labels[position.index] is not None else LineKind.OTHER


def _separator_kind(layout: Layout, position: Position) -> LineKind:
    around = [
        layout.positions[index]
        for index in (position.index - 1, position.index + 1)
        if 0 <= index < len(layout.positions) and layout.positions[index].frames == position.frames
    ]
    if any(is_title(layout, each) for each in around):
        return LineKind.TITLE_SEPARATOR
    if any(is_heading(layout, each) for each in around):
        return LineKind.SECTION_SEPARATOR
    own = [each for each in layout.positions if each.frames == position.frames]
    if own[-1] is position and any(each.meaning in (Meaning.QUESTION, Meaning.ANSWER) for each in own):
        return LineKind.TERMINATOR
    if around and around[0].meaning in (Meaning.NAME, Meaning.ROLE) and own[-1] is position:
        return LineKind.UNDERLINE
    return LineKind.SEPARATOR
