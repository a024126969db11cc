"""What the rooms of recovery share: the lines, the anchors, the document under way, and how damage is recorded."""

from __future__ import annotations

from linter.document import Candidate, Damage, Document, Kind, Section
from linter.finding import Edit, Span
from linter.layouts.collection.anchors import Anchors
from linter.layouts.collection.grammar import Grammar
from linter.layouts.collection.lines import Lines
from linter.layouts.collection.numbering import Numbering
from linter.layouts.collection.settings import Layout, Separator
from linter.layouts.collection.terminators import Terminators


def wrong_length(span: Span, wanted: Separator) -> Damage:
    """The damage of a separator at ``span`` with the right characters and the wrong number of them."""
    width = span[1] - span[0]
    return Damage(Kind.SEPARATOR_LENGTH, span, wanted.role, str(width), str(wanted.width), (Edit(*span, wanted.text),))


class Context:
    """One recovery. ``section`` and ``candidate`` are the open ones, ``last`` is the last line of the last block."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document = document
        self.grammar = grammar
        self.layout: Layout = grammar.layout
        self.section: Section | None = None
        self.candidate: Candidate | None = None
        self.numbering = Numbering()
        self.lines = Lines(document.text)
        self.anchors = Anchors(self.lines, grammar)
        self.terminators = Terminators(self.anchors)

    def record(
        self,
        kind: Kind,
        span: Span,
        role: str = "",
        found: str = "",
        expected: str = "",
        *edits: Edit,
        certain: bool = True,
    ) -> Damage:
        """Add damage to the document."""
        damage = Damage(kind, span, role, found, expected, edits, certain)
        self.document.damages.append(damage)
        return damage

    def check_separator(self, index: int, wanted: Separator) -> None:
        """Record what is wrong with the run on line ``index``, which stands for ``wanted``."""
        line = self.lines[index]
        if line == wanted.text:
            return
        span = self.lines.span(index)
        whole = Edit(self.lines.start(index), self.lines.end(index), wanted.text)
        body = line.strip()
        indent = len(line) - len(line.lstrip())
        if indent and body == wanted.text:
            self.record(Kind.INDENTED_SEPARATOR, (span[0] - indent, span[0]), wanted.role, str(indent), "", whole)
        elif body.count(wanted.character) != len(body):
            self.record(Kind.SEPARATOR_CHARACTERS, span, wanted.role, "", wanted.words, whole)
        elif indent:
            self.record(Kind.INDENTED_SEPARATOR, (span[0] - indent, span[0]), wanted.role, str(indent), "", whole)
        elif len(body) != wanted.width:
            self.document.damages.append(wrong_length((whole.start, whole.end), wanted))

    def check_separators(self, first: int, last: int, wanted: Separator) -> None:
        """Record what is wrong with the runs on lines ``first`` to ``last``, which all stand for one ``wanted``."""
        kept = next((index for index in range(first, last + 1) if self.lines[index] == wanted.text), first)
        if kept > first:
            self.extra_separator(first, kept - 1, doubled=True)
        if kept < last:
            self.extra_separator(kept + 1, last, doubled=True)
        self.check_separator(kept, wanted)

    def last_copy(self, index: int, wanted: Separator) -> int:
        """The last of the lines right below the run on line ``index`` that repeat it, or repeat ``wanted``."""
        last, run = index, self.anchors.run(index, 3, due=True)
        while run is not None and (below := self.anchors.run(last + 1)) is not None:
            same = below.character in (run.character, wanted.character)
            if not same or not below.pure or min(abs(below.length - n) for n in (run.length, wanted.width)) > 3:
                break
            last += 1
        return last

    def missing_separator(self, index: int, wanted: Separator) -> None:
        """Record that ``wanted`` should stand before line ``index``."""
        lines = self.lines
        at = lines.start(index)
        line_end = "" if at == 0 or self.document.text[at - 1] == "\n" else "\n"
        below = lines.next_text(index)
        due = 0 if below == lines.count else 2 if wanted in (self.layout.title, self.layout.section) else 1
        end = lines.start(index + 1) if below - index > due else at
        edit = Edit(at, end, f"{line_end}{wanted.text}\n")
        self.record(Kind.MISSING_SEPARATOR, (at, at), wanted.role, "", wanted.words, edit)

    def extra_separator(self, first: int, last: int, doubled: bool) -> None:
        """Record separator lines ``first`` to ``last`` that belong to no block; doubled ones can go."""
        start, end = self.lines.span(first, last)
        before = first - 1
        if self.lines.blank(before) and self.lines.blank(last + 1):
            before = self.lines.last_text(before)
        edit = Edit(self.lines.end(before), self.lines.end(last), "")
        if before < 0:
            edit = Edit(0, self.lines.start(last + 1), "")
        edits = (edit,) if doubled else ()
        self.record(
            Kind.EXTRA_SEPARATOR,
            (start, end),
            "separator",
            "repeated" if doubled else "stray",
            "",
            *edits,
            certain=doubled,
        )

    def stray(self, first: int, last: int, role: str = "text") -> None:
        """Record lines ``first`` to ``last`` as text that belongs to no block."""
        self.record(Kind.STRAY_TEXT, self.lines.span(first, last), role)
        self.document.loose.append(self.lines.span(first, last))

    def check_blanks(self, before: int, after: int, wanted: int, role: str) -> None:
        """Record the blank lines between lines ``before`` and ``after`` where they are not ``wanted``."""
        found = after - before - 1
        if found == wanted or self.lines.joined(after):
            return
        start, end = self.lines.start(before + 1), self.lines.start(after)
        at = self.lines.start(before + 1 + wanted) if found > wanted else end
        self.record(Kind.BLANK_LINES, (at, at), role, str(found), str(wanted), Edit(start, end, "\n" * wanted))
