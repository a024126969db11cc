"""The typed views of a document: what its blocks are by the meaning of their values."""

from __future__ import annotations

from linter.blocks import Block, Candidate, Exchange, Section, Turn
from linter.damage import Slot
from linter.document import Document
from linter.finding import Span
from linter.layouts.building import Builder, line_at
from linter.layouts.compiled import Layout
from linter.layouts.description import Literal, Value
from linter.layouts.description import Part as PartOfLayout
from linter.layouts.description import Slot as SlotOfLayout
from linter.layouts.forms import flag_name
from linter.layouts.meaning import Meaning
from linter.layouts.quoting import is_quoted


class Views:
    """The typed views of a tree of blocks, for the rules."""

    def __init__(self, layout: Layout, builder: Builder, document: Document) -> None:
        self.layout = layout
        self.builder = builder
        self.document = document
        self.slots = layout.slots
        self._meant = {slot.name: (slot.meaning, slot.runs_on) for slot in self.slots.values()}
        asked = next((p for p in layout.positions if p.meaning is Meaning.QUESTION), None)
        self._asked = [frame.block for frame in asked.frames] if asked is not None else None
        self._candidate: Candidate | None = None
        self._people = {p.block for p in layout.positions if p.meaning in (Meaning.NAME, Meaning.ROLE)}

    def fill(self) -> None:
        """Write the views into the document."""
        document, builder = self.document, self.builder
        document.root = builder.root
        document.marks = builder.marks
        document.title = builder.title
        document.loose = builder.loose
        document.second_title = builder.second_title
        heading = self._slot(Meaning.HEADING)
        if heading is not None:
            document.section_names = heading.of
            document.has_order, document.has_each_once = heading.ordered, heading.once
        headings = (p for p in self.layout.positions if p.heading and p.block in self.layout.sections)
        document.section_order = document.section_names or tuple(p.row.text.strip() for p in headings if p.row)
        document.tiers = self.layout.tiers
        score = self._slot(Meaning.SCORE)
        document.lowest_score = score.minimum if score is not None else 0.0
        flags = map(flag_name, self.layout.flags)
        struggled = self.layout.description.struggled
        document.flags = tuple(sorted(flags, key=lambda flag: flag != struggled))
        document.judges_flag = bool(struggled)
        document.flag_mark = self._flag_mark(struggled)
        document.parts = self.layout.parts
        self._sections()
        for block in builder.root.walk():
            self._view(block)

    def _flag_mark(self, flag: str) -> tuple[str, str]:
        """What is between the score and ``flag`` on one line, and how that is written; empty where it is not there."""
        rows = (p.row for p in self.layout.positions if p.row is not None and p.meaning is Meaning.SCORE)
        for *items, part in (row.items for row in rows):
            values = [place for place, item in enumerate(items) if isinstance(item, Value)]
            if not isinstance(part, PartOfLayout) or not values or flag == "":
                continue
            between = items[values[-1] + 1 :]
            names = [item for item in part.items if not isinstance(item, Literal)]
            mark = "".join(item.text if isinstance(item, Literal) else flag for item in part.items)
            is_flag = flag in mark and all(isinstance(each, Value) and self._is_flag(each) for each in names)
            if is_flag and all(isinstance(item, Literal) for item in between):
                return "".join(item.text for item in between if isinstance(item, Literal)), mark
        return "", ""

    def _is_flag(self, value: Value) -> bool:
        return self.slots[value.slot].meaning is Meaning.FLAG

    def _slot(self, meaning: Meaning) -> SlotOfLayout | None:
        return next((slot for slot in self.slots.values() if slot.meaning is meaning), None)

    def _sections(self) -> None:
        document = self.document
        nested = any(p.meaning is Meaning.NAME and len(p.frames) > 1 for p in self.layout.positions)
        document.holds_candidates = nested
        headings = list(self.builder.headings)
        headed = {id(block) for _, _, block in headings}
        for position in self.layout.positions:
            if position.meaning is Meaning.HEADING and self.builder.root is not None:
                headings += [
                    (position, (block.start, block.start), block)
                    for block in self.builder.root.walk()
                    if block.name == position.block and id(block) in self.builder.own and id(block) not in headed
                ]
        for position, span, block in sorted(headings, key=lambda heading: heading[1]):
            known: str | None = " ".join(self.builder.meant.get(span, document.slice(span)).split())
            if position.meaning is Meaning.HEADING:
                slot = next(slot for slot in position.slots if slot.meaning is Meaning.HEADING)
                known = next((word for word in slot.of if known and known.upper().startswith(word.upper())), None)
            section = Section((block.start, span[1]), span, known)
            section.holds_candidates = nested and position.meaning is Meaning.HEADING
            document.sections.append(section)

    def _view(self, block: Block) -> None:
        document = self.document
        meanings = {}
        for name, span in block.slots.items():
            meaning, runs_on = self._meant[name]
            meanings[meaning] = span
            if runs_on:
                document.texts.append(span)
        if block.name in self._people:
            self._open(block, meanings)
        if Meaning.QUESTION in meanings or Meaning.ANSWER in meanings:
            self._exchange(block, meanings)
        elif Meaning.SAID in meanings:
            said = meanings[Meaning.SAID]
            speaker = document.slice(meanings[Meaning.SPEAKER]) if Meaning.SPEAKER in meanings else block.name
            clock, date = meanings.get(Meaning.CLOCK), meanings.get(Meaning.DATE)
            document.turns.append(Turn(speaker, said, (block.start, block.end), clock, block, date))

    def _open(self, block: Block, meanings: dict[Meaning, Span]) -> None:
        document = self.document
        section = None
        for each in document.sections:
            if each.holds_candidates and each.span[0] < block.start:
                section = each
        header = Meaning.NAME in meanings or Meaning.ROLE in meanings or block.name == "file"
        name = meanings.get(Meaning.NAME, (block.start, block.start))
        role = meanings.get(Meaning.ROLE, (name[1], name[1]))
        start = document.text.rfind("\n", 0, min(name[0], role[0])) + 1
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
        if self._asked is None or block.name not in self._asked:
            return False
        inner = self._asked[self._asked.index(block.name) + 1 :]
        return len(inner) < 2 or any(each.name == inner[0] for each in block.blocks)

    def _exchange(self, block: Block, meanings: dict[Meaning, Span]) -> None:
        document = self.document
        if self._candidate is None:
            self._candidate = Candidate((block.start, block.start), (0, 0), (0, 0), None, header=False)
            self._candidate.closed |= Slot.CANDIDATE
            document.candidates.append(self._candidate)
        numbers = {self._meant[name][0]: number for name, number in block.numbers.items()}
        flags = self._flags(block, meanings)
        answer = meanings.get(Meaning.ANSWER)
        number = numbers.get(Meaning.NUMBER)
        exchange = Exchange(
            self._candidate,
            int(number) if number is not None else None,
            (block.start, block.end),
            meanings.get(Meaning.QUESTION),
            answer,
            meanings.get(Meaning.SCORE),
            numbers.get(Meaning.SCORE),
            flags,
            meanings.get(Meaning.ANNOTATION),
            answer is not None and is_quoted(document.text, *answer),
        )
        if flags is not None and len(document.flags) > 1:
            exchange.flagged = f"{document.judged_flag}" in document.slice(flags)
        exchange.block = block
        if exchange.score is not None:
            exchange.score_line = line_at(document.text, exchange.score)
        self._candidate.exchanges.append(exchange)
        document.exchanges.append(exchange)

    def _flags(self, block: Block, meanings: dict[Meaning, Span]) -> Span | None:
        if (marks := self.builder.marks.get(id(block))) is not None:
            return marks[-1]
        span = meanings.get(Meaning.FLAG)
        if span is None:
            return None
        start, end = span
        text = self.document.text
        while start and text[start - 1] in "[({<*":
            start -= 1
        while end < len(text) and text[end] in "])}>*":
            end += 1
        return start, end
