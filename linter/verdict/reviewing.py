"""Reviewed exceptions that a run has shown to be of no use: findings about the settings files that hold them."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence

from linter.files import BaseFolder, FileProblem, discover, read
from linter.finding import Report
from linter.settings import Project, SettingsError
from linter.source import Source
from linter.suppression import Outcome, Reviewed


def unused_exceptions(project: Project, outcomes: Sequence[Outcome]) -> Iterator[tuple[Report, Source]]:
    """The report on each settings file whose exceptions nothing needs any more, and the file.

    Raises :class:`SettingsError` where such a file cannot be read again.
    """
    roots = _roots(project, outcomes)
    if not roots:
        return
    from linter.afterwards import report_unused
    from linter.suppression.exceptions import unused

    seen = [outcome.report.path for outcome in outcomes if not outcome.report.failures]
    reviews = [outcome.review for outcome in outcomes]
    idle = unused(list(roots), reviews, lambda each: any(_may_need(each, root, seen) for root in roots[each]))
    for path in sorted({each.settings for each in idle if os.path.isfile(each.settings)}):
        try:
            source = Source(read(path), path)
        except FileProblem as problem:
            raise SettingsError(path, problem.message) from None
        report = report_unused(source, [each for each in idle if each.settings == path], project.plan(path))
        if report.findings:
            yield report, source


def _roots(project: Project, outcomes: Sequence[Outcome]) -> dict[Reviewed, set[str]]:
    """All exceptions that hold for a file of the run, and the folders that their paths are relative to."""
    configs = {(config.root, config.source): config for config in (project.of(each.report.path) for each in outcomes)}
    roots: dict[Reviewed, set[str]] = {}
    for config in configs.values():
        for exception in config.exceptions:
            roots.setdefault(exception, set()).add(config.root)
    return roots


def _may_need(exception: Reviewed, root: str, seen: Collection[str]) -> bool:
    """Whether there is a file that ``exception`` means and that is not among those that the run has ``seen``."""
    anchor = BaseFolder(root)
    names = {anchor.name_of(path) for path in seen}
    path = anchor.path_of(exception.path)
    if os.path.isfile(path):
        return exception.path not in names
    while not os.path.isdir(path):  # a pattern: look through the folder that all of it lies in
        if not exception.is_glob or path == os.path.dirname(path):
            return False
        path = os.path.dirname(path)
    found = (anchor.name_of(each.path) for each in discover([path]).files)
    return any(exception.names(name) and name not in names for name in found)
