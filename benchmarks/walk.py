"""What finding files costs: a walk over a generated tree, beside ``os.walk`` with a look at each file found.

    python -m benchmarks.walk [--check]

The tree has 5,000 transcripts among 7,000 files in 200 folders. Both are timed by turns in this process, and the best
times are compared: without a pattern, with a ``.gitignore`` of a hundred lines, and with excludes besides. With
``--check``, fails if a walk takes more than 4 times as long without patterns, or 12 times with them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable

from linter.files import Selection, discover
from linter.patterns import Patterns

FOLDERS, TRANSCRIPTS, OTHERS = 100, 50, 20
ROUNDS = 7
PLAIN_LIMIT, PATTERN_LIMIT = 4.0, 12.0


def plant(root: str) -> None:
    """Make the tree."""
    for folder in range(FOLDERS):
        os.makedirs(os.path.join(root, str(folder), "deep"))
        names = [f"{'deep/' * (number % 2)}{number}.txt" for number in range(TRANSCRIPTS)]
        for name in (*names, *(f"{number}.md" for number in range(OTHERS))):
            with open(os.path.join(root, str(folder), name), "wb"):
                pass


def peer() -> int:
    """What the system itself needs: every folder listed, every transcript looked at."""
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(".") for name in names if name.endswith(".txt")]
    return sum(os.stat(path).st_size == 0 for path in paths)


def found(selection: Selection) -> int:
    """How many transcripts a walk finds."""
    return len(discover(["."], lambda folder: selection).files)


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="fail where a walk takes too long")
    wanted = parser.parse_args()

    with tempfile.TemporaryDirectory() as root:
        plant(root)
        os.chdir(root)
        excluding = Selection(exclude=Patterns(root, ["old/", "*.bak.txt"]))
        os.mkdir(".git")
        with open(".gitignore", "w", encoding="utf-8") as file:
            file.writelines(f"*.x{number}\n/folder{number}/\n" for number in range(50))
        walks: dict[str, Callable[[], int]] = {
            "os.walk and os.stat": peer,
            "no pattern": lambda: found(Selection(respect_gitignore=False)),
            ".gitignore": lambda: found(Selection()),
            ".gitignore and exclude": lambda: found(excluding),
        }
        best = dict.fromkeys(walks, float("inf"))
        for _ in range(ROUNDS):
            for name, walk in walks.items():
                start = time.perf_counter()
                assert walk() == FOLDERS * TRANSCRIPTS
                best[name] = min(best[name], time.perf_counter() - start)
        os.chdir(os.path.dirname(root))

    base = best["os.walk and os.stat"]
    for name, taken in best.items():
        print(f"{name:24} {taken * 1000:6.1f} ms  x {taken / base:.1f}")
    slow = best["no pattern"] > PLAIN_LIMIT * base or max(best.values()) > PATTERN_LIMIT * base
    return int(wanted.check and slow)


if __name__ == "__main__":
    sys.exit(main())
