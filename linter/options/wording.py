"""Keys and values of settings in words, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from linter.nearest import nearest

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value through tables, by key, and lists, by place from 0 on."""

_SHOWN = 40
"""How many characters of a value are shown."""


class OptionFault(NamedTuple):
    """One thing that is wrong with a table: the ``path`` of the key, and what is ``said`` of it."""

    path: Path
    said: str


def key_of(path: Path) -> str:
    """``layout.sections[2]``, as TOML writes keys and with places counted from 1."""
    shown = ""
    for step in path:
        shown += f"[{step + 1}]" if isinstance(step, int) else "." * bool(shown) + _key(step)
    return shown or "the table"


def path_of(key: str) -> Path:
    """The path of ``layout.sections[2]``, as far as plain keys go."""
    return tuple(int(step[1:-1]) - 1 if step[0] == "[" else step for step in re.findall(r"\[[0-9]+\]|[^.[]+", key))


def _key(name: str) -> str:
    plain = name.replace("-", "").replace("_", "").isalnum() and name.isascii()
    return name if plain and len(name) <= _SHOWN else value_of(name)


def value_of(value: object) -> str:
    """A value as TOML would write it; of tables and lists only that they are some."""
    import json
    from datetime import date, datetime, time

    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value if len(value) <= _SHOWN else value[:_SHOWN] + "…", ensure_ascii=False)
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, datetime | date | time):
        return "a date or time"
    if isinstance(value, int) and abs(value) >= 10**_SHOWN:
        return "a number with very many digits"
    return str(value)


def written(value: object) -> str:
    """A value as it is written into a file of TOML: all of it, and ``false`` where there is none."""
    from tomlkit import item  # takes its time to load

    if value is None:
        return "false"
    return item(list(value) if isinstance(value, tuple) else value).as_string()


def choice_of(words: Sequence[str]) -> str:
    """``error, warning or info``."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


def meant(found: object, known: Iterable[str]) -> str:
    """``did you mean ignore?`` where ``found`` is nearly one of the ``known`` words, else nothing."""
    word = nearest(found, known) if isinstance(found, str) else None
    return f"did you mean {word}?" if word else ""


def limits_of(schema: Mapping[str, Any]) -> str:
    """What a schema says of a value apart from its type: `` from 0 to 15``."""
    return "".join(_limits(schema))


def _limits(schema: Mapping[str, Any]) -> Iterator[str]:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        yield f" from {low} to {high}"
    elif low is not None or high is not None:
        yield f" of at least {low}" if high is None else f" of at most {high}"
    fewest, most = schema.get("minLength"), schema.get("maxLength")
    if fewest == most == 1:
        yield " of one character"
    elif fewest == 1:
        yield " that is not empty" if most is None else f" of at most {most} characters that is not empty"
    elif most is not None:
        yield f" of at most {most} characters"
    if "minItems" in schema:
        yield f" with at least {schema['minItems']}"
    if schema.get("pattern") == r"\S":
        yield " that is not blank"
    elif schema.get("pattern") == r"\w":
        yield " with a letter or a digit"
    elif schema.get("pattern") == "^[0-9a-f]{16}$":
        yield " of 16 hexadecimal digits"
