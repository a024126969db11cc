"""Layouts of a test's own, in a few lines of TOML, and what is found in files of them."""

from __future__ import annotations

from linter import lint
from linter.config import Plan, plan
from linter.layouts.known import Known, own


def known(toml: str) -> Known:
    """The layout that ``toml`` describes."""
    return own(toml.encode(), "own.toml")


def planned(toml: str) -> Plan:
    """The default plan for files of that layout."""
    return plan(layouts=(known(toml),))


def found(text: str, chosen: Plan) -> list[tuple[int, str]]:
    """The line and the code of each finding."""
    return [(each.line, each.code) for each in lint(text, chosen).findings]
