"""The parsed form of files in layouts that are put together by chance, drawn again, and what becomes of it in others.

``drawn_forms.txt`` holds it, texts as checksums. After a change that is meant, ``python -m tests.golden`` writes it
again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.engine import parse
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.known import Known, own
from linter.layouts.parsed.derived import layout_schema
from linter.layouts.rendering.converting import Conversion
from linter.layouts.rendering.drawing import Drawing
from linter.layouts.rendering.faults import MissingError, RenderError
from tests.layouts import drawn

GOLDEN = Path(__file__).with_suffix(".txt")
OTHERS = 3
"""Each form is written in so many of the layouts after its own."""


def layouts() -> Iterator[tuple[int, Known, str]]:
    """The drawn layouts that are one, with a clean text."""
    for seed in drawn.SEEDS:
        drawing = drawn.Drawing(seed)
        try:
            yield seed, own(drawing.toml.encode(), "drawn.toml"), drawing.text
        except DescriptionError:
            continue


def said() -> Iterator[str]:
    """All of it."""
    every = list(layouts())
    compiled = [known.compiled(DEFAULT) for _, known, _ in every]
    for place, (seed, known, text) in enumerate(every):
        form = parse(text, layouts=(known,)).to_dict()
        schema = json.dumps(layout_schema(compiled[place]))
        yield f"== {seed}: form {_sum(json.dumps(form))}, schema {_sum(schema)}"
        again = drawn_again(compiled[place], form)
        yield "  drawn again as it was" if again.rstrip() == text.rstrip() else f"  drawn again: {_short(again)}"
        for step in range(1, OTHERS + 1):
            other = (place + step) % len(every)
            yield f"  in {every[other][0]}: {_short(converted(form, compiled[place], compiled[other]))}"


def drawn_again(layout: Layout, form: dict[str, Any]) -> str:
    """The text of a parsed form in its own layout, or why there is none."""
    try:
        return Drawing(layout, form).text()
    except RenderError as error:
        return str(error)


def converted(form: dict[str, Any], source: Layout, target: Layout) -> str:
    """The text of a parsed form in another layout, with words for what that needs, or why there is none."""
    given: dict[str, str] = {}
    for _ in range(2):
        try:
            made = Conversion(target, given).converted([(form, source)])
            return "\n".join((*given, *(Drawing(target, each).text() for each in made)))
        except MissingError as error:
            given = {slot: next(iter(target.slots[slot].of), "1") for slot in error.slots}
        except RenderError as error:
            return str(error)
    return f"not even with {', '.join(given)}"


def _short(text: str) -> str:
    """A message, or of a text the number of its lines and a checksum."""
    return f"{text.count(chr(10))} lines, {_sum(text)}" if "\n" in text else text


def _sum(text: str) -> str:
    return f"{crc32(text.encode()):08x}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
