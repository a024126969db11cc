"""What a client may ask for: nothing but what the options of ``check`` can."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from linter.config import Choice, UnknownRuleError, chosen
from linter.patterns import Patterns
from linter.tuples import NamedTuple
from linter.verdict.narrowing import Narrowing


class ClientOptions(NamedTuple):
    """The options of the command line that a client may set, each called as there."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: tuple[str, ...] = ()
    isolated: bool = False
    layout: tuple[str, ...] = ()
    schema: str | None = None
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool | None = None
    baseline: str | None = None
    show_baselined: bool = False
    cross_file: bool | None = None

    @property
    def choice(self) -> Choice:
        """The rules."""
        return Choice(select=self.select, ignore=self.ignore)

    @property
    def narrowing(self) -> Narrowing:
        """The files: in an editor, one that is excluded is not checked."""
        return Narrowing(_patterns(self.exclude), _patterns(self.extend_exclude), True, self.respect_gitignore)


def _patterns(given: tuple[str, ...]) -> Patterns | None:
    return Patterns(os.getcwd(), given) if given else None


def options_of(given: Any) -> tuple[ClientOptions, list[str]]:
    """The options that a client set, and what is wrong with what it sent: that is left out.

    Names may be written with hyphens, underlines, or as ``extendExclude``.
    """
    if given is None:
        return ClientOptions(), []
    if not isinstance(given, Mapping):
        return ClientOptions(), [f"the settings are {_kind(given)}, expected an object"]
    held, faults = {}, []
    for key, value in given.items():
        name = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in str(key)).replace("-", "_")
        if name not in ClientOptions._fields:
            faults.append(
                f"{key!r} is not a setting, expected one of {', '.join(ClientOptions._fields)}".replace("_", "-")
            )
        elif value is not None:
            bound, fault = _bound(name, value)
            held.update(bound)
            faults += [f"{key} {fault}"] if fault else []
    return ClientOptions(**held), faults


def _bound(name: str, value: Any) -> tuple[dict[str, Any], str]:
    """The value of one option, or what is wrong with it."""
    if name in ("isolated", "respect_gitignore", "show_baselined", "cross_file"):
        return ({name: value}, "") if isinstance(value, bool) else ({}, f"is {_kind(value)}, expected true or false")
    if name in ("baseline", "schema"):
        return ({name: value}, "") if isinstance(value, str) else ({}, f"is {_kind(value)}, expected a text")
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        return {}, f"is {_kind(value)}, expected a list of texts"
    try:
        if name in ("select", "ignore"):
            chosen(Choice(ignore=tuple(values)))
        elif name in ("exclude", "extend_exclude"):
            from linter.patterns.checking import bad_patterns

            for _, problem in bad_patterns(os.getcwd(), values, gives_back=True):
                return {}, str(problem)
    except UnknownRuleError as error:
        return {}, str(error)
    return {name: tuple(values)}, ""


def _kind(value: Any) -> str:
    return {bool: "a truth value", int: "a number", float: "a number", str: "a text", list: "a list"}.get(
        type(value), "an object"
    )
