"""Globs that reach us are what a shell would have made of them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from linter.files import FileProblem, FoundFile, discover
from linter.files.globs import expand, is_glob

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX names and links")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.md", "may/a.txt", "may/1/c.txt", "may/1/d.txt", "may/.old/e.txt", ".f.txt", "x[1].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")
    return tmp_path


GLOBS = [
    "*",
    "*.txt",
    ".*.txt",
    "?.*",
    "[ab].*",
    "[!a].*",
    "may/*",
    "may/*/*.txt",
    "m?y/1/[cd].txt",
    "**/*.txt",
    "**/1/*",
    "may/**/*.txt",
    "may/**/**/c.txt",
    "./may/*.txt",
    "nothing/*",
    "*.none",
    "a.txt/*",
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize("glob", GLOBS)
def test_a_shell_agrees(tree: Path, glob: str) -> None:
    script = f"shopt -s globstar nullglob; printf '%s\\n' {glob}"
    shown = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout.split("\n")
    assert {os.path.normpath(path) for path in expand(glob)} == {os.path.normpath(path) for path in shown if path}


def test_absolute_globs(tree: Path) -> None:
    assert expand(str(tree / "may" / "*" / "c.txt")) == [str(tree / "may" / "1" / "c.txt")]


def test_two_stars_at_the_end_stand_for_the_folder(tree: Path) -> None:
    assert (expand("**"), expand("may/**"), expand("m*/**/**")) == (["."], ["may"], ["may"])


def test_a_name_that_looks_like_a_glob_is_a_name(tree: Path) -> None:
    assert not is_glob("x[1].txt") and is_glob("x[2].txt") and not is_glob("a.txt")
    assert discover(["x[1].txt"]).files == (FoundFile("x[1].txt", True),)


def test_globs_are_as_good_as_names(tree: Path) -> None:
    found = discover(["may/*", "*.md"])
    assert [file.path for file in found.files if file.expected] == ["b.md", os.path.join("may", "a.txt")]
    assert [file.path for file in found.files if not file.expected] == [
        os.path.join("may", "1", "c.txt"),
        os.path.join("may", "1", "d.txt"),
    ]
    assert found == discover([os.path.join("may", "a.txt"), os.path.join("may", "1"), "b.md"])


def test_a_glob_that_matches_nothing_is_told(tree: Path) -> None:
    assert discover(["*.none"]).failures == (FileProblem("*.none", "missing", "no file matches this pattern"),)


@posix
def test_links_make_no_tree_without_end(tree: Path) -> None:
    for name in ("one", "two", "may/three"):
        os.symlink(tree, name)
    assert expand("**/c.txt") == [os.path.join("may", "1", "c.txt")]
    assert os.path.join("one", "a.txt") in expand("*/a.txt")


def test_many_stars_do_not_take_for_ever(tree: Path) -> None:
    os.makedirs(os.path.join(*"abcdefghijkl" * 3))
    assert expand("/".join(["**", "*"] * 12) + "/none") == []


@posix
def test_a_folder_that_may_not_be_listed_is_told(tree: Path) -> None:
    if os.getuid() == 0:
        pytest.skip("root may list everything")
    os.chmod("may", 0)
    failures = discover(["may/*.txt"]).failures
    os.chmod("may", 0o755)
    assert failures == (FileProblem("may", "permission-denied", "permission denied"),)
