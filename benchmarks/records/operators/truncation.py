"""Files that end too early, and merges that were never resolved: DOC010 and DOC012."""

from __future__ import annotations

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, contradicts, grades, operator
from benchmarks.records.page import FIELDS, Slot


def _cut(spot: Spot, at: int, *ending: str, also: int | None = None, codes: tuple[str, ...] = ()) -> Edit:
    """The file ends before a line of the page, after some ending; its findings belong to its last lines."""
    texts = (*spot.page.texts[:at], *ending)
    last = len(texts)
    while last > 1 and not texts[last - 1].strip():
        last -= 1
    where = (*range(last, len(texts) + 1), *(() if also is None else (also + 1,)))
    return spot.edit(at, len(spot.page.lines), *ending, where=where, codes=codes)


def _part(spot: Spot, least: int) -> str | None:
    """The beginning of the line, not all of it and not ending in a space."""
    if len(spot.text) <= least + 1:
        return None
    return spot.text[: spot.rng.randrange(least, len(spot.text))].rstrip() or None


@operator(
    "DOC010", "DOC001", at=(Slot.TITLE_RULE, Slot.NAME), fix="any", same=False,
    why="with one line of the header or less there is hardly anything to tell a record by",
)  # fmt: skip
def cut_below_title(spot: Spot) -> Edit | None:
    """Nothing is left but the title and a part of the next line."""
    part = _part(spot, 2)
    return None if part is None else _cut(spot, spot.at, part)


@operator("DOC010", at=(*FIELDS[1:], Slot.HEADER_RULE))
def cut_inside_header(spot: Spot) -> Edit | None:
    """The file ends in a line of the header, without a newline."""
    part = _part(spot, 2)
    return None if part is None else _cut(spot, spot.at, part)


@operator("DOC010", at=(*FIELDS[1:], Slot.HEADER_RULE))
def cut_between_header_lines(spot: Spot) -> Edit | None:
    """The file ends after a line of the header."""
    return _cut(spot, spot.at, "")


@operator(
    "DOC010", "REC001", at=(Slot.TURN, Slot.TURN_MORE), fix="any", same=False,
    why="the page names exchanges and headers only, so a reader may also count the turns that are left (REC001)",
)  # fmt: skip
def cut_inside_turn(spot: Spot) -> Edit | None:
    """The file ends in the middle of a turn."""
    part = _part(spot, 4)
    return None if part is None else _cut(spot, spot.at, part, also=spot.page.first(Slot.TURNS))


@operator(
    "DOC010", "REC001", at=Slot.TURN, fix="any", same=False,
    why="no line is cut, so the page's words fit only in spirit; the count of turns is wrong too",
)  # fmt: skip
def cut_between_turns(spot: Spot) -> Edit | None:
    """The file ends after a turn and its blank line; turns of the recruiter are lost."""
    left = len(spot.page.slots[Slot.TURN])
    if not spot.line.at or spot.line.at > left - 2:
        return None
    return _cut(spot, spot.at - 1, "", also=spot.page.first(Slot.TURNS))


@operator("DOC010", at=(Slot.MARK, Slot.QUESTION, Slot.QUESTION_MORE, Slot.ANSWER, Slot.ANSWER_MORE, Slot.NOTE))
def cut_inside_exchange(spot: Spot) -> Edit | None:
    """The file ends in the middle of an exchange."""
    part = _part(spot, 4)
    return None if part is None else _cut(spot, spot.at, part)


@operator("DOC010", at=(Slot.ANSWER, Slot.FLAG))
def cut_before_answer_or_flag(spot: Spot) -> Edit:
    """The file ends between two parts of an exchange, with a newline."""
    return _cut(spot, spot.at, "")


@operator("DOC010", at=Slot.TERMINATOR)
def cut_inside_terminator(spot: Spot) -> Edit | None:
    """The file ends inside a terminator."""
    part = _part(spot, 3)
    return None if part is None else _cut(spot, spot.at, part)


