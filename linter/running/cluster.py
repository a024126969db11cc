"""Workers of a cluster, by way of ``dask.distributed``: the same batches and answers as in a pool.

The scheduler gives a batch whose worker is lost to another one; one that ends several workers comes back as ``Lost``.
"""

from __future__ import annotations

import logging
import pickle
import time
from collections.abc import Sequence
from functools import partial
from types import TracebackType
from typing import Any

import distributed

from linter.running.order import Key, Lost
from linter.running.pool import Work, answered
from linter.running.sending import allow_read_only_mappings
from linter.version import __version__

_PATIENCE = 30
"""So many seconds the scheduler, and then a first worker, may take to be there."""
_OFTEN = 5
"""Workers come and go: they are counted again after so many seconds."""
_AHEAD = 2
"""So many batches are sent for each thread of a worker, so that it never waits."""


class ClusterError(Exception):
    """The cluster cannot do the work; the message says why."""


class Cluster:
    """The workers of the scheduler at ``address``, which do ``work``, for a ``with`` block.

    Workers that have another version of the program are refused. Raises :class:`ClusterError`.
    """

    def __init__(self, work: Work, address: str) -> None:
        allow_read_only_mappings()
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is raised
        self._work = partial(_done, work, __version__)
        self._batches: dict[Any, Key] = {}
        self._counted = float("-inf")
        self._most = 1
        try:
            self._client = distributed.Client(address, timeout=_PATIENCE)
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except (OSError, TimeoutError, ValueError) as error:
            raise ClusterError(f"{address}: {error or type(error).__name__}") from None

    def __enter__(self) -> Cluster:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take back what is not done, and leave the cluster to others."""
        self._client.cancel(list(self._batches), force=True)
        self._client.close(timeout=1)

    @property
    def most(self) -> int:
        """How many batches can be with the cluster."""
        if time.monotonic() - self._counted > _OFTEN:
            self._most = max(1, _AHEAD * sum(self._client.nthreads().values()))
            self._counted = time.monotonic()
        return self._most

    @property
    def free(self) -> int:
        """How many more batches can be started now."""
        return max(0, self.most - len(self._batches))

    def start(self, key: Key, batch: Sequence[Any]) -> None:
        """Send a batch."""
        sent = pickle.dumps(batch, pickle.HIGHEST_PROTOCOL)
        self._batches[self._client.submit(self._work, sent, pure=False)] = key

    def finished(self) -> list[tuple[Key, Sequence[Any] | Lost]]:
        """Wait until at least one batch is done; those that are."""
        done = distributed.wait(list(self._batches), return_when="FIRST_COMPLETED").done
        return [(self._batches.pop(future), self._answer(future)) for future in done]

    def _answer(self, future: Any) -> Sequence[Any] | Lost:
        try:
            return pickle.loads(future.result())  # type: ignore[no-any-return]
        except distributed.scheduler.KilledWorker as error:
            return Lost(type(error).__name__)
        except Exception as error:
            raise ClusterError(f"the workers cannot do it: {type(error).__name__}: {error}") from None


def _done(work: Work, version: str, batch: bytes) -> bytes:
    """Do a batch: what a worker is asked for."""
    if __version__ != version:
        raise RuntimeError(f"a worker has version {__version__}, expected {version}")
    allow_read_only_mappings()
    return answered(work, batch)
