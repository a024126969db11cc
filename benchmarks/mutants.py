"""Clean files with one defect each, and how a linter did on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from benchmarks.operators import Operator, Spot
from benchmarks.page import Edit, Page
from benchmarks.transcripts import write
from linter.layouts.collection.settings import DEFAULT, Layout

TRIES = 200


class Found(NamedTuple):
    """What a linter reported: one finding, its place counted from 1."""

    line: int
    column: int
    code: str
    message: str


Check = Callable[[bytes], Sequence[Found]]


@dataclass(frozen=True)
class Mutant:
    """A page and the one edit that spoils it."""

    operator: Operator
    page: Page
    edit: Edit

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that are right here."""
        return self.edit.codes or self.operator.codes

    @property
    def data(self) -> bytes:
        """The damaged file."""
        return self.page.data([self.edit])


@dataclass(frozen=True)
class Outcome:
    """What was found in a mutant."""

    mutant: Mutant
    found: Sequence[Found]

    @property
    def detected(self) -> bool:
        """Something was reported."""
        return bool(self.found)

    @property
    def isolated(self) -> bool:
        """One thing was reported."""
        return len(self.found) == 1

    @property
    def named(self) -> bool:
        """The right code is among the codes."""
        return any(one.code in self.mutant.codes for one in self.found)

    @property
    def placed(self) -> bool:
        """A finding is in the right place; if the code is right, then that one."""
        right = [one for one in self.found if one.code in self.mutant.codes] or self.found
        return any(one.line in self.mutant.edit.where for one in right)

    @property
    def perfect(self) -> bool:
        """One finding, of the right code, in the right place."""
        return self.isolated and self.named and self.placed


@dataclass(frozen=True)
class Tally:
    """Figures over some outcomes. All shares but the first are of those that were detected."""

    mutants: int
    detected: int
    isolated: int
    named: int
    placed: int
    worst: int

    @classmethod
    def over(cls, outcomes: Sequence[Outcome]) -> Tally:
        """Count."""
        return cls(
            mutants=len(outcomes),
            detected=sum(one.detected for one in outcomes),
            isolated=sum(one.isolated for one in outcomes),
            named=sum(one.named for one in outcomes),
            placed=sum(one.placed for one in outcomes),
            worst=max((len(one.found) for one in outcomes), default=0),
        )

    @property
    def perfect(self) -> bool:
        """Nothing is left to wish for."""
        return self.mutants == self.detected == self.isolated == self.named == self.placed

    def share(self, part: int) -> float:
        """A part of the detected ones."""
        return part / self.detected if self.detected else 0.0


def documents(count: int, seed: int, layout: Layout = DEFAULT) -> list[Page]:
    """Clean pages of many shapes, every third one hostile; the first has no lack of exchanges."""
    rng = Random(seed)
    pages: list[Page] = []
    while len(pages) < count:
        page = write(rng.randrange(10**9), hostile=len(pages) % 3 == 2, layout=layout)
        if pages or len(page.blocks) >= 8:
            pages.append(page)
    return pages


def mutant(operator: Operator, pages: Sequence[Page], rng: Random) -> Mutant | None:
    """One page spoilt by the operator, or None if it applies to none of many."""
    for _ in range(TRIES):
        page = rng.choice(pages)
        lines = page.slots[rng.choice(operator.slots)]
        if lines:
            edit = operator.damage(Spot(page, rng.choice(lines), rng))
            if edit is not None:
                return Mutant(operator, page, edit)
    return None


def mutants(operators: Iterable[Operator], pages: Sequence[Page], count: int, seed: int) -> Iterator[Mutant]:
    """Spoilt pages, each operator in turn. An operator that applies nowhere would hide, so it is an error."""
    rng, turns = Random(seed), list(operators)
    for number in range(count):
        operator = turns[number % len(turns)]
        one = mutant(operator, pages, rng)
        if one is None:
            raise LookupError(f"{operator.name} applies to none of {len(pages)} documents")
        yield one
