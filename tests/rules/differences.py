"""What is said of each form of a label, a dash or a flag.

``differences.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from linter.rules.difference import differences
from tests.layouts.fits import FORMS

GOLDEN = Path(__file__).with_suffix(".txt")
EXPECTED = (
    "Relevance Score: ",
    "Q12: ",
    "[HINT GIVEN]: ",
    " - ",
    " [VERY LATE]",
    "**Answer:** ",
    "\nOverall 3/5",
    "Ответ 1: ",
)
FAR = 3
"""Every so many forms of each is looked at."""


def said() -> Iterator[str]:
    """All of it."""
    for number, expected in enumerate(EXPECTED):
        yield f"== {expected!r}"
        for form in FORMS[number % FAR :: FAR]:
            if (found := form(expected)) != expected:
                yield f"{found!r}: {'; '.join(differences(found, expected))}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
