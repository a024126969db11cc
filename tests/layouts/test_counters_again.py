"""A number that is on the first and on the last line of a block, with other blocks between them."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import own

TAPES = own(
    b'''name = "tapes"

[blocks]
file = "{tape...}"
tape = """
TAPE {reel}
Text
----------
{turn...}
[End of tape {reel}]

"""
turn = """
{speaker}: {said}
"""

[slots]
reel = { type = "number" }
speaker = { of = ["SAND", "CALLOW"] }
''',
    "tapes.toml",
)
ROUNDS = own(
    b'''name = "rounds"

[blocks]
file = """
Rounds

{round...}
"""
round = """
ROUND {round-number}
=========
{row...}
Out in round {round-number}: {out}

"""
row = "{number}. {speller} - {word}"

[slots]
round-number = { type = "number" }
number = { within = "round" }
speller = { type = "name", is = "field" }
word = { type = "word" }
out = { type = "integer" }
''',
    "rounds.toml",
)
TAPE_TEXT = "".join(
    f"TAPE {n}\nText\n----------\nSAND: Where was the {word}?\nCALLOW: By the {word}.\n[End of tape {n}]\n\n"
    for n, word in enumerate(("river", "mill", "road"), 1)
)[:-1]
ROUND_TEXT = "Rounds\n\n" + "".join(
    f"ROUND {n}\n=========\n1. Ann Lee - {word}s\n2. Bo Kerr - {word}\nOut in round {n}: 1\n\n"
    for n, word in enumerate(("yacht", "zephyr", "rhubarb"), 1)
)[:-1]  # fmt: skip


def found(text: str) -> list[tuple[str, int, str]]:
    chosen = plan(layouts=(TAPES if text.startswith("T") else ROUNDS,))
    return [(each.code, each.line, each.message) for each in lint(text, chosen).findings]


@pytest.mark.parametrize("text", [TAPE_TEXT, ROUND_TEXT])
def test_clean(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[End of tape 2]", "[End of tape 5]", ("QNA006", 13)),
        ("TAPE 2", "TAPE 5", ("QNA007", 8)),
        ("tape 3]", "tape 2]", ("QNA006", 20)),
        ("----------\nSAND: Where was the mill", "-------\nSAND: Where was the mill", ("SEP001", 10)),
        ("SAND: Where was the mill?", "SAND Where was the mill?", ("QNA001", 11)),
    ],
)
def test_number_of_the_outer_block(old: str, new: str, expected: tuple[str, int]) -> None:
    assert [each[:2] for each in found(TAPE_TEXT.replace(old, new, 1))] == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Out in round 2", "Out in round 7", ("REC008", 13, "'Out in round' is 7, expected 2")),
        ("ROUND 2", "ROUND 5", ("REC008", 9, "'ROUND' is 5, expected 2")),
        ("ROUND 3", "ROUND 4", ("REC008", 15, "'ROUND' is 4, expected 3")),
    ],
)
def test_number_beside_that_of_the_rows(old: str, new: str, expected: tuple[str, int, str]) -> None:
    assert found(ROUND_TEXT.replace(old, new, 1)) == [expected]


def test_one_again_beside_other_damage() -> None:
    text = ROUND_TEXT.replace("=========", "=======", 1).replace("Out in round 1", "Out in round 3", 1)
    assert [each[:2] for each in found(text)] == [("SEP001", 4), ("REC008", 7)]
