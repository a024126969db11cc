"""Kinds of lines: all that matters of a line for the ways to read it, its numbers and its words left aside."""

from __future__ import annotations

from collections.abc import Hashable

from linter.layouts.flags import flag_near
from linter.layouts.flaws import Fit, What
from linter.layouts.ground import closing, quotes_in, quotes_of
from linter.layouts.positions import Position
from linter.layouts.steps import CURLY
from linter.layouts.tokens import Reading, Token, is_told

NEAR = 6.0
"""A stray line that departs no more than this from a line of structure may be that one."""
_SHORT = 5


class LineKind:
    """What lines have in common that are read alike.

    ``asked`` are the fits whose numbers are asked for, each with its position; ``near`` the positions that the line
    nearly is, ``prices`` what it costs as each of them. ``plain`` lines are like no structure and have no quotes; of
    ``simple`` ones nothing else is asked.
    """

    __slots__ = (
        "alike", "asked", "blanks", "near", "of_line", "only_match", "plain", "prices", "simple", "unlabelled",
        "valued",
    )  # fmt: skip

    def __init__(self, token: Token, positions: list[Position], of_line: bool, only_match: bool, flagged: bool) -> None:
        reading = token.reading
        self.of_line, self.only_match, self.blanks = of_line, only_match, token.blanks
        self.asked = tuple(
            (place, index)
            for place, (index, fit) in enumerate(reading.fits)
            if fit.number is not None or (fit.exact and positions[index].first and positions[index].separator is None)
        )
        self.prices = tuple(
            (fit.cost, index) for index, fit in reading.fits if fit.cost <= NEAR and is_told(positions[index], fit)
        )
        self.near = frozenset(index for _, index in self.prices)
        self.alike = bool(self.near)
        self.valued = not self.near and not flagged
        self.plain = not of_line and not only_match and reading.is_plain and reading.stripped[0] not in '"“«'
        self.unlabelled = not (of_line or reading.is_run or reading.look < 6)
        self.simple = not self.asked and not self.alike


def likeness(reading: Reading, positions: list[Position], flags: tuple[str, ...]) -> tuple[Hashable, ...]:
    """The same for all lines that are of one kind, whatever is above them."""
    near = any(fit.cost <= NEAR and is_told(positions[index], fit) for index, fit in reading.fits)
    said = reading.stripped
    fits = tuple(_of_fit(index, fit, reading) for index, fit in reading.fits)
    parity = quotes_in(said, 0) & 1, quotes_in(said, CURLY) & 1
    ends = said.endswith(closing(0)), said.endswith(closing(CURLY))
    return (
        fits, reading.near, reading.look, reading.is_run, reading.is_label, reading.inline, reading.shaped,
        reading.framed, bool(reading.speaker), bool(reading.headed), reading.is_marked, len(said) >= _SHORT,
        said[0] if said[0] in '"“«' else "", parity, ends,
        quotes_of(said), quotes_of(reading.text[reading.speaker :].strip()),
        None if near else flag_near(said, flags),
    )  # fmt: skip


def _of_fit(index: int, fit: Fit, reading: Reading) -> tuple[Hashable, ...]:
    if fit.exact and fit.body < 0:
        return index, fit.cost, fit.told, fit.number is None
    flaws = {flaw.what for flaw in fit.flaws}
    quotes = quotes_of(reading.text[fit.body :].strip()) if fit.body >= 0 else -1
    is_of_flags = flaws == {What.FLAG_MISPLACED}
    return (
        index,
        fit.cost,
        fit.told,
        fit.number is None,
        fit.exact,
        quotes,
        bool(flaws),
        is_of_flags,
        What.EMPTY in flaws,
    )
