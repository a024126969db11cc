"""One thread for everything that takes time: the loop of messages never waits for it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


class Worker:
    """Does one thing after the other."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[tuple[Callable[[], Any], asyncio.Future[Any]]] = SimpleQueue()
        Thread(target=self._run, daemon=True).start()

    async def run(self, job: Callable[[], Result]) -> Result:
        """What ``job`` returns or raises; it is not begun if nobody waits for it any more."""
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._jobs.put((job, future))
        return await future

    def _run(self) -> None:
        while True:
            try:
                job, future = self._jobs.get_nowait()
            except Empty:
                gc.collect()  # documents leave circles behind, and collecting while one is read takes longer
                job, future = self._jobs.get()
            if future.cancelled():
                continue
            try:
                result = job()
            except Exception as error:
                _tell(future, future.set_exception, error)
            else:
                _tell(future, future.set_result, result)


def _tell(future: asyncio.Future[Any], how: Callable[[Any], None], what: Any) -> None:
    future.get_loop().call_soon_threadsafe(lambda: None if future.done() else how(what))
