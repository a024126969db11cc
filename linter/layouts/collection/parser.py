"""Prove, then recover: whole blocks by the grammar, and where the proof stops one block by the rooms of recovery."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.document import Candidate, Damage, Document, Exchange, Kind, Section
from linter.finding import Edit
from linter.layouts.collection.grammar import Grammar, grammar
from linter.layouts.collection.numbering import Numbering
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.judged import settle_flags

if TYPE_CHECKING:
    from linter.layouts.collection.recovery import Recovery


def parse(text: str, layout: Layout = DEFAULT) -> Document:
    """Read cleaned ``text``, whose lines end with ``\\n``. Never raises; what has no place is one stray stretch."""
    document = Document("collection", text)
    document.section_names = layout.sections
    document.lowest_score = layout.minimum
    document.flags = layout.flags
    _Parser(document, grammar(layout)).parse()
    document.damages.sort(key=lambda damage: damage.span)
    settle_flags(document)
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
        self.recovery: Recovery | None = None
        self.candidate: Candidate | None = None
        self.expected = 1

    def parse(self) -> None:
        text, size = self.text, len(self.text)
        while self.at < size:
            before = self.at
            if not self._prove():
                self._recover()
                if self.at <= before:
                    break
        if not self.document.exchanges and not _recognisable(text, self.layout):
            self.document.recognised = False
            self.document.damages.clear()

    # the proof

    def _prove(self) -> bool:
        """Go on over blocks as long as the grammar proves them; false where not one was."""
        if self.recovery is not None and self.recovery.context.numbering.due != (
            self.recovery.context.numbering.expected,
        ):
            return False
        text = self.text
        start = self.at
        while True:
            if self.candidate is not None and self.blanks == 1:
                self._prove_exchanges()
            opening = self.at + self.blanks
            if self.blanks and not text.startswith("\n" * self.blanks, self.at):
                break
            if self.layout.title is not None and self.document.title is None:
                match = self.grammar.title.match(text) if opening == 0 else None
                if match is None:
                    break
                self.document.title = match.span()
                self.blanks = 2
            elif match := self.grammar.candidate.match(text, opening):
                self._open_candidate(match)
            elif match := self.grammar.section.match(text, opening):
                self._open_section(match)
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
        while True:
            match = match_exchange(text, at)
            if match is None:
                exchange = self._prove_spoken(at, expected)
                if exchange is None:
                    break
                own(exchange)
                every(exchange)
                at = exchange.span[1]
                expected += 1
                continue
            whole, number, question, answer, value, flags, annotation = match.regs
            start, end = answer
            score = float(text[value[0] : value[1]])
            if (
                text[number[0] : number[1]] != str(expected)
                or text[start] != '"'
                or text[end - 1] != '"'
                or end - start < 3
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

    def _prove_spoken(self, at: int, expected: int) -> Exchange | None:
        """An exchange whose bodies are proved, though a label, the score line or the terminator's length is not."""
        text, candidate = self.text, self.candidate
        found = self._near_label(at, expected)
        if found is None or candidate is None:
            return None
        begin, damages = found
        match = self.grammar.spoken.match(text, begin)
        if match is None or match[2] != str(expected):
            return None
        whole, question, _, answer, label, line, annotation, terminator = match.regs
        start, end = answer
        if end - start < 3 or text[start] != '"' or text[end - 1] != '"' or text.count('"', start, end) & 1:
            return None
        if self.grammar.inline_annotation.search(text, *line) or text[line[1] - 1] in " \t":
            return None
        from linter.layouts.collection import context, scoreline  # a clean file does without

        tail = scoreline.read(text, *line, self.grammar)
        damages += tail.damages
        if terminator[1] - terminator[0] != self.layout.terminator.width:
            damages.append(context.wrong_length(terminator, self.layout.terminator))
        self.document.damages += damages
        spoken = annotation if annotation[0] >= 0 else None
        span = (at + 1, whole[1])
        exchange = Exchange(
            candidate, expected, span, question, answer, tail.score, tail.value, tail.flags, spoken, True
        )
        exchange.flagged = tail.flagged
        exchange.score_line = (label[0], line[1])
        for damage in damages:
            exchange.closed |= damage.kind.closes
        return exchange

    def _near_label(self, at: int, expected: int) -> tuple[int, list[Damage]] | None:
        """Where the question behind the blank line at ``at`` starts, and what is wrong with its label."""
        text, start = self.text, at + 1
        if text[at:start] != "\n":
            return None
        exact = self.grammar.question.match(text, start)
        if exact:
            return (exact.end() + 1, []) if exact[1] == str(expected) else None
        if start >= len(text) or text.startswith(
            ("\n", self.layout.section.character, self.layout.candidate_label), start
        ):
            return None
        end = text.find("\n", start)
        line = text[start:end]
        label = self.grammar.near_question.match(line) if line else None
        if label is None or not label.certain or label.number != expected or not line[label.text :].strip():
            return None
        begin = start + len(line) - len(line[label.text :].lstrip())
        wanted = f"{self.layout.question_label}{expected}:"
        span = (start + len(line) - len(line.lstrip()), start + len(line[: label.text].rstrip()))
        edit = Edit(start, begin, wanted + " ")
        return begin, [Damage(Kind.MALFORMED_LABEL, span, "question label", "", wanted, (edit,))]

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
        self.document.sections.append(Section(match.span(), match.span(1), self.grammar.headings[match[1]]))
        self.candidate = None
        if self.layout.numbering == "section":
            self._restart()
        self.blanks = 2

    # recovery

    def _recover(self) -> None:
        """Read one block that the grammar does not prove."""
        if self.recovery is None:
            from linter.layouts.collection.context import Context
            from linter.layouts.collection.recovery import Recovery  # a clean file does without

            self.recovery = Recovery(Context(self.document, self.grammar))
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


def _recognisable(text: str, layout: Layout) -> bool:
    """Whether anything in ``text`` is exact structure of this layout."""
    starts = [re.escape(label) + r"\d+:" for label in (layout.question_label, layout.answer_label)]
    starts += [re.escape(label) + ":" for label in (layout.candidate_label, layout.score_label)]
    starts += [re.escape(heading) + "$" for heading in layout.headings]
    if layout.title is not None:
        starts.append(re.escape(layout.title.text) + "$")
        if text and layout.title.text.startswith(text.strip()) and text.strip():
            return True
    return re.search(rf"^(?:{'|'.join(starts)})", text, re.M) is not None
