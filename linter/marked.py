"""Lines of a part of the file that all begin with a mark which is not theirs: quoted as in mail, or numbered.

Text may hold such lines too. So they are read without their marks only where the file then makes more sense.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from linter.document import Document
from linter.finding import Span
from linter.wrappings import Marked

_QUOTED = re.compile(r"^(?P<mark>> ?)[^\n]*+", re.M)
_NUMBERED = re.compile(r"^(?P<mark>[ \t]*+(?P<number>\d{1,7})(?:\t|[:|][ \t]?| {2}))[^\n]*+", re.M | re.A)
_NUMBERED_BELOW = re.compile(r"\n[ \t]*+\d{1,7}(?:\t|[:|]| {2})", re.A)
"""Every numbered line but the first of the file. It begins with a literal, which is looked for at memory speed."""
_LEAST = 2
"""In so many lines one after the other a mark is no accident; the time of a turn tells even one line."""


def find_marked(text: str, document: Document, to_clean: Callable[[int], int], tabs: bool) -> tuple[Marked, ...]:
    """The marked lines of ``text`` that may be structure of ``document``, which was read with their marks.

    Where nothing is wrong with it, only what a look at it can't tell is looked for: turns that are quoted where each
    has its clock, and numbered lines with ``tabs``.
    """
    is_clean = document.recognised and not document.damages
    timed = bool(document.turns) and document.turns[0].clock is not None
    found: list[Marked] = []
    if not is_clean or timed:
        found += _stretches(text, _QUOTED, 1 if timed else _LEAST)
    if (not is_clean or tabs) and _NUMBERED_BELOW.search(text):
        found += _stretches(text, _NUMBERED, _LEAST)
    if document.recognised and document.damages:
        found = [each for each in found if _is_hurt(text, each, document, to_clean)]
    return tuple(sorted(found, key=lambda each: each.marks))


def _stretches(text: str, line: re.Pattern[str], least: int) -> Iterator[Marked]:
    numbered = line is _NUMBERED
    marks: list[Span] = []
    end, due = 0, -1
    for match in line.finditer(text):
        goes_on = bool(marks) and not text[end : match.start()].strip()
        if not goes_on or (numbered and int(match["number"]) != due):
            if len(marks) >= least:
                yield Marked(numbered, tuple(marks), end)
            marks = []
        marks.append(match.span("mark"))
        end, due = match.end(), int(match["number"]) + 1 if numbered else -1
    if len(marks) >= least:
        yield Marked(numbered, tuple(marks), end)


def _is_hurt(text: str, marked: Marked, document: Document, to_clean: Callable[[int], int]) -> bool:
    """Whether damage is in the marked lines, or at the next line of text below them."""
    start, end = marked.span
    below = next((at for at in range(end, len(text)) if not text[at].isspace()), len(text))
    first, last = to_clean(start), to_clean(below)
    return any(first <= damage.span[1] and damage.span[0] <= last for damage in document.damages)


def is_better(without: Document, document: Document, spans: Sequence[Span]) -> bool:
    """Whether a file makes more sense ``without`` the marks, which were before the lines at ``spans``."""
    if not without.recognised:
        return False
    if any(start <= damage.span[0] <= end for damage in without.damages for start, end in spans):
        return False
    if any(_holds_labels(without, body, span) for span in spans for body in without.bodies):
        return False
    if not document.recognised:
        return True
    gained, fewer = _size(without) - _size(document), len(document.damages) - len(without.damages)
    return (fewer > 0 and gained >= 0) or (fewer == 0 and gained > 0)


def _holds_labels(document: Document, body: Span, span: Span) -> bool:
    """Whether exact lines of the layout are text in a ``body`` that is among the lines of ``span``: somebody quoted."""
    start, end = max(body[0], span[0]), min(body[1], span[1])
    below = document.text.find("\n", start, end)
    return below >= 0 and document.scan is not None and bool(document.scan(document.text[below + 1 : end]))


def _size(document: Document) -> int:
    return sum(1 for _ in document.root.walk()) if document.root is not None else 0
