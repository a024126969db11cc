"""A line that is one of a few words: a heading, or the name of who speaks below it."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.forms import HEADING_LONGEST
from linter.layouts.lost_values import LostValue
from linter.layouts.words import MOST, letters_of, nearest_of

_AROUND = " \t:.*_#-–>()[]"
"""What people write around a name that is alone on its line."""
_CUT = 2
"""So many letters of a name tell it, where nothing else is on the line."""


class WordedLine(LostValue):
    """Reads lines that are one of a few words, however they are written."""

    def _choice_fit(self, line: str, stripped: str) -> Fit | None:
        """A heading that is one of several."""
        near = nearest_of(stripped, self._wholes) or self._cut_name(stripped)
        start = line.index(stripped)
        end = start + len(stripped)
        name = self.position.slots[0].name
        if near is not None and near[1] == stripped.strip(_AROUND):  # marks or blanks around it
            flaw = Flaw(What.LABEL, 0, end, "", line[:end], near[1], near[1])
            return Fit(
                costs.LABEL + costs.MARKUP, (flaw,), {name: (line.index(near[1]), line.index(near[1]) + len(near[1]))}
            )
        if near is not None and near[1].split() == stripped.split():  # only its blanks are others
            flaw = Flaw(What.CHOICE_NEAR, 0, end, name, stripped, near[1], near[1])
            return Fit(costs.LABEL + costs.SPACING, (flaw,), {name: (start, end)})
        if near is not None and self._may_hold(stripped, near[1]):
            flaw = Flaw(What.CHOICE_NEAR, 0, end, name, stripped, near[1], near[1])
            return Fit(costs.CHOICE_NEAR, (flaw,), {name: (start, end)})
        if len(line) >= HEADING_LONGEST:
            return None
        flaw = Flaw(What.CHOICE_UNKNOWN, start, end, name, "", ", ".join(self._wholes))
        return Fit(costs.CHOICE_UNKNOWN, (flaw,), {})

    def _may_hold(self, stripped: str, whole: str) -> bool:
        """Whether a line that is nearly ``whole`` holds its value: one of few letters is only itself."""
        value = letters_of(self.slots[self.position.slots[0].name].of[self._wholes.index(whole)])
        return len(value) > MOST or value in letters_of(stripped).split()

    def _cut_name(self, stripped: str) -> tuple[int, str] | None:
        """The one speaker whose name begins with a line, if that was cut short."""
        if not self.position.names_speaker or len(stripped) < _CUT:
            return None
        begun = [whole for whole in self._wholes if whole.startswith(stripped)]
        return (len(begun[0]) - len(stripped), begun[0]) if len(begun) == 1 else None
