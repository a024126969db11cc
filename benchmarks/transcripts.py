"""Clean transcripts of any layout, made up from a seed: all that the contract allows and nothing that it reports.

The linter is judged by these files, so the generator follows the contract alone: flags stand only on plain struggles of
weak candidates whose scores are their lowest, every other answer is fluent, and no question or candidate comes twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.banks import answers, explanations, lookalikes, markdown, people, questions, scripts, struggles
from benchmarks.page import Line, Page, Slot
from linter.layouts.collection.settings import DEFAULT, Layout


@dataclass(frozen=True)
class Exchange:
    """One question, its answer without the outer quotes, the score in units of its last decimal, and what was noted."""

    question: str
    answer: str
    score: int
    flags: tuple[str, ...] = ()
    annotation: str = ""


@dataclass(frozen=True)
class Candidate:
    """One person and what they were asked."""

    name: str
    role: str
    exchanges: tuple[Exchange, ...]


@dataclass(frozen=True)
class Section:
    """One tier of quality; its name is empty where the layout has no sections."""

    name: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Transcript:
    """One file."""

    title: str
    sections: tuple[Section, ...]
    newline: str = "\n"
    layout: Layout = DEFAULT

    def page(self) -> Page:
        """The file as its layout lays it out."""
        return Page(tuple(self._lines()), self.newline, self.layout)

    def _lines(self) -> Iterator[Line]:
        blank = Line("", Slot.BLANK)
        layout = self.layout
        blanks = 0
        if layout.title is not None:
            yield Line(layout.title.text, Slot.TITLE_TOP)
            yield Line(self.title, Slot.TITLE)
            yield Line(layout.title.text, Slot.TITLE_BOTTOM)
            blanks = 2
        candidate_at = exchange_at = number = 0
        for section_at, section in enumerate(self.sections):
            if layout.sections:
                yield from [blank] * blanks
                yield Line(layout.section.text, Slot.SECTION_TOP, section_at)
                yield Line(section.name + layout.section_suffix, Slot.SECTION, section_at)
                yield Line(layout.section.text, Slot.SECTION_BOTTOM, section_at)
                blanks = 2
            number *= layout.numbering == "file"
            for candidate in section.candidates:
                yield from [blank] * blanks
                label = f"{layout.candidate_label}: {candidate.name} - {candidate.role}"
                yield Line(label, Slot.CANDIDATE, section_at, candidate_at)
                yield Line(layout.underline.text, Slot.UNDERLINE, section_at, candidate_at)
                number *= layout.numbering != "candidate"
                for exchange in candidate.exchanges:
                    number += 1
                    yield blank
                    for slot, text in _parts(number, exchange, layout):
                        yield Line(text, slot, section_at, candidate_at, exchange_at)
                    exchange_at += 1
                candidate_at += 1
                blanks = 1
        yield blank


def _parts(number: int, exchange: Exchange, layout: Layout) -> Iterator[tuple[Slot, str]]:
    """The lines of one exchange."""
    yield from _body(Slot.QUESTION, Slot.QUESTION_MORE, f"{layout.question_label}{number}: {exchange.question}")
    yield Slot.BLANK, ""
    yield from _body(Slot.ANSWER, Slot.ANSWER_MORE, f'{layout.answer_label}{number}: "{exchange.answer}"')
    yield Slot.BLANK, ""
    flags = "".join(f" [{flag}]" for flag in exchange.flags)
    score = f"{exchange.score / 10**layout.decimals:.{layout.decimals}f}"
    yield Slot.SCORE, f"{layout.score_label}: {score}{flags}"
    if exchange.annotation:
        yield from _body(Slot.NOTE, Slot.NOTE_MORE, f"[{layout.annotation_label}]: {exchange.annotation}")
    yield Slot.TERMINATOR, layout.terminator.text


def _body(first: Slot, more: Slot, text: str) -> Iterator[tuple[Slot, str]]:
    head, *rest = text.split("\n")
    yield first, head
    for line in rest:
        yield more, line


@dataclass(frozen=True)
class Writer:
    """Writes transcripts from one source of chance; ``hostile`` ones are full of legal look-alikes of structure."""

    rng: Random
    hostile: bool = False
    layout: Layout = DEFAULT
    asked: set[str] = field(default_factory=set)

    def transcript(self) -> Transcript:
        """One file: mostly of a few candidates, now and then of one or of fifty."""
        rng, tiers = self.rng, self.layout.sections or ("",)
        names = [name for name in tiers if rng.random() < 0.8] or [rng.choice(tiers)]
        count = rng.choices((1, rng.randint(2, 9), rng.randint(10, 20), 50), (2, 14, 3, 1))[0]
        names = names[:count]
        cast = self._cast(count)
        cuts = sorted(rng.sample(range(1, count), len(names) - 1))
        shares = zip([0, *cuts], [*cuts, count], strict=True)
        sections = tuple(
            Section(name, tuple(self._candidate(person, name == tiers[0]) for person in cast[start:stop]))
            for name, (start, stop) in zip(names, shares, strict=True)
        )
        title, newline = rng.choice(people.TITLES), "\r\n" if rng.random() < 0.17 else "\n"
        return Transcript(title, sections, newline, self.layout)

    def _cast(self, count: int) -> Sequence[tuple[str, str]]:
        """Distinct names, each with a role."""
        rng = self.rng
        names = [f"{first} {last}" for first in people.FIRST_NAMES for last in people.LAST_NAMES]
        chosen = rng.sample([*names, *people.OTHER_NAMES * 9], count * 2)
        roles = people.ROLES + people.HOSTILE_ROLES * self.hostile
        return [(name, rng.choice(roles)) for name in list(dict.fromkeys(chosen))[:count]]

    def _candidate(self, person: tuple[str, str], weak: bool) -> Candidate:
        rng = self.rng
        count = rng.choices((rng.randint(1, 2), rng.randint(3, 5), rng.randint(6, 12)), (3, 6, 1))[0]
        asked = rng.sample(questions.QUESTIONS, count)
        struggles_in = rng.randint(0, count) if weak else 0
        where = set(rng.sample(range(count), struggles_in))
        lowest, highest = units(self.layout)
        reach = highest - lowest
        # what struggles stay below, and fluent answers above
        bound = lowest + rng.randint(max(1, reach * 15 // 100), max(1, reach * 60 // 100))
        exchanges = tuple(self._exchange(question, at in where, bound) for at, question in enumerate(asked))
        return Candidate(*person, exchanges)

    def _exchange(self, template: str, struggling: bool, bound: int) -> Exchange:
        rng = self.rng
        answer = rng.choice(struggles.STRUGGLES) if struggling else self._answer()
        lowest, highest = units(self.layout)
        score = rng.randint(lowest + 1, bound) if struggling else rng.randint(bound + 1, max(bound + 1, highest - 1))
        noted = rng.random() < (0.6 if struggling else 0.1) and bool(self.layout.annotation_label)
        question = self._new_question(template)
        annotation = self._annotation() if noted else ""
        return Exchange(question, answer, score, self._flags(struggling), annotation)

    def _flags(self, struggling: bool) -> tuple[str, ...]:
        """The first flag on struggles; the others, which nothing is held against, anywhere."""
        judged, others = self.layout.flags[:1], self.layout.flags[1:]
        return (*(judged if struggling else ()), *(flag for flag in others if self.rng.random() < 0.1))

    def _fill(self, template: str) -> str:
        """A template with its slots filled: the same sentence is rarely said twice."""
        rng = self.rng
        tool, service = rng.choice(questions.TOOLS), rng.choice(questions.SERVICES)
        return template.format(n=rng.randint(2, 90), tool=tool, service=service)

    def _new_question(self, template: str) -> str:
        """A question that is asked once in the file, so that two candidates may run into each other unnoticed."""
        while (question := self._question(template)) in self.asked:
            pass
        self.asked.add(question)
        return question

    def _question(self, template: str) -> str:
        rng = self.rng
        asked = self._fill(template)
        if rng.random() < 0.08:
            asked = f"{rng.choice(scripts.FOREIGN_QUESTIONS)} {asked}"
        parts = [asked]
        if rng.random() < 0.6:
            opener = self._fill(rng.choice(questions.OPENERS))
            parts = [f"{opener} {asked}"] if rng.random() < 0.5 else [opener, asked]
        if self.hostile and rng.random() < 0.5:
            parts.append(self._lookalike(lookalikes.ANYWHERE + lookalikes.QUESTIONS))
        if rng.random() < 0.3 or len(parts) > 2:
            parts.append(rng.choice(questions.CLOSERS))
        return "\n\n".join(parts)

    def _answer(self) -> str:
        """Fluent speech; blocks stand between two paragraphs of it, so that it both starts and ends a body."""
        rng = self.rng
        count = rng.choices((1, rng.randint(2, 3), rng.randint(4, 9)), (5, 4, 1))[0]
        parts = [self._fill(text) for text in rng.sample(answers.ANSWERS, count)]
        parts[0] = rng.choice(answers.STARTS) + parts[0]
        if rng.random() < 0.15:
            parts.insert(1, self._fill(rng.choice(answers.INNER)))
        if rng.random() < 0.12:
            parts[-1] = rng.choice(scripts.FOREIGN)
        blocks: list[str] = []
        if rng.random() < 0.2:
            blocks = rng.sample(markdown.MARKDOWN, rng.randint(1, 3))
        if self.hostile:
            found = rng.sample(lookalikes.ANYWHERE + lookalikes.ANSWERS * 2, rng.randint(0, 2))
            blocks += (lookalikes.dressed(text, self.layout) for text in found)
        for block in blocks:
            if len(parts) == 1 or rng.random() < 0.5:
                parts.append(self._fill(rng.choice(answers.ANSWERS)))
            parts.insert(rng.randint(1, len(parts) - 1), block)
        return "\n\n".join(parts)

    def _annotation(self) -> str:
        rng = self.rng
        parts = [rng.choice(explanations.EXPLANATIONS)]
        parts += rng.sample(explanations.FURTHER, rng.choice((0, 0, 1, 2)))
        if self.hostile and rng.random() < 0.5:
            parts.append(self._lookalike(lookalikes.ANYWHERE + explanations.FENCED))
            parts.append(rng.choice(explanations.EXPLANATIONS))
        if rng.random() < 0.4:
            kept, _, _ = parts[-1].rpartition(" ")
            parts[-1] = f"{kept.rstrip()}..."
        return "\n\n".join(parts)

    def _lookalike(self, bank: Sequence[str]) -> str:
        return lookalikes.dressed(self.rng.choice(bank), self.layout)


def units(layout: Layout) -> tuple[int, int]:
    """The lowest and the highest score in units of the last decimal."""
    return round(layout.minimum * 10**layout.decimals), round(layout.maximum * 10**layout.decimals)


def write(seed: int, hostile: bool = False, layout: Layout = DEFAULT) -> Page:
    """The page of a seed: the same one each time."""
    return Writer(Random(seed), hostile, layout).transcript().page()
