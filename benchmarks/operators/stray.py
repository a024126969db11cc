"""Text that belongs to no block: remarks, page numbers, wrappers, and a second file below the first."""

from benchmarks.operators.registry import Spot, operator
from benchmarks.page import Edit, Slot
from benchmarks.transcripts import write

REMARKS = (
    "(the recording was interrupted here)",
    "Page 3 of 12",
    "TODO: ask the interviewer about this one",
    "<!-- exported by the recruiting tool -->",
    "Notes: good rapport, a little nervous at first.",
    "...",
    "[interviewer leaves the room for a moment]",
)
INTRODUCTIONS = ("Here is the transcript you asked for:", "Sure! The cleaned file:", "From: hr@example.org")


def _remark(spot: Spot, at: int, *, above: bool) -> Edit:
    """A remark with a blank line of its own, above or below it."""
    remark = spot.rng.choice(REMARKS)
    if above:
        return spot.edit(at, at, "", remark, where=[at + 2])
    return spot.edit(at, at, remark, "", where=[at + 1])


@operator("DOC008", at=Slot.TERMINATOR)
def remark_between_exchanges(spot: Spot) -> Edit | None:
    """Somebody wrote a note after an exchange."""
    return _remark(spot, spot.at + 1, above=True) if spot.following else None


@operator("DOC008", at=Slot.SECTION_BOTTOM)
def remark_below_section(spot: Spot) -> Edit:
    """Somebody described the tier below its header."""
    return _remark(spot, spot.at + 1, above=True)


@operator("DOC008", at=Slot.UNDERLINE)
def remark_below_header(spot: Spot) -> Edit:
    """Somebody described the candidate below the header."""
    return _remark(spot, spot.at + 1, above=True)


@operator("DOC008", at=Slot.SCORE)
def remark_above_score(spot: Spot) -> Edit:
    """Somebody described how the answer was given, after its closing quote."""
    return _remark(spot, spot.at, above=False)


@operator("DOC008", at=Slot.TITLE_BOTTOM)
def remark_below_title(spot: Spot) -> Edit:
    """The file explains itself."""
    return _remark(spot, spot.at + 1, above=True)


@operator("DOC008", at=Slot.CANDIDATE)
def remark_above_candidate(spot: Spot) -> Edit | None:
    """Somebody summed the last candidate up."""
    return None if spot.page.texts[spot.at - 2] == "" else _remark(spot, spot.at, above=False)


@operator("DOC008", at=Slot.TITLE)
def remark_at_end(spot: Spot) -> Edit:
    """A program signed its work."""
    return _remark(spot, len(spot.page.lines) - 1, above=True)


@operator("DOC008", at=Slot.TITLE)
def chatter_above_title(spot: Spot) -> Edit:
    """An assistant introduced the file that it wrote."""
    return spot.edit(0, 0, spot.rng.choice(INTRODUCTIONS), "", where=[1])


@operator("DOC008", at=Slot.TITLE)
def whole_file_fenced(spot: Spot) -> Edit:
    """An assistant put the file into a code block."""
    texts, fence = spot.page.texts, spot.rng.choice(("```", "~~~"))
    opening = fence + spot.rng.choice(("", "text"))
    where = [1, len(texts) + 1]
    return spot.edit(0, len(texts), opening, *texts[:-1], fence, "", where=where)


@operator("DOC008", at=Slot.TITLE)
def second_file_appended(spot: Spot) -> Edit:
    """Two files were concatenated."""
    last = len(spot.page.lines) - 1
    other = write(spot.rng.randrange(1000), layout=spot.layout).texts[:-1]
    blank = [""] * spot.rng.randint(0, 1)
    return spot.edit(last, last, *blank, *other, where=range(last + 1, last + 5))


@operator("DOC008", at=Slot.TITLE)
def same_file_appended(spot: Spot) -> Edit:
    """A file was appended to itself."""
    last = len(spot.page.lines) - 1
    return spot.edit(last, last, "", *spot.page.texts[:-1], where=range(last + 1, last + 6))
