"""Turns whose number, speaker or line is damaged: one finding each, at their line, and none on the clean text."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.speakers import known_speakers
from tests.layouts.own_layouts import planned


def layout(blocks: str, slots: str = "") -> Plan:
    return planned(f'name = "l"\n[blocks]\n{blocks}\n[slots]\n{slots}\n')


COUNCIL = layout(
    '''file = """
COUNCIL OF {place}

{round...}
Closed.
"""
round = """
-- {heading} --

{turn...}

"""
turn = """
({number}) {speaker}: {said}
"""''',
    'number = { within = "file" }\nspeaker = { of = ["The CHAIR", "Ms ARDEN (Green)", "Mr BOSCH (Port)"] }',
)
DEBATE = """\
COUNCIL OF EASTWOLD

-- First round --

(1) The CHAIR: I open the meeting. The plan for the lock is
on the table.
(2) Ms ARDEN (Green): We have nothing against a lock,
only against this one.
(3) Mr BOSCH (Port): No lock, no port.

-- Second round --

(4) The CHAIR: We go on.
(5) Ms ARDEN (Green): I move that we wait.

Closed.
"""
NOTES = layout(
    '''file = """
REEL {reel}

{item...}

End
"""
item = """
{counter}  ? {question}
      ! {answer}
{?      # {keywords}}
"""''',
    'counter = { type = "integer", digits = 4, ascending = true }\nquestion = { type = "line" }',
)
REEL = """\
REEL 3

0012  ? who taught you to make nets
      ! My grandmother. She had a needle of bone and would not
        let anyone else touch it.
0040  ? how old were you then
      ! Five, or nearly six.
      # childhood, tools
0087  ? did the boys learn it too
      ! The boys went out and the girls stayed in.
0163  ? what do you call this knot
      ! A klem.

End
"""
PODCAST = layout(
    '''file = """
Host: {host}
Guests: {guests}

{chapter...}
"""
chapter = """
== {number}. {heading}

{turn...}
"""
turn = """
{clock} {speaker}
{said}

"""''',
    'host = { type = "name", is = "field" }\nspeaker = { quoted-from = ["file.host", "file.guests"] }',
)
EPISODE = """\
Host: Julia Renz
Guests: Mark Sale, Tess Bow

== 1. The light

00:00:10 Julia Renz
Good morning and welcome.

00:00:41 Mark Sale
Thank you. I began at sixteen.

00:01:15 Tess Bow
I was born in the tower.

So I know the lamp.

== 2. The storm

00:04:02 Julia Renz
What about that night?

00:04:20 Mark Sale
We rang the bell.

00:06:55 Tess Bow
I heard the bell, and not the lamp.
"""
CALL = layout(
    '''file = """
#CALL {id}
{turn...}
#END
"""
turn = """
{speaker} {clock} > {said}
"""''',
    'speaker = { of = ["A", "C"] }',
)
CALLED = """\
#CALL 88743
A 00:04 > Good morning, how can I help?
C 00:13 > My letters never come.
A 00:23 > One moment, please.
C 00:33 > A line, I see: 12 of them.
#END
"""
CASES = [
    (CALL, CALLED, "A 00:23 >", "A >", "QNA001", 4),
    (CALL, CALLED, "C 00:33 >", "00:33 >", "QNA001", 5),
    (COUNCIL, DEBATE, "(3) Mr BOSCH (Port): No", "(3) No", "QNA001", 9),
    (COUNCIL, DEBATE, "(5) Ms ARDEN (Green): I", "(5) I", "QNA001", 14),
    (COUNCIL, DEBATE, "(3) Mr BOSCH", "Mr BOSCH", "QNA001", 9),
    (COUNCIL, DEBATE, "(5) Ms ARDEN", "Ms ARDEN", "QNA001", 14),
    (COUNCIL, DEBATE, "only against this one.\n(3)", "only against this one. (3)", "REC012", 8),
    (NOTES, REEL, "? how", "how", "QNA002", 7),
    (NOTES, REEL, "      ! Five, or nearly six.\n", "", "QNA003", 7),
    (NOTES, REEL, "! Five", "Five", "QNA003", 7),
    (NOTES, REEL, "      # childhood, tools\n", "      # childhood, tools\n" * 2, "REC007", 9),
    (NOTES, REEL, "      ! A klem", "! A klem", "QNA001", 12),
    (NOTES, REEL, "too\n      !", "too !", "QNA003", 10),
    (PODCAST, EPISODE, "Thank you. I began at sixteen.\n", "", "REC009", 9),
    (PODCAST, EPISODE, "Mark Sale\nThank", "Mark Sale Thank", "QNA001", 9),
    (PODCAST, EPISODE, "Tess Bow\nI heard", "Tess Bow I heard", "QNA001", 25),
    (PODCAST, EPISODE, "41 Mark Sale", "41 mark sale", "REC011", 9),
]


@pytest.mark.parametrize(("plan", "clean"), [(COUNCIL, DEBATE), (NOTES, REEL), (PODCAST, EPISODE), (CALL, CALLED)])
def test_clean_texts(plan: Plan, clean: str) -> None:
    assert lint(clean, plan).findings == ()


@pytest.mark.parametrize(("plan", "clean", "right", "wrong", "code", "line"), CASES, ids=lambda each: None)
def test_one_finding_at_its_line(plan: Plan, clean: str, right: str, wrong: str, code: str, line: int) -> None:
    assert right in clean
    text = clean.replace(right, wrong, 1)
    assert [(each.code, each.line) for each in lint(text, plan).findings] == [(code, line)]
    fixed = fix(text.encode(), plan)
    assert not fixed.failures
    assert set(fixed.data.decode().split()) == set(text.split())


def test_a_list_with_numbers_in_a_turn_is_text() -> None:
    said = "(3) Mr BOSCH (Port): No lock, no port:\n1. no ships\n2. no work"
    assert lint(DEBATE.replace("(3) Mr BOSCH (Port): No lock, no port.", said), COUNCIL).findings == ()


def test_a_turn_without_its_number_says_so() -> None:
    (finding,) = lint(DEBATE.replace("(3) Mr BOSCH", "Mr BOSCH"), COUNCIL).findings
    assert finding.message == "speaker label has no number"


def test_a_label_that_recurs_is_no_speaker() -> None:
    plan = layout(
        'file = """\n{motion...}\n"""\nmotion = """\nMOTION {number}\n{turn...}\nTurns: {turns}\n\n"""\n'
        'turn = """\n{speaker}: {said}\n"""',
        'turns = { type = "integer" }',
    )
    motion = "MOTION {}\nAnn: I would say no.\nBob: I would say so.\nTurns: 2\n"
    compiled = plan.layouts[0].compiled(DEFAULT)
    assert known_speakers(compiled, "\n".join(map(motion.format, (1, 2)))) == ("Ann", "Bob")
