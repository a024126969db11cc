"""How much of a text a layout explains, line by line; for people who write a description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from linter.enums import Enum
from linter.layouts.building import Builder
from linter.layouts.compiled import Layout
from linter.layouts.flaws import What
from linter.layouts.positions import Position
from linter.layouts.reader import Gap, Reader
from linter.layouts.steps import BODY, MATCH, STRAY, Node, Step
from linter.layouts.whole import Proof


class Placement(Enum):
    """How a line is placed; ``MISSING`` is a line of the template that should be before this one."""

    EXACT = "exact"
    DAMAGED = "damaged"
    UNPLACED = "unplaced"
    MISSING = "missing"


READ_AS_TEXT = "read as text"
"""Why a line is not placed exactly that is a line of the template, but not where it is."""


class Trouble(NamedTuple):
    """A line that is not placed exactly: its offset and its text, the template's line, and what differs in words."""

    offset: int
    how: Placement
    text: str
    wanted: str = ""
    why: str = ""


class Placing:
    """How ``layout`` places the lines of ``text``, which is cleaned.

    ``counts`` says how many of the lines that are not blank are placed how, ``blocks`` how often each block was read,
    ``values`` which slots have one, ``root`` is the block of the file; ``troubles`` are in the order of the text.
    Running text is only placed after a label that is there.
    """

    def __init__(self, layout: Layout, text: str) -> None:
        self.counts: Counter[Placement] = Counter()
        self.troubles: list[Trouble] = []
        parts = Reader(layout, text).read()
        for part in parts:
            if isinstance(part, Proof):
                lines = (line for match in part.matches for line in match[0].split("\n"))
                self.counts[Placement.EXACT] += sum(1 for line in lines if line.strip())
            else:
                self._add(layout, part, len(text))
        builder = Builder(layout, text)
        builder.add(parts)
        self.root = builder.root
        every = list(builder.root.walk())
        self.blocks = Counter(block.name for block in every if block is not builder.root)
        self.values = frozenset(name for block in every for name in block.slots)

    @property
    def lines(self) -> int:
        """How many lines are not blank."""
        return self.placed + self.counts[Placement.UNPLACED]

    @property
    def placed(self) -> int:
        """How many of them the layout places, exactly or with damage."""
        return self.counts[Placement.EXACT] + self.counts[Placement.DAMAGED]

    def _add(self, layout: Layout, gap: Gap, end: int) -> None:
        worst: dict[int, Trouble] = {}
        lines: dict[int, int] = {}
        labelled = gap.before is not None
        for node in gap.alignment.nodes():
            offset = node.token.start if node.token is not None else min(gap.stop, end)
            for each in node.way.missing if node.way is not None else ():
                self.troubles.append(Trouble(offset, Placement.MISSING, "", drawn(each)))
            if node.token is None:
                continue
            lines[offset] = 2 if node.token.is_broken else 1
            if node.mode == MATCH:
                labelled = _is_labelled(layout, node)
            trouble = _trouble(layout, node, offset, labelled)
            if trouble is not None and (offset not in worst or trouble.how is Placement.UNPLACED):
                worst[offset] = trouble
        for offset, count in lines.items():
            self.counts[worst[offset].how if offset in worst else Placement.EXACT] += count
        self.troubles += worst.values()
        self.troubles.sort(key=lambda trouble: trouble.offset)


def _is_labelled(layout: Layout, node: Node) -> bool:
    """Whether a matched line is told by more than its place: its own label, or the lines due before it."""
    if any(note.step is Step.NO_LABEL for note in node.notes):
        return False
    position = layout.positions[node.position] if node.position is not None else None
    return position is None or position.body is None or not position.bare or node.way is None or not node.way.missing


def drawn(position: Position | str) -> str:
    """A line of the template as it is drawn there, or a block by its name."""
    if isinstance(position, str):
        return f"{{{position}}}"
    if position.separator is not None:
        character, width = position.separator.character, position.separator.width
        return character * width if width else f"{{{character * 3}}}"
    return position.row.text if position.row is not None else ""


def _trouble(layout: Layout, node: Node, offset: int, labelled: bool) -> Trouble | None:
    """What is wrong with the line of ``node``, ``None`` where nothing is."""
    assert node.token is not None
    text = node.token.text
    if node.mode == STRAY:
        moved = next((note for note in node.notes if note.step in (Step.MOVED_LATER, Step.EXTRA, Step.COPY)), None)
        wanted = drawn(layout.positions[moved.position]) if moved is not None else ""
        return Trouble(offset, Placement.UNPLACED, text, wanted, "in another place" if wanted else "")
    if not labelled:
        return Trouble(offset, Placement.UNPLACED, text)
    if node.mode == BODY:
        exact = [index for index, fit in node.token.reading.fits if not fit.cost and not layout.positions[index].bare]
        return (
            Trouble(offset, Placement.DAMAGED, text, drawn(layout.positions[exact[0]]), READ_AS_TEXT) if exact else None
        )
    why = list(dict.fromkeys(_reasons(node)))
    if not why or node.position is None:
        return None
    return Trouble(offset, Placement.DAMAGED, text, drawn(layout.positions[node.position]), ", ".join(why))


_FLAWS = {
    What.LITERAL: "text between the values",
    What.EMPTY: "no value",
    What.MALFORMED: "malformed value",
    What.RANGE: "out of range",
    What.AFTER: "text after the value",
    What.CHOICE_NEAR: "misspelt value",
    What.CHOICE_UNKNOWN: "unknown value",
    What.INDENT: "indented",
}
"""What is wrong with a line in words, where its own name does not say it."""


def _reasons(node: Node) -> Iterator[str]:
    for flaw in node.fit.flaws if node.fit is not None else ():
        yield _FLAWS.get(flaw.what, flaw.what.value.replace("-", " "))
    for note in node.notes:
        if note.step is Step.BLANKS:
            yield f"blank lines above: {note.found}, expected {note.expected}"
        elif note.step in (Step.NUMBER, Step.MISMATCH):
            yield f"number {note.found}, expected {note.expected}"
        else:
            yield note.step.value.replace("-", " ")
