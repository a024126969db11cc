"""Values that are never above, below or other than another one of their block: a mark and its maximum, two ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from math import comb

from linter.inference.layout.arithmetic import Segment, segments_of
from linter.inference.layout.draft import Draft
from linter.inference.layout.drawing import Drawer
from linter.inference.layout.lines import CLOCK, line_of
from linter.inference.layout.skeletons import Anchor, values_at
from linter.inference.layout.values import numbers_of
from linter.layouts.dates import day_of
from linter.layouts.values import seconds_of

_PAIRS, _HOLDS, _DIFFERENT = 12, 0.95, 3
"""So many pairs of values, of which this share is in order, and so many different ones of each, show a limit."""
_CHANCE = 0.001
"""How likely it may be at most that as few values are beyond limits which have nothing to do with them."""
_TIMES, _TIMES_HOLD, _TIMES_BY_CHANCE = 8, 0.9, 0.02
"""The same for days and times, of which the second one is later as a rule."""
_MOST = 60
"""Of so many places all are compared with all."""

Places = dict[tuple[str, str], tuple[Anchor, int]]
Pairs = Sequence[tuple[float, float]]
_HOLDING: dict[str, Callable[[tuple[float, float]], bool]] = {
    "same-as": lambda pair: pair[1] == pair[0],
    "at-most": lambda pair: pair[1] <= pair[0],
    "at-least": lambda pair: pair[1] >= pair[0],
}


def add_limits(draft: Draft, drawer: Drawer, files: Sequence[Segment]) -> None:
    """Declare which numbers and times limit a later one in their block, or come again there, where nearly all do."""
    for places in (drawer.lines.numbers, drawer.lines.times):
        for block in dict.fromkeys(block for block, _ in places):
            segments = segments_of(files, drawer.firsts.get(block))
            for limit, name in combinations([name for each, name in places if each == block], 2):
                slot = draft.slots.get(name)
                if slot is not None and not slot.checked and _kind(draft, limit) == _kind(draft, name) != "number":
                    pairs = list(_pairs(segments, places[block, limit], places[block, name]))
                    if key := limited(pairs, _is_time(draft, (block, name))):
                        source = limit if key == "same-as" else f"{block}.{limit}"
                        slot.guess(key, source, f"true in {sum(map(_HOLDING[key], pairs))} of {len(pairs)}")


def add_spans(draft: Draft, drawer: Drawer, files: Sequence[Segment]) -> None:
    """Declare which times of the file itself are never before the last of those in its blocks, or after the first."""
    times = {
        place: where for place, where in (drawer.lines.numbers | drawer.lines.times).items() if _is_time(draft, place)
    }
    own = [(name, where) for (block, name), where in times.items() if block == "file"]
    inner = [(block, name, where) for (block, name), where in times.items() if block != "file"]
    for (name, place), (block, other, among) in product(own, inner):
        slot = draft.slot(name)
        if slot.checked or _kind(draft, name) != _kind(draft, other):
            continue
        spans = [
            (span, value)
            for found in files
            if (span := _span(found, *among)) and (value := _value(found, *place)) is not None
        ]
        for key, end in (("at-least", 1), ("at-most", 0)):
            pairs = [(span[end], value) for span, value in spans]
            if key not in slot.keys and limited(pairs, are_times=True) in ("same-as", key):
                slot.guess(key, f"{block}.{other}", f"true in {sum(map(_HOLDING[key], pairs))} of {len(pairs)}")


def _is_time(draft: Draft, place: tuple[str, str]) -> bool:
    return _kind(draft, place[1]) in ("clock", "date")


def _span(found: Segment, anchor: Anchor, at: int) -> tuple[float, float] | None:
    """The first and the last of the days or times in a place; ``None`` where there are none."""
    each = [value for one in found if (value := _value([one], anchor, at)) is not None]
    return (min(each), max(each)) if each else None


def limited(pairs: Pairs, are_times: bool = False) -> str:
    """How the second of two values is limited by the first one: the key of a check; empty where it is not."""
    least, holds, chance = (_TIMES, _TIMES_HOLD, _TIMES_BY_CHANCE) if are_times else (_PAIRS, _HOLDS, _CHANCE)
    if len(pairs) < least or any(len(set(column)) < _DIFFERENT for column in zip(*pairs, strict=True)):
        return ""
    step = -(-len(pairs) // _MOST)
    first, second = zip(*pairs[::step], strict=True)
    others = list(product(first, second))
    held = [key for key, rule in _HOLDING.items() if sum(map(rule, pairs)) >= holds * len(pairs)]
    if not held:
        return ""
    beyond, usual = (sum(not _HOLDING[held[0]](pair) for pair in each) for each in (pairs, others))
    return held[0] if _at_most(beyond, len(pairs), usual / len(others)) <= chance else ""


def _at_most(count: int, tries: int, share: float) -> float:
    """How likely at most ``count`` of so many ``tries`` are, each of which comes in this ``share`` of cases."""
    return sum(comb(tries, each) * share**each * (1 - share) ** (tries - each) for each in range(count + 1))


def _pairs(
    segments: Sequence[Segment], limit: tuple[Anchor, int], place: tuple[Anchor, int]
) -> Iterator[tuple[float, float]]:
    for segment in segments:
        values = [_value(segment, *each) for each in (limit, place)]
        if values[0] is not None and values[1] is not None:
            yield values[0], values[1]


def _value(segment: Segment, anchor: Anchor, at: int) -> float | None:
    """The one number, day or time in a place; ``None`` where there is none, or more than one."""
    written = values_at(segment, anchor, at)
    if len(written) != 1:
        return None
    if numbers := numbers_of(written):
        return numbers[0]
    is_time = line_of(0, 0, written[0]).skeleton == CLOCK
    return seconds_of(written[0]) if is_time else day_of(written[0], True)


def _kind(draft: Draft, name: str) -> str:
    """What is compared: numbers with numbers, times with times."""
    kind = str(draft.slots[name].keys.get("type", name) if name in draft.slots else name)
    return "score" if kind == "integer" else kind
