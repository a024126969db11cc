"""Lines with nothing but a speaker and a mark, as in ``Ada Byron:``: what that speaker says is below."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.named import OTHER_MARK, Head, head_of, is_marked
from linter.layouts.named_turns import NamedTurn

_LETTERS = 3
"""A name of so many letters that is alone on its line is no word of a text."""


class SpeakerHead(NamedTurn):
    """Reads heads by the speakers that are known."""

    @property
    def is_head(self) -> bool:
        """Whether the line is a speaker with a mark, and nothing else."""
        return self._head is not None

    def is_known_head(self, line: str, fit: Fit) -> bool:
        """Whether the line is exactly a head, of a known speaker."""
        head = self._head
        if head is None or not fit.exact:
            return False
        return line[slice(*fit.values[head.speaker.name])] in (head.speaker.of or head.speaker.known)

    def known_head(self, line: str) -> Fit | None:
        """A head of a known speaker that is indented, or has another mark or none."""
        head = self._head
        match = self._known_head.fullmatch(line) if head is not None else None
        if head is None or match is None:
            return None
        (start, end), last = match.span("name"), len(line.rstrip())
        spans = {head.speaker.name: (start, end)}
        if line[end:last] == head.mark:
            return self._indented(Fit(0.0, (), spans, told=True), line) if start else None
        certain = is_marked(match["name"])
        flaw = Flaw(What.LITERAL, end, last, "", line[end:last].strip(), head.mark, head.mark, certain)
        return Fit(costs.COLON_MISSING, (flaw,), spans, told=True)

    @cached_property
    def _head(self) -> Head | None:
        row = self.position.row
        return head_of(row.items, self.slots) if row is not None else None

    @cached_property
    def exactly_known(self) -> re.Pattern[str]:
        """A known speaker and the mark."""
        return re.compile(rf"(?:{_any_of(self._speakers)}){re.escape(self._head.mark)}" if self._head else "(?!)")

    @cached_property
    def _known_head(self) -> re.Pattern[str]:
        """A known speaker, and the mark, another or none."""
        if self._head is None:
            return re.compile("(?!)")
        told = _any_of([name for name in self._speakers if sum(map(str.isalpha, name)) >= _LETTERS])
        marked = rf"(?:{_any_of(self._speakers)})(?={re.escape(self._head.mark)}[ \t]*$)"
        return re.compile(rf"[ \t]*(?P<name>{marked}|(?:{told})(?={OTHER_MARK}$)).*")

    @cached_property
    def _speakers(self) -> list[str]:
        """The speakers that are known, longer names first."""
        known = (self._head.speaker.of or self._head.speaker.known) if self._head is not None else ()
        return sorted(known, key=len, reverse=True)


def _any_of(names: list[str]) -> str:
    return "|".join(map(re.escape, names)) or "(?!)"
