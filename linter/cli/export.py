"""``transcript-lint export``: what is in transcripts, as data for other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from linter.cli import completion, streams
from linter.cli.configuring import project, settings_options
from linter.cli.exporting import Export, NothingError
from linter.cli.intake import STDIN
from linter.cli.option_groups import GroupedCommand, option
from linter.cli.selecting import FileOptions, nothing_there, selection_options
from linter.cli.shared_options import debug_option
from linter.exporting import FORMATS, ExportFormat
from linter.files import FileProblem, is_url, put_all
from linter.tables import ROWS
from linter.tuples import NamedTuple
from linter.verdict.narrowing import Narrowing

if TYPE_CHECKING:
    from linter.tables import Rows


class ExportOptions(NamedTuple):
    """Everything that the command line says."""

    paths: tuple[str, ...]
    exclude: tuple[str, ...]
    extend_exclude: tuple[str, ...]
    force_exclude: bool
    respect_gitignore: bool | None
    stdin_filename: str | None
    keep_going: bool
    format_name: str
    output: str | None
    rows: Rows | None
    csv_formulas: str
    quiet: bool
    config: tuple[str, ...]
    isolated: bool
    layouts: tuple[str, ...]
    debug: bool

    @property
    def narrowing(self) -> Narrowing:
        """What they say about excludes."""
        return FileOptions(self.exclude, self.extend_exclude, self.force_exclude, self.respect_gitignore).narrowing

    @property
    def format(self) -> ExportFormat:
        """The format of the data."""
        return FORMATS[self.format_name]

    @property
    def place(self) -> str | None:
        """The file to write, ``None`` for standard output."""
        return None if self.output == STDIN else self.output

    @property
    def kind(self) -> Rows:
        """What a row is."""
        return self.rows or ROWS[0]

    def validate(self) -> None:
        """Raise ``click.UsageError`` where options contradict each other."""
        format = self.format
        if self.rows is not None and format.write is None:
            raise click.UsageError(f"'--rows' cannot be combined with '--format {format.name}', which has no rows.")
        if self.stdin_filename is not None and STDIN not in self.paths:
            raise click.UsageError("'--stdin-filename' needs the path '-'.")
        if urls := list(filter(is_url, self.paths)):
            raise click.UsageError(f"{urls[0]!r} is not on this machine, expected a file or a folder.")
        if self.place is not None and self.place.endswith((os.sep, "/")):
            raise click.BadParameter(f"{self.place!r} is a folder, expected a file.", param_hint="'-o'")
        if format.binary and self.place is None and sys.stdout.isatty():
            raise click.UsageError(f"'--format {format.name}' is not text, and needs '-o FILE' on a terminal.")


@click.command(
    cls=GroupedCommand,
    short_help="Write what is in transcripts as data.",
    examples=(
        ("transcript-lint export transcripts --format csv -o data.csv", "a row for each exchange"),
        ("transcript-lint export transcripts --format jsonl --rows turns", "a row for each turn"),
    ),
)
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@selection_options
@option("Files", "--keep-going", is_flag=True, help="Also export files with errors: what could be read of them.")
@option(
    "Output",
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    required=True,
    help=f"Format of the data. {'; '.join(f'{each.name}: {each.summary}' for each in FORMATS.values())}.",
)
@option("Output", "-o", "--output", metavar="FILE", help="Write to FILE, not to standard output.")
@option(
    "Output",
    "--rows",
    type=click.Choice(ROWS),
    help="What a row is, in jsonl, csv and parquet.  [default: exchanges]",
)
@option(
    "Output",
    "--csv-formulas",
    type=click.Choice(["escape", "keep"]),
    default="escape",
    show_default=True,
    help="Text cells that begin like a formula: put a quote before them, or keep them as they are.",
)
@option("Output", "-q", "--quiet", is_flag=True, help="Do not print the summary.")
@settings_options
@debug_option
def export(**given: Any) -> int:
    """Write what is in the transcripts at PATHS as data.

    Each row is an exchange, with its candidate and section; json has everything, and render makes text of it again.
    A file with errors is not exported. Paths are as for check. The output contains the text of the transcripts.

    Exit codes: 0 done, 1 files were not exported because they have errors or are not transcripts, 2 something could not
    be read or written, or no transcripts were found, 130 interrupted.
    """
    options = ExportOptions(**given)
    options.validate()
    format, place = options.format, options.place
    if not _is_there(format):
        return 2
    settings = project(options.config, options.isolated, options.layouts)
    run = Export(
        settings,
        options.narrowing,
        options.keep_going,
        options.isolated,
        options.layouts,
        options.place,
        options.debug,
    )
    run.find(options.paths or (".",), options.stdin_filename)
    try:
        written = _write(_pieces(options, run), place)
    except NothingError:
        written = True
    streams.complain_about_files(run.intake.failures)
    if run.found_nothing:
        include = settings.selection("").include
        streams.complain(nothing_there(options.paths or (".",), run.intake.discovery, include, run.others))
        return 2
    if written and run.finished and run.exported and not options.quiet:
        streams.write_to_stderr([run.closing(options.kind if format.write else "") + "\n"])
    return 2 if run.intake.failures or not written else int(run.refused + run.foreign > 0)


def _pieces(options: ExportOptions, run: Export) -> Iterator[bytes]:
    """The data, piece by piece."""
    if options.format.write is None:
        from linter.exporting.jsonl import array

        return array(run.documents())
    columns = run.columns(options.kind)
    return options.format.write(columns, run.batches(options.kind, columns), options.csv_formulas == "keep")


def _is_there(format: ExportFormat) -> bool:
    """Whether what the format needs is installed; false, and a complaint, if not."""
    if format.package is None:
        return True
    from importlib.util import find_spec

    package, extra = format.package
    if find_spec(package) is not None:
        return True
    streams.complain(
        f"'--format {format.name}' needs {package}, which is not installed",
        f"Install it with: pip install {package} (or the extra {extra})",
    )
    return False


def _write(pieces: Iterator[bytes], place: str | None) -> bool:
    """Write the data to the file at ``place``, or to standard output; false, and a complaint, if that fails."""
    if place is None:
        return streams.write_data(pieces)
    try:
        put_all(place, pieces)
    except FileProblem as problem:
        streams.complain_about_files([problem])
        return False
    return True
