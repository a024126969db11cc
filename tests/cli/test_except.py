"""``transcript-lint except`` writes an exception after which the finding is not reported any more."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

from linter import lint as check

from .conftest import Lint

WHY = ("--reason", "the recording is cut here")


@pytest.fixture(autouse=True)
def flawed(lint: Lint, clean: str) -> Path:
    """A file with one finding, on line 27."""
    Path("a.txt").write_text(clean.replace("0.617", "0.61"))
    return Path("a.txt")


def test_the_finding_is_accepted_where_it_stands(lint: Lint) -> None:
    assert lint("except", "a.txt:27", *WHY) == (
        0,
        "transcript-lint.toml: accepts SCO004 in a.txt, candidate 1, Q2: 1 finding.\n",
        "",
    )
    (finding,) = check(Path("a.txt").read_bytes()).findings
    assert tomllib.loads(Path("transcript-lint.toml").read_text()) == {
        "exceptions": [
            {
                "path": "a.txt",
                "candidate": 1,
                "exchange": "Q2",
                "fingerprint": finding.fingerprint,
                "codes": ["SCO004"],
                "reason": "the recording is cut here",
            }
        ]
    }
    assert lint("check") == (0, "All checks passed: 1 file. 1 excepted.\n", "")


@pytest.mark.parametrize("number", range(12))
def test_check_is_silent_about_every_finding_afterwards(number: int, lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    before = lint("check").out.splitlines()[:-1]
    place, _, rest = before[number].partition(": ")
    assert lint("except", place, "--code", rest.split()[0], *WHY).code == 0  # a place with its column will do
    after = lint("check").out.splitlines()[:-1]
    assert before[number] not in after
    assert set(after) < set(before)


def test_the_nearest_settings_are_written_to_and_kept(
    lint: Lint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    os.mkdir("day")
    os.rename("a.txt", "day/a.txt")
    text = '[tool.ruff]\nx = 1 # one\n\n[tool.transcript-lint]\nfail-on = "error" # not yet\n'
    Path("pyproject.toml").write_text(text)
    monkeypatch.chdir(tmp_path / "day")
    out = lint("except", "a.txt:27", *WHY).out
    assert "pyproject.toml: accepts SCO004 in a.txt, " in out
    edited = (tmp_path / "pyproject.toml").read_text()
    assert edited.startswith(text) and 'path = "day/a.txt"\n' in edited
    assert lint("check", "--fail-on", "info").code == 0
    assert not (tmp_path / "transcript-lint.toml").exists()


def test_new_settings_stand_at_the_top_of_the_project(
    lint: Lint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    os.mkdir(".git")
    os.mkdir("day")
    os.rename("a.txt", "day/a.txt")
    monkeypatch.chdir(tmp_path / "day")
    assert lint("except", "a.txt:27", *WHY).code == 0
    assert 'path = "day/a.txt"\n' in (tmp_path / "transcript-lint.toml").read_text()
    assert lint("check").code == 0


def test_a_named_settings_file(lint: Lint) -> None:
    Path("house.toml").write_text("# ours\n")
    assert lint("except", "a.txt:27", *WHY, "--config", "house.toml").out.startswith("house.toml: accepts SCO004 ")
    assert lint("check", "--config", "house.toml").code == 0


def test_it_says_how_much_it_accepts(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken.replace("STRONG CANDIDATES", "STRNG CANDIDATES"))
    assert lint("except", "a.txt:7", *WHY).out.endswith("accepts DOC004 in a.txt: 1 finding.\n")


def test_the_exception_stays_with_its_person(lint: Lint, clean: str) -> None:
    assert lint("except", "a.txt:27", *WHY).code == 0
    first, second = clean.index("Candidate:"), clean.index("Candidate:", clean.index("Candidate:") + 1)
    newcomer = clean[first:second].replace("Candidate: ", "Candidate: New ")
    text = Path("a.txt").read_text()
    Path("a.txt").write_text(text[:first] + newcomer + text[first:])
    assert lint("check") == (0, "All checks passed: 1 file. 1 excepted.\n", "")

    other = newcomer.replace("0.617", "0.61").replace("What does a transaction", "Why does a transaction")
    Path("a.txt").write_text(text[:first] + other + text[first:])
    code, out, _ = lint("check")
    assert (code, out.count(" SCO004 ")) == (1, 1)  # the one of who stands where the reviewed one stood
    assert "1 excepted." in out

    Path("a.txt").write_text(clean[:first] + other + clean[first:])
    assert " SUP001 " in lint("check").out  # what was accepted is gone


def test_a_habit_is_accepted_in_all_its_places(lint: Lint, clean: str) -> None:
    short = re.sub(r"(?<=Score: 0\.\d\d)\d", "", clean)
    Path("a.txt").write_text(short)
    assert lint("check").out.startswith("a.txt:18:18: SCO004 [*] score has 2 decimals, expected 3 (in ")
    assert lint("except", "a.txt:18", *WHY).out.endswith(" accepts SCO004 in a.txt, candidate 1, Q1: 1 finding.\n")
    assert lint("check").out.endswith(" 1 excepted.\n")
    settings = Path("transcript-lint.toml")
    first = settings.read_text().index("[[exceptions]]", settings.read_text().index("[[exceptions]]") + 1)
    settings.write_text(settings.read_text()[:first])  # of one place alone
    assert lint("check", "--select", "SCO").code == 1


def unwritten() -> bool:
    return not Path("transcript-lint.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt:26", *WHY], "a.txt:26: no open finding on that line"),
        (["a.txt:99999", *WHY], "a.txt:99999: no open finding on that line"),
        (["a.txt:27", *WHY, "--code", "SEP001"], "a.txt:27: SEP001 has no open finding on that line, expected SCO004"),
        (["gone.txt:27", *WHY], "gone.txt: no such file or directory"),
        ([".:27", *WHY], ".: is a directory"),
    ],
)
def test_what_cannot_be_accepted_is_one_line(arguments: list[str], message: str, lint: Lint) -> None:
    assert lint("except", *arguments) == (2, "", f"transcript-lint: error: {message}\n")
    assert unwritten()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", *WHY], "'a.txt' has no line, expected PATH:LINE"),
        (["a.txt:x", *WHY], "'a.txt:x' has no line, expected PATH:LINE"),
        (["a.txt:27"], "Missing option '--reason'"),
        (["a.txt:27", "--reason", " "], "'--reason' is empty, expected the reason for the exception."),
        (["a.txt:27", *WHY, "--isolated"], "'--isolated' ignores the settings"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str, lint: Lint) -> None:
    code, out, err = lint("except", *arguments)
    assert (code, out) == (2, "") and message in err
    assert unwritten()


def test_twice_is_once(lint: Lint) -> None:
    assert lint("except", "a.txt:27", *WHY).code == 0
    before = Path("transcript-lint.toml").read_text()
    assert lint("except", "a.txt:27", *WHY).code == 2
    assert Path("transcript-lint.toml").read_text() == before


def test_of_two_rules_one_must_be_chosen(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean.replace("0.617", "0.61 [Struggled]"))
    code, _, err = lint("except", "a.txt:27", *WHY)
    assert code == 2
    assert (
        err == "transcript-lint: error: a.txt:27: FLG001 and SCO004 have findings on that line, "
        "choose one of them with '--code'\n"
    )
    for code_ in ("sco004", "malformed-flag"):
        assert lint("except", "a.txt:27", *WHY, "--code", code_).code == 0
    assert ":27:" not in lint("check").out


def test_bytes_that_are_no_text_are_not_accepted(lint: Lint, clean: str) -> None:
    Path("a.txt").write_bytes(clean.encode().replace(b"0.617", b"0.617\xff"))
    code, _, err = lint("except", "a.txt:27", *WHY, "--code", "ENC001")
    assert (code, err.count("\n")) == (2, 1)
    assert "ENC001 is always an error" in err and unwritten()


def test_settings_that_are_broken_or_cannot_be_written_stay_as_they_are(lint: Lint) -> None:
    Path("transcript-lint.toml").write_text("ignore = [\n")
    assert lint("except", "a.txt:27", *WHY).code == 2
    assert Path("transcript-lint.toml").read_text() == "ignore = [\n"
    Path("transcript-lint.toml").write_text("# ours\n")
    Path("transcript-lint.toml").chmod(0o444)
    code, _, err = lint("except", "a.txt:27", *WHY)
    assert (code, err) == (2, "transcript-lint: error: transcript-lint.toml: is read-only\n")
    assert Path("transcript-lint.toml").read_text() == "# ours\n"


def test_a_name_that_is_no_text(lint: Lint, flawed: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    os.rename(flawed, name)
    code, _, err = lint("except", f"{name}:27", *WHY)
    assert (code, err.count("\n")) == (2, 1)
    assert "cannot hold a path or a reason that is not text" in err and unwritten()
