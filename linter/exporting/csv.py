"""Rows as CSV: a header, a row per line, cells with a comma, a quote or a line end in quotes (RFC 4180).

A spreadsheet takes a cell that begins with ``=`` and its like for a formula, and carries it out. The author of an
answer could make it read other cells and send them elsewhere, so such a cell gets a single quote before it, as OWASP
advises.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from linter.exporting.cells import sound
from linter.tables import Column

if TYPE_CHECKING:
    from linter.tables import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula, in both widths."""
_BETWEEN = ";"


def lines(columns: tuple[Column, ...], batches: Iterable[list[Row]], raw: bool) -> Iterator[bytes]:
    """The rows as CSV in UTF-8; if ``raw``, cells that a spreadsheet may take for formulas stay as they are."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    for batch in batches:
        for row in batch:
            writer.writerow([_cell(row[column.name], raw) for column in columns])
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue().encode()


def _cell(value: Any, raw: bool) -> Any:
    if isinstance(value, tuple):
        value = _BETWEEN.join(value)
    if not isinstance(value, str):
        return value  # a number is no formula, whatever its sign
    value = sound(value)
    return f"'{value}" if not raw and value.startswith(_FORMULA) else value
