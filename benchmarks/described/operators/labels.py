"""The literals that lines start with: misspelt, of other case, decorated, without their colon."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.described.operators.registry import Spot, register, swapped
from benchmarks.page import Edit


def _colon(spot: Spot) -> bool:
    return spot.row.pieces[0].text.rstrip().endswith(":")


def _relabelled(label: Callable[[str], str]) -> Callable[[Spot], str | None]:
    """The line with its label written in another way, its colon and the rest as they are."""
    return lambda spot: label(spot.label) + spot.text[len(spot.label) :]


def _bold(spot: Spot) -> str | None:
    tail = spot.text[len(spot.label) :]
    return f"**{spot.label}:**{tail[1:]}" if _colon(spot) else f"**{spot.label}**{tail}"


def _letter_lost(label: str) -> str:
    return label[: len(label) // 2] + label[len(label) // 2 + 1 :] if len(label) > 3 else label


def _with_colon(form: str) -> Callable[[Spot], str | None]:
    """The line with another form of the colon and the space after it, where the label has one."""
    return lambda spot: f"{spot.label}{form}{spot.rest}" if _colon(spot) and spot.rest else None


WAYS: dict[str, Callable[[Spot], str | None]] = {
    "label_lower_case": _relabelled(str.lower),
    "label_upper_case": _relabelled(str.upper),
    "label_misspelt": _relabelled(lambda label: swapped(label) if len(label) > 3 else label),
    "label_letter_lost": _relabelled(_letter_lost),
    "label_letter_doubled": _relabelled(lambda label: label[:2] + label[1:] if len(label) > 3 else label),
    "label_bold": _bold,
    "label_wide_space": _relabelled(lambda label: label.replace(" ", "  ")),
    "label_without_colon": _with_colon(" "),
    "label_space_before_colon": _with_colon(" : "),
    "label_wide_colon": _with_colon("："),
    "label_dash_for_colon": _with_colon(" - "),
    "label_without_space": _with_colon(":"),
    "label_as_heading": lambda spot: f"### {spot.text}" if not spot.text.startswith("#") else None,
    "label_as_item": lambda spot: f"- {spot.text}" if not spot.text.startswith("-") else None,
}


def _damage(way: Callable[[Spot], str | None]) -> Callable[[Spot], Edit | None]:
    def damage(spot: Spot) -> Edit | None:
        text = way(spot) if spot.label else None
        return None if text is None else spot.becomes(text)

    return damage


for name, each in WAYS.items():
    register(name, _damage(each))


def _indented(spot: Spot) -> Edit | None:
    first = spot.row.pieces[0].slot if spot.first else None
    if not spot.first or (first is not None and first.type in ("text", "free", "line")):
        return None  # the blanks before a text are part of it
    return spot.becomes(" " * spot.rng.randint(1, 5) + spot.text)


register("line_indented", _indented)
