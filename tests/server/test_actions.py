"""What can be done about a finding: fixes that are proved, exceptions, explanations."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from benchmarks.editor import Editor, edited
from linter import fix, lint
from tests.server.conftest import Start

WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 10**6, "character": 0}}


def changes(action: dict[str, Any], version: int = 1) -> list[dict[str, Any]]:
    """The edits of an action, which are for one version."""
    (change,) = action["edit"]["documentChanges"]
    assert change["textDocument"]["version"] == version
    edits: list[dict[str, Any]] = change["edits"]
    return edits


def of_kind(found: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [each for each in found if each["kind"] == kind and "command" not in each]


def test_a_safe_fix_is_the_preferred_action(editor: Editor, clean: str) -> None:
    right = clean.replace("Q1: ", "Q1: 😀e\u0301", 1).replace("~" * 30, "~" * 29, 1)
    text = right.replace("😀e\u0301", "😀e\u0301\u200b", 1).replace("A1: ", "a1 : ", 1)
    right = right.replace("😀e\u0301", "😀e\u0301\u200b", 1)
    uri = editor.open(text, "safe.txt")
    (_, first, _) = editor.pull(uri)
    (action,) = of_kind(editor.actions(uri, first["range"]), "quickfix")
    assert action["isPreferred"] and [each["code"] for each in action["diagnostics"]] == [first["code"]]
    assert edited(text, changes(action)) == right


def test_an_unsafe_fix_says_so(editor: Editor, clean: str) -> None:
    text = clean.replace("Q2:", "Q3:", 1)
    uri = editor.open(text, "unsafe.txt")
    found = editor.pull(uri)
    actions = editor.actions(uri, found[0]["range"])
    unsafe = of_kind(actions, "refactor.rewrite")
    assert unsafe and all("unsafe" in each["title"] and not each.get("isPreferred") for each in unsafe)
    assert of_kind(actions, "quickfix") == []
    only = editor.actions(uri, found[0]["range"], "refactor")
    assert {each["kind"] for each in only} == {"refactor.rewrite"}


def test_all_safe_fixes_are_those_of_check(editor: Editor, broken: str) -> None:
    uri = editor.open(broken, "all.txt")
    (action,) = editor.actions(uri, WHOLE, "source.fixAll")
    fixed = fix(broken).data.decode()
    assert action["kind"] == "source.fixAll.transcript-lint"
    assert edited(broken, changes(action)) == fixed != broken
    options = {"tabSize": 4, "insertSpaces": True}
    formatted = editor.ask("textDocument/formatting", {"textDocument": {"uri": uri}, "options": options})
    assert edited(broken, formatted) == fixed
    editor.change(uri, 2, {"text": fixed})
    assert editor.actions(uri, WHOLE, "source.fixAll") == []


def test_every_action_does_what_its_fix_says(editor: Editor, broken: str) -> None:
    uri = editor.open(broken, "every.txt")
    before = lint(broken).findings
    fixable = [finding for finding in before if finding.fix is not None]
    for finding, shown in zip(before, editor.pull(uri), strict=True):
        for action in editor.actions(uri, shown["range"], "quickfix", "refactor.rewrite"):
            if "edit" in action and action["diagnostics"][0]["data"] == finding.fingerprint:
                after = lint(edited(broken, changes(action))).findings
                assert finding.fingerprint not in {each.fingerprint for each in after if each.code == finding.code}
                fixable.remove(finding)
    assert fixable == []


@pytest.mark.slow
def test_edits_are_made_when_an_action_is_chosen(start: Start, broken: str) -> None:
    action_support = {"textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}}
    editor = start(capabilities=action_support)
    uri = editor.open(broken)
    (first, *_) = editor.pull(uri)
    action = of_kind(editor.actions(uri, first["range"]), "quickfix")[0]
    assert "edit" not in action
    resolved = editor.ask("codeAction/resolve", action)
    text = edited(broken, resolved["edit"]["changes"][uri])
    assert len(lint(text).findings) == len(lint(broken).findings) - 1
    editor.change(uri, 2, {"text": broken + "\n"})
    with pytest.raises(RuntimeError, match="the text has changed"):
        editor.ask("codeAction/resolve", action)


def test_accepting_writes_the_exception(start: Start, tmp_path: Path, broken: str) -> None:
    (tmp_path / "transcript-lint.toml").write_text("# ours\nselect = ['SEP', 'DOC']\n")
    editor = start()
    uri = editor.open(broken)
    found = editor.pull(uri)
    offered = [each for each in editor.actions(uri, found[0]["range"]) if each["title"].startswith("Accept")]
    command = offered[0]["command"]
    number = editor.request(
        "workspace/executeCommand", {"command": command["command"], "arguments": command["arguments"]}
    )
    asked = editor.told("window/showMessageRequest")
    assert found[0]["code"] in asked["message"]
    editor.reply(asked["id"], asked["actions"][0])
    assert editor.answer(number)["result"] == "transcript-lint.toml"
    text = (tmp_path / "transcript-lint.toml").read_text()
    (exception,) = tomllib.loads(text)["exceptions"]
    assert text.startswith("# ours\n") and exception["reason"] == asked["actions"][0]["title"]
    assert (exception["path"], exception["fingerprint"]) == ("day.txt", found[0]["data"])
    assert editor.pull(uri) == found[1:]
    second = {"command": command["command"], "arguments": [uri, found[1]["code"], found[1]["data"], "as sent"]}
    assert editor.ask("workspace/executeCommand", second) == "transcript-lint.toml"
    assert [
        each["reason"] for each in tomllib.loads((tmp_path / "transcript-lint.toml").read_text())["exceptions"]
    ] == [
        exception["reason"],
        "as sent",
    ]


@pytest.mark.slow
def test_nothing_is_accepted_without_a_reason_or_a_finding(start: Start, tmp_path: Path, broken: str) -> None:
    editor = start()
    uri = editor.open(broken)
    (first, *_) = editor.pull(uri)
    arguments: list[Any] = [uri, first["code"], first["data"]]
    number = editor.request("workspace/executeCommand", {"command": "transcript-lint.accept", "arguments": arguments})
    editor.reply(editor.told("window/showMessageRequest")["id"], None)
    assert editor.answer(number)["result"] is None
    for wrong in ([uri, "SEP001", "0" * 16, "why"], ["file:///nowhere", "SEP001", "0" * 16, "why"]):
        params = {"command": "transcript-lint.accept", "arguments": wrong}
        assert editor.ask("workspace/executeCommand", params) is None
    assert list(tmp_path.iterdir()) == []


def test_a_rule_is_explained(editor: Editor) -> None:
    page = editor.ask("workspace/executeCommand", {"command": "transcript-lint.explain", "arguments": ["SEP001"]})
    assert page.startswith("# SEP001 separator-length\n")
    assert "SEP001 separator-length" in editor.told("window/showMessage")["message"]
    assert editor.ask("workspace/executeCommand", {"command": "transcript-lint.explain", "arguments": ["X"]}) is None
