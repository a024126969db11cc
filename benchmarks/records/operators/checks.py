"""What a record says about itself: turns, averages, quoted exchanges, the recommendation."""

from __future__ import annotations

from fractions import Fraction

from benchmarks.page import Edit
from benchmarks.records.operators.registry import (
    Spot,
    contradicts,
    grades,
    operator,
    relevances,
    spellings,
)
from benchmarks.records.page import Slot

spellings(
    "REC001", at=Slot.TURNS, of="turns", fix="unsafe", same=True,
    one_more=lambda spot: f"Total Turns: {int(spot.rest) + 1}",
    one_less=lambda spot: f"Total Turns: {int(spot.rest) - 1}",
    of_both_speakers=lambda spot: f"Total Turns: {len(spot.page.slots[Slot.TURN])}",
    tenfold=lambda spot: f"Total Turns: {spot.rest}0",
)  # fmt: skip


def _header(spot: Spot, slot: Slot) -> tuple[int]:
    at = spot.page.first(slot)
    assert at is not None
    return (at + 1,)


def _other_average(spot: Spot) -> str | None:
    """Another value in the range, one unit of the last decimal from the mean or more."""
    relevance = spot.line.slot is Slot.RELEVANCE
    values = relevances(spot.page) if relevance else grades(spot.page)
    digits, top = (3, 1) if relevance else (2, 5)
    mean, unit = sum(values, Fraction()) / len(values), Fraction(f"1e-{digits}")
    step = spot.rng.choice((1, -1, 1, -1, 10, -10, 100)) * unit
    written = Fraction(spot.rest.removesuffix("/5")) + step
    if not 0 <= written <= top or abs(written - mean) < unit:
        return None
    return f"{spot.label}: {float(written):.{digits}f}{'' if relevance else '/5'}"


spellings(
    "REC002", at=(Slot.RELEVANCE, Slot.EVALUATION), of="average", fix="unsafe", same=True,
    of_other_scores=_other_average,
)  # fmt: skip


@operator("REC002", at=Slot.MARK, fix="unsafe", same=False)
def relevance_changed(spot: Spot) -> Edit | None:
    """A score was corrected, its average was not."""
    values = relevances(spot.page)
    value = Fraction(spot.rng.randint(1, 998), 1000)
    values[spot.line.at] = value
    flagged = spot.page.first(Slot.FLAG) is not None  # another score could speak against a flag
    if flagged or not contradicts(spot.page, Slot.RELEVANCE, values):
        return None
    head = spot.text.rpartition(" ")[0]
    return spot.becomes(f"{head} {float(value):.3f})", where=_header(spot, Slot.RELEVANCE))


@operator("REC002", at=Slot.SCORE, fix="unsafe", same=False)
def grade_changed(spot: Spot) -> Edit | None:
    """A score of the evaluation report was corrected, its average was not."""
    values = grades(spot.page)
    at = spot.page.slots[Slot.SCORE].index(spot.at)
    values[at] = Fraction(spot.rng.choice([n for n in range(6) if n != values[at]]))
    if not contradicts(spot.page, Slot.EVALUATION, values):
        return None
    return spot.becomes(f"   Score: {values[at]}/5", where=_header(spot, Slot.EVALUATION))


@operator("REC002", at=Slot.SCORE, fix="unsafe", same=False)
def grade_deleted(spot: Spot) -> Edit | None:
    """A score of the evaluation report is gone, and the mean of the others is another."""
    values = grades(spot.page)
    del values[spot.page.slots[Slot.SCORE].index(spot.at)]
    if not contradicts(spot.page, Slot.EVALUATION, values):
        return None
    return spot.edit(spot.at, spot.at + 1, where=_header(spot, Slot.EVALUATION))


@operator("REC002", "REC008", "SCO008", at=Slot.SCORE, fix="any", same=False,
          why="no `Score: n/5` any more, so the mean differs; a reader may name the score itself")  # fmt: skip
def grade_of_ten(spot: Spot) -> Edit | None:
    """A score on another scale."""
    values = grades(spot.page)
    del values[spot.page.slots[Slot.SCORE].index(spot.at)]
    if not contradicts(spot.page, Slot.EVALUATION, values):
        return None
    return spot.becomes(spot.text.replace("/5", "/10"), where=(spot.at + 1, *_header(spot, Slot.EVALUATION)))


@operator("REC002", "REC008", "REC007", "SCO002", "SCO007", at=Slot.SCORE, fix="any", same=False,
          why="the report is free text: a damaged score changes the mean, or is named itself")  # fmt: skip
