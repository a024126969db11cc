"""What patterns match is what git says, and never takes long."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from linter.patterns import Patterns

NAMES = ("a", "b", "aa", "ab", "ba", "a.b", "c", "-", "a b", "é", "e\u0301", "a\nb", "n\n")
STEPS = (
    "**",
    "*",
    "a",
    "b",
    "a*",
    "*a",
    "?b",
    "*a*b",
    "[ab]",
    "[!a]*",
    "a.b",
    "[a-c]?",
    "\\a",
    "*b*a*",
    " a",
    "é",
    "e\u0301",
    "n*",
    "***",
    "a**",
    "a***",
    "**a",
    "a*b**",
    "a b**",
    "?**",
)


def ignored_by_git(folder: Path, patterns: list[str], paths: list[str]) -> set[str]:
    (folder / ".gitignore").write_text("\n".join(patterns) + "\n", encoding="utf-8")
    command = ["git", "check-ignore", "-z", "--no-index", "--stdin"]
    answer = subprocess.run(command, cwd=folder, input="\0".join(paths).encode() + b"\0", capture_output=True)
    assert answer.returncode in (0, 1), answer.stderr
    return set(filter(None, answer.stdout.decode().split("\0")))


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_agrees(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    chance = random.Random(7)
    paths = sorted({"/".join(chance.choices(NAMES, k=chance.randint(1, 5))) for _ in range(300)})
    for _ in range(120):
        patterns = [
            "!" * (chance.random() < 0.2)
            + "/" * (chance.random() < 0.3)
            + "/".join(chance.choices(STEPS, k=chance.randint(1, 4)))
            + "/" * (chance.random() < 0.3)
            for _ in range(chance.randint(1, 3))
        ]
        ours = Patterns(str(tmp_path), patterns, strict=False)
        taken = {path for path in paths if ours.match(str(tmp_path / path))}
        expected = ignored_by_git(tmp_path, patterns, paths)
        assert taken == expected, (patterns, taken ^ expected)


@pytest.mark.parametrize(
    ("pattern", "hit", "miss"),
    [
        ("*a" * 20 + "*b", "a" * 200 + "b", "a" * 250),
        ("*[ab]?" * 20 + "*c", "ab" * 100 + "c", "ab" * 125),
        ("**/a/" * 8 + "b", "a/" * 1000 + "b", "a/" * 1000 + "c"),
        ("**/*a*a*a/" * 8 + "b", "aaa/" * 500 + "b", "aaa/" * 500 + "c"),
        ("a/**/*/**/*/**/*b*c*d", "a/" * 1000 + "bcd", "a/" * 1000 + "bcc"),
    ],
)
def test_hostile_patterns_do_not_take_for_ever(pattern: str, hit: str, miss: str) -> None:
    patterns = Patterns("/root", [pattern])
    assert patterns.match(f"/root/{hit}") and not patterns.match(f"/root/{miss}")


def test_what_re_thinks_of_a_pattern_is_not_shown(recwarn: pytest.WarningsRecorder) -> None:
    assert Patterns("/root", ["[[a]*"]).match("/root/[b")
    assert not recwarn
