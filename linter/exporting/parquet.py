"""Rows as Parquet, by pyarrow: typed columns, a row group for so many rows. The only module that needs pyarrow."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow
import pyarrow.parquet

from linter.exporting.cells import sound
from linter.tables import Column

if TYPE_CHECKING:
    from linter.tables import Row

_GROUP = 4 << 20
"""A row group is written when its texts have about so many characters."""
_TYPES = {
    "text": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "texts": pyarrow.list_(pyarrow.string()),
}


class _Sink(io.RawIOBase):
    """Takes what the writer of pyarrow writes, until somebody fetches it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        piece = bytes(data)
        self._pieces.append(piece)
        self._size += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self._size

    def fetched(self) -> bytes:
        """What was written since this was last asked."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def pieces(columns: tuple[Column, ...], batches: Iterable[list[Row]]) -> Iterator[bytes]:
    """The file, piece by piece."""
    schema = pyarrow.schema(
        [pyarrow.field(each.name, _TYPES[each.type], metadata={"about": each.about}) for each in columns]
    )
    sink = _Sink()
    with pyarrow.parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        for group in _groups(batches):
            cells = {each.name: [_cell(row[each.name]) for row in group] for each in columns}
            writer.write_table(pyarrow.Table.from_pydict(cells, schema=schema))
            yield sink.fetched()
    yield sink.fetched()


def _groups(batches: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """The rows in groups of about one size."""
    group: list[Row] = []
    size = 0
    for batch in batches:
        for row in batch:
            group.append(row)
            size += sum(len(cell) for cell in row.values() if isinstance(cell, str)) + 100
            if size >= _GROUP:
                yield group
                group, size = [], 0
    if group:
        yield group


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return [sound(each) for each in value]
    return sound(value) if isinstance(value, str) else value
