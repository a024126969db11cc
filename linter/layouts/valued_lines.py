"""The values of a line behind its label, as near to what they should be as they come."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import costs, forms, values
from linter.layouts.description import Item, Literal, Part, Value
from linter.layouts.exact_lines import ExactLine
from linter.layouts.flags import Tail, read_tail
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.meaning import Meaning
from linter.layouts.positions import value_names
from linter.layouts.rest import Rest, rest_of
from linter.layouts.rest_flaws import RestFit
from linter.sameness import spelt

SWAPPED = "out of order"
"""What is found where the values of a line are all there, in another order."""
LONGEST = 400
"""A line with more characters than this is running text, unless its label says otherwise."""


class ValuedLine(ExactLine):
    """Reads the values of lines."""

    @cached_property
    def _is_backed(self) -> bool:
        """Whether the line has words after its label that are the same in every file."""
        return any(isinstance(item, Literal) and any(map(str.isalpha, item.text)) for item in self.position.rest)

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        """The rest of the row without its flags."""
        return tuple(item for item in self.position.rest if not self._is_flag(item))

    @cached_property
    def _ends_in_brackets(self) -> bool:
        """Whether words in brackets that are the same in every file end the line, and no flag may be there."""
        last = self._items[-1] if self._items else None
        return not self.flags and isinstance(last, Literal) and re.search(r"\[[^\W\d_].*\]$", last.text) is not None

    @cached_property
    def _rest(self) -> Rest:
        """The rest of the row, in which no word is instead of a value with text that it would be instead of too."""
        slots = dict(self.slots)
        for number, before in enumerate(self._items, 1):
            if isinstance(before, Value) and self._touches(number):
                slots[before.slot] = slots[before.slot]._replace(others=())
        return rest_of(self._items, slots)

    def _touches(self, number: int) -> str:
        """What a word leaves out of the text at ``number`` where it is there instead of the value before that."""
        return forms.touching(self._items, number, self.slots) if number < len(self._items) else ""

    def take_values_from(self, other: ValuedLine) -> None:
        """Read values as another reader of the same position does: what that has read is known."""
        self.__dict__.update(_rest=other._rest, _worded=other._worded)

    @cached_property
    def _worded(self) -> Rest | None:
        """The rest of the row with words instead of values, ``None`` where no word may be there."""
        items, worded = self._items, dict(self.slots)
        found: list[Item] = []
        for number, item in enumerate(items):
            if isinstance(item, Value) and (words := self.slots[item.slot].others):
                worded[item.slot] = self.slots[item.slot]._replace(kind="choice", of=words, others=())
            touches = self._touches(number)
            if isinstance(item, Literal) and touches:
                item = Literal(item.text[len(touches) :])
            if not isinstance(item, Literal) or item.text:
                found.append(item)
        return rest_of(tuple(found), worded) if worded != self.slots else None

    @staticmethod
    def _with_words(line: str, worded: RestFit | None, fit: RestFit | None) -> RestFit | None:
        """The better of two readings, one with words instead of values, all of which are known words."""
        if worded is None or any(flaw.what is What.CHOICE_UNKNOWN for flaw in worded.flaws):
            return fit
        if fit is not None and fit.cost <= worded.cost:
            return fit
        return worded._replace(flaws=tuple(_of_word(line, each) for each in worded.flaws))

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
        if counted is not None:
            numbers[position.counter] = counted
        end = len(line.rstrip())
        items = self._items
        if not items or not isinstance(items[0], Literal):
            at = end - len(line[at:end].lstrip())
        if len(items) == 1 and position.body is not None:
            return Fit(cost, tuple(flaws), {position.body.name: (at, end)}, numbers, counted, at)
        if not items:
            return Fit(cost, tuple(flaws), {}, numbers, counted) if at >= end else None
        if self._ends_in_brackets:
            tail = Tail(at, end, 0.0, ())
        else:
            tail = read_tail(line, at, end, self.flags, self.every_flag, position.meaning is Meaning.SCORE)
        most = costs.NEAR_MOST - cost - tail.cost if flaws else costs.NEAR_MOST
        fit = self._rest.fit(line, tail.start, tail.end, most)
        if self._worded is not None:
            fit = self._with_words(line, self._worded.fit(line, tail.start, tail.end, most), fit)
        if fit is None:
            return self._garbled(line, at, end, cost, flaws, counted)
        cost += tail.cost + fit.cost
        found = [*flaws, *self._seen(fit.flaws, line), *tail.flaws]
        if flaws:
            found = _one_label(line, flaws[0], found)
            is_word = self.position.slots[0].kind == "word" and len(found) == 2
            if is_word and found[1].what in (What.MALFORMED, What.AFTER) and _is_glued(line, found[0]):
                del found[0]  # what is between them is of either
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


def _of_word(line: str, flaw: Flaw) -> Flaw:
    """What is wrong with a word that is there instead of a value."""
    if flaw.what is not What.CHOICE_NEAR:
        return flaw
    said = line[flaw.start : flaw.end]
    sure = spelt(said) == spelt(flaw.expected)
    return flaw._replace(what=What.NOTATION, found=said[: values.SHOWN], certain=sure)


def _is_glued(line: str, label: Flaw) -> bool:
    """Whether a value touches its label, of which nothing but a blank is missing."""
    written = line[label.start : label.end].rstrip()
    return label.text is not None and label.text.rstrip() == written and line[label.end :][:1].strip() != ""


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
