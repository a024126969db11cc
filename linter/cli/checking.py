"""From paths to reports: find the files, read them, check them, and let no file stand in the way of another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from linter.cli import streams
from linter.config import Plan
from linter.engine import lint
from linter.files import DEFAULT_MAX_SIZE, FileProblem, Found, discover, read
from linter.finding import Failure, Report
from linter.reporters import Checked
from linter.source import Source

STDIN = "-"
"""The path that stands for standard input."""


class Inspector:
    """One run over many files.

    After :meth:`inspect`, ``files`` holds what was found in each, sorted by path, files that could not be read
    included; ``not_transcripts`` is how many files a walk met that were something else.
    """

    def __init__(self, plan: Plan, keep: Callable[[Report, Source], Checked], debug: bool) -> None:
        self.plan = plan
        self.keep = keep
        self.debug = debug
        self.files: list[Checked] = []
        self.not_transcripts = 0

    @property
    def failures(self) -> list[Failure]:
        """Everything that could not be checked."""
        return [failure for checked in self.files for failure in checked.report.failures]

    def inspect(self, paths: Sequence[str], stdin_name: str | None) -> None:
        """Check everything that ``paths`` stand for."""
        discovery = discover([path for path in paths if path != STDIN])
        for problem in discovery.failures:
            self._fail(problem)
        for found in discovery.files:
            self._inspect(found, lambda path: read(path))
        if STDIN in paths:
            self._inspect(Found(stdin_name or "<stdin>", named=True), _standard_input)
        self.files.sort(key=lambda checked: checked.report.path)

    def _inspect(self, found: Found, reader: Callable[[str], bytes]) -> None:
        try:
            source = Source(reader(found.path), found.path)
        except FileProblem as problem:
            self._fail(problem)
            return
        try:
            report = lint(source, self.plan)
        except Exception as error:
            self._fail_internally(found.path, error)
            return
        if not found.named and not report.is_transcript and {each.code for each in report.findings} <= {"DOC001"}:
            self.not_transcripts += 1
            report = report._replace(findings=())
        self.files.append(self.keep(report, source) if report.findings else Checked(report))

    def _fail(self, problem: FileProblem) -> None:
        failure = Failure(problem.path, problem.kind, problem.message)
        self.files.append(Checked(Report(problem.path, None, (), (failure,))))

    def _fail_internally(self, path: str, error: Exception) -> None:
        if self.debug and sys.stderr is not None:
            import traceback

            traceback.print_exception(error)
        failure = Failure(path, "internal-error", f"internal error: {streams.bug(error)}")
        self.files.append(Checked(Report(path, None, (), (failure,))))


def _standard_input(name: str) -> bytes:
    """All of standard input; raises ``FileProblem`` if it is closed, cannot be read or is too large."""
    if sys.stdin is None:
        raise FileProblem(name, "io-error", "standard input is closed")
    try:
        content = sys.stdin.buffer.read(DEFAULT_MAX_SIZE + 1)
    except OSError as error:
        raise FileProblem.reading(name, error) from None
    if len(content) > DEFAULT_MAX_SIZE:
        raise FileProblem(name, "too-large", f"has more than the {DEFAULT_MAX_SIZE:,} bytes that are read at most")
    return content
