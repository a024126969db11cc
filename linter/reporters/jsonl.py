"""JSON Lines: a finding a line, then what could not be checked, then one line with the numbers of the run.

The lines are parts of ``schemas/report.schema.json``: ``finding``, ``error`` and, at the end, ``closing``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.encoded import encoded
from linter.reporters.json import VERSION, as_values, changes_of, counts_of, files_of


def jsonl(files: Sequence[Checked], summary: Summary, view: View) -> Iterator[str]:
    """The run, an object a line. ``view`` says nothing here: the objects are for programs."""
    for report, _, places, _ in files:
        for finding in report.findings:
            yield encoded(as_values(finding, places)) + "\n"
    for checked in files:
        for failure in checked.report.failures:
            yield encoded(failure._asdict()) + "\n"
    changes = {"changes": changes_of(summary)} if summary.changes else {}
    yield encoded({"version": VERSION, **changes, "files": files_of(summary), "summary": counts_of(summary)}) + "\n"
