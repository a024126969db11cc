"""Prove that a described layout is read well: ``python -m benchmarks.described LAYOUT.toml … --check``.

Clean files and single defects are made from the description alone. Without a layout, the examples beside this module
are tried. Seeds are fixed, so the figures are the same wherever they are made.
"""

from __future__ import annotations

import argparse
import glob
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.described.check import check
from benchmarks.described.description import read
from benchmarks.described.files import files
from benchmarks.described.fixes import CONTROLS, caught, fixed, harm
from benchmarks.described.mutants import applicable, mutants
from benchmarks.described.operators import OPERATORS
from benchmarks.outcomes import Bars, Outcome, Tally, failure, said, table
from benchmarks.table import difference, show, verdict

BARS = Bars(detection=0.97, isolation=0.97, worst=2, place=0.95)
EXAMPLES = os.path.join(os.path.dirname(__file__), "layouts", "*.toml")


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.described", description=__doc__)
    parser.add_argument("layouts", nargs="*", metavar="LAYOUT.toml")
    for name, default in (("documents", 20), ("mutants", 1000), ("clean", 300), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--operator", action="append", default=[], help="only operators whose name holds this")
    parser.add_argument("--every-operator", action="store_true", help="list the operators without fault too")
    parser.add_argument("--failures", type=int, nargs="?", const=10**9, default=0, metavar="N",
                        help="show what failed: the first N of each kind, or all")  # fmt: skip
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def tried(path: str, options: argparse.Namespace) -> int:
    """Print the figures of one layout; 1 where a bar is to be met and is not."""
    description, limit = read(path), options.failures
    pages = files(description, options.documents, options.seed)
    chosen = [one for one in OPERATORS if not options.operator or any(word in one.name for word in options.operator)]
    fitting = applicable(chosen, pages, options.seed)
    print(f"\n{description.name}: {len(fitting)} of {len(chosen)} operators have a place in it")

    outcomes = [
        Outcome(one.expected, check(one.text, path), one.file.text, one.text)
        for one in mutants(fitting, pages, options.mutants, options.seed)
    ]
    total = Tally.over(outcomes)
    print(*table(outcomes, options.every_operator), sep="\n")
    show("mutant", [failure(one) for one in outcomes if not one.perfect], limit)

    repaired = [(one, after) for one in outcomes if (after := fixed(one.after, path)) != one.after]
    broken = [(one, after) for one, after in repaired if any(harm(one.before, one.after, after))]
    restored = sum(after == one.before for one, after in repaired)
    print(f"\nfixes: {len(repaired)} files changed, {restored} as they were before, {len(broken)} harmed")
    show("fix", [harmed(one, after) for one, after in broken], limit)
    noticed = Counter(name for one, after in repaired for name in caught(one.before, one.after, after))
    for name in CONTROLS:
        print(f"control: {noticed[name]} of {len(repaired)} fixes broken by {name} are caught")

    clean = files(description, options.clean, options.seed + 1)
    began = time.perf_counter()
    noise = [found for page in clean if (found := check(page.text, path))]
    took = max(time.perf_counter() - began, 1e-9)
    print(f"\nnoise: {sum(map(len, noise))} findings on {len(clean)} clean files, {len(clean) / took:.0f} a second")
    show("clean file", [iter((said(found),)) for found in noise], limit)
    left = Counter(str(one) for page in (*pages, *clean) for one in page.unsatisfied)
    for name, times in left.most_common():
        print(f"check that no file could be made to hold: {name}, in {times} of {len(pages) + len(clean)} files")
    bars = {
        "no noise": not noise,
        "every declared check made true": not left,
        "nothing lost or made up by fixes": not broken,
        "every broken fix caught": all(noticed[name] == len(repaired) for name in CONTROLS),
    }
    return verdict(BARS.met(total) | bars, options.check)


def harmed(one: Outcome, after: str) -> Iterator[str]:
    """What a fix did to words."""
    yield f"{one.expected.operator}: {'; '.join(harm(one.before, one.after, after))}"
    yield from difference(one.before.splitlines(), one.after.splitlines())
    yield "  fixed:"
    yield from difference(one.after.splitlines(), after.splitlines())


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of each layout; 1 where a bar is to be met and is not."""
    options = arguments(argv)
    paths = options.layouts or sorted(glob.glob(EXAMPLES))
    codes = [tried(path, options) for path in paths]
    return max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main())
