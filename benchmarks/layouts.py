"""Prove that other layouts work as well as the default one: ``python -m benchmarks.layouts --check``.

For each layout: clean files, single defects of every kind that the layout knows, and what the fixes bring back.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from benchmarks.fixes import LOSSY
from benchmarks.isolation import failure
from benchmarks.mutants import Found, Outcome, Tally, documents, mutant
from benchmarks.operators import OPERATORS
from benchmarks.page import Page
from benchmarks.table import show
from benchmarks.transcripts import write
from linter import lint
from linter.config import plan
from linter.finding import Applicability
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT, Layout, Separator

RIGHT, SAME = 0.98, 0.97
HEAD = f"{'':24}{'clean':>7}{'mutants':>9}{'detected':>10}{'one, right code':>17}{'fixed':>7}{'byte for byte':>15}"


def _drawn(title: str, section: str, underline: str, terminator: str) -> Layout:
    """The default layout with other separators, each a character and a width; an empty one stands for no title."""

    def run(form: str, role: str) -> Separator:
        return Separator(form[0], int(form[1:]), role)

    return DEFAULT._replace(
        title=run(title, "title separator") if title else None,
        section=run(section, "section separator"),
        underline=run(underline, "underline"),
        terminator=run(terminator, "terminator"),
    )


LAYOUTS: Mapping[str, Layout] = {
    "no title": DEFAULT._replace(title=None),
    "no sections": DEFAULT._replace(sections=(), section_suffix=""),
    "whole numbers to 100": _drawn("#70", "=50", "-30", "~25")._replace(
        score_label="Score",
        minimum=0.0,
        maximum=100.0,
        decimals=0,
        flags=("NEEDS REVIEW", "SKIPPED"),
    ),
    "German": _drawn("*60", "=60", "-60", "+20")._replace(
        sections=("SCHWACH", "MITTEL", "STARK"),
        section_suffix=" - BEWERBER",
        candidate_label="Bewerber",
        question_label="Frage ",
        answer_label="Antwort ",
        score_label="Bewertung",
        annotation_label="Hinweis der KI",
        flags=("UNSICHER",),
        minimum=1.0,
        maximum=5.0,
        decimals=1,
    ),
    "no flags": _drawn("=70", "=70", "-35", "*20")._replace(
        flags=(), annotation_label="", numbering="file", decimals=2
    ),
    "narrow": _drawn("=20", "=10", "-4", "~3")._replace(score_label="Rating", maximum=10.0, decimals=1),
    "one character": _drawn("-80", "-60", "-40", "-20")._replace(numbering="section"),
    "two sections": _drawn("=60", "=60", "=30", "#40")._replace(
        sections=("JUNIOR", "SENIOR"),
        section_suffix="",
        question_label="Question ",
        answer_label="Answer ",
        score_label="Overall Rating",
        flags=("STRUGGLED", "CHECK AUDIO", "OFF TOPIC"),
        numbering="section",
    ),
    "six sections": _drawn("%40", "#40", "=40", "_25")._replace(
        sections=tuple(f"TIER {number}" for number in range(1, 7)),
        section_suffix=" (of 6)",
        candidate_label="Interviewee",
        answer_label="QA",
        score_label="Points",
        annotation_label="Coach",
        flags=("LEVEL 2", "LEVEL 3"),
        minimum=-10.0,
        maximum=10.0,
        decimals=2,
    ),
    "odd characters": _drawn("", "=60", "·20", "─30")._replace(
        sections=(),
        section_suffix="",
        candidate_label="Applicant (No.)",
        question_label="Q.(a) ",
        answer_label="A.(a) ",
        score_label="Score (0-10)",
        annotation_label="Note + hint*",
        flags=("WEAK|SLOW",),
        maximum=10.0,
        decimals=4,
    ),
    "Chinese": _drawn("=40", "=30", "-20", "~15")._replace(
        sections=("较弱", "一般", "优秀"),
        section_suffix="候选人",
        candidate_label="候选人",
        question_label="问",
        answer_label="答",
        score_label="相关性评分",
        annotation_label="人工智能说明",
        flags=("遇到困难",),
        maximum=100.0,
        decimals=1,
    ),
}
"""Layouts that differ from the default in each setting, and in some way from each other."""


def check(data: bytes, layout: Layout) -> list[Found]:
    """What the linter says about some bytes of a layout."""
    report = lint(data, plan(layout=layout), path="a.txt")
    return [Found(one.line, one.column, one.code, one.message) for one in report.findings]


def outcomes(layout: Layout, pages: Sequence[Page], count: int, seed: int = 1) -> list[Outcome]:
    """Mutants of a layout, of every operator that can spoil one of the pages, and what is found in them."""
    rng, found = Random(seed), list[Outcome]()
    operators = [operator for operator in OPERATORS if mutant(operator, pages, Random(seed)) is not None]
    while len(found) < count:
        one = mutant(operators[len(found) % len(operators)], pages, rng) or mutant(operators[0], pages, rng)
        if one is not None:
            found.append(Outcome(one, check(one.data, layout)))
    return found


def mended(found: Sequence[Outcome], layout: Layout) -> Iterator[tuple[Outcome, bool]]:
    """The mutants whose one finding has a safe fix and tells the original, and whether the fix brings it back."""
    for one in found:
        if one.mutant.operator.name in LOSSY:
            continue
        findings = lint(one.mutant.data, plan(layout=layout)).findings
        if len(findings) == 1 and (mending := findings[0].fix) and mending.applicability is Applicability.SAFE:
            yield one, fix(one.mutant.data, plan(layout=layout)).data == one.mutant.page.data()


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.layouts", description=__doc__)
    for name, default in (("documents", 12), ("mutants", 700), ("clean", 60)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--layout", action="append", choices=list(LAYOUTS), help="only this one")
    parser.add_argument("--show-failures", type=int, default=0, metavar="N", help="show the first N of each kind")
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Print one line a layout; 1 where a bar is to be met and is not."""
    options = arguments(argv)
    missed = []
    print(HEAD)
    for name in options.layout or LAYOUTS:
        layout = LAYOUTS[name]
        pages = documents(options.documents, 1, layout)
        clean = [write(seed, True, layout).data() for seed in range(options.clean)]
        noise = [(seed, said) for seed, data in enumerate(clean) if (said := check(data, layout))]
        found = outcomes(layout, pages, options.mutants)
        right = [one for one in found if one.isolated and one.named]
        fixes = list(mended(right, layout))
        same, tally = sum(same for _, same in fixes), Tally.over(found)
        print(
            f"{name:24}{len(noise) or 'yes':>7}{tally.mutants:>9}{tally.detected / tally.mutants:>10.1%}"
            f"{len(right) / tally.mutants:>17.1%}{len(fixes):>7}{same / max(len(fixes), 1):>15.1%}"
        )
        limit = options.show_failures
        show(f"{name}: clean", [iter((f"seed {seed}: {said}",)) for seed, said in noise], limit)
        show(name, [failure(one) for one in found if not (one.isolated and one.named)], limit)
        show(f"{name}: not as it was", [failure(one) for one, same in fixes if not same], limit)
        good = not noise and tally.detected == tally.mutants and len(right) >= RIGHT * tally.mutants
        if not good or same < SAME * len(fixes):
            missed.append(name)
    print(f"\n{'all bars are met' if not missed else 'missed: ' + ', '.join(missed)}")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
