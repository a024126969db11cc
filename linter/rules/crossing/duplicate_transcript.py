"""XFL002: the same transcript in two files."""

from __future__ import annotations

from linter.crossing import Copy
from linter.finding import Problem, Severity
from linter.rule import crossing_rule


@crossing_rule("XFL002", Severity.WARNING, Copy)
def duplicate_transcript(copy: Copy, other: str) -> Problem:
    """A file or an interview in it is the same as in another file, except for names.

    A copy counts twice in all statistics. If the names differ, at least one of them is wrong. Files are the same if
    all questions, answers, scores and flags are, or all turns if there are no questions. An interview of a collection
    that also has a file of its own is not reported. Checked only with `--cross-file`.

    Bad (pair):

        Q1: When do you use a list?
            ^^^^^^^^^^^^^^^^^^^^^^^

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: What is a frozen set?

        A1: "A set that never changes, so that it can be a key of a dictionary or an item of another set."

        Relevance Score: 0.490
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    if copy.renamed:
        return Problem(copy.here.at, f"interview is the same as that of another person in {other}")
    return Problem(copy.here.at, f"transcript is a copy of {other}")
