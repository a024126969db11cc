"""ENC005: invisible characters."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted

_NAMES = {
    "\u034f": "combining grapheme joiner",
    "\u061c": "Arabic letter mark",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first strong isolate",
    "\u2069": "pop directional isolate",
}


@text_rule("ENC005", Severity.WARNING, Applicability.UNSAFE, about=Subject.CHARACTERS | Subject.INVISIBLE)
def invisible_character(unwanted: Unwanted) -> Iterator[Problem]:
    r"""The text contains an invisible character.

    Words that look the same are no longer equal, and a bidi override makes a line display differently from its
    content. Joiners and tags that a script or an emoji needs are accepted. So are direction marks and closed
    isolates, except at the edge of a label, a heading or a separator.

    Bad (answer):

        A1: "A func\u200btion together with its variables."
                   ^^^^^^

    Fixed:

        A1: "A function together with its variables."

    Bad (score):

        \u200eRelevance Score: 0.533
        ^^^^^^

    Fixed:

        Relevance Score: 0.533

    Good (answer):

        A1: "👩\u200d💻 A function together with its variables."
    """
    text = unwanted.source.text
    on_line = {spans[0]: spans for spans in unwanted.by_line(unwanted.invisibles)}
    at_edge = {spans[0]: spans for spans in unwanted.by_line(unwanted.edge_marks)}
    for spans in (*on_line.values(), *at_edge.values()):
        first = text[spans[0][0]]
        name = f"U+{ord(first):04X}" + (f" ({_NAMES[first]})" if first in _NAMES else "")
        count = len(spans)
        message = f"{count} invisible characters, the first is {name}" if count > 1 else f"invisible character {name}"
        if spans[0] in at_edge:
            message += " at the edge of the line"
        edits = tuple(Edit(*span, "") for span in spans)
        title = f"Remove the invisible character{'s' if count > 1 else ''}"
        yield Problem(spans[0], message, Fix(title, Applicability.UNSAFE, edits))
