"""Which lines carry structure: judged from themselves and their neighbours, never from body text alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from linter.layouts.collection import near
from linter.layouts.collection.grammar import Grammar
from linter.layouts.collection.headings import Headings
from linter.layouts.collection.lines import Lines
from linter.layouts.collection.near import Label, Run
from linter.layouts.collection.settings import Separator

_DASHES = frozenset("-—–_─=*")
_GLUED = r"\s*[–—−‒―]\s*|\s+-(?=\S)|(?<=\S)-\s+"
_DASH = re.compile(rf"(?<=\S)(?:\s+[-–—−‐‑‒―﹣－~|:]+\s+|{_GLUED})(?=\S)")
_ANY_DASH = re.compile(rf"(?<=\S)(?:\s+[-–—−‐‑‒―﹣－~|:=·•]+>?\s+|{_GLUED})(?=\S)")


class Heading(NamedTuple):
    """A section header: the lines of its upper separator (-1 if missing), name (-1) and lower separator (-1)."""

    upper: int
    name: int
    lower: int
    known: str | None

    @property
    def first(self) -> int:
        """The header's first line."""
        return min(line for line in (self.upper, self.name, self.lower) if line >= 0)

    @property
    def last(self) -> int:
        """The header's last line."""
        return max(self.upper, self.name, self.lower)


