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
from linter.layouts.words import word_cost
from linter.tuples import NamedTuple

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


class Atom(NamedTuple):
    """A token of a literal, or a slot; ``owner`` is the slot that a literal belongs to, empty for the label's.

    A literal ``divides`` where both of its neighbours may be any text: without it nobody knows where one ends.
    """

    text: str
    slot: Slot | None
    owner: str
    divides: bool = False


class _Step(NamedTuple):
    """One step of a path: the atom or none, the tokens it takes, its cost and the flaw of its value.

    ``peak`` is the most that one of the departures costs that touch here.
    """

    atom: Atom | None
    start: int
    end: int
    cost: float
    flaw: Flaw | None = None
    before: _Step | None = None
    peak: float = 0.0


class RestFit(NamedTuple):
    """How the rest of a line is read: its cost, the flaws, and where the values are."""

    cost: float
    flaws: tuple[Flaw, ...]
    values: dict[str, tuple[int, int]]
    numbers: dict[str, float]


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

    def fit(self, line: str, at: int, end: int) -> RestFit | None:
        """The best reading of ``line[at:end]``; ``None`` where it costs too much."""
        tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(line, at, end)]
        last = self.items[-1] if self.items else None
        if isinstance(last, Value) and self.slots[last.slot].runs_on and len(tokens) > _HEAD:
            stop = next(
                n for n in range(_HEAD, len(tokens) + 1) if line[tokens[n - 1][0]].isalnum() or n == len(tokens)
            )
            cut = tokens[stop - 1][1]
            found = self._aligned(line, tokens[:stop], cut)
            if found is None or found.values.get(last.slot, (0, 0))[1] != cut:
                return None
            return found._replace(values={**found.values, last.slot: (found.values[last.slot][0], end)})
        return self._aligned(line, tokens, end)

    def _aligned(self, line: str, tokens: list[tuple[int, int]], end: int) -> RestFit | None:
        best: _Step | None = None
        for atoms in self._forms:
            step = _align(line, tokens, atoms, end) if len(tokens) <= _MOST_TOKENS else None
            if step is not None and (best is None or step.cost < best.cost):
                best = step
        if best is None or best.cost > costs.NEAR_MOST:
            return None
        return _read(line, best)


_WHOLE, _DEPARTS, _BEHIND = 0, 1, 2
_Cell = dict[int, _Step]
"""The cheapest steps that end here: one that is as the template has it, one that departs, and one behind all atoms."""


def _align(line: str, tokens: list[tuple[int, int]], atoms: list[Atom], end: int) -> _Step | None:
    """The cheapest path through atoms and tokens."""
    count = len(tokens)
    places = [start for start, _ in tokens] + [end]
    row: list[_Cell] = [{} for _ in range(count + 1)]
    row[0][_WHOLE] = _Step(None, places[0], places[0], 0.0)
    for i in range(count):
        _extra(row, i, line, tokens)
    for number, atom in enumerate(atoms, 1):
        following: list[_Cell] = [{} for _ in range(count + 1)]
        followed = any(each.text.isalnum() for each in atoms[number:])
        for i in range(count + 1):
            for state, step in row[i].items():
                _take(following, i, state == _DEPARTS, step, atom, line, tokens, places, followed)
        for i in range(count):
            _extra(following, i, line, tokens, number == len(atoms))
        row = following
    return min(row[count].values(), key=lambda step: step.cost, default=None)


def _put(
    cell: _Cell,
    touching: bool,
    price: float,
    atom: Atom | None,
    span: tuple[int, int],
    step: _Step,
    flaw: Flaw | None = None,
) -> None:
    """Go on from ``step``; departures that touch are one: the dearest of them counts, the others count less."""
    departs = price > 0
    peak = step.peak if touching else 0.0
    cost = step.cost + max(0.0, price - peak) + costs.TOUCHING * min(price, peak)
    keeps = touching and not departs and (atom is None or atom.text.isspace())
    state = _DEPARTS if departs or keeps else _WHOLE
    known = cell.get(state)
    if cost <= costs.NEAR_MOST and (known is None or cost < known.cost):
        cell[state] = _Step(atom, *span, cost, flaw, step, max(price, peak))


def _extra(row: list[_Cell], i: int, line: str, tokens: list[tuple[int, int]], tail: bool = False) -> None:
    """A token that no atom asks for; in the ``tail``, behind them all, it is one with the others there."""
    start, end = tokens[i]
    text = line[start:end]
    if text.isspace():
        price = costs.SPACING
    elif not text.isalnum():
        price = costs.MARKUP
    else:
        price = costs.EXTRA_WORD
    signs = _is_sign(line, start, end)
    if signs:
        price = costs.SIGN
    for state, step in list(row[i].items()):
        if signs and state != _BEHIND:
            _put(row[i + 1], False, price, None, (start, end), step)
        elif tail:
            cost = step.cost + (costs.TAIL if state == _BEHIND else costs.BEHIND)
            known = row[i + 1].get(_BEHIND)
            if cost <= costs.NEAR_MOST and (known is None or cost < known.cost):
                row[i + 1][_BEHIND] = _Step(None, start, end, cost, None, step)
        else:
            _put(row[i + 1], state == _DEPARTS, price, None, (start, end), step)


def _is_sign(line: str, start: int, end: int) -> bool:
    """Whether a mark belongs to a word or a number beside it (``C#``, ``C++``, ``.NET``): it is part of the value."""
    text = line[start:end]
    following = line[end : end + 1]
    before = line[start - 1 : start]
    if text in "~+-±<>≈\"'" and following.isdigit():
        return True
    if text == ":" and following.isdigit() and before.isdigit():
        return True
    if text in ".," and (following.isdigit() or before.isdigit()):
        return True
    if text.isalpha() and following in (".", ",") and line[end + 1 : end + 2].isdigit():
        return True
    if text in "#+":
        return before.isalnum() or before == text
    if text == "." and following.isalpha():
        return not before.isalnum()
    return (text in "%\"'" or text.isalpha()) and before.isdigit()


