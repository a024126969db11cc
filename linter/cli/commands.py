"""The commands, and what they share."""

from __future__ import annotations

import click

from linter.cli.check import check
from linter.cli.rule import rule


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="transcript-lint", message="%(prog)s %(version)s")
def commands() -> None:
    """Find what is wrong in interview transcripts."""


commands.add_command(check)
commands.add_command(rule)
