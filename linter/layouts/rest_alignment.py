"""The cheapest way through the values of a line, and the text between them, and the tokens of the line."""

from __future__ import annotations

from bisect import bisect_left

from linter.layouts import costs
from linter.layouts.description import Slot
from linter.layouts.flaws import Flaw
from linter.layouts.rest_flaws import Atom, AtomStep
from linter.layouts.rest_tokens import Tokens, missing_price

ROUNDING = 1e-9
"""So much may be lost where costs are added up."""
_EXTRA_LEAST = min(costs.TAIL, costs.TOUCHING * costs.SPACING)
"""A token that no atom asks for costs no less."""
_WHOLE, _DEPARTS, _BEHIND = 0, 1, 2
_Cell = dict[int, AtomStep]
"""The cheapest steps that end here: one that is as the template has it, one that departs, and one behind all atoms."""


def align(tokens: Tokens, atoms: list[Atom], most: float) -> AtomStep | None:
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
    left, room, dearest, count = most + ROUNDING, 0, 0.0, len(tokens.spans)
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
    left = least - costs.BEHIND + costs.TAIL + ROUNDING
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
