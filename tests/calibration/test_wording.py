"""Which answers say the same, and that nobody can read which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.calibration.wording import wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I don't know.", '"I don’t know"'),
        ("I don't know.", "i  DO NOT\nknow!"),
        ("I don't know.", "Uh... I, um, don't know."),
        ("Use C++, or C#.", "use C++ or C#"),
        ("well-known", "well known"),
        ("Straße", "STRASSE"),
        ("ＡＢＣ、東京。", "abc 東京"),
        ("Je n’ai pas d’idée", "je n'ai pas d'idée."),
        ("मुझे नहीं पता।", "मुझे नहीं पता"),
    ],
)
def test_same_words(one: str, other: str) -> None:
    assert wording(one) == wording(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I know.", "I don't know."),
        ("no one", "noone"),
        ("one two", "two one"),
        ("Use C.", "Use C++."),
        ("किताब", "कताब"),  # only a vowel sign apart
        ("", "I don't know."),
    ],
)
def test_other_words(one: str, other: str) -> None:
    assert wording(one) != wording(other)


@pytest.mark.parametrize("answer", ["", '""', "...", "?!", " \n", "Uh, hmm."])
def test_no_words_are_like_nothing(answer: str) -> None:
    assert wording(answer) is None


@given(st.text())
def test_key_is_short_and_says_nothing(answer: str) -> None:
    key = wording(answer)
    assert key is None or (isinstance(key, bytes) and len(key) == 12)


@given(st.text(st.sampled_from("abc ,.'’\n")))
def test_punctuation_and_spacing_make_no_difference(answer: str) -> None:
    assert wording(f"x {answer} y") == wording(f"X,\n{answer}  - y!")
