"""Question and answer labels, their numbers, and the bodies behind them."""

from __future__ import annotations

from linter.document import Kind
from linter.finding import Edit, Span
from linter.layouts.collection.near import Label
from linter.layouts.collection.reading import Reading


def judge_labels(reading: Reading) -> int:
    """Judge both labels and their numbers; returns the number of the exchange."""
    outline, numbering = reading.outline, reading.context.numbering
    question, answer = outline.question_label, outline.answer_label
    due, place = numbering.due, numbering.expected
    read = question.number if question and question.number is not None else None
    if read is None and question is None and answer is not None:
        read = answer.number
    number = due[0] if read is None else read
    right = numbering.take(read)
    if question is not None:
        span = reading.label_span(outline.question, question)
        if not question.exact:
            record_label(reading, outline.question, question, "question label", number)
        elif not right:
            letter, edits = reading.layout.question_label, _renumbered(reading, number, due[0])
            numbering.broken_at = len(reading.context.document.damages)
            reading.context.record(Kind.NUMBER_SEQUENCE, span, "", f"{letter}{number}", f"{letter}{due[0]}", *edits)
        elif number != place and numbering.broken_at is not None:
            damages = reading.context.document.damages
            broken = damages[numbering.broken_at]
            damages[numbering.broken_at] = broken._replace(edits=broken.edits + _renumbered(reading, number, place))
        for copy in outline.copies:
            reading.context.record(
                Kind.NUMBER_SEQUENCE,
                reading.label_span(copy, question),
                "",
                f"{reading.layout.question_label}{number}",
                f"{reading.layout.answer_label}{number}",
            )
    elif outline.late_question < 0 or answer is not None:
        _record_missing_question(reading, number)
    if answer is not None and not reading.lines.joined(outline.answer):
        if not answer.exact:
            own = number if answer.number is None else answer.number
            record_label(reading, outline.answer, answer, "answer label", own)
        elif question is not None and right and answer.number != number:
            span = reading.label_span(outline.answer, answer)
            wanted = f"{reading.layout.answer_label}{number}"
            found = f"{reading.layout.answer_label}{answer.number}"
            reading.context.record(Kind.ANSWER_NUMBER, span, "", found, wanted, Edit(*span, wanted + ":"))
    return number


def _renumbered(reading: Reading, number: int, right: int) -> tuple[Edit, ...]:
    """The edits that give an exchange its number; a near answer label with another one is left to its own finding."""
    outline, layout = reading.outline, reading.layout
    question, answer = outline.question_label, outline.answer_label
    edits = []
    if question is not None:
        edits.append(Edit(*reading.label_span(outline.question, question), f"{layout.question_label}{right}:"))
    if answer is not None and (answer.exact or answer.number == number):
        edits.append(Edit(*reading.label_span(outline.answer, answer), f"{layout.answer_label}{right}:"))
    return tuple(edits)


def _record_missing_question(reading: Reading, number: int) -> None:
    outline = reading.outline
    at = reading.lines.start(outline.first)
    if outline.answer >= 0 or outline.question >= 0 or outline.scores:
        reading.context.record(Kind.MISSING_QUESTION, (at, at), "", "", f"{reading.layout.question_label}{number}:")


def record_label(reading: Reading, index: int, label: Label, role: str, number: int, joined: bool = False) -> None:
    """Record a near label on line ``index``; ``joined`` where it stands behind other text on its line."""
    letter = reading.layout.question_label if role == "question label" else reading.layout.answer_label
    wanted = f"{letter}{number}:"
    start = reading.lines.start(index)
    span = reading.label_span(index, label)
    if joined:
        before = reading.lines.start(index - 1) + len(reading.lines[index - 1].rstrip())
        reading.context.record(Kind.MALFORMED_LABEL, span, role, "", wanted, Edit(before, start, "\n\n"))
        return
    text = start + label.text
    rest = reading.lines[index][label.text :]
    text += len(rest) - len(rest.lstrip())
    if not rest.strip():
        following = reading.lines.next_text(index + 1)
        text = reading.lines.start(following)
    edit = Edit(start, text, wanted + " ")
    reading.context.record(Kind.MALFORMED_LABEL, span, role, "", wanted, edit, certain=label.certain)


def read_question(reading: Reading) -> Span | None:
    """The question's text; records an empty one."""
    outline = reading.outline
    if outline.question < 0 and outline.late_question < 0:
        return None
    index = outline.question if outline.question >= 0 else outline.late_question
    label = outline.question_label or reading.anchors.question(index)
    if label is None:
        return None
    if outline.copies:
        index = outline.copies[-1]
    stops = [line for line in (outline.answer, *outline.scores, outline.terminator, outline.end) if line > index]
    if outline.score == reading.lines.last_text(outline.answer - 1) and outline.answer > 0:
        stops.append(outline.score)
    return read_body(reading, index, label, min(stops), "question label", Kind.EMPTY_QUESTION)


def read_body(reading: Reading, index: int, label: Label, stop: int, role: str, empty: Kind) -> Span | None:
    """The text from behind a label to the last line before ``stop``."""
    own = reading.lines[index][label.text :].strip()
    if reading.wrapped and stop == reading.outline.score:
        stop -= 1
    last = reading.lines.last_text(stop - 1)
    if own and not own.strip("\"“”'") and last == index and empty is Kind.EMPTY_ANSWER:
        reading.context.record(empty, reading.label_span(index, label))
        return None
    if own and last >= index:
        start = reading.lines.start(index) + label.text
        start += len(reading.lines[index][label.text :]) - len(reading.lines[index][label.text :].lstrip())
        return start, reading.lines.span(last)[1]
    if last > index:
        following = reading.lines.next_text(index + 1)
        if label.exact:
            record_label(reading, index, label, role, label.number or reading.context.numbering.expected)
        return reading.lines.span(following, last)
    at = reading.lines.end(index)
    reading.context.record(
        empty, reading.label_span(index, label) if empty in (Kind.EMPTY_QUESTION, Kind.EMPTY_ANSWER) else (at, at)
    )
    return None
