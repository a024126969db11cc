"""Labels of turns that are a time and a speaker, in either order."""

from __future__ import annotations

from linter.layouts.description import Item, Literal, Slot, Value
from linter.tuples import NamedTuple


class Parts(NamedTuple):
    """The label of a turn: its two values, and the texts before, between and after them."""

    clock: Slot
    speaker: Slot
    is_timed_first: bool
    before: str
    between: str
    behind: str


def parts_of(items: tuple[Item, ...], slots: dict[str, Slot]) -> Parts | None:
    """The label that ``items`` are, ``None`` where they are not a time, a speaker and the text between them."""
    texts, found = [""], list[Slot]()
    for item in items:
        if isinstance(item, Value) and not slots[item.slot].runs_on:
            found.append(slots[item.slot])
            texts.append("")
        elif isinstance(item, Literal):
            texts[-1] += item.text
        elif not isinstance(item, Value):
            return None
    if sorted(slot.kind for slot in found) != ["clock", "speaker"]:
        return None
    clock, speaker = sorted(found, key=lambda slot: slot.kind)
    return Parts(clock, speaker, found[0] is clock, *texts[:3])
