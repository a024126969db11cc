"""ENC005: characters that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import text_rule
from linter.unwanted import Unwanted


@text_rule("ENC005", Severity.WARNING, Applicability.UNSAFE)
def invisible_character(unwanted: Unwanted) -> Iterator[Problem]:
    r"""A character that nobody sees stands in the text.

    Two words that look the same are not the same any more, and with an override a line reads otherwise than it is.
    Direction marks, closed isolates and the joiners and tags that a script or an emoji needs are legal.

    Bad (answer):

        A1: "A li\u200bst keeps its items in order and can grow, so I take one wherever the order of the items matters."
                 ^^^^^^

    Fixed:

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

    Good:

        A1: "👩\u200d💻 A list keeps its items in order and can grow, so I take one where the order matters to all."
    """
    text = unwanted.source.text
    for spans in unwanted.by_line(unwanted.invisibles):
        first = f"U+{ord(text[spans[0][0]]):04X}"
        count = len(spans)
        message = f"{count} invisible characters, the first is {first}" if count > 1 else f"invisible character {first}"
        edits = tuple(Edit(*span, "") for span in spans)
        yield Problem(spans[0], message, Fix("Remove the invisible characters", Applicability.UNSAFE, edits))
