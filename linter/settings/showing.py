"""Settings as TOML, each with the place that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from linter.options import fields_of
from linter.options.wording import Path, written
from linter.settings.keys import Config


def shown(config: Config, origins: Mapping[Path, str]) -> Iterator[str]:
    """All settings in ``config`` that hold something, one per line and valid TOML.

    ``origins`` says by the path of a key where it was set. Exceptions come last: only tables may follow.
    """
    for path, value in _values((), config):
        if path != ("exceptions",):
            yield f"{_key(path)} = {written(value)}  # {origins.get(path, 'default')}\n"
    for exception in config.exceptions:
        yield "\n"
        yield f"[[exceptions]]  # {exception.settings}\n"
        yield from (f"{_key(path)} = {written(value)}\n" for path, value in _values((), exception))


def _values(above: Path, values: object) -> Iterator[tuple[Path, object]]:
    """The settings in a named tuple or a table that hold something, with the paths of their keys."""
    held: list[tuple[str, Any, object]]
    if isinstance(values, Mapping):
        held = [(name, value, ...) for name, value in values.items()]
    else:
        held = [(option.name, getattr(values, option.field), option.default) for option in fields_of(type(values))]
    for name, value, default in held:
        if hasattr(value, "_fields") or isinstance(value, Mapping):
            yield from _values((*above, name), value)
        elif value not in (None, "") or value != default:
            yield (*above, name), value


def _key(path: Path) -> str:
    from tomlkit import key

    return ".".join(key(str(step)).as_string() for step in path)
