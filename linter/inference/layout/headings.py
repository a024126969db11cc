"""Lines that are one of few words, told by the lines around them: ``DIRECT EXAMINATION`` above ``BY MS. LIND:``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from linter.inference.layout.anchors import Anchors
from linter.inference.layout.lines import MARKS, WORD, Line
from linter.inference.layout.skeletons import Anchor
from linter.inference.layout.values import choice

_ABOVE, _ALONE = 0.8, 0.9
"""In which share of the places such a line is above another one, and in which share it may be the same everywhere."""
_SIGNS = re.compile(r"[^\w()]*")
_LONGEST = 40
_WORDS = 5
_TIMES, _SELDOM, _PARTED = 2, 0.15, 0.5
"""What is below the headings of parts comes so often in a file; a heading is in this share of the files, and two of
them in that one."""


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


def with_sections(files: Sequence[Sequence[Line]], anchors: Anchors) -> list[list[Line]] | None:
    """``files`` with a mark in place of each heading of a part, which a file has once, above what repeats in it."""
    below: dict[str, Counter[Anchor]] = defaultdict(Counter)
    support: Counter[str] = Counter()
    counts: Counter[Anchor] = Counter()
    for lines in files:
        found = list(map(anchors.anchor, lines))
        counts.update(anchor for anchor in found if anchor is not None)
        times = Counter(line.text for line in lines)
        for line, following in zip(lines, found[1:], strict=False):
            if times[line.text] == 1 and following is not None and _may_part(line, anchors):
                below[line.text][following] += 1
                support[line.text] += 1
    parting: dict[Anchor, set[str]] = defaultdict(set)
    for text, under in below.items():
        anchor, count = under.most_common(1)[0]
        repeats = not anchor.whole and counts[anchor] >= _TIMES * len(files)
        if repeats and support[text] >= max(2, _SELDOM * len(files)) and count >= _ABOVE * support[text]:
            parting[anchor].add(text)
    words = {
        anchor: frozenset(texts)
        for anchor, texts in parting.items()
        if sum(len(texts & {line.text for line in lines}) > 1 for lines in files) >= max(1, _PARTED * len(files))
    }
    return [_marked(lines, anchors, words) for lines in files] if words else None


def _may_part(line: Line, anchors: Anchors) -> bool:
    """Whether a line may be the heading of a part: no sentence, and with a blank line above or below it."""
    first = next((sign for sign in line.text if sign.isalnum()), "")
    return _may_head(line, anchors, "") and first.isupper() and len(line.text.split()) <= _WORDS


def _may_head(line: Line, anchors: Anchors, ends: str = ":") -> bool:
    anchor = anchors.anchor(line)
    signs = anchor.skeleton.strip() if anchor is not None else ""
    is_framed = not any(map(str.isalnum, signs)) and line.text.endswith(signs)
    is_label = anchor is not None and not anchor.whole and not is_framed
    return (
        not line.separator
        and not is_label
        and not MARKS & set(line.skeleton)
        and len(line.text) <= _LONGEST
        and line.text[-1] not in f".?!,;{ends}"
        and line.text[0] == line.text.lstrip()[0]
    )


def _marked(lines: Sequence[Line], anchors: Anchors, words: dict[Anchor, frozenset[str]]) -> list[Line]:
    found = list(lines)
    for at, line in enumerate(lines[1:]):
        anchor = anchors.anchor(line)
        above = lines[at]
        if anchor in words and above.text in words[anchor]:
            head, tail = _frame(words[anchor])
            word = above.text[len(head) : len(above.text) - len(tail)]
            found[at] = above._replace(skeleton=f"{head}{WORD}{tail}", values=(word,))
    return found


def _frame(words: frozenset[str]) -> tuple[str, str]:
    """The signs that all headings begin and end with."""
    edges = {(_SIGNS.match(word)[0], _SIGNS.match(word[::-1])[0][::-1]) for word in words}  # type: ignore[index]
    return edges.pop() if len(edges) == 1 else ("", "")
