"""One run of ``transcript-lint check``: from its options to a report."""

from __future__ import annotations

from linter.cached import cached_property
from linter.cli import streams
from linter.cli.check_options import Options
from linter.cli.checking import FixMode, Inspector, Task
from linter.cli.configuring import project, shown_settings, unmatched
from linter.cli.examining import Workload
from linter.cli.inspection import Inspection
from linter.cli.intake import Intake
from linter.cli.outputs import seen_by
from linter.cli.run_report import RunReport
from linter.cli.selecting import show_files
from linter.files import FileProblem
from linter.finding import Report, Severity
from linter.reporters import View
from linter.verdict.narrowing import Narrowing
from linter.verdict.suppressing import Suppression


class CheckRun:
    """One run over many files, as ``options`` say. Raises ``click.UsageError`` and :class:`SettingsError`."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.project = project(
            options.settings.config,
            options.settings.isolated,
            options.settings.layouts,
            options.rules.choice,
            options.rules.schema,
        )

    def show_settings(self) -> int:
        """Write the settings for each path; the exit code of that."""
        return 0 if streams.write(shown_settings(self.project, self.options.places)) else 2

    def show_files(self) -> int:
        """Write which files would be checked; the exit code of that."""
        select = self.narrowing.of(self.project)
        return show_files(self.options.places, select, self.options.files.allow_empty, self.options.output.quiet)

    def report(self) -> RunReport:
        """Check every file, fix what is to be fixed, and record the baseline if asked to."""
        _paths, _rules, files, fixes, output, _settings, baseline, _speed, _debug = self.options
        colored = not output.printed.for_programs and streams.wants_color(output.color)
        view = View(colored, closing=not output.quiet, applicability=fixes.least)
        inspection = self.inspection(tuple(each.name for each in output.formats), colored)

        report = self._report(inspection, view)
        report.unmatched = self.unmatched
        if inspection.found_nothing and not files.allow_empty:
            report.nothing = inspection.nothing
        elif baseline.write_baseline:
            try:
                report.recorded = list(inspection.suppression.write(inspection.inspector.outcomes))
            except FileProblem as problem:
                report.unrecorded = problem
        return report

    @cached_property
    def narrowing(self) -> Narrowing:
        """What the options say about excludes, read once: to read them may warn."""
        return self.options.files.narrowing

    @property
    def unmatched(self) -> list[str]:
        """Which patterns of the settings match nothing, as long as the options narrow nothing down."""
        narrow = self.narrowing != Narrowing()
        return list(unmatched(self.project, () if narrow else self.options.places))

    def inspection(self, formats: tuple[str, ...], colored: bool = False, measuring: bool = False) -> Inspection:
        """Look at every file, and fix what is to be fixed; keep what ``formats`` need, numbers if ``measuring``."""
        _paths, rules, files, fixes, output, settings, baseline, speed, debug = self.options
        suppression = Suppression(
            self.project,
            baseline.baseline,
            writing=baseline.write_baseline,
            showing=baseline.show_baselined,
            isolated=settings.isolated,
            named=self.options.places,
        )
        workload = Workload(self.project, self.narrowing, formats, rules.cross_file, measuring)
        if debug or speed.timings:  # what they show arises in this process
            speed = speed._replace(jobs=1)
        task = Task(workload, suppression, fixes.mode, fixes.unsafe_fixes, colored, speed)
        intake = Intake(self.narrowing.of(self.project), debug, watched=not output.quiet)
        inspector = Inspector(task, intake)
        inspector.inspect(self.options.places, files.stdin_filename)
        return Inspection(inspector, suppression, intake, self.options.places)

    def _report(self, inspection: Inspection, view: View) -> RunReport:
        fixes, output = self.options.fixes, self.options.output
        inspector = inspection.inspector
        about_settings = inspection.about_settings
        files = inspector.files
        if fixes.fix_only:
            files, about_settings = [each._replace(report=each.report._replace(findings=())) for each in files], []
        view = seen_by(view, output.formats, files, self.project)
        left = inspector.left if fixes.diff and not fixes.fix_only else None
        summary = inspection.summary(files, about_settings, view, left)
        files = sorted([*files, *about_settings], key=lambda checked: checked.report.path)
        failing = not fixes.fix_only and any(self._fails(checked.report) for checked in files)
        fixing = summary.fixed > 0 and (fixes.mode is FixMode.SHOW or fixes.exit_non_zero_on_fix)
        return RunReport(
            output,
            fixes,
            view,
            files,
            summary,
            failed=(failing or fixing) and not output.exit_zero,
            diffs=inspector.diffs,
            fixed_stdin=inspector.output,
        )

    def _fails(self, report: Report) -> bool:
        """Whether a file has a finding at or above the severity that the option, or else its settings, name."""
        if not report.findings:
            return False
        label = self.options.output.fail_on or self.project.of(report.path).fail_on
        least = Severity[label.upper()]
        return any(finding.severity >= least and not finding.baselined for finding in report.findings)
