from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.inference.layout.drafts import GROUPS, drawn, kept, said


@pytest.mark.parametrize("group", GROUPS)
def test_what_is_drawn_from_a_few_files(group: str) -> None:
    assert list(said(group)) == kept()[group], "if this is meant, run python -m tests.golden"


WORDS = ["why", "how", "when", "where", "who", "what"]


def exchanges(file: int, again: Callable[[int], int]) -> Iterator[str]:
    for number in range(1, 6 + file % 2):
        one, other = WORDS[(number + file) % 6], WORDS[number * file % 6]
        yield f"Q{number}: Is it {one} or {other}?\nA{again(number)}: It is {one} {file}.\n\n"


@pytest.mark.parametrize(
    ("again", "label"),
    [
        (lambda number: number, "A{number}: "),
        (lambda number: 1 if number == 3 else number, "A{a}: "),
    ],
    ids=["the same", "another one"],
)
def test_a_second_number_is_the_counter_where_it_is_nearly_always_the_same(
    again: Callable[[int], int], label: str
) -> None:
    guess = drawn(["".join((f"Report {file}\n\n", *exchanges(file, again))) for file in range(1, 7)])
    assert f"\n{label}{{answer}}\n" in guess.toml
