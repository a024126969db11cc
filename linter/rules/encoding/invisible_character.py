"""ENC005: characters that nobody sees."""

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


@text_rule("ENC005", Severity.WARNING, Applicability.UNSAFE, about=Subject.INVISIBLE)
def invisible_character(unwanted: Unwanted) -> Iterator[Problem]:
    r"""A character that nobody sees stands in the text.

    Two words that look the same are not the same any more, and with an override a line reads otherwise than it is.
    The joiners and tags that a script or an emoji needs are legal, and so are direction marks and closed isolates but
    at the edge of a label, a heading or a separator.

    Bad (answer):

        A1: "A li\u200bst keeps its items in order and can grow, so I take one wherever the order of the items matters."
                 ^^^^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Bad (score):

        \u200eRelevance Score: 0.533
        ^^^^^^

    Fixed:

        Relevance Score: 0.533

    Good (answer):

        A1: "👩\u200d💻 A list keeps its items in order and can grow, so I take one where the order matters to all."
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
        yield Problem(spans[0], message, Fix("Remove the invisible characters", Applicability.UNSAFE, edits))
