"""What is wrong in one damage: small values with named fields, one for each sort of defect; rules put them in words.

They are loaded where there is damage: most files have none.
"""

from __future__ import annotations

from typing import TypeAlias

from linter.enums import Enum, auto
from linter.tuples import NamedTuple


class LineKind(Enum):
    """What a line of a layout is, told by its meaning and by the lines around it."""

    QUESTION = auto()
    ANSWER = auto()
    SCORE = auto()
    ANNOTATION = auto()
    CANDIDATE = auto()
    ROLE = auto()
    TITLE = auto()
    HEADING = auto()
    SPEAKER = auto()
    FLAG = auto()
    TITLE_SEPARATOR = auto()
    SECTION_SEPARATOR = auto()
    UNDERLINE = auto()
    TERMINATOR = auto()
    SEPARATOR = auto()
    FIELD = auto()
    """Any other line with a label."""
    OTHER = auto()


class LineName(NamedTuple):
    """A line of a layout: what it is, and the words of its label if that is all that is known of it."""

    kind: LineKind
    label: str = ""


class How(Enum):
    """In which way a line is not as its template line has it."""

    DIFFERENT = auto()
    """Its label is written differently."""
    BROKEN = auto()
    """It is on two lines."""
    JOINED = auto()
    """It begins in the middle of another line."""
    DOUBLED = auto()
    """Its label is there twice."""
    SWAPPED = auto()
    """Its values are in another order."""
    MISSING = auto()
    """The whole line is missing."""
    UNLABELLED = auto()
    """Its label is missing."""
    MISLABELLED = auto()
    """It has the label of another line."""
    EMPTY = auto()
    """Its value is missing."""
    MALFORMED = auto()
    """Its value cannot be read."""
    UNKNOWN = auto()
    """Its value is none of those that are known."""
    REPEATED = auto()
    """It is there once more."""
    MISPLACED = auto()
    """It is in another place."""


class Deviation(NamedTuple):
    """A line that is not as its template line has it.

    ``found`` is its label, where that is known, and ``expected`` what it should be: its label, or a name. ``known`` are
    the names of which it should have one, if there are several. Where the file itself lists these, ``is_listed`` is
    true: then they are the names of people, and no message has them.
    """

    line: LineName
    how: How
    expected: str = ""
    found: str = ""
    known: tuple[str, ...] = ()
    is_listed: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of which one is expected."""
        return self.known or ((self.expected,) if self.expected else ())


class Width(NamedTuple):
    """A separator of the right character: how many there are, and how many there should be."""

    line: LineName
    found: int
    expected: int


class WantedSeparator(NamedTuple):
    """A separator as it should be: so many of one character."""

    line: LineName
    width: int
    character: str


class ExtraSeparator(NamedTuple):
    """A separator too many: ``repeated`` if it is a copy of the one above it."""

    repeated: bool


class BlankLines(NamedTuple):
    """How many blank lines are above a line, and how many there should be."""

    line: LineName
    found: int
    expected: int


class Numbering(NamedTuple):
    """The label with the number that is found, and the one with the number that is due, on a ``line``.

    ``repeated`` is true if the label is there once more on the next line; then no other number is due.
    """

    found: str
    expected: str = ""
    repeated: bool = False
    line: LineName = LineName(LineKind.QUESTION)


class OutOfRange(NamedTuple):
    """A number out of its range, as it is written; ``highest`` is ``None`` if there is no upper bound.

    ``comma`` says whether the layout writes a comma for the decimal point.
    """

    line: LineName
    found: str
    lowest: float
    highest: float | None
    comma: bool = False


class Decimals(NamedTuple):
    """How many decimals a number has, and how many it should have."""

    found: int
    expected: int


class LineNumber(NamedTuple):
    """The number in the margin of a line, ``None`` if there is none, and the one that is due."""

    found: int | None
    expected: int


class Notation(NamedTuple):
    """A number as it is written, and as it should be."""

    found: str
    expected: str


class SecondScore(NamedTuple):
    """A further score of an exchange: ``same`` if it says what the first one says."""

    same: bool


class FlagText(NamedTuple):
    """A flag as it is found and as it should be; ``is_before_score`` says where a misplaced one is, if on that line."""

    expected: str
    found: str = ""
    is_before_score: bool = False


class Speakers(NamedTuple):
    """Whose turn it is in the file, empty where that is no name of the layout, and who may speak there."""

    found: str
    expected: tuple[str, ...]


class Stray(Enum):
    """What is in the file and belongs to no block."""

    TEXT = auto()
    FENCE = auto()
    """A code fence around the whole file."""
    QUOTATION = auto()
    """The marks of quoted mail before every line."""
    QUOTED_LINES = auto()
    """The marks of quoted mail before the lines of a part of the file."""
    NUMBERED_LINES = auto()
    """A number before each line, as in a listing."""
    LINE_BREAKS = auto()
    """A backslash at the end of every line."""
    INDENTATION = auto()
    """Blanks at the beginning of every line."""
    LABEL = auto()
    """A label that no layout has, inside a text."""
    SECOND_TITLE = auto()
    REPEATED_TITLE = auto()
    MISPLACED_TITLE = auto()


class LastPart(Enum):
    """What a file ends inside."""

    TITLE = auto()
    SECTION = auto()
    CANDIDATE = auto()
    HEADER = auto()
    EXCHANGE = auto()
    QUESTION = auto()
    ANSWER = auto()
    SCORE = auto()
    ANNOTATION = auto()
    TURN = auto()
    TERMINATOR = auto()
    SEPARATOR = auto()
    LINE = auto()


Detail: TypeAlias = (
    LineName
    | Deviation
    | Width
    | WantedSeparator
    | ExtraSeparator
    | BlankLines
    | Numbering
    | LineNumber
    | OutOfRange
    | Decimals
    | Notation
    | SecondScore
    | FlagText
    | Speakers
    | Stray
    | LastPart
    | None
)
"""All that a damage may say; which of these a kind has is what its rule reads."""
