"""Numbers with zeros before them where the layout has none: no safe fix takes them away, and columns stay."""

from __future__ import annotations

from linter import lint
from linter.config import plan
from linter.fixer import fix
from linter.layouts.known import own

LOG = own(
    b'''name = "log"
[blocks]
file = """
Log {no}

{row...}
"""
row = "{counter}{~}{speaker}{~}{said}\\\\n"
[slots]
no = { type = "integer" }
counter = { type = "integer", ascending = true }
speaker = { of = ["ANN", "BOB"] }
'''.replace(b"\\\\n", b"\\n"),
    "log.toml",
)
PLAN = plan(layouts=(LOG,))


def test_zeros_are_told_and_not_taken_away() -> None:
    rows = "".join(f"{n:04}    {'ANN' if n % 2 else 'BOB'}    Something {n}\n" for n in (0, 6, 9, 12, 20))
    text = f"Log 7\n\n{rows}".encode()
    assert fix(text, PLAN).data == text
    messages = {each.message for each in lint(text, PLAN).findings}
    assert messages and all("written differently" in each for each in messages)


def test_one_padded_number() -> None:
    (finding,) = lint(b"Log 007\n\n1    ANN    Something\n", PLAN).findings
    assert finding.message == "line 'Log' has a value that is written differently, expected 7"
