"""What the consistency of flags costs on clean files: the same corpora with and without CON, side by side.

    python -m benchmarks.consistency [--files 500] [--check]

Two corpora of generated transcripts: *long* has answers as long as those of real collections, *short* answers of a few
sentences, which are dearer, for more of them have to be read. Each is checked by whole processes from start to exit,
and within one, with and without ``--ignore CON`` by turns; what counts are medians of the processor's time, which other
programs disturb less than the clock's. With ``--check``, fails if CON takes more
than 15 % of the whole check on the long corpus, where it is measured by whole processes, or finds anything on either.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks import sizes, transcripts
from benchmarks.page import Page
from benchmarks.startup import ENVIRONMENT, command
from linter import lint
from linter.config import plan

MAX_SHARE = 0.15
RUNS = 9
CODES = tuple(f"CON00{number}" for number in range(1, 6))


class Cost(NamedTuple):
    """The seconds of the processor that a check took with and without CON."""

    name: str
    whole: float
    without: float

    @property
    def share(self) -> float:
        return 1 - self.without / self.whole

    def __str__(self) -> str:
        return f"{self.name:28} {self.whole:7.3f} s {self.without:7.3f} s without CON  {self.share:6.1%} of it"


def by_turns(name: str, whole: Callable[[], object], without: Callable[[], object]) -> Cost:
    """Run both by turns, so that what slows the machine down slows both; the medians of their times."""
    taken: tuple[list[float], list[float]] = [], []
    for _ in range(RUNS):
        for run, times in zip((whole, without), taken, strict=True):
            start = processor()
            run()
            times.append(processor() - start)
    return Cost(name, *map(median, taken))


def processor() -> float:
    """The seconds that this process and those that it ran have had the processor for."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def within(name: str, contents: Sequence[bytes]) -> Cost:
    """The check alone, in this process."""
    every, others = plan(), plan(ignore=("CON",))
    return by_turns(
        f"{name}, in process",
        lambda: [lint(content, every) for content in contents],
        lambda: [lint(content, others) for content in contents],
    )


def whole(name: str, contents: Sequence[bytes]) -> Cost:
    """Whole processes, from start to exit, on one core."""
    core = max(os.sched_getaffinity(0))

    def run(*more: str) -> None:
        done = subprocess.run(
            [command(), "check", "--isolated", "--quiet", folder, *more],
            stdout=subprocess.DEVNULL,
            env=ENVIRONMENT,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}),
            check=False,
        )
        if done.returncode:
            sys.exit(f"benchmarks.consistency: the check of clean files ended with {done.returncode}")

    with tempfile.TemporaryDirectory() as folder:
        sizes.write(os.path.join(folder, "clean"), list(contents), len(contents))
        return by_turns(f"{name}, whole processes", run, lambda: run("--ignore", "CON"))


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500, help="files in each corpus")
    parser.add_argument("--check", action="store_true", help="fail if it is too dear, or finds something")
    wanted = parser.parse_args()

    kinds: dict[str, Callable[[int], Page]] = {"long": sizes.transcript, "short": transcripts.write}
    costs: dict[str, Cost] = {}
    found = 0
    for kind, make in kinds.items():
        contents = [make(seed).data() for seed in range(wanted.files)]
        found += sum(finding.code in CODES for content in contents for finding in lint(content).findings)
        costs[kind] = whole(kind, contents)
        print(costs[kind], within(kind, contents), sep="\n", flush=True)
    print(f"CON: {costs['long'].share:.1%} of the check of long clean files, at most {MAX_SHARE:.0%}")
    print(f"CON: {found} findings on {wanted.files * len(kinds)} clean files, expected none")
    return int(wanted.check and (costs["long"].share > MAX_SHARE or found > 0))


if __name__ == "__main__":
    sys.exit(main())
