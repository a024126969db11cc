"""Which layout a file is in: the one whose first lines prove it, else the one that explains most of its lines."""

from __future__ import annotations

from linter.document import Document
from linter.layouts.collection.grammar import grammar
from linter.layouts.collection.parser import parse
from linter.layouts.collection.settings import Layout as Collection

_RECORD_LINES = ("Interview Transcript\n", "AI Recruiter: ", "Total Turns: ", "Quality Profile: ")


def read_text(text: str, collection: Collection) -> Document:
    """Read cleaned ``text`` by the layout that it is in. Never raises."""
    import os

    if os.environ.get("ENGINE"):
        from linter.layouts.builtin import builtin
        from linter.layouts.parsing import parse_by

        return parse_by(
            builtin("record" if "Interview Transcript\n" in text or "AI Recruiter: " in text else "collection"), text
        )
    if not any(line in text for line in _RECORD_LINES) or grammar(collection).title.match(text):
        return parse(text, collection)
    return _by_description(text, collection)


def _by_description(text: str, collection: Collection) -> Document:
    from linter.layouts.builtin import builtin
    from linter.layouts.parsing import parse_by
    from linter.layouts.scan import likeness

    record = builtin("record")
    if likeness(record, text) > likeness(builtin("collection"), text):
        document = parse_by(record, text)
        if document.recognised:
            return document
    return parse(text, collection)
