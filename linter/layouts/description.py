"""A layout as data: what a description says, read from its TOML and not yet compiled.

A description holds no code and no regular expression. Everything that matching needs follows from these values.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping

from linter.layouts.meaning import Meaning
from linter.tuples import NamedTuple


class Place(NamedTuple):
    """A place in the TOML, both counted from 1, the column in characters."""

    line: int
    column: int


if typing.TYPE_CHECKING:
    SlotType: typing.TypeAlias = typing.Literal[
        "text",
        "line",
        "name",
        "number",
        "score",
        "integer",
        "choice",
        "flag",
        "speaker",
        "clock",
        "date",
        "word",
        "free",
    ]
    CheckType: typing.TypeAlias = typing.Literal[
        "count-of",
        "mean-of",
        "sum-of",
        "same-as",
        "quoted-from",
        "at-least",
        "at-most",
        "unique",
        "ascending",
        "alternate",
    ]


class DescriptionError(ValueError):
    """A description that cannot be used: what is wrong as ``message``, and the ``place`` in the file at ``path``.

    ``endless`` is the slot whose text nothing ends, where that is what is wrong.
    """

    def __init__(self, message: str, place: Place, path: str = "", endless: str = "") -> None:
        self.message = message
        self.place = place
        self.path = path
        self.endless = endless
        super().__init__(f"{path}:{place.line}:{place.column}: {message}")


class Slot(NamedTuple):
    """A value: its type, what it means, and what limits it.

    ``kind`` is the type by its name in a description (``text``, ``score``, ``choice`` …). ``quotes`` says whether a
    body is in double quotes: ``True``, ``False``, or ``None`` where that is the custom of each file. A counter starts
    at ``begins``, or anywhere if it ``floats``, and again in each block called ``within``; in each block around the
    counted one if that is empty, or only once in a file if it floats. It is written with ``digits`` at least, zeros
    before it. A score with a ``comma`` has that for a decimal point.
    ``known`` are values that a file was seen to have, where it may have any. ``others`` are words that may be there
    instead of the value, without the text that touches it. ``months`` are the words for these in a date. Where
    ``of`` is what the file itself lists, it is ``listed``, and no message says it. A clock is ``of_day`` where a date
    is before it on its line: it shows no more than 24 hours. What ``comes_again`` may be there any number of times.
    """

    name: str
    kind: SlotType
    meaning: Meaning
    minimum: float = 0.0
    maximum: float | None = None
    decimals: int | None = None
    of: tuple[str, ...] = ()
    ordered: bool = False
    once: bool = False
    aliases: tuple[tuple[str, str], ...] = ()
    quotes: bool | None = False
    values: str = ""
    after: str = ""
    begins: int = 1
    within: str = ""
    digits: int = 0
    comma: bool = False
    known: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    floats: bool = False
    listed: bool = False
    of_day: bool = False
    comes_again: bool = False

    @property
    def runs_on(self) -> bool:
        """Whether the value may have more than one line."""
        return self.kind in ("text", "free")

    @property
    def is_said(self) -> bool:
        """Whether the value is a text that somebody said or wrote, whatever its size."""
        return self.runs_on or self.meaning in (Meaning.QUESTION, Meaning.ANSWER, Meaning.SAID)

    @property
    def is_number(self) -> bool:
        """Whether the value is read as a number."""
        return self.kind in ("score", "integer", "number")


class Check(NamedTuple):
    """Something that a file says about itself: ``kind`` is ``mean-of`` and its like.

    ``target`` are the slots that are judged, ``sources`` what they are compared with: slots, or for a count also
    blocks. Slots are named ``slot`` or ``block.slot``. ``within`` is the block in which the check holds, the file if
    empty; for ``unique`` it may be ``files``, which is all files of a run. Where ``value`` is not empty, only this
    value of the sources counts.
    """

    kind: CheckType
    target: tuple[str, ...]
    sources: tuple[str, ...]
    within: str
    place: Place
    value: str = ""


FILES = "files"
"""Where a value is unique among all files of a run."""


class Literal(NamedTuple):
    """Text that is the same in every file; ``wide`` are blanks of any number."""

    text: str
    wide: bool = False


class Value(NamedTuple):
    """A place for a slot."""

    slot: str


class Part(NamedTuple):
    """An optional part of a line; one without a slot is a flag."""

    items: tuple[Item, ...]


Item = Literal | Value | Part


class Separator(NamedTuple):
    """A line of one character; ``width`` is 0 where any width of at least 3 will do."""

    character: str
    width: int
    optional: bool
    place: Place
    offset: int = 0


class Row(NamedTuple):
    """A line of a template with text. ``offset`` is where it begins in the template, as for all entries.

    Before one that is ``indented`` there may be any blanks.
    """

    items: tuple[Item, ...]
    optional: bool
    text: str
    place: Place
    offset: int = 0
    indented: bool = False


class Blanks(NamedTuple):
    """How many blank lines are ``due``; ``None`` where any number will do."""

    due: int | None


class Child(NamedTuple):
    """Where other blocks come: one of ``blocks``, repeated or left out.

    With ``every``, each of ``blocks`` comes once, in any order; it is then ``repeated`` too, as several come.
    """

    blocks: tuple[str, ...]
    repeated: bool
    optional: bool
    place: Place
    every: bool = False
    offset: int = 0


Entry = Separator | Row | Blanks | Child


class Block(NamedTuple):
    """A template."""

    name: str
    entries: tuple[Entry, ...]
    place: Place


class Margin(NamedTuple):
    """A number before every line, and the text before and after it; ``wide`` are blanks of any number after it."""

    before: str
    after: str
    wide: bool


class Description(NamedTuple):
    """A layout. ``aliases`` are the other words for a label that are understood and reported, by the label's words.

    ``about`` says in a sentence what the layout is. ``struggled`` is the flag of answers that are none, without its
    brackets; empty where no flag says that. ``margin`` is the number before every line, ``None`` without any.
    """

    name: str
    blocks: dict[str, Block]
    slots: dict[str, Slot]
    checks: tuple[Check, ...] = ()
    aliases: Mapping[str, tuple[str, ...]] = {}
    path: str = ""
    about: str = ""
    struggled: str = ""
    margin: Margin | None = None

    def __hash__(self) -> int:
        """One description is another key than any other: its dictionaries can't be hashed."""
        return id(self)
