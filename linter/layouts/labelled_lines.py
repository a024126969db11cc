"""Lines with a label that is nearly there: misspelt, doubled, cut short, or with other marks."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.description import Literal, Value
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import is_told_twice, label_pattern
from linter.layouts.labels import PAIRS, Near
from linter.layouts.speaker_heads import SpeakerHead
from linter.layouts.words import letters_of

DOUBLED = "there twice"
"""What is found where the label of a line is there twice."""
_WORDS = 4
"""So many letters after the number of a label tell it."""
_CUT = 2
"""So many letters of a label tell it, where nothing else is on the line."""
_MARKS = (":", ".", ",", ";", "]", ")", "}")


class LabelledLine(SpeakerHead):
    """Reads lines by their label, however it is written."""

    @cached_property
    def _twice(self) -> re.Pattern[str] | None:
        """The label of a line, and the same once more."""
        label = label_pattern(self.position.label, self.slots) if self.position.slots else ""
        return re.compile(rf"(?P<label>{label})(?:\s+(?P=label))+(?!\S)\s*") if label else None

    def _has_twice(self, line: str) -> re.Match[str] | None:
        """The label of ``line`` that is there twice; none where the second one may be of the value."""
        twice = self._twice.match(line) if self._twice is not None else None
        if twice is None or is_told_twice(self.position.label) or self.exact.fullmatch(line) is None:
            return twice
        return None

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
        if fit is None or fit.flaws or self.position.body is not None:
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
        if position.body is not None or position.counter:
            return False
        return position.slots[0].is_number and rest[:1].isalpha()

    def _is_word(self, found: str, wanted: str) -> bool:
        """Whether a misspelt label without its colon may as well be the first word of the text that is due after it."""
        slots = self.position.slots
        if slots[0].is_number or wanted[-1:].isalnum():
            return False
        is_open = slots[0].kind not in ("score", "clock", "date", "flag", "choice")
        return is_open and found.rstrip()[-1:].isalnum() and letters_of(found) != letters_of(wanted)

    @cached_property
    def _is_numbered_among_words(self) -> bool:
        """Whether words are after the number of the label, too."""
        label = self.label
        last = label.items[-1] if label is not None and label.counts else None
        return isinstance(last, Literal) and sum(map(str.isalpha, last.text)) >= _WORDS

    def _closing(self, line: str, near: Near) -> int | None:
        """Where a mark that was opened before the label closes at the end of its line, if one does."""
        end = len(line.rstrip())
        if self.position.body is not None or not near.certain:
            return None
        if self.label is not None and line[end - 1] in self.label.text + self.position.brackets:
            return None  # it is the label's own
        opening = PAIRS.get(line[end - 1])
        opened = opening is not None and opening in line[: near.end] and opening not in line[near.end : end - 1]
        return end - 1 if opened else None

    @cached_property
    def _whole_label(self) -> str:
        """The label as it is written, without a number."""
        return self.label.text.strip() if self.label is not None else ""

    def _cut_fit(self, line: str, stripped: str) -> Fit | None:
        """A line that ends inside its label."""
        label, whole = self.label, self._whole_label
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


def _end_of_rest(line: str, near: Near, text: str) -> int:
    """Where words of a label end that come later on its line, for others are between; 0 where there are none."""
    lacking = set(text.split()) - set(line[: near.end].split())
    if not any(word in line[near.end :] for word in lacking):
        return 0
    ends = [match.end() for match in re.finditer(r"\S+", line[near.end :]) if match[0] in lacking]
    return near.end + ends[-1] if ends else 0
