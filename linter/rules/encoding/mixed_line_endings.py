"""ENC003: line ends of more than one kind."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.line_ends import LINE_END
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC003", Severity.WARNING, Applicability.SAFE, scope=Scope.FILE, about=Subject.LINE_END)
def mixed_line_endings(unwanted: Unwanted) -> Iterator[Problem]:
    r"""Lines end in different ways.

    Tools that know only one line end run lines together or see a stray character at their end. A file is all LF or
    all CRLF; the first line that ends differently from most is reported, and all are fixed.

    Bad (score):

        Relevance Score: 0.533\r
                              ^^

    Fixed:

        Relevance Score: 0.533

    Good:

        Relevance Score: 0.533
    """
    source = unwanted.source
    if source.with_line_feeds is not None:
        return
    expected = source.newline
    last = unwanted.tail[0] if unwanted.tail else len(source.text)
    ends = [match.span() for match in LINE_END.finditer(source.text, 0, last)]
    odd = [(start, end) for start, end in ends if source.text[start:end] != expected]
    if odd:
        start, end = odd[0]
        found = source.text[start:end]
        fix = Fix(
            f"End every line in {_name(expected)}", Applicability.SAFE, tuple(Edit(*span, expected) for span in odd)
        )
        message = f"line ends in {_name(found)}, expected {_name(expected)} ({len(odd)} of {len(ends)} lines differ)"
        if "\n" not in source.text:
            message = f"all {len(ends)} lines end in CR alone, as in classic Mac OS, expected LF"
        yield Problem((start, start + len(found.rstrip("\n"))), message, fix)


def _name(end: str) -> str:
    """``CRLF``, or ``CR LF`` and so on where nobody has a word for it."""
    return "CRLF" if end == "\r\n" else " ".join("CR" if character == "\r" else "LF" for character in end)
