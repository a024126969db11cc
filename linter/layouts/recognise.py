"""Which layout a file is in: the one whose first lines prove it, else the one that explains its head best."""

from __future__ import annotations

from collections.abc import Sequence

from linter.document import Document
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.compiled import Layout
from linter.layouts.known import BUILT_IN, Known
from linter.layouts.parsing import explained, parse_by
from linter.layouts.reader import Reader

_HEAD = 32_768
"""So many characters tell which layout a file is in."""


def read_text(text: str, collection: Collection, layouts: Sequence[Known] = BUILT_IN) -> Document:
    """Read cleaned ``text`` by the layout of ``layouts`` that it is in. Never raises.

    Where none explains at least half of it, the document is not recognised, and is said to be in the nearest one.
    """
    ranked = likeliest(text, collection, layouts)
    best = parse_by(ranked[0], text)
    if best.recognised:
        return best
    for layout in ranked[1:]:
        document = parse_by(layout, text)
        if document.recognised:
            return document
    return best


def likeliest(text: str, collection: Collection, layouts: Sequence[Known]) -> list[Layout]:
    """The layouts that ``text`` may be in, the likeliest first. Those that it can't be in are not compiled."""
    if layouts == BUILT_IN and (layout := layouts[0].compiled(collection)).opens(text):
        return [layout]
    likely = [known for known in layouts if known.may_be(text)] or layouts
    if len(likely) == 1:
        return [likely[0].compiled(collection)]
    head = text[: text.rfind("\n", 0, _HEAD) + 1] if len(text) > _HEAD else text
    return sorted((known.compiled(collection) for known in likely), key=lambda each: -_explains(each, head))


def _explains(layout: Layout, head: str) -> float:
    """How well ``layout`` explains the head of a file: a line that only its values tell says little."""
    from linter.layouts.foreign import is_foreign  # few texts are doubtful

    if is_foreign(layout, head):
        return float(-len(head))
    found = explained(layout, Reader(layout, head).read())
    return found.fitting - found.others - 0.75 * found.bare
