"""What a report costs, beside the same findings as JSON, and how large it is: ``python -m benchmarks.report --check``.

    python -m benchmarks.report [--files 10000] [--jobs 2] [--runs 1] [--check]

Half of the files have a defect. Whole processes are run by turns, and the best of each is taken; what starting and one
small file cost is taken from both. With ``--check``, fails if the report takes more than 1.5 times as much time of the
processors, or is larger than 1.5 MB. Time by the clock is shown too; it depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.mutants import documents, mutant
from benchmarks.operators import OPERATORS
from benchmarks.startup import EXAMPLE, command

RATIO = 1.5
LARGEST = 1_500_000
FOLDER = 250
"""Files in one folder."""


def make(folder: Path, count: int, seed: int = 3) -> None:
    """Write ``count`` transcripts, every second one with a defect."""
    rng, pages, operators = Random(seed), documents(24, seed), list(OPERATORS)
    for number in range(count):
        place = folder / f"batch-{number // FOLDER:03}"
        place.mkdir(parents=True, exist_ok=True)
        damaged = None
        while number % 2 and damaged is None:
            damaged = mutant(rng.choice(operators), pages, rng)
        data = damaged.data if damaged is not None else rng.choice(pages).data()
        (place / f"interview-{number:05}.txt").write_bytes(data)


class Cost(NamedTuple):
    """What a run takes, in seconds: of all processors together, and by the clock."""

    processors: float
    clock: float


def cost(folder: Path, arguments: Sequence[str]) -> Cost:
    """What one process and those that it starts take; findings are no failure, all else is."""
    start, before = time.perf_counter(), _spent()
    ran = subprocess.run([command(), *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if ran.returncode not in (0, 1):
        sys.exit(f"benchmarks.report: {arguments} ended with {ran.returncode}: {ran.stderr.decode()[:500]}")
    return Cost(_spent() - before, time.perf_counter() - start)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=10_000, help="transcripts (default: 10000)")
    parser.add_argument("--jobs", default="auto", help="processes (default: auto)")
    parser.add_argument("--runs", type=int, default=1, help="runs of each, of which the best counts (default: 1)")
    parser.add_argument("--check", action="store_true", help=f"exit with 1 above {RATIO} times, or {LARGEST:,} bytes")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "transcripts", wanted.files)
        shutil.copy(EXAMPLE, folder / "one.txt")
        as_json = ["check", "--isolated", "-j", wanted.jobs, "--output", "json:findings.json", "-q", "--statistics"]
        as_page = ["report", "--isolated", "-j", wanted.jobs, "-q", "-o", "report.html"]
        taken: dict[str, Cost] = {}
        for _ in range(wanted.runs):
            for what in ("one.txt", "transcripts"):
                for kind, arguments in (("json", as_json), ("page", as_page)):
                    spent = cost(folder, [*arguments, what])
                    taken[f"{kind} {what}"] = min(spent, taken.get(f"{kind} {what}", spent))
        size = (folder / "report.html").stat().st_size
        findings = len(json.loads((folder / "findings.json").read_bytes())["findings"])
    check, page = (taken[f"{kind} transcripts"][0] - taken[f"{kind} one.txt"][0] for kind in ("json", "page"))
    print(f"{wanted.files:,} transcripts, {findings:,} findings")
    for name, kind, each in (("check --output json", "json", check), ("report", "page", page)):
        start, clock = taken[f"{kind} one.txt"].processors, taken[f"{kind} transcripts"].clock
        print(f"{name:20}{each:7.2f} s, and {start:.2f} s to start; {clock:.2f} s by the clock")
    print(f"ratio {page / check:.2f}, at most {RATIO}; {size:,} bytes, at most {LARGEST:,}")
    return int(wanted.check and (page > RATIO * check or size > LARGEST))


if __name__ == "__main__":
    sys.exit(main())
