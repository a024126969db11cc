"""The blocks of a document from a reading, with the spans of their values."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from linter.blocks import Block, Series
from linter.finding import Span
from linter.layouts.chunks import Chunk
from linter.layouts.compiled import Layout
from linter.layouts.parts import heads_section, is_flag, is_title
from linter.layouts.positions import Position, Way
from linter.layouts.reader import Gap
from linter.layouts.whole import Proof, joined
from linter.line_bounds import whole_lines

if TYPE_CHECKING:
    from linter.layouts.steps import Node


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
        self.marks: dict[int, list[Span]] = {}
        self.again: list[tuple[Block, Position, str, Span]] = []
        self.own: set[int] = set()
        self.outline = layout.outline
        self._stack = [self.root]
        self._series: Series | None = None
        self._last: tuple[Block, str] | None = None

    def add(self, parts: list[Proof | Gap]) -> None:
        """Take over all parts of a reading."""
        joint = joined(parts)
        for part, following in zip_longest(joint, joint[1:]):
            if isinstance(part, Gap):
                self._align(part)
            elif self.outline.taken(part.chunk).places:
                self._repeat(part, isinstance(following, Gap))
            else:
                for match, before, way in part.steps:
                    self._prove(part.chunk, match, before, way)
        self.root.end = len(self.text)

    def _frames(self, before: Position | None, way: Way, position: Position, start: int, depth: int) -> Block:
        """The block at ``depth`` frames of ``position``, which is come to by ``way``; it is begun if it is another."""
        same = self.outline.opened(before, way, position)
        if same > len(self._stack) and self._series is not None:
            self._stack.append(self._series[-1])
        del self._stack[same:]
        for frame in position.frames[len(self._stack) : depth]:
            block = Block(frame.block, start, self._stack[-1])
            self._stack[-1].add(block)
            self._stack.append(block)
        return self._stack[-1]

    def _enter(self, before: Position | None, way: Way, position: Position, start: int) -> Block:
        return self._frames(before, way, position, start, len(position.frames))

    def _repeat(self, proof: Proof, is_last_open: bool) -> None:
        """Take over exchanges in a row as columns; what comes after a gap may belong to the last, which is made."""
        chunk, matches, before, way = proof
        if is_last_open:
            if len(matches) > 1:
                self._repeat(proof._replace(matches=matches[:-1]), is_last_open=False)
            *_, (last, before, way) = proof.steps
            self._prove(chunk, last, before, way)
            return
        if way.restarts:
            self._restart(matches[0].start())
        parent = self._frames(before, way, chunk.first, matches[0].start(), len(chunk.first.frames) - 1)
        del self._stack[len(chunk.first.frames) - 1 :]
        taken = self.outline.taken(chunk)
        rows = [match.regs for match in matches]
        self._series = Series(chunk.first.block, parent, self.text, chunk.groups, taken.numbers, taken.places, rows)
        parent.add(self._series)
        self._extend(parent, matches[-1].end())
        self._last = None

    @staticmethod
    def _extend(block: Block | None, end: int) -> None:
        """Let a block, and those around it, end at ``end`` if they ended earlier."""
        while block is not None:
            if block.end < end:
                block.end = end
            block = block.parent

    def _restart(self, start: int) -> None:
        """Begin another file, which is pasted behind the first, as a block of that."""
        if self.second_title is None:
            self.second_title = start
        other = Block(self.root.name, start, self.root)
        self.root.add(other)
        self._stack[:] = [other]

    def _prove(self, chunk: Chunk, match: re.Match[str], before: Position | None, way: Way) -> None:
        if way.restarts:
            self._restart(match.start())
        block = self._enter(before, way, chunk.first, match.start())
        taken = self.outline.taken(chunk)
        slots, places = block.slots, match.regs
        for group, name, is_number in taken.groups:
            span = places[group]
            if span[0] < 0:
                continue
            if not name:
                self.marks.setdefault(id(block), []).append(span)
                continue
            if name in taken.again and name in slots:
                self.again.append((block, taken.again[name], name, span))
                continue
            slots[name] = span
            if is_number and (name not in self.outline.worded or match[group] not in self.outline.worded[name]):
                block.numbers[name] = float(match[group])
        self._extend(block, match.end())
        self.own.add(id(block))
        if taken.heads:
            self._headings(taken.heads, chunk, match, block)
        last = chunk.last.body
        self._last = (block, last.name) if last is not None else None
        for position in taken.flags:
            if (found := self._literal(position, match)) is not None:
                self.marks.setdefault(id(block), []).append(found)

    def _headings(self, positions: tuple[Position, ...], chunk: Chunk, match: re.Match[str], block: Block) -> None:
        for position in positions:
            slot = next((slot for slot in position.slots), None)
            if slot is not None:
                span: Span | None = whole_lines(self.text, match.span(chunk.groups.index(slot.name) + 1))
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
        from linter.layouts.steps import BODY, STRAY, is_near_copy

        nodes = gap.alignment.nodes()
        before = gap.before
        for node, following in zip(nodes, [*nodes[1:], None], strict=True):
            token = node.token
            if token is None:
                continue
            end = min(token.end + 1, len(self.text))
            if node.position is not None and node.way is not None:
                position = self.layout.positions[node.position]
                if node.way.restarts:
                    self._restart(token.start)
                block = self._enter(before, node.way, position, token.start)
                self.own.add(id(block))
                self._match(node, position, block)
                self._extend(block, end)
                before = position
            elif node.mode == BODY and self._last is not None:
                if following is not None and is_near_copy(token, following):
                    continue
                block, name = self._last
                start, stop = block.slots.get(name, (token.start, token.start))
                if self._is_blank(start, stop):
                    start = token.start + len(token.text) - len(token.text.lstrip())
                text = token.text.rstrip()
                block.slots[name] = (start, token.start + len(text))
                self._extend(block, end)
            elif node.mode == STRAY:
                self._stray(node, token.span(0, len(token.text)))

    def _is_blank(self, start: int, stop: int) -> bool:
        """Whether there is nothing in a body yet: its last character tells, and a long one is not looked through."""
        return stop <= start or (self.text[stop - 1].isspace() and not self.text[start:stop].strip())

    def _match(self, node: Node, position: Position, block: Block) -> None:
        from linter.layouts.flaws import What

        token, fit = node.token, node.fit
        assert token is not None and fit is not None
        again = self.layout.again.get(position.index, ())
        for name, (start, end) in fit.values.items():
            if name in again and name in block.slots:
                self.again.append((block, position, name, token.span(start, end)))
            else:
                block.slots[name] = token.span(start, end)
        for name, number in fit.numbers.items():
            if name not in again or name not in block.numbers:
                block.numbers[name] = number
        self._mark(position, token.text, token.start, block)
        if is_flag(position):
            self.marks.setdefault(id(block), []).append(token.span(0, len(token.text)))
        if is_title(self.layout, position) or heads_section(self.layout, position):
            blanks = len(token.text) - len(token.text.lstrip())
            span = token.span(blanks, len(token.text.rstrip()))
            near = next((flaw.text for flaw in fit.flaws if flaw.what is What.CHOICE_NEAR and flaw.text), None)
            if near is not None:
                self.meant[span] = near
            self._head(position, span, block)
        self._last = (block, position.body.name) if position.body is not None else None

    def _mark(self, position: Position, line: str, start: int, block: Block) -> None:
        """Take over the flags without a slot that a line has."""
        marked = self.outline.marked(position)
        if marked is None:
            return
        match = marked[0].fullmatch(line)
        if match is None:  # something else is wrong with the line
            size = len(line.rstrip())
            ends = (flag for flag in self.layout.readers[position.index].flags if line.endswith(flag, 0, size))
            found = [(start + size - len(flag), start + size) for flag in ends]
            if found:
                self.marks.setdefault(id(block), []).extend(found)
            return
        for group in marked[1]:
            if match[group] is not None:
                self.marks.setdefault(id(block), []).append((start + match.start(group), start + match.end(group)))

    def _stray(self, node: Node, span: Span) -> None:
        from linter.layouts.steps import Step

        token = node.token
        assert token is not None
        moved = [note for note in node.notes if note.step in (Step.MOVED_LATER, Step.EXTRA)]
        if moved and moved[0].step is Step.MOVED_LATER:
            fit = next((fit for index, fit in token.reading.fits if index == moved[0].position), None)
            block, position = self._stack[-1], self.layout.positions[moved[0].position]
            if fit is not None and position.frames[-1].block == block.name:
                for name, (start, end) in fit.values.items():
                    block.slots.setdefault(name, token.span(start, end))
                for name, number in fit.numbers.items():
                    block.numbers.setdefault(name, number)
                if position.body is not None:
                    self._last = block, position.body.name
        if any(note.step is Step.TEXT for note in node.notes) or not node.notes:
            self.loose.append(span)
