"""Judge habits that run through a whole file: ``python -m benchmarks.habits --check``.

Somebody writes all labels in bold, or all terminators as ``---``: the file is whole, it only looks different. The
reading must keep everybody and all that was said, or say that the file is no transcript, and a fix that leaves nothing
to report must have lost nothing. Who was asked what is told by a plain scan of the file before, and of the fixed one.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.banks.habits import HABITS
from benchmarks.rows import Content, Exchange, content, rows, words
from benchmarks.sources import ended, generated, real, split
from benchmarks.table import arguments, difference, show, verdict
from linter import Document, Severity, lint, parse
from linter.fixer import fix

SAMPLE, KEPT, MOST, LABEL_WORDS = 700, 0.98, 3, 3
HEAD = (
    f"{'':36}{'files':>7}{'kept':>8}{'DOC001':>8}{'not kept':>10}"
    f"{'findings':>10}{'worst':>7}{'passed':>8}{'with loss':>11}"
)


@dataclass(frozen=True)
class Case:
    """A file before and after its habits."""

    names: tuple[str, ...]
    before: bytes
    after: bytes
    content: Content


@dataclass(frozen=True)
class Outcome:
    """What became of a file: what the reading lost, what was reported, and what a fix that passes lost.

    ``more`` is how many findings there are that were not there before the habits.
    """

    case: Case
    lost: str
    said: tuple[str, ...]
    more: int
    passed: bool
    lost_by_fix: str
    fixed: bytes

    @property
    def refused(self) -> bool:
        """Whether the file was said to be no transcript, and nothing else."""
        return [one[:6] for one in self.said] == ["DOC001"]

    @property
    def kept(self) -> bool:
        """Whether nothing is lost, or nothing is claimed."""
        return self.refused or not self.lost


def same(known: tuple[str, ...], read: tuple[str, ...]) -> bool:
    """Whether a text is still what it was, but for a few words of a label or a clock."""
    extra = len(read) - len(known)
    return 0 <= extra <= LABEL_WORDS and any(read[at : at + len(known)] == known for at in range(extra + 1))


def missing(known: Content, read: Content) -> str:
    """The first thing that one content has and the other has not; people whose name is not read are only counted."""
    if len(known.people) != len(read.people):
        return f"{len(read.people)} of {len(known.people)} people"
    if len(known.exchanges) != len(read.exchanges):
        return f"{len(read.exchanges)} of {len(known.exchanges)} exchanges"
    for old, new in zip(known.people, read.people, strict=True):
        if new and new[: len(old)] != old:  # a role may be with it where nothing told the two apart
            return "a name"
    for at, (was, now) in enumerate(zip(known.exchanges, read.exchanges, strict=True), 1):
        for part in ("question", "answer", "person"):
            old, new = getattr(was, part), getattr(now, part)
            if not (same(old, new) if isinstance(old, tuple) else old == new):
                return f"the {part} of exchange {at}"
    return ""


def reading(document: Document) -> Content:
    """What the linter reads."""

    def said(span: tuple[int, int] | None) -> tuple[str, ...]:
        return words(document.slice(span)) if span else ()

    people = {id(candidate): at for at, candidate in enumerate(document.candidates, 1)}
    exchanges = (
        Exchange(said(one.question), said(one.answer), people.get(id(one.candidate), 0)) for one in document.exchanges
    )
    return Content(tuple(said(candidate.name) for candidate in document.candidates), tuple(exchanges))


def judged(case: Case) -> Outcome:
    """One file, held against what was in it."""
    report, fixed = lint(case.after, path="a.txt"), fix(case.after, path="a.txt")
    said = tuple(f"{one.code}:{one.line} {one.message[:80]}" for one in report.findings)
    codes = Counter(one.code for one in report.findings)
    more = (codes - Counter(one.code for one in lint(case.before).findings)).total()
    passed = not any(one.severity >= Severity.WARNING for one in fixed.report.findings)
    lost_by_fix = missing(case.content, content(rows(split(fixed.data)))) if passed else ""
    return Outcome(case, missing(case.content, reading(parse(case.after))), said, more, passed, lost_by_fix, fixed.data)


def cases(sample: int, seed: int) -> Iterator[Case]:
    """Every habit alone on as many files as come to half of all, then three at a time."""
    rng, files = Random(seed), generated(seed, most_lines=250, hostile=0)
    found = [ended(file) for file in real()]
    alone = [(name,) for name in HABITS] * max(1, round(sample / 2 / len(HABITS)))
    threes = [tuple(rng.sample(list(HABITS), 3)) for _ in range(max(0, sample - len(alone)))]
    for names in [*alone, *threes]:
        while True:
            file = rng.choice(found) if found and rng.random() < 0.1 else next(files)
            before = rows(file.lines)
            after = before
            for name in names:
                after = HABITS[name](after)
            known = content(before)
            if after != before and len(known.exchanges) >= 3:
                break
        old, new = ("\n".join(map(str, each)).encode() for each in (before, after))
        yield Case(names, old, new, known)


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    """One line of the table."""
    count = max(len(outcomes), 1)
    kept, refused = sum(one.kept and not one.refused for one in outcomes), sum(one.refused for one in outcomes)
    counts = [one.more for one in outcomes]
    passed, lost = sum(one.passed for one in outcomes), sum(bool(one.lost_by_fix) for one in outcomes)
    shares = f"{len(outcomes):>7}{kept:>8}{refused:>8}{len(outcomes) - kept - refused:>10}"
    return f"{name:36}{shares}{sum(counts) / count:>10.1f}{max(counts, default=0):>7}{passed:>8}{lost:>11}"


def failure(outcome: Outcome) -> Iterator[str]:
    """What was lost, and what was said."""
    case = outcome.case
    yield f"{', '.join(case.names)}: {outcome.lost or 'nothing'} lost, {len(outcome.said)} findings"
    if outcome.lost_by_fix:
        yield f"  passes after its fixes, and {outcome.lost_by_fix} lost"
    yield from (f"  {line}" for line in outcome.said[:4])
    yield from difference(split(case.before), split(case.after))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a bar is to be met and is not."""
    options = arguments("habits", __doc__, SAMPLE, argv)
    outcomes = [judged(case) for case in cases(options.sample, options.seed)]
    by_habit: dict[str, list[Outcome]] = defaultdict(list)
    alone, threes = ([one for one in outcomes if len(one.case.names) == count] for count in (1, 3))
    for one in alone:
        by_habit[one.case.names[0]].append(one)
    print(HEAD)
    for name in HABITS:
        print(row(name, by_habit[name]))
    print(row("alone", alone), row("three at a time", threes), row("all", outcomes), sep="\n")

    bad = [one for one in outcomes if not one.kept or one.lost_by_fix]
    bad.sort(key=lambda one: not one.lost_by_fix)
    show("file", [failure(one) for one in bad], options.failures)
    loud = sum(max(one.more for one in group) > MOST for group in by_habit.values())
    return verdict(
        {
            f"kept, or DOC001 alone, at least {KEPT:.0%}": sum(one.kept for one in outcomes) >= KEPT * len(outcomes),
            "nothing lost where the fixed file passes": not any(one.lost_by_fix for one in outcomes),
            f"at most {MOST} findings for a habit alone ({loud} habits)": not loud,
        },
        options.check,
    )


if __name__ == "__main__":
    sys.exit(main())
