"""What a run does not report, from the options that say so: ``--baseline`` and its like."""

from __future__ import annotations

from linter.cli.option_groups import option, options
from linter.tuples import NamedTuple


class BaselineOptions(NamedTuple):
    """The options about baselines, as they were given."""

    baseline: str | None = None
    write_baseline: bool = False
    show_baselined: bool = False


_baseline = option(
    "Baseline",
    "--baseline",
    metavar="FILE",
    help="Use FILE as the baseline instead of the configured one.",
)
baseline_options = options(
    _baseline,
    option("Baseline", "--write-baseline", is_flag=True, help="Record current findings as the baseline."),
    option(
        "Baseline",
        "--show-baselined",
        is_flag=True,
        help="Also report and fix baselined findings; they do not affect the exit code.",
    ),
)
"""Gives a command the fields of :class:`BaselineOptions`."""
known_options = options(
    _baseline, option("Baseline", "--show-baselined", is_flag=True, help="Also show baselined findings.")
)
"""The same, for a command that writes no baseline and fixes nothing."""
