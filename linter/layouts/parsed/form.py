"""The parsed form of a document as plain data: sections, their candidates, their exchanges and turns.

A file without sections has one section without a heading, and exchanges without a candidate have one without a name, so
that the way to an exchange is the same in every layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.document import Document
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.filling import Filling
from linter.layouts.parsed.look import Looks
from linter.layouts.parsed.shape import FIELDS, FLAGS, BlockShape, Data, Level
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.compiled import Layout
    from linter.layouts.reader import Gap
    from linter.layouts.whole import Proof

VERSION = 1
"""The version of the parsed form, as it and its schemas say."""
_LAST = ("score", "flags", "annotation", "fields", "turns", "exchanges", "parts", "written", "line", "end_line", "look")
_SPEAKER = Meaning.SPEAKER.value


class Placed(NamedTuple):
    """Where an object is: the block that makes it, those in it whose values are the object's too, and their shape."""

    level: Level
    owners: list[Block]
    shape: BlockShape


class _Frame(NamedTuple):
    """The objects that a block makes, by their levels, and what goes into them."""

    objects: dict[Level, Data]
    owners: list[Block]
    shape: BlockShape


class Form:
    """The parsed ``data`` of ``document``, which was read by ``layout`` in these ``parts``.

    With ``lines`` it also has what only the text has: the lines of each object, and how the text looks where the layout
    leaves a choice. Without, two turns that say the same are equal. ``placed`` says by the ``id`` of an object where
    it is.
    """

    def __init__(self, layout: Layout, parts: Sequence[Proof | Gap], document: Document, lines: bool) -> None:
        self.document = document
        self.placed: dict[int, Placed] = {}
        self._shape = layout.shape
        self._filling = Filling(layout, document)
        self._lines = lines
        self._looks = Looks(layout, parts, document) if lines else None
        self._section: Data | None = None
        self._candidate: Data | None = None
        self._person: Data | None = None
        self._person_block: Block | None = None
        self._copies: list[Data] = []
        self.data: Data = {"version": VERSION, "layout": document.layout if document.recognised else None}
        self.data["line_ends"] = "crlf" if document.newline == "\r\n" else "lf"
        self._sections: list[Data] = []
        if document.root is not None:
            self._block(document.root, None)
            self._close_person()
        self.data["sections"] = self._sections

    def rows_of(self, block: str) -> list[list[str]]:
        """The slots of each row of the template of ``block``, and of the blocks in it that make no objects."""
        return self._shape.rows(block)

    def _block(self, block: Block, around: _Frame | None) -> None:
        shape = self._shape.blocks.get(block.name)
        if around is not None and (shape is None or block.name == "file"):
            if shape is None:
                self._part(block, around)
            around.owners.append(block)
            frame = around
        else:
            assert shape is not None
            frame = self._open(block, shape, around)
        self._filling.fill(block, frame.objects, frame.shape)
        for inner in block.blocks:
            self._block(inner, frame)
        if frame is not around and self._lines:
            for made in frame.objects.values():
                _order(made)

    def _part(self, block: Block, around: _Frame) -> None:
        """Note a block whose values go to the block around it."""
        part: Data = {"block": block.name}
        around.objects[around.shape.levels[0]].setdefault("parts", []).append(part)
        self.placed[id(part)] = Placed(Level.PART, [block], around.shape)
        self._place(part, block)

    def _open(self, block: Block, shape: BlockShape, around: _Frame | None) -> _Frame:
        """The objects that ``block`` makes."""
        frame = _Frame({}, [block], shape)
        for level in shape.levels:
            if level is Level.DOCUMENT:
                made = self.data
            elif level is Level.SECTION:
                made = self._open_section(block)
            elif level is Level.CANDIDATE:
                made = self._open_person(block, shape)
            else:
                made = self._open_inner(level, around)
            frame.objects[level] = made
            self.placed[id(made)] = Placed(level, frame.owners, shape)
            self._begin(made, level, block, shape)
        return frame

    def _begin(self, made: Data, level: Level, block: Block, shape: BlockShape) -> None:
        """What an object has whatever is written."""
        if level is Level.TURN and not shape.speaks:
            made[_SPEAKER] = block.name
        elif level is Level.PART or level in shape.named:
            made["block"] = block.name
        if level in shape.has_flags:
            made[FLAGS] = []
        if level in shape.has_fields:
            made[FIELDS] = {}
        if level is shape.levels[0] and shape.holds_parts:
            made["parts"] = []
        if level is not Level.DOCUMENT:
            self._place(made, block)
        elif self._looks is not None and (look := self._looks.of(block)):
            made["look"] = look

    def _place(self, made: Data, block: Block) -> None:
        if self._lines:
            made["line"], made["end_line"] = self.document.lines((block.start, block.end))
            if self._looks is not None and (look := self._looks.of(block)):
                made["look"] = look

    # sections and candidates

    def _open_section(self, block: Block) -> Data:
        if self._person_block is not None and not _is_in(block, self._person_block):
            self._close_person()
        self._candidate = None
        self._section = self._add_section()
        return self._section

    def _add_section(self) -> Data:
        section: Data = {"candidates": []}
        self._sections.append(section)
        return section

    def _open_person(self, block: Block, shape: BlockShape) -> Data:
        self._close_person()
        self._person, self._person_block = {}, block
        if not shape.holds_sections:
            self._candidate = self._add_candidate(self._person)
        return self._person

    def _close_person(self) -> None:
        """Give all places of a person the same values; one without any exchange or turn has a place too."""
        person = self._person
        if person is not None:
            if "candidates" not in person and not self._copies and self._candidate is not person:
                self._add_candidate(person)
            for copy in self._copies:
                copy.update({key: value for key, value in person.items() if key not in ("turns", "exchanges")})
                self.placed[id(copy)] = self.placed[id(person)]
        self._copies = []
        self._person = self._person_block = self._candidate = None

    def _add_candidate(self, candidate: Data) -> Data:
        if self._section is None:
            self._section = self._add_section()
        self._section["candidates"].append(candidate)
        if self._shape.has_turns:
            candidate.setdefault("turns", [])
        candidate.setdefault("exchanges", [])
        return candidate

    def _candidate_here(self) -> Data:
        if self._candidate is None:
            self._candidate = self._add_candidate({})
            if self._person is not None:
                self._copies.append(self._candidate)
        return self._candidate

    def _open_inner(self, level: Level, around: _Frame | None) -> Data:
        made: Data = {}
        if level is Level.PART and around is not None:
            around.objects[around.shape.levels[0]].setdefault("parts", []).append(made)
        else:
            self._candidate_here()["turns" if level is Level.TURN else "exchanges"].append(made)
        return made


def _order(made: Data) -> None:
    """Put lists and what is only for programs at the end, for people who look at it."""
    for key in _LAST:
        if key in made:
            made[key] = made.pop(key)


def _is_in(block: Block, other: Block) -> bool:
    """Whether ``block`` is in ``other``."""
    parent = block.parent
    while parent is not None and parent is not other:
        parent = parent.parent
    return parent is other
