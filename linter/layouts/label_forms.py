"""The ways to write a label: whatever people put in the place of its words, its number and its colon."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.description import Item, Literal
from linter.layouts.positions import literal_text
from linter.layouts.words import fold
from linter.tuples import NamedTuple

_TOKEN = expression(r"[^\W\d_]+|\s+|\d+|[^\w\s]|_")
_CLOSERS = r"[*_`\"'”»\])}>】］」〕）]*"
_SCALE = r"(?:\s*[(\[][\d.,–—/ -]{3,12}[)\]])?"
_NUMBER_SIGN = r"[*_]{0,3}(?:\s*(?:[:#(\[№]|\.(?=\d+[:：])|[Nn](?:o|r|umber)\b\.?)\s*(?=\d))?\s*"
_EXTRA = r"(?P<extra>\s*[#№]?\s*\d{1,3}(?=\s*[:：]))?"
"""A number before the colon of a label that has none."""
_END = "end"
_ENDINGS = expression(r"(?:->|=>|[:.;,=|/–—-])(?=\s*\Z)")
"""The mark that ends a label; a bracket there may close one in it."""
_TAGS = r"(?:</?\w{1,6}>)*"
_WORDS_FROM = 3
"""From so many letters of a label on, a word may be where its number is."""
_SIGN = r"[^\w\s:：;.,=>|)/–—∶꞉-]"
"""A sign that may be a slip within a word: none that ends a label."""


class Written(NamedTuple):
    """What may be a label: the ``line``, where it is on it, and what is in the groups of its form."""

    line: str
    start: int
    end: int
    groups: dict[str, str | None]

    def word(self, group: str) -> str:
        """What is written in the place of a word."""
        return self.groups[group] or ""


class Form(NamedTuple):
    """One way to write a label: its ``expression``, the word wanted in each group, those of ``letters`` once more, and
    what this way costs.

    What may be written in the place of the mark at its end, of which nothing need be there, is another expression:
    all forms share it, and most lines need not be looked at by it.
    """

    expression: re.Pattern[str]
    ending: re.Pattern[str] | None
    words: tuple[tuple[str, str], ...]
    letters: tuple[tuple[str, str], ...]
    cost: float

    def written(self, match: re.Match[str]) -> Written:
        """What may be the label, with its ending, where ``expression`` matches."""
        line = match.string
        groups: dict[str, str | None] = match.groupdict()
        end = match.end()
        if self.ending is not None:
            ending = self.ending.match(line, end)
            assert ending is not None
            groups |= ending.groupdict()
            end = ending.end()
        return Written(line, match.start(), end, groups)


class LabelForms:
    """The label that begins a row: ``items`` are its literals and the counter between them.

    Its counter has so many ``digits`` at least. It is ``spaced`` where the text right after it must not begin with a
    blank.
    """

    def __init__(
        self, items: tuple[Item, ...], aliases: tuple[str, ...] = (), spaced: bool = True, digits: int = 0
    ) -> None:
        self.items = items
        self.spaced = spaced
        self.digits = digits
        self.counts = any(not isinstance(item, Literal) for item in items)
        self.text = literal_text(items)
        words = [token for token in _TOKEN.findall(self.text) if token.isalpha()]
        self.letters = sum(map(len, words))
        self.words = words
        self._aliases = aliases

    def exactly(self, number: str) -> str:
        """The label as it should be, with ``number``."""
        if not self.counts:
            return self.text
        return literal_text(self.items, number.zfill(self.digits) if number.isdecimal() else number)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The folded letters that a near form may begin with, its markup left aside; empty for any."""
        letters: set[str] = set()
        for form in self.forms:
            for _, word in form.words:
                if word not in (":", ""):
                    letters.update(fold(word)[:2])
                    break
        return frozenset(letters)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The ways to write the label, none where nothing tells it."""
        return tuple(self._make(self.words, self._aliases)) if self.words or self.counts else ()

    def _make(self, words: list[str], aliases: tuple[str, ...]) -> list[Form]:
        pieces = [item.text if isinstance(item, Literal) else None for item in self.items]
        forms = [self._form(pieces, 0.0)]
        if self.counts and words and min(map(len, words)) == 1:
            forms.append(self._form(pieces, 0.0, longest=1))
        if len(words) > 1:
            first = self.text.index(words[0])
            second = self.text.index(words[1], first + len(words[0]))
            last = self.text.rindex(words[-1])
            if (
                isinstance(self.items[0], Literal)
                and second < len(self.items[0].text)
                and self.letters - len(words[0]) > 3
            ):
                forms.append(self._form([self.items[0].text[second:], *pieces[1:]], costs.COLON_MISSING))
            if (
                self.letters - len(words[-1]) > 3
                and isinstance(self.items[-1], Literal)
                and last < len(self.items[-1].text)
            ):
                cut = self.items[-1].text
                short = cut[:last].rstrip() + cut[last + len(words[-1]) :]
                forms.append(self._form([*pieces[:-1], short], costs.COLON_MISSING))
        if len(words) > 1 and not self.counts:
            forms.append(self._form(["".join(self.text.split())], costs.SPACING))
        if len(words) == 1 and len(words[0]) > 4 and not self.counts and self.text.rstrip().endswith(":"):
            forms.append(self._form([self.text.replace(words[0], words[0][0])], costs.LONGER))
        if 1 < len(words) < 4 and not self.counts:
            forms += [self._form([form], costs.LONGER) for form in _permuted(self.text, words)]
        forms += [self._form([alias, *pieces[1:]] if self.counts else [alias], 0.0) for alias in aliases]
        return forms

    def _form(self, pieces: list[str | None], cost: float, longest: int = 10) -> Form:
        pattern = ending = ""
        words: list[tuple[str, str]] = []
        for number, piece in enumerate(pieces):
            if piece is None:
                words.append((f"g{len(words)}", ""))
                pattern += _NUMBER_SIGN + rf"(?P<{words[-1][0]}>\d*(?:[lIOo](?=[\s:.\d]))*\d*)"
                following = pieces[number + 1] if number + 1 < len(pieces) else None
                if following is None or not following.startswith("/"):
                    pattern += r"(?:\s*/\s*\d+)?"
                pattern += r"(?P<slip>[^\W\d_](?=[\s:：]))?"
                if self.letters >= _WORDS_FROM:
                    pattern += r"(?P<word>(?<![^\W_])[^\W\d_]{2,12}(?=\s*(?:[^\w\s]|$)))?"
                continue
            before_number = number + 1 < len(pieces)
            mark = _ENDINGS.search(piece) if not before_number and (self.letters or ":" in piece) else None
            tokens = _TOKEN.findall(piece[: mark.start()] if mark is not None else piece)
            for place, token in enumerate(tokens, 1):
                group = f"g{len(words)}"
                if token.isspace() and not before_number and mark is None and place == len(tokens):
                    pattern += r"\s*"
                elif token.isspace():
                    pattern += r"[\s_-]*"
                elif token.isalpha():
                    words.append((group, token))
                    size = len(token)
                    inner = r"[^\W\d_]" if size == 1 or before_number else r"[^\W_]"
                    low, high = (1, longest) if size == 1 and before_number else (max(1, size - 2), size + 2)
                    sign = rf"(?!{_SIGN}[^\W\d_])"
                    letters = rf"{inner}{{{low},{high}}}"
                    if size > 4 and not before_number:
                        letters = rf"{letters}{sign}|[^\W_]+{_SIGN}[^\W_]+"
                    pattern += rf"(?P<{group}>{letters})"
                elif token == ":":
                    words.append((group, ":"))
                    if not self.counts and "extra" not in pattern:
                        pattern += _EXTRA
                    pattern += _mark(group)
                elif token in "[({<":
                    pattern += r"[\[({<【［（]?\s*"
                elif token in "])}>":
                    is_end = mark is None and not before_number and not "".join(tokens[place:]).strip()
                    pattern += r"\s*[\])}>】］）]?" + (r"(?:[:.,;](?!\d))?" if is_end else "")
                elif token in "*_#":
                    pattern += r"[*_#]*"
                elif self.letters and tokens[place - 2 : place - 1] == [token]:
                    continue  # one of a run
                elif self.letters:
                    pattern += re.escape(token) + "*"
                else:
                    pattern += rf"[.:)\]}}>{re.escape(token)}-]?"
            if mark is not None:
                words.append((_END, mark[0]))
                has_extra = not self.counts and "extra" not in pattern
                ending = rf"{_EXTRA if has_extra else ''}{_mark(_END)}"
                ending += r"\s*" if mark.end() < len(piece) else ""
        lettered = tuple((group, word) for group, word in words if word.isalpha())
        return Form(expression(pattern), expression(ending) if ending else None, tuple(words), lettered, cost)


def _mark(group: str) -> str:
    """An expression for what people write for a colon or another such mark, in a ``group``, and around it."""
    others = r"[-–—=]>|→|[:：;=>|)/–—∶꞉-]"
    return rf"{_CLOSERS}{_SCALE}{_TAGS}\s*(?P<{group}>(?:(?:{others}|[.,])(?:{others}|[.,](?!\d))*)?){_TAGS}"


def _permuted(text: str, words: list[str]) -> list[str]:
    """``text`` with its words in any other order."""
    from itertools import permutations

    pieces = re.split("|".join(map(re.escape, words)), text)
    found = []
    for order in permutations(words):
        if list(order) != words and len(pieces) == len(words) + 1:
            found.append("".join(piece + word for piece, word in zip(pieces, [*order, ""], strict=True)))
    return found
