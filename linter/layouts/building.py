"""The document from a reading: blocks with their spans and slots, and the typed views by meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from linter.document import Block, Candidate, Document, Exchange, Section, Slot, Turn
from linter.finding import Span
from linter.layouts.chunks import Chunk
from linter.layouts.compiled import Layout
from linter.layouts.description import Literal, Value
from linter.layouts.description import Part as PartOfLayout
from linter.layouts.description import Slot as SlotOfLayout
from linter.layouts.meaning import Meaning
from linter.layouts.parts import heads_section, is_flag, is_title
from linter.layouts.positions import Position, Way, opened
from linter.layouts.reader import Gap, Proof
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.steps import Node


class _Taken(NamedTuple):
    """What is taken of a chunk that is proved: its groups, and the lines that are headings and flags."""

    groups: tuple[tuple[int, str, bool], ...]
    heads: tuple[Position, ...]
    flags: tuple[Position, ...]

    @classmethod
    def of(cls, layout: Layout, chunk: Chunk) -> Self:
        """What is taken of any text that ``chunk`` proves."""
        groups = ((n, name, bool(name) and layout.slots[name].is_number) for n, name in enumerate(chunk.groups, 1))
        heads = (each for each in chunk.positions if is_title(layout, each) or heads_section(layout, each))
        return cls(tuple(groups), tuple(heads), tuple(filter(is_flag, chunk.positions)))


class Builder:
    """Collects blocks in the order of the text."""

    def __init__(self, layout: Layout, text: str) -> None:
        self.layout = layout
        self.text = text
        self.root = Block("file", 0, None)
        self.loose: list[Span] = []
        self.headings: list[tuple[Position, Span, Block]] = []
        self.meant: dict[Span, str] = {}
        self.title: Span | None = None
        self.second_title: int | None = None
        self.marks: dict[int, Span] = {}
        self.own: set[int] = set()
        self._taken: dict[int, _Taken] = {}
        self._stack = [self.root]
        self._opened: dict[tuple[int, int, int], int] = {}
        self._last: tuple[Block, str] | None = None

    def add(self, parts: list[Proof | Gap]) -> None:
        """Take over all parts of a reading."""
        for part in parts:
            if isinstance(part, Proof):
                self._prove(part)
            else:
                self._align(part)
        for block in reversed(list(self.root.walk())):
            if block.parent is not None and block.parent.end < block.end:
                block.parent.end = block.end
        self.root.end = len(self.text)

    def _enter(self, before: Position | None, way: Way, position: Position, start: int) -> Block:
        known = way.again, position.index, before.index if before is not None else -1
        same = self._opened.get(known)
        if same is None:
            same = self._opened[known] = max(1, opened(before, way, position))
        del self._stack[same:]
        for frame in position.frames[len(self._stack) :]:
            block = Block(frame.block, start, self._stack[-1])
            self._stack[-1].blocks.append(block)
            self._stack.append(block)
        return self._stack[-1]

    def _restart(self, start: int) -> None:
        """Begin another file, which is pasted behind the first, as a block of that."""
        if self.second_title is None:
            self.second_title = start
        other = Block(self.root.name, start, self.root)
        self.root.blocks.append(other)
        self._stack[:] = [other]

    def _prove(self, proof: Proof) -> None:
        chunk, match, before, way = proof
        if way.restarts:
            self._restart(match.start())
        block = self._enter(before, way, chunk.first, match.start())
        taken = self._taken.get(chunk.number)
        if taken is None:
            taken = self._taken[chunk.number] = _Taken.of(self.layout, chunk)
        slots, places = block.slots, match.regs
        for group, name, is_number in taken.groups:
            span = places[group]
            if span[0] < 0:
                continue
            if not name:
                self.marks[id(block)] = span
                continue
            slots[name] = span
            if is_number:
                block.numbers[name] = float(match[group])
        block.end = max(block.end, match.end())
        self.own.add(id(block))
        if taken.heads:
            self._headings(taken.heads, chunk, match, block)
        last = chunk.last.body
        self._last = (block, last.name) if last is not None else None
        for position in taken.flags:
            if (found := self._literal(position, match)) is not None:
                self.marks[id(block)] = found

    def _headings(self, positions: tuple[Position, ...], chunk: Chunk, match: re.Match[str], block: Block) -> None:
        for position in positions:
            slot = next((slot for slot in position.slots), None)
            if slot is not None:
                span: Span | None = _line(self.text, match.span(chunk.groups.index(slot.name) + 1))
            else:
                span = self._literal(position, match)
            if span is not None:
                self._head(position, span, block)

    def _literal(self, position: Position, match: re.Match[str]) -> Span | None:
        assert position.row is not None
        wanted = position.row.text.strip()
        wanted = wanted[2:-1] if is_flag(position) else wanted
        found = re.compile(rf"^{re.escape(wanted)}$", re.MULTILINE).search(self.text, match.start(), match.end())
        return found.span() if found is not None else None

    def _head(self, position: Position, span: Span, block: Block) -> None:
        if is_title(self.layout, position):
            self.title = self.title or span
        else:
            self.headings.append((position, span, block))

    def _align(self, gap: Gap) -> None:
        from linter.layouts.steps import BODY, MATCH, STRAY, is_near_copy

        nodes: list[Node] = []
        node: Node | None = gap.alignment.end
        while node is not None:
            nodes.append(node)
            node = node.before
        nodes.reverse()
        before = gap.before
        for node, following in zip(nodes, [*nodes[1:], None], strict=True):
            token = node.token
            if token is None:
                continue
            end = min(token.end + 1, len(self.text))
            if node.mode == MATCH and node.position is not None and node.way is not None:
                position = self.layout.positions[node.position]
                if node.way.restarts:
                    self._restart(token.start)
                block = self._enter(before, node.way, position, token.start)
                self.own.add(id(block))
                self._match(node, position, block)
                block.end = max(block.end, end)
                before = position
            elif node.mode == BODY and self._last is not None:
                if following is not None and is_near_copy(token, following):
                    continue
                block, name = self._last
                start, stop = block.slots.get(name, (token.start, token.start))
                if not self.text[start:stop].strip():
                    start = token.start + len(token.text) - len(token.text.lstrip())
                text = token.text.rstrip()
                block.slots[name] = (start, token.start + len(text))
                block.end = max(block.end, end)
            elif node.mode == STRAY:
                self._stray(node, token.span(0, len(token.text)))

    def _match(self, node: Node, position: Position, block: Block) -> None:
        from linter.layouts.flaws import What

        token, fit = node.token, node.fit
        assert token is not None and fit is not None
        for name, (start, end) in fit.values.items():
            block.slots[name] = token.span(start, end)
        for name, number in fit.numbers.items():
            if name != position.counter or position.first or name not in block.numbers:
                block.numbers[name] = number
        if is_flag(position):
            self.marks[id(block)] = token.span(0, len(token.text))
        if is_title(self.layout, position) or heads_section(self.layout, position):
            blanks = len(token.text) - len(token.text.lstrip())
            span = token.span(blanks, len(token.text.rstrip()))
            near = next((flaw.text for flaw in fit.flaws if flaw.what is What.CHOICE_NEAR and flaw.text), None)
            if near is not None:
                self.meant[span] = near
            self._head(position, span, block)
        self._last = (block, position.body.name) if position.body is not None else None

    def _stray(self, node: Node, span: Span) -> None:
        from linter.layouts.steps import Step

        token = node.token
        assert token is not None
        moved = [note for note in node.notes if note.step in (Step.MOVED_LATER, Step.EXTRA)]
        if moved and moved[0].step is Step.MOVED_LATER:
            fit = next((fit for index, fit in token.reading.fits if index == moved[0].position), None)
            block = self._stack[-1]
            if fit is not None and self.layout.positions[moved[0].position].frames[-1].block == block.name:
                for name, (start, end) in fit.values.items():
                    block.slots.setdefault(name, token.span(start, end))
                for name, number in fit.numbers.items():
                    block.numbers.setdefault(name, number)
        if any(note.step is Step.TEXT for note in node.notes) or not node.notes:
            self.loose.append(span)


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
        document.title = builder.title
        document.loose = builder.loose
        document.second_title = builder.second_title
        heading = self._slot(Meaning.HEADING)
        if heading is not None:
            document.section_names = heading.of
        headings = (p for p in self.layout.positions if p.heading and p.block in self.layout.sections)
        document.section_order = document.section_names or tuple(p.row.text.strip() for p in headings if p.row)
        document.tiers = self.layout.tiers
        score = self._slot(Meaning.SCORE)
        document.lowest_score = score.minimum if score is not None else 0.0
        flags = (flag.strip("[](){} *") for flag in self.layout.flags)
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
            document.turns.append(Turn(speaker, said, (block.start, block.end), meanings.get(Meaning.CLOCK)))

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
            answer is not None and _is_quoted(document.text, answer),
        )
        if flags is not None and len(document.flags) > 1:
            exchange.flagged = f"{document.judged_flag}" in document.slice(flags)
        if exchange.score is not None:
            exchange.score_line = _line(document.text, exchange.score)
        self._candidate.exchanges.append(exchange)
        document.exchanges.append(exchange)

    def _flags(self, block: Block, meanings: dict[Meaning, Span]) -> Span | None:
        if (mark := self.builder.marks.get(id(block))) is not None:
            return mark
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


def _is_quoted(text: str, span: Span) -> bool:
    start, end = span
    return end - start > 2 and text[start] == '"' == text[end - 1] and not text.count('"', start, end) & 1


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end
