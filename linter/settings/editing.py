"""Writing into settings that people keep: what is there stays as it is, comments and order too."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from linter.options.wording import written
from linter.settings.problem import PYPROJECT, TOOL, SettingsError
from linter.suppression.entries import entry_spans
from linter.suppression.exceptions import Reviewed

_KEY = "exceptions"
_REST_OF_ENTRY = re.compile(r"[^\n]*(?:\n(?!\s*(?:\[|#|\n|\Z))[^\n]*)*")


def with_exception(text: str, exception: Reviewed, path: str) -> str:
    """The settings ``text`` of the file at ``path``, which are valid, with one exception more, below the others.

    Raises :class:`SettingsError` where they are written so that this would change anything else.
    """
    mark = "\ufeff" * text.startswith("\ufeff")
    text = text.removeprefix(mark)
    is_pyproject = re.split(r"[\\/]", path)[-1] == PYPROJECT
    table = {key: value for key, value in _values(exception).items() if value is not None}
    wanted = tomllib.loads(text)
    ours = wanted.setdefault("tool", {}).setdefault(TOOL, {}) if is_pyproject else wanted
    ours.setdefault(_KEY, []).append(table)
    for edited in _attempts(text, table, is_pyproject):
        if _says(edited, wanted):
            return mark + edited
    raise SettingsError(path, f"{_KEY} cannot be added without changing what else it says: write it by hand")


def _attempts(text: str, table: dict[str, Any], is_pyproject: bool) -> Iterator[str]:
    """Ways to add ``table``, the nicest first; each may turn out to be none in a text that is put together oddly."""
    block = _block(table, is_pyproject)
    spans = entry_spans(text, is_pyproject)
    if spans and (rest := _REST_OF_ENTRY.match(text, spans[-1][1])):
        yield _inserted(text, rest.end(), block)
    yield _inserted(text, len(text.rstrip("\r\n")), block)
    yield from _in_list(text, table, is_pyproject)


def _block(table: dict[str, Any], is_pyproject: bool) -> str:
    header = f"tool.{TOOL}.{_KEY}" if is_pyproject else _KEY
    return "".join([f"[[{header}]]\n", *(f"{key} = {written(value)}\n" for key, value in table.items())])


def _inserted(text: str, at: int, block: str) -> str:
    """``text`` with ``block`` below the line that ends at ``at``, after an empty line, and with its own line ends."""
    newline = "\r\n" if "\r\n" in text else "\n"
    at -= text[:at].endswith("\r")
    above, below = text[:at], text[at:]
    gap = 2 * newline if above else ""
    return above + gap + block.rstrip("\n").replace("\n", newline) + (below or newline)


def _in_list(text: str, table: dict[str, Any], is_pyproject: bool) -> Iterator[str]:
    """The text with ``table`` at the end of the list of exceptions, if they are written as one."""
    import tomlkit

    document: Any = tomlkit.parse(text)
    ours = document.get("tool", {}).get(TOOL, {}) if is_pyproject else document
    if isinstance(held := ours.get(_KEY), tomlkit.items.Array):
        new = tomlkit.inline_table()
        new.update(table)
        held.append(new)
        yield tomlkit.dumps(document)


def _values(exception: Reviewed) -> dict[str, Any]:
    """The keys of an exception, in the order in which people look for them."""
    return {
        "path": exception.path,
        "candidate": exception.candidate,
        "exchange": exception.exchange,
        "fingerprint": exception.fingerprint,
        "codes": list(exception.codes),
        "reason": exception.reason,
    }


def _says(text: str, wanted: dict[str, Any]) -> bool:
    """Whether the settings ``text`` say just that."""
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False
