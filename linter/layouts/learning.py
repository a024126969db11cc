"""What a file does throughout, learned from a first reading of it.

Labels that nobody knows are learned too: words that begin lines again and again, where lines with a label of the layout
are not there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from linter.layouts.align import MATCH, STRAY, Node, Step
from linter.layouts.compiled import Layout
from linter.layouts.counting import counted
from linter.layouts.dialect import Dialect, forms_of
from linter.layouts.positions import Position
from linter.layouts.reader import Gap, Proof
from linter.layouts.tokens import lines_of

Part = Proof | Gap

_LEAST = 3
"""In fewer places it is no habit."""
_LEAST_NAMES = 2
_SHARE = 0.5
_LIKE = 7.0
"""A line that costs less than this may be one with the label of a position."""
_HARD = frozenset({Step.NO_LABEL, Step.LOOKALIKE, Step.COPY, Step.EXTRA, Step.TEXT, Step.MOVED_LATER, Step.TRUNCATED})
_NAMED = re.compile(
    r"^(?:[^\w\n]|_)*(?P<words>[^\W\d_]+(?:[ '-][^\W\d_]+){0,2})[ #.]{0,2}(?P<number>\d{1,3})?(?:[^\w\n]|_){0,2}[:：]",
    re.MULTILINE,
)


def learned(layout: Layout, text: str, parts: Iterable[Part]) -> Dialect:
    """What the file does throughout, as far as a reading of it tells."""
    parts = list(parts)
    places = counted(parts)
    forms: Counter[tuple[int, Hashable]] = Counter()
    missing: Counter[int] = Counter()
    blanks: Counter[tuple[int, int]] = Counter()
    for node in nodes(parts):
        if node.mode == MATCH and node.fit is not None and node.token is not None and node.position is not None:
            forms.update((node.position, form) for form in forms_of(node.token.text, node.fit))
            blanks.update((note.position, note.found) for note in node.notes if note.step is Step.BLANKS)
        if node.way is not None:
            missing.update(each.index for each in node.way.missing if isinstance(each, Position))

    def often(found: Counter[int], line: int, count: int) -> bool:
        return count >= _LEAST and count >= _SHARE * found[line]

    return Dialect(
        frozenset(key for key, count in forms.items() if often(places, key[0], count)),
        frozenset(line for line, count in missing.items() if often(places, line, count)),
        frozenset(key for key, count in blanks.items() if often(places, key[0], count)),
        _names(layout, text),
    )


def hardness(parts: Iterable[Part], dialect: Dialect | None = None) -> int:
    """How many lines a reading could not place, or takes for missing; what is so throughout aside."""
    count = 0
    for node in nodes(parts):
        count += any(note.step in _HARD for note in node.notes) or node.mode == STRAY
        if node.way is not None:
            gone = (each.index for each in node.way.missing if isinstance(each, Position))
            count += sum(dialect is None or index not in dialect.missing for index in gone)
    return count


def nodes(parts: Iterable[Part]) -> Iterator[Node]:
    """The steps of all alignments, the last of each first."""
    for part in parts:
        node = part.alignment.end if isinstance(part, Gap) else None
        while node is not None:
            yield node
            node = node.before


def _names(layout: Layout, text: str) -> dict[int, tuple[str, ...]]:
    """Words that begin many lines, for each position with a label that begins few."""
    named: Counter[tuple[str, bool]] = Counter()
    for match in _NAMED.finditer(text):
        named[match["words"], match["number"] is not None] += 1
    often = {key: count for key, count in named.items() if count >= _LEAST_NAMES}
    if not often:
        return {}
    lines = lines_of(layout)
    there: Counter[int] = Counter()
    like: Counter[tuple[str, bool]] = Counter()
    for match in _NAMED.finditer(text):
        end = text.find("\n", match.start())
        reading = lines.read(text[match.start() : end if end >= 0 else len(text)])
        near = [index for index, fit in reading.fits if fit.cost < _LIKE and not layout.positions[index].bare]
        there.update(near)
        if near:
            like[match["words"], match["number"] is not None] += 1
    found: dict[int, tuple[str, ...]] = {}
    for position, reader in zip(layout.positions, layout.readers, strict=True):
        if reader.label is None or not reader.label.letters:
            continue
        names = [
            words
            for (words, has_number), count in often.items()
            if has_number == reader.label.counts
            and there[position.index] * 4 <= count
            and like[words, has_number] * 4 <= count
        ]
        if names:
            found[position.index] = tuple(names)
    return found
