"""Which sides of conditions decide something."""

from __future__ import annotations

import ast
import builtins
from typing import Any

import pytest

from benchmarks.mutation.deciding import Watch, Watched

SOURCE = """
def judged(one, other):
    return one > 0 and other > 0


def guarded(text):
    return bool(text) and text[0] == "x"


def doubled(one):
    return one > 5 or (one > 3 and one > 2)


def taken(values):
    return next(values) and next(values)
"""


@pytest.fixture
def functions(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    watch = Watch()
    monkeypatch.setattr(builtins, "__watch__", watch, raising=False)
    tree = ast.fix_missing_locations(Watched(watch, "some.py").visit(ast.parse(SOURCE)))
    found: dict[str, Any] = {"watch": watch}
    exec(compile(tree, "some.py", "exec"), found)
    return found


def idle(functions: dict[str, Any], least: int = 1) -> list[tuple[int, int, str]]:
    functions["watch"].end_text()
    return [(asked, side.line, side.text) for asked, side in functions["watch"].idle(least)]


def test_a_side_decides_where_the_outcome_is_another_one_without_it(functions: dict[str, Any]) -> None:
    assert functions["judged"](1, 1) is True
    assert idle(functions) == [(1, 3, "one > 0"), (1, 3, "other > 0")]
    assert functions["judged"](0, 1) is False
    assert idle(functions) == [(2, 3, "other > 0")]
    assert functions["judged"](1, 0) is False
    assert idle(functions) == []


def test_a_guard_decides(functions: dict[str, Any]) -> None:
    assert functions["guarded"]("") is False
    assert idle(functions) == [(1, 7, "text[0] == 'x'")]


def test_what_follows_from_other_sides_decides_nothing(functions: dict[str, Any]) -> None:
    for one in range(10):
        assert functions["doubled"](one) is (one > 3)
        functions["watch"].end_text()
    assert idle(functions) == [(10, 11, "one > 5"), (6, 11, "one > 2")]
    assert idle(functions, 7) == [(10, 11, "one > 5")]


def test_what_is_gone_once_it_is_asked_is_asked_once(functions: dict[str, Any]) -> None:
    assert functions["taken"](iter([1, 2, 3])) == 2
    assert idle(functions) == []
