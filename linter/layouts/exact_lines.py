"""One line of a file held against a position of a layout: exactly, and how much of it tells the line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from linter.cached import cached_property
from linter.layouts import forms, values
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.flaws import Fit, What
from linter.layouts.forms import ALONE, TIME_LIKE, TIMES, any_of, flag_texts, several_flags
from linter.layouts.labels import Label
from linter.layouts.named import is_like_name
from linter.layouts.positions import Position, value_names
from linter.layouts.runs import run_of
from linter.layouts.turn_labels import is_column
from linter.layouts.words import is_near

_TELLING = 2
"""So many marks tell as much of a line as a value does that may only be one of a few; more than that tell the line."""


_NEARLY = (What.CHOICE_NEAR, What.LITERAL)
"""What may be wrong around a value that tells its line."""


class ExactLine:
    """Reads lines as one position, where they are exactly as it should be."""

    def __init__(
        self,
        position: Position,
        label: Label | None,
        slots: dict[str, Slot],
        drawn: frozenset[str],
        every_flag: tuple[str, ...],
    ) -> None:
        self.position = position
        self.slots = slots
        self.drawn = drawn
        self.every_flag = every_flag
        self.label = label
        self.flags = tuple(flag_texts(position.rest, slots)) if position.row is not None else ()
        self._groups: list[str] = []
        self._pattern = self._expression(position.row.items, strict=True) if position.row is not None else ""

    # the exact form

    @cached_property
    def exact(self) -> re.Pattern[str]:
        """The line as it should be, compiled for the first line that is read."""
        return re.compile(self._pattern)

    def group_of(self, slot: str) -> str:
        """The group of ``exact`` that holds the value of ``slot``."""
        return _group(self._groups.index(slot))

    def _expression(self, items: tuple[Item, ...], strict: bool) -> str:
        made = ""
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                made += forms.literal(items, number, self.slots)
            elif isinstance(item, Part) and (flags := several_flags(item, self.slots)):
                lead, inner = any_of(flags)
                self._groups.append(value_names(item.items)[0])
                made += f"(?:{lead}(?P<{_group(len(self._groups) - 1)}>{inner}))?"
            elif isinstance(item, Part):
                made += f"(?:{self._expression(item.items, strict)})?"
            else:
                slot = self.slots[item.slot]
                last = number + 1 == len(items)
                inner = r"(?!\s)[^\n]*" if slot.runs_on and last else self._inner(slot, items[number + 1 :])
                inner = forms.LABEL if forms.is_label(items, number, self.slots) else inner
                inner = forms.cell(items, number, self.slots) or inner
                if item.slot in self._groups:
                    made += f"(?P={_group(self._groups.index(item.slot))})"
                else:
                    self._groups.append(item.slot)
                    made += f"(?P<{_group(len(self._groups) - 1)}>{inner})"
        return made

    @staticmethod
    def _inner(slot: Slot, following: tuple[Item, ...]) -> str:
        if slot.kind == "name":
            return r"(?=[^\s*_`-])[^\n]+?(?<![\s*_`])"
        if slot.kind == "speaker":
            return _speaker(slot)
        if slot.kind == "line" and not following:
            return r"(?=\S)[^\n]*"
        return forms.pattern(slot) if not slot.comma else forms.with_comma(slot)

    @cached_property
    def _telling(self) -> int:
        """How much the values and marks of a line tell that is told by no word; 0 where one tells it."""
        row = self.position.row
        if row is not None and len(row.items) == 1 and len(self.position.slots) == 1:
            slot = self.slots[self.position.slots[0].name]
            return _TELLING if slot.known or self.position.names_speaker or slot.kind in ALONE else 0
        if row is None or not self.position.slots or (self.label is not None and self.label.letters):
            return 0
        told = sum(self._weight(item) for item in row.items)
        if len(self.position.slots) == 1:  # a value with its unit: ``{score} / 5``
            slot = self.position.slots[0]
            return told if told > _TELLING and (slot.is_number or slot.kind in TIMES) else 0
        return told

    def _weight(self, item: Item) -> int:
        """How much an item tells about its line: so many marks and letters, or a value that may be one of a few."""
        if isinstance(item, Literal):
            return len("".join(item.text.split())) or int(is_column(item.text))  # that tells a little
        if isinstance(item, Part):
            return 0
        slot = self.slots[item.slot]
        if slot.kind in TIMES and self._is_among_marks:
            return 2 * _TELLING + 1
        if slot.kind == "number" and self._has_columns:
            return _TELLING
        is_alone = slot.kind in ALONE and self.position.row is not None and len(self.position.row.items) == 1
        is_padded = slot.kind == "integer" and (slot.digits or 0) > 1
        return _TELLING if slot.of or slot.known or slot.kind in TIMES or is_padded or is_alone else 0

    @cached_property
    def _has_columns(self) -> bool:
        """Whether values of the line are in columns."""
        row = self.position.row
        return row is not None and any(isinstance(item, Literal) and item.wide for item in row.items)

    @cached_property
    def _is_among_marks(self) -> bool:
        """Whether the line has one value, and marks around it."""
        row = self.position.row
        literals = [item.text for item in row.items if isinstance(item, Literal)] if row is not None else []
        return len(self.position.slots) == 1 and not any(map(str.isalnum, "".join(literals)))

    def _is_told(self, fit: Fit, line: str) -> bool:
        """Whether enough of a line is right to tell it: its marks, and the values that may only be one of a few.

        Where a mark is not there, the values have to tell it twice. Three things tell a little: what is nearly a time,
        a part of a mark, and a name that no other line has.
        """
        wrong = {flaw.slot: flaw.what for flaw in fit.flaws if flaw.what not in _NEARLY}
        told = at = 0
        due = _TELLING
        assert self.position.row is not None
        for item in self.position.row.items:
            if isinstance(item, Literal):
                if (end := _behind(item, line, at)) is None:
                    due = 2 * _TELLING if item.text.strip() else due
                    told += _is_half_there(item, line, at)
                else:
                    at = end
                    told += self._weight(item)
            elif isinstance(item, Part):
                told += self._told_by_part(item, fit, wrong)
            elif (tells := self._told_by_value(item, fit, wrong, line)) is None:
                return False
            else:
                told += tells
        return told > due or (told > 0 and len(self.position.row.items) == 1)

    def _told_by_part(self, part: Part, fit: Fit, wrong: Mapping[str, What]) -> int:
        """How much an optional part tells: its marks, and each number in it, where all of its values are right."""
        names = value_names(part.items)
        if not all(name in fit.values and name not in wrong for name in names):
            return 0
        marks = sum(len("".join(each.text.split())) for each in part.items if isinstance(each, Literal))
        return marks + sum(self.slots[name].is_number for name in names)

    def _told_by_value(self, item: Value, fit: Fit, wrong: Mapping[str, What], line: str) -> int | None:
        """How much a value tells; ``None`` where somebody speaks who has no name."""
        slot, span = self.slots[item.slot], fit.values.get(item.slot)
        written = line[slice(*span)] if span is not None else ""
        if slot.known and not is_near(written, slot.known):
            return 1 if is_like_name(written) else None  # who speaks once is known by nothing but that line
        if span is None or item.slot in wrong:
            is_time = wrong.get(item.slot) is What.MALFORMED and slot.kind in TIMES
            return int(is_time and TIME_LIKE.fullmatch(written) is not None)
        return self._weight(item)

    @cached_property
    def _mark_of_text(self) -> str:
        """What is right before the running text of a line of several values, the blank at its end left aside."""
        items = self.position.row.items if self.position.row is not None else ()
        mark = items[-2] if len(self.position.slots) > 1 else None
        return mark.text.rstrip() if isinstance(mark, Literal) and mark.text[-1:] == " " else ""

    def _unsaid_fit(self, line: str) -> Fit | None:
        """A line of several values that ends where its running text should begin, the blank before that left aside."""
        body = self.position.body
        if body is None or not self._mark_of_text or not line.endswith(self._mark_of_text):
            return None
        match = self.exact.fullmatch(f"{line} ")
        fit = self._exact_fit(match, is_said=False) if match is not None else None
        if fit is None or fit.body != len(line) + 1:
            return None
        values = {**fit.values, body.name: (len(line), len(line))}
        return fit._replace(values=values, body=len(line), exact=False, told=True)

    def _exact_fit(self, match: re.Match[str], is_said: bool = True) -> Fit | None:
        spans, numbers, body = {}, {}, -1
        for index, name in enumerate(self._groups):
            start, end = match.span(_group(index))
            if start < 0:
                continue
            slot = self.slots[name]
            spans[name] = (start, end)
            if slot.known and match.string[start:end] not in slot.known:
                return None
            if slot.is_number:
                judged = values.judge(match.string, start, end, slot)
                if judged.flaw is not None:
                    return None
                if judged.number is not None:
                    numbers[name] = judged.number
            if self.position.body is slot:
                body = start
                if is_said and not match.string[start:end].strip():
                    return None
        number = int(numbers[self.position.counter]) if self.position.counter in numbers else None
        return Fit(0.0, (), spans, numbers, number, body, True)

    def _is_drawn(self, stripped: str) -> bool:
        """Whether a line with one value alone is drawn, as a separator is: it says nothing."""
        is_value = not self.label and self.position.body is None
        return is_value and run_of(stripped, self.drawn) is not None

    def begins_with(self, text: str) -> bool:
        """Whether ``text`` is a proper beginning of the line, cut off in what is the same in every file."""
        position = self.position
        if position.row is not None and position.row.indented:
            text = text.lstrip(" \t")
        if position.separator is not None:
            width = position.separator.width
            return len(text) < width and text == position.separator.character * len(text)
        if self._wholes:
            return any(len(text) < len(whole) and whole.startswith(text) for whole in self._wholes)
        if self._telling:
            return self._beginning.fullmatch(text) is not None and self.exact.fullmatch(text) is None
        if self.label is None:
            return False
        whole = self.label.exactly("1")
        if self.position.body is None and text.startswith(whole.rstrip()):
            return self.exact.fullmatch(text) is None
        return len(text) < len(whole.rstrip()) and whole.startswith(re.sub(r"\d+", "1", text))

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        """The line, cut off anywhere before its running text."""
        assert self.position.row is not None
        made = ""
        for item in reversed(self.position.row.items):
            if isinstance(item, Literal):
                for letter in reversed(item.text):
                    made = f"(?:{re.escape(letter)}{made})?"
            elif isinstance(item, Value) and not self.slots[item.slot].runs_on:
                slot = self.slots[item.slot]
                inner = r"[\d:.,/-]*" if slot.is_number or slot.kind in ("clock", "date") else r"[^\n]{0,40}?"
                made = f"(?:{inner}{made})"
        return re.compile(made)

    @cached_property
    def _wholes(self) -> tuple[str, ...]:
        """All that the line may be, where it is one choice and literal text."""
        row = self.position.row
        assert row is not None
        if len(value_names(row.items)) != 1 or any(isinstance(item, Part) for item in row.items):
            return ()
        slot = self.slots[value_names(row.items)[0]]
        if not slot.of:
            return ()
        return tuple("".join(i.text if isinstance(i, Literal) else word for i in row.items) for word in slot.of)


def _group(index: int) -> str:
    return f"s{index}"


def _speaker(slot: Slot) -> str:
    if slot.of:
        return "(?:" + "|".join(re.escape(word) for word in sorted(slot.of, key=len, reverse=True)) + ")"
    return r"[^\W\d_][^\n:\[\]]{0,38}?"


def _behind(mark: Literal, line: str, at: int) -> int | None:
    """Where a mark ends that is on ``line`` from ``at`` on, ``None`` where it is not; blanks are anywhere."""
    sign = mark.text.strip()
    found = line.find(sign or mark.text, at)
    return None if found < 0 else found + len(sign) if sign else at


def _is_half_there(mark: Literal, line: str, at: int) -> bool:
    """Whether a sign of a mark is on ``line``."""
    sign = mark.text.strip() or mark.text
    return any(each in line[at:] for each in sign)
