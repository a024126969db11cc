"""ENC009: tabs in structure lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity, Span
from linter.line_bounds import line_end, line_start
from linter.rule import Subject, fact_rule
from linter.spans import holder


@fact_rule("ENC009", Severity.WARNING, Applicability.UNSAFE, about=Subject.CHARACTERS, judges=("tabs",))
def tab(document: Document) -> Iterator[Problem]:
    r"""A label, heading or separator line contains a tab.

    Programs expect a single space there, and the width of a tab depends on the program that displays it. Tabs
    inside a question, an answer or an annotation are accepted, and those that the layout itself has.

    Bad (score):

        Relevance Score:\t0.533
                        ^^

    Fixed:

        Relevance Score: 0.533

    Good (answer):

        A1: "\tIt refers to a row of another table."
    """
    text = document.text
    if "\t" not in text or not document.recognised:
        return
    for line, found in groupby(_tabs(document), key=lambda tab: line_start(text, tab[0])):
        spans = list(found)
        count = sum(end - start for start, end in spans)
        edits = tuple(Edit(*span, _instead(text, line, span)) for span in spans)
        tabs = f"tab{'s' if count > 1 else ''}"
        title = f"Replace the {tabs} with one space" if any(edit.text for edit in edits) else f"Remove the {tabs}"
        message = f"{count} {tabs} in a label, heading or separator line, expected none"
        yield Problem(spans[0], message, Fix(title, Applicability.UNSAFE, edits))


def _tabs(document: Document) -> Iterator[Span]:
    text, bodies = document.text, document.bodies
    start = text.find("\t")
    while start >= 0:
        body = holder(bodies, start)
        if body is not None and start < body[1]:
            end = body[1]
        else:
            end = start + 1
            while text[end : end + 1] == "\t":
                end += 1
            if not document.draws_tab(start):
                yield start, end
        start = text.find("\t", end)


def _instead(text: str, line: int, tabs: Span) -> str:
    """One space, or nothing at the edge of the line, beside a space, before a colon and inside a separator."""
    before, after = text[line : tabs[0]], text[tabs[1] : tabs[1] + 1]
    if not before.strip(" \t") or before.endswith(" ") or after in ("", " ", ":", "\n"):
        return ""
    whole = text[line : line_end(text, tabs[1])]
    return " " if any(character.isalnum() for character in whole) else ""
