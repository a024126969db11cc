"""What the heads of files say of the rest, and lines that look like turns and are none."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from benchmarks.producers.speech import Talk
from linter.inference.layout import describe, scales, values
from linter.inference.layout.pieces import pieces_of

FILES = 13


def written(write: Callable[[Random, Talk, int], str]) -> str:
    return describe([write(rng := Random(number), Talk(rng, 0, False), number) for number in range(FILES)]).toml


def group(rng: Random, speech: Talk, number: int, count: int = 12) -> str:
    people = rng.sample(("ANNA", "BERIT", "CARL", "DAN", "EVA"), 3)
    head = f"Group {number + 1}\n{'Present' if number else 'Presnt'}: {', '.join(people)}\nLed by: MOA\n\n"
    times = sorted(rng.sample(range(10, 60), count))
    names = ("MOA" if turn % 4 == 0 else rng.choice(people) for turn in range(count))
    return head + "".join(f"[00:{time}] {name}\n{speech.line()}\n\n" for time, name in zip(times, names, strict=True))


def council(rng: Random, speech: Talk, number: int) -> str:
    text = f"Meeting {number + 1}\n"
    for item in range(1, 4):
        text += f"\nItem {item}: {rng.choice(('Roads', 'Schools', 'Budget'))}\n\n"
        text += "".join(
            f"{rng.choice(('Mr Otto', 'Mrs Klein', 'Mr Weir'))}: {speech.line()}\n" for _ in range(rng.randint(3, 5))
        )
        text += f"\nVotes: {rng.randint(2, 9)}\nResult: {rng.choice(('yes', 'no'))}\n"
    return text


def test_a_list_of_speakers_may_be_the_same_in_all_files_and_have_its_label_misspelt_in_one() -> None:
    toml = written(group)
    assert "Led by: {led-by}\n" in toml
    assert 'speaker = { quoted-from = ["present", "led-by"] }' in toml


def test_a_list_in_which_one_speaker_of_each_file_is_missing_is_none() -> None:
    assert "quoted-from" in written(lambda rng, speech, number: group(rng, speech, number, 30))
    ended = "[01:00] TEAM\nGood night.\n\n"
    assert "quoted-from" not in written(lambda rng, speech, number: group(rng, speech, number, 30) + ended)


def test_nobody_says_the_same_word_or_number_each_time() -> None:
    toml = written(council)
    assert "{speaker}: {said}" in toml
    assert "Votes: {votes}\n" in toml
    assert "Result: {result}\n" in toml


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("5x2 4x3 4x4", {"minimum": 2, "maximum": 4}),
        ("5x2 4x3 3x4 1x9", {"minimum": 2, "maximum": 4}),
        ("5x2 4x3 3x4 1x5", {"minimum": 2, "maximum": 5}),
        ("3x2 3x3", {}),
        ("13x2", {}),
        ("5x2 4x3 3x40", {}),
        ("1x2 1x3 1x4 1x5 1x6 1x7 1x8 1x9 1x10 1x11 1x12", {}),
    ],
)
def test_few_whole_numbers_limit_each_other(given: str, wanted: dict[str, int]) -> None:
    assert scales.few(column(given)) == wanted


def test_a_scale_does_not_end_where_numbers_grow_rare() -> None:
    assert scales.scale(column("30x1 20x2 10x3 4x4 2x5 1x6")) == {"minimum": 1, "maximum": 6, "decimals": 0}
    assert scales.scale(column("9x1 9x2 9x3 9x4 9x5 1x6"))["maximum"] == 5


def test_four_words_of_twelve_values_are_a_choice() -> None:
    assert values.choice(column("4xmild 3xnone 3xsevere 2xmoderate")) == ["mild", "moderate", "none", "severe"]
    assert values.choice(column("4xmild 3xnone 2xsevere")) == []


def test_many_headings_are_a_choice_where_each_comes_often() -> None:
    headings = [f"PART {letter}" for letter in "ABCDEFGHIJ"]
    assert values.choice([*headings * 8, "PRAT A"], are_headings=True) == headings
    assert values.choice(headings * 8) == []


def test_words_that_one_value_does_not_begin_with_are_no_beginning() -> None:
    names = ["Ms Klein", "Ms Otto", "Ms Weir", "Ms Rau"] * 3
    assert values.shared_beginning(names) == "Ms "
    assert values.shared_beginning([*names, "Mss Rau"]) == "Ms "
    assert values.shared_beginning([*names, "Doctor Rau"]) == ""


def test_a_label_within_values_parts_them_though_they_are_few() -> None:
    found = pieces_of(["Dana / Position: Cook", "Piet / Position: Clerk", "Dana / Position: Clerk"] * 5)
    assert found is not None
    assert found.marks == ("", " / Position: ", "")


def column(given: str) -> list[str]:
    return [value for part in given.split() for number, _, value in [part.partition("x")] for _ in range(int(number))]
