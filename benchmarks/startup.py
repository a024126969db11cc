"""What starting costs: checking one small file, beside ``python -c "import click"``, and with settings beside without.

The file is in a folder without settings, then with such as a team has, and with twelve descriptions of layouts.

    python -m benchmarks.startup [--check]

Whole processes are run by turns, so that whatever else the machine does hits all alike, and the medians are compared.
With ``--check``, fails if one takes more than 2.5 times as long as the one before it, in each of three measurements:
other programs only ever make it slower.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

LIMIT = 2.5
RUNS = 41
TRIES = 3
SETTINGS = """
fail-on = "error"
extend-exclude = ["drafts/"]
severity = { SEP = "warning" }
per-file-ignores."old/**" = ["CON"]
layout.decimals = 3
[rules.flag-above-score-limit]
flagged-max-score = 0.9
"""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Programs may keep their byte code, as installed ones do."""
EXAMPLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "examples", "clean.txt")


def command() -> str:
    """The console script of this interpreter's environment."""
    script = shutil.which("transcript-lint", path=os.path.dirname(sys.executable))
    if script is None:
        sys.exit("benchmarks.startup: transcript-lint is not installed beside this Python")
    return script


def seconds(arguments: list[str]) -> float:
    """The wall-clock time of one process, which must succeed."""
    start = time.perf_counter()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - start


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help=f"fail above {LIMIT}")
    wanted = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        alone = shutil.copy(EXAMPLE, folder)
        settings = os.path.join(folder, "settings.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        peers = {
            'python -c "import click"': [sys.executable, "-c", "import click"],
            "transcript-lint check": [command(), "check", alone],
            "  with settings": [command(), "check", "--config", settings, alone],
            "  with layouts": [command(), "check", EXAMPLE],
        }
        fast = any(is_fast(measured(peers)) for _ in range(TRIES if wanted.check else 1))
    return int(wanted.check and not fast)


def is_fast(times: Mapping[str, list[float]]) -> bool:
    """Print what each peer took, and how many times as long as the one before it; whether all are below the limit."""
    click, ours, with_settings, with_layouts = (statistics.median(taken) for taken in times.values())
    for name, all_taken in times.items():
        median, best = statistics.median(all_taken) * 1000, min(all_taken) * 1000
        print(f"{name:26} {median:6.1f} ms (median of {RUNS}, best {best:.1f})")
    ratios = {
        "check to click": ours / click,
        "settings to none": with_settings / ours,
        "layouts to none": with_layouts / ours,
    }
    for name, ratio in ratios.items():
        print(f"{name}: ratio {ratio:.2f}, at most {LIMIT}")
    return max(ratios.values()) <= LIMIT


def measured(peers: Mapping[str, list[str]]) -> dict[str, list[float]]:
    """The times of each peer, all run by turns."""
    times: dict[str, list[float]] = {name: [] for name in peers}
    for round_ in range(RUNS + 2):
        for name, arguments in peers.items():
            taken = seconds(arguments)
            if round_ >= 2:  # the first ones fill the caches
                times[name].append(taken)
    return times


if __name__ == "__main__":
    sys.exit(main())
