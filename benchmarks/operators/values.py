"""The number of a score: out of range, of another precision, written otherwise, or no number at all."""

from benchmarks.operators.registry import Spot, respellings
from benchmarks.page import Slot


def _values(code: str, **ways: str) -> None:
    """Ways to write the value, the rest of the line staying as it is."""
    lines = {name: f"Relevance Score: {way}{{flag}}" for name, way in ways.items()}
    respellings(code, at=Slot.SCORE, of="value", **lines)


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
    doubled_point="{whole}..{decimals}",
    tilde="~{value}",
    letter_for_zero="O.{decimals}",
    trailing_letter="{value}x",
    letter_in_decimals="0.53O",
    less_than="<{value}",
)
_values(
    "SCO003",
    just_above="1.001",
    above="1.7",
    negative="-0.100",
    negated="-{value}",
    as_percentage_number="53.300",
    point_lost="533",
    of_ten="7.5",
    of_hundred="87",
    endless="9" * 5000,
)
_values("SCO004", bare_one="1", bare_zero="0", one_decimal="0.5", two_decimals="0.53", four_decimals="{value}7")
_values("SCO004", many_decimals="{value}0000001")
_values(
    "SCO008",
    comma="{whole},{decimals}",
    no_leading_zero=".{decimals}",
    nothing_after_point="0.",
    padded="0{value}",
    plus_sign="+{value}",
    exponent="5.33e-1",
    capital_exponent="5.33E-1",
    percentage="53.3%",
    spaced_percentage="53.3 %",
    fraction="7/10",
    spaced_fraction="7 / 10",
    quoted='"{value}"',
    parenthesized="({value})",
    bold="**{value}**",
)


def _in_other_digits(spot: Spot) -> str:
    """The value in the digits of another script."""
    zero = spot.rng.choice("٠０")
    value = "".join(chr(ord(zero) + int(c)) if c.isdecimal() else c for c in spot.fields["value"])
    return f"Relevance Score: {value}{spot.fields['flag']}"


respellings("SCO008", at=Slot.SCORE, of="value", other_digits=_in_other_digits)
