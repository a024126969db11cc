"""Layouts that nobody wrote: a head, a body and an end, each of a style drawn by lot, as many as are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.producers.compositions import exchanges, heads, turns
from benchmarks.producers.compositions.forms import form
from benchmarks.producers.lines import Line, Part, blank
from benchmarks.producers.speech import Speech


@dataclass(frozen=True)
class Composition:
    """A layout: how the head, the body and the end are written, and how many blank lines are below the head."""

    head: heads.Head
    body: exchanges.Exchanges | turns.Turns
    end: heads.End
    gap: int

    @property
    def lists(self) -> bool:
        """Whether a list within an answer can be told from the labels."""
        labels = () if isinstance(self.body, turns.Turns) else (self.body.question, self.body.answer)
        return not any(label.startswith(("{n}. ", "- ")) for label in labels)

    def write(self, rng: Random, speech: Speech) -> Iterator[Line]:
        """The lines of a file."""
        scores = self.body.scores(rng)
        head = list(self.head.lines(rng, speech, scores))
        yield from head
        yield from [blank()] * (self.gap if head else 0)
        yield from _trimmed(list(self.body.lines(rng, speech, scores)))
        yield from self.end.lines(rng, scores)


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """``lines`` without the blank ones at the end."""
    end = len(lines)
    while lines[end - 1].part is Part.BLANK:
        end -= 1
    return lines[:end]


def composition(rng: Random) -> Composition:
    """A layout drawn by lot."""
    usual = form(rng)
    body = turns.drawn(rng) if rng.random() < 0.4 else exchanges.drawn(rng, usual)
    head = heads.drawn(rng, usual, body.unit, body.is_numeric)
    end = heads.end(rng, usual, body.unit, body.is_numeric)
    return Composition(head, body, end, rng.choice((0, 1, 1, 1, 2)))
