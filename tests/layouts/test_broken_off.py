"""An answer that breaks off inside its quotes, with its score gone, does not hide the exchange below it."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.test_collection import END, exchange, transcript

BELOW = exchange(2, "And why?", "It is fast.")


def broken_off(said: str) -> str:
    """Two exchanges, the first of which ends with what is ``said``."""
    first = exchange(1, "What did you build?", "A parser.").replace('"A parser."', said)
    return transcript(first.partition("\n\nRelevance")[0], BELOW)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param('"A parser, and then I', id="one quote is open"),
        pytest.param('"A parser, "the fast one" as we', id="others are in it"),
        pytest.param('"A parser, and then "', id="two that look like a pair"),
    ],
)
def test_the_labels_below_an_answer_that_breaks_off_are_reported(said: str) -> None:
    text = broken_off(said)
    lines = {finding.line for finding in lint(text).findings}
    below = text[: text.index("Q2:")].count("\n") + 1
    assert lines & set(range(below - 2, below + 5))


def test_a_quoted_exchange_in_a_whole_answer_is_text() -> None:
    said = f'"They asked:\n\n{BELOW.partition(END)[0]}and I passed."'
    assert not lint(transcript(exchange(1).replace('"A parser."', said))).findings
