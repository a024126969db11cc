"""Which layout a file is in: the one whose first lines prove it, else the one that most lines of it look like."""

from __future__ import annotations

from linter.document import Document
from linter.layouts.builtin import builtin
from linter.layouts.collection.describe import described
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.parsing import parse_by
from linter.layouts.scan import likeness

_RECORD_LINES = ("Interview Transcript\n", "AI Recruiter: ", "Total Turns: ", "Quality Profile: ")


def read_text(text: str, collection: Collection) -> Document:
    """Read cleaned ``text`` by the layout that it is in. Never raises."""
    layout = described(collection)
    if not any(line in text for line in _RECORD_LINES) or layout.opening[0].chunk.expression.match(text):
        return parse_by(layout, text)
    record = builtin("record")
    if likeness(record, text) > likeness(layout, text):
        document = parse_by(record, text)
        if document.recognised:
            return document
    return parse_by(layout, text)
