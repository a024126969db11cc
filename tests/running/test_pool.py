"""Workers are real processes: they answer, are replaced if they are killed, and none is left."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from linter.running import pool as pools
from linter.running.cores import usable_cores
from linter.running.order import Lost, in_order
from linter.running.pool import Pool

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes as POSIX does")


@pytest.fixture(params=["fork", "spawn"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    import multiprocessing

    monkeypatch.setattr(pools, "_context", lambda: multiprocessing.get_context(request.param))
    return str(request.param)


def squares(batch: Sequence[int]) -> list[Any]:
    return [(number * number, os.getpid(), MappingProxyType({"is": number})) for number in batch]


def deadly(batch: Sequence[str]) -> list[str]:
    """Dies of an item that is called so: of ``once-PATH`` unless there is that file."""
    for item in batch:
        if item == "always":
            os.kill(os.getpid(), signal.SIGKILL)
        if item.startswith("once-") and not os.path.exists(path := item.removeprefix("once-")):
            Path(path).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if item == "leave":
            os._exit(3)
        if item == "raise":
            raise OSError("not of the way")
        if item == "unsendable":
            return [lambda: 1]  # type: ignore[list-item]
    return [item.upper() for item in batch]


def processes_of(answers: Iterator[tuple[Any, Any]]) -> list[Any]:
    return [answer for _, answer in answers]


def test_answers_come_from_other_processes() -> None:
    with Pool(squares, 2) as pool:
        answers = processes_of(in_order(pool, [[1, 2], [3], [4]], 8))
    assert [answer[0] for answer in answers] == [1, 4, 9, 16]
    assert answers[0][2] == {"is": 1}
    used = {answer[1] for answer in answers}
    assert 1 <= len(used) <= 2 and os.getpid() not in used
    for process in used:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    with Pool(deadly, 2) as pool:
        work = [["a", f"once-{tmp_path / 'mark'}", "b"], ["c", "always", "d"], ["e"]]
        answers = processes_of(in_order(pool, work, 8))
    assert answers == ["A", f"once-{tmp_path / 'mark'}".upper(), "B", "C", Lost("SIGKILL"), "D", "E"]


def test_how_a_worker_ended_is_told() -> None:
    with Pool(deadly, 1) as pool:
        assert processes_of(in_order(pool, [["leave"], ["a"]], 2)) == [Lost("exit code 3"), "A"]


def test_a_worker_that_a_signal_finds_while_it_begins_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[BaseProcess] = []
    start = BaseProcess.start

    def interrupted_start(process: BaseProcess) -> None:
        start(process)
        begun.append(process)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(BaseProcess, "start", interrupted_start)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), Pool(squares, 2) as pool:
            pool.start((0, None), [1])
    finally:
        signal.signal(signal.SIGINT, before)
    assert [process.exitcode for process in begun] == [-signal.SIGKILL]


def test_a_signal_while_workers_are_ended_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[BaseProcess] = []
    kill = BaseProcess.kill

    def interrupted_kill(process: BaseProcess) -> None:
        ended.append(process)
        signal.raise_signal(signal.SIGINT)
        kill(process)

    monkeypatch.setattr(BaseProcess, "kill", interrupted_kill)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), Pool(squares, 2) as pool:
            pool.start((0, None), [1])
            pool.start((1, None), [2])
    finally:
        signal.signal(signal.SIGINT, before)
    assert [process.exitcode for process in ended] == [-signal.SIGKILL] * 2


@pytest.mark.parametrize("trouble", ["raise", "unsendable"])
def test_a_worker_without_an_answer_says_so_and_lives(trouble: str) -> None:
    with Pool(deadly, 1) as pool:
        assert processes_of(in_order(pool, [["a", trouble], ["b"]], 2)) == [Lost(), Lost(), "B"]
        assert len(pool._idle) == 1


def test_a_worker_that_died_while_idle_is_replaced() -> None:
    with Pool(deadly, 1) as pool:
        assert processes_of(in_order(pool, [["a"]], 1)) == ["A"]
        (worker,) = pool._idle
        os.kill(worker.process.pid or 0, signal.SIGKILL)
        worker.process.join()
        assert processes_of(in_order(pool, [["b"]], 1)) == ["B"]


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Pool) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(Pool, "_begin", refuse)
    with Pool(deadly, 2) as pool:
        assert processes_of(in_order(pool, [["a"], ["b", "c"]], 2)) == [Lost()] * 3


def sleepy(batch: Sequence[int]) -> list[int]:
    time.sleep(600)
    return list(batch)


def test_all_end_at_once_when_the_block_does() -> None:
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt), Pool(sleepy, 2) as pool:
        pool.start((0, None), [1])
        pool.start((1, None), [2])
        workers = [worker.process.pid or 0 for worker, _ in pool._busy.values()]
        assert len(workers) == 2
        raise KeyboardInterrupt
    assert time.monotonic() - start < 10
    for process in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_at_least_one_core_may_be_used() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
