"""Transcripts with a canary in every word that somebody said: a report that holds the canary has quoted one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from random import Random

from benchmarks.mutants import documents, mutant
from benchmarks.operators import OPERATORS
from benchmarks.page import BODIES, Line, Page, Slot

CANARY = "qwyjibo"
FOREIGN = "кенар"
"""The canary in other letters, for places where a word has to be written in the wrong encoding."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_LABELLED = (Slot.QUESTION, Slot.ANSWER, Slot.NOTE, Slot.CANDIDATE)
_SPOKEN = (*BODIES, Slot.CANDIDATE, Slot.TITLE)

_START = f"""\
{"=" * 80}
INTERVIEWS OF {CANARY}
{"=" * 80}


{"=" * 60}
WEAK CANDIDATES
{"=" * 60}


Candidate: Jane {CANARY} - Backend {CANARY}
{"-" * 40}

Q1: What is {CANARY}?

"""
_ANSWER = f'A1: "It is {CANARY}, which keeps its order and can grow, so I take one wherever that {CANARY} matters."\n\n'
_END = f"{'~' * 30}\n"
_SECTION_RULE = "=" * 60
_MISREAD = FOREIGN.encode().decode("latin-1")
_DOS = f"caf\x8a\x9a\x9e{CANARY}"


STRANGE = (
    "{0}",
    "[{1}]",
    "[{1}] [STRUGGLED]",
    "{0}: {0}",
    "Relevance Score: {0}",
    "Relevance Score: 0.5 {0}",
    "Relevance Score: 0.{0} [{1}]",
    "Relevance Score: 0.512 [STRUGGLED {1}]",
    "Relevance {0}: 0.512",
    "{0} Relevance Score: 0.512",
    "Relevance Score 0.512 ({0})",
    "Candidate: {0}",
    "Candidate: {0} - ",
    "Candidate: - {0}",
    "Candidate - {0}: {0}",
    "**Candidate:** {0} — {0}",
    "Candidate {0}: {0} - {0}",
    "Q1 {0}: {0}",
    "Q{0}: {0}",
    "Question {0} 1: {0}",
    "A: {0}",
    "A7: {0}",
    "**A1:** {0}",
    "[AI {0} Provided]: {0}",
    "[AI Explanation Provided] {0}",
    "{1} CANDIDATES",
    f"{_SECTION_RULE}\n{{1}} CANDIDATES\n{_SECTION_RULE}",
    f"{_SECTION_RULE}\nWEAK {{1}} CANDIDATES\n{_SECTION_RULE}",
    "=== {1} ===",
    "~~~~~~~~~~~ {0} ~~~~~~~~~~~",
    "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ {0}",
    "{0}\n----------------------------------------",
    "{0} - {0}\n----------------------------------------",
    "<<<<<<< {0}\n{0}\n=======\n{0}\n>>>>>>> {0}",
    ">>>>>>> {0}",
    "```{0}",
    "# {0}",
)
"""Lines that look like something, with the canary where a word should not be."""


def canaried(page: Page) -> Page:
    """``page`` with the canary grown onto every longer word of its bodies, names, roles and titles."""
    return replace(page, lines=tuple(_canaried(line) for line in page.lines))


def _canaried(line: Line) -> Line:
    if line.slot not in _SPOKEN:
        return line
    start = line.text.index(": ") + 2 if line.slot in _LABELLED else 0
    return line._replace(text=line.text[:start] + _WORD.sub(rf"\g<0>{CANARY}", line.text[start:]))


def transcripts(count: int, seed: int, pages: Sequence[Page] | None = None) -> Iterator[bytes]:
    """Files with a canary in every field: those written by hand, then ``count`` with each kind of defect."""
    yield from map(_encoded, by_hand())
    rng = Random(seed)
    pages = [canaried(page) for page in pages or sorted(documents(24, seed), key=lambda each: len(each.lines))[:8]]
    for operator in OPERATORS:
        for _ in range(count):
            if (one := mutant(operator, pages, rng)) is not None:
                yield one.data


def planted(seed: int) -> Iterator[bytes]:
    """A page with one strange line before, after, within or instead of a line of each kind."""
    rng = Random(seed)
    page = canaried(min(documents(24, seed), key=lambda each: (len(each.slots) < 12, len(each.lines))))
    for places, form in product(filter(None, page.slots.values()), STRANGE):
        strange, at = form.format(CANARY, CANARY.upper()), rng.choice(places)
        old = page.texts[at]
        new = rng.choice(([strange, old], [old, strange], [strange], [f"{old} {strange}"], [strange + old]))
        lines = [*page.texts[:at], *new, *page.texts[at + 1 :]]
        yield replace(page, lines=tuple(Line(text, Slot.BLANK) for text in lines)).data()


def by_hand() -> Iterator[str]:
    """Transcripts whose defect itself holds the canary, where no operator would put it."""
    for score in (
        f"Relevance Score: {CANARY}",
        f"Relevance Score: 0.533 {CANARY}",
        f"Relevance Score: 0.533 [{CANARY.upper()}]",
        f"Relevance Score: 0.533 [STRUGGLED] {CANARY}",
        f"Relevance Score: 0.533 [AI Explanation Provided]: {CANARY}",
        f"Relevance {CANARY}: 0.533",
        f"Relevance Score: 0.533\n[AI {CANARY}]: good",
        f"Relevance Score: 0.533\n{CANARY}",
        f"Relevance Score: 0.533\n[AI Explanation Provided]: {_MISREAD}",
        f"Relevance Score: 0.533\n[AI Explanation Provided]: {_DOS}",
    ):
        yield f"{_START}{_ANSWER}{score}\n{_END}"
    yield f"{_START}Relevance Score: 0.533 {CANARY}\n\n{_ANSWER}{_END}"
    yield f"{_START}{_ANSWER}{_END}Relevance Score: 0.533 {CANARY}\n"
    yield f"{_START}{_ANSWER}Relevance Score: 0.533 {CANARY} {_END}"
    for name in (f"{CANARY} CANDIDATES", f"WEAK {CANARY.upper()}", CANARY.upper()):
        yield f"{_START}{_ANSWER}Relevance Score: 0.533\n{_END}".replace("WEAK CANDIDATES", name)
    for line in (
        f"candidate:  Jane {CANARY} — Backend {CANARY}",
        f"**Candidate:** Jane {CANARY} - Backend {CANARY}",
        f"Jane {CANARY} - Backend {CANARY}",
        f"Candidate: Jane {CANARY}",
        f"{CANARY}: Jane - Backend",
    ):
        whole = f"{_START}{_ANSWER}Relevance Score: 0.533\n{_END}"
        yield whole.replace(f"Candidate: Jane {CANARY} - Backend {CANARY}", line)
    yield f'{{"name": "{CANARY}"}}\n'
    yield f"WEBVTT {CANARY}\n\n00:01.000 --> 00:02.000\n{CANARY}\n"
    yield f"# {CANARY}\n\n{CANARY}\n"
    yield f"{_START}{_ANSWER}Relevance Score: 0.533\n{_END}<<<<<<< {CANARY}\n=======\n{CANARY}\n>>>>>>> {CANARY}\n"


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def quoted(text: str) -> list[str]:
    """What of the canaries is in ``text``, whatever its case and however JSON or XML writes it."""
    lowered = text.lower()
    forms = (CANARY, FOREIGN, "".join(f"\\u{ord(each):04x}" for each in FOREIGN), "".join(map(_reference, FOREIGN)))
    return [form for form in (*forms, _MISREAD.lower(), "šž") if form in lowered]


def _reference(character: str) -> str:
    return f"&#{ord(character)};"
