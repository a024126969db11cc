"""``transcript-lint debug``: how the program reads a file; for people who describe layouts or look for a bug."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from linter.cli import completion, streams
from linter.cli.option_groups import GroupedCommand, Subcommands, option
from linter.cli.shared_options import debug_option

if TYPE_CHECKING:
    from linter.layouts.compiled import Layout


@click.group(cls=Subcommands, short_help="Show how a file is read.")
def debug() -> None:
    """Show how the program reads a file."""


@debug.command(
    cls=GroupedCommand,
    short_help="Show the blocks of a file and how they were found.",
    examples=(
        ("transcript-lint debug parse transcripts/day.txt", "how the program reads a file"),
        ("transcript-lint debug parse --layout day.toml transcripts/day.txt", "how your description reads it"),
    ),
)
@click.argument("file", shell_complete=completion.paths)
@option(
    "Files",
    "--layout",
    metavar="NAME|PATH",
    help="A built-in layout or a description.  [default: the built-in one that is most like the file]",
    shell_complete=completion.paths,
)
@debug_option
def parse(file: str, layout: str | None, debug: bool) -> int:
    """Show the tree of blocks that the program reads in FILE, with lines and values, and the steps to it.

    Lines are counted in the text as it is read: without a code fence around it and the second side of a merge
    conflict. The output contains text of the transcript.

    Exit codes: 0 done, 2 the file or the description could not be used, 130 interrupted.
    """
    from linter.cli.configuring import layout_of
    from linter.cli.intake import InputFile, Intake
    from linter.layouts.collection.settings import DEFAULT
    from linter.layouts.known import BUILT_IN
    from linter.layouts.recognise import likeliest
    from linter.numbered import clean_text
    from linter.settings import Project

    layouts = (layout_of(layout),) if layout is not None else BUILT_IN
    intake = Intake(Project().selection, debug)
    source = intake.source(InputFile(file))
    written = source is None
    if source is not None:
        with intake.guarded(file):
            text = clean_text(source, layouts[0].margin).text
            written = streams.write(_shown(likeliest(text, DEFAULT, layouts)[0], text))
    streams.complain_about_files(intake.failures)
    return 0 if written and not intake.failures else 2


def _shown(layout: Layout, text: str) -> Iterator[str]:
    from linter.layouts.tracing import Trace
    from linter.reporters import visible

    trace = Trace(layout, text)
    yield f"layout {visible(layout.name)}\n\n"
    yield from (f"{visible(line)}\n" for line in trace.tree())
    yield "\n"
    yield from (f"{visible(line)}\n" for line in trace.steps())
