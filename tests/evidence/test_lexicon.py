from __future__ import annotations

import pytest

from linter.evidence.lexicon import ENGLISH, LEXICONS, WEIGHTS
from linter.evidence.phrases import variants
from linter.evidence.sign import Sign
from linter.evidence.wording import read

CHARADE = "It is all Greek to me, if you want to hear the truth about those ports."


def test_every_phrase_is_in_a_weighed_group_and_has_words() -> None:
    for lexicon in LEXICONS.values():
        assert set(lexicon.phrases) <= set(WEIGHTS)
        for phrases in lexicon.phrases.values():
            assert all(variants(phrase) for phrase in phrases)
            assert len(phrases) == len(set(phrases))


def test_a_cue_can_be_added() -> None:
    assert read(CHARADE).sign is not Sign.FOR
    lexicon = ENGLISH.extend({"dont-know": ["all Greek to me"]})
    wording = read(CHARADE, lexicon)
    assert wording.sign is Sign.FOR
    assert [CHARADE[start:end] for start, end in wording.cues] == ["all Greek to me"]
    assert read(CHARADE).sign is not Sign.FOR


def test_a_farewell_can_be_added() -> None:
    lexicon = ENGLISH.extend({"closing": ["over and out"]})
    assert read("Over and out.", lexicon).plain
    assert read("Over and out.", lexicon).sign is Sign.AGAINST


def test_a_cue_can_be_taken_away() -> None:
    lexicon = ENGLISH.ignore(["don't know"])
    assert read("I don't know.").sign is Sign.FOR
    assert read("I don't know.", lexicon).sign is Sign.SILENT
    assert read("I'm not sure.", lexicon).sign is Sign.FOR


@pytest.mark.parametrize("group", ["don't-know", ""])
def test_there_is_no_such_group(group: str) -> None:
    with pytest.raises(ValueError, match=r"unknown group of cues .* expected one of dont-know, cant-recall"):
        ENGLISH.extend({group: ["search me"]})


def test_a_cue_needs_words() -> None:
    with pytest.raises(ValueError, match="has no words"):
        ENGLISH.extend({"dont-know": ["?"]})
