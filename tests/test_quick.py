"""The quick tests are there, and hold what a mistake in a rule is noticed by."""

from __future__ import annotations

from tests.conftest import QUICK, TESTS, is_quick


def test_every_quick_test_is_there() -> None:
    assert [name for name in QUICK if not (TESTS / name).exists()] == []


def test_rules_and_their_pages_are_quick_and_processes_are_not() -> None:
    assert is_quick(TESTS / "test_rule_pages.py") and is_quick(TESTS / "rules" / "test_candidates.py")
    assert not is_quick(TESTS / "cli" / "test_streams.py")
