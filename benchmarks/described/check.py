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
    report = lint(text, plan_of(layout))
    return [Found(found.line, found.column, found.code, found.message) for found in report.findings]


@cache
def plan_of(path: str) -> Plan:
    """The plan for files in the layout of the description at ``path``."""
    with open(path, "rb") as file:
        return plan(layouts=(own(file.read(), path),))
