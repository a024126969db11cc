from __future__ import annotations

import pytest

from benchmarks import baseline
from benchmarks.page import Page


def right() -> dict[str, bool]:
    return {step: right for step, _, right in baseline.trial(files=14, defects=8, seed=1)}


def test_only_what_is_new_is_reported_in_a_small_repository() -> None:
    assert all(right().values())


@pytest.mark.slow
def test_a_defect_that_is_not_reported_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baseline, "with_new_defect", lambda page: page)
    assert not right()["a new defect"]


@pytest.mark.slow
def test_an_old_defect_that_is_reported_again_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked_otherwise(page: Page, rng: object) -> Page:
        lines = (line._replace(text=line.text.replace("?", " then?")) for line in page.lines)
        return Page(tuple(lines), page.newline)

    monkeypatch.setattr(baseline, "moved", asked_otherwise)
    assert not right()["everything moved"]
