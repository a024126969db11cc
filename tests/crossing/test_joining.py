"""What several files say, joined: the same whatever their order, and nothing of what may differ."""

from __future__ import annotations

import pickle

import pytest

from linter.config import plan
from linter.crossing import Conflict, Copy
from linter.crossing.facts import FileFacts
from linter.crossing.joining import crossed
from linter.engine import gather
from linter.source import Source
from tests.pages import ANSWER, CALL, PLACES, QUESTION, SCORE, TERMINATOR, read_by

EXCHANGE = f"{QUESTION}\n\n{ANSWER}\n\n{SCORE}\n{TERMINATOR}\n\n"
OTHER = EXCHANGE.replace("Q1: When do you use a list", "Q2: And what is a list").replace("A1", "A2")


def facts(path: str, text: str) -> FileFacts:
    found = gather(Source(PLACES["pair"].replace("{}\n", text).encode(), path), plan())[1]
    assert found is not None
    sent: FileFacts = pickle.loads(pickle.dumps(found))
    return sent


def conflicts(*every: FileFacts) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (each.here.path, each.there.path, tuple(name for name, _, _ in each.differences))
        for each in crossed(every)
        if isinstance(each, Conflict)
    ]


def test_the_one_that_differs_from_most_is_reported() -> None:
    odd = facts("b.txt", EXCHANGE.replace("0.533", "0.735"))
    every = [facts(name, EXCHANGE) for name in ("a.txt", "c.txt")]
    assert conflicts(*every, odd) == conflicts(odd, *reversed(every)) == [("b.txt", "a.txt", ("score",))]


def test_score_flag_and_answer_are_one_finding() -> None:
    changed = EXCHANGE.replace("0.533", "0.335 [STRUGGLED]").replace("grow", "shrink")
    assert conflicts(facts("a.txt", EXCHANGE), facts("b.txt", changed)) == [
        ("b.txt", "a.txt", ("score", "flag", "answer"))
    ]


def test_fewer_decimals_are_no_other_score() -> None:
    assert conflicts(facts("a.txt", EXCHANGE), facts("b.txt", EXCHANGE.replace("0.533", "0.53"))) == []
    assert conflicts(facts("a.txt", EXCHANGE), facts("b.txt", EXCHANGE.replace("0.533", "0.54"))) != []


def test_another_position_is_another_interview() -> None:
    text = PLACES["pair"].replace("{}\n", EXCHANGE.replace("0.533", "0.735"))
    source = Source(text.replace("Backend Developer", "Frontend Developer").encode(), "b.txt")
    other = gather(source, plan())[1]
    assert other is not None and conflicts(facts("a.txt", EXCHANGE), other) == []


def test_what_damage_hides_is_not_compared() -> None:
    assert conflicts(facts("a.txt", EXCHANGE), facts("b.txt", EXCHANGE.replace("0.533", "n/a"))) == []


def test_a_question_that_is_asked_twice_is_told_apart_by_its_number() -> None:
    twice = EXCHANGE + EXCHANGE.replace("Q1", "Q2").replace("A1", "A2")
    changed = EXCHANGE + EXCHANGE.replace("Q1", "Q2").replace("A1", "A2").replace("0.533", "0.735")
    assert conflicts(facts("a.txt", twice), facts("b.txt", twice)) == []
    assert conflicts(facts("a.txt", twice), facts("b.txt", changed)) == [("b.txt", "a.txt", ("score",))]


def test_an_interview_under_another_name_is_a_copy() -> None:
    own = facts("a.txt", EXCHANGE + OTHER)
    text = PLACES["pair"].replace("{}\n", EXCHANGE + OTHER).replace("Jane", "Joan")
    renamed = gather(Source(text.encode(), "b.txt"), plan())[1]
    assert renamed is not None
    assert [type(each) for each in crossed([own, renamed])] == [Copy]
    assert not any(crossed([own, facts("b.txt", EXCHANGE + OTHER.replace("list", "set"))]))


@pytest.mark.parametrize(("turns", "found"), [(1, []), (2, [Copy]), (3, [Copy])])
def test_a_call_of_two_turns_can_be_a_copy(turns: int, found: list[type]) -> None:
    said = "".join(f"0:0{at} Amir: What is new, item {at}?\n" for at in range(turns))
    every = []
    for path, name in (("a.txt", "weekly"), ("b.txt", "monthly")):
        text = PLACES["call"].replace("weekly", name).replace("{}\n", said)
        read = gather(Source(text.encode(), path), read_by(plan(), CALL))[1]
        assert read is not None
        every.append(read)
    assert [type(each) for each in crossed(every)] == found
