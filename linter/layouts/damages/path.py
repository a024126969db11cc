"""The path of one gap: its lines as they were read, and where each begins, ends and belongs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from linter.cached import cached_property
from linter.damage import AnyDamage
from linter.details import LineName
from linter.finding import Edit
from linter.layouts.compiled import Layout
from linter.layouts.damages.names import name_of
from linter.layouts.flaws import Flaw
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position
from linter.layouts.reader import Gap
from linter.layouts.steps import BODY, MATCH, Node
from linter.layouts.tokens import Token
from linter.line_bounds import line_start


class Path:
    """The lines of one gap as they were read, and the damage that was found in them so far."""

    def __init__(self, layout: Layout, text: str, gap: Gap) -> None:
        self.layout = layout
        self.text = text
        self.gap = gap
        self.nodes = gap.alignment.nodes()
        self.found: list[AnyDamage] = []

    def position_of(self, node: Node) -> Position | None:
        """The template line that a line is read as."""
        if node.position is None or node.position < 0:
            return None
        return self.layout.positions[node.position]

    def meaning_of(self, position: Position, flaw: Flaw) -> Meaning | None:
        """The meaning of the value that is wrong, or that of its line."""
        slot = self.layout.slots.get(flaw.slot)
        return slot.meaning if slot is not None else position.meaning

    def above(self, place: int) -> Node | None:
        """The line above the one at ``place``, ``None`` at the first."""
        return self.nodes[place - 1] if place else None

    def below(self, place: int) -> Node | None:
        """The line below the one at ``place``, ``None`` at the last."""
        return next(self.downwards(place), None)

    def position_above(self, place: int) -> Position | None:
        """The template line above the one at ``place``; for the first line, the one before the gap."""
        return self.position_of(self.nodes[place - 1]) if place else self.gap.before

    def label(self, position: Position, number: object = "") -> str:
        """The label of ``position`` with a number, "" where it has none."""
        label = self.layout.readers[position.index].label
        return label.exactly(str(number)).strip() if label is not None else ""

    def name_of(self, position: Position) -> LineName:
        """What a template line is, as damage names it."""
        return name_of(self.layout, position)

    def block_around(self, place: int) -> range:
        """The lines of the block that the line at ``place`` is in, and of what is stray in it."""
        own = self.position_of(self.nodes[place])
        frames = own.frames if own is not None else ()

        def opens(number: int) -> bool:
            position = self.position_of(self.nodes[number])
            return self.nodes[number].mode == MATCH and (
                position is None
                or position.frames[: len(frames)] != frames
                or (position.first and position.frames == frames)
            )

        first = next((number for number in range(place, -1, -1) if opens(number)), 0)
        last = next((number for number in range(place + 1, len(self.nodes)) if opens(number)), len(self.nodes))
        return range(first, last)

    def upwards(self, place: int) -> Iterator[Node]:
        """The lines from the one at ``place`` up to the first."""
        return map(self.nodes.__getitem__, range(place, -1, -1))

    def downwards(self, place: int) -> Iterator[Node]:
        """The lines below the one at ``place``, down to the last."""
        return map(self.nodes.__getitem__, range(place + 1, len(self.nodes)))

    def pieces(self, place: int) -> list[Node]:
        """The lines that are on one line of the text with the one at ``place``, and that one."""
        own = self.nodes[place].token

        def is_piece(node: Node) -> bool:
            return own is not None and node.token is not None and on_same_line(self.text, node.token, own)

        above = [*takewhile(is_piece, self.upwards(place))]
        return [*reversed(above), *takewhile(is_piece, self.downwards(place))]

    def end_of(self, place: int) -> int:
        """The end of the last line at or above ``place``."""
        for node in self.upwards(place):
            if node.token is not None:
                return node.token.end
        return max(0, self.gap.start - 1)

    def start_of(self, place: int) -> int:
        """Where the line at ``place`` begins, or what follows the gap."""
        token = self.nodes[place].token
        if token is not None:
            return token.start
        return self.gap.target.start if self.gap.target is not None else len(self.text)

    def wanted(self, position: Position, node: Node) -> str:
        """The label of ``position`` with the number that is due."""
        number = node.fit.number if node.fit is not None else None
        return self.label(position, max(1, node.context.expected - 1) if number is None else number)

    def has_run(self, token: Token) -> bool:
        """Whether a separator is on the line of ``token``."""
        return line_start(self.text, token.start) in self._lines_with_runs

    @cached_property
    def _lines_with_runs(self) -> frozenset[int]:
        """Where the lines begin that a separator is on."""
        own = (node.token for node in self.nodes if node.token is not None)
        return frozenset(line_start(self.text, each.start) for each in own if each.reading.is_run)

    def is_text(self, place: int) -> bool:
        """Whether the line at ``place`` is text for a reason, whatever it looks like."""
        node = self.nodes[place]
        return node.mode == BODY and not node.notes

    def blanks_due(self, place: int) -> int:
        """How many blank lines are due above the line at ``place``."""
        way = self.nodes[place].way
        return way.blanks if way is not None and way.blanks is not None and not way.missing else 0

    def wanted_of(self, position: Position, token: Token, read_as: Position | None = None) -> str:
        """The label of ``position`` with the number of ``token``, which is ``read_as`` that position or another."""
        read = (read_as or position).index
        number = next((fit.number for index, fit in token.reading.fits if index == read), None)
        return self.label(position, 1 if number is None else number)


def blanks_before(text: str, at: int) -> int:
    """How many blanks are right before ``at``."""
    line = text[line_start(text, at) : at]
    return len(line) - len(line.rstrip(" \t"))


def removal_of(text: str, token: Token) -> Edit:
    """Take the line of ``token`` out, and the blank lines above it where there are some below it too."""
    start, end = token.start, min(token.end + 1, len(text))
    if start and not text.endswith("\n", 0, start):  # a piece of a line
        return Edit(start - blanks_before(text, start), token.end, "")
    if not text.startswith("\n", end):
        return Edit(start, end, "")
    while text.endswith("\n", 0, start):
        start -= 1
    return Edit(start, token.end, "") if start else Edit(0, end, "")


def on_same_line(text: str, one: Token, other: Token) -> bool:
    """Whether two pieces are of one line."""
    first, last = sorted((one.start, other.start))
    return "\n" not in text[first:last]
