"""Bytes and characters, on structure lines and in texts."""

from __future__ import annotations

from benchmarks.page import Edit, escaped
from benchmarks.records.operators.registry import Spot, operator
from benchmarks.records.page import FIELDS, Slot

STRUCTURE = (*FIELDS, Slot.MARK, Slot.SECTION, Slot.TITLE_RULE, Slot.TERMINATOR, Slot.FLAG)
TEXTS = (Slot.TURN, Slot.QUESTION, Slot.ANSWER, Slot.NOTE, Slot.OVERALL, Slot.RECOMMENDATION)


def _inside(spot: Spot, text: str) -> Edit | None:
    """The line with something between two letters of its text."""
    start = len(spot.label) + 3 if spot.rest and spot.line.slot is not Slot.MARK else 2
    places = [at for at in range(start, len(spot.text) - 1) if spot.text[at - 1 : at + 1].isascii()
              and spot.text[at - 1 : at + 1].isalpha()]  # fmt: skip
    if not places:
        return None
    at = spot.rng.choice(places)
    return spot.becomes(spot.text[:at] + text + spot.text[at:])


@operator("ENC001", at=(Slot.TURN, Slot.ANSWER, Slot.OVERALL))
def byte_of_latin_1(spot: Spot) -> Edit | None:
    """A letter was written in Latin-1."""
    return _inside(spot, escaped(b"\xe9"))


@operator("ENC002", at=Slot.TITLE, fix="safe")
def byte_order_mark(spot: Spot) -> Edit | None:
    """An editor of Windows saved the file."""
    return spot.becomes(f"\ufeff{spot.text}")


@operator("ENC003", at=(Slot.NAME, Slot.TERMINATOR, Slot.SECTION, Slot.ANSWER), fix="safe")
def other_line_ending(spot: Spot) -> Edit | None:
    """One line ends in another way than the others."""
    if spot.page.newline != "\n":
        return None
    return spot.becomes(f"{spot.text}\r", where=(spot.at + 1, spot.at + 2))


@operator("ENC004", at=(*TEXTS, Slot.POSITION), fix="unsafe", same=True)
def control_character(spot: Spot) -> Edit | None:
    """A backspace or an escape got into a text."""
    return _inside(spot, spot.rng.choice("\x08\x1b\x7f"))


@operator("ENC005", at=(*TEXTS, Slot.MARK, Slot.SECTION), fix="unsafe", same=True)
def zero_width_space(spot: Spot) -> Edit | None:
    """An invisible character in a text or a label."""
    return _inside(spot, "\u200b")


@operator("ENC006", at=(*STRUCTURE, Slot.REPORT, Slot.RECOMMENDATION), fix="safe")
def trailing_whitespace(spot: Spot) -> Edit | None:
    """Blanks at the end of a line."""
    return spot.becomes(f"{spot.text}   ") if spot.text and not spot.text.endswith(" ") else None


@operator("ENC007", at=Slot.TITLE, fix="safe")
def no_final_newline(spot: Spot) -> Edit:
    """The last line has no newline, as in the three real files."""
    last = len(spot.page.lines)
    return spot.edit(last - 1, last, where=(last - 1,))


@operator("ENC008", at=Slot.TITLE, fix="safe")
def extra_final_newlines(spot: Spot) -> Edit:
    """The file ends in empty lines."""
    last = len(spot.page.lines)
    return spot.edit(last - 1, last, "", "", "", where=range(last - 1, last + 3))


@operator("ENC009", "REC007", "SCO007", at=(Slot.TURNS, Slot.PROFILE, Slot.MARK), fix="any", same=False,
          why="a structure line with a tab is read without it, which may leave the line without its space")  # fmt: skip
def tab_on_structure_line(spot: Spot) -> Edit | None:
    """A tab for the space after the last colon."""
    head, _, tail = spot.text.rpartition(": ")
    return spot.becomes(f"{head}:\t{tail}")


@operator("ENC010", at=(Slot.TURN, Slot.ANSWER, Slot.QUESTION, Slot.OVERALL), fix="unsafe", same=False)
def mojibake(spot: Spot) -> Edit | None:
    """UTF-8 was read as cp1252."""
    return _inside(spot, "Ã©")
