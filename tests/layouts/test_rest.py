"""The values of a line: what is given up while they are looked for is never what would have been found."""

from __future__ import annotations

from time import process_time

import pytest

from linter.layouts import costs, rest
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.dialect import _reader
from linter.layouts.flags import read_tail
from linter.layouts.known import BUILT_IN, built_in
from linter.layouts.rest import Rest
from linter.layouts.rest_alignment import align
from linter.layouts.rest_flaws import Atom, AtomStep
from linter.layouts.rest_tokens import Tokens

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


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the values of lines may cost at most, each time that they are looked for from now on."""
    seen: list[float] = []

    def aligned(tokens: Tokens, atoms: list[Atom], most: float) -> AtomStep | None:
        seen.append(most)
        return align(tokens, atoms, most)

    monkeypatch.setattr(rest, "align", aligned)
    return seen


def test_values_that_are_right_are_looked_for_once(limits: list[float]) -> None:
    right, wrong = LINES[0], LINES[1]
    asked = question()
    assert asked.fit(right, 0, len(right)) is not None
    assert limits == [0.0]
    assert asked.fit(wrong, 0, len(wrong)) is not None
    assert limits == [0.0, 0.0, costs.NEAR_MOST]


def test_a_line_is_read_once_for_all_readers_of_its_position(limits: list[float]) -> None:
    layout = built_in("collection").compiled(DEFAULT)
    line, index = "Points: Ada Ron", 6
    found = [_reader(layout, index, (name, "Points")).fit(line, line) for name in ("Marks", "Grades")]
    assert len(limits) == 2
    assert found[0] is not None and found[0] == found[1]


def test_what_is_made_of_a_reading_is_not_in_the_next_one() -> None:
    line, asked = LINES[1], question()
    first = asked.fit(line, 0, len(line))
    assert first is not None
    first.values["flag"] = (0, 0)
    again = asked.fit(line, 0, len(line))
    assert again is not None and "flag" not in again.values


@pytest.mark.parametrize("digits", ["1" * 20_000, "1" * 20_000 + "a"])
def test_a_long_number_is_looked_at_once_for_a_flag(digits: str) -> None:
    start = process_time()
    tail = read_tail(digits, 0, len(digits), (" [STRUGGLED]",))
    assert (tail.start, tail.end, tail.flaws) == (0, len(digits), ())
    assert process_time() - start < 3  # half a minute, if the rest of them is looked at from each digit
