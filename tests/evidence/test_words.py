from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.evidence.asides import CODE, QUOTED, without_asides
from linter.evidence.words import Break, parts, speech


def texts(answer: str) -> list[str]:
    return [word.text for word in speech(answer).words]


@pytest.mark.parametrize("spelling", ["don't", "don’t", "DON'T", "dont", "Do not", "do not"])
def test_however_a_contraction_is_spelt(spelling: str) -> None:
    assert texts(f"I {spelling} know") == ["i", "do", "not", "know"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("can't", ["can", "not"]),
        ("cannot", ["can", "not"]),
        ("i'm", ["i", "am"]),
        ("ive", ["i", "have"]),
        ("dunno", ["do", "not", "know"]),
        ("couldn't", ["could", "not"]),
        ("users'", ["users'"]),
        ("hmmm", ["uh"]),
        ("uhh", ["uh"]),
        ("umm", ["uh"]),
        ("erm", ["uh"]),
        ("human", ["human"]),
        ("her", ["her"]),
    ],
)
def test_parts(word: str, expected: list[str]) -> None:
    assert list(parts(word)) == expected


def test_words_know_what_stands_before_them() -> None:
    words = speech("Well, no... I mean it. Sure? Yes").words
    assert [word.before for word in words] == [
        Break.HARD,
        Break.SOFT,
        Break.PAUSE,
        Break.NONE,
        Break.NONE,
        Break.HARD,
        Break.QUESTION,
    ]


def test_the_surrounding_quotes_are_no_quotation() -> None:
    for answer in ('"I pass"', "“I pass”", "'I pass'", " I pass\n"):
        assert texts(answer) == ["i", "pass"]
        assert all(answer[word.start : word.end].lower() == word.text for word in speech(answer).words)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("say `no idea` here", f"say {CODE * 9} here"),
        ("a\n```\nno idea\n```\nb", f"a\n{CODE * 15}\nb"),
        ("a\n```py\nno idea", f"a\n{CODE * 13}"),
        ('he said "no idea" again', f"he said {QUOTED * 9} again"),
        ("he said “no idea” again", f"he said {QUOTED * 9} again"),
        ("he said „no idea“ again", f"he said {QUOTED * 9} again"),
        ("he said 'I don't know' again", f"he said {QUOTED * 14} again"),
        ("> no idea\nsaid he", f"{QUOTED * 9}\nsaid he"),
        ("the users' data isn't theirs", "the users' data isn't theirs"),
        ("'cause I don't know the users' needs", "'cause I don't know the users' needs"),
        ('a stray " mark\nand "another', 'a stray " mark\nand "another'),
    ],
)
def test_code_and_quotations_are_blotted_out(text: str, rest: str) -> None:
    assert without_asides(text) == rest


def test_what_is_blotted_out_still_counts_as_said() -> None:
    said = speech("Use `git bisect run make test` and wait")
    assert said.size == 8
    assert said.hidden == 4


@given(st.text())
def test_nothing_moves(text: str) -> None:
    assert len(without_asides(text)) == len(text)
    words = speech(text).words
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(one.start <= other.start for one, other in pairwise(words))
