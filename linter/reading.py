"""A source as it was read: the document, and the way back from its offsets to those of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from linter.cached import cached_property
from linter.clean import Clean
from linter.document import Document
from linter.finding import Applicability, Edit, FileSpan, Fix, Span
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.known import BUILT_IN, Known
from linter.layouts.recognise import read_text
from linter.sameness import composed
from linter.source import Source
from linter.spans import holder, holds
from linter.unwanted import Unwanted

if TYPE_CHECKING:
    from linter.details import Detail


@cache
def _composed(layout: Layout) -> Layout:
    """``layout`` with its words in the normal form that text is read in."""
    words: dict[str, Any] = {}
    for name, value in layout._asdict().items():
        if isinstance(value, str):
            words[name] = composed(value)
        elif name in ("sections", "flags"):
            words[name] = tuple(map(composed, value))
    return layout._replace(**words)


class _Original:
    """A file by the spans of its document."""

    __slots__ = ("_clean", "_has_margin", "_marks", "_source", "newline")

    def __init__(self, source: Source, clean: Clean, marks: Sequence[Span]) -> None:
        self._source = source
        self._clean = clean
        self._has_margin = clean.has_margin
        self._marks = frozenset(start for start, _ in marks)
        self.newline = source.newline

    def text(self, span: Span) -> str:
        """What is written there, with LF at the end of each line."""
        if self._clean.text is self._source.text or self._has_margin:
            return self._clean.text[span[0] : span[1]]
        start, end = self._clean.to_source(span)
        return self._source.text[start:end].replace("\r\n", "\n")

    def whole(self, span: Span) -> str | None:
        """The same with the marks of direction around it that nobody reads, ``None`` where there are none."""
        if not self._marks:
            return None
        start, end = self._clean.to_source(span)
        text = self._source.text
        first, last = start, end
        while first - 1 in self._marks:
            first -= 1
        at = end
        while at in self._marks or (text[at : at + 1].isspace() and text[at] not in "\r\n"):
            at += 1
            last = at if at - 1 in self._marks else last
        return text[first:last].replace("\r\n", "\n") if (first, last) != (start, end) else None

    def lines(self, span: Span) -> tuple[int, int]:
        """The first and the last line, both counted from 1; a line end belongs to its line."""
        start, end = self._clean.to_source(span)
        first, _, last, column = self._source.position(FileSpan((start, max(start, end))))
        return first, last if column > 1 or last == first else last - 1


class Reading:
    """One source, read into ``document`` by the layout of ``layouts`` that it is in. Never raises.

    ``layout`` are the settings of collections.
    """

    def __init__(self, source: Source, layout: Layout = DEFAULT, layouts: Sequence[Known] = BUILT_IN) -> None:
        self.source = source
        if any(known.margin for known in layouts) and self._read_beside_margin(layout, layouts):
            return
        self.unwanted = Unwanted(source, layout.narrow)
        if self.unwanted.indentation and any(known.is_indented for known in layouts):
            self.unwanted.indentation = []
        self.clean = Clean(source, self.unwanted)
        self.document: Document = read_text(self.clean.text, _composed(layout), layouts)
        if self.document.damages or not self.document.recognised or self.unwanted.has_tabs or b"\n>" in source.utf8:
            self._read_without_marks(layout, layouts)
        self.document.original = _Original(source, self.clean, self.unwanted.edge_marks)

    def _read_beside_margin(self, layout: Layout, layouts: Sequence[Known]) -> bool:
        """Read the file without the numbers before its lines, if it is in a layout that has them."""
        from linter.numbered import Numbered  # few layouts have them

        for margin in dict.fromkeys(known.margin for known in layouts if known.margin):
            numbered = Numbered(self.source, margin, layout.narrow)
            if not numbered.lines:
                continue
            own = tuple(known for known in layouts if known.margin == margin)
            document = read_text(numbered.clean.text, _composed(layout), own)
            if document.recognised:
                self.unwanted, self.clean, self.document = numbered.unwanted, numbered.clean, document
                document.original = _Original(self.source, self.clean, self.unwanted.edge_marks)
                numbered.tell(document)
                return True
        return False

    def _read_without_marks(self, layout: Layout, layouts: Sequence[Known]) -> None:
        """Read the file without the marks before its quoted or numbered lines, where it makes more sense so."""
        from linter.marked import find_marked, is_better

        found = find_marked(self.source.text, self.document, self.clean.to_clean, self.unwanted.has_tabs)
        if any(known.has_quoted_lines for known in layouts):
            found = tuple(each for each in found if each.numbered)
        if not found or self.unwanted.quotation or self.unwanted.line_breaks:
            return
        unwanted = Unwanted(self.source, layout.narrow)
        unwanted.marked, unwanted.indentation = found, []
        clean = Clean(self.source, unwanted)
        document = read_text(clean.text, _composed(layout), layouts)
        if is_better(document, self.document, [clean.to_clean_span(each.span) for each in found]):
            self.unwanted, self.clean, self.document = unwanted, clean, document

    @property
    def marked(self) -> Iterator[tuple[FileSpan, Detail, Fix]]:
        """Where lines of a part of the file begin with a mark that is not part of the transcript, and the fixes."""
        from linter.details import Stray

        for each in self.unwanted.marked:
            edits = tuple(Edit(*mark, "") for mark in each.marks)
            if each.numbered:
                fix = Fix("Remove the line numbers", Applicability.UNSAFE, edits, of_file=True)
                yield FileSpan(each.span), Stray.NUMBERED_LINES, fix
            else:
                fix = Fix("Remove the '>'", Applicability.SAFE, edits, of_file=True)
                yield FileSpan(each.span), Stray.QUOTED_LINES, fix

    def line(self, span: Span) -> int:
        """The 1-based line of the file that ``span`` of the document begins on."""
        return self.source.position(self.clean.to_source(span)).line

    def in_body(self, offset: int) -> bool:
        """Whether ``offset`` of the file is in, or directly after, what was said."""
        place = self.clean.to_clean(offset)
        return holder(self._bodies, place) is not None

    def has_tab(self, start: int, end: int) -> bool:
        """Whether there is a tab in a line of structure of the document, which has these ends (ENC009)."""
        at = self.document.text.find("\t", start, end) if self.unwanted.has_tabs else -1
        while at >= 0:
            body = holder(self._bodies, at)
            if body is not None and at < body[1]:
                at = self.document.text.find("\t", body[1], end)
            elif self.document.draws_tab(at):
                at = self.document.text.find("\t", at + 1, end)
            else:
                return True
        return False

    @cached_property
    def _bodies(self) -> list[Span]:
        return self.document.bodies

    def is_conflicted(self, offset: int) -> bool:
        """Whether ``offset`` of the file is in a merge conflict: all that is said of it is that (DOC012)."""
        return holds(self.unwanted.conflicts, offset)

    def in_conflict(self, span: Span) -> bool:
        """Whether ``span`` of the document is in a merge conflict."""
        return self.is_conflicted(self.clean.to_source(span)[0])

    @property
    def wraps_lines(self) -> bool:
        """Whether something is around every line that is not part of the transcript."""
        unwanted = self.unwanted
        return bool(unwanted.quotation or unwanted.line_breaks or unwanted.indentation)

    @cached_property
    def around(self) -> dict[Detail, Fix | None]:
        """What is around all lines of the file, or before each, and is not part of the transcript; and its fix."""
        unwanted = self.unwanted
        if not (unwanted.fence or self.wraps_lines):
            return {}
        from linter.details import Stray

        found: dict[Detail, list[Span]] = {
            Stray.FENCE: unwanted.fence,
            Stray.QUOTATION: unwanted.quotation,
            Stray.LINE_BREAKS: unwanted.line_breaks,
            Stray.INDENTATION: unwanted.indentation,
        }
        edits = tuple(Edit(start, end, "") for start, end in unwanted.indentation)
        fixes: dict[Detail, Fix] = {
            Stray.INDENTATION: Fix("Remove the indentation", Applicability.SAFE, edits, of_file=True)
        }
        return {stray: fixes.get(stray) for stray, spans in found.items() if spans}

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
