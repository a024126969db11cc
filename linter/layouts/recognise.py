"""Which layout a file is in: the one whose first lines prove it, else the one that explains its head best."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from linter.document import Document
from linter.expressions import expression
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.compiled import Layout
from linter.layouts.known import BUILT_IN, Known
from linter.layouts.parsing import explained, parse_by, unread
from linter.layouts.reader import Gap, Reader
from linter.layouts.whole import Proof
from linter.line_bounds import line_start

_HEAD = 32_768
"""So many characters tell which layout a file is in."""
_NEARLY_ALL = 0.9
"""From this share of the lines on, the mark that they begin with is put before them."""
_FEW = 8
"""In a text of fewer lines, the same first mark says nothing."""
_DIFF = expression(r"(?:(?!--- )[^\n]+\n){0,9}--- [^\n]*\n\+\+\+ [^\n]*\n@@ -\d[\d,]* \+\d[\d,]* @@", re.ASCII)
_PLAIN = 8
"""With so many lines of one layout, and less than a third of that of any other, nothing has to be compared."""


def read_text(text: str, collection: Collection, layouts: Sequence[Known] = BUILT_IN) -> Document:
    """Read cleaned ``text`` by the layout of ``layouts`` that it is in. Never raises.

    Where none explains at least half of it, the document is not recognised, and is said to be in the nearest one; one
    of which far fewer lines are there than of that is not tried. Nor is the copy of a transcript recognised that
    something else holds: a diff, or lines behind a mark that no layout has.
    """
    if (opened := _opened(text, collection, layouts)) is not None:
        return parse_by(opened, text)
    readings: dict[Layout, list[Proof | Gap]] = {}
    ranked = _ranked(text, collection, layouts, readings)
    if not ranked[0].opens(text) and _is_held(text, ranked):
        document = unread(ranked[0], text)
        document.recognised = False
        return document
    best = parse_by(ranked[0], text, readings.get(ranked[0]))
    if best.recognised:
        return best
    from linter.layouts.scan import likeness  # few texts are doubtful

    seen = likeness(ranked[0], text)
    for layout in ranked[1:]:
        if 2 * likeness(layout, text) < seen:
            continue  # it would make lines of its own of those of the other one
        document = parse_by(layout, text, readings.get(layout))
        if document.recognised:
            return document
    return best


def _is_held(text: str, layouts: Sequence[Layout]) -> bool:
    """Whether ``text`` is a diff, or nearly all of its lines begin with one mark that no line of ``layouts`` does."""
    if _DIFF.match(text) is not None:
        return True
    openings = Counter(line[:2] for line in text.split("\n") if line)
    firsts: Counter[str] = Counter()
    for opening, count in openings.items():
        firsts[opening[0]] += count
    many = max(_FEW, _NEARLY_ALL * firsts.total())
    mark = next((each for each, count in firsts.items() if count >= many), " ")
    if mark.isalnum() or mark.isspace():
        return False
    if openings[mark] + openings[f"{mark} "] >= many:
        mark += " "
    return not any(opening.startswith(mark) for layout in layouts for opening in layout.openings)


def likeliest(text: str, collection: Collection, layouts: Sequence[Known]) -> list[Layout]:
    """The layouts that ``text`` may be in, the likeliest first. Those that it can't be in are not compiled."""
    opened = _opened(text, collection, layouts)
    return _ranked(text, collection, layouts, {}) if opened is None else [opened]


def _opened(text: str, collection: Collection, layouts: Sequence[Known]) -> Layout | None:
    """The built-in layout whose first lines ``text`` has: these are known to begin differently."""
    if layouts != BUILT_IN:
        return None
    each = (known.compiled(collection) for known in layouts if known.may_be(text))
    return next((layout for layout in each if layout.opens(text)), None)


def _ranked(
    text: str, collection: Collection, layouts: Sequence[Known], readings: dict[Layout, list[Proof | Gap]]
) -> list[Layout]:
    """The same where the first lines tell nothing.

    Where the whole of it was read to tell, the ``readings`` are kept.
    """
    likely = [known for known in layouts if known.may_be(text)] or layouts
    if len(likely) == 1:
        return [likely[0].compiled(collection)]
    from linter.layouts.scan import likeness  # few texts are doubtful

    compiled = [known.compiled(collection) for known in likely]
    least, most = sorted((likeness(each, text), n) for n, each in enumerate(compiled))[-2:]
    if most[0] >= _PLAIN and most[0] >= 3 * least[0]:
        return [compiled[most[1]]]
    head = text[: line_start(text, _HEAD)] if len(text) > _HEAD else text
    kept = readings if head == text else {}
    return sorted(compiled, key=lambda each: -_explains(each, head, kept))


def _explains(layout: Layout, head: str, readings: dict[Layout, list[Proof | Gap]]) -> float:
    """How well ``layout`` explains the head of a file: a line that only its values tell says little."""
    from linter.layouts.foreign import is_foreign  # few texts are doubtful

    if is_foreign(layout, head):
        return float(-len(head))
    readings[layout] = Reader(layout, head).read()
    found = explained(layout, readings[layout])
    return found.fitting - found.others - 0.75 * found.bare
