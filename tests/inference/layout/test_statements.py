"""Forms of fixed statements, and numbers that are counts or means by no chance."""

from __future__ import annotations

from random import Random

from linter.inference.layout import describe
from linter.inference.layout.arithmetic import telling

PARTS = (
    ("FIRST PART: THE HOUSE", ("The rooms are light.", "The stairs are safe.", "The heating works.")),
    ("SECOND PART: THE STREET", ("It is quiet at night.", "The bus is near.", "I know my neighbours.")),
)

WORDS = ("never", "mostly", "since", "autumn", "lifts", "noise", "warm", "slow")


def poll(seed: int) -> str:
    """A poll with two parts of statements, the mean of each part, and a comment now and then."""
    rng = Random(seed)
    lines = ["TENANTS' POLL", f"Flat no. {rng.randint(10, 99)}", f"Floor: {rng.choice(('first', 'second'))}"]
    for title, statements in PARTS:
        marks = [rng.randint(1, 5) for _ in statements]
        lines += ["", title, "~" * 30]
        for statement, mark in zip(statements, marks, strict=True):
            lines += [statement, f"  rated: {mark}"]
            lines += [f"  comment: {' '.join(rng.sample(WORDS, 4))}."] if rng.random() < 0.3 else []
        lines.append(f"Mean of this part: {sum(marks) / len(marks):.2f}")
    return "".join(f"{line}\n" for line in lines)


def test_the_statements_of_a_form_are_questions_in_parts() -> None:
    guess = describe([poll(seed) for seed in range(12)])
    assert guess.shares is not None and guess.shares.exact == guess.shares.lines
    for drawn in (
        "{section}\n~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n{exchange...}\nMean of this part: {of-this-part}\n",
        "{question}\n  rated: {rated}\n{?  comment: {annotation}}\n",
        'mean-of = "exchange.rated", within = "part"',
        f'of = ["{PARTS[0][0]}", "{PARTS[1][0]}"], ordered = true',
    ):
        assert drawn in guess.toml


def test_a_number_that_is_the_usual_count_in_half_of_the_files_is_none() -> None:
    parts = [3.0] * 9 + [4.0]
    right, _ = telling(parts, [3, 5, 3, 1, 3, 2, 3, 5, 3, 2], 0)
    assert not right
    right, above = telling([3.0, 4.0, 5.0, 3.0, 6.0, 4.0], [3, 4, 5, 3, 6, 7], 0)
    assert right == 5 and above > 3


def test_of_several_sums_that_are_right_the_one_that_is_so_most_often_is_declared() -> None:
    def run(seed: int) -> str:
        rng = Random(seed)
        marks = [rng.choice((0, 1, 1, 1)) for _ in range(rng.randint(4, 9))]
        asked = "".join(f"Q{n}: How many?\nA: Few.\nMark: {mark}\n\n" for n, mark in enumerate(marks, 1))
        return f"Paper {seed + 10}\n\n{asked}Correct: {sum(marks)}\n"

    assert 'correct = { type = "integer", sum-of = "exchange.mark" }' in describe(
        list(map(run, range(14)))
    ).toml.replace("exchange.score", "exchange.mark")
