"""DOC012: what a merge left behind."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Problem, Severity
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("DOC012", Severity.ERROR, scope=Scope.BLOCK, about=Subject.CONFLICT)
def merge_conflict(unwanted: Unwanted) -> Iterator[Problem]:
    r"""A merge conflict, or a marker of one, was left in the file.

    Both sides stand there, one after the other, so the same exchange counts twice or is neither. The first side is
    read, the rest of the conflict is not judged. Markers in a fenced code block are somebody's example.

    Bad (answer):

        <<<<<<< HEAD
        ^^^^^^^^^^^^
        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
        =======
        A1: "A list keeps its items in order, so I take one wherever the order of the items matters to the reader."
        >>>>>>> review

    Good:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."
    """
    text = unwanted.source.text
    for start, end in unwanted.conflicts:
        stop = end
        while stop > start and text[stop - 1] in "\r\n":
            stop -= 1
        lines = text.count("\n", start, stop) + 1
        if lines == 1:
            message = f"merge conflict marker {text[start : start + 7]} without the rest of a conflict"
        else:
            message = f"merge conflict of {lines} lines"
        yield Problem((start, stop), message)
