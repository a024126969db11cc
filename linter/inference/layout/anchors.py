"""The beginnings of lines that recur in files: which lines are structure. All else is text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from linter.inference.layout.indents import indent_of
from linter.inference.layout.leading import BOTTOM, LONGEST, TOP, leading
from linter.inference.layout.lines import MARKS, NUMBER, Line, written
from linter.inference.layout.skeletons import MARKUP, SENTENCE, STOPPED, Anchor, Found, beginnings

_FILES = 0.7
"""In this share of the files, a beginning must be there."""
_SELDOM, _RARE, _LEAST = 0.3, 0.15, 3
"""In this share of the files, and in so many, it is enough for one that is in the first or last lines alone.

The second share is that for one that ends as a label does.
"""
_EQUAL = 0.9
"""A longer beginning is taken if it is there nearly as often as the shorter one."""
_ALWAYS, _VARIES = 0.8, 0.15
"""A heading in fewer of the files is one of several; of all with the same signs, more must be such."""
_PARTIAL = 0.5
"""The same for the beginning of a title, as in ``Ferry crews: notes, wave 2``, which may be a damaged label too."""
_PART = 0.4
"""In this share of the other files, the line below a first line is the first one, if that may be left out."""
_STRAY = 0.1
"""So often text may be below a line that has none."""
_REPEATS = 2
"""So often a label must be in a file if it ends as a sentence does, or begins as others do."""
_WITHIN = 0.5
"""So often as at the beginnings of lines words are within them, if they are no label."""
_PHRASE = re.compile(r"\W*\w[\w'’-]*[ ,;]+\S")
"""Several words."""
_QUOTED = re.compile(rf"[>|][>| \t]*{NUMBER}[.):][ \t]+")
_LABELLED = re.compile(r"(?:[:：】|=;)\]>*_`{-]|\.{3}|[ \t][—–-])[ \t]*$|\t$|  $")
"""How labels end."""


class Anchors:
    """The anchors of ``files``; :meth:`of` finds them in one of the files."""

    def __init__(
        self, files: Sequence[Sequence[Line]], common: Sequence[str] = (), prefix: str = "", bold: bool = True
    ) -> None:
        self._indent = indent_of(files)
        self._common = common
        self._prefix = prefix
        self._used: Container[Anchor] | None = None
        self._read: dict[str, tuple[Anchor, ...]] = {}
        self._fixed = _fixed(files)
        counts: Counter[Anchor] = Counter()
        support: Counter[Anchor] = Counter()
        for lines in files:
            own = Counter(anchor for line in lines if not line.separator for anchor in set(self._beginnings(line)))
            counts.update(own)
            support.update(own.keys())
        self._counts = counts
        self._files = len(files)
        self._framing = self._frames(len(files), support)
        least = max(1, _FILES * len(files)) if len(files) > 1 else 1
        alone = len(files) == 1
        edges = Counter(anchor for lines in files for anchor in self._at_edges(lines))
        titles = frozenset(self._titles(files, support))
        self._known = {
            anchor
            for anchor, number in support.items()
            if anchor not in titles
            and (counts[anchor] >= _REPEATS * number or not STOPPED.fullmatch(anchor.skeleton))
            and (
                (number >= least and (not alone or _recurs(anchor, counts)))
                or (prefix and anchor.skeleton.startswith(prefix) and number >= max(2, _RARE * len(files)))
                or (edges[anchor] >= _enough(anchor, len(files)) and edges[anchor] == counts[anchor])
            )
        }
        self._seldom = {each for each in self._known if support[each] < least}
        """What few files have; where it begins with signs that all have, it is text after these."""
        self._constant = _constants(self._known, counts, support, len(files))
        """The one line that all files have once, of those that begin with the same values: it closes a dialogue."""
        self._known -= _in_sentences(self._known, counts, files)
        if bold:
            self._known -= {each for each in self._known if not each.whole and self._is_shared(each)}

    def _is_shared(self, anchor: Anchor) -> bool:
        """Whether several labels begin so: nearly all lines are told apart by a longer one, as ``#1 Asked``."""
        if any(map(str.isalpha, anchor.skeleton)):
            return False
        if MARKS.isdisjoint(anchor.skeleton):  # lines of a quotation, of which the first one is numbered
            numbered = (each for each in self._known if _QUOTED.fullmatch(each.skeleton) and anchor.begins(each))
            return any(_LEAST * self._counts[each] >= self._counts[anchor] for each in numbered)
        often = _REPEATS * self._files
        known = [each for each in self._known if self._counts[each] >= often and any(map(str.isalpha, each.skeleton))]
        longer = [each for each in known if anchor.begins(each)]
        told = [each for each in longer if not any(other.begins(each) for other in longer)]
        return len(told) > 1 and sum(self._counts[each] for each in told) >= _EQUAL * self._counts[anchor]

    def _titles(self, files: Sequence[Sequence[Line]], support: Mapping[Anchor, int]) -> Iterator[Anchor]:
        """First lines that are titles: other files have another one, where those without a part had what follows it."""
        firsts = [set(self._beginnings(lines[0])) for lines in files]
        for anchor in dict.fromkeys(anchor for each in firsts for anchor in sorted(each)):
            most = _ALWAYS if anchor.whole and not MARKS & set(anchor.skeleton) else _PARTIAL
            if support[anchor] >= most * len(files):
                continue
            here = [lines for lines, first in zip(files, firsts, strict=True) if anchor in first and len(lines) > 1]
            below = {beginning for lines in here for beginning in self._beginnings(lines[1])}
            others = [first for first in firsts if anchor not in first]
            left_out = sum(not below.isdisjoint(first) for first in others)
            if left_out < _PART * len(others):
                yield anchor

    def _frames(self, files: int, support: Mapping[Anchor, int]) -> frozenset[str]:
        """The signs before and after headings of which many are in some files only, such as the days of a week."""
        every, seldom = Counter[str](), Counter[str]()
        for anchor, count in support.items():
            match = MARKUP.match(anchor.skeleton)
            if anchor.whole and match is not None and anchor.skeleton.endswith(match[0].strip()):
                every[match[0]] += count
                seldom[match[0]] += count if 1 < count < _ALWAYS * files else 0
        return frozenset(signs for signs, count in every.items() if len(signs) > 3 and seldom[signs] > _VARIES * count)

    def add_rare(self, files: Sequence[Sequence[Line]]) -> None:
        """Know lines that few files have, if they are always below the same line, which has no text, and above one."""
        around: dict[Anchor, Counter[Anchor]] = defaultdict(Counter)
        support: Counter[Anchor] = Counter()
        all_of, with_text = Counter[Anchor](), Counter[Anchor]()
        for lines in files:
            chosen = [self.anchor(line) for line in lines]
            own: set[Anchor] = set()
            for above, line, anchor, below in zip(chosen, lines[1:], chosen[1:], [*chosen[2:], None], strict=False):
                if above is None:
                    continue
                all_of[above] += 1
                if anchor is not None:
                    continue
                with_text[above] += 1
                if below is None:
                    continue
                for each in self._beginnings(line):
                    around[each][above] += 1
                    own.add(each)
            support.update(own)
        for anchor, places in around.items():
            above, count = places.most_common(1)[0]
            signs = not anchor.skeleton.strip()[0].isalnum() or _recurs(anchor, {})
            often = support[anchor] >= max(_LEAST, _RARE * len(files)) and count >= _EQUAL * self._counts[anchor]
            if signs and often and with_text[above] - count <= _STRAY * all_of[above]:
                self._known.add(anchor)

    def _at_edges(self, lines: Sequence[Line]) -> set[Anchor]:
        """What the first and last lines of a file begin with: labels there may be in few files."""
        edges = [line for line in (*lines[:TOP], *lines[-BOTTOM:]) if not line.separator]
        return {anchor for line in edges for anchor in self._beginnings(line) if _recurs(anchor, {}) or anchor.whole}

    def _beginnings(self, line: Line) -> tuple[Anchor, ...]:
        """What the beginning of ``line`` may be, which is asked for several times."""
        if (known := self._read.get(line.skeleton)) is None:
            known = self._read[line.skeleton] = tuple(self._beginnings_anew(line))
        return known

    def _beginnings_anew(self, line: Line) -> Iterator[Anchor]:
        if self._prefix and line.skeleton.startswith(self._prefix):
            line = line._replace(skeleton=line.skeleton[len(self._prefix) :])
            yield from (each._replace(skeleton=self._prefix + each.skeleton) for each in self._after_prefix(line))
        else:
            yield from self._bare_beginnings(line)

    def _after_prefix(self, line: Line) -> Iterator[Anchor]:
        """What comes after what all lines begin with, one word at least."""
        word = next(leading(line.skeleton), "")
        if word.strip().isupper() and word != line.skeleton:
            yield Anchor(word, False)
        signs = not any(map(str.isalnum, word))  # or a speaker
        yield from (each for each in self._bare_beginnings(line) if signs or each.skeleton != word)

    def _bare_beginnings(self, line: Line) -> Iterator[Anchor]:
        for beginning in self._common:
            if line.skeleton.startswith(beginning) and len(line.skeleton) > len(beginning):
                yield Anchor(beginning, False)
        size = len(self._indent)
        if size and line.skeleton.startswith(self._indent) and not line.skeleton[size].isspace():
            yield Anchor(self._indent, False)
        yield from beginnings(line)
        if line.skeleton in self._fixed:
            yield Anchor(line.skeleton, True)

    def anchor(self, line: Line) -> Anchor | None:
        """The anchor that ``line`` begins with, if it does."""
        if line.separator:
            return Anchor(line.text, True, True)
        chosen: Anchor | None = None
        for anchor in self._beginnings(line):
            if anchor not in self._known:
                continue
            varies = chosen is not None and chosen.skeleton in self._framing and anchor.whole
            if chosen is None or (
                not varies
                and (
                    self._counts[anchor] >= _EQUAL * self._counts[chosen]
                    or (anchor not in self._seldom and chosen.is_named_by(anchor))
                    or self._constant.get(chosen) == anchor
                )
            ):
                chosen = anchor
        return chosen

    def forget(self, anchors: frozenset[Anchor]) -> None:
        """Take lines with these for text."""
        self._known -= anchors

    def keep(self, used: Container[Anchor]) -> None:
        """Take all lines for text that begin with another anchor than those ``used``."""
        self._used = used

    def of(self, lines: Sequence[Line]) -> tuple[list[Line], list[Found]]:
        """The text above the first anchor, and the anchors of a file with the text below each."""
        above: list[Line] = []
        found: list[Found] = []
        for line in lines:
            anchor = self.anchor(line)
            if anchor is None or (self._used is not None and anchor not in self._used):
                if not found:
                    above.append(line)
                if not found or not any(map(str.isalnum, line.text)):
                    continue  # a damaged separator is no text
                last = found[-1]
                gap = last.gap if last.below else line.blanks
                pause = line.blanks if len(last.below) == 1 else last.pause
                found[-1] = last._replace(below=(*last.below, line.text), gap=gap, pause=pause)
                continue
            rest = "" if anchor.whole else written(line, len(anchor.skeleton))
            values = line.values[: sum(mark in MARKS for mark in anchor.skeleton)]
            found.append(Found(anchor, line.number, values, rest, line.blanks, (), 0, line.flag))
        return above, found


