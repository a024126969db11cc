"""The commands: which there are, and where. Only the one that is called is loaded."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword

import click

from linter.cli.option_groups import HelpfulCommand, eager, write_examples
from linter.version import __version__

COMMANDS = {
    "check": "linter.cli.check",
    "report": "linter.cli.report",
    "export": "linter.cli.export",
    "render": "linter.cli.render",
    "calibrate": "linter.cli.calibrate",
    "except": "linter.cli.excepting",
    "init": "linter.cli.init",
    "rule": "linter.cli.rule",
    "server": "linter.cli.server",
    "layout": "linter.cli.layout",
    "schema": "linter.cli.schema",
    "debug": "linter.cli.debug",
}
"""The module of each command; the command is called like it in there, with a ``_`` where Python has the word."""


EXAMPLES = (
    ("transcript-lint check transcripts", "find defects in a folder"),
    ("transcript-lint rule SEP001", "explain a rule"),
)


class Commands(HelpfulCommand, click.Group):
    """A group that loads a command when it is asked for: a run does not pay for what the others import."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, as ``--help`` shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, ``None`` if there is none."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), name)
        return command

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        write_examples(formatter, EXAMPLES)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, which people look for, and then the options."""
        self.format_commands(ctx, formatter)
        click.Command.format_options(self, ctx, formatter)


def show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Show the version if it is ``asked`` for."""
    if asked and not context.resilient_parsing:
        click.echo(f"{context.find_root().info_name} {__version__}", color=context.color)
        context.exit()


@click.group(
    cls=Commands,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[eager("-V", "--version", callback=show_version, help="Show the version.")],
)
def commands() -> None:
    """Find defects in interview transcripts."""
