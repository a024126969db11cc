"""The outline of one damaged exchange: which line is its question, answer, score, annotation and terminator."""

from __future__ import annotations

from linter.layouts.collection import near
from linter.layouts.collection.context import Context
from linter.layouts.collection.near import Label


class Outline:
    """Line numbers, -1 where there is none. ``end`` is the line behind the exchange; labels hold what was read.

    Copies of the terminator right below it go on to ``last_terminator``.
    ``noted`` says that the annotation stands right below a score.
    """

    def __init__(self, first: int) -> None:
        self.first = first
        self.question = self.late_question = self.answer = self.second_answer = -1
        self.annotation = self.second_annotation = self.terminator = self.last_terminator = self.end = -1
        self.question_label: Label | None = None
        self.answer_label: Label | None = None
        self.noted = False
        self.copies: list[int] = []
        self.scores: list[int] = []

    @property
    def score(self) -> int:
        """The last score line."""
        return self.scores[-1] if self.scores else -1


class Outliner:
    """Finds where an exchange ends and its exact anchors on the way, one look at each line."""

    def __init__(self, context: Context) -> None:
        self.lines = context.lines
        self.anchors = context.anchors
        self.terminators = context.terminators
        self.due = context.numbering.due

    def outline(self, first: int) -> Outline:
        """Outline the exchange whose question is due on line ``first``."""
        found = Outline(first)
        label = self.anchors.near_question(first)
        if label is not None:
            found.question, found.question_label = first, label
        else:
            answer = self.anchors.near_answer(first)
            if answer is not None:
                found.answer, found.answer_label = first, answer
        number = label.number if label else found.answer_label.number if found.answer_label else None
        self.number = self.due[0] if number is None else number
        self.following = (self.number + 1, *(number + 1 for number in self.due))
        found.end = self._scan(found)
        return found

    def _scan(self, found: Outline) -> int:
        lines, anchors = self.lines, self.anchors
        run_before_text = anchors.grammar.run_before_text.match
        initials, candidate = anchors.grammar.initials, anchors.layout.candidate_label
        terminator = anchors.layout.terminator.character
        if terminator == anchors.layout.section.character:
            terminator = ""
        index, before = found.first + 1, found.first
        while index < lines.count:
            line = lines[index]
            if not line or line.isspace():
                index += 1
                continue
            plain = line[0].isalpha() and line[0] not in initials and not line.startswith(candidate)
            if plain and not found.scores and index - 1 > found.first:
                before = index
                index += 1
                continue
            if not self._label(found, index, before, line):
                shared = run_before_text(line)
                if shared is not None and anchors.run(index) is not None:  # letters slipped into a run
                    shared = None
                below_score = before == found.score or (shared is not None and anchors.near_whole_score(before))
                below_score = below_score and (shared is None or shared[1] is not None or anchors.whole_score(before))
                if shared and (
                    below_score or (found.annotation >= 0 and self.terminators.shares_line(line, shared.end()))
                ):
                    lines.split(index, shared.end())
                    found.terminator = index
                    return index + 1
                if line[0] != terminator and self._ends_before(found, index, before):
                    return index
                scored = before == found.score and anchors.whole_score(before)
                if anchors.is_separator(index, anchors.layout.terminator) and found.answer >= 0:
                    scored = scored or anchors.near_whole_score(before)
                if (scored or not line[0].isalpha()) and self.terminators.closes(
                    index, scored, found.annotation >= 0, self.following
                ):
                    found.terminator = index
                    return index + 1
            before = index
            index += 1
        return lines.count

    def _label(self, found: Outline, index: int, before: int, line: str) -> bool:
        """Take the line for an answer, score or annotation label, where it is one."""
        anchors = self.anchors
        answer = anchors.answer(index)
        if answer is not None:
            if found.answer < 0 and self._is_answer(answer, index):
                found.answer, found.answer_label = index, answer
                return True
            if found.answer >= 0 and not found.scores and found.second_answer < 0 and self._closed_quote(found, before):
                found.second_answer = index
                return True
        elif anchors.score(index):
            if not found.noted:  # below a score and its annotation, it is the annotation's text
                found.scores.append(index)
            return True
        elif anchors.grammar.annotation.match(line):
            if found.annotation < 0:
                found.annotation = index
                found.noted = before == found.score
            elif found.second_annotation < 0:
                found.second_annotation = index
            return True
        elif before == found.score and found.annotation < 0 and near.note_label(line, anchors.layout.annotation_label):
            found.annotation, found.noted = index, True
            return True
        elif before == found.question and line == self.lines[before] and anchors.question(index):
            found.copies.append(index)
            return True
        return False

    def _is_answer(self, label: Label, index: int) -> bool:
        """Whether this is the answer, and not a look-alike above the answer with the right number."""
        if label.number == self.number or label.number in self.due:
            return True
        return not self.anchors.answer_ahead(self.number, index)

    def _closed_quote(self, found: Outline, before: int) -> bool:
        text = self.lines[found.answer]
        label = found.answer_label
        assert label is not None
        return text[label.text :].lstrip().startswith('"') and self.lines[before].rstrip().endswith('"')

    def _ends_before(self, found: Outline, index: int, before: int) -> bool:
        """Whether the next block starts on line ``index``."""
        anchors = self.anchors
        finished = 0 <= found.score == before and found.answer < before and anchors.whole_score(before)
        loose = index - before > 1 or self.lines.joined(index)
        label = anchors.question(index)
        if label is not None and finished:
            return True
        if label is not None and (loose or found.scores):
            if found.question < 0 and found.late_question < 0 and label.number == self.number and not found.scores:
                found.late_question = index
                return False
            return label.number in self.following and self.anchors.answer_ahead(label.number, index)
        if finished:
            if loose and anchors.near_question(index) is not None:
                return True
            section = anchors.section(index)
            return anchors.candidate(index, after_block=False) or (section is not None and (loose or section.name >= 0))
        return anchors.candidate_in_body(index, self.following) or anchors.section_in_body(index) is not None
