"""Rounds of edits come to one round."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from linter.edits import composed
from linter.finding import Applicability, Edit, Fix
from linter.fixer import apply


def applied(text: str, edits: list[Edit]) -> str:
    return apply(text, [Fix("", Applicability.SAFE, tuple(edits))])


def some_edits(length: int, rng: Random) -> list[Edit]:
    places = sorted(rng.sample(range(length + 1), min(length + 1, 2 * rng.randrange(4))))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Edit(start, end, "".join(rng.choices("XYZ", k=rng.randrange(4)))) for start, end in pairs]


def test_rounds_of_random_edits_come_to_one_round() -> None:
    rng = Random(19)
    for _ in range(2000):
        first = text = "".join(rng.choices("abcdefgh", k=rng.randrange(30)))
        rounds = []
        for _ in range(rng.randrange(1, 5)):
            rounds.append(some_edits(len(text), rng))
            text = applied(text, rounds[-1])
        whole = list(composed(len(first), rounds))
        assert applied(first, whole) == text
        assert all(one.end < other.start for one, other in pairwise(whole))


def test_what_was_put_in_and_taken_out_again_is_no_edit() -> None:
    assert list(composed(4, [[Edit(2, 2, "X")], [Edit(2, 3, "")]])) == []
