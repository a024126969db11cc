"""Which settings hold for which file: those of the nearest settings file upwards, below what the command line says."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from linter.config import Choice, Plan, assemble, chosen
from linter.files import Selection, folder_of
from linter.finding import Severity
from linter.houses import House, Houses
from linter.layouts.collection.settings import Layout
from linter.layouts.known import Known, built_in
from linter.patterns import Patterns
from linter.settings.keys import Config
from linter.settings.roots import lies_within, project_root, upwards, views
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.options.wording import Path
    from linter.settings.layer import Layer
    from linter.settings.problem import SettingsFault

NAMES = (".transcript-lint.toml", "transcript-lint.toml", "pyproject.toml")
"""What settings files are called; in one folder the first that holds settings counts."""

_SILENT = Choice()


class Recipe(NamedTuple):
    """What a plan is made of; unlike the plan, it can be sent to another process.

    ``number`` tells those of a run apart. The others are as in :func:`linter.config.assemble`.
    """

    number: int
    codes: frozenset[str]
    layout: Layout
    options: Mapping[str, Mapping[str, object]]
    severities: Mapping[str, Severity]
    houses: Houses
    layouts: tuple[Known, ...]

    def plan(self) -> Plan:
        """The plan."""
        return assemble(self.codes, self.layout, self.options, self.severities, self.layouts, self.houses)

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is sent: without what was compiled of the layouts."""
        return _received, (*self[:-1], tuple((each.name, each._given) for each in self.layouts))


def _received(*parts: Any) -> Recipe:
    """The recipe that another process sent."""
    number, codes, layout, options, severities, houses, layouts = parts
    known = (built_in(name) if description is None else Known(name, description) for name, description in layouts)
    return Recipe(number, codes, layout, options, severities, houses, tuple(known))


class Project:
    """The settings of a run. Looks into each folder once, and reads each settings file once.

    ``file`` is a settings file that holds for everything, its patterns and paths being relative to the current folder;
    ``overrides`` are ``KEY=VALUE`` texts, which win over every file; ``choice`` are the rules that the command line
    chose, ``layouts`` those that files may be in and ``house`` the house schema, where it names any. With ``isolated``,
    no file is looked for.

    Every question may raise :class:`SettingsError`. Where there are no settings, nothing is imported for them.
    """

    def __init__(
        self,
        file: str | None = None,
        overrides: Sequence[str] = (),
        choice: Choice = _SILENT,
        isolated: bool = False,
        layouts: tuple[Known, ...] = (),
        house: House | None = None,
    ) -> None:
        self._layouts = layouts
        self._house = house
        self._choice = choice
        self._by_folder: dict[str, Config] = {}
        self._selections: dict[str, Selection] = {}
        self._matched: dict[str, set[str]] = {}
        self._boundaries: dict[str, str | None] = {}
        self._repositories: dict[str, str | None] = {}
        self._recipes: dict[tuple[str, tuple[str, ...], tuple[Known, ...], Houses], Recipe] = {}
        self._folders: dict[str, Recipe] = {}
        self._plans: dict[int, Plan] = {}
        self._layers: dict[str, list[Layer]] = {}
        self._overrides = [self._override(text) for text in overrides]
        self._everywhere: Config | None = None
        if file is not None:
            self._everywhere = self._named(file)
        elif isolated:
            self._everywhere = self._default()

    def of(self, path: str) -> Config:
        """The settings that hold for the file at ``path``."""
        return self.of_folder(folder_of(path))

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
        if folder not in self._selections:
            config = self.of_folder(folder)
            self._selections[folder] = config.selection._replace(root=self.top(folder) or config.root)
        return self._selections[folder]

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
        recipe = self.recipe(path)
        if recipe.number not in self._plans:
            self._plans[recipe.number] = recipe.plan()
        return self._plans[recipe.number]

    def recipe(self, path: str) -> Recipe:
        """What the plan for the file at ``path`` is made of: the same for all in its folder where no patterns are."""
        folder = folder_of(path)
        if folder not in self._folders:
            recipe = self._recipe(path)
            if self.of_folder(folder).by_path:
                return recipe
            self._folders[folder] = recipe
        return self._folders[folder]

    def _recipe(self, path: str) -> Recipe:
        config = self.of(path)
        matched = [each for each in dict.fromkeys(config.by_path) if Patterns(config.root, (each,)).match(path)]
        self._matched.setdefault(config.source, set()).update(matched)
        ignored = tuple(selector for pattern in matched for selector in config.per_file_ignores.get(pattern, ()))
        layouts = self.layouts(path)
        houses = config.houses_of(path) if self._house is None else Houses(self._house)
        key = (config.source, ignored, layouts, houses)
        if key not in self._recipes:
            codes = chosen(config.choice._replace(ignore=(*config.ignore, *ignored)), self._choice)
            rest = (config.layout, config.options, config.severities, houses, layouts)
            self._recipes[key] = Recipe(len(self._recipes), codes, *rest)
        return self._recipes[key]

    def layouts(self, path: str) -> tuple[Known, ...]:
        """The layouts that the file at ``path`` may be in."""
        return self._layouts or self.of(path).layouts_of(path)

    def unmatched(self, folders: Sequence[str]) -> Iterator[SettingsFault]:
        """Which patterns of the settings match nothing, once the files of the run have had their plans.

        All files in ``folders``, which are real paths, were asked about that the settings hold for: what lies in one of
        them has been seen as a whole, and only then can a pattern be judged by the files that it met.
        """
        configs = [self._everywhere] if self._everywhere is not None else self._by_folder.values()
        for source, config in sorted({config.source: config for config in configs}.items()):
            if config.include or config.exclude or config.extend_exclude or config.by_path:
                from linter.settings.aimless import unmatched
                from linter.settings.combining import told

                matched = self._matched.get(source, ())
                is_full = source in self._matched and any(lies_within(config.root, folder) for folder in folders)
                for fault in unmatched(config, matched, is_full):
                    yield from told(self._layers[source], fault)

    def origins(self, path: str) -> dict[Path, str]:
        """For each key that is set for the file at ``path``, the file or option that had the last word."""
        from linter.settings.extending import origins

        return origins(self._layers.get(self.of(path).source, ()))

    def sources(self, path: str) -> list[str]:
        """The settings files that hold for the file at ``path``: the nearest one, and those that it builds on."""
        return [layer.source for layer in self._layers.get(self.of(path).source, ()) if layer.text]

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
        """The settings of the file in ``folder``; one that holds none is as if it were not there."""
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.lexists(path):
                from linter.settings.reading import read_layer

                if (layer := read_layer(path)) is not None and layer.table:
                    return self._bind(path, layer, folder)
        return None

    def _named(self, path: str) -> Config:
        """The settings of a file that holds for everything."""
        from linter.settings.problem import TOOL, SettingsError
        from linter.settings.reading import read_layer

        layer = read_layer(path)
        if layer is None:
            raise SettingsError(path, f"has no [tool.{TOOL}]")
        return self._bind(path, layer, os.getcwd())

    def _default(self) -> Config:
        return self._combined(self._overrides, os.getcwd(), "")

    def _bind(self, path: str, layer: Layer, root: str) -> Config:
        from linter.settings.extending import layers

        return self._combined([*layers(path, layer), *self._overrides], root, layer.source)

    def _combined(self, layers: list[Layer], root: str, source: str) -> Config:
        self._layers[source] = layers
        if not layers:
            return Config(root=root)
        from linter.settings.combining import combine

        return combine(layers, root)._replace(source=source)

    @staticmethod
    def _override(text: str) -> Layer:
        from linter.settings.reading import read_override

        return read_override(text)
