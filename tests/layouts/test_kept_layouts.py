"""Layouts as archives, clinics and examiners keep them: nothing is found in clean files, and damage is found once."""

from __future__ import annotations

import pytest

from linter import lint
from linter.engine import parse
from tests.layouts.own_layouts import known, planned

THERAPY = '''
name = "therapy"

[blocks]
file = """
Client: {name}
Session total: {all}

{activity...}
Homework: {homework}
"""
activity = """
--- Activity {number}: {heading} ---
{trial...?}
{exchange...?}
Correct: {right}/{asked}

"""
trial = """
{no}. "{stimulus}" -> {response} {sign}
"""
exchange = """
Clinician: {question}
Client: {answer}
Score: {mark}
  {?Note: {note}}
"""

[slots]
number = { within = "file" }
no = { type = "number" }
sign = { of = ["+", "-"] }
mark = { of = ["+", "-"] }
right = { type = "integer", count-of = ["trial.sign", "exchange.mark"], value = "+", within = "activity" }
asked = { type = "integer", count-of = ["trial", "exchange"], within = "activity" }
all = { type = "integer", sum-of = "activity.asked" }
'''
SESSION = """\
Client: J.K.
Session total: 6

--- Activity 1: Words ---
1. "red" -> wed -
2. "ring" -> ring +
Correct: 1/2

--- Activity 2: Words again ---
1. "rope" -> rope +
Correct: 1/1

--- Activity 3: Story ---
Clinician: Who lives in the hole?
Client: The rabbit, and
the mouse.
Score: +
  Note: the longest answer so far
Clinician: What did he find?
Client: A ring.
Score: +
Clinician: Would you keep it?
Client: No.
Score: -
  Note: no cue was given
Correct: 2/3

Homework: The rabbit game.
"""
ORAL = '''
name = "oral"

[blocks]
file = """
Interview with: {name}

{tape...}
[END OF INTERVIEW]
"""
tape = """
[START OF TAPE {reel}]

{turn | event...}
[END OF TAPE {again}]

"""
turn = """
{speaker}: {said}

"""
event = """
[{event_text}]

"""

[slots]
reel = { type = "integer" }
again = { type = "integer" }
speaker = { of = ["SAND", "CALLOW"] }
'''
TAPES = """\
Interview with: Edith Callow

[START OF TAPE 1]

SAND: Where were you born?

CALLOW: In this house.

[laughs]

[END OF TAPE 1]

[START OF TAPE 2]

SAND: Shall we stop there?

CALLOW: Let us have tea.

[END OF TAPE 2]

[END OF INTERVIEW]
"""
VIVA = '''
name = "viva"

[blocks]
file = """
Candidate: {name}

{part...}
Outcome: {outcome}

Corrections:
{correction...}
"""
part = """
{heading}

{exchange...}
"""
exchange = """
{number}. {speaker}: {question}
   {answer}
   Assessment: {grade}

"""
correction = """
{no}. {task}
"""

[slots]
heading = { of = ["General", "Chapter 2"]ORDER }
number = { within = "file" }
question = { type = "line" }
speaker = { of = ["Kilbride", "Mensah"] }
grade = { of = ["Good", "Weak"] }
no = { type = "number" }
'''
EXAMINED = """\
Candidate: Sunniva Dahl

General

1. Kilbride: Could you summarise it?
   Herring teach the route.
   Assessment: Good

Chapter 2

2. Mensah: What was the loss?
   About a third.

   It is higher in spring.
   Assessment: Good

3. Kilbride: And without it?
   Did not know.
   Assessment: Weak

General

4. Mensah: Anything to add?
   No.
   Assessment: Good

Outcome: Pass

Corrections:
1. Table of tags
2. Figure on temperature
"""
DIARY = '''
name = "diary"

[blocks]
file = "{chat...}"
chat = """
Chat with {visitor}
{message...}

"""
message = """
STAMP{clock} - {speaker}: {said}
"""

[slots]
speaker = { of = ["Team", "Tilda"] }
'''
MESSAGES = """\
Chat with P07
03/06/2024, 08:56 - Team: What did you have?
03/06/2024, 20:03 - Tilda: Soup.
04/06/2024, 08:56 - Team: And today?
04/06/2024, 09:10 - Tilda: Porridge.
"""


def found(description: str, text: str) -> list[tuple[str, int]]:
    findings = lint(text, planned(description)).findings
    return [(finding.code, finding.line) for finding in findings]


CLEAN = [
    (THERAPY, SESSION),
    (ORAL, TAPES),
    (VIVA.replace("ORDER", ""), EXAMINED),
    (DIARY.replace("STAMP", "{date}, "), MESSAGES),
]


@pytest.mark.parametrize(("description", "text"), CLEAN, ids=["therapy", "oral", "viva", "diary"])
def test_nothing_is_found_in_a_clean_file(description: str, text: str) -> None:
    assert found(description, text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  Note: no cue", "  Noet: no cue", ("REC007", 25)),
        ('1. "rope"', '2. "rope"', ("QNA007", 10)),
        ("Correct: 1/1", "Correct: 1/2", ("REC001", 11)),
    ],
)
def test_damage_of_a_session_is_one_finding(old: str, new: str, expected: tuple[str, int]) -> None:
    assert expected in found(THERAPY, SESSION.replace(old, new))


