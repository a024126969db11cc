"""Judge unfiltered random edits of structure lines: ``python -m benchmarks.edits --check``.

Nobody chose these edits because the linter knows them: any structure line, any kind of slip. One edit is one defect, so
it must give one finding; and a safe fix may bring back the original or leave things alone, but never make up words.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from benchmarks.scan import label
from benchmarks.sources import File, ended, generated, real, split
from benchmarks.strokes import MOVES, STROKES, Struck, strokes
from benchmarks.table import arguments, difference, show, verdict
from linter import lint
from linter.fixer import fix

FILES, SAMPLE = 60, 5200
ALL, EACH, MOVED, WORST = 0.97, 0.90, 0.80, 4
NOTICED = 0.75
"""The least share that is noticed: whoever reports nothing isolates everything. Slips in words can't be noticed."""
HEAD = (
    f"{'':30}{'edits':>7}{'detected':>10}{'isolated':>10}{'mean':>7}{'worst':>7}"
    f"{'refused':>9}{'made up':>9}{'silent':>8}"
)
REPORTS = "EVALUATION REPORT"
"""From this heading on the text of a record is free, and a label in it no structure."""
TURNS, REPLY = ("candidate", "turn"), "Candidate:"
_WORD = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"(?:[QA][0-9]+|AI Recruiter|Candidate|Question|Answer):")


@dataclass(frozen=True)
class Outcome:
    """What the linter says of a damaged file and not of the whole one, and what its safe fixes made of it."""

    struck: Struck
    codes: tuple[str, ...]
    said: str
    refused: str
    made_up: tuple[str, ...]
    silent: bool

    @property
    def isolated(self) -> bool:
        """One thing was reported."""
        return len(self.codes) == 1


def words(text: str, layout: str) -> tuple[str, ...]:
    """The words of a line, its label and how they are written aside. A label that lacks only its blank is one too."""
    glued = _GLUED.match(text)
    return tuple(_WORD.findall(text[glued.end() if glued else label(text, layout)[1] :].casefold()))


def labels(lines: Sequence[str], layout: str, optional: Sequence[str] = ()) -> Counter[str]:
    """How often each exact label comes that may not come or go unnoticed; annotations, flags and free reports may.

    So may those that are ``optional``. A dialogue may end with either of the two, so the last reply of a record may
    come or go as well. The candidate of its head and a short reply begin alike.
    """
    reports = next((at for at, line in enumerate(lines) if layout == "record" and line == REPORTS), len(lines))
    said = [(label(line, layout), line) for line in lines[:reports]]
    turns = [line[:size] for (kind, size), line in said if layout == "record" and kind in TURNS]
    found = Counter(kind for (kind, _), _ in said if layout != "record" or kind not in TURNS)
    for free in ("", "annotation", "flag", *optional):
        del found[free]
    return found + Counter(turns[: len(turns) - (turns[-1:] == [REPLY])])


def made_up(struck: Struck, fixed: bytes, layout: str) -> Iterator[str]:
    """The lines of words in the fixed file that are neither in the damaged nor in the original one."""
    known = {*struck.lines, *struck.file.lines}
    said = {words(line, layout) for line in known}
    for line in split(fixed):
        if line not in known and (here := words(line, layout)) and here not in said:
            yield line


def judged(struck: Struck, usual: Counter[str], layout: str) -> Outcome:
    """One damaged file, held against its original."""
    data = struck.data
    report, fixed = lint(data, path="a.txt"), fix(data, path="a.txt")
    new = Counter(one.code for one in report.findings) - usual
    optional = ["average"] if struck.kind == "deleted" else []  # a head may lack it, though not have half of it
    before, after = (labels(lines, layout, optional) for lines in (struck.file.lines, struck.lines))
    silent = not new and not struck.file.hostile and before != after
    said = "; ".join(f"{one.code}:{one.line} {one.message[:80]}" for one in report.findings)
    refused = fixed.failures[0].message if fixed.failures else ""
    return Outcome(struck, tuple(new.elements()), said, refused, tuple(made_up(struck, fixed.data, layout)), silent)


