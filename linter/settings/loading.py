"""The settings of one transcript, for programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from linter.finding import Severity, wrong_type
from linter.settings.project import Project

if TYPE_CHECKING:
    from linter.config import Plan
    from linter.layouts.collection.settings import Layout


class Settings(NamedTuple):
    """The settings that apply to a transcript.

    ``plan`` is for ``lint`` and ``fix``, ``layout`` for ``parse``. ``fail_on`` is the lowest severity that makes
    ``transcript-lint check`` fail. ``source`` is the path of the settings file, empty if there is none.
    """

    plan: Plan
    layout: Layout
    fail_on: Severity
    source: str


def load_settings(path: str | os.PathLike[str] = "", file: str | os.PathLike[str] | None = None) -> Settings:
    """The settings for the transcript at ``path``, which need not exist; for a folder, those of the files in it.

    They are those that ``transcript-lint check`` uses: the nearest settings file in the folder of the transcript or
    above, or ``file`` if it is given. The default ``path`` is the current folder. Exceptions and the baseline are not
    applied by ``lint`` and ``fix``; they belong to the command line.

    Raises ``SettingsError`` if a settings file cannot be read or has errors, ``TypeError`` for wrong types.
    """
    if not isinstance(path, (str, os.PathLike)):
        raise wrong_type("path", "a str or os.PathLike", path)
    if file is not None and not isinstance(file, (str, os.PathLike)):
        raise wrong_type("file", "a str, os.PathLike or None", file)
    place = os.fspath(path)
    if os.path.isdir(place):
        place = os.path.join(place, "")
    project = Project(file=None if file is None else os.fspath(file))
    config = project.of(place)
    plan = project.plan(place)
    return Settings(plan, plan.layout, Severity[config.fail_on.upper()], config.source)
