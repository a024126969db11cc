"""A finished description weighed by what it finds: what is wrong in file after file was guessed wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.blocks import Block
from linter.config import plan
from linter.document import Document
from linter.engine import examine
from linter.inference.layout.draft import Draft, SlotDraft
from linter.inference.layout.easing import Suspect, eased
from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.known import Known
from linter.layouts.reading import read_description
from linter.line_bounds import line_end
from linter.rules.records.average_mismatch import average_mismatch
from linter.rules.records.copy_mismatch import copy_mismatch
from linter.rules.records.count_mismatch import count_mismatch
from linter.rules.records.number_out_of_range import number_out_of_range
from linter.rules.records.speaker_out_of_turn import speaker_out_of_turn
from linter.rules.records.unknown_value import unknown_value
from linter.rules.scores.score_out_of_range import score_out_of_range
from linter.source import Source

_SAMPLE, _LARGEST = 24, 100_000
"""So many files are read again and again, none of them larger."""
_OFTEN, _LEAST = 0.4, 4
"""What is found in this share of the files, and in so many, is no defect."""
_SOMETIMES = 0.15
"""The same for one value: that it is the same in several files is no chance."""
_NEARLY_ALWAYS = 0.75
"""The same for what is computed and what is said twice: right in some files, it is no chance."""
_FEWER = 0.5
"""A guess is taken back where no more than this share of the files has the finding without it."""
_OF_VALUES = (unknown_value.code, number_out_of_range.code, score_out_of_range.code)
"""The codes that are about what is written in a place."""
_COMPUTED = (count_mismatch.code, average_mismatch.code, copy_mismatch.code)
"""The codes that are about counts, sums and means, and values that are the same."""
_OF_CHARACTERS = "ENC"
"""Codes that begin so are about no guess."""


class Weight(NamedTuple):
    """In how many files each subject is found, how many findings there are, and how many files are not recognised."""

    files: Counter[Suspect]
    found: int
    lost: int


def weighed(draft: Draft, texts: Sequence[str]) -> Draft:
    """``draft`` without the guesses behind what ``check`` would find in file after file."""
    sample = _sample(texts)
    if len(sample) < _LEAST:
        return draft
    now = weigh(draft, sample)
    tried = set[Suspect]()
    while open_ := [
        subject
        for subject, count in now.files.most_common()
        if count >= _least(subject, len(sample)) and subject not in tried
    ]:
        subject = max(open_, key=lambda each: bool(each.value))  # one more value is the least change
        tried.add(subject)
        for other in eased(draft, subject):
            weight = _weight(other, sample)
            if weight is not None and _is_better(weight, now, subject):
                draft, now = other, weight
                break
    return draft


def _least(subject: Suspect, files: int) -> float:
    """In how many of so many files something is found if it is no defect."""
    share = _SOMETIMES if subject.value else _NEARLY_ALWAYS if _is_computed(subject) else _OFTEN
    return max(_LEAST, share * files)


def _is_better(weight: Weight, now: Weight, subject: Suspect) -> bool:
    """Whether far fewer files have what a ``subject`` is about, and few other findings stand in for these.

    Some do: what was found before may have owned a defect beside it.
    """
    fewer = weight.files[subject] <= _FEWER * now.files[subject]
    gained = now.files[subject] - weight.files[subject]
    return fewer and weight.lost <= now.lost and now.found - weight.found >= _FEWER * gained


def _weight(draft: Draft, texts: Sequence[str]) -> Weight | None:
    """What a description weighs, ``None`` if it cannot be used."""
    try:
        return weigh(draft, texts)
    except DescriptionError:
        return None


def weigh(draft: Draft, texts: Sequence[str]) -> Weight:
    """What ``check`` finds in ``texts`` by a description; raises ``DescriptionError`` if it cannot be used."""
    known = Known(draft.name, read_description(draft.toml()))
    layout, chosen = known.compiled(plan().layout), plan()._replace(layouts=(known,))
    files = Counter[Suspect]()
    found = lost = 0
    for text in texts:
        examined = examine(Source(text.encode()), chosen)
        document, reading = examined.document, examined.reading
        if document is None or reading is None or not document.recognised:
            lost += 1
            continue
        subjects = set[Suspect]()
        for finding in examined.report.findings:
            if not finding.code.startswith(_OF_CHARACTERS):
                start, end = map(reading.clean.to_clean, finding.span)
                subjects.add(subject := _subject(layout, draft, document, finding.code, start))
                if finding.code in _OF_VALUES:
                    subjects.add(subject._replace(value=document.text[start:end]))
                found += 1
        files.update(subjects if all(map(_is_computed, subjects)) else (s for s in subjects if not _is_computed(s)))
    return Weight(files, found, lost)


def _is_computed(subject: Suspect) -> bool:
    """Whether a finding is about what is computed of the rest of a file, which must be right for that."""
    return subject.code in _COMPUTED


def _subject(layout: Layout, draft: Draft, document: Document, code: str, at: int) -> Suspect:
    """What a finding at an offset is about: a line of a template, or a slot."""
    for damage in document.damages:
        if damage.span[0] == at and damage.line >= 0:
            position = layout.positions[damage.line]
            entry = position.row or position.separator
            if entry is not None:
                template = "\n".join(draft.blocks[position.block])
                return Suspect(code, position.block, template[: entry.offset].count("\n"), "")
    slots = list(_slots_at(document, at))
    if code == speaker_out_of_turn.code:  # the first value of a turn may be its time
        slots = [slot for slot in slots if "alternate" in draft.slots.get(slot[3], SlotDraft()).keys] or slots
    if not slots:
        return Suspect(code, "", -1, "")
    return Suspect(code, *min(slots)[1:])


def _slots_at(document: Document, at: int) -> Iterator[tuple[int, str, int, str]]:
    """The values on the line of an offset, each with how far from it: block, line (unknown) and slot."""
    end = line_end(document.text, at)
    blocks = document.root.walk() if isinstance(document.root, Block) else ()
    for block in blocks:
        for name, (start, stop) in block.slots.items():
            if start <= at <= stop or at <= start <= end:
                yield max(0, start - at), block.name, -1, name


def _sample(texts: Sequence[str]) -> list[str]:
    short = [text for text in texts if len(text) <= _LARGEST] or list(texts)
    return short[:: -(-len(short) // _SAMPLE)]
