"""A value that must be the same as another one of its block."""

from __future__ import annotations

from linter import lint
from linter.config import plan
from linter.layouts.known import own

TAPES = own(
    b'''name = "tapes"

[blocks]
file = "{tape...}"
tape = """
[START OF TAPE {reel}]

{turn...}
[END OF TAPE {again}]

"""
turn = """
{speaker}: {said}

"""

[slots]
reel = { type = "integer" }
again = { type = "integer", same-as = "reel" }
speaker = { of = ["SAND", "CALLOW"] }
''',
    "tapes.toml",
)
CLEAN = "\n".join(
    f"[START OF TAPE {n}]\n\nSAND: Where was {word}?\n\nCALLOW: By the {word}.\n\n[END OF TAPE {n}]\n"
    for n, word in enumerate(("river", "mill", "road"), 1)
)


def found(text: str) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in lint(text, plan(layouts=(TAPES,))).findings]


def test_each_is_compared_with_its_own() -> None:
    assert found(CLEAN) == []
    assert found(CLEAN.replace("END OF TAPE 2", "END OF TAPE 3")) == [("REC004", 15)]
