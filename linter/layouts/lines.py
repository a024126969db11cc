"""One line of a file held against the positions of a layout: exactly, or as near as it comes."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from linter.layouts import costs, forms, values
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.flags import flag_line_fit, read_tail
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import any_of, flag_texts, several_flags
from linter.layouts.labels import PAIRS, Label, Near
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position, value_names
from linter.layouts.rest import Rest
from linter.layouts.runs import run_of, separator_fit
from linter.layouts.words import fold, nearest_of

SWAPPED = "out of order"
"""What is found where the values of a line are all there, in another order."""
LONGEST = 400
"""A line with more characters than this is running text, unless its label says otherwise."""
_HEADING_LONGEST = 60
_TELLING = 2
"""So many marks tell as much of a line as a value does that may only be one of a few; more than that tell the line."""
_AROUND = " \t:.*_#-–>()[]"
"""What people write around a name that is alone on its line."""
_OPEN = ("text", "free", "line")
"""The types of values that may be long."""
_WORDS = 4
"""So many letters of a label tell an optional line."""
_CUT = 2
"""So many letters of a label tell it, where nothing else is on the line."""
_OTHER_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?: +(?=\S)")
"""One or two words and a colon, where a label is due."""
_SLACK = 24
_ROOM = {"number": 12, "integer": 12, "score": 16, "clock": 20, "date": 24, "word": 40, "speaker": 40}
"""How many characters the value of a slot may have, by its type, where a line without a label is looked at."""


class LineReader:
    """Reads lines as one position."""

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
                made += re.escape(item.text)
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
                if item.slot in self._groups:
                    made += f"(?P={_group(self._groups.index(item.slot))})"
                else:
                    self._groups.append(item.slot)
                    made += f"(?P<{_group(len(self._groups) - 1)}>{inner})"
        return made

    @staticmethod
    def _inner(slot: Slot, following: tuple[Item, ...]) -> str:
        if slot.kind == "name":
            return r"(?=[^\s*_`\u00a0\u3000-])[^\n]*?(?<![\s*_`])"
        if slot.kind == "speaker":
            return _speaker(slot)
        if slot.kind == "line" and not following:
            return r"(?=\S)[^\n]*"
        return forms.pattern(slot)

    def fit(self, line: str, stripped: str) -> Fit | None:
        """How ``line`` is read as this position, ``None`` where it cannot be."""
        fit = self._fit(line, stripped)
        if fit is None or (fit.exact and not self._telling):
            return fit
        if (self._is_optional and _half_right(fit)) or (self._telling and self._is_told(fit, line)):
            return fit._replace(told=True, cost=min(fit.cost, costs.TOLD))
        return fit

    @cached_property
    def _is_optional(self) -> bool:
        """Whether the line is optional and has a label and a value: nothing is missing where it is taken for text."""
        label = self.label
        words = label is not None and label.letters >= _WORDS
        return words and self.position.optional and self.position.body is None and bool(self.position.slots)

    @cached_property
    def _telling(self) -> int:
        """How much the values and marks of a line tell that is told by no word; 0 where one tells it."""
        row = self.position.row
        if row is not None and len(row.items) == 1 and len(self.position.slots) == 1:
            slot = self.slots[self.position.slots[0].name]
            return _TELLING if slot.known or self.position.names_speaker else 0
        if row is None or len(self.position.slots) < 2 or (self.label is not None and self.label.letters):
            return 0
        return sum(self._weight(item) for item in row.items)

    def _weight(self, item: Item) -> int:
        """How much an item tells about its line: so many marks and letters, or a value that may be one of a few."""
        if isinstance(item, Literal):
            return len("".join(item.text.split()))
        if isinstance(item, Part):
            return 0
        slot = self.slots[item.slot]
        return _TELLING if slot.of or slot.known or slot.kind in ("clock", "date") else 0

    def _is_told(self, fit: Fit, line: str) -> bool:
        """Whether enough of a line is right to tell it: its marks, and the values that may only be one of a few."""
        wrong = {flaw.slot for flaw in fit.flaws if flaw.what is not What.CHOICE_NEAR}
        told = at = 0
        assert self.position.row is not None
        for item in self.position.row.items:
            if isinstance(item, Literal):
                at = line.find(item.text.strip(), at)
                if at < 0:
                    return False
                at += len(item.text.strip())
            if isinstance(item, Value):
                span = fit.values.get(item.slot)
                known = self.slots[item.slot].known
                if known and (span is None or nearest_of(line[span[0] : span[1]], known) is None):
                    return False
                if span is None or item.slot in wrong:
                    continue
            told += self._weight(item)
        return told > _TELLING or (told > 0 and len(self.position.row.items) == 1)

    def _fit(self, line: str, stripped: str) -> Fit | None:
        position = self.position
        if position.separator is not None:
            return separator_fit(line, stripped, position.separator, self.drawn)
        match = self.exact.fullmatch(line)
        if match is not None and not self._is_drawn(stripped):
            fit = self._exact_fit(match)
            if fit is not None:
                return fit
        if position.heading or (position.optional and not position.slots):
            return self._literal_fit(line, stripped)
        if self.label is None:
            return self._bare_fit(line, stripped)
        if not self.label.letters and not self.label.counts:
            if self._wholes:
                return self._choice_fit(line, stripped) if stripped[0] in self._begins else None
            return self._marked_fit(line, stripped)
        if self.label.initials and self.label.initials.isdisjoint(_initial(stripped)):
            return self._unlabelled_fit(line, stripped)
        return self._labelled_fit(line, stripped) or self._cut_fit(line, stripped)

    def _labelled_fit(self, line: str, stripped: str) -> Fit | None:
        """A line whose label is near."""
        assert self.label is not None
        near = self.label.read(line, self._is_backed)
        if near is None:
            return self._unlabelled_fit(line, stripped)
        flaws = []
        if not near.exact:
            number = str(int(near.number)) if 0 < len(near.number) < 10 else near.number
            text = self.label.exactly(number)
            rest = line[near.end :]
            text = text.rstrip() if not rest.strip() else text
            first = next(iter(self._items), None)
            spaced = isinstance(first, Literal) and first.text[0].isspace()  # the blank is not the label's
            end = near.end if spaced else near.end + len(rest) - len(rest.lstrip())
            wanted = self.label.exactly(number or "n").rstrip()
            flaws = [
                Flaw(
                    What.LABEL,
                    near.start,
                    near.end,
                    "",
                    line[near.start : near.end].strip(),
                    wanted,
                    text,
                    near.certain and not self._is_glued(rest),
                )
            ]
            flaws[0] = flaws[0]._replace(end=end) if end > near.end or text else flaws[0]
            closing = self._closing(line, near)
            if closing >= 0:
                flaws[0] = flaws[0]._replace(more=((closing, closing + 1, ""),))
                line = line[:closing]
        fit = self._rest_fit(line, near.end, near.cost, flaws, near.number)
        if fit is None or fit.flaws or not near.exact or self.position.body is not None:
            return fit
        rest = line[near.end :]
        blanks = len(rest) - len(rest.lstrip())
        if not blanks or not isinstance(next(iter(self._items), None), Value):
            return fit
        text = self.label.exactly(near.number)
        flaw = Flaw(What.LABEL, 0, near.end + blanks, "", line[: near.end + blanks], text.rstrip(), text)
        return fit._replace(cost=fit.cost + costs.LABEL + costs.SPACING, flaws=(flaw,), exact=False)

    def _is_glued(self, rest: str) -> bool:
        """Whether a letter touches the label of a number: it may be a slip, or what is left of something else."""
        position = self.position
        if position.body is not None or position.counter or not position.slots:
            return False
        return position.slots[0].is_number and rest[:1].isalpha()

    def _exact_fit(self, match: re.Match[str]) -> Fit | None:
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
                if judged.flaw is not None or judged.number is None:
                    return None
                numbers[name] = judged.number
            if self.position.body is slot:
                body = start
                if not match.string[start:end].strip():
                    return None
        number = int(numbers[self.position.counter]) if self.position.counter in numbers else None
        return Fit(0.0, (), spans, numbers, number, body, True)

    def _is_drawn(self, stripped: str) -> bool:
        """Whether a line with one value alone is drawn, as a separator is: it says nothing."""
        is_value = not self.label and not self.position.heading and self.position.body is None
        return is_value and run_of(stripped, self.drawn) is not None

    def begins_with(self, text: str) -> bool:
        """Whether ``text`` is a proper beginning of the line, cut off in what is the same in every file."""
        position = self.position
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

    # near forms

    def _literal_fit(self, line: str, stripped: str) -> Fit | None:
        """A line of literal text alone: a heading, or an optional line that is a flag."""
        position = self.position
        assert position.row is not None
        wanted = "".join(item.text for item in position.row.items if isinstance(item, Literal))
        if position.optional:
            return flag_line_fit(line, stripped, wanted)
        near = nearest_of(stripped, (wanted,))
        if near is not None:
            start = line.index(stripped)
            return Fit(
                costs.CHOICE_NEAR, (Flaw(What.CHOICE_NEAR, 0, start + len(stripped), "", stripped, wanted, wanted),)
            )
        if len(line) < _HEADING_LONGEST and run_of(stripped, self.drawn) is None:
            start = line.index(stripped)
            return Fit(costs.CHOICE_UNKNOWN, (Flaw(What.CHOICE_UNKNOWN, start, start + len(stripped), "", "", wanted),))
        return None

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
            return self._indented(fit, line)
        slot = self.slots[items[0].slot]
        spans = {slot.name: (start, end)}
        if slot.runs_on:
            return Fit(0.0, (), spans, body=0, exact=True)
        judged = values.judge(line, start, end, slot)
        flaws = (judged.flaw,) if judged.flaw else ()
        return Fit(0.5 + judged.cost, flaws, spans, {slot.name: judged.number} if judged.number is not None else {})

    def _closing(self, line: str, near: Near) -> int:
        """Where a mark that was opened before the label closes at the end of its line, -1 where none does."""
        end = len(line.rstrip())
        if self.position.body is not None or not near.certain or not end:
            return -1
        opening = PAIRS.get(line[end - 1])
        opened = opening is not None and opening in line[: near.end] and opening not in line[near.end : end - 1]
        return end - 1 if opened else -1

    def _marked_fit(self, line: str, stripped: str) -> Fit | None:
        """A line that begins with marks and has several values."""
        last = self.position.slots[-1].kind if self.position.slots else ""
        if run_of(stripped, self.drawn) is not None or (last not in _OPEN and len(line) > self._room):
            return None
        start = line.index(stripped)
        fit = self._whole.fit(line, start, start + len(stripped)) if stripped[0] in self._begins else None
        if fit is None:
            return None
        body = self.position.body
        start = fit.values[body.name][0] if body else -1
        return self._indented(Fit(fit.cost, fit.flaws, fit.values, fit.numbers, body=start), line)

    def _indented(self, fit: Fit | None, line: str) -> Fit | None:
        """A line without a label that is indented, and otherwise as it should be."""
        assert self.position.row is not None
        first = self.position.row.items[0]
        start = len(line) - len(line.lstrip())
        if fit is None or fit.flaws or not start or (isinstance(first, Literal) and first.text[:1].isspace()):
            return fit
        end = max(start + 1, fit.body if fit.body >= 0 else len(line.rstrip()))
        said = line[start:end].rstrip()
        flaw = Flaw(What.LABEL, 0, start, "", line[:end].rstrip(), said, "")
        return fit._replace(cost=fit.cost + costs.LABEL + costs.INDENT, flaws=(flaw,), exact=False)

    @cached_property
    def _whole(self) -> Rest:
        row = self.position.row
        assert row is not None
        return Rest(row.items, self.slots)

    @cached_property
    def _begins(self) -> str:
        """What a line may begin with that nearly begins with the marks of this one: one of them, or its first value."""
        kinds = {slot.kind for slot in self.position.slots[:1]}
        marks = self.label.text.strip() if self.label is not None else ""
        if len(self.position.slots) == 1 and not self.position.slots[0].is_number:
            return marks
        return marks + ("0123456789" if kinds & {"clock", "number", "date"} else "([{<*_")

    def _cut_fit(self, line: str, stripped: str) -> Fit | None:
        """A line that ends inside its label."""
        label = self.label
        if label is None or label.letters < _CUT or not _CUT <= len(stripped) < len(label.text.strip()):
            return None
        if not label.text.strip().startswith(stripped):
            return None
        start = line.index(stripped)
        if label.counts:
            wanted = label.exactly("n").rstrip()
            flaw = Flaw(What.LABEL, start, start + len(stripped), "", stripped, wanted, "", certain=False)
            return Fit(costs.CUT + costs.NUMBER_MISSING, (flaw,), body=start if self.position.body is not None else -1)
        if self.position.body is not None:
            return Fit(costs.CUT_LABEL, body=start)  # a body with nothing in it
        slot = next(slot for slot in self.position.slots)
        return Fit(costs.CUT_LABEL, (Flaw(What.EMPTY, start, start + len(stripped), slot.name),))

    def value_alone(self, line: str) -> Fit | None:
        """A line with the one value of the row alone, without its label."""
        position, items = self.position, self.position.rest
        if self.label is None or position.optional or not items or not isinstance(items[0], Value):
            return None
        after = "".join(item.text for item in items[1:] if isinstance(item, Literal))
        if len(items) > 2 or (len(items) == 2 and not after) or not line.rstrip().endswith(after):
            return None
        slot = self.slots[items[0].slot]
        start, end = len(line) - len(line.lstrip()), len(line.rstrip()) - len(after)
        judged = values.judge(line, start, end, slot)
        if end - start > self._room or judged.flaw is not None or slot.kind in ("flag", "speaker", "text", "free"):
            return None
        text = self.label.exactly("")
        flaw = Flaw(What.LABEL, start, start, "", "", text.strip(), text, certain=False)
        numbers = {slot.name: judged.number} if judged.number is not None else {}
        is_typed = slot.kind not in ("name", "line", "word")
        price = costs.NO_LABEL_LINE if is_typed else costs.NO_LABEL_TEXT
        return Fit(price, (flaw,), {slot.name: (start, end)}, numbers)

    def _unlabelled_fit(self, line: str, stripped: str) -> Fit | None:
        """A line with several values, all as they should be, without its label or with other words for it."""
        if not self._divided or self.position.body is not None or len(line) > self._room or not stripped[0].isalnum():
            return None
        assert self.label is not None
        if self._divided not in stripped or stripped.count(":") > 1:
            return None
        start = line.index(stripped)
        other = _OTHER_LABEL.match(stripped)
        if (other is None) != (":" not in stripped):
            return None
        begin = start + (other.end() if other is not None else 0)
        fit = self._rest.fit(line, begin, start + len(stripped))
        if fit is None or fit.flaws:
            return None
        text = self.label.exactly("1")
        if other is not None:
            flaw = Flaw(What.LABEL, start, begin, "", other[0].strip(), text.strip(), certain=False)
            return Fit(costs.OTHER_LABEL, (flaw,), fit.values, fit.numbers)
        certain = stripped.count(self._divided) == 1  # what is before the first of several may be another label
        flaw = Flaw(What.LABEL, start, start, "", "", text.strip(), text, certain)
        return Fit(costs.NO_LABEL_LINE, (flaw,), fit.values, fit.numbers)

    @cached_property
    def _divided(self) -> str:
        """The first text between two values of the row."""
        return next((item.text for item in self._items[1:-1] if isinstance(item, Literal) and item.text.strip()), "")

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

    def _choice_fit(self, line: str, stripped: str) -> Fit | None:
        """A heading that is one of several."""
        near = nearest_of(stripped, self._wholes)
        start = line.index(stripped)
        end = start + len(stripped)
        name = self.position.slots[0].name
        if near is not None and near[1] == stripped.strip(_AROUND):  # marks or blanks around it
            flaw = Flaw(What.LABEL, 0, end, "", line[:end], near[1], near[1])
            return Fit(
                costs.LABEL + costs.MARKUP, (flaw,), {name: (line.index(near[1]), line.index(near[1]) + len(near[1]))}
            )
        if near is not None:
            flaw = Flaw(What.CHOICE_NEAR, 0, end, name, stripped, near[1], near[1])
            return Fit(costs.CHOICE_NEAR, (flaw,), {name: (start, end)})
        if len(line) >= _HEADING_LONGEST:
            return None
        flaw = Flaw(What.CHOICE_UNKNOWN, start, end, name, "", ", ".join(self._wholes))
        return Fit(costs.CHOICE_UNKNOWN, (flaw,), {})

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

    @cached_property
    def _is_backed(self) -> bool:
        """Whether the line has words after its label that are the same in every file."""
        return any(isinstance(item, Literal) and any(map(str.isalpha, item.text)) for item in self.position.rest)

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        """The rest of the row without its flags."""
        return tuple(item for item in self.position.rest if not self._is_flag(item))

    @cached_property
    def _rest(self) -> Rest:
        return Rest(self._items, self.slots)

    def _is_flag(self, item: Item) -> bool:
        if not isinstance(item, Part):
            return False
        names = value_names(item.items)
        return not names or all(self.slots[name].meaning is Meaning.FLAG for name in names)

    def _rest_fit(self, line: str, at: int, cost: float, flaws: list[Flaw], number: str) -> Fit | None:
        """Read the values behind a label that ends at ``at``."""
        position = self.position
        numbers: dict[str, float] = {}
        counted = int(number[:9]) if number.isdigit() else None
        if position.counter and counted is not None:
            numbers[position.counter] = counted
        end = len(line.rstrip())
        items = self._items
        if not items or not isinstance(items[0], Literal):
            while at < end and line[at].isspace():
                at += 1
        if len(items) == 1 and position.body is not None:
            return Fit(cost, tuple(flaws), {position.body.name: (at, end)}, numbers, counted, at)
        if not items:
            return Fit(cost, tuple(flaws), {}, numbers, counted) if at >= end else None
        tail = read_tail(line, at, end, self.flags, self.every_flag, position.meaning is Meaning.SCORE)
        fit = self._rest.fit(line, tail.start, tail.end)
        if fit is None:
            return self._garbled(line, at, end, cost, flaws, counted)
        cost += tail.cost + fit.cost
        found = [*flaws, *self._seen(fit.flaws, line), *tail.flaws]
        if flaws:
            found = _one_label(line, flaws[0], found)
        elif (swapped := self._swapped(line, at, found)) is not None:
            found = [swapped]
        if cost > costs.NEAR_MOST:
            return None
        body = fit.values[position.body.name][0] if position.body is not None else -1
        flag = next((slot.name for slot in position.slots if slot.meaning is Meaning.FLAG), None)
        if flag is not None and tail.flag is not None:
            fit.values[flag] = tail.flag
        return Fit(cost, tuple(found), fit.values, {**numbers, **fit.numbers}, counted, body)

    def _swapped(self, line: str, at: int, flaws: list[Flaw]) -> Flaw | None:
        """Values of a line in another order: what is behind them all belongs right after the label."""
        last = next((flaw for flaw in flaws if flaw.what is What.AFTER), None)
        if last is None or len(flaws) < 2 or not line[:at].strip():
            return None
        moved = line[last.start : last.end].strip()
        right = f"{line[:at].rstrip()} {moved} {line[at : last.start].strip()}{line[last.end :].rstrip()}"
        if self.exact.fullmatch(right) is None:
            return None
        wanted = f"{line[:at].rstrip()} {moved}"
        return Flaw(What.LABEL, last.start, last.end, "", SWAPPED, wanted, None, certain=False)

    def _garbled(self, line: str, at: int, end: int, cost: float, flaws: list[Flaw], counted: int | None) -> Fit | None:
        """A line with an exact label of words, whatever is behind it."""
        if flaws or self.label is None or self.label.letters < 4 or end - at > LONGEST:
            return None
        slot = next(slot for slot in self.position.slots if slot.kind != "number")
        flaw = Flaw(What.MALFORMED, at, end, slot.name, line[at:end][: values.SHOWN])
        return Fit(cost + costs.MALFORMED + costs.WORDY, (flaw,), {}, {}, counted)

    def _seen(self, flaws: tuple[Flaw, ...], line: str) -> list[Flaw]:
        """What is after the values may be the last of them again."""
        again = self.again
        if again is None:
            return list(flaws)
        return [
            flaw._replace(what=What.REPEATED)
            if flaw.what is What.AFTER and again.fullmatch(line[flaw.start : flaw.end].strip())
            else flaw
            for flaw in flaws
        ]

    @cached_property
    def again(self) -> re.Pattern[str] | None:
        """The last value of the row with the literals around it, as it may come again."""
        values_at = [n for n, item in enumerate(self._items) if isinstance(item, Value)]
        if not values_at or not isinstance(item := self._items[values_at[-1]], Value):
            return None
        last = values_at[-1]
        before = self._items[last - 1] if last else None
        words = before.text.split(" ", 1)[-1] if isinstance(before, Literal) else ""
        after = "".join(each.text for each in self._items[last + 1 :] if isinstance(each, Literal))
        inner = forms.pattern(self.slots[item.slot])
        return re.compile(f"{re.escape(words)}{inner}{re.escape(after)}") if words.strip() else None


def _half_right(fit: Fit) -> bool:
    """Whether the label of a line is right, or its value is."""
    labels = sum(flaw.what in (What.LABEL, What.LITERAL) for flaw in fit.flaws)
    return labels in (0, len(fit.flaws)) and bool(fit.values or not labels)


def _one_label(line: str, label: Flaw, flaws: list[Flaw]) -> list[Flaw]:
    """A label and the literals beside it are one flaw where both are malformed, and so are values in another case."""
    more = label.more
    left = []
    for flaw in flaws:
        said = line[flaw.start : flaw.end]
        is_case = flaw.what is What.CHOICE_NEAR and said.casefold() == flaw.expected.casefold()
        if flaw.text is not None and (flaw.what is What.LITERAL or is_case):
            more += ((flaw.start, flaw.end, flaw.text), *flaw.more)
        elif flaw is not label:
            left.append(flaw)
    return [label._replace(more=more), *left]


def _group(index: int) -> str:
    return f"s{index}"


def _speaker(slot: Slot) -> str:
    if slot.of:
        return "(?:" + "|".join(re.escape(word) for word in sorted(slot.of, key=len, reverse=True)) + ")"
    return r"[^\W\d_][^\n:\[\]]{0,38}?"


@lru_cache(4096)
def _initial(stripped: str) -> str:
    """The first letters of a line, its markup and its first word of any other script left as they are."""
    letters = [c for c in stripped[:24] if c.isalpha()][:3]
    return fold("".join(letters))
