"""Labels of turns without their time, number or speaker, and those without what is after the speaker."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.finding import Span
from linter.layouts import costs, forms
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.turn_labels import COLUMN, Parts, is_column, parts_of
from linter.layouts.valued_lines import ValuedLine

_SENTENCE = r"(?=[ \t]+[\"'“«¿¡]?[^\W\d_a-z][\w'’-]*(?:[^\w\n]+[\w'’-]+){3})"
"""Several words, as sentences begin."""
_DIVIDERS = " \t:;.,=>|–—-"
"""What people write between a speaker and the text."""


def stamped(parts: Parts) -> str:
    """An expression for the label without its speaker."""
    before, between, behind = re.escape(parts.before), _text(parts.between), re.escape(parts.behind.strip())
    clock = rf"(?P<_stamp>{forms.CLOCK if parts.stamp.kind == 'clock' else '[0-9]+'})"
    if parts.date is not None:
        clock = rf"(?P<_date>{forms.date(parts.date.months)}){re.escape(parts.behind_date)}{clock}"
    if not parts.is_stamped_first:
        marks = re.escape(parts.before.strip())
        return rf"[ \t]*(?:{marks})?{between}[ \t]*{clock}{behind}"
    if not (parts.before + parts.between).strip() and behind and not is_column(parts.between):
        return rf"{clock}\s*{behind}"  # but for the mark after the speaker it may be the time of a sentence
    if is_column(parts.behind):  # a column after a few words: a name that nobody knows
        return rf"{before}{clock}{between}(?!\s++\S[^\n]{{0,40}}?{COLUMN})"
    mark = rf"(?![^\n]{{1,40}}?{behind})" if behind else ""  # the same with a mark
    return rf"{before}{clock}{between}(?:\s*{behind}|(?=\s|$){mark})" if behind else rf"{before}{clock}{between}"


def named(parts: Parts, names: str) -> str:
    """An expression for the label without its time or number, where one of ``names`` speaks."""
    before = "" if parts.is_stamped_first else re.escape(parts.before)
    mark = _text(parts.behind) if is_column(parts.behind) else parts.mark_alone
    return rf"{before}(?P<_speaker>{names}){mark}"


def _text(between: str) -> str:
    """An expression for the text after a value, blanks at its ends left aside; where it is a column, its blanks."""
    return f"(?={COLUMN})" if is_column(between) else rf"[ \t]*{re.escape(between.strip())}"


class HalfLabel(ValuedLine):
    """Reads turns by half of their label."""

    def half_a_label(self, line: str) -> Fit | None:
        """A turn that has only one of the two values that its label is made of, exactly."""
        body = self.position.body
        for missing, half in self._halves:
            match = half.match(line)
            if match is None:
                continue
            start, end = match.end(), len(line.rstrip())
            flaw = Flaw(What.EMPTY, 0, len(match[0].rstrip()), missing, certain=False)
            spans = self._spans(match)
            if self.position.counter in spans:
                number = int(line[slice(*spans[self.position.counter])][:9])
                counted = Fit(costs.HALF_LABEL, (flaw,), spans, {self.position.counter: number}, number, told=True)
            else:
                counted = Fit(costs.HALF_LABEL, (flaw,), spans, told=True)
            if body is None:
                return counted
            if any(line.startswith(name, start) for name in self._names):
                return self._between(line, match, body.name)
            return counted._replace(values={**spans, body.name: (start, end)}, body=start)
        return None

    @cached_property
    def label_that_ends_in_time(self) -> re.Pattern[str] | None:
        """A label of a known speaker and a time that should end its line, before a sentence; ``None`` of others."""
        parts, names = self._parts, "|".join(map(re.escape, self._names))
        if (
            parts is None
            or not names
            or parts.is_stamped_first
            or parts.behind.strip()
            or self.position.body is not None
        ):
            return None
        if parts.stamp.kind != "clock" or parts.date is not None:
            return None
        before, between = re.escape(parts.before), re.escape(parts.between)
        return re.compile(rf"{before}(?:{names}){between}{forms.CLOCK}{_SENTENCE}")

    def _between(self, line: str, match: re.Match[str], body: str) -> Fit | None:
        """A turn whose time and speaker are there, but not what parts the speaker from the text."""
        parts = self._parts
        assert parts is not None
        name = next(name for name in self._names if line.startswith(name, match.end()))
        end = match.end() + len(name)
        start = end + len(line[end:]) - len(line[end:].lstrip(_DIVIDERS))
        if start == end or start == len(line) or not parts.is_stamped_first:
            return None
        flaw = Flaw(What.LITERAL, end, start, body, line[end:start], parts.behind.strip(), parts.behind)
        spans = self._spans(match) | {parts.speaker.name: (match.end(), end), body: (start, len(line.rstrip()))}
        return Fit(costs.HALF_LABEL, (flaw,), spans, body=start, told=True)

    def _spans(self, match: re.Match[str]) -> dict[str, Span]:
        """Where the values are that the half of a label has; names of slots are no names of groups."""
        parts = self._parts
        slots = {"_stamp": parts.stamp, "_date": parts.date, "_speaker": parts.speaker} if parts is not None else {}
        groups = match.re.groupindex
        return {slot.name: match.span(group) for group, slot in slots.items() if slot is not None and group in groups}

    @cached_property
    def _parts(self) -> Parts | None:
        row = self.position.row
        return parts_of(row.items, self.slots) if row is not None and not self.position.optional else None

    @cached_property
    def _halves(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """What tells the label of a turn where one of its values is missing, with the slot of that one.

        The time or number alone tells it by its marks, or by being alone on its line; so does the speaker.
        """
        parts, names = self._parts, "|".join(map(re.escape, self._names))
        if parts is None:
            return ()
        end = r"\s*$" if self.position.body is None else r"(?:\s+(?=\S)|\s*$)"
        halves = []
        marks = parts.before + parts.between if parts.is_stamped_first else parts.between + parts.behind
        if marks.strip() or parts.behind.strip() or self.position.body is None or is_column(parts.between):
            halves.append((parts.speaker.name, re.compile(stamped(parts) + end, re.ASCII)))
        if names and (parts.mark_alone or self.position.body is None or is_column(parts.behind)):
            halves.append((parts.stamp.name, re.compile(named(parts, names) + end)))
        return tuple(halves)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The speakers that are known, longer names first."""
        speaker = self._parts.speaker if self._parts is not None else None
        return tuple(sorted(speaker.of or speaker.known, key=len, reverse=True)) if speaker is not None else ()
