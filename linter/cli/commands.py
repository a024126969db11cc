"""The commands: which there are, and where. Only the one that is called is loaded."""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS = {
    "check": "linter.cli.check",
    "calibrate": "linter.cli.calibrate",
    "rule": "linter.cli.rule",
}
"""The module of each command; the command is called like it in there."""


class Commands(click.Group):
    """A group that loads a command when it is asked for: a run does not pay for what the others import."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, as ``--help`` shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, ``None`` if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="transcript-lint", message="%(prog)s %(version)s")
def commands() -> None:
    """Find what is wrong in interview transcripts."""