def test_a_note_that_is_misspelt_is_no_copy_of_another() -> None:
    (finding,) = lint(SESSION.replace("  Note: no", "  Noet: no"), planned(THERAPY)).findings
    assert "misspelt" in finding.message


def test_a_line_that_says_more_is_not_a_remark() -> None:
    root = parse(TAPES, layouts=(known(ORAL),)).root
    assert root is not None
    assert [block.name for block in root.walk()].count("tape") == 2


@pytest.mark.parametrize(
    ("lost", "line"), [("[END OF TAPE 1]\n\n", 11), ("[START OF TAPE 2]\n\n", 13), ("[END OF TAPE 2]\n\n", 19)]
)
def test_the_border_of_a_tape_is_not_lost_among_remarks(lost: str, line: int) -> None:
    assert [at for _, at in found(ORAL, TAPES.replace(lost, ""))] == [line]


def test_sections_come_in_order_and_once_where_that_is_said() -> None:
    assert found(VIVA.replace("ORDER", ", once = true"), EXAMINED) == [("DOC005", 21)]
    ordered = EXAMINED.replace("General\n\n1.", "Chapter 2\n\n1.").replace("Chapter 2\n\n2.", "General\n\n2.")
    assert ("DOC006", 9) in found(VIVA.replace("ORDER", ", ordered = true"), ordered)


def test_a_clock_goes_back_within_a_day() -> None:
    description = DIARY.replace("STAMP", "{date}, ")
    assert found(description, MESSAGES.replace("04/06/2024, 09:10", "04/06/2024, 08:10")) == [("REC010", 5)]


def test_each_conversation_has_a_clock_of_its_own() -> None:
    description = DIARY.replace("STAMP", "")
    text = (
        "Chat with A\n16:02 - Team: Hi.\n16:10 - Tilda: Hello.\n\nChat with B\n09:20 - Team: Hi.\n09:30 - Tilda: Ho.\n"
    )
    assert found(description, text) == []
    rising = description + "clock = { ascending = true }\n"
    assert found(rising, text) == [("REC010", 6)]
    assert found(rising.replace("ascending = true", 'ascending = true, within = "chat"'), text) == []


FORM = '''
name = "form"

[blocks]
file = "{section...}"
section = """
{number}. {heading} ({weight} %)
{item...}

"""
item = """
{number_of}.{point} {criterion}: {points}
"""

[slots]
weight = { type = "integer" }
number_of = { type = "integer" }
point = { type = "number" }
points = { type = "score", maximum = 5 }
'''
RATED = """\
1. Opening (40 %)
1.1 Greeting: 5
1.2 Name: 4

2. Closing (60 %)
2.1 Thanks: 5
2.2 Farewell: 3
"""


def test_numbers_of_parts_begin_anew_in_each_part() -> None:
    assert found(FORM, RATED) == []
    assert found(FORM, RATED.replace("2.2 F", "2.3 F")) == [("REC008", 7)]


PHONE = '''
name = "phone"

[blocks]
file = "{message...}"
message = """
{date}, {clock} - {?{speaker}: }{said}
"""

[slots]
speaker = { of = ["Team", "Tilda P07"] }
'''
SENT = """\
03/06/2024, 08:55 - You created the group
03/06/2024, 08:56 - Team: What did you have?
03/06/2024, 09:12 - Tilda P07: Porridge.
It boiled over:
nine minutes.
03/06/2024, 09:15 - Team: Thank you.
"""
WIDE = '''
name = "wide"

[blocks]
file = "{turn...}"
turn = """
{speaker}  {clock}
{said}

"""
'''
AUTOMATIC = """\
Mara Lind  0:00
Hello, we are recording.

Devan Pillai  0:09
Hi.

Mara Lind  0:15
What would you do first?

Devan Pillai  0:24
I would look for the name.
"""
COURT = '''
name = "court"

[blocks]
file = """
Taken on: {date}

{ask | reply | colloquy...}
"""
ask = """
     Q.   {question}
"""
reply = """
     A.   {answer}
"""
colloquy = """
          {speaker}:  {said}
"""

[slots]
speaker = { of = ["MS. OKORO", "MR. HARGATE"] }
'''
SWORN = """\
Taken on: March 3, 2021

     Q.   Did you see the drums?
     A.   Three of them.  One was
lying on its side.
          MS. OKORO:  Objection.
     Q.   Did it smell?
     A.   It did.
"""


