"""Messages on two streams: none is too large or too broken to go on, and nobody waits for who does not read."""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

LARGEST = 256 * 1024 * 1024
"""A message of more bytes is passed over."""
_HEADER = 8192
_CHUNK = 1 << 20


def bodies(stream: BinaryIO) -> Iterator[bytes]:
    """The bodies of the messages in ``stream``, until it ends."""
    while True:
        length = 0
        while (line := stream.readline(_HEADER)).strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length" and value.strip().isdigit() and len(value) < 20:
                length = int(value)
        if not line:
            return
        if length > LARGEST:
            if not _pass_over(stream, length):
                return
        elif length:
            body = _read(stream, length)
            if len(body) < length:
                return
            yield body


def _read(stream: BinaryIO, length: int) -> bytes:
    """``length`` bytes, or all that there are; a length that is a lie takes no memory."""
    pieces: list[bytes] = []
    while length and (piece := stream.read(min(length, _CHUNK))):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def _pass_over(stream: BinaryIO, length: int) -> bool:
    while length and (piece := stream.read(min(length, _CHUNK))):
        length -= len(piece)
    return not length


class Outbox:
    """Writes messages in a thread of its own, in their order."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def write(self, data: bytes) -> None:
        """Have ``data`` written."""
        self._queue.put(data)

    def close(self, seconds: float = 0.5) -> None:
        """Write what is left, if that takes no longer than ``seconds``."""
        self._queue.put(None)
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            while (data := self._queue.get()) is not None:
                self._stream.write(data)
                self._stream.flush()
        except (OSError, ValueError):  # nobody reads any more; the end of what they write ends the server
            while self._queue.get() is not None:
                pass
