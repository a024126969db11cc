"""Which code wins: where several rules speak of one defect, one of them owns it and the others are silent.

Most of it the parser settles, for it records a damage once. What is left is between characters and structure, and
between rules that read the same slot.
"""

from __future__ import annotations

from bisect import bisect_left

from linter.damage import AnyDamage, Kind
from linter.line_bounds import line_start, whole_lines
from linter.precedence import dialogue
from linter.precedence.claims import Claim, ClaimList, Owned, line_of, lines_of, speaks
from linter.reading import Reading
from linter.rule import Subject

_LAST_LINES = Subject.TRAILING | Subject.FINAL_NEWLINE | Subject.FINAL_LINES
_NOTHING_THERE = frozenset(
    {
        Kind.TRUNCATED,
        Kind.MISSING_SCORE,
        Kind.MISSING_NAME,
        Kind.MISSING_ROLE,
        Kind.EMPTY_QUESTION,
        Kind.EMPTY_ANSWER,
        Kind.EMPTY_TURN,
        Kind.MALFORMED_ANNOTATION,
    }
)
_BEGUN = _NOTHING_THERE | {Kind.MISSING_QUESTION, Kind.MALFORMED_LABEL, Kind.STRAY_TEXT, Kind.FIELD}
"""What is said of a line that a file ends inside, whose end would have told it."""


def is_owned(damage: AnyDamage, reading: Reading) -> bool:
    """Whether an ENC finding owns the line of ``damage``: nothing else is said of it."""
    touched = reading.clean.touched
    if (not touched and not reading.unwanted.has_tabs) or damage.kind is Kind.TRUNCATED:
        return False
    text = reading.document.text
    start, end = whole_lines(text, damage.span)
    if reading.has_tab(start, end):
        return True
    if damage.kind in _NOTHING_THERE:
        touched = reading.altered
    at = bisect_left(touched, start)
    return at < len(touched) and touched[at] <= end


def settle(claims: list[Claim], reading: Reading) -> tuple[list[Claim], list[Claim]]:
    """The claims that remain, and those that another one owns."""
    silenced: list[Claim] = []
    claims = ClaimList(claims)
    laws = (
        _conflict,
        _marks,
        _end_of_file,
        _line_ends,
        _lost_characters,
        _blanks,
        dialogue.half_quoted,
        _unclosed,
        _policy,
        dialogue.quotes,
        dialogue.cut,
        dialogue.emptied,
        dialogue.glued,
        _second_file,
        _block_again,
        dialogue.earlier,
        _sections,
        _house,
    )
    for law in laws:
        owned = law(claims, reading)
        if owned is not None:
            silenced += (claim for claim in claims if owned(claim))
            claims = ClaimList(claim for claim in claims if not owned(claim))
    return claims, silenced


def _conflict(claims: ClaimList, reading: Reading) -> Owned | None:
    """A merge conflict is one finding, whatever is in it."""
    if not speaks(claims, Subject.CONFLICT):
        return None
    return lambda claim: not claim.is_about(Subject.CONFLICT) and reading.is_conflicted(claim.span[0])


def _marks(claims: ClaimList, reading: Reading) -> Owned | None:
    """A mark of direction is what a script needs in what somebody said."""
    edges = set(reading.unwanted.edge_marks)
    if not edges:
        return None
    return lambda claim: claim.is_about(Subject.INVISIBLE) and claim.span in edges and reading.in_body(claim.span[0])


def _end_of_file(claims: ClaimList, reading: Reading) -> Owned | None:
    """A file that ends too early is that, and not one without a newline as well."""
    if not speaks(claims, _LAST_LINES):
        return None
    document = reading.document
    said = len(document.text.rstrip("\n"))
    last = document.exchanges[-1].span[1] if document.exchanges else 0
    truncated = any(damage.kind is Kind.TRUNCATED for damage in document.damages)
    ends = (reading.clean.to_clean(claim.span[0]) for claim in claims if claim.is_about(Subject.END))
    if any(truncated or end >= last for end in ends):
        limit = reading.clean.to_source((said, said))[0]
        return lambda claim: claim.is_about(_LAST_LINES) and claim.span[1] >= limit
    if speaks(claims, Subject.COPY):
        return lambda claim: claim.is_about(Subject.FINAL_NEWLINE)
    is_cut = any(damage.kind is Kind.MISSING_SEPARATOR and damage.span[0] >= said for damage in document.damages)
    if not is_cut and not document.text.endswith("\n"):
        asked = document.exchanges[-1].span[0] if document.exchanges else said
        at = line_start(document.text, said)
        is_cut = any(
            (each.kind in _BEGUN and each.span[1] >= at and not _is_elsewhere(each))
            or (each.kind is Kind.MISSING_ANSWER and each.span[0] >= asked)
            for each in document.damages
        )
        is_cut = is_cut or (speaks(claims, Subject.COUNT) and _lacks_some(reading))
    if is_cut:
        return lambda claim: claim.is_about(Subject.FINAL_NEWLINE | Subject.FINAL_LINES)
    return None


