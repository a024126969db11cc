"""Checks that do not hold because of one thing that is wrong, which is one finding."""

from __future__ import annotations

from tests.layouts.own_layouts import found, planned

SHIFT = planned(
    '''name = "shift"
[blocks]
file = """
On air: {units}
Incidents: {incidents}, calls: {calls}, closed: {shut}

{incident...}
End of log.
"""
incident = """
INCIDENT of {opened}
{call...}
CLOSED {closed} ({how})

"""
call = """
{clock}  {unit}: {said}
"""
[slots]
units = { type = "line" }
incidents = { type = "integer", count-of = "incident" }
calls = { type = "integer", count-of = "call" }
shut = { type = "integer", count-of = "incident.how", value = "done" }
opened = { type = "clock", is = "field" }
closed = { type = "clock", is = "field", at-least = "incident.opened" }
unit = { is = "speaker", quoted-from = "file.units" }
how = { of = ["done", "open"] }
said = { type = "line" }
'''
)
FIRST = """\
INCIDENT of 9:10
9:12  Car 1: I am on the way.
9:14  Ladder: I am behind you.
CLOSED 9:40 (done)

"""
SECOND = """\
INCIDENT of 9:50
9:51  Ladder: There is smoke.
9:53  Car 1: I see it as well.
9:55  Ladder: It is only a barbecue.
CLOSED 9:59 (done)

"""
LOG = f"On air: Car 1, Ladder\nIncidents: 2, calls: 5, closed: 2\n\n{FIRST}{SECOND}End of log.\n"


def test_the_log_is_right() -> None:
    assert found(LOG, SHIFT) == []


def test_nobody_is_missed_in_a_list_that_is_lost() -> None:
    assert found(LOG.replace("On air: Car 1, Ladder", "On air:"), SHIFT) == [(1, "REC007")]
    assert found(LOG.replace("Car 1, Ladder\n", "Car 1\n"), SHIFT) == [(6, "REC003")]


def test_a_limit_of_another_block_does_not_count_where_its_own_is_lost() -> None:
    assert found(LOG.replace("9:10", "9:45").replace("INCIDENT of 9:50\n", ""), SHIFT) == [(7, "REC008"), (9, "REC007")]
    assert found(LOG.replace("INCIDENT of 9:10\n", ""), SHIFT) == [(4, "REC007")]


def test_a_block_that_is_missing_takes_all_that_is_in_it() -> None:
    assert found(LOG.replace(SECOND, ""), SHIFT) == [(2, "REC001")]


def test_counts_of_other_things_are_wrong_by_themselves() -> None:
    assert found(LOG.replace("closed: 2", "closed: 1"), SHIFT) == [(2, "REC001")]
    assert found(LOG.replace("2, calls: 5", "1, calls: 7"), SHIFT) == [(2, "REC001"), (2, "REC001")]


CARDS = planned(
    '''name = "cards"
[blocks]
file = """
{speakers} speakers, {mean} minutes each

{person...}
"""
person = """
{name}, {role}
{exchange...}
Took {minutes} min

"""
exchange = """
Q{number}: {question}
At {clock}
A: {answer}

"""
[slots]
question = { type = "line" }
number = { within = "person" }
clock = { ascending = true, within = "person" }
minutes = { type = "integer" }
speakers = { type = "integer", count-of = "person" }
mean = { type = "score", decimals = 1, mean-of = "person.minutes" }
'''
)
ASKED = (
    "Q1: Where was it?\nAt 9:01\nA: In the old harbour.\n\n",
    "Q2: Who went?\nAt 9:05\nA: Two of us.\n\n",
    "Q3: And then?\nAt 9:11\nA: We came back.\n\n",
)
ANN = f"Ann Lee, Cook\n{''.join(ASKED)}Took 12 min\n\n"
BOB = "Bob Ray, Nurse\nQ1: Who came?\nAt 10:05\nA: Nobody.\n\nTook 13 min\n"


def test_a_person_who_is_there_twice_is_one_finding() -> None:
    assert found(f"2 speakers, 12.5 minutes each\n\n{ANN}{BOB}", CARDS) == []
    assert found(f"2 speakers, 12.5 minutes each\n\n{ANN}{ANN}{BOB}", CARDS) == [(18, "CAN004")]


def test_an_exchange_in_the_wrong_place_has_the_time_of_another() -> None:
    moved = ANN.replace(ASKED[0] + ASKED[1], ASKED[1] + ASKED[0])
    assert found(f"2 speakers, 12.5 minutes each\n\n{moved}{BOB}", CARDS) == [(4, "QNA007")]


PANEL = planned(
    '''name = "panel"
[blocks]
file = """
{ask | tell...}
"""
ask = "Q: {question}"
tell = "A: {answer}"
'''
)


def test_questions_that_come_again_in_their_order_are_one_copy() -> None:
    talk = "A: Good morning.\nQ: Where was it?\nA: In the harbour.\nA: The old one.\nQ: Who went?\nA: Two of us.\n"
    assert found(talk, PANEL) == []
    assert found(talk + talk, PANEL) == [(8, "QNA011")]


PARTS = planned(
    '''name = "parts"
[blocks]
file = """
Held on {held}

{exchange...}
{first & second}
"""
exchange = """
{number}. {question}
Card {padded}
A: {answer}

"""
first = "Advice: {advice}"
second = "Signed {who}"
[slots]
question = { type = "line" }
padded = { type = "number", digits = 2, is = "field" }
'''
)
TALK = "1. Where was it?\nCard 01\nA: In the harbour.\n\n2. Who went?\nCard 02\nA: Two of us.\n\n"


def test_what_is_below_the_end_of_a_cut_file_is_not_missed() -> None:
    whole = f"Held on a boat\n\n{TALK}Signed Ann\nAdvice: none\n"
    assert found(whole, PARTS) == []
    assert found(whole[: whole.index("A: Two")], PARTS) == [(8, "DOC010")]
    assert found(whole.replace("Advice: none\n", ""), PARTS) == [(12, "REC007")]


def test_two_numbers_of_a_block_that_is_out_of_place_are_one_finding() -> None:
    gone = TALK.partition("\n\n")[2]
    assert found(f"Held on a boat\n\n{gone}Signed Ann\nAdvice: none\n", PARTS) == [(3, "QNA007")]


ROOM = planned(
    '''name = "room"
[blocks]
file = """
Room {room}
At: {place}

{exchange...}
"""
exchange = """
Q: {question}
A: {answer}

"""
'''
)


def test_a_word_without_a_mark_may_be_the_first_of_its_value() -> None:
    assert found("Room Room 4, second floor\nAt: home\n\nQ: Who?\nA: I.\n", ROOM) == []
    assert found("Room 4, second floor\nAt: At: home\n\nQ: Who?\nA: I.\n", ROOM) == [(2, "REC007")]
