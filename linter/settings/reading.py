"""One settings file: read, and taken for a table."""

from __future__ import annotations

import os
from typing import Any

from linter.files import FileProblem, read
from linter.options.wording import OptionFault
from linter.settings.layer import Layer, Table
from linter.settings.problem import PYPROJECT, TOOL, SettingsError

LARGEST = 1024 * 1024
"""How many bytes of settings are read."""


def read_layer(path: str) -> Layer | None:
    """What the file at ``path`` holds; ``None`` for a pyproject.toml that does not speak of us.

    Raises :class:`SettingsError` for what cannot be read, is not TOML, or is for another version.
    """
    shown = shown_path(path)
    try:
        data = read(path, LARGEST)
    except FileProblem as problem:
        raise SettingsError(shown, problem.message) from None
    is_pyproject = os.path.basename(path) == PYPROJECT
    if is_pyproject and TOOL.encode() not in data:
        return None
    text, whole = _parse(data, shown)
    if not is_pyproject:
        return _for_this_version(Layer(shown, whole, text))
    tool = whole.get("tool")
    if not isinstance(tool, dict) or TOOL not in tool:
        return None
    if not isinstance(tool[TOOL], dict):
        raise SettingsError(shown, f"tool.{TOOL} is not a table, expected [tool.{TOOL}]")
    return _for_this_version(Layer(shown, tool[TOOL], text, ("tool", TOOL)))


def read_override(text: str) -> Layer:
    """What ``KEY=VALUE`` of the command line says; raises :class:`SettingsError`, which names it."""
    source = f"--config {text}"
    try:
        _, table = _parse(text.encode("utf-8", "surrogateescape"), source)
    except SettingsError as error:
        from linter.settings.quoting import unquoted

        raise (unquoted(text, source) or error) from None
    elsewhere = tuple(OptionFault((key,), "is for settings files only") for key in ("extend",) if key in table)
    return _for_this_version(Layer(source, table, faults=elsewhere))


def shown_path(path: str) -> str:
    """``path`` relative to the current folder where it lies in it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive
        relative = os.pardir
    return os.path.abspath(path) if relative.split(os.sep, 1)[0] == os.pardir else relative


def _parse(data: bytes, source: str) -> tuple[str, Table]:
    """The text, without the mark that some editors begin it with, and the table that it is."""
    import tomllib

    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        reason = "is UTF-16, expected UTF-8" if marked else f"is not UTF-8 at byte {error.start}"
        raise SettingsError(source, reason) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(source, f"is not valid TOML: {str(error)[0].lower()}{str(error)[1:]}") from None
    except ValueError:  # of int(), for more digits than Python reads
        raise SettingsError(source, "is not valid TOML: a number has too many digits") from None
    except RecursionError:
        raise SettingsError(source, "is nested too deeply to be read") from None


def _for_this_version(layer: Layer) -> Layer:
    """``layer`` if this version may read it: another one may have other keys."""
    wanted: Any = layer.table.get("required-version")
    reason = _other_version(wanted) if isinstance(wanted, str) and wanted else None
    if reason:
        raise SettingsError.of(list(layer.told([OptionFault(("required-version",), reason)])))
    return layer


def _other_version(wanted: str) -> str | None:
    """Why this version may not read settings that want ``wanted``, if it may not."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    from linter.version import __version__

    try:
        versions = SpecifierSet(wanted if not wanted[0].isdigit() else f"=={wanted}")
    except InvalidSpecifier:
        return f"is {wanted[:40]!r}, expected versions such as >=0.1,<0.3"
    if versions.contains(__version__, prereleases=True):
        return None
    return f"is {wanted!r}, and this is version {__version__}"
