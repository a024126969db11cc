"""How the lines of damaged files are placed by their layout, as ``layout check`` counts and shows them.

Of what ``debug parse`` shows, there are checksums. ``placements.txt`` holds all of it. After a change that is
meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from zlib import crc32

from linter.layouts.placing import Placing
from linter.layouts.tracing import Trace
from linter.numbered import clean_text
from linter.source import Source
from tests.layouts import damaged

GOLDEN = Path(__file__).with_suffix(".txt")
TEXTS = 8
"""So many of the texts in each layout are placed."""
SHOWN = 40


def said() -> Iterator[str]:
    """All of it."""
    for name in damaged.NAMES:
        layout = damaged.source(name).layout
        for kind, text in islice(damaged.texts(name), TEXTS):
            clean = clean_text(Source(text.encode()), layout.description.margin).text
            placing = Placing(layout, clean)
            counts = ", ".join(f"{count} {how.value}" for how, count in placing.counts.items() if count)
            blocks = ", ".join(f"{count} {block}" for block, count in sorted(placing.blocks.items()))
            yield f"== {name} {kind}: {placing.placed} of {placing.lines}; {counts}; {blocks}"
            values = _checksum(sorted(placing.values))
            yield f"  {len(placing.values)} values {values}, file {placing.root.start}-{placing.root.end}"
            trace = Trace(layout, clean)
            yield f"  tree {_checksum(trace.tree())}, steps {_checksum(trace.steps())}"
            for trouble in placing.troubles:
                line = clean.count("\n", 0, trouble.offset) + 1
                yield f"  {line} {trouble.how.value} {trouble.text[:SHOWN]!r} {trouble.wanted!r} {trouble.why}"


def _checksum(lines: Iterable[str]) -> str:
    return f"{crc32(chr(10).join(lines).encode()):08x}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
