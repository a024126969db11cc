"""The settings of a run, from what a shell was told."""

from __future__ import annotations

import os
from collections.abc import Sequence

from linter.config import Choice
from linter.houses import House
from linter.layouts.known import Known
from linter.reporters import shown_path
from linter.settings import Project

_SILENT = Choice()


class OptionError(Exception):
    """What a shell was told cannot be used; ``option`` is the one whose value is wrong, empty if several are."""

    def __init__(self, message: str, option: str = "") -> None:
        super().__init__(message)
        self.option = option


def project(
    config: Sequence[str],
    isolated: bool,
    layouts: Sequence[str] = (),
    choice: Choice = _SILENT,
    schema: str | None = None,
) -> Project:
    """The settings of the run. Raises :class:`OptionError`, and :class:`SettingsError` for what the options hold."""
    files = [given for given in config if is_file(given)]
    if len(files) > 1:
        raise OptionError(f"'--config' takes one file, and was given {len(files)}: {', '.join(files)}.")
    if files and isolated:
        raise OptionError("'--isolated' cannot be combined with a settings file in '--config'.")
    return Project(
        file=files[0] if files else None,
        overrides=[given for given in config if given not in files],
        choice=choice,
        isolated=isolated,
        layouts=tuple(map(layout_of, layouts)),
        house=None if schema is None else house_of(schema),
    )


def layout_of(named: str) -> Known:
    """The layout that ``--layout`` names.

    Raises :class:`OptionError`, and :class:`SettingsError` for a description that can't be used.
    """
    from linter.layouts.description import DescriptionError
    from linter.settings.layouts import broken, known_layout
    from linter.settings.problem import SettingsError

    try:
        return known_layout(named)
    except DescriptionError as error:
        raise SettingsError.of([broken(error)]) from None
    except ValueError as error:
        raise OptionError(f"{named!r} {error}", "--layout") from None


def house_of(path: str) -> House:
    """The schema that ``--schema`` names; raises :class:`SettingsError` for one that can't be used."""
    from linter.files import FileProblem
    from linter.house.schema import SchemaFaultError
    from linter.settings.problem import SettingsError
    from linter.settings.schemas import broken, named_house

    try:
        return named_house(path)
    except SchemaFaultError as error:
        raise SettingsError.of([broken(error)]) from None
    except FileProblem as problem:
        raise SettingsError(shown_path(path), problem.message) from None


def is_file(given: str) -> bool:
    """Whether what was given is a path: a file has that name, or there is no ``=`` that would make it a setting."""
    return "=" not in given or os.path.lexists(given)
