"""Calibrations to show, measured from observations out of the air."""

from __future__ import annotations

from typing import Any

from linter.calibration import Calibration, FlaggedExchange, Observed, calibrate
from linter.reporters import Summary
from tests.calibration.observations import seen

SECTIONS = ("WEAK", "STRONG")


def measured(*exchanges: FlaggedExchange, left_out: int = 0, placeholders: bool = False) -> Calibration:
    """Of one transcript with these exchanges."""
    return calibrate([Observed(exchanges, left_out, "STRUGGLED", SECTIONS, frozenset(), placeholders)])


def summary(**counts: Any) -> Summary:
    return Summary(requested=1, checked=1)._replace(**counts)


def apart(number: int = 10) -> list[FlaggedExchange]:
    """Exchanges that a threshold separates, and a section without flags."""
    weak = [seen(0.1 + each / 100, True, line=each) for each in range(1, number + 1)]
    return weak + [seen(0.7 + each / 100, line=50 + each, section="STRONG") for each in range(1, number + 1)]


def mixed() -> list[FlaggedExchange]:
    """Exchanges that nearly are, with twins and a score that is the lowest of all."""
    twins = [seen(0.65, True, line=90, wording=b"x"), seen(0.0, line=91, path="b.txt", wording=b"x")]
    return [*apart(12), *twins, seen(0.8, line=92, wording=b"x")]
