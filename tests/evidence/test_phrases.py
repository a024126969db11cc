from __future__ import annotations

import pytest

from linter.evidence.phrases import Phrases, as_said
from linter.evidence.words import speech


def found(phrase: str, answer: str, *idioms: str) -> list[str]:
    words = speech(answer).words
    matches = Phrases({"cue": [phrase], "idiom": idioms}).find(words)
    return [answer[words[m.first].start : words[m.end - 1].end] for m in matches if m.group == "cue"]


@pytest.mark.parametrize(
    ("phrase", "answer", "expected"),
    [
        ("i am not sure", "Well, I'm not sure.", ["I'm not sure"]),
        ("i am not sure", "Well, I'm really not entirely sure.", ["I'm really not entirely sure"]),
        ("i am? not sure", "Not sure.", ["Not sure"]),
        ("i am? not sure", "Sorry, not sure.", ["not sure"]),
        ("i am? not sure", "You are not sure.", []),
        ("i am? not sure", "It is not surely so.", []),
        ("i am? not sure", "That is not. Sure.", []),
        ("no|zero idea", "zero idea, no idea", ["zero idea", "no idea"]),
        ("i pass .", "I pass. I pass on it. I pass", ["I pass", "I pass"]),
        ("nothing * mind", "Nothing that I know of springs to mind", []),
        ("nothing * mind", "Nothing springs to mind, nothing in mind", ["Nothing springs to mind", "nothing in mind"]),
        ("can not tell", "i can’t tell", ["can’t tell"]),
        ("a|b c?", "a, b c", ["a", "b c"]),
    ],
)
def test_notation(phrase: str, answer: str, expected: list[str]) -> None:
    assert found(phrase, answer) == expected


def test_the_longer_phrase_wins() -> None:
    assert found("no idea", "No idea is too small. No idea.", "no idea is") == ["No idea"]


def test_what_is_ignored_takes_all_that_hold_it() -> None:
    words = speech("I'm not sure. I don't know.").words
    phrases = Phrases({"cue": ["i am not sure", "i do not know"]}, ignored=[["not", "sure"]])
    assert [match.first for match in phrases.find(words)] == [4]


def test_what_is_added_is_no_notation() -> None:
    words = speech("Is it a or b? I? No, a b.").words
    phrases = Phrases({"cue": [as_said("A|b?")]})
    assert [match.first for match in phrases.find(words)] == [7]


def test_what_is_added_says_who_speaks() -> None:
    words = speech("Pass on it. I pass on it.").words
    phrases = Phrases({"cue": [as_said("I pass on it")]})
    assert [match.first for match in phrases.find(words)] == [3]
