"""``transcript-lint check``: find what is wrong in transcripts, say so, and mend it if asked to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import click

from linter.cli import completion, streams
from linter.cli.checking import STDIN, Inspector, Mending, Task
from linter.cli.configuring import project, settings_options, shown_settings, warn_of_unmatched
from linter.cli.looking import refuse_ignored
from linter.cli.outputs import Output, output_options, reporter_of, seen_by, warn_of_gaps, write_files
from linter.cli.selecting import Narrowing, nothing_there, selection_options
from linter.cli.selecting import show_files as show
from linter.cli.shared_options import color_option, debug_option, stdin_option
from linter.cli.suppressing import Suppression, suppression_options, write_baselines
from linter.config import Choice, UnknownRuleError, chosen
from linter.finding import Applicability, Severity
from linter.reporters import FORMATS, Checked, Summary, View, keeping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.finding import Report
    from linter.settings import Config


@click.command(short_help="Find what is wrong in transcripts.")
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@click.option(
    "--select",
    metavar="RULES",
    multiple=True,
    help="Only these rules: codes, prefixes (SEP) or names.",
    shell_complete=completion.selectors,
)
@click.option(
    "--ignore",
    metavar="RULES",
    multiple=True,
    help="All rules but these; wins over --select.",
    shell_complete=completion.selectors,
)
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what is said.")
@click.option("--unsafe-fixes", is_flag=True, help="Also fixes that are a guess or change what is said.")
@click.option("--fix-only", is_flag=True, help="Mend, and neither report what is left nor fail because of it.")
@click.option("--diff", is_flag=True, help="Show what --fix would change (with what was said), and write nothing.")
@click.option("--show-fixes", is_flag=True, help="List what was mended.")
@click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit with 1 if anything was mended.")
@click.option(
    "--fail-on",
    type=click.Choice([severity.label for severity in Severity]),
    help="The least severity that makes the exit code 1.  [default: as the settings say, else warning]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@selection_options
@click.option("--show-files", is_flag=True, help="Show the files that would be checked, and check nothing.")
@settings_options
@suppression_options
@click.option("--show-settings", is_flag=True, help="Show the settings that hold for each path, and check nothing.")
@output_options
@click.option("--statistics", is_flag=True, help="Show how often each rule spoke instead of the findings.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@color_option
@stdin_option
@click.option("--allow-empty", is_flag=True, help="It is no error if there is no transcript at all.")
@debug_option
def check(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    fix_only: bool,
    diff: bool,
    show_fixes: bool,
    exit_non_zero_on_fix: bool,
    fail_on: str | None,
    exit_zero: bool,
    narrowing: Narrowing,
    show_files: bool,
    config: tuple[str, ...],
    isolated: bool,
    layouts: tuple[str, ...],
    baseline: str | None,
    write_baseline: bool,
    show_baselined: bool,
    show_settings: bool,
    output_format: str,
    outputs: list[Output],
    statistics: bool,
    quiet: bool,
    color: streams.When,
    stdin_filename: str | None,
    allow_empty: bool,
    debug: bool,
) -> int:
    """Check the transcripts at PATHS.

    A path may be a file, a folder (all *.txt and *.transcript below it) or - for standard input; without any, the
    current folder is meant. With --fix, the mended text of standard input goes to standard output, and the report to
    standard error.

    Exit codes: 0 nothing found, 1 findings, 2 something could not be checked or written, 130 interrupted.
    """
    refuse_ignored()
    paths = paths or (".",)
    printed = FORMATS[output_format]
    formats = [printed, *(output.format for output in outputs)]
    if stdin_filename is not None and STDIN not in paths:
        raise click.UsageError("'--stdin-filename' needs the path '-'.")
    if show_files and STDIN in paths:
        raise click.UsageError("'--show-files' shows files, and '-' is none.")
    for option, given in (("--statistics", statistics), ("--diff", diff), ("--show-fixes", show_fixes)):
        if given and printed.for_programs:
            said = f"'--output-format {output_format}'"
            raise click.UsageError(f"'{option}' is for people, {said} for programs: use one of them.")

    for option, given in (("--fix", fix), ("--fix-only", fix_only), ("--diff", diff), ("-", STDIN in paths)):
        if given and write_baseline:
            raise click.UsageError(f"'--write-baseline' records files as they are: it goes without '{option}'.")

    mending = Mending.SHOW if diff else Mending.WRITE if fix or fix_only else Mending.NONE
    colored = not printed.for_programs and streams.wants_color(color)
    least = Applicability.UNSAFE if unsafe_fixes else Applicability.SAFE
    view = View(colored, closing=not quiet, applicability=least)
    settings = project(config, isolated, layouts, _choice(select, ignore))
    if show_settings:
        return 0 if streams.write(shown_settings(settings, paths)) else 2
    select_files = narrowing.of(settings)
    if show_files:
        return show(paths, select_files, allow_empty, quiet)
    suppression = Suppression(
        settings, baseline, writing=write_baseline, showing=show_baselined, isolated=isolated, named=paths
    )
    keep = keeping(formats)
    task = Task(settings, select_files, suppression, keep, mending, unsafe_fixes, colored, not quiet, debug)

    inspector = Inspector(task)
    inspector.inspect(paths, stdin_filename)
    files = inspector.files
    about_settings = [task.keep(*each) for each in suppression.about_settings(inspector.outcomes)]
    if fix_only:
        files = [checked._replace(report=checked.report._replace(findings=())) for checked in files]
        about_settings = []
    view = seen_by(view, formats, files, settings)
    summary = Summary.of(
        files,
        view,
        **inspector.counts,
        suppressed=suppression.tally(inspector.outcomes),
        about_settings=about_settings,
        left=inspector.left if diff and not fix_only else None,
    )
    nothing = not allow_empty and not summary.failed and inspector.found_nothing
    files = sorted([*files, *about_settings], key=lambda checked: checked.report.path)
    failing = not fix_only and any(_fails(checked.report, fail_on or settings.of) for checked in files)
    fixing = summary.fixed > 0 and (diff or exit_non_zero_on_fix)
    code = 2 if summary.failed or nothing else int((failing or fixing) and not exit_zero)
    summary = summary._replace(exit_code=code)

    warn_of_unmatched(settings, paths if narrowing == Narrowing() else ())
    streams.complain_about_files(inspector.failures)
    if nothing:
        streams.complain(nothing_there(paths, inspector.discovery, select_files("").include, summary.not_transcripts))
    warn_of_gaps(formats, summary)
    verb = "Would fix" if diff else "Fixed"
    only_mended = verb if diff or fix_only else ""
    written = write_files(outputs, files, summary, view, only_mended)
    told: list[str] = []
    if write_baseline and not nothing:
        recorded = write_baselines(suppression, inspector.outcomes)
        written, told = written and recorded is not None, recorded if recorded and not quiet else []
    tell = streams.write
    if mending is Mending.SHOW:
        patch = "".join(inspector.diffs).encode("utf-8", "backslashreplace")
        written, tell = streams.write_bytes(patch) and written, streams.write_to_stderr
    elif inspector.output is not None:
        written, tell = streams.write_bytes(inspector.output) and written, streams.write_to_stderr
    if printed.for_programs or not nothing:
        report = _statistics if statistics else reporter_of(printed, only_mended)
        listed = _listed(files, verb) if show_fixes else ()
        written &= tell(chain(() if printed.for_programs else told, listed, report(files, summary, view)))
    return code if written else 2


def _choice(select: Sequence[str], ignore: Sequence[str]) -> Choice:
    """The rules that the options ask for; a selector may be repeated or hold several, separated by commas."""
    given = []
    for option, values in (("--select", select), ("--ignore", ignore)):
        selectors = tuple(selector for value in values for selector in value.split(","))
        try:
            chosen(Choice(ignore=selectors))
        except UnknownRuleError as error:
            raise click.BadOptionUsage(option, f"Invalid value for '{option}': {error}") from None
        given.append(selectors)
    return Choice(select=given[0], ignore=given[1])


def _fails(report: Report, fail_on: str | Callable[[str], Config]) -> bool:
    """Whether a file has a finding that is bad enough to fail: as the option or the settings of the file say."""
    label = fail_on if isinstance(fail_on, str) else fail_on(report.path).fail_on
    least = Severity[label.upper()]
    return any(finding.severity >= least and not finding.baselined for finding in report.findings)


def _statistics(files: Iterable[Checked], summary: Summary, view: View) -> Iterator[str]:
    from linter.reporters.closing import statistics

    return statistics(files, summary, view)


def _listed(files: Iterable[Checked], verb: str) -> Iterator[str]:
    from linter.reporters.closing import fixes

    return fixes(files, verb)
