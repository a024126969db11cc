"""The text by lines, for the stretches that the grammar does not prove."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from linter.finding import Span


class Lines:
    """Lines without their ends, and where each starts.

    A line that holds two structure lines can be split (:meth:`split`): the halves are then lines like any other, with
    nothing between them. Indexes at or beyond the end are blank lines at the end of the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.split("\n")
        if not self._lines[-1]:
            self._lines.pop()
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        self._starts[-1] = len(text)
        self.count = len(self._lines)

    def __getitem__(self, index: int) -> str:
        """The text of line ``index``."""
        return self._lines[index] if index < self.count else ""

    def blank(self, index: int) -> bool:
        """Whether nothing but blanks stands on the line."""
        if index >= self.count:
            return True
        line = self._lines[index]
        return not line or line.isspace()

    def start(self, index: int) -> int:
        """The offset of the line's first character, or of the end of the text."""
        return self._starts[index] if index < self.count else len(self.text)

    def end(self, index: int) -> int:
        """The offset behind the line's last character."""
        return self._starts[index] + len(self._lines[index]) if index < self.count else len(self.text)

    def span(self, first: int, last: int | None = None) -> Span:
        """From the first character of line ``first`` to the last of line ``last``, blanks at both ends left out."""
        line = self[first]
        start = self.start(first)
        bottom = start if last is None else self.start(last)
        end = bottom + len((line if last is None else self[last]).rstrip())
        return start + len(line) - len(line.lstrip()), end

    def at(self, offset: int) -> int:
        """The index of the line that holds ``offset``."""
        return min(bisect_right(self._starts, offset) - 1, self.count)

    def next_text(self, index: int) -> int:
        """The first line from ``index`` on that is not blank, or ``count``."""
        lines, count = self._lines, self.count
        while index < count:
            line = lines[index]
            if line and not line.isspace():
                return index
            index += 1
        return count

    def last_text(self, index: int) -> int:
        """The last line up to ``index`` that is not blank, or -1."""
        lines = self._lines
        index = min(index, self.count - 1)
        while index >= 0:
            line = lines[index]
            if line and not line.isspace():
                break
            index -= 1
        return index

    def split(self, index: int, column: int) -> None:
        """Make two lines of one; the second starts at ``column``."""
        line = self._lines[index]
        self._lines[index : index + 1] = [line[:column], line[column:]]
        self._starts.insert(index + 1, self._starts[index] + column)
        self.count += 1

    def joined(self, index: int) -> bool:
        """Whether line ``index`` was split off the one above."""
        return 0 < index < self.count and self.text[self._starts[index] - 1] != "\n"
