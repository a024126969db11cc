"""Files of several layouts told apart: by the beginnings of lines that recur in each, and by what describes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain

from linter.inference.layout.inferring import Guess, describe
from linter.inference.layout.lines import Line, lines_of
from linter.inference.layout.skeletons import beginnings
from linter.inference.layout.speakers import turns_of
from linter.layouts.compiled import Layout
from linter.layouts.placing import Placing

_ALIKE = 0.4
"""So much of what recurs in two files must be the same, if they are of one layout."""


_SAMPLE = 8
"""So many files of each kind tell whether one description is right for two kinds."""
_GROUPS, _COMPARED = 12, 4
"""Of so many groups of files one description may be right for all; with so many, the largest, another is compared."""
_PLACED, _WORSE = 0.95, 0.005
"""So much of the lines of each kind it must place, and so much less than a description of that kind alone."""


def kinds(texts: Sequence[str]) -> list[list[int]]:
    """The places of texts that are alike, the most frequent kind first."""
    found = _alike(texts)
    described = cache(lambda *places: describe([texts[place] for place in places]))
    if 1 < len(found) <= _GROUPS and _is_one(found, texts, described):
        return [sorted(place for places in found for place in places)]
    joined: list[list[int]] = []
    for places in found:
        guess = described(*places[:_SAMPLE])
        others = joined[:_COMPARED] if guess.layout is not None else []  # what has no order of its own is like none
        same = next((each for each in others if _is_one((each, places), texts, described)), None)
        if same is None:
            joined.append(places)
        else:
            same.extend(places)
    return sorted((sorted(places) for places in joined), key=lambda places: (-len(places), places[0]))


def _is_one(groups: Sequence[Sequence[int]], texts: Sequence[str], described: Callable[..., Guess]) -> bool:
    """Whether one description is right for the texts of all ``groups``, whose speakers or parts may differ."""
    samples = [places[:_SAMPLE] for places in groups]
    guess = described(*chain.from_iterable(samples))
    if guess.layout is None or not guess.is_transcript:
        return False
    own = [described(*sample) for sample in samples]
    slots = max(len(each.layout.slots) if each.layout is not None else 0 for each in own)
    if _optional(guess) > max(map(_optional, own)) + 1 or len(guess.layout.slots) < slots - 1:
        return False  # what one kind has is left out by the other, or labels of one are taken for names
    shares = [_placed(guess.layout, [guess.plain(texts[place]) for place in each]) for each in samples]
    return min(shares) >= _PLACED and all(
        share >= each.shares.placed - _WORSE
        for share, each in zip(shares, own, strict=True)
        if each.shares is not None and each.is_transcript
    )


def _optional(guess: Guess) -> int:
    """How many parts of a description may be left out."""
    return guess.toml.count("{?") + guess.toml.count("?}")


def _placed(layout: Layout, texts: Sequence[str]) -> float:
    """The share of lines that ``layout`` places; nothing where it takes a text for one that nothing repeats in."""
    read = [Placing(layout, text) for text in texts]
    if any(max(each.blocks.values(), default=0) < 2 for each in read):
        return 0.0
    return sum(each.placed for each in read) / max(1, sum(each.lines for each in read))


def _alike(texts: Sequence[str]) -> list[list[int]]:
    """The places of texts in which the same beginnings of lines recur."""
    found: list[tuple[Counter[str], list[int]]] = []
    for place, text in enumerate(texts):
        own = _signature(lines_of(text))
        best, likeness = None, _ALIKE
        for shared, places in found:
            usual = {each for each, count in shared.items() if 2 * count > len(places)}
            alike = len(usual & own) / len(usual | own) if usual | own else 0.0
            if alike >= likeness:
                best, likeness = (shared, places), alike
        if best is None:
            found.append((Counter(own), [place]))
        else:
            best[0].update(own)
            best[1].append(place)
    return sorted((places for _, places in found), key=lambda places: (-len(places), places[0]))


def _signature(lines: Sequence[Line]) -> set[str]:
    """The separators, the beginnings that recur, and how turns begin, or else the indents."""
    turns = turns_of([lines])
    counts: Counter[str] = Counter()
    for line in lines:
        if line.separator:
            counts[line.text] += 2
            continue
        shortest = next((anchor.skeleton for anchor in beginnings(line) if not anchor.whole), None)
        if shortest is not None:
            counts[shortest] += 1
    names = turns.names[0] if turns is not None else frozenset()
    own = {each for each, count in counts.items() if count > 1 and not any(name in each for name in names)}
    if not own and turns is None:  # nothing but indents tells the lines
        indents = Counter(line.text[: len(line.text) - len(line.text.lstrip())] for line in lines)
        return {indent for indent, count in indents.items() if count > 1 and indent}
    return own | ({f"{turns.before[0]}\n{turns.after}"} if turns is not None else set())