def _lacks_some(reading: Reading) -> bool:
    """Whether a file says that it has more of something than it has."""
    from linter.mismatches import WrongCount  # few files end so

    wrong = (each for each in reading.document.mismatches if isinstance(each, WrongCount))
    return any(each.found > each.counted for each in wrong)


def _is_elsewhere(damage: AnyDamage) -> bool:
    """Whether a whole line is out of its place."""
    from linter.details import Deviation, How  # few files end so

    return isinstance(damage.detail, Deviation) and damage.detail.how in (How.MISPLACED, How.REPEATED)


def _line_ends(claims: ClaimList, reading: Reading) -> Owned | None:
    """An odd line end is one, though it looks like a blank line."""
    if not speaks(claims, Subject.LINE_END, Subject.BLANK_LINES):
        return None
    odd = lines_of(claims, Subject.LINE_END, reading)
    return lambda claim: claim.is_about(Subject.BLANK_LINES) and line_of(claim, reading) - 1 in odd


def _lost_characters(claims: ClaimList, reading: Reading) -> Owned | None:
    """If characters are lost, the text of an exchange is not judged."""
    if not speaks(claims, Subject.LOST, Subject.BODY):
        return None
    document, to_clean, spoilt = reading.document, reading.clean.to_clean, reading.spoilt
    return lambda claim: claim.is_about(Subject.BODY) and id(document.exchange_at(to_clean(claim.span[0]))) in spoilt


def _blanks(claims: ClaimList, reading: Reading) -> Owned | None:
    """Spaces after a label without text belong to the finding about that."""
    return _on_line_of(Subject.EMPTY, Subject.TRAILING, claims, reading)


def _unclosed(claims: ClaimList, reading: Reading) -> Owned | None:
    """Spaces at the end of an answer that lacks its closing quote are where it was cut."""
    if not speaks(claims, Subject.TRAILING, Subject.UNCLOSED):
        return None
    to_clean = reading.clean.to_clean
    ends = {to_clean(claim.span[1]) for claim in claims if claim.is_about(Subject.UNCLOSED)}
    return lambda claim: claim.is_about(Subject.TRAILING) and to_clean(claim.span[0]) in ends


def _policy(claims: ClaimList, reading: Reading) -> Owned | None:
    """What a team has stated goes before what evidence suggests."""
    return _on_line_of(Subject.POLICY, Subject.EVIDENCE, claims, reading)


def _sections(claims: ClaimList, reading: Reading) -> Owned | None:
    """A heading that is another section's is said to be that, and not an unknown one as well."""
    if not speaks(claims, Subject.UNKNOWN_SECTION, Subject.REPEATED_SECTION):
        return None
    text = reading.document.text
    doubled = [claim.problem for claim in claims if claim.is_about(Subject.REPEATED_SECTION)]
    places = {each[0] for problem in doubled for each in (problem.span, *(other.span for other in problem.related))}
    return lambda claim: (
        claim.is_about(Subject.UNKNOWN_SECTION)
        and any(line_start(text, at) == line_start(text, claim.problem.span[0]) for at in places)
    )


def _house(claims: ClaimList, reading: Reading) -> Owned | None:
    """What a house schema says of a value that damage makes unreadable, or what another finding says there as well."""
    if not any(claim.rule.reads_schema for claim in claims):
        return None
    from linter.precedence.violations import owned_violations  # few projects have a schema

    return owned_violations(claims, reading)


def _second_file(claims: ClaimList, reading: Reading) -> Owned | None:
    """Where another file was pasted below the first, it has what the first one has."""
    again, to_clean = reading.document.second_title, reading.clean.to_clean
    if again is None or not speaks(claims, Subject.SEQUENCE):
        return None
    return lambda claim: claim.is_about(Subject.SEQUENCE) and to_clean(claim.span[0]) >= again


def _block_again(claims: ClaimList, reading: Reading) -> Owned | None:
    """An exchange whose number says that it was there before has the values that were there before."""
    document, to_clean = reading.document, reading.clean.to_clean
    numbered = [each for each in claims if each.damage is not None and each.damage.kind is Kind.NUMBER_SEQUENCE]
    if not numbered or not speaks(claims, Subject.SEQUENCE):
        return None
    again = {id(document.exchange_at(to_clean(claim.span[0]))) for claim in numbered}

    def owned(claim: Claim) -> bool:
        is_value = claim.damage is None and claim.is_about(Subject.SEQUENCE)
        return is_value and id(document.exchange_at(to_clean(claim.span[0]))) in again

    return owned


def _on_line_of(owner: Subject, owned: Subject, claims: ClaimList, reading: Reading) -> Owned | None:
    """What is about ``owned`` on a line of which something about ``owner`` is said."""
    if not speaks(claims, owned, owner):
        return None
    lines = lines_of(claims, owner, reading)
    return lambda claim: claim.is_about(owned) and line_of(claim, reading) in lines
