"""Reading: the bytes or a reason, at once."""

from __future__ import annotations

import errno
import os
import pickle
import threading
import time
from pathlib import Path

import pytest

from linter.files import FileProblem, read

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX file types")


def problem(path: str, max_size: int = 100) -> FileProblem:
    begun = time.monotonic()
    with pytest.raises(FileProblem) as caught:
        read(path, max_size)
    assert time.monotonic() - begun < 1
    assert caught.value.path == path and path not in caught.value.message and "\n" not in caught.value.message
    return caught.value


@pytest.mark.parametrize("size", [0, 1, 99, 100])
def test_bytes_up_to_the_limit(tmp_path: Path, size: int) -> None:
    content = bytes(range(100))[:size]
    (tmp_path / "a").write_bytes(content)
    assert read(str(tmp_path / "a"), 100) == content


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 101)
    assert problem(str(tmp_path / "gone")).kind == "missing"
    assert problem(str(tmp_path)).kind == "is-a-directory"
    assert problem(str(tmp_path / "large")).message == "has 101 bytes, more than the 100 bytes that are read at most"
    assert problem("nul\0").kind == "missing"


@posix
def test_what_is_no_file(tmp_path: Path) -> None:
    fifo = str(tmp_path / "fifo")
    os.mkfifo(fifo)
    assert problem(fifo).message == "is a FIFO, not a regular file"
    assert problem("/dev/zero").message == "is a character device, not a regular file"
    os.symlink(fifo, tmp_path / "link")
    assert problem(str(tmp_path / "link")).kind == "not-regular"
    os.symlink("self", tmp_path / "self")
    assert problem(str(tmp_path / "self")).kind == "loop"
    assert problem(str(tmp_path / "fifo" / "below")).kind == "missing"


@posix
def test_a_fifo_put_there_after_the_look_does_not_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fifo, file = str(tmp_path / "fifo"), str(tmp_path / "file")
    os.mkfifo(fifo)
    Path(file).write_bytes(b"x")
    real = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **more: real(file if path == fifo else path, **more))
    assert problem(fifo).kind == "not-regular"


@posix
def test_links_are_read_through(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    os.symlink("a", tmp_path / "b")
    assert read(str(tmp_path / "b")) == b"x"


@posix
def test_a_sparse_tebibyte_is_refused_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "sparse")
    with open(path, "wb") as file:
        file.truncate(1 << 40)
    assert problem(path, 64 << 20).kind == "too-large"


@posix
def test_permission(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("root may read everything")
    assert problem(str(path)).kind == "permission-denied"


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no /proc")
def test_a_file_without_a_size_is_read_to_its_end() -> None:
    assert os.stat("/proc/self/status").st_size == 0
    assert read("/proc/self/status").startswith(b"Name:")
    assert problem("/proc/self/status", 10).message == "has more than the 10 bytes that are read at most"


def test_an_error_of_the_device_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int, count: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setattr(os, "read", fail)
    assert problem(str(tmp_path / "a")).message == "cannot be read: Input/output error (EIO)"


def test_a_file_that_grows_while_it_is_read_ends_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(b"x" * 50)
    stop = threading.Event()

    def grow() -> None:
        with open(path, "ab") as file:
            while not stop.is_set():
                file.write(b"x" * 4096)

    grower = threading.Thread(target=grow)
    grower.start()
    try:
        for _ in range(200):
            try:
                assert len(read(str(path), 1 << 16)) <= 1 << 16
            except FileProblem as found:
                assert found.kind == "too-large"
    finally:
        stop.set()
        grower.join()


def test_a_problem_is_a_value() -> None:
    one = FileProblem("a", "missing", "m")
    assert one == FileProblem("a", "missing", "m") != FileProblem("b", "missing", "m")
    assert pickle.loads(pickle.dumps(one)) == one and len({one, FileProblem("a", "missing", "m")}) == 1
    assert str(one) == "a: m"
