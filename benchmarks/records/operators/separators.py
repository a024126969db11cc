"""Lines of ``=`` and ``-``: wrong, missing, too many, indented, sharing their line."""

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator, spellings
from benchmarks.records.page import BORDERS, Slot
from benchmarks.records.record import TERMINATOR, WIDE

OTHERS = {"=": "#*_~", "-": "~_*+"}
ALIKE = {"=": "═＝", "-": "—─－"}


def _mixed(spot: Spot) -> str:
    place = spot.rng.randrange(1, len(spot.text) - 1)
    return spot.text[:place] + spot.rng.choice(OTHERS[spot.text[0]]) + spot.text[place + 1 :]


def _spaced(spot: Spot) -> str:
    place = spot.rng.randrange(5, len(spot.text) - 5)
    return f"{spot.text[:place]} {spot.text[place:]}"


spellings(
    "SEP001", at=BORDERS, of="separator", fix="safe",
    one_short=lambda spot: spot.text[1:],
    one_long=lambda spot: spot.text + spot.text[0],
    some_short=lambda spot: spot.text[spot.rng.randint(2, 12) :],
    some_long=lambda spot: spot.text + spot.text[0] * spot.rng.randint(2, 20),
)  # fmt: skip
spellings(
    "SEP002", at=BORDERS, of="separator", fix="safe",
    mixed=_mixed,
    of_other_character=lambda spot: spot.rng.choice(OTHERS[spot.text[0]]) * len(spot.text),
    of_lookalikes=lambda spot: spot.rng.choice(ALIKE[spot.text[0]]) * len(spot.text),
    with_space_inside=_spaced,
)  # fmt: skip
spellings(
    "SEP002", at=(Slot.TITLE_RULE, Slot.HEADER_RULE, Slot.SECTION_TOP), of="separator", fix="safe",
    of_hyphens=lambda spot: "-" * len(spot.text),
)  # fmt: skip
spellings(
    "SEP005", at=BORDERS, of="separator", fix="safe",
    indented=lambda spot: " " * spot.rng.randint(1, 8) + spot.text,
)  # fmt: skip
spellings(
    "SEP006", at=BORDERS, of="separator", fix="any", same=False,
    with_text_after=lambda spot: f"{spot.text} end of part",
)  # fmt: skip


@operator("SEP003", at=BORDERS, fix="safe")
def separator_deleted(spot: Spot) -> Edit:
    """A border is gone, with its line."""
    return spot.gap(spot.at, spot.at + 1)


@operator("SEP003", at=BORDERS, fix="safe")
def separator_emptied(spot: Spot) -> Edit:
    """A border is gone, its line is not."""
    return spot.gap(spot.at, spot.at + 1, "")


@operator("SEP003", at=Slot.TERMINATOR, fix="safe")
def last_terminator_deleted(spot: Spot) -> Edit | None:
    """The last exchange runs into the evaluation report."""
    return spot.gap(spot.at, spot.at + 1) if spot.line.at == len(spot.page.pairs) - 1 else None


@operator("SEP004", at=BORDERS, fix="safe")
def separator_doubled(spot: Spot) -> Edit | None:
    """A border was duplicated."""
    return spot.becomes(spot.text, spot.text)


@operator("SEP004", at=Slot.TERMINATOR, fix="any", same=False)
def terminator_doubled_below_blank(spot: Spot) -> Edit | None:
    """A border was pasted once more, below the blank line."""
    return spot.becomes(spot.text, "", spot.text)


@operator("SEP004", at=Slot.MARK, fix="any", same=False)
def terminator_before_first_question(spot: Spot) -> Edit | None:
    """A terminator where nothing has been asked: a ``-`` run above a Q line is one by the page."""
    if spot.line.at:
        return None
    return spot.edit(spot.at, spot.at, TERMINATOR, "")


@operator("SEP004", at=Slot.TURN, fix="any", same=False)
def rule_between_turns(spot: Spot) -> Edit | None:
    """A line of 60 ``=`` between two turns of the dialogue."""
    return spot.edit(spot.at, spot.at, WIDE, "") if spot.line.at else None


@operator(
    "SEP004", "REC003", "QNA001", at=Slot.ANSWER, fix="any", same=False,
    why="a person says SEP004; by the anchors it is text of the question, which is then no turn (REC003)",
)  # fmt: skip
def terminator_above_answer(spot: Spot) -> Edit:
    """A terminator between the question and its answer."""
    first = spot.lines(Slot.MARK).start
    return spot.edit(spot.at, spot.at, TERMINATOR, "", where=range(first, spot.at + 4))


@operator("SEP006", at=Slot.TERMINATOR, fix="any", same=False)
def terminator_joined_with_next_question(spot: Spot) -> Edit | None:
    """The blank line after a terminator was lost, and the line break with it."""
    if spot.line.at == len(spot.page.pairs) - 1:
        return None
    return spot.edit(spot.at, spot.at + 3, f"{spot.text} {spot.page.texts[spot.at + 2]}")


@operator("SEP006", at=Slot.TERMINATOR, fix="any", same=False)
def terminator_joined_with_text_above(spot: Spot) -> Edit:
    """The blank line before a terminator was lost, and the line break with it."""
    return spot.edit(spot.at - 2, spot.at + 1, f"{spot.page.texts[spot.at - 2]} {spot.text}")


@operator("SEP006", at=(Slot.TITLE, Slot.SECTION_TOP), fix="safe")
def header_joined_with_border(spot: Spot) -> Edit:
    """The line break between a header and its border was lost."""
    return spot.edit(spot.at, spot.at + 2, f"{spot.text} {spot.page.texts[spot.at + 1]}")


@operator("SEP006", at=Slot.HEADER_RULE, fix="safe")
def field_joined_with_border(spot: Spot) -> Edit:
    """The line break between the last line of the header and its border was lost."""
    return spot.edit(spot.at - 1, spot.at + 1, f"{spot.page.texts[spot.at - 1]} {spot.text}")


@operator("SEP006", at=Slot.SECTION, fix="any", same=False)
def section_on_one_line(spot: Spot) -> Edit:
    """A header was written as ``=== HR REPORT ===``."""
    rule = "=" * spot.rng.choice((3, 5, 10, 20))
    return spot.edit(spot.at - 1, spot.at + 2, f"{rule} {spot.text} {rule}")
