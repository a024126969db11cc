"""Counters that begin at another number in each file, and go on through all of it."""

from __future__ import annotations

import pytest

from linter import fix, lint, parse
from linter.config import plan
from tests.layouts.own_layouts import known, planned

TOML = """\
name = "minutes"
[blocks]
file = '''
MINUTES

{session...}
'''
session = '''
Session of {date}

{exchange...}
'''
exchange = '''
Q{number} {asker}: {question}
{witness}: {answer}

'''
[slots]
number = { from = "any" }
asker = { type = "speaker", is = "field" }
witness = { type = "speaker", is = "field" }
"""
TEXT = """\
MINUTES

Session of 2024-05-06

Q28 Chair: Who came?
Mr Lee: All of them.

Q29 Chair: Who left?
Mr Lee: None of them.

Session of 2024-05-07

Q30 Chair: And then?
Mr Lee: We went home.

Q31 Chair: All of you?
Mr Lee: Most of us.
"""
KNOWN = (known(TOML),)
PLAN = plan(layouts=KNOWN)


def _said(text: str) -> list[tuple[int, str, str]]:
    return [(each.line, each.code, each.message) for each in lint(text, PLAN).findings]


def _from(first: int) -> str:
    return "".join(
        line.replace(f"Q{int(line[1:3])} ", f"Q{int(line[1:3]) - 28 + first} ") if line.startswith("Q") else line
        for line in TEXT.splitlines(keepends=True)
    )


@pytest.mark.parametrize("first", [1, 2, 28, 97, 1204])
def test_any_number_may_be_the_first(first: int) -> None:
    assert _said(_from(first)) == []
    assert parse(_from(first), layouts=KNOWN).exchanges[0].number == first


@pytest.mark.parametrize(
    ("old", "new", "line", "found", "due"),
    [("Q28", "Q82", 5, 82, 28), ("Q29", "Q92", 8, 92, 29), ("Q30", "Q31", 13, 31, 30), ("Q31", "Q13", 16, 13, 31)],
)
def test_the_numbers_go_on_from_there(old: str, new: str, line: int, found: int, due: int) -> None:
    damaged = TEXT.replace(old, new)
    assert _said(damaged) == [(line, "QNA007", f"question is numbered Q{found}, expected Q{due}")]
    assert fix(damaged, PLAN, unsafe=True).data.decode() == TEXT


def test_a_file_without_numbers_is_read_too() -> None:
    assert _said("MINUTES\n\nSession of 2024-05-06\n") != []


def test_another_counter_begins_where_it_does() -> None:
    toml = TOML.replace("Session of {date}", "Session {sitting} of {date}").replace(
        "[slots]\n", '[slots]\nsitting = { type = "number", from = "any" }\n'
    )
    text = TEXT.replace("Session of 2024-05-06", "Session 7 of 2024-05-06")
    chosen = planned(toml)
    assert not lint(text.replace("Session of", "Session 8 of"), chosen).findings
    (found,) = lint(text.replace("Session of", "Session 9 of"), chosen).findings
    assert (found.line, found.code) == (11, "REC008")


def test_a_line_whose_label_has_words_after_its_number_is_no_text() -> None:
    toml = TOML.replace("Session of {date}", "Session {sitting} of {date}").replace('from = "any"', 'within = "file"')
    toml = toml.replace("[slots]\n", '[slots]\nsitting = { type = "number" }\n')
    text = _from(1).replace("Session of", "Session 1 of", 1).replace("Session of", "Session 2 of")
    document = parse(text, layouts=(known(toml),))
    assert document.root is not None
    assert [block.name for block in document.root.blocks] == ["session", "session"]


def test_a_number_that_is_there_twice_does_not_say_where_they_begin() -> None:
    exchange = "Q29 Chair: Who left?\nMr Lee: None of them.\n\n"
    doubled = TEXT.replace(exchange, exchange * 2)
    assert [line for line, _, _ in _said(doubled)] == [11]
