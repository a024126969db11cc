"""All that the language server answers in one session: a few files, each asked everything at many places.

``session.txt`` holds it, long answers as checksums. After a change that is meant, ``python -m tests.golden`` writes it
again.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from benchmarks.editor import Editor
from tests.layouts import damaged

GOLDEN = Path(__file__).with_suffix(".txt")
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SETTINGS = """\
ignore = ["ENC006"]
exclude = ["old/"]
per-file-layouts = { "form*" = ["scored-questions.toml"] }

[severity]
QNA009 = "error"

[[exceptions]]
path = "broken.txt"
codes = ["SCO001"]
reason = "as it was said"
"""
BROKEN_SETTINGS = 'ignore = ["ENC9", 3]\nexclud = []\n[rules.long-answer]\nmost = "x"\n[severity]\nQNA009 = "bad"\n'
LONGEST = 300
_FAR = 23
_WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 10**6, "character": 0}}


def texts() -> Iterator[tuple[str, str]]:
    """The files by name."""
    broken = (EXAMPLES / "broken.txt").read_text(encoding="utf-8")
    yield "broken.txt", broken
    yield "crlf.txt", broken.replace("\n", "\r\n").replace("Q1: ", "Q1: 😀 ")
    record = damaged.source("record").text
    yield "record.txt", damaged.damaged(record, record, 77)
    yield "form1.txt", (EXAMPLES / "layouts" / "scored-questions.broken.txt").read_text(encoding="utf-8")
    yield "old/day.txt", broken
    yield "notes.txt", "Buy milk.\nAnd bread.\n"
    yield "empty.txt", ""


def said() -> Iterator[str]:
    """The session."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        (folder / "transcript-lint.toml").write_text(SETTINGS, encoding="utf-8")
        layout = (EXAMPLES / "layouts" / "scored-questions.toml").read_text(encoding="utf-8")
        (folder / "scored-questions.toml").write_text(layout, encoding="utf-8")
        capabilities = {"workspace": {"workspaceEdit": {"documentChanges": True}}}
        with Editor(folder, capabilities=capabilities) as editor:
            for number, line in enumerate(_session(editor)):
                text = line.replace(folder.as_uri(), "ROOT").replace(str(folder), "ROOT")
                yield text if len(text) <= LONGEST else f"{text[:LONGEST]}… {crc32(text.encode()):08x}"
                assert number < 10**4
            assert editor.end() == 0


def _session(editor: Editor) -> Iterator[str]:
    yield _json(editor.begun["capabilities"])
    for name, text in texts():
        yield f"== {name}"
        uri = editor.open(text, name)
        document = {"textDocument": {"uri": uri}}
        found = editor.pull(uri)
        yield from map(_json, found)
        for each in found[:3]:
            actions = editor.actions(uri, each["range"], known=[each])
            yield from (f"  {_json(action)}" for action in actions)
        for only in ("source.fixAll", "source", "quickfix", "refactor"):
            yield f"{only}: {_json(editor.actions(uri, _WHOLE, only))}"
        for method in ("documentSymbol", "foldingRange", "documentLink"):
            yield f"{method}: {_json(editor.ask(f'textDocument/{method}', document))}"
        formatted = editor.ask("textDocument/formatting", {**document, "options": {"tabSize": 4, "insertSpaces": True}})
        yield f"formatting: {_json(formatted)}"
        yield from _places(editor, uri, text)
        if text:
            there = {"start": {"line": 3, "character": 0}, "end": {"line": 5, "character": 1}}
            editor.change(uri, 2, {"range": there, "text": "Q1: Why?\n"}, {"range": there, "text": "~~~"})
            yield f"after a change: {_json(editor.pull(uri))}"
    yield f"symbols: {_json(editor.ask('workspace/symbol', {'query': 'an'}))}"
    yield f"all: {_json(editor.ask('workspace/diagnostic', {'previousResultIds': []}))}"
    uri = editor.open(BROKEN_SETTINGS, "transcript-lint.toml")
    yield f"broken settings: {_json(editor.pull(uri))}"
    editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})


def _places(editor: Editor, uri: str, text: str) -> Iterator[str]:
    lines = text.split("\n")
    for number in range(len(lines) % 5, len(lines), _FAR):
        for column in (0, min(5, len(lines[number])), len(lines[number].rstrip())):
            place = {"line": number, "character": column}
            if (shown := editor.at_place("textDocument/hover", uri, place)) is not None:
                yield f"hover {number}:{column} {_json(shown)}"
            offered = editor.at_place("textDocument/completion", uri, place)
            if offered and (offered if isinstance(offered, list) else offered["items"]):
                yield f"complete {number}:{column} {_json(offered)}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
