"""Flags and annotations: FLG and ANN."""

from __future__ import annotations

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator, spellings
from benchmarks.records.page import Slot
from benchmarks.records.record import FLAG, NOTE

spellings(
    "FLG001", at=Slot.FLAG, of="flag", fix="safe",
    lower_case=lambda spot: spot.text.lower(),
    misspelt=lambda spot: "[CANDIDATE STRUGLED]",
    in_parentheses=lambda spot: "(CANDIDATE STRUGGLED)",
    bare=lambda spot: "CANDIDATE STRUGGLED",
    unclosed=lambda spot: spot.text[:-1],
    wide_space=lambda spot: "[CANDIDATE  STRUGGLED]",
    spaced=lambda spot: "[ CANDIDATE STRUGGLED ]",
    underscored=lambda spot: "[CANDIDATE_STRUGGLED]",
    bold=lambda spot: f"**{spot.text}**",
    indented=lambda spot: f"  {spot.text}",
)  # fmt: skip
spellings(
    "FLG001", "FLG002", at=Slot.FLAG, of="flag", fix="any", same=False,
    why="the other layout's flag: near enough to be meant, too far for a typo",
    of_other_layout=lambda spot: "[STRUGGLED]",
)  # fmt: skip
spellings(
    "FLG002", at=Slot.FLAG, of="flag",
    unknown=lambda spot: "[NEEDS REVIEW]",
)  # fmt: skip


@operator("FLG002", at=Slot.ANSWER)
def unknown_flag_added(spot: Spot) -> Edit | None:
    """A flag that nobody knows, below an answer without one."""
    stop = spot.answered.stop
    if spot.page.lines[stop].slot is not Slot.BLANK:
        return None
    return spot.edit(stop, stop, spot.rng.choice(("[REVIEWED]", "[AUDIO LOST]")))


@operator("FLG003", at=Slot.FLAG, fix="safe")
def flag_doubled(spot: Spot) -> Edit | None:
    """The flag twice, on two lines or on one."""
    return spot.becomes(*spot.rng.choice(((FLAG, FLAG), (f"{FLAG} {FLAG}",))))


def _moved(spot: Spot, to: int, *texts: str) -> Edit:
    """The flag goes up: it is gone here, and some texts are in the place of the line ``to``."""
    between = spot.page.texts[to + 1 : spot.at]
    return spot.edit(to, spot.at + 1, *texts, *between, where=range(to + 1, to + len(texts) + 1))


@operator("FLG004", at=Slot.FLAG, fix="unsafe", same=True)
def flag_on_mark(spot: Spot) -> Edit:
    """The flag is after the score, as in the collection layout."""
    mark = spot.exchange.start
    return _moved(spot, mark, f"{spot.page.texts[mark]} {FLAG}")


@operator("FLG004", at=Slot.FLAG, fix="unsafe", same=True)
def flag_below_mark(spot: Spot) -> Edit:
    """The flag is on a line of its own between the Q line and the question."""
    mark = spot.exchange.start
    return _moved(spot, mark, spot.page.texts[mark], FLAG)


@operator("FLG004", at=Slot.FLAG, fix="unsafe", same=True)
def flag_above_answer(spot: Spot) -> Edit:
    """The flag is on a line of its own before the answer."""
    answer = spot.page.first(Slot.ANSWER, spot.line.at)
    assert answer is not None
    return _moved(spot, answer, FLAG, spot.page.texts[answer])


@operator("FLG004", at=Slot.FLAG, fix="any", same=False)
def flag_on_answer(spot: Spot) -> Edit:
    """The flag is after the closing quote, on the answer's last line."""
    return _moved(spot, spot.at - 1, f"{spot.page.texts[spot.at - 1]} {FLAG}")


@operator("FLG004", "ANN002", at=Slot.FLAG, fix="any", same=False,
          why="FLG004 by the page, and the annotation is not where it is due either")  # fmt: skip
def flag_below_annotation(spot: Spot) -> Edit | None:
    """The flag is after the annotation."""
    note = spot.page.first(Slot.NOTE, spot.line.at)
    if note is None:
        return None
    stop = spot.page.stretch(note, Slot.NOTE_MORE)
    return spot.edit(spot.at, stop, *spot.page.texts[note:stop], FLAG)


@operator("FLG004", "DOC008", at=Slot.FLAG, fix="any", same=False,
          why="after the terminator a flag belongs to no exchange, so it is stray text as well")  # fmt: skip
def flag_below_terminator(spot: Spot) -> Edit:
    """The flag is after the terminator."""
    stop = spot.exchange.stop - 1
    between = spot.page.texts[spot.at + 1 : stop]
    return spot.edit(spot.at, stop, *between, FLAG, where=(stop, stop + 1))


def _rest(spot: Spot) -> str:
    return spot.text.partition("]: ")[2]


spellings(
    "ANN001", at=Slot.NOTE, of="annotation", fix="safe",
    title_case=lambda spot: f"[AI Provided Explanation]: {_rest(spot)}",
    misspelt=lambda spot: f"[AI PROVIDED EXPLANTION]: {_rest(spot)}",
    in_parentheses=lambda spot: f"(AI PROVIDED EXPLANATION): {_rest(spot)}",
    bare=lambda spot: f"AI PROVIDED EXPLANATION: {_rest(spot)}",
    without_colon=lambda spot: f"{NOTE} {_rest(spot)}",
    without_space=lambda spot: f"{NOTE}:{_rest(spot)}",
    bold=lambda spot: f"**{NOTE}:** {_rest(spot)}",
    indented=lambda spot: f"  {spot.text}",
    of_other_layout=lambda spot: f"[AI Explanation Provided]: {_rest(spot)}",
)  # fmt: skip


@operator("ANN001", at=Slot.NOTE)
def annotation_emptied(spot: Spot) -> Edit:
    """The label is left."""
    return spot.edit(spot.at, spot.page.stretch(spot.at, Slot.NOTE_MORE), f"{NOTE}:")


@operator("ANN002", at=Slot.NOTE)
def annotation_doubled(spot: Spot) -> Edit:
    """The annotation twice."""
    stop = spot.page.stretch(spot.at, Slot.NOTE_MORE)
    note = spot.page.texts[spot.at : stop]
    return spot.edit(stop, stop, *note, where=range(stop + 1, stop + len(note) + 1))


@operator("ANN002", at=Slot.NOTE)
def annotation_above_answer(spot: Spot) -> Edit | None:
    """The annotation is between question and answer."""
    if spot.page.stretch(spot.at, Slot.NOTE_MORE) > spot.at + 1:
        return None
    answer = spot.page.first(Slot.ANSWER, spot.line.at)
    assert answer is not None
    between = spot.page.texts[answer : spot.at]
    return spot.edit(answer, spot.at + 1, spot.text, "", *between, where=(answer + 1,))


@operator(
    "ANN002", "DOC008", at=Slot.NOTE, why="after the terminator it belongs to no exchange, so it is stray text as well"
)
def annotation_below_terminator(spot: Spot) -> Edit | None:
    """The annotation is after the terminator."""
    if spot.page.stretch(spot.at, Slot.NOTE_MORE) > spot.at + 1:
        return None
    stop = spot.exchange.stop - 1
    between = spot.page.texts[spot.at + 1 : stop]
    return spot.edit(spot.at, stop, *between, "", spot.text, where=(stop + 1,))
