"""The descriptions that are drawn from files in layouts that are put together by chance.

``drawn_corpora.txt`` holds them. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.inference.layout import drafts
from tests.layouts import drawn
from tests.layouts.damaged import SLIPS

GOLDEN = Path(__file__).with_suffix(".txt")
CORPORA = 240
DAYS = (0, 3, 5, 2)
"""The days that there are files of; the last file has a slip."""


def said() -> Iterator[str]:
    """All of it."""
    for seed in range(CORPORA):
        drawing = drawn.Drawing(seed)
        texts = [drawing.text_of(day) for day in DAYS[: 1 + seed % len(DAYS)]]
        if len(texts) == len(DAYS):
            lines = texts[-1].split("\n")
            texts[-1] = "\n".join(SLIPS[seed * 5 % len(SLIPS)](lines, seed % len(lines)))
        guess = drafts.drawn(texts)
        yield f"== {seed} {list(drawing.blocks.values())}"
        yield f"{len(texts)} files, {guess.repeats} times; {'; '.join(guess.saw)}"
        yield from (line for line in guess.toml.split("\n") if line)


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
