"""XFL003: a value that two files have and only one may."""

from __future__ import annotations

from linter.crossing import Repeat
from linter.finding import Problem, Severity
from linter.rule import crossing_rule


@crossing_rule("XFL003", Severity.ERROR, Repeat)
def duplicate_identity(repeat: Repeat, other: str) -> Problem:
    """Two files have the same value where each file must have its own.

    A layout declares such values as `unique = "files"`: the number of an interview, the identifier of a recording. A
    program that keeps files by this value loses one of them. Upper and lower case and the number of spaces make no
    difference. Checked with `--cross-file` only.

    Bad (calls):

        Call: weekly
              ^^^^^^

    Good:

        Call: daily
    """
    return Problem(repeat.here.at, f"'{repeat.slot}' has the value of {other}")
