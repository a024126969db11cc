"""A layout ready to read files: its positions, the readers of its lines, and the chunks that prove whole stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.layouts.automaton import Automaton
from linter.layouts.chunking import Chunking, is_firm
from linter.layouts.chunks import Chunk, Next
from linter.layouts.description import Child, Description, Literal, Slot, Value
from linter.layouts.forms import flag_texts, is_anybody, is_lone_heading, typed
from linter.layouts.labels import Label
from linter.layouts.markers import sign_of
from linter.layouts.meaning import Meaning
from linter.layouts.positions import END, Position, Way, opened
from linter.layouts.sections import add_ways_back, sections_of
from linter.layouts.taking_turns import TakingTurns

if TYPE_CHECKING:
    from linter.layouts.lines import LineReader
    from linter.layouts.outline import Outline
    from linter.layouts.parsed.shape import Shape

_PARTS = frozenset({Meaning.QUESTION, Meaning.ANSWER, Meaning.SCORE, Meaning.FLAG, Meaning.ANNOTATION})


class Layout(Chunking, TakingTurns):
    """A compiled description."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self.name = description.name
        self.slots = description.slots
        automaton = Automaton(description)
        self.positions = automaton.positions
        self.start = automaton.start
        self.sections = sections_of(self.positions)
        add_ways_back(self.positions, self.sections)
        self.drawn = frozenset(p.separator.character for p in self.positions if p.separator is not None)
        self.labels = tuple(map(self.label_of, self.positions))
        rows = (p for p in self.positions if p.row is not None)
        self.free_headings = frozenset(p.index for p in rows if p.row and is_lone_heading(p.row.items, self.slots))
        self.sign = sign_of(self.positions)
        self.widths = frozenset(p.separator.width for p in self.positions if p.separator is not None)
        self.short_runs = frozenset(
            p.separator.character * p.separator.width
            for p in self.positions
            if p.separator is not None and 2 < p.separator.width < 8
        )
        self.least = min([5, *(width for width in self.widths if width)]) if self.drawn else 5
        self.counted = max((p for p in self.positions if p.counter and p.first), key=_asks, default=None)
        self.counter = self.counted.counter if self.counted is not None else ""
        self.depth, self.restarts, self.begins = self._counting()
        self.floats = bool(self.counter) and self.slots[self.counter].floats
        self.elsewhere: dict[int, Layout] = {}
        self.peopled: dict[tuple[Slot, ...], Layout] = {}
        loose = (stretch for stretch in automaton.stretches if not is_firm(stretch))
        self.loose = frozenset(p.index for stretch in loose for p in stretch if isinstance(p, Position))
        self.chunks = tuple(self._chunk(number, stretch) for number, stretch in enumerate(automaton.stretches))
        for chunk in self.chunks:
            for position in chunk.positions:
                position.chunk = chunk.number
        begins = {chunk.first.index: chunk for chunk in self.chunks}
        self.opening = self._nexts(self.start, begins, None)
        self.nexts = tuple(self._nexts(chunk.last.ways, begins, chunk) for chunk in self.chunks)
        for chunk, nexts in zip(self.chunks, self.nexts, strict=True):
            chunk.again = self._again(chunk, nexts)

    def _readers(self, slots: dict[str, Slot]) -> tuple[LineReader, ...]:
        from linter.layouts.lines import LineReader

        def reader(position: Position, label: Label | None) -> LineReader:
            made = LineReader(position, label, slots, self.drawn, self.flags)
            made.variants = tuple(reader(each, self.label_of(each)) for each in position.variants)
            return made

        return tuple(map(reader, self.positions, self.labels))

    def label_of(self, position: Position) -> Label | None:
        """The label that the line of ``position`` begins with."""
        if not position.label:
            return None
        return Label(position.label, self._aliases(position), position.body is not None, self._digits(position))

    def readers_with(self, speakers: tuple[str, ...]) -> tuple[LineReader, ...]:
        """The readers of lines where these ``speakers`` were seen in the file."""
        slots = {name: slot._replace(known=speakers) if is_anybody(slot) else slot for name, slot in self.slots.items()}
        return self._readers(slots)

    @cached_property
    def speaking(self) -> tuple[int, ...]:
        """The positions of turns that anybody may speak."""
        open_ = (p for p in self.positions if any(map(is_anybody, p.slots)))
        return tuple(position.index for position in open_)

    @cached_property
    def counters(self) -> frozenset[str]:
        """The slots that number blocks."""
        return frozenset(name for name, slot in self.slots.items() if slot.kind == "number")

    @cached_property
    def due_sections(self) -> frozenset[str]:
        """The sections that no file may be without."""
        entries = self.description.blocks["file"].entries
        children = [entry for entry in entries if isinstance(entry, Child) and not entry.optional]
        return frozenset(name for child in children for name in child.blocks if name in self.sections)

    @cached_property
    def readers(self) -> tuple[LineReader, ...]:
        """What reads a line as each position, however damaged it is."""
        return self._readers(self.slots)

    @cached_property
    def speakers_alone(self) -> dict[int, str]:
        """The lines that end in a speaker whose text is below, each with an expression for what is before that."""
        found: dict[int, str] = {}
        for position in self.positions:
            items = position.row.items if position.row is not None and position.body is None else ()
            last = items[-1] if items else None
            if isinstance(last, Value) and self.slots[last.slot].kind == "speaker":
                before = typed(items[:-1], self.slots)
                if before is not None:
                    found[position.index] = before
        return found

    @cached_property
    def tight(self) -> frozenset[int]:
        """The positions that may be right below another line, without a blank line between."""
        every = [self.start, *(position.ways for position in self.positions)]
        return frozenset(index for ways in every for index, way in ways.items() if not way.missing and way.blanks == 0)

    @cached_property
    def text_columns(self) -> frozenset[str]:
        """The blanks before texts that nothing else tells."""
        rows = (p.row.items for p in self.positions if p.row is not None and p.bare and p.body is not None)
        return frozenset(items[0].text for items in rows if isinstance(items[0], Literal) and items[0].text.isspace())

    @cached_property
    def told_by_column(self) -> dict[int, str]:
        """The texts that a column tells which is not that of the text below them, with the blanks before them."""
        deepest = max(map(len, self.text_columns), default=0)
        blanks = ((p.index, p.row.items[0]) for p in self.positions if p.row is not None and p.bare and p.body is None)
        rows = {index: first.text for index, first in blanks if isinstance(first, Literal)}
        return {index: text for index, text in rows.items() if text.isspace() and len(text) < deepest}

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first two characters of the lines that the layout writes."""
        heads = (p.row.items[0] for p in self.positions if p.row is not None)
        written = {item.text.lstrip()[:2] for item in heads if isinstance(item, Literal)}
        return frozenset(written | {sign * 2 for sign in self.drawn})

    @cached_property
    def followed(self) -> frozenset[int]:
        """The positions right after which a line may come that nothing misses."""
        unmissed = {p.index for p in self.positions if p.unmissed}
        return frozenset(
            p.index for p in self.positions if any(not way.missing and n in unmissed for n, way in p.ways.items())
        )

    @cached_property
    def shape(self) -> Shape:
        """Which objects of the parsed form its blocks make."""
        from linter.layouts.parsed.shape import Shape  # asked for by export and house schemas

        return Shape(self.description)

    @cached_property
    def outline(self) -> Outline:
        """What its documents have in common."""
        from linter.layouts.outline import Outline  # a layout that is only checked has no documents

        return Outline(self)

    @cached_property
    def flags(self) -> tuple[str, ...]:
        """All flags of the layout, as they are written."""
        found: list[str] = []
        for position in self.positions:
            if position.row is not None:
                if position.optional and not position.slots:
                    found.append("".join(i.text for i in position.row.items if isinstance(i, Literal)))
                found += (text.strip() for text in flag_texts(position.row.items, self.slots))
        return tuple(dict.fromkeys(found))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of an exchange in their order: ``question``, ``answer``, ``score``, ``flag``, ``annotation``.

        Flags that are in several places have none in this order.
        """
        found: list[str] = []
        for position in self.positions:
            found += (slot.meaning.value for slot in position.slots if slot.meaning in _PARTS)
            if position.row is None:
                continue
            is_flag = position.optional and not position.slots
            if is_flag or flag_texts(position.rest, self.slots):
                found.append(Meaning.FLAG.value)
        order = [part for part, above in zip(found, ["", *found], strict=False) if part != above]
        several = order.count(Meaning.FLAG.value) > 1
        return tuple(part for part in dict.fromkeys(found) if not (several and part == Meaning.FLAG.value))

    @cached_property
    def tiers(self) -> tuple[str, ...]:
        """The qualities of candidates from the weakest on: of a line that says it, else the sections."""
        for meaning in (Meaning.TIER, Meaning.HEADING):
            slot = next((slot for slot in self.slots.values() if slot.meaning is meaning), None)
            if slot is not None:
                return slot.of if slot.ordered else ()
        return ()

    def ways(self, position: Position | None) -> dict[int, Way]:
        """The ways from ``position``, from the top of the file where it is ``None``."""
        return self.start if position is None else position.ways

    @cached_property
    def counts_again(self) -> bool:
        """Whether the number of the counted block is on a line of it that is proved by itself."""
        counting = (chunk for chunk in self.chunks if chunk.counting(self.counter) is not None)
        return any(not chunk.opens(self.counter) for chunk in counting)

    @cached_property
    def again(self) -> dict[int, frozenset[str]]:
        """The counters that an earlier line of the same block has, by position."""
        found: dict[int, frozenset[str]] = {}
        for position in self.positions:
            above = [each for each in self.positions[: position.index] if each.frames == position.frames]
            names = {slot.name for each in above for slot in each.slots if slot.kind == "number"}
            if same := names.intersection(slot.name for slot in position.slots):
                found[position.index] = frozenset(same)
        return found

    def _counting(self) -> tuple[int, int, int]:
        """At which depth the counted block is, below how many frames its numbers restart, and where they begin."""
        if self.counted is None:
            return 0, 0, 1
        slot = self.slots[self.counted.counter]
        names = [frame.block for frame in self.counted.frames]
        around = names.index(slot.within) if slot.within in names else 0 if slot.floats else len(names) - 2
        return len(names) - 1, around + 1, slot.begins

    def opens(self, text: str) -> bool:
        """Whether the first lines of ``text`` are exactly those of the layout."""
        return any(each.chunk.expression.match(text) for each in self.opening)

    def may_end(self, chunk: Chunk) -> bool:
        """Whether a file may end after ``chunk``."""
        way = chunk.last.ways.get(END)
        return way is not None and not way.missing

    def _digits(self, position: Position) -> int:
        """How many digits the counter in the label of ``position`` has at least."""
        return next((self.slots[item.slot].digits for item in position.label if isinstance(item, Value)), 0)

    def _aliases(self, position: Position) -> tuple[str, ...]:
        if not position.label:
            return ()
        label = position.label[0]
        text = label.text if isinstance(label, Literal) else ""
        found: list[str] = []
        for words, others in self.description.aliases.items():
            if words in text:
                found += (text.replace(words, other) for other in others)
        return tuple(found)

    def _nexts(self, ways: dict[int, Way], begins: dict[int, Chunk], own: Chunk | None) -> tuple[Next, ...]:
        before = own.last if own is not None else None
        found = [
            Next(begins[index], way, self._restarts(before, way, begins[index].first))
            for index, way in ways.items()
            if index in begins and not way.missing and not way.restarts and not way.back
        ]
        return tuple(sorted(found, key=lambda each: (each.chunk is not own, each.chunk.number)))

    def _again(self, chunk: Chunk, nexts: tuple[Next, ...]) -> Way | None:
        """The way from ``chunk`` to itself, if there is one on which all is the same each time."""
        if not nexts or nexts[0].chunk is not chunk or nexts[0].restarts or nexts[0].way.blanks is None:
            return None
        return nexts[0].way

    def _restarts(self, before: Position | None, way: Way, position: Position) -> bool:
        """Whether the numbers of the counted blocks begin again at ``position``."""
        return opened(before, way, position) < self.restarts <= len(position.frames)


def _asks(position: Position) -> tuple[bool, int]:
    """How likely the numbers of a line are those of questions: by its meaning, and by how deep it is."""
    return position.meaning is Meaning.QUESTION, len(position.frames)
