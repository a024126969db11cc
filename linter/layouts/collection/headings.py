"""Which section a line names, exactly or nearly."""

from __future__ import annotations

from linter.layouts.collection import near
from linter.layouts.collection.settings import Layout

_LONGEST, _SPARE = 60, 20
"""How long a line may be that names a section: at least, and beyond the longest heading."""


class Headings:
    """The headings of a layout's sections, and what nearly is one: misspelt, without its suffix, or turned round."""

    def __init__(self, layout: Layout) -> None:
        self._exact = layout.headings
        self._character = layout.section.character
        self._longest = max(_LONGEST, *(len(line) + _SPARE for line in layout.headings)) if layout.headings else 0
        squash = near.squash
        self._near = [
            (squash(line), {squash(name), squash(line.split()[-1] + name)}, near.digits(name), near.digits(line), name)
            for line, name in layout.headings.items()
        ]

    def name(self, line: str) -> str | None:
        """The section that ``line`` names; of several that it may mean the one that it spells best."""
        if not line or (len(line) > self._longest and self._character not in line[:120]):
            return None
        if (known := self._exact.get(line)) is not None:
            return known
        squashed, digits = near.squash(line), near.digits(line)
        best, least = None, near.MOST + 1
        for whole, short, own_digits, all_digits, name in self._near:
            wrong = near.distance(squashed, whole, near.MOST) if digits == all_digits else least
            if squashed in short and squashed and digits == own_digits:
                wrong = min(wrong, 1)
            if wrong < least and (wrong * 4 <= len(whole) or squashed in short):
                best, least = name, wrong
        return best
