"""Files that disagree: a collection and its records, 200 of whose exchanges are told differently.

    python -m benchmarks.crossing [--files 20000] [--check]

Each disagreement is planted in one of the two files: another score, another flag, or another answer. Counted is how
many are found with both places named, and what is said where nothing was planted. Then many small files are checked
with and without comparing them by turns, in processes of their own that import nothing from there (``-P``); the best
of three counts. With ``--check``, fails unless all are found, nothing is said of what agrees, and comparing takes at
most 1.3 times as long.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from benchmarks import transcripts
from benchmarks.banks import answers, people
from benchmarks.records.record import Exchange, Record
from benchmarks.records.writer import PROFILES, Shape, Writer

RECORDS, PLANTED, SEED = 120, 200, 16
SLOWEST, TURNS = 1.3, 3
COLLECTION = "all.txt"


class Planted(NamedTuple):
    """A disagreement: the record's file, the number of the exchange in it, and what is different."""

    path: str
    number: int
    what: str


def records(rng: Random) -> Iterator[Record]:
    """Records of different people, with questions and no look-alikes of structure."""
    names = [f"{first} {last}" for first in people.FIRST_NAMES for last in people.LAST_NAMES]
    for number, name in enumerate(rng.sample(names, RECORDS)):
        shape = Shape(PROFILES[number % len(PROFILES)], True, False, False, heading=False)
        record = Writer(rng, shape).record()
        yield Record(**{**vars(record), "name": name, "newline": "\n", "blanks": (1, 1, 1)})


def collected(every: Sequence[Record]) -> transcripts.Transcript:
    """The collection of all records."""
    sections = []
    for profile in PROFILES:
        candidates = tuple(_candidate(record) for record in every if record.profile == profile)
        sections.append(transcripts.Section(profile.upper(), candidates))
    return transcripts.Transcript("ALL INTERVIEWS", tuple(sections))


def _candidate(record: Record) -> transcripts.Candidate:
    exchanges = tuple(
        transcripts.Exchange(
            record.turns[one.turn],
            record.turns[one.turn + 1].removeprefix('"').removesuffix('"'),
            one.score,
            ("STRUGGLED",) * one.struggled,
            one.note,
        )
        for one in record.exchanges or ()
    )
    return transcripts.Candidate(record.name, record.position, exchanges)


def plant(
    every: Sequence[Record], rng: Random, count: int = PLANTED
) -> tuple[list[Record], list[Record], list[Planted]]:
    """The records as their own files and the collection tell them, and where these differ."""
    places = [(n, at) for n, record in enumerate(every) for at in range(len(record.exchanges or ()))]
    own, whole, planted = list(every), list(every), []
    for n, at in sorted(rng.sample(places, count)):
        side = rng.choice((own, whole))
        what = rng.choice(("score", "flag", "answer"))
        side[n] = _changed(side[n], at, what, rng)
        planted.append(Planted(path_of(n), at + 1, what))
    return own, whole, planted


def _changed(record: Record, at: int, what: str, rng: Random) -> Record:
    exchanges, turns = list(record.exchanges or ()), list(record.turns)
    one = exchanges[at]
    if what == "score":
        exchanges[at] = Exchange(one.turn, one.kind, (one.score + rng.randint(1, 998)) % 1000, one.struggled, one.note)
    elif what == "flag":
        exchanges[at] = Exchange(one.turn, one.kind, one.score, not one.struggled, one.note)
    else:
        words = turns[one.turn + 1].split(" ")
        place = rng.randrange(1, len(words)) if len(words) > 1 else 0
        words[place:place] = [rng.choice(("really", "nearly", "mostly"))]
        turns[one.turn + 1] = " ".join(words)
    return Record(**{**vars(record), "exchanges": tuple(exchanges), "turns": tuple(turns)})


def path_of(number: int) -> str:
    """The file of a record."""
    return os.path.join("records", f"{number:03}.txt")


def write(folder: str, own: Sequence[Record], whole: Sequence[Record]) -> None:
    """Write the collection and the records."""
    os.makedirs(os.path.join(folder, "records"))
    for number, record in enumerate(own):
        with open(os.path.join(folder, path_of(number)), "wb") as file:
            file.write(record.page().data())
    with open(os.path.join(folder, COLLECTION), "wb") as file:
        file.write(collected(whole).page().data())


def check(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the linter on all files in ``folder``."""
    start = "import sys; from linter.cli import run; sys.exit(run(sys.argv[1:]))"
    command = (sys.executable, "-P", "-c", start, "check", "--isolated", "--quiet", "--exit-zero", *arguments, ".")
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": here}, capture_output=True, check=True)


def compared(planted: Sequence[Planted], folder: str) -> tuple[list[Planted], list[str]]:
    """What was not found, and what was said although nothing was planted there."""
    report = json.loads(check(folder, "--cross-file", "--select", "XFL", "--output-format", "json").stdout)
    wanted = {(one.path, one.number): one for one in planted}
    others = []
    for finding in report["findings"]:
        exchange = finding["where"]["exchange"] or "Q0"
        sides = {finding["path"], *(note.get("path", "") for note in finding["related"])}
        record = next((path for path in sides if path != COLLECTION), "")
        named = finding["code"] == "XFL001" and COLLECTION in sides and "unlike" in finding["message"]
        one = wanted.pop((record, int(exchange[1:])), None) if named else None
        if one is None or one.what not in finding["message"]:
            others.append(f"{finding['path']}:{finding['line']}: {finding['code']} {finding['message']}")
    return list(wanted.values()), others


def small(folder: str, count: int, rng: Random) -> None:
    """Write small files, each with one person and three exchanges."""
    for number in range(count):
        exchanges = tuple(
            transcripts.Exchange(f"Which part is number {at} of {number}?", rng.choice(answers.ANSWERS), 700 + at)
            for at in range(3)
        )
        candidate = transcripts.Candidate(f"{rng.choice(people.FIRST_NAMES)} No. {number}", "Tester", exchanges)
        page = transcripts.Transcript("ONE INTERVIEW", (transcripts.Section("STRONG", (candidate,)),)).page()
        with open(os.path.join(folder, f"{number:05}.txt"), "wb") as file:
            file.write(page.data())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=20_000, help="how many small files are compared")
    parser.add_argument("--check", action="store_true", help="fail where a bar is missed")
    options = parser.parse_args(arguments)
    rng = Random(SEED)
    every = list(records(rng))
    own, whole, planted = plant(every, rng)
    with tempfile.TemporaryDirectory() as folder:
        write(folder, own, whole)
        missed, others = compared(planted, folder)
    with tempfile.TemporaryDirectory() as folder:
        write(folder, every, every)
        _, noise = compared((), folder)
    print(f"{PLANTED - len(missed)} of {PLANTED} disagreements found, both places named; {len(others)} other findings")
    print(f"{len(noise)} findings on files that agree")
    for said in (*map(str, missed[:5]), *others[:5], *noise[:5]):
        print(f"  {said}")
    with tempfile.TemporaryDirectory() as folder:
        small(folder, options.files, rng)
        turns = [(_seconds(folder), _seconds(folder, "--cross-file")) for _ in range(TURNS)]
        alone, together = map(min, zip(*turns, strict=True))
    print(f"{options.files} files: {alone:.1f} s, compared {together:.1f} s, x {together / alone:.2f}")
    good = not missed and not others and not noise and together <= SLOWEST * alone
    return int(options.check and not good)


def _seconds(folder: str, *arguments: str) -> float:
    """How long the processor takes: other programs on the machine don't count."""
    before = os.times()
    check(folder, *arguments)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    sys.exit(main())
