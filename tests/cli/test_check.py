from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

import linter.engine
from linter.source import Source

from .conftest import ROOT, Lint, Spawn

BROKEN = [
    (7, "DOC004"),
    (18, "SCO004"),
    (25, "CON001"),
    (32, "SCO003"),
    (36, "SEP001"),
    (42, "SCO001"),
    (50, "SEP001"),
    (56, "FLG001"),
    (69, "QNA008"),
    (76, "QNA006"),
    (78, "SCO008"),
    (79, "SEP002"),
]


def test_the_clean_example(lint: Lint) -> None:
    assert lint("check", "--isolated", str(ROOT / "examples" / "clean.txt")) == (0, "All checks passed: 1 file.\n", "")


def test_the_broken_example(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    code, out, err = lint("check", "--isolated", "a.txt")
    lines = [line.split(":") for line in out.splitlines()[:-1]]
    assert [(int(line), rest.split()[0]) for _, line, _, rest, *_ in lines] == BROKEN
    assert code == 1 and not err


def test_a_folder_is_walked_and_other_texts_are_counted(lint: Lint, clean: str) -> None:
    os.mkdir("day")
    Path("day/a.txt").write_text(clean)
    Path("day/b.transcript").write_text(clean)
    Path("day/requirements.txt").write_text("click\n")
    Path("notes.md").write_text("# Notes\n")
    assert lint("check") == (0, "All checks passed: 2 files. 1 file was not a transcript.\n", "")
    code, out, _ = lint("check", "day/requirements.txt")
    assert code == 1 and out.startswith("day/requirements.txt:1:1: DOC001 ")


def test_findings_are_sorted_by_path_whatever_the_order_of_arguments(lint: Lint, broken: str) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        Path(name).write_text(broken)
    out = lint("check", "c.txt", "a.txt", "b.txt").out
    assert out == lint("check", ".").out
    assert "".join(line[0] for line in out.splitlines()[:-1]) == "".join(name * len(BROKEN) for name in "abc")


def test_standard_input(spawn: Spawn, clean: str) -> None:
    broken = clean.replace("[STRUGGLED]", "[Struggled]", 1).encode()
    found = spawn("check", "-", input=broken)
    assert found.returncode == 1
    assert found.stdout.startswith(b"<stdin>:18:24: FLG001 [*] ")
    named = spawn("check", "--stdin-filename", "day/a.txt", "-", input=broken)
    assert named.stdout.startswith(b"day/a.txt:18:24: FLG001 [*] ")
    assert spawn("check", "-", input=clean.encode()).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--select", "SEP"], {"SEP001", "SEP002"}),
        (["--select", "sep,score-out-of-range"], {"SEP001", "SEP002", "SCO003"}),
        (["--select", "SEP001", "--select", "FLG"], {"SEP001", "FLG001"}),
        (["--select", "SEP", "--ignore", "SEP002"], {"SEP001"}),
        (["--ignore", "DOC,CAN,QNA,ANN,SCO,FLG,CON,SEP001"], {"SEP002"}),
    ],
)
def test_rules_are_chosen_by_code_prefix_and_name(
    lint: Lint, broken: str, arguments: list[str], codes: set[str]
) -> None:
    Path("a.txt").write_text(broken)
    out = lint("check", "--output-format", "json", *arguments, "a.txt").out
    assert {finding["code"] for finding in json.loads(out)["findings"]} == codes


@pytest.mark.parametrize(
    ("defect", "fail_on", "code"),
    [
        ("0.61", "info", 1),
        ("0.61", "warning", 1),
        ("0.61", "error", 0),
        ("1.617", "error", 1),
        ("0.617", "info", 0),
    ],
)
def test_fail_on_sets_the_least_severity_that_fails(
    lint: Lint, clean: str, defect: str, fail_on: str, code: int
) -> None:
    Path("a.txt").write_text(clean.replace("0.617", defect))
    assert lint("check", "--fail-on", fail_on, "a.txt").code == code
    assert lint("check", "--fail-on", fail_on, "--exit-zero", "a.txt").code == 0


