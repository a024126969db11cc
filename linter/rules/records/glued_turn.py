"""REC012: a turn on the line of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from linter.blocks import Turn
from linter.document import Document
from linter.expressions import expression
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.questions.quotes import marks
from linter.spans import spans_of

_NUMBER = r"(?:\d{1,8}[ \t]{2,}|[(\[#]{0,2}\d{1,8}[.:)\]]{1,2}[ \t]+)"
_COUNTER, _LAST_COUNTER = expression(f"^{_NUMBER}"), expression(rf"(?<!\S){_NUMBER}$")
"""What may be before a speaker: a number in a column of its own, or one with marks."""
_NUMBERED = expression(rf"(?=\D{{0,2}}(?P<number>\d+)){_NUMBER}")
_NAMED = expression(r"[^\W\d_a-z][^\n:]{0,38}?:[ \t]")
_SENTENCE_END = expression(r"[.!?…。？！][\"'”’)\]*_]*([ \t]+)\Z")
_DIGITS = expression(r"\d+")
_OF_A_STAMP = 8
"""So many digits in brackets are a time that no sentence says."""
_MOST = 50
"""For so many speakers labels are looked for: those of the most turns."""


@fact_rule("REC012", Severity.WARNING, Applicability.UNSAFE, about=Subject.GLUED_TURN, judges=("turns",))
def glued_turn(document: Document) -> Iterator[Problem]:
    r"""A turn begins in the middle of a line, after a sentence of another turn.

    The line break between the two turns is lost. Programs that look for labels at the start of lines read both
    turns as one, and assign the words of one speaker to the other. Labels in code and in quotation marks are not
    reported. Where questions and answers are turns too, one that is not followed by the other is reported: of
    `Q. Who signed? A. Miller?` with an `A.` below it, `A. Miller` is a name.

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
    text, parts = document.text, document.lone_parts
    turns = sorted([*document.turns, *parts], key=_start) if parts else document.turns
    if not turns:
        return
    below: dict[Turn, Turn | None] = {**dict(pairwise(parts)), **dict.fromkeys(parts[-1:])}
    labels = dict(_labels(text, turns).most_common(_MOST))
    start, end = turns[0].span[0], turns[-1].span[1]
    spare = [label for label, count in labels.items() if text.count(label, start, end) > count]
    timed = _timed(text, turns)
    if not spare and timed is None and not any(_NUMBERED.match(text, turn.span[0]) for turn in turns[:2]):
        return
    from linter.evidence.asides import without_asides  # few files have a label inside a turn

    between = _gap(text, turns)
    clocked = any(turn.clock is not None or text[turn.span[0]].isdigit() for turn in turns)
    for turn in turns:
        others = _labels(text, [each for each in (turn, below[turn]) if each is not None]) if turn in below else ()
        found = sorted(each for label in spare if label not in others for each in _inside(text, turn, label))
        gap = None if turn in below or (clocked and found) else between  # a turn that has lost its clock is none
        found = found or list(_inside_with_clock(text, turn, timed)) or list(_inside_with_number(text, turn))
        if not found or (turn in below and _is_damaged(document, turn)):
            continue
        said = without_asides(document.slice(turn.said))
        for at, label, above in found:
            last = at + len(label.rstrip()) - 1  # the sign after the speaker: a stamp is in brackets, as an aside is
            if said[last - turn.said[0]] == text[last]:
                fix = Fix("Start a new line", Applicability.UNSAFE, (Edit(above, at, gap),)) if gap else None
                yield Problem(
                    (at, at + len(label.rstrip())), "turn begins in the middle of a line, expected a new line", fix
                )


def _start(turn: Turn) -> int:
    return turn.span[0]


def _is_damaged(document: Document, turn: Turn) -> bool:
    return any(turn.span[0] <= damage.span[0] < turn.said[1] for damage in document.damages)


def _labels(text: str, turns: list[Turn]) -> Counter[str]:
    """How many turns have each label: what is before their text, without a clock."""
    labels: Counter[str] = Counter()
    for turn in turns:
        start = turn.clock[1] if turn.clock is not None and turn.clock[1] <= turn.said[0] else turn.span[0]
        label = text[start : turn.said[0]].lstrip(" \t\n)]-–*_.,")
        label = _COUNTER.sub("", label)
        if any(map(str.isalpha, label)) and "\n" not in label:
            labels[label] += 1
    return labels


def _inside(text: str, turn: Turn, label: str) -> Iterator[tuple[int, str, int]]:
    """Where ``label`` is in the text of a turn, on a line with a sentence before it, and where that sentence ends."""
    start = turn.said[0]
    places = list(spans_of(text, label, *turn.said))
    if not places or all(marks(text, turn.said)):
        return
    for at, end in places:
        counter = _LAST_COUNTER.search(text[max(start, at - 24) : at])
        for begin in (at - len(counter[0]), at) if counter is not None else (at,):
            if sentence := _SENTENCE_END.search(text, max(start, begin - 12), begin):
                yield begin, text[begin:end], sentence.start(1)
                break


def _timed(text: str, turns: list[Turn]) -> re.Pattern[str] | None:
    """The beginnings of turns that have a clock in them, whatever it says; ``None`` where none do."""
    heads: Counter[str] = Counter()
    for turn in turns:
        if turn.clock is not None and turn.span[0] <= turn.clock[0] and turn.clock[1] <= turn.said[0]:
            head = text[turn.span[0] : turn.said[0]].strip()
            if any(map(str.isalpha, head)) and "\n" not in head:
                heads[_DIGITS.sub(r"\\d+", re.escape(head))] += 1
    return re.compile("|".join(head for head, _ in heads.most_common(_MOST))) if heads else None


def _inside_with_clock(text: str, turn: Turn, heads: re.Pattern[str] | None) -> Iterator[tuple[int, str, int]]:
    """The same for a beginning with a clock."""
    start, end = turn.said
    if heads is None or all(marks(text, turn.said)):
        return
    for found in heads.finditer(text, start, end):
        if found[0][0] in "[(<" and sum(map(str.isdigit, found[0])) >= _OF_A_STAMP:
            yield found.start(), found[0], start + len(text[start : found.start()].rstrip())
        elif sentence := _SENTENCE_END.search(text, max(start, found.start() - 12), found.start()):
            yield found.start(), found[0], sentence.start(1)


def _inside_with_number(text: str, turn: Turn) -> Iterator[tuple[int, str, int]]:
    """The same for a speaker after the number that comes next."""
    own = _NUMBERED.match(text, *turn.span)
    if own is None or all(marks(text, turn.said)):
        return
    number = own["number"]
    following = own[0].replace(number, str(int(number) + 1).zfill(len(number)))
    at = text.find(following, *turn.said)
    name = _NAMED.match(text, at + len(following)) if at >= 0 else None
    if name is not None and (sentence := _SENTENCE_END.search(text, max(turn.said[0], at - 12), at)):
        yield at, text[at : name.end()], sentence.start(1)


def _gap(text: str, turns: list[Turn]) -> str | None:
    """The line breaks between the first two turns, to put between others."""
    if len(turns) < 2:
        return None
    gap = text[turns[0].said[1] : turns[1].span[0]]
    return gap if gap.isspace() and "\n" in gap else None
