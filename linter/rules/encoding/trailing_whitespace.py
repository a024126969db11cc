"""ENC006: trailing whitespace."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted

_NAMES = {" ": "space", "\t": "tab", "\u00a0": "no-break space", "\u3000": "ideographic space"}


@text_rule("ENC006", Severity.WARNING, Applicability.SAFE, about=Subject.CHARACTERS | Subject.TRAILING)
def trailing_whitespace(unwanted: Unwanted) -> Iterator[Problem]:
    r"""A line has trailing whitespace.

    Comparisons of lines fail, and diffs are longer than they should be. Exactly two spaces before another line of
    the same paragraph are a Markdown line break and are not reported.

    Bad (score):

        Relevance Score: 0.533\x20
                              ^^^^

    Fixed:

        Relevance Score: 0.533

    Good (answer):

        A1: "A branch for each ticket,\x20\x20
        and it can grow, so I take one wherever the order of the items matters."
    """
    text = unwanted.source.text
    for start, end in unwanted.trailing:
        fix = Fix("Remove the trailing whitespace", Applicability.SAFE, (Edit(start, end, ""),))
        yield Problem((start, end), _message(text[start:end]), fix)


@lru_cache(256)
def _message(blanks: str) -> str:
    count = len(blanks)
    name = _NAMES[blanks[0]] if len(set(blanks)) == 1 else "whitespace character"
    return f"line ends with {count} {name}{'s' if count > 1 else ''}, expected none"
