"""Lines that are one of few words, told by the lines around them: ``DIRECT EXAMINATION`` above ``BY MS. LIND:``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from linter.inference.layout.anchors import Anchors
from linter.inference.layout.lines import MARKS, STATEMENT, WORD, Line
from linter.inference.layout.skeletons import Anchor
from linter.inference.layout.values import choice

_ABOVE, _ALONE = 0.8, 0.9
"""In which share of the places such a line is above another one, and in which share it may be the same everywhere."""
_SIGNS = re.compile(r"[^\w()]*")
_LONGEST = 40
_WORDS = 5
_FIXED, _STATEMENTS, _LEAST, _WIDE = 0.6, 0.9, 3, 150
"""Statements of a form are each in this share of the files, once; this share of the places has one; there are so many
of them in so many files, of so many characters at most."""
_TIMES, _SELDOM, _PARTED = 2, 0.15, 0.5
"""What is below the headings of parts comes so often in a file; a heading is in this share of the files, and two of
them in that one."""


def with_headings(files: Sequence[Sequence[Line]], anchors: Anchors) -> list[list[Line]] | None:
    """``files`` with a mark in place of each heading; ``None`` where there are none."""
    above: dict[Anchor, list[str]] = defaultdict(list)
    stated: dict[Anchor, list[str]] = defaultdict(list)
    places: dict[Anchor, int] = defaultdict(int)
    for lines in files:
        previous: Line | None = None
        for line in lines:
            anchor = anchors.anchor(line)
            if anchor is not None and not anchor.separator:
                places[anchor] += 1
                if previous is not None and _may_head(previous, anchors):
                    above[anchor].append(previous.text)
                if previous is not None and _may_state(previous, anchors):
                    stated[anchor].append(previous.text)
            previous = line
    words: dict[Anchor, frozenset[str]] = {}
    statements: dict[Anchor, frozenset[str]] = {}
    for anchor, count in places.items():
        texts = above[anchor]
        few = choice(texts) if len(texts) >= _ABOVE * count else []
        if few and max(map(texts.count, few)) < _ALONE * len(texts):
            words[anchor] = frozenset(few)
        elif asked := _statements(stated[anchor], count, len(files)):
            statements[anchor] = asked
    if not words and not statements:
        return None
    return [_marked(_marked(lines, anchors, words), anchors, statements, STATEMENT) for lines in files]


def _statements(texts: Sequence[str], places: int, files: int) -> frozenset[str]:
    """The statements of a form, which each file has once, above lines of one kind."""
    counts = Counter(texts)
    often = frozenset(text for text, count in counts.items() if _FIXED * files <= count <= files)
    covered = sum(counts[text] for text in often)
    return often if files >= _LEAST <= len(often) and covered >= _STATEMENTS * places else frozenset()


def _may_state(line: Line, anchors: Anchors) -> bool:
    """Whether a line may be a statement of a form: a whole line, which may end as a sentence does."""
    anchor = anchors.anchor(line)
    whole = anchor is None or (anchor.whole and not anchor.separator)
    return whole and not MARKS & set(line.skeleton) and len(line.text) <= _WIDE and line.text[0].isalnum()


def with_sections(files: Sequence[Sequence[Line]], anchors: Anchors) -> list[list[Line]] | None:
    """``files`` with a mark in place of each heading of a part, which a file has once, above what repeats in it."""
    below: dict[str, Counter[Anchor]] = defaultdict(Counter)
    support: Counter[str] = Counter()
    counts: Counter[Anchor] = Counter()
    for lines in files:
        found = list(map(anchors.anchor, lines))
        counts.update(anchor for anchor in found if anchor is not None)
        times = Counter(line.text for line in lines)
        for line, following, next_one in zip(lines, found[1:], [*found[2:], None], strict=False):
            if following is not None and following.separator:  # it underlines the heading
                following = next_one
            if times[line.text] == 1 and following is not None and _may_part(line, anchors):
                below[line.text][following] += 1
                support[line.text] += 1
    parting: dict[Anchor, set[str]] = defaultdict(set)
    for text, under in below.items():
        anchor, count = under.most_common(1)[0]
        repeats = (not anchor.whole or anchor.skeleton == STATEMENT) and counts[anchor] >= _TIMES * len(files)
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


def _marked(
    lines: Sequence[Line], anchors: Anchors, words: dict[Anchor, frozenset[str]], mark: str = WORD
) -> list[Line]:
    found = list(lines)
    for at, line in enumerate(lines[1:]):
        anchor = anchors.anchor(line)
        above = lines[at]
        if anchor is not None and anchor.separator and at + 2 < len(lines):
            anchor = anchors.anchor(lines[at + 2])
        if anchor in words and above.text in words[anchor]:
            head, tail = _frame(words[anchor]) if mark == WORD else ("", "")
            word = above.text[len(head) : len(above.text) - len(tail)]
            found[at] = above._replace(skeleton=f"{head}{mark}{tail}", values=(word,))
    return found


def _frame(words: frozenset[str]) -> tuple[str, str]:
    """The signs that all headings begin and end with."""
    edges = {(_SIGNS.match(word)[0], _SIGNS.match(word[::-1])[0][::-1]) for word in words}  # type: ignore[index]
    return edges.pop() if len(edges) == 1 else ("", "")
