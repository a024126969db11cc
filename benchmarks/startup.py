"""What starting costs: checking one small file, beside ``python -c "import click"``, whole processes by turns.

    python -m benchmarks.startup [--check]

The two are run alternately, so that whatever else the machine does hits both alike, and the medians are compared.
With ``--check``, fails if checking takes more than 2.5 times as long.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time

LIMIT = 2.5
RUNS = 41
EXAMPLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "examples", "clean.txt")


def command() -> str:
    """The console script of this interpreter's environment."""
    script = shutil.which("transcript-lint", path=os.path.dirname(sys.executable))
    if script is None:
        sys.exit("benchmarks.startup: transcript-lint is not installed beside this Python")
    return script


def seconds(arguments: list[str]) -> float:
    """The wall-clock time of one process, which must succeed and may keep its byte code as installed programs do."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help=f"fail above {LIMIT}")
    wanted = parser.parse_args()

    peers = {
        'python -c "import click"': [sys.executable, "-c", "import click"],
        "transcript-lint check": [command(), "check", "--isolated", EXAMPLE],
    }
    times: dict[str, list[float]] = {name: [] for name in peers}
    for round_ in range(RUNS + 2):
        for name, arguments in peers.items():
            taken = seconds(arguments)
            if round_ >= 2:  # the first ones fill the caches
                times[name].append(taken)

    click, ours = (statistics.median(taken) for taken in times.values())
    for name, all_taken in times.items():
        median, best = statistics.median(all_taken) * 1000, min(all_taken) * 1000
        print(f"{name:26} {median:6.1f} ms (median of {RUNS}, best {best:.1f})")
    print(f"ratio {ours / click:.2f}, at most {LIMIT}")
    return int(wanted.check and ours / click > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
