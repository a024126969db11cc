"""Whole blocks: doubled, missing, swapped; files cut off or pasted twice; declared checks falsified."""

from __future__ import annotations

from fractions import Fraction

from benchmarks.described.description import Kind, Slot
from benchmarks.described.figures import figure, is_in_range, written
from benchmarks.described.operators.registry import Spot, operator, union
from benchmarks.described.tree import Node, Piece, Row
from benchmarks.page import Edit


def _number(node: Node) -> bool:
    """Whether the block has a number of its own."""
    return any(piece.slot is not None and piece.slot.type == "number" for piece in node.pieces())


def _counting(spot: Spot, more: int = 0) -> list[int]:
    """The lines (from 1) that say how many of the block there are, when some ``more`` lines are above those below."""
    return [
        at + 1 + (more if at > spot.at else 0)
        for at, line in enumerate(spot.file.lines)
        for piece in line.row.pieces
        if not line.more and piece.slot is not None and _is_counted(spot.node, piece.slot)
    ]


def _is_counted(node: Node, slot: Slot) -> bool:
    """Whether a count is about the block: about all of its kind, or about a value that it has."""
    target = slot.checks.get("count-of", ())
    for name in [target] if isinstance(target, str) else target:
        block, _, inner = name.partition(".")
        values = [piece.text for piece in node.pieces(inner)] if inner else []
        if block == node.block and (not inner or any(text == slot.settings.get("value", text) for text in values)):
            return True
    return False


def _siblings(node: Node) -> list[Node]:
    return [one for one in node.parent.children if one.block == node.block] if node.parent else []


def _begins_numbers(spot: Spot) -> bool:
    """Whether the block has the first number of a file that may begin with any."""
    return any(spot.begins_anywhere(piece) for piece in spot.node.pieces())


def _starts(spot: Spot) -> bool:
    """Whether the line is the first of a block that is not the file."""
    return spot.node.parent is not None and spot.file.span(spot.node).start == spot.at


def _all(spot: Spot, span: range) -> tuple[str, ...]:
    structure = [spot.other(at) for at in span if spot.other(at).structure]
    return union(*structure, more=("DOC", "REC"))


@operator
def block_doubled(spot: Spot) -> Edit | None:
    """A numbered or counted block twice, not the last one, so that the blank lines are the same."""
    if not _starts(spot) or spot.node is _siblings(spot.node)[-1]:
        return None
    if not _number(spot.node) and not _counting(spot):
        return None
    span = spot.file.span(spot.node)
    copy = spot.file.texts[span.start : span.stop]
    near = (*_counting(spot, len(copy)), *range(span.stop, span.stop + len(copy) + 3))
    if _begins_numbers(spot):
        near = (span.start + 1, *near)  # of two that are alike at the top, either may be the copy
    return spot.edit(span.stop, span.stop, *copy, families=_all(spot, span), where=near)


@operator
def block_missing(spot: Spot) -> Edit | None:
    """A numbered or counted block is gone, not the last one."""
    if not _starts(spot) or spot.node is _siblings(spot.node)[-1]:
        return None
    span = spot.file.span(spot.node)
    counting = _counting(spot, -len(span))
    if not counting and (not _number(spot.node) or _begins_numbers(spot)):
        return None
    gap = spot.gap(span.start, span.stop, families=_all(spot, span))
    return Edit(gap.start, gap.stop, gap.texts, (*gap.where, *counting), gap.codes)


@operator
def blocks_swapped(spot: Spot) -> Edit | None:
    """Two numbered blocks changed places."""
    if not _starts(spot) or not _number(spot.node) or spot.node.children:
        return None
    after = _siblings(spot.node)
    place = after.index(spot.node) + 1
    if place + 1 >= len(after):  # the last one has other blank lines below it
        return None
    first, second = spot.file.span(spot.node), spot.file.span(after[place])
    texts = spot.file.texts
    between = texts[first.stop : second.start]
    lines = (*texts[second.start : second.stop], *between, *texts[first.start : first.stop])
    middle = first.start + len(second) + len(between)
    near = [line for at in (first.start, middle, second.stop) for line in (at, at + 1, at + 2)]
    return spot.edit(first.start, second.stop, *lines, families=_all(spot, first), where=near)


