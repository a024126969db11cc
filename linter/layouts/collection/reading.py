"""One exchange while it is read: the outline, what was found so far, and what any of its parts may record."""

from __future__ import annotations

from linter.document import Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near
from linter.layouts.collection.context import Context
from linter.layouts.collection.near import Label
from linter.layouts.collection.outline import Outliner


class Reading:
    """The state that the parts of an exchange share.

    ``score``, ``value``, ``flags`` and ``score_line`` are what was read of the score line; ``near_value`` is where the
    value starts behind a near label; ``wrapped`` says that the label began on the line above; ``border_closed`` that a
    finding stands between answer and terminator, so that blank lines there are not counted; ``annotation_end`` is where
    the annotation ends at the latest, for a terminator may share its last line.
    """

    def __init__(self, context: Context, first: int) -> None:
        self.context = context
        self.lines = context.lines
        self.anchors = context.anchors
        self.layout = context.layout
        self.text = context.document.text
        self.start = len(context.document.damages)
        self.outline = Outliner(context).outline(first)
        self.border_closed = False
        self.flagged = False
        self.score: Span | None = None
        self.value: float | None = None
        self.flags: Span | None = None
        self.score_line: Span | None = None
        self.near_value: int | None = None
        self.shared_terminator = False
        self.wrapped = False
        self.inline_annotation = False
        self.annotation_end = len(self.text)

    def split(self, index: int, column: int) -> None:
        """Split line ``index`` and move everything of the outline that stands below it."""
        self.lines.split(index, column)
        outline = self.outline
        for name in (
            "question",
            "late_question",
            "answer",
            "second_answer",
            "annotation",
            "second_annotation",
            "terminator",
            "last_terminator",
        ):
            if getattr(outline, name) > index:
                setattr(outline, name, getattr(outline, name) + 1)
        outline.scores = [line + (line > index) for line in outline.scores]
        outline.end += 1

    def flag_line(self, index: int) -> bool:
        """Whether nothing but a flag, exact or near, stands on the line."""
        line = self.lines[index].strip()
        return line[:1] == "[" and line[-1:] == "]" and near.closest(line, self.layout.flags) is not None

    def misplaced_flag(self, span: Span, removal: Edit, name: str | None = None) -> None:
        """Record a flag at ``span`` that ``removal`` takes away; it belongs behind the score."""
        flag = f"[{name or near.closest(self.text[span[0] : span[1]], self.layout.flags)}]"
        self.flagged = True
        edits = [removal]
        if self.score_line is not None:
            edits.append(Edit(self.score_line[1], self.score_line[1], f" {flag}"))
        self.context.record(Kind.MISPLACED_FLAG, span, "flag", "", flag, *sorted(edits))

    def stray_lines(self, indexes: list[int]) -> None:
        """Record lines that belong to no part of the exchange: flags alone, a second answer, or text."""
        outline = self.outline
        indexes = [index for index in indexes if index not in (outline.late_question,)]
        for index in indexes:
            if self.flag_line(index):
                start = self.lines.end(index - 1)
                self.misplaced_flag(self.lines.span(index), Edit(start, self.lines.end(index), ""))
                self.border_closed = True
        rest = [index for index in indexes if not self.flag_line(index)]
        if not rest:
            return
        self.border_closed = True
        if outline.second_answer in rest:
            at = self.lines.start(outline.second_answer)
            label = f"{self.layout.question_label}{self.context.numbering.expected}:"
            self.context.record(Kind.MISSING_QUESTION, (at, at), "", "", label)
        elif (run := self.anchors.run(rest[0])) is not None and len(rest) == 1 and run.pure:
            self.context.extra_separator(rest[0], rest[0], doubled=False)
        else:
            self.context.stray(rest[0], rest[-1])

    def label_span(self, index: int, label: Label) -> Span:
        """The span of a label on line ``index``, without the blanks around it."""
        start, _ = self.lines.span(index)
        text = self.lines[index][: label.text]
        return start, self.lines.start(index) + len(text.rstrip())

    def cut_off(self) -> bool:
        """Whether the file ends before the score, or without a newline before the terminator is whole."""
        outline, lines = self.outline, self.lines
        if lines.next_text(outline.end) < lines.count:
            return False
        if outline.terminator < 0 and not outline.scores:
            return True
        if self.text.endswith("\n") or self.wrapped or outline.terminator > outline.end:
            return False
        wanted = self.layout.terminator.text
        last = lines[lines.count - 1]
        return last != wanted and (
            wanted.startswith(last)
            or (outline.terminator < 0 and not self.context.grammar.run_behind_text.search(last))
        )
