"""Numbers that go on from one person to the next: one finding for all of them."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from linter.engine import lint
from linter.fixer import fix

CLEAN = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")


def counted_on(people: int) -> str:
    """The clean example whose numbers go on over so many people."""
    heads = [match.start() for match in re.finditer("(?m)^Candidate:", CLEAN)] + [len(CLEAN)]
    text, shift = CLEAN[: heads[1]], 2
    for person, (start, end) in enumerate(pairwise(heads[1:]), 1):
        part = CLEAN[start:end]
        if person <= people:
            text += re.sub(r"(?m)^([QA])(\d)(?=:)", partial(_renumbered, shift), part)
        else:
            text += part
        shift += len(re.findall(r"(?m)^Q\d:", part))
    return text


def _renumbered(shift: int, match: re.Match[str]) -> str:
    return f"{match[1]}{int(match[2]) + shift}"


@pytest.mark.parametrize("people", [1, 2, 3])
def test_numbers_that_go_on_are_one_finding(people: int) -> None:
    text = counted_on(people)
    (finding,) = lint(text).findings
    assert (finding.code, finding.line) == ("QNA007", 37)
    where = f" (in {people} places)" if people > 1 else ""
    assert finding.message == f"question is numbered Q3, expected Q1{where}"
    assert fix(text, unsafe=True).data.decode() == CLEAN


def test_breaks_within_two_people_are_two() -> None:
    text = CLEAN.replace("Q2: How", "Q3: How").replace('A2: "I comp', 'A3: "I comp')
    text = text.replace("Q2: And", "Q4: And").replace('A2: "An al', 'A4: "An al')
    assert [finding.code for finding in lint(text).findings] == ["QNA007", "QNA007"]
