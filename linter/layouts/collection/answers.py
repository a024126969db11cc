"""The answer of an exchange: where it begins, where it ends, and what stands behind its closing quote."""

from __future__ import annotations

import re

from linter.document import Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near
from linter.layouts.collection.labels import read_body, record_label
from linter.layouts.collection.near import Label
from linter.layouts.collection.reading import Reading

_QUOTE_AND_FLAG = re.compile(r"(?<=[\"”»'])[ \t]*(?P<flag>\[[^\[\]\n]{1,120}\])$")


def complete_answer(reading: Reading) -> None:
    """Find the answer where no exact label stands at the start of a line."""
    outline, lines = reading.outline, reading.lines
    if outline.answer >= 0 or (outline.question < 0 and not outline.scores):
        return
    stop = outline.score if outline.score > outline.first else outline.end
    number = outline.question_label.number if outline.question_label else None
    allowed = {number, None, *reading.context.numbering.due}
    found: list[tuple[int, int, Label]] = []
    for index in range(outline.first + (outline.question >= 0), stop):
        label = None if lines.blank(index) else reading.anchors.near_answer(index)
        if label is not None and label.number in allowed:
            likely = 2 * (label.number is not None) + lines[index][label.text :].lstrip().startswith('"')
            found.append((-likely, index, label))
    best = min(found, default=None, key=lambda entry: entry[:2])
    if best is not None and best[2].number is not None:
        outline.answer, outline.answer_label = best[1:]
        return
    for index in range(outline.first, stop):
        match = reading.context.grammar.inline_answer.search(lines[index])
        if match and int(match[2]) in allowed:
            reading.split(index, match.start("label"))
            outline.answer = index + 1
            outline.answer_label = Label(int(match[2]), match.end("label") - match.start("label"), True)
            record_label(reading, outline.answer, outline.answer_label, "answer label", int(match[2]), joined=True)
            return
    if best is not None:
        outline.answer, outline.answer_label = best[1:]


def read_answer(reading: Reading) -> Span | None:
    """The answer's text, to its closing quote; what stands between that and the score is not part of it."""
    outline, lines = reading.outline, reading.lines
    stops = [
        line for line in (*outline.scores, outline.annotation, outline.terminator, outline.end) if line > outline.answer
    ]
    stop = min(stops)
    if outline.answer < 0:
        if outline.question >= 0:
            place = outline.score if outline.score > outline.question else stop
            for index in range(outline.question + 1, place):
                if lines[index].startswith('"') and lines.blank(index - 1):
                    place = index
                    break
            at = lines.start(place)
            reading.context.record(
                Kind.MISSING_ANSWER,
                (at, at),
                "",
                "",
                f"{reading.layout.answer_label}{outline.question_label.number if outline.question_label else ''}:",
            )
        return None
    label = outline.answer_label
    assert label is not None
    if outline.late_question > outline.answer:
        stop = min(stop, outline.late_question)
    if outline.second_answer > outline.answer:
        reading.context.document.loose.append(lines.span(outline.second_answer, lines.last_text(stop - 1)))
        stop = min(stop, outline.second_answer)
        reading.stray_lines([outline.second_answer])
    start = lines.start(outline.answer) + label.text
    skipped = len(lines[outline.answer][label.text :]) - len(lines[outline.answer][label.text :].lstrip())
    flag = reading.context.grammar.flag.match(reading.text, start + skipped)
    if flag:
        reading.misplaced_flag(
            flag.span(), Edit(flag.start(), flag.end() + (reading.text[flag.end() : flag.end() + 1] == " "), "")
        )
        label = Label(label.number, flag.end() - lines.start(outline.answer), label.exact)
    body = read_body(reading, outline.answer, label, stop, "answer label", Kind.EMPTY_ANSWER)
    if body is None:
        return None
    closing = _closing_quote(reading, body, stop)
    return body if closing is None else (body[0], closing)


def _closing_quote(reading: Reading, body: Span, stop: int) -> int | None:
    """Where a quoted answer ends; records what stands behind it. ``None``: at the end of ``body``."""
    lines, outline = reading.lines, reading.outline
    last = lines.last_text(stop - 1 - (reading.wrapped and stop == outline.score))
    tail = _QUOTE_AND_FLAG.search(lines[last])
    if tail and (found := near.closest(tail["flag"], reading.layout.flags)):
        at = lines.start(last)
        reading.misplaced_flag(
            (at + tail.start("flag"), at + tail.end()), Edit(at + tail.start(), at + tail.end(), ""), found
        )
        return at + tail.start()
    end = None
    if reading.text[body[0]] == '"':
        count = 0
        first = lines.at(body[0])
        while lines.end(first) < body[0] or (lines.start(first + 1) <= body[0] and first < last):
            first += 1
        for index in range(first, last + 1):
            line = lines[index]
            count += line.count('"') if index != first else reading.text.count('"', body[0], lines.end(index))
            if count % 2 == 0 and line.rstrip().endswith('"'):
                end = index
    trailing = list(range((last if end is None else end) + 1, last + 1))
    if end is None:
        while last > outline.answer and reading.flag_line(last):
            trailing.insert(0, last)
            last = lines.last_text(last - 1)
    reading.stray_lines([index for index in trailing if not lines.blank(index)])
    if not trailing:
        return None
    return lines.span(end if end is not None else last)[1]
