"""A flag on a line of its own is moved only to the score of the exchange that it is in, and never away."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import lint
from linter.fixer import fix

CLEAN = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8").splitlines()
FLAG = "[STRUGGLED]"
SCORES = [number for number, line in enumerate(CLEAN) if line.startswith("Relevance Score:")]
FLAGGED, BARE = SCORES[:2]


def with_flag(at: int) -> bytes:
    """The clean file with a flag of its own above the line ``at``."""
    return "\n".join([*CLEAN[:at], FLAG, *CLEAN[at:], ""]).encode()


@pytest.mark.parametrize("at", [2, 4, 7, 10, 12, FLAGGED + 2])
def test_a_flag_of_no_exchange_stays(at: int) -> None:
    data = with_flag(at)
    (finding,) = lint(data).findings
    assert (finding.code, finding.line, finding.fix) == ("FLG004", at + 1, None)
    assert fix(data, unsafe=True).data == data


def test_a_flag_above_its_score_is_moved_to_it() -> None:
    lines = fix(with_flag(BARE), unsafe=True).data.decode().splitlines()
    assert lines == [*CLEAN[:BARE], f"{CLEAN[BARE]} {FLAG}", *CLEAN[BARE + 1 :]]


def test_a_flag_that_the_score_has_already_is_removed() -> None:
    assert fix(with_flag(FLAGGED), unsafe=True).data.decode().splitlines() == CLEAN
