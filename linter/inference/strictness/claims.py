"""Counts, means, copies and orders that hold in files, though their description does not declare them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from linter.blocks import Block
from linter.inference.strictness.seen import Corpus, Seen, Suggestion, decimals, held, is_number, number_of
from linter.layouts.dates import day_of, has_day_first
from linter.layouts.description import Child, Row, Slot, Value
from linter.layouts.description import Part as OptionalPart
from linter.layouts.meaning import Meaning
from linter.layouts.values import seconds_of

_LEAST, _FEW = 2, 3
"""So many values at least say something, or so many if they are all alike."""
_TELLING = 5
"""One number is enough if it is so high, or the mean of some others to the last digit."""
_STEPS, _VALUES = 4, 5
"""So many times must a value rise, or differ from the others."""
_LONG = 4
"""A copy has so many characters."""
_ALWAYS = 6
"""So many blocks show that what may be left out never is."""


class _Total(NamedTuple):
    """What a number may say: a check, its source, and the further keys."""

    kind: str
    source: str
    value: str = ""


def claims(corpus: Corpus) -> Iterator[Suggestion]:
    """What files say about themselves."""
    for block, slot, values in corpus.slots():
        if corpus.judged(slot.name):
            continue
        if slot.kind in ("integer", "score", "line") and slot.meaning is Meaning.FIELD:
            yield from _totals(corpus, block, slot, values)
    for slot, values in corpus.slots_of_files():
        if corpus.judged(slot.name):
            continue
        if slot.kind == "speaker":
            yield from _turns(corpus, slot, values)
        if slot.kind in ("integer", "date", "clock") and slot.meaning is not Meaning.CLOCK:
            yield from _rising(corpus, slot, values)
        if slot.kind in ("line", "word", "integer") and slot.meaning is Meaning.FIELD:
            yield from _different(corpus, slot, values)
    yield from _copies(corpus)
    yield from _always(corpus)


def _totals(corpus: Corpus, block: str, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    if not values or any(value.number is None for value in values):
        return
    keys: dict[str, object]
    for total in _candidates(corpus, block, slot):
        found = held(values, lambda value, total=total: _says(corpus, value, total), 1)  # type: ignore[misc]
        if found is None or not _is_telling(values, total):
            continue
        keys = {total.kind: total.source}
        if slot.kind == "line":
            keys = {"type": "integer" if total.kind == "count-of" else "score", **keys}
        if slot.kind != "integer" and slot.decimals is None and total.kind != "count-of":
            keys |= decimals(values)
        if total.value:
            keys["value"] = total.value
        if block != "file":
            keys["within"] = block
        yield Suggestion(slot.name, keys, f"true in {found[0]}", found[1])
        return
    counts = {file: sum(each.name == block for each in root.walk()) for file, root in enumerate(corpus.roots)}
    found = held(values, lambda value: value.number == counts[value.file], _TELLING - 1)
    if found is not None and slot.kind != "score" and max(counts.values()) > 1:
        keys = {"type": "integer"} if slot.kind == "line" else {}
        keys |= {"count-of": block, "within": "file"}
        yield Suggestion(slot.name, keys, f"true in {found[0]}", found[1])


def _is_telling(values: Sequence[Seen], total: _Total) -> bool:
    """Whether the numbers are no chance: several different ones, or one that few others would be."""
    numbers = [value.number or 0 for value in values]
    if len(numbers) >= _LEAST and (len(set(numbers)) > 1 or (len(numbers) >= _FEW and numbers[0] >= _FEW)):
        return True
    exact = total.kind == "mean-of" and all(re.search("[.,]", value.text) for value in values)
    return exact or (not total.value and min(numbers) >= _TELLING)


def _candidates(corpus: Corpus, block: str, slot: Slot) -> Iterator[_Total]:
    inside = {name for each in corpus.blocks.get(block, ()) for inner in each.walk() for name in [inner.name]} - {block}
    if slot.kind != "score":
        yield from (_Total("count-of", name) for name in corpus.blocks if name in inside)
        for (name, other), found in corpus.values.items():
            if name in inside and len(found) < len(corpus.blocks[name]):
                yield _Total("count-of", f"{name}.{other}")
            if name in inside and corpus.layout.slots[other].kind == "choice":
                yield from (_Total("count-of", f"{name}.{other}", word) for word in corpus.layout.slots[other].of)
    for kind in ("mean-of", "sum-of"):
        for (name, other), found in corpus.values.items():
            kinds = ("score", "integer", "line") if all(map(is_number, found)) else ("score", "integer")
            if name in inside and corpus.layout.slots[other].kind in kinds:
                yield _Total(kind, f"{name}.{other}")


def _says(corpus: Corpus, value: Seen, total: _Total) -> bool:
    """Whether a number is what ``total`` makes of the block that it is in."""
    name, _, other = total.source.rpartition(".")
    blocks = [each for each in value.block.walk() if each.name == (name or total.source)]
    if not name:
        return value.number == len(blocks)
    text = corpus.texts[value.file]
    inner = [text[slice(*each.slots[other])] for each in blocks if other in each.slots]
    inner = [each for each in inner if each not in corpus.layout.slots[other].others]
    if total.kind == "count-of":
        return value.number == sum(not total.value or each == total.value for each in inner)
    numbers = [number for each in inner if (number := number_of(each)) is not None]
    if len(numbers) < len(inner) or not numbers or value.number is None:
        return False
    wanted = sum(numbers) / (len(numbers) if total.kind == "mean-of" else 1)
    digits = len(value.text.replace(",", ".").partition(".")[2])
    return bool(abs(wanted - value.number) < 0.51 * 10.0**-digits + 1e-9)


def _turns(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    files = corpus.by_file(values)
    steps = [(one.text, other.text) for file in files for one, other in pairwise(file)]
    two = all(len({value.text for value in file}) <= _LEAST for file in files)
    if two and len(steps) > _VALUES and all(one != other for one, other in steps):
        yield Suggestion(slot.name, {"alternate": True}, "two speakers take turns in all files")


def _rising(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    for within in ("", *dict.fromkeys(value.block.parent.name for value in values if value.block.parent)):
        groups: dict[tuple[int, int], list[Seen]] = {}
        for value in values:
            around = id(value.block.parent) if within else 0
            groups.setdefault((value.file, around), []).append(value)
        steps = [
            (one, other)
            for group in groups.values()
            for one, other in pairwise(_measured(slot, group))
            if one is not None and other is not None
        ]
        if sum(one < other for one, other in steps) >= _STEPS and all(one <= other for one, other in steps):
            keys: dict[str, object] = {"ascending": True}
            if within and within != "file":
                keys["within"] = within
            yield Suggestion(slot.name, keys, f"true of {len(values)} values")
            return


def _measured(slot: Slot, values: Sequence[Seen]) -> list[float | None]:
    if slot.kind == "clock":
        return [seconds_of(value.text) for value in values]
    if slot.kind == "date":
        day_first = has_day_first(value.text for value in values)
        return [day_of(value.text, day_first) for value in values]
    return [value.number for value in values]


def _different(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    """Values that tell what they belong to: each is another one, and most have a digit."""
    if len(values) < _VALUES and not (len(values) >= _FEW and all(value.block.parent is None for value in values)):
        return
    tells = sum(any(map(str.isdigit, value.text)) and not value.text.isdecimal() for value in values)
    if tells < 0.9 * len(values):
        return
    files = corpus.by_file(values)
    if len(files) > 1 and len({value.text for value in values}) == len(values):
        yield Suggestion(slot.name, {"unique": "files"}, f"{len(values)} values, no two the same")
    elif all(len({value.text for value in file}) == len(file) for file in files) and len(files) < len(values):
        yield Suggestion(slot.name, {"unique": "file"}, f"{len(values)} values, no two the same in one file")


def _copies(corpus: Corpus) -> Iterator[Suggestion]:
    """Values that say the same as another one of their block in all of them."""
    kinds = ("line", "name", "word", "date", "integer", "clock")
    singles: dict[str, dict[str, list[Seen]]] = {}
    for block, slot, values in corpus.slots():
        if slot.kind in kinds and not corpus.judged(slot.name):
            singles.setdefault(block, {})[slot.name] = values
    for slots in singles.values():
        for (one, values), (other, again) in combinations(slots.items(), 2):
            first: dict[int, Seen] = {id(value.block): value for value in values}
            both = [(first[id(value.block)].text, value.text) for value in again if id(value.block) in first]
            if len(both) >= _LEAST and all(a == b for a, b in both) and min(len(a) for a, _ in both) >= _LONG:
                yield Suggestion(other, {"same-as": one}, f"true in {len(both)} of {len(both)}")


def _always(corpus: Corpus) -> Iterator[Suggestion]:
    """Parts of the templates that may be left out and never are."""
    for block in corpus.layout.description.blocks.values():
        count = len(corpus.blocks.get(block.name, ()))
        if count < _ALWAYS and not (block.name == "file" and count >= _FEW):
            continue
        for entry in block.entries:
            if isinstance(entry, Row):
                for name, drawn in _optional(entry):
                    if len(corpus.values.get((block.name, name), ())) == count:
                        yield Suggestion(name, {}, _said(drawn, block.name, count))
            elif isinstance(entry, Child) and entry.optional and len(entry.blocks) == 1:
                inner = entry.blocks[0]
                if _all_have(corpus.blocks[block.name], inner):
                    drawn = f"{{{inner}{'...' * entry.repeated}?}}"
                    yield Suggestion(inner, {}, _said(drawn, block.name, count))


def _said(drawn: str, block: str, count: int) -> str:
    return f"{drawn} is in every {block} of {count}: without '?' it must be"


def _all_have(blocks: Sequence[Block], inner: str) -> bool:
    return all(any(each.name == inner for each in block.blocks) for block in blocks)


def _optional(row: Row) -> Iterator[tuple[str, str]]:
    """The slots of a line that may be left out, each with what is left out, as it is drawn."""
    if row.optional:
        yield from ((item.slot, row.text.strip()) for item in row.items if isinstance(item, Value))
    for item in row.items:
        if isinstance(item, OptionalPart):
            yield from ((each.slot, f"{{? … {{{each.slot}}}}}") for each in item.items if isinstance(each, Value))
