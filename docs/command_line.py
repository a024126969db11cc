"""The page of the command line, ``docs/command-line.md``, from the commands themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from linter.cli.commands import COMMANDS, commands
from linter.cli.option_groups import GROUPS, GroupedCommand, GroupedOption

NAME = "transcript-lint"
_INTRODUCTION = """\
# Command line

This page is written by `python docs/generate.py` from the commands themselves; `--help` prints the same. What a path
may be is described in [files](files.md), formats and exit codes in [output](output.md). Options take precedence
over [settings](settings.md). The examples are run on a folder `transcripts`.
"""
_OPTION = re.compile(r"(?<![\w`-])--[a-z][a-z-]*\b")
_MORE = re.compile(r"\s+\[(default|required)(: .+)?\]$")


def page() -> str:
    """The page as Markdown."""
    context = click.Context(commands, info_name=NAME)
    found = [(name, commands.get_command(context, name)) for name in COMMANDS]
    described = [part for name, command in found if command for part in _described(f"{NAME} {name}", command, context)]
    return "\n".join([_INTRODUCTION, *described])


def _described(name: str, command: click.Command, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=parent)
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    yield f"## {name}\n\n`{usage}`\n\n{_prose(cleandoc(command.help or ''))}\n"
    yield from _options(command, context)
    if isinstance(command, GroupedCommand):
        width = max(len(line) for line, _ in command.examples)
        lines = "".join(f"{line:{width}}  # {meaning}\n" for line, meaning in command.examples)
        yield f"```sh\n{lines}```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            inner = command.get_command(context, below)
            if inner is not None:
                yield from _described(f"{name} {below}", inner, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """A table of the options of ``command`` in the groups of ``--help``, without those that it does not show."""
    groups: dict[str, str] = dict.fromkeys(GROUPS, "")
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, GroupedOption):
            groups[parameter.group] += _row(parameter, *record)
    rows = "".join(f"| **{heading}** | |\n{rows}" for heading, rows in groups.items() if rows)
    if rows:
        yield f"| option | |\n|---|---|\n{rows}"


def _row(parameter: GroupedOption, names: str, meaning: str) -> str:
    """A row of the table; choices come after the meaning, not in the names, where they would make the column wide."""
    meaning = _MORE.sub(lambda more: f" {more[1].capitalize()}{(more[2] or '').replace('|', ' or ')}.", meaning)
    if isinstance(parameter.type, click.Choice):
        names = names.partition("[")[0].strip()
        if ": " not in meaning.partition("Default")[0]:  # else the meaning explains each choice
            meaning += f" One of: {', '.join(parameter.type.choices)}."
    shown = ", ".join(f"`{name}`" for name in re.split(", | / ", names.replace("|", "\\|")))
    return f"| {shown} | {_prose(meaning)} |\n"


def _prose(text: str) -> str:
    """Text of ``--help`` as Markdown."""
    return _OPTION.sub(lambda option: f"`{option[0]}`", re.sub(r"([*<|_])", r"\\\1", text))
