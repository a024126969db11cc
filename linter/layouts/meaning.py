"""What a slot or a line is for. Rules know meanings; the words of a layout stay in its description."""

from __future__ import annotations

from linter.enums import Enum


class Meaning(Enum):
    """The part that a slot plays in a transcript; ``FIELD`` is any other labelled value."""

    QUESTION = "question"
    ANSWER = "answer"
    SCORE = "score"
    FLAG = "flag"
    ANNOTATION = "annotation"
    NUMBER = "number"
    NAME = "name"
    ROLE = "role"
    HEADING = "heading"
    TITLE = "title"
    TIER = "tier"
    SPEAKER = "speaker"
    SAID = "said"
    CLOCK = "clock"
    DATE = "date"
    FIELD = "field"


STANDARD = {meaning.value: meaning for meaning in Meaning if meaning is not Meaning.FIELD}
"""The slot names whose meaning follows from the name."""

LEADING = (
    Meaning.QUESTION,
    Meaning.ANSWER,
    Meaning.SCORE,
    Meaning.ANNOTATION,
    Meaning.NAME,
    Meaning.ROLE,
    Meaning.TITLE,
    Meaning.HEADING,
    Meaning.SAID,
    Meaning.SPEAKER,
    Meaning.FLAG,
    Meaning.TIER,
)
"""Of several meanings on a line, the first of these is the line's."""

BODIES = frozenset({Meaning.QUESTION, Meaning.ANSWER, Meaning.ANNOTATION, Meaning.SAID})
"""What people said or wrote: free of structure, and no fix may change it."""
