"""What is said in made-up files: sentences from lists of words, broken and parted as a producer has the habit."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.banks import people

THINGS = (
    "harbour", "timetable", "greenhouse", "cash box", "boiler", "vault", "ferry", "loom", "catalogue", "stage",
    "printing press", "kiln", "notice board", "staircase", "seed bank", "reading room", "delivery van", "skating rink",
    "weather mast", "lock gate", "tool shed", "switchboard", "guest list", "quarry", "bell tower", "tram depot", "well",
)  # fmt: skip

VERBS = (
    "check", "clean", "repair", "describe", "close", "open", "move", "measure", "paint", "heat", "count", "rebuild",
    "lend", "empty", "label", "inspect", "hand over", "explain", "document", "replace",
)  # fmt: skip

REASONS = (
    "because nobody else has the key", "since the old rules still apply", "as the winter was long",
    "because a colleague once forgot it", "so that the next shift can begin at once", "as it saves an hour a day",
    "although the manual says something else", "because two people are faster than one", "so that nothing is lost",
    "since the visitors come on Sundays", "because I was taught that way", "as long as the light is good",
)  # fmt: skip

QUESTIONS = (
    "How do you {verb} a {thing}?", "When did you last {verb} the {thing}?", "Who helps you to {verb} the {thing}?",
    "What is difficult about a {thing}?", "Would you {verb} the {thing} or the {other} first?",
    "Why does a {thing} need a {other}?", "What do you tell a newcomer about the {thing}?",
    "The {thing} fails on a Friday evening. What do you do?", "How many people does it take to {verb} a {thing}?",
    "Which part of the {thing} wears out first?", "What would you change about the {thing}?",
    "Can one {verb} a {thing} without a {other}?",
)  # fmt: skip

SENTENCES = (
    "I {verb} the {thing} first, {reason}.", "We {verb} the {other} on Mondays and the {thing} whenever it is needed.",
    "There is a list for the {thing}, and I follow it.", "With a {thing} that is easy, with a {other} it is not.",
    "I would ask whoever had to {verb} it before me.", "The {thing} comes before the {other}, {reason}.",
    "One of us will {verb} it, and another one watches the {other}.", "It took us {count} days to {verb} the {thing}.",
    "Nobody had touched the {thing} for {count} years.", "Then we {verb} it again, {reason}.",
    "My rule is short: {verb} the {thing}, then the {other}.", "That depends on the {thing}.",
    "Some say that a {thing} lasts {count} years; ours did not.", "I keep a note of it next to the {other}.",
    "In my first year I did not know how to {verb} a {thing}.", "The first answer is not always right, {reason}.",
)  # fmt: skip

TITLES = ("Winter round", "Second hearing", "Screening, north region", "Trial run", "Follow-up talks", "Open day")


@dataclass(frozen=True)
class Speech:
    """Makes up what is said; lines are as long as ``width`` allows, if it is not 0."""

    rng: Random
    width: int = 0
    paragraphs: bool = True

    def question(self) -> str:
        return self._filled(self.rng.choice(QUESTIONS))

    def answer(self) -> Sequence[str]:
        """The lines of an answer: mostly one paragraph, now and then two or one with a list."""
        rng = self.rng
        lines = self._paragraph(rng.choices((1, 2, 3, 5), (2, 4, 4, 1))[0])
        if self.paragraphs and rng.random() < 0.2:
            lines += ["", *self._paragraph(rng.randint(1, 3))]
        elif self.paragraphs and rng.random() < 0.08:
            lines += ["", *(f"- the {thing}" for thing in rng.sample(THINGS, 3)), "", *self._paragraph(1)]
        return lines

    def line(self) -> str:
        """One sentence."""
        return self._filled(self.rng.choice(SENTENCES))

    def person(self) -> str:
        return f"{self.rng.choice(people.FIRST_NAMES)} {self.rng.choice(people.LAST_NAMES)}"

    def two_people(self) -> tuple[str, str]:
        """Two whose first names and last names differ."""
        (first, other), (last, another) = self.rng.sample(people.FIRST_NAMES, 2), self.rng.sample(people.LAST_NAMES, 2)
        return f"{first} {last}", f"{other} {another}"

    def role(self) -> str:
        return self.rng.choice(people.ROLES)

    def title(self) -> str:
        return self.rng.choice(TITLES)

    def date(self) -> str:
        return f"20{self.rng.randint(15, 25)}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def _paragraph(self, sentences: int) -> list[str]:
        text = " ".join(self.line() for _ in range(sentences))
        return self._wrapped(text)

    def _wrapped(self, text: str) -> list[str]:
        return textwrap.wrap(text, self.width) if self.width else [text]

    def _filled(self, template: str) -> str:
        rng = self.rng
        thing, other = rng.sample(THINGS, 2)
        verb, reason = rng.choice(VERBS), rng.choice(REASONS)
        return template.format(thing=thing, other=other, verb=verb, reason=reason, count=rng.randint(2, 30))


@dataclass(frozen=True)
class Talk(Speech):
    """Speech in which somebody is quoted now and then, or things are counted up in a numbered list."""

    def answer(self) -> Sequence[str]:
        rng, lines = self.rng, list(super().answer())
        if rng.random() < 0.1:
            lines += self._wrapped(f'{self.person()} used to say: "{self.line()}"')
        elif self.paragraphs and rng.random() < 0.06:
            lines += ["", *(f"{n}. {self.line()}" for n in range(1, rng.randint(3, 5)))]
        return lines
