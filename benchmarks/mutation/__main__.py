"""Change the linter's code in one small place, and see whether a test notices: ``python -m benchmarks.mutation``.

A mutant flips a comparison, drops one side of a condition, takes away a ``not``, or moves a number by one. The places
are drawn by a seed from all of ``linter/``. Each mutant is a copy of the project with one change, in which a test must
fail that passes without it. Only tests that run the changed line can notice. Which those are is recorded first, for the
files of tests that are new or changed, which takes longer than ``pytest``; ``--record`` does it for any. What survives
is printed: a test is missing there, or the code does nothing. What no test notices in the time that there is for one
mutant is told apart from what survives all of its tests; and so is what mypy refuses: nobody could commit it, and most
often a guard is gone that does nothing but tell the type of a value.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Sequence
from pathlib import Path

from benchmarks.mutation.change import Mutant, sample
from benchmarks.mutation.reach import STORE, Reach, record, unrecorded
from benchmarks.mutation.trial import Copy, Fate, Verdict

BAR = 0.9


def verdicts(mutants: Sequence[Mutant], jobs: int, most: float, deadline: float) -> list[Verdict]:
    """What becomes of each mutant, printed as soon as it is known."""
    found: list[Verdict] = []
    waiting = deque(mutants)

    def work() -> None:
        reach = Reach()
        with tempfile.TemporaryDirectory() as folder:
            copy = Copy(Path(folder))
            while waiting and time.monotonic() < deadline:
                mutant = waiting.popleft()
                verdict = copy.verdict(mutant, *reach.tests(mutant), most)
                found.append(verdict)
                print(verdict, flush=True)
            copy.close()

    threads = [threading.Thread(target=work) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Print what becomes of each mutant; 1 where too many survive and that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("--mutants", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--under", default="linter", help="the folder whose modules are changed (default: linter)")
    parser.add_argument("--only", help="only mutants whose place, such as linter/engine.py:20, begins with this")
    parser.add_argument("--jobs", type=int, default=1, help="how many mutants are judged at a time")
    parser.add_argument("--seconds", type=float, default=120, help="tests for one mutant take no longer")
    parser.add_argument("--minutes", type=float, help="stop after this time, and judge what was done until then")
    parser.add_argument("--record", nargs="*", metavar="TESTS", help="write down what tests reach (default: all tests)")
    parser.add_argument("--check", action="store_true", help=f"exit 1 unless {BAR * 100:.0f} %% are noticed")
    options = parser.parse_args(argv)

    if options.record is not None:
        print(f"{record(options.record, options.jobs)} tests recorded in {STORE}")
        return 0
    STORE.parent.mkdir(exist_ok=True)
    if missing := unrecorded():
        record(missing, options.jobs)
    deadline = time.monotonic() + (options.minutes * 60 if options.minutes else float("inf"))
    mutants = [
        mutant
        for mutant in sample(options.mutants, options.seed, options.under)
        if f"{mutant.path}:{mutant.line}:".startswith(options.only or "")
    ]
    found = verdicts(mutants, options.jobs, options.seconds, deadline)
    fates = Counter(verdict.fate for verdict in found)
    share = fates[Fate.NOTICED] / max(1, fates.total() - fates[Fate.REFUSED])
    print("\n" + ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate))
    print(f"{share:.1%} of those that mypy does not refuse are noticed")
    return 1 if options.check and share < BAR else 0


if __name__ == "__main__":
    sys.exit(main())
