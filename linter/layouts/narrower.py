"""Lines that say more than others which may be any text: an exact one of these is not one of the others as well."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts.description import Item, Literal, Slot, Value
from linter.layouts.forms import TIMES, label_pattern
from linter.layouts.positions import Position

_SENTENCE = 30
"""So many letters in a row that are the same in every file are told wherever they are."""


class Narrower:
    """Which lines of a layout say more than which others, and that a line is none of those."""

    positions: list[Position]
    slots: dict[str, Slot]

    @cached_property
    def narrower(self) -> dict[int, frozenset[int]]:
        """The positions whose lines begin with any text, each with those that say more: ``[END]`` beside ``[{event}]``.

        Speakers are none of them: who speaks may have a line of his own in the head of the file. But a line with words
        and a number in its label is no turn of anybody: ``Q{number} {member}: `` beside ``{speaker}: ``.
        """
        rows = [(each.index, each.row.items) for each in self.positions if each.row is not None]
        found = {index: self._narrower(items, rows) for index, items in rows if self._begins_open(items)}
        found |= {index: self._beside(index, items, rows) for index, items in rows if self._is_unlabelled(items)}
        counted = frozenset(index for index, items in rows if self._counts(items))
        found |= {index: counted - {index} for index, items in rows if self._begins_with_anybody(items)}
        return {index: others for index, others in found.items() if others}

    @cached_property
    def timed(self) -> dict[int, frozenset[int]]:
        """The positions whose lines are any text among marks, each with those that are a time among the same marks."""
        rows = [(each.index, each.row.items) for each in self.positions if each.row is not None and each.slots]
        shapes: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for index, items in rows:
            literals = [item.text for item in items if isinstance(item, Literal)]
            if (
                1 < len(items) < 4
                and sum(isinstance(item, Value) for item in items) == 1
                and not isinstance(items[0], Value)
            ):
                kind = next(self.slots[item.slot].kind for item in items if isinstance(item, Value))
                shapes.setdefault((literals[0], "".join(literals[1:])), []).append((index, kind))
        found: dict[int, frozenset[int]] = {}
        for each in shapes.values():
            times = frozenset(index for index, kind in each if kind in TIMES)
            found |= {index: times for index, kind in each if kind in ("line", "name", "word") and times}
        return found

    def _narrower(self, items: tuple[Item, ...], rows: list[tuple[int, tuple[Item, ...]]]) -> frozenset[int]:
        lead = items[0].text if isinstance(items[0], Literal) else ""
        heads = ((index, other[0].text) for index, other in rows if isinstance(other[0], Literal))
        return frozenset(i for i, head in heads if head.startswith(lead) and any(map(str.isalpha, head[len(lead) :])))

    def _is_unlabelled(self, items: tuple[Item, ...]) -> bool:
        """Whether a line is running text that is indented, and nothing else."""
        blank, text = items if len(items) == 2 else (None, None)
        is_indented = isinstance(blank, Literal) and blank.text.isspace()
        return is_indented and isinstance(text, Value) and self.slots[text.slot].runs_on

    def _beside(self, index: int, items: tuple[Item, ...], rows: list[tuple[int, tuple[Item, ...]]]) -> frozenset[int]:
        """The lines of the same block that say more than an indented text."""
        frames = self.positions[index].frames
        return self._narrower(items, [row for row in rows if self.positions[row[0]].frames == frames])

    def _counts(self, items: tuple[Item, ...]) -> bool:
        """Whether a line begins with letters and a counter."""
        return self._counted(items) != ""

    def _counted(self, items: tuple[Item, ...]) -> str:
        """An expression for the letters and the counter that a line begins with; empty where it has none.

        A whole number is one too, where it is no value of a label: ``Q{number}`` and not ``Pages: {pages}``.
        """
        if len(items) < 2 or not isinstance(items[0], Literal) or not isinstance(items[1], Value):
            return ""
        if self.slots[items[1].slot].kind == "integer" and items[0].text[-1:].isalnum():
            return rf"{re.escape(items[0].text)}[0-9]+" if any(map(str.isalpha, items[0].text)) else ""
        return label_pattern(items[:2], self.slots)

    def _begins_with_anybody(self, items: tuple[Item, ...]) -> bool:
        """Whether a line begins with a speaker who may have any name."""
        slot = self.slots[items[0].slot] if isinstance(items[0], Value) else None
        return slot is not None and slot.kind == "speaker" and not slot.of and len(items) > 1

    def _begins_open(self, items: tuple[Item, ...]) -> bool:
        """Whether a line begins with one value that may be any text, perhaps after marks."""
        lead = items[0].text if isinstance(items[0], Literal) else ""
        value = items[1 if lead else 0] if len(items) > bool(lead) else None
        is_open = isinstance(value, Value) and self.slots[value.slot].kind in ("line", "name", "word")
        return is_open and not any(map(str.isalnum, lead))

    def _not_narrower(self, position: Position, is_held: bool) -> str:
        """That a line is none of those that say more than ``position`` does.

        One that begins as these do may nearly be one. Where separators hold it, it is not: they would all be wrong.
        """
        heads = [self.positions[index].row for index in sorted(self.narrower.get(position.index, ()))]
        if position.row is not None and self._begins_with_anybody(position.row.items):
            counted = dict.fromkeys(self._counted(row.items) for row in heads if row is not None)
            return f"(?!{'|'.join(counted)})" if counted else ""
        rows = [row.items for row in heads if row is not None]
        texts = (items[0] for items in rows if not self._counts(items))
        beginning = _whole if is_held else _first_word
        words = dict.fromkeys(beginning(text.text) for text in texts if isinstance(text, Literal))
        words |= dict.fromkeys(self._counted(items) for items in rows if self._counts(items))
        return self._no_time(position) + self._no_sentence(position) + (f"(?!(?i:{'|'.join(words)}))" if words else "")

    @cached_property
    def sentences(self) -> dict[int, str]:
        """The longest text of lines that have a sentence in every file, by the index of the position."""
        found = {}
        for position in self.positions:
            literals = [item.text for item in position.row.items if isinstance(item, Literal)] if position.row else []
            longest = max(literals, key=len, default="")
            if sum(map(str.isalpha, longest)) >= _SENTENCE:
                found[position.index] = longest
        return found

    def _no_sentence(self, position: Position) -> str:
        """That a line with running text is none of those that have a sentence of their own."""
        if position.body is None or position.index in self.sentences:
            return ""
        own = [re.escape(text.strip()) for text in dict.fromkeys(self.sentences.values())]
        return f"(?![^\\n]*(?:{'|'.join(own)}))" if own else ""

    def _no_time(self, position: Position) -> str:
        """That a line is no time among the marks of ``position``."""
        if position.index not in self.timed or position.row is None:
            return ""
        marks = [re.escape(item.text) for item in position.row.items if isinstance(item, Literal)]
        return rf"(?!{marks[0]}[0-9:.,/-]+{''.join(marks[1:])}[ \t]*(?:\n|\Z))"


def _first_word(text: str) -> str:
    """An expression for the beginning of ``text`` up to its first word."""
    word = re.search(r"[^\W\d_]+", text)
    return re.escape(text[: word.end()]) + r"\b" if word else re.escape(text)


def _whole(text: str) -> str:
    """An expression for ``text`` without the blanks at its end."""
    return re.escape(text.rstrip())