def test_quiet_statistics_and_colour(lint: Lint, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(clean)
    assert lint("check", "-q", "a.txt") == (0, "", "")
    assert lint("check", "--color", "always", "a.txt").out == "\x1b[32mAll checks passed\x1b[0m: 1 file.\n"
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in lint("check", "a.txt").out
    assert "\x1b" not in lint("check", "--color", "never", "a.txt").out
    assert "\x1b" not in lint("check", "--output-format", "json", "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in lint("check", "a.txt").out

    Path("a.txt").write_text(clean.replace("[STRUGGLED]", "[Struggled]"))
    assert lint("check", "-q", "--statistics", "a.txt").out == "2  FLG001 malformed-flag (2 fixable)\n"


def test_full_shows_the_line(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean.replace("[STRUGGLED]", "[Struggled]", 1))
    assert "18 | Relevance Score: 0.214 [Struggled]\n   |                        ^^^^^^^^^^^\n" in (
        lint("check", "--output-format", "full", "a.txt").out
    )


def test_what_is_not_there_is_named_and_the_rest_is_checked(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    code, out, err = lint("check", "a.txt", "gone.txt", "also gone.txt")
    assert code == 2
    assert err == (
        "transcript-lint: error: also gone.txt: no such file or directory\n"
        "transcript-lint: error: gone.txt: no such file or directory\n"
    )
    assert out.endswith(" 2 files could not be read.\n") and ":32:18: SCO003 " in out
    assert lint("check", "--exit-zero", "gone.txt").code == 2
    assert lint("check", "").err == "transcript-lint: error: '': no such file or directory\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    Path("a.txt").chmod(0)
    assert lint("check", "a.txt")[::2] == (2, "transcript-lint: error: a.txt: permission denied\n")


def test_a_fifo_is_not_waited_for(lint: Lint) -> None:
    os.mkfifo("a.txt")
    assert lint("check", "a.txt")[::2] == (2, "transcript-lint: error: a.txt: is a FIFO, not a regular file\n")


def test_no_transcript_at_all_is_an_error(lint: Lint) -> None:
    code, out, err = lint("check")
    assert (code, out) == (2, "")
    assert err == "transcript-lint: error: .: no transcripts found: no file is called *.txt or *.transcript\n"
    assert lint("check", "--allow-empty") == (0, "All checks passed: 0 files.\n", "")

    Path("requirements.txt").write_text("click\n")
    code, out, err = lint("check")
    assert code == 2
    assert err == (
        "transcript-lint: error: .: no transcripts found: the only file was not recognised\n"
        "`transcript-lint init` can describe the layout of your transcripts.\n"
    )
    assert lint("check", "--allow-empty").out == "All checks passed: 0 files. 1 file was not a transcript.\n"
    code, out, _ = lint("check", "--output-format", "json")
    assert code == 2 and json.loads(out)["files"]["not_transcripts"] == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "DOC001"),
        (b'{"a": [1, 2]}\n', "DOC001"),
        (b"\xff\xfeQ\x001\x00:\x00", "ENC001"),
        (b"Relevance Score: \xff\xfe\n", "ENC001"),
    ],
)
def test_what_is_no_transcript_is_a_finding_if_it_is_named(lint: Lint, content: bytes, code: str) -> None:
    Path("a.txt").write_bytes(content)
    exit_code, out, err = lint("check", "a.txt")
    assert exit_code == 1 and not err
    assert code in out


