"""What the files of a run do not agree on, as values for rules."""

from __future__ import annotations

from linter.finding import Span
from linter.tuples import NamedTuple


class FilePlace(NamedTuple):
    """A place in one of the files: offsets in the text that the parser read."""

    path: str
    at: Span


class Conflict(NamedTuple):
    """An exchange that another file tells differently: each difference with what is said here and there."""

    here: FilePlace
    there: FilePlace
    differences: tuple[tuple[str, str, str], ...]
    key: int


class Copy(NamedTuple):
    """A file that says what another one says; if it is ``renamed``, an interview that is another person's there."""

    here: FilePlace
    there: FilePlace
    renamed: bool
    key: int


class Repeat(NamedTuple):
    """A value of ``slot`` that another file has, where each file must have its own."""

    here: FilePlace
    there: FilePlace
    slot: str
    key: int


Crossed = Conflict | Copy | Repeat
