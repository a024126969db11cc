"""Recovery of one exchange: the outline completed by near forms, every departure recorded once, a value made of it."""

from __future__ import annotations

import re

from linter.document import Candidate, Damage, Exchange, Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near, scoreline
from linter.layouts.collection.context import Context
from linter.layouts.collection.near import Label
from linter.layouts.collection.outline import Outline, Outliner

_SHARED_RUN = re.compile(r"\s*([~=#*_─═-])\1{4,}\s*$")
_QUOTE_AND_FLAG = re.compile(r"(?<=[\"”»'])[ \t]*(?P<flag>\[[^\W\d]+\])$")


def read_exchange(context: Context, first: int) -> int:
    """Read the exchange whose question is due on line ``first``; returns the line behind it."""
    return _ExchangeReader(context, first).read()


class _ExchangeReader:
    def __init__(self, context: Context, first: int) -> None:
        self.context = context
        self.lines = context.lines
        self.anchors = context.anchors
        self.layout = context.layout
        self.text = context.document.text
        self.start = len(context.document.damages)
        self.outline = Outliner(self.lines, self.anchors, context.numbering).outline(first)
        self.border_closed = False
        self.flagged = False
        self.score: Span | None = None
        self.value: float | None = None
        self.flags: Span | None = None
        self.score_line: Span | None = None
        self.near_value: int | None = None
        self.shared_terminator = False
        self.wrapped = False

    def read(self) -> int:
        outline = self.outline
        if outline.terminator < 0:
            outline.end = self.lines.last_text(outline.end - 1) + 1
        elif self._flag_line(below := self.lines.next_text(outline.end)):
            outline.end = below + 1
        self._complete_score()
        self._complete_answer()
        number = self._number()
        begin = self.lines.start(outline.first)
        if self._cut_off():
            exchange = self._truncated(number, begin)
        else:
            question = self._read_question()
            annotation = self._read_after_score()
            answer = self._read_answer()
            self._check_borders()
            end = self.lines.end(outline.end - 1)
            exchange = self._exchange(number, (begin, end), question, answer, annotation)
        exchange.flagged = exchange.flagged or self.flagged
        exchange.score_line = self.score_line
        for damage in self.context.document.damages[self.start :]:
            exchange.closed |= damage.kind.closes
        self._append(exchange)
        return outline.end

    def _cut_off(self) -> bool:
        """Whether the file ends before the score, or without a newline before the terminator is whole."""
        outline, lines = self.outline, self.lines
        if lines.next_text(outline.end) < lines.count:
            return False
        if outline.terminator < 0 and not outline.scores:
            return True
        if self.text.endswith("\n") or self.wrapped or outline.terminator > outline.end:
            return False
        wanted = self.layout.terminator.text
        last = lines[lines.count - 1]
        return last != wanted and (wanted.startswith(last) or outline.terminator < 0 and not _SHARED_RUN.search(last))

    # what the exact anchors left open

    def _complete_score(self) -> None:
        """Find the score where no exact score line stands in its place."""
        outline, lines, anchors = self.outline, self.lines, self.anchors
        if outline.scores and outline.answer > outline.score and lines.next_text(outline.score + 1) != outline.answer:
            outline.scores.clear()
        if outline.scores:
            return
        for border in (outline.annotation, outline.terminator, outline.end):
            if border < 0:
                continue
            last = lines.last_text(border - 1)
            while last > outline.first and self._flag_line(last):
                last = lines.last_text(last - 1)
            for index in (last, lines.last_text(last - 1)):
                if index <= max(outline.first, outline.answer):
                    break
                value = anchors.near_score(index)
                if value is not None:
                    outline.scores.append(index)
                    self.near_value = value
                    if not lines.blank(index - 1) and near.squash(lines[index - 1] + lines[index][:value]) == near.squash(self.layout.score_label):
                        self.wrapped = True
                    return
            inline = self.context.grammar.inline_score.search(lines[last]) if last >= max(outline.first, outline.answer) >= 0 else None
            if inline and not lines[last][inline.end() :].strip().count(" ") > 2:
                self._split(last, inline.start())
                outline.scores.append(last + 1)
                return
        after = lines.next_text(outline.terminator + 1) if outline.terminator >= 0 else lines.count
        if after < lines.count and anchors.near_score(after) is not None:
            ends = lines.next_text(after + 1)
            if anchors.follows_terminator(ends):
                outline.scores.append(after)
                self.near_value = anchors.near_score(after)
                outline.end = after + 1

    def _split(self, index: int, column: int) -> None:
        """Split line ``index`` and move everything of the outline that stands below it."""
        self.lines.split(index, column)
        outline = self.outline
        for name in ("question", "late_question", "answer", "second_answer", "annotation", "second_annotation", "terminator"):
            if getattr(outline, name) > index:
                setattr(outline, name, getattr(outline, name) + 1)
        outline.scores = [line + (line > index) for line in outline.scores]
        outline.end += 1

    def _complete_answer(self) -> None:
        """Find the answer where no exact label stands at the start of a line."""
        outline, lines = self.outline, self.lines
        if outline.answer >= 0 or outline.question < 0 and not outline.scores:
            return
        stop = outline.score if outline.score > outline.first else outline.end
        number = outline.question_label.number if outline.question_label else None
        allowed = {number, None, *self.context.numbering.due}
        for index in range(outline.first + (outline.question >= 0), stop):
            label = None if lines.blank(index) else self.anchors.near_answer(index)
            if label is not None and label.number in allowed:
                outline.answer, outline.answer_label = index, label
                return
        for index in range(outline.first, stop):
            match = self.context.grammar.inline_answer.search(lines[index])
            if match and int(match[2]) in allowed:
                self._split(index, match.start("label"))
                outline.answer = index + 1
                outline.answer_label = Label(int(match[2]), match.end("label") - match.start("label"), True)
                self._record_label(outline.answer, outline.answer_label, "answer label", int(match[2]), joined=True)
                return

    # numbers and labels

    def _number(self) -> int:
        """Judge both labels and their numbers; returns the number of the exchange."""
        outline, numbering = self.outline, self.context.numbering
        question, answer = outline.question_label, outline.answer_label
        due = numbering.due
        read = question.number if question and question.number is not None else None
        if read is None and question is None and answer is not None:
            read = answer.number
        number = due[0] if read is None else read
        right = numbering.take(read)
        if question is not None:
            span = self._label_span(outline.question, question)
            if not question.exact:
                self._record_label(outline.question, question, "question label", number)
            elif not right:
                label = f"{self.layout.question_label}{due[-1] if len(due) == 1 else due[0]}"
                edits = [Edit(span[0], span[1], label + ":")]
                if answer is not None and answer.number == number:
                    at = self._label_span(outline.answer, answer)
                    edits.append(Edit(*at, f"{self.layout.answer_label}{label[len(self.layout.question_label) :]}:"))
                self.context.record(
                    Kind.NUMBER_SEQUENCE, span, "", f"{self.layout.question_label}{number}", label, *edits
                )
            for copy in outline.copies:
                self.context.record(
                    Kind.NUMBER_SEQUENCE,
                    self._label_span(copy, question),
                    "",
                    f"{self.layout.question_label}{number}",
                    f"{self.layout.answer_label}{number}",
                )
        elif outline.late_question < 0 or answer is not None:
            self._record_missing_question(number)
        if answer is not None and not self.lines.joined(outline.answer):
            if not answer.exact:
                self._record_label(outline.answer, answer, "answer label", number)
            elif question is not None and right and answer.number != number:
                span = self._label_span(outline.answer, answer)
                wanted = f"{self.layout.answer_label}{number}"
                found = f"{self.layout.answer_label}{answer.number}"
                self.context.record(Kind.ANSWER_NUMBER, span, "", found, wanted, Edit(*span, wanted + ":"))
        return number

    def _record_missing_question(self, number: int) -> None:
        outline = self.outline
        at = self.lines.start(outline.first)
        if outline.answer >= 0 or outline.question >= 0 or outline.scores:
            self.context.record(Kind.MISSING_QUESTION, (at, at), "", "", f"{self.layout.question_label}{number}:")

    def _label_span(self, index: int, label: Label) -> Span:
        start, _ = self.lines.span(index)
        text = self.lines[index][: label.text]
        return start, self.lines.start(index) + len(text.rstrip())

    def _record_label(self, index: int, label: Label, role: str, number: int, joined: bool = False) -> None:
        letter = self.layout.question_label if role == "question label" else self.layout.answer_label
        wanted = f"{letter}{number}:"
        start = self.lines.start(index)
        span = self._label_span(index, label)
        if joined:
            blanks = len(self.text[:start]) - len(self.text[max(0, start - 80) : start].rstrip()) if start < 80 else 0
            before = start - (len(self.text[start - 80 : start]) - len(self.text[start - 80 : start].rstrip())) if start >= 80 else start - blanks
            self.context.record(Kind.MALFORMED_LABEL, span, role, "", wanted, Edit(before, start, "\n\n"))
            return
        text = start + label.text
        rest = self.lines[index][label.text :]
        text += len(rest) - len(rest.lstrip())
        if not rest.strip():
            following = self.lines.next_text(index + 1)
            text = self.lines.start(following)
        edit = Edit(start, text, wanted + " ")
        self.context.record(Kind.MALFORMED_LABEL, span, role, "", wanted, edit)

    # the bodies

    def _read_question(self) -> Span | None:
        """The question's text; records an empty one."""
        outline = self.outline
        if outline.question < 0 and outline.late_question < 0:
            return None
        index = outline.question if outline.question >= 0 else outline.late_question
        label = outline.question_label or self.anchors.question(index)
        if label is None:
            return None
        if outline.copies:
            index = outline.copies[-1]
        stops = [line for line in (outline.answer, *outline.scores, outline.terminator, outline.end) if line > index]
        if outline.score == self.lines.last_text(outline.answer - 1) and outline.answer > 0:
            stops.append(outline.score)
        return self._body(index, label, min(stops), "question label", Kind.EMPTY_QUESTION)

    def _body(self, index: int, label: Label, stop: int, role: str, empty: Kind) -> Span | None:
        """The text from behind a label to the last line before ``stop``."""
        own = self.lines[index][label.text :].strip()
        if self.wrapped and stop == self.outline.score:
            stop -= 1
        last = self.lines.last_text(stop - 1)
        if own and last >= index:
            start = self.lines.start(index) + label.text
            start += len(self.lines[index][label.text :]) - len(self.lines[index][label.text :].lstrip())
            return start, self.lines.span(last)[1]
        if last > index:
            following = self.lines.next_text(index + 1)
            if label.exact:
                self._record_label(index, label, role, label.number or self.context.numbering.expected)
            return self.lines.span(following, last)
        at = self.lines.end(index)
        self.context.record(empty, self._label_span(index, label) if empty in (Kind.EMPTY_QUESTION, Kind.EMPTY_ANSWER) else (at, at))
        return None

    def _read_answer(self) -> Span | None:
        """The answer's text, to its closing quote; what stands between that and the score is not part of it."""
        outline, lines = self.outline, self.lines
        stops = [line for line in (*outline.scores, outline.annotation, outline.terminator, outline.end) if line > outline.answer]
        stop = min(stops)
        if outline.answer < 0:
            if outline.question >= 0:
                place = outline.score if outline.score > outline.question else stop
                for index in range(outline.question + 1, place):
                    if lines[index].startswith('"') and lines.blank(index - 1):
                        place = index
                        break
                at = lines.start(place)
                self.context.record(Kind.MISSING_ANSWER, (at, at), "", "", f"{self.layout.answer_label}{outline.question_label.number if outline.question_label else ''}:")
            return None
        label = outline.answer_label
        assert label is not None
        if outline.late_question > outline.answer:
            stop = min(stop, outline.late_question)
        if outline.second_answer > outline.answer:
            stop = min(stop, outline.second_answer)
            self._stray_lines([outline.second_answer])
        start = lines.start(outline.answer) + label.text
        skipped = len(lines[outline.answer][label.text :]) - len(lines[outline.answer][label.text :].lstrip())
        flag = self.context.grammar.flag.match(self.text, start + skipped)
        if flag:
            self._misplaced_flag(flag.span(), Edit(flag.start(), flag.end() + (self.text[flag.end() : flag.end() + 1] == " "), ""))
            label = Label(label.number, flag.end() - lines.start(outline.answer), label.exact)
        body = self._body(outline.answer, label, stop, "answer label", Kind.EMPTY_ANSWER)
        if body is None:
            return None
        closing = self._closing_quote(body, stop)
        return body if closing is None else (body[0], closing)

    def _closing_quote(self, body: Span, stop: int) -> int | None:
        """Where a quoted answer ends; records what stands behind it. ``None``: at the end of ``body``."""
        lines, outline = self.lines, self.outline
        last = lines.last_text(stop - 1 - (self.wrapped and stop == outline.score))
        tail = _QUOTE_AND_FLAG.search(lines[last])
        if tail and (found := near.closest(tail["flag"], self.layout.flags)):
            at = lines.start(last)
            self._misplaced_flag((at + tail.start("flag"), at + tail.end()), Edit(at + tail.start(), at + tail.end(), ""), found)
            return at + tail.start()
        end = None
        if self.text[body[0]] == '"':
            count = 0
            first = lines.at(body[0])
            while lines.end(first) < body[0] or lines.start(first + 1) <= body[0] and first < last:
                first += 1
            for index in range(first, last + 1):
                line = lines[index]
                count += line.count('"') if index != first else self.text.count('"', body[0], lines.end(index))
                if count % 2 == 0 and line.rstrip().endswith('"'):
                    end = index
        trailing = list(range((last if end is None else end) + 1, last + 1))
        if end is None:
            while last > outline.answer and self._flag_line(last):
                trailing.insert(0, last)
                last = lines.last_text(last - 1)
        self._stray_lines([index for index in trailing if not lines.blank(index)])
        if not trailing:
            return None
        return lines.span(end if end is not None else last)[1]

    def _stray_lines(self, indexes: list[int]) -> None:
        """Record lines that belong to no part of the exchange: flags alone, a second answer, or text."""
        outline = self.outline
        indexes = [index for index in indexes if index not in (outline.late_question,)]
        for index in indexes:
            if self._flag_line(index):
                start = self.lines.end(index - 1)
                self._misplaced_flag(self.lines.span(index), Edit(start, self.lines.end(index), ""))
                self.border_closed = True
        rest = [index for index in indexes if not self._flag_line(index)]
        if not rest:
            return
        self.border_closed = True
        if outline.second_answer in rest:
            at = self.lines.start(outline.second_answer)
            label = f"{self.layout.question_label}{self.context.numbering.expected}:"
            self.context.record(Kind.MISSING_QUESTION, (at, at), "", "", label)
        elif (run := self.anchors.run(rest[0])) is not None and len(rest) == 1 and run.pure:
            self.context.extra_separator(rest[0], rest[0], doubled=False)
        else:
            self.context.stray(rest[0], rest[-1])

    def _flag_line(self, index: int) -> bool:
        line = self.lines[index].strip()
        return line[:1] == "[" and line[-1:] == "]" and near.closest(line, self.layout.flags) is not None

    def _misplaced_flag(self, span: Span, removal: Edit, name: str | None = None) -> None:
        flag = f"[{name or near.closest(self.text[span[0] : span[1]], self.layout.flags)}]"
        self.flagged = True
        edits = [removal]
        if self.score_line is not None:
            edits.append(Edit(self.score_line[1], self.score_line[1], f" {flag}"))
        self.context.record(Kind.MISPLACED_FLAG, span, "flag", "", flag, *sorted(edits))

    # from the score to the terminator

    def _read_after_score(self) -> Span | None:
        """The score line and what follows it; returns the annotation's text."""
        outline, lines = self.outline, self.lines
        if not outline.scores:
            at = lines.start(outline.annotation if outline.annotation > outline.answer else outline.terminator if outline.terminator >= 0 else outline.end)
            if outline.answer >= 0 or outline.terminator >= 0:
                self.context.record(Kind.MISSING_SCORE, (at, at), "score", "line")
        else:
            self._read_score()
        if outline.terminator < 0 and outline.scores and not self.shared_terminator:
            last = lines.last_text(outline.end - 1)
            shared = _SHARED_RUN.search(lines[last]) if outline.annotation >= 0 else None
            newline = self.text[lines.end(last) : lines.end(last) + 1]
            if shared:
                span = lines.start(last) + shared.start(1), lines.end(last)
                edit = Edit(lines.start(last) + shared.start(), span[1], "\n" + self.layout.terminator.text)
                self.context.record(Kind.SHARED_SEPARATOR, span, self.layout.terminator.role, "", "", edit)
            elif outline.end >= lines.count and not newline:
                at = len(self.text)
                self.context.record(Kind.TRUNCATED, (at, at), "the exchange")
            else:
                self.context.missing_separator(last + 1, self.layout.terminator)
        elif outline.terminator >= 0:
            self._read_terminator()
        return self._read_annotation()

    def _read_terminator(self) -> None:
        lines, wanted = self.lines, self.layout.terminator
        index = self.outline.terminator
        if lines.joined(index + 1):
            edit = Edit(lines.start(index), lines.start(index + 1), f"{wanted.text}\n\n")
            self.context.record(Kind.SHARED_SEPARATOR, lines.span(index), wanted.role, "", "", edit)
        else:
            self.context.check_separator(index, wanted)
        after = lines.next_text(index + 1)
        if after < self.outline.end and self._flag_line(after):
            self._misplaced_flag(lines.span(after), Edit(lines.end(index), lines.end(after), ""))

    def _read_score(self) -> None:
        outline, lines, layout = self.outline, self.lines, self.layout
        index = outline.score
        earlier = [line for line in outline.scores[:-1] if lines.next_text(line + 1) == index]
        if earlier:
            index, copy = earlier[-1], index
            same = lines[index].split() == lines[copy].split()
            removal = Edit(lines.end(index), lines.end(copy), "")
            edits = (removal,) if same else ()
            self.context.record(Kind.DUPLICATE_SCORE, lines.span(copy), "score", "same" if same else "different", "", *edits, certain=same)
            self.score_line = lines.span(index)
            outline.scores = [index, copy]
        self._misplaced_score(index)
        start = lines.start(index)
        exact = self.context.grammar.score.match(lines[index])
        value = exact.end() if exact else self.near_value if self.near_value is not None else self.anchors.near_score(index) or 0
        self.score_line = lines.span(index)
        end = lines.end(index)
        marker = self.context.grammar.inline_annotation.search(self.text, start + value, end)
        if marker:
            self.context.record(Kind.MISPLACED_ANNOTATION, (marker.start(), end), "on the score line")
            end = marker.start()
        shared = _SHARED_RUN.search(self.text, start + value, end)
        if shared and outline.terminator < 0:
            self.context.record(
                Kind.SHARED_SEPARATOR, (shared.start(1), end), layout.terminator.role, "", "", Edit(shared.start(), end, "\n" + layout.terminator.text)
            )
            end = shared.start()
            self.shared_terminator = True
        gap = lines[index][value : end - start]
        label_end = value + len(gap) - len(gap.lstrip())
        if not gap.strip() and not marker:
            below = lines.next_text(index + 1)
            number = lines[below].split(" ")[0] if below < outline.end else ""
            if number and scoreline.judge(number, (0, 0), layout)[0] is not None and below != outline.terminator:
                edit = Edit(start, lines.start(below), layout.score_label + ": ")
                self.context.record(Kind.MALFORMED_SCORE, (start, start + value), "value on the next line", "", layout.score_label + ": ", edit)
                self._tail(lines.start(below), lines.end(below))
                self.border_closed = True
                outline.scores.append(below)
                return
        elif not exact or gap[:1] != " " or gap[:2] == "  " and gap.lstrip()[0] != "[":
            begin = lines.start(index - 1) if self.wrapped else start
            edit = Edit(begin, start + label_end, layout.score_label + ": ")
            self.context.record(Kind.MALFORMED_SCORE, (self.score_line[0], start + len(lines[index][:value].rstrip())), "label", "", layout.score_label + ": ", edit)
        self._tail(start + value, end)

    def _tail(self, start: int, end: int) -> None:
        whole = self.context.grammar.whole_tail.fullmatch(self.text, start, end)
        if whole and self.layout.minimum <= float(whole[1]) <= self.layout.maximum:
            self.score, self.value = whole.span(1), float(whole[1])
            self.flags = (whole.start(2) + 1, whole.end(2)) if whole[2] else None
            return
        tail = scoreline.read(self.text, start, end, self.context.grammar)
        self.score, self.value, self.flags = tail.score, tail.value, tail.flags
        self.flagged = self.flagged or tail.flagged
        self.context.document.damages += tail.damages

    def _misplaced_score(self, index: int) -> None:
        outline, lines = self.outline, self.lines
        if lines.joined(index):
            before = lines.start(index)
            gap = len(lines[index - 1]) - len(lines[index - 1].rstrip())
            edit = Edit(before - gap, before, "\n\n")
            self.context.record(Kind.MISPLACED_SCORE, lines.span(index), "on the last line of the answer", "", "", edit)
        elif index < outline.answer:
            self._move_score(index, outline.terminator if outline.terminator >= 0 else outline.end, "before the answer")
        elif 0 <= outline.terminator < index:
            self._move_score(index, outline.terminator, "after the terminator")
        else:
            return
        self.border_closed = True

    def _move_score(self, index: int, target: int, role: str) -> None:
        lines = self.lines
        line = lines[index]
        removed = Edit(lines.start(index), lines.start(lines.next_text(index + 1)), "")
        if role == "after the terminator":
            removed = Edit(lines.end(target), lines.end(index), "")
        at = lines.start(target)
        gap = "" if lines.blank(target - 1) else "\n"
        self.context.record(Kind.MISPLACED_SCORE, lines.span(index), role, "", "", *sorted((removed, Edit(at, at, gap + line + "\n"))))

    def _read_annotation(self) -> Span | None:
        """The annotation's text; records a malformed, misplaced or repeated one and what stands in its way."""
        outline, lines = self.outline, self.lines
        border = outline.terminator if outline.terminator > outline.score else outline.end
        first = lines.next_text(outline.score + 1) if outline.scores and outline.score >= outline.answer else border
        if 0 <= outline.annotation < outline.score and outline.annotation > outline.answer >= 0 and outline.terminator != outline.score:
            self.context.record(Kind.MISPLACED_ANNOTATION, lines.span(outline.annotation), "before the score")
            self.border_closed = True
            return None
        if outline.second_annotation >= 0:
            self.context.record(Kind.MISPLACED_ANNOTATION, lines.span(outline.second_annotation), "repeated")
        if outline.annotation >= 0:
            line = lines[outline.annotation]
            label = self.context.grammar.annotation.match(line)
            start = lines.start(outline.annotation) + (label.end() if label else 0)
            last = lines.last_text(border - 1)
            text = self.text[start : lines.span(last)[1]].strip()
            if not text:
                self._malformed_annotation(outline.annotation, len(line))
                return None
            if outline.scores:
                self._stray_lines([index for index in range(first, outline.annotation) if not lines.blank(index)])
            if label and line[label.end() :][:2].strip() == "":
                self._malformed_annotation(outline.annotation, label.end())
            return start, lines.span(last)[1]
        if first >= border or self.outline.score > border:
            return None
        between = [index for index in range(first, border) if not lines.blank(index)]
        while between and self._flag_line(between[0]):
            self._stray_lines([between.pop(0)])
        if not between:
            return None
        found = self._near_annotation(between[0])
        if found is None:
            self._stray_lines(between)
            return None
        self._malformed_annotation(between[0], found)
        outline.annotation = between[0]
        return lines.start(between[0]) + found, lines.span(between[-1])[1]

    def _near_annotation(self, index: int) -> int | None:
        """Where the text starts on a line that nearly begins with the annotation's label."""
        found = near.phrase(self.lines[index], self.layout.annotation_label, 3)
        if found is not None:
            return found[0]
        head = re.match(r"\W*((?:[^\W\d]+\W{0,3}){1,4}?)[\])}]*\s*:", self.lines[index])
        if head and near.distance(near.squash(head[1]), near.squash(self.layout.annotation_label), 4) <= 4:
            return head.end()
        if head and len(found_words := near.squash(head[1])) >= 8 and found_words in near.squash(self.layout.annotation_label):
            return head.end()
        words = self.lines[index].split()[: len(self.layout.annotation_label.split())]
        if near.distance(near.squash("".join(words)), near.squash(self.layout.annotation_label)) <= 3:
            return self.lines[index].index(words[-1]) + len(words[-1])
        return None

    def _malformed_annotation(self, index: int, text: int) -> None:
        lines = self.lines
        line = lines[index]
        rest = line[text:]
        end = text + len(rest) - len(rest.lstrip())
        wanted = f"[{self.layout.annotation_label}]: "
        start = lines.start(index)
        edits = (Edit(start, start + end, wanted),) if rest.strip() else ()
        self.context.record(Kind.MALFORMED_ANNOTATION, (lines.span(index)[0], start + len(line[:text].rstrip())), "", "", wanted, *edits)

    # what stands between the parts

    def _check_borders(self) -> None:
        """Blank lines between question, answer, score, annotation and terminator."""
        outline, lines, context = self.outline, self.lines, self.context
        score = outline.score
        if outline.question >= 0 and outline.answer > outline.question:
            before = lines.last_text(outline.answer - 1)
            if not (outline.scores and score == before):
                context.check_blanks(before, outline.answer, 1, "before the answer")
        if self.border_closed or not outline.scores or score < outline.answer:
            return
        if outline.answer >= 0 or outline.question >= 0:
            top = outline.scores[-2] if len(outline.scores) > 1 and lines.next_text(outline.scores[-2] + 1) == score else score
            if not self.wrapped:
                context.check_blanks(lines.last_text(top - 1), top, 1, "before the score")
        below = outline.annotation if outline.annotation > score else outline.terminator
        if below > score:
            context.check_blanks(lines.last_text(below - 1), below, 0, "before the " + ("annotation" if below == outline.annotation else "terminator"))
        if outline.annotation > score and outline.terminator > outline.annotation:
            context.check_blanks(lines.last_text(outline.terminator - 1), outline.terminator, 0, "before the terminator")

    # values

    def _truncated(self, number: int, begin: int) -> Exchange:
        """An exchange that the end of the file cuts off: one finding, at the end."""
        del self.context.document.damages[self.start :]
        part = "an answer" if self.outline.answer >= 0 else "a question"
        at = len(self.text.rstrip("\n"))
        self.context.record(Kind.TRUNCATED, (at, at), part)
        return self._exchange(number, (begin, len(self.text)), None, None, None)

    def _exchange(self, number: int, span: Span, question: Span | None, answer: Span | None, annotation: Span | None) -> Exchange:
        quoted = False
        if answer is not None and answer[1] - answer[0] > 1:
            quoted = self.text[answer[0]] == '"' == self.text[answer[1] - 1] and self.text.count('"', *answer) % 2 == 0
        candidate = self.context.candidate
        if candidate is None:
            candidate = Candidate((span[0], span[0]), (span[0], span[0]), (span[0], span[0]), self.context.section, header=False)
            self.context.candidate = candidate
            self.context.document.candidates.append(candidate)
        return Exchange(candidate, number, span, question, answer, self.score, self.value, self.flags, annotation, quoted)

    def _append(self, exchange: Exchange) -> None:
        exchange.candidate.exchanges.append(exchange)
        self.context.document.exchanges.append(exchange)


__all__ = ["Damage", "Outline", "read_exchange"]
