"""A file has one name from a folder, however its path is spelled."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.files import BaseFolder


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "day" / "one").mkdir(parents=True)
    (tmp_path / "day" / "one" / "a.txt").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "spelling", ["day/one/a.txt", "./day/one/a.txt", "day/../day/one/a.txt", "{}/day/one/a.txt", "link/one/a.txt"]
)
def test_every_spelling_gives_the_same_name(spelling: str, folder: Path) -> None:
    os.symlink("day", "link")
    path = spelling.format(folder)
    assert BaseFolder("").name_of(path) == "day/one/a.txt"
    assert BaseFolder("day").name_of(path) == "one/a.txt"
    assert BaseFolder(str(folder / "day" / "one")).name_of(path) == "a.txt"
    assert BaseFolder("day/one").name_of("a.txt") == "../../a.txt"


def test_the_name_does_not_depend_on_the_current_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "day")
    assert BaseFolder(str(folder)).name_of("one/a.txt") == "day/one/a.txt"


def test_a_link_to_a_file_is_itself(folder: Path) -> None:
    os.symlink("one/a.txt", "day/b.txt")
    assert BaseFolder("").name_of("day/b.txt") == "day/b.txt"


def test_the_way_back(folder: Path) -> None:
    anchor = BaseFolder("day")
    assert anchor.path_of("one/a.txt") == os.path.join(os.path.realpath(folder), "day", "one", "a.txt")
    assert anchor.is_there("one/a.txt")
    assert not anchor.is_there("one/b.txt")
    assert not anchor.is_there("one/\0.txt")
    assert not anchor.is_there("one/\ud800.txt")
