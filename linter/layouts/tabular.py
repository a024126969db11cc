"""The rows of a document: one for each exchange, turn or candidate, with what is said around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.blocks import Block, Candidate, Turn
from linter.document import Document
from linter.finding import Span
from linter.layouts.columns import table
from linter.layouts.compiled import Layout
from linter.layouts.meaning import Meaning
from linter.tables import COLUMNS, Column

if TYPE_CHECKING:
    from linter.tables import Cell, Row, Rows


class RowReader:
    """Reads the rows of one kind from ``document``, which is in ``layout``."""

    def __init__(self, layout: Layout, document: Document, rows: Rows) -> None:
        self.document = document
        self.table = table(layout, rows)
        self._meanings = {slot.name: slot.meaning for slot in layout.slots.values()}
        self._known: dict[int, dict[str, tuple[Block, Span]]] = {}

    def rows(self, file: str | None, columns: tuple[Column, ...] | None) -> Iterator[Row]:
        """The rows, with the cells of ``columns``; all that there are where it is ``None``."""
        columns = columns or self.table.columns
        made = {"exchanges": self._exchanges, "turns": self._turns, "candidates": self._candidates}[self.table.rows]
        fixed = {column.name for column in COLUMNS[self.table.rows]}
        for row, block in made():
            row["file"], row["layout"] = file, self.document.layout
            around = self._around(block)
            row.update({each.name: self._other(each, around) for each in columns if each.name not in fixed})
            yield {column.name: row[column.name] for column in columns}

    def _exchanges(self) -> Iterator[tuple[Row, Block | None]]:
        document = self.document
        for exchange, content in zip(document.exchanges, document.contents, strict=True):
            yield (
                {
                    **self._person(exchange.candidate, exchange.block),
                    "number": content.number,
                    "question": content.question,
                    "answer": content.answer,
                    "annotation": content.annotation,
                    "score": content.score,
                    "score_text": self._said(exchange.score),
                    "flags": content.flags,
                    **self._lines(exchange.span),
                },
                exchange.block,
            )

    def _turns(self) -> Iterator[tuple[Row, Block | None]]:
        candidates = iter(self.document.candidates)
        candidate, following = None, next(candidates, None)
        for number, turn in enumerate(self.document.turns, 1):
            while following is not None and self._begins(following) <= turn.span[0]:
                candidate, following = following, next(candidates, None)
            yield {**self._person(candidate, turn.block), "turn": number, **self._turn(turn)}, turn.block

    def _turn(self, turn: Turn) -> Row:
        return {
            "speaker": turn.speaker,
            "said": self._said(turn.said),
            "clock": self._said(turn.clock),
            **self._lines(turn.span),
        }

    def _candidates(self) -> Iterator[tuple[Row, Block | None]]:
        document = self.document
        starts = [*map(self._begins, document.candidates), len(document.text) + 1]
        people = [*document.candidates, None]
        said = sorted(turn.span[0] for turn in document.turns)
        exchanges = turns = 0
        for (candidate, following), (start, end) in zip(pairwise(people), pairwise(starts), strict=True):
            assert candidate is not None
            exchanges += len(candidate.exchanges)
            turns += bisect_left(said, end) - bisect_left(said, start)
            if following is not None and self._holder(candidate) is self._holder(following) is not None:
                continue  # the name and the role of one person are in two blocks
            spans = [candidate.span, *(exchange.span for exchange in candidate.exchanges)]
            last = max(span[1] for span in spans)
            counts: Row = {"exchanges": exchanges, "turns": turns, **self._lines((candidate.span[0], last))}
            yield {**self._person(candidate, candidate.block), **counts}, candidate.block
            exchanges = turns = 0

    def _holder(self, candidate: Candidate) -> Block | None:
        """The block that a candidate's line comes once in, where it is not one of its own."""
        block = candidate.block
        if block is None or block.parent is None or block.name not in self.table.once:
            return None
        return block.parent

    @staticmethod
    def _begins(candidate: Candidate) -> int:
        return candidate.block.start if candidate.block is not None else candidate.span[0]

    def _person(self, candidate: Candidate | None, block: Block | None) -> Row:
        found = {self._meanings[name]: span for name, (_, span) in self._around(block).items()}
        if candidate is not None:
            found = {Meaning.NAME: candidate.name, Meaning.ROLE: candidate.role, **found}
        return {
            "section": self._section(candidate, found.get(Meaning.HEADING)),
            "candidate": self._said(found.get(Meaning.NAME)) or None,
            "role": self._said(found.get(Meaning.ROLE)) or None,
        }

    def _section(self, candidate: Candidate | None, heading: Span | None) -> str | None:
        """The name of the section; the heading as it is written where it is no known name."""
        if candidate is not None and candidate.section is not None and candidate.section.name is not None:
            return candidate.section.name
        return self._said(heading)

    def _lines(self, span: Span) -> Row:
        """The first line and the last one with anything on it."""
        start, end = span
        end = start + len(self.document.text[start:end].rstrip())
        first, last = self.document.lines((start, end))
        return {"first_line": first, "last_line": last}

    def _said(self, span: Span | None) -> str | None:
        return None if span is None else self.document.slice(span)

    def _around(self, block: Block | None) -> dict[str, tuple[Block, Span]]:
        """The values of a block, those around it, and those of blocks that come once in these, by their slots."""
        if block is None:
            return {}
        known = self._known.get(id(block))
        if known is None:
            known = dict(self._around(block.parent))
            known.update(self._own(block))
            self._known[id(block)] = known
        return known

    def _own(self, block: Block) -> Iterator[tuple[str, tuple[Block, Span]]]:
        for inner in block.blocks:
            if inner.name in self.table.once:
                yield from self._own(inner)
        yield from ((name, (block, span)) for name, span in block.slots.items())

    def _other(self, column: Column, around: dict[str, tuple[Block, Span]]) -> Cell:
        """A cell of a slot that only some layouts have."""
        slot = self.table.slots.get(column.name)
        if slot is None or slot.name not in around:
            return None
        block, span = around[slot.name]
        if column.type == "text":
            return self._said(span)
        number = block.numbers.get(slot.name)
        if number is None:
            return None
        return int(number) if column.type == "integer" else number
