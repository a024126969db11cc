"""REC010: a time that is earlier than the previous one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.blocks import Block, Turn
from linter.document import Document
from linter.finding import Problem, Severity, Span
from linter.rule import Subject, fact_rule

_HALF_DAY, _DAY = 12 * 3600, 24 * 3600
_NOON = range(12 * 60, 13 * 60)
"""Clocks from 12:00 to 12:59, in minutes, or in seconds where they have two parts."""
_ONE = range(60, 120)


@fact_rule("REC010", Severity.ERROR, about=Subject.CLOCK, judges=("turns", "mismatches"))
def clock_goes_back(document: Document) -> Iterator[Problem]:
    r"""The time of a turn is earlier than that of the previous turn.

    Turns are in the wrong order, or a time is wrong, and every duration that is computed from it is wrong too.
    Midnight, one o'clock after twelve, the next day and the next conversation of a file are not reported. Values that
    a layout declares as `ascending` are checked in the same way.

    Bad (call):

        0:04 Rosa: Which part of the service was slow?
        0:09 Amir: The search. Each request read the whole index.
        0:05 Rosa: What did you do about it?
        ^^^^
        0:19 Amir: I kept the index in memory and read only what had changed.

    Good:

        0:04 Rosa: Which part of the service was slow?
        0:09 Amir: The search. Each request read the whole index.
        0:15 Rosa: What did you do about it?
        0:19 Amir: I kept the index in memory and read only what had changed.
    """
    said: set[Span] = set()
    timed = [turn for turn in document.turns if turn.clock is not None]
    falls = list(_falls(document, timed)) if len(timed) > 1 else []
    copied = _copied(document) if falls else frozenset()
    for turn, before in falls:
        assert turn.clock is not None
        said.add(span := turn.clock)
        if id(turn) in copied:
            continue
        yield Problem(span, f"clock is {document.slice(span)}, expected {before} or later")
    if not document.mismatches:
        return
    from linter.mismatches import FallingValue, MisplacedValue  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, FallingValue) and mismatch.span not in said:
            yield Problem(mismatch.span, f"'{mismatch.slot}' is {mismatch.found}, lower than the previous one")
        elif isinstance(mismatch, MisplacedValue):
            found, before = mismatch.found, mismatch.before
            yield Problem(mismatch.span, f"'{mismatch.slot}' is {found} after {before}, expected before it")


def _falls(document: Document, turns: Sequence[Turn]) -> Iterator[tuple[Turn, str]]:
    """Each turn whose clock is before the last one of the same conversation and day, and what that one says."""
    from linter.layouts.values import seconds_of

    last, before = -1, ""
    again = document.second_title
    where: tuple[Block | None, str] | None = None
    for turn in turns:
        assert turn.clock is not None
        written = document.slice(turn.clock)
        seconds = seconds_of(written, of_day=turn.date is not None)
        if seconds is None:
            continue
        value = int(seconds)
        here = (turn.block.parent if turn.block else None, document.slice(turn.date) if turn.date else "")
        if again is not None and turn.clock[0] >= again:
            last, again = -1, None  # another file begins
        if here == where and value < last and not _wraps(last, value, dated=bool(here[1])):
            yield turn, before
        last, before, where = value, written, here


def _copied(document: Document) -> frozenset[int]:
    """The turns that begin a copy of those right before them, where REC013 says so: it is silent beside damage."""
    if document.damages:
        return frozenset()
    from linter.layouts.doubled import told_copies  # asked where a clock is wrong

    return frozenset(id(other[0]) for _, other in told_copies(document))


def _wraps(last: int, value: int, dated: bool) -> bool:
    """Whether a day, or a round of the clock face, ends between two clocks; a day does not where both have its date."""
    return (not dated and last < _DAY and last - value > _HALF_DAY) or any(
        last // unit in _NOON and value // unit in _ONE for unit in (1, 60)
    )
