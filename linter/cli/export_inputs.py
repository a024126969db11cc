"""What a run of ``export`` or ``render`` reads: none of these files is written over."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

from linter.files import FileProblem
from linter.layouts.builtin import NAMES
from linter.settings import Project


def keep(place: str, path: str | None, kind: str) -> None:
    """Raise ``FileProblem`` where ``place`` is the file at ``path``, ``None`` for standard input; links are followed.

    ``kind`` is what the run reads it as, in the plural.
    """
    with suppress(OSError, ValueError):  # a file that is not there is not replaced
        if os.path.samestat(os.stat(place), os.stat(path) if path is not None else os.fstat(sys.stdin.fileno())):
            raise FileProblem(place, "io-error", f"is one of the {kind}, and is not overwritten")


def keep_settings(place: str, project: Project, paths: Iterable[str], layouts: Iterable[str]) -> None:
    """The same for all that the settings of the files at ``paths`` are made of, and for ``layouts`` that are named."""
    if os.path.lexists(place):
        for path, kind in _settings(project, paths, layouts):
            keep(place, path, kind)


def _settings(project: Project, paths: Iterable[str], layouts: Iterable[str]) -> Iterator[tuple[str, str]]:
    descriptions = "layout descriptions in use"
    yield from ((named, descriptions) for named in layouts if named not in NAMES)
    for folder in dict.fromkeys(map(os.path.dirname, paths)):
        path = os.path.join(folder, "")
        config = project.of(path)
        yield from ((source, "settings files in use") for source in project.sources(path))
        yield from ((os.path.join(config.root, named), descriptions) for named in config.known if named not in NAMES)
        for house in config.schemas.values():
            yield from ((text.path, "schemas in use") for text in house.texts)
