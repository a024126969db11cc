"""Whole lines: missing, doubled, moved, swapped, joined, broken, cut short; blank lines; stray text."""

from __future__ import annotations

from benchmarks.described.description import Kind
from benchmarks.described.operators.registry import Spot, operator, union
from benchmarks.page import Edit

STRAY = ("Exported from the recruiting tool", "(page 2 of 3)", "to be checked by the panel")


@operator
def line_missing(spot: Spot) -> Edit | None:
    """A line that must be there is gone, with all of its text."""
    if not spot.first or spot.lone or spot.row.template.optional or spot.row.free or spot.nameless:
        return None
    return spot.gap(spot.at, spot.stop, families=union(spot, more=("DOC", "SCO")))


@operator
def line_emptied(spot: Spot) -> Edit | None:
    """A line that must be there is blank."""
    if not spot.single or not spot.first or spot.lone or spot.row.template.optional or spot.row.free or spot.nameless:
        return None
    return spot.gap(spot.at, spot.stop, "", families=union(spot, more=("DOC", "SCO")))


@operator
def line_doubled(spot: Spot) -> Edit | None:
    """A line twice."""
    if (
        not spot.single
        or not spot.first
        or spot.lone
        or spot.row.free
        or not spot.row.template.parts[0].literal.strip()
    ):
        return None
    return spot.becomes(spot.text, spot.text, families=union(spot, more=("DOC",)))


@operator
def line_doubled_below_blank(spot: Spot) -> Edit | None:
    """A line twice, with a blank line between."""
    if (
        not spot.single
        or not spot.first
        or spot.lone
        or spot.row.free
        or not spot.row.template.parts[0].literal.strip()
    ):
        return None
    return spot.becomes(spot.text, "", spot.text, families=union(spot, more=("DOC",)))


@operator
def line_moved_down_by_two(spot: Spot) -> Edit | None:
    """A line is two lines below its place."""
    one, two, three = spot.below(1), spot.below(2), spot.below(3)
    if one is None or two is None or (three is not None and three.line.more):
        return None
    crossed = [each for each in (one, two) if each.structure]
    if spot.alike and all(each.row.template is spot.row.template for each in crossed):
        return None  # any order of these is as good
    if not spot.single or spot.lone or spot.loose or spot.row.free or not crossed or spot.text in (one.text, two.text):
        return None
    families = union(spot, *crossed, more=("DOC", "SEP"))
    return spot.edit(spot.at, spot.at + 3, one.text, two.text, spot.text, families=families)


@operator
def line_swapped_with_next(spot: Spot) -> Edit | None:
    """Two neighbouring lines changed places, the blank lines between them did not."""
    below = spot.next_structure
    if below is None or not spot.single or not below.single or spot.text == below.text:
        return None
    if spot.loose or spot.row.free or below.row.free or spot.node is not below.node:
        return None
    between = spot.file.texts[spot.at + 1 : below.at]
    families = union(spot, below, more=("DOC", "SEP"))
    return spot.edit(spot.at, below.at + 1, below.text, *between, spot.text, families=families)


@operator
def line_joined_with_next(spot: Spot) -> Edit | None:
    """The line break between two lines was lost, and a blank line with it."""
    below = spot.next_structure
    if below is None or not spot.first or not below.first or spot.row.free or not below.label:
        return None
    if not spot.single:
        return None
    families = union(spot, below, more=("DOC", "REC"))
    return spot.edit(spot.at, below.at + 1, f"{spot.text} {below.text}", families=families)


@operator
def line_broken_after_label(spot: Spot) -> Edit | None:
    """The value is on the line below its label."""
    if not spot.label or not spot.rest.strip() or spot.row.free:
        return None
    return spot.becomes(f"{spot.row.pieces[0].text.rstrip()}", spot.rest, families=union(spot, more=("DOC",)))


@operator
def line_broken_in_value(spot: Spot) -> Edit | None:
    """A value that may not run on does, in the middle of the line."""
    head, _, tail = spot.text[len(spot.text) // 2 :].partition(" ")
    if not spot.single or not spot.first or spot.row.running or not tail:
        return None
    above = (spot.text[: len(spot.text) // 2] + head).rstrip()
    return spot.becomes(above, tail.lstrip(), families=union(spot, more=("DOC",))) if above else None


@operator
def line_cut_short(spot: Spot) -> Edit | None:
    """Only the first half of the label is left."""
    if len(spot.label) < 6 or not spot.single or not spot.rest or spot.row.template.optional:
        return None
    return spot.becomes(spot.label[: len(spot.label) // 2], families=union(spot, more=("DOC",)))


@operator
def blank_line_too_many(spot: Spot) -> Edit | None:
    """One to three blank lines more than are due."""
    if spot.line.kind is not Kind.BLANK or spot.soft or spot.at + 1 == len(spot.file.lines):
        return None
    return spot.gap(spot.at, spot.at, *[""] * spot.rng.randint(1, 3), families=("DOC",))


@operator
def blank_line_too_few(spot: Spot) -> Edit | None:
    """A blank line is gone."""
    if spot.line.kind is not Kind.BLANK or spot.soft or not spot.at or spot.at + 1 == len(spot.file.lines):
        return None
    return spot.gap(spot.at, spot.at + 1, families=union(spot.next_structure, more=("DOC", "REC")))


@operator
def blank_line_between_neighbours(spot: Spot) -> Edit | None:
    """A blank line between two lines that belong together."""
    above = spot.other(spot.at - 1) if spot.at else None
    if above is None or not above.structure or not spot.structure or spot.soft or above.soft:
        return None
    return spot.gap(spot.at, spot.at, "", families=("DOC",))


@operator
def stray_text(spot: Spot) -> Edit | None:
    """A remark below a separator, where the next block is due."""
    above, below = spot.other(spot.at - 1) if spot.at else None, spot.next_structure
    if spot.line.kind is not Kind.BLANK or spot.soft or above is None or not above.separator or below is None:
        return None
    families = union(below, more=("DOC",))
    return spot.edit(spot.at + 1, spot.at + 1, spot.rng.choice(STRAY), "", families=families)


@operator
def stray_text_at_start(spot: Spot) -> Edit | None:
    """A program wrote a line of its own first."""
    return spot.edit(0, 0, spot.rng.choice(STRAY), families=("DOC",)) if not spot.at else None


@operator
def label_lost(spot: Spot) -> Edit | None:
    """Only the label is gone, the text is there."""
    if not spot.label or not spot.rest.strip() or spot.row.template.optional or spot.row.free or spot.lone:
        return None
    return spot.becomes(spot.rest, families=union(spot, more=("DOC",)))
