"""Values for slots, each of its type, from one source of chance."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from random import Random

from benchmarks.banks import answers, people, questions
from benchmarks.described.description import Slot
from benchmarks.described.figures import written

WORDS = ("amber", "basalt", "cedar", "delta", "ember", "fjord")
LINES = (*people.ROLES, "a remark of the panel", "Room 4, second floor", "as agreed by mail")
SPEAKERS = ("Interviewer", "Ana Petrov")
MENTIONS = "We had a form in which the line said “{label}” twice, and nobody read it."
TRIES = 40
"""So often another value is drawn where one does not fit."""
_FIRST_DAY = date(2025, 1, 1).toordinal()


@dataclass
class Values:
    """What has been used and how far clocks and numbers have come."""

    rng: Random
    labels: tuple[str, ...] = ()
    names: list[str] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    clock: int = 9 * 3600
    chosen: dict[tuple[str, int], list[str]] = field(default_factory=dict)
    last: dict[tuple[str, int], Fraction] = field(default_factory=dict)

    def __post_init__(self) -> None:
        every = [f"{first} {last}" for first in people.FIRST_NAMES for last in people.LAST_NAMES]
        self.names = self.rng.sample(every, len(every))

    def value(self, slot: Slot, last: bool, around: int = 0, below: str = "") -> str:
        """A value without the text ``below`` that ends it; text has several lines where it is the last of its line.

        It rises, or comes once, in the block ``around``.
        """
        return self.fitting(lambda: self._drawn(slot, last, around), lambda text: not below or below not in text)

    def fitting(self, draw: Callable[[], str], fits: Callable[[str], bool]) -> str:
        """The first of some values that fits, the last one where none does."""
        text = draw()
        for _ in range(TRIES):
            if fits(text):
                break
            text = draw()
        return text

    def _drawn(self, slot: Slot, last: bool, around: int) -> str:
        rng = self.rng
        if slot.checks.get("ascending") and slot.type in ("integer", "date"):
            return self._later(slot, around)
        if slot.type in ("text", "free"):
            return self._text(slot, last)
        if slot.type in ("choice", "flag") and slot.of:
            return self._choice(slot, around)
        if slot.type == "score":
            return self.score(slot)
        if slot.type == "name":
            return self.names.pop()
        if slot.type == "integer":
            high = slot.settings.get("maximum", max(40, int(slot.minimum) + 10))
            return written(slot, Fraction(rng.randint(int(slot.minimum), int(high))))
        if slot.type == "clock":
            self.clock += rng.randint(2, 90)
            return written(slot, Fraction(self.clock))
        if slot.type == "date":
            return written(slot, Fraction(_FIRST_DAY + rng.randrange(365)))
        return self._words(slot)

    def _words(self, slot: Slot) -> str:
        """A word, or some of them on a line; a heading looks like one, and nobody is named twice."""
        rng, is_unique = self.rng, bool(slot.checks.get("unique")) or slot.meaning == "name"
        if slot.type in ("word", "flag"):
            return f"{rng.choice(WORDS)}-{rng.randint(10**6, 10**7)}" if is_unique else rng.choice(WORDS)
        if slot.meaning in ("question", "answer"):
            return self._text(slot, False)
        lines = [line for line in LINES if line[0].isupper()] if slot.meaning == "heading" else LINES
        return f"{rng.choice(lines)}{f' {rng.randint(2, 999)}' if is_unique else ''}"

    def names_for(self, slot: Slot, wanted: Collection[str], count: int) -> list[str]:
        """Names in a list of names, of which each is a value of all types that are ``wanted``."""
        if slot.of:
            return self.rng.sample(slot.of, min(count, len(slot.of)))
        if "word" in (slot.type, *wanted):
            return [self.fitting(lambda: self.names.pop().split()[0], str.isalpha) for _ in range(count)]
        return [self.names.pop() for _ in range(count)]

    def _later(self, slot: Slot, around: int) -> str:
        """A value above the last one of the slot, as far as its range allows."""
        least = Fraction(_FIRST_DAY) if slot.type == "date" else Fraction(int(slot.minimum) or 1)
        later = self.last.get((slot.name, around), least) + self.rng.randint(1, 2)
        high = slot.range[1]
        self.last[slot.name, around] = later = later if high is None else min(later, high)
        return written(slot, later)

    def score(self, slot: Slot) -> str:
        """A score inside of its range, not its lowest."""
        unit = 10**slot.decimals
        return written(slot, Fraction(self.rng.randint(int(slot.minimum * unit) + 1, int(slot.maximum * unit)), unit))

    def _choice(self, slot: Slot, around: int) -> str:
        """One of a choice: the next ones where the order counts, none twice where each comes once."""
        used = self.chosen.setdefault((slot.name, around), [])
        left = list(slot.of)
        if slot.settings.get("ordered"):
            left = left[left.index(used[-1]) + 1 if slot.settings.get("once") and used else 0 :] or left[-1:]
            left = left[:1]
        elif slot.settings.get("once"):
            left = [one for one in left if one not in used] or left
        used.append(self.rng.choice(left))
        return used[-1]

    def _text(self, slot: Slot, last: bool) -> str:
        rng = self.rng
        bank = questions.QUESTIONS if slot.meaning == "question" else answers.ANSWERS
        while True:
            tool, service = rng.choice(questions.TOOLS), rng.choice(questions.SERVICES)
            parts = [text.format(n=rng.randint(2, 90), tool=tool, service=service)
                     for text in rng.sample(bank, rng.choice((1, 1, 2, 3)) if last else 1)]  # fmt: skip
            if parts[0] not in self.said:
                break
        self.said.add(parts[0])
        if last and len(parts) > 1 and self.labels and rng.random() < 0.2:
            parts.insert(1, MENTIONS.format(label=rng.choice(self.labels)))
        text = "\n\n".join(parts)
        quoted = slot.settings.get("quotes") in (True, "usual")
        return f'"{text}"' if quoted else text
