"""When other processes begin to help: as soon as what is left would take this one long enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from linter.cli import sharing
from linter.cli.examining import ExaminedFile
from linter.cli.intake import InputFile
from linter.running import cores

SIZE = 1_000_000


class Hours:
    """A clock, and an examiner who takes the same time for each file."""

    def __init__(self, seconds: float) -> None:
        self.now = 0.0
        self.seconds = seconds

    def perf_counter(self) -> float:
        return self.now

    def examine(self, entry: InputFile) -> ExaminedFile:
        self.now += self.seconds
        return ExaminedFile(entry)


def examined(
    monkeypatch: pytest.MonkeyPatch,
    files: int,
    seconds: float,
    jobs: int | None = None,
    usable: int = 4,
    last: InputFile | None = None,
) -> tuple[int, list[str]]:
    """How many files this process examines before others help, and all files in the order in which they come."""
    hours = Hours(seconds)
    helped: list[str] = []

    def shared(entries: Sequence[InputFile], *_: object) -> Iterator[ExaminedFile]:
        helped.extend(entry.path for entry in entries)
        return map(ExaminedFile, entries)

    monkeypatch.setattr(sharing, "time", hours)
    monkeypatch.setattr(sharing, "_shared", shared)
    monkeypatch.setattr(cores, "usable_cores", lambda: usable)
    entries = [InputFile(f"{number}.txt", size=SIZE) for number in range(files)] + ([last] if last else [])
    found = [each.entry.path for each in sharing.examined(entries, cast("Any", hours), cast("Any", None), jobs)]
    return files - len(helped), found


@pytest.mark.parametrize(
    ("files", "seconds", "jobs", "usable", "alone"),
    [
        (100, 0.06, None, 4, 2),
        (100, 0.03, None, 4, 3),
        (100, 0.01, None, 4, 6),
        (100, 0.06, None, 1, 100),
        (100, 0.06, 1, 4, 100),
        (100, 0.06, 3, 4, 1),
        (100, 0.0, 3, 4, 1),
        (100, 0.0001, None, 4, 100),
        (6, 0.06, None, 4, 2),
        (5, 0.06, None, 4, 5),
        (2, 9.0, None, 4, 2),
        (2, 9.0, 3, 4, 2),
        (3, 9.0, 3, 4, 1),
        (1, 9.0, 3, 4, 1),
    ],
)
def test_others_help_as_soon_as_it_pays(
    monkeypatch: pytest.MonkeyPatch, files: int, seconds: float, jobs: int | None, usable: int, alone: int
) -> None:
    own, found = examined(monkeypatch, files, seconds, jobs, usable)
    assert (own, found) == (alone, [f"{number}.txt" for number in range(files)])


def test_after_an_estimate_twice_the_work_is_done_before_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    left = sharing._Clock.left
    monkeypatch.setattr(sharing, "_PAYS", 1000.0)

    def noted(clock: sharing._Clock, done: int) -> int:
        asked.append(done)
        return left(clock, done)

    monkeypatch.setattr(sharing._Clock, "left", noted)
    assert examined(monkeypatch, 40, 0.06)[0] == 40
    assert asked == [2, 3, 5, 9, 17, 33]


def test_standard_input_is_always_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    last = InputFile("-", is_stdin=True)
    own, found = examined(monkeypatch, 3, 9.0, 3, last=last)
    assert (own, found) == (1, ["0.txt", "1.txt", "2.txt", "-"])


def test_a_file_that_is_gone_is_little_work(tmp_path: Any) -> None:
    there = tmp_path / "there.txt"
    there.write_bytes(b"x" * 100)
    assert sharing.size_of(InputFile(str(there))) == 100 + sharing.size_of(InputFile(str(tmp_path / "gone.txt")))
    assert sharing.size_of(InputFile(str(there), size=7)) == 7 + sharing.size_of(InputFile("\0"))
