"""A valid table to the values that the rest of the program works with."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from linter.options import fields_of, parameters_of
from linter.settings.keys import Config
from linter.settings.reading import Table


def bind(table: Table) -> Config:
    """The settings that a valid ``table`` says, the defaults where it is silent."""
    if table.get("rules"):
        table = {**table, "rules": _bound_rules(table["rules"])}
    config: Config = bound(Config, table, Config())
    return config


def bound(hint: Any, value: Any, default: Any = None) -> Any:
    """``value``, as TOML gives it, as a value of the type ``hint``; named tuples begin with ``default``."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return bound(arguments[0], value, default)
    if origin is Literal:
        return value
    if origin in (Union, types.UnionType):
        fitting = [part for part in arguments if _fits(part, value)]
        return bound(fitting[0], value, default) if fitting else None
    if origin is tuple:
        return tuple(bound(arguments[0], each) for each in value)
    if origin is not None and issubclass(origin, Mapping):
        return {key: bound(arguments[1], held) for key, held in value.items()}
    if hasattr(hint, "_fields"):
        return _bound_fields(hint, value, default)
    return float(value) if hint is float else value


def _bound_fields(values: Any, table: Mapping[str, Any], default: Any) -> Any:
    given = {}
    for option in fields_of(values):
        if option.name in table:
            held = getattr(default, option.field) if default is not None else None
            given[option.field] = bound(option.hint, table[option.name], held)
    return values(**given) if default is None else default._replace(**given)


def _bound_rules(rules: Mapping[str, Table]) -> dict[str, dict[str, object]]:
    """The options of rules, each as its rule wants it."""
    from linter.rules import RULES

    found = {}
    for rule in RULES:
        if rule.name in rules:
            given = rules[rule.name]
            options = (option for option in parameters_of(rule.check) if option.name in given)
            found[rule.name] = {option.name: bound(option.hint, given[option.name]) for option in options}
    return found


def _fits(hint: Any, value: object) -> bool:
    """Whether a value that TOML gave is meant for this part of a union."""
    if hint is type(None):
        return False
    if hasattr(hint, "_fields"):
        return isinstance(value, dict)
    if hint is float:
        return isinstance(value, int | float)
    origin = get_origin(hint) or hint
    if origin is tuple:
        return isinstance(value, list)
    return isinstance(value, origin if origin in (str, int, bool) else dict)
