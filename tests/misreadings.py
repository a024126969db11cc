"""How characters are weighed, and what is found in sentences of many languages that were misread.

``misreadings.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from linter.mojibake.oddness import oddness, rarity
from tests.test_mojibake import PAGES, SENTENCES, read_as, runs

GOLDEN = Path(__file__).with_suffix(".txt")
BESIDE = ("a", "Z", "é", "Я", "λ", "5", " ", "“", "”", "£", "’", "²", "█", "ˆ")
"""One character of each kind."""
ENDS = (
    0x05D0, 0x05EA, 0x0621, 0x064A, 0x0660, 0x0669, 0x0671, 0x06D3, 0x0900, 0x0DFF, 0x0E01, 0x0E5B, 0x10D0, 0x10FF,
    0x1E00, 0x1EA0, 0x1EF9, 0x1EFF, 0x200D, 0x20E3, 0x2500, 0x259F, 0x2600, 0x27BF, 0x3001, 0x3041, 0x30FF, 0x3400,
    0x4DBF, 0x4E00, 0x9FFF, 0xAC00, 0xD7A3, 0xFB01, 0xFB02, 0xFB06, 0xFE0F, 0xFEFF, 0xFF01, 0xFF5E, 0x1F300, 0x1FAFF,
)  # fmt: skip
"""The first and the last of scripts and of other characters that belong together."""


def said() -> Iterator[str]:
    """All of it."""
    codes = sorted({*range(0x80, 0x530), *range(0x2010, 0x2050), *(end + step for end in ENDS for step in (-1, 0, 1))})
    for (weight, beside), each in groupby(codes, _weights):
        first, *more = each
        yield f"{first:04X}-{more[-1] if more else first:04X} {weight:g}, {beside}"
    for one in BESIDE:
        yield f"{one!r} before others: {' '.join(f'{oddness(one + other):g}' for other in BESIDE)}"
    for number, sentence in enumerate(SENTENCES):
        for page in (PAGES[number % len(PAGES)], PAGES[(number + 3) % len(PAGES)]):
            text = read_as(page, sentence)
            found = (f"{run.start}-{run.end} {run.said!r} {run.page}" for run in runs(text))
            yield f"{text!r} {oddness(text):g}: {', '.join(found)}"


def _weights(code: int) -> tuple[float, str]:
    character = chr(code)
    near = (oddness(character), *(oddness(one + character) for one in "aя5\u3042"), oddness(f"{character}λ"))
    return rarity(character), " ".join(f"{each:g}" for each in near)


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
