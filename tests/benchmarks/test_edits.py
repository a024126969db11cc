from itertools import islice
from random import Random

from benchmarks.edits import made_up
from benchmarks.page import Slot
from benchmarks.scan import marks
from benchmarks.sources import File, generated, split
from benchmarks.strokes import STROKES, Struck, strokes
from benchmarks.transcripts import write

FILES = list(islice(generated(4), 12))
STRUCTURE = {
    Slot.TITLE_TOP, Slot.TITLE, Slot.TITLE_BOTTOM, Slot.SECTION_TOP, Slot.SECTION, Slot.SECTION_BOTTOM, Slot.CANDIDATE,
    Slot.UNDERLINE, Slot.QUESTION, Slot.ANSWER, Slot.SCORE, Slot.NOTE, Slot.TERMINATOR,
}  # fmt: skip


def test_the_plain_scan_sees_every_structure_line() -> None:
    for seed in range(20):
        page = write(seed)
        expected = [at for at, line in enumerate(page.lines) if line.slot in STRUCTURE]
        assert [mark.at for mark in marks(page.texts)] == expected


def test_every_kind_of_edit_comes_equally_often_and_changes_the_file() -> None:
    made = strokes(FILES, 13 * 8, "collection", Random(1))
    assert [one.kind for one in made] == list(STROKES) * 8
    assert all(one.data != one.file.data() for one in made)


def test_the_same_seed_makes_the_same_edits() -> None:
    first, second = (strokes(FILES, 50, "collection", Random(1)) for _ in range(2))
    assert first == second


def test_words_that_nobody_wrote_are_noticed() -> None:
    file = File("a", ("Q1: Why?", "", "A1: Because."))
    struck = Struck(file, "one character anywhere", ("Q1: Why?", "", "a1:Because."), 2)
    assert not list(made_up(struck, file.data(), "collection"))
    invented = file.data(("Q1: Why?", "", "A1: Because of that."))
    assert list(made_up(struck, invented, "collection")) == [split(invented)[2]]