def _fixed(files: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The lines that nearly all files have once near their edges, which may read as sentences: ``Part two, no. 7``."""
    counts = Counter(line.skeleton for lines in files for line in lines if SENTENCE.search(line.skeleton))
    edges = [{line.skeleton for line in (*lines[:TOP], *lines[-BOTTOM:])} for lines in files]
    support = Counter(skeleton for each in edges for skeleton in each if skeleton in counts)
    return frozenset(
        skeleton
        for skeleton, count in support.items()
        if max(_LEAST, _EQUAL * len(files)) <= count == counts[skeleton] and len(skeleton) <= LONGEST + 20
    )


def _constants(
    known: set[Anchor], counts: Mapping[Anchor, int], support: Mapping[Anchor, int], files: int
) -> dict[Anchor, Anchor]:
    """The one whole line that nearly all files have once of those that begin with the same values and signs."""
    found: dict[Anchor, list[Anchor]] = defaultdict(list)
    bare = [each for each in known if MARKS & set(each.skeleton) and not any(map(str.isalpha, each.skeleton))]
    for each in known:
        if each.whole and each.skeleton[-1] not in ".?!:" and counts[each] == support[each] >= _EQUAL * files:
            for shorter in bare:
                if shorter.begins(each) and counts[shorter] - counts[each] < _PARTIAL * files:
                    found[shorter].append(each)
    return {shorter: each[0] for shorter, each in found.items() if len(each) == 1 and files >= _LEAST}


def _in_sentences(known: set[Anchor], counts: Mapping[Anchor, int], files: Sequence[Sequence[Line]]) -> set[Anchor]:
    """Phrases that are as often within sentences as at the beginnings of lines, where these were broken: no labels."""
    phrases = {each for each in known if not each.whole and _PHRASE.match(each.skeleton)}
    text = "\n".join(line.skeleton for lines in files for line in lines) if phrases else ""
    return {each for each in phrases if len(re.findall(_inside(each), text)) >= _WITHIN * counts[each]}


def _inside(anchor: Anchor) -> str:
    """The pattern for the words of an anchor after other words."""
    return r"[\w,;.!?] " + re.escape(anchor.skeleton.strip())


def _enough(anchor: Anchor, files: int) -> float:
    """In how many of the ``files`` an anchor at the edges must be."""
    return max(_LEAST, (_RARE if _recurs(anchor, {}) and not anchor.whole else _SELDOM) * files)


def _recurs(anchor: Anchor, counts: Mapping[Anchor, int]) -> bool:
    """Whether one file alone shows that the beginning is one: it is there several times, or ends as labels do."""
    return counts.get(anchor, 0) > 1 or _LABELLED.search(anchor.skeleton) is not None
