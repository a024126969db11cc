from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from linter.files import FileProblem
from linter.finding import Failure, Report
from linter.fixer import Fixed
from linter.source import Source
from tests.test_proof import one_wrong

from .conftest import ROOT, Lint, Spawn


@pytest.fixture
def damaged(clean: str) -> str:
    """The clean example with two defects that a safe fix mends, and one that needs a person."""
    damaged = clean.replace("~" * 30, "~" * 29, 1).replace("[STRUGGLED]", "[Struggled]", 1)
    return damaged.replace("0.617", "1.7")


@pytest.fixture
def half_mended(clean: str) -> str:
    return clean.replace("0.617", "1.7")


def test_fix_mends_and_reports_what_is_left(lint: Lint, damaged: str, half_mended: str) -> None:
    Path("a.txt").write_text(damaged)
    assert lint("check", "a.txt").out.endswith("in 1 file. 2 fixable with `--fix`.\n")
    code, out, err = lint("check", "--fix", "a.txt")
    assert (code, err) == (1, "")
    assert Path("a.txt").read_text() == half_mended
    finding, last = out.splitlines()
    assert finding.startswith("a.txt:27:18: SCO003 ")
    assert last == "Fixed 2 problems in 1 file. Found 1 problem (1 error, 0 warnings, 0 infos) in 1 file."

    before = os.stat("a.txt")
    assert lint("check", "--fix", "a.txt").out.startswith(finding)
    after = os.stat("a.txt")
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_the_broken_example_comes_out_well(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    assert lint("check", "--fix", "a.txt").code == 1
    assert "fixable with `--fix`" not in lint("check", "a.txt").out
    left = {finding["code"] for finding in json.loads(lint("check", "--output-format", "json").out)["findings"]}
    assert {"SCO001", "SCO003"} <= left


def test_unsafe_fixes_must_be_asked_for(lint: Lint, clean: str) -> None:
    wrong = clean.replace("A2: ", "A3: ", 1)
    Path("a.txt").write_text(wrong)
    assert "QNA006 answer" in lint("check", "--fix", "a.txt").out
    assert Path("a.txt").read_text() == wrong
    out = lint("check", "--unsafe-fixes", "a.txt").out
    assert "QNA006 [*] answer" in out and out.endswith("1 fixable with `--fix --unsafe-fixes`.\n")
    assert Path("a.txt").read_text() == wrong
    assert lint("check", "--fix", "--unsafe-fixes", "a.txt") == (
        0,
        "Fixed 1 problem in 1 file. All checks passed: 1 file.\n",
        "",
    )
    assert Path("a.txt").read_text() == clean


def test_fix_only_says_nothing_of_what_is_left(lint: Lint, damaged: str, half_mended: str) -> None:
    Path("a.txt").write_text(damaged)
    assert lint("check", "--fix-only", "a.txt") == (0, "Fixed 2 problems in 1 file.\n", "")
    assert Path("a.txt").read_text() == half_mended
    assert lint("check", "--fix-only", "a.txt") == (0, "Nothing to fix.\n", "")
    assert lint("check", "--fix-only", "-q", "a.txt") == (0, "", "")
    assert lint("check", "--fix-only", "a.txt", "gone.txt").code == 2
    assert json.loads(lint("check", "--fix-only", "--output-format", "json", "a.txt").out)["findings"] == []


def test_diff_shows_and_writes_nothing(lint: Lint, damaged: str, half_mended: str) -> None:
    Path("a.txt").write_text(damaged)
    Path("b.txt").write_text(half_mended)
    code, out, err = lint("check", "--diff", "a.txt", "b.txt")
    assert code == 1
    assert err == "Would fix 2 problems in 1 file. 2 problems would be left in 2 files.\n"
    assert Path("a.txt").read_text() == damaged
    changed = [line for line in out.splitlines() if line[0] in "+-" and not line.startswith(("--- ", "+++ "))]
    assert changed == [
        "-Relevance Score: 0.214 [Struggled]",
        "-" + "~" * 29,
        "+Relevance Score: 0.214 [STRUGGLED]",
        "+" + "~" * 30,
    ]
    ran = subprocess.run(["git", "apply", "-p0"], input=out, text=True, capture_output=True)
    assert ran.returncode == 0, ran.stderr
    assert Path("a.txt").read_text() == half_mended


def test_the_exit_code_of_diff_is_that_of_the_files_as_they_are(lint: Lint, clean: str, half_mended: str) -> None:
    Path("a.txt").write_text(clean)
    assert lint("check", "--diff", "a.txt") == (0, "", "Nothing to fix. No problems would be left.\n")
    Path("a.txt").write_text(half_mended)
    assert lint("check", "--diff", "a.txt") == (1, "", "Nothing to fix. 1 problem would be left in 1 file.\n")
    assert lint("check", "--diff", "--fix-only", "a.txt").code == 0
    Path("a.txt").write_text(clean.replace("0.617", "0.61"))
    assert lint("check", "--diff", "--fail-on", "error", "a.txt").code == 1
    assert lint("check", "--diff", "--exit-zero", "a.txt").code == 0
    assert lint("check", "--diff", "--color", "always", "a.txt").out.count("\x1b[31m-") == 1


def test_show_fixes_lists_them(lint: Lint, damaged: str) -> None:
    Path("a.txt").write_text(damaged)
    listed = "in a.txt:\n  1 x FLG001 malformed-flag\n  1 x SEP001 separator-length\n"
    assert lint("check", "--diff", "--show-fixes", "a.txt").err.startswith(f"Would fix {listed}")
    assert lint("check", "--fix", "--show-fixes", "a.txt").out.startswith(f"Fixed {listed}a.txt:27:18: SCO003 ")


def test_exit_non_zero_on_fix(lint: Lint, clean: str) -> None:
    for options, code in (([], 0), (["--exit-non-zero-on-fix"], 1), (["--exit-non-zero-on-fix", "--exit-zero"], 0)):
        Path("a.txt").write_text(clean.replace("[STRUGGLED]", "[Struggled]"))
        assert lint("check", "--fix", *options, "a.txt").code == code
        assert lint("check", "--fix", *options, "a.txt").code == 0


def test_standard_input_comes_out_mended(spawn: Spawn, damaged: str, half_mended: str, clean: str) -> None:
    ran = spawn("check", "--fix", "-", input=damaged.encode())
    assert (ran.returncode, ran.stdout.decode()) == (1, half_mended)
    assert ran.stderr.startswith(b"<stdin>:27:18: SCO003 ")

    crlf = clean.replace("\n", "\r\n").encode()
    ran = spawn("check", "--fix-only", "-q", "-", input=crlf)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, crlf, b"")

    undecodable = damaged.encode() + b"\xff"
    ran = spawn("check", "--fix", "-", input=undecodable)
    assert (ran.returncode, ran.stdout) == (1, undecodable)
    assert b" ENC001 " in ran.stderr

    ran = spawn("check", "--diff", "--stdin-filename", "day.txt", "-", input=damaged.encode())
    assert ran.stdout.startswith(b"--- day.txt\n+++ day.txt\n@@ ")
    assert ran.stderr == b"Would fix 2 problems in 1 file. 1 problem would be left in 1 file.\n"


