"""ENC004: control characters."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import text_rule
from linter.unwanted import Unwanted


@text_rule("ENC004", Severity.ERROR, Applicability.UNSAFE)
def control_character(unwanted: Unwanted) -> Iterator[Problem]:
    r"""A control character stands in the text.

    Nobody sees it, terminals obey it, and XML and many databases refuse the whole text. Most are left over from another
    program or from a code page: those that are letters or quotes in cp1252 become these, the others go.

    Bad (answer):

        A1: "A list\x07 keeps its items in order and can grow, so I take one wherever the order of the items matters."
                   ^^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Bad (answer):

        A1: "I don\x92t copy a list that has to grow, for it keeps its items in order, and that matters to all of us."
                  ^^^^

    Fixed:

        A1: "I don’t copy a list that has to grow, for it keeps its items in order, and that matters to all of us."

    Good:

        A1: "\tA list keeps its items in order and can grow, so I take one wherever the order of the items matters."
    """
    text = unwanted.source.text
    for spans in unwanted.by_line(unwanted.controls):
        count = sum(end - start for start, end in spans)
        first = f"U+{ord(text[spans[0][0]]):04X}"
        message = f"{count} control characters, the first is {first}" if count > 1 else f"control character {first}"
        edits = tuple(Edit(start, end, _instead(text, start, end)) for start, end in spans)
        quotes = any(edit.text.strip() for edit in edits)
        verb = "Replace" if any(edit.text for edit in edits) else "Remove"
        fix = Fix(f"{verb} the control character{'s' if count > 1 else ''}", Applicability.UNSAFE, edits, quotes)
        yield Problem(spans[0], message, fix)


def _instead(text: str, start: int, end: int) -> str:
    """What most likely was meant: a character of cp1252, or the blank that a form feed stands for."""
    meant = ""
    for character in text[start:end]:
        if character >= "\x80":
            meant += bytes([ord(character)]).decode("cp1252", "ignore")
        elif character in "\v\f" and text[start - 1 : start].strip() and text[end : end + 1].strip():
            meant += " "
    return meant
