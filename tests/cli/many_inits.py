"""What ``init`` writes for many made-up corpora, and what is said of their files then.

Some files of each corpus are damaged, and some corpora are in one folder with another. ``many_inits.txt`` holds it: of
each folder what ``init`` prints, and of the files that it writes, of what ``check`` says and of what ``layout check``
says, the first lines and checksums. ``python -m tests.cli.many_inits GROUP NAME`` prints all of it, to compare it
with that of another commit. After a change that is meant, ``python -m tests.golden`` writes the file again.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

import linter
from benchmarks import corpora as made
from linter.cli import run
from tests.layouts import damaged, fresh

GOLDEN = Path(__file__).with_suffix(".txt")
GROUPS = ("own", "drawn", "corpora", "fresh", "trades", "services", "others", "later", "latest")
SLOW = "judge-log"
"""A corpus for which ``init`` takes most of a minute."""
FILES = (3, 2, 3, 1, 3, 4, 2)
"""How many files there are, by the seed."""
LONGEST = 120


@cache
def corpora(group: str) -> dict[str, list[str]]:
    """The texts of each corpus in a group."""
    if group == "own":
        return fresh.clean_texts()
    found = made.drawn(20) if group == "drawn" else getattr(made, group)()
    return {corpus.name: [file.text for file in corpus.files] for corpus in found}


def files(group: str, name: str, seed: int) -> dict[str, str]:
    """The files in a folder: every other one is damaged, and with some seeds there are those of another corpus."""
    texts = corpora(group)[name]
    found = {}
    for number, text in enumerate(texts[: FILES[seed % len(FILES)]]):
        is_damaged = seed and (number + seed) % 2
        found[f"{name}-{number}.txt"] = damaged.damaged(text, texts[0], 1000 * seed + number) if is_damaged else text
    if seed % 5 == 4:
        names = list(corpora(group))
        other = names[(names.index(name) + seed) % len(names)]
        found |= {f"{other}-{number}.txt": text for number, text in enumerate(corpora(group)[other][:3])}
    return found


@cache
def folders() -> dict[str, tuple[str, str, int]]:
    """The folders by name: the group of a corpus, its own name, and a seed."""
    every = [(group, name) for group in GROUPS for name in corpora(group) if name != SLOW]
    return {f"{group} {name}": (group, name, seed) for seed, (group, name) in enumerate(every)}


def said(folder: str) -> list[str]:
    """What is said of a folder."""
    return [_short(what, text) for what, text in of(*folders()[folder])]


def golden() -> dict[str, list[str]]:
    """What was said of each folder."""
    parts = GOLDEN.read_text(encoding="utf-8").removeprefix("== ").split("\n== ")
    return {head: lines for head, *lines in (part.rstrip("\n").split("\n") for part in parts)}


def of(group: str, name: str, seed: int) -> Iterator[tuple[str, str]]:
    """What is said of one folder."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, {"COLUMNS": "100"}):
        os.chdir(folder)
        try:
            given = files(group, name, seed)
            for path, text in given.items():
                Path(path).write_text(text, encoding="utf-8")
            yield "init", _ran("init", ".")
            written = sorted(path.name for path in Path().glob("*.toml"))
            yield from ((path, Path(path).read_text(encoding="utf-8")) for path in written)
            if written:
                yield "check", _ran("check", ".", "--statistics")
            if "interviews.toml" in written:
                yield "layout check", _ran("layout", "check", "interviews.toml", *given)
        finally:
            os.chdir(before)


def _short(what: str, text: str) -> str:
    text = text.replace(linter.__version__, "X.Y.Z")
    first = next((line for line in text.split("\n") if line.strip()), "")
    return f"  {what}: {crc32(text.encode()):08x}, {text.count(chr(10))} lines, {first[:LONGEST]!a}"


def _ran(*arguments: str) -> str:
    """The exit code of a command, and what it prints."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = run(list(arguments))
    for stream in streams:
        stream.flush()
    out, error = (stream.buffer.getvalue().decode("utf-8", "replace") for stream in streams)
    return f"{code} {out}{error}"


def write() -> None:
    """Write what is said now."""
    texts = ("".join(f"{line}\n" for line in (f"== {folder}", *said(folder))) for folder in folders())
    GOLDEN.write_text("".join(texts), encoding="utf-8")


if __name__ == "__main__":
    for what, text in of(*folders()[f"{sys.argv[1]} {sys.argv[2]}"]):
        print(f"== {what}\n{text}")
