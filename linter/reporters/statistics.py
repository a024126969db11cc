"""How often each rule found something, instead of the findings themselves: for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.finding import Severity
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.closing import closing
from linter.reporters.encoded import encoded
from linter.reporters.json import VERSION, counts_of, files_of
from linter.reporters.paint import SEVERITY, paint
from linter.reporters.visible import visible


class Count(NamedTuple):
    """How many findings one rule has, and how many of them the fixes that the run allows would fix."""

    code: str
    name: str
    severity: Severity
    number: int
    fixable: int


def counted_by_rule(files: Iterable[Checked], view: View) -> list[Count]:
    """A count for each rule with findings, the most frequent first."""
    counts: dict[str, Count] = {}
    for checked in files:
        for finding in checked.report.findings:
            none = Count(finding.code, finding.name, finding.severity, 0, 0)
            count = counts.get(finding.code, none)
            fixable = count.fixable + view.can_fix(finding)
            counts[finding.code] = count._replace(number=count.number + 1, fixable=fixable)
    return sorted(counts.values(), key=lambda each: (-each.number, each.code))


def text(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    """A line for each rule; then the closing line."""
    counts = counted_by_rule(files, view)
    width = max((len(str(each.number)) for each in counts), default=0)
    for code, name, severity, number, fixable in counts:
        also = f" ({fixable} fixable)" if fixable else ""
        yield f"{number:{width}}  {paint(code, SEVERITY[severity], view.color)} {visible(name)}{also}\n"
    yield from closing(summary, view)


def json(files: Sequence[Checked], summary: Summary, view: View) -> Iterator[str]:
    """One JSON object, as ``schemas/report.schema.json`` describes it under ``statistics``; a rule a line."""
    rows = [
        {"code": code, "name": name, "severity": severity.label, "count": number, "fixable": fixable}
        for code, name, severity, number, fixable in counted_by_rule(files, view)
    ]
    failures = [failure._asdict() for checked in files for failure in checked.report.failures]
    yield f'{{"version": {VERSION},\n "statistics": ['
    yield ",".join(f"\n  {encoded(row)}" for row in rows)
    yield '],\n "errors": ['
    yield ",".join(f"\n  {encoded(failure)}" for failure in failures)
    yield f'],\n "files": {encoded(files_of(summary))},\n "summary": {encoded(counts_of(summary))}}}\n'
