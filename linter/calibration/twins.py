"""Answers in the same words of which some are flagged and some are not."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from linter.calibration.observation import FlaggedExchange


class Twins(NamedTuple):
    """Exchanges whose answers say the same; there is at least one of either kind. Sorted by path and line."""

    flagged: tuple[FlaggedExchange, ...]
    unflagged: tuple[FlaggedExchange, ...]

    @property
    def fewer(self) -> tuple[FlaggedExchange, ...]:
        """The kind of which there are fewer, and where there are as many, those without flag."""
        return self.flagged if len(self.flagged) < len(self.unflagged) else self.unflagged

    @property
    def more(self) -> tuple[FlaggedExchange, ...]:
        """The other kind."""
        return self.unflagged if len(self.flagged) < len(self.unflagged) else self.flagged


def twins(exchanges: Iterable[FlaggedExchange]) -> tuple[Twins, ...]:
    """All twins, sorted by where the first of each is. Linear in the number of exchanges, but for sorting them."""
    by_place = attrgetter("place")
    by_wording: dict[bytes, tuple[list[FlaggedExchange], list[FlaggedExchange]]] = {}
    for exchange in exchanges:
        if exchange.wording is not None:
            by_wording.setdefault(exchange.wording, ([], []))[exchange.flagged].append(exchange)
    found = [
        Twins(tuple(sorted(flagged, key=by_place)), tuple(sorted(unflagged, key=by_place)))
        for unflagged, flagged in by_wording.values()
        if flagged and unflagged
    ]
    return tuple(sorted(found, key=lambda each: min(each.flagged[0].place, each.unflagged[0].place)))
