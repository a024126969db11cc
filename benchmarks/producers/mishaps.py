"""Defects at labels and values of any line, one per file, next to those of ``slips``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from benchmarks.producers.defects import Defect, Hurt
from benchmarks.producers.lines import Line, Part
from benchmarks.producers.slips import SLIPS

_HEADS = (Part.HEAD, Part.NAME, Part.COUNT, Part.AVERAGE, Part.SCORE, Part.VERDICT)
_LETTERS = {"0": "O", "1": "l", "2": "Z", "5": "S", "8": "B"}


def _instead(lines: Sequence[Line], at: int, line: Line) -> Hurt:
    return Hurt([*lines[:at], line, *lines[at + 1 :]], line, line)


def _head_misspelt(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """Two letters of the label of a line of a head, a score or a sum have changed places."""
    line = lines[at]
    words = [word for word in re.findall(r"[^\W\d_]{5,}", line.label) if word[2] != word[3]]
    if line.part not in _HEADS or not words:
        return None
    word = rng.choice(words)
    return _instead(
        lines, at, replace(line, label=line.label.replace(word, word[:2] + word[3] + word[2] + word[4:], 1))
    )


def _mark_lost(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A label has lost the sign at its end."""
    line = lines[at]
    bare = line.label.rstrip()
    if line.part not in (*_HEADS, Part.QUESTION, Part.ANSWER, Part.TURN) or len(bare) < 3 or not line.body:
        return None
    if bare[-1] not in ":.)]>|" or bare[-2:] in ("..", " .") or not re.search(r"\w", bare):
        return None
    return _instead(lines, at, replace(line, label=bare[:-1] + line.label[len(bare) :]))


def _letter_for_digit(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A number has a letter instead of a digit."""
    line = lines[at]
    if line.part not in (Part.SCORE, Part.COUNT, Part.AVERAGE) or not set(line.value) & set(_LETTERS):
        return None
    digit = next(each for each in line.value if each in _LETTERS)
    value = line.value.replace(digit, _LETTERS[digit], 1)
    return _instead(lines, at, replace(line, body=line.body.replace(line.value, value, 1), value=""))


def _value_lost(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """Nothing is behind the label of a score, a count, a sum or a verdict."""
    line = lines[at]
    if line.part not in (Part.SCORE, Part.COUNT, Part.AVERAGE, Part.VERDICT) or not line.label or not line.value:
        return None
    return _instead(lines, at, replace(line, body=line.body.replace(line.value, "", 1), value=""))


def _joined(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A labelled line comes on the line above, which has a label as well."""
    line, above = lines[at], lines[at - 1] if at else None
    if above is None or line.part not in _HEADS or above.part not in _HEADS or not line.label or not above.label:
        return None
    both = replace(above, body=f"{above.body} {line.text}")
    return Hurt([*lines[: at - 1], both, *lines[at + 1 :]], both, both)


def _exchanged(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """Two labelled lines of the head, or a question and its answer, have changed places."""
    line, above = lines[at], lines[at - 1] if at else None
    if above is None or not line.label or not above.label or line.label == above.label:
        return None
    head = line.block < 0 and above.block < 0 and line.part in _HEADS and above.part in _HEADS
    asked = above.part is Part.QUESTION and line.part is Part.ANSWER and line.block == above.block
    below = lines[at + 1].part if at + 1 < len(lines) else Part.BLANK
    if not head and (not asked or below is Part.TEXT):
        return None
    return Hurt([*lines[: at - 1], line, above, *lines[at + 1 :]], line, above)


def _sum_wrong(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A sum, a mean or a count is one too high or too low."""
    line = lines[at]
    if line.part not in (Part.AVERAGE, Part.COUNT) or not re.fullmatch(r"\d+", line.value):
        return None
    value = str(int(line.value) + rng.choice((1, -1, 1)))
    return _instead(lines, at, replace(line, body=line.body.replace(line.value, value, 1)))


_LABELS = ("REC007", "CAN001", "CAN002", "CAN003", "CAN004", "SCO001", "SCO002", "QNA001", "DOC008", "DOC003")

MISHAPS = (
    *SLIPS,
    Defect("head misspelt", _LABELS, _head_misspelt),
    Defect("mark of a label lost", _LABELS, _mark_lost),
    Defect("letter for a digit", ("SCO002", "REC007", "REC008", "REC001", "REC002"), _letter_for_digit),
    Defect("value lost", ("SCO002", "REC007", "REC006", "REC001", "REC002", "SCO001"), _value_lost),
    Defect("lines joined", ("DOC008", "DOC003", *_LABELS), _joined),
    Defect("lines exchanged", ("DOC004", "DOC008", "QNA002", *_LABELS), _exchanged),
    Defect("sum off by one", ("REC001", "REC002"), _sum_wrong),
)


def _unindented(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A line that begins in a column of its own begins at the margin."""
    line = lines[at]
    if line.part not in (*_HEADS, Part.QUESTION, Part.ANSWER) or not line.label.startswith("  "):
        return None
    return _instead(lines, at, replace(line, label=line.label.lstrip()))


def _line_missing(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A heading, a name or a field of a block is missing; seen at the lines around."""
    if lines[at].block < 0 or lines[at].part not in (Part.HEAD, Part.NAME, Part.HEADING):
        return None
    around = [line for line in lines if line is lines[at] or line.part is not Part.BLANK]
    place = around.index(lines[at])
    if not 0 < place < len(around) - 1:
        return None
    return Hurt([*lines[:at], *lines[at + 1 :]], around[place - 1], around[place + 1])


def _no_day(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A date of the head names a day that does not exist."""
    line = lines[at]
    body = re.sub(r"\b\d\d?(?= [A-Z][a-z]+ \d{4}$)|(?<=-)\d\d\b(?!-)|\b\d\d(?=/\d\d/\d{4})", "35", line.body, count=1)
    if line.part is not Part.HEAD or body == line.body:
        return None
    return _instead(lines, at, replace(line, body=body))


ODDITIES = (
    *MISHAPS,
    Defect("indent lost", (*_LABELS, "QNA002", "QNA003", "QNA005"), _unindented),
    Defect("line of a block missing", (*_LABELS, "DOC002", "QNA002"), _line_missing),
    Defect("no such day", ("REC007", "REC008"), _no_day),
)
