"""Files whose fixes cannot be written: what is shown of these, and what writing says."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .conftest import ROOT, Lint

DAMAGED = (ROOT / "examples" / "clean.txt").read_text(encoding="utf-8").replace("~" * 30, "~" * 29, 1)

posix = pytest.mark.skipif(os.name == "nt", reason="needs links and modes of POSIX")


def read_only(path: Path) -> None:
    path.write_text(DAMAGED, encoding="utf-8")
    path.chmod(0o444)


def symbolic_link(path: Path) -> None:
    target = path.with_name("target.data")
    target.write_text(DAMAGED, encoding="utf-8")
    path.symlink_to(target)


def hard_link(path: Path) -> None:
    other = path.with_name("other.data")
    other.write_text(DAMAGED, encoding="utf-8")
    os.link(other, path)


def not_utf8(path: Path) -> None:
    path.write_bytes(DAMAGED.replace("Q1: ", "Q1: caf\udce9 ").encode("utf-8", "surrogateescape"))


def wide(path: Path) -> None:
    path.write_bytes(DAMAGED.encode("utf-16"))


@posix
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (read_only, "is read-only"),
        (symbolic_link, "is a symbolic link, which is not followed for writing"),
        (hard_link, "has 2 hard links, which writing would split"),
    ],
)
def test_fixes_are_shown_and_only_writing_fails(lint: Lint, tmp_path: Path, make: object, reason: str) -> None:
    assert callable(make)
    make(tmp_path / "a.txt")
    before = (tmp_path / "a.txt").read_bytes()
    code, out, err = lint("check", "a.txt")
    assert code == 1 and "SEP001 [*]" in out and "1 fixable with `--fix`" in out
    code, out, err = lint("check", "--diff", "a.txt")
    assert code == 1 and "+++" in out
    code, out, err = lint("check", "--fix", "a.txt")
    assert code == 2 and f"a.txt: {reason}" in err and "SEP001" in out
    assert (tmp_path / "a.txt").read_bytes() == before


@posix
@pytest.mark.parametrize("make", [not_utf8, wide])
def test_no_fix_is_offered(lint: Lint, tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "a.txt")
    before = (tmp_path / "a.txt").read_bytes()
    code, out, _ = lint("check", "a.txt")
    assert code == 1 and "SEP001" in out and "[*]" not in out and "fixable" not in out and "--fix" not in out
    loaded = json.loads(lint("check", "--output-format", "json", "a.txt").out)
    assert [finding["fix"] for finding in loaded["findings"]] == [None] * len(loaded["findings"])
    assert loaded["summary"]["fixable"] == 0
    results = json.loads(lint("check", "--output-format", "sarif", "a.txt").out)["runs"][0]["results"]
    assert results and not any("fixes" in result for result in results)
    code, out, _ = lint("check", "--diff", "a.txt")
    assert "+++" not in out
    code, out, _ = lint("check", "--fix", "--output-format", "json", "a.txt")
    assert [finding["fix"] for finding in json.loads(out)["findings"]] == [None] * len(loaded["findings"])
    assert (tmp_path / "a.txt").read_bytes() == before


def test_the_same_file_where_it_can_be_written(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    assert "[*]" in lint("check", "a.txt").out
    assert "+++" in lint("check", "--diff", "a.txt").out
