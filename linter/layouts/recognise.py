"""Which layout a file is in: the one whose first lines prove it, else the one that explains most of its lines."""

from __future__ import annotations

import os

from linter.document import Document
from linter.layouts.builtin import builtin
from linter.layouts.collection.describe import described
from linter.layouts.collection.parser import parse
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.parsing import parse_by
from linter.layouts.scan import likeness

_RECORD_LINES = ("Interview Transcript\n", "AI Recruiter: ", "Total Turns: ", "Quality Profile: ")


def read_text(text: str, collection: Collection) -> Document:
    """Read cleaned ``text`` by the layout that it is in. Never raises."""
    layout = described(collection)
    if not any(line in text for line in _RECORD_LINES) or layout.chunks[0].expression.match(text):
        return _collection(text, collection)
    record = builtin("record")
    if likeness(record, text) > likeness(layout, text):
        document = parse_by(record, text)
        if document.recognised:
            return document
    return _collection(text, collection)


def _collection(text: str, collection: Collection) -> Document:
    if os.environ.get("ENGINE"):
        return parse_by(described(collection), text)
    return parse(text, collection)
