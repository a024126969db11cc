"""Where a part of an exchange belongs, in words: for any layout, from the order of its parts."""

from __future__ import annotations

from linter.document import Document
from linter.finding import Span
from linter.line_bounds import line_start


def expected(document: Document, part: str) -> str:
    """The end of a message about a ``part`` in the wrong place: ``, expected after the answer``."""
    parts = [each for each in document.parts if each in (part, "question", "answer", "score")]  # others are optional
    if part not in parts or len(parts) < 2:
        return ""
    at = parts.index(part)
    return f", expected after the {parts[at - 1]}" if at else f", expected before the {parts[1]}"


def is_alone(document: Document, span: Span) -> bool:
    """Whether nothing is before ``span`` on its line."""
    return not document.text[line_start(document.text, span[0]) : span[0]].strip()
