"""Where all files together mislead, some of them are looked at alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from linter.inference.layout import inferring
from linter.inference.layout.inferring import Guess, describe
from linter.inference.layout.trial import Shares

TEXTS = tuple(f"text {number}" for number in range(6))


def _asked(monkeypatch: pytest.MonkeyPatch, misleading: str, texts: Sequence[str] = TEXTS) -> list[int]:
    """How many texts were looked at each time, where descriptions of those with the ``misleading`` one place little."""
    asked: list[int] = []

    def described(every: Sequence[str], some: Sequence[str], name: str, bold: bool) -> Guess:
        assert list(every) == list(texts)
        asked.append(len(some))
        exact = 40 if misleading in some else 98
        return Guess(name, None, Shares(100, exact, 0), ())

    monkeypatch.setattr(inferring, "_described", described)
    guess = describe(texts)
    assert guess.shares is not None
    assert guess.shares.exact == (98 if asked[-1] < len(texts) or misleading not in texts else 40)
    return asked


def test_all_are_looked_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _asked(monkeypatch, "none of them") == [6]


def test_halves_are_looked_at_where_they_say_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _asked(monkeypatch, TEXTS[1]) == [6, 6, 3]
    assert _asked(monkeypatch, TEXTS[2]) == [6, 6, 3, 3]


def test_a_few_are_only_looked_at_together(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _asked(monkeypatch, TEXTS[1], TEXTS[:3]) == [3, 3]
