"""A layout as it is in one file: who speaks there, and where its numbers begin."""

from __future__ import annotations

from linter.layouts.beginning import beginning
from linter.layouts.compiled import Layout


def fitted(layout: Layout, text: str) -> Layout:
    """``layout`` as it is in ``text``: the same one, unless it leaves something to each file."""
    if layout.outline.listing:
        from linter.layouts.listed import listing  # few layouts have lists of speakers

        layout = listing(layout, text)
    return beginning(layout, text)
