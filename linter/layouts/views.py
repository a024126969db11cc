"""The typed views of a document: what its blocks are by the meaning of their values."""

from __future__ import annotations

from linter.blocks import Block, Candidate, Exchange, Exchanges, Section, Turn
from linter.blocks.columns import MISSING, ExchangeTable, with_brackets
from linter.damage import Slot
from linter.document import Document
from linter.finding import Span
from linter.layouts.building import Builder
from linter.layouts.compiled import Layout
from linter.layouts.meaning import Meaning
from linter.line_bounds import line_start, whole_lines
from linter.quoting import is_quoted

_OF_PERSON = (Meaning.NAME, Meaning.ROLE)


class Views:
    """The typed views of a tree of blocks, for the rules."""

    def __init__(self, layout: Layout, builder: Builder, document: Document) -> None:
        self.layout = layout
        self.builder = builder
        self.document = document
        self.outline = outline = layout.outline
        self._judged = outline.flags[0] if len(outline.flags) > 1 else ""
        self._table = ExchangeTable(document.text, self._judged, self._exchange)
        self._candidate: Candidate | None = None

    def fill(self) -> None:
        """Write the views into the document."""
        document, builder, outline = self.document, self.builder, self.outline
        document.root = builder.root
        document.marks = builder.marks
        document.again = [(block, at.index, name, span) for block, at, name, span in builder.again]
        document.title = builder.title
        document.loose = builder.loose
        document.second_title = builder.second_title
        document.find_texts = self._texts
        document.section_names = outline.section_names
        document.section_order = outline.section_order
        document.has_order, document.has_each_once = outline.has_order, outline.has_each_once
        document.holds_candidates = outline.nested
        document.tiers = self.layout.tiers
        document.lowest_score = outline.lowest_score
        document.flags = outline.flags
        document.judges_flag = outline.judges_flag
        document.asks_once = outline.asks_once
        document.flag_mark = outline.flag_mark
        document.parts = self.layout.parts
        document.tabs = outline.tabs
        document.counters = self.layout.counters
        parts = list(builder.root.parts())
        self._sections([part for part in parts if isinstance(part, Block)])
        for part in parts:
            if isinstance(part, Block):
                self._view(part)
            else:
                self._table.extend(self._answering(part.rows[0][0][0]), part)
        document.exchanges = Exchanges(self._table, 0, len(self._table))

    def _texts(self) -> list[Span]:
        """The running texts."""
        meant, found = self.outline.meant, []
        for part in self.builder.root.parts():
            if isinstance(part, Block):
                found += [span for name, span in part.slots.items() if meant[name][1]]
            else:
                places = [place for place, name in enumerate(part.slots, 1) if meant[name][1]]
                found += [row[place] for row in part.rows for place in places if row[place] != MISSING]
        return found

    def _sections(self, blocks: list[Block]) -> None:
        document = self.document
        headings = list(self.builder.headings)
        headed = {id(block) for _, _, block in headings}
        for position in self.outline.headed:
            headings += [
                (position, (block.start, block.start), block)
                for block in blocks
                if block.name == position.block and id(block) in self.builder.own and id(block) not in headed
            ]
        for position, span, block in sorted(headings, key=lambda heading: heading[1]):
            known = " ".join(self.builder.meant.get(span, document.slice(span)).split())
            name: str | None = known
            if position.meaning is Meaning.HEADING:
                slot = next(slot for slot in position.slots if slot.meaning is Meaning.HEADING)
                words = known[next((at for at, sign in enumerate(known) if sign.isalnum()), 0) :].upper()
                name = next((word for word in slot.of if words.startswith(word.upper())), None)
            section = Section((block.start, span[1]), span, name)
            section.holds_candidates = self.outline.nested and position.meaning is Meaning.HEADING
            document.sections.append(section)

    def _view(self, block: Block) -> None:
        document = self.document
        meanings = self._meanings(block)
        if block.name in self.outline.people:
            self._open(block, meanings)
        if Meaning.QUESTION in meanings or Meaning.ANSWER in meanings:
            self._table.add(self._answering(block.start), block)
        elif Meaning.SAID in meanings:
            said = meanings[Meaning.SAID]
            speaker = document.slice(meanings[Meaning.SPEAKER]) if Meaning.SPEAKER in meanings else block.name
            clock, date = meanings.get(Meaning.CLOCK), meanings.get(Meaning.DATE)
            document.turns.append(Turn(speaker, said, (block.start, block.end), clock, block, date))

    def _meanings(self, block: Block) -> dict[Meaning, Span]:
        meant = self.outline.meant
        return {meant[name][0]: span for name, span in block.slots.items()}

    def _open(self, block: Block, meanings: dict[Meaning, Span]) -> None:
        document = self.document
        section = None
        line = min((span[0] for each, span in meanings.items() if each in _OF_PERSON), default=block.end)
        for each in document.sections:
            if each.holds_candidates and each.span[0] <= block.start and each.heading[0] < line:
                section = each
        header = Meaning.NAME in meanings or Meaning.ROLE in meanings or block.name == "file"
        name = meanings.get(Meaning.NAME, (block.start, block.start))
        role = meanings.get(Meaning.ROLE, (name[1], name[1]))
        start = line_start(document.text, min(name[0], role[0]))
        candidate = Candidate((start, block.end), name, role, section, header)
        if not header:
            candidate.closed |= Slot.CANDIDATE
        if Meaning.TIER in meanings:
            candidate.tier_span = meanings[Meaning.TIER]
            candidate.tier = document.slice(candidate.tier_span)
        candidate.date = meanings.get(Meaning.DATE)
        candidate.block = block
        if section is not None:
            section.candidates.append(candidate)
        if not self._asks(block):
            candidate.closed |= Slot.CANDIDATE
        self._candidate = candidate
        document.candidates.append(candidate)

    def _asks(self, block: Block) -> bool:
        """Whether questions are due in a candidate's block: not where the part for them is optional and not there."""
        asked = self.outline.asked
        if asked is None or block.name not in asked:
            return False
        inner = asked[asked.index(block.name) + 1 :]
        left_out = self.outline.alternatives.intersection(inner)
        if not left_out <= {each.name for each in block.walk()}:
            return False
        return len(inner) < 2 or any(each.name == inner[0] for each in block.blocks)

    def _answering(self, start: int) -> Candidate:
        """The candidate whose exchanges come now."""
        if self._candidate is None:
            self._candidate = Candidate((start, start), (0, 0), (0, 0), None, header=False)
            self._candidate.closed |= Slot.CANDIDATE
            self.document.candidates.append(self._candidate)
        return self._candidate

    def _exchange(self, candidate: Candidate, block: Block) -> Exchange:
        document, meanings = self.document, self._meanings(block)
        numbers = {self.outline.meant[name][0]: number for name, number in block.numbers.items()}
        answer = meanings.get(Meaning.ANSWER)
        number = numbers.get(Meaning.NUMBER)
        exchange = Exchange(
            candidate,
            int(number) if number is not None else None,
            (block.start, block.end),
            meanings.get(Meaning.QUESTION),
            answer,
            meanings.get(Meaning.SCORE),
            numbers.get(Meaning.SCORE),
            self._flags(block, meanings),
            meanings.get(Meaning.ANNOTATION),
            answer is not None and is_quoted(document.text, *answer),
        )
        exchange.flagged = exchange.flags is not None and self._judged in document.slice(exchange.flags)
        exchange.block = block
        if exchange.score is not None:
            exchange.score_line = whole_lines(document.text, exchange.score)
        return exchange

    def _flags(self, block: Block, meanings: dict[Meaning, Span]) -> Span | None:
        span = meanings.get(Meaning.FLAG)
        if span is not None:
            span = with_brackets(self.document.text, span)
        marks = self.builder.marks.get(id(block))
        if marks is None:
            return span
        last = whole_lines(self.document.text, max(marks if span is None else (*marks, span)))
        beside = [each for each in (*marks, span) if each is not None and last[0] <= each[0] <= last[1]]
        return min(beside)[0], max(beside)[1]
