"""The score line of an exchange: found, judged, and put back where it belongs."""

from __future__ import annotations

import re

from linter.document import Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near, scoreline
from linter.layouts.collection.reading import Reading

_COLON = re.compile(r"[ \t]*[:=][ \t]*(?=[\d.,])")
_MORE_COLONS = re.compile(r"[ \t]*[:=]+>?(?=[ \t]*[\d.,])")
_MARKS = re.compile(r"[ \t]*([*_`\"'(\[]+)(?=[^\W\d])")
_CLOSING = str.maketrans("([", ")]")


def complete_score(reading: Reading) -> None:
    """Find the score where no exact score line stands in its place."""
    outline, lines, anchors = reading.outline, reading.lines, reading.anchors
    _drop_body_text(reading)
    if outline.scores:
        return
    for border in (outline.annotation, outline.terminator, outline.end):
        if border < 0:
            continue
        last = lines.last_text(border - 1)
        while last > outline.first and reading.flag_line(last):
            last = lines.last_text(last - 1)
        for index in (last, lines.last_text(last - 1)):
            if index <= max(outline.first, outline.answer):
                break
            value = _near_value(reading, index)
            if value is not None:
                outline.scores.append(index)
                reading.near_value = value
                if not lines.blank(index - 1) and near.squash(lines[index - 1] + lines[index][:value]) == near.squash(
                    reading.layout.score_label
                ):
                    reading.wrapped = True
                if index < last and outline.terminator < 0 and anchors.run(last, 3, due=True) is not None:
                    outline.terminator = outline.last_terminator = last
                return
        inline = (
            reading.context.grammar.inline_score.search(lines[last])
            if last >= max(outline.first, outline.answer) >= 0
            else None
        )
        if inline and not lines[last][inline.end() :].strip().count(" ") > 2:
            reading.split(last, inline.start())
            outline.scores.append(last + 1)
            return
    after = lines.next_text(outline.last_terminator + 1) if outline.terminator >= 0 else lines.count
    if after < lines.count and anchors.near_score(after) is not None:
        ends = lines.next_text(after + 1)
        if reading.context.terminators.follows(ends):
            outline.scores.append(after)
            reading.near_value = anchors.near_score(after)
            outline.end = after + 1


def _near_value(reading: Reading, index: int) -> int | None:
    """Where the value starts on a line that is or nearly is a score line, or that begins with the colon of one."""
    value = reading.anchors.near_score(index)
    if value is None and (colon := _COLON.match(reading.lines[index])):
        above = near.squash(reading.lines[index - 1])
        return colon.end() if above == near.squash(reading.layout.score_label) else None
    return value


def _drop_body_text(reading: Reading) -> None:
    """Keep the last score line and those right above it, unless it is text of a body itself."""
    outline, lines = reading.outline, reading.lines
    scores = outline.scores
    if not scores:
        return
    last = lines.last_text((outline.terminator if outline.terminator > scores[-1] else outline.end) - 1)
    quoted = outline.annotation < 0 and last > scores[-1] > outline.answer >= 0 and lines[last].rstrip().endswith('"')
    border = outline.annotation if outline.annotation > scores[-1] else last + 1
    behind = lines.last_text(border - 1)
    if outline.terminator < 0 and outline.annotation < 0 and behind > scores[-1]:
        scores.clear()
        return
    if behind > scores[-1] and reading.anchors.near_score(behind) is not None:
        if lines.next_text(scores[-1] + 1) != behind or not _alike(reading, scores[-1], behind):
            scores.clear()
            return
        scores.append(behind)
    far = outline.answer > scores[-1] and lines.next_text(scores[-1] + 1) != outline.answer
    if quoted or far:
        scores.clear()
    kept = scores[-1:]
    while len(kept) < len(scores) and lines.next_text(scores[-1 - len(kept)] + 1) == kept[0]:
        kept.insert(0, scores[-1 - len(kept)])
    above = lines.last_text(kept[0] - 1) if kept else -1
    if above > outline.answer >= 0 and reading.anchors.near_whole_score(above) and _alike(reading, above, kept[0]):
        kept.insert(0, above)
    outline.scores = kept


def _alike(reading: Reading, *indexes: int) -> bool:
    """Whether lines that are or nearly are score lines say the same behind their labels."""
    return len({tuple(reading.lines[i][reading.anchors.near_score(i) or 0 :].split()) for i in indexes}) == 1


def _drop_copies(reading: Reading) -> int:
    """Record score lines that stand right below or above another; returns the one that stays: the first exact one."""
    outline, lines = reading.outline, reading.lines
    scores = outline.scores
    kept = next((index for index in scores if reading.anchors.score(index)), scores[0])
    copies = [index for index in scores if index != kept]
    if copies:
        same = _alike(reading, *scores)
        above, below = lines.start(scores[0]), lines.end(scores[-1])
        edits = [Edit(above, lines.start(kept), ""), Edit(lines.end(kept), below, "")]
        span = lines.span(copies[0])[0], lines.span(copies[-1])[1]
        removal = [edit for edit in edits if edit.start < edit.end] if same else []
        said = "same" if same else "different"
        reading.context.record(Kind.DUPLICATE_SCORE, span, "score", said, "", *removal, certain=same)
    return kept


