"""The limits of how a layout is recognised and read again, each from both sides."""

from __future__ import annotations

from collections import Counter

import pytest

from linter.layouts.again import _fullest
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.foreign import is_foreign
from linter.layouts.known import BUILT_IN
from linter.layouts.listed import _may_be_turn
from linter.layouts.recognise import _is_held
from linter.layouts.speakers import likely_speakers
from linter.layouts.values import judge
from tests.layouts.fits import source
from tests.layouts.own_layouts import known

PROSE = "The porter took the lamp and went home.\n"
COLLECTION = BUILT_IN[0].compiled(DEFAULT)


@pytest.mark.parametrize(
    ("lines", "labels", "foreign"),
    [(1, 1, True), (10, 1, True), (10, 2, False), (179, 2, False), (180, 2, True), (180, 3, False), (240, 3, True)],
)
def test_one_line_of_structure_in_sixty_and_two_in_all_tell_a_layout(lines: int, labels: int, foreign: bool) -> None:
    text = PROSE * (lines - labels) + "Q1: Why so?\n" * labels
    assert is_foreign(COLLECTION, text) is foreign


@pytest.mark.parametrize("name", ["clocked-turns", "names-above", "rows"])
def test_a_long_text_without_structure_is_foreign_where_hardly_a_line_has_a_label(name: str) -> None:
    _, layout = source(name)
    text = PROSE * 1000
    assert not is_foreign(layout, text[:32_768])
    assert is_foreign(layout, text[:32_769])


def test_of_many_lines_that_may_be_structure_some_are_looked_at() -> None:
    near = "Q1: Why so?\n"
    far = "Quay: to the left of it is a house with a red door\n"
    assert is_foreign(COLLECTION, far * 100)
    assert not is_foreign(COLLECTION, (near + far) * 50)
    assert not is_foreign(COLLECTION, near * 400)
    assert is_foreign(COLLECTION, far * 400 + near)


DIFF = "--- a/day.txt\n+++ b/day.txt\n@@ -1,2 +1,3 @@\n+Q1: Why?\n"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("+ a\n" * 8, True),
        ("+ a\n" * 7, False),
        ("+ a\n" * 9 + "b\n", True),
        ("+ a\n" * 8 + "b\n", False),
        ("+ a\n" * 8 + "+a\n" + "b\n", True),
        ("+ a\n\n" * 8, True),
        ("Q1\n" * 8, False),
        (" a\n" * 8, False),
        ("5 a\n" * 8, False),
        (DIFF, True),
        ("index 1\n" * 9 + DIFF, True),
        ("index 1\n" * 10 + DIFF, False),
    ],
)
def test_what_holds_the_copy_of_a_transcript(text: str, held: bool) -> None:
    assert _is_held(text, [COLLECTION]) is held


@pytest.mark.parametrize("size", [1, 2, 5, 9, 40])
def test_where_most_places_are_together(size: int) -> None:
    places = [0, 3, 4, 9, 10, 11, 12, 30, 31, 33, 34]
    counts = {at: sum(at <= place < at + size for place in places) for at in places}
    assert _fullest(places, size) == min(at for at, count in counts.items() if count == max(counts.values()))


def _turns() -> Layout:
    return known('name = "t"\n[blocks]\nfile = """\n{turn...}\n"""\nturn = """\n{speaker}: {said}\n\n"""\n').compiled(
        DEFAULT
    )


def test_a_listed_name_may_speak_where_few_marks_are_before_it() -> None:
    layout = _turns()
    slot = layout.slots["speaker"]
    lines = ["Ada so", "- * > Ada so", "- * - > Ada so", "---- > Ada", "So says Ada", "Adam so"]
    assert list(_may_be_turn(layout, slot, ["ADA"], lines)) == [True, True, False, False, False, False]


def test_numbers_of_any_length_are_read() -> None:
    slot = (
        known('name = "n"\n[blocks]\nfile = "N: {n}"\n[slots]\nn = { type = "integer" }\n').compiled(DEFAULT).slots["n"]
    )
    for digits in (1, 9, 15, 16, 17, 399, 400, 401, 500):
        judged = judge("7" * digits, 0, digits, slot)
        assert judged.flaw is None
        assert judged.number == pytest.approx(float("7" * digits)) if digits <= 300 else judged.number is not None


def test_who_speaks_often_or_has_a_name_is_a_likely_speaker() -> None:
    counts = Counter({"ada": 2, "adaa": 1, "sooner": 1, "Ben Falk": 1})
    assert likely_speakers(counts, str.istitle) == ["ada", "adaa", "Ben Falk"]
