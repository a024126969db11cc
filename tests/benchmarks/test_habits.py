from itertools import islice

import pytest

from benchmarks.banks.habits import HABITS
from benchmarks.habits import missing
from benchmarks.page import Slot
from benchmarks.rows import Exchange, content, rows
from benchmarks.sources import File, generated
from benchmarks.transcripts import write

FILES = list(islice(generated(3, hostile=0), 30))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_rows_are_the_file_again(file: File) -> None:
    assert tuple(map(str, rows(file.lines))) == file.lines


@pytest.mark.parametrize("seed", range(20))
def test_the_plain_scan_finds_everybody_and_every_exchange(seed: int) -> None:
    page = write(seed)
    read = content(rows(page.texts))
    assert len(read.people) == len(page.slots[Slot.CANDIDATE])
    assert len(read.exchanges) == len(page.blocks)


def test_there_are_many_habits_and_each_changes_a_file() -> None:
    assert len(HABITS) >= 40
    for name, habit in HABITS.items():
        assert any(habit(found) != found for found in (rows(file.lines) for file in FILES)), name


def test_what_is_lost_is_noticed() -> None:
    known = content(rows(FILES[0].lines))
    assert missing(known, known) == ""
    assert missing(known, known._replace(exchanges=known.exchanges[1:]))
    assert missing(known, known._replace(people=known.people[1:]))
    named = known._replace(people=(("applicant", *known.people[0]), *known.people[1:]))
    assert missing(known, named) == "a name"
    first = known.exchanges[0]
    cut = Exchange(first.question, first.answer[:-1], first.person)
    assert missing(known, known._replace(exchanges=(cut, *known.exchanges[1:]))) == "the answer of exchange 1"