@pytest.mark.parametrize(
    ("description", "text", "old", "new", "expected"),
    [
        (PHONE, SENT, "2024, 09:15 -", "2024 09:15 -", ("QNA001", 6)),
        (PHONE, SENT, "09:15 - Team", "09:15 Team", ("QNA001", 6)),
        (PHONE, SENT, "09:15", "09:75", ("REC007", 6)),
        (WIDE, AUTOMATIC, "Pillai  0:24", "Pillai 0:24", ("QNA001", 10)),
        (WIDE, AUTOMATIC, "Pillai  0:24", "Pillai  0:64", ("REC007", 10)),
        (WIDE, AUTOMATIC, "Pillai  0:24", "Pillai  0.24", ("REC007", 10)),
        (COURT, SWORN, "OKORO", "OKORA", ("REC011", 6)),
        (COURT, SWORN, "March 3,", "March 33,", ("REC007", 1)),
    ],
)
def test_a_turn_with_a_damaged_head_is_not_text_of_the_one_before_it(
    description: str, text: str, old: str, new: str, expected: tuple[str, int]
) -> None:
    assert found(description, text) == []
    assert found(description, text.replace(old, new)) == [expected]


SUBTITLES = '''
name = "subtitles"

[blocks]
file = """
WEBVTT

{cue...}
"""
cue = """
{number}
{start} --> {end}
{speaker}: {said}

"""

[slots]
start = { type = "clock", ascending = true }
end = { type = "clock" }
'''
CUES = """\
WEBVTT

1
00:00:02.140 --> 00:00:05.980
Ilse: When do you cut the scions?

2
00:00:06.300 --> 00:00:08.010
Rafael: In January,
and they wait until March.

3
00:00:08.450 --> 00:00:14.220
Ilse: Why not earlier?

4
00:00:15.000 --> 00:00:21.760
Rafael: I never asked.
"""
CUE = CUES[CUES.index("3\n") : CUES.index("4\n")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("WEBVTT", "WEBVTT", []),
        ("\n3\n", "\n", [("REC007", 12)]),
        ("\n3\n", "\n5\n", [("REC008", 12)]),
        (CUE, CUE + CUE, [("REC008", 16)]),
        (CUE, "", [("REC008", 12)]),
        (
            CUES[CUES.index("2\n0") : CUES.index("4\n")],
            CUE + CUES[CUES.index("2\n0") : CUES.index("3\n0")],
            [("REC008", 7)],
        ),
    ],
    ids=["clean", "no number", "wrong number", "doubled", "missing", "swapped"],
)
def test_a_number_alone_begins_a_cue(old: str, new: str, expected: list[tuple[str, int]]) -> None:
    assert CUES.count(old) == 1
    assert found(SUBTITLES, CUES.replace(old, new)) == expected


@pytest.mark.parametrize("date", ["2024-05-06", "31/12/99", "12/31/2024", "06.05.2024", "6 März 2024", "May 6, 2024"])
def test_dates_are_those_of_a_calendar(date: str) -> None:
    assert found(COURT, SWORN.replace("March 3, 2021", date)) == []


@pytest.mark.parametrize("date", ["2024-17-05", "2024-00-05", "13/13/2024", "32.05.2024", "0 May 2024", "May 32, 2024"])
def test_a_day_that_no_calendar_has_is_found(date: str) -> None:
    assert found(COURT, SWORN.replace("March 3, 2021", date)) == [("REC007", 1)]


def test_a_heading_in_brackets_ends_a_text() -> None:
    chat = 'name = "chat"\n[blocks]\nfile = "{turn | gap...}"\nturn = "{speaker}: {said}\\n"\ngap = "[break]\\n"\n'
    chat += '[slots]\nspeaker = { of = ["Ada", "Max"] }\n'
    root = parse("Ada: Hello.\n[break]\nMax: Hi.\n", layouts=(known(chat),)).root
    assert root is not None
    assert [block.name for block in root.blocks] == ["turn", "gap", "turn"]


@pytest.mark.parametrize(("missing", "line"), [("A1: Me.\n", 4), ("A2: There.\n", 6), ("A3: Then.\n", 7)])
def test_a_question_without_an_answer_is_not_text_of_the_answer_above(missing: str, line: int) -> None:
    dense = 'name = "dense"\n[blocks]\nfile = "Interview\\n\\n{exchange...}\\n\\nEnd\\n"\n'
    dense += 'exchange = "Q{number}: {question}\\nA{number}: {answer}\\n"\n'
    text = "Interview\n\nQ1: Who?\nA1: Me.\nQ2: Where?\nA2: There.\nQ3: When?\nA3: Then.\n\nEnd\n"
    assert found(dense, text) == []
    assert found(dense, text.replace(missing, "")) == [("QNA003", line)]


def test_a_person_who_comes_again_with_the_number_is_one_finding() -> None:
    several = 'name = "several"\n[blocks]\nfile = "{interview...}"\n'
    several += 'interview = "Interview {heading}: {name}\\n\\n{exchange...}\\n"\n'
    several += 'exchange = "Q{number}: {question}\\nA{number}: {answer}\\n\\n"\n'
    several += '[slots]\nheading = { type = "number" }\nnumber = { within = "interview" }\n'
    one, other = "Interview 1: Ann Lee\n\nQ1: Why?\nA1: So.\n\n", "Interview 2: Bo Ray\n\nQ1: Where?\nA1: Here.\n"
    assert found(several, one + other) == []
    assert found(several, f"{one}{other}\n{one[:-1]}") == [("CAN004", 11)]
    assert found(several, one + other.replace(" 2:", " 4:")) == [("REC008", 6)]
