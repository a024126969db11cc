"""One settings file: found in a folder, read, and taken for a table."""

from __future__ import annotations

import os
from typing import Any, TypeAlias

from linter.files import FileProblem, read
from linter.settings.problem import PYPROJECT, TOOL, SettingsError

Table: TypeAlias = dict[str, Any]
"""What a settings file says, as TOML reads it."""

LARGEST = 1024 * 1024
"""How many bytes of settings are read."""


def read_table(path: str) -> Table | None:
    """The table in the file at ``path``, valid by the schema; ``None`` for a pyproject.toml that does not speak of us.

    Raises :class:`SettingsError` for what cannot be read, is not TOML, or is not as the schema says.
    """
    shown = shown_path(path)
    try:
        data = read(path, LARGEST)
    except FileProblem as problem:
        raise SettingsError(shown, problem.message) from None
    is_pyproject = os.path.basename(path) == PYPROJECT
    if is_pyproject and TOOL.encode() not in data:
        return None
    whole = _parse(data, shown)
    if not is_pyproject:
        return valid(whole, shown)
    tool = whole.get("tool")
    if not isinstance(tool, dict) or TOOL not in tool:
        return None
    table = tool[TOOL]
    if not isinstance(table, dict):
        raise SettingsError(shown, f"tool.{TOOL} is not a table, expected [tool.{TOOL}]")
    return valid(table, shown)


def parse_override(text: str, source: str) -> Table:
    """The table that ``KEY=VALUE`` of the command line is; raises :class:`SettingsError`, which names ``source``."""
    return valid(_parse(text.encode("utf-8", "surrogateescape"), source), source)


def valid(table: Table, source: str) -> Table:
    """``table`` if the schema has nothing against it and this version may read it; raises :class:`SettingsError`."""
    from linter.settings.validation import fault  # jsonschema takes its time to load

    wanted = table.get("required-version")
    reason = _other_version(wanted) if isinstance(wanted, str) and wanted else None
    if reason := reason or fault(table):
        raise SettingsError.of_key(source, reason)
    return table


def shown_path(path: str) -> str:
    """``path`` relative to the current folder where it lies in it."""
    relative = os.path.relpath(path)
    return os.path.abspath(path) if relative.split(os.sep, 1)[0] == os.pardir else relative


def _parse(data: bytes, source: str) -> Table:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SettingsError(source, f"is not UTF-8 at byte {error.start}") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(source, f"is not valid TOML: {str(error)[0].lower()}{str(error)[1:]}") from None
    except ValueError:  # of int(), for more digits than Python reads
        raise SettingsError(source, "is not valid TOML: a number has too many digits") from None
    except RecursionError:
        raise SettingsError(source, "is nested too deeply to be read") from None


def _other_version(wanted: str) -> str | None:
    """Why this version may not read settings that want ``wanted``, if it may not."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    from linter.version import __version__

    try:
        versions = SpecifierSet(wanted if not wanted[0].isdigit() else f"=={wanted}")
    except InvalidSpecifier:
        return f"required-version is {wanted[:40]!r}, expected versions such as >=0.1,<0.3"
    if versions.contains(__version__, prereleases=True):
        return None
    return f"required-version is {wanted!r}, and this is version {__version__}"
