"""``transcript-lint check``: find what is wrong in transcripts and say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from linter.cli import streams
from linter.cli.checking import STDIN, Inspector
from linter.finding import Severity
from linter.reporters import Summary, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.config import Plan
    from linter.reporters import Checked

    Reporter = Callable[[Iterable[Checked], Summary, View], Iterator[str]]

FORMATS = ("concise", "full", "json")


@click.command(short_help="Find what is wrong in transcripts.")
@click.argument("paths", nargs=-1)
@click.option("--select", metavar="RULES", multiple=True, help="Only these rules: codes, prefixes (SEP) or names.")
@click.option("--ignore", metavar="RULES", multiple=True, help="All rules but these; wins over --select.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.label for severity in Severity]),
    default=Severity.WARNING.label,
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option("--isolated", is_flag=True, help="Ignore every settings file.")
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="concise",
    show_default=True,
    help="One line a finding, with the line of the file (shows what was said), or for programs.",
)
@click.option("--statistics", is_flag=True, help="Show how often each rule spoke instead of the findings.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colours; auto heeds NO_COLOR and FORCE_COLOR.",
)
@click.option("--stdin-filename", metavar="PATH", help="The name of what is read from standard input.")
@click.option("--allow-empty", is_flag=True, help="It is no error if there is no transcript at all.")
@click.option("--debug", is_flag=True, help="Show the traceback of internal errors.")
def check(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    exit_zero: bool,
    isolated: bool,
    output_format: str,
    statistics: bool,
    quiet: bool,
    color: streams.When,
    stdin_filename: str | None,
    allow_empty: bool,
    debug: bool,
) -> int:
    """Check the transcripts at PATHS.

    A path may be a file, a folder (all *.txt and *.transcript below it) or - for standard input; without any, the
    current folder is meant.

    Exit codes: 0 nothing found, 1 findings, 2 something could not be checked, 130 interrupted.
    """
    paths = paths or (".",)
    if stdin_filename is not None and STDIN not in paths:
        raise click.UsageError("'--stdin-filename' needs the path '-'.")
    if statistics and output_format == "json":
        raise click.UsageError("'--statistics' is for people, '--output-format json' for programs: use one of them.")
    view = View(color=output_format != "json" and streams.wants_color(color), closing=not quiet)

    inspector = Inspector(_plan(select, ignore), _keeping(output_format), debug)
    inspector.inspect(paths, stdin_filename)
    for failure in inspector.failures:
        streams.complain(f"{failure.path or repr('')}: {failure.message}")
    files = inspector.files
    summary = Summary.of((checked.report for checked in files), view, not_transcripts=inspector.not_transcripts)

    nothing = summary.checked == summary.not_transcripts and not summary.failed and not summary.problems
    if nothing and not allow_empty:
        streams.complain(_nothing_there(paths, summary.not_transcripts))
    if nothing and output_format != "json" and not allow_empty:
        return 2
    written = streams.write(_reporter(output_format, statistics)(files, summary, view))
    if not written or summary.failed or (nothing and not allow_empty):
        return 2
    return int(not exit_zero and _worst(files) >= Severity[fail_on.upper()])


def _plan(select: Sequence[str], ignore: Sequence[str]) -> Plan:
    """The rules to run; a selector may be repeated or hold several, separated by commas."""
    from linter.config import UnknownRuleError, plan

    chosen = []
    for option, values in (("--select", select), ("--ignore", ignore)):
        selectors = tuple(selector for value in values for selector in value.split(","))
        try:
            plan(select=selectors)
        except UnknownRuleError as error:
            raise click.BadOptionUsage(option, f"Invalid value for '{option}': {error}") from None
        chosen.append(selectors)
    return plan(select=chosen[0], ignore=chosen[1])


def _keeping(output_format: str) -> Callable[..., Checked]:
    """What is kept of a file with findings for a format to show."""
    from linter.reporters import Checked, excerpts, places

    return {"full": excerpts, "json": places}.get(output_format, lambda report, _: Checked(report))


def _reporter(output_format: str, statistics: bool) -> Reporter:
    """The reporter for a format; only that one is imported."""
    if statistics:
        from linter.reporters import closing

        return closing.statistics
    if output_format == "json":
        from linter.reporters import json

        return json.json
    if output_format == "full":
        from linter.reporters import full

        return full.full
    from linter.reporters import concise

    return concise.concise


def _nothing_there(paths: Sequence[str], not_transcripts: int) -> str:
    where = ", ".join(path or "''" for path in paths)
    if not_transcripts:
        others = "the one file there is none" if not_transcripts == 1 else f"none of the {not_transcripts} files is one"
        return f"{where}: no transcripts: {others}"
    return f"{where}: no transcripts: no file is called *.txt or *.transcript"


def _worst(files: Sequence[Checked]) -> int:
    """The highest severity that was found; -1 if nothing was."""
    return max((finding.severity for checked in files for finding in checked.report.findings), default=-1)