def _needed_below(spot: Spot) -> bool:
    """Whether something that must be there is below the line."""
    below = spot.file.lines[spot.stop :]
    needed = (line for line in below if line.kind not in (Kind.BLANK, Kind.ANY_BLANKS))
    return any(not line.row.template.optional and line.row is not spot.row for line in needed)


def _cut(spot: Spot, at: int, *ending: str) -> Edit:
    last = at + len(ending)
    lines = spot.file.texts
    while last > 1 and not (*lines[:at], *ending)[last - 1].strip():
        last -= 1
    near = range(max(last - 1, 1), at + len(ending) + 2)
    return spot.edit(at, len(lines), *ending, families=("DOC",), where=near)


@operator
def cut_inside_line(spot: Spot) -> Edit | None:
    """The file ends in the middle of a line, without a newline."""
    if not spot.text or spot.node.parent is None or not _needed_below(spot) or len(spot.text) < 6 or spot.row.free:
        return None
    part = spot.text[: spot.rng.randrange(3, len(spot.text) - 1)].rstrip()
    return _cut(spot, spot.at, part) if part else None


@operator
def cut_between_lines(spot: Spot) -> Edit | None:
    """The file ends between two lines of a block, with a newline."""
    if not spot.structure or spot.node.parent is None or _starts(spot) or spot.row.template.optional or spot.lone:
        return None
    return _cut(spot, spot.at, "")


def _tells_place(row: Row) -> bool:
    """Whether a line says where in a file it belongs: more blocks without one are as well one file."""
    slots = [one.slot for one in row.pieces if one.slot is not None]
    return any(slot.type == "number" or slot.checks.keys() & {"ascending", "alternate"} for slot in slots)


@operator
def file_pasted_twice(spot: Spot) -> Edit | None:
    """A second file of the same layout was pasted below the first, here a copy of it."""
    last = len(spot.file.lines)
    if spot.at or (spot.node.parent is not None and not any(map(_tells_place, spot.node.rows))):
        return None
    near = range(last - 1, last + 5)
    return spot.edit(last, last, "", *spot.file.texts[:last], families=("DOC", "CAN", "REC", "QNA", "SEP"), where=near)


def _checked(spot: Spot, *checks: str) -> list[Piece]:
    return [one for one in spot.row.pieces
            if spot.first and one.slot is not None and any(check in one.slot.checks for check in checks)]  # fmt: skip


def _with(spot: Spot, piece: Piece, value: str) -> Edit | None:
    line = spot.with_piece(piece, value)
    return None if line is None else spot.becomes(line, families=("REC",))


@operator
def count_falsified(spot: Spot) -> Edit | None:
    """A count says one or some more than there are."""
    pieces = _checked(spot, "count-of")
    return _with(spot, pieces[0], str(int(pieces[0].text) + spot.rng.choice((1, 2, 10)))) if pieces else None


@operator
def figure_falsified(spot: Spot) -> Edit | None:
    """A mean or a sum is some units off, and still in its range."""
    pieces = _checked(spot, "mean-of", "sum-of")
    if not pieces or pieces[0].slot is None:
        return None
    slot = pieces[0].slot
    said = figure(slot, pieces[0].text)
    value = (said or 0) + spot.rng.choice((2, 5, -2, -5)) * Fraction(1, 10**slot.decimals)
    return _with(spot, pieces[0], written(slot, value)) if said is not None and is_in_range(slot, value) else None


@operator
def copy_falsified(spot: Spot) -> Edit | None:
    """A copy or a quotation has another word in it."""
    pieces = [one for one in _checked(spot, "same-as", "quoted-from") if spot.with_piece(one, "") is not None]
    words = pieces[0].text.split(" ") if pieces else []
    places = [at for at, word in enumerate(words) if word.isalpha()]
    if not places:
        return None
    at = spot.rng.choice(places)
    words[at] = f"Re{words[at].lower()}" if words[at].istitle() else f"re{words[at]}"
    near = spot.file.span(spot.node)
    line = spot.with_piece(pieces[0], " ".join(words)) or ""
    return spot.edit(spot.at, spot.at + 1, line, families=("REC",), where=range(near.start, near.stop + 1))


@operator
def conflict_left(spot: Spot) -> Edit | None:
    """A merge was never resolved."""
    if not spot.first or not spot.label or spot.file.description.margin:  # a marker has no number
        return None
    return spot.becomes("<<<<<<< HEAD", spot.text, "=======", f"{spot.text}?", ">>>>>>> topic", families=("DOC",))
