"""ENC011: text that is still escaped."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import text_rule
from linter.unwanted import Unwanted


@text_rule("ENC011", Severity.WARNING, Applicability.UNSAFE)
def escaped_text(unwanted: Unwanted) -> Iterator[Problem]:
    r"""Characters are still HTML entities or doubled quotes of CSV fields.

    It was exported and never read back: what should be one quote is six letters, so that no search finds the words and
    every count of them is wrong. HTML entities are reported where a file has at least three of them and fewer of the
    characters themselves; a few that are talked about are legal.

    Bad (answer):

        A1: "It&#39;s for R&amp;D: a list keeps its items in order, and that&#39;s what matters where it has to grow."
               ^^^^^

    Fixed:

        A1: "It's for R&D: a list keeps its items in order, and that's what matters where it has to grow."

    Bad (answer):

        A1: ""A list keeps its items in order and can grow, so I take one wherever the order of the items matters.""
            ^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Good (answer):

        A1: "I escape & as &amp; and start with x = "", for a list keeps its items in order and can grow at any time."
    """
    if unwanted.entities:
        yield _problem("HTML entit{}", ("y", "ies"), unwanted.entities)
    if unwanted.doubled_quotes:
        yield _problem("doubled quote{} as in CSV", ("", "s"), unwanted.doubled_quotes)


def _problem(what: str, endings: tuple[str, str], edits: list[Edit]) -> Problem:
    said = what.format(endings[len(edits) > 1])
    quotes = any(edit.text.isalnum() for edit in edits)
    fix = Fix("Write plain characters", Applicability.UNSAFE, tuple(edits), quotes)
    return Problem((edits[0].start, edits[0].end), f"{len(edits)} {said}, expected plain characters", fix)
