"""The speakers of a file, where its layout lets anybody speak: names that recur before turns, and those like a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from linter.layouts.compiled import Layout
from linter.layouts.description import Literal, Part
from linter.layouts.forms import TIMES
from linter.layouts.named import is_like_name, may_be_name
from linter.layouts.positions import Position
from linter.layouts.words import is_near

MOST = 200
"""Where more names are there, they are none."""


def known_speakers(layout: Layout, text: str) -> tuple[str, ...]:
    """The names on lines that are exactly the beginning of a turn, the most frequent first; empty where any may speak.

    A name that recurs is a speaker's. One that is there once may be the beginning of a sentence: it has to look like a
    name, or nearly be one that recurs. Beside a time, any word is a name. A sentence may recur, too: what does not look
    like a name counts only as far below the line above it as turns are.
    """
    if not layout.speaking:
        return ()
    known: dict[str, None] = {}
    for index in layout.speaking:
        counts = _names(layout, index, text)
        _drop_damaged(counts, _heads(layout, index))
        known |= dict.fromkeys(likely_speakers(counts, _name_told(layout.positions[index])) or counts)
    return tuple(known) if len(known) <= MOST else ()


def _name_told(position: Position) -> Callable[[str], bool]:
    """What tells that a name which is there once is one; where names are alone on their lines, nothing does."""
    if len(position.slots) == 1:
        return lambda name: False
    return may_be_name if any(slot.kind in TIMES for slot in position.slots) else is_like_name


def _names(layout: Layout, index: int, text: str) -> Counter[str]:
    slot = next(slot for slot in layout.positions[index].slots if slot.kind == "speaker")
    heads = label_heads(layout)
    lines = text.split("\n")
    spoken = exact_values(layout, index, slot.name, lines)
    counts = Counter(value for line, value in spoken if not line.startswith(heads))
    if doubtful := {name for name, count in counts.items() if count > 1 and not may_be_name(name)}:
        apart = exact_values(layout, index, slot.name, _as_far_below(layout, index, lines))
        found = Counter(value for _, value in apart if value in doubtful)
        counts.update({name: found[name] - counts[name] for name in doubtful})
    return +counts


def _as_far_below(layout: Layout, index: int, lines: list[str]) -> Iterator[str]:
    """The ``lines`` that are below blank lines as the line at one position is where nothing is missing."""
    every = (layout.start, *(position.ways for position in layout.positions))
    ways = (ways[index] for ways in every if index in ways)
    due = {way.blanks for way in ways if not (way.missing or way.restarts or way.back)}
    blanks = 0
    for line in lines:
        if not line.strip():
            blanks += 1
            continue
        if None in due or blanks in due:
            yield line
        blanks = 0


def label_heads(layout: Layout) -> tuple[str, ...]:
    """The words that lines begin with in every file, and no turn."""
    rows = (each.row for each in layout.positions if not any(slot.kind == "speaker" for slot in each.slots))
    firsts = (row.items[0] for row in rows if row is not None)
    texts = {item.text for item in firsts if isinstance(item, Literal)}
    return tuple(text for text in texts if any(map(str.isalpha, text)) and not text[-1].isalnum())


def exact_values(layout: Layout, index: int, slot: str, lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The ``lines`` that are exactly as at one position, each with its value of ``slot``."""
    reader = layout.readers[index]
    group = reader.group_of(slot)
    for line in lines:
        if line and (match := reader.exact.fullmatch(line)) is not None and match[group] is not None:
            yield line, match[group]


def _heads(layout: Layout, index: int) -> tuple[str, ...]:
    """The words that may be before a speaker with a value of their own: ``Q`` in ``{?Q{number} }{speaker}: ``."""
    row = layout.positions[index].row
    parts = [item for item in row.items if isinstance(item, Part)] if row is not None else []
    texts = [part.items[0].text for part in parts if len(part.items) > 1 and isinstance(part.items[0], Literal)]
    return tuple(text.strip() for text in texts if any(map(str.isalpha, text)))


def _drop_damaged(counts: Counter[str], heads: tuple[str, ...]) -> None:
    """Leave out a name that is there once, and is one that recurs after the words of an optional part."""
    recurring = tuple(f" {name}" for name, count in counts.items() if count > 1) if heads else ()
    for name in [name for name, count in counts.items() if count == 1]:
        if recurring and name.startswith(heads) and name.endswith(recurring):
            del counts[name]


def likely_speakers(counts: Counter[str], is_name: Callable[[str], bool]) -> list[str]:
    """The names that are a speaker's: those that recur, those nearly like them, and of the others what ``is_name``."""
    recurring = tuple(name for name, count in counts.most_common() if count > 1)
    return [name for name, count in counts.most_common() if is_near(name, recurring) or is_name(name)]
