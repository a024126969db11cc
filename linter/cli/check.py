"""``transcript-lint check``: find defects in transcripts, report them, and fix them on request."""

from __future__ import annotations

from typing import Any

import click

from linter.cli import completion
from linter.cli.check_options import FixOptions, Options, RuleOptions, fix_options, rule_options
from linter.cli.check_run import CheckRun
from linter.cli.configuring import SettingsOptions, settings_options
from linter.cli.looking import refuse_ignored
from linter.cli.option_groups import GroupedCommand, gathered, option
from linter.cli.outputs import OutputOptions, output_options
from linter.cli.selecting import FileOptions, file_options
from linter.cli.shared_options import debug_option
from linter.cli.sharing import SpeedOptions, speed_options
from linter.cli.suppressing import BaselineOptions, baseline_options


@click.command(
    cls=GroupedCommand,
    short_help="Find defects in transcripts.",
    examples=(
        ("transcript-lint check transcripts", "check a folder"),
        ("transcript-lint check --fix --show-fixes transcripts", "apply the safe fixes and list them"),
    ),
)
@click.argument("paths", nargs=-1, shell_complete=completion.paths)
@rule_options
@file_options
@fix_options
@output_options
@settings_options
@option("Settings", "--show-settings", is_flag=True, help="Show the settings for each path, and check nothing.")
@baseline_options
@speed_options
@debug_option
@gathered("rules", RuleOptions)
@gathered("files", FileOptions)
@gathered("fixes", FixOptions)
@gathered("output", OutputOptions)
@gathered("settings", SettingsOptions)
@gathered("baseline", BaselineOptions)
@gathered("speed", SpeedOptions)
def check(**given: Any) -> int:
    """Check the transcripts at PATHS.

    A path may be a file, a folder (all *.txt and *.transcript files in it, at any depth) or - for standard input. The
    default is the current folder. With --fix, the fixed text of standard input is written to standard output, and the
    report to standard error.

    Exit codes: 0 no findings, 1 findings, 2 something could not be checked or written, 130 interrupted.
    """
    refuse_ignored()
    options = Options(**given)
    options.validate()
    run = CheckRun(options)
    if options.settings.show_settings:
        return run.show_settings()
    if options.files.show_files:
        return run.show_files()
    if options.speed.timings:
        from linter.cli.timings import timed

        return timed(run)
    return run.report().write()
