"""SUP001: an exception that is no longer needed."""

from __future__ import annotations

from linter.finding import Problem, Severity
from linter.rule import run_rule
from linter.suppression.exceptions import Unused


@run_rule("SUP001", Severity.WARNING)
def unused_exception(unused: Unused) -> Problem:
    """An exception in the settings no longer matches any finding.

    The exception hides nothing now, and could hide a future finding that was never reviewed. Reported only if its
    rules ran and all its files were checked, or if it is for a single file that no longer exists.

    Bad (settings):

        [[exceptions]]
        ^^^^^^^^^^^^^^
        path = "may.txt"
        exchange = "Q1"
        codes = ["CON001"]
        reason = "the recording is cut here"

    Bad (settings):

        [[exceptions]]
        ^^^^^^^^^^^^^^
        path = "april.txt"
        codes = ["SEP001"]
        reason = "written by hand"

    Good (settings):

        [[exceptions]]
        path = "may.txt"
        exchange = "Q1"
        codes = ["SEP001"]
        reason = "the original is like that"
    """
    exception = unused.exception
    codes = ", ".join(exception.codes) if len(exception.codes) <= 3 else f"{len(exception.codes)} rules"
    place = [f"candidate {exception.candidate}"] if exception.candidate is not None else []
    place += [exception.exchange] if exception.exchange is not None else []
    where = f" in {', '.join(place)}" if place else ""
    return Problem(unused.span, f"exception for {codes}{where} accepts 0 findings, expected at least 1")
