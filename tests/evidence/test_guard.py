from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.evidence.guard import may_speak_against, may_speak_for
from linter.evidence.sign import Sign
from linter.evidence.wording import read

FLUENT = "The cache sits in front of the database and each write goes through a queue with retries. " * 15
SCRAPS = ["I don't know", "not sure", "no idea", "Hmm", "never used it", "Thank you", "no questions", "the cache", "."]


def test_a_long_fluent_answer_need_not_be_read() -> None:
    assert not may_speak_for(FLUENT)
    assert not may_speak_for(FLUENT, plain=True)
    assert not may_speak_against(FLUENT, plain=True)
    assert may_speak_against(FLUENT)


def test_one_cue_does_not_make_it_worth_reading() -> None:
    assert not may_speak_for(FLUENT + "I don't know.")
    assert may_speak_for("I don't know. " * 60)


def test_capitals_hide_no_cue() -> None:
    answer = "I DON'T KNOW. I REALLY HAVE NO IDEA, AND I WOULD LIKE TO GO ON TO WHATEVER IS NEXT. " * 4
    assert may_speak_for(answer)
    assert read(answer).sign is Sign.FOR


@pytest.mark.parametrize("farewell", ["No, thank you.", "THANKS!", "I have no further questions."])
def test_a_farewell_is_always_read(farewell: str) -> None:
    assert may_speak_against(farewell, plain=True)


@given(st.lists(st.sampled_from(SCRAPS), max_size=60).map(" ".join))
def test_what_is_not_worth_reading_would_not_have_said_so(answer: str) -> None:
    wording = read(answer)
    for plain in (False, True):
        if wording.plain or not plain:
            assert may_speak_for(answer, plain=plain) or wording.sign is not Sign.FOR
            assert may_speak_against(answer, plain=plain) or wording.sign is not Sign.AGAINST


@pytest.mark.parametrize(("blanks", "worth"), [(20, True), (21, False)])
def test_a_plain_non_answer_has_few_blanks(blanks: int, worth: bool) -> None:
    answer = "I don't know that " + " ".join("a" for _ in range(blanks - 3))
    assert answer.count(" ") == blanks and len(answer) < 200
    assert may_speak_for(answer, plain=True) is worth
    assert may_speak_for(answer.replace(" ", "\n"), plain=True) is worth
