"""A settings file and those that it builds on, as one table."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.options.wording import OptionFault, Path
from linter.settings.layer import Layer, Table
from linter.settings.reading import read_layer, shown_path
from linter.settings.roots import lies_within, project_root, repository_root

ADDED = frozenset({"extend-exclude", "extend-select", "exceptions"})
"""The lists to which a file that builds on another adds; all other lists it replaces."""


def layers(path: str, first: Layer) -> list[Layer]:
    """The layers that the file at ``path``, which is ``first``, comes to, what is built on first.

    Where ``extend`` goes in a circle, leaves the project, or names no settings, the layer that says so has the fault.
    Raises :class:`SettingsError` for a file that cannot be read.
    """
    chain, seen = [first], {os.path.realpath(path)}
    project, faults = _project(path, first.table)
    if faults:
        return [first._replace(faults=faults)]
    while isinstance(wanted := chain[-1].table.get("extend"), str) and wanted:
        path = os.path.join(os.path.dirname(path), wanted)
        layer = None
        if not lies_within(path, project):
            reason = "lies outside the project"
        elif (real := os.path.realpath(path)) in seen:
            reason = f"goes in a circle, back to {shown_path(path)}"
        elif not os.path.lexists(path):
            reason = "does not exist"
        else:
            seen.add(real)
            layer, reason = read_layer(path), "holds no settings"
            if layer is not None:  # the settings that build on it have their own top
                layer.table.pop("project-root", None)
        if layer is None:
            chain[-1] = chain[-1]._replace(faults=(OptionFault(("extend",), f"is {wanted!r}, which {reason}"),))
            break
        chain.append(layer)
    return chain[::-1]


def _project(path: str, table: Table) -> tuple[str, tuple[OptionFault, ...]]:
    """The top of the project of the settings file at ``path``, a real path, and what is wrong with it."""
    folder, named = os.path.dirname(path), table.get("project-root")
    if not isinstance(named, str) or not named:
        return project_root(folder), ()
    try:
        project = project_root(folder, named)
    except ValueError:
        return project_root(folder), (OptionFault(("project-root",), f"is {named!r}, which no folder can be called"),)
    repository = repository_root(os.path.realpath(folder))
    if not lies_within(folder, project):
        wrong = "which does not hold this file"
    elif repository is not None and not lies_within(project, repository):
        wrong = "which lies outside the repository"
    else:
        return project, ()
    return project, (OptionFault(("project-root",), f"is {named!r}, {wrong}"),)


def merged(chain: Iterable[Layer]) -> Table:
    """All layers as one table: later ones win, tables are merged key by key, and some lists grow."""
    whole: Table = {}
    for layer in chain:
        whole = _over(whole, layer.by_name)
    return whole


def _over(lower: Mapping[str, Any], upper: Mapping[str, Any]) -> Table:
    both = dict(lower)
    for key, value in upper.items():
        below = both.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            value = _over(below, value)
        elif key in ADDED and isinstance(value, list) and isinstance(below, list):
            value = [*below, *value]
        both[key] = value
    return both


def origins(chain: Iterable[Layer]) -> dict[Path, str]:
    """For each key that is set, the source that had the last word; for a list that grew, all sources."""
    found: dict[Path, str] = {}
    for layer in chain:
        for path in _leaves(layer.by_name, ()):
            grew = path[0] in ADDED and path in found
            found[path] = f"{found[path]}, {layer.source}" if grew else layer.source
    return found


def _leaves(table: Mapping[str, Any], above: Path) -> Iterator[Path]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*above, key))
        else:
            yield (*above, key)
