"""What a linter found in files with one defect each, counted: the tables that two benchmarks share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.table import difference

HEAD = f"{'':44}{'mutants':>8}{'detected':>10}{'isolated':>10}{'worst':>7}{'code':>8}{'place':>8}"


class Found(NamedTuple):
    """One finding, its place counted from 1."""

    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True)
class Expected:
    """What a careful reader expects of one damaged file: the operator's name, the right codes, the right lines."""

    operator: str
    codes: tuple[str, ...]
    where: Collection[int]

    @property
    def family(self) -> str:
        """The family of the first code."""
        return self.codes[0][:3]


@dataclass(frozen=True)
class Outcome:
    """What was expected of a damaged file and what was found in it."""

    expected: Expected
    found: Sequence[Found]
    before: str = ""
    after: str = ""

    @property
    def detected(self) -> bool:
        """Something was reported."""
        return bool(self.found)

    @property
    def isolated(self) -> bool:
        """One thing was reported."""
        return len(self.found) == 1

    @property
    def right(self) -> list[Found]:
        """The findings under a right code or of a right family."""
        return [one for one in self.found if one.code.startswith(self.expected.codes)]

    @property
    def named(self) -> bool:
        """A right code is among the codes."""
        return bool(self.right)

    @property
    def placed(self) -> bool:
        """A finding is in the right place; if a code is right, then that one."""
        return any(one.line in self.expected.where for one in self.right or self.found)

    @property
    def perfect(self) -> bool:
        """One finding, of a right code, in the right place."""
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

    @property
    def detection(self) -> float:
        """The share of mutants in which something was found."""
        return self.detected / self.mutants if self.mutants else 0.0

    def share(self, part: int) -> float:
        """A part of the detected ones."""
        return part / self.detected if self.detected else 0.0


@dataclass(frozen=True)
class Bars:
    """What figures have to reach."""

    detection: float
    isolation: float
    worst: int
    place: float
    code: float | None = None

    def met(self, tally: Tally) -> dict[str, bool]:
        """Each bar in words, and whether it is met."""
        named = {} if self.code is None else {
            f"right code at least {self.code:.0%}": tally.share(tally.named) >= self.code
        }  # fmt: skip
        return named | {
            f"detection at least {self.detection:.0%}": tally.detection >= self.detection,
            f"isolation at least {self.isolation:.0%}": tally.share(tally.isolated) >= self.isolation,
            f"worst case at most {self.worst}": tally.worst <= self.worst,
            f"right place at least {self.place:.0%}": tally.share(tally.placed) >= self.place,
        }


def row(name: str, tally: Tally) -> str:
    """One line of the table."""
    shares = f"{tally.share(tally.named):>8.1%}{tally.share(tally.placed):>8.1%}"
    isolated = f"{tally.share(tally.isolated):>10.1%}"
    return f"{name:44}{tally.mutants:>8}{tally.detection:>10.1%}{isolated}{tally.worst:>7}{shares}"


def table(outcomes: Sequence[Outcome], every: bool) -> Iterator[str]:
    """Families, with the operators that fall short or with every operator."""
    families: Mapping[str, dict[str, list[Outcome]]] = defaultdict(lambda: defaultdict(list))
    for one in outcomes:
        families[one.expected.family][one.expected.operator].append(one)
    yield HEAD
    for family, operators in sorted(families.items()):
        yield row(family, Tally.over([one for group in operators.values() for one in group]))
        for name, group in operators.items():
            tally = Tally.over(group)
            if every or not tally.perfect:
                yield row(f"  {group[0].expected.codes[0]} {name}", tally)
    yield row("all", Tally.over(outcomes))


def said(found: Sequence[Found]) -> str:
    """Findings on one line."""
    return "; ".join(f"{one.code}:{one.line} {one.message[:90]}" for one in found) or "nothing"


def failure(outcome: Outcome, why: str = "") -> Iterator[str]:
    """What was expected, what came, and what was edited."""
    expected = outcome.expected
    where = sorted(expected.where)
    yield f"{expected.operator}: expected {' or '.join(expected.codes)} at {', '.join(_runs(where))}"
    if why:
        yield f"  ({why})"
    yield f"  got {said(outcome.found)}"
    yield from difference(outcome.before.split("\n"), outcome.after.split("\n"))


def _runs(lines: Sequence[int]) -> Iterator[str]:
    """Numbers as ranges: 3–5, 9."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at] != lines[at - 1] + 1:
            first, last = lines[start], lines[at - 1]
            yield f"{first}–{last}" if last > first else str(first)
            start = at