def test_what_cannot_be_written_is_reported_as_it_is(lint: Lint, damaged: str) -> None:
    Path("a.txt").write_text(damaged)
    os.symlink("a.txt", "link.txt")
    code, out, err = lint("check", "--fix", "link.txt")
    assert code == 2
    assert err == "transcript-lint: error: link.txt: is a symbolic link, which is not followed for writing\n"
    assert ": SEP001 " in out and out.endswith(" 1 file could not be written.\n") and "Fixed" not in out
    assert Path("a.txt").read_text() == damaged


def test_one_file_that_cannot_be_written_does_not_stop_the_others(
    lint: Lint, damaged: str, half_mended: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linter.files import replace

    def full(path: str, old: bytes, new: bytes) -> None:
        if path == "b.txt":
            raise FileProblem(path, "io-error", "cannot be written: No space left on device (ENOSPC)")
        replace(path, old, new)

    monkeypatch.setattr("linter.cli.checking.replace", full)
    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text(damaged)
    code, out, err = lint("check", "--fix")
    assert code == 2
    assert err == "transcript-lint: error: b.txt: cannot be written: No space left on device (ENOSPC)\n"
    assert out.endswith(" 1 file could not be written.\n") and out.startswith("a.txt:")
    assert [Path(name).read_text() == half_mended for name in ("a.txt", "b.txt", "c.txt")] == [True, False, True]


def test_a_fix_that_fails_its_proof_writes_nothing(lint: Lint, damaged: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Source, plan: object, unsafe: bool, **_: object) -> Fixed:
        failure = Failure(source.path, "internal-error", "internal error: a fix would change what is said")
        return Fixed(source.data, (), Report(source.path, "collection", ()), (failure,))

    monkeypatch.setattr("linter.fixer.fix", refuse)
    Path("a.txt").write_text(damaged)
    code, _, err = lint("check", "--fix", "a.txt")
    assert (code, err) == (2, "transcript-lint: error: a.txt: internal error: a fix would change what is said\n")
    assert Path("a.txt").read_text() == damaged


def test_diff_says_what_is_left_after_it(lint: Lint, damaged: str, clean: str) -> None:
    Path("a.txt").write_text(damaged)
    Path("b.txt").write_text(damaged.replace("1.7", "1.8"))
    Path("notes.txt").write_text("# Notes\n\n- milk\n")
    said = "Would fix 4 problems in 2 files. 2 problems would be left in 2 files. 1 file was not a transcript.\n"
    assert lint("check", "--diff").err == said
    assert "left" not in lint("check", "--diff", "--fix-only").err
    lint("check", "--write-baseline", "--select", "SCO003", "b.txt")
    assert lint("check", "--diff", "a.txt", "b.txt").err == (
        "Would fix 4 problems in 2 files. 1 problem would be left in 1 file.\n"
    )
    Path("a.txt").write_text(clean.replace("~" * 30, "~" * 29, 1))
    assert lint("check", "--diff", "a.txt").err == "Would fix 1 problem in 1 file. No problems would be left.\n"
    assert lint("check", "--diff", "--quiet", "a.txt").err == ""


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-16", "latin-1", "utf-8"])
def test_a_diff_is_utf_8_whatever_the_terminal(encoding: str, spawn: Spawn, tmp_path: Path, clean: str) -> None:
    wanted = clean.replace("At the same moment? Hmm.", "Weiß nicht … 東京 “é”.")
    (tmp_path / "a.txt").write_text(wanted.replace("~" * 30, "~" * 29, 2), encoding="utf-8", newline="")
    ran = spawn("check", "--diff", "a.txt", env={"PYTHONIOENCODING": encoding})
    assert "東京" in ran.stdout.decode("utf-8")
    subprocess.run(["patch", "-s", "a.txt"], input=ran.stdout, cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_bytes() == wanted.encode()


def test_a_fix_that_is_refused_is_named_and_the_others_are_written(
    lint: Lint, clean: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.settings.Project.plan", lambda *_: one_wrong("Q9:", "q2:"))
    Path("a.txt").write_text(clean.replace("Q2:", "q2:", 1).replace("~" * 30, "~" * 29, 1))
    line = clean[: clean.index("Q2:")].count("\n") + 1
    code, out, err = lint("check", "--fix", "a.txt")
    assert code == 2
    assert err.startswith(
        f"transcript-lint: error: a.txt: internal error: the fix of QNA001 at {line}:1 was not applied"
    )
    assert out.startswith(f"a.txt:{line}:1: QNA001 [*] ")
    assert out.endswith(
        "Fixed 1 problem in 1 file. Found 1 problem (1 error, 0 warnings, 0 infos) in 1 file. 1 fixable with `--fix`. "
        "1 file could not be checked fully: internal error.\n"
    )
    assert Path("a.txt").read_text() == clean.replace("Q2:", "q2:", 1)
    told = json.loads(lint("check", "--fix", "--output-format", "json", "a.txt").out)
    assert [error["kind"] for error in told["errors"]] == ["internal-error"]


def test_differences_cannot_be_shown_as_json(lint: Lint) -> None:
    code, out, err = lint("check", "--diff", "--output-format", "json", str(ROOT / "examples"))
    assert (code, out) == (2, "")
    assert err.startswith("transcript-lint: error: '--diff' cannot be combined with '--output-format json'.\n")


def test_fixes_are_listed_on_standard_error_where_the_report_is_json(lint: Lint, damaged: str) -> None:
    Path("a.txt").write_text(damaged)
    code, out, err = lint("check", "--fix", "--show-fixes", "--output-format", "json", "a.txt")
    assert code == 1 and [each["code"] for each in json.loads(out)["findings"]] == ["SCO003"]
    assert err == "Fixed in a.txt:\n  1 x FLG001 malformed-flag\n  1 x SEP001 separator-length\n"
