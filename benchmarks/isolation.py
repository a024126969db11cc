"""Prove that one defect gives one finding: ``python -m benchmarks.isolation --check``.

Four tables: single defects by family and by operator, clean files, pairs of defects, and the locality of edits. Seeds
are fixed, so the figures are the same wherever they are made.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.locality import Trial, trials
from benchmarks.mutants import Found, Outcome, Tally, documents, mutants
from benchmarks.operators import OPERATORS, Operator
from benchmarks.page import Edit, Page
from benchmarks.pairs import Pair, pairs
from benchmarks.table import difference, show
from benchmarks.transcripts import write
from linter import lint

ISOLATION, WORST, RIGHT, PAIRS = 0.999, 2, 0.98, 0.98
HEAD = f"{'':44}{'mutants':>8}{'detected':>10}{'isolated':>10}{'worst':>7}{'code':>8}{'place':>8}"


def check(data: bytes) -> list[Found]:
    """What the linter says about some bytes."""
    report = lint(data, path="a.txt")
    return [Found(one.line, one.column, one.code, one.message) for one in report.findings]


def row(name: str, tally: Tally) -> str:
    """One line of the first table."""
    shares = f"{tally.share(tally.named):>8.1%}{tally.share(tally.placed):>8.1%}"
    detected = tally.detected / max(tally.mutants, 1)
    return f"{name:44}{tally.mutants:>8}{detected:>10.1%}{tally.share(tally.isolated):>10.1%}{tally.worst:>7}{shares}"


def grouped(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, Mapping[str, Sequence[Outcome]]]]:
    """Outcomes by family, then by operator."""
    families: dict[str, dict[str, list[Outcome]]] = defaultdict(lambda: defaultdict(list))
    for one in outcomes:
        operator = one.mutant.operator
        families[operator.family][operator.name].append(one)
    yield from sorted(families.items())


def table(outcomes: Sequence[Outcome], every: bool) -> Iterator[str]:
    """Families with the operators that fall short, or with every operator."""
    yield HEAD
    for family, by_operator in grouped(outcomes):
        yield row(family, Tally.over([one for group in by_operator.values() for one in group]))
        for name, group in by_operator.items():
            tally = Tally.over(group)
            if every or not tally.perfect:
                yield row(f"  {group[0].mutant.operator.codes[0]} {name}", tally)
    yield row("all", Tally.over(outcomes))


def edited(page: Page, *edits: Edit) -> Iterator[str]:
    """What was edited, in a few lines."""
    after = page.data(edits).decode("utf-8", "backslashreplace").split(page.newline)
    return difference(page.texts, after)


def said(found: Sequence[Found]) -> str:
    """Findings on one line."""
    return "; ".join(f"{one.code}:{one.line} {one.message[:90]}" for one in found) or "nothing"


def failure(outcome: Outcome) -> Iterator[str]:
    """What was expected of a mutant, what came, and what the mutant is."""
    mutant = outcome.mutant
    where = sorted(mutant.edit.where)
    yield f"{mutant.operator.name}: expected {' or '.join(mutant.codes)} at {where[0]}–{where[-1]}"
    yield f"  got {said(outcome.found)}"
    yield from edited(mutant.page, mutant.edit)


def unpaired(pair: Pair, found: Sequence[Found]) -> Iterator[str]:
    """Two defects that did not give two findings."""
    yield f"{pair.first.operator.name} and {pair.second.operator.name}: got {said(found)}"
    yield from edited(pair.first.page, *pair.edits)


def strayed(trial: Trial, found: Sequence[Found]) -> Iterator[str]:
    """An edit that changed findings elsewhere."""
    yield f"edit in lines {trial.region.start}–{trial.region.stop - 1}: changed {said(found)}"
    yield from edited(trial.page, *trial.damage, trial.edit)


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.isolation", description=__doc__)
    for name, default in (("documents", 30), ("mutants", 3500), ("clean", 500), ("pairs", 1000), ("edits", 1000)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--operator", action="append", default=[], help="only operators whose name or code holds this")
    parser.add_argument("--every-operator", action="store_true", help="list the operators without fault too")
    parser.add_argument("--show-failures", type=int, default=0, metavar="N", help="show the first N of each kind")
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def chosen(patterns: Sequence[str]) -> list[Operator]:
    """The operators that were asked for. Raises ``SystemExit`` if there are none."""
    if not patterns:
        return list(OPERATORS)
    found = [one for one in OPERATORS if any(word in one.name or word in one.codes for word in patterns)]
    if not found:
        raise SystemExit(f"no operator has {' or '.join(map(repr, patterns))} in its name or its codes")
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables; 1 where a bar is to be met and is not."""
    options = arguments(argv)
    operators, seed, limit = chosen(options.operator), options.seed, options.show_failures
    pages = documents(options.documents, seed)

    outcomes = [Outcome(one, check(one.data)) for one in mutants(operators, pages, options.mutants, seed)]
    total = Tally.over(outcomes)
    print(*table(outcomes, options.every_operator), sep="\n")
    show("mutant", [failure(one) for one in outcomes if not one.perfect], limit)
    bars = {
        "detection 100 %": total.detected == total.mutants,
        f"isolation at least {ISOLATION:.1%}": total.share(total.isolated) >= ISOLATION,
        f"worst case at most {WORST}": total.worst <= WORST,
        f"right code at least {RIGHT:.0%}": total.share(total.named) >= RIGHT,
        f"right place at least {RIGHT:.0%}": total.share(total.placed) >= RIGHT,
    }

    noise = [(at, found) for at in range(options.clean) if (found := check(write(at, hostile=True).data()))]
    print(f"\nnoise: {sum(len(found) for _, found in noise)} findings on {options.clean} clean documents")
    show("clean document", [iter((f"seed {at}: {said(found)}",)) for at, found in noise], limit)
    bars["no noise"] = not noise

    if not options.operator:
        two = [(pair, check(pair.data)) for pair in pairs(operators, pages, options.pairs, seed)]
        wrong = [(pair, found) for pair, found in two if len(found) != 2]
        share = 1 - len(wrong) / max(len(two), 1)
        print(f"\npairs: {share:.1%} of {len(two)} give exactly two findings")
        show("pair", [unpaired(pair, found) for pair, found in wrong], limit)
        bars[f"pairs at least {PAIRS:.0%}"] = share >= PAIRS

        edits = [(trial, trial.strays(check)) for trial in trials(operators, pages, options.edits, seed)]
        afar = [(trial, found) for trial, found in edits if found]
        print(f"\nlocality: {1 - len(afar) / max(len(edits), 1):.1%} of {len(edits)} edits change nothing elsewhere")
        show("edit", [strayed(trial, found) for trial, found in afar], limit)
        bars["locality 100 %"] = not afar

    missed = [bar for bar, met in bars.items() if not met]
    print(f"\n{'all bars are met' if not missed else 'missed: ' + ', '.join(missed)}")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
