"""Which code wins where turns, and the questions and answers that are taken from them, are spoken of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from linter.damage import Kind
from linter.precedence.claims import Claim, ClaimList, Owned, line_of, lines_of, speaks
from linter.reading import Reading
from linter.rule import Subject

_DIALOGUE = Subject.COUNT | Subject.DIALOGUE | Subject.ORDER
_OF_A_TURN = Subject.BLANK_LINES | Subject.ORDER


def half_quoted(claims: ClaimList, reading: Reading) -> Owned | None:
    """Where a turn or one beside it is damaged, a label may be lost: half of the quotes are then another turn's."""
    document, to_clean = reading.document, reading.clean.to_clean
    if not document.damages or not speaks(claims, Subject.QUOTES):
        return None
    turns = list(document.turns)
    starts, hurt = [turn.span[0] for turn in turns], sorted(damage.span[0] for damage in document.damages)

    def owned(claim: Claim) -> bool:
        at = to_clean(claim.span[0])
        number = bisect_right(starts, at) - 1
        if not claim.is_about(Subject.QUOTES) or number < 0 or at >= turns[number].span[1]:
            return False
        beside = turns[max(0, number - 1) : number + 2]
        return bisect_left(hurt, beside[0].span[0]) < bisect_right(hurt, beside[-1].span[1])

    return owned


def quotes(claims: ClaimList, reading: Reading) -> Owned | None:
    """An answer or a turn whose quotes are wrong differs from the other for that reason alone."""
    if not speaks(claims, Subject.DIALOGUE, Subject.QUOTES):
        return None
    document, to_clean = reading.document, reading.clean.to_clean
    places = [to_clean(claim.span[0]) for claim in claims if claim.is_about(Subject.QUOTES)]
    spoken = {id(document.exchange_at(place)) for place in places}

    def owned(claim: Claim) -> bool:
        if not claim.is_about(Subject.DIALOGUE):
            return False
        turns = [other.span for other in claim.problem.related]
        is_of_turn = any(start <= place <= end for start, end in turns for place in places)
        return is_of_turn or id(document.exchange_at(to_clean(claim.span[0]))) in spoken

    return owned


def cut(claims: ClaimList, reading: Reading) -> Owned | None:
    """Spaces where one of two texts that should be alike ends too early are where it was cut."""
    if not speaks(claims, Subject.DIALOGUE | Subject.COPY, Subject.TRAILING):
        return None
    from linter.mismatches import NotInDialogue, UnlikeOriginal  # most files have none

    mismatches = reading.document.mismatches
    cuts = {each.cut for each in mismatches if isinstance(each, NotInDialogue | UnlikeOriginal)}
    return lambda claim: claim.is_about(Subject.TRAILING) and reading.clean.to_clean(claim.span[0]) in cuts


def emptied(claims: ClaimList, reading: Reading) -> Owned | None:
    """Where a turn has lost its text, an exchange that was taken from it is no longer in the dialogue."""
    if not speaks(claims, Subject.EMPTY_TURN, Subject.DIALOGUE):
        return None
    return lambda claim: claim.is_about(Subject.DIALOGUE)


def glued(claims: ClaimList, reading: Reading) -> Owned | None:
    """Where turns are on the lines of others, there are that many too few, misnumbered, and not those of exchanges."""
    if not speaks(claims, Subject.GLUED_TURN):
        return None
    turns, to_clean = reading.document.turns + reading.document.lone_parts, reading.clean.to_clean
    starts = sorted(turn.span[0] for turn in turns)
    below = {bisect_right(starts, to_clean(claim.span[0])) for claim in claims if claim.is_about(Subject.GLUED_TURN)}
    from linter.mismatches import WrongCount  # few files have a turn on the line of another

    counts = (each for each in reading.document.mismatches if isinstance(each, WrongCount))
    other = {each.span[0] for each in counts if not 0 < each.found - each.counted <= len(below)}

    def owned(claim: Claim) -> bool:
        if claim.is_about(Subject.ORDER) or (claim.damage is not None and claim.damage.kind is Kind.NUMBER_SEQUENCE):
            return bisect_right(starts, to_clean(claim.span[0])) - 1 in below
        return claim.is_about(_DIALOGUE) and to_clean(claim.span[0]) not in other

    return owned


def earlier(claims: ClaimList, reading: Reading) -> Owned | None:
    """A turn that was said earlier is in a wrong place, whoever speaks and whatever is above it."""
    if not speaks(claims, Subject.CLOCK, _OF_A_TURN):
        return None
    text, to_clean = reading.document.text, reading.clean.to_clean
    lines = lines_of(claims, Subject.CLOCK, reading)

    def owned(claim: Claim) -> bool:
        at = to_clean(claim.span[0])
        is_above = claim.is_about(Subject.BLANK_LINES)
        blanks = len(text[at:]) - len(text[at:].lstrip("\n")) if is_above else 0
        return claim.is_about(_OF_A_TURN) and line_of(claim, reading) + blanks in lines

    return owned
