"""Which kind of damage it is, told from the meaning of a line."""

from __future__ import annotations

from linter.damage import Kind
from linter.layouts.damages.path import Path
from linter.layouts.description import Child
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_title
from linter.layouts.positions import Position

LABELS = {
    Meaning.QUESTION: Kind.MALFORMED_LABEL,
    Meaning.ANSWER: Kind.MALFORMED_LABEL,
    Meaning.SAID: Kind.MALFORMED_LABEL,
    Meaning.SPEAKER: Kind.MALFORMED_LABEL,
    Meaning.CLOCK: Kind.MALFORMED_LABEL,
    Meaning.SCORE: Kind.MALFORMED_SCORE,
    Meaning.ANNOTATION: Kind.MALFORMED_ANNOTATION,
    Meaning.NAME: Kind.MALFORMED_CANDIDATE,
    Meaning.ROLE: Kind.MALFORMED_CANDIDATE,
    Meaning.HEADING: Kind.MISSPELT_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
}
MISSING = {
    Meaning.QUESTION: Kind.MISSING_QUESTION,
    Meaning.ANSWER: Kind.MISSING_ANSWER,
    Meaning.SCORE: Kind.MISSING_SCORE,
    Meaning.NAME: Kind.MISSING_NAME,
    Meaning.ROLE: Kind.MISSING_ROLE,
    Meaning.HEADING: Kind.UNKNOWN_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
    Meaning.ANNOTATION: Kind.MALFORMED_ANNOTATION,
    Meaning.SAID: Kind.TURN_ORDER,
}
EMPTY = {
    Meaning.QUESTION: Kind.EMPTY_QUESTION,
    Meaning.ANSWER: Kind.EMPTY_ANSWER,
    Meaning.SCORE: Kind.MISSING_SCORE,
    Meaning.NAME: Kind.MISSING_NAME,
    Meaning.ROLE: Kind.MISSING_ROLE,
    Meaning.ANNOTATION: Kind.MALFORMED_ANNOTATION,
    Meaning.HEADING: Kind.UNKNOWN_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
    Meaning.SAID: Kind.EMPTY_TURN,
}
COPIES = {
    Meaning.QUESTION: Kind.NUMBER_SEQUENCE,
    Meaning.ANSWER: Kind.MISSING_QUESTION,
    Meaning.SCORE: Kind.DUPLICATE_SCORE,
    Meaning.ANNOTATION: Kind.MISPLACED_ANNOTATION,
    Meaning.NAME: Kind.REPEATED_CANDIDATE,
    Meaning.ROLE: Kind.MALFORMED_CANDIDATE,
    Meaning.HEADING: Kind.REPEATED_SECTION,
    Meaning.TITLE: Kind.STRAY_TEXT,
    Meaning.SAID: Kind.TURN_ORDER,
}
MOVED = {
    Meaning.QUESTION: Kind.MISSING_QUESTION,
    Meaning.ANSWER: Kind.MISSING_QUESTION,
    Meaning.SCORE: Kind.MISPLACED_SCORE,
    Meaning.ANNOTATION: Kind.MISPLACED_ANNOTATION,
    Meaning.NAME: Kind.MALFORMED_CANDIDATE,
    Meaning.ROLE: Kind.MALFORMED_CANDIDATE,
    Meaning.HEADING: Kind.UNKNOWN_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
    Meaning.SAID: Kind.TURN_ORDER,
}


def kind_of(path: Path, kinds: dict[Meaning, Kind], position: Position) -> Kind:
    """The kind of damage of a whole line; a name or a role on a line of the file's head is a field of it."""
    meaning = Meaning.TITLE if is_title(path.layout, position) else position.meaning
    if meaning is None or (meaning in (Meaning.NAME, Meaning.ROLE) and _is_of_head(path, position)):
        return Kind.FIELD
    return kinds.get(meaning, Kind.FIELD)


def _is_of_head(path: Path, position: Position) -> bool:
    """Whether a line comes once in a file."""
    blocks = path.layout.description.blocks.values()
    every = {
        name
        for block in blocks
        for entry in block.entries
        if isinstance(entry, Child) and entry.every
        for name in entry.blocks
    }
    return not any(frame.repeated and frame.block not in every for frame in position.frames)
