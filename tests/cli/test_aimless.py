"""Patterns that can match nothing are said, like those that cannot be read."""

from __future__ import annotations

import json
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
    (r"d\x.txt", "has a backslash before 'x', expected '/' between folders"),
    (r"d\.old", "has a backslash before '.', expected '/' between folders"),
    ("C:/d/**", "begins with a drive, expected a path from the folder that it applies to"),
    (r"!c:\d\*", "begins with a drive, expected a path from the folder that it applies to"),
    ("d/[x.txt", "is not a pattern of paths"),
]


@pytest.mark.parametrize(("pattern", "said"), NO_PATTERN)
@pytest.mark.parametrize("key", ["include", "exclude", "extend-exclude", "per-file-ignores"])
def test_paths_of_windows_are_no_patterns(lint: Lint, key: str, pattern: str, said: str) -> None:
    value = f"{{'{pattern}' = ['SEP']}}" if key == "per-file-ignores" else f"['{pattern}']"
    Path(SETTINGS).write_text(f"{key} = {value}\n")
    shown = json.dumps(pattern)
    what = f"{key}.{shown} {said}" if key == "per-file-ignores" else f"{key}[1] is {shown}, which {said}"
    assert lint("check") == (2, "", f"transcript-lint: error: {SETTINGS}:1: {what}\n")


@pytest.mark.parametrize(("pattern", "said"), NO_PATTERN)
def test_nor_are_they_as_options(lint: Lint, pattern: str, said: str) -> None:
    code, out, err = lint("check", "--exclude", pattern)
    assert (code, out) == (2, "") and f"Invalid value for '--exclude': {pattern!r} {said}" in err


@pytest.mark.parametrize("pattern", [r"\#a", r"a\ b", r"\!x", r"a\*", r"a\\b", r"\[a\]", r"a\?b"])
def test_escapes_that_are_needed_are_patterns(lint: Lint, pattern: str) -> None:
    Path(SETTINGS).write_text(f"exclude = ['{pattern}']\n")
    assert lint("check").code == 0


def test_an_absolute_path(lint: Lint, tmp_path: Path) -> None:
    for text in (f'exclude = ["{tmp_path}/d/**"]', f'[per-file-ignores]\n"{tmp_path}/d/**" = ["SEP"]'):
        Path(SETTINGS).write_text(text)
        code, _, err = lint("check")
        assert code == 2 and f'"{tmp_path}/d/**"'[:30] in err
        assert err.endswith(" is an absolute path, expected '/d/**'\n")
    Path(SETTINGS).unlink()
    assert lint("check", "--exclude", f"{tmp_path}/d").code == 2


def test_a_folder_that_is_not_there(lint: Lint) -> None:
    said = "matches nothing: there is no folder 'abs' in the"
    for key in ("exclude", "extend-exclude"):
        Path(SETTINGS).write_text(f'{key} = ["/abs/path/**"]\n')
        code, _, err = lint("check", "d")
        what = f'{SETTINGS}:1: {key}[1] is "/abs/path/**", which'
        assert (code, err) == (0, f"transcript-lint: warning: {what} {said} one that it applies to\n")
    Path(SETTINGS).write_text('extend-exclude = ["/d/y/**", "/*/x/**", "/gone", "gone/x", "!/d/y.txt"]\n')
    assert lint("check").err == ""
    code, _, err = lint("check", "--isolated", "--exclude", "/abs/path/**")
    assert (code, err) == (0, f"transcript-lint: warning: --exclude: '/abs/path/**' {said} current one\n")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("include = ['!keep/**']", 'include[1] is "!keep/**", which includes again what no earlier pattern excludes'),
        ("exclude = ['!keep/**']", 'exclude[1] is "!keep/**", which includes again what no earlier pattern excludes'),
        (
            "extend-exclude = ['!keep/**']",
            'extend-exclude[1] is "!keep/**", which includes again what no earlier pattern excludes',
        ),
        (
            "per-file-ignores = {'!keep/**' = ['SEP']}",
            'per-file-ignores."!keep/**" includes again what no earlier pattern excludes',
        ),
        (
            "exclude = ['*', '!keep/**']",
            "exclude[2] is \"!keep/**\", which includes nothing again: 'keep/' is excluded as a whole",
        ),
        (
            "exclude = ['keep']\nextend-exclude = ['!keep/a.txt']",
            "extend-exclude[1] is \"!keep/a.txt\", which includes nothing again: 'keep/' is excluded as a whole",
        ),
        (
            "extend-exclude = ['!build/**']",
            "is \"!build/**\", which includes nothing again: 'build/' is excluded as a whole",
        ),
        (
            "extend-exclude = ['!keep/.old/*']",
            "is \"!keep/.old/*\", which includes nothing again: 'keep/.old/' is excluded as a whole",
        ),
    ],
)
def test_giving_back_what_is_not_there_to_give(lint: Lint, settings: str, said: str) -> None:
    Path(SETTINGS).write_text(f"{settings}\n")
    code, out, err = lint("check")
    assert (code, out) == (2, "") and said in err and err.count("\n") == 1


def test_what_is_given_back_is_said_of_the_file_that_says_it(lint: Lint) -> None:
    Path("base.toml").write_text("extend-exclude = ['keep']")
    Path(SETTINGS).write_text("extend = 'base.toml'\nextend-exclude = [\n'd/y',\n'!keep/a.txt']")
    said = "extend-exclude[2] is \"!keep/a.txt\", which includes nothing again: 'keep/' is excluded as a whole"
    assert lint("check") == (2, "", f"transcript-lint: error: {SETTINGS}:4: {said}\n")


def test_giving_back_is_not_judged_beside_what_is_wrong(lint: Lint) -> None:
    Path(SETTINGS).write_text("exclude = ['keep/*', '!']\nextend-exclude = ['!keep/**']")
    assert lint("check").err.count("\n") == 1


def test_options_that_give_back_what_is_not_there_to_give(lint: Lint) -> None:
    said = "Invalid value for '--exclude': '!keep/**' includes again what no earlier pattern excludes"
    assert said in lint("check", "--exclude", "!keep/**").err
    for option in (["--exclude", "!keep/.old/"], ["--extend-exclude", "!keep/**"]):
        assert lint("check", *option)[::2] == (0, "")


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
        f'transcript-lint: warning: {SETTINGS}:{line}: per-file-ignores."{pattern}" matches no file that was checked\n'
        for line, pattern in ((3, "gone/*"), (4, "keep/build/*"))
    ]
    assert lint("check")[::2] == (0, "".join(said))
    for part in (["d"], ["d/x.txt"], [".", "--exclude", "keep"]):
        assert lint("check", *part).err == ""
    os.chdir("d")
    assert lint("check").err == ""
    assert lint("check", "..").err.count("matches no file that was checked\n") == 2
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
