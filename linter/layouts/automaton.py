"""A description compiled: the positions of its template, and the cheapest ways from each to each."""

from __future__ import annotations

import heapq
import math

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.description import Blanks, Child, Description, Item, Literal, Part, Row, Separator, Slot, Value
from linter.layouts.meaning import LEADING, Meaning
from linter.layouts.occurring import SEVERAL, Occurring
from linter.layouts.positions import END, Frame, Position, Way, value_names
from linter.layouts.turn_labels import with_and_without_half


class _Node:
    __slots__ = ("edges", "takes")

    def __init__(self) -> None:
        self.edges: list[tuple[_Node, Position | str | None, int | None, int]] = []
        self.takes: list[Position] = []


_NO_REPEAT = 1 << 20


class Automaton:
    """All positions of a description. ``start`` are the ways from the top of the file."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self.positions: list[Position] = []
        self.stretches: list[list[Position | Blanks]] = []
        self._after: list[_Node] = []
        self._places = 0
        self._accept = _Node()
        start = _Node()
        end = self._build("file", start, (Frame(0, "file", False),))
        end.edges.append((self._accept, None, 0, _NO_REPEAT))
        self.start = {index: self._headless(index, way) for index, way in self._reach(start, math.inf).items()}
        for position, node in zip(self.positions, self._after, strict=True):
            position.ways = self._reach(node)
            last = position.ways.get(END)
            if last is not None and not last.missing:
                for index, way in self.start.items():
                    if not way.missing and index not in position.ways:
                        position.ways[index] = Way(costs.RESTART, (), None, 0, restarts=True)

    def _headless(self, index: int, way: Way) -> Way:
        """A way from the top of a file as one from the top of a fragment: all above the first block is one loss."""
        if index == END:
            return way
        frames = self.positions[index].frames
        own = sum(isinstance(each, Position) and each.frames == frames for each in way.missing)
        price = costs.HEADLESS + (costs.MISSING + costs.MISSING_MORE * (own - 1) if own else 0.0)
        return way._replace(cost=min(way.cost, price))

    def _build(self, name: str, at: _Node, frames: tuple[Frame, ...]) -> _Node:
        """Lay the entries of block ``name`` from ``at`` on; returns where they end."""
        own: list[Position] = []
        stretch: list[Position | Blanks] = []
        for entry in self.description.blocks[name].entries:
            following = _Node()
            if isinstance(entry, Blanks):
                at.edges.append((following, None, entry.due, _NO_REPEAT))
                if stretch:
                    stretch.append(entry)
            elif isinstance(entry, Child):
                self._close(stretch)
                stretch = []
                self._child(entry, at, following, frames)
            else:
                position = self._position(entry, frames)
                own.append(position)
                stretch.append(position)
                at.takes.append(position)
                self._after.append(following)
                at.edges.append((following, None if position.optional else position, 0, _NO_REPEAT))
            at = following
        if own:
            own[0].first, own[-1].last = True, True
        self._close(stretch)
        return at

    def _close(self, stretch: list[Position | Blanks]) -> None:
        """Keep the lines of a block between two places for other blocks, without the blank lines at their end."""
        while stretch and isinstance(stretch[-1], Blanks):
            stretch.pop()
        if stretch:
            self.stretches.append(stretch)

    def _child(self, child: Child, at: _Node, following: _Node, frames: tuple[Frame, ...]) -> None:
        self._places += 1
        place = self._places
        opening, closing = _Node(), _Node()
        at.edges.append((opening, None, 0, _NO_REPEAT))
        for name in child.blocks:
            entry = _Node()
            opening.edges.append((entry, None, 0, _NO_REPEAT))
            end = self._build(name, entry, (*frames, Frame(place, name, child.repeated)))
            end.edges.append((closing, None, 0, _NO_REPEAT))
        if child.repeated:
            closing.edges.append((opening, None, 0, len(frames)))
        closing.edges.append((following, None, 0, _NO_REPEAT))
        at.edges.append((following, None if child.optional else child.blocks[0], 0, _NO_REPEAT))

    def _position(self, entry: Separator | Row, frames: tuple[Frame, ...]) -> Position:
        index = len(self.positions)
        if isinstance(entry, Separator):
            position = Position(index, frames, separator=entry, optional=entry.optional)
        else:
            position = self._of_row(index, entry, frames)
            variants = with_and_without_half(entry, self.description.slots)
            position.variants = tuple(self._of_row(index, each, frames) for each in variants)
        self.positions.append(position)
        return position

    def _of_row(self, index: int, row: Row, frames: tuple[Frame, ...]) -> Position:
        slots = self.description.slots
        names = tuple(value_names(row.items))
        cut = len(row.items)
        for number, item in enumerate(row.items):
            if isinstance(item, Literal):
                ends = item.wide
            else:
                ends = isinstance(item, Part) or slots[item.slot].kind != "number"
            if ends:
                cut = number
                break
        label, rest = _split_label(row.items[:cut], row.items[cut:])
        if all(isinstance(item, Value) for item in label) and not rest:
            label, rest = (), row.items
        counter = next((item.slot for item in label if isinstance(item, Value)), "")
        own = tuple(slots[name] for name in names)
        last = row.items[-1]
        body = slots[last.slot] if isinstance(last, Value) and slots[last.slot].runs_on else None
        return Position(
            index,
            frames,
            row=row,
            label=label,
            rest=rest,
            counter=counter,
            body=body,
            slots=own,
            meaning=self._meaning(own, counter, row, frames[-1].block),
            optional=row.optional,
        )

    def _meaning(self, own: tuple[Slot, ...], counter: str, row: Row, block: str) -> Meaning | None:
        """What a line is about: one that numbers something, of a question only where there is one, or its answer."""
        meanings = {slot.meaning for slot in own}
        if counter and (meanings <= _BESIDE_NUMBERS or meanings.isdisjoint(LEADING)):
            return self._numbered(counter, row, block)
        leading = next((meaning for meaning in LEADING if meaning in meanings), None)
        return leading or (Meaning.FIELD if own else None)

    def _numbered(self, counter: str, row: Row, block: str) -> Meaning:
        """What a line is about that has a number and no text; the last lines of a block may have its number again."""
        slots = self.description.slots
        if not 0 < self._asked_in(block) < SEVERAL:
            return Meaning.FIELD
        rows = [entry for entry in self.description.blocks[block].entries if isinstance(entry, Row)]
        is_first = not any(counter in value_names(above.items) for above in rows[: rows.index(row)])
        below = [slots[name].meaning for each in rows[rows.index(row) + 1 :] for name in value_names(each.items)]
        text = next((meaning for meaning in below if meaning in _ASKED), None)
        return Meaning.QUESTION if is_first or text is Meaning.QUESTION else text or Meaning.FIELD

    def _asked_in(self, block: str) -> int:
        """How many questions may be in one ``block``, or answers where a layout has no questions."""
        slots = self.description.slots.values()
        meaning = next((each for each in _ASKED if any(slot.meaning is each for slot in slots)), None)
        names = [slot.name for slot in slots if slot.meaning is meaning]
        return max((self._occurring.times(name, block) for name in names), default=0)

    @cached_property
    def _occurring(self) -> Occurring:
        held = {
            name: tuple(slot for row in block.entries if isinstance(row, Row) for slot in value_names(row.items))
            for name, block in self.description.blocks.items()
        }
        return Occurring(self.description.blocks, held)

    def _reach(self, source: _Node, most: float = costs.MISSING_MOST) -> dict[int, Way]:
        """The cheapest way from ``source`` to each position that costs at ``most`` so much, and to the end."""
        found: dict[int, Way] = {}
        done: set[tuple[int, bool]] = set()
        tick = 0
        nearest: Position | str | None = None
        heap: list[tuple[float, int, _Node, bool, tuple[Position | str, ...], int | None, int]]
        heap = [(0.0, 0, source, False, (), 0, _NO_REPEAT)]
        while heap:
            cost, _, node, gap, missing, blanks, again = heapq.heappop(heap)
            if (id(node), gap) in done:
                continue
            done.add((id(node), gap))
            nearest = nearest or (missing[0] if missing else None)
            for position in node.takes:
                found.setdefault(position.index, Way(cost, missing, blanks, again))
            if node is self._accept:
                found.setdefault(END, Way(cost, missing, blanks, again))
            for target, left_out, due, depth in node.edges:
                price, gone, opened = cost, missing, gap
                if left_out is not None:
                    price += _price(left_out, gap)
                    gone, opened = (*missing, left_out), True
                if price > most:
                    continue
                tick += 1
                total = None if blanks is None or due is None else blanks + due
                heapq.heappush(heap, (price, tick, target, opened, gone, total, min(again, depth)))
        if nearest is not None and END not in found:  # a file may be cut off anywhere
            found[END] = Way(costs.MISSING_MOST, (nearest, self.description.blocks["file"].name), None, _NO_REPEAT)
        return found


def _price(left_out: Position | str, gap: bool) -> float:
    if isinstance(left_out, str):
        return costs.MISSING_BLOCK
    return costs.MISSING_MORE if gap else costs.MISSING


def _split_label(label: tuple[Item, ...], rest: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """A bracket after a number belongs to the value that it opens: ``Q1`` is the label of ``Q1 [PROJECT]``."""
    if len(label) > 1 and rest and isinstance(label[-1], Literal) and not isinstance(label[-2], Literal):
        text = label[-1].text
        if text.rstrip().endswith(("[", "(", "{", "<")) and not any(c.isalnum() for c in text):
            return label[:-1], (label[-1], *rest)
    return label, rest


_BESIDE_NUMBERS = frozenset((Meaning.NUMBER, Meaning.SCORE, Meaning.FLAG, Meaning.ANNOTATION, Meaning.FIELD))
"""What may be on the line that numbers a question, without the line being about it."""

_ASKED = (Meaning.QUESTION, Meaning.ANSWER)
