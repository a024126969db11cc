"""Long texts cost no more than what they say asks for: what is in another layout is not read to its end."""

from __future__ import annotations

import pytest

from benchmarks.records import writer
from benchmarks.shapes import HEAD, SHAPES, exchanges, pages
from linter import lint
from linter.config import plan
from linter.engine import parse
from linter.layouts.align import Aligner
from linter.layouts.known import built_in
from linter.layouts.reader import Reader

LONG = 40_000
COLLECTION = (built_in("collection"),)
Aligned = list[int]


@pytest.fixture
def aligned(monkeypatch: pytest.MonkeyPatch) -> Aligned:
    """How many characters were aligned, one number for each stretch."""
    sizes: Aligned = []
    align = Aligner.align

    def counted(self: Aligner, start: int, stop: int, *others: object) -> object:
        sizes.append(stop - start)
        return align(self, start, stop, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(Aligner, "align", counted)
    return sizes


MISTAKEN = {
    "a record": pages(lambda seed: writer.write(3 * seed).page().data())(3 * LONG),
    "code": SHAPES["code"](LONG),
    "questions alone": SHAPES["labels of questions"](LONG),
}


@pytest.mark.parametrize("name", MISTAKEN)
def test_a_long_text_in_another_layout_is_left_after_a_look(name: str, aligned: Aligned) -> None:
    text = MISTAKEN[name]
    report = lint(text, plan(layouts=COLLECTION))
    assert [finding.code for finding in report.findings] == ["DOC001"]
    assert sum(aligned) < len(text)


@pytest.mark.parametrize("name", ["exact labels in an answer", "code in an answer", "near labels in an answer"])
def test_a_long_answer_is_no_other_layout_whatever_is_in_it(name: str) -> None:
    assert lint(SHAPES[name](LONG), plan(layouts=COLLECTION)).findings == ()


@pytest.mark.parametrize("name", ["every label bold", "every exchange in lower case", "every blank line missing"])
def test_a_long_text_with_a_slip_in_every_exchange_is_read(name: str) -> None:
    text = SHAPES[name](LONG)
    assert len(parse(text, layouts=COLLECTION).exchanges) == text.casefold().count("relevance score")


def test_a_transcript_below_a_long_text_is_looked_at() -> None:
    other = "It was late: nothing of it is true. He left.\n\n" * 200
    text = other + exchanges(lambda text, n: text.replace(f"Q{n}:", f"Q{n}."))(8 * len(other))
    document = parse(text, layouts=COLLECTION)
    assert document.recognised
    assert len(document.exchanges) == text.count("Relevance Score")


Readings = list[int]


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> Readings:
    """The sizes of the texts that were read by habits."""
    sizes: Readings = []
    read = Reader.read

    def counted(self: Reader) -> object:
        if self.dialect is not None:
            sizes.append(len(self.text))
        return read(self)

    monkeypatch.setattr(Reader, "read", counted)
    return sizes


def test_a_text_in_which_every_line_has_its_place_is_not_read_again(readings: Readings) -> None:
    parse(exchanges(lambda text, n: text.replace(f"Q{n}:", f"**Q{n}:**"))(LONG // 2), layouts=COLLECTION)
    assert readings == []


def test_habits_are_tried_on_some_of_a_long_text_before_the_whole_is_read_again(readings: Readings) -> None:
    text = HEAD + "\n\n".join(f"Candidat: b\n\nRecruter: a {n}" for n in range(LONG // 30))
    parse(text, layouts=COLLECTION)
    assert readings
    assert max(readings) < len(text) / 2


def test_habits_of_the_last_part_of_a_long_text_are_tried_there(readings: Readings) -> None:
    text = exchanges(lambda text, n: text if n < 60 else text.replace(f"{'~' * 30}\n", ""))(LONG)
    document = parse(text, layouts=COLLECTION)
    assert readings[1] == len(document.text)
    assert len(document.exchanges) == text.count("Relevance Score")
