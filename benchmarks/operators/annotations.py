"""Annotations: labels mistyped, put elsewhere, twice, or left with nothing to say."""

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import Edit, Slot

respellings(
    "ANN001",
    at=Slot.NOTE,
    of="annotation",
    lower_case="[ai explanation provided]: {rest}",
    title_case="[Ai Explanation Provided]: {rest}",
    upper_case="[AI EXPLANATION PROVIDED]: {rest}",
    letter_missing="[AI Explnation Provided]: {rest}",
    letters_swapped="[AI Explanation Porvided]: {rest}",
    no_colon="[AI Explanation Provided] {rest}",
    hyphen="[AI Explanation Provided] - {rest}",
    colon_inside="[AI Explanation Provided:] {rest}",
    no_brackets="AI Explanation Provided: {rest}",
    no_opening_bracket="AI Explanation Provided]: {rest}",
    no_closing_bracket="[AI Explanation Provided: {rest}",
    parentheses="(AI Explanation Provided): {rest}",
    braces="{{AI Explanation Provided}}: {rest}",
    wide_brackets="【AI Explanation Provided】: {rest}",
    no_space="[AI Explanation Provided]:{rest}",
    two_spaces="[AI  Explanation Provided]: {rest}",
    spaces_inside="[ AI Explanation Provided ]: {rest}",
    bold="**[AI Explanation Provided]:** {rest}",
    indented="  [AI Explanation Provided]: {rest}",
    wide_colon="[AI Explanation Provided]：{rest}",
)


@operator("ANN001", at=Slot.NOTE)
def annotation_emptied(spot: Spot) -> Edit:
    """Only the label is left."""
    space = " " * spot.rng.randint(0, 1)
    return spot.edit(spot.at, spot.block.terminator, f"[AI Explanation Provided]:{space}")


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
