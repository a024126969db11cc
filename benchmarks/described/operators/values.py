"""Values: empty, out of range, no number, unknown, misspelt; numbers of questions; flags; speakers and clocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from benchmarks.described.figures import written
from benchmarks.described.operators.registry import Spot, operator, register, swapped
from benchmarks.described.tree import Piece
from benchmarks.page import Edit

Way = Callable[[Spot, Piece], str | None]


def _values(types: tuple[str, ...], **ways: Way) -> None:
    """Ways to write a value of some types."""
    for name, way in ways.items():
        register(name, _damage(types, way))


def _damage(types: tuple[str, ...], way: Way) -> Callable[[Spot], Edit | None]:
    def damage(spot: Spot) -> Edit | None:
        pieces = spot.pieces(*types)
        if not pieces:
            return None
        piece = spot.rng.choice(pieces)
        text = way(spot, piece)
        line = None if text is None else spot.with_piece(piece, text)
        return None if line is None or line == spot.text else spot.becomes(line, families=spot.family_of(piece))

    return damage


def _above(spot: Spot, piece: Piece) -> str | None:
    assert piece.slot is not None
    if piece.slot.range[1] is None:
        return None
    return f"{piece.slot.maximum * spot.rng.choice((1, 1, 10)) + 1:.{piece.slot.decimals}f}"


def _below(spot: Spot, piece: Piece) -> str | None:
    assert piece.slot is not None
    return f"{piece.slot.minimum - 1:.{piece.slot.decimals}f}"


def _comma(spot: Spot, piece: Piece) -> str | None:
    return piece.text.replace(".", ",") if "." in piece.text else None


def _more_decimals(spot: Spot, piece: Piece) -> str | None:
    has_any = piece.slot is None or "decimals" not in piece.slot.settings
    return None if has_any else f"{piece.text}{'' if '.' in piece.text else '.'}25"


def _fewer_decimals(spot: Spot, piece: Piece) -> str | None:
    has_any = piece.slot is None or "decimals" not in piece.slot.settings
    return piece.text[:-1].rstrip(".") if "." in piece.text and not has_any else None


def _number(spot: Spot, piece: Piece, number: int) -> str | None:
    """Another number, with as many digits as are due; none where a file may begin with any."""
    assert piece.slot is not None
    return None if spot.begins_anywhere(piece) else written(piece.slot, Fraction(number))


def _is_known(spot: Spot, piece: Piece) -> bool:
    """Whether a name is one of a few, or of somebody who has two other turns at least."""
    slot = piece.slot
    same = (one.text for line in spot.file.lines if not line.more for one in line.row.pieces if one.slot == slot)
    return bool(slot is not None and slot.of) or sum(text == piece.text for text in same) > 2


_values(
    ("score",),
    score_above_range=_above,
    score_below_range=_below,
    score_with_comma=_comma,
    score_with_more_decimals=_more_decimals,
    score_with_fewer_decimals=_fewer_decimals,
    score_in_percent=lambda spot, piece: f"{piece.text}%",
)
_values(
    ("score", "integer"),
    figure_in_words=lambda spot, piece: "high",
    figure_not_available=lambda spot, piece: "N/A",
    figure_with_letter=lambda spot, piece: f"{piece.text}O",
    figure_with_text_after=lambda spot, piece: f"{piece.text} or so",
)
_values(
    ("number",),
    number_skipped=lambda spot, piece: _number(spot, piece, int(piece.text) + 7),
    number_repeated=lambda spot, piece: _number(spot, piece, int(piece.text) - 1) if int(piece.text) > 1 else None,
    number_of_zero=lambda spot, piece: _number(spot, piece, 0),
    number_in_words=lambda spot, piece: "one",
)
_values(
    ("choice",),
    choice_unknown=lambda spot, piece: "Zebra crossing",
    choice_misspelt=lambda spot, piece: swapped(piece.text) if len(piece.text) > 3 else None,
    choice_of_other_case=lambda spot, piece: piece.text.lower() if piece.text.isupper() else piece.text.upper(),
)
_values(
    ("flag",),
    flag_of_other_case=lambda spot, piece: piece.text.lower() if piece.text.isupper() else piece.text.upper(),
    flag_misspelt=lambda spot, piece: swapped(piece.text),
    flag_unknown=lambda spot, piece: "AUDIO LOST",
)
_values(
    ("speaker",),
    speaker_misspelt=lambda spot, piece: swapped(piece.text) if _is_known(spot, piece) else None,
    speaker_of_other_case=lambda spot, piece: piece.text.lower() if _is_known(spot, piece) else None,
)
_values(
    ("clock",),
    clock_not_a_clock=lambda spot, piece: "later",
    clock_out_of_range=lambda spot, piece: f"{piece.text[:-2]}77",
)
_values(("date",), date_not_a_date=lambda spot, piece: "some day")


@operator
def value_emptied(spot: Spot) -> Edit | None:
    """A label without its value."""
    pieces = [one for one in spot.row.pieces if spot.first and one.slot is not None]
    if not spot.label or len(pieces) != 1 or spot.row.free:
        return None
    line = "".join("" if one is pieces[0] else one.text for one in spot.row.pieces).rstrip()
    return spot.edit(spot.at, spot.stop, line)


@operator
def flag_in_other_brackets(spot: Spot) -> Edit | None:
    """A flag in parentheses."""
    if not spot.pieces("flag") or "[" not in spot.text:
        return None
    flag = re.escape(spot.pieces("flag")[0].text)
    return spot.becomes(re.sub(rf"\[({flag})\]", r"(\1)", spot.text), families=("FLG",))


@operator
def flag_doubled(spot: Spot) -> Edit | None:
    """A flag in brackets twice."""
    if not spot.pieces("flag") or "[" not in spot.text:
        return None
    flag = re.escape(spot.pieces("flag")[0].text)
    return spot.becomes(re.sub(rf"(\[{flag}\])", r"\1 \1", spot.text), families=("FLG",))


@operator
def clock_goes_back(spot: Spot) -> Edit | None:
    """A clock says an earlier time than the one above."""
    pieces = [one for one in spot.pieces("clock") if one.slot is not None and one.slot.checks.get("ascending")]
    siblings = spot.node.parent.children if spot.node.parent is not None else []
    is_first = next((one for one in siblings if one.block == spot.node.block), spot.node) is spot.node
    if not pieces or spot.node.ordinal == 1 or is_first:
        return None
    line = spot.with_piece(pieces[0], "08:00:00")
    return None if line is None else spot.edit(spot.at, spot.at + 1, line, families=("REC",), where=_and_next(spot))


@operator
def speaker_twice(spot: Spot) -> Edit | None:
    """A turn has the name of the speaker before, where they alternate."""
    pieces = [one for one in spot.pieces("speaker") if one.slot is not None and one.slot.checks.get("alternate")]
    if not pieces or pieces[0].slot is None or spot.node.ordinal == 1:
        return None
    other = [name for name in pieces[0].slot.of if name != pieces[0].text]
    line = spot.with_piece(pieces[0], other[0]) if other else None
    return None if line is None else spot.edit(spot.at, spot.at + 1, line, families=("REC",), where=_and_next(spot))


def _and_next(spot: Spot) -> tuple[int, ...]:
    """The line and the same line of the next block: a break of order may be seen at either."""
    lines = spot.file.lines
    below = range(spot.at + 1, len(lines))
    same = (at for at in below if lines[at].row.template is spot.row.template and not lines[at].more)
    return (spot.at, spot.at + 1, spot.at + 2, next(same, spot.at) + 1)
