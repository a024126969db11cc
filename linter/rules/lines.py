"""What messages call the lines of a layout, and what is drawn and counted on them."""

from __future__ import annotations

from linter.damage import AnyDamage
from linter.details import Deviation, How, LineKind, LineName, WantedSeparator

_CALLED = {
    LineKind.QUESTION: "question label",
    LineKind.ANSWER: "answer label",
    LineKind.SCORE: "score",
    LineKind.ANNOTATION: "annotation",
    LineKind.CANDIDATE: "candidate line",
    LineKind.ROLE: "role line",
    LineKind.TITLE: "title",
    LineKind.HEADING: "heading",
    LineKind.SPEAKER: "speaker label",
    LineKind.FLAG: "flag",
    LineKind.TITLE_SEPARATOR: "title separator",
    LineKind.SECTION_SEPARATOR: "section separator",
    LineKind.UNDERLINE: "underline",
    LineKind.TERMINATOR: "terminator",
    LineKind.SEPARATOR: "separator",
    LineKind.OTHER: "line",
}
_NUMBERED = {LineKind.QUESTION: "question", LineKind.ANSWER: "answer", LineKind.SPEAKER: "turn"}


def called(line: LineName) -> str:
    """What a line is called: ``terminator``, or its label in quotes if it has no other name."""
    if is_labelled(line):
        return f"'{line.label}'"
    return f"line '{line.label}'" if line.kind is LineKind.OTHER and line.label else _CALLED[line.kind]


def numbered(line: LineName) -> str:
    """A line as the subject of its number: ``question is numbered``, or ``'Part' is`` where it is called so."""
    return f"{called(line)} is" if is_labelled(line) else f"{_NUMBERED.get(line.kind, called(line))} is numbered"


def heading(damage: AnyDamage) -> str:
    """What a line of fixed words is called: a section heading only where it heads one."""
    line = damage.detail.line if isinstance(damage.detail, Deviation) else LineName(LineKind.HEADING)
    return "section heading" if line.kind is LineKind.HEADING else called(line)


def is_of_question(line: LineName) -> bool:
    """Whether a line has a question."""
    return line.kind is LineKind.QUESTION


def is_labelled(line: LineName) -> bool:
    """Whether a line is called by its label."""
    return line.kind is LineKind.FIELD


def where_again(damage: AnyDamage) -> str:
    """Where a line is that is there once more, if that is right below the first."""
    return " on the next line" if isinstance(damage.detail, Deviation) and damage.detail.how is How.REPEATED else ""


def drawn(separator: WantedSeparator) -> str:
    """A separator as it should be: ``30 '-'``."""
    return f"{separator.width} '{separator.character}'"


def bounds(lowest: float, highest: float | None, comma: bool = False) -> str:
    """What a number may be: ``a value between 0 and 1``, ``1 or more``; with a ``comma`` for the decimal point."""
    said = f"{lowest:.15g} or more" if highest is None else f"a value between {lowest:.15g} and {highest:.15g}"
    return said.replace(".", ",") if comma else said
