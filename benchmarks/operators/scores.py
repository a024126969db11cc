"""Score lines: missing, doubled, misplaced, labels mistyped, more than a score on them."""

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import Edit, Slot

respellings(
    "SCO001",
    at=Slot.SCORE,
    of="score",
    value_deleted="Relevance Score:",
    value_deleted_space_left="Relevance Score: ",
    value_deleted_flag_left=lambda spot: "Relevance Score:" + spot.fields["flag"] if spot.fields["flag"] else None,
)
respellings(
    "SCO007",
    at=Slot.SCORE,
    of="score",
    lower_case="relevance score: {value}{flag}",
    upper_case="RELEVANCE SCORE: {value}{flag}",
    half_lower_case="Relevance score: {value}{flag}",
    letter_wrong="Relevence Score: {value}{flag}",
    letters_swapped="Relevance Socre: {value}{flag}",
    letter_missing="Relevanc Score: {value}{flag}",
    plural="Relevance Scores: {value}{flag}",
    no_colon="Relevance Score {value}{flag}",
    equals_sign="Relevance Score = {value}{flag}",
    hyphen="Relevance Score - {value}{flag}",
    semicolon="Relevance Score; {value}{flag}",
    wide_colon="Relevance Score：{value}{flag}",
    space_before_colon="Relevance Score : {value}{flag}",
    no_space_after_colon="Relevance Score:{value}{flag}",
    two_spaces_after_colon="Relevance Score:  {value}{flag}",
    two_spaces_inside="Relevance  Score: {value}{flag}",
    no_space_inside="RelevanceScore: {value}{flag}",
    underscore="Relevance_Score: {value}{flag}",
    no_break_space="Relevance\u00a0Score: {value}{flag}",
    indented="  Relevance Score: {value}{flag}",
    bold="**Relevance Score:** {value}{flag}",
    bold_outside_colon="**Relevance Score**: {value}{flag}",
    bullet="- Relevance Score: {value}{flag}",
    cyrillic_letter="Rеlevance Score: {value}{flag}",
)
respellings(
    "SCO009",
    at=Slot.SCORE,
    of="score",
    second_number="Relevance Score: {value} 8{flag}",
    remark_behind="Relevance Score: {value}{flag} (good)",
    remark_with_dash="Relevance Score: {value}{flag} - on topic",
    out_of_one="Relevance Score: {value} out of 1{flag}",
    comment="Relevance Score: {value}{flag} // checked",
    word="Relevance Score: {value}{flag} approx",
)


def _alone(spot: Spot) -> bool:
    """Whether the score has no annotation below it and no look-alike in a body above it."""
    return spot.block.note is None and not spot.ambiguous


@operator("SCO001", at=Slot.SCORE)
def score_deleted(spot: Spot) -> Edit | None:
    """The score line is gone."""
    return spot.gap(spot.at, spot.at + 1) if _alone(spot) else None


@operator("SCO001", at=Slot.SCORE)
def score_and_blank_deleted(spot: Spot) -> Edit | None:
    """The score line is gone, and the blank line above it."""
    return spot.gap(spot.at - 1, spot.at + 1) if _alone(spot) else None


@operator("SCO001", at=Slot.SCORE)
def score_emptied(spot: Spot) -> Edit | None:
    """The score line is blank."""
    return spot.gap(spot.at, spot.at + 1, "") if _alone(spot) else None


@operator("SCO001", at=Slot.SCORE)
def score_and_annotation_deleted(spot: Spot) -> Edit | None:
    """All between the answer and the terminator is gone."""
    noted = spot.block.note is not None and not spot.ambiguous
    return spot.gap(spot.at, spot.block.terminator) if noted else None


@operator("SCO007", at=Slot.SCORE)
def value_on_next_line(spot: Spot) -> Edit | None:
    """An editor wrapped the line behind the label."""
    return spot.becomes("Relevance Score:", spot.fields["value"] + spot.fields["flag"])


@operator("SCO005", at=Slot.SCORE)
def score_doubled(spot: Spot) -> Edit | None:
    """The score line was duplicated."""
    return spot.becomes(spot.text, spot.text)


@operator("SCO005", at=Slot.SCORE)
def score_doubled_below_blank(spot: Spot) -> Edit | None:
    """The score line was pasted once more."""
    return spot.becomes(spot.text, "", spot.text)


@operator("SCO005", at=Slot.SCORE)
def second_score(spot: Spot) -> Edit | None:
    """Two people scored, and both lines stayed."""
    other = f"Relevance Score: 0.{spot.rng.randint(1, 999):03}{spot.fields['flag']}"
    return None if other == spot.text else spot.becomes(spot.text, other)


@operator("SCO006", at=Slot.SCORE)
def score_above_answer(spot: Spot) -> Edit | None:
    """The score stands between the question and the answer."""
    block, texts = spot.block, spot.page.texts
    if not _alone(spot):
        return None
    answer = texts[block.answer : block.answer_end]
    where = range(block.answer + 1, block.answer + 2)
    return spot.edit(block.answer, block.score + 1, spot.text, "", *answer, where=where)


@operator("SCO006", at=Slot.SCORE)
def score_on_answer_line(spot: Spot) -> Edit | None:
    """The line breaks between the answer and the score were lost."""
    if spot.ambiguous:
        return None
    return spot.edit(spot.at - 2, spot.at + 1, f"{spot.page.texts[spot.at - 2]} {spot.text}")


@operator("SCO006", at=Slot.SCORE)
def score_below_terminator(spot: Spot) -> Edit | None:
    """The score and its terminator changed places."""
    if not _alone(spot):
        return None
    return spot.edit(spot.at, spot.at + 2, spot.page.texts[spot.at + 1], spot.text)


@operator("SCO010", at=Slot.TITLE)
def scores_never_filled_in(spot: Spot) -> Edit | None:
    """Every score is the placeholder it was written with."""
    scores = spot.page.slots[Slot.SCORE]
    return _zeroed(spot, scores) if len(scores) >= 8 else None


@operator("SCO010", at=Slot.TITLE)
def half_of_scores_not_filled_in(spot: Spot) -> Edit | None:
    """The scoring stopped half-way through."""
    scores = spot.page.slots[Slot.SCORE]
    return _zeroed(spot, scores[len(scores) // 2 :]) if len(scores) >= 8 else None


def _zeroed(spot: Spot, scores: tuple[int, ...]) -> Edit:
    """Some score lines hold 0.000."""
    texts = list(spot.page.texts)
    for at in scores:
        texts[at] = f"Relevance Score: 0.000{texts[at][22:]}"
    return spot.edit(0, len(texts), *texts, where=[scores[0] + 1])
