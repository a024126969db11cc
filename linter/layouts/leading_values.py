"""Lines that begin with a value, and are told by the words after it."""

from __future__ import annotations

from linter.layouts.description import Item, Literal, Value

_LETTERS = 4
"""So many letters of literal text tell a line."""
_CLOSERS = ")]}>.:,;"
"""What is after a value belongs to it, and is lost with it."""


def words_after_value(items: tuple[Item, ...]) -> str:
    """The words after the first value of a line that no word is before; empty where there are none."""
    first = next((place for place, item in enumerate(items) if isinstance(item, Value)), len(items))
    if first + 1 >= len(items) or any(not isinstance(item, Literal) or _letters(item.text) for item in items[:first]):
        return ""
    after = items[first + 1]
    if not isinstance(after, Literal) or after.text[:1] not in f"{_CLOSERS} \t":
        return ""
    words = after.text.lstrip(_CLOSERS).strip()
    return words if _letters(words) >= _LETTERS else ""


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
