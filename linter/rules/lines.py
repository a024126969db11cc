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


def called(line: LineName) -> str:
    """What a line is called: ``terminator``, or its label in quotes if it has no other name."""
    return f"'{line.label}'" if is_labelled(line) else _CALLED[line.kind]


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
