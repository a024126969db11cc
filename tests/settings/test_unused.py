"""What in settings is of no use: files that hold nothing, and patterns that match nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.config import Choice
from linter.patterns.checking import bad_patterns
from linter.settings import Config, Project, SettingsError

from .conftest import Written

EMPTY = ["", "\n# nothing yet\n", "\ufeff"]


@pytest.mark.parametrize("name", [".transcript-lint.toml", "transcript-lint.toml"])
@pytest.mark.parametrize("text", EMPTY)
def test_an_empty_file_changes_nothing(written: Written, name: str, text: str) -> None:
    written("transcript-lint.toml", 'ignore = ["SEP"]\nlayout.decimals = 2')
    before = Project().of("in/a.txt")
    written(f"in/{name}", text)
    assert Project().of("in/a.txt") == before


def test_an_empty_file_alone_changes_nothing(written: Written) -> None:
    written("in/transcript-lint.toml", "")
    written("other/pyproject.toml", "[tool.transcript-lint]")
    for place in ("in/a.txt", "other/a.txt"):
        assert Project().of(place) == Config(root=os.getcwd())


def test_an_empty_file_leaves_the_next_one_in_the_same_folder(written: Written) -> None:
    written(".transcript-lint.toml", "")
    written("pyproject.toml", '[tool.transcript-lint]\nignore = ["SEP"]')
    assert Project().of("a.txt").source == "pyproject.toml"


def test_an_empty_file_that_is_named_takes_the_place_of_the_others(written: Written) -> None:
    written("transcript-lint.toml", 'ignore = ["SEP"]')
    written("empty.toml", "")
    assert Project(file="empty.toml").of("a.txt") == Config(root=os.getcwd(), source="empty.toml")
    written("pyproject.toml", "[tool.other]")
    with pytest.raises(SettingsError, match=r"^pyproject\.toml: has no \[tool\.transcript-lint\]$"):
        Project(file="pyproject.toml")


def test_one_may_build_on_an_empty_file(written: Written) -> None:
    written("base.toml", "")
    written("transcript-lint.toml", 'extend = "base.toml"\nignore = ["SEP"]')
    assert Project().of("a.txt").ignore == ("SEP",)


def unmatched(project: Project, *folders: str) -> list[str]:
    return [str(fault) for fault in project.unmatched([os.path.realpath(folder) for folder in folders])]


def test_ignores_that_match_no_file_are_said_after_a_full_run(written: Written, tmp_path: Path) -> None:
    written("in/base.toml", 'per-file-ignores = { "gone/" = ["SEP"] }')
    written("in/transcript-lint.toml", 'extend = "base.toml"\n[per-file-ignores]\n"a*" = ["SEP"]\n"old/*" = ["SEP"]')
    project = Project(choice=Choice())
    assert unmatched(project, ".") == []
    project.plan("in/a.txt")
    said = [
        'in/base.toml:1: per-file-ignores."gone/" matches no file that was checked',
        'in/transcript-lint.toml:4: per-file-ignores."old/*" matches no file that was checked',
    ]
    (tmp_path / "in" / "part").mkdir()
    assert unmatched(project, ".") == unmatched(project, "in") == unmatched(project, "in/part", "in") == said
    assert unmatched(project, "in/part") == unmatched(project) == []
    project.plan("in/old/a.txt")
    assert unmatched(project, ".") == said[:1]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("d\\x.txt", "has a backslash before 'x', expected '/' between folders"),
        ("a\\*\\b", "has a backslash before 'b', expected '/' between folders"),
        ("C:\\x\\*.txt", "begins with a drive, expected a path from the folder that it applies to"),
        ("c:/x/*.txt", "begins with a drive, expected a path from the folder that it applies to"),
        ("../x/*.txt", "has a step '.' or '..', which no path in a folder has"),
        ("a/./b", "has a step '.' or '..', which no path in a folder has"),
        ("!keep/**", "includes again what no earlier pattern excludes"),
        ("!", "is not a pattern of paths"),
        ("d/[x.txt", "is not a pattern of paths"),
    ],
)
def test_a_pattern_that_can_match_nothing_is_said(written: Written, tmp_path: Path, pattern: str, reason: str) -> None:
    assert [str(problem) for _, problem in bad_patterns(str(tmp_path), [pattern])] == [f"{pattern!r} {reason}"]
    for key in ("exclude", "include"):
        written("transcript-lint.toml", f"{key} = ['*.bak', '{pattern}']")
        if not pattern.startswith("!k"):
            with pytest.raises(SettingsError, match=rf"^transcript-lint\.toml:1: {key}\[2\] is "):
                Project().of("a.txt")
    written("transcript-lint.toml", f"[per-file-ignores]\n'{pattern}' = ['SEP']")
    with pytest.raises(SettingsError) as caught:
        Project().of("a.txt")
    assert str(caught.value).startswith("transcript-lint.toml:2: per-file-ignores.")
    assert str(caught.value).endswith(reason)


def test_a_path_from_the_top_of_the_file_system_is_said_where_it_leads_elsewhere(tmp_path: Path) -> None:
    root, other = tmp_path / "root", tmp_path / "other"
    (root / "data").mkdir(parents=True)
    other.mkdir()
    for pattern in (f"{other}/**", f"!{other}/**"):
        found = bad_patterns(str(root), [pattern], gives_back=True)
        assert [problem.reason for _, problem in found] == [
            f"is a path from the top of the file system, expected one from {root}"
        ]
    for pattern in ("/data/x/**", "/drafts/", "/no-such-folder/at-all/**", "/*/x"):
        assert not list(bad_patterns(str(root), [pattern]))
    for pattern in ("//etc", "//", f"/{other}/**"):  # an empty step is no folder at the top
        assert not list(bad_patterns("/no-such-folder", [pattern]))
    top = str(other).split(os.sep)[1]
    (root / top).mkdir()
    assert not list(bad_patterns(str(root), [f"{other}/**"]))


@pytest.mark.parametrize(
    "pattern", ["a\\*b", "\\!x", "\\#x", "a\\ ", "a\\\\b", "./x/*.txt", "...", "x..y/", "~x", "é\\[1]"]
)
def test_a_pattern_that_may_match_is_not_complained_about(tmp_path: Path, pattern: str) -> None:
    assert not list(bad_patterns(str(tmp_path), [pattern]))


def test_what_a_list_takes_may_be_given_back(tmp_path: Path) -> None:
    assert not list(bad_patterns(str(tmp_path), ["*.txt", "!keep.txt"]))
    assert not list(bad_patterns(str(tmp_path), ["!keep.txt"], gives_back=True))
    assert [place for place, _ in bad_patterns(str(tmp_path), ["!a", "!b", "c", "!d"])] == [0, 1]
