"""Flags: mistyped, unknown, doubled, misplaced, and those that contradict the evidence."""

from collections.abc import Callable

from benchmarks.banks.struggles import COURTESIES
from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import Edit, Slot
from benchmarks.transcripts import FLAG

PLAIN = ("I don't know.", "I'm not sure, sorry.", "Sorry, I don't know that.", "I have no idea.")


def flagged(way: str) -> Callable[[Spot], str | None]:
    """The tail of a flagged score line is written in another way."""
    return lambda spot: spot.text.removesuffix(f" {FLAG}") + way if spot.fields["flag"] else None


respellings(
    "FLG001",
    at=Slot.SCORE,
    of="flag",
    lower_case=flagged(" [struggled]"),
    title_case=flagged(" [Struggled]"),
    letter_missing=flagged(" [STRUGLED]"),
    present_tense=flagged(" [STRUGGLE]"),
    letters_swapped=flagged(" [STRUGGELD]"),
    letter_doubled=flagged(" [STRUGGGLED]"),
    no_brackets=flagged(" STRUGGLED"),
    no_opening_bracket=flagged(" STRUGGLED]"),
    no_closing_bracket=flagged(" [STRUGGLED"),
    parentheses=flagged(" (STRUGGLED)"),
    braces=flagged(" {STRUGGLED}"),
    angle_brackets=flagged(" <STRUGGLED>"),
    wide_brackets=flagged(" 【STRUGGLED】"),
    doubled_bracket=flagged(" [STRUGGLED]]"),
    spaces_inside=flagged(" [ STRUGGLED ]"),
    two_spaces=flagged("  [STRUGGLED]"),
    no_space=flagged("[STRUGGLED]"),
    cyrillic_letter=flagged(" [STRUGGLЕD]"),
)
respellings(
    "FLG002",
    at=Slot.SCORE,
    of="flag",
    unknown=flagged(" [HESITATED]"),
    unknown_added=lambda spot: spot.text + spot.rng.choice((" [CONFIDENT]", " [SKIPPED]", " [REVIEW]")),
)
respellings("FLG003", at=Slot.SCORE, of="flag", doubled=flagged(" [STRUGGLED] [STRUGGLED]"))
respellings("FLG003", "FLG001", at=Slot.SCORE, of="flag", doubled_without_space=flagged(" [STRUGGLED][STRUGGLED]"))
respellings(
    "FLG004",
    at=Slot.SCORE,
    of="flag",
    before_value=lambda spot: f"Relevance Score: {FLAG} {spot.fields['value']}" if spot.fields["flag"] else None,
)
respellings("CON001", at=Slot.SCORE, of="flag", deleted=flagged(""))


def _bare(spot: Spot) -> str | None:
    """The score line without its flag, which the caller puts elsewhere."""
    return spot.text.removesuffix(f" {FLAG}") if spot.fields["flag"] else None


@operator("FLG004", at=Slot.SCORE)
def flag_above_score(spot: Spot) -> Edit | None:
    """The flag stands alone between the answer and the score."""
    bare = _bare(spot)
    return None if bare is None else spot.becomes(FLAG, bare)


@operator("FLG004", at=Slot.SCORE)
def flag_below_score(spot: Spot) -> Edit | None:
    """The flag was wrapped onto a line of its own."""
    bare = _bare(spot)
    return None if bare is None else spot.becomes(bare, FLAG)


@operator("FLG004", at=Slot.SCORE)
def flag_below_terminator(spot: Spot) -> Edit | None:
    """The flag stands right after the border."""
    bare, block = _bare(spot), spot.block
    if bare is None or block.note is not None:
        return None
    border = spot.page.texts[block.terminator]
    return spot.edit(spot.at, block.stop, bare, border, FLAG, where=range(spot.at + 1, spot.at + 4))


@operator("FLG004", at=Slot.SCORE)
def flag_behind_answer(spot: Spot) -> Edit | None:
    """The flag stands after the closing quote."""
    bare, last = _bare(spot), spot.block.answer_end - 1
    if bare is None:
        return None
    return spot.edit(last, spot.at + 1, f"{spot.page.texts[last]} {FLAG}", "", bare)


@operator("FLG004", at=Slot.SCORE)
def flag_before_answer(spot: Spot) -> Edit | None:
    """The flag stands between the answer's label and its text."""
    bare, block, texts = _bare(spot), spot.block, spot.page.texts
    if bare is None:
        return None
    label, _, rest = texts[block.answer].partition(": ")
    between = texts[block.answer + 1 : spot.at]
    where = [block.answer + 1, spot.at + 1]
    return spot.edit(block.answer, spot.at + 1, f"{label}: {FLAG} {rest}", *between, bare, where=where)


@operator("CON001", at=Slot.SCORE)
def unflagged_struggle(spot: Spot) -> Edit | None:
    """An answer is a plain don't-know, and nobody flagged it."""
    return None if spot.fields["flag"] else _answered(spot, spot.rng.choice(PLAIN), spot.text)


@operator("CON002", at=Slot.SCORE)
def flagged_courtesy(spot: Spot) -> Edit | None:
    """An answer is a closing courtesy, and was flagged."""
    return None if spot.fields["flag"] else _answered(spot, spot.rng.choice(COURTESIES), f"{spot.text} {FLAG}")


@operator("CON002", at=Slot.SCORE)
def flagged_fluent_answer(spot: Spot) -> Edit | None:
    """A fluent answer of a strong candidate was flagged."""
    header = spot.page.slots[Slot.SECTION][spot.line.section]
    strong = spot.page.texts[header].startswith(("STRONG", "EXCEPTIONAL"))
    answer = " ".join(spot.page.texts[spot.block.answer : spot.block.answer_end])
    spoken = len(answer.split()) > 25 and sum(map(str.isascii, answer)) > 0.97 * len(answer)
    return spot.becomes(f"{spot.text} {FLAG}") if strong and spoken else None


def _answered(spot: Spot, answer: str, score: str) -> Edit:
    """The exchange with another answer and score line; the finding is the score line's."""
    block, texts = spot.block, spot.page.texts
    label = texts[block.answer].partition(": ")[0]
    lines = (f'{label}: "{answer}"', "", score)
    return spot.edit(block.answer, spot.at + 1, *lines, where=[block.answer + len(lines)])
