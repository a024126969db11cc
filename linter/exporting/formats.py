"""The formats of ``transcript-lint export``, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from linter.tables import Column
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from typing import TypeAlias

    from linter.tables import Row

    Batch: TypeAlias = list[Row]
    Write: TypeAlias = Callable[[tuple[Column, ...], Iterable[Batch], bool], Iterator[bytes]]


class ExportFormat(NamedTuple):
    """A format: its name, what it is, and what makes pieces of output of rows.

    ``write`` is ``None`` where documents are written and no rows. The flag that it is given says whether cells stay as
    they are where a spreadsheet may take them for formulas. ``package`` is what the format needs, with the extra that
    installs it; a ``binary`` format is nothing for a terminal.
    """

    name: str
    summary: str
    write: Write | None = None
    package: tuple[str, str] | None = None
    binary: bool = False


def _jsonl(columns: tuple[Column, ...], batches: Iterable[Batch], raw: bool) -> Iterator[bytes]:
    from linter.exporting import jsonl

    return jsonl.lines(batches)


def _csv(columns: tuple[Column, ...], batches: Iterable[Batch], raw: bool) -> Iterator[bytes]:
    from linter.exporting import csv

    return csv.lines(columns, batches, raw)


def _parquet(columns: tuple[Column, ...], batches: Iterable[Batch], raw: bool) -> Iterator[bytes]:
    from linter.exporting import parquet

    return parquet.pieces(columns, batches)


FORMATS = {
    each.name: each
    for each in (
        ExportFormat("json", "one array, an object per file with all that is in it"),
        ExportFormat("jsonl", "an object per row and line", _jsonl),
        ExportFormat("csv", "a row per line", _csv),
        ExportFormat(
            "parquet", "typed columns, needs the extra parquet", _parquet, ("pyarrow", "parquet"), binary=True
        ),
    )
}
