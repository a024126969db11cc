"""A description held against the files that it was made from: what it places, and whether its guesses hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.damage import Kind
from linter.inference.layout.draft import Draft
from linter.inference.layout.easing import let_vary
from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.parsing import parse_by
from linter.layouts.placing import Placement, Placing
from linter.layouts.reading import read_description
from linter.rules.candidates.duplicate_candidate import duplicate_candidate
from linter.rules.questions.repeated_question import repeated_question

_LINE = re.compile(r"\bapart from line (\d+)")
_SAMPLE = 12
"""So many files are read again and again."""
_OFTEN = 0.5
"""A guess that is wrong in more of the files in which nothing else is wrong is not written.

It may be all that shows what is wrong in a file, and half of the files may have errors.
"""
_NEARLY_ALWAYS = 0.75
"""The same for what is computed and what is said twice: right in some files, it is no chance."""
_SELDOM = 0.4
"""The same for speakers who take turns, which few errors undo."""
_AGAIN = (duplicate_candidate, repeated_question)
"""What finds names and questions that come again, though neither the reading nor a check does."""
_LARGEST = 200_000
_UNEVEN, _LEAST = 0.3, 3
"""In this share of the files, and in so many, the blank lines above a line must be others than are drawn."""


class _Troubles(NamedTuple):
    """How much the reading and the checks found in a file, and how many names and questions come ``again`` there."""

    found: int
    again: int


class Shares(NamedTuple):
    """How many lines there are, and how many are placed exactly or with damage."""

    lines: int
    exact: int
    damaged: int

    @property
    def placed(self) -> float:
        """The share of the lines that are placed."""
        return (self.exact + self.damaged) / self.lines if self.lines else 0.0


def shares(layout: Layout, texts: Sequence[str]) -> Shares:
    """How much of ``texts`` the layout places."""
    lines = exact = damaged = 0
    for text in texts:
        placing = Placing(layout, text)
        lines += placing.lines
        exact += placing.counts[Placement.EXACT]
        damaged += placing.counts[Placement.DAMAGED]
    return Shares(lines, exact, damaged)


def with_ends(draft: Draft) -> Draft:
    """``draft`` as it can be used; raises ``DescriptionError`` if it cannot be.

    A text that nothing ends is one line, of two lines that cannot be told apart, the optional one is left out, or else
    the second one, and a guess that makes no sense is taken back.
    """
    while True:
        try:
            read_description(draft.toml())
        except DescriptionError as error:
            if not error.endless and any(map(draft.leave_out, _lines_of(error))):
                continue
            if not error.endless and draft.take_back(error.place.line):
                continue
            if not error.endless and any(draft.leave_out(line, due=True) for line in list(_lines_of(error))[:1]):
                continue
            if not error.endless or draft.slot(error.endless).keys.get("type") == "line":
                raise
            draft.slot(error.endless).guess("type", "line", "nothing tells more of it from the line below")
        else:
            return draft


def _lines_of(error: DescriptionError) -> Iterator[int]:
    """The lines of a description that an error names."""
    if (other := _LINE.search(error.message)) is not None:
        yield from (error.place.line, int(other[1]))


def with_any_blanks(draft: Draft, texts: Sequence[str]) -> Draft:
    """``draft`` with any number of blank lines where the number that is drawn is wrong in many of the files."""
    sample = _sample(texts)
    layout = Layout(read_description(draft.toml()))
    uneven: Counter[int] = Counter()
    for text in sample:
        damages = parse_by(layout, text).damages
        uneven.update({each.line for each in damages if each.kind is Kind.BLANK_LINES and each.line >= 0})
    for at, count in uneven.items():
        position = layout.positions[at]
        entry = position.row or position.separator
        if entry is not None and count >= max(_LEAST, _UNEVEN * len(sample)):
            lines = draft.blocks[position.block]
            let_vary(lines, "\n".join(lines)[: entry.offset].count("\n"))
    return draft


def without_bad_guesses(draft: Draft, texts: Sequence[str]) -> Draft:
    """``draft`` without the guesses that are wrong in many of the files."""
    sample = _sample(texts)
    now = _troubles(draft.toml(), sample)
    if sum(map(any, now)) < 2:
        return draft
    if draft.names_again:
        draft.slot("name").keys["is"] = "field"
        tried = _troubles(draft.toml(), sample)
        if _are_wrong(now, tried, _OFTEN):
            draft.slot("name").why["is"] = "the same comes again in a file"
            now = tried
        else:
            draft.slot("name").drop("is")
    for slot, key in draft.guesses():
        try:
            tried = _troubles(draft.toml(without=(slot, key)), sample)
        except DescriptionError:
            continue  # another guess needs it
        often = _NEARLY_ALWAYS if key.endswith(("-of", "-as", "-from")) else _SELDOM if key == "alternate" else _OFTEN
        if _are_wrong(now, tried, often):
            draft.drop(slot, key)
            now = tried
    return draft


def _are_wrong(now: Sequence[_Troubles], tried: Sequence[_Troubles], often: float) -> bool:
    """Whether more files than may be have troubles now and none by what is tried: of damaged ones a check may speak.

    What comes again either way tells nothing.
    """
    others = [
        one.found + max(0, one.again - other.again) for one, other in zip(now, tried, strict=True) if not other.found
    ]
    wrong = sum(map(bool, others))
    return wrong > 1 and wrong > often * len(others)


def _sample(texts: Sequence[str]) -> list[str]:
    short = [text for text in texts if len(text) <= _LARGEST] or list(texts)
    step = -(-len(short) // _SAMPLE)
    return short[::step]


def _troubles(toml: str, texts: Sequence[str]) -> list[_Troubles]:
    """How much is wrong with each text, by a description."""
    layout = Layout(read_description(toml))
    troubles = []
    for text in texts:
        document = parse_by(layout, text)
        again = sum(1 for rule in _AGAIN for _ in rule.check(document))
        troubles.append(_Troubles(len(document.damages) + len(document.mismatches), again))
    return troubles
