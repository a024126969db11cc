"""Turns that begin with a speaker's name as nobody writes it in a text, but not with all that should be around it."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import costs
from linter.layouts.description import Literal
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.lost_labels import LostLabel
from linter.layouts.named import LONGEST, SAID, Named, is_marked, named_first, named_part, telling_names
from linter.layouts.words import nearest_of

_OTHERS = " \t;."
"""What may be between a name and what is said, instead of the mark."""


class NamedTurn(LostLabel):
    """Reads turns by the name that they begin with."""

    def without_mark(self, line: str) -> Fit | None:
        """A turn in which the mark after the speaker is missing."""
        if self._named is None or (match := self._unmarked.match(line)) is None:
            return None
        speaker, mark, said = self._named
        end = match.end()
        start = end + len(line[end:]) - len(line[end:].lstrip(_OTHERS))
        certain = is_marked(match["name"])
        flaw = Flaw(What.LITERAL, end, start, said.name, line[end:start], mark.strip(), mark, certain)
        spans = {speaker.name: match.span("name"), said.name: (start, len(line.rstrip()))}
        return Fit(costs.COLON_MISSING, (flaw,), spans, body=start if said.runs_on else -1, told=True)

    @property
    def begins_with_name(self) -> bool:
        """Whether the line begins with a speaker, and what that says is behind."""
        return self._named is not None

    def with_name(self, line: str, fit: Fit) -> Fit:
        """A line that is read without its optional speaker, where that is nearly there."""
        named = self._named_part
        if named is None or named.speaker.name in fit.values:
            return fit
        (speaker, mark, said), (start, end) = named, fit.values[named.said.name]
        names = speaker.of or speaker.known
        at = line.find(mark, start, start + LONGEST + len(mark))
        near = nearest_of(line[start:at], names) if at > start else None
        if near is not None:
            begin = at + len(mark)
            flaw = Flaw(What.CHOICE_NEAR, start, at, speaker.name, line[start:at], near[1], near[1])
            price = costs.CHOICE_NEAR
        elif (unmarked := self._any_name.match(line, start)) is not None:
            at = unmarked.end()
            begin = at + len(line[at:]) - len(line[at:].lstrip())
            flaw = Flaw(What.LITERAL, at, begin, said.name, line[at:begin], mark.strip(), mark)
            price = costs.COLON_MISSING
        else:
            return fit
        spans = {**fit.values, speaker.name: (start, at), said.name: (begin, end)}
        body = begin if fit.body >= 0 else -1
        return fit._replace(cost=fit.cost + price, flaws=(*fit.flaws, flaw), values=spans, body=body, exact=False)

    @cached_property
    def _named(self) -> Named | None:
        """The speaker that the line begins with."""
        row = self.position.row
        return named_first(row.items, self.slots) if row is not None else None

    @cached_property
    def _named_part(self) -> Named | None:
        row = self.position.row
        return named_part(row.items, self.slots) if row is not None else None

    @cached_property
    def _unmarked(self) -> re.Pattern[str]:
        row = self.position.row
        lead = row.items[0].text if row is not None and isinstance(row.items[0], Literal) else ""
        return re.compile(f"{lead}{self._any_name.pattern}")

    @cached_property
    def _any_name(self) -> re.Pattern[str]:
        named = self._named or self._named_part
        told = telling_names(named.speaker) if named is not None else ()
        return re.compile(rf"(?P<name>{'|'.join(map(re.escape, told))}){SAID}" if told else "(?!)")
