"""Where a part of an exchange belongs, in words: for any layout, from the order of its parts."""

from __future__ import annotations

from linter.document import Document
from linter.finding import Span


def expected(document: Document, part: str) -> str:
    """The end of a message about a ``part`` in the wrong place: ``, expected after the answer``."""
    if part not in document.parts or len(document.parts) < 2:
        return ""
    at = document.parts.index(part)
    return f", expected after the {document.parts[at - 1]}" if at else f", expected before the {document.parts[1]}"


def is_alone(document: Document, span: Span) -> bool:
    """Whether nothing is before ``span`` on its line."""
    return not document.text[document.text.rfind("\n", 0, span[0]) + 1 : span[0]].strip()
