"""Where in the text the parts of a parsed form are: values, labels, headers, and where what is missing should be."""

from __future__ import annotations

from typing import Any

from linter.blocks import Block
from linter.document import Document
from linter.finding import Span
from linter.house.pointing import Path
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.form import Form, Placed
from linter.layouts.parsed.shape import FIELDS, FLAGS, LISTS, Level
from linter.line_bounds import line_end, line_start

_LISTS = frozenset(LISTS.values())
_ANSWER = Meaning.ANSWER.value


class Placer:
    """Finds the places of the parts of ``form``, the parsed form of ``document``."""

    def __init__(self, document: Document, form: Form) -> None:
        self._document = document
        self._text = document.text
        self._form = form

    def value(self, path: Path) -> Span:
        """Where the value at ``path`` is; for an object or a list, the header of what has it."""
        placed, rest = self._owner(path)
        return self._member(placed, rest) if placed is not None else self._top()

    def key(self, path: Path) -> Span:
        """Where the label of the member at ``path`` is; the value itself where it has none of its own."""
        placed, rest = self._owner(path)
        value = self.value(path)
        if placed is None or not rest or rest[0] in _LISTS or rest[-1] in (FLAGS, "quoted"):
            return value
        start = line_start(self._text, value[0])
        label = self._text[start : value[0]].strip()
        first = start + len(self._text[start : value[0]]) - len(self._text[start : value[0]].lstrip())
        others = [span for owner in placed.owners for span in owner.slots.values() if span != value]
        beside = any(span[0] < value[0] and span[1] > start for span in others)
        return value if beside or not any(map(str.isalnum, label)) else (first, first + len(label))

    def header(self, path: Path) -> Span:
        """The header of the object that the value at ``path`` is in, or is."""
        placed, _ = self._owner(path)
        return self._header(placed) if placed is not None else self._top()

    def level(self, path: Path) -> Level:
        """The level of the nearest object in the text that the value at ``path`` is in, or is."""
        placed, _ = self._owner(path)
        return placed.level if placed is not None else Level.DOCUMENT

    def missing(self, path: Path, key: str) -> Span:
        """Where a member ``key`` of the object at ``path`` should be: an empty place after what comes before it."""
        placed, rest = self._owner(path)
        if placed is None:
            return self._top()
        is_field = bool(rest) and rest[0] == FIELDS
        wanted = self._slot(placed, key, is_field)
        if wanted is None or (rest and not is_field):
            return self._header(placed)
        rows = [
            [home for home in row if home in placed.shape.homes] for row in self._form.rows_of(placed.owners[0].name)
        ]
        at = next((number for number, row in enumerate(rows) if wanted in row), None)
        if at is None:
            return self._header(placed)
        own = rows[at][: rows[at].index(wanted)]
        if (before := self._last(placed, own)) is not None:
            return self._line_end(before[1])
        if own or self._last(placed, rows[at][len(own) + 1 :]) is not None:
            return self._header(placed)
        before = self._last(placed, [name for row in rows[:at] for name in row])
        if before is None:
            return self._header(placed)
        marks = [span for owner in placed.owners for span in self._document.marks.get(id(owner), ())]
        if [] in rows[:at]:  # a flag without a slot may be on a line of its own
            before = max([before, *marks], key=lambda span: span[1])
        end = self._line_end(before[1])[0]
        return (end + 1, end + 1) if end < len(self._text) else (end, end)

    # objects

    def _owner(self, path: Path) -> tuple[Placed | None, Path]:
        """The innermost object on the way that is in the text, and the rest of the way from there."""
        node: Any = self._form.data
        placed, rest = self._form.placed.get(id(node)), path
        for number, step in enumerate(path, 1):
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                break
            if isinstance(node, dict) and (found := self._form.placed.get(id(node))) is not None:
                placed, rest = found, path[number:]
        return placed, rest

    def _top(self) -> Span:
        if self._document.title is not None:
            return self._document.title
        return self._first_line(0, len(self._text))

    def _header(self, placed: Placed) -> Span:
        if placed.level is Level.DOCUMENT:
            return self._top()
        start, end = self._first_line(self._head(placed), placed.owners[0].end)
        if placed.level in (Level.EXCHANGE, Level.TURN):
            values = [
                span[0] for owner in placed.owners for name, span in owner.slots.items() if self._is_body(placed, name)
            ]
            begun = [at for at in values if start < at <= end]
            label = self._text[start : min(begun)].rstrip() if begun else ""
            end = start + len(label) if label else end
        return start, end

    def _head(self, placed: Placed) -> int:
        """Where the line that heads an object begins; that of a candidate has the name, or else the role."""
        if placed.level is Level.CANDIDATE:
            for key in (Meaning.NAME.value, Meaning.ROLE.value):
                if (span := self._found(placed, self._slot(placed, key, False))) is not None:
                    return line_start(self._text, span[0])
        return placed.owners[0].start

    @staticmethod
    def _is_body(placed: Placed, name: str) -> bool:
        home = placed.shape.homes.get(name)
        return home is not None and home.slot.runs_on

    def _first_line(self, start: int, end: int) -> Span:
        """The first line with a letter or digit, without blanks around it; lines of separators head nothing."""
        at = start
        while at < end:
            stop = line_end(self._text, at)
            line = self._text[at:stop]
            if any(map(str.isalnum, line)):
                return at + len(line) - len(line.lstrip()), at + len(line.rstrip())
            at = stop + 1
        return start, start

    # members

    def _member(self, placed: Placed, rest: Path) -> Span:
        if not rest or rest[0] in _LISTS:
            return self._header(placed)
        key, is_field = rest[0], False
        if key == FIELDS:
            if len(rest) == 1:
                return self._header(placed)
            key, is_field = rest[1], True
        elif key == "written":
            if len(rest) == 1:
                return self._header(placed)
            key = rest[1]
            is_field = self._slot(placed, str(key), False) is None
        if key == FLAGS and not is_field:
            return self._flag(placed, rest)
        if key == "quoted":
            span = self._found(placed, self._slot(placed, _ANSWER, False))
            return self._header(placed) if span is None else (span[0], min(span[0] + 1, span[1]))
        span = self._found(placed, self._slot(placed, str(key), is_field))
        if span is None:
            return self._header(placed)
        if key == _ANSWER and not is_field and self._text[span[0] : span[0] + 1] == '"' == self._text[span[1] - 1]:
            return (span[0] + 1, span[1] - 1) if span[1] - span[0] > 2 else span
        return span

    def _flag(self, placed: Placed, rest: Path) -> Span:
        """The flags, or one of them; where there are none, the end of the line that they should be on."""
        spans: list[Span] = []
        for owner in placed.owners:
            spans += self._document.marks.get(id(owner), ())
            spans += (span for name, span in owner.slots.items() if self._is_flag(placed, name))
        if not spans:
            return self._missing_flag(placed)
        if len(rest) > 1 and isinstance(rest[1], int):
            each = [found for span in sorted(spans) for found in self._split(span)]
            if rest[1] < len(each):
                return each[rest[1]]
        return min(spans)[0], max(span[1] for span in spans)

    def _split(self, span: Span) -> list[Span]:
        """The flags of a text that has several, each in brackets."""
        text = self._document.slice(span)
        found, at = [], 0
        for piece in text.replace("]", "]\n").split("\n"):
            if any(map(str.isalnum, piece)):
                start = at + len(piece) - len(piece.lstrip())
                found.append((span[0] + start, span[0] + at + len(piece.rstrip())))
            at += len(piece)
        return found

    def _missing_flag(self, placed: Placed) -> Span:
        slot = next((name for name, home in placed.shape.homes.items() if home.holds_flags), None)
        if slot is None:
            return self._header(placed)
        rows = self._form.rows_of(placed.owners[0].name)
        row = next((row for row in rows if slot in row), [])
        before = self._last(placed, row[: row.index(slot)] if slot in row else [])
        return self._header(placed) if before is None else self._line_end(before[1])

    @staticmethod
    def _is_flag(placed: Placed, name: str) -> bool:
        home = placed.shape.homes.get(name)
        return home is not None and home.holds_flags

    @staticmethod
    def _slot(placed: Placed, key: str, is_field: bool) -> str | None:
        """The slot whose value is under ``key``."""
        homes = placed.shape.homes.items()
        fitting = (
            name for name, home in homes if home.key == key and home.is_field is is_field and home.level is placed.level
        )
        return next(fitting, None)

    @staticmethod
    def _found(placed: Placed, slot: str | None) -> Span | None:
        owners: list[Block] = placed.owners
        return next((owner.slots[slot] for owner in reversed(owners) if slot in owner.slots), None) if slot else None

    def _last(self, placed: Placed, names: list[str]) -> Span | None:
        """The last place of those of the slots ``names`` that are there."""
        found = [span for name in names if (span := self._found(placed, name)) is not None]
        return max(found, key=lambda span: span[1], default=None)

    def _line_end(self, at: int) -> Span:
        end = line_end(self._text, at)
        return end, end
