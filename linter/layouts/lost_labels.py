"""A line whose label is not there, or for which there are other words: its values and what is between them tell it."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import costs, values
from linter.layouts.description import Literal, Value
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import TIMES, label_pattern
from linter.layouts.unlabelled_lines import UnlabelledLine

_OTHER_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?: +(?=\S)")
"""One or two words and a colon, where a label is due."""


class LostLabel(UnlabelledLine):
    """Reads lines without the label that they should have."""

    @cached_property
    def _label_inside(self) -> re.Pattern[str] | None:
        label = label_pattern(self.position.label, self.slots)
        return re.compile(label) if label else None

    def value_alone(self, line: str) -> Fit | None:
        """A line with the one value of the row alone, without its label."""
        position, items = self.position, self.position.rest
        if items and isinstance(items[0], Literal) and items[0].wide:
            items = items[1:]
        if self.label is None or position.optional or not items or not isinstance(items[0], Value):
            return None
        after = "".join(item.text for item in items[1:] if isinstance(item, Literal))
        if len(items) > 2 or (len(items) == 2 and not after) or not line.rstrip().endswith(after):
            return None
        slot = self.slots[items[0].slot]
        start, end = len(line) - len(line.lstrip()), len(line.rstrip()) - len(after)
        judged = values.judge(line, start, end, slot)
        if judged.flaw is not None or slot.kind in ("flag", "speaker", "text", "free"):
            return None
        if slot.kind != "line" and end - start > self._room:
            return None
        if self._label_inside is not None and self._label_inside.search(line):
            return None  # it is there, with a text before it
        text = self.label.exactly("n" if self.label.counts else "")
        written = None if self.label.counts else text
        flaw = Flaw(What.LABEL, start, start, "", "", text.strip(), written, certain=False)
        numbers = {slot.name: judged.number} if judged.number is not None else {}
        is_typed = slot.kind not in ("name", "line", "word")
        price = costs.NO_LABEL_LINE if is_typed else costs.NO_LABEL_TEXT
        return Fit(price, (flaw,), {slot.name: (start, end)}, numbers)

    def _unlabelled_fit(self, line: str, stripped: str) -> Fit | None:
        """A line with several values, all as they should be, without its label or with other words for it."""
        if self._is_rated:
            return self._other_label_fit(line, stripped)
        if self._words_before and stripped[0].isdigit():
            return self._numbered_fit(line, stripped)
        if not self._divided or not stripped[0].isalnum() or self._divided not in stripped:
            return None
        assert self.label is not None
        start = line.index(stripped)
        other = _OTHER_LABEL.match(stripped)
        if self._begins_typed:
            return self._typed_fit(line, start, stripped) if other is None else None
        if self.position.body is not None or len(line) > self._room or stripped.count(":") > 1:
            return None
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
    def _words_before(self) -> str:
        """The words of a label before its number, where only times, numbers and choices are after it; else empty."""
        label = self.label
        if label is None or not label.counts or not isinstance(before := label.items[0], Literal):
            return ""
        values = [self.slots[item.slot] for item in self._items if isinstance(item, Value)]
        is_typed = bool(values) and all(slot.of or slot.is_number or slot.kind in TIMES for slot in values)
        return before.text if is_typed and any(map(str.isalpha, before.text)) else ""

    def _numbered_fit(self, line: str, stripped: str) -> Fit | None:
        """A line without the words of its label, whose number and values are as they should be."""
        words, start = self._words_before, line.index(stripped)
        match = self.exact.fullmatch(words + stripped)
        fit = self._exact_fit(match) if match is not None else None
        if fit is None:
            return None
        flaw = Flaw(What.LABEL, start, start, "", "", words.strip(), words, certain=False)
        return fit.after(start - len(words))._replace(cost=costs.NO_LABEL_LINE, flaws=(flaw,), exact=False, told=True)

    @cached_property
    def _begins_typed(self) -> bool:
        """Whether the first value after the label is one that hardly any text begins with."""
        first = next(iter(self._items), None)
        slot = self.slots[first.slot] if isinstance(first, Value) else None
        return slot is not None and (slot.kind in TIMES or slot.is_number)

    def _typed_fit(self, line: str, start: int, stripped: str) -> Fit | None:
        """A line of several values without its label that begins with its number or time."""
        assert self.label is not None
        fit = self._rest.fit(line, start, start + len(stripped)) if stripped[0].isdigit() else None
        if fit is None or fit.flaws:
            return None
        text = self.label.exactly("1")
        written = None if self.label.counts else text
        flaw = Flaw(What.LABEL, start, start, "", "", text.strip(), written, certain=False)
        body = self.position.body
        return Fit(
            costs.NO_LABEL_LINE,
            (flaw,),
            fit.values,
            fit.numbers,
            body=fit.values[body.name][0] if body is not None else -1,
        )

    @cached_property
    def _is_rated(self) -> bool:
        """Whether the line is a label and a score: other words before a score in its place are its label."""
        label, kinds = self.label, [slot.kind for slot in self.position.slots if slot.kind != "flag"]
        labelled = label is not None and label.letters > 0 and not label.counts
        return labelled and kinds == ["score"] and not self.position.optional and not self._divided

    def _other_label_fit(self, line: str, stripped: str) -> Fit | None:
        """A line with a score as it should be after other words than those of its label."""
        if len(line) > self._room or stripped.count(":") != 1:
            return None
        other = _OTHER_LABEL.match(stripped)
        if other is None:
            return None
        assert self.label is not None
        start = line.index(stripped)
        begin = start + other.end()
        if self._is_score_alone and not next(filter(str.isalnum, line[begin:]), "").isdigit():
            return None
        text = self.label.exactly("")
        flaw = Flaw(What.LABEL, start, begin, "", other[0].strip(), text.strip(), text, certain=False)
        fit = self._rest_fit(line, begin, costs.OTHER_LABEL, [flaw], "")
        return fit if fit is not None and len(fit.flaws) == 1 else None

    @cached_property
    def _is_score_alone(self) -> bool:
        """Whether a number is all that may be after the label, flags left aside."""
        return len(self._items) == 1 and not any(slot.others for slot in self.position.slots)
