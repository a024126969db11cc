"""``transcript-lint report``: what there is to say of many transcripts as one page for a browser."""

from __future__ import annotations

from typing import Any

import click

from linter.cli import completion
from linter.cli.check_options import FixOptions, Options, RuleOptions, rule_options
from linter.cli.configuring import SettingsOptions, settings_options
from linter.cli.looking import refuse_ignored
from linter.cli.option_groups import GroupedCommand, gathered, option
from linter.cli.outputs import OutputOptions, place_for
from linter.cli.report_run import ReportRun
from linter.cli.selecting import FileOptions, walk_options
from linter.cli.shared_options import debug_option
from linter.cli.sharing import SpeedOptions, sharing_options
from linter.cli.suppressing import BaselineOptions, known_options


@click.command(
    cls=GroupedCommand,
    short_help="Write a report as a page for a browser.",
    examples=(
        ("transcript-lint report transcripts -o report.html", "a folder on one page"),
        ("transcript-lint report transcripts -o report.html --show-text", "with the lines of findings"),
    ),
)
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@rule_options
@walk_options
@option(
    "Output",
    "-o",
    "--output",
    "page",
    metavar="FILE.html",
    required=True,
    callback=lambda context, parameter, given: place_for(given),
    help="The file to write; an existing one is replaced.",
)
@option(
    "Output",
    "--since",
    metavar="REPORT.json",
    help="Compare with an earlier report of check --output-format json.",
    shell_complete=completion.paths,
)
@option("Output", "--show-text", is_flag=True, help="Show the lines of findings, with transcript text.")
@option("Output", "-q", "--quiet", is_flag=True, help="Print nothing if all goes well.")
@settings_options
@known_options
@sharing_options
@debug_option
@gathered("rules", RuleOptions)
@gathered("files", FileOptions)
@gathered("settings", SettingsOptions)
@gathered("baseline", BaselineOptions)
@gathered("speed", SpeedOptions)
def report(page: str, since: str | None, show_text: bool, quiet: bool, **given: Any) -> int:
    """Check the transcripts at PATHS and write a report as one page of HTML.

    The page needs no network and can be sent by mail. It shows findings, scores, flags, placeholder scores, missing
    parts and what was not checked. Without --show-text it holds no names or transcript text. Paths and settings are as
    for check. If there are more findings than fit on the page, all of them are written to FILE.findings.jsonl.

    Exit codes: 0 the report was written, whatever it says, 2 something could not be checked, read or written,
    130 interrupted.
    """
    refuse_ignored()
    options = Options(fixes=FixOptions(), output=OutputOptions(quiet=quiet), **given)
    options.validate()
    return ReportRun(options, page, since, show_text).write()
