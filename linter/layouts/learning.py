"""What a file does throughout, learned from a first reading of it.

Labels that nobody knows are learned too: words that begin lines again and again, where lines with a label of the layout
are not there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from linter.layouts.compiled import Layout
from linter.layouts.counting import counted
from linter.layouts.dialect import Dialect, forms_of
from linter.layouts.flaws import Fit
from linter.layouts.line_readings import lines_of
from linter.layouts.positions import Position
from linter.layouts.reader import Gap
from linter.layouts.scan import labels
from linter.layouts.steps import MATCH, STRAY, Node, Step
from linter.layouts.whole import Proof
from linter.line_bounds import line_end

Part = Proof | Gap

_LEAST = 3
"""In fewer places it is no habit."""
_LEAST_NAMES = 2
_SHARE = 0.5
_FEW = 4
"""Where so many times more lines are of another form, there are few of the exact one."""
LIKE = 7.0
"""A line that costs less than this may be one with the label of a position."""
_HARD = frozenset({Step.NO_LABEL, Step.LOOKALIKE, Step.COPY, Step.EXTRA, Step.TEXT, Step.MOVED_LATER, Step.TRUNCATED})
_NAMED = re.compile(
    r"^(?:</?[a-z]{1,6}\d?>|\d\d?(?::\d\d){1,2}(?!\d)|[^\w\n]|_)*+"  # tags, clocks and marks
    r"(?P<words>[^\W\d_]++(?:[ '-][^\W\d_]++){0,2}[ #.]{0,2})"
    r"(?P<number>\d{1,3})?(?:(?:[^\w\n]|_){0,2}(?:[:：]|</)|(?<=\d)(?=[.)\s]))",
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
        if node.fit is not None and node.token is not None and node.position is not None:
            for form in forms_of(node.token.text, node.fit):
                forms[node.position, form] += 1
            for note in node.notes:
                if note.step is Step.BLANKS:
                    blanks[note.position, note.found] += 1
        for each in node.way.missing if node.way is not None else ():
            if isinstance(each, Position) and each.separator is not None:
                missing[each.index] += 1
    alike = _alike(layout, text, parts)
    seen = Counter({line: sum(count for (other, _), count in alike.items() if other == line) for line, _ in alike})

    def often(found: Counter[int], line: int, count: int) -> bool:
        return count >= _LEAST and count >= _SHARE * found[line]

    gone = {line for line, count in missing.items() if often(places, line, count)}
    known = {key for key, count in forms.items() if often(places, key[0], count)}
    known |= {(line, form) for (line, form), count in alike.items() if form is not None and often(seen, line, count)}
    return Dialect(
        frozenset(known),
        frozenset(gone | _absent(layout, text, seen, places)),
        frozenset(key for key, count in blanks.items() if often(places, key[0], count)),
        _settled(_names(layout, text, _left_over(parts)), parts),
    )


def _alike(layout: Layout, text: str, parts: Iterable[Part]) -> Counter[tuple[int, Hashable]]:
    """How often lines of the alignments are most like each position, by what is wrong with them; ``None``: nothing."""
    found: Counter[tuple[int, Hashable]] = Counter()
    runs: Counter[str] = Counter()
    lines = lines_of(layout)
    for part in parts:
        for line in text[part.start : part.stop].split("\n") if isinstance(part, Gap) else ():
            reading = lines.read(line) if line.strip() else None
            if reading is None or reading.is_plain:
                continue
            if reading.is_run and reading.look > 0:
                runs[line] += 1
            fits = [(index, fit) for index, fit in reading.fits if not layout.positions[index].bare]
            least = min((fit.cost for _, fit in fits), default=LIKE)
            for index, fit in fits if least < LIKE else ():
                for form in ([None] if fit.exact else forms_of(line, fit)) if fit.cost == least else ():
                    found[index, form] += 1
    for line, count in runs.items():  # which separator is meant, only what is around it tells
        drawn = [(index, fit) for index, fit in lines.read(line).fits if layout.positions[index].separator is not None]
        few = [(index, fit) for index, fit in drawn if found[index, None] * _FEW <= count]
        if count < _LEAST or not _is_nearest(few, drawn):
            continue  # a slip in a separator that most lines are
        for index, fit in few:
            found.update({(index, form): count for form in forms_of(line, fit)})
    return found


def _is_nearest(some: Iterable[tuple[int, Fit]], every: Iterable[tuple[int, Fit]]) -> bool:
    """Whether none of ``every`` line that another one may be is nearer than ``some``."""
    return min((fit.cost for _, fit in some), default=LIKE) <= min((fit.cost for _, fit in every), default=LIKE)


def _absent(layout: Layout, text: str, seen: Counter[int], places: Counter[int]) -> set[int]:
    """The separators that are nowhere in a text, in any form, though other lines of their blocks are."""
    exact = labels(layout, text)
    drawn: Counter[tuple[str, int] | None] = Counter()
    for index, count in exact.items():
        drawn[_drawn(layout.positions[index])] += count
    found = set()
    for position in layout.positions:
        if position.separator is None or position.optional:
            continue
        beside = [p for p in layout.positions if p.frames == position.frames and p.separator is None]
        count = max((max(seen[p.index], exact[p.index], places[p.index]) for p in beside if not p.bare), default=0)
        there = max(drawn[_drawn(position)], seen[position.index])
        if count >= _LEAST_NAMES and there * _FEW <= count:
            found.add(position.index)
    return found


def _drawn(position: Position) -> tuple[str, int] | None:
    """How a separator is drawn."""
    return (position.separator.character, position.separator.width) if position.separator is not None else None


def success(parts: Iterable[Part], dialect: Dialect | None = None) -> int:
    """How many lines of structure a reading has placed, less those that are left over or missing where others are."""
    parts = list(parts)
    count = -counted(parts).total()
    for node in nodes(parts):
        count += is_hard(node) or node.mode == STRAY
        if node.way is not None:
            gone = [each.index for each in node.way.missing if isinstance(each, Position)]
            count += len(gone) + sum(dialect is None or index not in dialect.missing for index in gone)
    return -count


def is_hard(node: Node) -> bool:
    """Whether what a line was read as takes much to believe."""
    return any(note.step in _HARD for note in node.notes)


def faults(parts: Iterable[Part]) -> int:
    """How many lines are not as they should be."""
    return sum(
        bool(node.notes or (node.way is not None and node.way.missing) or (node.fit is not None and node.fit.flaws))
        for node in nodes(parts)
    )


def nodes(parts: Iterable[Part]) -> Iterator[Node]:
    """The steps of all alignments, the last of each first."""
    for part in parts:
        if isinstance(part, Gap):
            yield from part.alignment.back()


def _left_over(parts: Iterable[Part]) -> Counter[str]:
    """How often words like those of a label begin a line that belongs nowhere."""
    stray = (node.token.text for node in nodes(parts) if node.mode == STRAY and node.token is not None)
    return Counter(match["words"] for match in map(_NAMED.match, stray) if match is not None)


def _names(layout: Layout, text: str, stray: Counter[str]) -> dict[int, tuple[str, ...]]:
    """Words that begin many lines, for each line with a label that begins few.

    A line that may be left out is only looked for where such lines belong nowhere.
    """
    named: Counter[tuple[str, bool]] = Counter()
    begun = list(_NAMED.finditer(text))
    for match in begun:
        named[match["words"], match["number"] is not None] += 1
    often = {key: count for key, count in named.items() if count >= _LEAST_NAMES}
    if not often:
        return {}
    lines = lines_of(layout)
    there: Counter[int] = Counter()
    like: Counter[tuple[str, bool]] = Counter()
    for match in begun:
        reading = lines.read(text[match.start() : line_end(text, match.start())])
        near = [index for index, fit in reading.fits if fit.cost < LIKE and not layout.positions[index].bare]
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
            and (not position.optional or stray[words] >= max(_LEAST, count * _SHARE))
            and there[position.index] * _FEW <= count
            and like[words, has_number] * _FEW <= count
        ]
        if names:
            found[position.index] = tuple(names)
    return found


def _settled(names: dict[int, tuple[str, ...]], parts: Iterable[Part]) -> dict[int, tuple[str, ...]]:
    """``names`` where each is that of the line that it was most often read as, once it was read at all."""
    read: Counter[tuple[int, str]] = Counter()
    for node in nodes(parts) if names else ():
        match = _NAMED.match(node.token.text) if node.mode == MATCH and node.token is not None else None
        if match is not None and match["words"] in names.get(node.position or 0, ()):
            read[node.position or 0, match["words"]] += 1
    most = {name: max(read[line, name] for line in names) for _, name in read}
    return {
        line: tuple(name for name in own if read[line, name] == most.get(name, read[line, name]))
        for line, own in names.items()
    }
