"""Which settings hold for which file: those of the nearest settings file upwards, below what the command line says."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.config import Choice, Plan, assemble, chosen
from linter.files import Selection
from linter.patterns import Patterns
from linter.settings.keys import Config
from linter.settings.roots import lies_within, project_root, upwards, views

if TYPE_CHECKING:
    from linter.settings.extending import Layer

NAMES = (".transcript-lint.toml", "transcript-lint.toml", "pyproject.toml")
"""What settings files are called; in one folder the first that speaks of us counts."""

_SILENT = Choice()


class Project:
    """The settings of a run. Looks into each folder once, and reads each settings file once.

    ``file`` is a settings file that holds for everything, its patterns and paths being relative to the current folder;
    ``overrides`` are ``KEY=VALUE`` texts, which win over every file; ``choice`` are the rules that the command line
    chose. With ``isolated``, no file is looked for.

    Every question may raise :class:`SettingsError`. Where there are no settings, nothing is imported for them.
    """

    def __init__(
        self,
        file: str | None = None,
        overrides: Sequence[str] = (),
        choice: Choice = _SILENT,
        isolated: bool = False,
    ) -> None:
        self._choice = choice
        self._by_folder: dict[str, Config] = {}
        self._selections: dict[tuple[str, str], Selection] = {}
        self._matched: dict[str, set[str]] = {}
        self._boundaries: dict[str, str | None] = {}
        self._repositories: dict[str, str | None] = {}
        self._plans: dict[tuple[str, tuple[str, ...]], Plan] = {}
        self._layers: dict[str, list[Layer]] = {}
        self._overrides = [self._override(text) for text in overrides]
        self._everywhere: Config | None = None
        if file is not None:
            self._everywhere = self._read(file, os.getcwd())
        elif isolated:
            self._everywhere = self._default()

    def of(self, path: str) -> Config:
        """The settings that hold for the file at ``path``."""
        return self.of_folder(os.path.dirname(path))

    def of_folder(self, folder: str) -> Config:
        """The settings that hold for what lies in ``folder``."""
        if self._everywhere is not None:
            return self._everywhere
        if folder not in self._by_folder:
            for view in views(folder):
                self._by_folder[folder] = self._nearest(view)
                if self._by_folder[folder].source:
                    break
        return self._by_folder[folder]

    def selection(self, folder: str) -> Selection:
        """What selects the files in ``folder``."""
        config = self.of_folder(folder)
        key = (config.source, self.top(folder) or config.root)
        if key not in self._selections:
            self._selections[key] = config.selection._replace(root=key[1])
        return self._selections[key]

    def boundary(self, folder: str) -> str | None:
        """The real path of the top of the project that ``folder`` is a part of: as its settings name it, else that of
        its git repository; ``None`` if there is neither.
        """
        if folder not in self._boundaries:
            config = self.of_folder(folder)
            named = project_root(config.root, config.project_root) if config.project_root else None
            found = (self._repository(view) for view in views(folder))
            self._boundaries[folder] = named or next(filter(None, found), None)
        return self._boundaries[folder]

    def top(self, folder: str) -> str | None:
        """The same; the folder of the settings file where nothing else says what the project is."""
        config = self.of_folder(folder)
        return self.boundary(folder) or (config.root if config.source else None)

    def plan(self, path: str) -> Plan:
        """The rules that run on the file at ``path``."""
        config = self.of(path)
        matched = [each for each in config.per_file_ignores if Patterns(config.root, (each,)).match(path)]
        self._matched.setdefault(config.source, set()).update(matched)
        ignored = tuple(selector for pattern in matched for selector in config.per_file_ignores[pattern])
        if (config.source, ignored) not in self._plans:
            codes = chosen(config.choice._replace(ignore=(*config.ignore, *ignored)), self._choice)
            made = assemble(codes, config.layout, config.options, config.severities)
            self._plans[config.source, ignored] = made
        return self._plans[config.source, ignored]

    def origins(self, path: str) -> dict[str, str]:
        """For each key that is set for the file at ``path``, dotted, the file or option that had the last word."""
        from linter.settings.extending import origins

        return origins(self._layers.get(self.of(path).source, ()))

    def aimless(self, paths: Sequence[str]) -> Iterator[str]:
        """What patterns of the settings match nothing, once the files that ``paths`` stand for have had their plans."""
        configs = [self._everywhere] if self._everywhere is not None else self._by_folder.values()
        told = {config.source: config for config in configs}
        folders = [os.path.realpath(path) for path in paths if os.path.isdir(path)]
        for source, config in sorted(told.items()):
            if config.include or config.exclude or config.extend_exclude or config.per_file_ignores:
                from linter.settings.aimless import unmatched

                is_full = any(lies_within(config.root, folder) for folder in folders)
                matched = self._matched.get(source, ())
                yield from (f"{source or '--config'}: {wrong}" for wrong in unmatched(config, matched, is_full))

    def _nearest(self, folder: str) -> Config:
        """The settings of the nearest folder from ``folder``, an absolute path, upwards."""
        passed = []
        config = None
        while config is None:
            if (config := self._by_folder.get(folder)) is None:
                passed.append(folder)
                above = os.path.dirname(folder)
                config = self._in(folder) or (self._default() if above == folder else None)
                folder = above
        self._by_folder.update(dict.fromkeys(passed, config))
        return config

    def _repository(self, folder: str) -> str | None:
        """The real path of the nearest repository from ``folder``, an absolute path, upwards."""
        passed, found = [], None
        for at in upwards(folder):
            if at in self._repositories:
                found = self._repositories[at]
                break
            passed.append(at)
            if os.path.lexists(os.path.join(at, ".git")):
                found = os.path.realpath(at)
                break
        self._repositories.update(dict.fromkeys(passed, found))
        return found

    def _in(self, folder: str) -> Config | None:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.lexists(path) and (config := self._read(path, folder)) is not None:
                return config
        return None

    def _default(self) -> Config:
        return self._bind([], os.getcwd(), "")

    def _read(self, path: str, root: str) -> Config | None:
        """The settings of one file; ``None`` if it is a pyproject.toml that does not speak of us."""
        from linter.settings.extending import layers
        from linter.settings.reading import read_table, shown_path

        table = read_table(path)
        return None if table is None else self._bind(layers(path, table), root, shown_path(path))

    def _bind(self, layers: list[Layer], root: str, source: str) -> Config:
        self._layers[source] = layers = [*layers, *self._overrides]
        if not layers:
            return Config(root=root)
        from linter.settings.combining import combine

        return combine(layers, root)._replace(source=source)

    @staticmethod
    def _override(text: str) -> Layer:
        from linter.settings.extending import Layer
        from linter.settings.reading import parse_override

        source = f"--config {text}"
        return Layer(source, parse_override(text, source))
