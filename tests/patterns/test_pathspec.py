"""What we alter of pathspec's work is as we know it: another version of it may write its expressions otherwise."""

from __future__ import annotations

import pytest
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from linter.patterns import compiled

EXPECTED = {
    "a*": "^(?:.+/)?a[^/]*(?:(?P<ps_d>/)|$)",
    "/a?": "^a[^/](?:(?P<ps_d>/)|$)",
    "**/[!a]": "^(?:.+/)?[^a](?:(?P<ps_d>/)|$)",
    "a/**/b": "^a(?:/.+)?/b(?:(?P<ps_d>/)|$)",
    "a/": "^(?:.+/)?a(?P<ps_d>/)",
    "a/**": "^a/",
    "a/*": "^a/[^/]+(?:(?P<ps_d>/)|$)",
}


@pytest.mark.parametrize(("pattern", "expression"), EXPECTED.items())
def test_an_expression_is_as_we_know_it(pattern: str, expression: str) -> None:
    assert GitIgnoreSpecPattern.pattern_to_regex(pattern) == (expression, True)
    assert GitIgnoreSpecPattern.pattern_to_regex(f"!{pattern}") == (expression, False)


@pytest.mark.parametrize("pattern", ["/", "# a", " ", ""])
def test_a_pattern_without_a_meaning_has_no_expression(pattern: str) -> None:
    assert GitIgnoreSpecPattern.pattern_to_regex(pattern) == (None, None)


def test_every_piece_that_we_look_for_is_found() -> None:
    pieces = [getattr(compiled, name) for name in ("_STAR", "_ANY", "_ABOVE", "_BETWEEN", "_FOLDER", "_EITHER")]
    assert all(any(piece in expression for expression in EXPECTED.values()) for piece in pieces)
