"""Options in groups: a group is a heading in ``--help``, and may reach the command as one value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from itertools import chain
from typing import Any, TypeVar

import click
from click.core import ParameterSource

Command = TypeVar("Command", bound=Callable[..., Any])

_OTHER = "Other"
GROUPS = ("Rules", "Files", "Fixes", "Output", "Settings", "Baseline", "Speed", _OTHER)
"""The headings of ``--help`` in their order."""


class GroupedOption(click.Option):
    """An option that knows the heading it is listed under."""

    def __init__(self, *arguments: Any, group: str, **others: Any) -> None:
        super().__init__(*arguments, **others)
        self.group = group


def show_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Show the help of a command if it is ``asked`` for."""
    if asked and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


def eager(*names: str, callback: Callable[[click.Context, click.Parameter, bool], None], help: str) -> click.Option:
    """An option that answers by itself, whatever else is given."""
    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=callback, help=help)


HELP = eager("-h", "--help", callback=show_help, help="Show this message and exit.")


class HelpfulCommand(click.Command):
    """A command with a help option of ours: that of click looks for translations, which takes its time to load."""

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """The option ``--help``."""
        return HELP


class Subcommands(HelpfulCommand, click.Group):
    """Commands with a common name; the name alone shows them, in every version of click with exit code 2."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help where no command is given."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True, color=ctx.color)
            ctx.exit(2)
        return super().parse_args(ctx, args)


class GroupedCommand(HelpfulCommand):
    """A command whose ``--help`` lists options by group and ends with ``examples``: command lines and what they do."""

    def __init__(self, *arguments: Any, examples: Sequence[tuple[str, str]], **others: Any) -> None:
        super().__init__(*arguments, **others)
        self.examples = examples

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, a section for each group."""
        groups: dict[str, list[tuple[str, str]]] = {heading: [] for heading in GROUPS}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):  # arguments are in the usage line
                heading = parameter.group if isinstance(parameter, GroupedOption) else _OTHER
                groups[heading].append(record)
        widest = min(30, max(len(name) for name, _ in chain.from_iterable(groups.values())))
        for heading, records in groups.items():
            if records:
                # The first column is as wide in every group: click measures each list by itself.
                with formatter.section(heading):
                    formatter.write_dl([(name.ljust(widest), text) for name, text in records])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        write_examples(formatter, self.examples)


def write_examples(formatter: click.HelpFormatter, examples: Sequence[tuple[str, str]]) -> None:
    """Write a section of command lines, each with what it does after a ``#``."""
    width = max(len(line) for line, _ in examples)
    with formatter.section("Examples"):
        for line, meaning in examples:
            formatter.write(f"{'':{formatter.current_indent}}{line:{width}}  # {meaning}\n")


def option(group: str, *names: str, **attributes: Any) -> Callable[[Command], Command]:
    """Give a command an option that ``--help`` lists under ``group``."""
    return click.option(*names, cls=GroupedOption, group=group, **attributes)


def switch(group: str, names: str, **attributes: Any) -> Callable[[Command], Command]:
    """An option that is on, off or, as ``None``, not given: versions of click disagree about what a flag is then."""

    def if_given(context: click.Context, parameter: click.Parameter, given: bool) -> bool | None:
        source = context.get_parameter_source(parameter.name or "")
        return given if source is ParameterSource.COMMANDLINE else None

    return option(group, names, default=True, callback=if_given, **attributes)


def options(*each: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Give a command several options, which ``--help`` lists in this order."""

    def decorate(command: Command) -> Command:
        for give in reversed(each):
            command = give(command)
        return command

    return decorate


def gathered(name: str, kind: Callable[..., tuple[Any, ...]]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Hand a command those options that are fields of ``kind``, a class of named tuples, as one value: ``name``.

    A field that the command has no option for keeps its default.
    """

    fields: tuple[str, ...] = kind._fields  # type: ignore[attr-defined]  # there is no type for such classes

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def handed(*arguments: Any, **given: Any) -> Any:
            value = kind(**{field: given.pop(field) for field in fields if field in given})
            return command(*arguments, **{name: value}, **given)

        return handed

    return decorate
