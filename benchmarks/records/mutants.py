"""Clean records with one defect each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.outcomes import Expected
from benchmarks.page import Edit
from benchmarks.records.operators import Operator, Spot
from benchmarks.records.page import Page

TRIES = 400


@dataclass(frozen=True)
class Mutant:
    """A page and the one edit that spoils it."""

    operator: Operator
    page: Page
    edit: Edit

    @property
    def data(self) -> bytes:
        """The damaged file."""
        return self.page.data([self.edit])

    @property
    def expected(self) -> Expected:
        """What a careful reader says of it."""
        return Expected(self.operator.name, self.edit.codes or self.operator.codes, self.edit.where)


def mutant(operator: Operator, pages: Sequence[Page], rng: Random) -> Mutant | None:
    """One page spoilt by the operator, or None if it applies to none of many."""
    for _ in range(TRIES):
        page = rng.choice(pages)
        lines = page.slots[rng.choice(operator.slots)]
        if lines:
            edit = operator.damage(Spot(page, rng.choice(lines), rng))
            if edit is not None and page.data([edit]) != page.data():
                return Mutant(operator, page, edit)
    return None


def mutants(operators: Sequence[Operator], pages: Sequence[Page], count: int, seed: int) -> Iterator[Mutant]:
    """Spoilt pages, each operator in turn. An operator that applies nowhere would hide, so it is an error."""
    rng = Random(seed)
    for number in range(count):
        operator = operators[number % len(operators)]
        one = mutant(operator, pages, rng)
        if one is None:
            raise LookupError(f"{operator.name} applies to none of {len(pages)} records")
        yield one
