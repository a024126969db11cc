"""``transcript-lint layout``: which layouts there are, what one looks like, and whether a description is right."""

from __future__ import annotations

from collections.abc import Iterator

import click

from linter.cli import completion, streams
from linter.cli.option_groups import GroupedCommand, Subcommands, option
from linter.cli.shared_options import debug_option


@click.group(cls=Subcommands, short_help="List, show and check descriptions of layouts.")
def layout() -> None:
    """Look at the layouts that come with the program, and check one that you describe."""


@layout.command(
    "list",
    cls=GroupedCommand,
    short_help="List the built-in layouts.",
    examples=(
        ("transcript-lint layout list", "show their names, and what each is for"),
        ("transcript-lint layout show record", "show one of them"),
    ),
)
def list_() -> int:
    """List the layouts that come with the program, each with what it is for."""
    from linter.layouts.builtin import NAMES, builtin

    width = max(map(len, NAMES))
    return 0 if streams.write(f"{name:{width}}  {builtin(name).description.about}\n" for name in NAMES) else 2


@layout.command(
    cls=GroupedCommand,
    short_help="Print the description of a built-in layout.",
    examples=(
        ("transcript-lint layout show record", "show a description"),
        ("transcript-lint layout show collection > day.toml", "start your own"),
    ),
)
@click.argument("name")
def show(name: str) -> int:
    """Print the description of the built-in layout NAME as TOML, as a start for your own."""
    from linter.cli.describing import unknown
    from linter.layouts.builtin import NAMES, text_of

    if name not in NAMES:
        raise unknown(name, "'NAME'")
    return 0 if streams.write([text_of(name)]) else 2


@layout.command(
    cls=GroupedCommand,
    short_help="Check a description, and how much of the files it places.",
    examples=(
        ("transcript-lint layout check day.toml", "check a description"),
        ("transcript-lint layout check --all day.toml transcripts", "show every line that it does not place"),
    ),
)
@click.argument("file", shell_complete=completion.paths)
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@option(
    "Output", "--all", "every", is_flag=True, help="List every line that is not placed exactly, not only the first."
)
@debug_option
def check(file: str, paths: tuple[str, ...], every: bool, debug: bool) -> int:
    """Check the description of a layout in FILE, and how much of the transcripts at PATHS it places.

    Without PATHS, only the description is checked. With them, each file has a line with the share of its lines that
    the description places, and below it the first lines that it does not place exactly. These lines are shown as they
    are: the output contains text of the transcripts. At the end is what the description could specify as well: types,
    ranges, choices and checks that fit all values in the files, or all but a few.

    Exit codes: 0 the description can be used, 2 it cannot, or a file could not be read, 130 interrupted.
    """
    from linter.cli.describing import described

    found = described(file)
    if found is None:
        return 2
    if not paths:
        return 0 if streams.write(_said(found.name, len(found.positions))) else 2
    from linter.cli.placing import Placements

    placed = Placements(found, every, debug)
    written = streams.write(placed.of(paths))
    streams.complain_about_files(placed.failures)
    return 0 if written and not placed.failures else 2


def _said(name: str, lines: int) -> Iterator[str]:
    from linter.reporters import counted, visible

    yield f"The description of {visible(name)} is valid: {counted(lines, 'line')} of templates.\n"
