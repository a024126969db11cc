"""Labels of turns: a time, perhaps after its date, and a speaker, in either order, or a number and a speaker."""

from __future__ import annotations

import re

from linter.layouts.description import Item, Literal, Part, Row, Slot, Value
from linter.tuples import NamedTuple

COLUMN = r"(?:[ \t]{2}|\t)"
"""What is between two columns, at least."""
_OPENERS, _CLOSERS = frozenset("([{<"), "])}> "


class Parts(NamedTuple):
    """The label of a turn: its two values, the texts before, between and after them, and the date before the time.

    The ``stamp`` is the time or the number.
    """

    stamp: Slot
    speaker: Slot
    is_stamped_first: bool
    before: str
    between: str
    behind: str
    date: Slot | None = None
    behind_date: str = ""

    @property
    def mark_alone(self) -> str:
        """An expression for the mark after a speaker without a time or number; empty where there is none."""
        mark = self.behind.strip()
        if not self.is_stamped_first and has_brackets(self):
            mark = mark.lstrip(_CLOSERS)  # what closes brackets around both
        is_apart = bool(mark) and not self.is_stamped_first and self.behind[:1].isspace()
        return r"[ \t]*" * is_apart + re.escape(mark)


def parts_of(items: tuple[Item, ...], slots: dict[str, Slot]) -> Parts | None:
    """The label that ``items`` are, ``None`` where they are not a time or number, a speaker and text between them."""
    texts, found = [""], list[Slot]()
    for item in items:
        if isinstance(item, Value) and not slots[item.slot].runs_on:
            found.append(slots[item.slot])
            texts.append("")
        elif isinstance(item, Literal):
            texts[-1] += item.text
        elif not isinstance(item, Value):
            return None
    date: Slot | None = None
    behind_date = ""
    for at in range(len(found) - 1):
        if (found[at].kind, found[at + 1].kind) == ("date", "clock"):
            date, behind_date = found.pop(at), texts.pop(at + 1)
            break
    kinds = [slot.kind for slot in found]
    if kinds not in (["clock", "speaker"], ["speaker", "clock"], ["number", "speaker"]):
        return None
    is_first = kinds[1] == "speaker"
    stamp, speaker = found if is_first else reversed(found)
    before, between, behind, *_ = texts
    marks = (before + between).strip()
    if stamp.kind == "number" and (not marks or any(map(str.isalnum, marks))):
        return None  # a number alone is of any text, and one with a word has a label
    return Parts(stamp, speaker, is_first, before, between, behind, date, behind_date)


def with_and_without_half(row: Row, slots: dict[str, Slot]) -> tuple[Row, ...]:
    """The two lines that a ``row`` stands for whose label begins with a half that may be left out, else none.

    ``{?{speaker} }({clock}):`` is ``{speaker} ({clock}):`` and ``({clock}):``.
    """
    first = row.items[0]
    if not isinstance(first, Part) or parts_of((*first.items, *row.items[1:]), slots) is None:
        return ()
    whole = _joined((*first.items, *row.items[1:]))
    return row._replace(items=whole), row._replace(items=row.items[1:])


def _joined(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """``items`` with each two texts that are side by side as one."""
    found: list[Item] = []
    for item in items:
        if found and isinstance(item, Literal) and isinstance(last := found[-1], Literal):
            found[-1] = last._replace(text=last.text + item.text)
        else:
            found.append(item)
    return tuple(found)


def has_brackets(parts: Parts) -> bool:
    """Whether brackets are around a value of the label."""
    return not _OPENERS.isdisjoint(parts.before + parts.between)


def is_column(between: str) -> bool:
    """Whether the text between two values puts them into columns."""
    return between.isspace() and (len(between) > 1 or between == "\t")
