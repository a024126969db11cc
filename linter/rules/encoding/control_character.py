"""ENC004: control characters."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC004", Severity.ERROR, Applicability.UNSAFE, about=Subject.CHARACTERS)
def control_character(unwanted: Unwanted) -> Iterator[Problem]:
    r"""The text contains a control character.

    Control characters are invisible, terminals execute them, and XML and many databases reject the whole text. Most
    come from another program or a wrong code page: the fix replaces those that are letters or quotes in cp1252, and
    removes the others.

    Bad (answer):

        A1: "It pins\x07 the version of every package."
                    ^^^^

    Fixed:

        A1: "It pins the version of every package."

    Bad (answer):

        A1: "I don\x92t edit it by hand."
                  ^^^^

    Fixed:

        A1: "I don’t edit it by hand."

    Good:

        A1: "\tIt pins the version of every package."
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
    """The likely original: a character of cp1252, or a space for a form feed between words."""
    meant = ""
    for character in text[start:end]:
        if character >= "\x80":
            meant += bytes([ord(character)]).decode("cp1252", "ignore")
        elif character in "\v\f" and text[start - 1 : start].strip() and text[end : end + 1].strip():
            meant += " "
    return meant