def sources(layout: str, seed: int) -> list[File]:
    """The files to damage: generated ones, and each real one as often as it takes to be a tenth of all."""
    files = list(islice(generated(seed, layout), FILES))
    found = [ended(file) for file in real(layout)]
    return files + found * max(1, len(files) // 10 // max(len(found), 1))


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    """One line of the table."""
    detected = [one for one in outcomes if one.codes]
    isolated = sum(one.isolated for one in detected) / max(len(detected), 1)
    mean = sum(len(one.codes) for one in detected) / max(len(detected), 1)
    worst = max((len(one.codes) for one in outcomes), default=0)
    refused, invented = sum(bool(one.refused) for one in outcomes), sum(bool(one.made_up) for one in outcomes)
    share, silent = len(detected) / max(len(outcomes), 1), sum(one.silent for one in outcomes)
    shares = f"{len(outcomes):>7}{share:>10.1%}{isolated:>10.1%}{mean:>7.2f}{worst:>7}"
    return f"{name:30}{shares}{refused:>9}{invented:>9}{silent:>8}"


def isolation(outcomes: Sequence[Outcome]) -> float:
    """The share of one finding among the edits that were noticed."""
    detected = [one for one in outcomes if one.codes]
    return sum(one.isolated for one in detected) / len(detected) if detected else 0.0


def failure(outcome: Outcome) -> Iterator[str]:
    """What was done to a file, and what came of it."""
    struck = outcome.struck
    yield f"{struck.kind}, line {struck.at + 1} of {struck.file.name}: {outcome.said or 'nothing'}"
    yield from difference(split(struck.file.data()), split(struck.data))
    if outcome.refused:
        yield f"  refused: {outcome.refused}"
    for line in outcome.made_up:
        yield f"  made up: {line[:110]}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a bar is to be met and is not."""
    options = arguments("edits", __doc__, SAMPLE, argv)
    layout, rng = options.layout, Random(options.seed)
    files = sources(layout, options.seed)
    usual = {file.name: Counter(one.code for one in lint(file.data()).findings) for file in files}
    outcomes = [judged(one, usual[one.file.name], layout) for one in strokes(files, options.sample, layout, rng)]

    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        kinds[one.struck.kind].append(one)
    still = [one for one in outcomes if one.struck.kind not in MOVES]
    moved = [one for one in outcomes if one.struck.kind in MOVES]
    print(HEAD)
    for kind in STROKES:
        print(row(kind, kinds[kind]))
    print(row("all but moves and swaps", still), row("moves and swaps", moved), row("all", outcomes), sep="\n")

    bad = [one for one in outcomes if len(one.codes) > 1 or one.refused or one.made_up or one.silent]
    bad.sort(key=lambda one: (not one.made_up, not one.silent, not one.refused, -len(one.codes)))
    show("edit", [failure(one) for one in bad], options.failures)
    poor = [kind for kind in STROKES if kind not in MOVES and isolation(kinds[kind]) < EACH]
    return verdict(
        {
            f"isolation at least {ALL:.0%}": isolation(still) >= ALL,
            f"each kind at least {EACH:.0%} ({', '.join(poor)})": not poor,
            f"moves and swaps at least {MOVED:.0%}": isolation(moved) >= MOVED,
            f"detection at least {NOTICED:.0%}": sum(bool(one.codes) for one in still) >= NOTICED * len(still),
            f"at most {WORST} findings": all(len(one.codes) <= WORST for one in outcomes),
            "no fix that the proof refuses": not any(one.refused for one in outcomes),
            "no exact label gained or lost in silence": not any(one.silent for one in outcomes),
            "no line of words made up": not any(one.made_up for one in outcomes),
        },
        options.check,
    )


if __name__ == "__main__":
    sys.exit(main())
