"""Where a part of an exchange is expected, in words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from linter.rules.order import expected, is_alone


@pytest.mark.parametrize(
    ("parts", "part", "words"),
    [
        (("question", "answer", "score"), "question", ", expected before the answer"),
        (("question", "answer", "score"), "answer", ", expected after the question"),
        (("question", "answer", "score"), "score", ", expected after the answer"),
        (("question", "annotation", "score", "flag"), "flag", ", expected after the score"),
        (("question", "annotation", "score"), "annotation", ", expected after the question"),
        (("score",), "score", ""),
        (("question", "answer"), "score", ""),
    ],
)
def test_where_a_part_belongs(parts: tuple[str, ...], part: str, words: str) -> None:
    document: Any = SimpleNamespace(parts=parts)
    assert expected(document, part) == words


@pytest.mark.parametrize(
    ("at", "alone"), [(0, True), (1, True), (2, True), (3, False), (5, True), (6, True), (7, False)]
)
def test_whether_nothing_is_before_a_place_on_its_line(at: int, alone: bool) -> None:
    document: Any = SimpleNamespace(text=" \tab\n [x]")
    assert is_alone(document, (at, 8)) is alone
