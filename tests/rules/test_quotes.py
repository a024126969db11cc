from __future__ import annotations

import pytest

from linter.rules.questions.quotes import inner_pair, marks


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ('"So".', (0, 4)),
        ("“So”.", (0, 4)),
        ("«So».", (0, 4)),
        ("„So“.", (0, 4)),
        (".“So”", (1, 5)),
        ("(“So”)", (1, 5)),
        ('"".', (0, 2)),
        ('"So"', None),
        ('"So" he said', None),
        ("‘So’.", None),
        ("'So'.", None),
        ('“So".', None),
        ('"So" "no".', None),
        ("“So” “no”.", None),
        ("“So.", None),
        ("So.", None),
        (".", None),
        ("", None),
    ],
)
def test_the_only_pair_that_is_around_all_words_but_not_outermost(text: str, pair: tuple[int, int] | None) -> None:
    assert inner_pair(text, (0, len(text))) == pair


def test_an_empty_text_has_no_quotes_around_it() -> None:
    assert [marks(text, (at, at)) for text, at in (("", 0), ('"So"', 0), ('"So"', 4))] == [("", "")] * 3


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ('"So"', ('"', '"')),
        ("“So”", ("“", "”")),
        ("‘So’", ("‘", "’")),
        ("'So'", ("'", "'")),
        ("So", ("", "")),
        ('"', ('"', "")),
        ('"So', ('"', "")),
        ('So"', ("", '"')),
        ("'So", ("", "")),
        ("So'", ("", "")),
        ("'So' he said", ("", "")),
        ('"So" he said', ('"', "")),
        ('"So" he said "no"', ('"', '"')),
        ('he said "no"', ("", '"')),
        ("the boys'", ("", "")),
        ("'tis the boys' dog", ("", "")),
        ("'So\"", ("'", '"')),
        ("\"So'", ('"', "'")),
        ("“So“", ("“", "“")),
        ('"He said "no""', ('"', '"')),
        ("«So»", ("«", "»")),
        ("“a “b” c”", ("“", "”")),
        ("“a “b” c” d “e”", ("", "")),
    ],
)
def test_the_quotes_around_an_answer(text: str, around: tuple[str, str]) -> None:
    assert marks(text, (0, len(text))) == around
