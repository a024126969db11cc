"""One line of a file held against the positions of a layout: exactly, or as near as it comes."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.description import Literal, Value
from linter.layouts.flags import flag_line_fit
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import HEADING_LONGEST, label_pattern
from linter.layouts.labels import PAIRS, Near
from linter.layouts.named_turns import NamedTurn
from linter.layouts.runs import run_of, separator_fit
from linter.layouts.words import fold, is_near, letters_of

DOUBLED = "there twice"
"""What is found where the label of a line is there twice."""
_WORDS = 4
"""So many letters of a label tell an optional line."""
_OF_VALUES = frozenset({What.CHOICE_UNKNOWN, What.MALFORMED, What.RANGE})
_OF_WORDS = frozenset({What.LABEL, What.LITERAL, What.CHOICE_NEAR, What.CHOICE_UNKNOWN})
_SHORT = 3
"""A value of more words is rather a sentence."""
_SEEN = 24
"""Among so many characters the first letters of a line are."""
_CUT = 2
"""So many letters of a label tell it, where nothing else is on the line."""

_MARKS = (":", ".", ",", ";", "]", ")", "}")


class LineReader(NamedTurn):
    """Reads lines as one position, however damaged they are."""

    def fit(self, line: str, stripped: str) -> Fit | None:
        """How ``line`` is read as this position, ``None`` where it cannot be."""
        blanks = len(line) - len(line.lstrip(" \t")) if self._is_indented else 0
        fit = self._fit(line[blanks:], stripped)
        if blanks and fit is not None:
            fit = fit.after(blanks)
        if fit is not None and fit.exact and self._is_sentence:
            return fit._replace(told=True)
        if fit is None or (fit.exact and not self._telling):
            return fit
        told = (self._is_optional and _half_right(fit)) or self._is_labelled(fit, line) or self._is_worded(fit)
        told = told or self._is_enclosed(fit, stripped)
        if told or (self._telling and self._is_told(fit, line)):
            return fit._replace(told=True, cost=min(fit.cost, costs.TOLD))
        return fit

    @cached_property
    def _is_sentence(self) -> bool:
        """Whether the line is words on both sides of a number, and nothing else: with any number it is no text."""
        items = self.position.row.items if self.position.row is not None else ()
        around = [sum(map(str.isalpha, item.text)) for item in items if isinstance(item, Literal)]
        return bool(self.position.counter) and len(items) == 3 and len(around) == 2 and min(around) >= _WORDS

    def _is_enclosed(self, fit: Fit, stripped: str) -> bool:
        """Whether only words are wrong in a line that is between the brackets that it should be between."""
        around = self.position.brackets
        is_between = bool(around) and stripped[0] == around[0] and stripped[-1] == around[1]
        return is_between and all(flaw.what in _OF_WORDS for flaw in fit.flaws)

    def _is_worded(self, fit: Fit) -> bool:
        """Whether the label alone is wrong, and there are words after it that are the same in every file.

        Or there are words in it after its number.
        """
        is_label = bool(fit.flaws) and all(flaw.what is What.LABEL for flaw in fit.flaws)
        is_backed = self._is_numbered_among_words or (self._is_backed and bool(fit.values))
        return is_label and self.position.body is None and is_backed

    @cached_property
    def _is_numbered_among_words(self) -> bool:
        """Whether words are after the number of the label, too."""
        label = self.label
        last = label.items[-1] if label is not None and label.counts else None
        return isinstance(last, Literal) and sum(map(str.isalpha, last.text)) >= _WORDS

    def _is_labelled(self, fit: Fit, line: str) -> bool:
        """Whether all that is the same in every file is right, and only short values are wrong."""
        label = self.label
        if label is None or label.letters < _WORDS or self.position.body is not None or self.position.heading:
            return False
        return bool(fit.flaws) and all(
            flaw.what in _OF_VALUES and len(line[flaw.start : flaw.end].split()) <= _SHORT for flaw in fit.flaws
        )

    @cached_property
    def _is_indented(self) -> bool:
        """Whether any blanks may be before the line."""
        return self.position.row is not None and self.position.row.indented

    @cached_property
    def _is_optional(self) -> bool:
        """Whether the line is optional and has a label and a value: nothing is missing where it is taken for text."""
        label = self.label
        words = label is not None and label.letters >= _WORDS
        return words and self.position.optional and self.position.body is None and bool(self.position.slots)

    @cached_property
    def gate(self) -> frozenset[str]:
        """The letters of which the first ones of a line have one, if it is to be this one at all; empty for any.

        Lines with the ``mark`` may be it without.
        """
        label = self.label
        if label is None or not label.letters or self.position.heading or not self.position.slots:
            return frozenset()
        return label.initials if any(map(str.isalpha, label.text[:_SEEN])) else frozenset()

    @cached_property
    def mark(self) -> str:
        """What a line has at least that is told by its values, whatever its label is; empty where none is."""
        return ":" if self._is_rated else self._divided if self.position.body is None else ""

    def may_be(self, stripped: str, letters: str) -> bool:
        """Whether a line with these first ``letters`` may be this one at all."""
        return not self.gate or not self.gate.isdisjoint(letters) or bool(self.mark and self.mark in stripped)

    def may_be_exactly(self, line: str) -> bool:
        """Whether ``line`` may be read as this position without a flaw, asked at less cost."""
        position = self.position
        is_literal = position.separator is not None or (position.optional and not position.slots)
        is_text = position.body is not None and self.label is None
        return is_literal or is_text or self._is_indented or self.exact.fullmatch(line) is not None

    def _fit(self, line: str, stripped: str) -> Fit | None:
        position = self.position
        if position.separator is not None:
            return separator_fit(line, stripped, position.separator, self.drawn)
        if self._twice is not None and (twice := self._twice.match(line)) is not None:
            return self._doubled_fit(line, twice)
        match = self.exact.fullmatch(line)
        if match is not None and not self._is_drawn(stripped):
            fit = self._exact_fit(match)
            if fit is not None:
                return self.with_name(line, fit)
        if (unsaid := self._unsaid_fit(line)) is not None:
            return unsaid
        if (unmarked := self.without_mark(line)) is not None:
            return unmarked
        if position.heading or (position.optional and not position.slots):
            return self._literal_fit(line, stripped)
        if self.label is None:
            return self._bare_fit(line, stripped)
        if (half := self.half_a_label(line)) is not None:
            return half
        if not self.label.letters and (not self.label.counts or not self.label.text.strip()):
            if self._wholes:
                may_begin = not self._begins or stripped[0] in self._begins
                return self._choice_fit(line, stripped) if may_begin else None
            return self._marked_fit(line, stripped)
        if self.label.initials and self.label.initials.isdisjoint(initial(stripped)):
            return self._unlabelled_fit(line, stripped)
        return self._labelled_fit(line, stripped) or self._cut_fit(line, stripped)

    @cached_property
    def _twice(self) -> re.Pattern[str] | None:
        """The label of a line, and the same once more."""
        label = label_pattern(self.position.label, self.slots) if self.position.slots else ""
        return re.compile(rf"(?P<label>{label})(?:\s+(?P=label))+(?!\S)\s*") if label else None

    def _doubled_fit(self, line: str, twice: re.Match[str]) -> Fit | None:
        """A line whose label is there twice: its text begins after the second one."""
        assert self.label is not None
        numbers = re.findall(r"\d+", twice["label"]) if self.label.counts else []
        number = numbers[-1] if numbers else ""
        right = self.label.exactly(number)
        flaw = Flaw(What.LABEL, 0, twice.end(), "", DOUBLED, right.rstrip(), right)
        return self._rest_fit(line, twice.end(), costs.LABEL + costs.LONGER, [flaw], number)

    def _labelled_fit(self, line: str, stripped: str) -> Fit | None:
        """A line whose label is near."""
        assert self.label is not None
        near = self.label.read(line, self._is_backed)
        if near is None:
            return self._unlabelled_fit(line, stripped)
        flaws = []
        split = 0 if near.exact else _end_of_rest(line, near, self.label.exactly(near.number))
        if split:
            near = near._replace(end=split, certain=False)
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
                    near.certain
                    and not self._is_glued(rest)
                    and not self._is_word(line[near.start : near.end], wanted),
                )
            ]
            flaws[0] = flaws[0]._replace(end=end) if end > near.end or text else flaws[0]
            is_quoted = '"' in line[near.start : near.end] and '""' in rest  # as in CSV: the label is not all of it
            is_unnumbered = self._is_numbered_among_words and not number
            if split or is_quoted or is_unnumbered:
                flaws[0] = flaws[0]._replace(text=None, certain=False)
            closing = self._closing(line, near)
            if closing is not None:
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
        """Whether what comes after the label may be of it: a mark before a text, a letter that touches a number."""
        position = self.position
        if isinstance(next(iter(self._items), None), Value) and rest.lstrip().startswith(_MARKS):
            return position.body is not None and len(position.slots) == 1
        if position.body is not None or position.counter or not position.slots:
            return False
        return position.slots[0].is_number and rest[:1].isalpha()

    def _is_word(self, found: str, wanted: str) -> bool:
        """Whether a misspelt label without its colon may as well be the first word of the text that is due after it."""
        slots = self.position.slots
        if self.position.counter or not slots or slots[0].is_number or wanted[-1:].isalnum():
            return False
        is_open = slots[0].kind not in ("score", "clock", "date", "flag", "choice")
        return is_open and found.rstrip()[-1:].isalnum() and letters_of(found) != letters_of(wanted)

    # near forms

    def _literal_fit(self, line: str, stripped: str) -> Fit | None:
        """A line of literal text alone: a heading, or an optional line that is a flag."""
        position = self.position
        assert position.row is not None
        wanted = "".join(item.text for item in position.row.items if isinstance(item, Literal))
        if position.optional:
            return flag_line_fit(line, stripped, wanted)
        if is_near(stripped, (wanted,)) or not (letters_of(stripped) or letters_of(wanted)):
            start = line.index(stripped)
            return Fit(
                costs.CHOICE_NEAR, (Flaw(What.CHOICE_NEAR, 0, start + len(stripped), "", stripped, wanted, wanted),)
            )
        if len(line) < HEADING_LONGEST and run_of(stripped, self.drawn) is None:
            start = line.index(stripped)
            return Fit(costs.CHOICE_UNKNOWN, (Flaw(What.CHOICE_UNKNOWN, start, start + len(stripped), "", "", wanted),))
        return None

    def _closing(self, line: str, near: Near) -> int | None:
        """Where a mark that was opened before the label closes at the end of its line, if one does."""
        end = len(line.rstrip())
        if self.position.body is not None or not near.certain or not end:
            return None
        if self.label is not None and line[end - 1] in self.label.text + self.position.brackets:
            return None  # it is the label's own
        opening = PAIRS.get(line[end - 1])
        opened = opening is not None and opening in line[: near.end] and opening not in line[near.end : end - 1]
        return end - 1 if opened else None

    def _cut_fit(self, line: str, stripped: str) -> Fit | None:
        """A line that ends inside its label."""
        label = self.label
        whole = label.text.strip() if label is not None else ""
        if label is None or not whole.startswith(stripped) or (stripped == whole and not label.counts):
            return None
        start = line.index(stripped)
        span = start, start + len(stripped)
        values = [slot for slot in self.position.slots if slot.name != self.position.counter]
        if self.position.body is None and values:
            return Fit(costs.CUT_LABEL, (Flaw(What.EMPTY, *span, values[0].name),))
        if not label.counts:
            return Fit(costs.CUT_LABEL, body=start)  # a body with nothing in it
        flaw = Flaw(What.LABEL, *span, "", stripped, label.exactly("n").rstrip(), None, certain=False)
        cost = costs.CUT_LABEL if len(stripped) < _CUT else costs.CUT + costs.NUMBER_MISSING
        return Fit(cost, (flaw,), body=start if self.position.body is not None else -1)


def _half_right(fit: Fit) -> bool:
    """Whether the label of a line is right, or its value is."""
    labels = sum(flaw.what in (What.LABEL, What.LITERAL) for flaw in fit.flaws)
    return labels in (0, len(fit.flaws)) and bool(fit.values or not labels)


@lru_cache(4096)
def initial(stripped: str) -> str:
    """The first letters of a line, its markup and its first word of any other script left as they are."""
    return fold("".join(islice(filter(str.isalpha, stripped[:_SEEN]), 3)))


def _end_of_rest(line: str, near: Near, text: str) -> int:
    """Where words of a label end that come later on its line, for others are between; 0 where there are none."""
    lacking = set(text.split()) - set(line[: near.end].split())
    if not any(word in line[near.end :] for word in lacking):
        return 0
    ends = [match.end() for match in re.finditer(r"\S+", line[near.end :]) if match[0] in lacking]
    return near.end + ends[-1] if ends else 0
