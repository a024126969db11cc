"""The score of a question: missing, no number, out of range, written otherwise, doubled, in another place."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator, spellings
from benchmarks.records.page import Slot


def _value(spot: Spot) -> str:
    return spot.text.rpartition(" ")[2][:-1]


def _head(spot: Spot) -> str:
    """The number and the type."""
    return spot.text.partition(" (")[0]


def _valued(way: Callable[[str], str | None]) -> Callable[[Spot], str | None]:
    """A line with its value written in another way."""

    def line(spot: Spot) -> str | None:
        value = way(_value(spot))
        return None if value is None else f"{_head(spot)} (Relevance: {value})"

    return line


def _tail(way: Callable[[str], str]) -> Callable[[Spot], str]:
    """A line with all that is after the type written in another way, made of the value."""
    return lambda spot: f"{_head(spot)}{way(_value(spot))}"


spellings(
    "SCO001", at=Slot.MARK, of="score",
    without_value=_tail(lambda value: " (Relevance: )"),
    without_value_and_space=_tail(lambda value: " (Relevance:)"),
    missing=_tail(lambda value: ""),
)  # fmt: skip
spellings(
    "SCO002", at=Slot.MARK, of="value",
    word=_valued(lambda value: "high"),
    not_available=_valued(lambda value: "N/A"),
    nan=_valued(lambda value: "nan"),
    infinite=_valued(lambda value: "inf"),
    two_points=_valued(lambda value: f"{value[:3]}.{value[3:]}"),
    letter_for_zero=_valued(lambda value: f"{value[:4]}O"),
    about=_valued(lambda value: f"~{value}"),
)  # fmt: skip
spellings(
    "SCO003", at=Slot.MARK, of="value",
    above_one=_valued(lambda value: f"1.{value[2:]}"),
    just_above=_valued(lambda value: "1.001"),
    negative=_valued(lambda value: f"-{value}"),
    in_percent_without_sign=_valued(lambda value: f"{value[2:4]}.{value[4]}00" if value >= "0.100" else None),
    many_digits=_valued(lambda value: "9" * 5000),
)  # fmt: skip
spellings(
    "SCO004", at=Slot.MARK, of="value", fix="safe",
    without_its_zeros=_valued(lambda value: value.rstrip("0") if value.endswith("0") else None),
)  # fmt: skip
spellings(
    "SCO004", at=Slot.MARK, of="value", fix="safe", same=False,
    cut_to_one_decimal=_valued(lambda value: value[:3]),
    cut_to_two_decimals=_valued(lambda value: value[:4]),
)  # fmt: skip
spellings(
    "SCO004", at=Slot.MARK, of="value", fix="unsafe", same=True,
    one_decimal_more=_valued(lambda value: f"{value}2"),
    many_decimals=_valued(lambda value: f"{value}0000001"),
)  # fmt: skip
spellings(
    "SCO007", at=Slot.MARK, of="score", fix="safe",
    lower_case=_tail(lambda value: f" (relevance: {value})"),
    misspelt=_tail(lambda value: f" (Relevence: {value})"),
    without_colon=_tail(lambda value: f" (Relevance {value})"),
    with_equals=_tail(lambda value: f" (Relevance = {value})"),
    in_brackets=_tail(lambda value: f" [Relevance: {value}]"),
    bare=_tail(lambda value: f" Relevance: {value}"),
    unclosed=_tail(lambda value: f" (Relevance: {value}"),
    spaced=_tail(lambda value: f" ( Relevance: {value} )"),
    without_space=_tail(lambda value: f" (Relevance:{value})"),
    glued=_tail(lambda value: f"(Relevance: {value})"),
    wide_gap=_tail(lambda value: f"   (Relevance: {value})"),
)  # fmt: skip
spellings(
    "SCO007", at=Slot.MARK, of="score", fix="any", same=False,
    by_another_name=_tail(lambda value: f" (Score: {value})"),
    without_label=_tail(lambda value: f" ({value})"),
)  # fmt: skip
spellings(
    "SCO008", at=Slot.MARK, of="value", fix="safe",
    with_comma=_valued(lambda value: value.replace(".", ",")),
    without_zero=_valued(lambda value: value[1:]),
)  # fmt: skip
spellings(
    "SCO008", at=Slot.MARK, of="value", fix="unsafe", same=True,
    in_percent=_valued(lambda value: f"{value[2:4].lstrip('0') or '0'}.{value[4]}%"),
    with_plus=_valued(lambda value: f"+{value}"),
    with_zeros=_valued(lambda value: f"0{value}"),
    quoted=_valued(lambda value: f'"{value}"'),
)  # fmt: skip
spellings(
    "SCO008", at=Slot.MARK, of="value", fix="any", same=False,
    with_exponent=_valued(lambda value: f"{value[2]}.{value[3:]}e-1" if value[2] != "0" else None),
    of_other_digits=_valued(lambda value: value.translate({48 + n: 0x0660 + n for n in range(10)})),
    of_ten=_valued(lambda value: "7/10"),
)  # fmt: skip
spellings(
    "SCO009", at=Slot.MARK, of="score",
    with_word_inside=_valued(lambda value: f"{value} good"),
    with_word_after=lambda spot: f"{spot.text} good",
    with_second_number=_valued(lambda value: f"{value} 8"),
)  # fmt: skip


@operator("SCO005", at=Slot.MARK, fix="safe")
def score_doubled(spot: Spot) -> Edit | None:
    """The same score twice."""
    return spot.becomes(f"{spot.text} (Relevance: {_value(spot)})")


@operator("SCO005", at=Slot.MARK)
def score_twice(spot: Spot) -> Edit | None:
    """Two scores that do not agree."""
    return spot.becomes(f"{spot.text} (Relevance: {'0.999' if _value(spot) < '0.5' else '0.001'})")


@operator("SCO006", "SCO007", at=Slot.MARK, fix="any", same=False,
          why="a score on the line below: elsewhere (SCO006), or its line broken in two (SCO007)")  # fmt: skip
def score_on_next_line(spot: Spot) -> Edit | None:
    """The line was broken before the score."""
    return spot.becomes(_head(spot), f"(Relevance: {_value(spot)})")


@operator("SCO006", at=Slot.MARK, fix="unsafe", same=True)
def score_below_answer(spot: Spot) -> Edit | None:
    """The score is where the collection layout has it."""
    answer = spot.page.first(Slot.ANSWER, spot.line.at)
    assert answer is not None
    stop = spot.page.stretch(answer, Slot.ANSWER_MORE)
    between = spot.page.texts[spot.at + 1 : stop]
    near = (spot.at + 1, stop + 1)
    return spot.edit(spot.at, stop, _head(spot), *between, f"(Relevance: {_value(spot)})", where=near)


@operator("SCO006", at=Slot.MARK, fix="unsafe", same=True)
def score_below_terminator(spot: Spot) -> Edit | None:
    """The score slipped out of its exchange."""
    stop = spot.exchange.stop - 1
    between = spot.page.texts[spot.at + 1 : stop]
    near = (spot.at + 1, stop, stop + 1)
    return spot.edit(spot.at, stop, _head(spot), *between, f"(Relevance: {_value(spot)})", where=near)


@operator("SCO006", at=Slot.MARK, fix="any", same=False)
def score_in_question(spot: Spot) -> Edit:
    """The score is at the end of the question's first line."""
    question = spot.page.texts[spot.at + 1]
    return spot.edit(spot.at, spot.at + 2, _head(spot), f"{question} (Relevance: {_value(spot)})")


@operator("SCO006", "QNA001", "SCO007", at=Slot.MARK, fix="any", same=False,
          why="score and type changed places, and the page does not say which of them is misplaced")  # fmt: skip
def score_before_type(spot: Spot) -> Edit | None:
    """The two parts of the line are in the other order."""
    number, _, kind = _head(spot).partition(" ")
    return spot.becomes(f"{number} (Relevance: {_value(spot)}) {kind}")
