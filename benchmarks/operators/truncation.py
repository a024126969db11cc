"""Files that end too early: a full disk, a closed connection, a limit of tokens."""

from benchmarks.operators.registry import Spot, operator
from benchmarks.page import Edit, Slot


def _cut(spot: Spot, at: int, *ending: str, codes: tuple[str, ...] = ()) -> Edit:
    """The file ends before a line of the page, after some ending; its findings belong to its last lines."""
    texts = (*spot.page.texts[:at], *ending)
    last = len(texts)
    while last > 1 and not texts[last - 1].strip():
        last -= 1
    return spot.edit(at, len(spot.page.lines), *ending, codes=codes, where=range(last, len(texts) + 1))


def _part(spot: Spot, least: int = 1) -> str | None:
    """The beginning of the line, not all of it and not ending in a space."""
    if len(spot.text) <= least + 1:
        return None
    return spot.text[: spot.rng.randrange(least, len(spot.text))].rstrip() or None


def _cut_inside(spot: Spot, least: int = 1) -> Edit | None:
    part = _part(spot, least)
    return None if part is None else _cut(spot, spot.at, part)


@operator("DOC010", at=(Slot.QUESTION, Slot.QUESTION_MORE, Slot.ANSWER, Slot.ANSWER_MORE))
def cut_inside_body(spot: Spot) -> Edit | None:
    """The file ends in the middle of a sentence."""
    return _cut_inside(spot, 4)


@operator("DOC010", at=(Slot.NOTE, Slot.NOTE_MORE))
def cut_inside_annotation(spot: Spot) -> Edit | None:
    """The file ends inside an annotation, without a newline."""
    return _cut_inside(spot, 4)


@operator("DOC010", at=(Slot.QUESTION, Slot.ANSWER))
def cut_after_label(spot: Spot) -> Edit:
    """The file ends with a label."""
    return _cut(spot, spot.at, spot.label, *[""] * spot.rng.randint(0, 1))


@operator("DOC010", at=Slot.SCORE)
def cut_inside_score(spot: Spot) -> Edit | None:
    """The file ends inside a score line."""
    return _cut_inside(spot)


@operator("DOC010", at=Slot.SCORE)
def cut_after_score(spot: Spot) -> Edit:
    """The file ends with a score and no newline."""
    return _cut(spot, spot.at, spot.text)


@operator("DOC010", at=Slot.TERMINATOR)
def cut_inside_terminator(spot: Spot) -> Edit | None:
    """The file ends inside a border."""
    return _cut_inside(spot)


@operator("DOC010", at=(Slot.UNDERLINE, Slot.SECTION_TOP, Slot.SECTION_BOTTOM, Slot.SECTION))
def cut_inside_header(spot: Spot) -> Edit | None:
    """The file ends inside a header, though not in its first one: too little would be left to know it by."""
    return _cut_inside(spot) if spot.line.section or spot.line.slot is Slot.UNDERLINE else None


@operator("DOC010", at=Slot.CANDIDATE)
def cut_inside_candidate(spot: Spot) -> Edit | None:
    """The file ends inside a candidate's line."""
    return _cut_inside(spot)


@operator("DOC010", at=Slot.ANSWER)
def cut_after_question(spot: Spot) -> Edit:
    """The file ends after a question, with or without the blank line."""
    return _cut(spot, spot.at - spot.rng.randint(0, 1), "")


@operator("DOC010", at=Slot.SCORE)
def cut_after_answer(spot: Spot) -> Edit:
    """The file ends after an answer, with or without the blank line."""
    return _cut(spot, spot.at - spot.rng.randint(0, 1), "")


@operator("DOC010", at=Slot.ANSWER_MORE)
def cut_between_paragraphs(spot: Spot) -> Edit | None:
    """The file ends after a paragraph of an answer."""
    return None if spot.text else _cut(spot, spot.at, "")


@operator("SEP003", at=Slot.SCORE)
def cut_below_score(spot: Spot) -> Edit:
    """The file ends with a score and a newline: only the border is missing."""
    return _cut(spot, spot.at, spot.text, "")


@operator("SEP003", at=Slot.NOTE)
def cut_below_annotation(spot: Spot) -> Edit:
    """The file ends with an annotation and a newline."""
    return _cut(spot, spot.at + 1, "")


@operator("DOC010", "CAN005", at=Slot.UNDERLINE)
def cut_below_underline(spot: Spot) -> Edit:
    """The file ends with a candidate's header."""
    ending = [""] * spot.rng.randint(1, 2)
    return spot.edit(spot.at + 1, len(spot.page.lines), *ending, where=range(spot.at, spot.at + 4))


@operator("DOC010", "DOC007", at=Slot.SECTION_BOTTOM)
def cut_below_section(spot: Spot) -> Edit | None:
    """The file ends with a section's header."""
    ending = [""] * spot.rng.randint(1, 3)
    where = range(spot.at - 1, spot.at + 5)
    return spot.edit(spot.at + 1, len(spot.page.lines), *ending, where=where) if spot.line.section else None


@operator("DOC010", at=(Slot.SECTION_TOP, Slot.SECTION, Slot.CANDIDATE))
def cut_between_header_lines(spot: Spot) -> Edit | None:
    """The file ends after a line of a header."""
    return _cut(spot, spot.at + 1, "") if spot.line.section or spot.line.slot is Slot.CANDIDATE else None


@operator("ENC007", at=Slot.TERMINATOR)
def cut_after_terminator(spot: Spot) -> Edit:
    """The file ends with a border and no newline."""
    return _cut(spot, spot.at, spot.text)
