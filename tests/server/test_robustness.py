"""Hostile clients and hostile content: the server goes on, writes nothing, and ends when it is told to."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path
from random import Random

import pytest

from benchmarks.editor import Editor
from benchmarks.server import expected, said
from linter import lint
from tests.server.conftest import Start

WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 2**31 - 1, "character": 2**31 - 1}}


@pytest.mark.slow
def test_what_comes_too_early_or_too_late_is_an_error(start: Start) -> None:
    editor = start(begin=False)
    with pytest.raises(RuntimeError, match="not initialized"):
        editor.ask(
            "textDocument/hover", {"textDocument": {"uri": "file:///a"}, "position": {"line": 0, "character": 0}}
        )
    editor.tell("textDocument/didOpen", {"nothing": 1})
    editor.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    with pytest.raises(RuntimeError, match="initialized already"):
        editor.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    assert editor.ask("shutdown", None) is None
    with pytest.raises(RuntimeError, match="shut down"):
        editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": "file:///a"}})
    editor.tell("exit", None)
    assert editor.process.wait(timeout=1) == 0


NONSENSE = (
    b"",
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe",
    b'{"jsonrpc": "2.0"}',
    b'{"jsonrpc": "2.0", "id": "n1"}',
    b'{"jsonrpc": "1.0", "id": "n1", "method": "shutdown"}',
    b'{"jsonrpc": "2.0", "method": 7}',
    b'{"jsonrpc": "2.0", "id": "x", "method": "textDocument/hover", "params": {"textDocument": 1}}',
    b'{"jsonrpc": "2.0", "id": {}, "method": "textDocument/hover"}',
    b'{"jsonrpc": "2.0", "id": "n99", "result": {"a": 1}}',
    b'{"jsonrpc": "2.0", "id": "n99", "error": {"code": 1, "message": "x"}}',
    b'{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "n12345"}}',
    b'{"jsonrpc": "2.0", "method": "exit2"}',
    b'{"jsonrpc": "2.0", "id": "n5", "method": "workspace/executeCommand", "params": {"command": "rm"}}',
    b"[" * 100_000,
    b'{"jsonrpc": "2.0", "id": "n6", "method": "' + b"x" * 1_000_000 + b'"}',
)


def test_nonsense_is_passed_over(editor: Editor, broken: str) -> None:
    for body in NONSENSE:
        editor.send(body)
    stream = editor.process.stdin
    assert stream is not None
    stream.write(
        b"Content-Length: many\r\nX: y\r\n\r\nContent-Length: -5\r\n\r\nContent-Length: 99999999999999999999\r\n\r\n"
    )
    assert said(editor.pull(editor.open(broken))) == expected(broken, lint(broken).findings, "utf-16")


def test_unknown_documents_and_places_outside_are_answered(editor: Editor, broken: str) -> None:
    for uri in (editor.uri("never.txt"), "x", "", "untitled:a", "file://host/share", "file:///%00%FF", "http://["):
        document = {"textDocument": {"uri": uri}}
        editor.tell("textDocument/didClose", document)
        editor.change(uri, 3, {"text": "x"}, {"range": WHOLE, "text": "y"})
        assert editor.pull(uri) == []
        assert editor.ask("textDocument/documentSymbol", document) in (None, [])
        editor.tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "", "version": 1, "text": broken}}
        )
        assert said(editor.pull(uri)) == expected(broken, lint(broken).findings, "utf-16")
        editor.tell("textDocument/didClose", document)
    uri = editor.open(broken, "outside.txt")
    far = {"line": 2**31 - 1, "character": 2**31 - 1}
    for at in (far, {"line": 0, "character": 2**31 - 1}):
        for method in ("textDocument/hover", "textDocument/completion"):
            editor.at_place(method, uri, at)
        editor.actions(uri, {"start": far, "end": at})
    with pytest.raises(RuntimeError, match="cannot be read"):
        editor.at_place("textDocument/hover", uri, {"line": -1, "character": -1})
    editor.change(uri, 2, {"range": {"start": far, "end": {"line": 0, "character": 0}}, "text": "all new"})
    assert [each["code"] for each in editor.pull(uri)] == [each.code for each in lint("all new").findings]


def test_hostile_text_is_checked(editor: Editor) -> None:
    texts = ["", "\0" * 1000, "\ufeff\ufeff", "\u2028\x0b\x85" * 50, "\r" * 500, "[" * 5000, "Q1: " * 2000]
    texts += ["".join(map(chr, Random(3).choices(range(0x20, 0xD800), k=3000)))]
    for text in texts:
        uri = editor.open(text, "hostile.txt")
        assert said(editor.pull(uri)) == expected(text, lint(text).findings, "utf-16")
    uri = editor.open("Q1: \ud83d", "half.txt")
    assert editor.pull(uri) == editor.pull(editor.open("Q1: \ufffd", "half.txt"))


@pytest.mark.slow
def test_ten_thousand_changes_end_in_the_right_state(editor: Editor, clean: str) -> None:
    text = clean
    uri = editor.open(text, "many.txt")
    rng = Random(10)
    for version in range(2, 10_002):
        at, new = rng.randrange(0, 500), rng.choice(("x", "\n", "", "é"))
        at = 0 if "\r" in text[at - 1 : at + 2] else at
        before = text[:at]
        line = {"line": before.count("\n"), "character": at - (before.rfind("\n") + 1)}
        editor.change(uri, version, {"range": {"start": line, "end": line}, "text": new})
        text = before + new + text[at:]
    assert said(editor.pull(uri)) == expected(text, lint(text).findings, "utf-16")


def test_cancelled_requests_are_answered(editor: Editor, broken: str) -> None:
    uri = editor.open(broken * 20, "cancelled.txt")
    numbers = [editor.request("textDocument/diagnostic", {"textDocument": {"uri": uri}}) for _ in range(20)]
    for number in numbers:
        editor.tell("$/cancelRequest", {"id": number})
    answers = [editor.answer(number) for number in numbers]
    assert all("error" in each or each["result"]["items"] for each in answers)
    assert any(each.get("error", {}).get("code") == -32800 for each in answers)
    assert len(editor.pull(uri)) == len(lint(broken * 20).findings)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("how", ["SIGTERM", *(pytest.param(how, marks=pytest.mark.slow) for how in ("exit", "closed"))])
def test_it_ends_within_a_second_whatever_it_does(how: str, start: Start, clean: str) -> None:
    editor = start(pulls=False)
    editor.open(clean * 300)
    time.sleep(0.2)
    begun = time.monotonic()
    if how == "SIGTERM":
        editor.process.send_signal(signal.SIGTERM)
    elif how == "exit":
        editor.tell("exit", None)
    else:
        assert editor.process.stdin is not None
        editor.process.stdin.close()
    assert editor.process.wait(timeout=5) == (143 if how == "SIGTERM" else 1)
    assert time.monotonic() - begun < 1


@pytest.mark.slow
def test_a_client_that_does_not_read_is_no_reason_to_stay(start: Start, broken: str) -> None:
    editor = start()
    uri = editor.open(broken * 30)
    for _ in range(40):  # more than a pipe holds
        editor.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    time.sleep(0.5)
    begun = time.monotonic()
    editor.process.terminate()
    editor.process.wait(timeout=5)
    assert time.monotonic() - begun < 1.5


@pytest.mark.slow
def test_nothing_is_written_that_was_not_asked_for(start: Start, tmp_path: Path, broken: str) -> None:
    (tmp_path / "day.txt").write_text(broken, encoding="utf-8")
    editor = start()
    uri = editor.open(broken)
    editor.pull(uri)
    editor.actions(uri, WHOLE)
    editor.ask(
        "textDocument/formatting", {"textDocument": {"uri": uri}, "options": {"tabSize": 4, "insertSpaces": True}}
    )
    editor.ask("workspace/diagnostic", {"previousResultIds": []})
    editor.end()
    assert [path.name for path in tmp_path.iterdir()] == ["day.txt"]
    assert (tmp_path / "day.txt").read_text(encoding="utf-8") == broken
    _, errors = editor.process.communicate()
    assert errors == b""


def test_broken_settings_are_shown_at_their_line_and_the_server_goes_on(
    start: Start, tmp_path: Path, broken: str
) -> None:
    settings = tmp_path / "transcript-lint.toml"
    settings.write_text("# ours\nignor = ['SEP']\n")
    editor = start(pulls=False)
    uri = editor.open(broken)
    pushed = editor.told("textDocument/publishDiagnostics", uri=settings.as_uri())
    (fault,) = pushed["diagnostics"]
    assert (fault["range"]["start"]["line"], fault["severity"]) == (1, 1) and "ignor is unknown" in fault["message"]
    pushed = editor.told("textDocument/publishDiagnostics", uri=uri)
    assert [each["code"] for each in pushed["diagnostics"]] == ["settings"]
    assert "transcript-lint.toml:2" in pushed["diagnostics"][0]["message"]
    settings.write_text("ignore = ['SEP']\n")
    editor.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 2}]})
    pushed = editor.told("textDocument/publishDiagnostics", uri=uri)
    codes = [each.code for each in lint(broken).findings if not each.code.startswith("SEP")]
    assert [each["code"] for each in pushed["diagnostics"]] == codes
    assert editor.told("textDocument/publishDiagnostics", uri=settings.as_uri())["diagnostics"] == []


@pytest.mark.slow
def test_settings_that_nobody_watches_are_seen_too(start: Start, tmp_path: Path, broken: str) -> None:
    editor = start(pulls=False)
    uri = editor.open(broken)
    assert editor.told("textDocument/publishDiagnostics", uri=uri)["diagnostics"]
    (tmp_path / "transcript-lint.toml").write_text("select = ['ENC001']\n")
    assert editor.told("textDocument/publishDiagnostics", uri=uri)["diagnostics"] == []


@pytest.mark.slow
def test_settings_of_the_client_are_asked_for(start: Start, broken: str) -> None:
    editor = start(capabilities={"workspace": {"configuration": True}})
    asked = editor.told("workspace/configuration")
    assert asked["items"] == [{"section": "transcript-lint"}]
    editor.reply(asked["id"], [{"select": ["SCO"], "ignore": "SCO004"}])
    codes = {each["code"] for each in editor.pull(editor.open(broken))}
    assert codes and all(code.startswith("SCO") and code != "SCO004" for code in codes)
