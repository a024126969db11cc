"""The values of a line: what is given up while they are looked for is never what would have been found."""

from __future__ import annotations

from time import process_time

import pytest

from linter.layouts.collection.settings import DEFAULT
from linter.layouts.flags import read_tail
from linter.layouts.known import BUILT_IN
from linter.layouts.rest import Rest

_ENDLESS = 1000.0
LINES = (
    " [PROJECT] (Relevance: 0.500)",
    " (project) [Relevance 0.5]",
    " [TECHNCAL] (Relevance: 1,250)",
    " [PROJECT] (Relevance: )",
    " PROJECT Relevance: 0.500",
    ": How do you close the till?",
    " planning:** The candidate gave an account with figures, and named what would be different in 2019.",
    " - -0.5 (of 1) - TECHNICAL, TECHNICAL [",
    ": 5/5",
)


def question() -> Rest:
    """The rest of ``Q1 [PROJECT] (Relevance: 0.500)``."""
    record = next(known for known in BUILT_IN if known.name == "record").compiled(DEFAULT)
    reader = next(each for each in record.readers if "kind" in {slot.name for slot in each.position.slots})
    return reader._rest


@pytest.mark.parametrize("line", LINES)
def test_a_reading_is_found_up_to_its_very_cost(line: str) -> None:
    rest = question()
    best = rest.fit(line, 0, len(line), _ENDLESS)
    assert best is not None
    assert rest.fit(line, 0, len(line), best.cost) == best
    assert rest.fit(line, 0, len(line), best.cost + 5) == best
    assert rest.fit(line, 0, len(line), best.cost - 0.01) is None


@pytest.mark.parametrize("digits", ["1" * 20_000, "1" * 20_000 + "a"])
def test_a_long_number_is_looked_at_once_for_a_flag(digits: str) -> None:
    start = process_time()
    tail = read_tail(digits, 0, len(digits), (" [STRUGGLED]",))
    assert (tail.start, tail.end, tail.flaws) == (0, len(digits), ())
    assert process_time() - start < 3  # half a minute, if the rest of them is looked at from each digit
