"""Options that several commands have, each said once."""

from __future__ import annotations

import click

from linter.cli import completion

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colours; auto heeds NO_COLOR and FORCE_COLOR.",
)
stdin_option = click.option(
    "--stdin-filename",
    metavar="PATH",
    help="The name of what is read from standard input.",
    shell_complete=completion.paths,
)
debug_option = click.option("--debug", is_flag=True, help="Show the traceback of internal errors.")
