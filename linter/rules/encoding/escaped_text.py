"""ENC011: text that is still escaped."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC011", Severity.WARNING, Applicability.UNSAFE, about=Subject.CHARACTERS)
def escaped_text(unwanted: Unwanted) -> Iterator[Problem]:
    r"""Characters are still escaped as in an HTML or CSV file.

    The text was exported and never unescaped: a quote is six letters long, searches do not find the words, and
    every count of words is wrong. HTML entities are reported if the file has at least three of them, and fewer of
    the plain characters, or if the quotes around a whole text are entities; a few entities that somebody talks about
    are accepted.

    Bad (answer):

        A1: "It&#39;s for R&amp;D, and that&#39;s what matters."
               ^^^^^

    Fixed:

        A1: "It's for R&D, and that's what matters."

    Bad (answer):

        A1: &quot;It is for R&amp;D.&quot;
            ^^^^^^

    Fixed:

        A1: "It is for R&D."

    Bad (answer):

        A1: ""I compare two snapshots of the heap.""
            ^^

    Fixed:

        A1: "I compare two snapshots of the heap."

    Good (answer):

        A1: "I escape & as &amp; and start with x = ""."
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
