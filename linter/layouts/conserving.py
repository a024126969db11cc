"""Conservation: no exact label is taken for text in silence.

A plain scan, which knows nothing of the reading, sees every line that begins with an exact label. Where such a line is
in a running text, the text itself must give a reason: it is in quotes, in a code fence, has a number that is not due,
has its place above the text, is not set apart by the blank line that is due, or is not followed by its own block. Else
it is damage.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.cached import cached_property
from linter.document import Document
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.fences import fences
from linter.layouts.positions import Position
from linter.layouts.scan import scanner
from linter.line_bounds import line_end, line_start
from linter.spans import holds

_DIGITS = re.compile(r"\d{1,18}")


class Label(NamedTuple):
    """An exact label or separator: where it is, and the line of the template that it is of."""

    span: Span
    position: Position


def labels(layout: Layout, text: str) -> Iterator[Label]:
    """Every exact label or separator at the start of a line."""
    for match in scanner(layout).finditer(text):
        yield Label(match.span(), layout.positions[int((match.lastgroup or "p0")[1:])])


def unexplained(layout: Layout, document: Document) -> Iterator[Label]:
    """The exact labels that are text in ``document`` without a reason and without damage at their line."""
    blocks = document.root.walk() if document.root is not None else ()
    found = ((name, span) for block in blocks for name, span in block.slots.items())
    free = {span for name, span in found if layout.slots[name].kind == "free"}  # only what may follow ends it
    text, bodies = document.text, [body for body in document.bodies if body not in free]
    starts = [start for start, _ in bodies]
    told = sorted(damage.span for damage in document.damages)
    seen = list(labels(layout, text))
    at_line = {label.span[0]: label.position for label in seen}
    ends = [label.span[1] for label in seen if label.position.label]
    begun = [label.span[0] for label in seen if label.position.label]
    body = _Body(text, (0, 0), begun, 0)
    for place, label in enumerate(seen):
        if not label.position.label or label.position.optional:
            continue
        start, end = label.span
        at = bisect_right(starts, start) - 1
        if at < 0 or not bodies[at][0] < start < bodies[at][1]:
            continue
        near = bisect_left(told, (line_start(text, start - 1), -1))
        if near < len(told) and told[near][0] <= line_end(text, end):
            continue
        own = at_line.get(line_start(text, bodies[at][0]))
        if own is not None and _is_over(text, own, bodies[at], label):
            continue
        if bodies[at] != body.span:
            body = _Body(text, bodies[at], begun, ends[bisect_right(ends, bodies[at][1]) - 1])
        if not _has_reason(layout, text, body, label, seen[place + 1 : place + 2]):
            yield label


class _Body:
    """A running text whose labels are looked at one after the other: what is before each is counted on.

    ``labels`` are where the labels of the whole text begin, ``last`` is where the last one in this text ends.
    """

    def __init__(self, text: str, span: Span, labels: Sequence[int], last: int) -> None:
        self.span = span
        self._labels = labels
        self._text = text
        self._last = last
        self._at, self._quotes = span[0], 0

    def is_quoted(self, place: int) -> bool:
        """Whether quotes are open at ``place`` that are closed later, or are around the whole.

        The quotes that close the whole are not those of what is after the last label: an answer that breaks off
        would take the next one for its own end.
        """
        start, end = self.span
        if not self._text.startswith('"', start):
            return False
        self._quotes += self._text.count('"', self._at, place)
        self._at = place
        return bool(self._quotes & 1 and self._count & 1 == 0) or (self._text[end - 1] == '"' and self._is_around)

    @cached_property
    def _count(self) -> int:
        return self._text.count('"', *self.span)

    @cached_property
    def _is_around(self) -> bool:
        return bool(self._text.count('"', self._last, self.span[1]) & 1)

    def is_fenced(self, place: int) -> bool:
        """Whether ``place`` is in a code fence that is closed."""
        return holds(self._fences, place)

    @cached_property
    def _fences(self) -> list[Span]:
        return fences(self._text, *self.span, lambda: self._labels)


def _has_reason(layout: Layout, text: str, body: _Body, label: Label, following: Sequence[Label]) -> bool:
    start = label.span[0]
    if body.is_quoted(start) or body.is_fenced(start):
        return True
    if not text.endswith("\n\n", 0, start) and label.position.index not in layout.tight:
        return True
    return not _is_due(text, body.span, label) or not _goes_on(text, label, following)


def _is_over(text: str, own: Position, body: Span, label: Label) -> bool:
    """Whether the place of a label is above the line ``own`` that the body begins on, in the same exchange."""
    if label.position.frames != own.frames or label.position.index >= own.index:
        return False
    if not label.position.counter:
        return True
    return _number(text, label.span) == _number(text, (line_start(text, body[0]), body[0]))


def _is_due(text: str, body: Span, label: Label) -> bool:
    """Whether the number of a label is that of the exchange that the body is in, or the next one.

    A label that opens a block has the next one: no block begins twice.
    """
    if not label.position.counter:
        return True
    own, found = _number(text, (line_start(text, body[0]), body[0])), _number(text, label.span)
    if own is None or found is None:
        return True
    return found == own + 1 or (found == own and not label.position.first)


def _goes_on(text: str, label: Label, following: Sequence[Label]) -> bool:
    """Whether the block of a label goes on below it: the next exact line may come next, and has the same number."""
    if not following:
        return False
    way = label.position.ways.get(following[0].position.index)
    if way is None or way.missing:
        return False
    below = following[0].position
    is_counted = label.position.counter and label.position.counter == below.counter and not below.first
    return not is_counted or _number(text, label.span) == _number(text, following[0].span)


def _number(text: str, span: Span) -> int | None:
    """The first number in ``span``."""
    found = _DIGITS.search(text, *span)
    return int(found[0]) if found is not None else None
