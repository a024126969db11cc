"""Write folders of made-up transcripts in layouts that no code knows: ``python -m benchmarks.corpora FOLDER``.

Each of the twenty corpora has a folder: 12 to 40 files, some of which hold one to three defects. ``defects.json``
beside the folders lists them, with the line where a person would point, the last line where a finding still is about
them, and the codes that are right. ``--clean`` plants none.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from benchmarks.producers import (
    FRESH,
    LATER,
    LATEST,
    OTHERS,
    PRACTICES,
    PRODUCERS,
    SERVICES,
    STRANGERS,
    TRADES,
    Producer,
    composed,
)
from benchmarks.producers.defects import COPIES, DEFECTS, Defect, Hurt
from benchmarks.producers.lines import Line, Part
from benchmarks.producers.mishaps import MISHAPS, ODDITIES
from benchmarks.producers.slips import SLIPS
from benchmarks.producers.speech import Speech, Talk
from benchmarks.producers.stories import Stories

SEED = 20
HURT, ALONE = 0.5, 0.25
"""The share of files with defects, and of those the share with a wrong count or average and nothing else."""


class Planted(NamedTuple):
    """A defect in a file: lines from 1; what is found from ``line`` to ``last`` under one of the codes, found it."""

    kind: str
    line: int
    last: int
    codes: tuple[str, ...]


class File(NamedTuple):
    """A made-up file."""

    name: str
    text: str
    planted: tuple[Planted, ...]


class Corpus(NamedTuple):
    """The files of one producer."""

    name: str
    files: tuple[File, ...]


def corpora(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """All of them; the same for a seed. The clean ones are those files before anything was planted."""
    for producer in PRODUCERS:
        rng = Random(f"{seed} {producer.name}")
        yield Corpus(producer.name, tuple(_files(producer, rng, rng.randint(12, 40), DEFECTS, clean)))


def others(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Eight more, of 10 to 20 files, in which what is said twice may differ as well."""
    for producer in OTHERS:
        rng = Random(f"{seed} {producer.name}")
        yield Corpus(producer.name, tuple(_files(producer, rng, rng.randint(10, 20), (*COPIES, *DEFECTS), clean)))


