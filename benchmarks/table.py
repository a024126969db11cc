"""What benchmarks share: a command line, failures in full, and the last line."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.sources import LAYOUTS

SHOWN_LINES = 16


def arguments(
    name: str, about: str | None, sample: int, argv: Sequence[str] | None, unit: str = "", described: bool = False
) -> argparse.Namespace:
    """The command line; ``--pairs`` and ``--sample`` are one thing where a unit has its own name.

    Where layouts may be ``described``, the path of a description is one, too.
    """
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{name}", description=about)
    names = [f"--{unit}", "--sample"] if unit else ["--sample"]
    parser.add_argument(
        *names, dest="sample", type=int, default=sample, metavar="N", help=f"how many (default {sample})"
    )
    parser.add_argument("--seed", type=int, default=1)
    if described:
        parser.add_argument("--layout", default=LAYOUTS[0], help=f"{', '.join(LAYOUTS)} or the path of a description")
    else:
        parser.add_argument("--layout", choices=LAYOUTS, default=LAYOUTS[0])
    parser.add_argument("--failures", type=int, default=0, metavar="N", help="show the first N failures in full")
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def difference(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """What differs between the lines of two files, in a few lines."""
    lines = difflib.unified_diff(before, after, n=2, lineterm="")
    for number, line in enumerate(lines):
        if number > SHOWN_LINES:
            yield "    …"
            return
        if number > 1:
            yield f"    {line[:110]!r}" if not line.isprintable() else f"    {line[:110]}"


def show(heading: str, failures: Iterable[Iterator[str]], limit: int | None) -> None:
    """Print some failures in full, all of them where there is no limit."""
    every = list(failures)
    for number, lines in enumerate(every[:limit]):
        print(f"\n-- {heading} {number + 1} of {len(every)}")
        print(*lines, sep="\n")


def verdict(bars: Mapping[str, bool], check: bool) -> int:
    """Print which bars are missed; 1 where they are to be met and are not."""
    missed = [bar for bar, met in bars.items() if not met]
    print(f"\n{'all bars are met' if not missed else 'missed: ' + '; '.join(missed)}")
    return 1 if check and missed else 0
