"""Separators as other programs write them: one finding each, with the fix."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.engine import lint
from linter.fixer import fix

CLEAN = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
TERMINATOR = "~" * 30


@pytest.mark.parametrize(
    ("written", "said", "count"),
    [
        ("<hr>", "is written in HTML", 1),
        ("<hr>", "is written in HTML", -1),
        ('<HR class="end" />', "is written in HTML", 1),
        (r"\~\~\~", "has backslashes in it", 1),
        (r"\~" * 30, "has backslashes in it", -1),
        (r"\-\-\-", "has backslashes in it", -1),
    ],
)
def test_a_rule_of_a_markup_language_is_the_separator_that_is_due(written: str, said: str, count: int) -> None:
    text = CLEAN.replace(TERMINATOR, written, count)
    (finding,) = lint(text).findings
    where = " (in 7 places)" if count < 0 else ""
    assert (finding.code, finding.line) == ("SEP002", 19)
    assert finding.message == f"terminator {said}, expected 30 '~'{where}"
    assert fix(text).data.decode() == CLEAN


@pytest.mark.parametrize("written", ["<hr>", r"\~\~\~", r"\-\-\-\-\-"])
def test_a_rule_in_a_body_is_text(written: str) -> None:
    assert not lint(CLEAN.replace("Once that showed", f"Once\n\n{written}\n\nthat showed")).findings