def fresh(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Twelve more, of 12 to 20 files with parts that may be missing, and one defect in each file that has any."""
    yield from _with_slips(FRESH, seed, clean)


def later(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Four more of that kind."""
    yield from _with_slips(LATER, seed, clean)


def latest(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Six more, by another author."""
    yield from _with_slips(LATEST, seed, clean)


def trades(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Ten more, of other trades and languages."""
    yield from _with_slips(TRADES, seed, clean)


def practices(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Eight more from practice, of 10 to 14 files, with other speech and defects at any line."""
    yield from _with_mishaps(PRACTICES, seed, clean)


def services(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Six more of that kind."""
    yield from _with_mishaps(SERVICES, seed, clean)


def strangers(seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """Twenty more, of 24 files each."""
    yield from _with_mishaps(STRANGERS, seed, clean, ODDITIES, (24, 24))


def drawn(count: int, seed: int = SEED, clean: bool = False) -> Iterator[Corpus]:
    """So many in layouts that are drawn by lot."""
    yield from _with_slips(composed(seed, count), seed, clean)


def _with_mishaps(
    producers: Iterable[Producer],
    seed: int,
    clean: bool,
    defects: Sequence[Defect] = MISHAPS,
    files: tuple[int, int] = (10, 14),
) -> Iterator[Corpus]:
    for producer in producers:
        rng = Random(f"{seed} {producer.name}")
        yield Corpus(producer.name, tuple(_files(producer, rng, rng.randint(*files), defects, clean, 1, Stories)))


def _with_slips(producers: Iterable[Producer], seed: int, clean: bool) -> Iterator[Corpus]:
    for producer in producers:
        rng = Random(f"{seed} {producer.name}")
        yield Corpus(producer.name, tuple(_files(producer, rng, rng.randint(12, 20), SLIPS, clean, 1, Talk)))


def _files(
    producer: Producer,
    rng: Random,
    count: int,
    defects: Sequence[Defect],
    clean: bool,
    most: int = 3,
    talk: type[Speech] = Speech,
) -> Iterator[File]:
    kinds: list[Defect] = []
    for number in range(1, count + 1):
        lines = _ended(list(producer.write(rng, talk(rng, producer.width, producer.paragraphs))))
        planted: tuple[Planted, ...] = ()
        own = Random(rng.random())
        if own.random() < HURT and not clean:
            lines, planted = _hurt(lines, own, kinds, defects, most)
        text = "".join(f"{line.text}\n" for line in lines)
        yield File(f"{producer.name}-{number:02}.{producer.extension}", text, planted)


def _ended(lines: list[Line]) -> list[Line]:
    """``lines`` without blank ones at the end."""
    while lines[-1].part is Part.BLANK:
        lines.pop()
    return lines


def _hurt(
    lines: list[Line], rng: Random, kinds: list[Defect], defects: Sequence[Defect], most: int
) -> tuple[list[Line], tuple[Planted, ...]]:
    """``lines`` with one to ``most`` defects; ``kinds`` are those whose turn comes next, so that none is left out."""
    made: list[tuple[Defect, Hurt]] = []
    taken: set[int] = set()
    alone = [defect for defect in defects if defect.alone]
    if rng.random() < ALONE:
        for defect in rng.sample(alone, len(alone)):
            if planted := defect.plant(lines, rng, taken):
                return _numbered(planted[0].lines, [(defect, planted[0])])
    wanted = rng.randint(1, most)
    for _ in range(2 * len(defects)):
        if len(made) == wanted:
            break
        if not kinds:
            kinds.extend(rng.sample([defect for defect in defects if not defect.alone], len(defects) - len(alone)))
        defect = kinds.pop()
        planted = defect.plant(lines, rng, taken)
        if planted and _keeps(planted[0].lines, made):
            lines, taken = planted[0].lines, taken | planted[1]
            made.append((defect, planted[0]))
    return _numbered(lines, made)


def _numbered(lines: list[Line], made: Sequence[tuple[Defect, Hurt]]) -> tuple[list[Line], tuple[Planted, ...]]:
    """The lines, and where in them the defects are."""
    numbers = {id(line): number for number, line in enumerate(lines, 1)}
    places = (
        Planted(defect.name, numbers[id(hurt.first)], numbers[id(hurt.last)], defect.codes) for defect, hurt in made
    )
    return lines, tuple(sorted(places, key=lambda each: each.line))


def _keeps(lines: Sequence[Line], made: Sequence[tuple[Defect, Hurt]]) -> bool:
    """Whether the lines at which earlier defects are seen are still there."""
    kept = {id(line) for line in lines}
    return all(id(line) in kept for _, hurt in made for line in (hurt.first, hurt.last))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--clean", action="store_true", help="plant no defects")
    options = parser.parse_args(arguments)
    listed = {}
    for corpus in corpora(options.seed, options.clean):
        os.makedirs(os.path.join(options.folder, corpus.name), exist_ok=True)
        for file in corpus.files:
            with open(os.path.join(options.folder, corpus.name, file.name), "w", encoding="utf-8", newline="") as out:
                out.write(file.text)
            listed[f"{corpus.name}/{file.name}"] = [each._asdict() for each in file.planted]
        lines = sum(file.text.count("\n") for file in corpus.files)
        planted = sum(len(file.planted) for file in corpus.files)
        print(f"{corpus.name:16}{len(corpus.files):4} files{lines:6} lines{planted:4} defects")
    with open(os.path.join(options.folder, "defects.json"), "w", encoding="utf-8") as out:
        json.dump({path: planted for path, planted in listed.items() if planted}, out, indent=1)


if __name__ == "__main__":
    main()
