"""What git ignores is left out by a walk, as git itself says."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from linter.files import Discovery, FileProblem, Selection, discover

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> str:
    who = [part for key in ("user.name", "user.email") for part in ("-c", f"{key}=x@example.org")]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    ran = subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, capture_output=True, check=True)
    return os.fsdecode(ran.stdout)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a repository; git itself is not needed."""
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    write(folder, dict.fromkeys(("a.txt", "old/b.txt", "may/c.txt", "may/draft.txt", "may/old/d.txt"), "x"))
    return folder


def names(found: Discovery) -> list[str]:
    assert not found.failures
    return [file.path.replace(os.sep, "/") for file in found.files]


def test_what_is_ignored_is_excluded(repository: Path) -> None:
    write(repository, {".gitignore": "# old ones\n\nold/\r\ndraft*\n"})
    found = discover(["."])
    assert names(found) == ["a.txt", "may/c.txt"]
    assert found.excluded == (os.path.join("may", "draft.txt"),)
    assert found.excluded_folders == (os.path.join("may", "old"), "old")
    ignoring_git = Selection(respect_gitignore=False)
    assert len(discover(["."], lambda folder: ignoring_git).files) == 5


def test_nearer_patterns_win_and_give_back(repository: Path) -> None:
    write(repository, {".gitignore": "*.txt\n!a.txt\n", "may/.gitignore": "!c.txt\n!/old/d.txt\n"})
    assert names(discover(["."])) == ["a.txt", "may/c.txt", "may/old/d.txt"]


def test_folders_above_count_where_only_a_part_is_walked(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repository, {".gitignore": "/may/old/\ndraft*\n"})
    assert names(discover(["may"])) == ["may/c.txt"]
    monkeypatch.chdir(repository / "may")
    assert names(discover(["."])) == ["c.txt"]


def test_what_is_named_is_checked_though_it_is_ignored(repository: Path) -> None:
    write(repository, {".gitignore": "old/\n*.txt\n"})
    forced = Selection(force_exclude=True)
    assert names(discover(["old/b.txt"], lambda folder: forced)) == ["old/b.txt"]
    write(repository, {".gitignore": "old/\n"})
    assert names(discover(["old"])) == ["old/b.txt"]


def test_outside_a_repository_nothing_is_ignored(repository: Path) -> None:
    (repository / ".git").rmdir()
    write(repository, {".gitignore": "*\n"})
    assert len(discover(["."]).files) == 5


def test_a_repository_within_has_its_own_patterns(repository: Path) -> None:
    write(repository, {".gitignore": "c.txt\n", "may/.git/HEAD": "", "may/.gitignore": "draft.txt\n"})
    assert names(discover(["."])) == ["a.txt", "may/c.txt", "may/old/d.txt", "old/b.txt"]
    assert names(discover(["may"])) == ["may/c.txt", "may/old/d.txt"]


def test_the_excludes_of_the_repository_itself(repository: Path) -> None:
    write(repository, {".git/info/exclude": "draft.txt\nold/\n", "may/.gitignore": "!draft.txt\n"})
    assert names(discover(["."])) == ["a.txt", "may/c.txt", "may/draft.txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_link_is_not_read_but_in_the_folder_of_git(repository: Path) -> None:
    write(repository, {"patterns": "may/\n", ".git/info/x": "old/\n"})
    os.symlink("patterns", ".gitignore")
    assert len(discover(["."]).files) == len(discover(["may", "old", "a.txt"]).files) == 5
    os.symlink("x", os.path.join(".git", "info", "exclude"))
    assert names(discover(["."])) == ["a.txt", "may/c.txt", "may/draft.txt"]


@needs_git
@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_git_reads_no_link_either(repository: Path) -> None:
    (repository / ".git").rmdir()
    git(repository, "init", "--quiet")
    write(repository, {"patterns": "may/\n"})
    os.symlink("patterns", ".gitignore")
    listed = git(repository, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    assert names(discover(["."])) == sorted(path for path in listed if path.endswith(".txt"))


def test_patterns_that_cannot_be_read_are_told(repository: Path) -> None:
    (repository / "may" / ".gitignore").mkdir()
    path = os.path.join(os.path.realpath("may"), ".gitignore")
    assert discover(["."]).failures == (FileProblem(path, "is-a-directory", "is a directory"),)


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX file types")
def test_what_stands_in_the_place_of_patterns_stops_no_run(repository: Path) -> None:
    os.mkfifo("may/.gitignore")
    os.symlink(".gitignore", ".gitignore")
    with open("old/.gitignore", "wb") as file:
        file.truncate(1 << 40)
    begun = time.monotonic()
    found = discover(["."])
    assert [failure.kind for failure in found.failures] == ["not-regular", "too-large"]
    assert len(found.files) == 5 and found.failures == discover(["may", "old"]).failures
    assert time.monotonic() - begun < 10  # to read either takes for ever


@pytest.mark.parametrize("pointer", ["", "gitdir: \0", "gitdir: /nowhere", "gitdir: ../..", "\xff" * 5000])
def test_a_pointer_to_a_repository_may_lead_nowhere(repository: Path, pointer: str) -> None:
    (repository / ".git").rmdir()
    write(repository, {".git": pointer, ".gitignore": "old/\n"})
    assert names(discover(["."])) == ["a.txt", "may/c.txt", "may/draft.txt"]


def test_lines_that_are_no_patterns_match_nothing(repository: Path) -> None:
    write(repository, {".gitignore": "\ufeffa.txt\n!\n\\\n[z-a]\n/\nold/b.txt\n"})
    assert names(discover(["."])) == ["may/c.txt", "may/draft.txt", "may/old/d.txt"]


@needs_git
def test_worktrees_share_the_excludes_of_their_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main, other = tmp_path / "main", tmp_path / "other"
    main.mkdir()
    git(main, "init", "--quiet")
    write(main, {"a.txt": "x", "b.txt": "x", ".git/info/exclude": "b.txt\n"})
    git(main, "add", "a.txt")
    git(main, "commit", "--quiet", "--message", "x")
    git(main, "worktree", "add", "--quiet", str(other))
    write(other, {"b.txt": "x"})
    monkeypatch.chdir(other)
    assert names(discover(["."])) == ["a.txt"]


@needs_git
def test_git_agrees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)
    folders = ["", "a/", "a/b/", "a/b/c/", "d/", "d/a/", "d/e f/"]
    lines = [
        "a/",
        "/a",
        "b/*",
        "!b/x.txt",
        "*.txt",
        "!x.txt",
        "d/**/y.txt",
        "/e f",
        "y*",
        "c",
        "!a/",
        "**/b/",
        "[xy].txt",
    ]
    for trial in range(40):
        folder = tmp_path / str(trial)
        folder.mkdir()
        git(folder, "init", "--quiet")
        for inner in folders:
            write(folder, {f"{inner}{name}": "x" for name in ("x.txt", "y.txt", "z w.txt")})
            if chance.random() < 0.4:
                write(folder, {f"{inner}.gitignore": "\n".join(chance.sample(lines, chance.randint(1, 4)))})
        write(folder, {".git/info/exclude": chance.choice(lines)})
        monkeypatch.chdir(folder)
        listed = git(folder, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
        assert names(discover(["."])) == sorted(path for path in listed if path.endswith(".txt"))
