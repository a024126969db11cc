"""Options that several commands have, each defined once."""

from __future__ import annotations

import click

from linter.cli import completion
from linter.cli.option_groups import option

color_option = option(
    "Output",
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colours; auto respects NO_COLOR and FORCE_COLOR.",
)
stdin_option = option(
    "Files",
    "--stdin-filename",
    metavar="PATH",
    help="File name to use for standard input.",
    shell_complete=completion.paths,
)
debug_option = option("Other", "--debug", is_flag=True, help="Show the traceback of internal errors.")
