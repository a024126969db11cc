"""The report of a run of ``transcript-lint check``: it is written here, and owns the exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from linter.cli import streams
from linter.cli.checking import FixMode
from linter.cli.outputs import reporter_of, warn_of_gaps, write_files

if TYPE_CHECKING:
    from linter.cli.check_options import FixOptions
    from linter.cli.outputs import OutputOptions
    from linter.files import FileProblem
    from linter.reporters import Checked, Reporter, Summary, View

_DESCRIBED = "`transcript-lint init` can describe the layout of your transcripts."


class RunReport:
    """What a run found in ``files``, which are sorted by path, and how it ends.

    ``failed``: there are findings, or fixes, that the run was to fail on. ``diffs`` is what ``--diff`` shows, and
    ``fixed_stdin`` what standard input becomes. Set afterwards: ``unmatched``, which patterns of the settings match
    nothing; ``nothing``, why there is no transcript at all; ``recorded``, what to say about a baseline that was
    written; ``unrecorded``, why it could not be.
    """

    def __init__(
        self,
        output: OutputOptions,
        fixes: FixOptions,
        view: View,
        files: Sequence[Checked],
        summary: Summary,
        *,
        failed: bool,
        diffs: Sequence[str],
        fixed_stdin: bytes | None,
    ) -> None:
        self.unmatched: Sequence[str] = ()
        self.nothing = ""
        self.recorded: Sequence[str] = ()
        self.unrecorded: FileProblem | None = None
        self._output = output
        self._fixes = fixes
        self._view = view
        self._files = files
        self._summary = summary
        self._failed = failed
        self._diffs = diffs
        self._fixed_stdin = fixed_stdin
        self._written = True

    @property
    def exit_code(self) -> int:
        """2 if something was not checked or written, else 1 if the run failed, else 0."""
        if self._summary.failed or self.nothing or self.unrecorded is not None or not self._written:
            return 2
        return int(self._failed)

    def write(self) -> int:
        """Write everything to its place; the exit code."""
        for said in self.unmatched:
            streams.warn(said)
        streams.complain_about_files(failure for each in self._files for failure in each.report.failures)
        if self.nothing:
            streams.complain(self.nothing, _DESCRIBED if self._summary.not_transcripts else "")
        if self.unrecorded is not None:  # its findings count as known, which they are not: there is nothing to report
            streams.complain_about_files([self.unrecorded])
            return self.exit_code
        summary = self._summary._replace(exit_code=self.exit_code)
        warn_of_gaps(self._output.formats, summary)
        self._written &= write_files(self._output.outputs, self._files, summary, self._view, self._verb_alone)
        tell = self._write_changes()
        if self._output.printed.for_programs:
            streams.write_to_stderr(self._listed())
            self._written &= tell(self._reporter(self._files, summary, self._view))
        elif not self.nothing:
            about = () if self._output.quiet else self.recorded
            self._written &= tell(chain(about, self._listed(), self._reporter(self._files, summary, self._view)))
        return self.exit_code

    @property
    def _verb(self) -> str:
        return "Would fix" if self._fixes.mode is FixMode.SHOW else "Fixed"

    @property
    def _verb_alone(self) -> str:
        """The verb of a run that speaks of fixes alone, empty if findings are reported."""
        return self._verb if self._fixes.diff or self._fixes.fix_only else ""

    def _write_changes(self) -> Callable[[Iterable[str]], bool]:
        """Write differences, or fixed standard input; returns what writes the report beside them."""
        if self._fixes.mode is FixMode.SHOW:
            self._written &= streams.write_data(("".join(self._diffs).encode("utf-8", "backslashreplace"),))
        elif self._fixed_stdin is not None:
            self._written &= streams.write_data((self._fixed_stdin,))
        else:
            return streams.write
        return streams.write_to_stderr

    @property
    def _reporter(self) -> Reporter:
        if self._output.statistics:
            from linter.reporters import statistics

            return statistics.json if self._output.printed.for_programs else statistics.text
        return reporter_of(self._output.printed, self._verb_alone)

    def _listed(self) -> Iterable[str]:
        """The fixes that were applied, if they are to be listed."""
        if not self._fixes.show_fixes:
            return ()
        from linter.reporters.closing import fixes

        return fixes(self._files, self._verb)