class Anchors:
    """Predicates over the lines of one text."""

    def __init__(self, lines: Lines, grammar: Grammar) -> None:
        self.lines = lines
        self.grammar = grammar
        self.layout = grammar.layout
        self._headings = Headings(self.layout)

    def question(self, index: int) -> Label | None:
        """The exact question label on a line, if any."""
        if not self.lines[index].startswith(self.layout.question_label):
            return None
        return self._exact(index, self.grammar.question)

    def answer(self, index: int) -> Label | None:
        """The exact answer label on a line, if any."""
        if not self.lines[index].startswith(self.layout.answer_label):
            return None
        return self._exact(index, self.grammar.answer)

    def answer_ahead(self, number: int | None, index: int) -> bool:
        """Whether the exact answer label with ``number`` stands below line ``index``, in the same exchange."""
        offset = self.lines.start(index)
        answers = self._answers.get(number, [])
        answer, end = bisect_right(answers, offset), bisect_right(self._ends, offset)
        return answer < len(answers) and (end == len(self._ends) or answers[answer] < self._ends[end])

    @cached_property
    def _answers(self) -> dict[int | None, list[int]]:
        """The offsets of all exact answer labels, by number."""
        found: dict[int | None, list[int]] = {}
        for match in re.finditer(self.grammar.answer.pattern, self.lines.text, re.ASCII | re.MULTILINE):
            if self.lines.text[match.start() - 1 : match.start()] in ("", "\n") and len(match[1]) < 9:
                found.setdefault(int(match[1]), []).append(match.start())
        return found

    @cached_property
    def _ends(self) -> list[int]:
        """The offsets at which no answer is due any more: lines with the score label, terminators above a block."""
        score, terminator = re.escape(self.layout.score_label + ":"), re.escape(self.layout.terminator.text)
        label, candidate = re.escape(self.layout.question_label), re.escape(self.layout.candidate_label + ":")
        ends = rf"\n(?:{score}|{terminator}\n\n(?={label}\d+:|{candidate}|{re.escape(self.layout.section.text)}))"
        return [match.start() + 1 for match in re.finditer(ends, self.lines.text, re.ASCII)]

    def _exact(self, index: int, expression: re.Pattern[str]) -> Label | None:
        match = expression.match(self.lines[index])
        return Label(int(match[1][:18]), match.end(), True) if match else None

    def near_question(self, index: int) -> Label | None:
        """The exact or near question label on a line where one is due."""
        return self.question(index) or (
            None if self.answer(index) else self.grammar.near_question.match(self.lines[index])
        )

    def near_answer(self, index: int) -> Label | None:
        """The exact or near answer label on a line where one is due."""
        return self.answer(index) or (
            None if self.question(index) else self.grammar.near_answer.match(self.lines[index])
        )

    def score(self, index: int) -> bool:
        """Whether the line starts with the exact score label."""
        return self.grammar.score.match(self.lines[index]) is not None

    def near_score(self, index: int) -> int | None:
        """Where the value starts on a line that is or nearly is a score line."""
        match = self.grammar.score.match(self.lines[index])
        if match:
            return match.end()
        return near.score_label(self.lines[index], self.layout)

    def run(self, index: int, least: int = 0, due: bool = False) -> Run | None:
        """The run of punctuation that the line is, if it is one; of any punctuation where one is ``due``.

        It has at least the length of the layout's shortest separator, but no more than 5, unless ``least`` says less.
        """
        line = self.lines[index]
        return near.run(line, least or self.layout.shortest, due, self.grammar.drawn) if line else None

    def titles(self, run: Run) -> bool:
        """Whether a run is drawn like the title's separators rather than like those of a section."""
        title, section = self.layout.title, self.layout.section
        if title is None:
            return False
        if title.character != section.character and run.character in (title.character, section.character):
            return run.character == title.character
        if title.width == section.width:
            return True
        return (2 * run.length > title.width + section.width) is (title.width > section.width)

    def is_separator(self, index: int, separator: Separator) -> bool:
        """Whether the line is exactly ``separator``."""
        return self.lines[index] == separator.text

    def candidate_label(self, index: int, exact: bool = False) -> int | None:
        """Where the name starts on a line with the candidate label, exact or (unless ``exact``) near."""
        line = self.lines[index]
        label = self.layout.candidate_label + ":"
        if line.startswith(label):
            return len(label) + (line[len(label) : len(label) + 1] == " ")
        if exact or not line or line.isspace():
            return None
        found = near.phrase(line, self.layout.candidate_label)
        if found:
            return found.text
        first = line.split(None, 2)[0]
        if near.distance(near.squash(first), near.squash(self.layout.candidate_label)) <= 2:
            return line.index(first) + len(first) + 1
        return None

    def underline_below(self, index: int, exact: bool = False) -> int | None:
        """The line right below ``index`` if it is an underline, exact or near."""
        below = index + 1
        found = self.is_separator(below, self.layout.underline) if exact else self.is_underline(below)
        return below if found else None

    def is_underline(self, index: int) -> bool:
        """Whether the line is an underline, exact or near, and not the first line of a section."""
        run = self.run(index)
        if run is None:
            return False
        return not (run.pure and run.character == self.layout.section.character and self.section_name(index + 1))

    def candidate_in_body(self, index: int, numbers: tuple[int, ...]) -> bool:
        """Inside an open body: exact label, exact underline and a first question below.

        Where questions are numbered through, the first one has one of the ``numbers`` that are due.
        """
        if self.candidate_label(index, exact=True) is None or self.underline_below(index, exact=True) is None:
            return False
        label = self.question(self.lines.next_text(index + 2))
        first = (1,) if self.layout.numbering == "candidate" else numbers
        return label is not None and label.number in first

    def candidate(self, index: int, after_block: bool) -> bool:
        """Outside an open body: a near label, or any text over an underline."""
        if self.lines.blank(index) or self.run(index) is not None:
            return False
        if self.near_question(index) or self.near_answer(index):
            return False
        label = self.candidate_label(index)
        if label is not None and (after_block or self.underline_below(index) is not None):
            return self.lines[index][:label].rstrip()[-1:] in ":：;.,-" or self.underline_below(index) is not None
        below = self.underline_below(index)
        if below is None or not self.names_person(index):
            return False
        run = self.run(below)
        drawn = run is not None and (run.character in _DASHES or run.character == self.layout.underline.character)
        return drawn and self.lines[index][0] != "["

    def names_person(self, index: int) -> bool:
        """Whether the line reads ``name - role``."""
        line = self.lines[index]
        return len(line) < 200 and line[0] != "|" and self.dash(line, labelled=False) is not None

    def dash(self, line: str, labelled: bool) -> re.Match[str] | None:
        """What parts name and role: the first `` - ``, else a near form of it, of more kinds behind a label."""
        return re.search(r" - (?=\S)", line) or (_ANY_DASH if labelled else _DASH).search(line)

    def section_name(self, index: int) -> str | None:
        """The known name that the line spells, exactly or nearly."""
        return self._headings.name(self.lines[index])

    def section_in_body(self, index: int) -> Heading | None:
        """Inside an open body: exact separators around an exactly known name."""
        bar = self.layout.section
        if not self.is_separator(index, bar) or not self.is_separator(index + 2, bar):
            return None
        known = self.grammar.headings.get(self.lines[index + 1])
        return Heading(index, index + 1, index + 2, known) if known else None

    def section(self, index: int) -> Heading | None:
        """Outside an open body: a line between two separator lines, or a known name beside one."""
        if not self.layout.sections or self.lines.blank(index):
            return None
        character = self.layout.section.character
        run = self.run(index)
        if run is None:
            known = self.section_name(index)
            if known and self.run(index + 1) is not None:
                return Heading(-1, index, index + 1, known)
            return None
        name = self.lines.next_text(index + 1)
        if name >= self.lines.count:
            return None
        if self.run(name) is not None:
            after = self.run(name)
            assert after is not None
            wide = self.layout.section.width * 3 // 4
            near_by = name == index + 1 or (name == index + 2 and min(run.length, after.length) >= wide)
            if run.character == after.character == character and near_by:
                return Heading(index, -1, name, None)
            return None
        known = self.section_name(name)
        below = self.lines.next_text(name + 1)
        lower = self.run(below)
        if known is None and lower is None and run.character == character and below < self.lines.count:
            second, bottom = self.section_name(below), self.lines.next_text(below + 1)
            if second and self.run(bottom) is not None:
                return Heading(index, below, bottom, second)
        if known:
            return Heading(index, name, below if lower else -1, known)
        close = name - index <= 2 and below - name <= 2 and len(self.lines[name]) < 100
        if lower and close and run.character == character and self.candidate_label(name) is None:
            return Heading(index, name, below, None)
        return None

    def whole_score(self, index: int) -> bool:
        """Whether a score line holds a value and perhaps a flag, and not a sentence."""
        line = self.lines[index]
        label = self.grammar.score.match(line)
        return label is not None and len(line[label.end() :].split(None, 3)) <= 3

    def near_whole_score(self, index: int) -> bool:
        """Whether a line nearly is a score line and holds a number and perhaps a flag."""
        value = near.score_label(self.lines[index], self.layout)
        words = self.lines[index][value:].split(None, 3) if value is not None else []
        return 0 < len(words) < 3 and words[0][:1].isdigit()
