"""Recovery of one block that the grammar does not prove, and of the border before it."""

from __future__ import annotations

from linter.document import Kind
from linter.finding import Edit
from linter.layouts.collection import candidates, headers, near
from linter.layouts.collection.context import Context
from linter.layouts.collection.exchanges import read_exchange
from linter.layouts.collection.near import Run

_AT_BORDER = {
    Kind.MISSING_SEPARATOR,
    Kind.EXTRA_SEPARATOR,
    Kind.STRAY_TEXT,
    Kind.MISSING_QUESTION,
    Kind.MISSING_TITLE,
    Kind.MISSING_NAME,
    Kind.SHARED_SEPARATOR,
}


class Recovery:
    """Reads one damaged block, and the border before it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.blanks = 0
        self.closed_at = -1  # the offset behind the last stray stretch: the border there has its finding
        self.previous = self.begun = 0

    def read(self, line: int) -> int:
        """Read the next block from ``line`` on; returns the line behind it."""
        context, lines = self.context, self.context.lines
        first = lines.next_text(line)
        if first >= lines.count:
            return lines.count
        start = len(context.document.damages)
        self.previous, self.begun = self.begun, start
        border_closed = self.closed_at == lines.start(line)
        wanted = self.blanks
        document = context.document
        if self.context.candidate is not None and context.anchors.question(first) is not None:
            return self._exchange(line, first, border_closed, start)
        if self._partial(first):
            return lines.count
        if document.title is None and not (document.sections or document.candidates or document.exchanges):
            title = headers.read_title(context, first)
            if title is not None:
                self._border(line, first, 0, "before the title", border_closed, start)
                self.blanks = 2
                return title
        end = self._header(first)
        if end is None:
            end = self._loose(first, line)
            if end is not None:
                self.closed_at = lines.start(end)
                if not border_closed:
                    self.blanks = wanted
                return end
            if self.context.candidate is None or not self.context.candidate.header:
                self._without_candidate(first)
            return self._exchange(line, first, border_closed, start)
        self._title_missing(first)
        self._border(line, first, wanted, self._role(first), border_closed, start)
        return end

    def _exchange(self, line: int, first: int, border_closed: bool, start: int) -> int:
        """Read the exchange that begins on line ``first``, and the border between it and ``line``."""
        wanted = self.blanks
        end = read_exchange(self.context, first)
        self.blanks = 1
        self._title_missing(first)
        self._border(line, first, wanted, "before the question", border_closed, start)
        return end

    def _title_missing(self, first: int) -> None:
        document = self.context.document
        if document.title is None and self.context.layout.title is not None:
            if not any(damage.kind is Kind.MISSING_TITLE for damage in document.damages):
                self.context.record(Kind.MISSING_TITLE, (0, 0))
            document.title = (0, 0)

    def _role(self, first: int) -> str:
        return "before the candidate" if self.context.anchors.run(first) is None else "before the section"

    def _border(self, line: int, first: int, wanted: int, role: str, closed: bool, start: int) -> None:
        """Check the blank lines before a block, unless another structural finding stands at the border."""
        lines = self.context.lines
        at = lines.start(first)
        if closed or lines.joined(first) or (line == 0 and wanted == 0 and first == 0):
            return
        for damage in self.context.document.damages[start:]:
            if damage.span[0] <= at and damage.kind in _AT_BORDER:
                return
        if line > 0 and start > self.previous and self._ends_damaged(lines.start(line)):
            return
        if line or first:
            self.context.check_blanks(line - 1, first, wanted, role)

    def _ends_damaged(self, offset: int) -> bool:
        last = max(
            self.context.document.damages[self.previous :],
            key=lambda damage: damage.span[1] if damage.span[0] <= offset else -1,
        )
        return offset - 1 <= last.span[1] <= offset and last.kind in (
            Kind.MISSING_SEPARATOR,
            Kind.EXTRA_SEPARATOR,
            Kind.MISPLACED_SCORE,
        )

    def _header(self, first: int) -> int | None:
        """Read a title, a section or a candidate header at line ``first``."""
        context, anchors = self.context, self.context.anchors
        document = context.document
        if self._repeats_above(first):
            return None
        if document.title is not None and document.title[1] > 0 and context.layout.title is not None:
            run = anchors.run(first)
            if run is not None and run.character == context.layout.title.character and self._begins_again(first, run):
                title = headers.read_title(context, first)
                if title is not None:
                    self.blanks = 2
                    return title
        character = context.layout.section.character
        run = anchors.run(first)
        if run is not None and run.character == character and context.layout.sections:
            upper = context.last_copy(first, context.layout.section)
            heading = anchors.section(upper)
            if upper > first and heading is not None and heading.name >= 0:
                self.blanks = 2
                return headers.read_section(context, heading, first)
        shared = headers.read_shared_section(context, first) if context.layout.sections and run is None else None
        if shared is not None:
            self.blanks = 2
            return shared
        heading = anchors.section(first)
        if heading is not None:
            end = headers.read_section(context, heading)
            self.blanks = 2
            return end
        opened = context.candidate is not None and not context.candidate.exchanges
        if anchors.candidate(first, after_block=not opened):
            end = candidates.read_candidate(context, first)
            self.blanks = 1
            return end
        return None

    def _begins_again(self, first: int, run: Run) -> bool:
        """Whether the run on line ``first`` may be that of a second title."""
        context, lines, anchors = self.context, self.context.lines, self.context.anchors
        layout, title = context.layout, context.document.title
        if layout.title is None or title is None or layout.title.text != layout.section.text:
            return anchors.titles(run)
        name = lines.next_text(first + 1)
        if anchors.run(name) is not None or anchors.section_name(name) is not None:
            return False
        again = lines[name] in context.document.slice(title).split("\n")
        below = lines.next_text(lines.next_text(name + 1) + 1)
        return again or (anchors.run(below) is not None and anchors.section(below) is not None)  # else unknown

    def _repeats_above(self, index: int) -> bool:
        """Whether the line repeats the separator right above it, and opens no section."""
        context, anchors = self.context, self.context.anchors
        if not index or (run := anchors.run(index)) is None or (above := anchors.run(index - 1)) is None:
            return False
        last = context.last_copy(index - 1, context.layout.terminator)
        return last >= index and above.character == run.character and not anchors.section_name(last + 1)

    def _without_candidate(self, first: int) -> None:
        """Exchanges right behind a section or a title: the candidate line is missing."""
        context = self.context
        if context.candidate is None:
            at = context.lines.start(first)
            candidates.missing_candidate(context, (at, at))

    def _partial(self, first: int) -> bool:
        """Whether the file ends inside a header that begins on line ``first``."""
        context, grammar = self.context, self.context.grammar
        document, layout = context.document, context.layout
        start = context.lines.start(first)
        if len(document.text) - start > 400:
            return False
        rest = document.text[start:].rstrip("\n") + ("\n" if document.text.endswith("\n") else "")
        begun = bool(document.sections or document.candidates or document.exchanges)
        label = f"{layout.question_label}{context.numbering.expected}: "
        if grammar.partial_candidate.fullmatch(rest):
            part = "a candidate header"
        elif layout.sections and grammar.partial_section.fullmatch(rest):
            part = "a section header"
        elif not begun and document.title is None and grammar.partial_title.fullmatch(rest):
            part = "the title"
        elif label.startswith(rest) and rest != label:
            part = "a question label"
        else:
            return False
        at = len(document.text.rstrip("\n"))
        context.record(Kind.TRUNCATED, (at, at), part)
        return True

    def _loose(self, first: int, line: int) -> int | None:
        """Read a separator or text that belongs to no block; ``None`` where an exchange begins on line ``first``."""
        context, lines, anchors = self.context, self.context.lines, self.context.anchors
        run = anchors.run(first, 3)
        if run is not None:
            following = lines.next_text(first + 1)
            label = anchors.near_question(following)
            first_numbers = (1,) if context.layout.numbering == "candidate" else context.numbering.due
            fresh = context.candidate is None or (line != first and bool(context.candidate.exchanges))
            if (
                label is not None
                and label.number in (*first_numbers, None)
                and fresh
                and run.character == context.layout.underline.character
            ):
                candidates.missing_candidate(context, lines.span(first))
                self.blanks = 1
                return first + 1
            above = lines[lines.last_text(first - 1)] if first else ""
            last = context.last_copy(first, context.layout.terminator)
            context.extra_separator(
                first, last, doubled=above.strip()[:3] == lines[first].strip()[:3] and above.strip() != ""
            )
            return last + 1
        if anchors.near_question(first) is not None or anchors.near_answer(first) is not None:
            return None
        if self._flag_behind(first):
            return first + 1
        index = first
        while index < lines.count:
            if index > first and not lines.blank(index):
                if anchors.answer(index) is not None:
                    return None
                if (anchors.question(index) is not None and lines.blank(index - 1)) or anchors.score(index):
                    break
                if anchors.near_question(index) is not None and lines.blank(index - 1):
                    break
                if anchors.candidate(index, after_block=False) or anchors.section(index) is not None:
                    break
                if context.layout.title is not None and anchors.is_separator(index, context.layout.title):
                    break
            index += 1
        if not lines.joined(first) or lines.last_text(index - 1) > first:
            context.stray(first, lines.last_text(index - 1))
        return index

    def _flag_behind(self, index: int) -> bool:
        """Take a flag alone on line ``index`` for one that slipped behind its exchange."""
        context, lines = self.context, self.context.lines
        line = lines[index].strip()
        exchanges = context.document.exchanges
        name = near.closest(line, context.layout.flags) if line[:1] == "[" and line[-1:] == "]" else None
        if name is None or not exchanges or lines.last_text(index - 1) != lines.at(exchanges[-1].span[1] - 1):
            return False
        last = exchanges[-1]
        edits = [Edit(lines.end(lines.last_text(index - 1)), lines.end(index), "")]
        if last.score is not None:
            edits.insert(0, Edit(last.score[1], last.score[1], f" [{name}]"))
        context.record(Kind.MISPLACED_FLAG, lines.span(index), "flag", "", f"[{name}]", *edits)
        last.flagged = True
        return True
