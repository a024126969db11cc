"""XFL003: a value that should be different in each file."""

from __future__ import annotations

from linter.crossing import Repeat
from linter.finding import Problem, Severity
from linter.rule import crossing_rule


@crossing_rule("XFL003", Severity.ERROR, Repeat)
def duplicate_identity(repeat: Repeat, other: str) -> Problem:
    """A value that should be different in each file is the same as in another file.

    A layout declares such values as `unique = "files"`, for example the number of an interview or the identifier of a
    recording. Programs that store files by this value lose one of them. Case and the number of spaces are ignored.
    Checked only with `--cross-file`.

    Bad (calls):

        Call: weekly
              ^^^^^^

    Good:

        Call: daily
    """
    return Problem(repeat.here.at, f"'{repeat.slot}' has the same value as in {other}")
