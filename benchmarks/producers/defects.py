"""Defects as real files have them, planted into the lines of a file of any producer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.producers.lines import Line, Part

LEAKS = ("<think>", "<|im_end|>", "[INST]", "</s>")
ERRORS = ("Error: 429 Too Many Requests", "Error: request timed out", "Error: context length exceeded")


@dataclass(frozen=True)
class Hurt:
    """The lines of a file after a defect: where a person would point, and the last line where one may also see it.

    Both are lines of the file, so that they are found again when something else has moved them.
    """

    lines: list[Line]
    first: Line
    last: Line


Make = Callable[[Sequence[Line], int, Random], Hurt | None]
"""Hurt the line at an index, if it is one that can be hurt so."""


@dataclass(frozen=True)
class Defect:
    """A kind of defect: the codes that are right for it, how it is made, and whether others may hide it."""

    name: str
    codes: tuple[str, ...]
    make: Make
    alone: bool = False

    def plant(self, lines: Sequence[Line], rng: Random, taken: set[int]) -> tuple[Hurt, set[int]] | None:
        """The file with the defect in a block that is not near to those ``taken``, and the blocks that it takes."""
        order = list(range(len(lines)))
        rng.shuffle(order)
        for at in order:
            block = lines[at].block
            near = {block - 1, block, block + 1} if block >= 0 else {-1}
            if not near & taken and (hurt := self.make(lines, at, rng)):
                return hurt, near
        return None


def _extent(lines: Sequence[Line], at: int) -> int:
    """Where the text of the line at ``at`` ends: after its last line that is not blank."""
    end = at + 1
    for position in range(at + 1, len(lines)):
        if lines[position].part is Part.TEXT:
            end = position + 1
        elif lines[position].part is not Part.BLANK:
            break
    return end


def _swap(lines: Sequence[Line], at: int, line: Line) -> Hurt:
    return Hurt([*lines[:at], line, *lines[at + 1 :]], line, line)


def _without(lines: Sequence[Line], start: int, end: int, first: Line | None = None) -> Hurt | None:
    """The file without these lines and the blank ones below; seen at the line that follows, or from ``first`` on."""
    while end < len(lines) and lines[end].part is Part.BLANK and (not start or lines[start - 1].part is Part.BLANK):
        end += 1
    if end >= len(lines):
        return None
    following = next((line for line in lines[end:] if line.part is not Part.BLANK), lines[end])
    return Hurt([*lines[:start], *lines[end:]], first or lines[end], following)


def _answer_missing(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    if lines[at].part is not Part.ANSWER:
        return None
    asked = next((line for line in reversed(lines[:at]) if line.part is Part.QUESTION), None)
    return _without(lines, at, _extent(lines, at), asked)


def _question_missing(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    if lines[at].part is not Part.QUESTION or not any(line.part is Part.ANSWER for line in lines):
        return None
    return _without(lines, at, _extent(lines, at))


def _empty(part: Part) -> Make:
    def make(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
        line, end = lines[at], _extent(lines, at)
        if line.part is not part or (end == at + 1 and not line.body):
            return None
        bare = replace(line, body="")
        return Hurt([*lines[:at], bare, *lines[end:]], bare, bare)

    return make


def _value(part: Part, change: Callable[[str, Random], str]) -> Make:
    def make(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
        line = lines[at]
        if line.part is not part or not line.value:
            return None
        return _swap(lines, at, replace(line, body=line.body.replace(line.value, change(line.value, rng), 1)))

    return make


def _other_number(value: str, rng: Random) -> str:
    """A number as long, of the same form, with another first digit or (below 1) first decimal."""
    at = 2 if value.startswith("0.") else 0
    digits = [digit for digit in "123456789" if abs(int(digit) - int(value[at])) > 1]
    return value[:at] + rng.choice(digits) + value[at + 1 :]


def _other_words(value: str, rng: Random) -> str:
    """The same but for one letter or digit in it."""
    at = rng.choice([at for at, letter in enumerate(value) if letter.isalnum()])
    return value[:at] + rng.choice([each for each in "abcdefgh123456" if each != value[at].lower()]) + value[at + 1 :]


def _too_high(value: str, rng: Random) -> str:
    return f"{rng.choice('789')}{value}" if len(value) == 1 else rng.choice("789") + value[1:]


def _unknown(value: str, rng: Random) -> str:
    return rng.choice(("unclear", "n/a", "see below")) if len(value) > 1 else "Z"


def _score_missing(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    return _without(lines, at, at + 1) if lines[at].part in (Part.SCORE, Part.VERDICT) else None


def _clock_back(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    line = lines[at]
    earlier = [each.clock for each in lines[:at] if each.part is Part.TURN and each.clock]
    if line.part is not Part.TURN or not line.clock or len(set(earlier)) < 3 or earlier[0] == earlier[-1]:
        return None
    clock = earlier[0]
    return _swap(lines, at, replace(line, label=line.label.replace(line.clock, clock, 1), clock=clock))


def renumbered(lines: Sequence[Line], at: int, number: str) -> Hurt:
    """The block of the line at ``at`` has another number, on all of its lines."""
    own = lines[at].block
    changed = [
        replace(each, label=each.label.replace(each.number, number, 1), number=number)
        if each.block == own and each.number
        else each
        for each in lines
    ]
    return Hurt(changed, changed[at], changed[at])


def _restarted(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    line = lines[at]
    if line.part is not Part.QUESTION or not line.number or int(line.number) < 3:
        return None
    padded = any(each.number.startswith("0") for each in lines)
    return renumbered(lines, at, "1".zfill(len(line.number)) if padded else "1")


def _answer_renumbered(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    line = lines[at]
    if line.part is not Part.ANSWER or not line.number:
        return None
    number = str(int(line.number) + 1).zfill(len(line.number))
    return _swap(lines, at, replace(line, label=line.label.replace(line.number, number, 1)))


def _glued(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    """A label comes on the last line of the text before it."""
    line = lines[at]
    above = next((n for n in range(at - 1, -1, -1) if lines[n].part is not Part.BLANK), -1)
    if line.part not in (Part.TURN, Part.QUESTION) or not line.body or line.label[0] == " " or above < 0:
        return None
    if lines[above].part not in (Part.TEXT, Part.TURN, Part.ANSWER) or not lines[above].text.endswith((".", "?")):
        return None
    joined = replace(lines[above], body=f"{lines[above].body} {line.text}")
    return Hurt([*lines[:above], joined, *lines[at + 1 :]], joined, joined)


def _speaker_misspelt(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    line = lines[at]
    places = [n for n in range(len(line.speaker) - 1) if line.speaker[n : n + 2].isalpha()]
    places = [n for n in places if line.speaker[n] != line.speaker[n + 1]]
    if line.part is not Part.TURN or len(line.speaker) < 5 or not places:
        return None
    n = rng.choice(places)
    name = line.speaker[:n] + line.speaker[n + 1] + line.speaker[n] + line.speaker[n + 2 :]
    return _swap(lines, at, replace(line, label=line.label.replace(line.speaker, name, 1)))


def _label_misspelt(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    line = lines[at]
    words = [word for word in re.findall(r"[A-Za-z]{5,}", line.label) if word[2] != word[3]]
    if line.part not in (Part.QUESTION, Part.ANSWER) or not words:
        return None
    word = words[0]
    changed = word[:2] + word[3] + word[2] + word[4:]
    return _swap(lines, at, replace(line, label=line.label.replace(word, changed, 1)))


def _separator(change: Callable[[str, Random], str]) -> Make:
    def make(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
        line = lines[at]
        if line.part is not Part.SEPARATOR or len(line.label) < 6:
            return None
        return _swap(lines, at, replace(line, label=change(line.label, rng)))

    return make


def _shorter(run: str, rng: Random) -> str:
    return run[: -rng.randint(1, 3)]


def _mixed(run: str, rng: Random) -> str:
    at = rng.randrange(2, len(run) - 2)
    return run[:at] + rng.choice("+:~") + run[at + 1 :]


def _separator_missing(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    return _without(lines, at, at + 1, lines[at - 1]) if at and lines[at].part is Part.SEPARATOR else None


def _answered(text: Sequence[str], instead: bool) -> Make:
    """Something of a program in an answer: instead of it, or after its first line."""

    def make(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
        line, end = lines[at], _extent(lines, at)
        if line.part is not Part.ANSWER:
            return None
        first = at if line.body else at + 1
        spoken = replace(lines[first], body=rng.choice(text) if instead else f"{lines[first].body} {rng.choice(text)}")
        return Hurt([*lines[:first], spoken, *lines[end if instead else first + 1 :]], spoken, spoken)

    return make


def _head_missing(lines: Sequence[Line], at: int, rng: Random) -> Hurt | None:
    line = lines[at]
    if line.block >= 0 or line.part not in (Part.HEAD, Part.COUNT, Part.AVERAGE) or at + 1 == len(lines):
        return None
    return _without(lines, at, at + 1, lines[at - 1] if at else None)


DEFECTS = (
    Defect("answer missing", ("QNA003",), _answer_missing),
    Defect("question missing", ("QNA002",), _question_missing),
    Defect("answer empty", ("QNA005", "QNA003"), _empty(Part.ANSWER)),
    Defect("turn empty", ("REC009",), _empty(Part.TURN)),
    Defect("average wrong", ("REC002", "REC001"), _value(Part.AVERAGE, _other_number), alone=True),
    Defect("count wrong", ("REC001",), _value(Part.COUNT, _other_number), alone=True),
    Defect("clock goes back", ("REC010",), _clock_back),
    Defect("number restarted", ("QNA007",), _restarted),
    Defect("answer numbered otherwise", ("QNA006",), _answer_renumbered),
    Defect("glued", ("REC012",), _glued),
    Defect("speaker misspelt", ("REC011", "QNA001"), _speaker_misspelt),
    Defect("label misspelt", ("QNA001",), _label_misspelt),
    Defect("score missing", ("SCO001", "REC007"), _score_missing),
    Defect("score out of range", ("SCO003", "REC008"), _value(Part.SCORE, _too_high)),
    Defect("verdict unknown", ("REC006",), _value(Part.VERDICT, _unknown)),
    Defect("separator short", ("SEP001",), _separator(_shorter)),
    Defect("separator mixed", ("SEP002",), _separator(_mixed)),
    Defect("separator missing", ("SEP003",), _separator_missing),
    Defect("token leaked", ("QNA012",), _answered(LEAKS, instead=False)),
    Defect("error as answer", ("QNA013",), _answered(ERRORS, instead=True)),
    Defect("head line missing", ("REC007", "DOC002"), _head_missing),
)

COPIES = (Defect("copy differs", ("REC004", "REC003"), _value(Part.COPY, _other_words)),)
"""Something that is in the file twice, and not the same."""
