from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.patterns import BadPatternError, Patterns


@pytest.mark.parametrize(
    ("pattern", "path", "taken"),
    [
        ("*.bak", "deep/down/a.bak", True),
        ("drafts/", "drafts/a.txt", True),
        ("drafts/", "x/drafts/a.txt", True),
        ("/drafts/", "x/drafts/a.txt", False),
        ("2019/**/*.txt", "2019/may/1/a.txt", True),
        ("a.txt", "a.txt.old", False),
    ],
)
def test_a_pattern_takes_paths_as_git_does(tmp_path: Path, pattern: str, path: str, taken: bool) -> None:
    assert Patterns(str(tmp_path), [pattern]).match(str(tmp_path / path)) is taken


def test_the_last_pattern_decides(tmp_path: Path) -> None:
    patterns = Patterns(str(tmp_path), ["*.txt", "!keep.txt"])
    assert patterns.verdict(str(tmp_path / "a.txt")) is True
    assert patterns.verdict(str(tmp_path / "keep.txt")) is False
    assert patterns.verdict(str(tmp_path / "a.md")) is None


def test_a_folder_is_taken_by_a_folder_pattern_only_as_one(tmp_path: Path) -> None:
    patterns = Patterns(str(tmp_path), ["drafts/"])
    assert patterns.match(str(tmp_path / "drafts"), is_folder=True)
    assert not patterns.match(str(tmp_path / "drafts"))


def test_paths_are_relative_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert Patterns(str(tmp_path), ["/in/a.txt"]).match("a.txt")


def test_nothing_outside_the_root_is_taken(tmp_path: Path) -> None:
    patterns = Patterns(str(tmp_path / "root"), ["*"])
    assert not patterns.match(str(tmp_path / "a.txt"))
    assert not patterns.match(str(tmp_path / "root"))
    assert patterns.match(os.fspath(tmp_path / "root" / "..name"))


def test_a_pattern_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadPatternError, match="'!' is not a pattern of paths"):
        Patterns(str(tmp_path), ["*.txt", "!"]).match(str(tmp_path / "a.txt"))


@pytest.mark.parametrize("pattern", ["!", "\\", "a\\", "[z-a]", "[a", "/", " ", "# a"])
def test_a_pattern_that_cannot_be_read_matches_nothing_where_git_wrote_it(tmp_path: Path, pattern: str) -> None:
    patterns = Patterns(str(tmp_path), [pattern, "*.bak"], strict=False)
    assert patterns.match(str(tmp_path / "a.bak")) and not patterns.match(str(tmp_path / "a.txt"))
    with pytest.raises(BadPatternError):
        Patterns(str(tmp_path), [pattern]).match(str(tmp_path / "a"))


def test_nothing_in_a_folder_that_is_taken_can_be_given_back_unless_somebody_entered_it(tmp_path: Path) -> None:
    patterns = Patterns(str(tmp_path), ["drafts/", "!drafts/keep.txt"])
    keep, other = str(tmp_path / "drafts" / "keep.txt"), str(tmp_path / "drafts" / "a.txt")
    assert patterns.match(keep) and patterns.match(other)
    assert patterns.verdict_alone(keep) is False and patterns.verdict_alone(other) is None


def test_a_step_that_goes_nowhere_is_not_missed(tmp_path: Path) -> None:
    patterns = Patterns(str(tmp_path), ["./drafts/*.txt", "!./drafts/keep.txt"])
    assert patterns.match(str(tmp_path / "drafts" / "a.txt"))
    assert not patterns.match(str(tmp_path / "drafts" / "keep.txt"))
    assert not patterns.match(str(tmp_path / "may" / "drafts" / "a.txt"))
