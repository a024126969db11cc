"""Blank lines too many or too few between two blocks. Before the last three sections any number is legal."""

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator
from benchmarks.records.page import FIELDS, QUESTIONS, Slot


@operator("DOC009", at=Slot.HEADER_RULE, fix="safe")
def blank_lines_after_header(spot: Spot) -> Edit:
    """Too many blank lines before the first turn."""
    return spot.gap(spot.at + 1, spot.at + 1, *[""] * spot.rng.randint(1, 3))


@operator("DOC009", at=Slot.HEADER_RULE, fix="safe")
def no_blank_line_after_header(spot: Spot) -> Edit:
    """The first turn is directly below the header."""
    return spot.gap(spot.at + 1, spot.at + 2)


@operator("DOC009", at=Slot.TURN, fix="safe")
def blank_lines_between_turns(spot: Spot) -> Edit | None:
    """Two or more blank lines between two turns."""
    return spot.gap(spot.at, spot.at, *[""] * spot.rng.randint(1, 3)) if spot.line.at else None


@operator(
    "DOC009", "REC012", "REC005", at=Slot.TURN, fix="any", same=False,
    why="a person misses a blank line (DOC009); by the anchors it is no turn, so one speaker has two (REC005)",
)  # fmt: skip
def no_blank_line_between_turns(spot: Spot) -> Edit | None:
    """A turn is directly below the one before it; the next turn is where REC005 would be."""
    if not spot.line.at:
        return None
    edit = spot.gap(spot.at - 1, spot.at)
    return Edit(edit.start, edit.stop, edit.texts, (*edit.where, spot.turn.stop), edit.codes)


@operator("DOC009", at=Slot.SECTION_TOP, fix="safe")
def blank_lines_before_questions(spot: Spot) -> Edit | None:
    """The question section is not one of the three before which any number is legal."""
    return spot.gap(spot.at, spot.at, "") if spot.line.at == QUESTIONS else None


@operator("DOC009", at=Slot.SECTION_BOTTOM, fix="safe")
def blank_lines_after_questions_heading(spot: Spot) -> Edit | None:
    """Too many blank lines before the first question, or none."""
    if spot.line.at != QUESTIONS:
        return None
    few = spot.rng.random() < 0.5
    return spot.gap(spot.at + 1, spot.at + 2) if few else spot.gap(spot.at + 1, spot.at + 1, "", "")


@operator("DOC009", at=Slot.TERMINATOR, fix="safe")
def blank_lines_after_terminator(spot: Spot) -> Edit | None:
    """Too many blank lines between two exchanges, or none."""
    if spot.line.at == len(spot.page.pairs) - 1:
        return None
    few = spot.rng.random() < 0.5
    return spot.gap(spot.at + 1, spot.at + 2) if few else spot.gap(spot.at + 1, spot.at + 1, "", "")


@operator("DOC009", at=(Slot.ANSWER, Slot.TERMINATOR), fix="safe")
def blank_lines_inside_exchange(spot: Spot) -> Edit:
    """Too many blank lines before the answer or before the terminator."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=(Slot.ANSWER, Slot.TERMINATOR), fix="safe")
def no_blank_line_inside_exchange(spot: Spot) -> Edit:
    """No blank line before the answer or before the terminator."""
    return spot.gap(spot.at - 1, spot.at)


@operator("DOC009", at=Slot.QUESTION, fix="safe")
def blank_line_below_mark(spot: Spot) -> Edit:
    """The question is not directly below its number."""
    return spot.gap(spot.at, spot.at, "")


@operator(
    "DOC009", "FLG004", at=Slot.FLAG, fix="any", same=False,
    why="a flag is directly under the answer, so a blank line is one too many, or the flag is not in its place",
)  # fmt: skip
def blank_line_above_flag(spot: Spot) -> Edit:
    """The flag is apart from the answer."""
    return spot.gap(spot.at, spot.at, "")


@operator(
    "DOC009", "ANN002", at=Slot.NOTE, fix="any", same=False,
    why="an annotation is directly under answer or flag: a blank line too many, or an annotation out of place",
)  # fmt: skip
def blank_line_above_annotation(spot: Spot) -> Edit:
    """The annotation is apart from answer or flag."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=(Slot.TITLE_RULE, *FIELDS, Slot.HEADER_RULE), fix="safe")
def blank_line_inside_header(spot: Spot) -> Edit:
    """The lines of the header were spread."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=(Slot.SECTION, Slot.SECTION_BOTTOM), fix="safe")
def blank_line_inside_section_header(spot: Spot) -> Edit:
    """The three lines of a section's header were spread."""
    return spot.gap(spot.at, spot.at, "")


@operator("DOC009", at=Slot.TITLE, fix="safe")
def blank_lines_above_title(spot: Spot) -> Edit:
    """The file starts with empty lines."""
    return spot.gap(0, 0, *[""] * spot.rng.randint(1, 3))
