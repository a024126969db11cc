"""The settings of a run, from the options that every command shares: ``--config`` and ``--isolated``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from linter.cli import completion
from linter.cli.option_groups import option, options
from linter.reporters import shown_path, visible
from linter.settings import Project
from linter.tuples import NamedTuple
from linter.verdict import configuring

Given = ParamSpec("Given")
Made = TypeVar("Made")

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


def _told_to_click(of_options: Callable[Given, Made]) -> Callable[Given, Made]:
    """``of_options``, which raises ``click.UsageError`` for options that cannot be used."""

    @wraps(of_options)
    def told(*given: Given.args, **named: Given.kwargs) -> Made:
        try:
            return of_options(*given, **named)
        except configuring.OptionError as error:
            if error.option:
                raise click.BadParameter(str(error), param_hint=f"'{error.option}'") from None
            raise click.UsageError(str(error)) from None

    return told


project = _told_to_click(configuring.project)
layout_of = _told_to_click(configuring.layout_of)


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
