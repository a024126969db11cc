"""The settings that hold for documents, and whether any of their files has changed since they were read."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.config import Plan
from linter.files import Selection
from linter.layouts.builtin import NAMES as LAYOUTS
from linter.server.options import ClientOptions
from linter.settings import Config, Project, SettingsError
from linter.settings.problem import SettingsFault
from linter.settings.project import NAMES
from linter.settings.roots import upwards, views
from linter.verdict import configuring
from linter.verdict.suppressing import DEFAULT_BASELINE, Suppression

_Stamp = tuple[int, int, int] | None

WATCHED = (*NAMES, DEFAULT_BASELINE)
"""The files that a client is asked to watch."""


class ClientSettings:
    """The settings as the files say that there are, for a client's ``options``.

    Each question may raise :class:`SettingsError`; ``faults`` holds what was wrong, and grows with the questions.
    """

    def __init__(self, options: ClientOptions) -> None:
        self.options = options
        self.faults: list[SettingsFault] = []
        self._stamps: dict[str, _Stamp] = {}
        self._error: SettingsError | None = None
        self.project = Project()
        try:
            self._watch(filter(configuring.is_file, options.config))
            self._watch(each for each in (*options.layout, options.schema) if each and each not in LAYOUTS)
            given = (options.config, options.isolated, options.layout, options.choice, options.schema)
            self.project = configuring.project(*given)
        except configuring.OptionError as error:
            self._error = SettingsError("the settings of the editor", str(error))
        except SettingsError as error:
            self._error = error
            self._learn(error)
        self.suppression = Suppression(
            self.project, options.baseline, showing=options.show_baselined, isolated=options.isolated
        )
        self._select = options.narrowing.of(self.project)

    def of(self, path: str) -> tuple[Config, Plan]:
        """What holds for the file at ``path``."""
        folder = os.path.dirname(path)
        self._watch(os.path.join(at, name) for view in views(folder) for at in upwards(view) for name in WATCHED)
        try:
            if self._error is not None:
                raise self._error
            config, plan = self.project.of(path), self.project.plan(path)
            self._watch(self._named(path, config))
        except SettingsError as error:
            self._learn(error)
            raise
        crosses = self.options.cross_file if self.options.cross_file is not None else config.cross_file
        return config, plan if crosses else plan._replace(crossing=())

    def selection(self, folder: str) -> Selection:
        """What selects the files in ``folder``."""
        try:
            return self._select(folder)
        except SettingsError as error:
            self._learn(error)
            raise

    def have_changed(self) -> bool:
        """Whether one of the files is not what it was."""
        return any(_stamp(path) != stamp for path, stamp in list(self._stamps.items()))

    def _named(self, path: str, config: Config) -> Iterator[str]:
        yield from self.project.sources(path)
        yield from (os.path.join(config.root, named) for named in (*config.known, *config.schemas))
        if baseline := self.options.baseline or (config.baseline and os.path.join(config.root, config.baseline)):
            yield baseline

    def _learn(self, error: SettingsError) -> None:
        for fault in error.faults:
            if fault not in self.faults:
                self.faults.append(fault)
        self._watch(fault.path for fault in error.faults)

    def _watch(self, paths: Iterator[str]) -> None:
        for path in paths:
            if path not in self._stamps:
                self._stamps[path] = _stamp(path)


def _stamp(path: str) -> _Stamp:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
