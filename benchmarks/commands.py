"""Prove that nothing in a transcript or a name becomes a command: ``python -m benchmarks.commands --check``.

Random names and contents, made of what commands are made of, go through every format, through what else is printed,
and through the complaints on standard error. A model of the runner of GitHub Actions then reads all that: it may find
the annotations that are meant, as they are meant, and nothing else. Controls leave the escaping out.
"""

from __future__ import annotations

import argparse
import io
import posixpath
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stderr
from itertools import pairwise
from random import Random

import click

from benchmarks.hostile import HOSTILE, hostile
from benchmarks.runner import Command, commands
from linter.cli import streams
from linter.finding import Severity
from linter.reporters import FORMATS, Checked, Summary, View, visible
from linter.reporters.closing import closing_of_fixes, fixes
from linter.reporters.diff import diff
from linter.reporters.statistics import text as statistics

PIECES = (
    *("::", ":", "##[", "##", "#", "[", "]", "]]", "=", ",", ";", "%", "%0A", "%0D", "%25", "%3A", "%2C", "%5B"),
    *("error", "warning", "notice", "add-path", "add-mask", "set-env", "stop-commands", "group", "echo", "x", "name=a"),
    *(" ", "\t", "\n", "\r", "\r\n", "\v", "\f", "\x00", "\x1b[0m", "\x1c", "\x85", "\u2028", "\u3000", "\u00a0"),
    *("\u200b", "\ufe0f", "\ufeff", "\u202e", "\udcff", "\ud800", "é", "東", "💥", '"', "'", "<", ">", "&", "\\", "./"),
    *("::error::x", "##[error]x", "::error file=a::x", "##[add-path]x", "\n::error::x", "\r##[error]x"),
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
TOGETHER = 30
"""How many files are in a run; GitHub shows ten annotations of a level, and none of them is to stay away."""


def fuzz(rng: Random) -> str:
    """A text that tries to be a command."""
    return rng.choice(HOSTILE) if rng.random() < 0.05 else "".join(rng.choices(PIECES, k=rng.randrange(1, 9)))


def runs(count: int, seed: int) -> Iterator[list[Checked]]:
    """Runs over files whose names, messages, fixes and lines are random; ``count`` files in all."""
    rng = Random(seed)
    for first in range(0, count, TOGETHER):
        yield [_file(fuzz(rng), fuzz(rng), number) for number in range(min(TOGETHER, count - first))]


def _file(name: str, content: str, number: int) -> Checked:
    """One file of a run with one finding, and in some runs a failure in its place."""
    severity = list(Severity)[number % len(Severity)]
    checked = hostile(content, severity)
    (finding,) = checked.report.findings
    report = checked.report._replace(path=name, findings=(finding._replace(path=name),), failures=())
    return checked._replace(report=report, fixed=(finding,) * (number == 0))


def printed(name: str, files: Sequence[Checked]) -> str:
    """What a run over ``files`` prints in a format."""
    return "".join(FORMATS[name].reporter(files, Summary.of(files, View()), View()))


def expected(files: Sequence[Checked]) -> Counter[Command]:
    """The annotations that a run over ``files`` should make, from what the fields are and what is shown of them."""
    wanted: Counter[Command] = Counter()
    for checked in files:
        for finding in checked.report.findings:
            path = from_here(finding.path)
            place = (("line", "3"), ("endLine", "3"), ("col", "2"), ("endColumn", "5"))
            title = ("title", f"{finding.code} {finding.name}")
            properties = (("file", visible(path)), *place, title)
            wanted[Command(LEVELS[finding.severity], properties, visible(finding.message))] += 1
    return wanted


def from_here(path: str) -> str:
    """A path of a file below the current folder without detours; others are left as they are."""
    tidy = posixpath.normpath(path)
    return path if tidy in (".", "..") or tidy.startswith(("/", "../")) else tidy


def beside(files: Sequence[Checked]) -> Iterator[str]:
    """What else goes to standard output: numbers, what was mended, and the changes with what was said."""
    view, summary = View(), Summary.of(files, View())
    yield "".join(statistics(files, summary, view))
    yield "".join(fixes(files, "Fixed"))
    yield "".join(closing_of_fixes(summary, view, "Fixed"))
    for old, new in pairwise(files):
        yield "".join(diff(old.report.path, old.lines[3], new.lines[3], False))


def complaints(files: Sequence[Checked]) -> str:
    """What goes to standard error when everything goes wrong."""
    stderr = io.StringIO()
    with redirect_stderr(stderr):
        for checked in files:
            path, (finding,) = checked.report.path, checked.report.findings
            streams.complain(f"{path}: {finding.message}")
            streams.complain(path)
            streams.warn(path)
            streams.complain_about_usage(click.BadParameter(path, param_hint=path))
            streams.complain_about_bug(ValueError(path), debug=False)
    return stderr.getvalue()


def unescaped(files: Iterable[Checked]) -> str:
    """The control for lines: shows names and messages as they are."""
    return "".join(f"{each.report.path}:3:2: {each.report.findings[0].message}\n" for each in files)


def unescaped_annotations(files: Iterable[Checked]) -> str:
    """The control for annotations: names and messages as they are, behind the right beginning."""
    lines = []
    for checked in files:
        (finding,) = checked.report.findings
        place = f"file={from_here(finding.path)},line=3,endLine=3,col=2,endColumn=5,title={finding.code} {finding.name}"
        lines.append(f"::{LEVELS[finding.severity]} {place}::{finding.message}\n")
    return "".join(lines)


def wrong(name: str, files: Sequence[Checked]) -> Counter[Command]:
    """The commands that a run makes in a format and should not, and those that it should and does not."""
    return difference(printed(name, files), expected(files) if name == "github" else Counter())


def difference(said: str, wanted: Counter[Command]) -> Counter[Command]:
    """Where the commands in ``said`` are others than those that are wanted."""
    found = Counter(commands(said))
    return (found - wanted) + (wanted - found)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=200_000, help="names and contents each (default: 200,000)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--check", action="store_true", help="exit with 1 if a command is formed, or a control passes")
    options = parser.parse_args()
    tries: dict[str, Callable[[Sequence[Checked]], Counter[Command]]] = {
        **{name: lambda files, name=name: wrong(name, files) for name in FORMATS},  # type: ignore[misc]  # bound now
        "numbers, fixes, diff": lambda files: difference("".join(beside(files)), Counter()),
        "standard error": lambda files: difference(complaints(files), Counter()),
        "control: lines as they are": lambda files: difference(unescaped(files), Counter()),
        "control: annotations as they are": lambda files: difference(unescaped_annotations(files), expected(files)),
    }
    figures: Counter[str] = Counter()
    samples: dict[str, Command] = {}
    for files in runs(options.count, options.seed):
        for name, attempt in tries.items():
            if found := attempt(files):
                figures[name] += found.total()
                samples.setdefault(name, next(iter(found)))
    fine = True
    print(f"{options.count:,} names and contents")
    for name in tries:
        control = name.startswith("control")
        fine &= (figures[name] > 0) == control
        shown = f"  {samples[name]}" if name in samples and not control else ""
        print(f"{name:36}{figures[name]:>10,} commands too many or too few{shown}")
    return int(options.check and not fine)


if __name__ == "__main__":
    sys.exit(main())
