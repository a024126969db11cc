"""Descriptions that want to bring the engine down: refused in one line, or read in time that grows only with them."""

from __future__ import annotations

import time

import pytest

from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.parsing import parse_by
from linter.layouts.reading import read_description

from .hostile_descriptions import Hostile, hostile_descriptions

DEAR = ("labels near to each other", "separators of any width")
"""Descriptions that take a second or more to read."""
SECONDS = 5.0
"""One second is due on a machine that does nothing else."""


@pytest.fixture(scope="module", autouse=True)
def schema_is_loaded() -> None:
    read_description('name = "x"\n[blocks]\nfile = "Q: {question}"\n')


@pytest.mark.parametrize("size", [150, pytest.param(10_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "name",
    [pytest.param(each.name, marks=pytest.mark.slow if each.name in DEAR else ()) for each in hostile_descriptions(1)],
)
def test_a_hostile_description_is_refused_or_read_at_once(name: str, size: int) -> None:
    hostile = next(each for each in hostile_descriptions(size) if each.name == name)
    started = time.perf_counter()
    sound = _is_sound(hostile)
    if sound:
        document = parse_by(Layout(read_description(hostile.text)), hostile.file[:20_000])
        assert document.text == hostile.file[:20_000]
    assert time.perf_counter() - started < SECONDS


def _is_sound(hostile: Hostile) -> bool:
    try:
        read_description(hostile.text, "mine.toml")
    except DescriptionError as error:
        assert str(error).count("\n") == 0 and len(str(error)) < 600
        return False
    return True


@pytest.mark.slow
def test_reading_takes_time_in_proportion() -> None:
    def seconds(size: int) -> float:
        every = [each for each in hostile_descriptions(size) if len(each.text) < 64 * 1024]
        started = time.perf_counter()
        for hostile in every:
            _is_sound(hostile)
        return (time.perf_counter() - started) / sum(len(each.text) for each in every)

    small, large = min(seconds(200) for _ in range(3)), min(seconds(1600) for _ in range(3))
    assert large < 4 * small
