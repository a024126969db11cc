"""What a document is made of: the blocks that a layout draws, and sections, candidates, exchanges and turns.

All spans are offsets in the text of the document, see :mod:`linter.document`.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.finding import Span
from linter.tuples import NamedTuple


class Block:
    """A block as a layout's description draws it: its values by slot, and the blocks in it.

    ``slots`` holds the spans of the values, ``numbers`` what those that are numbers say. A slot that is written
    several times in one block has its last place here; blocks that repeat are one child each.
    """

    __slots__ = ("blocks", "end", "name", "numbers", "parent", "slots", "start")

    def __init__(self, name: str, start: int, parent: Block | None) -> None:
        self.name = name
        self.start = start
        self.end = start
        self.parent = parent
        self.slots: dict[str, Span] = {}
        self.numbers: dict[str, float] = {}
        self.blocks: list[Block] = []

    def walk(self) -> Iterator[Block]:
        """The block itself and all blocks in it, in the order of the text."""
        left = [self]
        while left:
            block = left.pop()
            yield block
            left += reversed(block.blocks)


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
        self.exchanges: list[Exchange] = []


class Exchange:
    """One question with its answer, score, flags and annotation.

    ``span``, ``question``, ``answer``, ``score``, ``score_line``, ``flags`` and ``annotation`` are where things are,
    ``None`` if a part is missing; the text is in ``Document.contents``. ``number`` is that of the question. ``value``
    is the score as a number, ``None`` if it is not one within the range. ``flags`` covers the flags after the score,
    with brackets; ``flagged`` is true if the first of ``Document.flags`` is anywhere in the exchange, damaged or not.
    ``quoted`` is true if the answer begins and ends with a double quote. ``candidate`` is who answers, ``closed``
    what damage makes unreadable, and ``block`` where the exchange is in the tree of blocks.
    """

    __slots__ = (
        "annotation",
        "answer",
        "block",
        "candidate",
        "closed",
        "flagged",
        "flags",
        "number",
        "question",
        "quoted",
        "score",
        "score_line",
        "span",
        "value",
    )

    def __init__(
        self,
        candidate: Candidate,
        number: int | None,
        span: Span,
        question: Span | None,
        answer: Span | None,
        score: Span | None,
        value: float | None,
        flags: Span | None,
        annotation: Span | None,
        quoted: bool,
    ) -> None:
        self.candidate = candidate
        self.number = number
        self.span = span
        self.question = question
        self.answer = answer
        self.score = score
        self.value = value
        self.flags = flags
        self.flagged = flags is not None
        self.annotation = annotation
        self.quoted = quoted
        self.score_line: Span | None = None
        self.block: Block | None = None
        self.closed = Slot.NONE
