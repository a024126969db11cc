"""The same exchange in other files: links to it, where the files are compared with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lsprotocol import types

from linter.crossing.facts import FileFacts, facts_of
from linter.crossing.joining import twins
from linter.finding import Span
from linter.server.checks import DocumentCheck
from linter.server.documents import uri_of
from linter.tuples import NamedTuple


class Compared(NamedTuple):
    """What is kept of a file: its facts, and the line of each exchange by its place."""

    facts: FileFacts
    lines: Mapping[Span, int]


def compared(check: DocumentCheck) -> Compared | None:
    """What is kept of a checked text; ``None`` if it is not compared with others."""
    examined = check.examined
    if examined is None or examined.reading is None or not check.is_compared:
        return None
    if not examined.reading.document.recognised:
        return None
    facts = facts_of(examined.source, examined.reading.document)
    return Compared(facts, {told.at: examined.reading.line(told.at) for told in facts.exchanges})


def links(check: DocumentCheck, others: Sequence[Compared]) -> list[types.DocumentLink]:
    """A link from each exchange that another file has too."""
    here = compared(check)
    if here is None:
        return []
    lines = {each.facts.path: each.lines for each in others}
    found = []
    for told, path, other in twins(here.facts, [each.facts for each in others]):
        line = lines[path][other.at]
        place = check.text.range(check.place(told.at))
        if place.end.line > place.start.line:  # the first line of a long question
            place.end = types.Position(place.start.line + 1, 0)
        found.append(types.DocumentLink(place, f"{uri_of(path)}#L{line}", f"The same exchange in {path}:{line}"))
    return found
