"""What each part of a parsed form is, in words for the schemas, and the type that it has in every layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linter.layouts.parsed.form import VERSION
from linter.layouts.parsed.shape import Level

TEXT: Mapping[str, Any] = {"type": "string"}
SHARED_VALUES: Mapping[str, dict[str, Any]] = {
    "title": {"description": "The title of the file.", **TEXT},
    "heading": {
        "description": "The heading of a section, or what numbers it.",
        "type": ["string", "number", "null"],
    },
    "name": {"description": "The name of the candidate.", **TEXT},
    "role": {"description": "The role that the candidate applies for.", **TEXT},
    "tier": {"description": "The quality of the candidate, as a line of the file says it.", **TEXT},
    "date": {"description": "The day of the interview, as it is written.", **TEXT},
    "number": {
        "description": "The number of the question; null where what is written is not a number.",
        "type": ["integer", "null"],
    },
    "question": {"description": "What is asked.", **TEXT},
    "answer": {"description": "What is answered, without the double quotes around it.", **TEXT},
    "quoted": {"description": "Whether the answer is in double quotes.", "type": "boolean"},
    "score": {
        "description": "The score as a number; null where what is written is not a number in the range.",
        "type": ["number", "null"],
    },
    "flags": {
        "description": "The flags, without brackets, in the order of the text.",
        "type": "array",
        "items": TEXT,
    },
    "annotation": {"description": "The note on the answer.", **TEXT},
    "speaker": {
        "description": "The speaker; the name of the block where only the label of the turn tells it.",
        **TEXT,
    },
    "said": {"description": "The text of the turn.", **TEXT},
    "clock": {"description": "The time of the turn, as it is written.", **TEXT},
    "fields": {
        "description": "All other values, by the names of their slots.",
        "type": "object",
        "additionalProperties": {"type": ["string", "number", "null"]},
    },
    "written": {
        "description": "Values as they are written, where the value alone does not tell it.",
        "type": "object",
        "additionalProperties": TEXT,
    },
    "block": {"description": "The block of the layout, where several make such objects.", **TEXT},
    "line": {"description": "The first line in the file, from 1.", "type": "integer", "minimum": 1},
    "end_line": {"description": "The last line in the file.", "type": "integer", "minimum": 1},
    "look": {
        "description": "How the text looks where the layout leaves a choice, by the lines of the block's template "
        "from 1, without blank lines and places for blocks.",
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "blanks": {"description": "How many blank lines are above the line.", "type": "integer", "minimum": 0},
                "width": {"description": "How long the separator is.", "type": "integer", "minimum": 3},
            },
        },
    },
    "version": {"description": "The version of the parsed form.", "const": VERSION},
    "layout": {
        "description": "The name of the layout; null where the file is not a transcript.",
        "type": ["string", "null"],
    },
    "line_ends": {"description": "How the lines of the file end.", "enum": ["lf", "crlf"]},
}
"""What may be in an object of every layout, whatever its level."""

OBJECTS: Mapping[Level, str] = {
    Level.DOCUMENT: "A parsed transcript",
    Level.SECTION: "A section with its candidates; one without a heading where the file has no sections",
    Level.CANDIDATE: "A candidate; one without a name where exchanges or turns have none",
    Level.EXCHANGE: "A question with its answer, score, flags and annotation",
    Level.TURN: "What one speaker says",
    Level.PART: "Another block of the layout",
}
"""What the objects of each level are."""
LISTED: Mapping[str, str] = {
    "sections": "The sections, in the order of the text; one without a heading where the layout has none.",
    "candidates": "The candidates, in the order of the text; one without a name where the layout has none.",
    "exchanges": "The exchanges, in the order of the text.",
    "turns": "The turns, in the order of the text.",
    "parts": "The other blocks, in the order of the text.",
}
"""What the lists of objects hold."""
