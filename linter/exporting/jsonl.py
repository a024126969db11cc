"""Rows as JSON Lines, and documents as one JSON array: UTF-8, an object per line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from linter.exporting.cells import sound

if TYPE_CHECKING:
    from linter.tables import Row


def lines(batches: Iterable[list[Row]]) -> Iterator[bytes]:
    """The rows, an object per line."""
    for batch in batches:
        yield "".join(f"{encoded(row)}\n" for row in batch).encode()


def array(documents: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The documents as one array, a document per line."""
    before = "[\n"
    for document in documents:
        yield f"{before}{encoded(document)}".encode()
        before = ",\n"
    yield b"[]\n" if before == "[\n" else b"\n]\n"


def encoded(value: Any) -> str:
    """A value as JSON on one line."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return sound(text)
