"""A finding that somebody has looked at becomes an exception in the settings that hold for its file."""

from __future__ import annotations

import os
from collections.abc import Sequence

from linter.config import Plan
from linter.files import BaseFolder, put, read, replace
from linter.finding import Finding, Report
from linter.settings import Config, SettingsError
from linter.settings.reading import LARGEST
from linter.settings.roots import lies_within, repository_root
from linter.suppression.exceptions import Reviewed, review
from linter.tuples import NamedTuple

NEW = "transcript-lint.toml"
"""What the settings file is called that is made where there is none."""


class SettingsFile(NamedTuple):
    """The settings file to write to, and the folder that its paths are relative to."""

    path: str
    root: str


def unaccepted(report: Report, plan: Plan, config: Config) -> Sequence[Finding]:
    """The findings of ``report`` that no exception of ``config`` accepts; a baseline does not count."""
    ran = frozenset(rule.code for rule in plan.rules)
    return review(report, BaseFolder(config.root).name_of(report.path), config.exceptions, ran).report.findings


def target_of(config: Config, path: str) -> SettingsFile:
    """The settings that hold for the file at ``path``; where there are none, those to be made at the top."""
    if config.source and os.path.isfile(config.source):
        return SettingsFile(config.source, config.root)
    here = os.path.realpath(os.getcwd())
    folder = os.path.realpath(os.path.dirname(path))
    root = repository_root(folder) or (here if lies_within(folder, here) else folder)
    new = os.path.join(root, NEW)
    return SettingsFile(os.path.relpath(new) if lies_within(new, here) else new, root)


def accept(target: SettingsFile, path: str, findings: Sequence[Finding], reason: str) -> None:
    """Write an exception for each place of ``findings`` in the file at ``path`` to the settings.

    Raises :class:`SettingsError` and ``FileProblem`` where that cannot be.
    """
    name = BaseFolder(target.root).name_of(path)
    _write(
        target.path,
        [
            Reviewed(name, (place.code,), reason, place.where.candidate, place.where.exchange, place.fingerprint)
            for each in findings
            for place in each.places
        ],
    )


def _write(path: str, exceptions: Sequence[Reviewed]) -> None:
    """Add ``exceptions`` to the file at ``path``, or make it."""
    from linter.settings.editing import with_exception

    try:
        for exception in exceptions:
            exception.path.encode("utf-8")
            exception.reason.encode("utf-8")
    except UnicodeEncodeError:
        raise SettingsError(path, "cannot hold a path or a reason that is not text") from None
    old = read(path, LARGEST) if os.path.lexists(path) else None
    text = old.decode("utf-8") if old is not None else ""
    for exception in exceptions:
        text = with_exception(text, exception, path)
    if old is None:
        put(path, text.encode("utf-8"))
    else:
        replace(path, old, text.encode("utf-8"))
