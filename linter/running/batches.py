"""Pieces of work in batches of about one size, so that no worker waits long and none is asked too often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

MOST = 500
"""How many pieces a batch has at most."""


def batches(items: Iterable[Item], size_of: Callable[[Item], int], limit: int) -> Iterator[list[Item]]:
    """``items`` in their order; a batch ends with the piece that makes it ``limit`` large, or with ``MOST`` of them.

    Takes no more of ``items`` than the batches that were asked for.
    """
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += size_of(item)
        if size >= limit or len(batch) == MOST:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
