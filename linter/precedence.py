"""Which code wins: where several rules speak of one defect, one of them owns it and the others are silent.

Most of it the parser settles, for it records a damage once. What is left is between characters and structure, and
between rules that read the same slot.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from linter.document import Damage, Kind, Slot
from linter.finding import Problem, Span
from linter.reading import Reading
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.rule import AnyRule


class Claim(NamedTuple):
    """A problem and the rule that found it; ``span`` is in the file's text, ``closes`` are the slots that it owns."""

    rule: AnyRule
    problem: Problem
    span: Span
    closes: Slot = Slot.NONE

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code


Owned: TypeAlias = Callable[[Claim], bool]

_LAST_LINES = frozenset({"ENC006", "ENC007", "ENC008"})
_ENDS = frozenset({"DOC010", "CAN005", "DOC007"})
LOST = frozenset({"ENC001", "ENC010"})
"""Where these speak, characters of the text are lost."""
BODIES = frozenset(
    {"QNA008", "QNA009", "QNA010", "QNA011", "QNA012", "QNA013", "CON001", "CON002", "CON003", "CON004", "CON005"}
)
"""What judges the bodies of an exchange, and says nothing of one in which characters are lost."""
_NOTHING_SAID = frozenset({"SCO001", "QNA004", "QNA005", "CAN002", "CAN003", "ANN001"})
_QUOTES = frozenset({"QNA008", "QNA009", "QNA010"})
_DIALOGUE = frozenset({"REC001", "REC003", "REC005"})
_EVIDENCE = frozenset({"CON001", "CON002"})
_POLICY = frozenset({"CON003", "CON004", "CON005"})
_NOTHING_THERE = frozenset(
    {
        Kind.TRUNCATED,
        Kind.MISSING_SCORE,
        Kind.MISSING_NAME,
        Kind.MISSING_ROLE,
        Kind.EMPTY_QUESTION,
        Kind.EMPTY_ANSWER,
        Kind.MALFORMED_ANNOTATION,
    }
)


def is_owned(damage: Damage, reading: Reading) -> bool:
    """Whether an ENC finding owns the line of ``damage``: nothing else is said of it."""
    touched = reading.clean.touched
    has_tabs = reading.unwanted.has_tabs
    if (not touched and not has_tabs) or damage.kind is Kind.TRUNCATED:
        return False
    text = reading.document.text
    start = text.rfind("\n", 0, damage.span[0]) + 1
    end = text.find("\n", damage.span[1])
    end = len(text) if end < 0 else end
    if has_tabs and "\t" in text[start:end]:
        return True
    if damage.kind in _NOTHING_THERE:
        touched = reading.altered
    at = bisect_left(touched, start)
    return at < len(touched) and touched[at] <= end


def settle(claims: list[Claim], reading: Reading) -> tuple[list[Claim], list[Claim]]:
    """The claims that stand, and those that another one owns."""
    silenced: list[Claim] = []
    laws = (_conflict, _marks, _end_of_file, _line_ends, _lost_characters, _blanks, _policy, _quotes, _emptied, _glued)
    for law in laws:
        owned = law(claims, reading)
        if owned is not None:
            silenced += (claim for claim in claims if owned(claim))
            claims = [claim for claim in claims if not owned(claim)]
    return claims, silenced


def _conflict(claims: list[Claim], reading: Reading) -> Owned | None:
    """A merge conflict is one finding, whatever stands in it."""
    if not _speaks(claims, {"DOC012"}):
        return None
    return lambda claim: claim.code != "DOC012" and reading.is_conflicted(claim.span[0])


def _marks(claims: list[Claim], reading: Reading) -> Owned | None:
    """A mark of direction is what a script needs in what somebody said."""
    edges = set(reading.unwanted.edge_marks)
    if not edges:
        return None
    return lambda claim: claim.code == "ENC005" and claim.span in edges and reading.in_body(claim.span[0])


