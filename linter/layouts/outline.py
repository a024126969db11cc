"""What the documents of a layout have in common: worked out for the first of them, and the same in every one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.layouts.description import FILES, Check, Child, Literal, Slot, Value
from linter.layouts.description import Part as PartOfLayout
from linter.layouts.forms import flag_name, is_anybody
from linter.layouts.meaning import Meaning
from linter.layouts.parts import heads_section, is_flag, is_title
from linter.layouts.positions import Position, Way, opened
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.chunks import Chunk
    from linter.layouts.compiled import Layout

_OF_EXCHANGE = frozenset(
    {Meaning.NUMBER, Meaning.QUESTION, Meaning.ANSWER, Meaning.SCORE, Meaning.FLAG, Meaning.ANNOTATION}
)


class Taken(NamedTuple):
    """What is taken of a chunk that is proved: its groups, which are ``numbers``, and the lines that are headings and
    flags. Where it is a whole exchange, ``places`` are the groups by the parts of that. ``again`` are the counters that
    an earlier line of the block has, with their lines.
    """

    groups: tuple[tuple[int, str, bool], ...]
    numbers: frozenset[str]
    heads: tuple[Position, ...]
    flags: tuple[Position, ...]
    places: Mapping[str, int] = {}
    again: Mapping[str, Position] = {}


class Outline:
    """The constants of the documents of ``layout``."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.meant = {slot.name: (slot.meaning, slot.runs_on) for slot in layout.slots.values()}
        asked = next((p for p in layout.positions if p.meaning is Meaning.QUESTION), None)
        asks = any(slot.meaning is Meaning.QUESTION for slot in layout.slots.values())  # not the number of a part alone
        self.asked = [frame.block for frame in asked.frames] if asked is not None and asks else None
        self.people = {p.block for p in layout.positions if p.meaning in (Meaning.NAME, Meaning.ROLE)}
        self.nested = any(p.meaning is Meaning.NAME and len(p.frames) > 1 for p in layout.positions)
        self.headed = [p for p in layout.positions if p.meaning is Meaning.HEADING]
        self.worded = {slot.name: slot.others for slot in layout.slots.values() if slot.others}
        heading, score = self._slot(Meaning.HEADING), self._slot(Meaning.SCORE)
        self.section_names = heading.of if heading is not None else ()
        self.has_order = heading is None or heading.ordered
        self.has_each_once = heading is None or heading.once
        headings = (p for p in layout.positions if p.heading and p.block in layout.sections)
        self.section_order = self.section_names or tuple(p.row.text.strip() for p in headings if p.row)
        self.lowest_score = score.minimum if score is not None else 0.0
        struggled = layout.description.struggled
        self.flags = tuple(sorted(map(flag_name, layout.flags), key=lambda flag: flag != struggled))
        self.judges_flag = bool(struggled)
        self.asks_once = not self._asks_again()
        self.flag_mark = self._flag_mark(struggled)
        self._taken: dict[int, Taken] = {}
        self._opened: dict[tuple[int, int, int], int] = {}
        self._marked: dict[int, tuple[re.Pattern[str], tuple[int, ...]] | None] = {}

    def taken(self, chunk: Chunk) -> Taken:
        """What is taken of any text that ``chunk`` proves."""
        if chunk.number not in self._taken:
            self._taken[chunk.number] = self._of(chunk)
        return self._taken[chunk.number]

    def opened(self, before: Position | None, way: Way, position: Position) -> int:
        """How many frames of ``position`` are the same blocks as at ``before``, the file at least."""
        known = way.again, position.index, before.index if before is not None else -1
        same = self._opened.get(known)
        if same is None:
            same = self._opened[known] = max(1, opened(before, way, position))
        return same

    def marked(self, position: Position) -> tuple[re.Pattern[str], tuple[int, ...]] | None:
        """The expression of a line that may have flags without a slot, and the groups of these; ``None`` of others."""
        if position.index not in self._marked:
            self._marked[position.index] = self.layout.marked_line(position)
        return self._marked[position.index]

    def _asks_again(self) -> bool:
        """Whether the description says itself how far a question may come again: anywhere, or in another block."""
        slots, checks = self.layout.slots, self.layout.description.checks
        limited = (path for check in checks if check.kind == "unique" and check.within for path in check.target)
        named = {slots[path.rpartition(".")[2]] for path in limited}
        return any(slot.meaning is Meaning.QUESTION and (slot.comes_again or slot in named) for slot in slots.values())

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The checks that are judged in each file: whether the same person is in it twice, CAN004 says."""
        return tuple(check for check in self.layout.description.checks if not self._is_about_people(check))

    def _is_about_people(self, check: Check) -> bool:
        meanings = {self.layout.slots[path.rpartition(".")[2]].meaning for path in check.target or check.sources}
        return check.kind == "unique" and not meanings.isdisjoint((Meaning.NAME, Meaning.ROLE))

    @cached_property
    def identities(self) -> tuple[str, ...]:
        """The paths of the values that no other file may have."""
        checks = self.layout.description.checks
        return tuple(path for check in checks if check.within == FILES for path in check.target)

    @cached_property
    def held(self) -> Mapping[str, Slot]:
        """The free text that holds the values of a slot, by the names of the slots that it holds."""
        slots = self.layout.slots.values()
        found = {name: [slot for slot in slots if f"{{{name}}}" in slot.values] for name in self.layout.slots}
        return {name: holders[0] for name, holders in found.items() if holders}

    @cached_property
    def repeated(self) -> frozenset[str]:
        """The blocks that may come several times in a row."""
        return frozenset(frame.block for each in self.layout.positions for frame in each.frames if frame.repeated)

    @cached_property
    def tabs(self) -> tuple[tuple[str, int], ...]:
        """The literal texts with tabs, each with the place of one of them."""
        rows = (position.row for position in self.layout.positions if position.row is not None)
        items = (item for row in rows if "\t" in row.text for item in row.items)
        parts = (inner for item in items for inner in (item.items if isinstance(item, PartOfLayout) else (item,)))
        texts = {item.text for item in parts if isinstance(item, Literal)}
        return tuple((text, at) for text in sorted(texts) for at, sign in enumerate(text) if sign == "\t")

    @cached_property
    def claims(self) -> bool:
        """Whether a file may say something about itself that it does not hold."""
        slots = self.layout.slots.values()
        counts = any(slot.kind == "number" and slot.name != self.layout.counter for slot in slots)
        chosen = any((slot.once or slot.ordered) and slot.meaning is not Meaning.HEADING for slot in slots)
        return counts or chosen or bool(self.checks) or any(slot.values for slot in slots)

    @cached_property
    def naming(self) -> tuple[str, ...]:
        """The slots with names of people whom nobody lists and who are no speakers of turns."""
        listed = {
            path.rpartition(".")[2] for check in self.checks if check.kind == "quoted-from" for path in check.target
        }
        has_turns = any(slot.meaning is Meaning.SAID for slot in self.layout.slots.values())
        return tuple(
            slot.name
            for slot in self.layout.slots.values()
            if slot.kind == "speaker" and not slot.of and slot.name not in listed
            if not (has_turns and slot.meaning is Meaning.SPEAKER)
        )

    @cached_property
    def listing(self) -> tuple[tuple[Slot, Check], ...]:
        """The speakers of whom each file has a list, with the check that says where that is."""
        checks = (check for check in self.layout.description.checks if check.kind == "quoted-from")
        found = ((self._slot_at(path), check) for check in checks for path in check.target)
        return tuple((slot, check) for slot, check in found if is_anybody(slot) and self._is_list(check))

    def _is_list(self, check: Check) -> bool:
        """Whether the sources of a check are short values, and no speakers who may be anybody."""
        return not any(slot.is_said or is_anybody(slot) for slot in map(self._slot_at, check.sources))

    def _slot_at(self, path: str) -> Slot:
        return self.layout.slots[path.rpartition(".")[2]]

    @cached_property
    def every(self) -> list[tuple[str, Child]]:
        """The places for blocks that each come once, with the names of the blocks that have them."""
        blocks = self.layout.description.blocks.items()
        entries = ((name, entry) for name, block in blocks for entry in block.entries)
        return [(name, entry) for name, entry in entries if isinstance(entry, Child) and entry.every]

    @cached_property
    def alternatives(self) -> frozenset[str]:
        """The blocks that may be left out, or instead of which another one may come."""
        entries = (entry for block in self.layout.description.blocks.values() for entry in block.entries)
        children = (entry for entry in entries if isinstance(entry, Child) and not entry.every)
        return frozenset(name for child in children if child.optional or len(child.blocks) > 1 for name in child.blocks)

    @cached_property
    def alternating(self) -> Slot | None:
        """The slot of the speakers who take turns."""
        for check in self.layout.description.checks:
            if check.kind == "alternate" and len(check.target) == 1 and not check.sources:
                slot = self.layout.slots[check.target[0].rpartition(".")[2]]
                return slot if slot.kind == "speaker" else None
        return None

    def _of(self, chunk: Chunk) -> Taken:
        slots = self.layout.slots
        groups = tuple((n, name, bool(name) and slots[name].is_number) for n, name in enumerate(chunk.groups, 1))
        heads = (each for each in chunk.positions if is_title(self.layout, each) or heads_section(self.layout, each))
        numbers = frozenset(name for _, name, is_number in groups if is_number)
        again: dict[str, Position] = {}
        for position in reversed(chunk.positions):
            same = self.layout.again.get(position.index, ())
            for slot in position.slots:  # the first line of these that has it counts
                again.pop(slot.name, None)
                again |= {slot.name: position} if slot.name in same else {}
        taken = Taken(groups, numbers, tuple(heads), tuple(filter(is_flag, chunk.positions)), again=again)
        return taken if taken.heads or taken.flags else taken._replace(places=self._places(chunk))

    def _places(self, chunk: Chunk) -> Mapping[str, int]:
        """The groups of a chunk by the parts of the exchange that it is; empty where it is none, or not one alone."""
        again, frames = chunk.again, chunk.first.frames
        if again is None or any(position.frames != frames for position in chunk.positions):
            return {}
        block = frames[-1].block
        if block in self.people or any(position.block == block for position in self.headed):
            return {}
        if any(name in self.worded for name in chunk.groups):
            return {}
        if chunk.last.body is not None or self.opened(chunk.last, again, chunk.first) != len(frames) - 1:
            return {}
        meanings = [self.meant[name][0] if name else None for name in chunk.groups]
        if None in meanings and Meaning.FLAG in meanings:
            return {}  # flags of both sorts: no one column has them all
        asks = Meaning.QUESTION in meanings or Meaning.ANSWER in meanings
        if not asks or not _OF_EXCHANGE.issuperset(meanings) or len(set(meanings)) < len(meanings):
            return {}
        return {meaning.value: group for group, meaning in enumerate(meanings, 1) if meaning is not None}

    def _slot(self, meaning: Meaning) -> Slot | None:
        return next((slot for slot in self.layout.slots.values() if slot.meaning is meaning), None)

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
        return self.layout.slots[value.slot].meaning is Meaning.FLAG