def _take(
    row: list[_Cell],
    i: int,
    touching: bool,
    step: _Step,
    atom: Atom,
    line: str,
    tokens: list[tuple[int, int]],
    places: list[int],
    followed: bool,
) -> None:
    """Match the atom with what is at token ``i``, or leave it out."""
    here = places[i]
    if atom.slot is None:
        missing = _missing_price(atom)
        _put(row[i], touching, missing, atom, (here, here), step)
        if i < len(tokens):
            start, end = tokens[i]
            price = _match(line[start:end], atom.text)
            if price is not None and atom.divides and _is_inside(line, start):
                price += costs.DIVIDER_INSIDE
            if price and atom.divides and any(_is_divider(line, *token, atom) for token in tokens):
                price += costs.DIVIDER
            if price is not None and not (price and _is_sign(line, start, end)):
                _put(row[i + 1], touching, price, atom, (start, end), step)
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
            _put(row[stop], touching, price, atom, (here, end), step, judged.flaw)


def _is_undivided(step: _Step) -> bool:
    """Whether the text that divides the last value from this one is missing."""
    each: _Step | None = step
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


def _read(line: str, last: _Step) -> RestFit:
    steps: list[_Step] = []
    step: _Step | None = last
    while step is not None and step.before is not None:
        steps.append(step)
        step = step.before
    steps.reverse()
    spans: dict[str, tuple[int, int]] = {}
    numbers: dict[str, float] = {}
    for each in steps:
        if each.atom is not None and each.atom.slot is not None:
            slot = each.atom.slot
            spans[slot.name] = (each.start, each.end)
            number = values.judge(line, each.start, each.end, slot).number
            if number is not None:
                numbers[slot.name] = number
    return RestFit(last.cost, tuple(_flaws(line, steps)), spans, numbers)


def _departs(step: _Step, line: str) -> bool:
    if step.atom is None or step.flaw is not None:
        return True
    return step.atom.slot is None and line[step.start : step.end] != step.atom.text


def _flaws(line: str, steps: list[_Step]) -> Iterator[Flaw]:
    groups: list[list[_Step]] = []
    touching = False
    owner = ""
    owners: list[str] = []
    for step in steps:
        if step.atom is not None:
            owner = step.atom.owner
        if _departs(step, line):
            if not touching:
                groups.append([])
                owners.append(owner)
            groups[-1].append(step)
            touching = True
        elif step.atom is not None and step.atom.text.isspace():
            if touching:
                groups[-1].append(step)
        else:
            touching = False
    literal: list[tuple[list[_Step], str]] = []
    for group, own in zip(groups, owners, strict=True):
        while group and not _departs(group[-1], line):
            group.pop()
        flawed = [step for step in group if step.flaw is not None]
        if flawed:
            empty = next((step for step in flawed if step.flaw is not None and step.flaw.what is What.EMPTY), flawed[0])
            assert empty.flaw is not None
            yield empty.flaw
        elif any(step.atom is None and line[step.start : step.end].isalnum() for step in group) and all(
            step.atom is None for step in group
        ):
            first = next(step for step in group if not line[step.start : step.end].isspace())
            yield Flaw(What.AFTER, first.start, group[-1].end, own)
        else:
            literal.append((group, own))
    if literal:
        yield _of_literals(line, steps, literal)


def _of_literals(line: str, steps: list[_Step], groups: list[tuple[list[_Step], str]]) -> Flaw:
    edits = []
    for group, _ in groups:
        text = "".join(step.atom.text for step in group if step.atom is not None)
        edits.append((group[0].start, group[-1].end, text))
    start, end, text = edits[0]
    sure = not any(_is_tight(line, group) for group, _ in groups)
    wanted = "".join(step.atom.text for group, _ in groups for step in group if step.atom is not None)
    if not wanted.strip():  # a mark that is too many, beside the right ones
        wanted = "".join(step.atom.text for step in steps if step.atom is not None and step.atom.owner == groups[0][1])
    return Flaw(What.LITERAL, start, end, groups[0][1], line[start:end], wanted.strip(), text, sure, tuple(edits[1:]))


def _is_divider(line: str, start: int, end: int, atom: Atom) -> bool:
    """Whether the token is what divides, as the template has it: where it is, no other mark divides."""
    return line[start:end] == atom.text and not _is_inside(line, start)


def _is_inside(line: str, at: int) -> bool:
    """Whether the mark at ``at`` is between two letters, as a hyphen in a name is."""
    mark = line[at : at + 1]
    is_mark = bool(mark) and not mark.isalnum() and mark not in "[](){}<>"
    return line[at - 1 : at].isalnum() and is_mark and line[at + 1 : at + 2].isalnum()


def _is_tight(line: str, group: list[_Step]) -> bool:
    """Whether text that divides two values may be part of one: without the blanks around it."""
    divides = any(step.atom is not None and step.atom.divides for step in group)
    start, end = group[0].start, group[-1].end
    blanks = [step for step in group if step.atom is not None and step.atom.text.isspace() and step.start == step.end]
    if any(_is_inside(line, at) for step in blanks for at in (step.start - 1, step.start) if at > 0):
        return True
    return bool(blanks) and (divides or line[start - 1 : start].isalnum()) and line[end : end + 1].isalnum()
