"""The values of a line and the text between them, aligned with the line token by token at least cost.

A line such as ``Q1 [PROJECT] (Relevance: 0.5)`` has several values and literals; departures that touch are one flaw,
and so are all that concern the literals alone, for a person who writes other brackets writes them on both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.any_text import ANY_TEXT, is_whole, may_be_any
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.flaws import Flaw
from linter.layouts.positions import value_names
from linter.layouts.rest_flaws import Atom, AtomStep, RestFit, told
from linter.layouts.rest_tokens import TOKEN, Tokens, missing_price, tokens_of

_MOST_TOKENS = 160
"""A line with more tokens is running text."""
_CACHED = 1_000_000
"""Lines with so many characters are kept, read so: a file is read again by its own habits."""
_HEAD = 40
"""So many tokens of a line that ends in running text are aligned: what is before the text is among them."""


class Rest:
    """Reads the rest of a row, behind its label."""

    def __init__(self, items: tuple[Item, ...], slots: dict[str, Slot]) -> None:
        self.items = items
        self.slots = slots
        self._known: dict[tuple[str, int, int, float], RestFit | None] = {}
        self._size = 0

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
                    self.slots[n].kind in ANY_TEXT for n in (above, following or "")
                )
                if item.wide:
                    yield Atom(item.text, None, owner, divides, wide=True)
                    continue
                for token in TOKEN.findall(item.text):
                    yield Atom(token, None, owner, divides and not token.isspace())

    def fit(self, line: str, at: int, end: int, most: float = costs.NEAR_MOST) -> RestFit | None:
        """The best reading of ``line[at:end]``; ``None`` where it costs more than ``most``."""
        key = line, at, end, most
        if key not in self._known:
            self._size += len(line)
            if self._size > _CACHED:
                self._known.clear()
                self._size = len(line)
            self._known[key] = self._fit(line, at, end, most)
        found = self._known[key]
        return None if found is None else found._replace(values={**found.values})

    @cached_property
    def _alone(self) -> Slot | None:
        """The slot of a row whose rest is one value that may be any text."""
        only = self.slots[self.items[0].slot] if len(self.items) == 1 and isinstance(self.items[0], Value) else None
        return only if only is not None and may_be_any(only) else None

    def _fit(self, line: str, at: int, end: int, most: float) -> RestFit | None:
        slot = self._alone
        if slot is not None and end - at <= _MOST_TOKENS and is_whole(line, at, end, slot):
            return RestFit(0.0, (), {slot.name: (at, end)}, {})
        tokens = tokens_of(line, at, end)
        spans = tokens.spans
        last = self.items[-1] if self.items else None
        if isinstance(last, Value) and self.slots[last.slot].runs_on and len(spans) > _HEAD:
            stop = next(n for n in range(_HEAD, len(spans) + 1) if line[spans[n - 1][0]].isalnum() or n == len(spans))
            cut = spans[stop - 1][1]
            found = self._aligned(Tokens(line, spans[:stop], cut), most)
            if found is None or found.values.get(last.slot, (0, 0))[1] != cut:
                return None
            return found._replace(values={**found.values, last.slot: (found.values[last.slot][0], end)})
        return self._aligned(tokens, most)

    def _aligned(self, tokens: Tokens, most: float) -> RestFit | None:
        if most < 0 or len(tokens.spans) > _MOST_TOKENS or self._is_too_long(tokens, most):
            return None
        best = self._cheapest(tokens, 0.0) or self._cheapest(tokens, most)  # most lines are right: that is soon seen
        return told(tokens.line, best) if best is not None else None

    def _is_too_long(self, tokens: Tokens, most: float) -> bool:
        """Whether so many tokens are no part of the one value of a row that all readings of them cost over ``most``.

        They are all before that value, or the first of those behind it costs more than the others.
        """
        atom = self._forms[0][0] if len(self._forms) == 1 and len(self._forms[0]) == 1 else None
        if atom is None or atom.slot is None or atom.slot.others:
            return False
        least = tokens.least(atom)
        over = len(tokens.spans) - tokens.room(atom, least)
        cost = max(least, min(costs.EMPTY, costs.MALFORMED)) if least and atom.slot.is_number else least
        limit = most + _ROUNDING
        if over <= 0 or cost + costs.BEHIND + costs.TAIL * (over - 1) <= limit:
            return False
        for i in range(over):
            cost += costs.TOUCHING * tokens.extra(i, tail=False)[0]
            if cost > limit:
                return True
        return False

    def _cheapest(self, tokens: Tokens, most: float) -> AtomStep | None:
        best: AtomStep | None = None
        for atoms in self._forms:
            step = _align(tokens, atoms, most)
            if step is not None and (best is None or step.cost < best.cost):
                best, most = step, step.cost  # of the other forms, only a cheaper one counts
        return best


def rest_of(items: tuple[Item, ...], slots: dict[str, Slot]) -> Rest:
    """The reader of ``items``, which descriptions share that differ elsewhere: what it has read is known."""
    return _rest(items, tuple(slots[name] for name in dict.fromkeys(value_names(items))))


@lru_cache(256)
def _rest(items: tuple[Item, ...], slots: tuple[Slot, ...]) -> Rest:
    return Rest(items, {slot.name: slot for slot in slots})


_ROUNDING = 1e-9
_EXTRA_LEAST = min(costs.TAIL, costs.TOUCHING * costs.SPACING)
"""A token that no atom asks for costs no less."""
_WHOLE, _DEPARTS, _BEHIND = 0, 1, 2
_Cell = dict[int, AtomStep]
"""The cheapest steps that end here: one that is as the template has it, one that departs, and one behind all atoms."""


def _align(tokens: Tokens, atoms: list[Atom], most: float) -> AtomStep | None:
    """The cheapest path through atoms and tokens; none that costs more than ``most``.

    A path is given up where what it costs so far leaves too little for what is ahead of it.
    """
    limits = _limits(tokens, atoms, most)
    if limits is None:
        return None
    row: list[_Cell] = [{} for _ in tokens.places]
    row[0][_WHOLE] = AtomStep(None, tokens.places[0], tokens.places[0], 0.0)
    _extra(row, tokens, limits[0])
    for number, atom in enumerate(atoms, 1):
        limit = limits[number]
        following: list[_Cell] = [{} for _ in row]
        if atom.slot is None:
            _literal(row, following, atom, tokens, limit)
        else:
            followed = atom.slot.is_number and any(each.text.isalnum() for each in atoms[number:])
            if number == len(atoms):
                limit = _closer(row, atom.slot, tokens, limit)
            _value(row, following, atom, atom.slot, tokens, followed, limit)
        if not any(following):
            return None
        _extra(following, tokens, limits[number], number == len(atoms))
        row = following
    return min(row[-1].values(), key=lambda step: step.cost, default=None)


def _limits(tokens: Tokens, atoms: list[Atom], most: float) -> list[list[float]] | None:
    """The most that a path may cost after so many atoms and so many tokens; ``None`` where no path costs so little.

    The atoms ahead cost at least something each, even where they are one with other departures. They take so many
    tokens at most, and each of the others costs at least something too.
    """
    found: list[list[float]] = []
    left, room, dearest, count = most + _ROUNDING, 0, 0.0, len(tokens.spans)
    for atom in [None, *reversed(atoms)]:
        if atom is not None:
            least = tokens.least(atom)
            left -= costs.TOUCHING * least
            dearest = max(dearest, least)
            room += tokens.room(atom, least)
        over = max(0, count - room)
        found.append([left - _EXTRA_LEAST * n for n in range(over, 0, -1)] + [min(left, most)] * (count + 1 - over))
    found.reverse()
    return found if found[0][0] >= (1 - costs.TOUCHING) * dearest else None


def _closer(row: list[_Cell], slot: Slot, tokens: Tokens, limit: list[float]) -> list[float]:
    """What a path may cost where the last value ends, if it is to be cheaper than all with nothing behind that value.

    Where something is behind it, the first token of that costs more than the others do.
    """
    count, least = len(tokens.spans), limit[-1]
    for i, cell in enumerate(row):
        for state, step in cell.items():
            divider = costs.DIVIDER if _is_undivided(step) else 0.0
            for stop, price, _ in tokens.values(i, slot, count):
                if stop == count > i:
                    least = min(least, _cost(step, state == _DEPARTS, price + divider))
    left = least - costs.BEHIND + costs.TAIL + _ROUNDING
    return [min(limit[stop], left - costs.TAIL * (count - stop)) for stop in range(count)] + [least]


def _cost(step: AtomStep, touching: bool, price: float) -> float:
    """What a path costs that goes on from ``step`` with a departure; the dearest of those that touch counts."""
    peak = step.peak if touching else 0.0
    if price > peak:
        return step.cost + (price - peak) + costs.TOUCHING * peak
    return step.cost + costs.TOUCHING * price


def _put(
    cell: _Cell,
    most: float,
    touching: bool,
    price: float,
    atom: Atom | None,
    start: int,
    end: int,
    step: AtomStep,
    flaw: Flaw | None = None,
) -> None:
    """Go on from ``step``, where that costs no more than ``most``."""
    cost = _cost(step, touching, price)
    if cost > most:
        return
    departs = price > 0 or (touching and (atom is None or atom.text.isspace()))
    state = _DEPARTS if departs else _WHOLE
    known = cell.get(state)
    if known is None or cost < known.cost:
        cell[state] = AtomStep(atom, start, end, cost, flaw, step, max(price, step.peak if touching else 0.0))


def _extra(row: list[_Cell], tokens: Tokens, limit: list[float], tail: bool = False) -> None:
    """Tokens that no atom asks for; in the ``tail``, after them all, those that come together are one."""
    for i, (start, end) in enumerate(tokens.spans):
        cell = row[i]
        if not cell:
            continue
        price, is_sign = tokens.extra(i, tail)
        most = limit[i + 1]
        for state, step in cell.items():
            if tail and not (is_sign and state != _BEHIND):
                cost = step.cost + (costs.TAIL if state == _BEHIND else costs.BEHIND)
                known = row[i + 1].get(_BEHIND)
                if cost <= most and (known is None or cost < known.cost):
                    row[i + 1][_BEHIND] = AtomStep(None, start, end, cost, None, step)
            else:
                _put(row[i + 1], most, state == _DEPARTS and not is_sign, price, None, start, end, step)


def _literal(row: list[_Cell], following: list[_Cell], atom: Atom, tokens: Tokens, limit: list[float]) -> None:
    """Match a token of a literal with the token that is there, or leave it out."""
    missing = missing_price(atom)
    for i, cell in enumerate(row):
        if not cell:
            continue
        here = tokens.places[i]
        price = tokens.price(i, atom)
        for state, step in cell.items():
            touching = state == _DEPARTS
            _put(following[i], limit[i], touching, missing, atom, here, here, step)
            if price is not None:
                _put(following[i + 1], limit[i + 1], touching, price, atom, here, tokens.spans[i][1], step)


def _value(
    row: list[_Cell], following: list[_Cell], atom: Atom, slot: Slot, tokens: Tokens, followed: bool, limit: list[float]
) -> None:
    """Take tokens for a value, or leave it out; a number that is not there costs less where words are due after it."""
    for i, cell in enumerate(row):
        if not cell:
            continue
        here = tokens.places[i]
        for state, step in cell.items():
            touching = state == _DEPARTS
            divider = costs.DIVIDER if _is_undivided(step) else 0.0
            least = divider + tokens.least_value(i, slot)
            first = bisect_left(limit, _cost(step, touching, least))  # the others would cost too much
            for stop, price, flaw in tokens.values(i, slot, first):
                if stop > i:
                    price += divider
                elif followed:
                    price = costs.EMPTY_BEFORE
                end = tokens.spans[stop - 1][1] if stop > i else here
                _put(following[stop], limit[stop], touching, price, atom, here, end, step, flaw)


def _is_undivided(step: AtomStep) -> bool:
    """Whether the text that divides the last value from this one is missing."""
    each: AtomStep | None = step
    while each is not None and (each.atom is None or each.atom.slot is None):
        if each.atom is not None and each.atom.divides:
            return each.start == each.end
        each = each.before
    return False
