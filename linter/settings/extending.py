"""A settings file and those that it builds on, as one table."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from linter.settings.problem import SettingsError
from linter.settings.reading import Table, read_table, shown_path
from linter.settings.roots import lies_within, project_root, repository_root

_ADDED = frozenset({"extend-exclude", "extend-select", "exceptions"})
"""The lists to which a file that builds on another adds; all other lists it replaces."""


class Layer(NamedTuple):
    """One table of settings and where it comes from: a file, or the command line."""

    source: str
    table: Table


def layers(path: str, table: Table) -> list[Layer]:
    """The layers that the file at ``path``, which holds ``table``, comes to, what is built on first.

    Raises :class:`SettingsError` where ``extend`` goes in a circle, leaves the project, or names no settings.
    """
    chain, seen = [Layer(shown_path(path), table)], {os.path.realpath(path)}
    project = _project(path, table)
    while (wanted := chain[-1].table.get("extend")) is not None:
        at = chain[-1].source
        path = os.path.join(os.path.dirname(path), wanted)
        if not lies_within(path, project):
            raise SettingsError.of_key(at, f"extend is {wanted!r}, which lies outside the project")
        real = os.path.realpath(path)
        if real in seen:
            raise SettingsError.of_key(at, f"extend goes in a circle, back to {shown_path(path)}")
        if not os.path.lexists(path):
            raise SettingsError.of_key(at, f"extend is {wanted!r}, and there is no such file")
        table = read_table(path) or {}
        table.pop("project-root", None)  # the settings that build on it have their own
        if not table:
            raise SettingsError.of_key(at, f"extend is {wanted!r}, which holds no settings")
        seen.add(real)
        chain.append(Layer(shown_path(path), table))
    return chain[::-1]


def _project(path: str, table: Table) -> str:
    """The top of the project of the settings file at ``path``, a real path."""
    folder, named = os.path.dirname(path), table.get("project-root", "")
    project = project_root(folder, named)
    repository = repository_root(os.path.realpath(folder))
    if named and not lies_within(folder, project):
        raise SettingsError.of_key(shown_path(path), f"project-root is {named!r}, which does not hold this file")
    if named and repository is not None and not lies_within(project, repository):
        raise SettingsError.of_key(shown_path(path), f"project-root is {named!r}, which lies outside the repository")
    return project


def merged(chain: Iterable[Layer]) -> Table:
    """All layers as one table: later ones win, tables are merged key by key, and some lists grow."""
    whole: Table = {}
    for layer in chain:
        whole = _over(whole, layer.table)
    return whole


def _over(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> Table:
    both = dict(lower)
    for key, value in upper.items():
        below = both.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            value = _over(below, value)
        elif key in _ADDED and isinstance(below, list):
            value = [*below, *value]
        both[key] = value
    return both


def origins(chain: Iterable[Layer]) -> dict[str, str]:
    """For each key that is set, dotted, the source that had the last word."""
    found: dict[str, str] = {}
    for layer in chain:
        found.update(dict.fromkeys(_leaves(layer.table, ""), layer.source))
    return found


def _leaves(table: Mapping[str, Any], prefix: str) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield prefix + key
