"""Recovery of candidate headers: the line with name and role, and its underline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Candidate, Kind, Slot
from linter.finding import Edit, Span
from linter.layouts.collection.context import Context
from linter.layouts.collection.numbering import Numbering

_MARKDOWN = "*_`"
_BEHIND_LABEL = f"{_MARKDOWN}:;∶꞉：﹕"
_QUOTED = {'"': '"', "'": "'", "“": "”", "«": "»"}


def open_candidate(context: Context, span: Span, name: Span, role: Span, header: bool = True) -> Candidate:
    """Begin a candidate."""
    candidate = Candidate(span, name, role, context.section, header)
    context.document.candidates.append(candidate)
    if context.section is not None:
        context.section.candidates.append(candidate)
    context.candidate = candidate
    if context.layout.numbering == "candidate":
        context.numbering = Numbering()
    return candidate


def read_candidate(context: Context, first: int) -> int:
    """Read a candidate header; returns the line behind it."""
    lines, anchors, layout = context.lines, context.anchors, context.layout
    start = len(context.document.damages)
    begin, end = lines.span(first)
    shared = context.grammar.run_behind_text.search(lines[first])
    if shared:
        base = lines.start(first)
        edit = Edit(base + shared.start(), lines.end(first), "\n" + layout.underline.text)
        context.record(Kind.SHARED_SEPARATOR, (base + shared.start(1), end), layout.underline.role, "", "", edit)
        end = base + shared.start()
    name, role = _read_person(context, first, begin, end)
    last = first
    while lines[last + 1] == lines[first] and not lines.blank(first):
        last += 1
        context.record(Kind.REPEATED_CANDIDATE, lines.span(last))
    below = lines.next_text(last + 1)
    if not shared:
        if anchors.is_underline(below):
            context.check_blanks(last, below, 0, "before the underline")
            last = context.last_copy(below, layout.underline)
            context.check_separators(below, last, layout.underline)
        elif below < lines.count and (rest := context.grammar.underline_before_text.match(lines[below])):
            lines.split(below, rest.end())
            edit = Edit(lines.start(below), lines.start(below + 1), layout.underline.text + "\n\n")
            context.record(Kind.SHARED_SEPARATOR, lines.span(below), layout.underline.role, "", "", edit)
            last = below
        else:
            context.missing_separator(last + 1, layout.underline)
    candidate = open_candidate(context, (begin, lines.end(last)), name, role)
    for damage in context.document.damages[start:]:
        candidate.closed |= damage.kind.closes
    return last + 1


def _read_person(context: Context, index: int, begin: int, end: int) -> tuple[Span, Span]:
    """Name and role of a candidate line; records the first thing that is wrong with it."""
    lines, anchors, layout = context.lines, context.anchors, context.layout
    text = context.document.text
    base = lines.start(index)
    label = anchors.candidate_label(index)
    at = base if label is None else base + label
    while at < end and (text[at] in _BEHIND_LABEL or text[at].isspace()):
        at += 1
    stop = end
    if lines[index][:1] in _QUOTED and text[end - 1] == _QUOTED[lines[index][0]]:
        stop -= 1
    at, stop = _stripped(text, (at, stop))
    person = text[at:stop]
    if not person:
        context.record(Kind.MISSING_NAME, (begin, end), "", "name")
        return (at, at), (at, at)
    if person[0] in "-–—" and not person[1:2].strip():
        context.record(Kind.MISSING_NAME, (begin, end), "", "name")
        return (at, at), (at, at)
    dash = anchors.dash(person, labelled=label is not None)
    if person[-1] in "-–—":
        context.record(Kind.MISSING_ROLE, (begin, end))
        return (at, stop), (stop, stop)
    certain = dash is not None
    if dash is None:
        split = re.match(r"(?P<name>\S+(?:\s+\S+)+?)-(?P<role>\S+(?:\s+\S+)+)$", person)
        if split is None:
            context.record(Kind.MISSING_ROLE, (begin, end))
            return (at, stop), (stop, stop)
        name, role = (at, at + split.end("name")), (at + split.start("role"), stop)
    else:
        name, role = (at, at + dash.start()), (at + dash.end(), stop)
    name, role = _stripped(text, name), _stripped(text, role)
    edits = tuple(_around_names(text, base, end, name, role, f"{layout.candidate_label}: "))
    if edits:
        wanted = f"{layout.candidate_label}: NAME - ROLE"
        context.record(Kind.MALFORMED_CANDIDATE, (begin, end), "", "", wanted, *edits, certain=certain)
    return name, role


def _around_names(text: str, start: int, end: int, name: Span, role: Span, label: str) -> Iterator[Edit]:
    """What makes ``text[start:end]`` a candidate line, and touches neither name nor role: reports hold edits."""
    for edit in (Edit(start, name[0], label), Edit(name[1], role[0], " - "), Edit(role[1], end, "")):
        if text[edit.start : edit.end] != edit.text:
            yield edit


def _stripped(text: str, span: Span) -> Span:
    """``span`` without blanks and Markdown at its ends."""
    start, stop = span
    while start < stop and (text[start].isspace() or text[start] in _MARKDOWN):
        start += 1
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in _MARKDOWN):
        stop -= 1
    return start, stop


def missing_candidate(context: Context, span: Span) -> None:
    """Record that exchanges begin here without a candidate line."""
    context.record(Kind.MISSING_NAME, span, "", "line")
    candidate = open_candidate(context, span, (span[0], span[0]), (span[0], span[0]), header=False)
    candidate.closed |= Slot.CANDIDATE
