"""Several values after one label, or in the columns of a row: what is between them in nearly all lines parts them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, NUMBER, PAD, line_of, written
from linter.inference.layout.skeletons import Anchor, Found
from linter.inference.layout.values import choice, is_constant, is_numeric, kind_of

_BETWEEN = re.compile(
    r"(?:[ \t]*[;|•→—%()\[\]{}<>=\"]+)+[ \t]*|[ \t]{2,}[^\W\d_][^\W\d_]*(?: [^\W\d_]+){0,2}(?::[ \t]*|[ \t]{2,})"
    r"|(?:[ \t]+[/·–-]|,)[ \t]+[^\W\d_]+(?: [^\W\d_]+){0,2}:[ \t]+"
)
"""What may part two values: marks that are rare within a sentence, or a label after several spaces or a sign."""
_INNER = re.compile(r"[^\w\s][ \t]+[^\W\d_]+(?: [^\W\d_]+){0,2}:[ \t]+\S")
"""A label within a value, after a sign."""
_LEAST, _USUAL, _FITTING = 5, 0.5, 0.9
"""So many values are needed; these shares of them have the usual marks, and are read by the expression made of them."""
_UNTIL = {r"\ ": ".+"}
"""Before a space alone a value is as long as it can be, as a day is before a time."""
_MOST = 12
_BELOW = 0.05
"""So often there may be text below such a line, by mistake."""
_SPACES = re.compile(r" +")
_VALUES = re.compile(f"[{NUMBER}{DATE}{CLOCK}]")
_DATED = re.compile(rf"[,;/–—-]?[ \t]+(?:at |on |um |am |à |le )?[{DATE}{CLOCK}]$")
_COUNTED = re.compile(r"((?:[^\W\d_]+[ \t]+)*)[0-9]+((?:[ \t]+[^\W\d_]+)*|/[0-9]+)")
_LABEL = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]+)?(?:[:：] ?|=)(?=\S)|, (?:[^\W\d_]+ )+(?=[0-9])")
"""A label within a line, or the words before a number where the line goes on: ``Time: 10:15``, ``, born 1922``."""
_LISTED, _COMMA = 0.97, ", "
"""So many of the texts have the same number of parts with commas between."""
_FORMS, _STEM = 3, 3
"""So many forms of one word come after a number, which begin with the same letters: ``1 side``, ``2 sides``."""
_UNIT = re.compile(r"[0-9]+ ([^\W\d_]+)")
_DIGITS = re.compile(r"\d+", re.ASCII)


class Pieces(NamedTuple):
    """The values of a line after its label: ``marks`` are what is before each and after the last."""

    marks: tuple[str, ...]

    def read(self, text: str) -> tuple[str, ...]:
        """The values in ``text``; none where it has another form."""
        first, *others = (re.escape(mark).replace(PAD, " +") for mark in self.marks)
        *inner, last = others
        match = re.fullmatch(
            first + "".join(f"({_UNTIL.get(mark, '.+?')}){mark}" for mark in inner) + f"(.+){last}", text
        )
        return match.groups() if match is not None else ()


def pieces_of(texts: Sequence[str]) -> Pieces | None:
    """How nearly all ``texts`` are made of several values, if they are."""
    if len(texts) < _LEAST or (choice(texts) and not _are_numbered(texts) and not _are_labelled(texts)):
        return None
    return _parted(texts) or _worded(texts) or _dated(texts) or _listed(texts) or _measured(texts)


def _parted(texts: Sequence[str]) -> Pieces | None:
    """Values with signs between them, in columns perhaps."""
    every = [tuple(_BETWEEN.findall(text)) for text in texts]
    if any("  " in mark for marks in every for mark in marks):
        padded = [tuple(_SPACES.sub(PAD, mark) for mark in marks) for marks in every]
        usual, _ = Counter(padded).most_common(1)[0]
        columns = zip(*(marks for marks, form in zip(every, padded, strict=True) if form == usual), strict=True)
        even = tuple(column[0] if len(set(column)) == 1 else mark for mark, column in zip(usual, columns, strict=True))
        every = [even if form == usual else marks for marks, form in zip(every, padded, strict=True)]
    marks, count = Counter(every).most_common(1)[0]
    if not marks or len(marks) > _MOST or count < _USUAL * len(texts):
        return None
    usual_text = next(text for text, form in zip(texts, every, strict=True) if form == marks)
    before = () if usual_text.startswith(marks[0].replace(PAD, " ").rstrip() or marks[0]) else ("",)
    ended = usual_text.endswith(marks[-1].replace(PAD, " ").lstrip())
    return _fitting(Pieces((*before, *marks, *(() if ended else ("",)))), texts)


def _worded(texts: Sequence[str]) -> Pieces | None:
    """Numbers with the same words between them: ``156 in, 63 out; latency 1068 ms``."""
    lines = [line_of(0, 0, text) for text in texts]
    skeleton, count = Counter(line.skeleton for line in lines).most_common(1)[0]
    words = _VALUES.split(skeleton)
    if count < _FITTING * len(texts) or len(words) < 3 or not any(map(str.isalpha, "".join(words[1:-1]))):
        return None
    return _fitting(Pieces(tuple(words)), texts)


def _dated(texts: Sequence[str]) -> Pieces | None:
    """Something and a day or a time after the same signs: ``Ashby, 18/04/2010``."""
    ends = Counter(match[0] for text in texts if (match := _DATED.search(line_of(0, 0, text).skeleton)) is not None)
    end, count = ends.most_common(1)[0] if ends else ("", 0)
    found = _fitting(Pieces(("", end[:-1], "")), texts) if count >= _FITTING * len(texts) else None
    if found is None or end[:-1].strip():
        return found
    *heads, tails = zip(*filter(None, map(found.read, texts)), strict=True)
    return found if all(map(kind_of, (heads[-1], tails))) else None  # else a space does not tell where one ends


def _listed(texts: Sequence[str]) -> Pieces | None:
    """Values with commas between, of which one is a number or a time and the others are few words or come first."""
    split = [_split(text) for text in texts]
    size, count = Counter(map(len, split)).most_common(1)[0]
    if not 1 < size <= _MOST or count < _LISTED * len(texts):
        return None
    columns = list(zip(*(each for each in split if len(each) == size), strict=True))
    valued = [bool(kind_of(each)) or any(_around_number(each)) or _measured(each) is not None for each in columns]
    if not any(valued) or not all(
        one or is_constant(each) or choice(each) for one, each in list(zip(valued, columns, strict=True))[1:]
    ):
        return None
    return _fitting(Pieces(("", *[_COMMA] * (size - 1), "")), texts)


def _split(text: str) -> list[str]:
    """A text cut at its commas, but not within a day such as ``May 6, 2024``."""
    line = line_of(0, 0, text)
    parts, size = [], 0
    for part in line.skeleton.split(_COMMA):
        rest = written(line, size)
        size += len(part) + len(_COMMA)
        parts.append(rest[: len(rest) - len(_COMMA) - len(written(line, size))] if size < len(line.skeleton) else rest)
    return parts


def _measured(texts: Sequence[str]) -> Pieces | None:
    """A number with a word in several forms: ``1 side``, ``2 sides``."""
    units = Counter(match[1] for text in texts if (match := _UNIT.fullmatch(text)) is not None)
    words = [unit for unit, count in units.items() if count > 1]
    alike = len({unit[:_STEM] for unit in words}) == 1 < len(words) <= _FORMS
    return Pieces(("", " ", "")) if alike and units.total() >= _FITTING * len(texts) else None


def _fitting(pieces: Pieces, texts: Sequence[str]) -> Pieces | None:
    """The pieces if nearly all ``texts`` are so made, and of more than one value."""
    found = _with_constants(pieces, texts)
    if len(found.marks) < 3:  # the others are between words that never differ
        return None
    return found if sum(bool(found.read(text)) for text in texts) >= _FITTING * len(texts) else None


def _are_numbered(texts: Sequence[str]) -> bool:
    """Whether several of few values are the same but for a number in them: ``Talk (3 minutes)``, ``1 side``."""
    words = set(texts)
    alike = {" ".join(each[:_STEM] for each in _DIGITS.sub("0", text).split()) for text in words}
    return 2 * len(alike) <= len(words)


def _are_labelled(texts: Sequence[str]) -> bool:
    """Whether nearly all values have a label in them, with its value: ``Dana / Position: Cook``."""
    return sum(_INNER.search(text) is not None for text in texts) >= _FITTING * len(texts)


def _with_constants(pieces: Pieces, texts: Sequence[str]) -> Pieces:
    """The same with values that never differ as part of the marks, and with those that have parts again."""
    read = [each for text in texts if (each := pieces.read(text))]
    marks = [pieces.marks[0]]
    for at, mark in enumerate(pieces.marks[1:]):
        first, *others = _marks_of([each[at] for each in read])
        marks[-1] += first
        marks += others
        marks[-1] += mark
    return Pieces(tuple(marks))


def _marks_of(column: Sequence[str]) -> tuple[str, ...]:
    """What is before, between and after the values in a column; one mark alone where it never differs."""
    if is_constant(column) and not is_numeric(column):
        return (Counter(column).most_common(1)[0][0],)
    heads = Counter(match[0] for each in column if (match := _LABEL.match(each)) is not None)
    head, count = heads.most_common(1)[0] if heads else ("", 0)
    if count >= _FITTING * len(column):
        first, *others = _marks_of([each.removeprefix(head) for each in column if each.startswith(head)])
        return (head + first, *others)
    around = _around_number(column)
    inner = pieces_of(column) if not any(around) else None
    return inner.marks if inner is not None else around


def _around_number(values: Sequence[str]) -> tuple[str, str]:
    """The words before and after the number that nearly all ``values`` have, or its scale: ``3 excerpts``, ``4/5``."""
    found = [(match[1], match[2]) for value in values if (match := _COUNTED.fullmatch(value)) is not None]
    words, count = Counter(found).most_common(1)[0] if found else (("", ""), 0)
    return words if count >= _FITTING * len(values) else ("", "")


def with_pieces(files: Sequence[Sequence[Found]]) -> tuple[list[list[Found]], dict[Anchor, Pieces]]:
    """``files`` with the values that come after labels among those of the lines, and how these are parted."""
    rests: dict[Anchor, list[Found]] = {}
    for found in files:
        for each in found:
            if each.rest and NAME not in each.anchor.skeleton:
                rests.setdefault(each.anchor, []).append(each)
    known = {
        anchor: pieces
        for anchor, here in rests.items()
        if sum(bool(each.below) for each in here) <= _BELOW * len(here)
        and (pieces := pieces_of([each.rest for each in here])) is not None
    }
    return [[_with_values(each, known.get(each.anchor)) for each in found] for found in files], known


def _with_values(found: Found, pieces: Pieces | None) -> Found:
    if pieces is None:
        return found
    return found._replace(values=(*found.values, *pieces.read(found.rest)))


def headings(anchors: Sequence[Anchor], row: Anchor, pieces: Pieces | None) -> tuple[str, ...]:
    """The names that a line of headings gives to the columns of ``row``, from left to right."""
    marks = [each.strip(' "') for each in pieces.marks[1:-1]] if pieces is not None else []
    parting = marks[-1] if marks and pieces is not None and not pieces.marks[-2].endswith(", ") else ""
    count = sum(mark in MARKS for mark in row.skeleton) + len(marks) + 1
    for anchor in anchors:
        line = anchor.skeleton.strip(f" {parting}") if parting == "|" else anchor.skeleton
        names = tuple(each.strip() for each in line.split(parting)) if parting else ()
        if anchor.whole and not anchor.separator and len(names) == count and all(map(_is_word, names)):
            return names
    return ()


def _is_word(text: str) -> bool:
    return any(map(str.isalpha, text)) and not MARKS & set(text)
