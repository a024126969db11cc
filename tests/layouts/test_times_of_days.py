"""A clock after a date on its line is the time of a day; any other may also be how long a recording has run."""

from __future__ import annotations

import pytest

from tests.layouts.own_layouts import found, planned

DATED = "[{date} {clock}] {speaker}: {said}"
ALONE = "[{clock}] {speaker}: {said}"
TEXT = """\
[{0}] Ann: Hello, who is there?
[{1}] Ben: It is me.
[{2}] Ann: Then come in.
[{2}] Ben: Thank you.
"""


def said_of(row: str, *clocks: str) -> list[tuple[int, str]]:
    head = "2024-03-01 " if row == DATED else ""
    plan = planned(f"name = 'chat'\n[blocks]\nfile = '''\n{{turn...}}\n'''\nturn = '''\n{row}\n'''\n")
    return found(TEXT.format(*(head + clock for clock in clocks)), plan)


@pytest.mark.parametrize("clock", ["9:05", "09:05", "23:59", "23:59:59", "24:00"])
def test_a_time_of_a_day(clock: str) -> None:
    assert said_of(DATED, "00:00", "0:05", clock) == []


@pytest.mark.parametrize("clock", ["24:01", "27:09", "99:02:11", "123:02:11"])
def test_no_time_of_a_day_is_one_finding(clock: str) -> None:
    assert said_of(DATED, "09:03", clock, "09:07") == [(2, "REC007")]


def test_a_recording_may_run_for_longer() -> None:
    assert said_of(ALONE, "27:09", "59:59", "99:02:11") == []


@pytest.mark.parametrize(("began", "wrong"), [("9.15", 0), ("9:15", 0), ("19.15", 0), ("9.75", 1), ("9.5", 1)])
def test_a_point_may_be_between_the_hours_and_the_minutes_of_a_field(began: str, wrong: int) -> None:
    blocks = {"file": "Began: {began}\n{turn...}\n", "turn": f"{ALONE}\n"}
    lines = "\n".join(f'{name} = """\n{template}"""' for name, template in blocks.items())
    plan = planned(f"name = 'chat'\n[blocks]\n{lines}\n[slots]\nbegan.type = 'clock'\n")
    assert len(found(f"Began: {began}\n{TEXT.format('9:15', '9:16', '9:17')}", plan)) == wrong
    assert found(f"Began: 9.00\n{TEXT.format('9.15', '9:16', '9:17')}", plan) == [(2, "REC007")]
