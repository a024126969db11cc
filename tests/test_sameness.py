"""Two spellings of one text are the same."""

from __future__ import annotations

import re
import sys
from unicodedata import decomposition, normalize

from hypothesis import given
from hypothesis import strategies as st

from linter.sameness import MARKS, composed, compositions, folded, spaced

TEXTS = st.text(st.sampled_from("aeiou Éñạ한가\u0301\u0308\u0323\u0327\u3099か\u1112\u1161\u11ab\n"), max_size=20)


def test_every_mark_that_unicode_composes_is_known() -> None:
    marks = set(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))
    for character in map(chr, range(sys.maxunicode + 1)):
        parts = decomposition(character).split()
        if len(parts) == 2 and "<" not in parts[0] and normalize("NFC", character) == character:
            marks.add(chr(int(parts[1], 16)))
    assert {mark for mark in marks if not re.fullmatch(f"[{MARKS}]", mark)} == set()


@given(TEXTS)
def test_composed_text_is_nfc(text: str) -> None:
    assert composed(text) == composed(normalize("NFD", text)) == normalize("NFC", text)


@given(TEXTS)
def test_edits_compose_too(text: str) -> None:
    said = text
    for start, end, character in reversed(compositions(text, text)):
        said = said[:start] + character + said[end:]
    assert said == composed(text)


def test_what_makes_no_difference() -> None:
    assert folded("Jose\u0301  GARCI\u0301A") == folded("josé garcía")
    assert folded("Jose") != folded("José")


def test_a_mark_that_becomes_two_is_left() -> None:
    assert normalize("NFC", "1\u0344") == "1\u0308\u0301"
    assert compositions("1\u0344", "\u0344") == []


@given(st.text(st.sampled_from("ab é\n\t\x0b\x1c\x85\xa0\u2003\u2028\u3000\u200b"), max_size=12))
def test_one_blank_is_between_words(text: str) -> None:
    assert spaced(text) == " ".join(text.split())
