"""The book of operators: single defects that people and programs really make, each with the code that names it.

An operator sees a clean page at one line, its *spot*, and returns the edit that spoils it, or None where it does not
apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.page import Block, Edit, Line, Page, Slot, surroundings
from linter.layouts.collection.settings import Layout

LETTERS = re.compile(r"(?<=[a-z])(?=[a-z])")


@cache
def lookalike(layout: Layout) -> re.Pattern[str]:
    """Lines that could be taken for a label or a score that is gone."""
    labels = [re.escape(label) for label in (layout.question_label, layout.answer_label)]
    starts = [label + "[0-9:]" for label in labels] + ["Question", "Answer", re.escape(layout.score_label)]
    return re.compile(rf"[^A-Za-z0-9]*(?:{'|'.join(starts)})")


@cache
def labelled(layout: Layout) -> dict[Slot, re.Pattern[str]]:
    """Labelled lines, with their parts as groups."""
    escaped = {key: re.escape(value) for key, value in layout._asdict().items() if isinstance(value, str)}
    point = r"\.(?P<decimals>[0-9]+)" if layout.decimals else "(?P<decimals>)"
    tiers = "|".join(map(re.escape, layout.sections))
    expressions = {
        Slot.QUESTION: rf"(?P<letter>{escaped['question_label']})(?P<n>[0-9]+): (?P<rest>.*)",
        Slot.ANSWER: rf"(?P<letter>{escaped['answer_label']})(?P<n>[0-9]+): (?P<rest>.*)",
        Slot.CANDIDATE: rf"(?P<label>{escaped['candidate_label']}): (?P<name>.*?) - (?P<role>.*)",
        Slot.SCORE: rf"(?P<label>{escaped['score_label']}): (?P<value>(?P<whole>-?[0-9]+){point})(?P<flag>.*)",
        Slot.NOTE: rf"\[(?P<label>{escaped['annotation_label']})\]: (?P<rest>.*)",
        Slot.SECTION: rf"(?P<tier>{tiers})(?P<suffix>{escaped['section_suffix']})",
    }
    return {slot: re.compile(expression) for slot, expression in expressions.items()}


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
    def layout(self) -> Layout:
        """The layout of the page."""
        return self.page.layout

    @property
    def block(self) -> Block:
        """The exchange of the line."""
        return self.page.blocks[self.line.exchange]

    @property
    def following(self) -> Block | None:
        """The next exchange of the same candidate."""
        after = self.line.exchange + 1
        if after == len(self.page.blocks):
            return None
        block = self.page.blocks[after]
        return block if self.page.lines[block.question].candidate == self.line.candidate else None

    @property
    def fields(self) -> dict[str, str]:
        """The parts of a labelled line by name."""
        match = labelled(self.layout)[self.line.slot].fullmatch(self.text)
        return match.groupdict() if match else {}

    def of(self, at: int) -> Spot:
        """Another line of the page."""
        return Spot(self.page, at, self.rng)

    @property
    def label(self) -> str:
        """The label of a question or an answer, with its number and colon."""
        return "{letter}{n}:".format_map(self.fields)

    def score(self, units: int) -> str:
        """The score line of a value in units of its last decimal."""
        decimals = self.layout.decimals
        return f"{self.layout.score_label}: {units / 10**decimals:.{decimals}f}"

    @property
    def ambiguous(self) -> bool:
        """Whether a line inside the exchange's bodies could be taken for a label or a score that is gone."""
        block = self.block
        lines = self.page.lines[block.question : block.stop]
        return any(line.slot.name.endswith("_MORE") and lookalike(self.layout).match(line.text) for line in lines)

    def section(self, ordinal: int) -> range:
        """The lines of a section, its header included."""
        return _hull(index for index, line in enumerate(self.page.lines) if line.section == ordinal)

    def candidate(self, ordinal: int) -> range:
        """The lines of a candidate, the header included."""
        return _hull(index for index, line in enumerate(self.page.lines) if line.candidate == ordinal)

    def inside(self, text: str | None = None) -> int | None:
        """A place between two letters of a line, clear of its label."""
        text = self.text if text is None else text
        label = text.find(": ") + 2 if ": " in text[:30] else 0
        places = [match.start() for match in LETTERS.finditer(text, label)]
        return self.rng.choice(places) if places else None

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


def _hull(indices: Iterable[int]) -> range:
    """The range that covers some indices."""
    found = list(indices)
    return range(found[0], found[-1] + 1)


Damage = Callable[[Spot], Edit | None]
Respelling = Callable[[Spot], str | None]


@dataclass(frozen=True)
class Operator:
    """One way to spoil a transcript; any of its codes is a right answer to it."""

    name: str
    codes: tuple[str, ...]
    slots: tuple[Slot, ...]
    damage: Damage

    @property
    def family(self) -> str:
        """The family of rules that answers: ``SEP``, ``SCO`` …."""
        return self.codes[0][:3]


REGISTRY: dict[str, Operator] = {}


def register(name: str, codes: tuple[str, ...], at: Slot | tuple[Slot, ...], damage: Damage) -> None:
    """Add an operator; a name that is taken would silently halve the harness, so it is an error."""
    if name in REGISTRY:
        raise ValueError(f"two operators are called {name}")
    REGISTRY[name] = Operator(name, codes, at if isinstance(at, tuple) else (at,), damage)


def operator(*codes: str, at: Slot | tuple[Slot, ...]) -> Callable[[Damage], Damage]:
    """Register a function under its own name."""

    def add(damage: Damage) -> Damage:
        register(damage.__name__, codes, at, damage)
        return damage

    return add


def respellings(*codes: str, at: Slot | tuple[Slot, ...], of: str, **ways: Respelling | str) -> None:
    """Register many ways to write one line wrongly, as functions of the spot or as formats of the line's parts."""
    for name, way in ways.items():
        register(f"{of}_{name}", codes, at, _respelling(way))


def spelt(way: Callable[[str], str], line: str) -> Respelling:
    """A line, as a format of its parts, with its label spelt in another way."""
    return lambda spot: line.format_map({**spot.fields, "label": way(spot.fields["label"])})


def swapped(label: str) -> str:
    """Two letters of the last word were typed in the other order."""
    head, space, last = label.rpartition(" ")
    return head + space + last[:1] + last[2:3] + last[1:2] + last[3:]


def _respelling(way: Respelling | str) -> Damage:
    def damage(spot: Spot) -> Edit | None:
        text = way.format_map(spot.fields) if isinstance(way, str) else way(spot)
        return None if text is None else spot.becomes(text)

    return damage