def _end_of_file(claims: list[Claim], reading: Reading) -> Owned | None:
    """A file that ends too early is that, and not one without a newline as well."""
    if not _speaks(claims, _LAST_LINES):
        return None
    document = reading.document
    said = len(document.text.rstrip("\n"))
    last = document.exchanges[-1].span[1] if document.exchanges else 0
    truncated = any(damage.kind is Kind.TRUNCATED for damage in document.damages)
    ends = (reading.clean.to_clean(claim.span[0]) for claim in claims if claim.code in _ENDS)
    if any(truncated or end >= last for end in ends):
        limit = reading.clean.to_source((said, said))[0]
        return lambda claim: claim.code in _LAST_LINES and claim.span[1] >= limit
    if _speaks(claims, {"REC004"}):
        return lambda claim: claim.code == "ENC007"
    if any(damage.kind is Kind.MISSING_SEPARATOR and damage.span[0] >= said for damage in document.damages):
        return lambda claim: claim.code in ("ENC007", "ENC008")
    return None


def _line_ends(claims: list[Claim], reading: Reading) -> Owned | None:
    """An odd line end is one, though it looks like a blank line."""
    if not (_speaks(claims, {"ENC003"}) and _speaks(claims, {"DOC009"})):
        return None
    odd = _lines(claims, {"ENC003"}, reading)
    return lambda claim: claim.code == "DOC009" and _line(claim, reading) - 1 in odd


def _lost_characters(claims: list[Claim], reading: Reading) -> Owned | None:
    """Where characters are lost, nobody judges what an exchange says."""
    if not (_speaks(claims, LOST) and _speaks(claims, BODIES)):
        return None
    document, to_clean, spoilt = reading.document, reading.clean.to_clean, reading.spoilt
    return lambda claim: claim.code in BODIES and id(document.exchange_at(to_clean(claim.span[0]))) in spoilt


def _blanks(claims: list[Claim], reading: Reading) -> Owned | None:
    """Blanks behind a label with nothing behind it belong to that."""
    if not (_speaks(claims, {"ENC006"}) and _speaks(claims, _NOTHING_SAID)):
        return None
    lines = _lines(claims, _NOTHING_SAID, reading)
    return lambda claim: claim.code == "ENC006" and _line(claim, reading) in lines


def _policy(claims: list[Claim], reading: Reading) -> Owned | None:
    """What a team has stated goes before what evidence suggests."""
    if not _speaks(claims, _POLICY):
        return None
    lines = _lines(claims, _POLICY, reading)
    return lambda claim: claim.code in _EVIDENCE and _line(claim, reading) in lines


def _quotes(claims: list[Claim], reading: Reading) -> Owned | None:
    """An answer whose quotes are wrong differs from what was said for that reason alone."""
    if not (_speaks(claims, {"REC003"}) and _speaks(claims, _QUOTES)):
        return None
    document, to_clean = reading.document, reading.clean.to_clean
    spoken = {id(document.exchange_at(to_clean(claim.span[0]))) for claim in claims if claim.code in _QUOTES}
    return lambda claim: claim.code == "REC003" and id(document.exchange_at(to_clean(claim.span[0]))) in spoken


def _emptied(claims: list[Claim], reading: Reading) -> Owned | None:
    """Where a turn has lost its text, an exchange that was taken from it is no longer in the dialogue."""
    if not (_speaks(claims, {"REC009"}) and _speaks(claims, {"REC003"})):
        return None
    return lambda claim: claim.code == "REC003"


def _glued(claims: list[Claim], reading: Reading) -> Owned | None:
    """Where a turn is on the line of another, turns are too few, out of order, and not those of the exchanges."""
    if not (_speaks(claims, {"REC012"}) and _speaks(claims, _DIALOGUE)):
        return None
    starts, to_clean = [turn.span[0] for turn in reading.document.turns], reading.clean.to_clean
    below = {bisect_right(starts, to_clean(claim.span[0])) for claim in claims if claim.code == "REC012"}

    def owned(claim: Claim) -> bool:
        if claim.code == "REC005":
            return bisect_right(starts, to_clean(claim.span[0])) - 1 in below
        return claim.code in _DIALOGUE

    return owned


def _speaks(claims: Iterable[Claim], codes: Iterable[str]) -> bool:
    return any(claim.code in codes for claim in claims)


def _lines(claims: Iterable[Claim], codes: Iterable[str], reading: Reading) -> set[int]:
    return {_line(claim, reading) for claim in claims if claim.code in codes}


def _line(claim: Claim, reading: Reading) -> int:
    return reading.source.position(claim.span).line
