"""What a run does not report: the exceptions of the settings, and what is known from a baseline."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from linter.config import Plan
from linter.files import BaseFolder, FileProblem, folder_of, put, read
from linter.finding import Finding, Report
from linter.reporters import counted, shown_path
from linter.settings import Config, Project, SettingsError
from linter.settings.roots import common_folder, lies_within, upwards, views
from linter.suppression import Outcome, Tally
from linter.suppression.exceptions import Review, review
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.source import Source
    from linter.suppression.baseline import Entries

DEFAULT_BASELINE = ".transcript-lint-baseline.json"
"""The baseline that is used unless another one is named: the nearest one upwards, at first the top of the project."""


def _marked(finding: Finding, known: Collection[str]) -> Finding:
    """``finding``, saying so if it is among the ``known`` fingerprints."""
    if finding.fingerprint not in known:
        return finding
    return finding._replace(baselined=True, message=f"{finding.message} (baselined)")


class _Baseline(NamedTuple):
    """A baseline: its path as it is shown, the folder that its paths are relative to, and what it knows."""

    path: str
    anchor: BaseFolder
    entries: Entries


class Suppression:
    """Takes out of reports what is not to be reported.

    ``file`` is the baseline that was named; ``named`` are the paths that the run is about. With ``writing``, everything
    that can be is taken for known; with ``showing``, what is known stays in the reports and is marked. Each question
    may raise :class:`SettingsError`.
    """

    def __init__(
        self,
        project: Project,
        file: str | None = None,
        *,
        writing: bool = False,
        showing: bool = False,
        isolated: bool = False,
        named: Sequence[str] = (),
    ) -> None:
        self._project = project
        self._file = file
        self._writing = writing
        self._showing = showing
        self._isolated = isolated
        self._baselines: dict[str, _Baseline] = {}
        self._named = named
        self._of_folder: dict[str, _Baseline | None] = {}
        self._anchors: dict[str, BaseFolder] = {}

    def judge(self, report: Report, plan: Plan) -> Outcome:
        """What is left of ``report``; the same whatever other files there are."""
        config = self._project.of(report.path)
        baseline = self._baseline(folder_of(report.path), config)
        if not config.exceptions and baseline is None:
            return Outcome(report, Review(report))
        ran = frozenset(rule.code for rule in plan.rules)
        reviewed = review(report, self._anchor(config.root).name_of(report.path), config.exceptions, ran)
        if baseline is None:
            return Outcome(reviewed.report, reviewed)
        return self._sift(reviewed, baseline, ran)

    def reported(self, report: Report, plan: Plan) -> Report:
        """What is left of ``report``."""
        return self.judge(report, plan).report

    def tally(self, outcomes: Iterable[Outcome]) -> Tally:
        """The sum of a run; entries for files that are not there any more are stale too."""
        total = Tally.of(outcomes)
        gone = (
            len(entries)
            for baseline in self._baselines.values()
            for path, entries in baseline.entries.items()
            if not self._writing and not baseline.anchor.is_there(path)
        )
        return total._replace(stale=total.stale + sum(gone))

    def about_settings(self, outcomes: Sequence[Outcome]) -> Iterator[tuple[Report, Source]]:
        """The reports on settings files whose exceptions nothing needs any more, each with the file."""
        if any(self._project.of(outcome.report.path).exceptions for outcome in outcomes):
            from linter.verdict.reviewing import unused_exceptions

            yield from unused_exceptions(self._project, outcomes)

    def write(self, outcomes: Sequence[Outcome]) -> Iterator[str]:
        """Write what is known from now on, and say so; raises :class:`FileProblem`.

        Entries for files that were not checked stay, unless the file is gone.
        """
        from linter.suppression.baseline import merged, written

        for path, anchor, old in self._baselines.values():
            here = [outcome for outcome in outcomes if outcome.baseline == path]
            recorded = {outcome.path: outcome.recorded for outcome in here}
            new = merged(old, recorded, anchor.is_there)
            put(path, "".join(written(new)).encode("ascii"))
            pruned = sum(len(entries - new.get(name, frozenset())) for name, entries in old.items())
            also = f" and pruned {pruned} that no longer match" if pruned else ""
            known = sum(outcome.known for outcome in here)
            yield f"Recorded {counted(known, 'finding')} in {shown_path(path)}{also}.\n"

    def _sift(self, reviewed: Review, baseline: _Baseline, ran: frozenset[str]) -> Outcome:
        from linter.suppression.baseline import record, sift

        report = reviewed.report
        path = baseline.anchor.name_of(_itself(report.path, baseline.anchor.folder))
        entries = baseline.entries.get(path, frozenset())
        recorded = record(report, entries, ran) if self._writing else entries
        sifted = sift(report, recorded, ran)
        left = sifted.report
        if self._showing and sifted.known:
            known = {finding.fingerprint for finding in sifted.known}
            left = report._replace(findings=tuple(_marked(each, known) for each in report.findings))
        return Outcome(left, reviewed, baseline.path, path, len(sifted.known), len(sifted.stale), recorded)

    def _baseline(self, folder: str, config: Config) -> _Baseline | None:
        """The baseline for files in ``folder``, for which there are these settings."""
        if folder not in self._of_folder:
            self._of_folder[folder] = self._find(folder, config)
        return self._of_folder[folder]

    def _find(self, folder: str, config: Config) -> _Baseline | None:
        if self._file is not None:
            return self._load(self._file)
        if config.baseline:
            return self._load(os.path.join(config.root, config.baseline))
        if self._isolated and not self._writing:
            return None
        path = _nearest(folder, self._project.boundary(folder))
        if path is None and self._writing:
            path = os.path.join(self._project.top(folder) or self._top_of_named(folder), DEFAULT_BASELINE)
        return None if path is None else self._load(path)

    def _top_of_named(self, folder: str) -> str:
        """The folder that holds everything that was named, for files that belong to no project."""
        return common_folder(map(_folder_of, self._named)) or os.path.realpath(folder)

    def _load(self, path: str) -> _Baseline:
        path = os.path.relpath(path) if lies_within(path, os.getcwd()) else os.path.abspath(path)
        if path not in self._baselines:
            self._baselines[path] = _Baseline(path, BaseFolder(os.path.dirname(path)), self._read(path))
        return self._baselines[path]

    def _read(self, path: str) -> Entries:
        from linter.suppression.baseline import BadBaselineError, parsed

        if self._writing and not os.path.lexists(path):
            return {}
        try:
            return parsed(read(path))
        except FileProblem as problem:
            raise SettingsError(path, f"the baseline cannot be used: {problem.message}") from None
        except BadBaselineError as error:
            raise SettingsError(path, str(error)) from None

    def _anchor(self, folder: str) -> BaseFolder:
        if folder not in self._anchors:
            self._anchors[folder] = BaseFolder(folder)
        return self._anchors[folder]


def _itself(path: str, project: str) -> str:
    """``path``, or the file in ``project`` that it is a link to: what is known of a file is known of its links."""
    if os.path.islink(path) and lies_within(path, project):
        return os.path.realpath(path)
    return path


def _nearest(folder: str, boundary: str | None) -> str | None:
    """The baseline in the nearest folder upwards, if there is one; none of the folders above ``boundary`` counts."""
    for view in views(folder):
        for at in upwards(view):
            if os.path.lexists(path := os.path.join(at, DEFAULT_BASELINE)):
                return path
            if os.path.realpath(at) == boundary:
                break
    return None


def _folder_of(path: str) -> str:
    """The real path of the folder that ``path``, which may be a glob, names or lies in."""
    while not os.path.isdir(path or os.curdir):
        path = os.path.dirname(path)
    return os.path.realpath(path or os.curdir)
