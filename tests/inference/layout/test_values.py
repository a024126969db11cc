"""What values in one place of all files are: numbers that count, scores, words of a choice, names, text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from linter.inference.layout import counters, scales, values


def column(given: str) -> list[str]:
    """``3x2 5x4.5``: three times 2, five times 4.5."""
    return [value for each in given.split() for count, _, value in [each.partition("x")] for _ in range(int(count))]


@pytest.mark.parametrize(
    ("given", "wanted"), [("2x5", False), ("3x5", True), ("24x5 1x4", True), ("23x5 1x4", False), ("2x5 1x4", False)]
)
def test_a_constant_is_nearly_always_the_same(given: str, wanted: bool) -> None:
    assert values.is_constant(column(given)) is wanted


@pytest.mark.parametrize(
    ("given", "wanted"), [("1x5", True), ("2x100", True), ("2x7", False), ("3x7", True), ("1x5 1x10", False)]
)
def test_the_end_of_a_scale_is_a_usual_number_or_often_the_same(given: str, wanted: bool) -> None:
    assert scales.is_top(column(given)) is wanted


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (["123"], True),
        (["123", "12", "1234"], True),
        (["12312"], True),
        (["1"], False),
        ([""], False),
        ([], False),
        (["12x"], False),
        (["234"], False),
        (["123"] * 4 + ["345"], True),
        (["123"] * 3 + ["345"], False),
        (["12345678", "1357"], False),
        (["12345678", "12345678", "124"], True),
        (["1234", "124"], False),
        (["111"], True),
        (["1222"], False),
    ],
)
def test_what_counts_goes_up_by_one_in_most_files(files: Sequence[str], wanted: bool) -> None:
    assert counters.counts_up([list(each) for each in files]) is wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("1x01 1x02 1x10", 2), ("1x001 1x012", 3), ("1x1 1x2", 0), ("9x12 1x01", 0), ("8x12 1x01", 2), ("1x0 1x10", 1)],
)
def test_counters_are_padded_where_some_begin_with_a_zero(given: str, wanted: int) -> None:
    assert counters.digits_of(column(given)) == wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("1x5", True), ("", False), ("24x5 1xfive", True), ("23x5 1xfive", False), ("1x-5 1x0.5 1x0,5", True),
     ("1x.5", False), ("1x5.", False)],
)  # fmt: skip
def test_numbers_are_nearly_all_of_the_values(given: str, wanted: bool) -> None:
    assert values.is_numeric(column(given)) is wanted


def test_numbers_may_have_a_comma() -> None:
    assert values.numbers_of(["1,5", "2.5", "-3", "four"]) == [1.5, 2.5, -3.0]


@pytest.mark.parametrize(
    ("given", "top", "keys"),
    [
        ("1x3", "5", {"maximum": 5, "decimals": 0}),
        ("4x2 3x3", "", {"decimals": 0}),
        ("4x2 4x3", "", {"minimum": 1, "maximum": 5, "decimals": 0}),
        ("4x2 4x3", "7", {"minimum": 1, "maximum": 7, "decimals": 0}),
        ("4x2 4x3", "100", {"maximum": 100, "decimals": 0}),
        ("4x0 4x3", "", {"maximum": 5, "decimals": 0}),
        ("4x0.25 4x0.75", "", {"maximum": 1, "decimals": 2}),
        ("4x0.25 4x0.5", "", {}),
        ("4x0.25 4x0.51", "", {"maximum": 1, "decimals": 2}),
        ("1x0 11x3", "5", {"minimum": 1, "maximum": 5, "decimals": 0}),
        ("2x0 11x3", "5", {"maximum": 5, "decimals": 0}),
        ("1x0 10x3", "5", {"maximum": 5, "decimals": 0}),
        ("1x3,0 30x3", "", {"minimum": 1, "maximum": 5, "decimals": 0}),
        ("4x1 4x6", "", {"minimum": 1, "maximum": 6, "decimals": 0}),
        ("4x1 4x7", "", {"minimum": 1, "maximum": 10, "decimals": 0}),
        ("4x1 4x5", "", {"minimum": 1, "maximum": 5, "decimals": 0}),
        ("4x1 4x11", "", {"minimum": 1, "maximum": 15, "decimals": 0}),
        ("4x1 4x16", "", {"minimum": 1, "maximum": 20, "decimals": 0}),
        ("4x20 4x20", "", {"maximum": 20, "decimals": 0}),
        ("4x19 4x20", "", {"minimum": 1, "maximum": 20, "decimals": 0}),
        ("4x1 4x21", "", {"decimals": 0}),
        ("4x1 4x50", "", {"decimals": 0}),
        ("4x1 4x51", "", {"maximum": 100, "decimals": 0}),
        ("4x1 4x101", "", {"decimals": 0}),
        ("4x0 4x100", "", {"maximum": 100, "decimals": 0}),
        ("96x3 4x30", "", {"decimals": 0}),
        ("97x3 3x30", "", {"minimum": 1, "maximum": 5, "decimals": 0}),
        ("24x3.5 1x4", "", {"minimum": 1, "maximum": 5, "decimals": 1}),
        ("23x3.5 1x4", "", {"minimum": 1, "maximum": 5}),
        ("5x3,5 4x3.5", "", {"minimum": 1, "maximum": 5, "decimals": 1, "comma": True}),
        ("4x3,5 4x3.5", "", {"minimum": 1, "maximum": 5, "decimals": 1}),
    ],
)
def test_a_scale_is_told_from_enough_numbers(given: str, top: str, keys: dict[str, Any]) -> None:
    assert scales.scale(column(given), top) == keys


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("", []),
        ("4xyes 3xno", ["no", "yes"]),
        ("3xyes 3xno", []),
        ("9xyes", []),
        ("4x1 4x2", []),
        ("4xyes 4x2", ["2", "yes"]),
        ("10xyes 5xno 1xperhaps", ["no", "yes"]),
        ("20xyes 20xno 3xperhaps 3xnever", ["never", "no", "perhaps", "yes"]),
        ("30xyes 20xno 2xperhaps 2xnever", ["no", "yes"]),
        ("30xyes 30xno 2xperhaps 1xnever", ["no", "yes"]),
        ("4xa 4xb 4xc 4xd 4xe 4xf 4xg 4xh", list("abcdefgh")),
        ("4xa 4xb 4xc 4xd 4xe 4xf 4xg 4xh 4xi", []),
        (f"4xyes 4x{'o' * 40}", ["o" * 40, "yes"]),
        (f"4xyes 4x{'o' * 41}", []),
        ("4xyes 4x", []),
    ],
)
def test_a_choice_is_of_few_words_that_come_often(given: str, wanted: list[str]) -> None:
    assert values.choice(column(given)) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["Night Porter", "Map Librarian"], True),
        (["Night Porter", "Cook"], False),
        (["Night Porter", "Map Librarian", "Cook"], True),
        (["Strong Yes", "Yes", "Strong No", "No"], False),
        (["Head Cook", "Head Porter", "Map Librarian", "Stage Carpenter"], True),
        (["Head Cook", "Head Porter", "Map Librarian"], False),
        (["Yes", "No"], False),
    ],
)
def test_titles_are_several_words_that_differ(words: list[str], wanted: bool) -> None:
    assert values.are_titles(words) is wanted


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (["12 13", "9 10"], (2, 2)),
        (["12 13", "10 9"], (1, 2)),
        (["12 12", "9 10"], (1, 2)),
        (["12", "9 10"], (1, 1)),
        (["1:02 1:03", "1:02 0:01:03"], (1, 1)),
        ([], (0, 0)),
    ],
)
def test_days_and_times_of_one_form_rise(files: list[str], wanted: tuple[int, int]) -> None:
    assert counters.rise([file.split() for file in files]) == wanted


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (["55", "77"], True),
        (["55", "55"], False),
        (["55", "78"], False),
        (["55", "77", "88", "99", "12"], True),
        (["55", "77", "88", "12"], False),
        (["5", "7"], False),
        ([], False),
    ],
)
def test_a_number_is_said_again_in_each_file(files: Sequence[str], wanted: bool) -> None:
    assert values.is_said_again([list(each) for each in files]) is wanted


def test_files_without_repeats_have_enough_values_to_tell() -> None:
    assert counters.without_repeats([list("abcde"), list("abcda"), list("abcd"), list("abcdef")]) == (2, 3)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["Call with Ada", "Call with Ben", "Call with Cleo", "Call with Dan"], "Call with "),
        (["Call with Ada", "Call with Ben", "Call with Cleo"], ""),
        (["Call with Ada"] * 4, ""),
        ([*(f"Call with {name}" for name in "ABCDEFGHI"), "None"], "Call with "),
        ([*(f"Call with {name}" for name in "ABCDEFGH"), "None"], ""),
        (["a man", "a dog", "a cat", "a bird"], ""),
        (["My own", "My dog", "My", "My cat", "My hat"], ""),
        (["x one", "x two", "x six", "x ten", "x ten", *(f"It is {n}" for n in range(50))], ""),
    ],
)
def test_the_words_that_nearly_all_values_begin_with(given: list[str], wanted: str) -> None:
    assert values.shared_beginning(given) == wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["one</t>", "two</t>", "six</t>", "ten</t>"], "</t>"),
        (["one |", "two |", "six |", "ten |"], " |"),
        (["one |", "two |", "six |"], ""),
        (["one.", "two.", "six.", "ten."], ""),
        (["one ---", "two ---", "six ---", "ten ---"], " ---"),
        (["one --", "two --", "six --", "ten --"], ""),
        (["(one)", "(two)", "(six)", "(ten)"], ""),
        (["one (x]", "two (x]", "six (x]", "ten (x]"], " (x]"),
    ],
)
def test_the_mark_up_that_nearly_all_values_end_with(given: list[str], wanted: str) -> None:
    assert values.shared_end(given) == wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["Ada Byron", "Ludwig van Beethoven"], True),
        (["Ada", "Ben"], False),
        ([], False),
        (["Ada Byron"] * 9 + ["nobody"], True),
        (["Ada Byron"] * 8 + ["nobody"], False),
        (["Anne-Marie O'Neill", "J. R. Tolkien"], True),
        (["ada byron"], False),
        (["A B C D E"], False),
    ],
)
def test_names_are_a_few_words_with_capitals(given: list[str], wanted: bool) -> None:
    assert values.are_names(given) is wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([], False),
        (["Why?"], True),
        (["Why?", "So."], True),
        (["Why?", "So.", "Yes"], False),
        (['"Why?"', "**Why?**"], True),
        (["为什么？"], True),
    ],
)
def test_questions_are_half_of_the_values_or_more(given: list[str], wanted: bool) -> None:
    assert values.are_questions(given) is wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (["Ada Byron - Cook", "Ben Okri - Porter"], " - "),
        (["Ada Byron, Cook", "Ben Okri, Porter"], ", "),
        (["Ada Byron | Cook", "Ben Okri | Porter"], " | "),
        (["Ada Byron / Cook", "Ben Okri / Porter"], " / "),
        (["Ada Byron - Cook"], ""),
        (["Ada Byron - Cook", "Ben Okri"], ""),
        (["Ada Byron - Cook - Day", "Ben Okri - Porter"], ""),
        (["cook - Ada Byron", "porter - Ben Okri"], ""),
    ],
)
def test_what_parts_a_name_from_a_second_value(given: list[str], wanted: str) -> None:
    assert values.parted(given) == wanted
