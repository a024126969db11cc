"""Lines with marks in place of values: two lines that differ in a number, a day or a time alone have one skeleton."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from linter.layouts.months import numbers_of

DATE, CLOCK, NUMBER, NAME, LETTER, CODE, WORD, STATEMENT = (chr(0xE000 + number) for number in range(8))
"""What is in a skeleton where a value was."""
MARKS = frozenset((DATE, CLOCK, NUMBER, NAME, LETTER, CODE, WORD, STATEMENT))
_MARK = re.compile(f"[{''.join(sorted(MARKS))}]")
PAD = chr(0xE008)
"""What is in a skeleton where spaces fill up a column."""
_MONTH = rf"(?i:{'|'.join(sorted(map(re.escape, numbers_of()), key=len, reverse=True))})\b\.?"
_VALUE = re.compile(
    rf"(?P<date>\b\d{{4}}-\d\d-\d\d(?:\b|(?=T\d))|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b"
    rf"|\b\d{{1,2}}-\d{{1,2}}-\d{{4}}\b|\b{_MONTH} \d{{1,2}}, \d{{4}}\b"
    rf"|\b(?:\d{{1,2}}\.?|1er|1[º°]) (?:de )?{_MONTH} (?:de )?\d{{4}}\b)"
    r"|(?P<clock>(?:\b|(?<=\dT))(?:\d{1,3}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?(?: ?[AaPp](?:[Mm]\b|\.[Mm]\.)|\b|(?=Z\b))"
    r"|\b\d{1,3}['′][0-5]\d[\"″])"
    r"|(?P<number>(?:(?<![\w.,-])-)?(?<![\d.,])(?<![^\W\d]-)\d+(?:[.,]\d+)?)",
    re.ASCII,
)
_HYPHENATED = re.compile(r"[^\w\n]*[^\W\d_]+-(?=\d+(?:[:.)\]]|[ \t]|$))")
"""A word that is numbered after a hyphen: ``Question-3:``."""
_OF_KIND = {"date": DATE, "clock": CLOCK, "number": NUMBER}
_HEAD = 100
"""So many characters of a line may be structure."""
_FLAG = re.compile(r"(?<=\S) (\[[A-Z][A-Z _'-]{2,30}\]|\([A-Z][A-Z _'-]{2,30}\))$")
_REMARK = re.compile(rf"(?<=[^\W\d_])[^\n]*{NUMBER} (?P<remark>\([^\W\d_][^()\n]{{1,40}}\))$")
_REMARKS = 4
"""So many lines with a number at their end have something in brackets after it, and as many at least have not."""
_WIDE, _SHORTER, _USUAL = 12, 3, 5
"""From which width on a separator may be damaged, by how many characters, and how much rarer that is."""
_RUN = re.compile(r"([^\w\s\"'`<>()\[\]{}]|_)\1{2,}")


class Line(NamedTuple):
    """A line that is not blank: its place in the file, the blank lines above, its text, and what marks stand for.

    ``skeleton`` is the text with marks, ``values`` are their texts in order. ``separator`` is the character of a line
    that is nothing but one, empty for any other. ``flag`` is a word in capitals in brackets that ended the line.
    """

    number: int
    blanks: int
    text: str
    skeleton: str
    values: tuple[str, ...]
    separator: str = ""
    flag: str = ""


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank."""
    found = []
    blanks = 0
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            blanks += 1
            continue
        found.append(line_of(number, blanks, line.rstrip()))
        blanks = 0
    return found


def line_of(number: int, blanks: int, text: str) -> Line:
    """The line ``text`` with marks in place of its values."""
    if _RUN.fullmatch(text):
        return Line(number, blanks, text, text, (), text[0])
    values: list[str] = []

    def marked(match: re.Match[str]) -> str:
        values.append(match[0])
        return _OF_KIND[str(match.lastgroup)]

    match = _HYPHENATED.match(text)
    start = match.end() if match is not None else 0
    skeleton = text[:start] + _VALUE.sub(marked, text[start:_HEAD]) + text[_HEAD:]
    return Line(number, blanks, text, skeleton, tuple(values))


def with_flags(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` without the flags at the end of lines: marks in capitals that recur, and that other such lines lack.

    Remarks in brackets after a number are such marks too, whatever they say.
    """
    counts: Counter[str] = Counter()
    remarks: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    for line in chain.from_iterable(files):
        if (match := _FLAG.search(line.skeleton)) is not None:
            counts[match[1]] += 1
        elif (match := _REMARK.search(line.skeleton)) is not None:
            remarks[line.skeleton[: match.start("remark") - 1]] += 1
        else:
            bare[line.skeleton] += 1
    flags = {flag for flag, count in counts.items() if count > 1}
    remarked = {label for label, count in remarks.items() if _REMARKS <= count <= bare[label]}
    return [[_without_remark(_without_flag(line, flags, bare), remarked) for line in lines] for lines in files]


def with_usual_separators(files: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """``files`` with each damaged separator, a little shorter or with another sign in it, as the usual one is."""
    counts = Counter(line.text for line in chain.from_iterable(files) if line.separator and len(line.text) >= _WIDE)
    return [[_with_usual(line, counts) for line in lines] for lines in files]


def _with_usual(line: Line, counts: Counter[str]) -> Line:
    if len(line.text) < _WIDE - _SHORTER or (not line.separator and any(map(str.isalnum, line.text))):
        return line
    usual = [
        text
        for text, count in counts.items()
        if count >= _USUAL * max(1, counts[line.text])
        and abs(len(text) - len(line.text)) <= _SHORTER
        and line.text.count(text[0]) >= len(line.text) - (0 if line.separator else 1)
    ]
    return line_of(line.number, line.blanks, usual[0]) if len(usual) == 1 else line


def _without_remark(line: Line, remarked: set[str]) -> Line:
    match = _REMARK.search(line.skeleton)
    if match is None or line.skeleton[: match.start("remark") - 1] not in remarked:
        return line
    return _cut(line, match["remark"])


def _without_flag(line: Line, flags: set[str], bare: Mapping[str, int]) -> Line:
    match = _FLAG.search(line.skeleton)
    if match is None or match[1] not in flags or line.skeleton[: match.start()] not in bare:
        return line
    return _cut(line, match[1])


def _cut(line: Line, flag: str) -> Line:
    """A line without the ``flag`` at its end and the space before it."""
    size = len(flag) + 1
    return line._replace(text=line.text[:-size], skeleton=line.skeleton[:-size], flag=flag)


def written(line: Line, size: int) -> str:
    """The rest of a line after the first ``size`` characters of its skeleton, with values in place of marks."""
    values = iter(line.values[sum(mark in MARKS for mark in line.skeleton[:size]) :])
    return _MARK.sub(lambda mark: next(values, mark[0]), line.skeleton[size:])
