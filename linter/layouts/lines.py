"""One line of a file held against the positions of a layout: exactly, or as near as it comes."""

from __future__ import annotations

import re
from functools import cached_property

from linter.layouts import costs, values
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.flags import read_tail
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.labels import Label
from linter.layouts.meaning import Meaning
from linter.layouts.positions import Position, value_names
from linter.layouts.runs import run_of, separator_fit
from linter.layouts.words import fold, nearest_of

LONGEST = 400
"""A line with more characters than this is running text, unless its label says otherwise."""
_HEADING_LONGEST = 60


class LineReader:
    """Reads lines as one position."""

    def __init__(
        self, position: Position, slots: dict[str, Slot], drawn: frozenset[str], aliases: tuple[str, ...]
    ) -> None:
        self.position = position
        self.slots = slots
        self.drawn = drawn
        self.label = Label(position.label, aliases) if position.label else None
        self.flags = tuple(flag_texts(position.rest, slots)) if position.row is not None else ()
        self._groups: list[str] = []
        if position.row is not None:
            self.exact = re.compile(self._expression(position.row.items, strict=True))

    # the exact form

    def _expression(self, items: tuple[Item, ...], strict: bool) -> str:
        made = ""
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                made += re.escape(item.text)
            elif isinstance(item, Part):
                made += f"(?:{self._expression(item.items, strict)})?"
            else:
                slot = self.slots[item.slot]
                last = number + 1 == len(items)
                inner = "[^\\n]*" if slot.runs_on and last else self._inner(slot, items[number + 1 :])
                if item.slot in self._groups:
                    made += f"(?P={_group(self._groups.index(item.slot))})"
                else:
                    self._groups.append(item.slot)
                    made += f"(?P<{_group(len(self._groups) - 1)}>{inner})"
        return made

    @staticmethod
    def _inner(slot: Slot, following: tuple[Item, ...]) -> str:
        if slot.kind == "name":
            return r"(?=[^\s*_`\u00a0\u3000-])[^\n]*?[^\s*_`]" if not following else r"(?=[^\s*_`\u00a0\u3000-])[^\n]*?"
        if slot.kind == "speaker":
            return _speaker(slot)
        if slot.kind == "line" and not following:
            return r"(?=\S)[^\n]*"
        return values.pattern(slot)

    def fit(self, line: str, stripped: str) -> Fit | None:
        """How ``line`` is read as this position, ``None`` where it cannot be."""
        position = self.position
        if position.separator is not None:
            return separator_fit(line, stripped, position.separator, self.drawn)
        match = self.exact.fullmatch(line)
        if match is not None:
            fit = self._exact_fit(match)
            if fit is not None:
                return fit
        if position.heading or (position.optional and not position.slots):
            return self._literal_fit(line, stripped)
        if self.label is None:
            return self._bare_fit(line, stripped)
        if self.label.initials and not self.label.initials & frozenset(_initial(stripped)):
            return None
        near = self.label.read(line)
        if near is None:
            return None
        flaws = []
        if not near.exact:
            text = self.label.exactly(near.number)
            rest = line[near.end :]
            text = text.rstrip() if not rest.strip() else text
            end = near.end + len(rest) - len(rest.lstrip())
            wanted = self.label.exactly(near.number or "n").rstrip()
            flaws = [
                Flaw(
                    What.LABEL,
                    near.start,
                    near.end,
                    "",
                    line[near.start : near.end].strip(),
                    wanted,
                    text,
                    near.certain,
                )
            ]
            flaws[0] = flaws[0]._replace(end=end) if end > near.end or text else flaws[0]
        return self._rest_fit(line, near.end, near.cost, flaws, near.number)

    def _exact_fit(self, match: re.Match[str]) -> Fit | None:
        spans, numbers, body = {}, {}, -1
        for index, name in enumerate(self._groups):
            start, end = match.span(_group(index))
            if start < 0:
                continue
            slot = self.slots[name]
            spans[name] = (start, end)
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

    # near forms

    def _literal_fit(self, line: str, stripped: str) -> Fit | None:
        """A line of literal text alone: a heading, or an optional line that is a flag."""
        position = self.position
        assert position.row is not None
        wanted = "".join(item.text for item in position.row.items if isinstance(item, Literal))
        if position.optional:
            if len(stripped) > len(wanted) + 8 or not nearest_of(stripped, (wanted,)):
                return None
            return Fit(costs.FLAG_MALFORMED, (Flaw(What.FLAG_MALFORMED, 0, len(line), "", stripped, wanted, wanted),))
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
        start = len(line) - len(line.lstrip())
        end = start + len(stripped)
        assert position.row is not None
        items = position.row.items
        if len(items) > 1 or not isinstance(items[0], Value):
            return self._rest_fit(line, 0, 0.0, [], "") if len(line) <= LONGEST else None
        slot = self.slots[items[0].slot]
        spans = {slot.name: (start, end)}
        if slot.runs_on:
            return Fit(0.0, (), spans, body=0, exact=True)
        if slot.kind == "choice" and slot.of:
            near = nearest_of(stripped, slot.of)
            if near is None:
                if len(line) >= _HEADING_LONGEST:
                    return None
                flaw = Flaw(What.CHOICE_UNKNOWN, start, end, slot.name, expected=", ".join(slot.of))
                return Fit(costs.CHOICE_UNKNOWN, (flaw,), {})
            return Fit(costs.CHOICE_NEAR, (Flaw(What.CHOICE_NEAR, start, end, slot.name, "", near[1], near[1]),), spans)
        judged = values.judge(line, start, end, slot)
        flaws = (judged.flaw,) if judged.flaw else ()
        return Fit(0.5 + judged.cost, flaws, spans, {slot.name: judged.number} if judged.number is not None else {})

    @cached_property
    def _loose(self) -> re.Pattern[str] | None:
        """The rest of the row with its literals as people write them; ``None`` where a body is all of it."""
        items = [item for item in self.position.rest if not self._is_flag(item)]
        if len(items) == 1 and self.position.body is not None:
            return None
        made = ""
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                made += f"(?P<l{number}>{_loosely(item.text)})"
            elif isinstance(item, Part):
                inner = "".join(
                    _loosely(i.text) if isinstance(i, Literal) else f"(?P<p{number}>.*?)" for i in item.items
                )
                made += f"(?:{inner})?"
            else:
                made += f"(?P<v{number}>.*?)"
        return re.compile(made)

    def _is_flag(self, item: Item) -> bool:
        if not isinstance(item, Part):
            return False
        names = value_names(item.items)
        return not names or all(self.slots[name].meaning is Meaning.FLAG for name in names)

    def _rest_fit(self, line: str, at: int, cost: float, flaws: list[Flaw], number: str) -> Fit | None:
        """Read the values behind a label that ends at ``at``."""
        position = self.position
        spans: dict[str, tuple[int, int]] = {}
        numbers: dict[str, float] = {}
        counted = int(number[:9]) if number.isdigit() else None
        if position.counter and counted is not None:
            numbers[position.counter] = counted
        end = len(line.rstrip())
        while at < end and line[at].isspace():
            at += 1
        if self._loose is None:
            body = position.body
            assert body is not None
            spans[body.name] = (at, end)
            return Fit(cost, tuple(flaws), spans, numbers, counted, at)
        items = [item for item in position.rest if not self._is_flag(item)]
        if not items:
            if at < end:
                return None
            return Fit(cost, tuple(flaws), spans, numbers, counted)
        found = self._split(line, at, end, items)
        if found is None:
            return None
        last = max((n for n, item in enumerate(items) if isinstance(item, Value)), default=-1)
        for index, item in enumerate(items):
            if isinstance(item, Literal):
                start, stop = found[index]
                if start < 0:
                    flaws.append(
                        Flaw(What.LITERAL, -start - 1, -start - 1, self._owner(items, index), "", item.text.strip())
                    )
                    cost += costs.LITERAL
                elif line[start:stop].rstrip() != item.text.rstrip() or (line[start:stop] != item.text and stop < end):
                    flaws.append(
                        Flaw(
                            What.LITERAL, start, stop, self._owner(items, index), line[start:stop], item.text, item.text
                        )
                    )
                    cost += costs.LITERAL
            elif isinstance(item, Value):
                slot = self.slots[item.slot]
                start, stop = found[index]
                price, more, span = self._value(line, start, stop, slot, self.flags if index == last else ())
                cost += price
                flaws += more
                spans[slot.name] = span
                for extra in more:
                    if extra.what in (What.RANGE, What.EMPTY, What.MALFORMED):
                        break
                else:
                    judged = values.judge(line, *span, slot)
                    if judged.number is not None:
                        numbers[slot.name] = judged.number
        if cost > costs.NEAR_MOST:
            return None
        if position.body is not None:
            return Fit(cost, tuple(flaws), spans, numbers, counted, spans[position.body.name][0])
        return Fit(cost, tuple(flaws), spans, numbers, counted)

    def _split(self, line: str, at: int, end: int, items: list[Item]) -> list[tuple[int, int]] | None:
        """Where each item is; a literal that is not there is at ``(-1 - place, 0)``."""
        loose = self._loose
        assert loose is not None
        if end - at > LONGEST and self.position.body is None:
            return None
        if match := loose.fullmatch(line, at, end):
            return [
                match.span(f"{'l' if isinstance(item, Literal) else 'p' if isinstance(item, Part) else 'v'}{n}")
                if not isinstance(item, Part) or value_names(item.items)
                else (-1, -1)
                for n, item in enumerate(items)
            ]
        places: list[tuple[int, int]] = []
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                search = re.compile(_loosely(item.text))
                hit = next((m for m in search.finditer(line, at, end) if m.end() > m.start()), None)
                if hit is None:
                    places.append((-1 - at, 0))
                else:
                    if places and isinstance(items[number - 1], Value):
                        places[-1] = (places[-1][0], hit.start())
                    places.append(hit.span())
                    at = hit.end()
            else:
                places.append((at, end))
                if number + 1 < len(items) and isinstance(items[number + 1], Literal):
                    continue
                at = end
        for number, (start, stop) in enumerate(places):
            if isinstance(items[number], Value) and number + 1 < len(places) and start < stop:
                following = places[number + 1]
                if following[0] < 0 and isinstance(items[number + 1], Literal):
                    places = [
                        (end, end) if later > number and isinstance(items[later], Value) else place
                        for later, place in enumerate(places)
                    ]
        return places

    def _owner(self, items: list[Item], index: int) -> str:
        """The slot that a literal between values belongs to: the next one, at the end of the line the last."""
        for item in [*items[index:], *reversed(items[:index])]:
            if isinstance(item, Value):
                return item.slot
        return ""

    def _value(
        self, line: str, start: int, end: int, slot: Slot, flags: tuple[str, ...]
    ) -> tuple[float, list[Flaw], tuple[int, int]]:
        while start < end and line[start].isspace():
            start += 1
        while end > start and line[end - 1].isspace():
            end -= 1
        flaws: list[Flaw] = []
        cost = 0.0
        if flags or slot.kind == "score":
            tail = read_tail(line, start, end, flags)
            start, end, cost, flaws = tail.start, tail.end, tail.cost, list(tail.flaws)
        if slot.runs_on:
            return cost, flaws, (start, end)
        judged = values.judge(line, start, end, slot)
        if judged.flaw is not None:
            if judged.flaw.what is What.AFTER:
                end = judged.flaw.start
            flaws.append(judged.flaw)
        return cost + judged.cost, flaws, (start, end)


