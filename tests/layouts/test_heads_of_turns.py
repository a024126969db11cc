"""The head of a file in which anybody may speak: its lines are no turns, whatever is wrong with one of them."""

from __future__ import annotations

import pytest

from linter import fix, lint
from linter.engine import parse
from tests.layouts.own_layouts import found, planned

TOML = """\
name = "rounds"
[blocks]
file = '''
# Round table: {title}
Held: {town}, {date}
Guests: {guests}
Topics: {topics}

{topic...}
# End
'''
topic = '''
## Topic {number}: {heading} ({began})

{turn...}
=> Show of hands: {hands}

'''
turn = '''
{speaker}: {said}
'''
[slots]
town = { type = "line" }
guests = { type = "line" }
topics = { type = "integer" }
number = { type = "number" }
heading = { type = "line" }
began = { type = "clock" }
hands = { type = "integer" }
"""
TEXT = """\
# Round table: The old bridge
Held: town hall of Ulm, 2023-05-11
Guests: Ada, Bo
Topics: 3

## Topic 1: Noise (00:00:20)

Ada: When is it at its worst?
Bo: At six, when the lorries come.
=> Show of hands: 4

## Topic 2: Tolls (00:08:20)

Ada: Who would pay one?
Bo: Not me.
=> Show of hands: 1

## Topic 3: Repair (00:15:00)

Ada: And who repairs it?
Bo: The town, I hope.
=> Show of hands: 6

# End
"""


PLAN = planned(TOML)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Guests: Ada, Bo\n", "Guests: Ada, Bo\nGuests: Ada, Bo\n", [(4, "REC007")]),
        ("Topics: 3", "Topics: three", [(4, "REC007")]),
        ("Topics: 3", "Topics 3", [(4, "REC007")]),
        ("Guests:", "Gusts:", [(3, "REC007")]),
        ("Held:", "Hled:", [(2, "REC007")]),
        ("Held: town hall of Ulm, 2023-05-11\n", "", [(2, "REC007")]),
        ("# Round table: The old bridge\n", "", [(1, "DOC002")]),
        ("hall of Ulm", "hall, Ulm", []),
    ],
)
def test_a_line_of_the_head(old: str, new: str, expected: list[tuple[int, str]]) -> None:
    text = TEXT.replace(old, new)
    assert found(text, PLAN) == expected
    document = parse(text.encode(), layouts=PLAN.layouts)
    assert [turn.speaker for turn in document.turns] == ["Ada", "Bo"] * 3
    assert len(document.sections) == 4  # the end of the file is one


@pytest.mark.parametrize(
    ("old", "line", "wanted"),
    [
        ("## Topic 1: Noise (00:00:20)\n", 6, "## Topic 1:"),
        ("## Topic 2: Tolls (00:08:20)\n\n", 12, "## Topic 2:"),
    ],
)
def test_a_heading_that_is_missing(old: str, line: int, wanted: str) -> None:
    (found,) = lint(TEXT.replace(old, ""), PLAN).findings
    assert (found.line, found.code) == (line, "DOC003")
    assert found.message == f"section heading is missing, expected {wanted}"
    assert fix(TEXT.replace(old, "").encode(), PLAN, unsafe=True).data == TEXT.replace(old, "").encode()


def test_of_a_head_and_a_heading_that_are_missing_something_is_said() -> None:
    text = TEXT.splitlines(keepends=True)[0] + TEXT[TEXT.index("Ada:") :]
    assert found(text, PLAN) == [(2, "DOC003")]


def test_a_block_that_is_due_and_not_there() -> None:
    text = TEXT[: TEXT.index("## Topic 1")] + "# End\n"
    assert found(text, PLAN) == [(6, "DOC003")]
