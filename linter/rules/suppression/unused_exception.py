"""SUP001: a reviewed exception that accepts nothing."""

from __future__ import annotations

from linter.finding import Problem, Severity
from linter.rule import run_rule
from linter.suppression.exceptions import Unused


@run_rule("SUP001", Severity.WARNING)
def unused_exception(unused: Unused) -> Problem:
    """A reviewed exception of the settings accepts no finding any more.

    It says that something is wrong where nothing is, and would hide the next defect there without anybody having
    looked at it. It is judged where its rules ran and all files that it means were checked; one for a single file also
    where that file is gone.

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
