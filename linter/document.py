"""The document that rules see, whatever the layout: its text, its blocks and the damage that was forgiven.

A parser reads a file into these values. All spans are offsets in ``Document.text``, the cleaned text: the file without
byte-order mark, carriage returns and the characters that must go (see :mod:`linter.clean`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, Protocol

from linter.blocks.exchanges import Exchanges
from linter.cached import cached_property
from linter.damage import AnyDamage, Kind
from linter.finding import Span, Where

if TYPE_CHECKING:
    from linter.blocks import Block, Candidate, Exchange, Section, Turn
    from linter.content import Content
    from linter.mismatches import Mismatch
    from linter.tables import Column, Read, Row, Rows

_BRACKETS = "[](){}<>* "


def _formless(document: Document, lines: bool) -> Any:
    raise NotImplementedError(f"a document of layout {document.layout} that no reader made")


_WRITTEN_DIFFERENTLY = frozenset(
    {
        Kind.SEPARATOR_LENGTH,
        Kind.SEPARATOR_CHARACTERS,
        Kind.MALFORMED_CANDIDATE,
        Kind.MALFORMED_LABEL,
        Kind.MALFORMED_SCORE,
    }
)
_A_HABIT = 3
"""From how many times on it is one."""


class Original(Protocol):
    """The file that a document was read from, by spans of the document."""

    newline: str

    def text(self, span: Span) -> str:
        """What is written there, with LF at the end of each line."""

    def whole(self, span: Span) -> str | None:
        """The same with the marks of direction around it that nobody reads, ``None`` where there are none."""

    def lines(self, span: Span) -> tuple[int, int]:
        """The first and the last line, both counted from 1."""


class Document:
    """A parsed transcript.

    ``contents`` is the text of all exchanges. ``sections``, ``candidates`` and ``exchanges`` are the same with exact
    places, as pairs of offsets in ``text``: the file without byte-order mark, carriage returns and characters that must
    be removed. ``damages`` are the defects of its structure, in the order of the text. ``recognised`` is false if
    nothing in the file looks like a transcript; ``fitting`` then says how many of its lines of structure fit the
    layout, and of how many.

    ``layout`` is the name of its layout, ``section_order`` are its sections in their order, ``section_names`` those
    that candidates are in; ``holds_candidates`` says whether there are any, ``has_order`` that sections come in their
    order, ``has_each_once`` that none comes again. ``lowest_score`` is the lowest value of its
    range, and ``flags`` are its flags, of which the first is compared with the answer where the layout ``judges_flag``;
    where it ``asks_once``, no candidate should be asked a question twice;
    ``flag_mark`` is what is between a score and that one, and the flag as it is written; empty where flags have
    another place.
    ``tabs`` are the labels of the layout that have tabs, each with the place of one of them; ``counters`` are the
    slots that number blocks.
    ``parts`` are the parts of an exchange in the order of the layout: ``question``, ``answer``, ``score``, ``flag`` and
    ``annotation``. ``title`` is the span of the title; ``second_title`` is the offset of a second one, where another
    file was appended. ``find_texts`` finds the running texts, ``loose`` are stretches of text that belong to no block.
    ``find_names`` finds the names of people who are no speakers of turns, a list for each slot that has them;
    ``scan`` counts the exact lines of its layout in a text, by kind;
    ``count_lines`` those that were read as each line of the template, or are missing; ``find_identities`` finds the
    values that no other file may have, each with the name of its slot. ``marks`` are the flags that are no slots, by
    the ``id`` of their block; ``again`` are the numbers that a block has again: each with its block, the position of
    its line, the name of its slot and its place. ``make_form`` makes the parsed form, ``find_rows`` the rows that
    :meth:`rows` gives, and ``original`` is the file.
    """

    def __init__(self, layout: str, text: str) -> None:
        self.layout = layout
        self.text = text
        self.title: Span | None = None
        self.second_title: int | None = None
        self.sections: list[Section] = []
        self.candidates: list[Candidate] = []
        self.exchanges = Exchanges()
        self.damages: list[AnyDamage] = []
        self.recognised = True
        self.judge_claims: Callable[[], Iterable[Mismatch]] = tuple
        self.find_identities: Callable[[], Iterable[tuple[str, Span]]] = tuple
        self.find_names: Callable[[], Iterable[list[Span]]] = tuple
        self.scan: Callable[[str], Counter[int]] | None = None
        self.count_lines: Callable[[], Counter[int]] = Counter
        self.find_rows: Read = lambda rows, file, columns: iter(())
        self.fitting = (0, 0)
        self.loose: list[Span] = []
        self.find_texts: Callable[[], list[Span]] = list
        self.root: Block | None = None
        self.marks: dict[int, list[Span]] = {}
        self.again: list[tuple[Block, int, str, Span]] = []
        self.make_form: Callable[[Document, bool], Any] = _formless
        self.original: Original | None = None
        self.turns: list[Turn] = []
        self.section_names: tuple[str, ...] = ()
        self.holds_candidates = True
        self.section_order: tuple[str, ...] = ()
        self.has_order = True
        self.has_each_once = True
        self.tiers: tuple[str, ...] = ()
        self.lowest_score = 0.0
        self.flags: tuple[str, ...] = ()
        self.judges_flag = True
        self.asks_once = True
        self.flag_mark = ("", "")
        self.parts: tuple[str, ...] = ()
        self.tabs: tuple[tuple[str, int], ...] = ()
        self.counters: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """The document as plain data, ready for JSON: sections, their candidates, and the exchanges and turns of these.

        ``schemas/transcript.schema.json`` says what is in it. It has everything that a clean file says, so that the
        text can be written again.
        """
        data: dict[str, Any] = self.make_form(self, True).data
        return data

    def draws_tab(self, at: int) -> bool:
        """Whether the tab at an offset is one that the layout has there."""
        return any(self.text.startswith(label, at - place) for label, place in self.tabs if place <= at)

    def written(self, span: Span) -> str:
        """What the file has at ``span``, with LF at the end of each line."""
        return self.slice(span) if self.original is None else self.original.text(span)

    def lines(self, span: Span) -> tuple[int, int]:
        """The first and the last line of ``span`` in the file, both counted from 1."""
        if self.original is not None:
            return self.original.lines(span)
        first = self.text.count("\n", 0, span[0]) + 1
        return first, first + self.text.count("\n", span[0], max(span[0], span[1] - 1))

    @cached_property
    def lone_parts(self) -> list[Turn]:
        """The questions and the answers as turns, where the layout has no block for both; else none."""
        exchanges = self.exchanges
        said_in = list(zip(exchanges.questions, exchanges.answers, strict=True))
        if any(None not in each for each in said_in):
            return []
        from linter.blocks import Turn  # most layouts have a block for both

        parts: list[Turn] = []
        for span, (question, answer) in zip(exchanges.spans, said_in, strict=True):
            if (said := question or answer) is not None:
                parts.append(Turn("answer" if question is None else "question", said, span))
        return parts if len({part.speaker for part in parts}) > 1 else []

    @property
    def newline(self) -> str:
        """What ends the lines of the file."""
        return "\n" if self.original is None else self.original.newline

    @cached_property
    def texts(self) -> list[Span]:
        """The running texts, such as questions, turns and reports."""
        return self.find_texts()

    @cached_property
    def mismatches(self) -> tuple[Mismatch, ...]:
        """What the file says about itself and does not hold, by the checks that its layout declares."""
        return tuple(self.judge_claims())

    @property
    def judged_flag(self) -> str | None:
        """The flag that is compared with the answer, ``None`` in a layout without flags."""
        return self.flags[0] if self.flags else None

    @property
    def differs(self) -> bool:
        """Whether one label or separator is written differently in most places: the file has another layout."""
        different = [each for each in self.damages if each.kind in _WRITTEN_DIFFERENTLY]
        if len(different) < _A_HABIT:
            return False
        from linter.details import Deviation, WantedSeparator, Width

        counts = Counter(
            (each.kind, each.detail.line)
            for each in different
            if isinstance(each.detail, Deviation | WantedSeparator | Width)
        )
        for (kind, _), count in counts.items():
            places = self.candidates if kind is Kind.MALFORMED_CANDIDATE else self.exchanges
            if count >= _A_HABIT and count * 2 > len(places):
                return True
        return False

    def slice(self, span: Span) -> str:
        """The text at ``span``."""
        return self.text[span[0] : span[1]]

    @property
    def contents(self) -> tuple[Content, ...]:
        """All exchanges as text, in the order of the file."""
        return tuple(map(self._content, self.exchanges))

    def _content(self, exchange: Exchange) -> Content:
        from linter.content import Content  # few runs ask for what was said

        candidate = exchange.candidate
        answer = self._said(exchange.answer)
        return Content(
            section=candidate.section.name if candidate.section is not None else None,
            name=self._said(candidate.name) or None,
            role=self._said(candidate.role) or None,
            number=exchange.number,
            question=self._said(exchange.question),
            answer=answer[1:-1] if answer is not None and exchange.quoted else answer,
            score=exchange.value,
            flags=self._flags(exchange),
            annotation=self._said(exchange.annotation),
        )

    def _flags(self, exchange: Exchange) -> tuple[str, ...]:
        """The names of the flags, each without the brackets around it."""
        span = exchange.flags
        marks = self.marks.get(id(exchange.block), ()) if self.marks else ()
        others = [mark for mark in marks if span is None or not span[0] <= mark[0] <= span[1]]
        written = "".join(f"{self.slice(each)}]" for each in sorted([*others, *filter(None, [span])]))
        parts = written.replace("[", "").split("]")
        return tuple(name for part in parts if (name := part.strip(_BRACKETS)))

    def rows(
        self, rows: Rows = "exchanges", file: str | None = None, columns: tuple[Column, ...] | None = None
    ) -> Iterator[Row]:
        """The ``exchanges``, ``turns`` or ``candidates`` of the transcript as rows, in the order of the text.

        A row is a dictionary with one cell for each of ``columns``, by name; by default for those of the layout. They
        are listed, with their types, in docs/export.md: texts, whole numbers, floats, and for flags a tuple of texts;
        ``None`` where the file does not say it. A score is in the unit and range of the layout. Lines are those of the
        file, from 1. ``file`` is only copied into the rows. A document that was not recognised has no rows.
        """
        return self.find_rows(rows, file, columns)

    def _said(self, span: Span | None) -> str | None:
        return None if span is None else self.slice(span)

    @cached_property
    def begun(self) -> tuple[list[int], list[int], list[int]]:
        """Where each section, each candidate and each exchange begins."""
        sections, candidates = ([block.span[0] for block in blocks] for blocks in (self.sections, self.candidates))
        return sections, candidates, [start for start, _ in self.exchanges.spans]

    def exchange_at(self, offset: int) -> Exchange | None:
        """The exchange that contains ``offset`` or ends there."""
        at = bisect_right(self.begun[2], offset) - 1
        if at < 0 or offset > (exchange := self.exchanges[at]).span[1]:
            return None
        return exchange

    @property
    def bodies(self) -> list[Span]:
        """The spans of all questions, answers, annotations and loose text, sorted; the rest is structure."""
        return sorted(
            self.loose
            + self.texts
            + [
                body
                for bodies in (self.exchanges.questions, self.exchanges.answers, self.exchanges.annotations)
                for body in bodies
                if body is not None
            ]
        )

    def where(self, offset: int) -> Where:
        """Section, candidate and exchange around ``offset``."""
        exchange = self.exchange_at(offset)
        sections, candidates, _ = self.begun
        following = bisect_right(sections, offset)
        section = self.sections[following - 1] if following else None
        ordinal = bisect_right(candidates, offset)
        if self.holds_candidates and section is not None and ordinal:
            ordinal = 0 if self.candidates[ordinal - 1].span[0] < section.span[0] else ordinal
        label = f"Q{exchange.number}" if exchange is not None and exchange.number is not None else None
        return Where(section.name if section else None, ordinal or None, label)


Matter = Literal["candidates", "damage", "exchanges", "mismatches", "names", "quotes", "sections", "tabs", "turns"]
"""What a transcript may have that a rule can judge."""
MATTERS: dict[Matter, Callable[[Document], object]] = {
    "candidates": lambda document: document.candidates,
    "damage": lambda document: document.damages,
    "exchanges": lambda document: document.exchanges,
    "mismatches": lambda document: document.mismatches,
    "names": lambda document: document.find_names is not tuple,
    "quotes": lambda document: not all(document.exchanges.quoted),
    "sections": lambda document: document.sections,
    "tabs": lambda document: "\t" in document.text,
    "turns": lambda document: document.turns or document.lone_parts,
}
"""How a document says whether it has any of that. ``quotes`` are those of answers that are not known to be straight
ones, ``names`` those of people who are no speakers of turns; ``turns`` are also questions and answers that are blocks
of their own.
"""
