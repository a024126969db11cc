"""A source as it was read: the document, and the way back from its offsets to those of the file."""

from __future__ import annotations

from functools import cached_property

from linter.clean import Clean
from linter.document import Document
from linter.finding import Span
from linter.layouts.recognise import read_text
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.source import Source
from linter.unwanted import Unwanted


class Reading:
    """One source of one layout, read into ``document``. Never raises."""

    def __init__(self, source: Source, layout: Layout = DEFAULT) -> None:
        self.source = source
        self.unwanted = Unwanted(source, layout.narrow)
        self.clean = Clean(source, self.unwanted)
        self.document: Document = read_text(self.clean.text, layout)

    def line(self, span: Span) -> int:
        """The 1-based line of the file that ``span`` of the document begins on."""
        return self.source.position(self.clean.to_source(span)).line

    def in_conflict(self, span: Span) -> bool:
        """Whether ``span`` of the document stands in a merge conflict: all that is said of it is that (DOC012)."""
        start = self.clean.to_source(span)[0]
        return any(first <= start < last for first, last in self.unwanted.conflicts)

    @property
    def spoilt(self) -> set[int]:
        """The ``id`` of each exchange in which characters are lost (ENC001, ENC010): nobody judges what it says."""
        lost = (self.clean.to_clean(span[0]) for span in self.unwanted.bad_bytes + self.unwanted.mojibake)
        return {id(self.document.exchange_at(offset)) for offset in lost}

    @cached_property
    def altered(self) -> list[int]:
        """The offsets in the document of what was taken out, blanks at the end of lines left aside."""
        blanks = set(self.unwanted.trailing)
        return [self.clean.to_clean(span[0]) for span in self.unwanted.characters if span not in blanks]
