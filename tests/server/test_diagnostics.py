"""The editor shows what ``check`` says of the same text, place by place."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from benchmarks.editor import Editor, place
from benchmarks.server import differences, expected, said, sequences, spoilt
from linter import lint
from linter.cli import run
from tests.server.conftest import Start

SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    ("encoding", "mutants", "edited"),
    [("utf-16", 10, 2), pytest.param("utf-8", 10, 2, marks=SLOW), pytest.param("utf-32", 10, 2, marks=SLOW)],
)
def test_every_state_has_the_findings_of_a_fresh_check(
    encoding: str, mutants: int, edited: int, tmp_path: Path
) -> None:
    texts = [*spoilt(mutants, seed=5), *sequences(edited, seed=6, steps=4)]
    assert all(same for _, same in differences(iter(texts), encoding, tmp_path))
    assert any(lint(states[0]).findings for states in texts)


Checked: TypeAlias = Callable[..., list[tuple[str, str, int]]]


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checked:
    """What ``check`` says of a text of that name, its settings file left aside."""

    def check(text: str, name: str, *options: str) -> list[tuple[str, str, int]]:
        monkeypatch.chdir(tmp_path)
        capsys.readouterr()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        arguments = ["check", "--output-format", "json", "--force-exclude", *options]
        run([*arguments, "--stdin-filename", str(tmp_path / name), "-"])
        findings = json.loads(capsys.readouterr().out)["findings"]
        return [(each["code"], each["message"], each["line"]) for each in findings if each["code"] != "SUP001"]

    return check


def shown(editor: Editor, uri: str) -> list[tuple[str, str, int]]:
    return [(each["code"], each["message"], each["range"]["start"]["line"] + 1) for each in editor.pull(uri)]


SETTINGS = {
    "per-file-ignores": '[per-file-ignores]\n"old/*" = ["SCO", "DOC004"]\n',
    "severity": '[severity]\nSCO004 = "error"\n',
    "layout": "[layout]\ndecimals = 2\n",
    "excluded": 'extend-exclude = ["old"]\n',
    "too-large": "max-file-size = 100\n",
    "exceptions": '[[exceptions]]\npath = "old/day.txt"\ncodes = ["SEP001"]\nreason = "as sent"\n',
    "record": 'layouts = ["record"]\n',
}


def test_settings_hold_in_the_editor(start: Start, checked: Checked, tmp_path: Path, broken: str) -> None:
    editor = start()
    for name, settings in SETTINGS.items():
        (tmp_path / name / "old").mkdir(parents=True)
        (tmp_path / name / "transcript-lint.toml").write_text(settings)
        for path in (f"{name}/old/day.txt", f"{name}/day.txt"):
            found = shown(editor, editor.open(broken, path))
            if name == "too-large":
                assert [each[0] for each in found] == ["too-large"] and "100 bytes" in found[0][1]
            else:
                assert found == checked(broken, path), path


@pytest.mark.slow
def test_an_exception_that_nothing_needs_is_shown_in_its_file(start: Start, tmp_path: Path, clean: str) -> None:
    (tmp_path / "transcript-lint.toml").write_text("# ours\n" + SETTINGS["exceptions"].replace("old/", ""))
    editor = start()
    editor.open(clean)
    editor.pull(editor.uri())
    pushed = editor.told("textDocument/publishDiagnostics", uri=editor.uri("transcript-lint.toml"))
    assert [(each["code"], each["range"]["start"]["line"]) for each in pushed["diagnostics"]] == [("SUP001", 1)]


@pytest.mark.slow
def test_a_baseline_holds_in_the_editor(
    start: Start, checked: Checked, tmp_path: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "day.txt").write_text(broken)
    monkeypatch.chdir(tmp_path)
    assert run(["check", "--write-baseline", "day.txt"]) == 0
    worse = broken.replace("Relevance Score: 0.", "Relevance Score: .", 1)
    editor = start()
    uri = editor.open(broken)
    assert shown(editor, uri) == []
    editor.change(uri, 2, {"text": worse})
    assert shown(editor, uri) == checked(worse, "day.txt") != []


def test_options_of_the_client_are_those_of_the_command_line(start: Start, checked: Checked, broken: str) -> None:
    options = {"select": ["SEP", "SCO"], "ignore": ["SCO004"], "config": ["layout.decimals=2"], "noSuch": 1}
    editor = start(options=options)
    found = shown(editor, editor.open(broken))
    given = ("--select", "SEP,SCO", "--ignore", "SCO004", "--config", "layout.decimals=2")
    assert found == checked(broken, "day.txt", *given) != []
    assert "'noSuch' is not a setting" in editor.told("window/showMessage")["message"]


def test_a_finding_says_everything(editor: Editor) -> None:
    text = (Path(__file__).parent.parent / "collection.txt").read_text(encoding="utf-8")
    text = text.replace("Relevance Score: 0.", "Relevance Score: 0.  ", 1)
    found = editor.pull(editor.open(text))
    report = lint(text)
    assert said(found) == expected(text, report.findings, "utf-16")
    for finding, each in zip(report.findings, found, strict=True):
        notes = [note.message for note in finding.related]
        assert [note["message"] for note in each.get("relatedInformation", [])] == notes
        assert each["source"] == "transcript-lint"


def test_related_places_and_tags(editor: Editor, clean: str) -> None:
    text = clean.replace("~" * 30, "~" * 30 + "\n\n" + "~" * 30, 1).rstrip("\n") + " \n"
    text = text.replace('"', '\u200b😀"', 1)
    found = editor.pull(editor.open(text))
    assert {each["code"]: each.get("tags") for each in found}["SEP004"] == [1]
    double = clean + clean
    found = editor.pull(editor.open(double, "twice.txt"))
    with_notes = [
        (each, finding) for each, finding in zip(found, lint(double).findings, strict=True) if finding.related
    ]
    for each, finding in with_notes:
        for note, sent in zip(finding.related, each["relatedInformation"], strict=True):
            line = sent["location"]["range"]["start"]["line"]
            assert (line + 1, sent["message"]) == (note.position.line, note.message)


@pytest.mark.parametrize("encoding", ["utf-16", *(pytest.param(name, marks=SLOW) for name in ("utf-8", "utf-32"))])
def test_characters_are_counted_as_agreed(encoding: str, start: Start, clean: str) -> None:
    line = "A1: " + clean.partition("A1: ")[2].partition("\n")[0]
    text = clean.replace(line, f"{line[:4]}😀e\u0301\u2028{line[4:]} ", 1)
    editor = start(encoding=encoding)
    assert editor.begun["capabilities"]["positionEncoding"] == encoding
    found = editor.pull(editor.open(text))
    assert said(found) == expected(text, lint(text).findings, encoding)
    assert "ENC006" in {each["code"] for each in found}


def test_lines_end_where_the_protocol_says(editor: Editor, clean: str) -> None:
    text = clean.replace("\n", "\r\n").replace("\r\n\r\n", "\r\n\r", 2)
    assert said(editor.pull(editor.open(text))) == expected(text, lint(text).findings, "utf-16")


@pytest.mark.slow
def test_diagnostics_are_pushed_with_the_version(start: Start, clean: str) -> None:
    editor = start(pulls=False)
    uri = editor.open(clean.replace("~" * 30, "~" * 29, 1))
    pushed = editor.told("textDocument/publishDiagnostics", uri=uri)
    assert ([each["code"] for each in pushed["diagnostics"]], pushed["version"]) == (["SEP001"], 1)
    for version in range(2, 60):
        editor.change(uri, version, {"text": clean + " " * version})
    editor.change(uri, 60, {"text": clean})
    pushed = editor.told("textDocument/publishDiagnostics", uri=uri, version=60)
    assert pushed["diagnostics"] == []
    assert sum(each.get("method") == "textDocument/publishDiagnostics" for each in editor.heard) < 20
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert editor.told("textDocument/publishDiagnostics", uri=uri)["diagnostics"] == []


def test_what_is_the_same_is_not_sent_again(editor: Editor, broken: str) -> None:
    uri = editor.open(broken)
    document = {"textDocument": {"uri": uri}}
    first = editor.ask("textDocument/diagnostic", document)
    again = editor.ask("textDocument/diagnostic", document | {"previousResultId": first["resultId"]})
    assert (first["kind"], again["kind"]) == ("full", "unchanged")
    editor.change(uri, 2, {"text": broken + "\n"})
    later = editor.ask("textDocument/diagnostic", document | {"previousResultId": first["resultId"]})
    assert later["kind"] == "full"


@pytest.mark.slow
def test_all_files_of_the_folders_are_checked(start: Start, tmp_path: Path, broken: str, clean: str) -> None:
    (tmp_path / ".gitignore").write_text("ignored.txt\n")
    (tmp_path / ".git").mkdir()
    for name, text in {"a.txt": broken, "b.txt": clean, "ignored.txt": broken, "notes.txt": "milk, eggs"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    editor = start()
    uri = editor.open(clean, "a.txt")
    report = editor.ask("workspace/diagnostic", {"previousResultIds": []})
    found = {each["uri"]: each for each in report["items"]}
    assert {name.rpartition("/")[2]: len(each["items"]) for name, each in found.items()} == {
        "a.txt": 0,
        "b.txt": 0,
        "notes.txt": 0,
    }
    known = [{"uri": each["uri"], "value": each["resultId"]} for each in report["items"]]
    (tmp_path / "b.txt").write_text(broken, encoding="utf-8")
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
    report = editor.ask("workspace/diagnostic", {"previousResultIds": known})
    found = {each["uri"].rpartition("/")[2]: each for each in report["items"]}
    count = len(lint(broken).findings)
    assert [len(found[name].get("items", [])) for name in ("a.txt", "b.txt")] == [count, count]
    assert found["notes.txt"]["kind"] == "unchanged"


def test_a_document_without_a_file_is_checked(editor: Editor, broken: str) -> None:
    item: dict[str, Any] = {"uri": "untitled:Untitled-1", "languageId": "transcript", "version": 1, "text": broken}
    editor.tell("textDocument/didOpen", {"textDocument": item})
    assert said(editor.pull(item["uri"])) == expected(broken, lint(broken).findings, "utf-16")


def test_the_comparison_notices_a_difference(editor: Editor, broken: str) -> None:
    found = editor.pull(editor.open(broken))
    assert said(found[1:]) != expected(broken, lint(broken).findings, "utf-16")
    assert said(found) != expected(broken + "\n", lint(broken + "\n").findings, "utf-16")
    assert place("a\r\nb", (2, 3)) == {"start": {"line": 0, "character": 1}, "end": {"line": 1, "character": 0}}
    assert list(islice(spoilt(3, 1), 3)) == list(spoilt(3, 1))
