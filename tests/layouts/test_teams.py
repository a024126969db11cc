"""Layouts that teams keep, each with clean files and with edits that a reader would call a defect.

``teams/NAME/edits.json`` says of each edit what was changed in words, in which file and at which lines a finding
should be, and the lines that were replaced.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from linter import lint
from linter.config import Plan
from linter.finding import Finding
from tests.layouts.own_layouts import planned

TEAMS = Path(__file__).parent / "teams"
NAMES = sorted(path.name for path in TEAMS.iterdir())
KNOWN = {
    "deposition": 2,  # the heading of a page is between two blocks, which no template can say
}
"""So many findings there are in clean files."""
UNNOTICED = {
    ("court", "the answer is broken after 'small', the rest has no number"),  # it may as well be the running text
    ("court", "THE COURT: is gone before 'Thank you'"),  # the text goes on
    ("podcast", "the line 'Arrivo io' is there twice"),  # somebody may say so
    ("episodes", "a turn of Monique is there twice"),  # two words may be said twice
}
"""Edits that leave a file which somebody may have meant."""
ELSEWHERE = {
    ("anamnes", "Sömn 7 became 1"),  # the sum is wrong
    ("anamnes", "question and answer on one line"),  # the answer is missing
}
"""Edits that are told by another line."""
TWICE = {("court", "the heading of the second examination is one line higher")}
"""Edits with a second finding: here of the number before the line."""
LOST = {("anamnes", "no blank line above TIDIGARE SJUKDOMAR")}
"""Edits that should be found and are not."""


def edits() -> Iterator[Any]:
    for name in NAMES:
        for edit in json.loads((TEAMS / name / "edits.json").read_text(encoding="utf-8")):
            told = (name, edit["edit"])
            marks = [pytest.mark.xfail(strict=True, reason="it is not found")] if told in LOST else []
            yield pytest.param(name, edit, id=f"{name}: {edit['edit']}", marks=marks)


@cache
def plan(name: str) -> Plan:
    return planned((TEAMS / name / "layout.toml").read_text(encoding="utf-8"))


def clean(name: str, file: str) -> str:
    return (TEAMS / name / file).read_bytes().decode()


def said(text: str, name: str) -> tuple[Finding, ...]:
    return lint(text, plan(name)).findings


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_with_clean_files(name: str) -> None:
    files = sorted(path.name for path in (TEAMS / name).glob("*.txt"))
    assert len(files) == 3
    assert sum(len(said(clean(name, file), name)) for file in files) == KNOWN.get(name, 0)


@pytest.mark.parametrize(("name", "edit"), list(edits()))
def test_an_edit_is_one_finding_at_its_line(name: str, edit: dict[str, Any]) -> None:
    text = clean(name, edit["file"])
    lines = text.split("\n")
    for change in reversed(edit["changes"]):
        at, old = change["line"] - 1, change["old"]
        assert lines[at : at + len(old)] == old
        lines[at : at + len(old)] = change["new"]
    usual = Counter(finding.message for finding in said(text, name))
    found = []
    for finding in said("\n".join(lines), name):
        if usual[finding.message]:
            usual[finding.message] -= 1
        else:
            found.append(finding)
    told = (name, edit["edit"])
    assert len(found) == (told not in UNNOTICED) + (told in TWICE)
    first, last = edit["at"]
    if told not in UNNOTICED | ELSEWHERE:
        assert any(first - 1 <= finding.line <= last + 1 for finding in found)
