"""What is known of other files makes an alignment faster, and changes nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.shapes import SHAPES
from linter import lint
from linter.layouts import line_readings, transitions
from linter.layouts.states import Move, Pending

DAMAGED = (
    "another defect in every exchange",
    "every label bold",
    "every blank line missing",
    "exact labels in an answer",
    "labels of answers",
    "near separators",
    "near turns of a record",
    "quoted lines",
)


def findings(data: bytes) -> list[str]:
    return [repr((each.code, each.span, each.message, each.fix)) for each in lint(data).findings]


@pytest.fixture
def forgotten() -> None:
    line_readings._lines_of.cache_clear()


@pytest.mark.usefixtures("forgotten")
def test_what_was_read_before_changes_nothing() -> None:
    files = [SHAPES[name](3000).encode() for name in DAMAGED]
    after_others = [findings(data) for data in files]
    alone = []
    for data in files:
        line_readings._lines_of.cache_clear()
        alone.append(findings(data))
    assert after_others == alone
    assert any(alone)


@pytest.mark.usefixtures("forgotten")
def test_several_threads_read_alike() -> None:
    files = [SHAPES[name](1500).encode() for name in DAMAGED] * 2
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(findings, files))
    assert together == [findings(data) for data in files]


@pytest.mark.usefixtures("forgotten")
def test_moves_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    worked_out = transitions.Transitions._moves

    def counted(self: transitions.Transitions, *given: object) -> list[Move | Pending]:
        calls.append(given)
        return worked_out(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(transitions.Transitions, "_moves", counted)
    made = SHAPES["another defect in every exchange"]
    lint(made(16_000).encode())
    short = len(calls)
    lint(made(160_000).encode())
    assert 0 < len(calls) < short * 2


@pytest.mark.usefixtures("forgotten")
def test_moves_are_forgotten_where_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    data = SHAPES["another defect in every exchange"](4000).encode()
    known = findings(data)
    monkeypatch.setattr(transitions, "_MOST", 10)
    assert findings(data) == known
