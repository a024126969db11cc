"""Bodies of turns: names or roles, clocks and numbers before what is said, or above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.producers.lines import Line, Part, below, blank, said
from benchmarks.producers.speech import Speech

_INLINE = (
    "{who}: ", "{who}: ", "**{who}:** ", "[{clock}] {who}: ", "{who} [{clock}]: ", "{who} ({clock}): ",
    "{clock} <{who}> ", "{clock} {who}: ", "[{who}] ", "- {who}: ", "> {who}: ", "{n}. {who}: ", "[{n}] {who}: ",
    "({clock}) {who} - ", "{who}:  ", "{clock} | {who} | ", "**{who}** [{clock}]: ", "#{n} {clock} {who}: ",
)  # fmt: skip
_ABOVE = (
    "{who} {clock}", "{who} ({clock})", "[{clock}] {who}", "{clock} - {who}", "### {who} [{clock}]", "{who}, {clock}:",
    "#{n} {who} {clock}", "<{who} {clock}>",
)  # fmt: skip
_ROLES = (("Interviewer", "Candidate"), ("MODERATOR", "GUEST"), ("S1", "S2"), ("INT", "RES"), ("Host", "Caller"))
_REMARKS = ("[laughter]", "[pause]", "[crosstalk]", "(phone rings)", "[inaudible]")
_TIMES = ("{h:02}:{m:02}:{s:02}", "{h:02}:{m:02}:{s:02}", "{m:02}:{s:02}", "{h}:{m:02}:{s:02}")


@dataclass(frozen=True)
class Turns:
    """How a turn is written, who speaks, and how often a remark comes between two."""

    label: str
    is_above: bool
    roles: tuple[str, ...]
    shown: str
    clock: str
    gap: int
    strict: bool
    remarked: float
    most: int
    unit: str = "Turns"
    is_numeric: bool = False

    def scores(self, rng: Random) -> Sequence[float]:
        """One for each turn; none is shown."""
        return [0.0] * rng.randint(8, self.most)

    def lines(self, rng: Random, speech: Speech, scores: Sequence[float]) -> Iterator[Line]:
        names = self.roles or [self._name(name) for name in speech.two_people()]
        seconds = rng.randint(0, 9)
        turn = 0
        for n in range(len(scores)):
            turn = n % 2 if self.strict or rng.random() < 0.8 else turn
            who, text = names[turn], speech.answer() if turn else [speech.question()]
            clock = self.clock.format(h=seconds // 3600, m=seconds // 60 % 60, s=seconds % 60)
            number = str(n + 1) if "{n}" in self.label else ""
            label = self.label.format(who=who, clock=clock, n=number)
            clock = clock if "{clock}" in self.label else ""
            line = Line(Part.TURN, label, block=2 * n, number=number, clock=clock, speaker=who)
            text = [each for each in text if each] if not self.gap else text
            if self.is_above:
                yield line
                yield from below(text, 2 * n)
            else:
                yield from said(line, text)
            yield from [blank(2 * n)] * self.gap
            if rng.random() < self.remarked:
                yield Line(Part.HEADING, rng.choice(_REMARKS), block=2 * n)
                yield from [blank(2 * n)] * self.gap
            seconds += rng.randint(3, 90)

    def _name(self, name: str) -> str:
        if self.shown == "first":
            return name.split()[0]
        return name.upper() if self.shown == "upper" else name


def drawn(rng: Random) -> Turns:
    """A body drawn by lot."""
    is_above = rng.random() < 0.35
    roles = rng.choice(_ROLES) if rng.random() < 0.35 else ()
    return Turns(
        rng.choice(_ABOVE if is_above else _INLINE),
        is_above,
        roles,
        rng.choice(("full", "full", "first", "upper")),
        rng.choice(_TIMES),
        1 if is_above else rng.choice((0, 1, 1)),
        rng.random() < 0.7,
        rng.choice((0, 0, 0.08)),
        rng.randint(12, 24),
    )
