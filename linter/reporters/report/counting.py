"""Findings counted by what they have in common: family, rule, severity, folder."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from linter.finding import Finding, Severity
from linter.pages import FAMILIES
from linter.reporters.report.earlier import Past
from linter.reporters.report.facts import PageFacts
from linter.reporters.visible import shortened

_MOST = 15
"""How many folders are listed."""


class FindingCount(NamedTuple):
    """How many findings have something in common; those in the baseline do not count.

    ``key`` is what the table of findings is filtered by. ``width`` is the bar, in percent of the longest; ``new`` and
    ``gone`` are in comparison with the earlier report.
    """

    key: str
    name: str
    number: int
    width: float
    new: int
    gone: int


def by_severity(facts: PageFacts) -> list[FindingCount]:
    """All severities, the worst first."""
    labels = [severity.label for severity in sorted(Severity, reverse=True)]
    return _counts(facts, _label, str.capitalize, order=labels)


def by_family(facts: PageFacts) -> list[FindingCount]:
    """The families of rules that found something."""
    return _counts(facts, lambda each: each.code.rstrip("0123456789"), lambda family: FAMILIES.get(family, ""))


def by_rule(facts: PageFacts) -> list[FindingCount]:
    """The rules that found something."""
    names = {each.code: each.name for each in _past(facts)} | {each.code: each.name for each in facts.findings}
    return _counts(facts, lambda each: each.code, names.__getitem__)


def by_folder(facts: PageFacts) -> tuple[list[FindingCount], int]:
    """The folders with the most findings, as the table shows their paths, and how many more there are."""
    counts = _counts(facts, lambda each: posixpath.dirname(shortened(each.path)), lambda folder: folder or ".")
    return counts[:_MOST], len(counts[_MOST:])


def _counts(
    facts: PageFacts,
    key_of: Callable[[Finding | Past], str],
    name_of: Callable[[str], str],
    order: Iterable[str] | None = None,
) -> list[FindingCount]:
    """A count for each key, in ``order`` or else the most frequent first."""
    numbers = Counter(key_of(each) for each in facts.findings if not each.baselined)
    gone = Counter(map(key_of, _past(facts)))
    new = Counter(key_of(each) for each in facts.findings if id(each) in facts.trend.new) if facts.trend else Counter()
    keys = order or sorted(numbers.keys() | gone.keys(), key=lambda key: (-numbers[key], key))
    most = max(numbers.values(), default=0)
    return [
        FindingCount(key, name_of(key), numbers[key], _percent(numbers[key], most), new[key], gone[key]) for key in keys
    ]


def _past(facts: PageFacts) -> tuple[Past, ...]:
    return facts.trend.gone if facts.trend is not None else ()


def _label(each: Finding | Past) -> str:
    return each.severity if isinstance(each, Past) else each.severity.label


def _percent(number: int, of: int) -> float:
    """A share in percent, with as few digits as a bar needs."""
    return round(100 * number / of, 1) if of else 0.0


def bars(numbers: Iterable[int]) -> Iterator[float]:
    """How long the bars of ``numbers`` are, in percent of the longest."""
    found = list(numbers)
    most = max(found, default=0)
    yield from (_percent(number, most) for number in found)
