"""Patterns that can match nothing are said, like those that cannot be read."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from .conftest import Lint

SETTINGS = "transcript-lint.toml"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, clean: str) -> Path:
    for name in ("d/x.txt", "keep/a.txt", "keep/build/b.txt", "keep/.old/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(clean)
    return tmp_path


NO_PATTERN = [
    (r"d\x.txt", r"'d\\x.txt' has a backslash before 'x', expected '/' between folders"),
    (r"d\.old", r"'d\\.old' has a backslash before '.', expected '/' between folders"),
    ("C:/d/**", "'C:/d/**' begins with a drive, expected a path from the folder that it holds for"),
    (r"!c:\d\*", r"'!c:\\d\\*' begins with a drive, expected a path from the folder that it holds for"),
    ("d/[x.txt", "'d/[x.txt' is no pattern of paths"),
]


@pytest.mark.parametrize(("pattern", "said"), NO_PATTERN)
@pytest.mark.parametrize("key", ["include", "exclude", "extend-exclude", "per-file-ignores"])
def test_paths_of_windows_are_no_patterns(lint: Lint, key: str, pattern: str, said: str) -> None:
    value = f"{{'{pattern}' = ['SEP']}}" if key == "per-file-ignores" else f"['{pattern}']"
    Path(SETTINGS).write_text(f"{key} = {value}\n")
    assert lint("check") == (2, "", f"transcript-lint: error: {SETTINGS}: {key}: {said}\n")


@pytest.mark.parametrize(("pattern", "said"), NO_PATTERN)
def test_nor_are_they_as_options(lint: Lint, pattern: str, said: str) -> None:
    code, out, err = lint("check", "--exclude", pattern)
    assert (code, out) == (2, "") and f"Invalid value for '--exclude': {said}" in err


@pytest.mark.parametrize("pattern", [r"\#a", r"a\ b", r"\!x", r"a\*", r"a\\b", r"\[a\]", r"a\?b"])
def test_escapes_that_are_needed_are_patterns(lint: Lint, pattern: str) -> None:
    Path(SETTINGS).write_text(f"exclude = ['{pattern}']\n")
    assert lint("check").code == 0


def test_an_absolute_path(lint: Lint, tmp_path: Path) -> None:
    for text in (f'exclude = ["{tmp_path}/d/**"]', f'[per-file-ignores]\n"{tmp_path}/d/**" = ["SEP"]'):
        Path(SETTINGS).write_text(text)
        code, _, err = lint("check")
        assert code == 2 and err.endswith(f": '{tmp_path}/d/**' is an absolute path, expected '/d/**'\n")
    Path(SETTINGS).unlink()
    assert lint("check", "--exclude", f"{tmp_path}/d").code == 2


def test_a_folder_that_is_not_there(lint: Lint) -> None:
    said = "'/abs/path/**' matches nothing: there is no folder 'abs' in the one that it holds for\n"
    for key in ("exclude", "extend-exclude"):
        Path(SETTINGS).write_text(f'{key} = ["/abs/path/**"]\n')
        code, _, err = lint("check", "d")
        assert (code, err) == (0, f"transcript-lint: warning: {SETTINGS}: {key}: {said}")
    Path(SETTINGS).write_text('extend-exclude = ["/d/y/**", "/*/x/**", "/gone", "gone/x", "!/d/y.txt"]\n')
    assert lint("check").err == ""
    code, _, err = lint("check", "--isolated", "--exclude", "/abs/path/**")
    assert (code, err) == (0, f"transcript-lint: warning: --exclude: {said}")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("include = ['!keep/**']", "include: '!keep/**' gives back what no pattern takes"),
        ("exclude = ['!keep/**']", "exclude: '!keep/**' gives back what no pattern takes"),
        ("extend-exclude = ['!keep/**']", "extend-exclude: '!keep/**' gives back what no pattern takes"),
        ("per-file-ignores = {'!keep/**' = ['SEP']}", "per-file-ignores: '!keep/**' gives back what no pattern takes"),
        ("exclude = ['*', '!keep/**']", "exclude: '!keep/**' gives back nothing: 'keep/' is excluded as a whole"),
        (
            "exclude = ['keep']\nextend-exclude = ['!keep/a.txt']",
            "'!keep/a.txt' gives back nothing: 'keep/' is excluded",
        ),
        ("extend-exclude = ['!build/**']", "'!build/**' gives back nothing: 'build/' is excluded as a whole"),
        ("extend-exclude = ['!keep/.old/*']", "'!keep/.old/*' gives back nothing: 'keep/.old/' is excluded as a whole"),
    ],
)
def test_giving_back_what_is_not_there_to_give(lint: Lint, settings: str, said: str) -> None:
    Path(SETTINGS).write_text(f"{settings}\n")
    code, out, err = lint("check")
    assert (code, out) == (2, "") and said in err and err.count("\n") == 1


@pytest.mark.parametrize(
    "settings",
    [
        "include = ['*.txt', '!keep/**']",
        "exclude = ['*.txt', '!keep/*.txt']",
        "exclude = ['keep/*', '!keep/a.txt']",
        "exclude = ['*', '!keep/', '!keep/**']",
        "extend-exclude = ['!keep/build/']",
        "extend-exclude = ['!keep/.old']",
        "extend-exclude = ['!build', '!build/**']",
        "extend-exclude = ['!*']",
    ],
)
def test_giving_back_what_is(lint: Lint, settings: str) -> None:
    Path(SETTINGS).write_text(f"{settings}\n")
    assert lint("check")[::2] == (0, "")


def test_ignores_for_files_that_are_not_there_are_said_of_a_full_run(lint: Lint, tmp_path: Path) -> None:
    text = '"d/*" = ["SEP"]\n"gone/*" = ["SEP"]\n"keep/build/*" = ["SEP"]\n'
    Path(SETTINGS).write_text(f"[per-file-ignores]\n{text}")
    said = [
        f"transcript-lint: warning: {SETTINGS}: per-file-ignores: '{pattern}' matched no file\n"
        for pattern in ("gone/*", "keep/build/*")
    ]
    assert lint("check")[::2] == (0, "".join(said))
    assert lint("check", "d").err == lint("check", "d/x.txt").err == ""
    os.chdir("d")
    assert lint("check").err == ""
    assert lint("check", "..").err.count("matched no file\n") == 2
    assert lint("check", str(tmp_path), "--show-files", "-q").err == ""


def test_patterns_compare_characters_as_they_are(lint: Lint, clean: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, "caf\u00e9") for form in ("NFC", "NFD"))
    try:
        for name in (composed, decomposed):
            os.mkdir(name)
    except FileExistsError:
        pytest.skip("the file system takes both for one")
    for name in (composed, decomposed):
        Path(name, "a.txt").write_text(clean)
    shown = lint("check", "--show-files", "-q", "--exclude", composed).out
    assert f"{decomposed}/a.txt" in shown and f"{composed}/a.txt" not in shown
