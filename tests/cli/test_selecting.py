"""Which files a run is about, and what it says about the others."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from .conftest import Lint, Spawn

EVERYTHING = "a.txt build/b.txt drafts/d.txt may/m.txt may/old/o.txt requirements.txt"


@pytest.fixture
def tree(tmp_path: Path, clean: str) -> Path:
    for name in ("a.txt", "build/b.txt", "drafts/d.txt", "may/m.txt", "may/old/o.txt", ".cache/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(clean)
    (tmp_path / "requirements.txt").write_text("click\n")
    return tmp_path


@pytest.fixture
def repository(tree: Path) -> Path:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("/a.txt\nold/\n")
    return tree


def shown(lint: Lint, *arguments: str) -> list[str]:
    code, out, err = lint("check", "--show-files", "-q", *arguments)
    assert (code, err) == (0, "")
    return [line.replace(os.sep, "/") for line in out.splitlines()]


def test_show_files(tree: Path, lint: Lint) -> None:
    code, out, err = lint("check", "--show-files")
    assert code == 0
    assert out.replace(os.sep, "/") == "a.txt\ndrafts/d.txt\nmay/m.txt\nmay/old/o.txt\nrequirements.txt\n"
    assert err == "5 files would be checked. 1 folder was excluded. 1 hidden folder would not be entered.\n"
    assert shown(lint, "may", "requirements.txt", "build") == [
        "build/b.txt",
        "may/m.txt",
        "may/old/o.txt",
        "requirements.txt",
    ]


def test_what_show_files_shows_is_what_is_checked(repository: Path, lint: Lint) -> None:
    for arguments in ([], ["may", "a.txt"], ["--exclude", "may"], ["--no-respect-gitignore"], ["*/*.txt"]):
        files = json.loads(lint("check", "--output-format", "json", *arguments).out)["files"]
        assert files["checked"] == len(shown(lint, *arguments))


def test_show_files_where_something_is_wrong(tree: Path, lint: Lint) -> None:
    code, out, err = lint("check", "--show-files", "-q", "gone", "a.txt")
    assert (code, out, err) == (2, "a.txt\n", "transcript-lint: error: gone: no such file or directory\n")
    os.mkdir("empty")
    said = "transcript-lint: error: empty: no transcripts found: no file is called *.txt or *.transcript\n"
    assert lint("check", "--show-files", "empty") == (2, "", said)
    assert lint("check", "--show-files", "-q", "--allow-empty", "empty") == (0, "", "")
    code, _, err = lint("check", "--show-files", "-")
    assert code == 2 and "'--show-files' cannot be combined with the path '-'." in err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are not text")
def test_show_files_shows_no_name_that_does_anything(tmp_path: Path, spawn: Spawn) -> None:
    for name in (b"a\nb.txt", b"\x1b[2J.txt", b"\xff.txt", b"::error::x.txt"):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb"):
            pass
    assert spawn("check", "--show-files", "-q").stdout.split(b"\n") == [
        b"\\x1b[2J.txt",
        b"./::error::x.txt",
        b"a\\x0ab.txt",
        b"\\xff.txt",
        b"",
    ]


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["--exclude", "may"], "a.txt build/b.txt drafts/d.txt requirements.txt"),
        (["--extend-exclude", "may"], "a.txt drafts/d.txt requirements.txt"),
        (["--extend-exclude", "may,/a.txt", "--extend-exclude", "drafts/"], "requirements.txt"),
        (["--extend-exclude", "!build/", "--extend-exclude", "!.cache"], f".cache/c.txt {EVERYTHING}"),
        (["--extend-exclude", "drafts/", "drafts"], "drafts/d.txt"),
        (["--extend-exclude", "may/*", "drafts", "may"], "drafts/d.txt"),
        (["--config", "exclude=['may']"], "a.txt build/b.txt drafts/d.txt requirements.txt"),
        (["--config", "exclude=['may']", "--exclude", "a.txt", "may"], "may/m.txt may/old/o.txt"),
        (["--config", "extend-exclude=['may']", "--extend-exclude", "!may"], EVERYTHING.replace("build/b.txt ", "")),
        (["--config", "include=['m*.txt', 'old/']"], "may/m.txt may/old/o.txt"),
        (["--config", "force-exclude=true", "build", "build/b.txt", "a.txt"], "a.txt"),
        (["--force-exclude", "--exclude", "may", "may/m.txt", "may/old", "build"], "build/b.txt"),
    ],
)
def test_excluding(tree: Path, lint: Lint, arguments: list[str], files: str) -> None:
    assert shown(lint, *arguments) == files.split()


def test_patterns_of_settings_are_relative_to_their_file_and_those_of_options_to_the_folder(
    tree: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("transcript-lint.toml").write_text('extend-exclude = ["/may/old/"]\n')
    monkeypatch.chdir(tree / "may")
    assert shown(lint) == ["m.txt"]
    assert shown(lint, "--extend-exclude", "/m.txt,!old") == ["old/o.txt"]


def test_settings_nearby_win(tree: Path, lint: Lint) -> None:
    Path("transcript-lint.toml").write_text('extend-exclude = ["*.txt"]\n')
    Path("may/transcript-lint.toml").write_text('include = ["o.txt"]\n')
    assert shown(lint) == ["may/old/o.txt"]


def test_gitignore(repository: Path, lint: Lint) -> None:
    assert shown(lint) == ["drafts/d.txt", "may/m.txt", "requirements.txt"]
    assert lint("check").out == (
        "All checks passed: 2 files. 1 file and 2 folders were excluded. 1 file was not a transcript.\n"
    )
    assert len(shown(lint, "--no-respect-gitignore")) == len(shown(lint, "--config", "respect-gitignore=false")) == 5
    assert len(shown(lint, "--config", "respect-gitignore=false", "--respect-gitignore")) == 3
    assert shown(lint, "--force-exclude", "a.txt", "may/old") == ["a.txt", "may/old/o.txt"]


def test_the_numbers_add_up(repository: Path, lint: Lint) -> None:
    (repository / "gone.txt").symlink_to("nothing")
    code, out, _ = lint("check", "--output-format", "json", ".", "missing.txt")
    files = json.loads(out)["files"]
    assert code == 2
    assert files == {"requested": 7, "checked": 3, "excluded": 3, "not_transcripts": 1, "failed": 1}
    assert files["checked"] + files["excluded"] + files["failed"] == files["requested"]


def test_links_to_folders_are_not_followed_silently(tree: Path, lint: Lint) -> None:
    os.symlink("may", "june")
    os.symlink("may", "july")
    assert lint("check", "--exclude", "may,build,drafts,requirements.txt").out == (
        "All checks passed: 1 file. 1 file and 3 folders were excluded. 2 links to folders were not followed.\n"
    )
    assert shown(lint, "june/m.txt") == ["june/m.txt"]


def test_links_to_nothing_are_counted(tree: Path, lint: Lint) -> None:
    os.symlink("nothing", "gone.txt")
    os.symlink("me@here.1:2", os.path.join("may", ".#m.txt"))
    ran = lint("check", "may", ".")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(" 1 file and 1 folder were excluded. 1 link leads nowhere. 1 file was not a transcript.\n")
    assert lint("check", "--show-files").err.endswith(" 1 link leads nowhere. 1 hidden folder would not be entered.\n")
    assert lint("check", "gone.txt").code == 2
    os.mkdir("empty")
    os.symlink("nothing", os.path.join("empty", "x.txt"))
    code, _, err = lint("check", "empty")
    assert code == 2 and err.endswith("no file is called *.txt or *.transcript; skipped: 1 broken link\n")


@pytest.mark.parametrize("where", ["settings", "option", ".gitignore"])
def test_whoever_excludes_everything_gets_one_exit_code(lint: Lint, tmp_path: Path, clean: str, where: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(clean)
    for pattern in ("*.txt", "a/", "/a/x.txt"):
        if where == "settings":
            Path("transcript-lint.toml").write_text(f'exclude = ["{pattern}"]\n')
        elif where == ".gitignore":
            Path(".gitignore").write_text(f"{pattern}\n")
        options = ["--exclude", pattern] if where == "option" else []
        assert lint("check", *options).code == lint("check", "--show-files", *options).code == 0
        if where != ".gitignore":
            assert lint("check", *options, "--force-exclude", "a").code == 0
            assert lint("check", *options, "--force-exclude", "a/x.txt").code == 0


def test_all_excluded_is_fine_and_nothing_is_not(tree: Path, lint: Lint) -> None:
    assert lint("check", "--force-exclude", "build/b.txt") == (
        0,
        "All checks passed: 0 files. 1 file was excluded.\n",
        "",
    )
    assert lint("check", "--extend-exclude", "*.txt")[:2] == (
        0,
        "All checks passed: 0 files. 5 files and 1 folder were excluded.\n",
    )
    assert lint("check", "--force-exclude", "build").code == 0
    code, _, err = lint("check", "--exclude", "may,drafts,build,a.txt")
    assert code == 2
    assert err == (
        "transcript-lint: error: .: no transcripts found: the only file was not recognised; "
        "skipped: 1 excluded file, 3 excluded folders, 1 hidden folder\n"
        "`transcript-lint init` can describe the layout of your transcripts.\n"
    )
    code, _, err = lint("check", "--config", "include=['*.md']")
    assert code == 2
    assert "no transcripts found: no file matches include; skipped: 1 excluded folder, 1 hidden folder\n" in err


def test_what_is_included_and_no_transcript_is_a_finding(tree: Path, lint: Lint) -> None:
    assert lint("check").code == 0
    code, out, _ = lint("check", "--config", "include=['*.txt']")
    assert code == 1 and out.startswith("requirements.txt:1:1: DOC001 ")


def test_standard_input_under_a_name_that_is_excluded(tree: Path, spawn: Spawn, clean: str) -> None:
    broken = clean.replace("[STRUGGLED]", "[Struggled]").encode()
    arguments = ("check", "-", "--stdin-filename", "drafts/a.txt", "--extend-exclude", "drafts/")
    assert spawn(*arguments, input=broken).returncode == 1
    ran = spawn(*arguments, "--force-exclude", input=broken)
    assert (ran.returncode, ran.stdout) == (0, b"All checks passed: 0 files. 1 file was excluded.\n")
    mended = spawn(*arguments, "--force-exclude", "--fix", input=broken)
    assert (mended.returncode, mended.stdout) == (0, broken)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX file types")
def test_what_is_no_file_is_told_at_once(tree: Path, lint: Lint) -> None:
    os.mkfifo("fifo.txt")
    os.symlink("loop.txt", "loop.txt")
    os.symlink(".", os.path.join("may", "here"))
    with open("sparse.txt", "wb") as file:
        file.truncate(1 << 40)
    begun = time.monotonic()
    code, out, err = lint("check", ".", "/dev/zero")
    assert time.monotonic() - begun < 1
    assert code == 2 and out.startswith("No problems in 4 files.") and "1 link leads nowhere." in out
    assert sorted(err.splitlines()) == [
        "transcript-lint: error: /dev/zero: is a character device, not a regular file",
        "transcript-lint: error: fifo.txt: is a FIFO, not a regular file",
        "transcript-lint: error: sparse.txt: has 1,099,511,627,776 bytes, "
        "more than the 67,108,864 bytes that are read at most",
    ]


def test_globs(tree: Path, lint: Lint) -> None:
    assert shown(lint, "may/**/*.txt") == ["may/m.txt", "may/old/o.txt"]
    code, _, err = lint("check", "*.none", "a.txt")
    assert (code, err) == (2, "transcript-lint: error: *.none: no file matches this pattern\n")
    assert lint("check", "req*.txt").out.startswith("requirements.txt:1:1: DOC001 ")


def test_files_that_are_too_large(tree: Path, lint: Lint, spawn: Spawn, clean: str) -> None:
    size = len(clean.encode())
    code, _, err = lint("check", "a.txt", "--config", 'max-file-size="1 KiB"')
    assert code == 2
    assert err == (
        f"transcript-lint: error: a.txt: has {size:,} bytes, more than the 1,024 bytes that are read at most\n"
    )
    Path("may/transcript-lint.toml").write_text(f"max-file-size = {size - 1}\n")
    assert lint("check", "a.txt", "may/m.txt").out == ("No problems in 1 file. 1 file could not be read.\n")
    ran = spawn("check", "-", "--config", f"max-file-size={size - 1}", input=clean.encode())
    assert ran.returncode == 2 and b"<stdin>: has more than the " in ran.stderr
    for most in (str(size), "'900 TiB'"):
        assert spawn("check", "-", "--config", f"max-file-size={most}", input=clean.encode()).returncode == 0


@pytest.mark.parametrize("option", ["--exclude", "--extend-exclude"])
def test_an_option_that_is_no_pattern(lint: Lint, option: str) -> None:
    code, out, err = lint("check", option, "*.bak,!")
    assert (code, out) == (2, "")
    assert err.startswith(f"transcript-lint: error: Invalid value for '{option}': '!' is not a pattern of paths\n")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are not text")
def test_names_that_look_like_something_else_are_excluded_like_others(tmp_path: Path, spawn: Spawn, clean: str) -> None:
    names = [b"-x", b"--fix", b"@file", b"a\nb", b"caf\xe9", b"*", b"[ab]", b" "]
    for name in names:
        with open(os.path.join(os.fsencode(tmp_path), name), "w") as file:
            file.write(clean)
    ran = spawn("check", "--force-exclude", "--exclude", "zz", "--", *names)
    assert ran.stdout == b"All checks passed: 8 files.\n"
    ran = spawn("check", "--force-exclude", "--exclude", "[*?a@-]*, *,caf*,[[]*", "--", *names)
    assert ran.stdout == b"All checks passed: 0 files. 8 files were excluded.\n"
