"""Edits that no old finding should mind: new exchanges on top, candidates in another order, other line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from random import Random

from benchmarks.page import Edit, Line, Page, Slot
from benchmarks.transcripts import Candidate, Exchange, Section, Transcript, Writer

_NUMBER = re.compile(r"(?P<label>\W{0,4}[A-Za-z]{0,9}\W{0,2})(?P<number>[0-9]{1,3})(?![0-9])")


def damaged(page: Page, edits: Iterable[Edit]) -> Page:
    """The page after edits, its lines still knowing what they are: new ones are what they replace, or stand below."""
    lines = list(page.lines)
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        like = lines[edit.start if edit.stop > edit.start else max(edit.start - 1, 0)]
        slots = [line.slot for line in lines[edit.start : edit.stop]] + [like.slot] * len(edit.texts)
        new = [like._replace(text=text, slot=slot) for text, slot in zip(edit.texts, slots, strict=False)]
        lines[edit.start : edit.stop] = new
    return Page(tuple(lines), page.newline)


def with_new_candidate(page: Page, rng: Random, least: int = 50) -> Page:
    """Somebody new stands first, with ``least`` lines or more."""
    chunks = _chunks(page.lines)
    return _inserted(page, chunks[0][0].start, _newcomer(rng, least)) if chunks else page


def with_new_exchanges(page: Page, rng: Random, least: int = 50) -> Page:
    """The first candidate was asked more before all else, in ``least`` lines or more; the old numbers move on."""
    at = next((index for index, line in enumerate(page.lines) if line.exchange >= 0), 0)
    if not at:
        return page
    first = page.lines[at].candidate
    while page.lines[at - 1].slot is Slot.BLANK:
        at -= 1
    new = _newcomer(rng, least)[3:]  # without the blank line above the candidate, its line and the underline
    count = sum(line.slot is Slot.QUESTION for line in new)
    lines = [_renumbered(line, count) if line.candidate == first else line for line in page.lines]
    return _inserted(Page(tuple(lines), page.newline), at, new)


def with_candidates_reordered(page: Page, rng: Random) -> Page:
    """In each section the candidates stand in another order."""
    lines = list(page.lines)
    for chunks in _chunks(page.lines):
        shuffled = rng.sample(chunks, len(chunks))
        lines[chunks[0].start : chunks[-1].stop] = [page.lines[index] for chunk in shuffled for index in chunk]
    return Page(tuple(lines), page.newline)


def with_other_line_ends(page: Page) -> Page:
    """CRLF where there was LF, and the other way round."""
    return replace(page, newline="\n" if page.newline == "\r\n" else "\r\n")


def _newcomer(rng: Random, least: int) -> Sequence[Line]:
    """The lines of a candidate that no page has, a blank one first."""
    tag = f"{rng.getrandbits(40):x}"
    exchanges: list[Exchange] = []
    while True:
        for section in Writer(rng).transcript().sections:
            for one in (one for candidate in section.candidates for one in candidate.exchanges if not one.flags):
                exchanges.append(replace(one, question=f"{one.question} {tag}-{len(exchanges)}?", score=999))
                candidate = Candidate(f"Newcomer {tag}", "Engineer", tuple(exchanges))
                page = Transcript("", (Section("", (candidate,)),)).page()
                lines = page.lines[page.slots[Slot.CANDIDATE][0] - 1 : -1]
                if len(lines) >= least + 3:
                    return lines


def _inserted(page: Page, at: int, new: Sequence[Line]) -> Page:
    return Page((*page.lines[:at], *new, *page.lines[at:]), page.newline)


def _renumbered(line: Line, by: int) -> Line:
    """The line with the number of its label, if it has one, raised."""
    match = _NUMBER.match(line.text) if line.slot in (Slot.QUESTION, Slot.ANSWER) else None
    if match is None:
        return line
    return line._replace(text=f"{match['label']}{int(match['number']) + by}{line.text[match.end() :]}")


def _chunks(lines: Sequence[Line]) -> list[list[range]]:
    """For each section, where its candidates are: from the blank line above one to that above the next block."""
    stop = max(len(lines) - 1, 0)
    while stop > 0 and _is_between(lines[stop - 1]):
        stop -= 1
    starts: dict[tuple[int, int], int] = {}
    for index, line in enumerate(lines[:stop]):
        if line.section >= 0 and (line.section, line.candidate) not in starts:
            starts[line.section, line.candidate] = _above(lines, index)
    ranges = zip(starts, pairwise([*starts.values(), stop]), strict=True)
    chunks = [(section, range(start, end)) for (section, candidate), (start, end) in ranges if candidate >= 0]
    return [[chunk for _, chunk in group] for _, group in groupby(chunks, key=lambda pair: pair[0])]


def _above(lines: Sequence[Line], at: int) -> int:
    """Where the block whose first line is ``at`` begins: with the blank line above it, and what came below that."""
    while at > 0 and _is_between(lines[at - 1]) and lines[at - 1].text.strip():
        at -= 1
    return at - (at > 0 and _is_between(lines[at - 1]))


def _is_between(line: Line) -> bool:
    """Whether the line belongs to no block."""
    return line.section < 0 and line.slot is Slot.BLANK
