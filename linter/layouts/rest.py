"""The values of a line and the text between them, aligned with the line token by token at least cost.

A line such as ``Q1 [PROJECT] (Relevance: 0.5)`` has several values and literals; departures that touch are one flaw,
and so are all that concern the literals alone, for a person who writes other brackets writes them on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.any_text import ANY_TEXT, is_whole, may_be_any
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.positions import value_names
from linter.layouts.rest_alignment import ROUNDING, align
from linter.layouts.rest_flaws import Atom, AtomStep, RestFit, told
from linter.layouts.rest_tokens import TOKEN, Tokens, tokens_of

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
        limit = most + ROUNDING
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
            step = align(tokens, atoms, most)
            if step is not None and (best is None or step.cost < best.cost):
                best, most = step, step.cost  # of the other forms, only a cheaper one counts
        return best


def rest_of(items: tuple[Item, ...], slots: dict[str, Slot]) -> Rest:
    """The reader of ``items``, which descriptions share that differ elsewhere: what it has read is known."""
    return _rest(items, tuple(slots[name] for name in dict.fromkeys(value_names(items))))


@lru_cache(256)
def _rest(items: tuple[Item, ...], slots: tuple[Slot, ...]) -> Rest:
    return Rest(items, {slot.name: slot for slot in slots})
