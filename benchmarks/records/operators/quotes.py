"""The double quotes around an answer: gone, one of them gone, of another kind, around nothing."""

from __future__ import annotations

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator
from benchmarks.records.page import Slot


def _is_quoted(spot: Spot) -> bool:
    """Whether the answer is in quotes, as most are in a file of several."""
    answered = spot.answered
    texts = spot.page.texts
    return spot.rest.startswith('"') and texts[answered.stop - 1].endswith('"') and len(spot.page.pairs) >= 3


@operator(
    "QNA005",
    "QNA008",
    at=Slot.ANSWER,
    fix="any",
    same=False,
    why="quotes around nothing: an empty answer, seen with or without its quotes",
)
def answer_of_quotes(spot: Spot) -> Edit | None:
    """Only the two quotes are left."""
    return spot.edit(spot.at, spot.answered.stop, 'Answer: ""') if _is_quoted(spot) else None


def _ends(left: str, right: str) -> tuple[str, str]:
    return left, right


def _requoted(spot: Spot, left: str, right: str) -> Edit | None:
    """The answer with other characters for its two quotes."""
    if not _is_quoted(spot):
        return None
    answered = spot.answered
    body = [spot.rest, *spot.page.texts[spot.at + 1 : answered.stop]]
    inner = "\n".join(body)[1:-1].split("\n")
    texts = f"Answer: {left}{chr(10).join(inner)}{right}".split("\n")
    return spot.edit(answered.start, answered.stop, *texts)


@operator("QNA008", at=Slot.ANSWER, fix="unsafe", same=True)
def quotes_deleted(spot: Spot) -> Edit | None:
    """One answer has no quotes."""
    return None if _starts_inside(spot) else _requoted(spot, "", "")


@operator("QNA009", at=Slot.ANSWER, fix="unsafe", same=True)
def one_quote_deleted(spot: Spot) -> Edit | None:
    """One of the two quotes is gone."""
    return None if _starts_inside(spot) else _requoted(spot, *spot.rng.choice((_ends('"', ""), _ends("", '"'))))


@operator("QNA010", at=Slot.ANSWER, fix="safe")
def quotes_curly(spot: Spot) -> Edit | None:
    """An editor made the quotes curly."""
    return _requoted(spot, *spot.rng.choice((_ends("“", "”"), _ends("«", "»"))))


@operator("QNA010", at=Slot.ANSWER, fix="unsafe", same=True)
def quotes_single(spot: Spot) -> Edit | None:
    """Single quotes for double ones."""
    return _requoted(spot, "'", "'")


def _starts_inside(spot: Spot) -> bool:
    """Whether the answer itself starts or ends with a quote, below its own."""
    return spot.rest[1:2] == '"' or spot.page.texts[spot.answered.stop - 1][-2:-1] == '"'
