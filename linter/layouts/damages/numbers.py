"""Numbers that do not follow from those before."""

from __future__ import annotations

import re

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, How, LineKind, LineName, Numbering
from linter.finding import Edit
from linter.layouts.damages.path import Path
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position
from linter.layouts.slot_names import name_of_slot
from linter.layouts.steps import Note, Step

_BLANKS, _LINE = re.compile(r"[ \t]*"), re.compile(r"[^\n]*")


def number_damage(path: Path, place: int, here: int, note: Note, position: Position | None) -> AnyDamage:
    """A number that is not the one that is due."""
    assert position is not None
    found, wanted = path.label(position, note.found), path.label(position, note.expected)
    here = _BLANKS.match(path.text, here).end()  # type: ignore[union-attr]
    if path.text.startswith(found, here):
        end = here + len(found)
        edits: tuple[Edit, ...] = (Edit(here, end, wanted),)
    else:
        end, edits = _in_another_label(path, place, here, note)
    mismatch = note.step is Step.MISMATCH
    kind = Kind.ANSWER_NUMBER if mismatch else Kind.NUMBER_SEQUENCE
    if not mismatch and note.found == path.layout.begins < note.expected - 1:
        header = _header_of(path, position)
        if header is not None and _number_below(path, place, position) == note.found + 1:
            due = Deviation(path.name_of(header), How.MISSING, path.label(header))
            return Damage(Kind.MISSING_NAME, (here, here), due)
        edits = ()  # numbers that start again are rather those of somebody else
    elif is_swapped(path, position, here, note.found, note.expected):
        edits = ()  # lines have changed places, and what they count with them
    elif not mismatch:
        edits += _numbered_alike(path, place, position, note)
    elif _is_asked_above(path, here, position, note):
        edits = ()  # the label of its question is there, in what was read as text
    return Damage(kind, (here, end), numbering(path, position, found, wanted), edits)


def numbering(path: Path, position: Position, found: str, wanted: str) -> Numbering:
    """The numbers with what they are called: by the words before them where the line has no name of its own."""
    line = path.name_of(position)
    if line.kind in (LineKind.FIELD, LineKind.OTHER):
        line = LineName(LineKind.FIELD, name_of_slot(path.layout, position.counter, position.index))
    return Numbering(found.rstrip(":"), wanted.rstrip(":"), line=line)


def _is_asked_above(path: Path, here: int, position: Position, note: Note) -> bool:
    """Whether a label with the number of a later part of a block is above it, where it is not that of the block."""
    opening = next((p for p in path.layout.positions if p.frames == position.frames and p.first), None)
    if opening is None:
        return False
    asked, own = path.label(opening, note.found), path.label(opening, note.expected)
    between = path.text[path.text.rfind(own, 0, here) : here] if own in path.text[:here] else ""
    return re.search(rf"^\W*{re.escape(asked)}", between, re.MULTILINE) is not None


def _in_another_label(path: Path, place: int, here: int, note: Note) -> tuple[int, tuple[Edit, ...]]:
    """Where a label that is written differently ends, and its number written anew, if it is clear where that is."""
    token, fit = path.nodes[place].token, path.nodes[place].fit
    if token is not None:
        end = token.start + fit.body if fit is not None and fit.body >= 0 else token.end
    else:  # a line after the gap
        end = _LINE.match(path.text, here).end()  # type: ignore[union-attr]
    number = str(note.found)
    at = path.text.find(number, here, end)
    end -= len(path.text[here:end]) - len(path.text[here:end].rstrip())
    if at < 0 or sum(map(str.isdigit, path.text[here:end])) != len(number):
        return end, ()
    return end, (Edit(at, at + len(number), str(note.expected)),)


def _header_of(path: Path, position: Position) -> Position | None:
    """The line with the name of whom a counted line is about, where the numbers start again below it."""
    if path.layout.restarts >= len(position.frames):
        return None
    around = position.frames[: path.layout.restarts]
    own = (each for each in path.layout.positions if each.frames == around and each.meaning is Meaning.NAME)
    return next(own, None)


def _number_below(path: Path, place: int, position: Position) -> int | None:
    """The number of the next line at ``position``."""
    for node in path.downwards(place):
        if node.fit is not None and node.position == position.index:
            return node.fit.number
    return path.gap.target.number if path.gap.target is not None else None


def is_swapped(path: Path, position: Position, here: int, number: int, expected: int) -> bool:
    """Whether two lines have changed places: here is the first of them, or the one below both."""
    if number != expected + 1:
        return False
    if path.gap.target is not None and path.gap.target.number == expected:
        return True
    fits = (fit for node in path.nodes if node.token is not None for fit in node.token.reading.fits)
    if any(index == position.index and fit.number == expected for index, fit in fits):
        return True
    began, second, first = (
        path.text.rfind(f"\n{path.label(position, each)}", 0, here)
        for each in (path.layout.begins, expected, expected - 1)
    )
    return began < second < first


def _numbered_alike(path: Path, place: int, position: Position, note: Note) -> tuple[Edit, ...]:
    """The other labels of the block that have the number of a label to be numbered anew."""
    edits = []
    for node in path.downwards(place):
        other = path.position_of(node)
        if node.fit is None or node.token is None or other is None:
            continue
        if other.frames != position.frames or other.index <= position.index:
            break
        found = path.label(other, note.found)
        if node.fit.number == note.found and node.token.text.startswith(found):
            start = node.token.start
            edits.append(Edit(start, start + len(found), path.label(other, note.expected)))
    return tuple(edits)
