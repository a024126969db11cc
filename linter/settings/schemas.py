"""The house schemas that settings and the command line name, read with everything that they refer to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from linter.files import FileProblem, read
from linter.house.loading import loaded
from linter.house.schema import SchemaFaultError
from linter.houses import House, SchemaText
from linter.options.wording import OptionFault, Path, value_of
from linter.settings.problem import SettingsFault
from linter.settings.reading import shown_path
from linter.settings.roots import lies_within, project_root

LARGEST = 1024 * 1024
"""How many bytes of a schema are read."""


def house_at(path: str, project: str) -> House:
    """The house schema in the file at ``path``, which refers to nothing outside of the folder ``project``.

    Raises ``SchemaFaultError``, and ``FileProblem`` where the file itself cannot be read.
    """
    return loaded(_text(path), lambda uri: _referred(uri, project))


def broken(error: SchemaFaultError) -> SettingsFault:
    """A schema that can't be used as a fault, with its place."""
    return SettingsFault(error.path, error.reason, error.line, error.column)


def _text(path: str) -> SchemaText:
    from pathlib import Path as FilePath

    data = read(path, LARGEST)
    shown = shown_path(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        at = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise SchemaFaultError(shown, f"byte {error.start} is not UTF-8, expected UTF-8", at) from None
    return SchemaText(FilePath(os.path.abspath(path)).as_uri(), shown, text)


def _referred(uri: str, project: str) -> SchemaText | str:
    """The text of a file that a schema refers to, or why it is not read."""
    parts = urlsplit(uri)
    path = url2pathname(unquote(parts.path))
    if parts.netloc or not lies_within(path, project):
        return "which lies outside the project"
    if not os.path.lexists(path):
        return "which does not exist"
    try:
        return _text(path)
    except FileProblem as problem:
        return f"which can't be read: {problem.message}"


class HouseSchemas:
    """Reads the schemas that the settings for what lies in ``root`` name, each once; ``faults`` is what is wrong."""

    def __init__(self, root: str, project: str) -> None:
        self.known: dict[str, House] = {}
        self.faults: list[SettingsFault] = []
        self._root = root
        self._project = project
        self._said: dict[str, str | None] = {}

    def mismatches(
        self, every: str, of_layouts: Mapping[str, str], by_path: Mapping[str, str], layouts: Mapping[str, object]
    ) -> Iterator[OptionFault]:
        """What is wrong with the paths of schemas, and the names of layouts that they are for."""
        named: list[tuple[Path, str]] = [(("schema",), every)] if every else []
        named += ((("per-layout-schemas", layout), path) for layout, path in of_layouts.items())
        named += ((("per-file-schemas", pattern), path) for pattern, path in by_path.items())
        known = ", ".join(layouts)
        for layout in of_layouts if layouts else ():  # none are known where some cannot be used
            if layout not in layouts:
                yield OptionFault(
                    ("per-layout-schemas", layout), f"is not a layout of the project, expected one of {known}"
                )
        for key, path in named:
            if path not in self._said:
                self._said[path] = self._read(path)
            if (said := self._said[path]) is not None:
                yield OptionFault(key, f"is {value_of(path)}, which {said}")

    def _read(self, named: str) -> str | None:
        path = os.path.join(self._root, named)
        if not lies_within(path, self._project):
            return "lies outside the project"
        if not os.path.lexists(path):
            return "does not exist"
        try:
            self.known[named] = house_at(path, self._project)
        except SchemaFaultError as error:
            self.faults.append(broken(error))
        except FileProblem as problem:
            return f"can't be read: {problem.message}"
        return None


def named_house(path: str) -> House:
    """The schema that ``--schema`` names. Raises ``SchemaFaultError`` and ``FileProblem``."""
    return house_at(path, project_root(os.path.dirname(os.path.abspath(path))))
