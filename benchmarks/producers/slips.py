"""Defects that people leave when they write or paste a transcript, one per file, next to those of ``defects``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from benchmarks.producers.defects import DEFECTS, Defect, Hurt, renumbered
from benchmarks.producers.lines import Line, Part

_LABELLED = (Part.QUESTION, Part.ANSWER, Part.SCORE, Part.VERDICT, Part.TURN, Part.NAME, Part.COUNT)
_TAKEN = ("token leaked", "error as answer", "separator mixed", "number restarted", "score out of range")
"""What needs no description, or is planted otherwise here."""


def _doubled(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A line is there twice."""
    line = lines[at]
    if line.part not in _LABELLED or not line.label:
        return None
    copy = replace(line)
    return Hurt([*lines[: at + 1], copy, *lines[at + 1 :]], line, copy)


def _other_label(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """An answer has the label of a question."""
    line = lines[at]
    asked = next((each for each in reversed(lines[:at]) if each.part is Part.QUESTION), None)
    if line.part is not Part.ANSWER or not line.label or asked is None or asked.part is not Part.QUESTION:
        return None
    wrong = replace(line, label=asked.label)
    return Hurt([*lines[:at], wrong, *lines[at + 1 :]], wrong, wrong)


def _unclosed(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """The line that closes a block is missing; seen at the lines around."""
    if lines[at].part is not Part.CLOSE or not 0 < at < len(lines) - 1:
        return None
    after = next((line for line in lines[at + 1 :] if line.part is not Part.BLANK), lines[at + 1])
    before = next(line for line in reversed(lines[:at]) if line.part is not Part.BLANK)
    return Hurt([*lines[:at], *lines[at + 1 :]], before, after)


def _misnumbered(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A block has the number of the one before, or one is left out."""
    line = lines[at]
    if line.part not in (Part.QUESTION, Part.TURN, Part.SCORE) or not line.number or int(line.number) < 3:
        return None
    if any(each.number and each.block == line.block for each in lines[:at]):
        return None
    return renumbered(lines, at, str(int(line.number) + rng.choice((-1, 2))).zfill(len(line.number)))


def _beyond(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A score is above the end of its scale: it has a digit too many."""
    line = lines[at]
    if line.part is not Part.SCORE or not line.value:
        return None
    wrong = replace(line, body=line.body.replace(line.value, f"{rng.choice('789')}{line.value}", 1))
    return Hurt([*lines[:at], wrong, *lines[at + 1 :]], wrong, wrong)


SLIPS = (
    *(defect for defect in DEFECTS if defect.name not in _TAKEN),
    Defect("line doubled", ("DOC003", "DOC008", "QNA008", "SCO005", "REC007", "CAN003"), _doubled),
    Defect("label of another", ("QNA001", "QNA003", "QNA005"), _other_label),
    Defect("block not closed", ("SEP003", "DOC002", "REC007"), _unclosed),
    Defect("score beyond the scale", ("SCO003", "REC008", "SCO002", "SCO008"), _beyond),
    Defect("misnumbered", ("QNA007", "QNA009"), _misnumbered),
)
