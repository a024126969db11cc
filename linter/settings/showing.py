"""Settings as TOML, each with the place that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from linter.options import fields_of
from linter.settings.keys import Config


def shown(config: Config, origins: Mapping[str, str]) -> Iterator[str]:
    """All settings in ``config`` that hold something, a line each and valid TOML.

    ``origins`` says by dotted key where it was set. Exceptions come last, for nothing but tables may follow them.
    """
    lines = [(key, value) for key, value in _flat("", config) if key != "exceptions"]
    for key, value in lines:
        yield f"{key} = {_written(value)}  # {origins.get(key, 'default')}\n"
    for exception in config.exceptions:
        yield "\n"
        yield f"[[exceptions]]  # {exception.settings}\n"
        yield from (f"{key} = {_written(value)}\n" for key, value in _flat("", exception) if value is not None)


def _flat(prefix: str, values: object) -> Iterator[tuple[str, object]]:
    """The settings in a named tuple that hold something, with their dotted keys; tables are taken apart."""
    for option in fields_of(type(values)):
        key, value = prefix + option.name, getattr(values, option.field)
        if hasattr(value, "_fields"):
            yield from _flat(f"{key}.", value)
        elif isinstance(value, Mapping):
            yield from _entries(f"{key}.", value)
        elif value not in (None, "") or option.name == "title":
            yield key, value


def _entries(prefix: str, table: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    from tomlkit import key as toml_key

    for name, value in table.items():
        key = prefix + toml_key(name).as_string()
        if isinstance(value, Mapping):
            yield from _entries(f"{key}.", value)
        else:
            yield key, value


def _written(value: object) -> str:
    """A value as TOML writes it; there is no title where there is no value."""
    from tomlkit import item

    if value is None:
        return "false"
    return item(list(value) if isinstance(value, tuple) else value).as_string()
