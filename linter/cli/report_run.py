"""One run of ``transcript-lint report``: from its options to a page."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from linter.cli import streams
from linter.cli.check_options import Options, require
from linter.cli.check_run import CheckRun
from linter.cli.configuring import settings_of
from linter.cli.inspection import Inspection
from linter.cli.outputs import put_report
from linter.files import FileProblem, read
from linter.finding import Finding
from linter.reporters import Checked, View, shown_path

if TYPE_CHECKING:
    from linter.reporters.report.earlier import Earlier
    from linter.reporters.report.facts import PageFacts

_LARGEST = 1 << 30
"""How many bytes an earlier report may have."""
_SOURCES = 20
"""How many settings files are shown."""


class ReportRun:
    """One run over many files for a page at ``place``. Raises ``click.UsageError`` and :class:`SettingsError`."""

    def __init__(self, options: Options, place: str, since: str | None, shows_text: bool) -> None:
        require("jinja2", "to write a report", "report")
        self._options = options
        self._place = place
        self._shows_text = shows_text
        self._earlier = _earlier(since) if since is not None else None
        known = options.baseline._replace(show_baselined=True)  # what is known is not gone
        self._run = CheckRun(options._replace(baseline=known))

    @property
    def beside(self) -> str:
        """The file for all findings if the page cannot hold them: ``report.findings.jsonl`` next to ``report.html``."""
        return f"{os.path.splitext(self._place)[0]}.findings.jsonl"

    def write(self) -> int:
        """Check the files and write the page; the exit code."""
        formats = ("jsonl", "full") if self._shows_text else ("jsonl",)
        inspection = self._run.inspection(formats, measuring=True)
        known = () if self._options.baseline.show_baselined else tuple(_take_baselined(inspection))
        for said in self._run.unmatched:
            streams.warn(said)
        files = sorted([*inspection.inspector.files, *inspection.about_settings], key=lambda each: each.report.path)
        failures = [failure for each in files for failure in each.report.failures]
        streams.complain_about_files(failures)
        if inspection.found_nothing and not self._options.files.allow_empty:
            streams.complain(inspection.nothing)
            return 2
        written = self._put(self._facts(inspection, files, known))
        return 0 if written and not failures else 2

    def _facts(self, inspection: Inspection, files: list[Checked], known: Sequence[Finding]) -> PageFacts:
        from linter.reporters.report.facts import PageFacts

        view, idle = View(), self._idle(files)
        return PageFacts(
            files,
            inspection.summary(inspection.inspector.files, inspection.about_settings, view),
            view,
            inspection.inspector.measures,
            places=tuple(map(shown_path, self._options.places)),
            settings=tuple(self._settings(files)),
            idle=idle,
            made=_now(),
            earlier=self._earlier and _comparable(self._earlier, files, idle),
            known=known,
            beside=os.path.basename(self.beside),
            shows_text=self._shows_text,
        )

    def _put(self, facts: PageFacts) -> bool:
        """Write the page and, if it is cut, the full list; false, and a complaint, where that fails."""
        from linter.reporters.jsonl import jsonl
        from linter.reporters.report.page import page

        html, table = page(facts)
        try:
            if table.is_cut:
                put_report(self.beside, jsonl(facts.files, facts.summary, facts.view), facts.files)
            put_report(self._place, [html], facts.files)
        except FileProblem as problem:
            streams.complain_about_files([problem])
            return False
        return self._options.output.quiet or streams.write(self._closing(facts, table.is_cut))

    def _closing(self, facts: PageFacts, is_cut: bool) -> Iterator[str]:
        """What was written, and the summary."""
        from linter.reporters.closing import closing

        also = f", and all findings to {shown_path(self.beside)}" if is_cut else ""
        yield f"Report written to {shown_path(self._place)}{also}.\n"
        yield from closing(facts.summary, View(streams.wants_color("auto")))

    def _settings(self, files: list[Checked]) -> Iterator[tuple[str, str]]:
        """The settings that held, once for each settings file; accepted findings only by their number."""
        project = self._run.project
        seen: dict[str, str] = {}
        for each in files:
            config = project.of(each.report.path)
            seen.setdefault(config.source, each.report.path)
        for source, path in list(seen.items())[:_SOURCES]:
            yield shown_path(source) if source else "No settings file", "".join(settings_of(project, path))
        if len(seen) > _SOURCES:
            yield f"{len(seen) - _SOURCES} more settings files are not shown", ""

    def _idle(self, files: list[Checked]) -> tuple[str, ...]:
        """The rules that ran on none of ``files``."""
        from linter.rules import RULES

        project, cross_file = self._run.project, self._options.rules.cross_file
        plans = {}
        for each in files:
            path = each.report.path
            plan = project.plan(path)
            crosses = project.of(path).cross_file if cross_file is None else cross_file
            plans[id(plan), crosses] = plan if crosses else plan._replace(crossing=())
        ran = {rule.code for plan in plans.values() for rule in plan.rules}
        return tuple(sorted({rule.code for rule in RULES} - ran))


def _earlier(path: str) -> Earlier:
    """The earlier report at ``path``."""
    from linter.reporters.report.earlier import BadReportError, parsed

    try:
        return parsed(shown_path(path), read(path, _LARGEST))
    except BadReportError as error:
        raise click.BadOptionUsage("--since", f"Invalid value for '--since': {path!r} {error}.") from None
    except FileProblem as problem:
        said = f"cannot read {path}: {problem.message}"
        raise click.BadOptionUsage("--since", f"Invalid value for '--since': {said}.") from None


def _comparable(earlier: Earlier, files: Iterable[Checked], idle: Collection[str]) -> Earlier:
    """What of an earlier report can be compared: not what is in other files, or was found by rules that did not run."""
    from linter.reporters.report.earlier import Past, normal

    checked = {normal(each.report.path) for each in files if not each.report.failures}

    def is_judged(past: Past) -> bool:
        return past.code not in idle and (normal(past.path) in checked or not _is_there(past.path))

    return earlier.judged(is_judged)


def _is_there(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:  # no file has such a name
        return False


def _take_baselined(inspection: Inspection) -> Iterator[Finding]:
    """Take what is in the baseline out of the files of a run."""
    files = inspection.inspector.files
    for number, each in enumerate(files):
        findings = each.report.findings
        if any(finding.baselined for finding in findings):
            yield from (finding for finding in findings if finding.baselined)
            left = tuple(finding for finding in findings if not finding.baselined)
            files[number] = each._replace(report=each.report._replace(findings=left))


def _now() -> str:
    """The time, or the one that ``SOURCE_DATE_EPOCH`` names, for reports that are the same each time."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(given) if given.isascii() and given.isdigit() and len(given) < 12 else time.time()
    now = time.gmtime(seconds)
    return f"{now.tm_mday} {time.strftime('%B %Y, %H:%M', now)} UTC"
