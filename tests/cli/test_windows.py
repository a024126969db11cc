"""What differs on Windows: drives, backslashes, files that are held open, line ends, the case of names."""

from __future__ import annotations

import json
import ntpath
import os
from pathlib import Path
from typing import NoReturn

import pytest

from linter.files import BaseFolder, FileProblem, read
from linter.patterns import Patterns
from linter.reporters import View
from linter.reporters.rooted import from_root, uri
from linter.settings.reading import shown_path
from linter.settings.roots import common_folder, lies_within, upwards

from .conftest import Lint

HELD = "The process cannot access the file because it is being used by another process"
BASELINE = ".transcript-lint-baseline.json"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths as Windows has them, in a folder of drive C."""
    for name, value in (("path", ntpath), ("sep", "\\"), ("altsep", "/")):
        monkeypatch.setattr(os, name, value)
    monkeypatch.setattr(os, "getcwd", lambda: "C:\\data")
    monkeypatch.setattr(ntpath, "realpath", ntpath.abspath)


@pytest.mark.usefixtures("windows")
def test_patterns_on_other_drives_match_nothing() -> None:
    patterns = Patterns("C:\\data", ["day/*.txt"])
    assert patterns.match("C:\\data\\day\\a.txt") and patterns.match("day/a.txt")
    assert not patterns.match("D:\\data\\day\\a.txt")
    assert not patterns.match("C:\\day\\a.txt")


@pytest.mark.usefixtures("windows")
def test_names_have_slashes_and_other_drives_their_letter() -> None:
    assert (
        BaseFolder("C:\\data").name_of("day\\a.txt")
        == BaseFolder("C:\\data").name_of("C:/data/day/a.txt")
        == "day/a.txt"
    )
    assert BaseFolder("C:\\data").name_of("D:\\a.txt") == "D:/a.txt"
    assert shown_path("C:\\data\\day\\a.toml") == "day\\a.toml"
    assert shown_path("D:\\a.toml") == "D:\\a.toml"


@pytest.mark.usefixtures("windows")
def test_projects_end_at_the_drive() -> None:
    assert lies_within("C:\\data\\a.txt", "C:\\data") and not lies_within("D:\\data\\a.txt", "C:\\data")
    assert common_folder(["C:\\data\\a", "C:\\data\\b"]) == "C:\\data"
    assert common_folder(["C:\\data", "D:\\data"]) is None
    assert list(upwards("C:\\data\\a")) == ["C:\\data\\a", "C:\\data", "C:\\"]


@pytest.mark.usefixtures("windows")
def test_reports_have_slashes() -> None:
    view = View(folder="C:\\data\\day", root="C:\\data", folders={"..\\may": "C:\\data\\may"})
    assert from_root("a.txt", view) == "day/a.txt"
    assert from_root("..\\may\\a.txt", view) == "may/a.txt"
    assert from_root("D:\\a.txt", view) is None
    assert uri("D:\\a b.txt") == "file:///D:/a%20b.txt"


@pytest.mark.parametrize("what", ["replace", "open"])
def test_a_file_that_an_editor_holds_open(
    lint: Lint, monkeypatch: pytest.MonkeyPatch, broken: str, clean: str, what: str
) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(broken)
    real = getattr(os, what)

    def held(*arguments: object, **others: object) -> object:
        if "a.txt" in arguments:
            raise PermissionError(13, HELD)
        return real(*arguments, **others)

    with monkeypatch.context() as patched:
        patched.setattr("linter.files.writing._exchange", lambda one, other: False)
        patched.setattr(os, what, held)
        code, out, err = lint("check", "--fix", "a.txt", "b.txt")
    assert code == 2
    said = f"cannot be written: {HELD} (EACCES)" if what == "replace" else "permission denied"
    assert err == f"transcript-lint: error: a.txt: {said}\n"
    assert "Fixed " in out and " in 1 file." in out
    assert Path("a.txt").read_text() == broken != Path("b.txt").read_text()
    assert sorted(os.listdir()) == ["a.txt", "b.txt"]


def test_a_file_that_cannot_be_opened_is_one_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*arguments: object) -> NoReturn:
        raise PermissionError(13, HELD)

    (tmp_path / "a.txt").touch()
    monkeypatch.setattr(os, "open", held)
    with pytest.raises(FileProblem, match="permission denied"):
        read(str(tmp_path / "a.txt"))


def test_a_checkout_with_crlf_is_the_same(lint: Lint, broken: str, tmp_path: Path) -> None:
    files = {
        "a.txt": broken,
        "old/b.txt": broken,
        "drafts/c.txt": broken,
        ".gitignore": "# old ones\nold/\n",
        "transcript-lint.toml": (
            'extend-exclude = ["drafts/"]\n\n[[exceptions]]\npath = "a.txt"\ncodes = ["SCO004"]\nreason = "seen"\n'
        ),
    }

    def checked_out(end: str) -> None:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, newline=end)

    (tmp_path / ".git").mkdir()
    checked_out("\n")
    assert lint("check", "--write-baseline", "--select", "SEP").code == 0
    before = json.loads(lint("check", "--output-format", "json").out)
    baseline = tmp_path / BASELINE
    baseline.write_text(baseline.read_text(), newline="\r\n")
    checked_out("\r\n")
    after = json.loads(lint("check", "--output-format", "json").out)
    assert after["files"] == before["files"] and after["summary"] == before["summary"]
    assert after["summary"]["baselined"] and after["summary"]["excepted"] and after["files"]["excluded"] == 2
    keys = ("path", "line", "column", "code", "fingerprint")
    assert [[each[key] for key in keys] for each in after["findings"]] == [
        [each[key] for key in keys] for each in before["findings"]
    ]


def test_names_that_differ_in_case_alone(lint: Lint, broken: str, clean: str) -> None:
    Path("a.txt").write_text(broken)
    Path("A.txt").write_text(clean)
    one_file = len(os.listdir()) == 1
    files = json.loads(lint("check", "--output-format", "json", "A.txt", "a.txt", ".").out)["files"]
    assert files["checked"] == (1 if one_file else 2)
    lint("check", "--write-baseline")
    assert lint("check").code == 0
    if not one_file:
        assert list(json.loads(Path(BASELINE).read_text())["files"]) == ["a.txt"]
        assert lint("check", "--show-files", "-q", "--exclude", "A.*").out == "a.txt\n"
