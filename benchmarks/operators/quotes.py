"""The quotes around an answer: gone, lost on one side, or of another kind."""

from benchmarks.operators.registry import Spot, operator
from benchmarks.page import Edit, Slot

PAIRS = ("“”", "«»", "„“", "‘’", "''")


def _requoted(spot: Spot, opening: str, closing: str) -> Edit | None:
    """The answer between other quotes, if what is left neither starts nor ends with a quote of its own."""
    block, texts = spot.block, list(spot.page.texts)
    head, _, _ = texts[block.answer].partition('"')
    last = block.answer_end - 1
    texts[block.answer] = texts[block.answer].replace(head + '"', head + opening, 1)
    texts[last] = texts[last][:-1] + closing
    if texts[last][-1 - len(closing)] == '"' or texts[block.answer][len(head) + len(opening)] == '"':
        return None
    lines = range(block.answer + 1, block.answer_end + 1)
    return spot.edit(block.answer, block.answer_end, *texts[block.answer : block.answer_end], where=lines)


@operator("QNA008", at=Slot.ANSWER)
def quotes_deleted(spot: Spot) -> Edit | None:
    """An answer without quotes in a file where the others have them."""
    return _requoted(spot, "", "") if len(spot.page.blocks) > 2 else None


@operator("QNA009", at=Slot.ANSWER)
def opening_quote_deleted(spot: Spot) -> Edit | None:
    """Only the closing quote is left."""
    return _requoted(spot, "", '"')


@operator("QNA009", at=Slot.ANSWER)
def closing_quote_deleted(spot: Spot) -> Edit | None:
    """Only the opening quote is left."""
    return _requoted(spot, '"', "")


@operator("QNA010", at=Slot.ANSWER)
def quotes_of_another_kind(spot: Spot) -> Edit | None:
    """A word processor chose the quotes."""
    pair = spot.rng.choice(PAIRS)
    return _requoted(spot, pair[0], pair[1]) if len(spot.page.blocks) > 2 else None


@operator("QNA010", at=Slot.ANSWER)
def quotes_of_two_kinds(spot: Spot) -> Edit | None:
    """A word processor chose one of the quotes."""
    if len(spot.page.blocks) <= 2:
        return None
    return _requoted(spot, "“", '"') if spot.rng.random() < 0.5 else _requoted(spot, '"', "”")