def test_an_absurd_score_is_one_finding(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean.replace("0.617", "9" * 5000))
    code, out, _ = lint("check", "a.txt")
    assert code == 1
    assert out.startswith("a.txt:27:18: SCO003 ") and out.count("\n") == 2 and len(out) < 500


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--select", "SEPP01"], "Invalid value for '--select': unknown rule 'SEPP01', did you mean SEP001?"),
        (["check", "--ignore", "missing-scores"], "unknown rule 'missing-scores', did you mean missing-score?"),
        (["check", "--select", ""], "Invalid value for '--select': unknown rule ''"),
        (["check", "--fail-no"], "--fail-no"),
        (["check", "--fail-on", "fatal"], "Invalid value for '--fail-on': 'fatal' is not one of "),
        (["check", "--output-format", "xml"], "Invalid value for '--output-format': 'xml' is not one of "),
        (["check", "--stdin-filename"], "'--stdin-filename' requires an argument"),
        (["check", "--stdin-filename", "a.txt"], "'--stdin-filename' needs the path '-'."),
        (["check", "--statistics", "--output-format", "jsonl"], "'--statistics' cannot be combined with "),
        (["check", "--\x1b[2J\n::error::"], "\\x1b[2J"),
        (["chekc"], "No such command 'chekc'."),
        ([], "Missing command."),
    ],
)
def test_wrong_usage_is_one_line_and_a_hint(lint: Lint, arguments: list[str], message: str) -> None:
    code, out, err = lint(*arguments)
    assert (code, out) == (2, "")
    line, hint, *rest = err.split("\n")
    assert line.startswith("transcript-lint: error: ") and message in line
    assert hint in ("Try 'transcript-lint --help'.", "Try 'transcript-lint check --help'.")
    assert rest == [""]


def test_a_bug_spoils_one_file_only(lint: Lint, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def lint_badly(source: Source, plan: object) -> object:
        if source.path == "b.txt":
            raise KeyError("John Doe said something")
        return real(source, plan)  # type: ignore[arg-type]

    real = linter.engine.lint
    monkeypatch.setattr("linter.cli.examining.lint", lint_badly)
    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text(broken)

    code, out, err = lint("check")
    assert code == 2
    assert "a.txt:32:" in out and "c.txt:32:" in out and "b.txt" not in out
    assert out.endswith(" 1 file could not be checked fully: internal error.\n")
    assert err.startswith("transcript-lint: error: b.txt: internal error: KeyError in lint_badly (test_check.py:")
    assert err.count("\n") == 1 and "John" not in err

    loaded = json.loads(lint("check", "--output-format", "json").out)
    assert loaded["files"] == {"requested": 3, "checked": 2, "excluded": 0, "not_transcripts": 0, "failed": 1}
    assert [(error["path"], error["kind"]) for error in loaded["errors"]] == [("b.txt", "internal-error")]

    assert "Traceback (most recent call last):" in lint("check", "--debug").err


def test_a_bug_outside_of_any_file(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.cli.check_run.Inspector", None)
    code, out, err = lint("check")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("transcript-lint: error: internal error: TypeError in inspection (check_run.py:")
    assert "Traceback" in lint("check", "--debug").err


def test_help_and_version(lint: Lint) -> None:
    assert lint("--version") == (0, "transcript-lint 0.1.0\n", "")
    for arguments in (["--help"], ["check", "--help"], ["rule", "-h"]):
        code, out, err = lint(*arguments)
        assert code == 0 and out.startswith("Usage: transcript-lint") and not err


def test_bytes_that_are_no_text_are_reported_of_a_file_that_is_no_transcript_too(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    Path("notes.txt").write_bytes(b"# Notes\n\n- caf\xe9\n")
    code, out, _ = lint("check")
    assert code == 1
    assert [line.split()[1] for line in out.splitlines()[:-1]] == ["DOC001", "ENC001"]
    assert "not a transcript" not in out


def test_a_file_with_other_labels_throughout_is_told_of_init(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(re.sub(r"^([QA][0-9]+:)", r"**\1**", clean, flags=re.M))
    assert lint("check").out.endswith(" 1 file differs throughout: `transcript-lint init` describes another layout.\n")
    assert "init" not in lint("check", "--quiet").out
    Path("a.txt").write_text(clean.replace("Q1:", "**Q1:**", 1))
    assert "init" not in lint("check").out
