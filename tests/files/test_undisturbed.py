"""Signals in the middle of a write: the file is whole, nothing lies beside it, and the signal is not lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.files import put, replace
from linter.files.undisturbed import undisturbed

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs signals that can wait")

WRITERS: dict[str, Callable[[str], None]] = {
    "replace": lambda path: replace(path, b"old", b"new"),
    "put": lambda path: put(path, b"new"),
}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in an otherwise empty folder, where an interrupt comes as soon as a new file was made."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def open_and_interrupt(place: str, flags: int, mode: int = 0o777) -> int:
        descriptor = opened(place, flags, mode)
        if flags & os.O_CREAT:
            signal.raise_signal(signal.SIGINT)  # to this thread: one of the test runner would not wait
        return descriptor

    opened = os.open
    monkeypatch.setattr(os, "open", open_and_interrupt)
    return path


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_an_interrupt_waits_for_the_write(file: Path, write: Callable[[str], None]) -> None:
    with pytest.raises(KeyboardInterrupt):
        write(str(file))
    assert file.read_bytes() == b"new"
    assert os.listdir(file.parent) == ["a.txt"]


def test_control_an_interrupt_that_does_not_wait_leaves_something_behind(file: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        replace.__wrapped__(str(file), b"old", b"new")  # type: ignore[attr-defined]
    assert len(os.listdir(file.parent)) == 2


def test_signals_come_as_before_afterwards() -> None:
    with undisturbed():
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
