"""Files that are compared with each other when all of them are checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from linter.afterwards import Reread, findings_across
from linter.config import Plan
from linter.crossing import Crossed
from linter.crossing.facts import FileFacts
from linter.crossing.habits import Change, changes
from linter.crossing.joining import crossed
from linter.finding import Report
from linter.source import Source

_KEPT = 8
"""So many files are kept while findings about them are made."""


class Crossing:
    """Joins the facts of all files; ``read`` and ``plan_of`` give a file again, where something is to be said of it.

    ``changes`` are the habits that change within a folder.
    """

    def __init__(
        self, every: Iterable[FileFacts], read: Callable[[str], Source | None], plan_of: Callable[[str], Plan]
    ) -> None:
        known = list(every)
        self.changes: list[Change] = changes(known)
        self._found: dict[str, list[Crossed]] = defaultdict(list)
        for each in crossed(known):
            self._found[each.here.path].append(each)
        self._read = read
        self._plan_of = plan_of
        self._reread = lru_cache(_KEPT)(self._read_again)

    def extended(self, report: Report, plan: Plan) -> tuple[Source | None, Report]:
        """The report on a file with what others say differently, and the file if there is anything to add."""
        found = self._found.get(report.path)
        if not found or not plan.crossing:
            return None, report
        here = self._reread(report.path)
        added = findings_across(found, here, self._reread, plan)
        findings = sorted((*report.findings, *added), key=lambda finding: finding.sort_key)
        return here.source, report._replace(findings=tuple(findings))

    def _read_again(self, path: str) -> Reread:
        return Reread.of(self._read(path) or Source(b"", path), self._plan_of(path))
