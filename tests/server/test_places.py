"""What the editor shows of a place, and the outline of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.editor import Editor, position
from linter import parse
from tests.server.conftest import Start

CLEAN = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")


def shown(editor: Editor, uri: str, text: str, at: int) -> str:
    found = editor.at_place("textDocument/hover", uri, position(text, at))
    return "" if found is None else str(found["contents"]["value"])


def test_hover_on_a_finding_is_its_page_in_short(editor: Editor) -> None:
    text = CLEAN.replace("~" * 30, "~" * 28, 1)
    uri = editor.open(text, "finding.txt")
    value = shown(editor, uri, text, text.index("~" * 28) + 3)
    assert value.startswith("**SEP001** separator-length (error, safe fix)")
    assert "28 characters" in value.replace("\\", "") and "A separator is too long or too short." in value
    assert shown(editor, uri, text, 0) == ""


def test_hover_on_a_score_is_its_rank(editor: Editor) -> None:
    uri = editor.open(CLEAN, "score.txt")
    document = parse(CLEAN)
    exchange = document.exchanges[0]
    assert exchange.score is not None and exchange.value is not None and exchange.candidate.section is not None
    own = sorted((each.value or 0 for each in exchange.candidate.exchanges), reverse=True)
    every = sorted(
        (one.value or 0 for each in exchange.candidate.section.candidates for one in each.exchanges), reverse=True
    )
    value = shown(editor, uri, CLEAN, exchange.score[0])
    assert f"**Score {exchange.value:g}**" in value
    assert f"rank {own.index(exchange.value) + 1} of {len(own)} scores of this candidate" in value.replace("\\", "")
    assert f"rank {every.index(exchange.value) + 1} of {len(every)} scores of section WEAK" in value


def test_hover_on_a_flag_is_the_three_signs(editor: Editor) -> None:
    uri = editor.open(CLEAN, "flag.txt")
    value = shown(editor, uri, CLEAN, CLEAN.index("[STRUGGLED]") + 2)
    assert "the rules about flags weigh it" in value
    assert [line.partition(":")[0] for line in value.splitlines() if line.startswith("- ")] == [
        "- wording",
        "- score",
        "- section",
    ]
    assert "- section: suggests the flag" in value


def names(symbols: list[dict[str, Any]]) -> list[Any]:
    return [(each["name"], names(each.get("children", []))) for each in symbols]


def test_symbols_are_sections_candidates_and_exchanges(editor: Editor) -> None:
    uri = editor.open(CLEAN, "outline.txt")
    found = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    document = parse(CLEAN)
    assert [each["name"] for each in found] == [document.slice(each.heading) for each in document.sections]
    people = [child for each in found for child in each["children"]]
    assert [each["name"] for each in people] == [
        f"{document.slice(each.name)} - {document.slice(each.role)}" for each in document.candidates
    ]
    assert sum(len(each["children"]) for each in people) == len(document.exchanges)
    for each in (*found, *people):
        assert each["range"]["start"]["line"] <= each["selectionRange"]["start"]["line"] <= each["range"]["end"]["line"]
    folds = editor.ask("textDocument/foldingRange", {"textDocument": {"uri": uri}})
    assert len(folds) == len(document.sections) + len(document.candidates) + len(document.exchanges)


def completed(editor: Editor, name: str, text: str, written: str) -> list[str]:
    at = text.index("|")
    whole = text.replace("|", written, 1)
    uri = editor.open(whole, name)
    params = {"textDocument": {"uri": uri}, "position": position(whole, at + len(written))}
    items = editor.ask("textDocument/completion", params)
    return [each["textEdit"]["newText"] for each in items]


def test_what_comes_next_is_completed(editor: Editor) -> None:
    assert completed(editor, "c1.txt", CLEAN.replace(" [STRUGGLED]", " |", 1), "[") == ["[STRUGGLED]"]
    document = parse(CLEAN)
    last = document.candidates[0].exchanges[-1]
    assert last.number is not None
    end = last.span[1]
    text = CLEAN[:end].rstrip("\n") + "\n\n|\n" + CLEAN[end:]
    assert f"Q{last.number + 1}: " in completed(editor, "c2.txt", text, "Q")
    question = CLEAN.index("\n\nA2: ") + 2
    text = CLEAN[:question] + "|"
    assert completed(editor, "c3.txt", text, "")[:1] == ["A2: "]
    assert "EXCEPTIONAL CANDIDATES" in completed(editor, "c4.txt", CLEAN[: CLEAN.index("Q1:")] + "|", "EXC")


@pytest.mark.slow
def test_workspace_symbols_and_links_to_twins(start: Start, tmp_path: Path) -> None:
    (tmp_path / "transcript-lint.toml").write_text("cross-file = true\n")
    (tmp_path / "b.txt").write_text("\n" + CLEAN, encoding="utf-8")
    editor = start()
    uri = editor.open(CLEAN, "a.txt")
    document = parse(CLEAN)
    name = document.slice(document.candidates[0].name)
    found = editor.ask("workspace/symbol", {"query": name[:4]})
    assert f"{name} - {document.slice(document.candidates[0].role)}" in [each["name"] for each in found]
    links = editor.ask("textDocument/documentLink", {"textDocument": {"uri": uri}})
    assert len(links) == len(document.exchanges)
    first = CLEAN[: CLEAN.index("Q1:")].count("\n")
    assert links[0]["range"]["start"]["line"] == first
    assert links[0]["target"] == f"{editor.uri('b.txt')}#L{first + 2}"
    (tmp_path / "transcript-lint.toml").write_text("cross-file = false\n")
    assert editor.ask("textDocument/documentLink", {"textDocument": {"uri": uri}}) == []
