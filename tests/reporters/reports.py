"""What the formats make of many findings, shown in several ways: of each report the first lines, and a checksum.

``reports.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import linter
from linter import lint
from linter.finding import Applicability, Failure, Report
from linter.reporters import FORMATS, Checked, Summary, View, keeping
from linter.source import Source
from linter.suppression import Tally
from tests.layouts import damaged

GOLDEN = Path(__file__).with_suffix(".txt")
VIEWS = {
    "plainly": View(),
    "in colour": View(color=True),
    "without the sum": View(closing=False),
    "with unsafe fixes": View(color=True, applicability=Applicability.UNSAFE, folder="/a", root="/a"),
}
SHOWN = 12
LONGEST = 160


def files() -> list[Checked]:
    """Files with many findings, without any, of no layout, and such as could not be read."""
    keep = keeping(FORMATS.values())
    found = []
    for number, name in enumerate(("collection", "record", "rows", "several-interviews")):
        for seed in (5, 6):
            text = damaged.damaged(damaged.source(name).text, "> So.\n", seed)
            source = Source(text.encode(), f"day {number}/{seed}é.txt")
            found.append(keep(lint(source, damaged.source(name).plan), source))
    known = found[1].report
    found[1] = found[1]._replace(
        report=known._replace(findings=tuple(each._replace(baselined=True) for each in known.findings)),
        fixed=known.findings[:1],
    )
    found[2] = found[2]._replace(report=found[2].report._replace(differs=True), fixed=found[2].report.findings[:2])
    found += (
        Checked(Report(f"{kind}.txt", None, (), (Failure(f"{kind}.txt", kind, "as it is"),)))
        for kind in ("missing", "internal-error", "too-slow", "unreadable")
    )
    return [
        *found,
        Checked(Report("none.txt", None, (), is_transcript=False)),
        Checked(Report("clean.txt", "record", ())),
    ]


def sums(every: list[Checked], view: View) -> Iterator[Summary]:
    """The sum of a run with more and with less to say of it."""
    yield Summary.of(every, view)
    yield Summary.of(
        every,
        view,
        excluded=3,
        excluded_folders=2,
        unfollowed=1,
        dangling=2,
        not_transcripts=1,
        unwritten=1,
        suppressed=Tally(baselined=2, stale=1, excepted=3),
        about_settings=every[:1],
        left=[every[0].report, every[8].report],
    )
    yield Summary.of(every[-1:], view, excluded=1)
    yield Summary.of([], view)


def said() -> Iterator[str]:
    """All of it."""
    every = files()
    for way, view in VIEWS.items():
        for number, total in enumerate(sums(every, view)):
            yield f"== {way}, {number + 1}: {' '.join(map(str, total))}"
            for name, form in FORMATS.items():
                given = every if number < 2 else every[-1:] if number == 2 else []
                text = "".join(form.reporter(given, total, view)).replace(linter.__version__, "X.Y.Z")
                if name == "sarif":  # which rules there are with which pages, is the concern of others
                    text = re.sub(r'(?<="ruleIndex": )\d+', "N", re.sub(r'(?m)^    \{"id": .*\n', "", text))
                lines = text.split("\n")
                yield f"{name}: {len(lines)} lines, {crc32(text.encode()):08x}, {form.caveat(total)}"
                if not form.for_programs:
                    yield from (f"  {line[:LONGEST]!a}" for line in lines[-SHOWN:])


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
