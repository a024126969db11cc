"""Exchanges are columns until somebody asks for one, and a text is proved at once: neither changes what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import lint, parse
from linter.blocks.columns import ExchangeTable
from linter.document import Document
from tests.layouts.test_collection import exchange, transcript

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
THREE = transcript(exchange(1), exchange(2, "And why?"), exchange(3, "And how?"))
TEXTS = [
    THREE,
    THREE.replace("Q2:", "Q4:"),
    THREE.replace("Q3:", "Q03:"),
    THREE.replace("Q1:", "Q2:"),
    THREE.replace("Score: 0", "Score: 7", 1),
    THREE.replace('A2: "', "A2: ", 1),
    THREE.replace("\n\nQ2", "\n\n\nQ2"),
    THREE + THREE,
    THREE[:-40],
    (EXAMPLES / "clean.txt").read_text(encoding="utf-8"),
    (EXAMPLES / "broken.txt").read_text(encoding="utf-8"),
]
COLUMNS = {
    "spans": "span",
    "numbers": "number",
    "questions": "question",
    "answers": "answer",
    "scores": "score",
    "values": "value",
    "flagged": "flagged",
    "annotations": "annotation",
    "quoted": "quoted",
    "closed": "closed",
}


def columns(document: Document) -> dict[str, list[object]]:
    """What the columns say."""
    return {name: list(getattr(document.exchanges, name)) for name in COLUMNS}


@pytest.mark.parametrize("text", TEXTS)
def test_columns_say_what_exchanges_do(text: str) -> None:
    document = parse(text)
    found = columns(document)
    assert found["spans"]
    assert found == {name: [getattr(each, of) for each in document.exchanges] for name, of in COLUMNS.items()}
    own = [exchange for candidate in document.candidates for exchange in candidate.exchanges]
    assert list(map(id, own)) == list(map(id, document.exchanges))


@pytest.mark.parametrize("text", TEXTS)
def test_blocks_that_are_made_late_are_the_same(text: str) -> None:
    late, early = parse(text), parse(text)
    assert early.root is not None and late.root is not None
    blocks = [(block.name, block.start, block.end, block.slots, block.numbers) for block in early.root.walk()]
    texts = sorted(late.texts)
    assert [(each.block.start, each.block.end) for each in late.exchanges if each.block] == [
        each.span for each in late.exchanges
    ]
    assert [(block.name, block.start, block.end, block.slots, block.numbers) for block in late.root.walk()] == blocks
    assert sorted(early.texts) == texts


@pytest.mark.parametrize("text", TEXTS)
def test_the_proof_at_once_is_that_of_each_line(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = parse(text)
    rows, damages = list(at_once.rows()), at_once.damages
    monkeypatch.setattr("linter.layouts.reader.proved", lambda proving: None)
    step_by_step = parse(text)
    assert list(step_by_step.rows()) == rows
    assert [(each.kind, each.span) for each in step_by_step.damages] == [(each.kind, each.span) for each in damages]


def test_a_clean_file_needs_no_exchange_as_an_object(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(table: ExchangeTable) -> None:
        raise AssertionError("somebody asked for an exchange")

    monkeypatch.setattr(ExchangeTable, "exchanges", property(made))
    assert lint((EXAMPLES / "clean.txt").read_bytes()).findings == ()
    with pytest.raises(AssertionError):
        list(parse(THREE).exchanges)
