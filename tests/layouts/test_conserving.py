"""No exact label is text in silence: a reading that swallows one is caught by a scan that knows nothing of it."""

from __future__ import annotations

import pytest

from linter import lint, parse
from linter.document import Document
from linter.layouts.collection.describe import described
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.conserving import unexplained
from tests.layouts.test_collection import END, exchange, transcript

LAYOUT = described(DEFAULT)
THREE = transcript(exchange(1), exchange(2, "And why?"), exchange(3, "And how?"))


def swallowed(text: str) -> Document:
    """``text`` as a reading would have it that takes the second exchange for a part of the first question."""
    document = parse(text)
    first, second = document.exchanges[:2]
    assert first.question is not None
    first.question = (first.question[0], second.span[1] - 1)
    first.answer = first.annotation = None
    second.question = second.answer = second.annotation = None
    document.texts.clear()
    return document


def said(text: str, document: Document) -> list[str]:
    """The labels that are text without a reason."""
    return [text[slice(*label.span)] for label in unexplained(LAYOUT, document)]


def test_a_clean_file_has_no_label_in_its_text() -> None:
    assert said(THREE, parse(THREE)) == []


def test_an_exchange_that_is_swallowed_is_seen() -> None:
    assert said(THREE, swallowed(THREE)) == ["A1:", "Relevance Score:", "Q2:", "A2:", "Relevance Score:"]


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ("Q2: And why?", "Q9: And why?"),
        (f"{END}\n\nQ2:", f"{END}\nQ2:"),
    ],
)
def test_another_number_and_a_blank_line_that_is_not_there_are_reasons(found: str, text: str) -> None:
    changed = THREE.replace(found, text)
    assert text.rpartition("\n")[2][:3] not in said(changed, swallowed(changed))


def test_a_quoted_body_may_hold_what_is_exactly_a_label() -> None:
    inside = 'A1: "See below.\n\nQ2: And why?\n\nA2: So.\n\nThat was it."'
    text = transcript(exchange(1).replace('A1: "A parser."', inside), exchange(2, "And why?"))
    assert inside in text
    assert said(text, parse(text)) == []
    assert lint(text.encode()).findings == ()


def test_a_label_in_a_fence_has_a_reason() -> None:
    text = THREE.replace("Q2: And why?", "Q2: And why?\n\n```\n\nA2: So.\n\n```")
    document = parse(text)
    assert [label for label in said(text, document) if label == "A2:"] == []
