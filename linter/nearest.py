"""Did you mean: the word that a misspelt one nearly is."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 100
"""How many characters are compared: nobody means a word by more."""


def nearest(found: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``found`` nearly spells, whatever the case and with ``_`` for ``-``, if any."""
    from difflib import get_close_matches  # only where somebody mistyped: it would cost every start-up

    words = {word.lower(): word for word in known}
    match = get_close_matches(found.strip().lower().replace("_", "-")[:_LONGEST], words, 1)
    return words[match[0]] if match else None
