"""REC012: a turn on the line of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from linter.document import Document, Turn
from linter.evidence.asides import without_asides
from linter.finding import Applicability, Edit, Fix, Problem, Severity, Span
from linter.rule import fact_rule
from linter.rules.questions.quotes import marks

_SENTENCE_END = re.compile(r"[.!?…。？！][\"'”’)\]*_]*[ \t]+\Z")
_MOST = 50
"""For so many speakers labels are looked for: those of the most turns."""


@fact_rule("REC012", Severity.WARNING, Applicability.UNSAFE)
def glued_turn(document: Document) -> Iterator[Problem]:
    r"""A turn begins in the middle of a line, after a sentence of another turn.

    The line break between two turns is lost. A program that looks for labels at the start of lines takes both turns for
    one, and gives the words of one speaker to the other. Labels in code and in quotation marks are not reported.

    Bad (record turns):

        AI Recruiter: When do you use a list? Candidate: "Where the order of the items matters."
                                              ^^^^^^^^^^

    Fixed:

        AI Recruiter: When do you use a list?

        Candidate: "Where the order of the items matters."

    Good (record turns):

        AI Recruiter: When do you use a list? The last one said "For orders. Candidate: unknown." and stopped.

        Candidate: "Where the order of the items matters."
    """
    turns, text = document.turns, document.text
    if not turns:
        return
    labels = dict(_labels(text, turns).most_common(_MOST))
    start, end = turns[0].span[0], turns[-1].span[1]
    spare = [label for label, count in labels.items() if text.count(label, start, end) > count]
    for turn in turns if spare else ():
        found = sorted(each for label in spare for each in _inside(text, turn, label))
        if not found:
            continue
        said = without_asides(document.slice(turn.said))
        for at, label in found:
            if said[at - turn.said[0]] == text[at]:
                yield Problem((at, at + len(label.rstrip())), "turn begins within a line", _fix(document, at))


def _labels(text: str, turns: list[Turn]) -> Counter[str]:
    """How many turns have each label: what is before their text, without a clock."""
    labels: Counter[str] = Counter()
    for turn in turns:
        start = turn.clock[1] if turn.clock is not None and turn.clock[1] <= turn.said[0] else turn.span[0]
        label = text[start : turn.said[0]].lstrip(" \t\n)]-–*_.,")
        if any(map(str.isalpha, label)) and "\n" not in label:
            labels[label] += 1
    return labels


def _inside(text: str, turn: Turn, label: str) -> Iterator[tuple[int, str]]:
    """Where ``label`` is in the text of a turn, on a line with a sentence before it."""
    start, end = turn.said
    at = text.find(label, start, end)
    if at < 0 or all(marks(text, turn.said)):
        return
    while at >= 0:
        if _SENTENCE_END.search(text, max(start, at - 12), at):
            yield at, label
        at = text.find(label, at + 1, end)


def _fix(document: Document, at: int) -> Fix | None:
    """Put the turn on a line of its own, as far below the other as the second turn is below the first.

    Not where turns have clocks: the one of this turn is lost.
    """
    gap = _gap(document)
    if gap is None or any(turn.clock is not None for turn in document.turns):
        return None
    start = len(document.text[:at].rstrip(" \t"))
    return Fix("Begin a new line", Applicability.UNSAFE, (Edit(start, at, gap),))


def _gap(document: Document) -> str | None:
    first, second = document.turns[:2] if len(document.turns) > 1 else (None, None)
    if first is None or second is None:
        return None
    between: Span = (first.said[1], second.span[0])
    gap = document.slice(between)
    return gap if gap.isspace() and "\n" in gap else None
