"""A line without the label that it should have: its values tell it, or nothing else can be there."""

from __future__ import annotations

from linter.cached import cached_property
from linter.layouts import costs, values
from linter.layouts.description import Literal, Slot, Value
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import TIME_LIKE, TIMES
from linter.layouts.rest import Rest, rest_of
from linter.layouts.rest_flaws import RestFit
from linter.layouts.runs import run_of
from linter.layouts.worded_lines import WordedLine

_OPEN = ("text", "free", "line")
"""The types of values that may be long."""
_OTHER_TIME = costs.MALFORMED - costs.NOTATION
"""So much less than any other malformed value costs one that is meant as a time, alone between its marks."""
_SLACK = 24
_SEVERAL = 3
"""So many values and what is between them make a line of several values."""
_GAP = "  "
"""What is between two columns."""
_ROOM = {"number": 12, "integer": 12, "score": 16, "clock": 20, "date": 24, "word": 40, "speaker": 40}
"""How many characters the value of a slot may have, by its type, where a line without a label is looked at."""


class UnlabelledLine(WordedLine):
    """Reads lines by their values alone."""

    def may_be_indented(self, stripped: str, letters: str) -> bool:
        """Whether a line in the column of a text may be this one: one of several values is not without its label.

        It is if it is so exactly; ``letters`` are the first ones of the line.
        """
        row = self.position.row
        if self.label is not None and self.label.initials and self._divided:
            return not self.label.initials.isdisjoint(letters)
        if self.label is not None or row is None or row.indented or not isinstance(row.items[0], Value):
            return True
        return len(row.items) < _SEVERAL or self.exact.fullmatch(stripped) is not None

    def _bare_fit(self, line: str, stripped: str) -> Fit | None:
        """A line that begins with a value: its type alone tells it."""
        position = self.position
        if run_of(stripped, self.drawn) is not None:
            return None
        if self._wholes:
            return self._choice_fit(line, stripped)
        start = len(line) - len(line.lstrip())
        end = start + len(stripped)
        assert position.row is not None
        items = position.row.items
        if len(items) > 1 or not isinstance(items[0], Value):
            fit = self._rest_fit(line, 0, 0.0, [], "") if self._may_be(line) else None
            if fit is None or not self._has_value(line, fit):
                return None
            return self._indented(fit, line)
        slot = self.slots[items[0].slot]
        spans = {slot.name: (start, end)}
        if slot.runs_on:
            return Fit(0.0, (), spans, body=0, exact=True)
        judged = values.judge(line, start, end, slot)
        flaws = (judged.flaw,) if judged.flaw else ()
        return Fit(0.5 + judged.cost, flaws, spans, {slot.name: judged.number} if judged.number is not None else {})

    def _marked_fit(self, line: str, stripped: str) -> Fit | None:
        """A line that begins with marks and has several values."""
        if (lost := self.without_value(line, stripped)) is not None:
            return lost
        last = self.position.slots[-1].kind
        if run_of(stripped, self.drawn) is not None or (
            last not in _OPEN and len(line) > self._room and not self._has_columns
        ):
            return None
        start = line.index(stripped)
        may_begin = stripped[0] in self._begins or self._may_begin_indented(line)
        begin = 0 if self._has_indent else start
        fit = self._whole.fit(line, begin, start + len(stripped)) if may_begin else None
        if fit is None or not self._has_value(line, fit) or self._has_nothing_right(fit):
            return None
        body = self.position.body
        start = fit.values[body.name][0] if body else -1
        counted = fit.numbers.get(self.position.counter)
        number = int(counted) if counted is not None else None
        cost = fit.cost - (_OTHER_TIME if self._is_other_time(line, fit.flaws) else 0.0)
        return self._indented(Fit(cost, fit.flaws, fit.values, fit.numbers, number, start), line)

    def _has_nothing_right(self, fit: RestFit) -> bool:
        """Whether marks are wrong, and every number or time too: the line has nothing in common with this one."""
        typed = {slot.name for slot in self.position.slots if slot.is_number or slot.kind in TIMES}
        wrong = {flaw.slot for flaw in fit.flaws if flaw.what is What.MALFORMED}
        return bool(typed) and typed <= wrong and any(flaw.what is What.LITERAL for flaw in fit.flaws)

    def _has_value(self, line: str, fit: Fit | RestFit) -> bool:
        """Whether one of several values tells a line without marks: a known speaker, or anything with a digit.

        A counter before a text is told by the blanks up to the column of that: many lines of text begin with a number.
        """
        telling = self._telling_slots
        if len(telling) < 2:
            is_counted = bool(telling) and bool(self.position.counter) and self.position.body is not None
            return not is_counted or not any(flaw.what is What.LITERAL for flaw in fit.flaws)
        for slot in telling:
            written = line[slice(*fit.values.get(slot.name, (0, 0)))]
            words = slot.of or slot.known if slot.kind == "speaker" else slot.others
            if written in words or (slot.kind != "speaker" and any(map(str.isdigit, written))):
                return True
        return False

    @cached_property
    def _telling_slots(self) -> tuple[Slot, ...]:
        """The slots whose values tell a line that has no marks; none where it has some."""
        row = self.position.row
        if row is None or any(isinstance(item, Literal) and item.text.strip() for item in row.items):
            return ()
        slots = [self.slots[slot.name] for slot in self.position.slots]
        return tuple(slot for slot in slots if slot.kind == "speaker" or slot.is_number or slot.kind in TIMES)

    @cached_property
    def _has_indent(self) -> bool:
        """Whether the line begins with blanks, which are part of its first literal."""
        first = self.position.row.items[0] if self.position.row is not None else None
        return isinstance(first, Literal) and first.text[:1].isspace()

    def _is_other_time(self, line: str, flaws: tuple[Flaw, ...]) -> bool:
        """Whether the one thing wrong with a line that has a time alone is how that is written."""
        if len(self.position.slots) > 1 or len(flaws) != 1 or flaws[0].what is not What.MALFORMED:
            return False
        is_time = TIME_LIKE.fullmatch(line, flaws[0].start, flaws[0].end) is not None
        return self.position.slots[0].kind in TIMES and is_time

    def _may_begin_indented(self, line: str) -> bool:
        """Whether only blanks are before the first value, and ``line`` has just these, or more that tells it."""
        blanks = self.label.text if self.label is not None else ""
        if not blanks.isspace():
            return False
        if self.position.slots[0].of and line.startswith(blanks) and not line[len(blanks)].isspace():
            return True
        has_gap = not self._has_columns or _GAP in line.strip()
        return has_gap and self._is_of_types and self._may_be(line)

    @cached_property
    def _is_of_types(self) -> bool:
        """Whether the line has several values, and no text that may run on: one of a few words, a number or a time."""
        typed = [slot for slot in self.position.slots if slot.of or slot.is_number or slot.kind in TIMES]
        return bool(typed) and len(self.position.slots) > 1 and self.position.body is None

    def _indented(self, fit: Fit, line: str) -> Fit:
        """A line without a label that is indented, and otherwise as it should be."""
        assert self.position.row is not None
        first = self.position.row.items[0]
        start = len(line) - len(line.lstrip())
        if fit.flaws or not start or self._has_indent:
            return fit
        said = first.text.rstrip() if isinstance(first, Literal) else ""
        flaw = Flaw(What.LABEL, 0, start, "", line[: start + len(said)], said, "")
        return fit._replace(cost=fit.cost + costs.LABEL + costs.INDENT, flaws=(flaw,), exact=False)

    @cached_property
    def _whole(self) -> Rest:
        row = self.position.row
        assert row is not None
        return rest_of(row.items, self.slots)

    @cached_property
    def _begins(self) -> str:
        """What a line may begin with that nearly begins with the marks of this one: one of them, or its first value."""
        marks = self.label.text.strip() if self.label is not None else ""
        first = self.position.slots[0]
        if first.kind in TIMES:
            return f"{marks}0123456789([{{<"
        if len(self.position.slots) == 1 and not first.is_number:
            return marks
        return marks + "0123456789" * first.is_number + "([{<*_" * (first.kind != "number")

    @cached_property
    def _divided(self) -> str:
        """The first text between two values of the row."""
        return next((item.text for item in self._items[1:-1] if isinstance(item, Literal) and item.text.strip()), "")

    def _may_be(self, line: str) -> bool:
        """Whether a line without a label is worth an alignment: short enough, with something of its literals."""
        if self.position.body is None and len(line) > self._room:
            return False
        head = line[: self._room].lower()
        return any(mark in head for mark in self._marks)

    @cached_property
    def _room(self) -> int:
        """How long the line may be, running text left aside."""
        room = _SLACK
        for item in self._items:
            if isinstance(item, Literal):
                room += len(item.text)
            elif isinstance(item, Value) and not self.slots[item.slot].runs_on:
                slot = self.slots[item.slot]
                room += max(map(len, slot.of)) if slot.of else _ROOM.get(slot.kind, 80)
        return room

    @cached_property
    def _marks(self) -> frozenset[str]:
        """What a line nearly like this one has of its literals: their marks, and pairs of letters."""
        marks: set[str] = set()
        for item in self._items:
            if isinstance(item, Literal):
                text = item.text.strip().lower()
                marks.update(c for c in text if not c.isalnum() and not c.isspace())
                marks.update(text[n : n + 3] for n in range(len(text) - 2) if text[n : n + 3].isalpha())
        return frozenset(marks) or frozenset((" ",))
