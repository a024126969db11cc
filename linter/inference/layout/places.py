"""Where the anchors are: everything that was found of each, by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.inference.layout.order import Loop, Part
from linter.inference.layout.skeletons import Anchor, Found

_BELOW = 0.8
"""So often text must be below an anchor, if it has a place of its own there."""


class Place:
    """Everything that was found of one anchor, by file."""

    def __init__(self, files: Sequence[Sequence[Found]], anchor: Anchor) -> None:
        self.by_file = [[found for found in each if found.anchor == anchor] for each in files]
        self.all = [found for each in self.by_file for found in each]
        self.rests = [found.rest for found in self.all if found.rest]
        with_text = [found for found in self.all if found.below]
        self.has_text_below = len(with_text) >= _BELOW * max(1, len(self.all))
        gaps = Counter(found.gap for found in with_text)
        self.gap = gaps.most_common(1)[0][0] if gaps else 0
        pauses = Counter(found.pause for found in with_text)
        self.pause = pauses.most_common(1)[0][0] if pauses else 0
        self.is_split = self.pause > 0 and pauses[self.pause] >= _BELOW * len(with_text)
        """Whether a blank line parts the first line below an anchor from more text."""
        self.below = [found.below[0] for found in with_text]
        indents = Counter(text[: len(text) - len(text.lstrip())] for text in self.below)
        self.indent = indents.most_common(1)[0][0] if indents else ""
        often = 0.05 if len(self.all) > 2 * len(files) else 0.25  # above the first label, text is damage
        self.runs_on = len(with_text) > often * len(self.all)

    def column(self, at: int) -> list[list[str]]:
        """What the mark number ``at`` stands for, by file."""
        return [[found.values[at] for found in each if len(found.values) > at] for each in self.by_file]


def anchors_of(parts: Sequence[Part[Anchor]]) -> list[Anchor]:
    """The anchors in ``parts``, in their order."""
    found: list[Anchor] = []
    for part in parts:
        found += anchors_of(part.parts) if isinstance(part, Loop) else [part.sign]
    return found
