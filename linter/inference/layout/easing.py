"""What a description may be without a guess: for each kind of finding, the guesses that it judges, the least first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from math import ceil, floor
from typing import NamedTuple

from linter.inference.layout.draft import ANY, Draft
from linter.rules.candidates.candidate_without_exchanges import candidate_without_exchanges
from linter.rules.candidates.duplicate_candidate import duplicate_candidate
from linter.rules.documents.blank_lines import blank_lines
from linter.rules.questions.repeated_question import repeated_question
from linter.rules.records.duplicate_value import duplicate_value

_SLOT = re.compile(r"\{([\w-]+)\}")
_CHILD = re.compile(r"\{([\w | -]+?)(\.\.\.)?\}")
_RULE = re.compile(r"([^\w\s])\1{2,}")
_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,9})?", re.ASCII)
_KINDS = ("score", "integer", "number", "clock", "date", "choice", "word", "name")
"""The types that a value may be of by mistake."""
_STANDARD = ("score", "number", "clock", "date", "name", "role", "title", "heading", "tier")
"""The names that have a meaning, which a value of any kind has not."""


class Suspect(NamedTuple):
    """What a finding is about: a line of the template of a block, -1 if only the ``slot`` is known.

    ``value`` is what is written there, where that is what is wrong, and empty where any value is meant.
    """

    code: str
    block: str
    line: int
    slot: str
    value: str = ""


Ease = Callable[[Draft, Suspect], Iterator[Draft]]


def eased(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """``draft`` without one of the guesses that a finding may be due to."""
    eases = (_wider,) if subject.value else EASES.get(subject.code, EASES.get(subject.code[:3], ()))
    for ease in eases:
        yield from ease(draft, subject)


def _guesses(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """Without what limits a slot or is computed of it."""
    for name in _slots(draft, subject):
        for key in reversed(draft.slots[name].why if name in draft.slots else {}):
            other = deepcopy(draft)
            other.drop(name, key)
            yield other


def _wider(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With one more value: another word of a choice, or a number beyond the range."""
    for name in _slots(draft, subject):
        keys = draft.slots[name].keys if name in draft.slots else {}
        other = deepcopy(draft)
        given = other.slot(name).keys
        if "of" in keys:
            given["of"] = [*keys["of"], subject.value]
            yield other
        elif "maximum" in keys and _NUMBER.fullmatch(subject.value):
            number = float(subject.value.replace(",", "."))
            given["maximum"] = max(keys["maximum"], ceil(number))
            given["minimum"] = min(keys.get("minimum", 0), floor(number))
            yield other


def _kind(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With any text for a value."""
    for name in _slots(draft, subject):
        keys = draft.slots[name].keys if name in draft.slots else {}
        if keys.get("type", name) in _KINDS and "is" not in keys:
            other = deepcopy(draft)
            slot = other.slot(name)
            slot.keys, slot.why = {"type": "line"}, {}
            if name in _STANDARD:
                slot.keys["is"] = "field"
            yield other


def _form(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With numbers of any form."""
    for name in _slots(draft, subject):
        for key in ("digits", "decimals", "comma", "within", "quotes"):
            if name in draft.slots and key in draft.slots[name].keys:
                other = deepcopy(draft)
                other.drop(name, key)
                yield other


def _again(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With questions that may come again in another block, or anywhere."""
    for name in _slots(draft, subject):
        within = (block for block in draft.blocks if block not in ("file", subject.block))
        for value in (*within, False):
            other = deepcopy(draft)
            why = "the same questions come again" + (f" in another {value}" if value else "")
            other.slot(name).guess("unique", value, why)
            yield other


def _nobody(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With a name of anybody."""
    for name in _slots(draft, subject):
        other = deepcopy(draft)
        other.slot(name).guess("is", "field", "the same comes again in a file")
        yield other


def _flag(draft: Draft, _: Suspect) -> Iterator[Draft]:
    """With a flag that nothing is compared with."""
    other = deepcopy(draft)
    other.struggled = ""
    yield other


def _blanks(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With any number of blank lines above."""
    if subject.line > 0:
        other = deepcopy(draft)
        let_vary(other.blocks[subject.block], subject.line)
        yield other


def _width(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With a separator of any width."""
    line = draft.blocks[subject.block][subject.line] if subject.line >= 0 else ""
    if (match := _RULE.fullmatch(line)) is not None:
        other = deepcopy(draft)
        other.blocks[subject.block][subject.line] = f"{{{match[1] * 3}}}"
        yield other


def _optional(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """With a line that may be left out."""
    line = draft.blocks[subject.block][subject.line] if subject.line >= 0 else ""
    if line.strip() and not line.startswith("{?"):
        child = _CHILD.fullmatch(line)
        is_block = child is not None and child[1] in draft.blocks
        other = deepcopy(draft)
        other.blocks[subject.block][subject.line] = f"{line[:-1]}?}}" if is_block else f"{{?{line}}}"
        yield other


def _gone(draft: Draft, subject: Suspect) -> Iterator[Draft]:
    """Without a line that may be left out: it is text, and comes anywhere in it."""
    line = draft.blocks[subject.block][subject.line] if subject.line >= 0 else ""
    if line.startswith("{?") or line.endswith("?}"):
        other = deepcopy(draft)
        del other.blocks[subject.block][subject.line]
        other.forget_unused()
        yield other


EASES: Mapping[str, tuple[Ease, ...]] = {
    repeated_question.code: (_again,),
    duplicate_candidate.code: (_nobody,),
    candidate_without_exchanges.code: (_nobody,),
    "CON": (_flag,),
    blank_lines.code: (_blanks,),
    "SEP": (_width, _optional),
    "SCO": (_guesses, _form, _kind, _optional),
    duplicate_value.code: (_guesses, _again),
    "REC": (_guesses, _form, _kind, _optional, _gone),
    "QNA": (_guesses, _form, _optional, _gone),
    "CAN": (_guesses, _optional, _nobody),
    "DOC": (_optional, _guesses, _gone),
    "ANN": (_optional,),
}
"""The guesses that a rule judges, by its code or by its family."""


def let_vary(lines: list[str], at: int) -> None:
    """Draw any number of blank lines above the line number ``at``."""
    first = at
    while first and not lines[first - 1]:
        first -= 1
    if first and lines[first - 1] == ANY:
        first -= 1
    lines[first:at] = [ANY]


def _slots(draft: Draft, subject: Suspect) -> list[str]:
    """The slots that a finding may be about."""
    if subject.slot:
        return [subject.slot]
    return _SLOT.findall(draft.blocks[subject.block][subject.line]) if subject.line >= 0 else []
