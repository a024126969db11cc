"""Workers on this machine: processes that are started when there is work for them, and replaced if they end.

Not those of ``concurrent.futures``: there one worker that is killed ends all, and nobody can say which batch it had.
"""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, NamedTuple, TypeAlias, cast

from linter.running.order import Key, Lost
from linter.running.sending import allow_read_only_mappings

Work: TypeAlias = Callable[[Sequence[Any]], Sequence[Any]]

_STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class _Worker(NamedTuple):
    """A process, and the way to it."""

    process: BaseProcess
    way: Connection


class Pool:
    """At most ``processes`` workers, each of which does ``work`` on one batch after the other, for a ``with`` block.

    ``work`` must be such that it can be sent to another process, and so must batches and answers. A worker that has no
    answer, because ``work`` raised something, says so. At the end of the block no process is left, whatever it did.
    """

    def __init__(self, work: Work, processes: int) -> None:
        allow_read_only_mappings()
        self._work = work
        self._processes = processes
        self._context = _context()
        self._begun: list[_Worker] = []
        self._idle: list[_Worker] = []
        self._busy: dict[Connection, tuple[_Worker, Key]] = {}
        self._refused: list[Key] = []

    def __enter__(self) -> Pool:
        """Begin; no process is started before there is work."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all processes at once: none of them writes anything."""
        with _stops_held_back():
            for worker in self._begun:
                worker.process.kill()
            for worker in self._begun:
                worker.process.join()
                worker.way.close()
        self._begun, self._idle, self._busy = [], [], {}

    @property
    def free(self) -> int:
        """How many more batches can be started now."""
        return self._processes - len(self._busy) - len(self._refused)

    def start(self, key: Key, batch: Sequence[Any]) -> None:
        """Give a batch to a worker."""
        while self._idle:
            worker = self._idle.pop()
            if self._give(worker, key, batch):
                return
            self._ended(worker)  # while it had nothing to do
        try:
            worker = self._begin()
        except OSError:  # the system allows no more processes
            self._refused.append(key)
            return
        if not self._give(worker, key, batch):
            self._ended(worker)
            self._refused.append(key)

    def finished(self) -> list[tuple[Key, Sequence[Any] | Lost]]:
        """Wait until at least one batch is done; those that are."""
        done: list[tuple[Key, Sequence[Any] | Lost]] = [(key, Lost()) for key in self._refused]
        self._refused = []
        if done:
            return done
        for ready in wait(list(self._busy)):
            way = cast(Connection, ready)
            worker, key = self._busy[way]
            try:
                answer = way.recv()
            except (EOFError, OSError):
                answer = Lost(self._ended(worker))
            else:
                self._idle.append(worker)
            del self._busy[way]
            done.append((key, answer))
        return done

    def _give(self, worker: _Worker, key: Key, batch: Sequence[Any]) -> bool:
        """Send a batch; false if nobody is there to take it."""
        try:
            worker.way.send(batch)
        except OSError:
            return False
        self._busy[worker.way] = (worker, key)
        return True

    def _begin(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        inherited: list[Connection] = []
        if self._context.get_start_method() == "fork":  # a way that others hold open too does not end with its worker
            inherited = [ours, *(worker.way for worker in self._begun)]
        process: BaseProcess = self._context.Process(  # type: ignore[attr-defined]  # each kind of context has it
            target=_serve, args=(self._work, theirs, inherited), daemon=True
        )
        worker = _Worker(process, ours)
        with _stops_held_back():  # until it is known who has to end it
            try:
                process.start()
            except BaseException:
                ours.close()
                raise
            finally:
                theirs.close()
            self._begun.append(worker)
        return worker

    def _ended(self, worker: _Worker) -> str:
        """How a worker ended whose way is closed."""
        worker.process.kill()
        worker.process.join()
        worker.way.close()
        self._begun.remove(worker)
        code = worker.process.exitcode or 0
        if code >= 0:
            return f"exit code {code}"
        try:
            return signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"


def _context() -> BaseContext:
    """How processes are begun: as copies of this one where that is safe, because they have then loaded everything."""
    copies = sys.platform.startswith("linux") and threading.active_count() == 1
    return multiprocessing.get_context("fork" if copies else "spawn")


def _serve(work: Work, way: Connection, inherited: Sequence[Connection]) -> None:
    """Answer batches until nobody sends any more: what a worker does."""
    allow_read_only_mappings()
    gc.disable()  # as in the process that it belongs to
    for number in _STOPS:  # an interrupt at a terminal goes to all; who asked for the work stops it
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError):  # of the way alone: nobody is at the other end any more
        while True:
            way.send_bytes(answered(work, way.recv_bytes()))


def answered(work: Work, batch: bytes) -> bytes:
    """The answer as it is sent, to a batch as it came; ``Lost`` if there is none, or none that can be sent."""
    try:
        return pickle.dumps(work(pickle.loads(batch)), pickle.HIGHEST_PROTOCOL)
    except Exception:
        return pickle.dumps(Lost())


@contextmanager
def _stops_held_back() -> Iterator[None]:
    """Let no signal reach a process before it has said what to do about it, nor the one that begins or ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
