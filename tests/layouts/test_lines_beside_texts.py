"""A line of a block of its own that may be left out, damaged below a text that may go on: it is not taken for text."""

from __future__ import annotations

import pytest

from linter import fix, lint
from tests.layouts.own_layouts import found, planned

HEARING = """\
name = "hearing"
[blocks]
file = '''
{ask | reply | shown...}
'''
ask = "Q>  {question}"
reply = "A>  {answer}"
shown = "<Photo {photo} was shown to all.>"
[slots]
photo = { type = "number", is = "field" }
"""
HEARD = """\
Q>  What do you see?
A>  A mill.
<Photo 1 was shown to all.>
Q>  And behind it?
A>  A lake, I think.
There was ice on it.
<Photo 2 was shown to all.>
Q>  When was it taken?
A>  In winter.
<Photo 3 was shown to all.>
A>  Yes, that is me.
"""
RADIO = """\
name = "radio"
[blocks]
file = '''
{tower | plane | note...}
'''
tower = '''
({at}) tower calling
{order}

'''
plane = '''
({at}) plane calling
{report}

'''
note = '''
({at}) ## remark: {remark}

'''
[slots]
at = { type = "clock", is = "clock" }
order = { is = "said" }
report = { is = "said" }
remark = { type = "line" }
"""
HEARD_ON_RADIO = """\
(08:00:10) tower calling
Wind is from the west.

(08:00:30) plane calling
Thank you.

(08:01:00) ## remark: noise on the line

(08:01:20) tower calling
Say again.

(08:01:50) ## remark: end of the tape
"""


@pytest.mark.parametrize(
    "line",
    [
        "<Photo was shown to all.>",
        "<Phot 2 was shown to all.>",
        "<Photo 2 was shwon to all.>",
        "Photo 2 was shown to all.",
        "<Photo 2 was shown to all",
    ],
)
def test_a_line_with_a_number_among_its_words(line: str) -> None:
    chosen = planned(HEARING)
    assert lint(HEARD, chosen).findings == ()
    text = HEARD.replace("<Photo 2 was shown to all.>", line)
    (found,) = lint(text, chosen).findings
    assert (found.line, found.code) == (7, "REC007")
    fixed = fix(text.encode(), chosen, unsafe=True).data.decode()
    assert fixed in (HEARD, text)


def test_a_line_with_the_same_words_in_other_places_is_text() -> None:
    chosen = planned(HEARING)
    text = HEARD.replace("There was ice on it.", "The photo that was shown to us has ice on it.")
    assert lint(text, chosen).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("(08:01:50) ##", "(0801:50) ##", 12),
        ("(08:01:50) ##", "##", 12),
        ("(08:01:00) ##", "##", 7),
        ("(08:00:30) plane", "plane", 4),
    ],
)
def test_a_line_without_the_time_before_its_words(old: str, new: str, line: int) -> None:
    chosen = planned(RADIO)
    assert lint(HEARD_ON_RADIO, chosen).findings == ()
    assert found(HEARD_ON_RADIO.replace(old, new), chosen) == [(line, "REC007")]


DESK = """\
name = "desk"
[blocks]
file = '''
{visitor...}
'''
visitor = '''
>> visitor ({clock})
{question}
{clerk?}
'''
clerk = '''
<< clerk ({clock})
{answer}
'''
"""
AT_THE_DESK = """\
>> visitor (09:00)
My card is lost.
<< clerk (09:04)
Here is another.
>> visitor (09:05)
May I go in?
<< clerk (09:06)
Please do.
"""


def test_a_head_with_a_value_in_brackets_at_the_end_of_a_text() -> None:
    chosen = planned(DESK)
    glued = AT_THE_DESK.replace("another.\n>>", "another. >>")
    assert found(AT_THE_DESK, chosen) == []
    assert found(glued, chosen) == [(4, "REC007")]
    assert fix(glued.encode(), chosen).data.decode() == AT_THE_DESK
