"""The lines of a stretch that the proof left: what each may be, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.finding import Span
from linter.layouts.flaws import Fit, What
from linter.layouts.positions import Position
from linter.line_bounds import line_start
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.kinds import LineKind
    from linter.layouts.lines import LineReader

FOREIGN = 99.0
"""The nearness of a line that is like no line of structure."""
_NUMBERED = 1.0
"""The nearness of a line with an exact label and a number that is not as it should be."""
_NUMBERS = (What.RANGE, What.PRECISION, What.NOTATION)
_TOLD = 0.5
"""The nearness of a line that is told by what is right in it."""


class Reading:
    """A line as any of the positions, how ``near`` it is to each, and as ``look`` to the nearest line of structure.

    ``is_label`` says that it is exactly a line with a label, ``inline`` that one of an optional line is in it;
    ``shaped`` are the positions that an indent, a name or a figure tells, and nothing else; ``framed`` is the heading
    on it between or beside separators, -1 for none; ``speaker`` is the length of a name at its beginning, with the
    colon, that may be a speaker's where two take turns; ``headed`` is where the whole line ends that it begins with and
    whose text should be below, 0 where there is none; it ``is_marked`` by a marker that no line of the layout has;
    ``is_plain`` that it is like no line of structure at all; ``exact`` are the numbers of the positions that it exactly
    is. ``kinds`` are those of its lines that were met, by what is around them, ``alone`` is what it costs as the one
    value of a position, ``pieces`` the ways to read it as several that were joined; ``joins`` are lines that are one
    with those below; ``own`` is what it is with labels that only some files have.
    """

    __slots__ = (
        "alone", "exact", "fits", "framed", "headed", "inline", "is_label", "is_marked", "is_plain",
        "is_run", "joins", "kinds", "look", "near", "own", "pieces", "shaped", "speaker", "stripped", "text",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        stripped: str,
        fits: tuple[tuple[int, Fit], ...],
        near: tuple[float, ...],
        look: float,
        is_run: bool,
        is_label: bool,
        inline: bool,
        shaped: frozenset[int],
        framed: int = -1,
        speaker: int = 0,
        headed: int = 0,
    ) -> None:
        self.text = text
        self.stripped = stripped
        self.fits = fits
        self.near = near
        self.look = look
        self.is_run = is_run
        self.is_label = is_label
        self.inline = inline
        self.shaped = shaped
        self.framed = framed
        self.speaker = speaker
        self.headed = headed
        self.is_marked = False
        self.is_plain = look >= FOREIGN and not (is_run or inline or shaped or speaker or headed)
        self.kinds: dict[tuple[int | None, bool, bool, bool, bool], LineKind] = {}
        self.exact = {index: fit.number for index, fit in fits if fit.exact}
        self.alone: dict[int, float | None] = {}
        self.joins: dict[Reading, Reading | None] = {}
        self.own: dict[LineReader, Fit | None] = {}
        self.pieces: tuple[list[Span], ...] | None = None

    def of(self, text: str, fits: tuple[tuple[int, Fit], ...]) -> Reading:
        """The same of another ``text``, which says nothing else but for its numbers."""
        made = Reading(
            text, text.strip(), fits, self.near, self.look, self.is_run, self.is_label, self.inline, self.shaped,
            self.framed, self.speaker, self.headed,
        )  # fmt: skip
        made.is_marked, made.is_plain = self.is_marked, self.is_plain
        if not self.look:  # exactly a line of structure: else it may nearly be a flag, which its number tells
            made.kinds = self.kinds
        return made

    def is_like(self, other: Reading) -> bool:
        """Whether another reading says the same."""
        return all(getattr(self, name) == getattr(other, name) for name in _SAID)

    def mark(self) -> None:
        """Note that it begins with a marker that no line of the layout has."""
        self.is_marked, self.is_plain = True, False


_SAID = frozenset(Reading.__slots__) - {"alone", "joins", "kinds", "own", "pieces"}
"""What a reading says of its line."""


class Token(NamedTuple):
    """A line that is not blank, or a piece of one.

    ``blanks`` are the blank lines above, ``None`` for a later piece of a line. ``start`` is the offset of the line. A
    line that was broken has its two pieces here as one: from column ``seam`` on, offsets are ``shift`` further.
    """

    text: str
    start: int
    blanks: int | None
    reading: Reading
    seam: int = -1
    shift: int = 0
    fenced: bool = False

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.offset(len(self.text))

    @property
    def written(self) -> Span:
        """The offsets of the line without the blanks at its end."""
        return self.span(0, len(self.text.rstrip()))

    @property
    def stripped(self) -> Span:
        """The offsets of the line without the blanks at its beginning and end."""
        return self.span(len(self.text) - len(self.text.lstrip()), len(self.text.rstrip()))

    @property
    def is_broken(self) -> bool:
        """Whether it is one line on two."""
        return self.seam >= 0

    def offset(self, column: int) -> int:
        """The offset of ``column``."""
        return self.start + column + (self.shift if 0 <= self.seam < column else 0)

    def span(self, start: int, end: int) -> Span:
        """The offsets of two columns."""
        first = self.start + start + (self.shift if 0 <= self.seam <= start else 0)
        return first, max(first, self.offset(end))


def is_told(position: Position, fit: Fit) -> bool:
    """Whether a line is told by more than its place and the type of its values."""
    return not position.bare or fit.told


def nearness(fit: Fit) -> float:
    """How near a line is to structure: with an exact label and a number it is very near, whatever the number is."""
    if fit.told:
        return min(fit.cost, _TOLD)
    if fit.cost <= _NUMBERED:
        return fit.cost
    return _NUMBERED if all(flaw.what in _NUMBERS for flaw in fit.flaws) else fit.cost


def line_above(text: str, at: int) -> str:
    """The last line with something in it before ``at``, "" where there is none."""
    while at and text[at - 1].isspace():
        at -= 1
    return text[line_start(text, at) : at]
