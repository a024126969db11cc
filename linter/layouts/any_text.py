"""Values that may be any text: with what they begin and end, and whether all of a stretch is one."""

from __future__ import annotations

from linter.layouts.description import Slot

ANY_TEXT = frozenset(("name", "line", "text", "free", "speaker"))
"""The types of values that may hold any marks."""
_MARKS = frozenset("*_`")
_DASHES = frozenset("-–—")
_BEGIN_NAMES = frozenset("\"'(.“«¿¡@#&[")


def may_be_any(slot: Slot) -> bool:
    """Whether the value of a slot may be any text."""
    return slot.kind in ANY_TEXT and not (slot.of or slot.known)


def is_whole(line: str, start: int, end: int, slot: Slot) -> bool:
    """Whether ``line[start:end]`` is a value of ``slot``, which may be any text, as it should be."""
    said = line[start:end]
    return bool(said) and may_begin_with(said[0], slot) and may_end_with(said[-1], slot)


def may_begin_with(first: str, slot: Slot) -> bool:
    """Whether a value of ``slot`` may begin with a letter or mark."""
    if slot.kind == "name" and not (first.isalnum() or first in _BEGIN_NAMES):
        return False
    return first not in _MARKS or slot.kind not in ("speaker", "name")


def may_end_with(last: str, slot: Slot) -> bool:
    """Whether a value of ``slot`` may end with a letter or mark."""
    if slot.kind not in ("speaker", "name"):
        return True
    return last not in _MARKS and not (last in _DASHES and slot.kind == "name")
