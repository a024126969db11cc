"""The layouts that settings name: built-in ones by name, others by the path of their description."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from linter.files import FileProblem, read
from linter.layouts.builtin import NAMES
from linter.layouts.description import DescriptionError
from linter.layouts.known import Known, built_in, own
from linter.nearest import nearest
from linter.options.wording import OptionFault, Path, value_of
from linter.settings.layer import Layer
from linter.settings.problem import SettingsFault
from linter.settings.reading import shown_path
from linter.settings.roots import lies_within

LARGEST = 1024 * 1024
"""How many bytes of a description are read."""


def known_layout(named: str, folder: str = "") -> Known:
    """The built-in layout called ``named``, else the one that is described in the file at that path in ``folder``.

    Raises ``ValueError``, which says why there is none, or its kind ``DescriptionError`` for a broken description.
    """
    if named in NAMES:
        return built_in(named)
    path = os.path.join(folder, named)
    if not os.path.lexists(path):
        guess = nearest(named, NAMES)
        hint = f"did you mean {guess}?" if guess else f"expected {', '.join(NAMES)} or the path of a description"
        raise ValueError(f"is not a layout, {hint}")
    shown = shown_path(path)
    try:
        return own(read(path, LARGEST), shown)
    except FileProblem as problem:
        raise ValueError(f"can't be read: {problem.message}") from None


def broken(error: DescriptionError) -> SettingsFault:
    """A description that can't be used as a fault, with its place."""
    return SettingsFault(error.path, error.message, error.place.line, error.place.column)


def placed(layer: Layer, root: str) -> Layer:
    """``layer`` with its paths of descriptions and schemas relative to ``root``, not to its own file."""
    folder = os.path.dirname(os.path.abspath(layer.source)) if layer.text else os.getcwd()
    if folder == root:
        return layer

    def moved(named: Any) -> Any:
        is_path = isinstance(named, str) and named not in NAMES
        return os.path.relpath(os.path.join(folder, named), root) if is_path else named

    table = dict(layer.table)
    if isinstance(named := table.get("layouts"), list):
        table["layouts"] = [moved(each) for each in named]
    if isinstance(by_path := table.get("per-file-layouts"), dict):
        table["per-file-layouts"] = {
            key: [moved(each) for each in named] if isinstance(named, list) else named for key, named in by_path.items()
        }
    for key in ("per-layout-schemas", "per-file-schemas"):
        if isinstance(by_name := table.get(key), dict):
            table[key] = {name: moved(path) for name, path in by_name.items()}
    if "schema" in table:
        table["schema"] = moved(table["schema"])
    return layer._replace(table=table)


class Descriptions:
    """Reads the descriptions that the settings for what lies in ``root`` name, each once.

    ``faults`` is what is wrong with them.
    """

    def __init__(self, root: str, project: str) -> None:
        self._known: dict[str, Known] = {}
        self.faults: list[SettingsFault] = []
        self._root = root
        self._project = project
        self._said: dict[str, str | None] = {}

    @property
    def own(self) -> dict[str, Known]:
        """The layouts by the paths that the settings give."""
        return {named: known for named, known in self._known.items() if named not in NAMES}

    def mismatches(self, layouts: tuple[str, ...], by_path: Mapping[str, tuple[str, ...]]) -> Iterator[OptionFault]:
        """What is wrong with the names of layouts."""
        lists: list[tuple[Path, tuple[str, ...]]] = [(("layouts",), layouts)]
        lists += ((("per-file-layouts", pattern), named) for pattern, named in by_path.items())
        for path, named in lists:
            if not named:
                yield OptionFault(path, "is an empty list, expected at least one layout")
            called: dict[str, str] = {}
            for place, each in enumerate(named):
                if each not in self._said:
                    self._said[each] = self._read(each)
                if (said := self._said[each]) is not None:
                    yield OptionFault((*path, place), f"is {value_of(each)}, which {said}")
                elif each in self._known:
                    name = self._known[each].name
                    if called.setdefault(name, each) != each or named.index(each) != place:
                        yield OptionFault(
                            (*path, place), f"is a second layout called {name!r}, expected different names"
                        )

    def _read(self, named: str) -> str | None:
        try:
            if named not in NAMES and not lies_within(os.path.join(self._root, named), self._project):
                return "lies outside the project"
            self._known[named] = known_layout(named, self._root)
        except DescriptionError as error:
            self.faults.append(broken(error))
        except ValueError as error:
            return str(error)
        return None
