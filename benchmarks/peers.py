"""How fast files are checked, beside other linters, in one table with versions; and what many or large files cost.

    python -m benchmarks.peers [--megabytes 10] [--environment FOLDER] [--only PART] [--check]

The corpora are made: files of 14 to 40 KB with exchanges of 0.5, 1.8 and 6 KB. The peers (ruff, typos, codespell,
yamllint) are installed in an environment of their own, once. ruff reads as many bytes of Python, yamllint the files
as YAML, awk makes five of our checks, and ``cat | wc -l`` is the limit. The best of three runs counts. On one core,
that is CPU time, so that others on the machine matter less; on all cores it is the time on the clock.

With ``--check``, fails if clean files with exchanges of 1.8 KB are checked at less than three times ruff's MB/s, or
broken ones at less than a fifth of the speed of clean ones. The other figures are printed beside the bars they are to
reach.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.sizes import ANSWERS, SIZE, damaged, transcript, write, write_python, write_yaml
from benchmarks.startup import ENVIRONMENT, EXAMPLE, command

DISTINCT = 60
"""How many files are generated; the others are copies of them."""
TIMES_RUFF = 3.0
SHARE_OF_CLEAN = 0.2
RUNS = 3
PEERS = ("ruff", "typos", "codespell", "yamllint")
AWK = r"""
/^~+$/ && length($0) != 30 { print FILENAME ":" FNR ": terminator" }
/^=+$/ && length($0) != 60 && length($0) != 80 { print FILENAME ":" FNR ": separator" }
/^Relevance Score:/ && !/: [01]\.[0-9][0-9][0-9]( \[STRUGGLED\])?$/ { print FILENAME ":" FNR ": score" }
/\[[A-Z]+\]$/ && !/\[STRUGGLED\]$/ { print FILENAME ":" FNR ": flag" }
/[\200-\377]/ { print FILENAME ":" FNR ": bytes" }
"""
"""The checks that most people would write by hand."""


class Cost(NamedTuple):
    """What a process took: seconds on the clock, seconds of CPU, and megabytes of memory at its peak."""

    seconds: float
    cpu: float
    memory: float


class Peer(NamedTuple):
    """A program to compare with, its version, and what of a corpus it reads: ``txt``, ``yaml`` or ``py``."""

    name: str
    version: str
    arguments: list[str]
    reads: str = "txt"


def run(arguments: list[str], cores: int | None, times: int = RUNS) -> Cost:
    """The least that ``arguments`` took, on so many cores, all if ``None``."""
    allowed = sorted(os.sched_getaffinity(0))[-(cores or 0) :]
    costs = []
    for _ in range(times):
        start = time.perf_counter()
        process = subprocess.Popen(
            arguments,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT,
            preexec_fn=lambda: os.sched_setaffinity(0, allowed),
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 2, 65):  # what a linter at work ends with: 2 is typos, 65 codespell
            print(f"{' '.join(arguments[:3])}: exit code {process.returncode}", file=sys.stderr)
        costs.append(Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
    return Cost(*map(min, zip(*costs, strict=True)))


def peers(environment: str) -> Iterator[Peer]:
    """Ourselves and all others that are there; the peers are installed if they are not."""
    python = os.path.join(environment, "bin", "python")
    if not os.path.exists(python):
        venv.create(environment, with_pip=True)
        for name in PEERS:  # one by one: not every one is there for every machine
            subprocess.run([python, "-m", "pip", "install", "--quiet", name], check=False)
    found = {name: os.path.join(environment, "bin", name) for name in PEERS}
    yield Peer("transcript-lint", _version(command()), [command(), "check", "--isolated", "--quiet"])
    shown = {
        "ruff": ["check", "--isolated", "--no-cache", "--quiet"],
        "typos": ["--isolated", "--format", "silent"],
        "codespell": [],
        "yamllint": ["-d", "default"],
    }
    for name, options in shown.items():
        if os.path.exists(found[name]):
            reads = {"ruff": "py", "yamllint": "yaml"}.get(name, "txt")
            yield Peer(name, _version(found[name]), [found[name], *options], reads)
    yield Peer("awk, five checks", _version("awk"), ["sh", "-c", 'find "$1" -type f | xargs awk "$0"', AWK])
    yield Peer("cat | wc -l", "", ["sh", "-c", 'find "$0" -type f | xargs cat | wc -l'])


def _version(program: str) -> str:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout.split("\n")[0]
    return said.split(",")[0].split()[-1] if said else ""


def compare(folder: str, environment: str, megabytes: float) -> float:
    """Print the table; how many times as fast as ruff exchanges of 1.8 KB are checked on one core."""
    for kind, answer in ANSWERS.items():
        pages = [transcript(seed, answer) for seed in range(DISTINCT)]
        contents = ["\n".join(line.text for line in page.lines).encode() for page in pages]
        name = os.path.join(folder, kind.replace(" ", ""))
        size = sum(map(len, contents)) / len(contents)
        write(f"{name}.txt", contents, max(1, round(megabytes * 1e6 / size)))
        write_yaml(f"{name}.yaml", f"{name}.txt")
        write_python(f"{name}.py", megabytes)
    alone = {"txt": EXAMPLE, "yaml": os.path.join(folder, "a.yaml"), "py": os.path.join(folder, "a.py")}
    for path in (alone["yaml"], alone["py"]):
        with open(path, "w", encoding="utf-8") as file:
            file.write("---\na: 1\n" if path.endswith("yaml") else "A = 1\n")
    heads = [f"{kind} {cores}" for kind in ANSWERS for cores in ("1 core", "all")]
    columns = "".join(f"{head:>15}" for head in heads)
    print(f"{'MB/s by size of exchanges':34}{columns}{'start ms':>10}{'peak MB':>9}{'files/s':>9}")
    rates: dict[str, float] = {}
    for peer in peers(environment):
        start = run([*peer.arguments, alone[peer.reads]], 1)
        cells = []
        for kind in ANSWERS:
            place = os.path.join(folder, f"{kind.replace(' ', '')}.{peer.reads}")
            read = _bytes(place) / 1e6
            one, every = run([*peer.arguments, place], 1), run([*peer.arguments, place], None)
            cells += [read / one.cpu, read / every.seconds]
            if kind == "1.8 KB":
                rates[peer.name], peak, files = read / one.cpu, one.memory, len(os.listdir(place)) / one.cpu
        numbers = "".join(f"{cell:15.1f}" for cell in cells)
        print(f"{peer.name + ' ' + peer.version:34}{numbers}{1000 * start.cpu:10.0f}{peak:9.0f}{files:9.0f}")
    ours = rates["transcript-lint"]
    print(", ".join(f"{ours / rate:.2f} x {name}" for name, rate in rates.items() if rate != ours))
    return ours / rates["ruff"]


def _bytes(folder: str) -> int:
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))


def broken(folder: str, megabytes: float) -> float:
    """Print how much of the speed is left with a defect in every exchange, and return it."""
    pages = [transcript(seed) for seed in range(DISTINCT)]
    rates = []
    for name, contents in (
        ("whole", ["\n".join(line.text for line in page.lines).encode() for page in pages]),
        ("broken", [damaged(page) for page in pages]),
    ):
        place = os.path.join(folder, name)
        size = write(place, contents, max(1, round(megabytes * 1e6 / SIZE)))
        rates.append(size / run([command(), "check", "--isolated", "--quiet", place], 1).cpu)
    print(f"a defect in every exchange: {rates[1] / rates[0]:.2f} of clean, at least {SHARE_OF_CLEAN}")
    return rates[1] / rates[0]


def cores(folder: str) -> None:
    """Print what a second core brings for 200 MB."""
    pages = [transcript(seed) for seed in range(DISTINCT)]
    place = os.path.join(folder, "two")
    write(place, ["\n".join(line.text for line in page.lines).encode() for page in pages], round(200e6 / SIZE))
    ours = [command(), "check", "--isolated", "--quiet", "--jobs"]
    one, two = run([*ours, "1", place], 2, 1), run([*ours, "2", place], 2, 1)
    load = os.getloadavg()[0]
    print(f"200 MB: {one.seconds:.1f} s in one process, {two.seconds:.1f} s in two: {one.seconds / two.seconds:.2f} x,")
    print(f"  at least 1.7; CPU {one.cpu:.1f} s and {two.cpu:.1f} s, others kept {load:.1f} cores busy")


def files(folder: str, count: int = 20_000) -> None:
    """Print what a file of 2 KB takes beyond start-up."""
    with open(EXAMPLE, encoding="utf-8") as file:
        text = file.read()
    small = text[: text.rindex("~\n", 0, 2_600) + 2]  # to the end of an exchange
    place = os.path.join(folder, "small")
    size = write(place, [small.encode()], count) * 1e6 / count
    ours = [command(), "check", "--isolated", "--quiet", "--jobs", "1"]
    start, whole = run([*ours, os.path.join(place, "0000.txt")], 1), run([*ours, place], 1, 1)
    each = 1e6 * (whole.cpu - start.cpu) / count
    print(
        f"{count:,} files of {size:.0f} bytes: {each:.0f} µs a file beyond start-up, at most 150; {whole.memory:.0f} MB"
    )


def memory(folder: str, megabytes: int = 500) -> None:
    """Print how much memory one large file takes."""
    page = "\n".join(line.text for line in transcript(1).lines)
    path = os.path.join(folder, "large.txt")
    with open(path, "w", encoding="ascii", errors="replace") as file:
        for _ in range(megabytes * 1_000_000 // len(page) + 1):
            file.write(page + "\n")
    size = os.path.getsize(path) / 2**20
    ours = [command(), "check", "--isolated", "--quiet", "--config", 'max-file-size="2 GiB"']
    used = run([*ours, path], 1, 1)
    times = used.memory / size
    print(f"one file of {size:.0f} MiB: {used.memory:.0f} MiB of memory, {times:.1f} x, at most 4; {used.cpu:.0f} s")


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=10, help="size of each corpus")
    parser.add_argument("--environment", default=os.path.join(tempfile.gettempdir(), "transcript-lint-peers"))
    parser.add_argument("--only", choices=["peers", "broken", "cores", "files", "memory"], action="append")
    parser.add_argument("--check", action="store_true", help="fail if it is too slow")
    wanted = parser.parse_args()
    parts = wanted.only or ["peers", "broken"] + ["cores", "files", "memory"] * (not wanted.check)
    fast = True
    with tempfile.TemporaryDirectory() as folder:
        if "peers" in parts:
            fast &= compare(folder, wanted.environment, wanted.megabytes) >= TIMES_RUFF
        if "broken" in parts:
            fast &= broken(folder, wanted.megabytes) >= SHARE_OF_CLEAN
        if "cores" in parts:
            cores(folder)
        if "files" in parts:
            files(folder)
        if "memory" in parts:
            memory(folder)
    return int(wanted.check and not fast)


if __name__ == "__main__":
    sys.exit(main())
