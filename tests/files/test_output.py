"""Files of our own making: whole or not at all, wherever they are to stand."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from linter.files import FileProblem, put

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions and links")


def refusal(path: Path) -> FileProblem:
    """The problem that a write runs into, which leaves everything as it was."""
    before = sorted(os.listdir(path.parent)) if path.parent.is_dir() else None
    with pytest.raises(FileProblem) as caught:
        put(str(path), b"new")
    assert caught.value.path == str(path) and "\n" not in caught.value.message
    assert before is None or sorted(os.listdir(path.parent)) == before
    return caught.value


@pytest.mark.parametrize("content", [b"", b"short", b"long" * 100_000])
def test_a_new_file_and_one_that_is_there(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.svg"
    for _ in range(2):
        put(str(path), content)
        assert path.read_bytes() == content and os.listdir(tmp_path) == ["a.svg"]
    put(str(path), b"other")
    assert path.read_bytes() == b"other"


def test_a_bare_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put("a.svg", b"here")
    assert (tmp_path / "a.svg").read_bytes() == b"here"


@posix
def test_the_mode_of_a_new_file_is_the_usual_one_and_that_of_an_old_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    mask = os.umask(0o027)
    try:
        put(str(path), b"one")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    put(str(path), b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@posix
def test_a_symbolic_link_stays(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "a.svg", tmp_path / "link.svg"
    link.symlink_to(target)
    put(str(link), b"new")
    assert link.is_symlink() and target.read_bytes() == b"new" and os.listdir(target.parent) == ["a.svg"]


def test_places_where_no_file_can_stand(tmp_path: Path) -> None:
    (tmp_path / "folder.svg").mkdir()
    assert refusal(tmp_path / "folder.svg").kind == "is-a-directory"
    assert refusal(tmp_path / "gone" / "a.svg").kind == "missing"
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "a.svg").kind == "missing"


@posix
def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.svg")
    assert refusal(tmp_path / "fifo.svg").kind == "not-regular"


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(b"old")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    problem = refusal(path)
    assert (problem.kind, problem.message) == ("io-error", "cannot be written: No space left on device (ENOSPC)")
    assert path.read_bytes() == b"old"
