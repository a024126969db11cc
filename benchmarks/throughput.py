"""How fast files are checked: a clean and a broken corpus, beside ruff on Python's own sources, each on one core.

    python -m benchmarks.throughput [--files 1000] [--check]

The clean corpus is made of generated transcripts of about 40 KB, the broken one of the same with a defect in every
exchange. The best of three runs counts, whole processes from start to exit. With ``--check``, fails if clean files are
checked at less than three times ruff's MB/s, or broken ones at less than a fifth of the speed of clean ones.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from dataclasses import replace
from random import Random
from typing import NamedTuple

from benchmarks.banks import answers
from benchmarks.page import Page, Slot
from benchmarks.startup import ENVIRONMENT, command
from benchmarks.transcripts import Candidate, Section, Transcript, Writer
from linter.layouts.collection.settings import DEFAULT

SIZE = 40_000
ANSWER = 1_300
"""How many characters an answer has at least; in the real collections an exchange takes 1.8 KB."""
DISTINCT = 200
"""How many files are generated; the others are copies of them."""
TIMES_RUFF = 3.0
SHARE_OF_CLEAN = 0.2
RUNS = 3


class Speed(NamedTuple):
    """What one contestant did."""

    name: str
    megabytes: float
    seconds: float

    @property
    def rate(self) -> float:
        return self.megabytes / self.seconds

    def __str__(self) -> str:
        return f"{self.name:24} {self.megabytes:7.1f} MB {self.seconds:7.2f} s {self.rate:7.1f} MB/s"


def spoken_at_length(candidate: Candidate, writer: Writer) -> Candidate:
    """The candidate with answers as long as those of real transcripts; who struggles stays brief."""
    exchanges = []
    for exchange in candidate.exchanges:
        paragraphs = [exchange.answer]
        while not exchange.flags and len(exchange.answer) > 150 and sum(map(len, paragraphs)) < ANSWER:
            paragraphs.append(writer.rng.choice(answers.ANSWERS))
        exchanges.append(replace(exchange, answer="\n\n".join(paragraphs)))
    return replace(candidate, exchanges=tuple(exchanges))


def transcript(seed: int) -> Page:
    """A clean transcript of about ``SIZE`` bytes, put together from smaller ones."""
    writer = Writer(Random(seed))
    sections: dict[str, list[Candidate]] = {name: [] for name in DEFAULT.sections}
    seen: set[tuple[str, str]] = set()
    size = 0
    while size < SIZE * 0.95:
        for section in writer.transcript().sections:
            for candidate in section.candidates:
                person = candidate.name.casefold(), candidate.role.casefold()
                if person not in seen and size < SIZE * 0.95:
                    seen.add(person)
                    candidate = spoken_at_length(candidate, writer)
                    sections[section.name].append(candidate)
                    size += sum(len(each.question) + len(each.answer) + 100 for each in candidate.exchanges)
    kept = tuple(Section(name, tuple(people)) for name, people in sections.items() if people)
    return Transcript("TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY", kept).page()


def damaged(page: Page) -> bytes:
    """The page with one defect in every exchange, of four kinds by turns."""
    lines = [line.text for line in page.lines]
    turn = 0
    for number, line in enumerate(page.lines):
        if line.slot is Slot.SCORE:
            turn += 1
            if turn % 4 == 0:
                lines[number] = line.text.replace("0.", "0,", 1)
            elif turn % 4 == 1:
                lines[number] = line.text.replace("Score: 0.", "Score: 1.", 1)
        elif line.slot is Slot.TERMINATOR and turn % 4 == 2:
            lines[number] = line.text[:-1]
        elif line.slot is Slot.QUESTION and turn % 4 == 2:
            lines[number] = line.text.replace(":", ".", 1)  # of the exchange whose score is the third
    return "\n".join(lines).encode()


def write(folder: str, contents: list[bytes], files: int) -> float:
    """Fill ``folder`` with that many files; how many megabytes they are."""
    os.mkdir(folder)
    total = 0
    for number in range(files):
        with open(os.path.join(folder, f"{number:04}.txt"), "wb") as file:
            total += file.write(contents[number % len(contents)])
    return total / 1e6


def python_sources() -> tuple[str, float]:
    """The folder of the standard library, and the megabytes of source in it that ruff checks."""
    root = sysconfig.get_path("stdlib")
    total = 0
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in ("site-packages", "dist-packages")]
        total += sum(os.path.getsize(os.path.join(folder, name)) for name in names if name.endswith(".py"))
    return root, total / 1e6


def best(name: str, megabytes: float, arguments: list[str], codes: tuple[int, ...]) -> Speed:
    """The best of some runs of ``arguments`` on one core; their exit code must be one of ``codes``."""
    core = max(os.sched_getaffinity(0))
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        ran = subprocess.run(
            arguments,
            stdout=subprocess.DEVNULL,
            env=ENVIRONMENT,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}),
            check=False,
        )
        taken.append(time.perf_counter() - start)
        if ran.returncode not in codes:
            sys.exit(f"benchmarks.throughput: {' '.join(arguments)} ended with {ran.returncode}")
    return Speed(name, megabytes, min(taken))


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000, help="files in each corpus")
    parser.add_argument("--check", action="store_true", help="fail if it is too slow")
    wanted = parser.parse_args()

    pages = [transcript(seed) for seed in range(min(DISTINCT, wanted.files))]
    ours = [command(), "check", "--isolated", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        clean, broken = os.path.join(folder, "clean"), os.path.join(folder, "broken")
        contents = ["\n".join(line.text for line in page.lines).encode() for page in pages]
        megabytes = write(clean, contents, wanted.files)
        broken_megabytes = write(broken, [damaged(page) for page in pages], wanted.files)
        sources, source_megabytes = python_sources()
        ruff = [os.path.join(os.path.dirname(command()), "ruff"), "check", "--isolated", "--no-cache", "--silent"]
        peer = best("ruff, Python sources", source_megabytes, [*ruff, sources], (0, 1))
        on_clean = best("clean transcripts", megabytes, [*ours, clean], (0,))
        on_broken = best("broken transcripts", broken_megabytes, [*ours, broken], (1,))

    print(peer, on_clean, on_broken, sep="\n")
    print(f"clean: {on_clean.rate / peer.rate:.1f} times ruff, at least {TIMES_RUFF}")
    print(f"broken: {on_broken.rate / on_clean.rate:.2f} of clean, at least {SHARE_OF_CLEAN}")
    fast = on_clean.rate >= TIMES_RUFF * peer.rate and on_broken.rate >= SHARE_OF_CLEAN * on_clean.rate
    return int(wanted.check and not fast)


if __name__ == "__main__":
    sys.exit(main())
