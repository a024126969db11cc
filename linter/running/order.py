"""Answers in the order of the work, from workers that may finish in any order and may be lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar

Item = TypeVar("Item")

Key: TypeAlias = tuple[int, int | None]
"""The number of a batch, and that of the one item of it that is done alone, if it is."""


_TRIES = 2
"""So often is an item done alone whose worker is lost."""


class Lost(NamedTuple):
    """In place of an answer: the worker ended, ``how`` says in words how; empty if it is there and has no answer."""

    how: str = ""


class Workers(Protocol):
    """What takes batches and answers each with as many answers as it has items, or with ``Lost``."""

    @property
    def free(self) -> int:
        """How many more batches can be started now."""

    def start(self, key: Key, batch: Sequence[Any]) -> None:
        """Begin with a batch; does not wait for it."""

    def finished(self) -> list[tuple[Key, Sequence[Any] | Lost]]:
        """Wait until at least one batch is done; those that are."""


class _Batch(Generic[Item]):
    """A batch that is begun, and what is known of it."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.answers: list[Any] = [None] * len(items)
        self.open = len(items)
        self.tries = [0] * len(items)

    def take(self, index: int | None, answers: Sequence[Any]) -> None:
        if index is None:
            self.answers, self.open = list(answers), 0
        else:
            self.answers[index] = answers[0]
            self.open -= 1


def in_order(workers: Workers, batches: Iterable[Sequence[Item]], ahead: int) -> Iterator[tuple[Item, Any]]:
    """Each item of ``batches`` with its answer, in order.

    If a worker is lost, each item of its batch is done alone, twice if need be; the answer of an item that is lost then
    too is :class:`Lost`. At most ``ahead`` batches are begun before the first one of them is handed out, so that what
    is kept does not depend on how many there are.
    """
    waiting = enumerate(batches)
    begun: dict[int, _Batch[Item]] = {}
    again: deque[Key] = deque()
    running = following = 0
    while True:
        while workers.free:
            if again:
                number, index = key = again.popleft()
                assert index is not None
                workers.start(key, [begun[number].items[index]])
            elif len(begun) < ahead and (fresh := next(waiting, None)) is not None:
                number, items = fresh
                begun[number] = _Batch(items)
                workers.start((number, None), items)
            else:
                break
            running += 1
        if not running:
            return
        for (number, index), answers in workers.finished():
            running -= 1
            batch = begun[number]
            if isinstance(answers, Lost):
                which = range(len(batch.items)) if index is None else [index]
                for each in which:
                    if answers.how and batch.tries[each] < _TRIES:
                        batch.tries[each] += 1
                        again.append((number, each))
                    else:
                        batch.take(each, [answers])
            else:
                batch.take(index, answers)
        while following in begun and not begun[following].open:
            batch = begun.pop(following)
            following += 1
            yield from zip(batch.items, batch.answers, strict=True)
