"""The tokens of a line after its label: what each costs in the place of another, as a value, or as one too many.

Each of these is asked once of a line, in however many ways its tokens are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.cached import cached_property
from linter.expressions import expression
from linter.finding import Span
from linter.layouts import costs, values
from linter.layouts.any_text import ANY_TEXT, may_be_any, may_begin_with, may_end_with
from linter.layouts.description import Slot
from linter.layouts.flaws import Flaw, What
from linter.layouts.rest_flaws import Atom, is_inside
from linter.layouts.words import word_cost
from linter.tuples import NamedTuple

TOKEN = expression(r"[^\W\d_]+|\s+|\d+|[^\w\s]|_")
_DASHES = frozenset("-–—")
_FOR_DASHES = frozenset("-–—−‐‑‒―－|~:,·•=>→/")
"""What people write for a dash between two values."""
_INSIDE = {"clock": (":", ".", ","), "date": ("-", "/", "."), "score": (".", ","), "integer": (".", ",")}
"""The marks between two digits that belong to a value of a type."""
_MOST_OF_VALUE = 12
"""A typed value has at most so many tokens."""
_OF_A_NUMBER = 6
"""A number or a choice of more tokens than this, up to the most, costs more than tokens that nothing asks for."""


_FINE = values.Judged(0.0)
"""A value that may be any text."""


class Reach(NamedTuple):
    """A value that may be read from one token on: before which token it stops, its cost and its flaw."""

    stop: int
    cost: float
    flaw: Flaw | None


class Tokens:
    """The tokens of ``line`` with these ``spans``; ``places`` are where each begins, and the ``end``."""

    def __init__(self, line: str, spans: list[Span], end: int) -> None:
        self.line = line
        self.spans = spans
        self.places = [*(start for start, _ in spans), end]
        self._prices: dict[tuple[int, str, bool, bool], float | None] = {}
        self._extras: dict[int, tuple[float, bool, bool]] = {}
        self._values: dict[tuple[int, str], tuple[int, Slot, list[Reach]]] = {}

    def extra(self, i: int, tail: bool) -> tuple[float, bool]:
        """What token ``i`` costs where no atom asks for it, and whether it is a sign that belongs to the value beside.

        In the ``tail``, after all atoms, digits are no part of a number that comes after them.
        """
        known = self._extras.get(i)
        if known is None:
            span = self.spans[i]
            known = self._extras[i] = *self._extra(*span), _is_of_number(self.line, *span)
        price, is_sign, is_of_number = known
        return (costs.SIGN, True) if is_sign or (is_of_number and not tail) else (price, False)

    def _extra(self, start: int, end: int) -> tuple[float, bool]:
        if _is_sign(self.line, start, end):
            return costs.SIGN, True
        text = self.line[start:end]
        if text.isspace():
            return costs.SPACING, False
        return costs.EXTRA_WORD if text.isalnum() else costs.MARKUP, False

    def least(self, atom: Atom) -> float:
        """The least that an atom costs anywhere on this line, the most that can be told at a glance."""
        slot, text = atom.slot, atom.text
        if slot is None:
            if atom.wide or text in self._texts:
                return 0.0
            missing = missing_price(atom)
            return min(missing, self._nearest_word(atom)) if text.isalpha() else min(missing, costs.COLON_OTHER)
        if slot.of and (slot.kind == "choice" or slot.kind == "speaker"):
            return 0.0 if any(each in self.line for each in slot.of) else costs.CHOICE_NEAR
        is_number = slot.is_number or slot.kind in ("clock", "date")
        return costs.EMPTY_BEFORE if is_number and self._has_no_digit else 0.0

    def room(self, atom: Atom, least: float) -> int:
        """How many tokens an atom that costs at ``least`` so much takes at most, those that make it dearer left out."""
        slot = atom.slot
        if slot is None:
            return 1
        if slot.kind in ANY_TEXT or slot.kind == "word":
            return len(self.spans)
        if least or not (slot.is_number or slot.of):
            return _MOST_OF_VALUE
        return max([_OF_A_NUMBER, *(len(TOKEN.findall(each)) for each in slot.of)])

    def _nearest_word(self, atom: Atom) -> float:
        """What the word that is nearest to a word of a literal costs in its place."""
        prices = (self.price(i, atom) for i, text in enumerate(self._in_order) if text.isalpha())
        return min((price for price in prices if price is not None), default=costs.OTHER_WORD)

    @cached_property
    def _in_order(self) -> list[str]:
        return [self.line[start:end] for start, end in self.spans]

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(self._in_order)

    @cached_property
    def _has_no_digit(self) -> bool:
        return self.line.isascii() and not any(map(str.isdigit, self._texts))

    def price(self, i: int, atom: Atom) -> float | None:
        """What token ``i`` costs in the place of a token of a literal; ``None`` where it cannot be one, or is none."""
        key = i, atom.text, atom.divides, atom.wide
        if key not in self._prices:
            self._prices[key] = self._price(*self.spans[i], atom) if i < len(self.spans) else None
        return self._prices[key]

    def _price(self, start: int, end: int, atom: Atom) -> float | None:
        line = self.line
        price = 0.0 if atom.takes(line[start:end]) else _match(line[start:end], atom.text)
        if price is None:
            return None
        if atom.divides and is_inside(line, start):
            price += costs.DIVIDER_INSIDE
        if price and atom.divides and any(_is_divider(line, *span, atom) for span in self.spans):
            price += costs.DIVIDER
        return None if price and _is_sign(line, start, end) else price

    def values(self, i: int, slot: Slot, first: int) -> list[Reach]:
        """The values of ``slot`` that may begin with token ``i``, the first of which is none at all.

        Those that stop before token ``first`` may be left out.
        """
        key = i, slot.name
        known = self._values.get(key)
        if known is None or known[0] > first or known[1] is not slot:
            known = self._values[key] = first, slot, list(self._reaches(i, slot, first))
        return known[2]

    def least_value(self, i: int, slot: Slot) -> float:
        """What any value of ``slot`` costs at least that begins with token ``i``: a number has digits."""
        if not slot.is_number or self._next_digit[i] < i + _MOST_OF_VALUE:
            return 0.0
        return costs.MALFORMED

    @cached_property
    def _next_digit(self) -> list[int]:
        """The first token from each on that has a digit in it, or may be read as one."""
        if not self.line.isascii():
            return list(range(len(self.places)))
        found, following = [], len(self.spans) + _MOST_OF_VALUE
        for i in range(len(self.spans), -1, -1):
            if i < len(self.spans) and self.line[self.spans[i][0]].isdigit():
                following = i
            found.append(following)
        return found[::-1]

    @cached_property
    def _next_blank(self) -> list[int]:
        """The first token from each on that is blank."""
        found, following = [], len(self.spans)
        for i in range(len(self.spans) - 1, -1, -1):
            if self.line[self.spans[i][0]].isspace():
                following = i
            found.append(following)
        return [*found[::-1], len(self.spans)]

    def _reaches(self, i: int, slot: Slot, first: int) -> Iterator[Reach]:
        line, spans, here = self.line, self.spans, self.places[i]
        empty = values.judge(line, here, here, slot)
        yield Reach(i, empty.cost, empty.flaw)
        if i == len(spans) or line[here].isspace() or not self._may_begin(i, slot):
            return
        open_end = slot.kind in ANY_TEXT
        is_free = may_be_any(slot)
        inside = _INSIDE.get(slot.kind, ())
        most = len(spans) if open_end else min(len(spans), i + _most_of(slot))
        if slot.kind == "word":
            most = max(most, self._next_blank[i])
        for stop in range(max(i + 1, first), most + 1):
            end = spans[stop - 1][1]
            last, following = line[end - 1], line[end : end + 1]
            if last.isspace() or (following in inside and line[end + 1 : end + 2].isdigit()):
                continue
            if (open_end or slot.of) and last == following:
                continue  # a run of one mark is not broken
            if not may_end_with(last, slot):
                continue
            judged = _FINE if is_free else values.judge(line, here, end, slot)
            if judged.flaw is None or judged.flaw.what is not What.AFTER:
                yield Reach(stop, judged.cost, judged.flaw)

    def _may_begin(self, i: int, slot: Slot) -> bool:
        """Whether a value may begin with token ``i``."""
        line, here = self.line, self.places[i]
        first = line[here]
        if not may_begin_with(first, slot):
            return False
        is_twice = (slot.kind in ANY_TEXT or slot.of) and i > 0 and line[here - 1] == first
        return not is_twice  # a mark that is written twice is one mark


@lru_cache(256)
def _most_of(slot: Slot) -> int:
    """How many tokens a typed value has at most."""
    return max([_MOST_OF_VALUE, *(len(TOKEN.findall(each)) for each in slot.of)])


@lru_cache(8)
def tokens_of(line: str, start: int, end: int) -> Tokens:
    """The tokens of ``line[start:end]``: a line is held against one position after the other."""
    return Tokens(line, [match.span() for match in TOKEN.finditer(line, start, end)], end)


def _is_sign(line: str, start: int, end: int) -> bool:
    """Whether a mark belongs to a word or a number beside it (``C#``, ``C++``, ``.NET``): it is part of the value."""
    text = line[start:end]
    following = line[end : end + 1]
    before = line[start - 1 : start]
    if text in "~+-±<>≈\"'" and following.isdigit():
        return True
    if text == ":" and following.isdigit() and before.isdigit():
        return True
    if text in ".,/" and (following.isdigit() or before.isdigit()):
        return True
    if text == "/" and line[end:].lstrip()[:1].isdigit():
        return True
    if text.isalpha() and following in (".", ",") and line[end + 1 : end + 2].isdigit():
        return True
    if text in "#+":
        return before.isalnum() or before == text
    if text == "." and following.isalpha():
        return not before.isalnum()
    return (text in "%\"'" or text.isalpha()) and before.isdigit()


def _is_of_number(line: str, start: int, end: int) -> bool:
    """Whether digits are right before a number: they may be its beginning."""
    return line[start:end].isdigit() and line[end:].lstrip().lstrip(".,")[:1].isdigit()


def _match(found: str, wanted: str) -> float | None:
    if found == wanted:
        return 0.0
    if found.isspace() and wanted.isspace():
        return costs.SPACING
    if found.isalpha() and wanted.isalpha():
        price = word_cost(found, wanted)
        return costs.OTHER_WORD if price is None else price
    if not found.isalnum() and not wanted.isalnum() and not found.isspace() and not wanted.isspace():
        return costs.COLON_OTHER if wanted not in _DASHES or found in _FOR_DASHES else None
    return None


def missing_price(atom: Atom) -> float:
    """What it costs to leave out a token of a literal."""
    if atom.text.isspace():
        return costs.SPACING
    return costs.WORD_MISSING if atom.text.isalnum() else costs.MARKUP


def _is_divider(line: str, start: int, end: int, atom: Atom) -> bool:
    """Whether the token is what divides, as the template has it: where it is, no other mark divides."""
    return line[start:end] == atom.text and not is_inside(line, start)
