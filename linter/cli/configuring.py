"""The settings of a run, from the options that every command shares: ``--config`` and ``--isolated``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

import click

from linter.cli import completion
from linter.cli.option_groups import option, options
from linter.config import Choice
from linter.houses import House
from linter.layouts.known import Known
from linter.reporters import shown_path, visible
from linter.settings import Project
from linter.tuples import NamedTuple

_SILENT = Choice()

config_options = options(
    option(
        "Settings",
        "--config",
        metavar="FILE|KEY=VALUE",
        multiple=True,
        help="A settings file to use for all paths, or a single setting such as layout.decimals=2.",
        shell_complete=completion.paths,
    ),
    option("Settings", "--isolated", is_flag=True, help="Ignore all settings files."),
)
"""Gives a command ``--config`` and ``--isolated``."""

settings_options = options(
    config_options,
    option(
        "Settings",
        "--layout",
        "layouts",
        metavar="NAME|PATH",
        multiple=True,
        help="A layout that files may be in: a built-in one or a description; may be repeated.",
        shell_complete=completion.paths,
    ),
)
"""Gives a command ``--config``, ``--isolated`` and ``--layout``, to be passed to :func:`project`."""


class SettingsOptions(NamedTuple):
    """The options about settings, as they were given."""

    config: tuple[str, ...] = ()
    isolated: bool = False
    layouts: tuple[str, ...] = ()
    show_settings: bool = False


def project(
    config: Sequence[str],
    isolated: bool,
    layouts: Sequence[str] = (),
    choice: Choice = _SILENT,
    schema: str | None = None,
) -> Project:
    """The settings of the run. Raises ``click.UsageError``, and :class:`SettingsError` for what the options hold."""
    files = [given for given in config if _is_file(given)]
    if len(files) > 1:
        raise click.UsageError(f"'--config' takes one file, and was given {len(files)}: {', '.join(files)}.")
    if files and isolated:
        raise click.UsageError("'--isolated' cannot be combined with a settings file in '--config'.")
    return Project(
        file=files[0] if files else None,
        overrides=[given for given in config if given not in files],
        choice=choice,
        isolated=isolated,
        layouts=tuple(map(layout_of, layouts)),
        house=None if schema is None else house_of(schema),
    )


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


def layout_of(named: str) -> Known:
    """The layout that ``--layout`` names; raises :class:`SettingsError` for a description that can't be used."""
    from linter.layouts.description import DescriptionError
    from linter.settings.layouts import broken, known_layout
    from linter.settings.problem import SettingsError

    try:
        return known_layout(named)
    except DescriptionError as error:
        raise SettingsError.of([broken(error)]) from None
    except ValueError as error:
        raise click.BadParameter(f"{named!r} {error}", param_hint="'--layout'") from None


def shown_settings(settings: Project, paths: Iterable[str]) -> Iterator[str]:
    """The settings for what lies at each of ``paths``, as TOML with comments."""
    from linter.settings.showing import shown

    for number, path in enumerate(paths):
        inside = os.path.join(path, "") if os.path.isdir(path) else path
        config = settings.of(inside)
        yield "\n" * bool(number) + f"# {shown_path(path)}: {shown_path(config.source or 'no settings file')}\n"
        yield from (visible(line[:-1]) + "\n" for line in shown(config, settings.origins(inside)))


def settings_of(settings: Project, path: str) -> Iterator[str]:
    """The settings for the file at ``path`` as TOML, without the findings that they accept: reasons are not shown."""
    from linter.settings.showing import shown

    for line in shown(settings.of(path)._replace(exceptions=()), settings.origins(path)):
        yield visible(line[:-1]) + "\n"


def unmatched(settings: Project, paths: Iterable[str]) -> Iterator[str]:
    """Which patterns of the settings match nothing in a run that checked all of ``paths``."""
    return map(str, settings.unmatched([os.path.realpath(path) for path in paths if os.path.isdir(path)]))


def _is_file(given: str) -> bool:
    """Whether what was given is a path: a file has that name, or there is no ``=`` that would make it a setting."""
    return "=" not in given or os.path.lexists(given)
