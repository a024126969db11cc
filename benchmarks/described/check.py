"""The one place where this benchmark meets the linter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from benchmarks.outcomes import Found
from linter import lint
from linter.config import Plan, plan
from linter.layouts.known import own


def check(text: str, layout: str) -> Sequence[Found]:
    """What the linter says about a text when it knows one layout, that of the description at a path."""
    report = lint(text, _plan(layout))
    return [Found(found.line, found.column, found.code, found.message) for found in report.findings]


@cache
def _plan(path: str) -> Plan:
    with open(path, "rb") as file:
        return plan(layouts=(own(file.read(), path),))
