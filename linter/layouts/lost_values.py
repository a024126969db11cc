"""Lines without the value that they begin with: the words after it, which are the same in every file, tell them."""

from __future__ import annotations

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.bracketed_labels import BracketedLabel
from linter.layouts.description import Value
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.leading_values import words_after_value
from linter.layouts.rest import Rest, rest_of


class LostValue(BracketedLabel):
    """Reads lines without their first value."""

    @cached_property
    def _words(self) -> str:
        row = self.position.row
        return words_after_value(row.items) if row is not None and self.position.body is None else ""

    @cached_property
    def _behind(self) -> Rest | None:
        """What is on the line after these words."""
        assert self.position.row is not None
        first = next(place for place, item in enumerate(self.position.row.items) if isinstance(item, Value))
        items = self.position.row.items[first + 2 :]
        return rest_of(items, self.slots) if items else None

    def without_value(self, line: str, stripped: str) -> Fit | None:
        """A line that begins with the words after its first value."""
        if not self._words or not stripped.startswith(self._words):
            return None
        start = line.index(stripped)
        at, end = start + len(self._words), start + len(stripped)
        flaw = Flaw(What.EMPTY, start, at, self.position.slots[0].name)
        if self._behind is None:
            return Fit(costs.EMPTY_BEFORE, (flaw,), told=True) if at == end else None
        at += len(line[at:end]) - len(line[at:end].lstrip())
        fit = self._behind.fit(line, at, end)
        if fit is None or fit.flaws:
            return None
        return Fit(costs.EMPTY_BEFORE, (flaw,), fit.values, fit.numbers, told=True)
