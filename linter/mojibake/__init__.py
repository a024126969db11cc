"""UTF-8 that somebody read with another code page: how to tell it from legal text, and the way back.

A run is one or more characters that stand for a whole sequence of UTF-8 in a code page. Legal text has such runs too
(``café…”``, ``É—É``, ``“IRMÔ): a word counts as mis-read where it is odd as it is and is not when it is read again.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from linter.expressions import expression
from linter.finding import Span
from linter.mojibake.code_pages import SEQUENCE, CodePage, code_pages, decode, is_odd
from linter.mojibake.oddness import oddness
from linter.tuples import NamedTuple

_CERTAIN = 2.0
_CERTAIN_BESIDE_OTHERS = 0.75
"""How much less odd a word must become; where others of the file are certain, little is enough."""

_PER_BYTE = 2.5
"""What each byte of a sequence beyond the second says: of three odd characters in a row few are UTF-8."""
_LEFT_OVER = 2.0
_NOT_A_WORD = 4.0
"""What speaks against a word: a letter that is no part of a sequence, and a sequence that would be nothing."""

_BEYOND_ASCII = expression("[^\x00-\x7f]+")
_LONGEST_WORD = 200
"""Longer stretches without a space are cut: what is odd is odd in its neighbourhood."""


class Misread(NamedTuple):
    """A run at ``start:end``, what it said before it was read as ``page``, and ``None`` where some of that is lost."""

    start: int
    end: int
    said: str | None
    page: str

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.start, self.end


class _Word(NamedTuple):
    """Where the runs of a word are, from its start, and how much less odd it is when they are read again."""

    runs: tuple[Misread, ...]
    gain: float


def misread(high: bytes, text: str) -> list[Misread]:
    """The mis-read runs of ``text``, in order; ``high`` are its non-ASCII bytes in UTF-8."""
    signs = high.decode("utf-8", "surrogateescape")
    distinct = frozenset(signs)
    pages = [page for page in code_pages() if page.is_possible(signs, distinct)]
    if pages:
        apart = "\n".join(_BEYOND_ASCII.findall(text))  # what is next to each other in this is so in the text
        pages = [page for page in pages if page.is_possible(apart, distinct)]
    readings = [_reading(page, text) for page in pages]
    found: list[Misread] = []
    for _, runs in sorted(readings, key=lambda reading: -reading[0]):
        found = _joined(found, runs)
    return found


def is_possible(signs: str) -> bool:
    """Whether there may be a mis-read run in ``signs``, a stretch beyond ASCII, whatever is around it."""
    distinct = frozenset(signs)
    return any(page.is_possible(signs, distinct) for page in code_pages())


@lru_cache(4096)
def repair(run: str) -> str | None:
    """What ``run`` said before it was mis-read, however often; ``None`` where that is lost."""
    for page in code_pages():
        encoded = page.encode(run)
        if page.run.fullmatch(encoded):
            said = decode(encoded)
            if said is not None and not is_odd(said):
                return _whole(said)
    return None


def _whole(said: str) -> str | None:
    """``said`` read once more, as long as that goes on; ``None`` where some of it is lost."""
    if "\ufffd" in said:
        return None
    return said if said.isascii() else repair(said) or said


def _joined(found: list[Misread], others: list[Misread]) -> list[Misread]:
    """``found`` and what of ``others`` overlaps none of them; all are sorted."""
    if not found or not others:
        return found or others
    joined = sorted([*found, *others], key=lambda run: (run.start, run.end))
    ours = set(found)
    kept: list[Misread] = []
    for run in joined:
        while kept and run.start < kept[-1].end and run in ours and kept[-1] not in ours:
            kept.pop()
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return kept


def _reading(page: CodePage, text: str) -> tuple[float, list[Misread]]:
    """The runs of all words of ``text`` that were mis-read as ``page``, and how much that explains."""
    likely: list[tuple[int, _Word]] = []
    sure = False
    last = 0
    for match in page.run.finditer(page.encode(text)):
        if match.start() < last:
            continue
        start, last = _word_around(text, *match.span(), last)
        word = _judged(page.title, (text[start - 1 : start] or " ") + text[start : last + 1])
        if word.gain >= _CERTAIN_BESIDE_OTHERS:
            likely.append((start, word))
            sure = sure or word.gain >= _CERTAIN
    if not sure:
        return 0.0, []
    runs = [run._replace(start=at + run.start, end=at + run.end) for at, word in likely for run in word.runs]
    return sum(word.gain for _, word in likely), runs


_BLANK = expression("[ \t\r\n]")


def _word_around(text: str, start: int, end: int, least: int) -> Span:
    """The stretch without blanks around the run at ``start:end``, from ``least`` on."""
    least = max(least, start - _LONGEST_WORD)
    before = text[least:start]
    first = least + max(before.rfind(" "), before.rfind("\n"), before.rfind("\t"), before.rfind("\r")) + 1
    blank = _BLANK.search(text, end, end + _LONGEST_WORD)
    return first, blank.start() if blank else min(len(text), end + _LONGEST_WORD)


@lru_cache(4096)
def _judged(title: str, text: str) -> _Word:
    """The verdict on a word; the first character of ``text`` is the one before it, the last one the one after it."""
    page = _page(title)
    encoded = page.encode(text)
    said: list[str] = []
    runs: list[Misread] = []
    last = 0
    against = evidence = 0.0
    for match in page.run.finditer(encoded, 1):
        meant = decode(match[0])
        if meant is None or is_odd(meant):
            against += _NOT_A_WORD
            continue
        whole = _whole(meant)
        runs.append(Misread(match.start() - 1, match.end() - 1, whole, title))
        said += (text[last : match.start()], whole or meant)
        last = match.end()
        lengths = [len(sequence) for sequence in SEQUENCE.findall(match[0])]
        evidence += sum((length - 2) * _PER_BYTE for length in lengths) + max(0, len(lengths) - 1)
    if not runs:
        return _Word((), 0.0)
    said.append(text[last:])
    against += _LEFT_OVER * sum(_left_over(page, stretch) for stretch in said[::2])
    return _Word(tuple(runs), oddness(text) - oddness("".join(said)) + evidence - against)


def _left_over(page: CodePage, stretch: str) -> int:
    """How many letters of ``page`` are in ``stretch`` that begin no sequence, other than those with a lost byte."""
    return sum(
        letter > "\x7f" and letter.isalpha() and letter in page.letters and after not in "?\ufffd"
        for letter, after in pairwise(f"{stretch} ")
    )


@cache
def _page(title: str) -> CodePage:
    return next(page for page in code_pages() if page.title == title)
