"""Recovery of one exchange: its parts read in turn, every departure recorded once, a value made of it."""

from __future__ import annotations

from linter.document import Candidate, Exchange, Kind
from linter.finding import Edit, Span
from linter.layouts.collection.annotations import read_annotation
from linter.layouts.collection.answers import complete_answer, read_answer
from linter.layouts.collection.context import Context
from linter.layouts.collection.labels import judge_labels, read_question
from linter.layouts.collection.reading import Reading
from linter.layouts.collection.scores import complete_score, read_score


def read_exchange(context: Context, first: int) -> int:
    """Read the exchange whose question is due on line ``first``; returns the line behind it."""
    return _read(Reading(context, first))


def _read(reading: Reading) -> int:
    outline = reading.outline
    if outline.terminator < 0:
        outline.end = reading.lines.last_text(outline.end - 1) + 1
    else:
        outline.last_terminator = reading.context.last_copy(outline.terminator, reading.layout.terminator)
        outline.end = max(outline.end, outline.last_terminator + 1)
        if reading.flag_line(below := reading.lines.next_text(outline.end)):
            outline.end = below + 1
    complete_score(reading)
    complete_answer(reading)
    number = judge_labels(reading)
    begin = reading.lines.start(outline.first)
    if reading.cut_off():
        exchange = _truncated(reading, number, begin)
    else:
        question = read_question(reading)
        annotation = _read_after_score(reading)
        answer = read_answer(reading)
        _check_borders(reading)
        end = reading.lines.end(outline.end - 1)
        exchange = _exchange(reading, number, (begin, end), question, answer, annotation)
    exchange.flagged = exchange.flagged or reading.flagged
    exchange.score_line = reading.score_line
    for damage in reading.context.document.damages[reading.start :]:
        exchange.closed |= damage.kind.closes
    _append(reading, exchange)
    return outline.end


def _read_after_score(reading: Reading) -> Span | None:
    """The score line and what follows it; returns the annotation's text."""
    outline, lines = reading.outline, reading.lines
    if not outline.scores:
        at = lines.start(
            outline.annotation
            if outline.annotation > outline.answer
            else outline.terminator
            if outline.terminator >= 0
            else outline.end
        )
        if outline.answer >= 0 or outline.terminator >= 0:
            reading.context.record(Kind.MISSING_SCORE, (at, at), "score", "line")
    else:
        read_score(reading)
    if outline.terminator < 0 and outline.scores and not reading.shared_terminator:
        last = lines.last_text(outline.end - 1)
        shared = reading.context.grammar.run_behind_text.search(lines[last]) if outline.annotation >= 0 else None
        newline = reading.text[lines.end(last) : lines.end(last) + 1]
        if shared:
            span = lines.start(last) + shared.start(1), lines.end(last)
            edit = Edit(lines.start(last) + shared.start(), span[1], "\n" + reading.layout.terminator.text)
            reading.context.record(Kind.SHARED_SEPARATOR, span, reading.layout.terminator.role, "", "", edit)
            reading.annotation_end = edit.start
        elif outline.end >= lines.count and not newline:
            at = len(reading.text)
            reading.context.record(Kind.TRUNCATED, (at, at), _part_cut_off(reading))
        else:
            reading.context.missing_separator(last + 1, reading.layout.terminator)
    elif outline.terminator >= 0:
        _read_terminator(reading)
    return read_annotation(reading)


def _read_terminator(reading: Reading) -> None:
    lines, wanted = reading.lines, reading.layout.terminator
    index = reading.outline.terminator
    if lines.joined(index + 1):
        edit = Edit(lines.start(index), lines.start(index + 1), f"{wanted.text}\n\n")
        below = lines[index + 1].lstrip()
        block = reading.context.grammar.question.match(below) or below.startswith(reading.layout.candidate_label + ":")
        reading.context.record(Kind.SHARED_SEPARATOR, lines.span(index), wanted.role, "", "", *(edit,) * bool(block))
    else:
        reading.context.check_separators(index, reading.outline.last_terminator, wanted)
    above = reading.outline.last_terminator
    after = lines.next_text(above + 1)
    if after < reading.outline.end and reading.flag_line(after):
        reading.misplaced_flag(lines.span(after), Edit(lines.end(above), lines.end(after), ""))


