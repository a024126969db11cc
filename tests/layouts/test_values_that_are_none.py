"""Values that are none: days that no month has, words that no list has, and counts that forget a copy."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.fixer import fix
from linter.layouts.known import Known
from tests.layouts.own_layouts import known


def _said(text: str, layout: Known) -> list[str]:
    return [f"{each.line}:{each.column} {each.code}" for each in lint(text, plan(layouts=(layout,))).findings]


def test_an_item_that_is_there_twice_counts_twice_though_it_has_a_number() -> None:
    layout = known(
        'name = "drugs"\n[blocks]\nfile = """\nDrugs: {drugs}\n{drug...}\nEnd\n"""\n'
        'drug = "- {substance}, {dose} mg"\n'
        '[slots]\ndrugs = { type = "integer", count-of = "drug" }\ndose = { type = "integer" }\n'
    )
    text = "Drugs: 2\n- Ramipril, 5 mg\n- Ibuprofen, 400 mg\nEnd\n"
    assert not _said(text, layout)
    assert _said(text.replace("- Ramipril, 5 mg\n", 2 * "- Ramipril, 5 mg\n"), layout) == ["1:8 REC001"]


@pytest.mark.parametrize(
    ("day", "exists"),
    [("31 May 2024", True), ("30 June 2024", True), ("31 June 2024", False), ("30 de febrero de 2024", False),
     ("November 31, 2024", False), ("November 30, 2024", True), ("1er mars 2024", True),
     ("29 February 2024", True), ("29 February 2023", False), ("February 29, 2000", True), ("29.02.1900", False),
     ("29/2/24", True), ("02/29/23", False), ("2023-02-29", False), ("29 de febrero de 2023", False)],
)  # fmt: skip
def test_a_date_is_a_day_that_exists(day: str, exists: bool) -> None:
    layout = known('name = "days"\n[blocks]\nfile = """\nHeld on: {date}\nPlace: {place}\n"""\n')
    assert (not _said(f"Held on: {day}\nPlace: Orsa\n", layout)) is exists


@pytest.mark.parametrize(
    ("value", "code", "is_fixed"),
    [("very good", "REC006", False), ("good, but late", "REC006", False), ("middlng", "REC006", True),
     ("good ++", "REC006", False), ("none", "REC006", False)],
)  # fmt: skip
def test_a_value_that_is_none_of_those_allowed_is_always_called_so(value: str, code: str, is_fixed: bool) -> None:
    layout = known(
        'name = "marks"\n[blocks]\nfile = """\nMark sheet {sheet}\nVerdict: {verdict}\n"""\n'
        '[slots]\nsheet = { type = "integer" }\nverdict = { of = ["good", "middling"] }\n'
    )
    text = f"Mark sheet 4\nVerdict: {value}\n"
    assert [each.partition(" ")[2] for each in _said(text, layout)] == [code]
    assert (fix(text.encode(), plan(layouts=(layout,))).data != text.encode()) is is_fixed
