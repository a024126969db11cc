"""Prove that one defect in a record gives one finding: ``python -m benchmarks.records --check``.

Single defects by family and by operator, their fixes, clean records, and speed. Seeds are fixed, so the figures are the
same wherever they are made.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence

from benchmarks.outcomes import Bars, Found, Outcome, Tally, failure, said, table
from benchmarks.records.mends import Mend, certain_ones, faults, figures, mend, safe_ones
from benchmarks.records.mutants import Mutant, mutants
from benchmarks.records.operators import OPERATORS, Mending, Operator
from benchmarks.records.writer import documents
from benchmarks.table import difference, show, verdict
from linter import Finding, lint

BARS = Bars(detection=1.0, isolation=0.99, worst=2, code=0.98, place=0.98)
CLOSED, SAME = 1.0, 0.97


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.records", description=__doc__)
    for name, default in (("documents", 62), ("mutants", 2000), ("clean", 1000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--operator", action="append", default=[], help="only operators whose name or code holds this")
    parser.add_argument("--every-operator", action="store_true", help="list the operators without fault too")
    parser.add_argument("--failures", type=int, nargs="?", const=10**9, default=0, metavar="N",
                        help="show what failed: the first N of each kind, or all")  # fmt: skip
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def chosen(patterns: Sequence[str]) -> list[Operator]:
    """The operators that were asked for."""
    if not patterns:
        return list(OPERATORS)
    return [one for one in OPERATORS if any(word in one.name or word in one.codes for word in patterns)]


def found(findings: Sequence[Finding]) -> list[Found]:
    """Findings as the tables take them."""
    return [Found(one.line, one.column, one.code, one.message) for one in findings]


def outcome(mutant: Mutant, findings: Sequence[Finding]) -> Outcome:
    """What was expected of a mutant and what came."""
    before, after = (data.decode("utf-8", "backslashreplace") for data in (mutant.page.data(), mutant.data))
    return Outcome(mutant.expected, found(findings), before, after)


def unfixed(why: str, one: Mend) -> Iterator[str]:
    """A fix that is not as it should be."""
    yield f"{one.mutant.operator.name}, {one.finding.code}: {why}"
    before, after = (data.decode("utf-8", "backslashreplace") for data in (one.mutant.page.data(), one.mutant.data))
    yield from difference(before.split("\n"), after.split("\n"))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a bar is to be met and is not."""
    options = arguments(argv)
    seed, limit = options.seed, options.failures
    operators, pages = chosen(options.operator), documents(options.documents, options.seed)
    reasons = {one.name: one.why for one in operators}

    outcomes: list[Outcome] = []
    mends: list[Mend] = []
    for one in mutants(operators, pages, options.mutants, seed):
        findings = lint(one.data, path="a.txt").findings
        outcomes.append(outcome(one, findings))
        if outcomes[-1].isolated and outcomes[-1].named:
            mends.append(mend(one, findings[0]))
    total = Tally.over(outcomes)
    print(*table(outcomes, options.every_operator), sep="\n")
    show("mutant", [failure(one, reasons[one.expected.operator]) for one in outcomes if not one.perfect], limit)
    bars = BARS.met(total)

    print(*figures(mends), sep="\n")
    show("fix", [unfixed(why, one) for why, one in faults(mends)], limit)
    safe, certain = safe_ones(mends), certain_ones(mends, Mending.SAFE)
    bars[f"safe fixes close at least {CLOSED:.0%}"] = sum(one.closed for one in safe) >= CLOSED * len(safe)
    bars[f"byte for byte at least {SAME:.0%}"] = sum(one.same for one in certain) >= SAME * len(certain)

    clean = documents(options.clean, seed + 1)
    began = time.perf_counter()
    reports = [lint(page.data(), path="a.txt").findings for page in clean]
    took = max(time.perf_counter() - began, 1e-9)
    noise = [(page.shape, found(findings)) for page, findings in zip(clean, reports, strict=True) if findings]
    print(f"\nnoise: {sum(len(each) for _, each in noise)} findings on {len(clean)} clean records")
    show("clean record", [iter((f"{shape}: {said(each)}",)) for shape, each in noise], limit)
    bars["no noise"] = not noise

    size = sum(len(page.data()) for page in clean)
    print(f"speed: {len(clean) / took:.0f} clean records a second, {size / took / 1e6:.1f} MB/s")
    return verdict(bars, options.check)


if __name__ == "__main__":
    sys.exit(main())
