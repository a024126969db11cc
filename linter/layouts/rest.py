"""The values of a line and the text between them, aligned with the line token by token at least cost.

A line such as ``Q1 [PROJECT] (Relevance: 0.5)`` has several values and literals; departures that touch are one flaw,
and so are all that concern the literals alone, for a person who writes other brackets writes them on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from linter.expressions import expression
from linter.layouts import costs, values
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.flaws import Flaw, What
from linter.layouts.rest_flaws import Atom, AtomStep, RestFit, is_inside, told
from linter.layouts.words import word_cost

_TOKEN = expression(r"[^\W\d_]+|\s+|\d+|[^\w\s]|_")
_ANY_TEXT = frozenset(("name", "line", "text", "free", "speaker"))
_MARKS = frozenset("*_`")
_DASHES = frozenset("-–—")
_FOR_DASHES = frozenset("-–—−‐‑‒―－|~:,·•=>→/")
"""What people write for a dash between two values."""
_BEGIN_NAMES = frozenset("\"'(.“«¿¡@#&[")
_INSIDE = {"clock": (":", ".", ","), "date": ("-", "/", "."), "score": (".", ","), "integer": (".", ",")}
"""The marks between two digits that belong to a value of a type."""
_MOST_TOKENS = 160
"""A line with more tokens is running text."""
_HEAD = 40
"""So many tokens of a line that ends in running text are aligned: what is before the text is among them."""
_MOST_OF_VALUE = 12
"""A typed value has at most so many tokens."""


class Rest:
    """Reads the rest of a row, behind its label."""

    def __init__(self, items: tuple[Item, ...], slots: dict[str, Slot]) -> None:
        self.items = items
        self.slots = slots

    @cached_property
    def _forms(self) -> list[list[Atom]]:
        """The atoms with and without each optional part."""
        forms: list[list[Item]] = [[]]
        for item in self.items:
            if isinstance(item, Part):
                forms = [form + extra for form in forms for extra in ([*item.items], [])][:8]
            else:
                forms = [[*form, item] for form in forms]
        return [list(self._atoms(form)) for form in forms]

    def _atoms(self, items: list[Item]) -> Iterator[Atom]:
        for number, item in enumerate(items):
            if isinstance(item, Value):
                yield Atom("", self.slots[item.slot], item.slot)
            elif isinstance(item, Literal):
                following = next((other.slot for other in items[number:] if isinstance(other, Value)), None)
                above = next((other.slot for other in reversed(items[:number]) if isinstance(other, Value)), "")
                owner = above if following is None else following
                divides = bool(above and following) and all(
                    self.slots[n].kind in _ANY_TEXT for n in (above, following or "")
                )
                for token in _TOKEN.findall(item.text):
                    yield Atom(token, None, owner, divides and not token.isspace())

    def fit(self, line: str, at: int, end: int, most: float = costs.NEAR_MOST) -> RestFit | None:
        """The best reading of ``line[at:end]``; ``None`` where it costs more than ``most``."""
        tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(line, at, end)]
        last = self.items[-1] if self.items else None
        if isinstance(last, Value) and self.slots[last.slot].runs_on and len(tokens) > _HEAD:
            stop = next(
                n for n in range(_HEAD, len(tokens) + 1) if line[tokens[n - 1][0]].isalnum() or n == len(tokens)
            )
            cut = tokens[stop - 1][1]
            found = self._aligned(line, tokens[:stop], cut, most)
            if found is None or found.values.get(last.slot, (0, 0))[1] != cut:
                return None
            return found._replace(values={**found.values, last.slot: (found.values[last.slot][0], end)})
        return self._aligned(line, tokens, end, most)

    def _aligned(self, line: str, tokens: list[tuple[int, int]], end: int, most: float) -> RestFit | None:
        best: AtomStep | None = None
        for atoms in self._forms:
            step = _align(line, tokens, atoms, end, most) if len(tokens) <= _MOST_TOKENS else None
            if step is not None and (best is None or step.cost < best.cost):
                best = step
        return told(line, best) if best is not None else None


_WHOLE, _DEPARTS, _BEHIND = 0, 1, 2
_Cell = dict[int, AtomStep]
"""The cheapest steps that end here: one that is as the template has it, one that departs, and one behind all atoms."""


def _align(line: str, tokens: list[tuple[int, int]], atoms: list[Atom], end: int, most: float) -> AtomStep | None:
    """The cheapest path through atoms and tokens; none that costs more than ``most``."""
    count = len(tokens)
    places = [start for start, _ in tokens] + [end]
    row: list[_Cell] = [{} for _ in range(count + 1)]
    row[0][_WHOLE] = AtomStep(None, places[0], places[0], 0.0)
    for i in range(count):
        _extra(row, i, line, tokens, most)
    for number, atom in enumerate(atoms, 1):
        following: list[_Cell] = [{} for _ in range(count + 1)]
        followed = any(each.text.isalnum() for each in atoms[number:])
        for i in range(count + 1):
            for state, step in row[i].items():
                _take(following, i, state == _DEPARTS, step, atom, line, tokens, places, followed, most)
        for i in range(count):
            _extra(following, i, line, tokens, most, number == len(atoms))
        row = following
    return min(row[count].values(), key=lambda step: step.cost, default=None)


def _put(
    cell: _Cell,
    most: float,
    touching: bool,
    price: float,
    atom: Atom | None,
    span: tuple[int, int],
    step: AtomStep,
    flaw: Flaw | None = None,
) -> None:
    """Go on from ``step``; departures that touch are one: the dearest of them counts, the others count less."""
    departs = price > 0
    peak = step.peak if touching else 0.0
    cost = step.cost + max(0.0, price - peak) + costs.TOUCHING * min(price, peak)
    keeps = touching and not departs and (atom is None or atom.text.isspace())
    state = _DEPARTS if departs or keeps else _WHOLE
    known = cell.get(state)
    if cost <= most and (known is None or cost < known.cost):
        cell[state] = AtomStep(atom, *span, cost, flaw, step, max(price, peak))


def _extra(row: list[_Cell], i: int, line: str, tokens: list[tuple[int, int]], most: float, tail: bool = False) -> None:
    """A token that no atom asks for; in the ``tail``, behind them all, it is one with the others there."""
    start, end = tokens[i]
    text = line[start:end]
    if text.isspace():
        price = costs.SPACING
    elif not text.isalnum():
        price = costs.MARKUP
    else:
        price = costs.EXTRA_WORD
    signs = _is_sign(line, start, end) or (not tail and _is_of_number(line, start, end))
    if signs:
        price = costs.SIGN
    for state, step in list(row[i].items()):
        if signs and state != _BEHIND:
            _put(row[i + 1], most, False, price, None, (start, end), step)
        elif tail:
            cost = step.cost + (costs.TAIL if state == _BEHIND else costs.BEHIND)
            known = row[i + 1].get(_BEHIND)
            if cost <= most and (known is None or cost < known.cost):
                row[i + 1][_BEHIND] = AtomStep(None, start, end, cost, None, step)
        else:
            _put(row[i + 1], most, state == _DEPARTS, price, None, (start, end), step)


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


def _take(
    row: list[_Cell],
    i: int,
    touching: bool,
    step: AtomStep,
    atom: Atom,
    line: str,
    tokens: list[tuple[int, int]],
    places: list[int],
    followed: bool,
    most: float,
) -> None:
    """Match the atom with what is at token ``i``, or leave it out."""
    here = places[i]
    if atom.slot is None:
        missing = _missing_price(atom)
        _put(row[i], most, touching, missing, atom, (here, here), step)
        if i < len(tokens):
            start, end = tokens[i]
            price = _match(line[start:end], atom.text)
            if price is not None and atom.divides and is_inside(line, start):
                price += costs.DIVIDER_INSIDE
            if price and atom.divides and any(_is_divider(line, *token, atom) for token in tokens):
                price += costs.DIVIDER
            if price is not None and not (price and _is_sign(line, start, end)):
                _put(row[i + 1], most, touching, price, atom, (start, end), step)
        return
    slot = atom.slot
    open_end = slot.kind in _ANY_TEXT
    undivided = _is_undivided(step)
    if slot.kind == "name" and i < len(tokens) and not (line[here].isalnum() or line[here] in _BEGIN_NAMES):
        tokens = tokens[:i]
    if open_end and 0 < i < len(tokens) and not line[here].isalnum() and line[here - 1] == line[here]:
        tokens = tokens[:i]  # a mark that is written twice is one mark
    last = len(tokens) if open_end else min(len(tokens), i + _MOST_OF_VALUE)
    for stop in range(i, last + 1):
        end = tokens[stop - 1][1] if stop > i else here
        if stop > i and (line[here].isspace() or line[end - 1].isspace()):
            continue
        if stop > i and line[end : end + 1] in _INSIDE.get(slot.kind, ()) and line[end + 1 : end + 2].isdigit():
            continue
        if open_end and stop > i and not line[end - 1].isalnum() and line[end - 1] == line[end : end + 1]:
            continue
        if slot.kind == "speaker" and stop > i and (line[here] in _MARKS or line[end - 1] in _MARKS):
            continue
        if slot.kind == "name" and stop > i and (line[here] in _MARKS or line[end - 1] in _MARKS | _DASHES):
            continue
        judged = values.judge(line, here, end, slot)
        if judged.flaw is None or judged.flaw.what is not What.AFTER:
            price = judged.cost + (costs.DIVIDER if undivided and stop > i else 0.0)
            if stop == i and followed and slot.is_number:
                price = costs.EMPTY_BEFORE
            _put(row[stop], most, touching, price, atom, (here, end), step, judged.flaw)


def _is_undivided(step: AtomStep) -> bool:
    """Whether the text that divides the last value from this one is missing."""
    each: AtomStep | None = step
    while each is not None and (each.atom is None or each.atom.slot is None):
        if each.atom is not None and each.atom.divides:
            return each.start == each.end
        each = each.before
    return False


def _missing_price(atom: Atom) -> float:
    """What it costs to leave out a token of a literal."""
    if atom.text.isspace():
        return costs.SPACING
    return costs.WORD_MISSING if atom.text.isalnum() else costs.MARKUP


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


def _is_divider(line: str, start: int, end: int, atom: Atom) -> bool:
    """Whether the token is what divides, as the template has it: where it is, no other mark divides."""
    return line[start:end] == atom.text and not is_inside(line, start)
