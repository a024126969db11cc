"""Labels of turns in brackets, with other marks than they should have: ``(Ada) (1:15)`` for ``[Ada] [1:15]``."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import costs, forms
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.half_labels import HalfLabel
from linter.layouts.turn_labels import has_brackets


class BracketedLabel(HalfLabel):
    """Reads turns by a speaker and a time, whatever is around them."""

    def with_other_marks(self, line: str) -> Fit | None:
        """A turn whose speaker and time are there, with other marks around them."""
        parts, body = self._parts, self.position.body
        match = self._marked.match(line) if parts is not None else None
        if parts is None or match is None:
            return None
        speaker, (start, end), written = match.span("speaker"), match.span("stamp"), match["stamp"]
        clock = (end - len(written.lstrip("([")), start + len(written.rstrip(")]")))  # brackets may be of the label
        places = ((match.start(), speaker[0]), (speaker[1], clock[0]), (clock[1], match.end()))
        right = (parts.before, parts.between, parts.behind.rstrip())
        wrong = [(*place, mark) for place, mark in zip(places, right, strict=True) if line[slice(*place)] != mark]
        if not wrong:
            return None
        (start, end, mark), *more = wrong
        found = "".join(line[slice(*place)].strip() for place in places)
        expected = "".join(map(str.strip, right))
        flaw = Flaw(What.LITERAL, start, end, parts.speaker.name, found, expected, mark, more=tuple(more))
        values = {parts.speaker.name: speaker, parts.stamp.name: clock}
        if body is None:
            return Fit(costs.HALF_LABEL, (flaw,), values, told=True)
        said = match.end() + len(line[match.end() :]) - len(line[match.end() :].lstrip())
        return Fit(costs.HALF_LABEL, (flaw,), {**values, body.name: (said, len(line.rstrip()))}, body=said, told=True)

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        """A label with any marks in the places of its brackets; where no speaker is known, it begins with a bracket."""
        parts = self._parts
        if parts is None or parts.date is not None or parts.stamp.kind != "clock" or parts.is_stamped_first:
            return re.compile("(?!)")  # a time that a line begins with tells it
        if not has_brackets(parts):
            return re.compile("(?!)")
        names, before = "|".join(map(re.escape, self._names)), r"[^\w\s]{0,2}"
        if not names:
            names, before = r"[^\W\d_][^\n()\[\]{}<>]{0,38}?", r"[(\[{<]"
        end = r"(?=\s+\S)" if self.position.body is not None else r"(?=\s*$)"
        values = rf"(?P<speaker>{names})[^\w\n]{{1,5}}(?P<stamp>{forms.CLOCK})"
        return re.compile(rf"{before}{values}[^\w\s]{{0,2}}{end}", re.ASCII)
