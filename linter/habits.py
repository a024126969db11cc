"""Habits: what is written differently throughout a file is one finding with one fix, not one for each place.

A habit is told from damage and never from words: the same difference in nearly all places where a line of the layout
is, whatever its label says. Differences that are not quite the same, such as scores in percent, are one where they are
of one kind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise

from linter.damage import Kind
from linter.finding import Edit, Fix
from linter.layouts.differing import changed, unlike
from linter.precedence.claims import Claim
from linter.reading import Reading
from linter.rule import Subject

_LEAST = 3
"""In fewer places it is not a habit."""
_SHARE = 0.8
"""In so many of the places where it could be, it is one."""
_MOST_LINES = 0.4
"""Characters in so many lines, held against the lines of structure, are one: they are not in all kinds of lines."""

_LABELS = frozenset(
    {
        Kind.MALFORMED_LABEL,
        Kind.MALFORMED_SCORE,
        Kind.MALFORMED_ANNOTATION,
        Kind.MALFORMED_CANDIDATE,
        Kind.MISSPELT_SECTION,
        Kind.FIELD,
        Kind.UNKNOWN_VALUE,
    }
)
"""Where words that are the same in every file are written differently: the same difference is one habit in all."""
_FLAGS = frozenset({Kind.MALFORMED_FLAG, Kind.UNKNOWN_FLAG, Kind.DUPLICATE_FLAG, Kind.MISPLACED_FLAG})
_OF_ONE_KIND = frozenset(
    {
        *_LABELS,
        *_FLAGS,
        Kind.SEPARATOR_LENGTH,
        Kind.SEPARATOR_CHARACTERS,
        Kind.INDENTED_SEPARATOR,
        Kind.SHARED_SEPARATOR,
        Kind.UNKNOWN_SECTION,
        Kind.BLANK_LINES,
        Kind.SCORE_NOT_A_NUMBER,
        Kind.SCORE_RANGE,
        Kind.SCORE_PRECISION,
        Kind.NONSTANDARD_NUMBER,
        Kind.TEXT_AFTER_SCORE,
    }
)
"""What is a habit though it is not the same in each place."""
Form = Callable[[Claim, Reading], Hashable]


def gathered(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """``claims`` with each habit as one claim."""
    claims = _counted_on(claims, reading)
    if len(claims) < _LEAST:
        return claims
    document = reading.document
    due = document.count_lines()
    flagged = sum(exchange.flagged for exchange in document.exchanges)
    left = sorted(claims, key=lambda claim: claim.span)
    for form in (_difference, _of_one_kind):
        groups: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in left:
            if not claim.others and (same := form(claim, reading)) is not None:
                groups[claim.rule.severity, same].append(claim)
        for group in groups.values():
            if len(group) >= _LEAST and len(alike := _throughout(group, due, flagged)) >= _LEAST:
                gone = set(map(id, alike))
                left = [claim for claim in left if id(claim) not in gone] + list(_by_fix(alike))
    return left


def _counted_on(claims: Sequence[Claim], reading: Reading) -> list[Claim]:
    """``claims`` with those as one that say that numbers go on from one person to the next."""
    breaks = [claim for claim in claims if claim.damage is not None and claim.damage.kind is Kind.NUMBER_SEQUENCE]
    if len(breaks) < 2:
        return list(claims)
    firsts = {
        other.exchanges[0].span[0]
        for one, other in pairwise(person for person in reading.document.candidates if person.exchanges)
        if other.exchanges[0].number == (one.exchanges[-1].number or 0) + 1
    }
    alike = [claim for claim in breaks if claim.damage is not None and claim.damage.span[0] in firsts]
    alike = list(_apart(alike))
    if len(alike) < 2:
        return list(claims)
    gone = set(map(id, alike))
    return [claim for claim in claims if id(claim) not in gone] + list(_by_fix(alike))


def _by_fix(claims: Sequence[Claim]) -> Iterator[Claim]:
    """One claim for all of ``claims`` whose fixes are safe, unsafe or none."""
    kinds: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        fix = claim.problem.fix
        kinds[fix and fix.applicability].append(claim)
    yield from map(_as_one, kinds.values())


def _throughout(group: Sequence[Claim], due: Counter[int], flagged: int) -> list[Claim]:
    """Those of ``group`` that are about lines of which nearly all are written so, whose fixes can be made together."""
    if group[0].damage is None:
        return list(_apart(group)) if len(group) >= _MOST_LINES * due.total() else []
    lines = Counter(claim.damage.line for claim in group if claim.damage is not None)
    alike = []
    for claim in group:
        assert claim.damage is not None
        line = claim.damage.line
        places = flagged if claim.damage.kind in _FLAGS else due[line]
        if lines[line] >= _SHARE * places:
            alike.append(claim)
    return list(_apart(alike))


def _apart(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims whose edits touch none of those before them."""
    taken: list[Edit] = []
    for claim in claims:
        edits = claim.problem.fix.edits if claim.problem.fix is not None else ()
        placed: list[Edit] = []
        for edit in edits:
            at = bisect_right(taken, edit)
            if (at and taken[at - 1].end >= edit.start) or (at < len(taken) and edit.end >= taken[at].start):
                break
            taken.insert(at, edit)
            placed.append(edit)
        else:
            yield claim
            continue
        for edit in placed:
            del taken[bisect_left(taken, edit)]


