"""Answers come in the order of the work, each item once, whatever order workers finish in and however many are lost."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from linter.running.batches import MOST, batches
from linter.running.order import Key, Lost, in_order


class Fake:
    """Workers that finish in a random order; items in ``deadly`` end their worker, at most so many times."""

    def __init__(self, count: int, seed: int, deadly: dict[int, int], silent: frozenset[int]) -> None:
        self.count = count
        self.rng = Random(seed)
        self.deadly = dict(deadly)
        self.silent = silent
        self.running: list[tuple[Key, Sequence[int]]] = []
        self.most = 0

    @property
    def free(self) -> int:
        return self.count - len(self.running)

    def start(self, key: Key, batch: Sequence[int]) -> None:
        self.running.append((key, list(batch)))
        self.most = max(self.most, key[0])

    def finished(self) -> list[tuple[Key, Sequence[Any] | Lost]]:
        key, batch = self.running.pop(self.rng.randrange(len(self.running)))
        for item in batch:
            if self.deadly.get(item, 0) > 0:
                self.deadly[item] -= 1
                return [(key, Lost("SIGKILL"))]
        return [(key, Lost() if self.silent.intersection(batch) else [-item for item in batch])]


items = st.integers(0, 60)


@given(
    st.integers(0, 60),
    st.integers(1, 4),
    st.integers(1, 12),
    st.integers(0, 999),
    st.dictionaries(items, st.integers(1, 3), max_size=4),
    st.frozensets(items, max_size=3),
)
def test_every_item_has_its_answer_in_order(
    count: int, workers: int, limit: int, seed: int, deadly: dict[int, int], silent: frozenset[int]
) -> None:
    fake = Fake(workers, seed, deadly, silent)
    parts = list(batches(range(count), lambda item: 1, limit))
    answers = list(in_order(fake, parts, 2 * workers))
    assert [item for item, _ in answers] == list(range(count))
    of_item = {item: part for part in parts for item in part}
    for item, answer in answers:
        if isinstance(answer, Lost) and answer.how:
            assert deadly[item] >= 2  # each time that it was alone
        elif isinstance(answer, Lost):
            assert silent.intersection(of_item[item])
        else:
            assert answer == -item and deadly.get(item, 0) < 3


def test_no_more_is_begun_than_is_kept() -> None:
    fake = Fake(3, 0, {}, frozenset())
    taken: list[int] = []

    def parts() -> Any:
        for number in range(1000):
            taken.append(number)
            yield [number]

    for number, (item, answer) in enumerate(in_order(fake, parts(), 6)):
        assert answer == -item and len(taken) <= number + 6


def test_batches_are_of_about_one_size() -> None:
    assert list(batches([5, 1, 1, 9, 1], lambda item: item, 6)) == [[5, 1], [1, 9], [1]]
    assert list(batches([], len, 6)) == []
    assert [len(part) for part in batches(range(2 * MOST + 1), lambda item: 0, 6)] == [MOST, MOST, 1]
