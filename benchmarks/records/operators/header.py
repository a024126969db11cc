"""The lines of the header: missing, repeated, misspelt, malformed, empty; the quality profile and the name."""

from __future__ import annotations

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator, spellings, swapped
from benchmarks.records.page import FIELDS, Slot

spellings(
    "REC007", at=FIELDS[1:], of="field", fix="safe",
    misspelt=lambda spot: f"{swapped(spot.label)}: {spot.rest}",
    lower_case=lambda spot: f"{spot.label.lower()}: {spot.rest}",
    upper_case=lambda spot: f"{spot.label.upper()}: {spot.rest}",
    bold=lambda spot: f"**{spot.label}:** {spot.rest}",
    without_colon=lambda spot: f"{spot.label} {spot.rest}",
    without_space=lambda spot: f"{spot.label}:{spot.rest}",
    with_equals=lambda spot: f"{spot.label} = {spot.rest}",
    indented=lambda spot: f"  {spot.text}",
)  # fmt: skip
spellings(
    "REC007", "CAN001", at=Slot.NAME, of="name", fix="safe",
    why="a malformed line of the header, and a malformed candidate line, which has a family of its own",
    misspelt=lambda spot: f"{swapped(spot.label)}: {spot.rest}",
    lower_case=lambda spot: f"{spot.label.lower()}: {spot.rest}",
    bold=lambda spot: f"**{spot.label}:** {spot.rest}",
    without_space=lambda spot: f"{spot.label}:{spot.rest}",
    indented=lambda spot: f"  {spot.text}",
)  # fmt: skip
spellings(
    "CAN002", at=Slot.NAME, of="name",
    empty=lambda spot: "Candidate:",
    empty_with_space=lambda spot: "Candidate: ",
)  # fmt: skip
spellings(
    "CAN003", at=Slot.POSITION, of="position",
    empty=lambda spot: "Position:",
    empty_with_space=lambda spot: "Position: ",
)  # fmt: skip
spellings(
    "REC007", at=(Slot.PROFILE, Slot.TURNS, Slot.RELEVANCE, Slot.EVALUATION), of="field",
    empty=lambda spot: f"{spot.label}:",
)  # fmt: skip
spellings(
    "REC007", at=Slot.TURNS, of="turns",
    in_words=lambda spot: "Total Turns: eight",
    with_decimals=lambda spot: f"{spot.text}.5",
    with_text_after=lambda spot: f"{spot.text} (of 20)",
)  # fmt: skip
spellings(
    "REC007", at=(Slot.RELEVANCE, Slot.EVALUATION), of="average",
    not_available=lambda spot: f"{spot.label}: N/A",
    with_text_after=lambda spot: f"{spot.text} approx",
)  # fmt: skip
spellings(
    "REC007", "SCO008", "REC002", at=(Slot.RELEVANCE, Slot.EVALUATION), of="average", fix="any", same=False,
    why="malformed (REC007); the page says nothing of numbers in other writing outside of scores",
    with_comma=lambda spot: spot.text.replace(".", ","),
)  # fmt: skip
spellings(
    "REC007", "SCO004", "REC002", at=(Slot.RELEVANCE, Slot.EVALUATION), of="average", fix="any", same=False,
    why="the number of decimals is part of the form (REC007); fewer of them may be off by a unit (REC002)",
    with_decimal_more=lambda spot: _decimal(spot, 1),
    with_decimal_less=lambda spot: _decimal(spot, -1),
)  # fmt: skip
spellings(
    "REC007", at=Slot.EVALUATION, of="average", fix="any", same=False,
    without_its_five=lambda spot: spot.text.removesuffix("/5"),
    of_ten=lambda spot: f"{spot.text.removesuffix('/5')}/10",
)  # fmt: skip
spellings(
    "REC006", at=Slot.PROFILE, of="profile", fix="safe",
    capitalised=lambda spot: f"{spot.label}: {spot.rest.title()}",
    upper_case=lambda spot: f"{spot.label}: {spot.rest.upper()}",
    misspelt=lambda spot: f"{spot.label}: {swapped(spot.rest)}",
)  # fmt: skip
spellings(
    "REC006", at=Slot.PROFILE, of="profile",
    unknown=lambda spot: f"{spot.label}: {spot.rng.choice(('mediocre', 'unrated', 'B+'))}",
)  # fmt: skip
spellings(
    "REC006", "REC007", at=Slot.PROFILE, of="profile", fix="any", same=False,
    why="a value that is none of the four, or a line with more on it than it may have",
    with_text_after=lambda spot: f"{spot.text} (see notes)",
)  # fmt: skip


def _decimal(spot: Spot, more: int) -> str:
    value, five, _ = spot.rest.partition("/5")
    return f"{spot.label}: {value}7{five}" if more > 0 else f"{spot.label}: {value[:-1]}{five}"


@operator("REC007", at=FIELDS[:4])
def field_deleted(spot: Spot) -> Edit:
    """A line of the header that every record has is gone: the page says REC007, of the name too."""
    return spot.gap(spot.at, spot.at + 1)


@operator("REC007", at=FIELDS, fix="any", same=False)
def field_doubled(spot: Spot) -> Edit | None:
    """A line of the header was pasted twice."""
    return spot.becomes(spot.text, spot.text)


@operator("REC007", at=(Slot.PROFILE, Slot.TURNS))
def field_with_two_values(spot: Spot) -> Edit | None:
    """A line of the header twice, with another value."""
    other = {"weak": "strong"}.get(spot.rest, "weak") if spot.line.slot is Slot.PROFILE else "31"
    return spot.becomes(spot.text, f"{spot.label}: {other}")


@operator("REC007", at=(Slot.NAME, Slot.PROFILE), fix="any", same=False)
def fields_on_one_line(spot: Spot) -> Edit:
    """The line break between two lines of the header was lost."""
    return spot.edit(spot.at, spot.at + 2, f"{spot.text} {spot.page.texts[spot.at + 1]}")
