"""Borders of the wrong length, of the wrong characters, missing, doubled, indented, or with company."""

from collections.abc import Callable

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import RULES, Edit, Slot
from linter.layouts.collection.settings import Separator

MIDDLE = (Slot.SECTION_TOP, Slot.SECTION_BOTTOM, Slot.UNDERLINE, Slot.TERMINATOR)
LOOKALIKES = {"=": "═＝−_–", "-": "—–─‐_=", "~": "～∼˜-_", "*": "∗＊⁎", "#": "＃♯", "_": "＿‗-", "+": "＋"}
OTHERS = {"=": "-~#*", "-": "=~*_", "~": "-=*_"}

respellings(
    "SEP001",
    at=RULES,
    of="separator",
    one_short=lambda spot: spot.text[1:],
    one_long=lambda spot: spot.text + spot.text[0],
    half=lambda spot: _short(spot, max(len(spot.text) // 2, 3)),
    double=lambda spot: spot.text * 2,
    off_by_some=lambda spot: spot.text[0] * _other_length(spot),
)
respellings(
    "SEP001",
    at=Slot.TERMINATOR,
    of="terminator",
    three=lambda spot: _short(spot, 3),
    fence_of_five=lambda spot: _short(spot, 5),
)
respellings(
    "SEP001", at=(Slot.TITLE_TOP, Slot.TITLE_BOTTOM), of="title", rule_of_a_section=lambda spot: _rule(spot, "section")
)
respellings(
    "SEP001",
    at=(Slot.SECTION_TOP, Slot.SECTION_BOTTOM),
    of="section",
    rule_of_a_title=lambda spot: _rule(spot, "title"),
)
respellings(
    "SEP002",
    at=RULES,
    of="separator",
    lookalike=lambda spot: spot.rng.choice(LOOKALIKES.get(spot.text[0], "═─")) * len(spot.text),
    space_inside=lambda spot: _with(spot, " "),
    alien_inside=lambda spot: _with(spot, spot.rng.choice(_others(spot))),
    lookalike_inside=lambda spot: _with(spot, spot.rng.choice(LOOKALIKES.get(spot.text[0], "═─"))),
)
respellings(
    "SEP002",
    at=MIDDLE,
    of="separator",
    other_character=lambda spot: spot.rng.choice(_others(spot)) * len(spot.text),
    number_signs=lambda spot: "#" * len(spot.text),
    other_character_and_length=lambda spot: spot.rng.choice(_others(spot)) * _other_length(spot),
    spaced_out=lambda spot: " ".join(spot.text),
)
respellings(
    "SEP005",
    at=RULES,
    of="separator",
    indented=lambda spot: " " * spot.rng.choice((1, 2, 4, 8)) + spot.text,
)
respellings(
    "SEP006",
    at=Slot.TERMINATOR,
    of="terminator",
    with_comment=lambda spot: spot.text + spot.rng.choice((" end of question", " (checked)", " TODO: listen again")),
)


def _short(spot: Spot, width: int) -> str | None:
    """The start of a longer run."""
    return spot.text[:width] if len(spot.text) > width else None


def _rule(spot: Spot, of: str) -> str | None:
    """The rule of another header, where it is drawn with the same character."""
    rule: Separator | None = getattr(spot.layout, of)
    return rule.text if rule is not None and rule.character == spot.text[0] else None


def _others(spot: Spot) -> str:
    return OTHERS.get(spot.text[0]) or "=-~#*".replace(spot.text[0], "")


def _other_length(spot: Spot) -> int:
    """A length that a person who counts by eye would give."""
    right = len(spot.text)
    return spot.rng.choice([n for n in range(max(right - 9, 3), right + 10) if n != right])


def _with(spot: Spot, alien: str) -> str:
    """One character inside the run is another."""
    place = spot.rng.randrange(1, len(spot.text) - 1)
    return spot.text[:place] + alien + spot.text[place + 1 :]


@operator("SEP003", at=RULES)
def separator_deleted(spot: Spot) -> Edit:
    """A border is gone, with its line."""
    return spot.gap(spot.at, spot.at + 1)


@operator("SEP003", at=(Slot.UNDERLINE, Slot.TERMINATOR, Slot.SECTION_BOTTOM))
def separator_emptied(spot: Spot) -> Edit:
    """A border is gone, its line stayed."""
    return spot.gap(spot.at, spot.at + 1, "")


@operator("SEP003", at=Slot.TERMINATOR)
def last_terminator_deleted(spot: Spot) -> Edit | None:
    """The file ends with a score."""
    return spot.gap(spot.at, spot.at + 1) if spot.block is spot.page.blocks[-1] else None


@operator("SEP004", at=RULES)
def separator_doubled(spot: Spot) -> Edit | None:
    """A border was duplicated."""
    return spot.becomes(spot.text, spot.text)


@operator("SEP004", at=Slot.TERMINATOR)
def terminator_doubled_below_blank(spot: Spot) -> Edit | None:
    """A border was pasted once more, below the blank line."""
    return spot.becomes(spot.text, "", spot.text)


def _stray(text: Callable[[Spot], str]) -> Callable[[Spot], Edit | None]:
    """A run on a line of its own, in the blank line after a structural line."""
    return lambda spot: spot.edit(spot.at + 1, spot.at + 1, "", text(spot), where=range(spot.at + 2, spot.at + 4))


@operator("SEP004", at=Slot.UNDERLINE)
def terminator_below_underline(spot: Spot) -> Edit | None:
    """A terminator stands between a candidate's header and the first question."""
    return _stray(lambda spot: spot.layout.terminator.text)(spot)


@operator("SEP004", at=Slot.SECTION_BOTTOM)
def terminator_below_section(spot: Spot) -> Edit | None:
    """A terminator stands between a section and its first candidate."""
    return _stray(lambda spot: spot.layout.terminator.text)(spot)


@operator("SEP004", at=Slot.TERMINATOR)
def underline_below_terminator(spot: Spot) -> Edit | None:
    """An underline stands between two exchanges."""
    if spot.layout.numbering != "candidate":  # it may as well be what is left of a candidate's header
        return None
    return _stray(lambda spot: spot.layout.underline.text)(spot) if spot.following else None


@operator("SEP004", at=Slot.SCORE)
def terminator_above_score(spot: Spot) -> Edit:
    """A terminator stands between the answer and its score."""
    return spot.edit(spot.at, spot.at, spot.layout.terminator.text, "", where=range(spot.at, spot.at + 3))


@operator("SEP006", at=Slot.SCORE)
def score_and_terminator_joined(spot: Spot) -> Edit | None:
    """The line break between the score and its terminator was lost."""
    if spot.block.note is not None:
        return None
    return spot.edit(spot.at, spot.at + 2, spot.text + spot.rng.choice((" ", "")) + spot.page.texts[spot.at + 1])


@operator("SEP006", at=(Slot.CANDIDATE, Slot.TITLE_TOP, Slot.SECTION_TOP))
def joined_with_next_line(spot: Spot) -> Edit:
    """The line break between a header's text and its border was lost."""
    return spot.edit(spot.at, spot.at + 2, f"{spot.text} {spot.page.texts[spot.at + 1]}")


@operator("SEP006", at=(Slot.UNDERLINE, Slot.TERMINATOR))
def joined_with_next_question(spot: Spot) -> Edit | None:
    """The blank line after a border was lost, and the line break with it."""
    if spot.line.slot is Slot.TERMINATOR and spot.following is None:
        return None
    return spot.edit(spot.at, spot.at + 3, f"{spot.text} {spot.page.texts[spot.at + 2]}")


@operator("SEP006", at=Slot.TERMINATOR)
def annotation_and_terminator_joined(spot: Spot) -> Edit | None:
    """The line break between an annotation and the terminator was lost."""
    if spot.block.note is None:
        return None
    return spot.edit(spot.at - 1, spot.at + 1, f"{spot.page.texts[spot.at - 1]} {spot.text}")


@operator("SEP006", at=Slot.SECTION)
def section_on_one_line(spot: Spot) -> Edit:
    """A header was written as ``=== WEAK CANDIDATES ===``."""
    rule = spot.layout.section.character * spot.rng.choice((3, 5, 10, 20))
    return spot.edit(spot.at - 1, spot.at + 2, f"{rule} {spot.text} {rule}")
