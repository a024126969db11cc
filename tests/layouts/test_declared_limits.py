"""Values that are compared with other values: at least, at most, one of those that are listed, and names alike."""

from __future__ import annotations

import pytest

from linter import lint
from linter.layouts.description import DescriptionError
from tests.layouts.own_layouts import known, planned

TOML = """\
name = "talks"
[blocks]
file = '''
Present: {present}
Begin: {began}
End: {ended}
Length: {length}
Best: {best}

{turn...}
'''
turn = '''
[{clock}] {speaker}: {said}
{?Mark: {mark}}

'''
[slots]
began = { type = "clock" }
ended = { type = "clock", at-least = "began" }
length = { type = "clock", at-least = "turn.clock" }
mark = { type = "integer" }
best = { type = "integer", at-least = "mark" }
speaker = { quoted-from = "present" }
"""
TEXT = """\
Present: Ann Lee, Bo
Begin: 10:00
End: 10:45
Length: 0:40
Best: 4

[0:01] Ann Lee: Hello.

[0:09] Bo: Hi there.
Mark: 4

[0:15] Ann Lee: How was it?

[0:40] Bo: Good.
Mark: 2
"""


def _said(text: str, toml: str = TOML) -> list[tuple[int, str, str]]:
    report = lint(text, planned(toml))
    return [(each.line, each.code, each.message) for each in report.findings]


def test_what_holds_is_not_reported() -> None:
    assert _said(TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("End: 10:45", "End: 9:45", (3, "REC008", "'End' is 9:45, expected at least the value of 'Begin'")),
        ("0:40\nBest", "0:39\nBest", (4, "REC008", "'Length' is 0:39, expected at least the value of 'clock'")),
        ("Best: 4", "Best: 3", (5, "REC008", "'Best' is 3, expected at least the value of 'Mark'")),
        ("] Bo: Hi", "] Kim: Hi", (9, "REC003", "speaker is not in 'Present', expected one who is")),
        ("] Bo: Hi", "] Bob: Hi", (9, "REC003", "speaker is not in 'Present', expected one who is")),
        ("] Bo: Hi", "] Lee: Hi", None),
    ],
)
def test_what_does_not_hold_is_one_finding(old: str, new: str, said: tuple[int, str, str] | None) -> None:
    assert _said(TEXT.replace(old, new)) == ([said] if said else [])


def test_at_most_and_values_of_the_same_block() -> None:
    toml = TOML.replace("[{clock}] {speaker}: {said}", "[{clock} to {until}] {speaker}: {said}").replace(
        "mark = { type", 'until = { type = "clock", at-least = "turn.clock" }\nmark = { at-most = "file.best", type'
    )
    text = TEXT.replace("[0:01]", "[0:01 to 0:08]").replace("[0:09]", "[0:09 to 0:09]")
    text = text.replace("[0:15]", "[0:15 to 0:20]").replace("[0:40]", "[0:40 to 0:41]")
    assert _said(text, toml) == []
    assert [each[:2] for each in _said(text.replace("to 0:09", "to 0:07"), toml)] == [(9, "REC008")]
    assert [each[:2] for each in _said(text.replace("Best: 4", "Best: 3"), toml)] == [(5, "REC008"), (10, "REC008")]


@pytest.mark.parametrize(
    ("slots", "message"),
    [
        ('best = { type = "integer", at-least = "began" }', "expected score, integer or number"),
        ('ended = { type = "clock", at-least = "best" }', "at-least is 'best', which is of type line, expected clock"),
        ('ended = { at-least = "began" }', "'ended' is of type line, and at-least judges"),
        ('ended = { type = "clock", at-most = "begun" }', "there is no such slot, did you mean began?"),
    ],
)
def test_what_cannot_be_compared_is_refused(slots: str, message: str) -> None:
    head = TOML.partition("[slots]")[0]
    began = "" if "began = " in slots else 'began = { type = "clock" }\n'
    with pytest.raises(DescriptionError) as caught:
        known(f"{head}[slots]\n{began}{slots}\n")
    assert message in str(caught.value)


PAIRS = """\
name = "pairs"
[blocks]
file = '''
Evidence

{pair...}
'''
pair = '''
Q{number} {member}: {question}
{witness}: {answer}

'''
[slots]
member = { type = "speaker" }
witness = { type = "speaker" }
"""


def test_a_name_that_is_almost_a_frequent_one() -> None:
    text = "Evidence\n\n" + "".join(f"Q{n} Mr Toll: What about {n}?\nMs Solheim: It is {n}.\n\n" for n in range(1, 6))
    assert _said(text.rstrip() + "\n", PAIRS) == []
    said = _said(text.rstrip().replace("Ms Solheim: It is 3", "Ms Solhiem: It is 3") + "\n", PAIRS)
    assert said == [(10, "REC011", "name that is there once is almost one that is there 4 times")]


def test_a_missing_answer_of_somebody_is_told_from_the_next_question() -> None:
    toml = f'{PAIRS}number = {{ type = "integer", ascending = true }}\n'
    text = "Evidence\n\n" + "".join(f"Q{n} Mr Toll: What about {n}?\nMs Solheim: It is {n}.\n\n" for n in range(15, 20))
    assert _said(text.rstrip() + "\n", toml) == []
    said = _said(text.rstrip().replace("Ms Solheim: It is 17.\n", "") + "\n", toml)
    assert [code for _, code, _ in said] == ["QNA003"]


COUNTED = """\
name = "tapes"
[blocks]
file = '''
{turn...}
'''
turn = '''
{counter}{~}{speaker}{~}{said}
'''
[slots]
counter = { type = "integer", digits = 4, maximum = 2000, ascending = true }
speaker = { of = ["HOLT", "VESK"] }
"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("0021", "0002", "REC010"), ("0021", "0201", "REC010"), ("0021", "21", "REC007"), ("0030", "2030", "REC008")],
)
def test_whole_numbers_may_be_padded(old: str, new: str, code: str) -> None:
    text = "0000    HOLT    Who are you?\n0012    VESK    Nobody.\n0021    HOLT    And now?\n0030    VESK    Still.\n"
    assert _said(text, COUNTED) == []
    assert [each[1] for each in _said(text.replace(old, new), COUNTED)] == [code]


def test_a_turn_in_columns_that_begins_in_the_text_of_another() -> None:
    turns = [("HOLT", "Who are you then?"), ("VESK", "Nobody."), ("HOLT", "And now?"), ("VESK", "Still.")]
    lines = [f"{at * 9:04}    {name}    {said}" for at, (name, said) in enumerate(turns)]
    assert _said("\n".join(lines) + "\n", COUNTED) == []
    glued = f"{lines[0]} {lines[1]}\n{lines[2]}\n{lines[3]}\n"
    assert [each[:2] for each in _said(glued, COUNTED)] == [(1, "REC012")]