def _check_borders(reading: Reading) -> None:
    """Blank lines between question, answer, score, annotation and terminator."""
    outline, lines, context = reading.outline, reading.lines, reading.context
    score = outline.score
    if outline.question >= 0 and outline.answer > outline.question:
        before = lines.last_text(outline.answer - 1)
        if not (outline.scores and score == before):
            context.check_blanks(before, outline.answer, 1, "before the answer")
    if reading.border_closed or not outline.scores or score < outline.answer:
        return
    if (outline.answer >= 0 or outline.question >= 0) and not reading.wrapped:
        top = outline.scores[0]
        context.check_blanks(lines.last_text(top - 1), top, 1, "before the score")
    below = outline.annotation if outline.annotation > score else outline.terminator
    if below > score:
        context.check_blanks(
            lines.last_text(below - 1),
            below,
            0,
            "before the " + ("annotation" if below == outline.annotation else "terminator"),
        )
    if outline.annotation > score and outline.terminator > outline.annotation:
        context.check_blanks(lines.last_text(outline.terminator - 1), outline.terminator, 0, "before the terminator")


def _truncated(reading: Reading, number: int, begin: int) -> Exchange:
    """An exchange that the end of the file cuts off: one finding, at the end."""
    del reading.context.document.damages[reading.start :]
    at = len(reading.text.rstrip("\n"))
    reading.context.record(Kind.TRUNCATED, (at, at), _part_cut_off(reading))
    outline, lines = reading.outline, reading.lines
    question = answer = None
    if outline.question_label is not None:
        above = outline.answer if outline.answer > outline.question else lines.count
        start = lines.start(outline.question) + outline.question_label.text
        question = start, max(start, lines.end(lines.last_text(above - 1)))
    if outline.answer_label is not None:
        start = lines.start(outline.answer) + outline.answer_label.text
        answer = (start, at) if start < at else None
    return _exchange(reading, number, (begin, len(reading.text)), question, answer, None)


def _part_cut_off(reading: Reading) -> str:
    """What of the exchange the file ends in, in words."""
    outline, lines, layout = reading.outline, reading.lines, reading.layout
    last = lines.last_text(lines.count - 1)
    line = lines[last]
    if outline.scores and outline.score >= outline.answer:
        if last > outline.score and not line.strip(layout.terminator.character):
            return "a terminator"
        return "a score line" if last <= outline.score else "an annotation"
    if outline.answer >= 0:
        alone = last > outline.answer and lines.blank(last - 1)
        return "a score line" if alone and f"{layout.score_label}:".startswith(line.rstrip()) else "an answer"
    return "a question"


def _exchange(
    reading: Reading, number: int, span: Span, question: Span | None, answer: Span | None, annotation: Span | None
) -> Exchange:
    quoted = False
    if answer is not None and answer[1] - answer[0] > 1:
        quoted = (
            reading.text[answer[0]] == '"' == reading.text[answer[1] - 1] and reading.text.count('"', *answer) % 2 == 0
        )
    candidate = reading.context.candidate
    if candidate is None:
        candidate = Candidate(
            (span[0], span[0]), (span[0], span[0]), (span[0], span[0]), reading.context.section, header=False
        )
        reading.context.candidate = candidate
        reading.context.document.candidates.append(candidate)
    return Exchange(
        candidate, number, span, question, answer, reading.score, reading.value, reading.flags, annotation, quoted
    )


def _append(reading: Reading, exchange: Exchange) -> None:
    exchange.candidate.exchanges.append(exchange)
    reading.context.document.exchanges.append(exchange)