def flag_texts(items: tuple[Item, ...], slots: dict[str, Slot]) -> list[str]:
    """The flags that may be at the end of a row, each as it is written there, with the space before it."""
    found = []
    for item in items:
        if not isinstance(item, Part):
            continue
        names = value_names(item.items)
        if not names:
            found.append("".join(i.text for i in item.items if isinstance(i, Literal)))
        elif len(names) == 1 and slots[names[0]].meaning is Meaning.FLAG:
            shape = "".join(i.text if isinstance(i, Literal) else "\0" for i in item.items)
            found += [shape.replace("\0", flag) for flag in slots[names[0]].of]
    return found


def _group(index: int) -> str:
    return f"s{index}"


def _speaker(slot: Slot) -> str:
    if slot.of:
        return "(?:" + "|".join(re.escape(word) for word in sorted(slot.of, key=len, reverse=True)) + ")"
    return r"[^\W\d_][^\n:\[\]]{0,38}?"


def _initial(stripped: str) -> str:
    """The first letters of a line, its markup and its first word of any other script left as they are."""
    letters = [c for c in stripped[:24] if c.isalpha()][:3]
    return fold("".join(letters))


def _loosely(literal: str) -> str:
    made = r"\s*"
    for c in literal.strip():
        if c in "-–—":
            made += r"[-–—−‐―|~:,]"
        elif c in "([{<":
            made += r"[\[({<]?\s*"
        elif c in ")]}>":
            made += r"\s*[\])}>]?"
        elif c.isspace():
            made += r"\s*"
        elif c == ":":
            made += r"\s*[:：;.=]?"
        elif c.isalpha():
            made += f"(?i:{c})"
        elif c == "/":
            made += r"\s*/\s*"
        else:
            made += re.escape(c) + "?"
    return made + r"\s*"
