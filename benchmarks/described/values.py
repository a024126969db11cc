"""Values for slots, each of its type, from one source of chance."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.banks import answers, people, questions
from benchmarks.described.description import Slot

WORDS = ("amber", "basalt", "cedar", "delta", "ember", "fjord")
LINES = (*people.ROLES, "a remark of the panel", "Room 4, second floor", "as agreed by mail")
SPEAKERS = ("Interviewer", "Ana Petrov")
MENTIONS = "We had a form in which the line said “{label}” twice, and nobody read it."


@dataclass
class Values:
    """What has been used and how far clocks and numbers have come."""

    rng: Random
    labels: tuple[str, ...] = ()
    names: list[str] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    clock: int = 9 * 3600
    chosen: dict[str, list[str]] = field(default_factory=dict)
    last: dict[tuple[str, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        every = [f"{first} {last}" for first in people.FIRST_NAMES for last in people.LAST_NAMES]
        self.names = self.rng.sample(every, len(every))

    def value(self, slot: Slot, last: bool, around: int = 0) -> str:
        """A value, one that rises in the block ``around``; text has several lines where it is the last of its line."""
        rng = self.rng
        if slot.checks.get("ascending") and slot.type in ("integer", "date"):
            return self._later(slot, around)
        if slot.type in ("text", "free"):
            return self._text(slot, last)
        if slot.type in ("choice", "flag") and slot.of:
            return self._choice(slot)
        if slot.type == "score":
            return self.score(slot)
        if slot.type == "name":
            return self.names.pop()
        if slot.type == "integer":
            number = str(rng.randint(int(slot.minimum), int(slot.settings.get("maximum", 40))))
            return number.zfill(int(slot.settings.get("digits", 0)))
        if slot.type == "clock":
            self.clock += rng.randint(2, 90)
            return f"{self.clock // 3600:02}:{self.clock // 60 % 60:02}:{self.clock % 60:02}"
        if slot.type == "date":
            return f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        if slot.type == "word" and slot.checks.get("unique"):
            return f"{rng.choice(WORDS)}-{rng.randint(10**6, 10**7)}"
        if slot.meaning in ("question", "answer") or slot.checks.get("unique"):
            return self._text(slot, False)
        return rng.choice(WORDS) if slot.type in ("word", "flag") else rng.choice(LINES)

    def _later(self, slot: Slot, around: int) -> str:
        """A value above the last one of the slot, as far as its range allows."""
        key = slot.name, around
        last = self.last.get(key, int(slot.minimum) or 1) + self.rng.randint(1, 2)
        self.last[key] = last = min(last, int(slot.settings.get("maximum", last)))
        if slot.type == "integer":
            return str(last).zfill(int(slot.settings.get("digits", 0)))
        return (date(2025, 1, 1) + timedelta(days=last)).isoformat()

    def score(self, slot: Slot) -> str:
        """A score inside of its range, not its lowest."""
        unit = 10**slot.decimals
        units = self.rng.randint(int(slot.minimum * unit) + 1, int(slot.maximum * unit))
        text = f"{units / unit:.{slot.decimals}f}"
        return text.replace(".", ",") if slot.settings.get("comma") else text

    def _choice(self, slot: Slot) -> str:
        """One of a choice: the next ones where the order counts, none twice where each comes once."""
        used = self.chosen.setdefault(slot.name, [])
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
