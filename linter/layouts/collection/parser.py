"""Prove, then recover: whole blocks by the grammar, and where the proof stops one block by the rooms of recovery."""

from __future__ import annotations

import re

from linter.finding import Edit
from linter.document import Candidate, Document, Exchange, Kind
from linter.layouts.collection import headers, near
from linter.layouts.collection.context import Context, Numbering
from linter.layouts.collection.exchanges import read_exchange
from linter.layouts.collection.grammar import Grammar, grammar
from linter.layouts.collection.settings import DEFAULT, Layout


def parse(text: str, layout: Layout = DEFAULT) -> Document:
    """Read cleaned ``text`` (lines end with ``\\n``). Never raises on any text; what has no place is one stray stretch."""
    document = Document("collection", text)
    document.section_names = layout.sections
    document.lowest_score = layout.minimum
    _Parser(document, grammar(layout)).parse()
    document.damages.sort(key=lambda damage: damage.span)
    return document


class _Parser:
    """Walks the text from block to block; ``at`` is the offset behind the last one, before any blank lines."""

    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document = document
        self.grammar = grammar
        self.layout = grammar.layout
        self.text = document.text
        self.at = 0
        self.blanks = 0
        self.closed_border = False
        self.recovery: _Recovery | None = None
        self.section_open = None
        self.candidate: Candidate | None = None
        self.expected = 1

    def parse(self) -> None:
        text, size = self.text, len(self.text)
        while self.at < size:
            before = self.at
            if not self._prove():
                if not text[self.at :].strip() if size - self.at < 100 else False:
                    break
                self._recover()
                if self.at <= before:
                    break
        if self.recovery is None:
            self.recovery = None
        if not self.document.exchanges and not _recognisable(text, self.layout):
            self.document.recognised = False
            self.document.damages.clear()

    # the proof

    def _prove(self) -> bool:
        """Go on over blocks as long as the grammar proves them; false where not one was."""
        if self.recovery is not None and self.recovery.context.numbering.due != (self.recovery.context.numbering.expected,):
            return False
        text = self.text
        start = self.at
        while True:
            if self.candidate is not None and self.blanks == 1:
                self._prove_exchanges()
            opening = self.at + self.blanks
            if self.blanks and not text.startswith("\n" * self.blanks, self.at):
                break
            if match := self.grammar.candidate.match(text, opening):
                self._open_candidate(match)
            elif match := self.grammar.section.match(text, opening):
                self._open_section(match)
            elif opening == 0 and (match := self.grammar.title.match(text)):
                self.document.title = match.span()
                self.blanks = 2
            else:
                break
            self.at = match.end()
        return self.at > start

    def _prove_exchanges(self) -> None:
        text, at, candidate = self.text, self.at, self.candidate
        assert candidate is not None
        match_exchange = self.grammar.exchange.match
        count = text.count
        low, high = self.layout.minimum, self.layout.maximum
        expected = self.expected
        own, every = candidate.exchanges.append, self.document.exchanges.append
        while match := match_exchange(text, at):
            whole, number, question, answer, value, flags, annotation = match.regs
            start, end = answer
            score = float(text[value[0] : value[1]])
            if (
                text[number[0] : number[1]] != str(expected)
                or text[start] != '"'
                or text[end - 1] != '"'
                or count('"', start, end) & 1
                or not low <= score <= high
            ):
                break
            at = whole[1]
            exchange = Exchange(
                candidate,
                expected,
                (whole[0] + 1, at),
                question,
                answer,
                value,
                score,
                (flags[0] + 1, flags[1]) if flags[1] > flags[0] else None,
                annotation if annotation[0] >= 0 else None,
                True,
            )
            own(exchange)
            every(exchange)
            expected += 1
        self.at = at
        self.expected = expected

    def _open_candidate(self, match: re.Match[str]) -> None:
        section = self.document.sections[-1] if self.document.sections else None
        candidate = Candidate(match.span(), match.span(1), match.span(2), section)
        self.document.candidates.append(candidate)
        if section is not None:
            section.candidates.append(candidate)
        self.candidate = candidate
        if self.layout.numbering == "candidate":
            self._restart()
        self.blanks = 1

    def _restart(self) -> None:
        self.expected = 1
        if self.recovery is not None:
            self.recovery.context.numbering = Numbering()

    def _open_section(self, match: re.Match[str]) -> None:
        from linter.document import Section

        self.document.sections.append(Section(match.span(), match.span(1), self.layout.headings[match[1]]))
        self.candidate = None
        if self.layout.numbering == "section":
            self._restart()
        self.blanks = 2

    # recovery

    def _recover(self) -> None:
        """Read one block that the grammar does not prove."""
        if self.recovery is None:
            self.recovery = _Recovery(Context(self.document, self.grammar))
        recovery = self.recovery
        context = recovery.context
        context.section = self.document.sections[-1] if self.document.sections else None
        context.candidate = self.candidate
        numbering = context.numbering
        while numbering.expected < self.expected:
            numbering.take(None)
        recovery.blanks = self.blanks
        line = recovery.read(context.lines.at(self.at) if self.at else 0)
        self.at = context.lines.start(line)
        self.blanks = recovery.blanks
        self.candidate = context.candidate
        self.expected = context.numbering.expected


