"""What each layout is compiled to: the positions of its lines, the ways between them, the stretches that are proved.

The files in ``compilations/`` hold it, one for each layout; of expressions only a checksum. After a change that is
meant, ``python -m tests.golden`` writes them again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

from linter.layouts.chunks import Chunk
from linter.layouts.compiled import Layout
from linter.layouts.damages.names import name_of
from linter.layouts.description import Value
from linter.layouts.parsed.derived import layout_schema
from linter.layouts.positions import Position, Way, literal_text
from tests.layouts import made_up
from tests.layouts.fits import source
from tests.layouts.slips import NAMES

FOLDER = Path(__file__).with_suffix("")


def said(layout: Layout) -> Iterator[str]:
    """What ``layout`` is compiled to."""
    yield from _facts(layout)
    yield f"start: {'; '.join(_ways(layout.start))}"
    for position in layout.positions:
        yield ""
        yield from _position(layout, position)
    for chunk in layout.chunks:
        yield ""
        yield from _chunk(layout, chunk)
    if layout.name in made_up.TEXTS:
        yield f"\nschema: {json.dumps(layout_schema(layout), indent=1)}"


def checksum(layout: Layout) -> str:
    """The same in short."""
    return f"{crc32(chr(10).join(said(layout)).encode()):08x}"


def _facts(layout: Layout) -> Iterator[str]:
    for name in (
        "sections", "drawn", "widths", "short_runs", "least", "counter", "depth", "restarts", "begins", "loose",
        "speaking", "due_sections", "speakers_alone", "tight", "openings", "followed", "flags", "parts", "tiers",
        "turns", "narrower",
    ):  # fmt: skip
        yield f"{name}: {_shown(getattr(layout, name))}"
    for name in (
        "asked", "people", "nested", "section_names", "has_order", "has_each_once", "section_order", "lowest_score",
        "flags", "judges_flag", "flag_mark",
    ):  # fmt: skip
        yield f"outline {name}: {_shown(getattr(layout.outline, name))}"
    yield f"headed: {[each.index for each in layout.outline.headed]}"
    yield f"near lines: {_sum(layout.near_lines)}, {len(layout.inline_heads)} inline heads"
    for each in layout.resumes:
        yield f"resume {each.number}: {each.size} {each.before.number}-{each.chunk.number} {each.expression.pattern!r}"


def _position(layout: Layout, position: Position) -> Iterator[str]:
    label, items = layout.labels[position.index], position.row.items if position.row else ()
    marks = ("optional", "first", "last", "bare", "heading", "names_speaker")
    words = [
        f"{position.index} {literal_text(items, '#')!r}" if items else f"{position.index} {position.separator}",
        ".".join(f"{frame.block}{'...' * frame.repeated}" for frame in position.frames),
        *(mark for mark in marks if getattr(position, mark)),
    ]
    words += [f"chunk {position.chunk}", *(slot.name for slot in position.slots if slot is not position.body)]
    words += [f"body {position.body.name}"] if position.body is not None else []
    words += [f"counter {position.counter}"] * bool(position.counter)
    words += [position.meaning.value] if position.meaning is not None else []
    yield ", ".join(words)
    named = name_of(layout, position)
    yield f"  named {named.kind.name.lower()}: {' '.join(map(str, named[1:]))}"
    if label is not None:
        values = sum(isinstance(item, Value) for item in position.rest)
        yield f"  label {label.text!r} {label.letters} {label.digits} {label.spaced}, {values} values after it"
        for form in label.forms:
            yield f"  {form.cost:g} {' '.join(word or '#' for _, word in form.words)} {_sum(form.expression)}"
    yield from (f"  {way}" for way in _ways(position.ways))
    if (marked := layout.marked_line(position)) is not None:
        yield f"  marked {marked[1]} {_sum(marked[0])}"


def _ways(ways: dict[int, Way]) -> Iterator[str]:
    for index, way in ways.items():
        missing = " ".join(each if isinstance(each, str) else str(each.index) for each in way.missing)
        again = way.again if way.again < 99 else "-"
        marks = [mark for mark in ("restarts", "back") if getattr(way, mark)]
        yield " ".join(
            (
                f"to {index}: {way.cost:g} blanks {way.blanks} again {again}",
                *marks,
                *["without", missing][: 2 * bool(missing)],
            )
        )


def _chunk(layout: Layout, chunk: Chunk) -> Iterator[str]:
    lines = " ".join(str(each.index) if isinstance(each, Position) else f"({each.due})" for each in chunk.stretch)
    marks = [mark for mark in ("is_open", "is_weak") if getattr(chunk, mark)]
    yield f"chunk {chunk.number}: {lines} {crc32(chunk.pattern.encode()):08x} {' '.join(marks)}"
    yield f"  groups {chunk.groups}, bare {chunk.bare}, optional end {_shown(chunk.optional_end)}"
    yield f"  judged {[(group, how) for group, how, _ in chunk.judged(layout.slots)]}"
    yield f"  counting {chunk.counting(layout.counter)}, loose {_sum(chunk.loose)}, again {chunk.again is not None}"
    yield f"  next {[(each.chunk.number, each.way.blanks, each.restarts) for each in layout.nexts[chunk.number]]}"
    taken = layout.outline.taken(chunk)
    heads, flags = ([each.index for each in found] for found in (taken.heads, taken.flags))
    yield f"  taken {taken.groups} {_shown(taken.numbers)}, heads {heads}, flags {flags}, places {taken.places}"
    expression, groups = layout.choices(chunk, loose=False)
    yield f"  open {_sum(expression)} {groups}"


def _sum(expression: re.Pattern[str] | None) -> str:
    return "none" if expression is None else f"{crc32(expression.pattern.encode()):08x}"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(
            f"{key}={each.index if isinstance(each, Position) else _shown(each)}" for key, each in value.items()
        )
    if isinstance(value, frozenset | set):
        return _shown(sorted(value))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return f"[{', '.join(map(_shown, value))}]"
    return repr(value)


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in said(source(name)[1])), encoding="utf-8")
