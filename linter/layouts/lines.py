"""One line of a file held against the positions of a layout: exactly, or as near as it comes."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from linter.cached import cached_property
from linter.layouts import costs, forms
from linter.layouts.description import Literal, Value
from linter.layouts.flags import flag_line_fit
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import HEADING_LONGEST
from linter.layouts.labelled_lines import LabelledLine
from linter.layouts.named import is_like_name
from linter.layouts.runs import run_of, separator_fit
from linter.layouts.words import fold, is_near, letters_of

_WORDS = 4
"""So many letters of a label tell an optional line."""
_OF_VALUES = frozenset({What.CHOICE_UNKNOWN, What.MALFORMED, What.RANGE})
_OF_WORDS = frozenset({What.LABEL, What.LITERAL, What.CHOICE_NEAR, What.CHOICE_UNKNOWN})
_SHORT = 3
"""A value of more words is rather a sentence, and a line of fewer letters tells nothing."""
_SEEN = 24
"""Among so many characters the first letters of a line are."""


class LineReader(LabelledLine):
    """Reads lines as one position, however damaged they are; ``variants`` read those of the lines it stands for."""

    variants: tuple[LineReader, ...] = ()

    def fit(self, line: str, stripped: str) -> Fit | None:
        """How ``line`` is read as this position, ``None`` where it cannot be."""
        if self.variants:
            return self._fit_of_variant(line, stripped)
        blanks = len(line) - len(line.lstrip(" \t")) if self._is_indented else 0
        fit = self._fit(line[blanks:], stripped)
        if blanks and fit is not None:
            fit = fit.after(blanks)
        if fit is not None and ((fit.exact and self._is_sentence) or self.is_known_head(line, fit)):
            return fit._replace(told=True)
        if fit is None or (fit.exact and not self._telling):
            return fit
        told = (
            (self._is_unmissed and self._is_half_right(fit, stripped))
            or self._is_labelled(fit, line)
            or self._is_worded(fit)
        )
        told = told or self._is_enclosed(fit, stripped)
        if told or (self._telling and self._is_told(fit, line)):
            return fit._replace(told=True, cost=min(fit.cost, costs.TOLD))
        return fit

    def _fit_of_variant(self, line: str, stripped: str) -> Fit | None:
        """How ``line`` is read as one of the lines that the position stands for: exactly, or as near as it comes."""
        fits = (each.fit(line, stripped) for each in self.variants)
        found = [fit._replace(told=fit.told or not each.position.bare)
                 for each, fit in zip(self.variants, fits, strict=True) if fit is not None]  # fmt: skip
        return min(found, key=lambda fit: (not fit.exact, fit.cost), default=None)

    def has_shape(self, line: str, fit: Fit) -> bool:
        """Whether an indent, a name or a figure tells ``line``, which is exactly this one, and nothing else does."""
        if self.position.label or self._is_figure:
            return True
        items = self.position.row.items if self.position.row is not None else ()
        if not items or not isinstance(name := items[0], Value) or not forms.is_label(items, 0, self.slots):
            return False
        return is_like_name(line[slice(*fit.values.get(name.slot, (0, 0)))])

    @cached_property
    def _is_figure(self) -> bool:
        """Whether the values of the line are numbers and times alone."""
        slots = self.position.slots
        return all(slot.is_number or slot.kind in forms.TIMES for slot in slots)

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

    def _is_labelled(self, fit: Fit, line: str) -> bool:
        """Whether all that is the same in every file is right, and only short values are wrong."""
        label = self.label
        if label is None or label.letters < _WORDS or self.position.body is not None or self.position.heading:
            return False
        return bool(fit.flaws) and all(
            flaw.what in _OF_VALUES and len(line[flaw.start : flaw.end].split()) <= _SHORT for flaw in fit.flaws
        )

    def _is_half_right(self, fit: Fit, stripped: str) -> bool:
        """Whether the label of a line is right, or its value is; what is alone in its block has something of both."""
        labels = sum(flaw.what in (What.LABEL, What.LITERAL) for flaw in fit.flaws)
        is_half = labels in (0, len(fit.flaws)) and bool(fit.values or not labels)
        is_enough = fit.cost < costs.NO_LABEL_LINE and sum(map(str.isalpha, stripped)) >= _SHORT
        return is_half and (self.position.optional or is_enough)

    @cached_property
    def _is_indented(self) -> bool:
        """Whether any blanks may be before the line."""
        return self.position.row is not None and self.position.row.indented

    @cached_property
    def _is_unmissed(self) -> bool:
        """Whether the line has a label and a value, and nothing is missing where it is taken for text."""
        label = self.label
        words = label is not None and label.letters >= _WORDS
        return words and self.position.unmissed and self.position.body is None and bool(self.position.slots)

    @cached_property
    def gate(self) -> frozenset[str]:
        """The letters of which the first ones of a line have one, if it is to be this one at all; empty for any.

        Lines with the ``mark`` may be it without.
        """
        label = self.label
        if label is None or not label.letters or not self.position.slots:
            return frozenset()
        return label.initials if any(map(str.isalpha, label.text[:_SEEN])) else frozenset()

    @cached_property
    def mark(self) -> str:
        """What a line has at least that is told by its values, whatever its label is; empty where none is."""
        if self._is_rated:
            return ":"
        if self._words_before:
            marks = (item.text.strip() for item in self._items if isinstance(item, Literal))
            return next(filter(None, marks), "")
        return self._divided if self.position.body is None or self._begins_typed else ""

    @cached_property
    def _is_labelled_alone(self) -> bool:
        """Whether nothing but its label, which has letters, tells the line."""
        return bool(self.gate) and not self.mark and self._parts is None and not self.begins_with_name

    def may_be(self, stripped: str, letters: str) -> bool:
        """Whether a line with these first ``letters`` may be this one at all: it may also end inside its label."""
        if self.gate and self.gate.isdisjoint(letters):
            return bool(self.mark) and self.mark in stripped
        if self.label is None or not self._is_labelled_alone:
            return True
        return self.label.may_begin(stripped) or self._whole_label.startswith(stripped)

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
        if position.heading and self.exact.fullmatch(line) is None:
            return self._literal_fit(line, stripped)
        if (twice := self._has_twice(line)) is not None:
            return self._doubled_fit(line, twice)
        match = self.exact.fullmatch(line)
        if match is not None and not self._is_drawn(stripped):
            fit = self._exact_fit(match)
            if fit is not None:
                return self.with_name(line, fit)
        if (unsaid := self._unsaid_fit(line)) is not None:
            return unsaid
        if (unmarked := self.without_mark(line) or self.known_head(line)) is not None:
            return unmarked
        if not position.slots:
            return self._literal_fit(line, stripped)
        if (half := self.with_other_marks(line) or self.half_a_label(line)) is not None:
            return half
        if self.label is None:
            return self._bare_fit(line, stripped)
        if not self.label.letters and (not self.label.counts or not self.label.text.strip()):
            if self._wholes:
                may_begin = not self._begins or stripped[0] in self._begins
                return self._choice_fit(line, stripped) if may_begin else None
            return self._marked_fit(line, stripped)
        if self.label.initials and self.label.initials.isdisjoint(initial(stripped)):
            return self._unlabelled_fit(line, stripped)
        return self._labelled_fit(line, stripped) or self._cut_fit(line, stripped)

    # near forms

    @cached_property
    def _literal(self) -> str:
        """The text of the row that is the same in every file."""
        items = self.position.row.items if self.position.row is not None else ()
        return "".join(item.text for item in items if isinstance(item, Literal))

    def _literal_fit(self, line: str, stripped: str) -> Fit | None:
        """A line of literal text alone: a heading, or an optional line that is a flag."""
        wanted = self._literal
        if self.position.optional:
            return flag_line_fit(line, stripped, wanted)
        if is_near(stripped, (wanted,)) or not (letters_of(wanted) or letters_of(stripped)):
            start = line.index(stripped)
            return Fit(
                costs.CHOICE_NEAR, (Flaw(What.CHOICE_NEAR, 0, start + len(stripped), "", stripped, wanted, wanted),)
            )
        if len(line) < HEADING_LONGEST and run_of(stripped, self.drawn) is None:
            start = line.index(stripped)
            return Fit(costs.CHOICE_UNKNOWN, (Flaw(What.CHOICE_UNKNOWN, start, start + len(stripped), "", "", wanted),))
        return None


@lru_cache(4096)
def initial(stripped: str) -> str:
    """The first letters of a line, its markup and its first word of any other script left as they are."""
    return fold("".join(islice(filter(str.isalpha, stripped[:_SEEN]), 3)))
