"""Annotations: labels mistyped, put elsewhere, twice, or left with nothing to say."""

from collections.abc import Callable

from benchmarks.operators.registry import Respelling, Spot, operator, respellings, spelt, swapped
from benchmarks.page import Edit, Slot


def _spelt(way: Callable[[str], str]) -> Respelling:
    """The line with its label spelt in another way."""
    return spelt(way, "[{label}]: {rest}")


respellings(
    "ANN001",
    at=Slot.NOTE,
    of="annotation",
    lower_case=_spelt(str.lower),
    title_case=_spelt(str.title),
    upper_case=_spelt(str.upper),
    letter_missing=_spelt(lambda label: label[: len(label) // 3] + label[len(label) // 3 + 1 :]),
    letters_swapped=_spelt(swapped),
    no_colon="[{label}] {rest}",
    hyphen="[{label}] - {rest}",
    colon_inside="[{label}:] {rest}",
    no_brackets="{label}: {rest}",
    no_opening_bracket="{label}]: {rest}",
    no_closing_bracket="[{label}: {rest}",
    parentheses="({label}): {rest}",
    braces="{{{label}}}: {rest}",
    wide_brackets="【{label}】: {rest}",
    no_space="[{label}]:{rest}",
    two_spaces=_spelt(lambda label: label.replace(" ", "  ", 1)),
    spaces_inside="[ {label} ]: {rest}",
    bold="**[{label}]:** {rest}",
    indented="  [{label}]: {rest}",
    wide_colon="[{label}]：{rest}",
)


@operator("ANN001", at=Slot.NOTE)
def annotation_emptied(spot: Spot) -> Edit:
    """Only the label is left."""
    space = " " * spot.rng.randint(0, 1)
    return spot.edit(spot.at, spot.block.terminator, f"[{spot.layout.annotation_label}]:{space}")


@operator("DOC008", "ANN001", at=Slot.NOTE)
def annotation_label_deleted(spot: Spot) -> Edit | None:
    """The explanation stayed without its label."""
    return spot.becomes(spot.fields["rest"])


@operator("ANN002", at=Slot.NOTE)
def annotation_above_score(spot: Spot) -> Edit:
    """The explanation stands before the score."""
    block, texts = spot.block, spot.page.texts
    note, score = texts[spot.at : block.terminator], texts[block.score]
    where = range(block.score + 1, block.score + len(note) + 1)
    return spot.edit(block.score, block.terminator, *note, "", score, where=where)


@operator("ANN002", at=Slot.NOTE)
def annotation_doubled(spot: Spot) -> Edit:
    """The explanation was pasted twice."""
    stop = spot.block.terminator
    return spot.edit(stop, stop, *spot.page.texts[spot.at : stop], where=[spot.at + 1, stop + 1])


@operator("ANN002", at=Slot.NOTE)
def annotation_on_score_line(spot: Spot) -> Edit:
    """The line break between the score and the explanation was lost."""
    return spot.edit(spot.at - 1, spot.at + 1, f"{spot.page.texts[spot.at - 1]} {spot.text}")


@operator("ANN002", "DOC008", at=Slot.NOTE)
def annotation_below_terminator(spot: Spot) -> Edit | None:
    """The explanation stands after the border."""
    stop, texts = spot.block.terminator, spot.page.texts
    if spot.following is None or spot.ambiguous:
        return None
    return spot.edit(spot.at, stop + 1, texts[stop], *texts[spot.at : stop], where=range(spot.at + 1, stop + 2))


@operator("SCO001", at=Slot.NOTE)
def score_above_annotation_deleted(spot: Spot) -> Edit | None:
    """The explanation is there, the score is not."""
    return None if spot.ambiguous else spot.gap(spot.at - 1, spot.at)
