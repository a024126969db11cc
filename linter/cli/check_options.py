"""The options of ``transcript-lint check`` as values, and which of them contradict each other."""

from __future__ import annotations

from collections.abc import Sequence

import click

from linter.cli import completion
from linter.cli.checking import FixMode
from linter.cli.configuring import SettingsOptions
from linter.cli.intake import STDIN
from linter.cli.option_groups import option, options, switch
from linter.cli.outputs import OutputOptions
from linter.cli.selecting import FileOptions
from linter.cli.sharing import SpeedOptions
from linter.cli.suppressing import BaselineOptions
from linter.config import Choice, UnknownRuleError, chosen
from linter.files import is_url
from linter.finding import Applicability
from linter.tuples import NamedTuple


class RuleOptions(NamedTuple):
    """The options about rules, as they were given."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cross_file: bool | None = None
    schema: str | None = None

    @property
    def choice(self) -> Choice:
        """The rules that they ask for; a selector may be repeated or hold several, separated by commas."""
        return Choice(select=_selectors("--select", self.select), ignore=_selectors("--ignore", self.ignore))


rule_options = options(
    option(
        "Rules",
        "--select",
        metavar="RULES",
        multiple=True,
        help="Run only these rules: codes, prefixes (SEP) or names, separated by commas.",
        shell_complete=completion.selectors,
    ),
    option(
        "Rules",
        "--ignore",
        metavar="RULES",
        multiple=True,
        help="Do not run these rules; takes precedence over --select.",
        shell_complete=completion.selectors,
    ),
    switch(
        "Rules",
        "--cross-file/--no-cross-file",
        help="Also compare the files with each other (XFL).  [default: as in the settings, else not]",
    ),
    option(
        "Rules",
        "--schema",
        metavar="FILE",
        help="A JSON Schema that every parsed transcript must satisfy (SCH001), instead of those of the settings.",
        shell_complete=completion.paths,
    ),
)
"""Gives a command the fields of :class:`RuleOptions`."""


class FixOptions(NamedTuple):
    """The options about fixes, as they were given."""

    fix: bool = False
    unsafe_fixes: bool = False
    fix_only: bool = False
    diff: bool = False
    show_fixes: bool = False
    exit_non_zero_on_fix: bool = False

    @property
    def mode(self) -> FixMode:
        """What is done about what can be fixed."""
        if self.diff:
            return FixMode.SHOW
        return FixMode.WRITE if self.fix or self.fix_only else FixMode.NONE

    @property
    def least(self) -> Applicability:
        """The least certain fixes that may be applied."""
        return Applicability.UNSAFE if self.unsafe_fixes else Applicability.SAFE


fix_options = options(
    option("Fixes", "--fix", is_flag=True, help="Apply fixes that do not change the content."),
    option("Fixes", "--unsafe-fixes", is_flag=True, help="Include fixes that are a guess or change the content."),
    option("Fixes", "--fix-only", is_flag=True, help="Apply fixes; do not report or fail on what remains."),
    option("Fixes", "--diff", is_flag=True, help="Show what --fix would change, with transcript text; write nothing."),
    option("Fixes", "--show-fixes", is_flag=True, help="List the applied fixes."),
    option("Fixes", "--exit-non-zero-on-fix", is_flag=True, help="Exit with 1 if a fix was applied."),
)
"""Gives a command the fields of :class:`FixOptions`."""


class Options(NamedTuple):
    """Everything that the command line says."""

    paths: tuple[str, ...]
    rules: RuleOptions
    files: FileOptions
    fixes: FixOptions
    output: OutputOptions
    settings: SettingsOptions
    baseline: BaselineOptions
    speed: SpeedOptions
    debug: bool

    @property
    def places(self) -> tuple[str, ...]:
        """The paths to check: the current folder if none was given."""
        return self.paths or (".",)

    def validate(self) -> None:
        """Raise ``click.UsageError`` where options contradict each other."""
        takes_stdin = STDIN in self.paths
        if self.files.stdin_filename is not None and not takes_stdin:
            raise click.UsageError("'--stdin-filename' needs the path '-'.")
        if self.files.show_files and takes_stdin:
            raise click.UsageError("'--show-files' cannot be combined with the path '-'.")

        said = f"'--output-format {self.output.output_format}'"
        only_for_people = {"--diff": self.fixes.diff}
        if self.output.printed.name != "json":
            only_for_people["--statistics"] = self.output.statistics
        if self.output.printed.for_programs:
            _refuse(only_for_people, f"cannot be combined with {said}")
        if self.baseline.write_baseline:
            changing = {"--fix": self.fixes.fix, "--fix-only": self.fixes.fix_only, "--diff": self.fixes.diff}
            _refuse(changing | {"-": takes_stdin}, "cannot be combined with '--write-baseline'")
        self._validate_speed()
        if urls := list(filter(is_url, self.paths)):
            self._validate_urls(urls)

    def _validate_speed(self) -> None:
        speed = self.speed
        if (speed.scheduler is not None) != (speed.executor == "dask"):
            raise click.UsageError("'--executor dask' needs '--scheduler ADDRESS', and the other way round.")
        if speed.executor == "dask":
            require("distributed", "by '--executor dask'", "scale")
            here = {"--timings": speed.timings, "--fix": self.fixes.fix}
            here |= {"--fix-only": self.fixes.fix_only, "--diff": self.fixes.diff}
            _refuse(here, "cannot be combined with '--executor dask'")

    def _validate_urls(self, urls: Sequence[str]) -> None:
        from linter.files.urls import is_chain, protocol_of

        allowed = {each.strip().lower() for given in self.files.allow_remote for each in given.split(",")}
        for url in urls:
            if is_chain(url):
                raise click.UsageError(f"{url!r} is a chain of URLs (::), expected a single one.")
            if (protocol := protocol_of(url)) not in allowed:
                raise click.UsageError(f"{url!r} is not on this machine, expected '--allow-remote {protocol}'.")
        writing = {"--fix": self.fixes.fix, "--fix-only": self.fixes.fix_only, "--diff": self.fixes.diff}
        known = {"--write-baseline": self.baseline.write_baseline, "--baseline": self.baseline.baseline is not None}
        _refuse(writing | known | {"--show-files": self.files.show_files}, f"cannot be combined with {urls[0]!r}")
        require("fsspec", "to read URLs", "scale")


def require(package: str, why: str, extra: str) -> None:
    """Raise ``click.UsageError`` if a package of an extra is not there."""
    from importlib.util import find_spec

    if find_spec(package) is None:
        raise click.UsageError(f"{package} is needed {why} and comes with the extra '{extra}'.")


def _refuse(given: dict[str, bool], why: str) -> None:
    for name, is_given in given.items():
        if is_given:
            raise click.UsageError(f"'{name}' {why}.")


def _selectors(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """The selectors of one option; raises ``click.BadOptionUsage`` if one matches no rule."""
    selectors = tuple(selector for value in values for selector in value.split(","))
    try:
        chosen(Choice(ignore=selectors))
    except UnknownRuleError as error:
        raise click.BadOptionUsage(name, f"Invalid value for '{name}': {error}") from None
    return selectors
