"""Exceptions of the settings let a finding stand, and those that let none stand are found."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from .conftest import Lint

HEAD = "[[exceptions]]\n"


def entry(path: str, *codes: str, header: str = HEAD, **place: object) -> str:
    """One exception as TOML."""
    lines = {"path": path, "codes": list(codes), "reason": "John Doe xylophone", **place}
    return header + "".join(f"{key} = {json.dumps(value)}\n" for key, value in lines.items()) + "\n"


def found(lint: Lint, *arguments: str) -> list[tuple[str, int, str]]:
    told = json.loads(lint("check", "--output-format", "json", *arguments).out)
    return [(each["path"], each["line"], each["code"]) for each in told["findings"]]


@pytest.fixture
def flawed(clean: str) -> Path:
    """A file with one finding, SCO004."""
    path = Path("a.txt")
    path.write_text(clean.replace("0.617", "0.61"))
    assert path.read_text() != clean
    return path


@pytest.fixture(autouse=True)
def in_an_empty_folder(lint: Lint) -> None:
    """The fixture ``lint`` has gone there."""


@pytest.mark.usefixtures("flawed")
def test_what_is_accepted_is_not_reported(lint: Lint) -> None:
    assert found(lint) == [("a.txt", 27, "SCO004")]
    Path("transcript-lint.toml").write_text(entry("a.txt", "SCO004"))
    assert lint("check") == (0, "All checks passed: 1 file. 1 excepted.\n", "")
    assert lint("check", "--isolated").code == 1


@pytest.mark.parametrize("path", ["day/a.txt", "day", "day/*.txt", "**/a.txt"])
def test_paths_start_where_the_settings_stand(
    path: str, lint: Lint, flawed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkdir("day")
    os.rename(flawed, "day/a.txt")
    Path("pyproject.toml").write_text(entry(path, "SCO", header="[[tool.transcript-lint.exceptions]]\n"))
    assert lint("check").code == 0
    monkeypatch.chdir(tmp_path / "day")
    assert lint("check", "a.txt").code == 0
    assert lint("check", str(tmp_path / "day" / "a.txt")).code == 0


@pytest.mark.usefixtures("flawed")
def test_an_exception_for_another_place_is_unused(lint: Lint) -> None:
    Path("transcript-lint.toml").write_text(entry("a.txt", "SCO004", exchange="Q9") + entry("a.txt", "SCO004"))
    code, out, _ = lint("check")
    assert code == 1
    assert out == (
        "transcript-lint.toml:1:1: SUP001 exception for SCO004 in Q9 accepts 0 findings, expected at least 1\n"
        "Found 1 problem (0 errors, 1 warning, 0 infos) in 1 settings file. 1 excepted.\n"
    )
    assert lint("check", "--fail-on", "error").code == 0
    assert lint("check", "--ignore", "SUP").code == 0
    assert "1 | [[exceptions]]\n  | ^^^^^^^^^^^^^^\n" in lint("check", "--output-format", "full").out


def test_settings_are_no_files_of_the_run(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    Path("transcript-lint.toml").write_text(entry("a.txt", "SCO004"))
    told = json.loads(lint("check", "--output-format", "json").out)
    assert told["files"]["requested"] == told["files"]["checked"] == 1
    assert told["summary"]["warning"] == len(told["findings"]) == 1


@pytest.mark.usefixtures("flawed")
@pytest.mark.parametrize(
    ("path", "arguments", "unused"),
    [
        ("gone.txt", [], True),
        ("gone.txt", ["b.txt"], True),
        ("gone", [], True),
        ("gone/*.txt", [], False),
        ("b.txt", [], True),
        ("b.txt", ["b.txt"], True),
        ("b.txt", ["a.txt"], False),
        ("*.txt", ["b.txt"], False),  # a.txt needs it, which this run does not see
        ("*.txt", [], False),
        ("b*.txt", [], True),
        ("b*.txt", ["a.txt"], False),
        ("day", [], True),
        ("day", ["day/c.txt"], True),
        ("day/*.txt", ["day/c.txt"], True),
        ("day", ["a.txt"], False),
    ],
)
def test_an_exception_is_judged_where_all_that_it_means_was_seen(
    path: str, arguments: list[str], unused: bool, lint: Lint, clean: str
) -> None:
    os.mkdir("day")
    for name in ("b.txt", "day/c.txt"):
        Path(name).write_text(clean)
    Path("transcript-lint.toml").write_text(entry(path, "SCO004"))
    assert ("SUP001" in {code for _, _, code in found(lint, *arguments)}) is unused


@pytest.mark.usefixtures("flawed")
def test_an_exception_of_a_file_that_is_built_on_is_found_there(lint: Lint) -> None:
    Path("house.toml").write_text("# ours\n\n" + entry("a.txt", "SEP001"))
    Path("transcript-lint.toml").write_text('extend = "house.toml"\n\n' + entry("a.txt", "SCO004"))
    assert found(lint) == [("house.toml", 3, "SUP001")]


@pytest.mark.usefixtures("flawed")
def test_an_exception_of_the_command_line_is_not_judged(lint: Lint) -> None:
    said = 'exceptions=[{path="a.txt", codes=["SCO004"], reason="so"}, {path="a.txt", codes=["SEP001"], reason="so"}]'
    assert lint("check", "--config", said).code == 0


@pytest.mark.parametrize("other", ["--fix", "--fix-only", "--diff"])
def test_what_is_accepted_is_not_mended(other: str, lint: Lint, flawed: Path) -> None:
    before = flawed.read_text()
    Path("transcript-lint.toml").write_text(entry("a.txt", "SCO004"))
    assert lint("check", other).code == 0
    assert flawed.read_text() == before


@pytest.mark.usefixtures("flawed")
def test_what_is_accepted_is_not_recorded(lint: Lint) -> None:
    Path("transcript-lint.toml").write_text(entry("a.txt", "SCO004"))
    assert lint("check", "--write-baseline").out.startswith("Recorded 0 findings ")


def test_standard_input_may_be_a_file_of_that_name(lint: Lint, flawed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("transcript-lint.toml").write_text(entry("a.txt", "SCO004"))
    with flawed.open() as file:
        monkeypatch.setattr("sys.stdin", file)
        assert lint("check", "-", "--stdin-filename", "a.txt").code == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (entry("a.txt", "ENC001"), "exceptions[1].codes[1] names ENC001, which is always an error"),
        (entry("a.txt", "SEP999"), "exceptions[1].codes[1] names an unknown rule 'SEP999'"),
        (entry("a.txt"), "exceptions[1].codes is an empty list"),
        (entry("a.txt", "SEP001", reason=" "), "exceptions[1].reason is "),
        (entry("", "SEP001"), "exceptions[1].path is "),
        (entry("a*\\", "SEP001"), 'exceptions[1].path is "a*\\\\", which is not a pattern of paths'),
        (entry("a.txt", "SEP001", candidate=0), "exceptions[1].candidate is 0"),
        (entry("a.txt", "SEP001") + entry("a.txt", "SEP001", line=3), "exceptions[2].line is unknown"),
        (HEAD + 'path = "a.txt"\ncodes = ["SEP001"]\n', "exceptions[1] has no reason"),
    ],
)
@pytest.mark.usefixtures("flawed")
def test_a_bad_exception_is_one_line(text: str, message: str, lint: Lint) -> None:
    Path("transcript-lint.toml").write_text(text)
    code, out, err = lint("check")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert re.match(r"transcript-lint: error: transcript-lint\.toml:[0-9]+: ", err) and f": {message}" in err


@pytest.mark.usefixtures("flawed")
def test_no_message_holds_a_reason(lint: Lint) -> None:
    Path("transcript-lint.toml").write_text(entry("a.txt", "SEP001") + entry("gone.txt", "SEP001"))
    for output_format in ("concise", "json", "sarif", "github", "junit"):
        assert "xylophone" not in lint("check", "--output-format", output_format).out
