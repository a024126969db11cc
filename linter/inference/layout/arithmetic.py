"""What files say about themselves: numbers in a head or at an end that are counts, sums or means of what is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import mode

from linter.inference.layout.draft import Draft
from linter.inference.layout.drawing import Drawer
from linter.inference.layout.skeletons import Anchor, Found, values_at
from linter.inference.layout.values import numbers_of

_HOLDS = 0.5
"""In so many of the places it must be true: some files have errors, which is what it is for."""
_SELDOM, _DIFFERENT = 0.3, 4
"""Fewer are enough where so many different numbers are right, and so many times as many as by chance."""
_ABOVE, _ABOVE_WORDS = 0.4, 0.55
"""Of the places that chance leaves wrong, it must be true in this share: what is always 3 is a count of three parts in
every file that says 3. Of the counts of one word, which are tried for all words, it must be in the second share."""
_MOSTLY, _RATHER = 0.8, 0.4
"""In so many of the places the number of values must be right, and in so many more where that of their blocks may be
meant."""

Segment = Sequence[Found]


def add_checks(draft: Draft, drawer: Drawer, files: Sequence[Segment]) -> None:
    """Declare what holds in nearly all of ``files``."""
    for (block, name), (anchor, at) in drawer.lines.numbers.items():
        if block in drawer.firsts and draft.slot(name).keys.get("type") == "integer":
            _add_total(draft, drawer, files, block, name, anchor, at)
    for (block, name), (anchor, at) in drawer.lines.numbers.items():
        slot = draft.slots.get(name)
        if slot is None or slot.checked or slot.keys.get("type") not in ("integer", "score"):
            continue
        segments = segments_of(files, drawer.firsts.get(block))
        said = [(segment, number_in(segment, anchor, at)) for segment in segments]
        known = [(segment, value) for segment, value in said if value is not None]
        if len(known) < 3 or len({value for _, value in known}) < 2:
            continue
        decimals = int(slot.keys.get("decimals") or 0)
        best: tuple[float, Candidate, int] | None = None
        for each in _candidates(draft, drawer, block):
            key, value, also, compute = each
            is_own = isinstance(value, str) and value.rpartition(".")[2] == name
            if (key == "count-of" and slot.keys["type"] != "integer") or is_own:
                continue
            computed = [compute(segment) for segment, _ in known]
            least = _ABOVE_WORDS if "value" in each[2] else _ABOVE
            right, above = telling(computed, [number for _, number in known], decimals, least)
            is_of_values = key == "count-of" and "." in value and not also
            if is_of_values:
                right = right if right >= _MOSTLY * len(known) else 0
                above -= _RATHER * len(known)
            if right and (best is None or above > best[0]):
                best = (above, each, right)
        if best is not None:
            (_, (key, value, also, _), right) = best
            for limit in ("minimum", "maximum"):
                if limit in slot.why and key != "mean-of":
                    slot.drop(limit)
            slot.guess(key, value, f"true in {right} of {len(known)}")
            for extra, given in also.items():
                slot.keys[extra] = given
            if block != "file":
                slot.keys["within"] = block
    for slot in draft.slots.values():
        if "maximum" in slot.why and isinstance(path := slot.keys.get("mean-of"), str):
            most = draft.slots[path.rpartition(".")[2]].keys if path.rpartition(".")[2] in draft.slots else {}
            slot.keys["maximum"] = max(slot.keys["maximum"], most.get("maximum", 0))  # a mean may be as large


def _add_total(draft: Draft, drawer: Drawer, files: Sequence[Segment], block: str, name: str,
               anchor: Anchor, at: int) -> None:  # fmt: skip
    """Declare a number that each block repeats: how many of them the file has."""
    counted = _counting(drawer.firsts[block])
    said = [values_at(found, anchor, at) for found in files]
    usual = [(found, mode(values)) for found, values in zip(files, said, strict=True) if values]
    held = [number for found, number in usual if numbers_of([number]) == [counted(found)]]
    if len(held) >= _HOLDS * len(usual) and len(set(held)) > 2:
        slot = draft.slot(name)
        for key in ("minimum", "maximum"):
            slot.drop(key)
        slot.guess("count-of", block, f"true in {len(held)} of {len(usual)}")
        slot.keys["within"] = "file"


Computed = Callable[[Segment], float | None]
Candidate = tuple[str, str | list[str], dict[str, str], Computed]


def _candidates(draft: Draft, drawer: Drawer, block: str) -> Iterator[Candidate]:
    """What a number may be: the kind of check, what it is about, further keys, and how it is computed."""
    for inner, first in drawer.firsts.items():
        if inner != block:
            yield "count-of", inner, {}, _counting(first)
    for (inner, name), anchor in drawer.lines.choices.items():
        if inner not in (block, "file") and _may_lack(draft, inner, name):
            yield "count-of", f"{inner}.{name}", {}, _counting(anchor)
        for word in draft.slots[name].keys.get("of", ()) if inner != block else ():
            yield "count-of", f"{inner}.{name}", {"value": word}, _counting(anchor, word)
    for (inner, name), (anchor, at) in drawer.lines.words.items():
        for word in draft.slots[name].keys.get("of", ()) if inner != block else ():
            yield "count-of", f"{inner}.{name}", {"value": word}, _counting_at(anchor, at, word)
    for name, (anchor, at) in drawer.lines.people.items():
        for word in draft.slots[name].keys.get("of", ()) if name in draft.slots and block == "file" else ():
            yield "count-of", name, {"value": word}, _counting_at(anchor, at, word)
    for (inner, name), (anchor, at) in (drawer.lines.numbers | drawer.lines.pieced).items():
        if inner not in (block, "file") and _may_lack(draft, inner, name):
            yield "count-of", f"{draft.block_of(name)}.{name}", {}, _having(anchor, at)
    for kind in ("mean-of", "sum-of"):
        graded: dict[str, dict[str, tuple[Anchor, int]]] = {}
        for (inner, name), (anchor, at) in drawer.lines.numbers.items():
            keys = draft.slots[name].keys if name in draft.slots else {}
            is_number = name == "score" or keys.get("type") in ("score", "integer")
            if inner not in (block, "file") and is_number and "count-of" not in keys:
                graded.setdefault(inner, {})[name] = (anchor, at)
                yield kind, f"{inner}.{name}", {}, folding(kind, [(anchor, at)])
        for inner, several in graded.items():
            if len(several) > 1:
                yield kind, [f"{inner}.{name}" for name in several], {}, folding(kind, list(several.values()))


def _may_lack(draft: Draft, block: str, name: str) -> bool:
    """Whether a block may have no value in a slot: its number tells something else than that of the blocks."""
    line = next((line for line in draft.blocks[block] if f"{{{name}}}" in line), "{?")
    return line.startswith("{?") or "or" in (draft.slots[name].keys if name in draft.slots else ())


def _counting(anchor: Anchor, word: str = "") -> Computed:
    def compute(segment: Segment) -> float | None:
        return float(sum(each.anchor == anchor and (not word or each.rest == word) for each in segment))

    return compute


def _counting_at(anchor: Anchor, at: int, word: str) -> Computed:
    def compute(segment: Segment) -> float | None:
        return float(sum(each.anchor == anchor and each.values[at : at + 1] == (word,) for each in segment))

    return compute


def _having(anchor: Anchor, at: int) -> Computed:
    """How many lines of an anchor have a number in a place, and no word instead."""

    def compute(segment: Segment) -> float | None:
        return float(len(numbers_of(values_at(segment, anchor, at))))

    return compute


def folding(kind: str, places: Sequence[tuple[Anchor, int]]) -> Computed:
    """The sum or mean of the numbers in some ``places``."""

    def compute(segment: Segment) -> float | None:
        numbers = numbers_of([value for anchor, at in places for value in values_at(segment, anchor, at)])
        if not numbers:
            return None
        return sum(numbers) / len(numbers) if kind == "mean-of" else sum(numbers)

    return compute


def telling(
    computed: Sequence[float | None], said: Sequence[float], decimals: int, least: float = _ABOVE
) -> tuple[int, float]:
    """In how many places a number is what was computed there, and how many more these are than by chance.

    None are where that may be chance: so many would be right if the numbers were those of other places.
    """
    held = [number for one, number in zip(computed, said, strict=True) if holds(one, number, decimals)]
    every, right = len(said), len(held)
    numbers, results = Counter(said), Counter(computed)
    pairs = sum(
        often * times
        for number, often in numbers.items()
        for one, times in results.items()
        if holds(one, number, decimals)
    )
    chance = (pairs - right) / max(1, every - 1)
    often = right >= _HOLDS * every and right - chance >= least * (every - chance)
    seldom = right >= max(_SELDOM * every, _DIFFERENT * chance) and len(set(held)) >= _DIFFERENT
    return (right if right and (often or seldom) else 0), right - chance


def holds(computed: float | None, said: float, decimals: int) -> bool:
    """Whether a number is what was ``computed``, as far as its decimals say."""
    return computed is not None and abs(computed - said) < 10**-decimals * 0.51 + 1e-9


def number_in(segment: Segment, anchor: Anchor, at: int) -> float | None:
    """The one number in a place; ``None`` where there is none, or more than one."""
    numbers = numbers_of(values_at(segment, anchor, at))
    return numbers[0] if len(numbers) == 1 else None


def segments_of(files: Sequence[Segment], first: Anchor | None) -> list[Segment]:
    """The files, or the blocks in them that begin with ``first``."""
    if first is None:
        return list(files)
    segments: list[Segment] = []
    for found in files:
        starts = [place for place, each in enumerate(found) if each.anchor == first]
        segments += (found[start:end] for start, end in pairwise([*starts, len(found)]))
    return segments
