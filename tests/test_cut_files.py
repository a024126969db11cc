"""A file that breaks off anywhere is fixed as far as that goes: nothing is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.fixer import fix

TEXT = (Path(__file__).parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
LAST = TEXT.rindex("Q1:")
ENDS = [at + 2 for at in range(LAST, len(TEXT)) if TEXT.startswith(": ", at)]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("more", ["", " ", '"'])
def test_a_label_that_the_file_ends_with(end: int, more: str) -> None:
    damaged = TEXT[:end].replace("Relevance Score: ", "Relevance score: ", 1) + more
    for unsafe in (False, True):
        after = fix(damaged.encode(), unsafe=unsafe)
        assert after.data and not after.failures
