"""The proof of fixes: what must be the same before and after them, or nothing is written.

Safe fixes touch words only where their findings point, leave what the transcript says as it was, and add no finding.
Of unsafe ones, which are guesses, it is proved that nothing said is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from linter.blocks import Candidate, Exchange
from linter.document import Document
from linter.engine import Examined
from linter.finding import Applicability, Edit, FileSpan, Finding, Span
from linter.layouts.words import distance
from linter.line_bounds import line_start
from linter.rule import Scope, Subject
from linter.rules import rule_of
from linter.rules.questions.quotes import marks
from linter.sameness import spelt
from linter.witness import contradiction

_WORD = re.compile(r"[^\W\d_]{3,}")
_WORDS = re.compile(r"[^\W_]+")
_OF_A_LABEL = 3
"""A label has no more words."""


class Pass(NamedTuple):
    """One round of fixes: the text that they were applied to, and the findings that they fix."""

    text: str
    fixed: Sequence[Finding]

    @property
    def edits(self) -> list[Edit]:
        """All edits, in the order of the text."""
        return sorted(edit for finding in self.fixed if finding.fix for edit in finding.fix.edits)


def objection(before: Examined, after: Examined, passes: Sequence[Pass], unsafe: bool) -> str | None:
    """Why what the fixes of ``passes`` made of a source must not be written, if there is a reason."""
    if any(_strays(done.text, finding) for done in passes for finding in done.fixed):
        return "a safe fix would change words outside its finding"
    if before.document is None or after.document is None:
        return None
    texts = [*(done.text for done in passes[1:]), after.source.text]
    for done, text in zip(passes, texts, strict=True):
        if (reason := contradiction(done.text, text, done.edits, before.document.scan)) is not None:
            return reason
    if unsafe:
        return "a fix would lose transcript text" if _loses(before.document, after.document) else None
    if list(_meaning(before.document)) != list(_meaning(after.document)):
        return "a safe fix would change the content"
    for code in _added(before, after, passes):
        return f"a safe fix would add a finding, {code}"
    if any(map(_drops_words, passes)):
        return "a safe fix would drop words that are nowhere else"
    return None


def _strays(text: str, finding: Finding) -> bool:
    """Whether a safe fix removes or adds words outside its finding."""
    if finding.fix is None or finding.fix.applicability is not Applicability.SAFE:
        return False
    places = sorted(each.span for each in finding.places)
    for edit in finding.fix.edits:
        at = bisect_right(places, (edit.start, len(text)))
        if all(_is_beside(text, edit, place) for place in places[max(0, at - 1) : at + 1]):
            return True
    return False


def _is_beside(text: str, edit: Edit, place: Span) -> bool:
    """Whether an edit takes out or puts in words that are not at ``place``."""
    (start, end, said), (first, last) = edit, place
    apart = end < first or last < start
    return _wordy(text[start : min(end, first)]) or _wordy(text[max(start, last) : end]) or (apart and _wordy(said))


def _drops_words(done: Pass) -> bool:
    """Whether safe fixes take words out that they do not write, and that are nowhere else.

    A label may have been worded in any way: a few words at the start of a line are left aside.
    """
    dropped = {word for finding in done.fixed for word in _dropped(done.text, finding)}
    if not dropped:
        return False
    counts = Counter(_words_in(done.text))
    return any(counts[word] == 1 for word in dropped)


def _dropped(text: str, finding: Finding) -> Iterator[str]:
    """The words that a safe fix takes out, but for those of a label and those that it writes otherwise."""
    if finding.fix is None or finding.fix.applicability is not Applicability.SAFE:
        return
    written = [word for edit in finding.fix.edits for word in _words_in(edit.text)]
    for start, end, said in finding.fix.edits:
        words = _words_in(text[start:end])
        if _is_near(spelt(text[start:end]), spelt(said)):
            continue  # a space or another sign had slipped into a word
        if len(words) > _OF_A_LABEL or (words and _wordy(text[line_start(text, start) : start])):
            for word in words:
                if not any(_is_near(word, other) for other in written):
                    yield word


def _is_near(word: str, other: str) -> bool:
    """Whether a word may have been put right: about a third of its letters may be wrong."""
    most = len(word) // 3 + 1
    return distance(word, other, most) <= most


def _words_in(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _wordy(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _meaning(document: Document) -> Iterator[object]:
    """What a transcript says and in which order, without how it is written down."""
    if document.title is not None:  # a letter that slipped into a separator is no word
        yield [word for word in _words(document, document.title).split() if len(word) > 2]
    yield [_words(document, span) for span in sorted(document.loose)]
    for section in document.sections:
        yield section.name or _words(document, section.heading)
    places = {id(section): place for place, section in enumerate(document.sections)}
    for candidate in document.candidates:
        yield places.get(id(candidate.section)), *_person(document, candidate)
        for exchange in candidate.exchanges:
            yield tuple(_said(document, exchange))
    for turn in document.turns:
        yield _words(document, turn.said) or document.slice(turn.said)


def _person(document: Document, candidate: Candidate) -> tuple[str, str]:
    return _words(document, candidate.name), _words(document, candidate.role)


def _said(document: Document, exchange: Exchange) -> Iterator[object]:
    yield exchange.number
    yield document.slice(exchange.question) if exchange.question is not None else None
    yield _unquoted(document, exchange.answer) if exchange.answer is not None else None
    yield document.slice(exchange.annotation) if exchange.annotation is not None else None
    if exchange.value is None and exchange.score is not None:
        yield spelt(document.slice(exchange.score))
    yield exchange.value
    yield exchange.flagged


def _words(document: Document, span: Span) -> str:
    """The words at ``span``, without separators and other signs."""
    return " ".join(_WORDS.findall(document.slice(span)))


def _unquoted(document: Document, answer: Span) -> str:
    """An answer without the quotes around it."""
    opening, closing = marks(document.text, answer)
    return document.slice((answer[0] + len(opening), answer[1] - len(closing)))


def _loses(before: Document, after: Document) -> bool:
    """Whether letters of the text are gone; there may be more, for text that was read as missing may be back.

    The label of a turn that was found on the line of another was among what was said.
    """
    more = len(after.turns) > len(before.turns)
    kept, said = _letters(after, [(turn.span[0], turn.said[0]) for turn in after.turns if more]), _letters(before)
    letters = iter(kept)
    return not all(letter in letters for letter in said)


def _letters(document: Document, labels: Sequence[Span] = ()) -> str:
    """The letters and digits of everything that somebody said or wrote, and of ``labels``, in the order of the text."""
    people = [span for candidate in document.candidates for span in (candidate.name, candidate.role)]
    title = [document.title] if document.title is not None else []
    return "".join(_words(document, span) for span in sorted((*document.bodies, *people, *title, *labels))).replace(
        " ", ""
    )


def _added(before: Examined, after: Examined, passes: Sequence[Pass]) -> Iterator[str]:
    """The codes of findings that have no counterpart before the fixes and were not closed by what was fixed."""
    moves = [_Moves(done.edits) for done in passes]
    known: dict[str, list[int]] = {}
    found = [(place.code, place.span) for each in before.report.findings for place in each.places]
    for code, (at, _) in (*found, *before.silenced):
        for move in moves:
            at = move(at)
        known.setdefault(code, []).append(after.source.position(FileSpan((at, at))).line)
    fixed = [finding for done in passes for finding in done.fixed]
    for finding in after.report.findings:
        lines = known.get(finding.code, [])
        counterpart = next((line for line in lines if abs(line - finding.line) <= 1), None)
        if counterpart is not None:
            lines.remove(counterpart)
        elif not any(_opens(one, finding) for one in fixed):
            yield finding.code


def _opens(fixed: Finding, finding: Finding) -> bool:
    """Whether ``finding`` is there because ``fixed`` is gone: in the candidate, for quotes in the file."""
    if rule_of(finding.code).about & Subject.CLAIM:
        return True
    if finding.code not in rule_of(fixed.code).opens:
        return False
    return rule_of(finding.code).weighs is Scope.FILE or finding.where.candidate == fixed.where.candidate


class _Moves:
    """Where an offset goes when ``edits``, which are sorted and do not overlap, are made."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        self._shifts = list(accumulate((len(said) - (end - start) for start, end, said in edits), initial=0))

    def __call__(self, offset: int) -> int:
        at = bisect_right(self._starts, offset)
        if at and offset < self._edits[at - 1].end:
            return self._edits[at - 1].start + self._shifts[at - 1]
        return offset + self._shifts[at]
