"""A second witness of what fixes did: it knows the texts and a plain scan for exact lines, and no reading.

The reading that made a fix can't see what it overlooked. So what a fix made is also held against its source line by
line: lines of words that no edit touches are there in the same order, no word is cut in two, no exact line of structure
is gone that no edit takes out, and no more have come than the edits write.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from linter.finding import Edit

Scan = Callable[[str], Counter[int]]
"""Counts the exact lines of structure in a text by kind, separators left aside."""
_WORDY = re.compile(r"[^\W_]")


def contradiction(old: str, new: str, edits: Sequence[Edit], scan: Scan | None) -> str | None:
    """Why ``new`` is not what ``edits``, which are sorted, may make of ``old``; ``None`` where it is."""
    if any(_cuts_a_word(old, edit) for edit in edits):
        return "a fix would cut a word in two"
    lines = iter(new.splitlines())
    if not all(line in lines for line in _untouched(old, edits)):
        return "a line of text outside the fixes would change"
    if scan is None:
        return None
    before, after = scan(_with_lf(old)), scan(_with_lf(new))
    taken = sum(not _WORDY.search(said) and bool(_WORDY.search(old[start:end])) for start, end, said in edits)
    if (before - after).total() > taken:
        return "a line of structure outside the fixes would be lost"
    if (after - before).total() > sum(1 + _with_lf(said).count("\n") for _, _, said in edits):
        return "there would be more lines of structure than the fixes add"
    return None


def _cuts_a_word(text: str, edit: Edit) -> bool:
    """Whether what is left of a word would begin where another text ends."""
    start, end, said = edit
    return end > start and text[end - 1].isalpha() and text[end : end + 1].isalpha() and not said[-1:].isalpha()


def _untouched(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    """The lines of ``text`` that have words and are touched by no edit."""
    starts = [edit.start for edit in edits]
    ends = list(accumulate((edit.end for edit in edits), max))
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        place = bisect_left(starts, end)
        if _WORDY.search(line) and not (place and ends[place - 1] >= at):
            yield line.splitlines()[0]
        at = end


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
