"""Parsed forms of one layout as those of another: split into one for each candidate, or joined into one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from linter.layouts.compiled import Layout
from linter.layouts.description import Child
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.shape import FIELDS, Home, Level
from linter.layouts.rendering.counters import count
from linter.layouts.rendering.dialogue import Dialogue
from linter.layouts.rendering.faults import RenderError
from linter.layouts.rendering.giving import Giving
from linter.layouts.rendering.totals import Totals
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_TECHNICAL = frozenset(
    {
        *("version", "layout", "line_ends", "file", "line", "end_line", "look", "written", "parts", "block", "quoted"),
        *("sections", "candidates", "exchanges", "turns", FIELDS),
    }
)


class Interviewee(NamedTuple):
    """A candidate with what is around: the section, the document, and the layout of that, if it is known."""

    candidate: Data
    section: Data
    document: Data
    source: Layout | None


class Conversion:
    """Makes parsed forms of ``target``; ``given`` are texts for slots that the source may not have.

    ``left_out`` counts the values that the target has no place for, by their keys.
    """

    def __init__(self, target: Layout, given: Mapping[str, str]) -> None:
        self.target = target
        self.giving = Giving(target, given)
        self.left_out: dict[str, int] = {}
        self._shape = target.shape
        self._homes = self._homes_by_level()
        blocks = self._shape.blocks.items()
        self.holds_one = not any(Level.CANDIDATE in shape.levels for name, shape in blocks if name != "file")

    def converted(self, documents: Sequence[tuple[Data, Layout | None]]) -> list[Data]:
        """The parsed forms that hold all that ``documents`` say, as far as there is a place for it."""
        people = [
            Interviewee(candidate, section, document, source)
            for document, source in documents
            for section in document.get("sections", ())
            for candidate in section.get("candidates", ())
        ]
        groups = [[person] for person in people] if self.holds_one else [people] if people else []
        made = [self._document(group) for group in groups]
        for document, _ in documents:
            self._note_left_out(document)
        return made

    def _homes_by_level(self) -> dict[Level, list[Home]]:
        found: dict[Level, list[Home]] = {}
        for shape in self._shape.blocks.values():
            for home in shape.homes.values():
                found.setdefault(home.level, []).append(home)
        return found

    def _document(self, people: list[Interviewee]) -> Data:
        first = people[0]
        made: Data = {
            "version": first.document.get("version", 1),
            "layout": self.target.name,
            "line_ends": first.document.get("line_ends", "lf"),
        }
        for home in self._homes.get(Level.DOCUMENT, ()):
            self._of_all(made, home, people)
        made["sections"] = self._sections(people)
        self._parts(made)
        count(self.target, made)
        Totals(self.target, made, self.giving).fill()
        return made

    def _of_all(self, made: Data, home: Home, people: list[Interviewee]) -> None:
        """A value that all of ``people`` share."""
        values: list[Data] = []
        for person in people:
            one: Data = {}
            around = [person.document] if len(people) > 1 else [person.document, person.section, person.candidate]
            self.giving.give(one, home, around, person.source)
            if one not in values:
                values.append(one)
        if len(values) > 1:
            raise RenderError(
                f"the values of {home.slot.name} differ, and the layout {self.target.name} has one in a file"
            )
        for key, value in values[0].items():
            made.setdefault(key, {}).update(value) if isinstance(value, dict) else made.update({key: value})

    def _sections(self, people: list[Interviewee]) -> list[Data]:
        if Level.SECTION not in self._shape.levels:
            return [{"candidates": [self._candidate(person) for person in people]}]
        sections: dict[str, Data] = {}
        for person in people:
            section: Data = {}
            for home in self._homes.get(Level.SECTION, ()):
                if home.slot.kind != "number":
                    around = (person.section, person.candidate, person.document)
                    self.giving.give(section, home, around, person.source)
            key = repr(section)
            sections.setdefault(key, {**section, "candidates": []})["candidates"].append(self._candidate(person))
        heading = next((slot for slot in self.target.slots.values() if slot.meaning is Meaning.HEADING), None)
        made = list(sections.values())
        if heading is not None and heading.ordered:
            order = {word: place for place, word in enumerate(heading.of)}
            made.sort(key=lambda each: order.get(each.get("heading", ""), len(order)))
        return made

    def _candidate(self, person: Interviewee) -> Data:
        made: Data = {}
        around = (person.candidate, person.section, person.document)
        for home in self._homes.get(Level.CANDIDATE, ()):
            if home.slot.kind != "number":
                self.giving.give(made, home, around, person.source)
        dialogue = Dialogue(self.target, self.giving)
        if self._shape.has_turns:
            made["turns"] = dialogue.turns(person.candidate, person.source)
        if Level.EXCHANGE in self._shape.levels:
            exchanges = person.candidate.get("exchanges", ())
            made["exchanges"] = [self._exchange(each, person.source) for each in exchanges]
        return made

    def _exchange(self, data: Data, source: Layout | None) -> Data:
        made: Data = {}
        block = next(name for name, shape in self._shape.blocks.items() if Level.EXCHANGE in shape.levels)
        shape = self._shape.blocks[block]
        if Level.EXCHANGE in shape.named:
            made["block"] = block
        for home in shape.homes.values():
            if home.level is Level.EXCHANGE and home.slot.kind != "number":
                self.giving.give(made, home, (data,), source)
        self.giving.used.add((id(data), "number"))
        self.giving.flags(made, (data,), source)
        return made

    def _parts(self, made: Data) -> None:
        """Say which of the blocks that may be left out are there: those with anything in them."""
        parts = made.setdefault("parts", [])
        for entry in self.target.description.blocks["file"].entries:
            if isinstance(entry, Child) and entry.optional and not entry.repeated:
                parts += ({"block": name} for name in entry.blocks if self._has_any(name, made))

    def _has_any(self, name: str, made: Data) -> bool:
        """Whether there is anything to write in a block that comes once."""
        homes = self._shape.blocks["file"].homes
        block = self.target.description.blocks[name]
        for entry in block.entries:
            if isinstance(entry, Child) and any(self._is_there(each, made) for each in entry.blocks):
                return True
        from linter.layouts.reading import slots_of

        fields = made.get(FIELDS, {})
        return any(
            slot in homes and homes[slot].key in (fields if homes[slot].is_field else made) for slot in slots_of(block)
        )

    def _is_there(self, name: str, made: Data) -> bool:
        shape = self._shape.blocks.get(name)
        if shape is None:
            return self._has_any(name, made)
        people = [person for section in made["sections"] for person in section["candidates"]]
        if shape.levels[0] is Level.EXCHANGE:
            return any(person.get("exchanges") for person in people)
        return shape.levels[0] is Level.TURN and any(person.get("turns") for person in people)

    def _note_left_out(self, document: Data) -> None:
        for data in _objects(document):
            for key in _told(data):
                if (id(data), key) not in self.giving.used:
                    self.left_out[key] = self.left_out.get(key, 0) + 1


def _objects(document: Data) -> Iterator[Data]:
    yield document
    for key in ("sections", "candidates", "exchanges", "turns"):
        for each in document.get(key, ()):
            yield from _objects(each)


def _told(data: Data) -> Iterator[str]:
    """The keys of what one object says, those of its fields too."""
    for key, value in (*data.items(), *data.get(FIELDS, {}).items()):
        if key not in _TECHNICAL and value not in (None, "", []):
            yield key
