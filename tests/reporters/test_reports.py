from __future__ import annotations

from linter.reporters import Summary, View
from tests.reporters.reports import GOLDEN, said


def test_what_the_formats_make_of_many_findings() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").split("\n")[:-1]
    assert list(said()) == golden, "if this is meant, run python -m tests.golden"


def test_the_sum_of_no_files_says_nothing() -> None:
    assert Summary.of([], View()) == Summary()
