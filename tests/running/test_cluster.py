"""How many batches are with a cluster at a time. That its answers are the right ones is tested with real workers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from linter.running.cluster import Cluster


class Client:
    """A scheduler that has ``threads`` by worker, and does no work."""

    threads: Mapping[str, int]

    def __init__(self, address: str, timeout: float) -> None: ...

    def wait_for_workers(self, count: int, timeout: float) -> None: ...

    def nthreads(self) -> Mapping[str, int]:
        return self.threads

    def submit(self, *work: Any, pure: bool) -> object:
        return object()


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    monkeypatch.setattr("distributed.Client", Client)
    return Client


def test_each_thread_of_each_worker_has_a_batch_and_one_that_waits(client: type[Client]) -> None:
    client.threads = {"tcp://a": 2, "tcp://b": 1}
    workers = Cluster(list, "tcp://scheduler")
    assert workers.free == 6
    workers.start((0, None), ["a.txt"])
    assert workers.free == 5


def test_one_batch_is_sent_while_there_is_no_worker(client: type[Client]) -> None:
    client.threads = {}
    workers = Cluster(list, "tcp://scheduler")
    assert workers.free == 1
    workers.start((0, None), ["a.txt"])
    assert workers.free == 0


def test_workers_that_come_later_have_batches_too(client: type[Client], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("linter.running.cluster.time.monotonic", lambda: now[0])
    client.threads = {"tcp://a": 1}
    workers = Cluster(list, "tcp://scheduler")
    assert workers.free == 2
    client.threads = {"tcp://a": 1, "tcp://b": 1}
    assert workers.free == 2
    now[0] += 6
    assert workers.free == 4
