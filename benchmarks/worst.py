"""The worst files that there may be: what each costs, and how that grows.

    python -m benchmarks.worst [--size 60000] [--only WORD] [--check]

Each shape is made of ``--size`` bytes and of twice as many, and checked with all rules, each time in a process that has
seen hardly anything like it: what is known of lines that were read before would hide what a first file costs. The best
of some runs counts. With ``--check``, fails if one takes more than 3 seconds for a megabyte, or more than 2.2 times as
long for twice as much.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from benchmarks.shapes import MISTAKEN, SHAPES, Shape, exchanges
from linter import lint
from linter.config import plan
from linter.layouts.builtin import NAMES
from linter.layouts.known import Known, built_in, own

SECONDS = 3.0
GROWTH = 2.2
RUNS = 2
TRIES = 6
PROMPT = 0.004
"""A run that takes less than this many seconds tells nothing of growth."""
SIZE = 60_000
LITTLE = 600
"""So many bytes of a shape are checked first: they load and compile what it needs."""
FOLDER = Path(__file__).parents[1] / "examples" / "layouts"

Work = Callable[[bytes], object]


class Cost(NamedTuple):
    """What a shape costs: seconds for a megabyte, and how many times as much for twice as many bytes."""

    name: str
    seconds: float
    growth: float

    @property
    def is_fine(self) -> bool:
        """Whether it is fast enough, and linear."""
        return self.seconds <= SECONDS and self.growth <= GROWTH

    def __str__(self) -> str:
        return f"{self.name:34} {self.seconds:8.2f} {self.growth:8.2f}{'' if self.is_fine else '  !'}"


def taken(work: Work, shape: Shape, size: int) -> float:
    """The seconds that ``work`` on a shape takes a processor where it is new, the best of some runs."""
    data, little = (shape(each).encode("utf-8", "surrogateescape") for each in (size, LITTLE))
    fork = multiprocessing.get_context("fork")  # what is loaded is loaded, what is known of lines is not
    best = float("inf")
    for _ in range(RUNS):
        ours, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=_work, args=(work, little, data, theirs))
        process.start()
        theirs.close()
        best = min(best, ours.recv())
        process.join()
    return best


def _work(work: Work, little: bytes, data: bytes, way: Connection) -> None:
    work(little)
    start = time.process_time()
    work(data)
    way.send(time.process_time() - start)


def cost(name: str, shape: Shape, size: int, work: Work) -> Cost:
    """What ``shape`` costs.

    What seems too much is measured again, as other programs only ever make it slower. What seems to grow too fast is
    made twice as large as well: what grows faster than its file does so at every size, a cache is outgrown only once.
    """
    found = Cost(name, float("inf"), float("inf"))
    for attempt in range(TRIES):
        base = size if found.seconds > SECONDS else size << attempt % 3
        once, more = taken(work, shape, base), taken(work, shape, 2 * base)
        bytes_of = len(shape(2 * base).encode("utf-8", "surrogateescape"))
        growth = more / once if once > PROMPT else 1.0
        found = Cost(name, min(found.seconds, more / bytes_of * 1e6), min(found.growth, growth))
        if found.is_fine:
            break
    return found


def measure(cases: Mapping[str, tuple[Shape, Work]], size: int) -> int:
    """Measure what each shape costs its work, and print it.

    The command line says which shapes, and of what size (default: ``size`` bytes).
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=size, help=f"bytes of the smaller file (default: {size})")
    parser.add_argument("--only", default="", metavar="WORD", help="shapes with this in their name")
    parser.add_argument("--check", action="store_true", help="fail if a shape is too slow")
    wanted = parser.parse_args()

    gc.disable()
    print(f"{'shape':34} {'s/MB':>8} {'t(2n)/t(n)':>8}")
    slow: list[str] = []
    for name, (shape, work) in cases.items():
        if wanted.only in name:
            found = cost(name, shape, wanted.size, work)
            print(found, flush=True)
            slow += [] if found.is_fine else [name]
    print(f"{len(slow)} of {len(cases)} shapes take more than {SECONDS:g} s/MB, or grow by more than {GROWTH:g}:")
    print("; ".join(slow) or "none")
    return int(wanted.check and bool(slow))


def read_as(name: str) -> Work:
    """Check files as transcripts in the one layout called ``name``, a built-in one or an example."""
    layout: Known = built_in(name) if name in NAMES else own((FOLDER / f"{name}.toml").read_bytes(), name)
    return partial(lint, plan=plan(layouts=(layout,)))


def main() -> int:
    """Measure every shape and print it."""
    lint(exchanges(lambda text, n: text.replace("~", ""))(2000).encode())  # loads and compiles what damage needs
    cases: dict[str, tuple[Shape, Work]] = {name: (shape, lint) for name, shape in SHAPES.items()}
    cases |= {name: (shape, read_as(layout)) for name, (shape, layout) in MISTAKEN.items()}
    return measure(cases, SIZE)


if __name__ == "__main__":
    sys.exit(main())
