"""What becomes of the clean example of each layout in each other layout.

The files in ``conversions/`` hold it, one for each layout: the first texts, a checksum of each other one, and why other
layouts have no place for it.
After a change that is meant, ``python -m tests.golden`` writes them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

from linter.document import Document
from linter.engine import parse
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.known import BUILT_IN
from linter.layouts.rendering.converting import Conversion
from linter.layouts.rendering.drawing import Drawing
from linter.layouts.rendering.faults import MissingError, RenderError
from tests.layouts import features, made_up
from tests.pages import HEAD, PLACES
from tests.parsed.documents import EXAMPLES, clean_examples, known

FOLDER = Path(__file__).with_suffix("")
SHOWN = 2
"""So many layouts that can take a text are shown for each."""
BROKEN = "-broken"
MORE = ("claims", "choices", "texts below", "limits", "free headings", "session", "court", "words for values")
"""Layouts with a feature that few have."""


@cache
def layouts() -> dict[str, Layout]:
    """All layouts by their names."""
    every = (*BUILT_IN, *map(known, EXAMPLES), *made_up.known().values())
    others = (features.source(name).layout for name in MORE)
    return {each.name: each for each in (*(each.compiled(DEFAULT) for each in every), *others)}


def sources() -> Iterator[tuple[str, Document]]:
    """The documents by the names of their layouts, broken ones with a mark after it."""
    yield "record", parse(PLACES["record head"].format(HEAD))
    for name, data, known_ones in clean_examples():
        yield name, parse(data, layouts=known_ones)
    for path in EXAMPLES:
        data = path.with_suffix(".broken.txt").read_bytes()
        yield f"{path.stem}{BROKEN}", parse(data, layouts=(known(path),))
    for feature in MORE:
        source = features.source(feature)
        yield source.layout.name, parse(source.text, layouts=source.plan.layouts)


def said(name: str, document: Document) -> Iterator[str]:
    """What becomes of a document in all layouts, beginning with the one after its own."""
    names = list(layouts())
    at, shown = names.index(name.removesuffix(BROKEN)), 0
    for target in names[at + 1 :] + names[:at]:
        try:
            text, given = converted(name, document, target)
        except RenderError as error:
            yield f"== {target}: {error}"
            continue
        yield ", ".join((f"== {target}", *(f"{slot} = {value}" for slot, value in given.items())))
        if shown < SHOWN:
            yield from (f"  {line}".rstrip() for line in text.split("\n"))
        else:
            yield f"  {crc32(text.encode()):08x}"
        shown += 1


def converted(name: str, document: Document, target: str) -> tuple[str, dict[str, str]]:
    """The text in another layout, and the values that had to be given for it."""
    source, layout = layouts()[name.removesuffix(BROKEN)], layouts()[target]
    form = document.to_dict()
    given: dict[str, str] = {}
    while True:
        try:
            made = Conversion(layout, given).converted([(form, source)])
            return "\n\n".join(Drawing(layout, each).text() for each in made), given
        except MissingError as error:
            if given:
                raise
            given = {slot: next(iter(layout.slots[slot].of), "1") for slot in error.slots}


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name, document in sources():
        (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in said(name, document)), encoding="utf-8")
