"""What is in a transcript as rows: the columns that there are, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Literal, TypeAlias

    Type: TypeAlias = Literal["text", "integer", "number", "texts"]
    Rows: TypeAlias = Literal["exchanges", "turns", "candidates"]
    Cell: TypeAlias = str | int | float | tuple[str, ...] | None
    Row: TypeAlias = dict[str, Any]
    Read: TypeAlias = Callable[[Rows, "str | None", "tuple[Column, ...] | None"], Iterator[Row]]

ROWS: tuple[Rows, ...] = ("exchanges", "turns", "candidates")
"""What a row may be."""


class Column(NamedTuple):
    """A column: its name, the type of its cells, and what is in it.

    ``type`` is ``text``, ``integer``, ``number`` (a float) or ``texts`` (a tuple of texts). Any cell may be ``None``
    but for those of ``texts``, which are empty then.
    """

    name: str
    type: Type
    about: str


_FILE = (
    Column("file", "text", "path of the file, as it was given"),
    Column("layout", "text", "name of the layout"),
)
_PERSON = (
    Column("section", "text", "name of the section"),
    Column("candidate", "text", "name of the candidate"),
    Column("role", "text", "role of the candidate"),
)
_LINES = (
    Column("first_line", "integer", "first line in the file, from 1"),
    Column("last_line", "integer", "last line with text in it, from 1"),
)

COLUMNS: dict[Rows, tuple[Column, ...]] = {
    "exchanges": (
        *_FILE,
        *_PERSON,
        Column("number", "integer", "number of the question"),
        Column("question", "text", "the question"),
        Column("answer", "text", "the answer, without the quotes around it"),
        Column("annotation", "text", "the annotation"),
        Column("score", "number", "the score, in the unit and range of the layout"),
        Column("score_text", "text", "the score as it is written"),
        Column("flags", "texts", "names of the flags, without brackets"),
        *_LINES,
    ),
    "turns": (
        *_FILE,
        *_PERSON,
        Column("turn", "integer", "number of the turn in the file, from 1"),
        Column("speaker", "text", "name of the speaker; that of the block if only its label says it"),
        Column("said", "text", "text of the turn"),
        Column("clock", "text", "the time of the turn, as it is written"),
        *_LINES,
    ),
    "candidates": (
        *_FILE,
        *_PERSON,
        Column("exchanges", "integer", "number of exchanges"),
        Column("turns", "integer", "number of turns"),
        *_LINES,
    ),
}
"""The columns that the rows of every layout have, in their order."""


def merged(tables: Iterable[tuple[Column, ...]]) -> tuple[Column, ...]:
    """The columns of several tables, each once; one that is of two types is a number, or else text."""
    found: dict[str, Column] = {}
    for column in (column for columns in tables for column in columns):
        known = found.setdefault(column.name, column)
        if known.type != column.type:
            both = {known.type, column.type}
            found[column.name] = known._replace(type="number" if both == {"integer", "number"} else "text")
    return tuple(found.values())