def grade_damaged(spot: Spot) -> Edit | None:
    """A score's label or its number is damaged."""
    values = grades(spot.page)
    del values[spot.page.slots[Slot.SCORE].index(spot.at)]
    if not contradicts(spot.page, Slot.EVALUATION, values):
        return None
    damaged = spot.rng.choice((spot.text.replace("Score", "Scroe"), "   Score: high/5", spot.text.replace(":", "")))
    return spot.becomes(damaged, where=(spot.at + 1, *_header(spot, Slot.EVALUATION)))


spellings(
    "REC008", at=Slot.SCORE, of="grade",
    above_range=lambda spot: f"   Score: {spot.rng.choice((6, 7, 10, 55))}/5",
    below_range=lambda spot: f"   Score: -{spot.rng.randint(1, 3)}/5",
)  # fmt: skip


def _reworded(spot: Spot) -> str | None:
    """A line with one word of its middle changed, the label aside."""
    words = spot.text.split(" ")
    places = [at for at in range(3, len(words) - 1) if words[at].isascii() and words[at].isalpha()]
    if not places:
        return None
    at = spot.rng.choice(places)
    words[at] = f"re{words[at]}"
    return " ".join(words)


@operator("REC003", at=(Slot.QUESTION, Slot.ANSWER))
def quoted_text_changed(spot: Spot) -> Edit | None:
    """A word of the question or of the answer is not the dialogue's."""
    text = _reworded(spot)
    near = spot.lines(Slot.MARK, Slot.QUESTION, Slot.QUESTION_MORE, Slot.ANSWER, Slot.ANSWER_MORE)
    return None if text is None else spot.becomes(text, where=near)


def _copy(spot: Spot, shift: int) -> tuple[int, ...]:
    """The lines of the exchange that quotes the turn at the spot, and the turn, in a file that grew by some lines."""
    asked = spot.line.at - spot.line.at % 2
    mark = spot.page.slots[Slot.MARK][spot.page.pairs.index(asked)]
    own = Spot(spot.page, mark, spot.rng).exchange
    return (*range(own.start + 1 + shift, own.stop + shift), *range(spot.turn.start + 1, spot.turn.stop))


@operator("REC003", at=Slot.TURN)
def quoted_turn_changed(spot: Spot) -> Edit | None:
    """A word of the dialogue is not the exchange's."""
    text = _reworded(spot)
    return spot.becomes(text, where=_copy(spot, 0)) if text is not None and spot.quoted else None


@operator("REC003", at=Slot.QUESTION)
def question_shortened(spot: Spot) -> Edit | None:
    """The exchange has only the last paragraph of the turn."""
    stop = spot.page.stretch(spot.at, Slot.QUESTION_MORE)
    if stop == spot.at + 1:
        return None
    last = f"Question: {spot.page.texts[stop - 1]}"
    return spot.edit(spot.at, stop, last, where=range(spot.at, spot.at + 4))


@operator("REC003", at=Slot.TURN)
def quoted_turn_lengthened(spot: Spot) -> Edit | None:
    """A paragraph of the dialogue is not in the exchange."""
    if not spot.quoted or spot.line.at % 2:
        return None
    stop = spot.turn.stop
    return spot.edit(stop, stop, "And please give one example.", "", where=_copy(spot, 2))


@operator("REC004", at=Slot.RECOMMENDATION)
def recommendation_changed(spot: Spot) -> Edit | None:
    """The copy says something else."""
    text = _reworded(spot)
    return spot.becomes(text) if text is not None and spot.page.slots[Slot.OVERALL] else None


@operator("REC004", at=Slot.OVERALL)
def overall_recommendation_changed(spot: Spot) -> Edit | None:
    """The HR report says something else than the copy of it."""
    copied, text = spot.page.first(Slot.RECOMMENDATION), _reworded(spot)
    return None if copied is None or text is None else spot.becomes(text, where=(spot.at + 1, copied + 1))


@operator("REC004", at=Slot.OVERALL)
def overall_recommendation_lengthened(spot: Spot) -> Edit | None:
    """A paragraph of the HR report is not in the copy."""
    copied = spot.page.first(Slot.RECOMMENDATION)
    stop = spot.page.stretch(spot.at, Slot.OVERALL)
    if copied is None:
        return None
    return spot.edit(stop, stop, "", "So it was decided.", where=(*range(spot.at, stop + 3), copied + 3))


@operator("REC004", at=Slot.RECOMMENDATION)
def recommendation_lengthened(spot: Spot) -> Edit | None:
    """The copy says more."""
    return spot.becomes(f"{spot.text} So it was decided.") if spot.page.slots[Slot.OVERALL] else None
