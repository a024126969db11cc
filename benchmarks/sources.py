"""The files that the benchmarks damage: made up from a seed, and the real ones where they are at hand.

A file is its lines and its line end, nothing more: these benchmarks see no more of it than a reader would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.transcripts import write

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
LAYOUTS = ("collection", "record")
_GLOBS = {"collection": "[0-9]*.txt", "record": "record_*.txt"}


class File(NamedTuple):
    """The lines of a file, the last one empty if the file ends with a line end; ``hostile`` if full of look-alikes."""

    name: str
    lines: tuple[str, ...]
    newline: str = "\n"
    hostile: bool = False

    def data(self, lines: Sequence[str] | None = None) -> bytes:
        """The bytes of the file, with other lines if there are some."""
        return self.newline.join(self.lines if lines is None else lines).encode("utf-8", "surrogateescape")

    def with_lines(self, lines: Sequence[str]) -> File:
        """The file with other lines."""
        return self._replace(lines=tuple(lines))


def read(name: str, data: bytes) -> File:
    """The file that some bytes are."""
    text = data.decode("utf-8", "surrogateescape")
    newline = "\r\n" if "\r\n" in text else "\n"
    return File(name, tuple(text.split(newline)), newline)


def split(data: bytes) -> list[str]:
    """The lines of bytes, whatever ends them."""
    return re.split(r"\r\n|[\n\r]", data.decode("utf-8", "surrogateescape"))


def _writer(layout: str) -> Callable[[int, bool], bytes] | None:
    """What writes the clean file of a seed; None where nothing writes this layout. It may be described at a path."""
    if layout == "collection":
        return lambda seed, hostile: write(seed, hostile=hostile).data()
    if layout.endswith(".toml"):
        from benchmarks.described.description import read as described
        from benchmarks.described.files import Writer

        description = described(layout)
        return lambda seed, hostile: Writer(description, Random(seed)).file().text.encode()
    try:
        records = import_module("benchmarks.records.writer")
    except ModuleNotFoundError:
        return None

    def record(seed: int, hostile: bool) -> bytes:
        data: bytes = records.write(seed * 3 + 2 * hostile).page().data()  # every third one is hostile
        return data

    return record


def generated(seed: int, layout: str = "collection", most_lines: int = 400, hostile: int = 3) -> Iterator[File]:
    """Clean files without end, none of more lines than asked for, every ``hostile``-th one full of look-alikes."""
    writer, rng = _writer(layout), Random(seed)
    made = 0
    while writer is not None:
        at = rng.randrange(10**9)
        full = hostile > 0 and made % hostile == hostile - 1
        file = read(f"{layout} {at}", writer(at, full))._replace(hostile=full)
        if len(file.lines) <= most_lines:
            made += 1
            yield file


def real(layout: str = "collection") -> list[File]:
    """The real files beside the project, none where there are none."""
    return [read(path.name, path.read_bytes()) for path in sorted(CORPUS.glob(_GLOBS.get(layout, "\0")))]


def ended(file: File) -> File:
    """The file with a line end at its end."""
    return file if not file.lines[-1] else file.with_lines([*file.lines, ""])
