"""The number of a score: out of range, of another precision, written otherwise, or no number at all."""

from collections.abc import Callable

from benchmarks.operators.registry import Respelling, Spot, respellings
from benchmarks.page import Slot
from benchmarks.transcripts import units

Value = Callable[[Spot], str | None]


def _values(code: str, **ways: str | Value) -> None:
    """Ways to write the value, as formats of its parts or as functions; the rest of the line stays as it is."""
    respellings(code, at=Slot.SCORE, of="value", **{name: _line(way) for name, way in ways.items()})


def _line(way: str | Value) -> Respelling:
    def line(spot: Spot) -> str | None:
        parts = spot.fields
        value = way.format_map(parts) if isinstance(way, str) else way(spot)
        return None if value is None else f"{parts['label']}: {value}{parts['flag']}"

    return line


def _with_point(way: str) -> Value:
    """The way, where values have decimals."""
    return lambda spot: way.format_map(spot.fields) if spot.layout.decimals else None


def _outside(share: float, decimals: int | None = None) -> Value:
    """A number at a share of the range, if that is outside of it."""

    def value(spot: Spot) -> str | None:
        layout = spot.layout
        places = layout.decimals if decimals is None else decimals
        written = f"{layout.minimum + share * (layout.maximum - layout.minimum):.{places}f}"
        return None if layout.minimum <= float(written) <= layout.maximum else written

    return value


def _inside(share: float, decimals: int) -> Value:
    """A number at a share of the range with some decimals, if those are not what the layout asks for."""

    def value(spot: Spot) -> str | None:
        layout = spot.layout
        return (
            None
            if decimals == layout.decimals
            else f"{layout.minimum + share * (layout.maximum - layout.minimum):.{decimals}f}"
        )

    return value


def _just_above(spot: Spot) -> str:
    return spot.score(units(spot.layout)[1] + 1).partition(": ")[2]


def _below(spot: Spot) -> str:
    lowest, highest = units(spot.layout)
    return spot.score(lowest - max((highest - lowest) // 10, 1)).partition(": ")[2]


def _negated(spot: Spot) -> str | None:
    """The value with a sign before it, if that takes it out of the range."""
    value = spot.fields["value"]
    return None if -float(value) >= spot.layout.minimum else f"-{value}"


def _without_point(spot: Spot) -> str | None:
    """The decimals as a number, if that is outside of the range."""
    digits = f"{round(0.533 * spot.layout.maximum * 10**spot.layout.decimals)}"
    return digits if spot.layout.decimals and float(digits) > spot.layout.maximum else None


def _above(number: str) -> Value:
    return lambda spot: number if float(number) > spot.layout.maximum else None


def _scaled(form: str) -> Value:
    """A share of the highest value, in a layout whose lowest is nought."""
    return lambda spot: form if spot.layout.minimum == 0 else None


_values(
    "SCO002",
    word="high",
    not_available="N/A",
    not_a_number="nan",
    infinite="inf",
    none="None",
    to_be_done="TBD",
    question_marks="???",
    dash="-",
    two_points="{whole}.5.3",
    doubled_point=_with_point("{whole}..{decimals}"),
    tilde="~{value}",
    letter_for_zero=_with_point("O.{decimals}"),
    trailing_letter="{value}x",
    letter_in_decimals="0.53O",
    less_than="<{value}",
)
_values(
    "SCO003",
    just_above=_just_above,
    above=_outside(1.7, 1),
    negative=_below,
    negated=_negated,
    as_percentage_number=_outside(53.3),
    point_lost=_without_point,
    of_ten=_above("7.5"),
    of_hundred=_above("87"),
    endless="9" * 5000,
)
_values(
    "SCO004",
    bare_one=_inside(1, 0),
    bare_zero=_inside(0, 0),
    one_decimal=_inside(0.5, 1),
    two_decimals=_inside(0.53, 2),
    four_decimals=lambda spot: ("{value}7" if spot.layout.decimals else "{value}.7").format_map(spot.fields),
)
_values(
    "SCO004",
    many_decimals=lambda spot: ("{value}0000001" if spot.layout.decimals else "{value}.0000001").format_map(
        spot.fields
    ),
)
_values(
    "SCO008",
    comma=_with_point("{whole},{decimals}"),
    no_leading_zero=lambda spot: _with_point(".{decimals}")(spot) if spot.fields["whole"] == "0" else None,
    nothing_after_point=lambda spot: f"{int(spot.layout.minimum)}.",
    padded=lambda spot: "0{value}".format_map(spot.fields) if spot.fields["value"][0] != "-" else None,
    plus_sign=lambda spot: "+{value}".format_map(spot.fields) if spot.fields["value"][0] != "-" else None,
    exponent=lambda spot: f"{0.533 * spot.layout.maximum:.2e}".replace("e-0", "e-").replace("e+0", "e+"),
    capital_exponent=lambda spot: f"{0.533 * spot.layout.maximum:.2E}".replace("E-0", "E-").replace("E+0", "E+"),
    percentage=_scaled("53.3%"),
    spaced_percentage=_scaled("53.3 %"),
    fraction=_scaled("7/10"),
    spaced_fraction=_scaled("7 / 10"),
    quoted='"{value}"',
    parenthesized="({value})",
    bold="**{value}**",
)


def _in_other_digits(spot: Spot) -> str:
    """The value in the digits of another script."""
    zero = spot.rng.choice("٠０")
    return "".join(chr(ord(zero) + int(c)) if c.isdecimal() else c for c in spot.fields["value"])


_values("SCO008", other_digits=_in_other_digits)