class _Recovery:
    """Reads one damaged block, and the border before it."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.blanks = 0
        self.border_closed = False
        self.previous = self.begun = 0

    def read(self, line: int) -> int:
        """Read the next block from ``line`` on; returns the line behind it."""
        context, lines, anchors = self.context, self.context.lines, self.context.anchors
        first = lines.next_text(line)
        if first >= lines.count:
            return lines.count
        start = len(context.document.damages)
        self.previous, self.begun = self.begun, start
        border_closed, self.border_closed = self.border_closed, False
        wanted = self.blanks
        document = context.document
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
                self.border_closed = True
                if border_closed:
                    return end
                self.blanks = wanted
                return end
            if self.context.candidate is None or not self.context.candidate.header:
                self._without_candidate(first)
            end = read_exchange(context, first)
            self.blanks = 1
            context.candidate = document.exchanges[-1].candidate if document.exchanges else context.candidate
        self._title_missing(first)
        self._border(line, first, wanted, self._role(first), border_closed, start)
        return end

    def _title_missing(self, first: int) -> None:
        document = self.context.document
        if document.title is None and self.context.layout.title is not None:
            if not any(damage.kind is Kind.MISSING_TITLE for damage in document.damages):
                self.context.record(Kind.MISSING_TITLE, (0, 0))
            document.title = (0, 0)
            self.border_closed = self.border_closed

    def _role(self, first: int) -> str:
        anchors = self.context.anchors
        if anchors.near_question(first) is not None:
            return "before the question"
        return "before the candidate" if anchors.run(first) is None else "before the section"

    def _border(self, line: int, first: int, wanted: int, role: str, closed: bool, start: int) -> None:
        """Check the blank lines before a block, unless another structural finding stands at the border."""
        lines = self.context.lines
        at = lines.start(first)
        if closed or lines.joined(first) or line == 0 and wanted == 0 and first == 0:
            return
        for damage in self.context.document.damages[start:]:
            if damage.span[0] <= at and damage.kind in _AT_BORDER:
                return
        if line > 0 and start > self.previous and self._ends_damaged(lines.start(line)):
            return
        if line or first:
            self.context.check_blanks(line - 1, first, wanted, role)

    def _ends_damaged(self, offset: int) -> bool:
        last = max(self.context.document.damages[self.previous :], key=lambda damage: damage.span[1] if damage.span[0] <= offset else -1)
        return offset - 1 <= last.span[1] <= offset and last.kind in (Kind.MISSING_SEPARATOR, Kind.EXTRA_SEPARATOR, Kind.MISPLACED_SCORE)

    def _header(self, first: int) -> int | None:
        """Read a title, a section or a candidate header at line ``first``."""
        context, lines, anchors = self.context, self.context.lines, self.context.anchors
        document = context.document
        if document.title is not None and document.title[1] > 0 and context.layout.title is not None:
            run = anchors.run(first)
            if run is not None and run.character == context.layout.title.character and run.count > 70:
                title = headers.read_title(context, first)
                if title is not None:
                    self.blanks = 2
                    return title
        character = context.layout.section.character
        run = anchors.run(first)
        if run is not None and run.character == character and context.layout.sections:
            below = anchors.run(first + 1)
            if below is not None and below.character == character and anchors.section(first + 1) is not None:
                heading = anchors.section(first + 1)
                assert heading is not None
                if heading.name >= 0:
                    context.extra_separator(first, first, doubled=True)
                    self.blanks = 2
                    return headers.read_section(context, heading)
        shared = headers.read_shared_section(context, first) if context.layout.sections and run is None else None
        if shared is not None:
            self.blanks = 2
            return shared
        heading = anchors.section(first)
        if heading is not None:
            end = headers.read_section(context, heading)
            self.blanks = 2
            return end
        if anchors.candidate(first, after_block=True):
            end = headers.read_candidate(context, first)
            self.blanks = 1
            return end
        return None

    def _without_candidate(self, first: int) -> None:
        """Exchanges right behind a section or a title: the candidate line is missing."""
        context = self.context
        if context.candidate is None:
            at = context.lines.start(first)
            headers.missing_candidate(context, (at, at))

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
        partial = (
            grammar.partial_candidate.fullmatch(rest)
            or (layout.sections and grammar.partial_section.fullmatch(rest))
            or (not begun and document.title is None and grammar.partial_title.fullmatch(rest))
            or (label.startswith(rest) and rest != label)
        )
        if not partial:
            return False
        at = len(document.text.rstrip("\n"))
        context.record(Kind.TRUNCATED, (at, at), "a header")
        return True

    def _loose(self, first: int, line: int) -> int | None:
        """Read a separator or text that belongs to no block; ``None`` where an exchange begins on line ``first``."""
        context, lines, anchors = self.context, self.context.lines, self.context.anchors
        run = anchors.run(first, 3)
        if run is not None:
            following = lines.next_text(first + 1)
            label = anchors.question(following)
            fresh = context.candidate is None or line != first
            if label is not None and label.number == 1 and fresh and run.character == context.layout.underline.character:
                headers.missing_candidate(context, lines.span(first))
                self.blanks = 1
                return first + 1
            above = lines[lines.last_text(first - 1)] if first else ""
            context.extra_separator(first, first, doubled=above.strip()[:3] == lines[first].strip()[:3] and above.strip() != "")
            return first + 1
        if anchors.near_question(first) is not None or anchors.near_answer(first) is not None:
            return None
        if self._flag_behind(first):
            return first + 1
        index = first
        while index < lines.count:
            if index > first and not lines.blank(index):
                if anchors.answer(index) is not None:
                    return None
                if anchors.question(index) is not None and lines.blank(index - 1) or anchors.score(index):
                    break
                if anchors.near_question(index) is not None and lines.blank(index - 1):
                    break
                if anchors.candidate(index, after_block=False) or anchors.section(index) is not None:
                    break
            index += 1
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


_AT_BORDER = {
    Kind.MISSING_SEPARATOR,
    Kind.EXTRA_SEPARATOR,
    Kind.STRAY_TEXT,
    Kind.MISSING_QUESTION,
    Kind.MISSING_TITLE,
    Kind.MISSING_NAME,
    Kind.SHARED_SEPARATOR,
}


def _recognisable(text: str, layout: Layout) -> bool:
    """Whether anything in ``text`` is exact structure of this layout."""
    starts = [layout.question_label + r"\d+:", layout.answer_label + r"\d+:", re.escape(layout.candidate_label) + ":"]
    starts += [re.escape(layout.score_label) + ":", *(re.escape(heading) + "$" for heading in layout.headings)]
    if layout.title is not None:
        starts.append(re.escape(layout.title.text) + "$")
        if text and layout.title.text.startswith(text.strip()) and text.strip():
            return True
    return re.search(rf"^(?:{'|'.join(starts)})", text, re.M) is not None