def _as_one(claims: Sequence[Claim]) -> Claim:
    """One claim for all of ``claims``, at the first of those that most of them are like."""
    most = Counter(claim.code for claim in claims).most_common(1)[0][0]
    first = next(claim for claim in claims if claim.code == most)
    if len(claims) == 1:
        return first
    problem = first.problem
    fix = problem.fix
    if fix is not None:
        edits = sorted(edit for claim in claims if claim.problem.fix is not None for edit in claim.problem.fix.edits)
        lines = {claim.damage.line for claim in claims if claim.damage is not None}
        title = fix.title if len(lines) < 2 else "Write the lines as the layout has them"
        fix = Fix(f"{title} ({_count(claims)})", fix.applicability, tuple(edits), fix.quotes)
    others = tuple(claim for claim in claims if claim is not first)
    problem = problem._replace(message=f"{problem.message} ({_count(claims)})", fix=fix)
    return first._replace(problem=problem, others=others)


def _count(claims: Sequence[Claim]) -> str:
    return f"in {len(claims)} places"


# what is the same


def _of_one_kind(claim: Claim, reading: Reading) -> Hashable:
    """The kind of a damage and the line that it is about; blank lines are those of the whole file."""
    damage = claim.damage
    if damage is None or damage.line < 0 or damage.kind not in _OF_ONE_KIND:
        return None
    return damage.kind, damage.line if damage.kind is not Kind.BLANK_LINES else -1


def _difference(claim: Claim, reading: Reading) -> Hashable:
    """What is written differently, without the words that are as they should be; ``None`` where nothing is known."""
    damage, fix = claim.damage, claim.problem.fix
    if damage is None:
        if fix is None or not claim.is_about(Subject.CHARACTERS):
            return None
        text = reading.source.text if claim.rule.reads_text else reading.document.text
        return claim.code, frozenset(unlike(text[start:end], said) for start, end, said in fix.edits)
    if damage.line < 0 or not damage.edits:
        return None
    kind = "label" if damage.kind in _LABELS else damage.kind.name
    if damage.kind is Kind.BLANK_LINES:
        from linter.details import BlankLines

        return kind, isinstance(damage.detail, BlankLines) and damage.detail.found < damage.detail.expected
    if damage.kind is Kind.MISSING_SEPARATOR:
        return kind
    text = reading.document.text
    return kind, tuple(changed(text[start:end], said) for start, end, said in damage.edits)
