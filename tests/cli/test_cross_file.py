"""Comparing files with each other: only where somebody asks for it, and reported like everything else."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from benchmarks.crossing import COLLECTION, path_of, plant, records, write
from tests.cli.conftest import Lint


@pytest.fixture(autouse=True)
def files(tmp_path: Path, clean: str) -> None:
    """A collection, and the same with another score."""
    (tmp_path / "a.txt").write_text(clean, encoding="utf-8")
    (tmp_path / "b.txt").write_text(clean.replace("0.655", "0.755"), encoding="utf-8")


def found(lint: Lint, *arguments: str) -> list[str]:
    ran = lint("check", "--quiet", *arguments)
    assert ran.code in (0, 1) and not ran.err
    return ran.out.splitlines()


def test_nothing_is_compared_unless_asked_for(lint: Lint) -> None:
    assert lint("check", ".").code == 0


def test_both_places_are_named(lint: Lint) -> None:
    (line,) = found(lint, "--cross-file", ".")
    assert line.startswith("b.txt:") and "XFL001 score is 0.755, expected 0.655, unlike a.txt:" in line
    assert lint("check", "--cross-file", ".").code == 1


def test_a_setting_does_the_same_and_the_option_wins(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "transcript-lint.toml").write_text("cross-file = true\n", encoding="utf-8")
    assert len(found(lint, ".")) == 1
    assert found(lint, "--no-cross-file", ".") == []


def test_rules_are_chosen_as_ever(lint: Lint) -> None:
    assert found(lint, "--cross-file", "--ignore", "XFL001", ".") == []
    assert found(lint, "--cross-file", "--ignore", "XFL", ".") == []


def test_json_names_the_other_file(lint: Lint) -> None:
    report = json.loads(lint("check", "--cross-file", "--output-format", "json", ".").out)
    (finding,) = report["findings"]
    (related,) = finding["related"]
    assert (finding["path"], related["path"], related["line"]) == ("b.txt", "a.txt", finding["line"])
    assert finding["where"]["exchange"] and finding["fix"] is None


@pytest.mark.parametrize("format", ["full", "grouped", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle"])
def test_every_format_says_it(lint: Lint, format: str) -> None:
    assert "XFL001" in lint("check", "--cross-file", "--output-format", format, ".").out


def test_sarif_relates_the_other_file(lint: Lint) -> None:
    report = json.loads(lint("check", "--cross-file", "--output-format", "sarif", ".").out)
    (result,) = report["runs"][0]["results"]
    (place,) = result["relatedLocations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"].endswith("a.txt")


def test_a_copy_is_one_finding(lint: Lint, tmp_path: Path, clean: str) -> None:
    (tmp_path / "b.txt").write_text(clean, encoding="utf-8")
    (line,) = found(lint, "--cross-file", ".")
    assert line.startswith("b.txt:") and "XFL002 transcript is a copy of a.txt:" in line


def test_a_baseline_knows_it(lint: Lint, tmp_path: Path) -> None:
    assert lint("check", "--cross-file", "--write-baseline", ".").code == 0
    assert found(lint, "--cross-file", ".") == []
    assert "stale" not in lint("check", ".").out and "no longer" not in lint("check", ".").out
    assert "no longer" not in lint("check", "--cross-file", "b.txt").out
    (tmp_path / "b.txt").write_bytes((tmp_path / "a.txt").read_bytes().replace(b"0.655", b"0.255"))
    assert len(found(lint, "--cross-file", ".")) == 1


def test_an_exception_accepts_it(lint: Lint, tmp_path: Path) -> None:
    text = '[[exceptions]]\npath = "b.txt"\ncodes = ["XFL001"]\nreason = "judged again"\n'
    (tmp_path / "transcript-lint.toml").write_text(text, encoding="utf-8")
    assert found(lint, "--cross-file", ".") == []
    assert found(lint, ".") == []


def test_fixes_are_compared_as_they_are_written(lint: Lint, tmp_path: Path, clean: str) -> None:
    (tmp_path / "b.txt").write_text(clean.replace("0.655", "0.755").replace("~" * 30, "~" * 29, 1), encoding="utf-8")
    (line,) = found(lint, "--cross-file", "--fix", ".")
    assert "XFL001" in line
    assert "~" * 29 + "\n" not in (tmp_path / "b.txt").read_text(encoding="utf-8").replace("~" * 30, "")


def test_what_changes_within_a_folder_is_told(lint: Lint, tmp_path: Path, clean: str) -> None:
    (tmp_path / "b.txt").write_bytes(clean.replace("0.655", "0.755").replace("\n", "\r\n").encode())
    out = lint("check", "--cross-file", ".").out
    assert ".: line ends of collection files: CRLF in 1 file, LF in 1 file" in out
    report = json.loads(lint("check", "--cross-file", "--output-format", "json", ".").out)
    assert report["changes"][0]["files"] == {"CRLF": 1, "LF": 1}
    assert "changes" not in json.loads(lint("check", "--output-format", "json", ".").out)


def test_planted_disagreements_are_found(lint: Lint, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).unlink()
    rng = Random(3)
    every = list(records(rng))[:8]
    own, whole, planted = plant(every, rng, 12)
    write(str(tmp_path), own, whole)
    lines = found(lint, "--cross-file", "--select", "XFL", ".")
    assert len(lines) == len(planted) == 12
    assert all("XFL001" in line and COLLECTION in line for line in lines)
    assert {one.path for one in planted} == {path for line in lines for path in map(path_of, range(8)) if path in line}
