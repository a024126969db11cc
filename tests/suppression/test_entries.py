"""An exception is found where it stands in its settings, however they are written."""

from __future__ import annotations

import pytest

from linter.suppression.entries import entry_span

ENTRY = 'path = "a.txt"\ncodes = ["SEP001"]\nreason = "so"\n'


def shown(text: str, number: int, is_pyproject: bool = False) -> tuple[int, str]:
    """The line of the span, and what stands in it."""
    start, end = entry_span(text, number, is_pyproject)
    return text.count("\n", 0, start) + 1, text[start:end]


def test_each_entry_has_its_own_line() -> None:
    text = f'ignore = ["SEP"]\n\n[[exceptions]]\n{ENTRY}\n  [[ exceptions ]] # here\n{ENTRY}'
    assert shown(text, 1) == (3, "[[exceptions]]")
    assert shown(text, 2) == (8, "[[ exceptions ]]")


@pytest.mark.parametrize(
    "header",
    [
        "[[tool.transcript-lint.exceptions]]",
        '[["tool"."transcript-lint"."exceptions"]]',
        "[[ tool . transcript-lint . exceptions ]]",
    ],
)
def test_in_a_pyproject_only_our_own_entries_count(header: str) -> None:
    text = f"[[exceptions]]\n{ENTRY}\n[[tool.other.exceptions]]\n{ENTRY}\n{header}\n{ENTRY}"
    assert shown(text, 1, is_pyproject=True) == (11, header)


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_what_only_looks_like_an_entry_is_passed_over(quotes: str) -> None:
    tricky = ENTRY.replace('"so"', f"{quotes}\n[[exceptions]]\n{quotes}")
    text = f"[[exceptions]]\n{tricky}\n[[exceptions]]\n{ENTRY}"
    assert shown(text, 2) == (8, "[[exceptions]]")


def test_a_list_has_one_place() -> None:
    text = 'exceptions = [{path = "a.txt", codes = ["SEP001"], reason = "so"}]\n'
    assert shown(text, 1) == (1, "exceptions")
    assert shown(f"[tool.transcript-lint]\n{text}", 1, is_pyproject=True) == (2, "exceptions")


def test_what_cannot_be_found_stands_at_the_top() -> None:
    assert entry_span("", 1, is_pyproject=False) == (0, 0)
