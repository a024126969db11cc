"""What a house schema says of a value that damage makes unreadable, or what another finding says there as well."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from linter.blocks import Candidate, Exchange, Section
from linter.damage import AnyDamage, Kind, Slot
from linter.document import Document
from linter.precedence.claims import Claim, Owned
from linter.reading import Reading
from linter.rule import Subject

_WRONG_VALUES = frozenset(
    {
        Kind.MISSING_TITLE,
        Kind.MISSPELT_SECTION,
        Kind.TRUNCATED,
        Kind.MALFORMED_ANNOTATION,
        Kind.MISPLACED_ANNOTATION,
        Kind.MALFORMED_FLAG,
        Kind.DUPLICATE_FLAG,
        Kind.MISPLACED_FLAG,
        Kind.FIELD,
        Kind.UNKNOWN_VALUE,
        Kind.TURN_ORDER,
        Kind.EMPTY_TURN,
    }
)
"""Damage that closes no slot and says of a value what a schema may say too."""

_MISSING_LINES = frozenset({Kind.MISSING_QUESTION, Kind.MISSING_ANSWER, Kind.MISSING_SCORE})
"""A line of an exchange that is missing, with all values that belong on it."""


def owned_violations(claims: list[Claim], reading: Reading) -> Owned:
    """Which claims of a house schema are owned by another claim or by damage."""
    document, to_clean = reading.document, reading.clean.to_clean
    ranges = {damage.span for damage in document.damages if damage.kind is Kind.VALUE_RANGE}
    others = [claim for claim in claims if not claim.rule.reads_schema]
    twins = [claim.span for claim in others if _says_the_same(claim) or claim.problem.span in ranges]
    quotes = [claim.span for claim in others if claim.is_about(Subject.QUOTES)]
    lines = [claim.span for claim in others if claim.damage is not None and claim.damage.kind in _MISSING_LINES]
    people = _damaged_candidates(document)

    def owned(claim: Claim) -> bool:
        breached = claim.problem.breached
        if not claim.rule.reads_schema or breached is None:
            return False
        start, end = claim.span
        hurt = twins
        if breached.instance_path.endswith("/quoted"):
            hurt = twins + quotes
        elif breached.keyword in ("required", "dependentRequired"):
            hurt = twins + lines
        if any(start <= other and one <= end for one, other in hurt):
            return True
        return bool(claim.about) and _is_closed(document, to_clean(start), claim.about, people)

    return owned


def _says_the_same(claim: Claim) -> bool:
    """Whether a claim says that a value is wrong, and not only how it is written."""
    return claim.is_about(Subject.LOST) or (claim.damage is not None and claim.damage.kind in _WRONG_VALUES)


def _damaged_candidates(document: Document) -> set[int]:
    """The places in ``document.candidates`` of those that damage closes; others are closed because nothing is due."""
    closing = [
        damage.span[0] for damage in document.damages if damage.kind.closes & Slot.CANDIDATE or _is_person(damage)
    ]
    return {max(_at(document.candidates, offset), 0) for offset in closing}


def _is_person(damage: AnyDamage) -> bool:
    """Whether the line with the name or the role is missing in the head of the file, where it is a field."""
    if damage.kind is not Kind.FIELD:
        return False
    from linter.details import Deviation, How, LineKind

    line = damage.detail.line if isinstance(damage.detail, Deviation) and damage.detail.how is How.MISSING else None
    return line is not None and line.kind in (LineKind.CANDIDATE, LineKind.ROLE)


def _is_closed(document: Document, offset: int, about: Slot, people: set[int]) -> bool:
    """Whether damage closes the slot ``about`` of the block that is around ``offset``, or ends there."""
    if about & Slot.EXCHANGE:
        at = _at(document.exchanges, offset)
        return at >= 0 and bool(document.exchanges[at].closed & about)
    if about & Slot.CANDIDATE:
        return max(_at(document.candidates, offset), 0) in people
    at = _at(document.sections, offset)
    return at >= 0 and bool(document.sections[at].closed & about)


def _at(blocks: Sequence[Section | Candidate | Exchange], offset: int) -> int:
    """The place in ``blocks`` of the last one that begins at ``offset`` or before, -1 where there is none."""
    return bisect_right(blocks, offset, key=lambda block: block.span[0]) - 1
