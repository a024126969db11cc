"""Which runs end an exchange: by what stands above them, and by what comes after."""

from __future__ import annotations

from linter.layouts.collection.anchors import Anchors
from linter.layouts.collection.near import Run


class Terminators:
    """Predicates over the lines of one text, as :class:`Anchors` reads them."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.lines = anchors.lines
        self.layout = anchors.layout

    def shares_line(self, line: str, column: int) -> bool:
        """Whether the run that ends at ``column`` is a terminator beside other text: exact, or before a label."""
        rest = line[column:]
        label = self.anchors.grammar.question.match(rest) or rest.startswith(self.layout.candidate_label + ": ")
        terminator = self.layout.terminator
        return bool(label) or (line.startswith(terminator.text) and terminator.width >= 5)

    def follows(self, index: int, certain: bool = True) -> bool:
        """Whether line ``index`` is where the next block, or the end of the file, comes after a terminator.

        Where the terminator is not ``certain``, a candidate line needs its underline and a section a known name.
        """
        anchors = self.anchors
        if index >= self.lines.count:
            return certain
        if anchors.near_question(index) is not None:
            return True
        heading = anchors.section(index)
        if heading is not None and (certain or heading.known is not None):
            return True
        drawn = self.lines[index].count(self.layout.section.character) >= self.layout.shortest
        if drawn and anchors.section_name(index):
            return True
        if not certain and anchors.candidate_label(index) is None:
            return False
        return anchors.candidate(index, after_block=certain)

    def closes(self, index: int, after_score: bool, in_annotation: bool, numbers: tuple[int, ...]) -> bool:
        """Whether the run on line ``index`` is a terminator; ``numbers`` are those a next question may have.

        A near run that stands elsewhere than below a score needs a question with its own answer behind it.
        """
        anchors = self.anchors
        run = anchors.run(index, 3, due=after_score)
        if run is None:
            return False
        if after_score:
            return True
        if run.length < (3 if in_annotation else self.layout.shortest) or (
            in_annotation and run.length < 5 and run.character == "`"
        ):
            return False
        following = self.lines.next_text(index + 1)
        if in_annotation and (following >= self.lines.count or self._copied(index, run)):
            return True
        if in_annotation and anchors.is_separator(index, self.layout.terminator):
            return not self._terminator_ahead(index, numbers)
        label = anchors.near_question(following)
        unmistakable = anchors.is_separator(index, self.layout.terminator) and run.length >= 5
        if label is not None and not unmistakable:
            number = numbers[0] if label.number is None else label.number
            return number in numbers and anchors.answer_ahead(number, following)
        if self.follows(following, unmistakable):
            return True
        return anchors.score(following) and self._score_ends(following)

    def _copied(self, index: int, run: Run) -> bool:
        """Whether the run on line ``index`` nearly is a terminator, and an exact one stands right below it."""
        terminator = self.layout.terminator
        near_by = run.pure and run.character == terminator.character and abs(run.length - terminator.width) <= 3
        return near_by and self.anchors.is_separator(index + 1, terminator)

    def _terminator_ahead(self, index: int, numbers: tuple[int, ...]) -> bool:
        """Whether another exact terminator stands below text, before the next block begins."""
        anchors = self.anchors
        later = self.lines.next_text(index + 1)
        label = anchors.near_question(later)
        if anchors.is_separator(later, self.layout.terminator) or (label is not None and label.number in numbers):
            return False
        if label is not None and label.exact and any(anchors.answer_ahead(n, later) for n in (label.number, *numbers)):
            return False
        if (
            anchors.candidate_label(later, exact=True) is not None
            and anchors.underline_below(later, exact=True) is not None
        ):
            return False
        if anchors.is_separator(later, self.layout.section) and (heading := anchors.section(later)) and heading.known:
            return False
        while later < self.lines.count:
            if anchors.is_separator(later, self.layout.terminator):
                return True
            label = anchors.question(later)
            if (
                (label is not None and label.number in numbers)
                or anchors.score(later)
                or anchors.candidate_in_body(later, numbers)
            ):
                return False
            if anchors.section_in_body(later) is not None:
                return False
            later = self.lines.next_text(later + 1)
        return False

    def _score_ends(self, index: int) -> bool:
        return self.follows(self.lines.next_text(index + 1))
