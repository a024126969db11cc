"""Title, sections, stray text, blank lines: what DOC001 to DOC009 answer for."""

from __future__ import annotations

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator, spellings, swapped
from benchmarks.records.page import EVALUATION, FULL, HEADINGS, HR, QUESTIONS, Slot

spellings(
    "DOC002", at=Slot.TITLE, of="title",
    misspelt=lambda spot: swapped(spot.text),
    upper_case=lambda spot: spot.text.upper(),
    another=lambda spot: "Notes of a meeting",
)  # fmt: skip
spellings(
    "DOC003", at=Slot.SECTION, of="section",
    unknown=lambda spot: spot.rng.choice(("NOTES OF THE PANEL", "SUMMARY OF THE DAY", "ANHANG", "Salary")),
)  # fmt: skip
spellings(
    "DOC004", at=Slot.SECTION, of="section", fix="safe",
    misspelt=lambda spot: swapped(spot.text),
    title_case=lambda spot: spot.text.title(),
    lower_case=lambda spot: spot.text.lower(),
    wide_space=lambda spot: spot.text.replace(" ", "  ", 1),
    letter_lost=lambda spot: spot.text[:3] + spot.text[4:],
)  # fmt: skip


@operator("DOC002", at=Slot.TITLE)
def title_deleted(spot: Spot) -> Edit:
    """The first line is gone."""
    return spot.edit(0, 1, where=(1, 2))


@operator("DOC002", at=Slot.TITLE)
def title_and_border_deleted(spot: Spot) -> Edit:
    """The file starts with the candidate."""
    return spot.edit(0, 2, where=(1, 2))


@operator("DOC003", at=Slot.SECTION)
def section_name_deleted(spot: Spot) -> Edit:
    """Two borders without a name between them."""
    return spot.gap(spot.at, spot.at + 1)


@operator("DOC003", at=Slot.SECTION)
def section_name_emptied(spot: Spot) -> Edit:
    """Two borders around an empty line."""
    return spot.gap(spot.at, spot.at + 1, "")


@operator("DOC005", at=Slot.SECTION_TOP)
def section_header_doubled(spot: Spot) -> Edit:
    """A header was pasted twice."""
    lines = spot.page.texts[spot.at : spot.at + 3]
    return spot.edit(spot.at, spot.at, *lines, where=range(spot.at + 1, spot.at + 7))


@operator("DOC005", at=Slot.SECTION_TOP)
def report_doubled(spot: Spot) -> Edit | None:
    """A whole report was pasted twice."""
    if spot.line.at not in (EVALUATION, HR):
        return None
    stop = _end(spot)
    between = () if spot.page.texts[stop - 1] == "" else ("",)
    first = stop + len(between) + 1
    return spot.edit(stop, stop, *between, *spot.page.texts[spot.at : stop], where=range(first, first + 3))


@operator("DOC005", at=Slot.SECTION)
def section_named_as_another(spot: Spot) -> Edit | None:
    """The name of one report is above both."""
    other = {EVALUATION: HR, HR: EVALUATION}.get(spot.line.at)
    if other is None:
        return None
    second = spot.page.first(Slot.SECTION, other)
    assert second is not None
    near = (*range(spot.at, spot.at + 3), *range(second, second + 3))
    return spot.becomes(HEADINGS[other], where=near)


@operator("DOC006", at=Slot.SECTION_TOP)
def section_moved_up(spot: Spot) -> Edit | None:
    """A report is above the one that it follows."""
    if spot.line.at not in (HR, FULL):
        return None
    start = spot.page.first(Slot.SECTION_TOP, spot.line.at - 1)
    assert start is not None
    stop = _end(spot)
    moved = spot.page.texts[spot.at : stop]
    if spot.line.at == FULL or stop == len(spot.page.lines) - 1:
        moved = (*moved, "")
    upper = spot.page.texts[start : spot.at]
    while upper[-1] == "" and stop == len(spot.page.lines) - 1:
        upper = upper[:-1]
    second = start + len(moved)
    near = (*range(start + 1, start + 4), *range(second + 1, second + 4))
    return spot.edit(start, stop, *moved, *upper, where=near)


@operator("DOC006", at=Slot.SECTION_TOP)
def questions_moved_below_evaluation(spot: Spot) -> Edit | None:
    """The question section is after the evaluation report."""
    if spot.line.at != QUESTIONS:
        return None
    report = spot.page.first(Slot.SECTION_TOP, EVALUATION)
    assert report is not None
    stop = _end(Spot(spot.page, report, spot.rng))
    lower, upper = spot.page.texts[report:stop], spot.page.texts[spot.at : report]
    second = spot.at + len(lower)
    near = (*range(spot.at + 1, spot.at + 4), *range(second + 1, second + 4))
    return spot.edit(spot.at, stop, *lower, *upper, where=near)


def _end(spot: Spot) -> int:
    """Where the section that starts here ends: at the next one, or at the end of the file."""
    after = [at for at in spot.page.slots[Slot.SECTION_TOP] if at > spot.at]
    return after[0] if after else len(spot.page.lines) - 1


STRAY = ("Exported from the recruiting tool", "(page 2 of 3)", "checked, ok", "TODO: ask for the recording")


@operator("DOC008", at=Slot.TITLE)
def stray_text_before_title(spot: Spot) -> Edit:
    """A program wrote a line of its own first."""
    return spot.edit(0, 0, spot.rng.choice(STRAY), where=(1, 2))


@operator("DOC008", at=Slot.HEADER_RULE)
def stray_text_before_dialogue(spot: Spot) -> Edit:
    """Text between the header and the first turn."""
    return spot.edit(spot.at + 2, spot.at + 2, spot.rng.choice(STRAY), "")


@operator("DOC008", at=Slot.SECTION_BOTTOM)
def stray_text_before_first_question(spot: Spot) -> Edit | None:
    """Text between the heading and the first question."""
    if spot.line.at != QUESTIONS:
        return None
    return spot.edit(spot.at + 2, spot.at + 2, spot.rng.choice(STRAY), "")


@operator("DOC008", at=Slot.TERMINATOR)
def stray_text_after_terminator(spot: Spot) -> Edit:
    """Text between two exchanges, or after the last."""
    return spot.edit(spot.at + 2, spot.at + 2, spot.rng.choice(STRAY), "")


@operator(
    "DOC008", "REC007", at=(Slot.NAME, Slot.PROFILE, Slot.POSITION),
    why="text that belongs to no block, and also a malformed line of the header",
)  # fmt: skip
def stray_text_in_header(spot: Spot) -> Edit:
    """A remark between two lines of the header."""
    return spot.edit(spot.at + 1, spot.at + 1, spot.rng.choice(STRAY))


@operator("DOC008", at=Slot.TITLE, fix="any", same=False)
def whole_file_in_fence(spot: Spot) -> Edit:
    """A model wrote the file as one block of code."""
    texts = spot.page.texts
    last = len(texts)
    return spot.edit(0, last, "```", *texts[:-1], "```", "", where=(1, 2, last + 1))
