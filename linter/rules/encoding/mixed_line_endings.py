"""ENC003: more than one kind of line ending."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.line_ends import LINE_END
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC003", Severity.WARNING, Applicability.SAFE, scope=Scope.FILE, about=Subject.LINE_END)
def mixed_line_endings(unwanted: Unwanted) -> Iterator[Problem]:
    r"""Lines end in different ways.

    Programs that know only one kind of line ending join lines, or see an extra character at the end of a line. All
    lines of a file must end with LF, or all with CRLF. The first line that differs from most is reported; the fix
    changes all that differ.

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
            f"End every line with {_name(expected)}", Applicability.SAFE, tuple(Edit(*span, expected) for span in odd)
        )
        message = f"line ends with {_name(found)}, expected {_name(expected)} ({len(odd)} of {len(ends)} lines differ)"
        if "\n" not in source.text:
            message = f"all {len(ends)} lines end with CR, as in classic Mac OS, expected LF"
        yield Problem((start, start + len(found.rstrip("\n"))), message, fix)


def _name(end: str) -> str:
    """``CRLF``, or ``CR LF`` and so on for an ending without a name."""
    return "CRLF" if end == "\r\n" else " ".join("CR" if character == "\r" else "LF" for character in end)
