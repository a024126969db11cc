"""``transcript-lint calibrate``: what a corpus says about its own flags, and the settings that follow."""

from __future__ import annotations

from collections.abc import Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from linter.calibration import Calibration
from linter.calibration import calibrate as measure
from linter.cli import completion, streams
from linter.cli.calibrating import Collector
from linter.cli.checking import STDIN
from linter.cli.configuring import project, settings_options
from linter.cli.selecting import nothing_there
from linter.cli.shared_options import color_option, debug_option, stdin_option
from linter.files import FileProblem, put

if TYPE_CHECKING:
    from linter.finding import Failure
    from linter.reporters import Summary

_PICTURE = ".svg"
_INSTALL = "Install it with: pip install 'transcript-lint[plot]'"


@click.command(short_help="Show what a corpus says about its flags.")
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@settings_options
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@click.option("--plot", metavar="FILE.svg", help="Also draw the scores by section and flag.")
@click.option("--all", "every", is_flag=True, help="List every exchange, however many there are.")
@color_option
@stdin_option
@debug_option
def calibrate(
    paths: tuple[str, ...],
    config: tuple[str, ...],
    isolated: bool,
    layouts: tuple[str, ...],
    output_format: str,
    plot: str | None,
    every: bool,
    color: streams.When,
    stdin_filename: str | None,
    debug: bool,
) -> int:
    """Show how scores and flags of the transcripts at PATHS go together.

    Scores by section and flag, the threshold on the score that explains the flags best and what contradicts it,
    answers in the same words of which only some are flagged, scores that are no scores, and the settings that follow.
    Paths are as for check. Neither names nor what was said are shown.

    Exit codes: 0 done, 2 something could not be read or written, or there is no transcript, 130 interrupted.
    """
    paths = paths or (".",)
    if stdin_filename is not None and STDIN not in paths:
        raise click.UsageError("'--stdin-filename' needs the path '-'.")
    if plot is not None and not _can_plot(plot):
        return 2

    settings = project(config, isolated, layouts)
    collector = Collector(settings, debug)
    collector.collect(paths, stdin_filename)
    streams.complain_about_files(collector.failures)
    nothing = not collector.transcripts and not collector.failures
    if nothing:
        streams.complain(
            nothing_there(paths, collector.discovery, settings.selection("").include, collector.not_transcripts)
        )

    calibration = measure(collector.transcripts)
    written = True
    if output_format == "json":
        written = streams.write(_for_programs(calibration, collector.summary, collector.failures))
    elif not nothing:
        written = streams.write(_for_people(calibration, collector.summary, every, streams.wants_color(color)))
    if plot is not None and collector.transcripts:
        written &= _plot(calibration, plot)
    return 0 if written and collector.transcripts and not collector.failures else 2


def _for_people(calibration: Calibration, summary: Summary, every: bool, color: bool) -> Iterator[str]:
    from linter.reporters.calibration.text import Look, text

    look = Look(color, get_terminal_size().columns)
    return text(calibration, summary, look._replace(places=None) if every else look)


def _for_programs(calibration: Calibration, summary: Summary, failures: list[Failure]) -> Iterator[str]:
    from linter.reporters.calibration.json import json

    return json(calibration, summary, failures)


def _can_plot(path: str) -> bool:
    """Whether ``path`` can be a picture, and there is something to draw with; false, and a complaint, if not."""
    if not path.lower().endswith(_PICTURE):
        raise click.BadOptionUsage("--plot", f"Invalid value for '--plot': {path!r} does not end in {_PICTURE}.")
    try:
        import linter.reporters.calibration.picture  # noqa: F401 - to be told at once, not after reading everything
    except ImportError:
        streams.complain("'--plot' needs matplotlib, which is not installed", _INSTALL)
        return False
    return True


def _plot(calibration: Calibration, path: str) -> bool:
    """Draw the picture at ``path``; false, and a complaint, if it cannot be written."""
    from linter.reporters.calibration.picture import picture

    if not calibration.exchanges:
        streams.complain(f"{path}: no exchange has a score to plot")
        return False
    try:
        put(path, picture(calibration))
    except FileProblem as problem:
        streams.complain_about_files([problem])
        return False
    return True
