"""What a document is made of: the blocks that a layout draws, and sections, candidates, exchanges and turns.

All spans are offsets in the text of the document, see :mod:`linter.document`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from linter.blocks.exchanges import Exchange, Exchanges
from linter.damage import Slot
from linter.finding import Span
from linter.tuples import NamedTuple

__all__ = ["Block", "Candidate", "Exchange", "Exchanges", "Section", "Series", "Turn"]


class Block:
    """A block as a layout's description draws it: its values by slot, and the blocks in it.

    ``slots`` holds the spans of the values, ``numbers`` what those that are numbers say. A slot that is written
    several times in one block has its last place here; blocks that repeat are one child each.
    """

    __slots__ = ("_inside", "_waiting", "end", "name", "numbers", "parent", "slots", "start")

    def __init__(self, name: str, start: int, parent: Block | None) -> None:
        self.name = name
        self.start = start
        self.end = start
        self.parent = parent
        self.slots: dict[str, Span] = {}
        self.numbers: dict[str, float] = {}
        self._inside: list[Block | Series] = []
        self._waiting = False

    def add(self, part: Block | Series) -> None:
        """Put a block, or several in a row, after those in it."""
        self._inside.append(part)
        self._waiting = self._waiting or isinstance(part, Series)

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks in it, in the order of the text."""
        if self._waiting:
            inside = ((part,) if isinstance(part, Block) else part for part in self._inside)
            self._inside = [block for blocks in inside for block in blocks]
            self._waiting = False
        return self._inside  # type: ignore[return-value]  # no series waits in it

    def walk(self) -> Iterator[Block]:
        """The block itself and all blocks in it, in the order of the text."""
        left = [self]
        while left:
            block = left.pop()
            yield block
            left += reversed(block.blocks)

    def parts(self) -> Iterator[Block | Series]:
        """The same, without making the blocks of series that nobody has asked for."""
        left: list[Block | Series] = [self]
        while left:
            part = left.pop()
            if isinstance(part, Block):
                yield part
                left += reversed(part._inside)
            elif part.is_made:
                left += reversed(part)
            else:
                yield part


class Series(Sequence[Block]):
    """Exchanges in a row that were proved one like the other: the block of each is made when somebody asks for one.

    Of each, ``rows`` has a span for the whole and one for each of ``slots``, below 0 where it has no such value. Those
    of the slots in ``numbers`` are numbers; ``places`` are the places in a row by the parts of an exchange.
    """

    __slots__ = ("_made", "name", "numbers", "parent", "places", "rows", "slots", "text")

    def __init__(
        self,
        name: str,
        parent: Block,
        text: str,
        slots: tuple[str, ...],
        numbers: frozenset[str],
        places: Mapping[str, int],
        rows: Sequence[Sequence[Span]],
    ) -> None:
        self.name = name
        self.parent = parent
        self.text = text
        self.slots = slots
        self.numbers = numbers
        self.places = places
        self.rows = rows
        self._made: list[Block] = []

    @property
    def is_made(self) -> bool:
        """Whether somebody has asked for the blocks, which may have been changed since."""
        return bool(self._made)

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Block: ...

    @overload
    def __getitem__(self, place: slice) -> list[Block]: ...

    def __getitem__(self, place: int | slice) -> Block | list[Block]:
        """A block, or some of them, in the order of the text."""
        if not self._made:
            self._made = list(map(self._block, self.rows))
        return self._made[place]

    def _block(self, row: Sequence[Span]) -> Block:
        whole, *spans = row
        block = Block(self.name, whole[0], self.parent)
        block.end = whole[1]
        for name, span in zip(self.slots, spans, strict=True):
            if span[0] >= 0:
                block.slots[name] = span
                if name in self.numbers:
                    block.numbers[name] = float(self.text[span[0] : span[1]])
        return block


class Turn(NamedTuple):
    """One turn of a dialogue: who speaks, by the name of the block where only the label tells, and what is said.

    ``block`` is where it is in the tree of blocks, ``date`` the day that the ``clock`` shows the time of.
    """

    speaker: str
    said: Span
    span: Span
    clock: Span | None = None
    block: Block | None = None
    date: Span | None = None


class Section:
    """A part of the file with a heading, such as the one for candidates of one quality.

    ``name`` is the name of a known section, ``None`` if the heading is none of them. ``span`` and ``heading`` are where
    it is, ``candidates`` are those in it; ``holds_candidates`` says whether candidates belong in it. ``closed`` is what
    damage makes unreadable.
    """

    __slots__ = ("candidates", "closed", "heading", "holds_candidates", "name", "span")

    def __init__(self, span: Span, heading: Span, name: str | None) -> None:
        self.span = span
        self.heading = heading
        self.name = name
        self.holds_candidates = True
        self.closed = Slot.NONE
        self.candidates: list[Candidate] = []


class Candidate:
    """One person with the ``exchanges`` of one interview.

    ``span``, ``name`` and ``role`` are where things are; the text is in ``Document.contents``. ``section`` is ``None``
    before the first section. ``header`` is false if exchanges have no candidate line. ``tier`` is the quality that the
    file gives, by its section or by a line of its own; ``tier_span`` is where such a line has it, else ``None``.
    ``date`` is where the day of the interview is, if the file says it next to the name. ``closed`` is what damage makes
    unreadable, ``block`` is where the candidate's line is in the tree of blocks.
    """

    __slots__ = (
        "block",
        "closed",
        "date",
        "exchanges",
        "header",
        "name",
        "role",
        "section",
        "span",
        "tier",
        "tier_span",
    )

    def __init__(self, span: Span, name: Span, role: Span, section: Section | None, header: bool = True) -> None:
        self.span = span
        self.name = name
        self.role = role
        self.section = section
        self.header = header
        self.tier = section.name if section is not None else None
        self.date: Span | None = None
        self.tier_span: Span | None = None
        self.block: Block | None = None
        self.closed = Slot.NONE
        self.exchanges = Exchanges()
