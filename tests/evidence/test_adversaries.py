"""Answers written to trip the wording sign: what each kind of them is read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.evidence.sign import Sign
from linter.evidence.wording import read

FILE = Path(__file__).parent / "adversaries.txt"
READ_AS = {
    "plain": {(Sign.FOR, True)},
    "for": {(Sign.FOR, True), (Sign.FOR, False)},
    "against": {(Sign.AGAINST, False)},
    "courtesy": {(Sign.AGAINST, True)},
    "not-for": {(Sign.AGAINST, True), (Sign.AGAINST, False), (Sign.SILENT, False)},
    "silent": {(Sign.SILENT, False)},
}


def answers(kind: str) -> list[str]:
    """The answers below the heading of ``kind``."""
    (part,) = (part for part in FILE.read_text(encoding="utf-8").split("\n\n") if part.startswith(f"[{kind}]"))
    return part.rstrip("\n").split("\n")[1:]


def misread(kind: str) -> list[str]:
    return [answer for answer in answers(kind) if read(f'"{answer}"')[:2] not in READ_AS[kind]]


@pytest.mark.parametrize("kind", READ_AS)
def test_what_it_is_read_as(kind: str) -> None:
    assert len(answers(kind)) > 50
    assert misread(kind) == []


@pytest.mark.parametrize("kind", ["plain", "against", "courtesy"])
def test_curly_apostrophes_and_capitals_make_no_difference(kind: str) -> None:
    for answer in answers(kind):
        expected = read(answer)[:2]
        assert read(answer.replace("'", "’"))[:2] == expected
        assert read(answer.upper())[:2] == expected
