"""What rules found in a file, before it is settled who speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, TypeAlias

from linter.cached import cached_property
from linter.damage import AnyDamage, Slot
from linter.finding import FileSpan, Problem
from linter.rule import Subject
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.reading import Reading
    from linter.rule import AnyRule


class Claim(NamedTuple):
    """A problem and the rule that found it.

    ``span`` is in the file's text, ``closes`` are the slots that it owns, ``damage`` is what it is about, if damage.
    ``others`` are the further claims of a habit, ``about`` is the slot that a claim of a house schema is about.
    """

    rule: AnyRule
    problem: Problem
    span: FileSpan
    closes: Slot = Slot.NONE
    damage: AnyDamage | None = None
    others: tuple[Claim, ...] = ()
    about: Slot = Slot.NONE

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    def is_about(self, subject: Subject) -> bool:
        """Whether the rule is about ``subject``, or about one of several."""
        return self.rule.about._value_ & subject._value_ != 0  # asked of each claim: their own operator takes long


class ClaimList(list[Claim]):
    """The claims of a file; each law asks first whether any is about something."""

    @cached_property
    def subjects(self) -> int:
        """All that they are about."""
        return reduce(or_, {id(claim.rule): claim.rule.about._value_ for claim in self}.values(), 0)


Owned: TypeAlias = Callable[[Claim], bool]


def speaks(claims: ClaimList, *subjects: Subject) -> bool:
    """Whether something is said about each of ``subjects``: where not, a law has nothing to settle."""
    return all(claims.subjects & subject._value_ for subject in subjects)


def lines_of(claims: Iterable[Claim], subject: Subject, reading: Reading) -> set[int]:
    """The lines of the claims about ``subject``."""
    return {line_of(claim, reading) for claim in claims if claim.is_about(subject)}


def line_of(claim: Claim, reading: Reading) -> int:
    """The line that a claim is about."""
    return reading.source.position(claim.span).line
