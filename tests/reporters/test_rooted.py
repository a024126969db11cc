from __future__ import annotations

import os

import pytest

from linter.reporters import View
from linter.reporters.rooted import absolute, from_root, uri

pytestmark = pytest.mark.skipif(os.name == "nt", reason="paths as POSIX writes them")


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("a.txt", "data/a.txt"),
        ("./deep//a.txt", "data/deep/a.txt"),
        ("../a.txt", "a.txt"),
        ("/r/data/a.txt", "data/a.txt"),
        ("../../a.txt", None),
        ("/r2/a.txt", None),
        ("..", None),
        ("", "data"),
        ("..a.txt", "data/..a.txt"),
    ],
)
def test_from_the_root(path: str, inside: str | None) -> None:
    assert from_root(path, View(folder="/r/data", root="/r")) == inside


def test_without_a_repository_paths_are_as_they_were_given() -> None:
    assert from_root("a/./b.txt", View()) == "a/b.txt"
    assert from_root("../b.txt", View()) is None
    assert from_root("/b.txt", View()) is None


def test_the_root_may_be_the_top_of_the_file_system() -> None:
    assert from_root("a.txt", View(folder="/", root="/")) == "a.txt"
    assert absolute("../a.txt", View(folder="/r/data", root="/r")) == "/r/a.txt"


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("a b.txt", "a%20b.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("/a/b c.txt", "file:///a/b%20c.txt"),
        ("caf\udce9", "caf%E9"),
        ("\ud800", "%ED%A0%80"),
        ("東", "%E6%9D%B1"),
    ],
)
def test_references(path: str, reference: str) -> None:
    assert uri(path) == reference
