"""One thing that is wrong with a line is one finding, in layouts that nobody made the program for."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import found, planned

RATED = planned(
    '''name = "rated"
[blocks]
file = """
{title}
=====
Room {room}
{~}
Place {place}
id = {id}
Minutes {number} of {date}

{person...}
"""
person = """
Candidate: {name}
Role: {role}
{exchange...}
"""
exchange = """
Asked at {clock}: {question}
A: {answer}
Score: {score} [SURE?]
Flag: {flag}
-----

"""
[slots]
question = { type = "line" }
number = { type = "integer", is = "field" }
id = { type = "word" }
score = { minimum = 0, maximum = 9 }
flag = { of = ["LATE", "LOST"] }
'''
)
ASKED = "Asked at 9:10: How was it?\nA: It was late.\nScore: 3 [SURE?]\nFlag: LATE\n-----\n\n"
HEAD = "A talk of two\n=====\nRoom 4\n\nPlace Graz\nid = a-17\nMinutes 12 of 2024-05-06\n\n"
TEXT = f"{HEAD}Candidate: Ada Quill\nRole: Cook\n{ASKED}{ASKED.replace('9:10', '9:20').replace('was', 'is').rstrip()}\n"


def test_the_file_is_right() -> None:
    assert found(TEXT, RATED) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Score: 3 [", "Score：3 [", "SCO007"), ("Score: 3 [", "Scre: 3 [", "SCO007"),
        ("Score: 3 [", "Score: high [", "SCO002"), ("Score: 3 [", "Score: 3x [", "SCO002"),
        ("Score: 3 [SURE?]", "Score 3 [SURE?]", "SCO007"), ("Score: 3 [", "Score: 12 [", "SCO003"),
    ],
)  # fmt: skip
def test_words_in_brackets_that_every_score_has_are_no_flag(old: str, new: str, code: str) -> None:
    assert found(TEXT.replace(old, new, 1), RATED) == [(13, code)]


@pytest.mark.parametrize(("new", "code"), [("late", "FLG001"), ("LATS", "FLG001"), ("AUDIO GONE", "FLG002")])
def test_a_flag_after_a_label_is_one_of_those_known(new: str, code: str) -> None:
    assert found(TEXT.replace("Flag: LATE", f"Flag: {new}", 1), RATED) == [(14, code)]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Room 4\n", "4\n", 3), ("Place Graz", "Graz", 5), ("Minutes 12 of", "12 of", 7),
        ("Asked at 9:10", "9:10", 11), ("id = a-17", "idd = a-17", 6), ("id = a-17", "id =s a-17", 6),
    ],
)  # fmt: skip
def test_a_label_that_is_lost_or_garbled_is_one_finding(old: str, new: str, line: int) -> None:
    assert [at for at, _ in found(TEXT.replace(old, new, 1), RATED)] == [line]


@pytest.mark.parametrize("moved", ["id = a-17\n", "Minutes 12 of 2024-05-06\n"])
def test_a_line_that_came_into_the_block_below_is_one_finding(moved: str) -> None:
    text = TEXT.replace(moved, "").replace("Role: Cook\n", f"Role: Cook\n{moved}")
    assert found(text, RATED) == [(10, "REC007")]


def test_a_line_of_any_text_is_misplaced_and_not_missing_and_left_over() -> None:
    text = HEAD.replace("A talk of two\n", "").replace("Place", "A talk of two\nPlace") + TEXT[len(HEAD) :]
    assert len(found(text, RATED)) == 1


@pytest.mark.parametrize("cut", ["Score: 3 [SURE?]\nFla", "A: It w", "Asked at 9:20: How i", "Asked at 9:2", "A:"])
def test_a_file_that_ends_inside_a_line_is_one_finding(cut: str) -> None:
    at = TEXT.rindex(cut.split("\n")[0])
    assert len(found(TEXT[:at] + cut, RATED)) == 1


ANY = planned(
    '''name = "any"
[blocks]
file = """
Talk of {date}
{exchange...}
"""
exchange = """
# {number} [{level}]
{question}
A: {answer}

"""
[slots]
level = { of = ["low", "high"] }
number = { from = "any" }
question = { type = "line" }
'''
)
ANY_TEXT = (
    "Talk of 2024-05-06\n"
    + "".join(f"# {n} [low]\nWhat is {n}?\nA: It is {n}.\n\n" for n in range(28, 33)).rstrip()
    + "\n"
)


@pytest.mark.parametrize(("old", "new"), [("# 28", "   # 28"), ("# 28", "#28"), ("# 29", "#29")])
def test_numbers_begin_where_a_label_that_is_not_right_begins_them(old: str, new: str) -> None:
    assert found(ANY_TEXT, ANY) == []
    said = lint(ANY_TEXT.replace(old, new), ANY).findings
    assert [each for each in said if each.code == "QNA007"] == []
    assert said


BRACES = planned(
    '''name = "braces"
[blocks]
file = """
Talk of {date}
{exchange...}
"""
exchange = """
Q: {question}
A: {answer}
{{{mark}}}
Level: {level}
-----
"""
[slots]
mark = { type = "integer" }
level = { of = ["low", "high"] }
'''
)
BRACES_TEXT = "Talk of 2024-05-06\nQ: How?\nA: So.\n{3}\nLevel: low\n-----\n"


def test_a_line_with_braces_is_named_as_it_is_written() -> None:
    assert found(BRACES_TEXT, BRACES) == []
    said = [each.message for each in lint(BRACES_TEXT.replace("{3}\n", ""), BRACES).findings]
    assert said == ["line '{mark}' is missing"]


@pytest.mark.parametrize(
    ("new", "how"),
    [("LOW", "is in upper case"), ("Low", "is capitalised differently"), ("loww", "is misspelt")],
)
def test_a_value_in_another_case_is_not_said_to_be_misspelt(new: str, how: str) -> None:
    said = [each.message for each in lint(BRACES_TEXT.replace("low", new), BRACES).findings]
    assert said == [f"value of 'Level' {how}, expected low"]


VOTES = planned(
    '''name = "votes"
[blocks]
file = """
Talk of {date}
{ayes} for, {noes} against
Turns: {turns}
{turn...}
"""
turn = """
{who}: {said}

"""
[slots]
ayes = { type = "integer" }
noes = { type = "integer", count-of = "turn" }
turns = { type = "integer", count-of = "turn" }
who = { of = ["Ada", "Ben"], is = "speaker" }
'''
)
VOTES_TEXT = "Talk of 2024-05-06\n3 for, 2 against\nTurns: 2\nAda: We slept.\n\nBen: We did.\n"


def test_a_value_before_its_word_is_named_by_that() -> None:
    assert found(VOTES_TEXT, VOTES) == []
    said = [each.message for each in lint(VOTES_TEXT.replace("2 against", "20 against"), VOTES).findings]
    assert said == ["'against' is 20, but the file has 2"]


def test_a_file_that_ends_inside_a_text_lacks_turns_and_no_newline() -> None:
    assert found(VOTES_TEXT.partition("\n\nBen")[0], VOTES) == [(2, "REC001")]
    assert found(VOTES_TEXT[:-1], VOTES) == [(6, "ENC007")]
