"""Separators: of another length or character, missing, doubled, indented, sharing their line."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.described.description import Kind
from benchmarks.described.operators.registry import Spot, operator, register, union
from benchmarks.page import Edit

OTHERS = "=-~#*_"
ALIKE = {"=": "═", "-": "—", "~": "～", "#": "＃", "*": "＊", "_": "＿", ".": "…"}


def _others(spot: Spot) -> str:
    """A character that no separator of the layout is made of."""
    lines = [line for block in spot.file.description.blocks.values() for line in block]
    taken = {line.text[0] for line in lines if line.kind in (Kind.SEPARATOR, Kind.ANY_SEPARATOR)}
    return spot.rng.choice([one for one in OTHERS + "+" if one not in taken])


def _rewritten(way: Callable[[Spot], str | None], *kinds: Kind) -> Callable[[Spot], Edit | None]:
    def damage(spot: Spot) -> Edit | None:
        text = way(spot) if spot.line.kind in kinds else None
        return None if text is None else spot.becomes(text)

    return damage


def _mixed(spot: Spot) -> str:
    place = spot.rng.randrange(1, len(spot.text) - 1)
    return spot.text[:place] + _others(spot) + spot.text[place + 1 :]


def _spaced(spot: Spot) -> str | None:
    middle = len(spot.text) // 2
    return f"{spot.text[:middle]} {spot.text[middle:]}" if len(spot.text) > 5 else None


EXACT: dict[str, Callable[[Spot], str | None]] = {
    "separator_one_short": lambda spot: spot.text[1:],
    "separator_one_long": lambda spot: spot.text + spot.text[0],
    "separator_some_short": lambda spot: spot.text[len(spot.text) // 4 :] if len(spot.text) > 8 else None,
    "separator_some_long": lambda spot: spot.text + spot.text[0] * spot.rng.randint(2, 12),
    "separator_of_lookalikes": lambda spot: ALIKE.get(spot.text[0], "─") * len(spot.text),
    "separator_with_space_inside": _spaced,
}
ANY: dict[str, Callable[[Spot], str | None]] = {
    "separator_of_other_character": lambda spot: _others(spot) * len(spot.text),
    "separator_mixed": _mixed,
    "separator_indented": lambda spot: " " * spot.rng.randint(1, 6) + spot.text,
    "separator_with_text_after": lambda spot: f"{spot.text} end of part",
}
for name, way in EXACT.items():
    register(name, _rewritten(way, Kind.SEPARATOR))
for name, way in ANY.items():
    register(name, _rewritten(way, Kind.SEPARATOR, Kind.ANY_SEPARATOR))


@operator
def separator_deleted(spot: Spot) -> Edit | None:
    """A separator is gone, with its line."""
    return spot.gap(spot.at, spot.at + 1) if spot.separator and not spot.lone else None


@operator
def separator_emptied(spot: Spot) -> Edit | None:
    """A separator is gone, its line is not."""
    return spot.gap(spot.at, spot.at + 1, "") if spot.separator and not spot.lone else None


@operator
def separator_doubled(spot: Spot) -> Edit | None:
    """A separator twice."""
    return spot.becomes(spot.text, spot.text) if spot.separator and not spot.lone else None


@operator
def separator_joined_with_line_above(spot: Spot) -> Edit | None:
    """The line break before a separator was lost."""
    above = spot.file.texts[spot.at - 1] if spot.at else ""
    if not spot.separator or not above:
        return None
    families = union(spot, spot.other(spot.at - 1))
    return spot.edit(spot.at - 1, spot.at + 1, f"{above} {spot.text}", families=families)


@operator
def separator_joined_with_line_below(spot: Spot) -> Edit | None:
    """The line break after a separator was lost, and a blank line with it."""
    below = spot.next_structure
    if not spot.separator or below is None:
        return None
    families = union(spot, below)
    return spot.edit(spot.at, below.at + 1, f"{spot.text} {below.text}", families=families)
