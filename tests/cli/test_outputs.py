"""``--output FORMAT:FILE``: reports in files, beside the one on standard output."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from linter.cli import outputs
from linter.reporters import FORMATS
from linter.reporters import sarif as sarif_module
from tests.reporters.reading import READERS

from .conftest import ROOT, Lint, Spawn


@pytest.fixture(autouse=True)
def transcripts(tmp_path: Path, broken: str, clean: str) -> None:
    (tmp_path / "a.txt").write_text(broken)
    (tmp_path / "b.txt").write_text(clean)


def test_a_file_for_each_format_in_one_run(lint: Lint) -> None:
    alone = {name: lint("check", "--output-format", name) for name in FORMATS}
    ran = lint("check", *(f"--output={name}:report.{name}" for name in FORMATS))
    assert ran == alone["concise"] and ran.code == 1
    for name in FORMATS:
        assert Path(f"report.{name}").read_bytes().decode() == alone[name].out
        assert len(READERS[name](alone[name].out)) == 12
    assert not [name for name in os.listdir() if name.endswith(".tmp")]


def test_the_second_report_takes_the_place_of_the_first(lint: Lint) -> None:
    assert lint("check", "--output", "json:out.json", "a.txt").code == 1
    assert lint("check", "--output", "json:out.json", "b.txt").code == 0
    assert json.loads(Path("out.json").read_text())["findings"] == []


def test_a_report_may_lie_where_transcripts_are_looked_for(lint: Lint) -> None:
    for _ in range(2):
        assert lint("check", "--output", "concise:report.txt").code == 1


def test_colours_and_statistics_are_for_standard_output(lint: Lint) -> None:
    ran = lint("check", "--color=always", "--statistics", "--output=full:report", "a.txt")
    assert "\x1b" in ran.out and "SEP001" in ran.out and "a.txt:" not in ran.out
    assert "\x1b" not in Path("report").read_text() and "a.txt:7:1: DOC004 [*] " in Path("report").read_text()


def test_what_a_run_leaves_behind_is_reported(lint: Lint) -> None:
    lint("check", "--fix", "--output=json:left.json", "a.txt")
    left = {finding["code"] for finding in json.loads(Path("left.json").read_text())["findings"]}
    assert left == {"SCO003", "SCO001", "CON001", "QNA008", "QNA006"}
    ran = lint("check", "--fix-only", "--output=concise:mended", "a.txt")
    assert Path("mended").read_text() == ran.out == "Nothing to fix.\n"


def test_a_run_without_transcripts_writes_what_programs_wait_for(lint: Lint) -> None:
    Path("empty").mkdir()
    ran = lint("check", "--output=sarif:out.sarif", "empty")
    assert ran.code == 2
    (invocation,) = json.loads(Path("out.sarif").read_text())["runs"][0]["invocations"]
    assert invocation == {"executionSuccessful": False, "exitCode": 2, "toolExecutionNotifications": []}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["sarfi:x"], "'sarfi' is not a format, did you mean sarif?"),
        (["SARIF:x"], "'SARIF' is not a format, did you mean sarif?"),
        (["x.json"], "'x.json' has no format, expected FORMAT:FILE."),
        (["C:\\x.json"], f"'C' is not a format, expected one of {', '.join(FORMATS)}."),
        (["json"], "'json' has no file, expected json:FILE."),
        (["json:"], "'json:' has no file, expected json:FILE."),
        (["json:-"], "'json:-' is standard output, which has the format of '--output-format'."),
        (["json:."], "'.' is a folder, expected a file."),
        (["json:gone/x"], "'gone' is not a folder, 'gone/x' cannot be written."),
        (["json:x", "sarif:./x"], "json:x and sarif:./x are the same file."),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_done(lint: Lint, given: list[str], said: str) -> None:
    ran = lint("check", *(f"--output={each}" for each in given))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == f"transcript-lint: error: Invalid value for '--output': {said}"
    assert sorted(os.listdir()) == ["a.txt", "b.txt"]


def test_a_colon_belongs_to_the_path_from_the_second_one_on(lint: Lint) -> None:
    lint("check", "--output=json:c:x.json", "b.txt")
    assert Path("c:x.json").exists()


@pytest.mark.parametrize("path", ["a.txt", "b.txt", "./a.txt", "link", "hard"])
def test_a_checked_file_is_not_written_over(lint: Lint, path: str) -> None:
    Path("link").symlink_to("a.txt")
    os.link("a.txt", "hard")
    before = {name: Path(name).read_bytes() for name in os.listdir()}
    ran = lint("check", f"--output=json:{path}", "a.txt", "b.txt")
    assert ran.code == 2 and "Found 12 problems (9 errors, 3 warnings, 0 infos) in 1 of 2 files." in ran.out
    assert ran.err == f"transcript-lint: error: {path}: is one of the checked files, and is not overwritten\n"
    assert {name: Path(name).read_bytes() for name in os.listdir()} == before


def test_a_report_that_cannot_be_written_is_an_error_and_the_others_go_on(lint: Lint) -> None:
    os.mkfifo("fifo")
    ran = lint("check", "--output=json:fifo", "--output=json:fine", "b.txt")
    assert (ran.code, ran.out) == (2, "All checks passed: 1 file.\n")
    assert ran.err == "transcript-lint: error: fifo: is a FIFO, not a regular file\n"
    assert Path("fine").exists()


def test_a_full_disk(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    from linter.files import FileProblem

    def fail(path: str, content: bytes) -> None:
        raise FileProblem(path, "io-error", "cannot be written: No space left on device (ENOSPC)")

    monkeypatch.setattr(outputs, "put", fail)
    ran = lint("check", "--output=json:out", "a.txt")
    assert ran.code == 2 and ran.out
    assert ran.err == "transcript-lint: error: out: cannot be written: No space left on device (ENOSPC)\n"


@pytest.mark.parametrize("given", [["--output-format=sarif"], ["--output=sarif:x.sarif"]])
def test_what_a_report_leaves_out_is_said(lint: Lint, monkeypatch: pytest.MonkeyPatch, given: list[str]) -> None:
    monkeypatch.setattr(sarif_module, "MOST", 10)
    monkeypatch.setattr(sarif_module, "SHOWN", 5)
    ran = lint("check", *given, "a.txt")
    assert ran.code == 1
    assert ran.err == (
        "transcript-lint: warning: sarif: 2 of 12 findings are omitted, lowest severity first: "
        "GitHub accepts at most 10\n"
    )


def test_files_are_named_from_the_root_of_the_repository(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".git").mkdir()
    Path("data").mkdir()
    Path("a.txt").rename("data/a.txt")
    monkeypatch.chdir("data")
    lint("check", *(f"--output={name}:{name}" for name in FORMATS), "a.txt")
    for name in FORMATS:
        paths = {told.path for told in READERS[name](Path(name).read_text())}
        assert paths == {"data/a.txt" if name in ("sarif", "gitlab") else "a.txt"}
    assert "::error file=data/a.txt,line=7" in Path("github").read_text()


def test_help_names_every_format(lint: Lint) -> None:
    said = " ".join(lint("check", "--help").out.split())
    for each in FORMATS.values():
        assert f"{each.name}: {each.summary}" in said


def test_the_page_about_output_names_every_format() -> None:
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    assert not [name for name in FORMATS if f"`{name}`" not in page]


@pytest.mark.parametrize("option", ["--statistics", "--diff"])
def test_options_for_people_cannot_be_combined_with_formats_for_programs(lint: Lint, option: str) -> None:
    for name, each in FORMATS.items():
        if (option, name) == ("--statistics", "json"):
            continue
        ran = lint("check", f"--output-format={name}", option, "b.txt")
        assert (ran.code == 2) == each.for_programs
        if each.for_programs:
            assert f"'{option}' cannot be combined with '--output-format {name}'" in ran.err


PIPED = ["/dev/stdout", "/dev/fd/1", "-", "/dev/stderr"]


@pytest.mark.parametrize("name", PIPED)
def test_a_stream_that_is_a_pipe_is_not_a_file(spawn: Spawn, name: str) -> None:
    ran = spawn("check", f"--output=json:{name}", "a.txt")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.startswith(_refusal(name))


@pytest.mark.parametrize("name", [*PIPED, "out", "./err"])
def test_a_file_that_a_stream_goes_to_is_not_replaced(tmp_path: Path, script: str, name: str) -> None:
    with (tmp_path / "out").open("wb") as out, (tmp_path / "err").open("wb") as err:
        command = [script, "check", f"--output=json:{name}", "a.txt"]
        assert subprocess.run(command, cwd=tmp_path, stdout=out, stderr=err).returncode == 2
    assert (tmp_path / "out").read_bytes() == b""
    assert (tmp_path / "err").read_bytes().startswith(_refusal(name))


def _refusal(name: str) -> bytes:
    stream = "standard error" if "err" in name else "standard output"
    return f"transcript-lint: error: Invalid value for '--output': 'json:{name}' is {stream}, ".encode()
