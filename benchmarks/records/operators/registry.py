"""The book of operators on records, each with what a careful reader of ``format-record.md`` expects of the linter.

An operator sees a clean page at one line, its *spot*, and returns the edit that spoils it, or None where it does not
apply. Where the page does not decide, an operator allows several codes and says ``why``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from random import Random

from benchmarks.page import Edit, surroundings
from benchmarks.records.page import Line, Page, Slot


class Mending(Enum):
    """The fix that is expected with the finding."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    NONE = "none"
    ANY = "any"  # the page does not say


@dataclass(frozen=True)
class Spot:
    """One line of a page, and the chance with which it is damaged."""

    page: Page
    at: int
    rng: Random

    @property
    def line(self) -> Line:
        """The line with its slot."""
        return self.page.lines[self.at]

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text

    @property
    def label(self) -> str:
        """What is before the colon."""
        return self.text.partition(":")[0]

    @property
    def rest(self) -> str:
        """What is after the colon and the space."""
        return self.text.partition(": ")[2]

    def lines(self, *slots: Slot) -> range:
        """The lines (from 1) of some slots that belong to the turn, the exchange or the section of the spot."""
        own = [at for slot in slots for at in self.page.slots[slot] if self.page.lines[at].at == self.line.at]
        return range(min(own) + 1, max(own) + 2)

    def becomes(self, *texts: str, codes: tuple[str, ...] = (), where: Collection[int] | None = None) -> Edit | None:
        """The line is replaced by others."""
        return None if texts == (self.text,) else self.edit(self.at, self.at + 1, *texts, codes=codes, where=where)

    def edit(
        self, start: int, stop: int, *texts: str, codes: tuple[str, ...] = (), where: Collection[int] | None = None
    ) -> Edit:
        """Lines are replaced by others, to which the finding belongs unless ``where`` says better."""
        return Edit(start, stop, texts, range(start + 1, start + len(texts) + 1) if where is None else where, codes)

    def gap(self, start: int, stop: int, *texts: str, codes: tuple[str, ...] = ()) -> Edit:
        """Lines are replaced by fewer or by blank ones: what is missing may be reported on either side of the gap."""
        kept = self.page.texts
        where = surroundings([*kept[:start], *texts], kept[stop:])
        if texts:
            where = range(max(min(where.start, start), 1), where.stop)
        return Edit(start, stop, texts, where, codes)

    @property
    def exchange(self) -> range:
        """The lines of the exchange from its mark to the blank line after its terminator, as indices."""
        start, stop = self.page.first(Slot.MARK, self.line.at), self.page.first(Slot.TERMINATOR, self.line.at)
        assert start is not None
        assert stop is not None
        return range(start, stop + 2)

    @property
    def answered(self) -> range:
        """The lines of the answer, as indices."""
        start = self.page.first(Slot.ANSWER, self.line.at)
        assert start is not None
        return range(start, self.page.stretch(start, Slot.ANSWER_MORE))

    @property
    def turn(self) -> range:
        """The lines of the turn that starts here and the blank line after it, as indices."""
        return range(self.at, self.page.stretch(self.at, Slot.TURN_MORE) + 1)

    @property
    def quoted(self) -> bool:
        """Whether the turn that starts here is part of an exchange."""
        return self.line.at in self.page.pairs or self.line.at - 1 in self.page.pairs


def relevances(page: Page) -> list[Fraction]:
    """The scores of the exchanges."""
    return [Fraction(page.texts[at].rpartition(" ")[2][:-1]) for at in page.slots[Slot.MARK]]


def grades(page: Page) -> list[Fraction]:
    """The scores of the evaluation report."""
    return [Fraction(page.texts[at].strip()[7:-2]) for at in page.slots[Slot.SCORE]]


def contradicts(page: Page, slot: Slot, values: list[Fraction]) -> bool:
    """Whether a header average is there and clearly not the mean of some values."""
    at = page.first(slot)
    if at is None or not values:
        return False
    written = page.texts[at].rpartition(" ")[2].removesuffix("/5")
    unit = Fraction(f"1e-{len(written.partition('.')[2])}")
    return abs(Fraction(written) - sum(values, Fraction()) / len(values)) >= unit


Damage = Callable[[Spot], Edit | None]


@dataclass(frozen=True)
class Operator:
    """One way to spoil a record. Any of its codes is a right answer to it; ``same``: a fix restores the original."""

    name: str
    codes: tuple[str, ...]
    slots: tuple[Slot, ...]
    damage: Damage
    fix: Mending
    same: bool
    why: str

    @property
    def family(self) -> str:
        """The family of rules that answers: ``SEP``, ``REC`` …."""
        return self.codes[0][:3]


REGISTRY: dict[str, Operator] = {}


def register(
    name: str,
    codes: tuple[str, ...],
    at: Slot | tuple[Slot, ...],
    damage: Damage,
    fix: str = "none",
    same: bool | None = None,
    why: str = "",
) -> None:
    """Add an operator; several codes need a reason, and a name that is taken is an error."""
    if name in REGISTRY:
        raise ValueError(f"two operators are called {name}")
    if len(codes) > 1 and not why:
        raise ValueError(f"{name} allows several codes and does not say why")
    slots = at if isinstance(at, tuple) else (at,)
    REGISTRY[name] = Operator(name, codes, slots, damage, Mending(fix), fix == "safe" if same is None else same, why)


def operator(
    *codes: str, at: Slot | tuple[Slot, ...], fix: str = "none", same: bool | None = None, why: str = ""
) -> Callable[[Damage], Damage]:
    """Register a function under its own name."""

    def add(damage: Damage) -> Damage:
        register(damage.__name__, codes, at, damage, fix, same, why)
        return damage

    return add


def spellings(
    *codes: str,
    at: Slot | tuple[Slot, ...],
    of: str,
    fix: str = "none",
    same: bool | None = None,
    why: str = "",
    **ways: Callable[[Spot], str | None],
) -> None:
    """Register many ways to write one line wrongly."""
    for name, way in ways.items():
        register(f"{of}_{name}", codes, at, _spelling(way), fix, same, why)


def _spelling(way: Callable[[Spot], str | None]) -> Damage:
    def damage(spot: Spot) -> Edit | None:
        text = way(spot)
        return None if text is None else spot.becomes(text)

    return damage


def swapped(word: str) -> str:
    """Two letters in the middle were typed in the other order."""
    middle = len(word) // 2
    for at in (*range(middle, len(word) - 1), *range(middle - 1, 0, -1)):
        if word[at] != word[at + 1] and word[at : at + 2].isalpha():
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word + "s"
