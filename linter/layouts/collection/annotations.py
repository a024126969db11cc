"""The annotation of an exchange, behind its score."""

from __future__ import annotations

import re

from linter.document import Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near
from linter.layouts.collection.reading import Reading

_PUNCTUATION = re.compile(r"\s*[\])}】]*[:：]?[\])}】]*")


def read_annotation(reading: Reading) -> Span | None:
    """The annotation's text; records a malformed, misplaced or repeated one and what stands in its way."""
    outline, lines = reading.outline, reading.lines
    border = outline.terminator if outline.terminator > outline.score else outline.end
    first = lines.next_text(outline.score + 1) if outline.scores and outline.score >= outline.answer else border
    if (
        0 <= outline.annotation < outline.score
        and outline.annotation > outline.answer >= 0
        and outline.terminator != outline.score
    ):
        reading.context.record(Kind.MISPLACED_ANNOTATION, lines.span(outline.annotation), "before the score")
        reading.border_closed = True
        return None
    if outline.second_annotation >= 0:
        reading.context.record(Kind.MISPLACED_ANNOTATION, lines.span(outline.second_annotation), "repeated")
    if outline.annotation >= 0:
        line = lines[outline.annotation]
        label = reading.context.grammar.annotation.match(line)
        start = lines.start(outline.annotation) + (label.end() if label else 0)
        last = lines.last_text(border - 1)
        text = reading.text[start : lines.span(last)[1]].strip()
        if not text:
            _malformed_annotation(reading, outline.annotation, len(line))
            return None
        if outline.scores:
            reading.stray_lines([index for index in range(first, outline.annotation) if not lines.blank(index)])
        if label and line[label.end() :][:2].strip() == "":
            _malformed_annotation(reading, outline.annotation, label.end())
        return _text(reading, start, min(lines.span(last)[1], reading.annotation_end))
    if first >= border or reading.outline.score > border:
        return None
    if reading.inline_annotation:
        return None
    between = [index for index in range(first, border) if not lines.blank(index)]
    while between and reading.flag_line(between[0]):
        reading.stray_lines([between.pop(0)])
    if not between:
        return None
    found = _near_annotation(reading, between[0])
    if found is None:
        reading.stray_lines(between)
        return None
    rest = _PUNCTUATION.match(reading.lines[between[0]], found)
    found = rest.end() if rest else found
    _malformed_annotation(reading, between[0], found)
    outline.annotation = between[0]
    return _text(reading, lines.start(between[0]) + found, lines.span(between[-1])[1])


def _text(reading: Reading, start: int, end: int) -> Span:
    """The annotation's text between two offsets, without the blanks before it."""
    said = reading.text[start:end].lstrip()
    return max(start, end) - len(said), max(start, end)


def _near_annotation(reading: Reading, index: int) -> int | None:
    """Where the text starts on a line that nearly begins with the annotation's label."""
    found = near.phrase(reading.lines[index], reading.layout.annotation_label, 3)
    if found is not None:
        return found[0]
    head = re.match(r"\W*((?:[^\W\d]+\W{0,3}){1,4}?)[\])}]*\s*:", reading.lines[index])
    if head and near.distance(near.squash(head[1]), near.squash(reading.layout.annotation_label), 4) <= 4:
        return head.end()
    if (
        head
        and len(found_words := near.squash(head[1])) >= 8
        and found_words in near.squash(reading.layout.annotation_label)
    ):
        return head.end()
    words = reading.lines[index].split()[: len(reading.layout.annotation_label.split())]
    if near.distance(near.squash("".join(words)), near.squash(reading.layout.annotation_label)) <= 3:
        return reading.lines[index].index(words[-1]) + len(words[-1])
    return None


def _malformed_annotation(reading: Reading, index: int, text: int) -> None:
    lines = reading.lines
    line = lines[index]
    rest = line[text:]
    end = text + len(rest) - len(rest.lstrip())
    wanted = f"[{reading.layout.annotation_label}]: "
    start = lines.start(index)
    edits = (Edit(start, start + end, wanted),) if rest.strip() else ()
    reading.context.record(
        Kind.MALFORMED_ANNOTATION, (lines.span(index)[0], start + len(line[:text].rstrip())), "", "", wanted, *edits
    )
