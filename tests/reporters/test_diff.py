from __future__ import annotations

import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from linter.reporters.diff import diff


def show(old: str, new: str) -> str:
    return "".join(diff("a.txt", old, new, False))


def test_nothing_changed() -> None:
    assert show("a\nb\n", "a\nb\n") == ""


def test_one_line() -> None:
    old = "".join(f"{number}\n" for number in range(20))
    assert show(old, old.replace("10\n", "ten\n")) == (
        "--- a.txt\n+++ a.txt\n@@ -8,7 +8,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n"
    )


def test_line_ends() -> None:
    assert show("a", "a\n") == "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"
    assert show("a\nb\n\n\n", "a\nb\n") == "--- a.txt\n+++ a.txt\n@@ -1,4 +1,2 @@\n a\n b\n-\n-\n"
    assert show("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n") == "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"
    assert show("a\r\nb\nc\r\n", "a\r\nb\r\nc\r\n") == "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n a\n-b\\x0a\n+b\n c\n"
    assert show("a\nb\r\nc\n", "a\nb\nc\n") == "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n a\n-b\\x0d\n+b\n c\n"


@pytest.mark.parametrize(("between", "hunks"), [(6, 1), (7, 2)])
def test_changes_whose_contexts_meet_are_shown_together(between: int, hunks: int) -> None:
    same = "".join(f"{number}\n" for number in range(between))
    assert show(f"a\n{same}b\n", f"A\n{same}B\n").count("\n@@ ") == hunks


def test_nothing_in_a_line_takes_control() -> None:
    shown = show("::error::a\n::error::b\n\x1b[2J##[x]\u202e\n", "::error::a\n::error::B\n\x1b[2J##[x]\u202e\n")
    assert shown.endswith(" \\x3a:error::a\n-::error::b\n+::error::B\n \\x1b[2J##\\x5bx]\\u202e\n")


def test_colour_only_adds_colour() -> None:
    colored = "".join(diff("a.txt", "a\nb\n", "a\nc\n", True))
    assert "\x1b[31m-b\x1b[0m\n\x1b[32m+c\x1b[0m\n" in colored
    for code in ("0", "1", "31", "32", "36"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == show("a\nb\n", "a\nc\n")


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
def test_patch_takes_it(tmp_path: Path) -> None:
    chance = random.Random(5)
    for _ in range(200):
        lines = [chance.choice("abcde") for _ in range(chance.randrange(30))]
        mended = list(lines)
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(len(mended) + 1)
            mended[at : at + chance.randrange(3)] = chance.choices("abcXY", k=chance.randrange(3))
        old = "".join(f"{line}\n" for line in lines)
        new = "".join(f"{line}\n" for line in mended)
        old, new = (text[: len(text) - chance.randrange(2)] for text in (old, new))
        file = tmp_path / "a.txt"
        file.write_text(old)
        if patch := show(old, new):
            ran = subprocess.run(["patch", "-s", "a.txt"], cwd=tmp_path, input=patch, capture_output=True, text=True)
            assert ran.returncode == 0, (old, new, patch, ran)
        assert (file.read_text() if file.exists() else "") == new, (old, new, patch)


def test_many_changes_take_linear_time() -> None:
    lines = [f"{number % 7}" for number in range(100_000)]
    mended = [f"{line}!" if number % 10 == 0 else line for number, line in enumerate(lines)]
    start = time.perf_counter()
    shown = show("\n".join(lines), "\n".join(mended))
    assert shown.count("\n+") == 10_001
    assert time.perf_counter() - start < 10
