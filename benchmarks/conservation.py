"""Prove that fixes lose, merge and make up nothing: ``python -m benchmarks.conservation --check``.

Pairs of a file and random damage, fixed with ``--fix`` and with ``--unsafe-fixes``, held against each other by a
witness that shares nothing with the linter. A fixer that is broken on purpose must be caught.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from unittest.mock import patch

from benchmarks.damage import Pair, pair
from benchmarks.described.check import plan_of
from benchmarks.sources import File, generated, real, split
from benchmarks.table import arguments, difference, show, verdict
from benchmarks.witness import Breach, Claim, breaches, hunks, lines_at, place_at
from linter import Finding
from linter.config import Plan
from linter.engine import Examined, as_plan, as_source, examine
from linter.fixer import Fixed, fix
from linter.source import Source

SAMPLE, FILES, MOST_LINES, CONTROL_EVERY, KEPT = 5000, 80, 160, 10, 64
KINDS = ("changed away from findings", "word lost", "words made up", "label gained or lost")
HEAD = (
    f"{'':24}{'pairs':>8}{'changed':>9}{'refused':>9}{'breached':>10}{'away':>7}{'lost':>7}{'made up':>9}{'labels':>8}"
)
Lines = list[str]


@dataclass(frozen=True)
class Trial:
    """One damaged file, fixed, and what the witness says."""

    pair: Pair
    unsafe: bool
    fixed: bytes
    refused: str
    said: tuple[str, ...]
    breaches: tuple[Breach, ...]


@dataclass
class Tally:
    """Counts over trials; of the trials themselves only those with a breach are kept, for there are very many."""

    trials: int = 0
    changed: int = 0
    refused: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    bad: list[Trial] = field(default_factory=list)

    def add(self, one: Trial) -> None:
        """Count one."""
        self.trials += 1
        self.changed += one.fixed != one.pair.data
        self.refused += bool(one.refused)
        self.kinds.update({breach.kind for breach in one.breaches})
        self.bad += [one] if one.breaches else []


class Once:
    """Examines texts for the fixer, each once: both ways to fix a file begin with the same one, and share more."""

    def __init__(self) -> None:
        self._known: dict[bytes, Examined] = {}

    def __call__(self, source: Source, plan: Plan) -> Examined:
        """What is found in a source; only the last ones are kept."""
        if source.data not in self._known:
            if len(self._known) > KEPT:
                self._known.clear()
            self._known[source.data] = examine(source, plan)
        return self._known[source.data]


def claims(findings: Sequence[Finding], fixed: Fixed, text: str, slack: int = 0) -> Iterator[Claim]:
    """What findings say, in lines and columns from 0; ``slack`` lines around them too. Only fixes made edit lines."""
    made = {(one.code, one.fingerprint) for one in fixed.applied}  # a fix may wait for others, which move its place
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    for one in findings:
        place = one.position
        edits = one.fix.edits if one.fix and (one.code, one.fingerprint) in made else ()
        edited = lines_at(starts, [(edit.start, edit.end) for edit in edits])
        spans = [((place.line - 1, place.column - 1), (place.end_line - 1, place.end_column - 1))]
        spans += (
            (place_at(starts, first), place_at(starts, last)) for first, last in (each.span for each in one.others)
        )
        for start, stop in spans:
            if slack:
                yield Claim(one.code, (start[0] - slack, 0), (stop[0] + slack, sys.maxsize))
            else:
                yield Claim(one.code, start, stop, edited)


def later(fixed: Fixed, first: Sequence[Finding]) -> list[Finding]:
    """What was fixed in a later pass: its lines are those of a text that was fixed in part."""
    seen = {(one.code, one.position) for one in first}
    return [one for one in fixed.applied if (one.code, one.position) not in seen]


def witnessed(one: Pair, after: bytes, fixed: Fixed, first: Sequence[Finding]) -> list[Breach]:
    """What the witness says; where there were several passes, what a later finding may have changed is taken widely."""
    text = one.data.decode("utf-8", "surrogateescape")
    old, new, known = split(one.data), split(after), list(claims(first, fixed, text))
    found = breaches(one.file.lines, old, new, known, one.layout)
    if found and (more := later(fixed, first)):
        moved = sum(abs(len(hunk.new) - len(hunk.old)) for hunk in hunks(old, new, one.layout))
        widely = [*known, *claims(more, fixed, text, slack=moved + 1)]
        found = breaches(one.file.lines, old, new, widely, one.layout)
    return found


def plan_for(layout: str) -> Plan | None:
    """The plan for files of a layout; none is needed for one that is built in."""
    return plan_of(layout) if layout.endswith(".toml") else None


def trial(one: Pair, unsafe: bool, first: Sequence[Finding]) -> tuple[Trial, Fixed]:
    """One damaged file, fixed."""
    fixed = fix(one.data, plan_for(one.layout), unsafe, path="a.txt")
    said = tuple(f"{finding.code}:{finding.line} {finding.message[:80]}" for finding in first)
    found = witnessed(one, fixed.data, fixed, first) if fixed.data != one.data else []
    refused = fixed.failures[0].message if fixed.failures else ""
    return Trial(one, unsafe, fixed.data, refused, said, tuple(found)), fixed


def _dropped(lines: Sequence[str], at: int) -> Lines:
    return [*lines[:at], *lines[at + 1 :]]


def _merged(lines: Sequence[str], at: int) -> Lines:
    below = next(index for index in range(at + 1, len(lines)) if lines[index].strip())
    return [*lines[:at], f"{lines[at]} {lines[below]}", *lines[below + 1 :]]


def _swapped(lines: Sequence[str], at: int) -> Lines:
    below = next(index for index in range(at + 1, len(lines)) if lines[index].strip())
    return [*lines[:at], lines[below], *lines[at + 1 : below], lines[at], *lines[below + 1 :]]


def _labelled(lines: Sequence[str], at: int) -> Lines:
    return [*lines[:at], f"Q7: {lines[at]}", *lines[at + 1 :]]


def _reworded(lines: Sequence[str], at: int) -> Lines:
    return [*lines[:at], lines[at].rpartition(" ")[0], *lines[at + 1 :]]


CONTROLS: dict[str, Callable[[Sequence[str], int], Lines]] = {
    "a line dropped": _dropped,
    "two lines merged": _merged,
    "two lines swapped": _swapped,
    "a line made a question": _labelled,
    "the last word dropped": _reworded,
}


def control(one: Trial, fixed: Fixed, first: Sequence[Finding], rng: Random) -> dict[str, bool]:
    """Whether each way to break the fixer is caught, in a line of words that no finding is near to."""
    lines = split(fixed.data)
    named = [*first, *later(fixed, first)]
    changed = {index for finding in named for index in range(finding.line - 9, finding.position.end_line + 8)}
    passed = hunks(split(one.pair.data), lines, one.pair.layout)
    reach = 2 * sum(abs(len(hunk.new) - len(hunk.old)) for hunk in passed) + 8  # the later ones are taken that widely
    able = [
        at
        for at in range(len(lines) - 8)
        if " " in lines[at].strip() and not changed.intersection(range(at - reach, at + reach))
    ]
    if not able:
        return {}
    at = rng.choice(able)
    broken = {name: "\n".join(breaking(lines, at)).encode() for name, breaking in CONTROLS.items()}
    return {
        name: bool(witnessed(one.pair, data, fixed, first)) for name, data in broken.items() if split(data) != lines
    }


def row(name: str, tally: Tally) -> str:
    """One line of the table."""
    counts = "".join(f"{tally.kinds[kind]:>{width}}" for kind, width in zip(KINDS, (7, 7, 9, 8), strict=True))
    return f"{name:24}{tally.trials:>8}{tally.changed:>9}{tally.refused:>9}{len(tally.bad):>10}{counts}"


def failure(one: Trial) -> Iterator[str]:
    """What was damaged, what was said, and what the fix did."""
    first = one.breaches[0]
    yield f"{'--unsafe-fixes' if one.unsafe else '--fix'} after {', '.join(one.pair.kinds)} in {one.pair.file.name}"
    yield f"  {first.kind} at line {first.hunk.start + 1}: {first.what[:110]}"
    yield from (f"  - {line[:110]}" for line in first.hunk.old[:6])
    yield from (f"  + {line[:110]}" for line in first.hunk.new[:6])
    near = [line for line in one.said if abs(int(line.split(":")[1].split()[0]) - first.hunk.start) < 12]
    yield from (f"  {line}" for line in near[:6])
    yield from difference(split(one.pair.file.data()), split(one.pair.data))


def files(layout: str, seed: int) -> list[File]:
    """The files to damage."""
    return [*islice(generated(seed, layout, MOST_LINES), FILES), *real(layout)]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a bar is to be met and is not."""
    options = arguments("conservation", __doc__, SAMPLE, argv, unit="pairs", described=True)
    rng, chosen = Random(options.seed), files(options.layout, options.seed)
    tallies = {False: Tally(), True: Tally()}
    caught: dict[str, list[bool]] = defaultdict(list)
    started = time.perf_counter()
    once = Once()
    with patch("linter.fixer.examine", once):
        for number in range(options.sample):
            one = pair(rng.choice(chosen), options.layout, rng)
            first = once(as_source(one.data, "a.txt"), as_plan(plan_for(options.layout))).report.findings
            for unsafe, tally in tallies.items():
                done, fixed = trial(one, unsafe, first)
                tally.add(done)
                if not unsafe and number % CONTROL_EVERY == 0:
                    for name, right in control(done, fixed, first, rng).items():
                        caught[name].append(right)
    seconds = time.perf_counter() - started

    print(HEAD, row("--fix", tallies[False]), row("--unsafe-fixes", tallies[True]), sep="\n")
    for name, rights in caught.items():
        print(f"control: {sum(rights)} of {len(rights)} fixes broken by {name} are caught")
    print(f"{options.sample / seconds:.0f} pairs a second")
    bad = [one for tally in tallies.values() for one in tally.bad]
    show("pair", [failure(one) for one in bad], options.failures)
    return verdict(
        {
            "nothing lost, merged or made up by --fix": not tallies[False].bad,
            "nothing lost, merged or made up by --unsafe-fixes": not tallies[True].bad,
            "every broken fixer caught": len(caught) == len(CONTROLS) and all(map(all, caught.values())),
        },
        options.check,
    )


if __name__ == "__main__":
    sys.exit(main())
