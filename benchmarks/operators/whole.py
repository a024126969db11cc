"""Files that are no transcripts, and files that two people edited at once."""

from benchmarks.banks.rejected import NOT_TRANSCRIPTS
from benchmarks.operators.registry import Spot, operator
from benchmarks.page import Edit, Slot
from benchmarks.transcripts import units

MEETS = (Slot.SCORE, Slot.CANDIDATE, Slot.QUESTION, Slot.ANSWER)


@operator("DOC001", at=Slot.TITLE)
def emptied(spot: Spot) -> Edit:
    """The file is empty, or as good as empty."""
    empty = spot.rng.choice(((""), ("", ""), ("", "", ""), ("  ", "")))
    return spot.edit(0, len(spot.page.lines), *empty, where=range(1, 4))


@operator("DOC001", at=Slot.TITLE)
def another_kind_of_file(spot: Spot) -> Edit:
    """A file of another kind bears the name."""
    texts = spot.rng.choice(NOT_TRANSCRIPTS).split("\n")
    return spot.edit(0, len(spot.page.lines), *texts, "", where=[1])


def _other_side(spot: Spot) -> str:
    """How somebody else changed the line."""
    return _rescored(spot, spot.text) if spot.line.slot is Slot.SCORE else f"{spot.text} Thanks"


def _rescored(spot: Spot, score: str) -> str:
    """A score line with another value."""
    label, _, rest = score.partition(": ")
    value, space, flags = rest.partition(" ")
    highest = units(spot.layout)[1]
    other = spot.score(highest * 987 // 1000)
    return f"{other if other != f'{label}: {value}' else spot.score(highest - 1)}{space}{flags}"


@operator("DOC012", at=MEETS)
def merge_conflict(spot: Spot) -> Edit:
    """A merge was not resolved, on a line of structure."""
    return _conflict(spot, spot.text, _other_side(spot))


@operator("DOC012", at=MEETS)
def merge_conflict_with_base(spot: Spot) -> Edit:
    """The same in the style that shows the common ancestor."""
    return _conflict(spot, spot.text, _other_side(spot), base=spot.text)


@operator("DOC012", at=(Slot.ANSWER_MORE, Slot.QUESTION_MORE))
def merge_conflict_in_body(spot: Spot) -> Edit | None:
    """Both versions of a paragraph are still there."""
    return _conflict(spot, spot.text, _other_side(spot)) if spot.text and not _fenced(spot) else None


@operator("DOC012", at=Slot.QUESTION)
def merge_conflict_of_exchanges(spot: Spot) -> Edit | None:
    """Two versions of an exchange are still there, neither of which speaks of conflicts itself."""
    block, texts = spot.block, spot.page.texts
    mine = texts[block.question : block.stop]
    if any(text.startswith("=======") for text in mine):
        return None
    score = block.score - block.question
    other = (*mine[:score], _rescored(spot, mine[score]), *mine[score + 1 :])
    lines = ("<<<<<<< HEAD", *mine, "=======", *other, ">>>>>>> scores")
    return spot.edit(block.question, block.stop, *lines, where=range(block.question + 1, block.question + 2))


@operator("DOC012", at=(*MEETS, Slot.TERMINATOR))
def conflict_start_left(spot: Spot) -> Edit | None:
    """A conflict was resolved by hand, and its first mark forgotten."""
    return spot.edit(spot.at, spot.at, "<<<<<<< HEAD")


@operator("DOC012", at=(*MEETS, Slot.TERMINATOR))
def conflict_end_left(spot: Spot) -> Edit | None:
    """A conflict was resolved by hand, and its last mark forgotten."""
    return spot.edit(spot.at + 1, spot.at + 1, f">>>>>>> {spot.rng.choice(('main', 'feature/rescore', '3f2a9c1'))}")


def _conflict(spot: Spot, mine: str, other: str, base: str | None = None) -> Edit:
    ancestor = () if base is None else ("||||||| 8a1b2c3", base)
    lines = ("<<<<<<< HEAD", mine, *ancestor, "=======", other, ">>>>>>> main")
    return spot.edit(spot.at, spot.at + 1, *lines)


def _fenced(spot: Spot) -> bool:
    """Whether the line stands in a code block of its body, where marks of a merge are an example."""
    start = spot.block.answer if spot.line.slot is Slot.ANSWER_MORE else spot.block.question
    fences = [text.startswith(("```", "~~~")) for text in spot.page.texts[start : spot.at + 1]]
    return sum(fences) % 2 == 1 or fences[-1]
