"""``transcript-lint render``: text from the JSON that ``export`` writes, in the same layout or another."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from linter.cli import completion, streams
from linter.cli.configuring import config_options, layout_of, project
from linter.cli.intake import STDIN, InputFile, Intake
from linter.cli.option_groups import GroupedCommand, option
from linter.cli.shared_options import debug_option
from linter.files import FileProblem, Selection, put
from linter.reporters import counted

if TYPE_CHECKING:
    from linter.layouts.known import Known

_LARGEST = 1 << 30
"""How many bytes of JSON are read."""


@click.command(
    cls=GroupedCommand,
    short_help="Write transcripts from the JSON of export.",
    examples=(
        ("transcript-lint render transcripts/day.json -o day.txt", "text in the layout that it was in"),
        ("transcript-lint render transcripts/day.json --layout collection", "text in another layout"),
    ),
)
@click.argument("file", shell_complete=completion.paths)
@option(
    "Output",
    "--layout",
    "named",
    metavar="NAME|PATH",
    help="The layout to write: a built-in one or a description.  [default: the layout of the JSON]",
    shell_complete=completion.paths,
)
@option(
    "Output",
    "--set",
    "values",
    metavar="SLOT=TEXT",
    multiple=True,
    help="The value of a slot that the other layout needs and the JSON does not have; may be repeated.",
)
@option("Output", "-o", "--output", metavar="FILE|FOLDER", help="Where to write; a folder for several transcripts.")
@config_options
@debug_option
def render(
    file: str,
    named: str | None,
    values: tuple[str, ...],
    output: str | None,
    config: tuple[str, ...],
    isolated: bool,
    debug: bool,
) -> int:
    """Write the transcripts in FILE, which 'export --format json' wrote, as text again; - is standard input.

    In the layout that it was in, a clean transcript is the same text, byte by byte. In another layout the same values
    have their places by their meaning; each candidate is a file of its own where the layout holds one, and all are in
    one file where it holds many. What the other layout needs and the JSON does not have is an error, and what it has no
    place for is named. The output contains the text of the transcripts.

    Exit codes: 0 done, 1 the JSON does not have what the layout needs, 2 something could not be read or written, 130
    interrupted.
    """
    from linter.cli.rendering import Rendering, documents_of, refuse_inputs
    from linter.layouts.rendering.faults import RenderError

    given = dict(_pair(each) for each in values)
    if given and named is None:
        raise click.UsageError("'--set' needs '--layout'.")
    target: Known | None = layout_of(named) if named is not None else None
    intake = Intake(lambda folder: Selection(max_file_size=_LARGEST), debug, watched=False)
    source = intake.source(InputFile("<stdin>" if file == STDIN else file, is_stdin=file == STDIN))
    if source is None:
        streams.complain_about_files(intake.failures)
        return 2
    try:
        documents = documents_of(source.data)
    except RenderError as error:
        streams.complain(f"{file}: {error.message}")
        return 2
    settings = project(config, isolated)
    rendering = Rendering(settings, target, given)
    try:
        texts = list(rendering.texts(documents))
    except RenderError as error:
        streams.complain(f"{file}: {error.message}")
        return 1
    places = _places(file, len(texts), output)
    if places is None:
        return 2
    try:
        refuse_inputs(places, file, settings, documents, named)
    except FileProblem as problem:
        streams.complain_about_files([problem])
        return 2
    if rendering.left_out:
        streams.warn(f"{file}: not written, as the layout has no place for it: {_counted(rendering.left_out.items())}")
    return 0 if _write(texts, places, output) else 2


def _pair(given: str) -> tuple[str, str]:
    name, equals, text = given.partition("=")
    if not equals or not name:
        raise click.BadParameter(f"{given!r} has no value, expected SLOT=TEXT.", param_hint="'--set'")
    return name, text


def _counted(left_out: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} ({counted(count, 'value')})" for name, count in left_out)


def _places(file: str, count: int, output: str | None) -> list[str] | None:
    """The files to write so many texts to, none for standard output; ``None``, and a complaint, if they do not fit."""
    from linter.cli.rendering import numbered

    if output is not None and (os.path.isdir(output) or output.endswith((os.sep, "/"))):
        return list(numbered(file, output, count))
    if count != 1:
        streams.complain(f"{file}: there are {count} transcripts to write, expected '-o FOLDER/' for them")
        return None
    return [] if output is None or output == STDIN else [output]


def _write(texts: list[str], places: list[str], output: str | None) -> bool:
    """Write the texts; false, and a complaint, if that fails. Where ``output`` is a folder, it is made."""
    from linter.cli.rendering import make_folder

    contents = [text.encode() for text in texts]
    if not places:
        return streams.write_data(contents)
    try:
        if output is not None and places != [output]:
            make_folder(output)
        for path, content in zip(places, contents, strict=True):
            put(path, content)
    except FileProblem as problem:
        streams.complain_about_files([problem])
        return False
    return True
