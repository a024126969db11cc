"""``transcript-lint report`` from end to end."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from linter import parse
from linter.verdict.suppressing import DEFAULT_BASELINE
from tests.reporters.report.pages import Page

from .conftest import Lint

pytest.importorskip("jinja2", reason="needs the extra report")


@pytest.fixture(autouse=True)
def fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777629600")


def read(name: str = "r.html") -> Page:
    return Page(Path(name).read_text(encoding="utf-8"))


def test_a_report_is_written_whatever_it_says(lint: Lint, broken: str, clean: str) -> None:
    Path("a.txt").write_text(broken)
    Path("b.txt").write_text(clean)
    ran = lint("report", "-o", "r.html")
    assert (ran.code, ran.err) == (0, "")
    first, second, *_ = ran.out.splitlines()
    assert first == "Report written to r.html." and second.startswith("Found 12 problems (9 errors, ")
    shown = read()
    assert "12 problems in 1 of 2 files" in shown.text and "1 May 2026, 10:00 UTC" in shown.text
    assert len(shown.data["rows"]) == 12
    assert lint("report", "-q", "-o", "r.html") == (0, "", "")


def test_the_exchanges_of_all_transcripts_are_counted(lint: Lint, broken: str, clean: str) -> None:
    Path("a.txt").write_text(broken)
    Path("b.txt").write_text(clean)
    Path("c.txt").write_text("Buy bread.\n")
    lint("report", "-o", "r.html")
    every = sum(len(parse(text).exchanges) for text in (broken, clean))
    assert f"Exchanges {every}" in read().text


def test_no_name_and_no_word_is_on_the_page_unless_it_is_asked_for(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    lint("report", "-o", "plain.html")
    lint("report", "-o", "full.html", "--show-text")
    plain, full = Path("plain.html").read_text(), Path("full.html").read_text()
    names = [line.split(": ")[1].split(" - ")[0] for line in broken.splitlines() if line.startswith("Candidate: ")]
    said = [line[4:40] for line in broken.splitlines() if line[:1] in "QA" and line[1:2].isdigit()]
    assert len(names) > 1 and len(said) > 5
    assert not [each for each in (*names, *said) if each in plain]
    assert "Relevance Score: 1.7" in full and "Relevance Score: 1.7" not in plain


def test_findings_since_an_earlier_report(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    lint("check", "--output", "json:last.json")
    Path("a.txt").write_text(broken.replace("Relevance Score: 1.7", "Relevance Score: 0.700") + "\n\n")
    assert lint("report", "-o", "r.html", "--since", "last.json").code == 0
    assert "Compared with last.json" in read().text and label() == "1 new, 11 still there, 1 gone"


def label(name: str = "r.html") -> str:
    """What is new, still there and gone."""
    (found,) = [each["aria-label"] for each in read(name).of("svg") if "gone" in each.get("aria-label", "")]
    return found


def test_what_was_not_checked_this_time_is_not_gone(lint: Lint, broken: str) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text(broken)
    lint("check", "--output", "json:last.json")
    Path("c.txt").unlink()
    since = ("-o", "r.html", "--since", "last.json")
    lint("report", "a.txt", *since)
    assert label() == "0 new, 12 still there, 12 gone" and "12 findings of that report skipped" in read().text
    lint("report", "--ignore", "SCO", *since)
    assert label() == "0 new, 16 still there, 8 gone" and "12 findings of that report skipped" in read().text
    lint("check", "a.txt", "--write-baseline")
    lint("report", "a.txt", *since)
    assert label() == "0 new, 0 still there, 12 gone"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot read last.json: no such file or directory."),
        ("{}", "'last.json' has no findings, expected a report of 'check --output-format json'"),
    ],
)
def test_an_earlier_report_that_is_none(lint: Lint, broken: str, content: str | None, said: str) -> None:
    Path("a.txt").write_text(broken)
    if content is not None:
        Path("last.json").write_text(content)
    ran = lint("report", "-o", "r.html", "--since", "last.json")
    assert (ran.code, ran.out) == (2, "") and not Path("r.html").exists()
    assert ran.err.startswith(f"transcript-lint: error: Invalid value for '--since': {said}")


def test_a_file_that_cannot_be_read_is_on_the_page_and_the_run_fails(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    ran = lint("report", "a.txt", "gone.txt", "-o", "r.html")
    assert ran.code == 2 and "gone.txt: no such file" in ran.err
    assert "gone.txt" in read().text and "1 file could not be read." in read().text


def test_where_there_is_no_transcript(lint: Lint) -> None:
    ran = lint("report", "-o", "r.html")
    assert (ran.code, ran.out) == (2, "") and "no transcripts found" in ran.err and not Path("r.html").exists()
    assert lint("report", "-o", "r.html", "--allow-empty").code == 0
    assert "No transcripts were found" in read().text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing option '-o'"),
        (("-o", "-"), "'-' is not a file"),
        (("-o", "."), "'.' is a folder, expected a file"),
        (("-o", "none/r.html"), "'none' is not a folder, 'none/r.html' cannot be written"),
    ],
)
def test_a_page_that_has_no_place(lint: Lint, broken: str, arguments: tuple[str, ...], said: str) -> None:
    Path("a.txt").write_text(broken)
    ran = lint("report", *arguments)
    assert (ran.code, ran.out) == (2, "") and said in ran.err


def test_a_transcript_is_not_overwritten(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    ran = lint("report", "-o", "a.txt")
    assert ran.code == 2 and "is one of the checked files, and is not overwritten" in ran.err
    assert Path("a.txt").read_text() == broken


def test_a_table_that_is_cut_has_the_full_list_beside_it(
    lint: Lint, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linter.reporters.report.table.MOST", 5)
    Path("a.txt").write_text(broken)
    ran = lint("report", "-o", "r.html")
    assert ran.code == 0 and ran.out.startswith("Report written to r.html, and all findings to r.findings.jsonl.\n")
    lines = [json.loads(line) for line in Path("r.findings.jsonl").read_text().splitlines()]
    assert len([line for line in lines if "fingerprint" in line]) == 12
    assert "The table shows 5 of 12 findings" in read().text and len(read().data["rows"]) == 5


def test_the_same_page_from_several_processes(lint: Lint, broken: str, clean: str) -> None:
    for number in range(6):
        Path(f"{number}.txt").write_text(broken if number % 2 else clean)
    for jobs in ("1", "2"):
        assert lint("report", "-j", jobs, "-o", f"{jobs}.html").code == 0
    assert Path("1.html").read_bytes() == Path("2.html").read_bytes()


def test_baselined_findings_are_there_if_they_are_asked_for(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    lint("check", "--write-baseline")
    assert Path(DEFAULT_BASELINE).exists()
    lint("report", "-o", "r.html")
    assert "No problems in 1 file" in read().text and "12 findings in the baseline" in read().text
    lint("report", "-o", "r.html", "--show-baselined")
    assert "baselined" in read().data["pool"] and "No problems in 1 file" in read().text


def test_the_settings_that_held_without_reasons(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    Path("transcript-lint.toml").write_text(
        'ignore = ["SEP"]\n[[exceptions]]\npath = "a.txt"\ncodes = ["SCO003"]\nreason = "Kim said so"\n'
    )
    assert lint("report", "-o", "r.html").code == 0
    shown = read()
    assert 'ignore = ["SEP"] # transcript-lint.toml' in shown.text and "Kim said so" not in shown.text
    assert "Rules that ran on no file" in shown.text and "SEP001, SEP002" in shown.text


def test_without_jinja(lint: Lint, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(broken)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = lint("report", "-o", "r.html")
    assert (ran.code, ran.out) == (2, "")
    assert "jinja2 is needed to write a report and comes with the extra 'report'" in ran.err


def test_standard_input(lint: Lint, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(broken)
    with open("a.txt") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert lint("report", "-", "--stdin-filename", "b.txt", "-o", "r.html").code == 0
    assert "12 problems in 1 file" in read().text.replace("1 of 1 file", "1 file")
