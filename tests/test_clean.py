from __future__ import annotations

from html import unescape
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.clean import Clean
from linter.source import Source
from linter.unwanted import Unwanted

PIECES = [
    *("a", "b ", "Q1:", " ", "  ", "\t", "\n", "\n", "\r\n", "\r\n", "\r", "\r\r\n", "\u00a0", "\u3000"),
    *("\ufeff", "\u200b", "\x07", "\x85", "\x0c", "Ã©", "Â\u00a0", "\ufffd", "\udce9", "東", "😀", "```\n", "~~~~~\n"),
    *("&quot;", "&#39;", "&amp;", '""', "e\u0301", "\u0301", "\u1112\u1161\u11ab", "\u200f", "\u2068", "\u2069", "> "),
    *("<<<<<<< x\n", "||||||| y\n", "=======\n", ">>>>>>> z\n"),
]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join)


def clean_of(text: str) -> tuple[str, Clean]:
    source = Source(text.encode("utf-8", "surrogateescape"))
    return source.text, Clean(source, Unwanted(source))


@given(TEXTS)
@example("a\r\nb\r\n")
@example("```\na \r\n```\n")
def test_what_remains_is_the_text_without_what_was_removed(text: str) -> None:
    text, clean = clean_of(text)
    gone = {at for start, end in clean.removed for at in range(start, end)}
    unwanted = Unwanted(Source(text.encode("utf-8", "surrogateescape")))
    read_as = {end - 1: said for _, end, said in unwanted.entities + unwanted.doubled_quotes + unwanted.compositions}
    kept = "".join(read_as.get(at, character) for at, character in enumerate(text) if at not in gone)
    assert clean.text == kept.replace("\r", "\n")
    assert "\r" not in clean.text


@given(TEXTS)
@example("a\r\nb\r\n")
@example("a\u200b\u0301 aÃ©\u0301")
def test_every_character_finds_its_way_back_and_forth(text: str) -> None:
    text, clean = clean_of(text)
    unwanted = Unwanted(Source(text.encode("utf-8", "surrogateescape")))
    hidden = {
        at for start, end in unwanted.controls + unwanted.invisibles + unwanted.mojibake for at in range(start, end)
    }
    last = 0
    for at, character in enumerate(clean.text):
        start, end = clean.to_source((at, at + 1))
        assert last <= start < end <= len(text)
        said = "".join(text[place] for place in range(start, end) if place not in hidden)
        assert _reads_as(said, character) or (character == "\n" and said.endswith("\n")) or said == "\r"
        assert clean.to_clean(end - 1) == at
        last = end
    for at in range(len(clean.text) + 1):
        start, end = clean.to_source((at, at))
        assert start == end
        assert clean.to_clean(start) == at


def _reads_as(text: str, character: str) -> bool:
    return text in (character, character * 2) or unescape(text) == character or normalize("NFC", text) == character


@given(TEXTS)
def test_offsets_only_rise(text: str) -> None:
    text, clean = clean_of(text)
    there = [clean.to_clean(at) for at in range(len(text) + 1)]
    assert there == sorted(there)
    assert there[0] == 0
    assert there[-1] == len(clean.text)
    assert all(0 <= at <= len(clean.text) for at in clean.touched)


@given(TEXTS)
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    _, clean = clean_of(text)
    if not clean.removed and "\r" not in text:
        assert clean.text == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_is_deleted_with_its_end_and_replaced_without_it(end: str) -> None:
    text, clean = clean_of(f"one{end}two{end}three{end}")
    line, whole = clean.to_source((4, 7)), clean.to_source((4, 8))
    assert text[slice(*line)] == "two"
    assert text[slice(*whole)] == f"two{end}"
    assert text[slice(*clean.to_source((3, 4)))] == end
    at, _ = clean.to_source((3, 3))
    assert text[at:].startswith(end)


def test_nothing_goes_before_a_byte_order_mark() -> None:
    _, clean = clean_of("\ufeffone\n")
    assert clean.to_source((0, 0)) == (1, 1)
    assert clean.to_source((0, 3)) == (1, 4)


def test_a_conflict_leaves_its_first_side() -> None:
    _, clean = clean_of("a\n<<<<<<< HEAD\nours\n||||||| base\nold\n=======\ntheirs\n>>>>>>> branch\nb\n")
    assert clean.text == "a\nours\nb\n"


def test_a_fence_around_the_file_goes() -> None:
    _, clean = clean_of("\ufeff```text\r\na\r\n```\r\n")
    assert clean.text == "a\n"


def test_blanks_that_come_to_light_go_too() -> None:
    _, clean = clean_of("0.533 \x07\u200b\n \udce9\n\n  \n")
    assert clean.text == "0.533\n\n\n\n"


@given(TEXTS)
@example("aÃ©\u0301 a\u200b\u0301 \u1112\u1161\u200b\u11ab a\u0301\ufeff\u0323")
def test_what_is_read_is_in_normal_form(text: str) -> None:
    _, clean = clean_of(text)
    assert is_normalized("NFC", clean.text)


def test_nothing_is_put_between_a_letter_and_its_accent() -> None:
    text, clean = clean_of("cafe\u0301: x\n")
    assert clean.text == "café: x\n"
    assert text[: clean.to_source((4, 4))[0]] == "cafe\u0301"
    assert text[slice(*clean.to_source((3, 4)))] == "e\u0301"
    assert text[slice(*clean.to_source((0, 4)))] == "cafe\u0301"


def test_an_escape_is_one_character() -> None:
    text, clean = clean_of("A1: &quot;it&#39;s&quot;\n")
    assert clean.text == 'A1: "it\'s"\n'
    assert text[slice(*clean.to_source((4, 5)))] == "&quot;"
    assert clean.to_source((5, 5)) == (10, 10)


def test_words_in_another_code_page_are_read_as_words() -> None:
    _, clean = clean_of("\udcef\udcf0\udce8 \udcff caf\udce9\n\udcff\n")
    assert clean.text == "\udcef\udcf0\udce8  caf\n\udcff\n"


def test_marks_that_quote_every_line_go() -> None:
    _, clean = clean_of("> a\n>\n> > b\n")
    assert clean.text == "a\n\nb\n"
    _, clean = clean_of("> a\nb\n")
    assert clean.text == "> a\nb\n"


def test_marks_of_direction_at_the_edges_of_lines_go() -> None:
    _, clean = clean_of("\u200fQ1: a\u200eb \u200e\r\n\u2068Q2:\u2069 \u2067c\u2069 d\n")
    assert clean.text == "Q1: a\u200eb\nQ2: \u2067c\u2069 d\n"
