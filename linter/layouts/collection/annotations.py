"""The annotation of an exchange, behind its score."""

from __future__ import annotations

from linter.document import Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near
from linter.layouts.collection.reading import Reading


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
    if outline.annotation < 0 and not _find_annotation(reading, first, border):
        return None
    index = outline.annotation
    line, last = lines[index], lines.last_text(border - 1)
    exact = reading.context.grammar.annotation.match(line)
    label = None if exact else near.note_label(line, reading.layout.annotation_label)
    behind = exact.end() if exact else label.text if label else 0
    begin = lines.start(index) + behind if line[behind:].strip() else lines.start(lines.next_text(index + 1))
    end = max(begin, min(lines.span(last)[1], reading.annotation_end))
    said = reading.text[begin:end].lstrip() if last >= lines.at(begin) else ""
    begin = end - len(said)
    if said and outline.scores:
        reading.stray_lines([index for index in range(first, outline.annotation) if not lines.blank(index)])
    if exact is None or begin > lines.start(index) + behind + 1:
        _malformed_annotation(reading, index, behind, begin if said else None)
    return (begin, end) if said else None


def _find_annotation(reading: Reading, first: int, border: int) -> bool:
    """Find a near annotation below the score; what is none is stray."""
    outline, lines = reading.outline, reading.lines
    if first >= border or outline.score > border or reading.inline_annotation:
        return False
    between = [index for index in range(first, border) if not lines.blank(index)]
    while between and reading.flag_line(between[0]):
        reading.stray_lines([between.pop(0)])
    if not between:
        return False
    if near.note_label(lines[between[0]], reading.layout.annotation_label) is None:
        reading.stray_lines(between)
        return False
    outline.annotation = between[0]
    return True


def _malformed_annotation(reading: Reading, index: int, behind: int, begin: int | None) -> None:
    """Record the label on line ``index`` that ends before column ``behind``; its text starts at ``begin``, if any."""
    lines, start = reading.lines, reading.lines.start(index)
    wanted = f"[{reading.layout.annotation_label}]: "
    edits = (Edit(start, begin, wanted),) if begin is not None else ()
    label = lines.span(index)[0], start + len(lines[index][:behind].rstrip())
    reading.context.record(Kind.MALFORMED_ANNOTATION, label, "", "", wanted, *edits)
