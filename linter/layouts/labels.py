"""Labels: the words before a value, read however people write them."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.label_beginnings import Beginning, beginnings, may_begin, starts_of
from linter.layouts.label_forms import Form, LabelForms, Written
from linter.layouts.number_words import NUMBER_WORDS
from linter.layouts.words import distance, fold, word_cost
from linter.spans import spans_of
from linter.tuples import NamedTuple

PAIRS = dict(zip("*_`\"'”»])}>】］」〕）", "*_`\"'“«[({<【［「〔（", strict=True))
_OPENING = "*_#[({<【［（ \t"
"""Markup that may be part of a label."""
_SLIPPED_FROM = 5
"""In a label of fewer letters a sign may be anything."""
_SIGNS = 3
"""So many signs more may be in a label."""
_SIGN_IN = expression(r"[^\w\s]")
_ONLY_AROUND = expression(r"[\s*_#>|`\"'“«\[({<+•–—-]*[\w\s]+[*_`\"'”»\])}>\s]*")
_AS_DIGITS = str.maketrans("lIOo", "1100")
_IN_WORDS = expression(rf"\s*({NUMBER_WORDS})\b", re.IGNORECASE)
_SENTENCE = expression(r"\s*[^\W\d_a-z]")
"""The beginning of a sentence."""
_DIGIT_LAST = expression(r"[0-9]\W?\Z")
_WORDS_FOR = {"q": ("question", "ques", "quest"), "a": ("answer", "ans")}
"""What a label of one letter is short for, where a number follows."""


class _Priced(NamedTuple):
    """A label as it is written: its cost, its number, how much of it is missing, and whether its text is certain."""

    cost: float
    number: str
    doubt: int
    certain: bool


class Near(NamedTuple):
    """A label that was read: its cost, its span on the line, its number as written, and whether it is exact."""

    cost: float
    start: int
    end: int
    number: str
    exact: bool
    certain: bool


class Label(LabelForms):
    """The label that begins a row, read however it is written."""

    def read(self, line: str, backed: bool = False) -> Near | None:
        """The label that ``line`` begins with, however it is written, ``None`` where it is another text.

        It is ``backed`` where what follows on the line tells it too: then a letter alone is enough.
        """
        best: Near | None = None
        starts = starts_of(line)
        for form in self.forms if may_begin(line, self._beginnings) else ():
            for at, cost, certain in starts:
                match = form.expression.match(line, at)
                if match is None or not self._says(form, match):
                    continue
                near = self._fit(form, form.written(match), cost, certain, backed)
                if near is not None and (best is None or near.cost < best.cost):
                    best = near
                    if not near.cost:
                        return best
        if best is None and self.counts and not self.letters and (worded := self._in_words(line)) is not None:
            return worded
        slipped = self._with_signs(line)
        return slipped if slipped is not None and (best is None or slipped.end > best.end) else best

    def _in_words(self, line: str) -> Near | None:
        """A label of a number and marks, with a word for the number."""
        marks = self.text.strip()
        word = _IN_WORDS.match(line) if marks else None
        if word is None or not line.startswith(marks, word.end()):
            return None
        return Near(costs.LABEL + costs.NUMBER_MISSING, word.start(1), word.end() + len(marks), "", False, False)

    def _says(self, form: Form, match: re.Match[str]) -> bool:
        """Whether all words are near to those that are due: most lines have others."""
        for group, word in form.letters:  # noqa: SIM110  # a generator takes longer than what it asks
            if self._word(match[group], word) is None:
                return False
        return True

    @cached_property
    def _beginnings(self) -> tuple[Beginning, ...]:
        """What a line begins with that has the label; nothing where that may be anything.

        A label with a number may be short for much, and other signs than markup may be between the two.
        """
        texts = (self.text, *self._aliases)
        is_any = self.counts or not all(text.lstrip(_OPENING)[:1].isalpha() for text in texts)
        return () if is_any else beginnings(self.forms, is_led=not all(text[:1].isalpha() for text in texts))

    def may_begin(self, line: str) -> bool:
        """Whether ``line`` may begin with the label, asked at less cost than reading it."""
        beginnings = self._beginnings
        if may_begin(line, beginnings):
            return True
        has_colon = self._may_have_signs and line.find(":", self._least, self._most + 1) >= 0
        return has_colon and self._with_signs(line) is not None

    @cached_property
    def _lettered(self) -> str:
        """The letters of the label."""
        return _letters(self.text)

    @cached_property
    def _may_have_signs(self) -> bool:
        """Whether signs may be in it, so that its colon tells where it ends."""
        return not self.counts and self.letters >= _SLIPPED_FROM and self.text.rstrip().endswith(":")

    @cached_property
    def _least(self) -> int:
        """Where its colon is at least: at most one letter is missing."""
        return len(self._lettered) - 1

    @cached_property
    def _most(self) -> int:
        """Where its colon is at most, with signs in it."""
        return len(self.text.rstrip()) + _SIGNS

    def _with_signs(self, line: str) -> Near | None:
        """The label with signs in it, or in the place of one of its letters, up to its colon."""
        if not self._may_have_signs:
            return None
        wanted, least = self._lettered, self._least if line.isascii() else 0
        for at, end in spans_of(line, ":", least, self._most):
            head = line[:at]
            if distance(_letters(head), wanted, most=1) <= 1:
                if not _SIGN_IN.search(head) or _ONLY_AROUND.fullmatch(head) or _digits(head) != _digits(self.text):
                    return None  # the label has no signs: what else is on the line is of the value
                start = len(line) - len(line.lstrip())
                return Near(costs.LABEL + costs.TYPO, start, end, "", False, True)
        return None

    def _fit(self, form: Form, label: Written, cost: float, certain: bool, backed: bool) -> Near | None:
        priced = self._priced(form, label, cost + form.cost, certain)
        if priced is None:
            return None
        line, at, end, _ = label
        number = priced.number
        written = line[at:end]
        wrapped = bool(at and written) and PAIRS.get(written.rstrip()[-1:]) == line[at - 1]
        backed = backed or sum(len(label.word(group)) for group, word in form.words if word.isalpha()) > 1
        is_sentence = not at and self.text.endswith(" ") and _SENTENCE.match(line, end) is not None
        if self._is_other(form, written, priced, is_first=not at or wrapped, backed=backed, is_sentence=is_sentence):
            return None
        end, closed = _behind_closers(line, at, end, self.text)
        end += self._letters_behind(form, label, line[end:])
        if priced.doubt and not self.counts and self._is_word(written, line[end:]):
            return None
        sure = priced.certain and (closed or not self.spaced)
        if line[end - 1 : end].isalnum() and line[end : end + 1].isalnum():
            sure = False  # a letter in the place of the colon, or a word that begins like the label
        if priced.doubt and self.letters < 2 and line[end:].lstrip()[:1].islower():
            sure = False  # a letter with a number may be a word of a sentence: A4 paper
        written, wanted = line[at:end].rstrip(), self.exactly(number)
        if not self.counts and _letters(written) == _letters(wanted) and _digits(written) != _digits(wanted):
            sure = sure and _DIGIT_LAST.search(written) is None  # no letter is missing for it: it may be of the value
        usual = str(int(number)).zfill(self.digits) if number.isascii() and number.isdigit() else ""
        canonical = not self.counts or (number != "" and usual == number)
        glued = not self.spaced or not wanted.endswith(" ") or line[len(wanted) : len(wanted) + 1] != " "
        if line.startswith(wanted) and glued and canonical:
            return Near(0.0, 0, len(wanted), number, True, True)
        if not at and written == wanted.rstrip() and end == len(line.rstrip()) and canonical:
            return Near(0.0, 0, end, number, True, True)
        spent = priced.cost
        if "".join(written.split()) == "".join(wanted.split()):
            spent += costs.SPACING
        return Near(spent + costs.LABEL, 0 if certain else at, end, number, False, sure)

    def _priced(self, form: Form, label: Written, cost: float, certain: bool) -> _Priced | None:
        """What the words, the number and the colon of a label cost as they are written; ``None`` if it is not one."""
        doubt = 0
        number = ""
        groups = label.groups
        slip = bool(groups.get("slip"))
        if groups.get("extra"):
            cost += costs.LONGER
            certain = False
        if groups.get("word"):
            cost += costs.TYPO
            certain = False
        if slip:
            cost += costs.TYPO
            certain = False
        for group, word in form.words:
            found = label.word(group)
            if word == "":
                number = found.translate(_AS_DIGITS)
                if number != found:
                    cost += costs.TYPO
                if not found:
                    cost += costs.NUMBER_MISSING
                    doubt += 1
            elif not word.isalpha():
                if not found and slip and self.counts and not number:
                    return None  # a word: one letter is the label, and the next one neither number nor colon
                cost += _mark_cost(found, word, slip)
                if not found and not slip:
                    doubt += 1
                    certain = certain and not form.cost  # a word is left out too: it may be what follows
            else:
                price = self._word(found, word)
                if price is None:
                    return None
                cost += price
        return _Priced(cost, number, doubt, certain)

    def _is_other(
        self, form: Form, written: str, priced: _Priced, is_first: bool, backed: bool, is_sentence: bool
    ) -> bool:
        """Whether what is ``written`` is too little of a label to be one: before a sentence a number alone is one."""
        doubt, number = priced.doubt, priced.number
        if self.letters < 2 and doubt and not backed and (doubt > 1 or not is_first):
            return True
        if self.letters > 1 and doubt and sum(len(word) for _, word in form.words if word.isalpha()) < 2:
            return True  # a letter for a word, and nothing after it, is a word of its own
        is_bare = written.strip().isdigit() and not is_sentence
        is_word = written.strip().isalpha()  # I, which may be a 1 before its mark
        return not self.letters and (not number or is_bare or is_word)  # a number alone, or marks

    def _is_word(self, written: str, rest: str) -> bool:
        """Whether a label without its colon is a word of the sentence that goes on: ``I keep``, ``note of it``."""
        word = written.strip()
        in_lower_case = word[:1].islower() and self.words[:1] != [word] and word.isalpha()
        return rest.lstrip()[:1].islower() and (len(word) < 2 or in_lower_case)

    def _letters_behind(self, form: Form, label: Written, rest: str) -> int:
        """How many letters of the last word are behind the mark at the end, where the two changed places."""
        if self.counts or len(form.words) < 2 or form.words[-1][1].isalpha():
            return 0
        group, word = form.words[-2]
        found = label.word(group)
        left = word[len(found) :]
        is_cut = word.startswith(found) and left and rest.startswith(left)
        return len(left) if is_cut and not rest[len(left) : len(left) + 1].isalnum() else 0

    def _word(self, found: str, wanted: str) -> float | None:
        if len(wanted) == 1:
            if fold(found) == fold(wanted):
                return 0.0 if found == wanted else costs.CASE
            if self.counts and fold(found) == 2 * fold(wanted):
                return costs.TYPO
            if self.counts and fold(found) in _WORDS_FOR.get(wanted.lower(), ()):
                return costs.LONGER
            return None
        if len(wanted) == 2 < self.letters and sorted(fold(found)) == sorted(fold(wanted)) and found != wanted:
            return costs.CASE if fold(found) == fold(wanted) else costs.TYPO
        if (
            len(wanted) == 2
            and not self.counts
            and fold(found) in (fold(f"{wanted[0]}{wanted}"), fold(f"{wanted}{wanted[1]}"))
        ):
            return costs.TYPO  # a letter twice
        if len(wanted) == 2 == len(found) and self.letters >= _SLIPPED_FROM and not self.counts:
            is_near = any(one == other for one, other in zip(fold(found), fold(wanted), strict=False))
            return costs.TYPO if is_near and fold(found) != fold(wanted) else word_cost(found, wanted)
        if self.counts and len(found) <= 3 and wanted.lower().startswith(found.lower()):
            return costs.LONGER
        return word_cost(found, wanted)


def _letters(text: str) -> str:
    return fold("".join(filter(str.isalpha, text)))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _mark_cost(found: str, wanted: str, slip: bool) -> float:
    """What ``found`` costs in the place of a colon or such, where a ``slip`` of a letter may be in its place."""
    if not found and not slip:
        return costs.COLON_MISSING if wanted == ":" else costs.MARK_MISSING
    return 0.0 if found == wanted else costs.COLON_OTHER


def _behind_closers(line: str, at: int, end: int, label: str) -> tuple[int, bool]:
    """Where the text begins: marks that were opened before the label, or in it, may close after its colon.

    One that closes at the end of the line instead may belong to the label or to the text. Stars and their like
    that the ``label`` has itself are no such marks.
    """
    opened = [mark for mark in line[:at] if mark in PAIRS.values()]
    own = [mark for mark in label if PAIRS.get(mark) == mark]
    for mark in line[at:end]:
        if mark in own:
            own.remove(mark)
        elif PAIRS.get(mark) in opened:
            opened.remove(PAIRS[mark])
        elif mark in "[({<【［「〔（":
            opened.append(mark)
    place = end
    while place < len(line) and (line[place].isspace() or PAIRS.get(line[place]) in opened):
        if not line[place].isspace():
            opened.remove(PAIRS[line[place]])
            end = place + 1
        place += 1
    last = line.rstrip()[-1:]
    return end, not (PAIRS.get(last) in opened and line.count(last, 0, at) and not line[at:end].count(last))
