"""Blank lines too many or too few between two blocks. Those inside a body are the speaker's own."""

from benchmarks.operators.registry import Spot, operator
from benchmarks.page import Edit, Slot


@operator("DOC009", at=(Slot.TITLE_BOTTOM, Slot.SECTION_BOTTOM, Slot.UNDERLINE, Slot.TERMINATOR))
def blank_line_too_many(spot: Spot) -> Edit | None:
    """Return was pressed twice below a border."""
    if spot.at + 2 >= len(spot.page.lines):
        return None
    return spot.gap(spot.at + 1, spot.at + 1, *[""] * spot.rng.randint(1, 4))


@operator("DOC009", at=(Slot.ANSWER, Slot.SCORE))
def blank_line_too_many_above(spot: Spot) -> Edit:
    """A part of an exchange stands too far from the one above."""
    return spot.gap(spot.at, spot.at, *[""] * spot.rng.randint(1, 3))


@operator("DOC009", at=(Slot.CANDIDATE, Slot.SECTION_TOP, Slot.QUESTION, Slot.ANSWER, Slot.SCORE))
def blank_line_too_few(spot: Spot) -> Edit:
    """One blank line was deleted."""
    return spot.gap(spot.at - 1, spot.at)


@operator("DOC009", at=(Slot.CANDIDATE, Slot.SECTION_TOP))
def both_blank_lines_deleted(spot: Spot) -> Edit | None:
    """A header stands directly below what comes before it."""
    return spot.gap(spot.at - 2, spot.at) if spot.page.texts[spot.at - 2] == "" else None


@operator("DOC009", at=(Slot.TITLE, Slot.TITLE_BOTTOM, Slot.SECTION, Slot.SECTION_BOTTOM, Slot.UNDERLINE))
def blank_line_inside_header(spot: Spot) -> Edit:
    """The lines of a header were spread."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=Slot.TERMINATOR)
def blank_line_above_terminator(spot: Spot) -> Edit:
    """The terminator stands apart from the score or the annotation."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=Slot.NOTE)
def blank_line_above_annotation(spot: Spot) -> Edit:
    """The annotation stands apart from the score."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=Slot.TITLE_TOP)
def blank_lines_above_title(spot: Spot) -> Edit:
    """The file starts with empty lines."""
    return spot.gap(0, 0, *[""] * spot.rng.randint(1, 3))
