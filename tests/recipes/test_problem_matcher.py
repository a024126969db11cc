"""The problem matcher understands every line of the default format, and no other."""

from __future__ import annotations

import re

import pytest

from linter.cli import run
from tests.recipes.reading import BROKEN, FOUND, PATTERN


def parts(line: str) -> dict[str, str] | None:
    found = re.fullmatch(PATTERN["regexp"], line)
    return found and {key: found[group] for key, group in PATTERN.items() if key != "regexp"}


def test_every_line_of_the_default_format(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--isolated", str(BROKEN)])
    *lines, last = capsys.readouterr().out.splitlines()
    found = [parts(line) for line in lines]
    assert len(found) == FOUND and all(found) and parts(last) is None
    assert found[0] == {
        "file": str(BROKEN),
        "line": "7",
        "column": "1",
        "code": "DOC004",
        "message": "section name is misspelt, expected WEAK CANDIDATES",
    }


@pytest.mark.parametrize(
    "name", ["a b.txt", "a:1:2: b.txt", "C:\\days\\a.txt", "a:3:4: SEP001 x.txt", "[*] .txt", "東.txt"]
)
def test_names_with_everything_in_them(name: str) -> None:
    for mark in ("", "[*] "):
        found = parts(f"{name}:36:1: SEP001 {mark}underline is 39 characters long, expected 40")
        assert found and found["file"] == name and found["line"] == "36"
        assert found["message"].startswith("underline")


@pytest.mark.parametrize(
    "line",
    ["All checks passed: 1 file.", "transcript-lint: error: a.txt: no such file or directory", "a.txt:1: SEP001 x"],
)
def test_other_lines_are_left_alone(line: str) -> None:
    assert parts(line) is None
