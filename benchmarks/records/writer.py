"""Clean records from a seed: every shape that the page allows, and every cross-check of it true.

Flags are only on plain struggles of weak candidates whose scores are their lowest, every other answer is fluent, and
no question comes twice, so that no rule about meaning has anything to say either.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from random import Random

from benchmarks.banks import answers, explanations, markdown, people, questions, scripts, struggles
from benchmarks.records import reports
from benchmarks.records.lookalikes import ANYWHERE, CANDIDATES
from benchmarks.records.page import Page
from benchmarks.records.record import Exchange, Record

PROFILES = ("weak", "average", "strong", "exceptional")


@dataclass(frozen=True)
class Shape:
    """Which of the optional parts a record has."""

    profile: str
    questions: bool
    averages: bool
    recommendation: bool
    heading: bool = True
    """Whether the HR report has an Overall Recommendation."""
    quoted: bool = True
    """Whether answers are in double quotes, as nearly always."""

    @property
    def name(self) -> str:
        """A few words for a table."""
        parts = [word for word in ("questions", "averages", "recommendation") if getattr(self, word)]
        parts += ["no heading"] * (not self.heading) + ["no quotes"] * (not self.quoted)
        return f"{self.profile}: {', '.join(parts) or 'bare'}"


_PARTS = (
    (True, True, True),
    (False, False, False),
    (True, True, False),
    (True, False, True),
    (False, True, True),
    (False, False, True),
)
SHAPES = (
    *(Shape(profile, *parts) for parts, profile in product(_PARTS, PROFILES)),
    *(Shape(profile, True, True, True, heading=False) for profile in PROFILES),
    *(Shape(profile, True, True, True, quoted=False) for profile in PROFILES[1:]),
)


@dataclass(frozen=True)
class Writer:
    """Writes one record from one source of chance; ``hostile`` ones are full of legal look-alikes of structure."""

    rng: Random
    shape: Shape
    hostile: bool = False
    said: set[str] = field(default_factory=set)

    def record(self) -> Record:
        """The record."""
        rng, shape = self.rng, self.shape
        name = rng.choice(
            [f"{rng.choice(people.FIRST_NAMES)} {rng.choice(people.LAST_NAMES)}", *people.OTHER_NAMES[:2]]
        )
        position = rng.choice(people.ROLES + people.HOSTILE_ROLES * self.hostile)
        weak = shape.profile == "weak" and shape.quoted
        count = rng.choices((1, rng.randint(2, 4), rng.randint(5, 8), 14), (2, 8, 6, 1))[0]
        struggling = [weak and rng.random() < 0.5 for _ in range(count)]
        overall = reports.overall(rng) if shape.heading else None
        copied = " ".join(overall.split()) if overall is not None else "**Proceed.** See the report."
        return Record(
            name=name,
            profile=shape.profile,
            position=position,
            turns=tuple(self._turns(struggling, position)),
            exchanges=tuple(self._exchanges(struggling)) if shape.questions else None,
            averages=shape.averages,
            evaluation=tuple(reports.evaluation(rng, self.hostile)),
            hr=tuple(reports.hr(rng, self.hostile, name, position)) + (() if shape.heading else ("The end.",)),
            overall=overall,
            recommendation=copied if shape.recommendation else None,
            blanks=self._blanks(),
            newline="\r\n" if rng.random() < 0.17 else "\n",
            shape=shape.name,
        )

    def _blanks(self) -> tuple[int, int, int]:
        """How far the last three sections are from what is above them: any number is legal there."""
        usual = (1, 1, 1)
        if self.rng.random() < 0.8:
            return usual
        one, two, three = (self.rng.randint(1, 3) for _ in usual)
        return one, two, three

    def _turns(self, struggling: list[bool], position: str) -> list[str]:
        """The greeting and its answer, the questions and theirs, and a close of one to three turns."""
        rng = self.rng
        turns = [
            f"Hi there! I'm your interviewer for the {position} position. Who are you?",
            self._quoted("I am ready."),
        ]
        for weak in struggling:
            turns += (self._question(), self._quoted(rng.choice(struggles.STRUGGLES) if weak else self._answer()))
        turns.append("Before we wrap up, do you have any questions for me?")
        if rng.random() < 0.9:
            turns.append(rng.choice(struggles.COURTESIES))
            turns += ["Thank you, that's it for today."] * (rng.random() < 0.85)
        return turns

    def _quoted(self, text: str) -> str:
        return f'"{text}"' if self.shape.quoted else text

    def _exchanges(self, struggling: list[bool]) -> list[Exchange]:
        """Some of the questions, at least one, in their order; the turns about them start at the third."""
        rng = self.rng
        count = len(struggling)
        kept = sorted(rng.sample(range(count), rng.randint((count + 1) // 2, count)))
        bound = rng.randint(150, 600)  # what struggles stay below, and fluent answers above
        exchanges = []
        for at in kept:
            weak = struggling[at]
            score = rng.randint(1, bound) if weak else rng.randint(bound + 1, 999)
            if rng.random() < 0.25 and (bound < score // 10 * 10 or (0 < score // 10 * 10 <= bound and weak)):
                score = score // 10 * 10
            kind = rng.choice(("PROJECT", "TECHNICAL", "TECHNICAL"))
            note = self._note() if rng.random() < (0.5 if weak else 0.12) else ""
            exchanges.append(Exchange(2 + 2 * at, kind, score, weak, note))
        return exchanges

    def _fill(self, template: str) -> str:
        rng = self.rng
        tool, service = rng.choice(questions.TOOLS), rng.choice(questions.SERVICES)
        return template.format(n=rng.randint(2, 90), tool=tool, service=service)

    def _question(self) -> str:
        """What is asked, never twice in a record."""
        rng = self.rng
        while (asked := self._fill(rng.choice(questions.QUESTIONS))) in self.said:
            pass
        self.said.add(asked)
        parts = [asked]
        if rng.random() < 0.6:
            opener = self._fill(rng.choice(questions.OPENERS))
            parts = [f"{opener} {asked}"] if rng.random() < 0.5 else [opener, asked]
        if rng.random() < 0.08:
            parts.insert(0, rng.choice(scripts.FOREIGN_QUESTIONS))
        if rng.random() < 0.15:
            parts[:0] = [self._fill(rng.choice(questions.OPENERS)), rng.choice(markdown.MARKDOWN)]
        if self.hostile and rng.random() < 0.6:
            parts[:0] = [self._fill(rng.choice(questions.OPENERS)), rng.choice(ANYWHERE)]
        return "\n\n".join(parts)

    def _answer(self) -> str:
        """Fluent speech; blocks are between two paragraphs of it, so that it both starts and ends a body."""
        rng = self.rng
        parts = [self._fill(text) for text in rng.sample(answers.ANSWERS, rng.choice((1, 1, 2, 3, 5)))]
        parts[0] = rng.choice(answers.STARTS) + parts[0]
        if rng.random() < 0.12:
            parts[-1] = rng.choice(scripts.FOREIGN)
        blocks = list(rng.sample(markdown.MARKDOWN, 1)) if rng.random() < 0.2 else []
        if self.hostile:
            legal = ANYWHERE + CANDIDATES * 2 * self.shape.quoted
            blocks += rng.sample(legal, rng.randint(0, 2))
        for block in blocks:
            parts.append(self._fill(rng.choice(answers.ANSWERS)))
            parts.insert(rng.randint(1, len(parts) - 1), block)
        return "\n\n".join(parts)

    def _note(self) -> str:
        """What the recruiter explained: one paragraph or several, often cut off."""
        rng = self.rng
        parts = [rng.choice(explanations.EXPLANATIONS)]
        parts += rng.sample(explanations.FURTHER, rng.choice((0, 0, 1, 2)))
        if rng.random() < 0.5:
            kept, _, _ = parts[-1].rpartition(" ")
            parts[-1] = f"{kept.rstrip()}..."
        return "\n\n".join(parts)


def write(seed: int) -> Record:
    """The record of a seed, the same one each time; the seed says the shape, every third one is hostile."""
    return Writer(Random(seed), SHAPES[seed % len(SHAPES)], hostile=seed % 3 == 2).record()


def documents(count: int, seed: int) -> list[Page]:
    """Clean records, their shapes in turn."""
    start = seed * 1000 * len(SHAPES)
    return [write(start + at).page() for at in range(count)]
