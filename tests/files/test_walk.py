"""Discovery: what is found, in which order, under which name, and what is said about the rest."""

from __future__ import annotations

import itertools
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter.files import Discovery, FileProblem, Found, discover, read

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX file types")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.transcript", "notes.md", "sub/c.txt", "sub/deep.txt/d.txt", ".git/e.txt", ".f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")
    return tmp_path


def names(found: Discovery) -> list[str]:
    return [file.path for file in found.files]


def test_a_folder_stands_for_the_transcripts_in_it(tree: Path) -> None:
    found = discover(["."])
    deep, flat = os.path.join("sub", "deep.txt", "d.txt"), os.path.join("sub", "c.txt")
    assert found.files == tuple(Found(path, False) for path in (".f.txt", "a.transcript", "b.txt", flat, deep))
    assert not found.failures and not found.excluded and not found.unfollowed


def test_named_files_are_taken_whatever_their_name_and_hidden_folders_where_named(tree: Path) -> None:
    found = discover(["notes.md", ".git"])
    assert found.files == (Found(os.path.join(".git", "e.txt"), False), Found("notes.md", True))


def test_each_file_once_in_one_order_whatever_the_spelling_and_the_order_of_arguments(tree: Path) -> None:
    paths = [".", "./b.txt", "b.txt", str(tree / "b.txt"), "sub/../b.txt", "sub//", "sub/./c.txt", "gone", "./gone"]
    found = discover(paths)
    assert names(found) == names(discover(["."]))
    assert [file.path for file in found.files if file.named] == ["b.txt", os.path.join("sub", "c.txt")]
    assert [failure.path for failure in found.failures] == ["gone"]
    assert all(discover(order) == found for order in itertools.islice(itertools.permutations(paths), 0, 5000, 97))


def test_settings_have_their_place(tree: Path) -> None:
    asked: list[tuple[str, bool]] = []

    def exclude(path: str, is_folder: bool) -> bool:
        asked.append((path, is_folder))
        return path in ("sub", "b.txt")

    found = discover([".", "b.txt"], exclude=exclude)
    assert (names(found), found.excluded) == ([".f.txt", "a.transcript", "b.txt"], ("sub",))
    assert (".git", True) not in asked and ("sub", True) in asked
    found = discover([".", "b.txt"], exclude=exclude, exclude_named=True)
    assert (names(found), found.excluded) == ([".f.txt", "a.transcript"], ("b.txt", "sub"))
    assert names(discover(["."], include=lambda path: path.endswith(".md"))) == ["notes.md"]


@posix
def test_links(tree: Path) -> None:
    os.symlink("b.txt", "link.txt")
    os.symlink("sub", "other")
    os.symlink(".", os.path.join("sub", "round.txt"))
    os.symlink("nothing", "broken.txt")
    os.symlink("self.txt", "self.txt")
    os.symlink("nothing", "broken.md")
    found = discover(["."])
    assert Found("link.txt", False) in found.files
    assert found.unfollowed == ("other", "sub/round.txt")
    assert [(failure.path, failure.kind) for failure in found.failures] == [
        ("broken.txt", "missing"),
        ("self.txt", "loop"),
    ]
    assert found.failures[0].message == "is a symbolic link to nothing"
    assert names(discover(["other"])) == ["other/c.txt", "other/deep.txt/d.txt"]
    assert names(discover(["link.txt", "b.txt"])) == ["b.txt", "link.txt"]


@posix
def test_what_is_no_file_is_told_within_a_second(tree: Path) -> None:
    os.mkfifo("fifo.txt")
    os.mkfifo("ignored.fifo")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        begun = time.monotonic()
        found = discover([".", "/dev/null", "gone", "b.txt/x", "fifo.txt", "nul\0", "\ud800", ""])
        assert time.monotonic() - begun < 1
    assert [(failure.path, failure.kind) for failure in found.failures] == [
        ("", "missing"),
        ("/dev/null", "not-regular"),
        ("b.txt/x", "missing"),
        ("fifo.txt", "not-regular"),
        ("gone", "missing"),
        ("nul\0", "missing"),
        ("socket.txt", "not-regular"),
        ("\ud800", "missing"),
    ]
    assert str(found.failures[3]) == "fifo.txt: is a FIFO, not a regular file"
    assert all("\n" not in failure.message for failure in found.failures)


@posix
def test_a_folder_that_contains_itself_is_left(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **more: real("." if path == "sub" else path, **more))
    assert discover(["."]).failures == (FileProblem("sub", "loop", "is a folder that contains itself"),)


@posix
def test_folders_that_may_not_be_listed(tree: Path) -> None:
    if os.getuid() == 0:
        pytest.skip("root may list everything")
    os.chmod("sub", 0)
    found = discover(["."])
    os.chmod("sub", 0o755)
    assert found.failures == (FileProblem("sub", "permission-denied", "permission denied"),)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are not text")
def test_any_byte_string_is_a_name(tmp_path: Path) -> None:
    hostile = (b"\xff\xfe", b"new\nline", b"-x", b" ", b"\x1b[2J", b"*", bytes(range(1, 47)))
    for name in (stem + b".txt" for stem in hostile):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(name)
    found = discover([str(tmp_path)])
    assert len(found.files) == len(hostile)
    assert all(read(file.path) == os.path.basename(os.fsencode(file.path)) for file in found.files)
    assert discover([file.path for file in found.files]).files == tuple(Found(file.path, True) for file in found.files)


@posix
def test_folders_nested_deeper_than_calls_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    depth = 1200
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").write_text("x")
    os.chdir(tmp_path)
    assert names(discover(["."])) == ["d/" * depth + "a.txt"]
    subprocess.run(["rm", "-rf", "d"], check=True)
