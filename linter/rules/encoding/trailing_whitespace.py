"""ENC006: blanks at the end of lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted

_NAMES = {" ": "space", "\t": "tab", "\u00a0": "no-break space", "\u3000": "ideographic space"}


@text_rule("ENC006", Severity.WARNING, Applicability.SAFE, about=Subject.TRAILING)
def trailing_whitespace(unwanted: Unwanted) -> Iterator[Problem]:
    r"""A line ends in blanks.

    They make every comparison of lines fail and every diff longer. Exactly two spaces before another line of the same
    paragraph are a line break of Markdown and stay.

    Bad (score):

        Relevance Score: 0.533\x20
                              ^^^^

    Fixed:

        Relevance Score: 0.533

    Good (answer):

        A1: "A list keeps its items in order,\x20\x20
        and it can grow, so I take one wherever the order of the items matters."
    """
    text = unwanted.source.text
    for start, end in unwanted.trailing:
        fix = Fix("Remove the blanks", Applicability.SAFE, (Edit(start, end, ""),))
        yield Problem((start, end), _message(text[start:end]), fix)


@lru_cache(256)
def _message(blanks: str) -> str:
    count = len(blanks)
    name = _NAMES[blanks[0]] if len(set(blanks)) == 1 else "blank character"
    return f"line ends in {count} {name}{'s' if count > 1 else ''}, expected none"
