"""DOC012: a merge conflict."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Problem, Severity
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("DOC012", Severity.ERROR, scope=Scope.BLOCK, about=Subject.CONFLICT)
def merge_conflict(unwanted: Unwanted) -> Iterator[Problem]:
    r"""The file contains a merge conflict or one of its markers.

    Both versions are in the file, one after the other, so that an exchange counts twice or cannot be read. The
    first version is checked, the rest of the conflict is not. Markers in a fenced code block are not reported.

    Bad (answer):

        <<<<<<< HEAD
        ^^^^^^^^^^^^
        A1: "After the ticket that it belongs to."
        =======
        A1: "After its ticket."
        >>>>>>> review

    Good:

        A1: "After the ticket that it belongs to."
    """
    text = unwanted.source.text
    for start, end in unwanted.conflicts:
        stop = start + len(text[start:end].rstrip("\r\n"))
        lines = text.count("\n", start, stop) + 1
        if lines == 1:
            message = f"merge conflict marker {text[start : start + 7]} without the rest of the conflict"
        else:
            message = f"merge conflict of {lines} lines"
        yield Problem((start, stop), message)
