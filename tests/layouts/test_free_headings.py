"""Headings of any text below a text: told by the blank lines around them, by how they end, and by what is below."""

from __future__ import annotations

import pytest

from linter import lint, parse
from linter.layouts.description import DescriptionError
from tests.layouts.own_layouts import known, planned

TALK = '''
name = "talk"

[blocks]
file = """
Talk with {name}

{topic...}
"""
topic = """
{heading}

{turn...}
"""
turn = """
{speaker}: {said}

"""

[slots]
speaker = { of = ["SAND", "CALLOW"] }
'''
ANY = TALK.partition("[slots]")[0]
CLEAN = """\
Talk with Edith Callow

Early life

SAND: Where were you born?

CALLOW: In this house. It had a red door
and a lamp

There was a garden too, and we grew beans.

That was before the war.

1914: the boats

SAND: And your father?

CALLOW: He mended boats.

Work

SAND: When did you begin?

CALLOW: At fourteen.

SAND: And where was that?

CALLOW: On the quay
"""


def found(text: str, description: str = TALK) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in lint(text, planned(description)).findings]


@pytest.mark.parametrize("description", [TALK, ANY])
def test_headings_are_read_between_texts(description: str) -> None:
    assert found(CLEAN, description) == []
    document = parse(CLEAN, layouts=(known(description),))
    assert [document.slice(each.heading) for each in document.sections] == ["Early life", "1914: the boats", "Work"]
    assert len(document.turns) == 8
    assert document.slice(document.turns[1].said).endswith("before the war.")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("SAND: And your", "SNAD: And your", ("REC011", 16)),
        ("SAND: And your", "SAND And your", ("QNA001", 16)),
        ("Work\n\nSAND: When", "Work\nSAND: When", ("DOC009", 21)),
        ("Early life\n\n", "", ("DOC003", 3)),
    ],
)
def test_damage_beside_a_heading_is_found_once(old: str, new: str, expected: tuple[str, int]) -> None:
    assert found(CLEAN.replace(old, new)) == [expected]


def test_a_paragraph_is_no_heading() -> None:
    text = CLEAN.replace("That was before the war.", "And that was it")
    assert found(text) == []
    assert len(parse(text, layouts=(known(TALK),)).sections) == 3


def test_a_name_that_no_word_is_written_like_begins_a_turn() -> None:
    text = CLEAN.replace("SAND: And where", "CALLOW And where").replace("CALLOW: On the quay", "SAND On the quay")
    assert found(text) == [("QNA001", 26), ("QNA001", 28)]
    said = CLEAN.replace("There was a garden", "SAND is what we had")
    assert found(said) == []


def test_a_heading_right_above_its_text_is_refused() -> None:
    with pytest.raises(DescriptionError, match=r"nothing ends the text of '\{said\}'"):
        known(TALK.replace("{heading}\n\n", "{heading}\n"))


MARKED = """
name = "marked"
[blocks]
file = '''
== {topic} ==
== {began}

{turn...}
'''
turn = "{speaker}: {said}"
[slots]
topic = { type = "line" }
began = { type = "clock" }
speaker = { of = ["A", "B"] }
"""


@pytest.mark.parametrize(
    ("topic", "began", "expected"),
    [
        ("The gate", "9:05", []),
        ("12:30", "9:05", []),  # among other marks than the time has
        ("12:30", "The gate", [(2, "REC007")]),
    ],
)
def test_a_time_may_be_a_topic_by_the_marks_around_it(topic: str, began: str, expected: list[tuple[int, str]]) -> None:
    text = f"== {topic} ==\n== {began}\n\nA: Hello.\nB: So what?\nA: Nothing.\n"
    assert [(each.line, each.code) for each in lint(text, planned(MARKED)).findings] == expected
