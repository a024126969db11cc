"""Everything that a corpus says about its flags, as one value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from linter.calibration.observation import Observed
from linter.calibration.policy import Policy, policy
from linter.calibration.scores import Group, groups
from linter.calibration.threshold import Threshold, best_threshold
from linter.calibration.twins import Twins, twins


class Placeholders(NamedTuple):
    """Scores that are exactly the lowest of their range, and may mean "not scored".

    ``number`` of them, ``flagged`` of these on flagged exchanges, are in ``files``; in ``suspect`` of these files
    they are so many that SCO010 takes them for placeholders. ``without`` is the best threshold on all scores but
    those, ``None`` where there are none of them.
    """

    number: int
    flagged: int
    files: int
    suspect: int
    without: Threshold | None


class Calibration(NamedTuple):
    """The measures of a corpus: ``exchanges`` that count, in ``transcripts``, and what they say.

    ``left_out`` are exchanges whose score or flag cannot be read; ``flags`` are the flags that are judged, one unless
    the transcripts differ in layout. ``overall`` are the groups of all sections together.
    """

    transcripts: int
    exchanges: int
    left_out: int
    flags: tuple[str, ...]
    groups: tuple[Group, ...]
    overall: tuple[Group, ...]
    threshold: Threshold
    twins: tuple[Twins, ...]
    placeholders: Placeholders
    policy: Policy


def calibrate(transcripts: Iterable[Observed]) -> Calibration:
    """Measure a corpus, in O(n log n) of its exchanges."""
    observed = list(transcripts)
    exchanges = [exchange for each in observed for exchange in each.exchanges]
    sections = dict.fromkeys(name for each in observed for name in each.sections)
    spread = groups(exchanges, tuple(sections))
    threshold = best_threshold(exchanges)
    flagged_sections = frozenset().union(*(each.flagged_sections for each in observed))
    return Calibration(
        len(observed),
        len(exchanges),
        sum(each.left_out for each in observed),
        tuple(dict.fromkeys(each.flag for each in observed if each.flag is not None)),
        spread,
        groups(exchange._replace(section=None) for exchange in exchanges),
        threshold,
        twins(exchanges),
        _placeholders(observed),
        policy(threshold, spread, flagged_sections),
    )


def _placeholders(observed: Iterable[Observed]) -> Placeholders:
    number = flagged = files = suspect = 0
    others = []
    for each in observed:
        lowest = [exchange for exchange in each.exchanges if exchange.lowest]
        number += len(lowest)
        flagged += sum(exchange.flagged for exchange in lowest)
        files += bool(lowest)
        suspect += each.placeholders
        others += [exchange for exchange in each.exchanges if not (each.placeholders and exchange.lowest)]
    return Placeholders(number, flagged, files, suspect, best_threshold(others) if suspect else None)
