"""Clean files of a described layout with one defect each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.described.files import File, written
from benchmarks.described.operators import Operator, Spot
from benchmarks.outcomes import Expected
from benchmarks.page import Edit

TRIES = 12


@dataclass(frozen=True)
class Mutant:
    """A file and the one edit that spoils it."""

    operator: Operator
    file: File
    edit: Edit

    @property
    def text(self) -> str:
        """The damaged file."""
        texts = list(self.file.texts)
        texts[self.edit.start : self.edit.stop] = self.edit.texts
        return written(self.file.description, texts)

    @property
    def expected(self) -> Expected:
        """What a careful reader says of it."""
        return Expected(self.operator.name, self.edit.codes, self.edit.where)


def mutant(operator: Operator, files: Sequence[File], rng: Random) -> Mutant | None:
    """One file spoilt by the operator, or None if it applies to none of some."""
    for _ in range(TRIES):
        file = rng.choice(files)
        for at in rng.sample(range(len(file.lines)), len(file.lines)):
            edit = operator.damage(Spot(file, at, rng))
            if edit is not None:
                one = Mutant(operator, file, edit)
                if one.text != file.text:
                    return one
    return None


def applicable(operators: Sequence[Operator], files: Sequence[File], seed: int) -> list[Operator]:
    """The operators for which the layout has a place."""
    return [one for one in operators if mutant(one, files, Random(seed)) is not None]


def mutants(operators: Sequence[Operator], files: Sequence[File], count: int, seed: int) -> Iterator[Mutant]:
    """Spoilt files, each operator in turn."""
    rng = Random(seed)
    for number in range(count):
        one = mutant(operators[number % len(operators)], files, rng)
        if one is not None:
            yield one
