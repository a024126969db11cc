"""XFL001: an exchange that differs between two files."""

from __future__ import annotations

from linter.crossing import Conflict
from linter.finding import Problem, Severity
from linter.rule import crossing_rule


@crossing_rule("XFL001", Severity.ERROR, Conflict)
def conflicting_exchange(conflict: Conflict, other: str) -> Problem:
    """An exchange has a different score, flag or answer in another file.

    Transcripts are often kept twice, for example as single files and in a collection. If only one of them is
    corrected, it is later unclear which one is right. Exchanges are the same if candidate and question are the same,
    and role and date if both files have them. If most files agree, the others are reported. Checked only with
    `--cross-file`.

    Bad (pair):

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.335
                         ^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: Can two lists be joined?

        A2: "With a plus sign, which makes a new list, or with extend, which puts all items at the end."

        Relevance Score: 0.701
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    said = [_said(*difference) for difference in conflict.differences]
    return Problem(conflict.here.at, f"{', '.join(said)}, unlike {other}")


def _said(what: str, here: str, there: str) -> str:
    if what == "answer":
        return "answer differs"
    return f"{what} is {here}, expected {there}"
