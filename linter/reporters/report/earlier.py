"""An earlier report in JSON, and what became of its findings: new, still there or gone, told by their fingerprints."""

from __future__ import annotations

import json
import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from linter.finding import Finding
from linter.reporters.json import VERSION


class BadReportError(ValueError):
    """A file that is not a report of ``check --output-format json``; the message says how it differs."""


class Past(NamedTuple):
    """A finding of an earlier report."""

    path: str
    line: int
    column: int
    code: str
    name: str
    severity: str
    message: str
    fingerprint: str


class Earlier(NamedTuple):
    """An earlier report: what it is called, and its findings; ``left_out`` are more, which nobody looked for today."""

    name: str
    findings: tuple[Past, ...]
    left_out: int = 0

    def judged(self, is_judged: Callable[[Past], bool]) -> Earlier:
        """The same without the findings that today's run cannot say anything about."""
        kept = tuple(filter(is_judged, self.findings))
        return self._replace(findings=kept, left_out=len(self.findings) - len(kept))


class Trend(NamedTuple):
    """What became of the findings: ``new`` holds the ``id`` of each that is new, ``gone`` those that are not there."""

    new: frozenset[int]
    gone: tuple[Past, ...]
    still: int


def parsed(name: str, content: bytes) -> Earlier:
    """The report in ``content``; raises :class:`BadReportError`."""
    try:
        report = json.loads(content)
    except (ValueError, RecursionError):
        raise BadReportError("is not JSON, expected a report of 'check --output-format json'") from None
    if not isinstance(report, dict) or not isinstance(report.get("findings"), list):
        raise BadReportError("has no findings, expected a report of 'check --output-format json'")
    if report.get("version") != VERSION:
        raise BadReportError(f"is a report of version {str(report.get('version'))[:20]}, expected {VERSION}")
    return Earlier(name, tuple(_past(each, number) for number, each in enumerate(report["findings"], 1)))


def _past(given: Any, number: int) -> Past:
    values: dict[str, Any] = given if isinstance(given, dict) else {}
    for key in Past._fields:
        wanted = int if key in ("line", "column") else str
        if type(values.get(key)) is not wanted:
            word = "a number" if wanted is int else "a text"
            raise BadReportError(f"has a finding (number {number}) whose {key} is not {word}")
    if values["severity"] not in ("error", "warning", "info"):
        raise BadReportError(f"has a finding (number {number}) whose severity is not error, warning or info")
    return Past(**{key: values[key] for key in Past._fields})


def compare(findings: Iterable[Finding], earlier: Earlier) -> Trend:
    """Match each finding with one of ``earlier``: in the same file, or else in any, as files are moved.

    What is baselined is neither new nor still there, but not gone either.
    """
    findings = [*findings]
    left: Counter[tuple[str, str]] = Counter((normal(past.path), past.fingerprint) for past in earlier.findings)
    unmatched = []
    for finding in findings:
        path = normal(finding.path)
        if not _take(left, [(path, place.fingerprint) for place in finding.places]):
            unmatched.append(finding)
    anywhere: Counter[str] = Counter()
    for (_, fingerprint), number in left.items():
        anywhere[fingerprint] += number
    new = [each for each in unmatched if not _take(anywhere, [place.fingerprint for place in each.places])]
    new = [each for each in new if not each.baselined]
    still = sum(not each.baselined for each in findings) - len(new)
    return Trend(frozenset(map(id, new)), tuple(_gone(earlier.findings, left, anywhere)), still)


def _gone(past: Iterable[Past], left: Counter[tuple[str, str]], anywhere: Counter[str]) -> Iterable[Past]:
    """Those that nothing was matched with: of several that are alike, the last ones."""
    found = []
    for one in reversed([*past]):
        key = (normal(one.path), one.fingerprint)
        if left[key] and anywhere[one.fingerprint]:
            left[key] -= 1
            anywhere[one.fingerprint] -= 1
            found.append(one)
    return reversed(found)


def _take(left: Counter[Any], keys: Iterable[Any]) -> bool:
    """Whether there is something of ``keys``, which is then taken: all places of a finding that is one of many."""
    taken = [key for key in keys if left[key]]
    for key in taken:
        left[key] -= 1
    return bool(taken)


def normal(path: str) -> str:
    """``path`` in the one form in which paths are compared."""
    return posixpath.normpath(path.replace("\\", "/"))


def state_of(finding: Finding, trend: Trend | None) -> str:
    """``baselined``, or ``new`` or ``still`` where there is something to compare with, else ``open``."""
    if finding.baselined:
        return "baselined"
    if trend is None:
        return "open"
    return "new" if id(finding) in trend.new else "still"


STATES: Mapping[str, str] = {
    "open": "Open",
    "new": "New",
    "still": "Still there",
    "gone": "Gone",
    "baselined": "Baselined",
}
"""What the page calls the states."""
