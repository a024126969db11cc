"""Types, ranges and choices that the values of a slot would allow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.inference.layout.values import choice
from linter.inference.strictness.seen import Corpus, Seen, Suggestion, decimals, held, is_number
from linter.layouts.description import Literal, Row, Slot, Value
from linter.layouts.meaning import Meaning
from linter.layouts.values import judge

_LEAST = 3
"""So many values at least say what type they are of."""
_RANGE, _TEXTS = 6, 6
"""So many say where a range is, and that texts have one line."""
_SPEAKERS, _TURNS = 8, 2
"""So many speakers at most are the same in all files, with so many turns each."""
_SCALE = re.compile(r" ?(?:/|of|out of) ?(\d{1,4})(?![\d.,])")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? [^\W\d]+ \d{4}|[^\W\d]+ \d{1,2}, \d{4}", re.ASCII)


def kinds(corpus: Corpus) -> Iterator[Suggestion]:
    """What could be said of each slot by itself."""
    for slot, values in corpus.slots_of_files():
        if slot.kind in ("line", "name") and slot.meaning is Meaning.FIELD:
            yield from _type(corpus, slot, values)
        elif slot.kind in ("score", "integer"):
            yield from _range(corpus, slot, values)
        elif slot.kind == "speaker" and not slot.of:
            yield from _speakers(corpus, slot, values)
        elif slot.kind == "text":
            yield from _text(slot, values)
        elif slot.kind == "choice" and slot.meaning is not Meaning.HEADING:
            yield from _order(corpus, slot, values)


def _type(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    if len(values) < _LEAST or (corpus.judged(slot.name) and not all(map(is_number, values))):
        return
    if found := held(values, lambda value: value.text.isdecimal(), _LEAST):
        if _counts(corpus, values):
            yield Suggestion(slot.name, {"type": "number"}, "they count 1, 2, 3")
        else:
            keys = {"type": "integer", **_bounds(values)}
            yield Suggestion(slot.name, keys, f"{found[0]} are whole numbers{_span(values)}", found[1])
    elif found := held(values, is_number, _LEAST):
        keys = {"type": "score", **decimals(values), **_bounds(values)}
        yield Suggestion(slot.name, keys, f"{found[0]} are numbers{_span(values)}", found[1])
    elif found := held(values, lambda value: _is_a(value, slot, "clock"), _LEAST):
        yield Suggestion(slot.name, {"type": "clock"}, f"{found[0]} are times", found[1])
    elif found := held(values, lambda value: bool(_DAY.fullmatch(value.text)) and _is_a(value, slot, "date"), _LEAST):
        yield Suggestion(slot.name, {"type": "date"}, f"{found[0]} are dates", found[1])
    elif words := choice([value.text for value in values]):
        found = held(values, lambda value: value.text in words, _LEAST)
        if found is not None:
            yield Suggestion(slot.name, {"of": words}, f"{found[0]} are one of these", found[1])


def _is_a(value: Seen, slot: Slot, kind: str) -> bool:
    typed = slot._replace(kind=kind)  # type: ignore[arg-type]
    return judge(value.text, 0, len(value.text), typed).cost == 0


def _counts(corpus: Corpus, values: Sequence[Seen]) -> bool:
    """Whether the numbers go 1, 2, 3 in each block around theirs, and some do."""
    groups: dict[int, list[float]] = {}
    for value in values:
        groups.setdefault(id(value.block.parent), []).append(value.number or 0)
    counted = [numbers == [float(at + 1) for at in range(len(numbers))] for numbers in groups.values()]
    return all(counted) and max(map(len, groups.values())) >= _LEAST


def _span(values: Sequence[Seen]) -> str:
    numbers = [value.number for value in values if value.number is not None]
    return f" from {min(numbers):.15g} to {max(numbers):.15g}" if numbers else ""


def _bounds(values: Sequence[Seen], top: int | None = None) -> dict[str, object]:
    """The range of numbers, where there are enough of them to show one; ``top`` is where the template ends it."""
    numbers = [value.number for value in values if value.number is not None]
    if len(numbers) < _RANGE:
        return {}
    low, high = min(numbers), max(numbers)
    return {"minimum": 1 if low >= 1 else 0, "maximum": top or (int(high) if high == int(high) else high)}


def _range(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    numbers = [value for value in values if is_number(value)]
    keys: dict[str, object] = {}
    if slot.kind == "score" and slot.decimals is None and len(numbers) >= _LEAST:
        keys |= decimals(numbers)
    if len(numbers) >= _RANGE:
        if slot.maximum is None and not corpus.judged(slot.name):
            keys |= _bounds(numbers, _top(corpus, slot))
        elif slot.minimum == 0 and all((value.number or 0) >= 1 for value in numbers):
            keys["minimum"] = 1
    if "maximum" not in keys and slot.maximum is None and (top := _top(corpus, slot)) is not None:
        keys["maximum"] = top
    if keys:
        yield Suggestion(slot.name, keys, f"{len(numbers)} values{_span(numbers)}")


def _top(corpus: Corpus, slot: Slot) -> int | None:
    """The end of the scale that the template says after the slot: ``{score}/10``, ``{score} of 5``."""
    for block in corpus.layout.description.blocks.values():
        for row in (entry for entry in block.entries if isinstance(entry, Row)):
            for item, after in pairwise(row.items):
                if item == Value(slot.name) and isinstance(after, Literal) and (found := _SCALE.match(after.text)):
                    return int(found[1])
    return None


def _speakers(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    files = corpus.by_file(values)
    names = Counter(value.text for value in values)
    same = all({value.text for value in file} == set(names) for file in files)
    if len(files) > 1 and same and len(names) <= _SPEAKERS and min(names.values()) >= _TURNS:
        yield Suggestion(slot.name, {"of": sorted(names)}, f"the same in all {len(files)} files")


def _text(slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    said = [value for value in values if value.text.strip()]
    if slot.quotes is False:
        found = held(said, lambda value: value.text[:1] == value.text[-1:] == '"' and len(value.text) > 1, _LEAST)
        if found is not None:
            yield Suggestion(slot.name, {"quotes": True}, f"{found[0]} are in quotes", found[1])
    if len(said) >= _TEXTS and not any("\n" in value.text for value in said):
        yield Suggestion(slot.name, {"type": "line"}, f"all {len(said)} have one line")


def _order(corpus: Corpus, slot: Slot, values: Sequence[Seen]) -> Iterator[Suggestion]:
    groups: dict[int, list[str]] = {}
    for value in values:
        groups.setdefault(id(value.block.parent), []).append(value.text)
    several = [words for words in groups.values() if len(words) > 1]
    if sum(map(len, several)) < _RANGE or corpus.judged(slot.name):
        return
    order = {word: place for place, word in enumerate(slot.of)}
    keys: dict[str, object] = {}
    if not slot.once and all(len(set(words)) == len(words) for words in several):
        keys["once"] = True
    if not slot.ordered and all(words == sorted(words, key=lambda word: order.get(word, -1)) for words in several):
        keys["ordered"] = True
    if keys and (slot.once or keys.get("once")):
        yield Suggestion(slot.name, keys, f"true of {len(values)} values")
