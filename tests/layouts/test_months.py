"""Dates whose month is a word: it is that of a month, in one of six languages or in those of the layout."""

from __future__ import annotations

import pytest

from linter import lint
from linter.layouts.description import DescriptionError
from tests.layouts.own_layouts import known, planned

DATED = 'name = "t"\n[blocks]\nfile = """\nDate: {date}\n\n{entry...}\n"""\nentry = "On {day}: {what}\\n"\n'
DATED += '[slots]\nday = { type = "date", ascending = true }\nwhat = { type = "line" }\n'
DUTCH = 'months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", '
DUTCH += '"oktober", "november", "december"]'


def found(date: str, days: tuple[str, ...] = ("2022-05-01",), description: str = DATED) -> list[tuple[str, int]]:
    text = f"Date: {date}\n\n" + "".join(f"On {day}: rain\n" for day in days)
    chosen = planned(description)
    return [(each.code, each.line) for each in lint(text, chosen).findings]


@pytest.mark.parametrize(
    "date",
    [
        "12 May 2022", "Sept 3, 2022", "12. März 2022", "12. Okt. 2022", "1er août 2022", "3 févr. 2022",
        "MAY 3, 2022", "12 de maio de 2022", "12 de Mayo de 2022", "3 gennaio 2022", "3 sett. 2022",
        "12 dez. 2022", "2022-05-12",
    ],
)  # fmt: skip
def test_month_of_a_language(date: str) -> None:
    assert found(date) == []


@pytest.mark.parametrize("date", ["29.02.2024", "31/12/2022", "12/31/2022", "30.11.2022", "2022-10-31"])
def test_day_that_a_year_may_have(date: str) -> None:
    assert found(date) == []


@pytest.mark.parametrize("date", ["31.02.2022", "03.14.2022", "31/11/2022", "13/13/2022", "2022-02-30", "2022-09-31"])
def test_day_that_no_year_has(date: str) -> None:
    assert found(date) == [("REC007", 1)]


@pytest.mark.parametrize("date", ["12 Xyz 2022", "Foo 3, 2022", "12 Mayy 2022", "12 mei 2022", "32 May 2022"])
def test_word_that_is_no_month(date: str) -> None:
    assert found(date) == [("REC007", 1)]


def test_months_of_the_layout() -> None:
    dutch = DATED + f"date = {{ {DUTCH} }}\n"
    assert found("12 mei 2022", description=dutch) == []
    assert found("12 May 2022", description=dutch) == [("REC007", 1)]
    short = dutch.replace(
        '"]', '", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]'
    )
    assert found("12 mrt. 2022", description=short) == []


def test_months_in_words_ascend() -> None:
    assert found("12 May 2022", ("3 June 2022", "1 July 2022", "May 30, 2022")) == [("REC010", 5)]
    assert found("12 May 2022", ("3. Dez. 2022", "1 de janeiro de 2023")) == []


def test_months_are_twelve() -> None:
    with pytest.raises(
        DescriptionError, match=r"slots\.date has 2 months, expected 12, or 12 more for each other form"
    ):
        known(DATED + 'date = { months = ["mei", "juni"] }\n')
