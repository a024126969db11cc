"""Lines that few signs tell: what is structure among text, and text among structure, in layouts of any kind."""

from __future__ import annotations

import pytest

from linter import fix, parse
from tests.layouts.own_layouts import found, known, planned

TALK = '''name = "talk"
[blocks]
file = """
Talk of {date}
{exchange | aside...}
{rest}
"""
exchange = """
Q: {question}
{who}: {answer}
-----

"""
aside = """
They laugh.
"""
[slots]
rest = { type = "free" }
who = { type = "name" }
'''
TALK_PLAN = planned(TALK)
ASKED = "Q: How was it?\n\nWhat did you do, and for how long?\n"
SAID = "Jamal Petrov: I wrote it down.\n\nIf it is late I ask what changed: a clock, or a key.\n-----\n\n"
AGAIN = f"{ASKED.replace('was', 'is')}{SAID}"
TALK_TEXT = f"Talk of 2024-05-06\n{ASKED}{SAID}They laugh.\n{AGAIN}The end of it.\n"


def test_a_name_tells_who_answers_below_a_question_that_runs_on() -> None:
    assert found(TALK_TEXT, TALK_PLAN) == []
    exchange = parse(TALK_TEXT, layouts=(known(TALK),)).exchanges[0]
    assert exchange.answer is not None and TALK_TEXT[slice(*exchange.answer)].startswith("I wrote it down.")


@pytest.mark.parametrize("line", ["They lauhg.", "They  laugh.", "Thhey laugh.", "**They laugh.**"])
def test_a_misspelt_line_of_its_own_is_no_text(line: str) -> None:
    assert [line for line, _ in found(TALK_TEXT.replace("They laugh.", line), TALK_PLAN)] == [10]


def test_text_that_any_line_may_begin_holds_no_exchange() -> None:
    stray = TALK_TEXT.replace("They laugh.\n", "(page 2 of 3)\n\n")
    assert found(stray, TALK_PLAN) == [(10, "DOC008")]
    assert len(parse(stray, layouts=(known(TALK),)).exchanges) == 2


TURNS = planned(
    '''name = "turns"
[blocks]
file = """
Talk of {date}
{turn | aside...}
{?END OF {id}}
"""
turn = """
{who}: {said}



"""
aside = """
(Break at {clock})
"""
[slots]
who = { type = "KIND" }
id = { type = "word" }
'''.replace("KIND", "name")
)
TURN = "Ana Berg: We slept.\n\nI would do four things again: eat, sleep, read and rest.\n\n\n\n"
TURNS_TEXT = f"Talk of 2024-05-06\n{TURN}(Break at 10:00)\n{TURN.replace('Ana', 'Ben')}END OF a-17\n"


def test_a_colon_in_a_text_begins_no_turn() -> None:
    assert found(TURNS_TEXT, TURNS) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(Break at 10:00)", "(Bre"), ("(Break at 10:00)", "(Break at"), ("(Break at 10:00)", "(Break at\n10:00)"),
        ("END OF a-17", "ENDOF a-17"), ("END OF a-17", "END FO a-17"), ("END OF a-17", "ENND OF a-17"),
        ("rest.\n\n\n\n(Break", "rest. (Break"),
    ],
)  # fmt: skip
def test_a_line_that_nothing_misses_is_not_lost_in_a_text(old: str, new: str) -> None:
    assert len(found(TURNS_TEXT.replace(old, new), TURNS)) == 1


SPEAKERS = planned(
    '''name = "speakers"
[blocks]
file = """
Talk of {date}
{turn...}
"""
turn = """
{who}: {said}


"""
[slots]
who = { type = "speaker" }
'''
)


def test_a_sentence_that_recurs_is_nobody() -> None:
    said = "Here is what I know\n\nThere are two ways of it: one is short.\n\n\n"
    text = (
        f"Talk of 2024-05-06\n{''.join(f'{who}: {said}' for who in ('Ada', 'Ben', 'Cleo', 'Ben'))}".rstrip("\n") + "\n"
    )
    assert found(text, SPEAKERS) == []
    answered = text.replace("Ben: Here", "the guest: Here")
    assert found(answered, SPEAKERS) == []


PARTS = planned(
    '''name = "parts"
[blocks]
file = """
# {title}
{first & second}
"""
first = """
Signed {who}
"""
second = """
## Words
-----
{rest}
"""
[slots]
rest = { type = "free" }
'''
)
PARTS_TEXT = "# A title\n## Words\n-----\nSome words.\n\nAnd more.\nSigned Ada\n"


def test_a_label_ends_free_text_where_its_line_may_come() -> None:
    assert found(PARTS_TEXT, PARTS) == []


@pytest.mark.parametrize("cut", ["## Words\n-----\nSome wor", "Signed A"])
def test_a_file_that_ends_too_early_is_one_finding(cut: str) -> None:
    assert found(f"# A title\n{cut}", PARTS) == [(2 + cut.count("\n"), "DOC010")]


def test_a_candidate_is_in_the_section_that_its_own_block_begins() -> None:
    plan = planned(
        '''name = "tiers"
[blocks]
file = """
Day: {date}

{person...}
"""
person = """
{tier}
{name}, {role}
{exchange...}
"""
exchange = """
Q: {question}
A: {answer}

"""
[slots]
tier = { is = "heading", type = "choice", of = ["WEAK", "STRONG"], ordered = true }
'''
    )
    asked = "Q: How was it?\nA: It was late.\n\n"
    more = asked.replace("it", "he").rstrip("\n") + "\n"
    text = f"Day: 2024-05-06\n\nWEAK\nAda Quill, Cook\n{asked}STRONG\nBen Falk, Pilot\n{more}"
    assert found(text, plan) == []
    assert fix(text, plan).data.decode() == text


def test_a_figure_ends_the_text_above_it_where_it_is_due() -> None:
    plan = planned(
        '''name = "marks"
[blocks]
file = """
Talk of {date}

{exchange...}
"""
exchange = """
Q: {question}
A: {answer}
{mark} P.
~~~~~~~~~~

"""
[slots]
mark = { type = "score", decimals = 3, maximum = 1 }
'''
    )
    text = "Talk of 2024-05-06\n\nQ: How?\nA: So.\n\n1 of 2 of them.\n0.164 P.\n~~~~~~~~~~\n"
    assert found(text, plan) == []
    assert found(text.replace("~~~\n", "~~\n"), plan) == [(8, "SEP001")]
