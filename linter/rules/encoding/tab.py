"""ENC009: tabs where a reader expects a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem, Severity, Span
from linter.rule import fact_rule

_TABS = re.compile("\t+")


@fact_rule("ENC009", Severity.WARNING, Applicability.UNSAFE)
def tab(document: Document) -> Iterator[Problem]:
    r"""A tab stands in a structure line.

    Readers look for one space there, and how wide a tab is depends on who shows it. Inside a question, an answer or an
    annotation tabs are legal.

    Bad (score):

        Relevance Score:\t0.533
                        ^^

    Fixed:

        Relevance Score: 0.533

    Good (answer):

        A1: "\tA list keeps its items in order and can grow, so I take one wherever the order of the items matters."
    """
    text = document.text
    if "\t" not in text:
        return
    for line in document.structure_lines():
        tabs = [match.span() for match in _TABS.finditer(text, *line)]
        if tabs:
            count = sum(end - start for start, end in tabs)
            edits = tuple(Edit(*span, _instead(text, span, line)) for span in tabs)
            fix = Fix("Put one space", Applicability.UNSAFE, edits)
            yield Problem(tabs[0], f"structure line holds {count} tab{'s' if count > 1 else ''}, expected none", fix)


def _instead(text: str, tabs: Span, line: Span) -> str:
    """One space, or nothing at the edge of the line, beside a space, before a colon and inside a separator."""
    before, after = text[line[0] : tabs[0]], text[tabs[1] : tabs[1] + 1]
    if not before.strip(" \t") or before.endswith(" ") or after in ("", " ", ":", "\n"):
        return ""
    return " " if any(character.isalnum() for character in text[slice(*line)]) else ""