@operator("DOC010", at=(Slot.SECTION_TOP, Slot.SECTION))
def cut_inside_section_header(spot: Spot) -> Edit | None:
    """The file ends inside the header of a section."""
    part = _part(spot, 3)
    return None if part is None else _cut(spot, spot.at, part)


@operator(
    "DOC010", "REC002", at=Slot.TERMINATOR, fix="any", same=False,
    why="the exchanges left are whole and the page does not say that a record must have reports; "
    "what it must have is what its averages are made of",
)  # fmt: skip
def cut_after_terminator(spot: Spot) -> Edit | None:
    """The file ends after an exchange, and its header has an average of scores that are lost."""
    also = spot.page.first(Slot.EVALUATION)
    return None if also is None else _cut(spot, spot.at + 1, "", also=also)


@operator(
    "DOC010", "REC002", at=Slot.SCORE, fix="any", same=False,
    why="free text may end anywhere, but the mean of the scores that are left is another",
)  # fmt: skip
def cut_inside_evaluation(spot: Spot) -> Edit | None:
    """The file ends above a score of the evaluation report."""
    left = grades(spot.page)[: spot.page.slots[Slot.SCORE].index(spot.at)]
    if not contradicts(spot.page, Slot.EVALUATION, left):
        return None
    return _cut(spot, spot.at, "", also=spot.page.first(Slot.EVALUATION))


@operator(
    "REC004", "DOC010", at=Slot.RECOMMENDATION, fix="any", same=False,
    why="the recommendation is no longer the HR report's; a reader may also say that the file was cut off",
)  # fmt: skip
def cut_inside_recommendation(spot: Spot) -> Edit | None:
    """The last line ends in the middle, without a newline."""
    part = _part(spot, 4)
    return _cut(spot, spot.at, part) if part and spot.page.slots[Slot.OVERALL] else None


@operator(
    "DOC010", "REC004", "DOC003", "DOC007", at=Slot.RECOMMENDATION, fix="any", same=False,
    why="a header with nothing below it: an empty section, or the end of a file that was cut off",
)  # fmt: skip
def cut_above_recommendation(spot: Spot) -> Edit | None:
    """The file ends with the header of the recommendation."""
    edit = _cut(spot, spot.at, "")
    return Edit(edit.start, edit.stop, edit.texts, range(spot.at - 2, spot.at + 2), edit.codes)


@operator("DOC012", at=(Slot.POSITION, Slot.TURNS, Slot.PROFILE))
def conflict_in_header(spot: Spot) -> Edit | None:
    """Two branches said different things in the header."""
    other = f"{spot.text} 2"
    return spot.becomes("<<<<<<< HEAD", spot.text, "=======", other, ">>>>>>> topic")


@operator("DOC012", at=(Slot.TURN, Slot.QUESTION, Slot.ANSWER, Slot.RECOMMENDATION, Slot.MARK))
def conflict_in_body(spot: Spot) -> Edit | None:
    """Two branches said different things in a text or in the line above it."""
    if "```" in spot.text:
        return None
    return spot.becomes("<<<<<<< HEAD", spot.text, "=======", f"{spot.text} Or so.", ">>>>>>> topic")


@operator("DOC012", at=(Slot.SCORE, Slot.OVERALL))
def conflict_in_report(spot: Spot) -> Edit | None:
    """Two branches graded differently."""
    if not spot.text:
        return None
    return spot.becomes("<<<<<<< HEAD", spot.text, "=======", "   See the video.", ">>>>>>> topic")


@operator("DOC012", at=(Slot.TURN, Slot.ANSWER, Slot.TERMINATOR, Slot.NAME))
def conflict_marker_left(spot: Spot) -> Edit:
    """A merge was resolved, and one line of it was forgotten."""
    marker = spot.rng.choice(("<<<<<<< HEAD", ">>>>>>> main"))
    return spot.edit(spot.at, spot.at, marker)