def read_score(reading: Reading) -> None:
    """Read the score line: label, value, flags and whatever else stands on it."""
    outline, lines, layout = reading.outline, reading.lines, reading.layout
    index = _drop_copies(reading)
    _misplaced_score(reading, index)
    start = lines.start(index)
    exact = reading.context.grammar.score.match(lines[index])
    value = (
        exact.end()
        if exact
        else reading.near_value
        if reading.near_value is not None
        else reading.anchors.near_score(index) or 0
    )
    if exact and (colons := _MORE_COLONS.match(lines[index], value)):
        exact, value = None, colons.end()
    reading.score_line = lines.span(index)
    end = lines.end(index)
    marker = reading.context.grammar.inline_annotation.search(reading.text, start + value, end)
    if marker:
        reading.context.record(Kind.MISPLACED_ANNOTATION, (marker.start(), end), "on the score line")
        reading.inline_annotation = True
        end = marker.start()
    shared = reading.context.grammar.run_behind_text.search(reading.text, start + value, end)
    if shared and outline.terminator < 0:
        reading.context.record(
            Kind.SHARED_SEPARATOR,
            (shared.start(1), end),
            layout.terminator.role,
            "",
            "",
            Edit(shared.start(), end, "\n" + layout.terminator.text),
        )
        end = shared.start()
        reading.shared_terminator = True
    gap = lines[index][value : end - start]
    label_end = value + len(gap) - len(gap.lstrip())
    if not gap.strip() and not marker:
        below = lines.next_text(index + 1)
        number = lines[below].split(None, 1)[0] if below < outline.end else ""
        if number and scoreline.judge(number, (0, 0), layout)[0] is not None and below != outline.terminator:
            edit = Edit(start, lines.span(below)[0], layout.score_label + ": ")
            reading.context.record(
                Kind.MALFORMED_SCORE,
                (start, start + value),
                "value on the next line",
                "",
                layout.score_label + ": ",
                edit,
            )
            _tail(reading, lines.start(below), lines.end(below))
            reading.border_closed = True
            outline.scores.append(below)
            return
    elif not exact or gap[:1] != " " or (gap[:2] == "  " and gap.lstrip()[0] != "["):
        first = index - 1 if reading.wrapped else index
        edits = [Edit(lines.start(first), start + label_end, layout.score_label + ": ")]
        label = lines.span(first)[0], start + len(lines[index][:value].rstrip())
        closing = _closing(lines[index], label_end)
        if closing is not None:
            edits.append(Edit(start + closing[0], start + closing[1], ""))
        reading.context.record(Kind.MALFORMED_SCORE, label, "label", "", layout.score_label + ": ", *edits)
        _tail(reading, start + value, end, lines[index][slice(*closing)] if closing else "")
        return
    _tail(reading, start + value, end)


def _closing(line: str, value: int) -> Span | None:
    """Where marks behind the value close those that stand before the label, and not on the label alone."""
    marks = _MARKS.match(line)
    if marks is None:
        return None
    closing = marks[1][::-1].translate(_CLOSING)
    found = re.compile(rf"[\d.,%]+({re.escape(closing)})(?=[ \t]|$)").match(line, value)
    return found.span(1) if found and closing not in line[marks.end() : value] else None


def _tail(reading: Reading, start: int, end: int, closing: str = "") -> None:
    whole = reading.context.grammar.whole_tail.fullmatch(reading.text, start, end)
    if whole and reading.layout.minimum <= float(whole[1]) <= reading.layout.maximum:
        reading.score, reading.value = whole.span(1), float(whole[1])
        reading.flags = (whole.start(2) + 1, whole.end(2)) if whole[2] else None
        return
    tail = scoreline.read(reading.text, start, end, reading.context.grammar, closing)
    reading.score, reading.value, reading.flags = tail.score, tail.value, tail.flags
    reading.flagged = reading.flagged or tail.flagged
    reading.context.document.damages += tail.damages


def _misplaced_score(reading: Reading, index: int) -> None:
    outline, lines = reading.outline, reading.lines
    if lines.joined(index):
        before = lines.start(index)
        gap = len(lines[index - 1]) - len(lines[index - 1].rstrip())
        edit = Edit(before - gap, before, "\n\n")
        reading.context.record(Kind.MISPLACED_SCORE, lines.span(index), "on the last line of the answer", "", "", edit)
    elif index < outline.answer:
        _move_score(reading, index, outline.terminator if outline.terminator >= 0 else outline.end, "before the answer")
    elif 0 <= outline.terminator < index:
        _move_score(reading, index, outline.terminator, "after the terminator")
    else:
        return
    reading.border_closed = True


def _move_score(reading: Reading, index: int, target: int, role: str) -> None:
    lines = reading.lines
    line = lines[index]
    removed = Edit(lines.start(index), lines.start(lines.next_text(index + 1)), "")
    if role == "after the terminator":
        removed = Edit(lines.end(target), lines.end(index), "")
    at = lines.start(target)
    gap = "" if lines.blank(target - 1) else "\n"
    edits = sorted((removed, Edit(at, at, gap + line + "\n"))) if _is_exact(reading, line) else ()
    reading.context.record(Kind.MISPLACED_SCORE, lines.span(index), role, "", "", *edits)


def _is_exact(reading: Reading, line: str) -> bool:
    """Whether ``line`` is a score line and nothing else: what is moved stands in an edit, and reports hold edits."""
    grammar = reading.context.grammar
    label = grammar.score.match(line)
    return label is not None and grammar.whole_tail.fullmatch(line, label.end()) is not None
