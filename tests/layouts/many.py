"""What is said of many damaged files in many layouts: each text in one line, and the whole report as checksums.

``many.txt`` holds it. A line has the layout, the seed of the changes, the line and code of each finding, and checksums
of all that is made of the text: its findings and their fixes, the steps by which it was read, how a description places
its lines, facts, its document, its rows, its text drawn again and in another layout, what is compared with other files,
and what fixes make of it. These tell which of them is another. ``python -m tests.layouts.many NAME SEED`` prints all of
it, to compare it with that of another commit. After a change that is meant, ``python -m tests.golden`` writes the file
again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from benchmarks.corpora import corpora
from linter.config import plan
from linter.document import Document
from linter.engine import facts_in, read_and_lint
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import own
from linter.layouts.placing import Placing
from linter.layouts.tracing import Trace
from linter.numbered import clean_text
from linter.source import Source as File
from tests.layouts import damaged, drawn, features
from tests.layouts.damaged import Source
from tests.parsed.drawn_forms import converted, drawn_again

if TYPE_CHECKING:
    from linter.tables import Rows

GOLDEN = Path(__file__).with_suffix(".txt")
TEAMS = GOLDEN.with_name("teams")
CORPORA = GOLDEN.parent.parent.parent / "benchmarks" / "producers" / "layouts"
SEEDS = range(1, 8)
CHOSEN: Mapping[str, tuple[int, ...]] = {
    "corpus:bold-turns": (17,), "corpus:bracket-tags": (11,), "corpus:inline-rules": (10,),
    "corpus:model-runs": (8,), "corpus:outline": (15,), "court-deposition": (16,), "drawn:201": (11,),
    "drawn:202": (16,), "drawn:209": (15,), "drawn:215": (15,), "drawn:216": (15,), "drawn:224": (16,),
    "drawn:227": (15,), "drawn:230": (13,), "feature:claims": (12, 18), "feature:court": (9,),
    "feature:limits": (19,), "feature:line numbers": (10, 11, 15), "feature:padded": (14,),
    "feature:session": (8,), "feature:words for values": (12,), "markdown-stars": (15,), "names-above": (15,),
    "oral-history": (11,), "osce-checklist": (11,), "phone-screen-columns": (17,), "plain-pairs": (11,),
    "scored-questions": (8,), "team:call-log": (9, 11), "team:debate": (12,), "team:deposition": (16,),
    "team:episodes": (17,), "team:llm-eval": (10,), "team:survey": (9,), "team:tape-ie": (13,),
    "team:tribunal-ke": (11, 16), "whatsapp-export": (15,),
}  # fmt: skip
"""Further seeds, of texts in which a side of a condition decides something that decides nothing in the others."""
DRAWN = (
    200, 201, 202, 205, 207, 208, 209, 211, 212, 213, 215, 216, 217,
    218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231,
)  # fmt: skip
"""Seeds of layouts that are put together by chance, those that can be used."""
ROWS: tuple[Rows, ...] = ("exchanges", "turns", "candidates")
PLAIN = (
    "layout", "title", "second_title", "recognised", "section_names", "holds_candidates", "section_order", "has_order",
    "has_each_once", "tiers", "lowest_score", "flags", "judges_flag", "asks_once", "flag_mark", "parts", "tabs",
)  # fmt: skip
"""What a document says of itself and its layout."""
NAMES = (
    *damaged.NAMES,
    *(f"feature:{name}" for name in features.SOURCES),
    *(f"team:{path.name}" for path in sorted(TEAMS.iterdir())),
    *(f"corpus:{path.stem}" for path in sorted(CORPORA.iterdir())),
    *(f"drawn:{seed}" for seed in DRAWN),
)
"""The layouts; a word before the name says where they are from."""


@cache
def source(name: str) -> Source:
    """The clean text in a layout."""
    kind, _, rest = name.rpartition(":")
    match kind:
        case "feature":
            return features.source(rest)
        case "team":
            folder = TEAMS / rest
            description, text = (folder / "layout.toml").read_bytes(), (folder / "clean-1.txt").read_bytes().decode()
        case "corpus":
            description = (CORPORA / f"{rest}.toml").read_bytes()
            text = next(corpus.files[0].text for corpus in corpora(clean=True) if corpus.name == rest)
        case "drawn":
            drawing = drawn.Drawing(int(rest))
            description, text = drawing.toml.encode(), drawing.text
        case _:
            return damaged.source(name)
    known = own(description, "own.toml")
    return Source(text, plan(layouts=(known,)), known.compiled(DEFAULT))


def text_of(name: str, seed: int) -> str:
    """The text in a layout after changes."""
    other = damaged.source(damaged.NAMES[seed % len(damaged.NAMES)]).text
    return damaged.damaged(source(name).text, other, seed)


def seeds(name: str) -> tuple[int, ...]:
    """The seeds of the texts in a layout."""
    return (*SEEDS, *CHOSEN.get(name, ()))


def said(name: str) -> Iterator[str]:
    """What is said of the texts in a layout."""
    for seed in seeds(name):
        found, *more = of(name, seed)
        sums = (f"{what} {crc32(text.encode()):08x}" for what, text in more)
        yield f"{name} {seed}: {found[1]} | {', '.join(sums)}"


def of(name: str, seed: int) -> Iterator[tuple[str, str]]:
    """What is said of one text."""
    chosen, text = source(name), text_of(name, seed)
    report, reading = read_and_lint(File(text.encode()), chosen.plan)
    assert reading is not None
    yield "codes", ", ".join(f"{each.line} {each.code}" for each in report.findings)
    yield "findings", "\n".join(damaged.findings_said(report))
    yield from _read(chosen, text)
    yield from _told(chosen, reading.document, NAMES[(NAMES.index(name) + seed) % len(NAMES)])
    yield "compared", repr(facts_in(reading))
    fixed = fix(text, chosen.plan, unsafe=seed % 3 > 0)
    yield "fixed", f"{fixed.data.decode()}\n{fixed.edits} {[each.code for each in fixed.applied]} {fixed.failures}"


def _read(chosen: Source, text: str) -> Iterator[tuple[str, str]]:
    """How the lines are read and placed."""
    layout = chosen.layout
    clean = clean_text(File(text.encode()), layout.description.margin).text
    trace, placing = Trace(layout, clean), Placing(layout, clean)
    yield "steps", "\n".join((*trace.tree(), *trace.steps()))
    values = f"{sorted(placing.blocks.items())} {sorted(placing.values)}"
    yield "placed", "\n".join((values, *map(str, placing.troubles)))


def _told(chosen: Source, document: Document, other: str) -> Iterator[tuple[str, str]]:
    """The document, and what is made of it."""
    form = document.to_dict()
    lines = sorted(document.count_lines().items()), document.fitting, document.scan and document.scan(document.text)
    values = list(document.find_names()), list(document.find_identities()), list(document.marks.values())
    plain = {name: value for name, value in vars(document).items() if name in PLAIN}
    yield "facts", f"{document.damages}\n{document.mismatches}\n{document.bodies}\n{lines}\n{values}\n{plain}"
    yield "document", json.dumps(form, indent=1)
    yield "rows", "\n".join(str(row) for kind in ROWS for row in document.rows(kind, "own.txt"))
    if document.layout == chosen.layout.name:
        yield "again", drawn_again(chosen.layout, form)
        yield "elsewhere", converted(form, chosen.layout, source(other).layout)


def golden(name: str) -> list[str]:
    """What was said of the texts in a layout."""
    starts = tuple(f"{name} {seed}: " for seed in seeds(name))
    return [line for line in GOLDEN.read_text(encoding="utf-8").split("\n") if line.startswith(starts)]


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for name in NAMES for line in said(name)), encoding="utf-8")


if __name__ == "__main__":
    print(text_of(sys.argv[1], int(sys.argv[2])))
    for what, text in of(sys.argv[1], int(sys.argv[2])):
        print(f"== {what}\n{text}")
