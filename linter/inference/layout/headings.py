"""Lines that are one of few words, told by the line below them alone: ``DIRECT EXAMINATION`` above ``BY MS. LIND:``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from linter.inference.layout.lines import MARKS, WORD, Line
from linter.inference.layout.skeletons import Anchor, Anchors
from linter.inference.layout.values import choice

_ABOVE, _ALONE = 0.8, 0.9
"""In which share of the places such a line is above another one, and in which share it may be the same everywhere."""
_LONGEST = 40


def with_headings(files: Sequence[Sequence[Line]], anchors: Anchors) -> list[list[Line]] | None:
    """``files`` with a mark in place of each heading; ``None`` where there are none."""
    above: dict[Anchor, list[str]] = defaultdict(list)
    places: dict[Anchor, int] = defaultdict(int)
    for lines in files:
        previous: Line | None = None
        for line in lines:
            anchor = anchors.anchor(line)
            if anchor is not None and not anchor.separator:
                places[anchor] += 1
                if previous is not None and _may_head(previous, anchors):
                    above[anchor].append(previous.text)
            previous = line
    words: dict[Anchor, frozenset[str]] = {}
    for anchor, texts in above.items():
        few = choice(texts) if len(texts) >= _ABOVE * places[anchor] else []
        if few and max(map(texts.count, few)) < _ALONE * len(texts):
            words[anchor] = frozenset(few)
    if not words:
        return None
    return [_marked(lines, anchors, words) for lines in files]


def _may_head(line: Line, anchors: Anchors) -> bool:
    anchor = anchors.anchor(line)
    is_label = anchor is not None and not anchor.whole
    return (
        not line.separator
        and not is_label
        and not MARKS & set(line.skeleton)
        and len(line.text) <= _LONGEST
        and line.text[-1] not in ".?!,;:"
        and line.text[0] == line.text.lstrip()[0]
    )


def _marked(lines: Sequence[Line], anchors: Anchors, words: dict[Anchor, frozenset[str]]) -> list[Line]:
    found = list(lines)
    for at, line in enumerate(lines[1:]):
        anchor = anchors.anchor(line)
        above = lines[at]
        if anchor in words and above.text in words[anchor]:
            found[at] = above._replace(skeleton=WORD, values=(above.text,))
    return found
