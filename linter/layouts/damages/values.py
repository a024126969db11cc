"""Values that are not among those allowed, or on another line."""

from __future__ import annotations

import re

from linter.document import Damage, Kind
from linter.finding import Edit, Span
from linter.layouts.align import STRAY
from linter.layouts.damages.path import Path, removal_of
from linter.layouts.flaws import Flaw, What
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_heading, is_title, role_of
from linter.layouts.positions import Position


def value_elsewhere(path: Path, place: int, position: Position, flaw: Flaw) -> Damage | None:
    """A value that is missing on its line, and at the end of another of its block with all that is around it."""
    slot, again = path.layout.slots[flaw.slot], path.layout.readers[position.index].again
    if slot.meaning is not Meaning.SCORE or again is None:
        return None
    found = []
    for number in path.block_around(place):
        token = path.nodes[number].token
        if number == place or token is None or not _may_hold(path, number):
            continue
        match = re.search(rf"(?:^|(?<=\s))(?:{again.pattern})\s*$", token.text)
        if match is not None:
            found.append((number, token, match.start(), len(token.text.rstrip())))
    token = path.nodes[place].token
    if len(found) != 1 or token is None:
        return None
    number, other, start, end = found[0]
    written = f"{token.text.rstrip()} {other.text[start:end]}"
    edits: tuple[Edit, ...] = ()
    if path.layout.readers[position.index].exact.fullmatch(written) is not None:
        here = token.span(0, len(token.text.rstrip()))[1]
        cut = other.text[:start].rstrip()
        removal = Edit(*other.span(len(cut), end), "") if cut else removal_of(path.text, other)
        edits = tuple(sorted((Edit(here, here, written[len(token.text.rstrip()) :]), removal)))
    where = "above its place" if number < place else "below its place"
    line = path.layout.readers[position.index].label
    wanted = "" if line is None else f"on the line with the {role_of(path.layout, position)}"
    return Damage(Kind.MISPLACED_SCORE, other.span(start, end), where, "line", wanted, edits, certain=False)


def _may_hold(path: Path, number: int) -> bool:
    """Whether a line may hold a value that belongs on another: running text, or what is stray."""
    node = path.nodes[number]
    position = path.position_of(node)
    return node.mode == STRAY or (position is not None and position.body is not None)


def choice_damage(path: Path, position: Position, span: Span, flaw: Flaw, edits: tuple[Edit, ...]) -> Damage:
    """A value that is none of those allowed."""
    role = role_of(path.layout, position)
    if is_title(path.layout, position):
        return Damage(Kind.MISSING_TITLE, span, role, flaw.found, flaw.expected)
    if is_heading(path.layout, position):
        if flaw.what is What.CHOICE_NEAR:
            return Damage(Kind.MISSPELT_SECTION, span, "", "", flaw.expected, edits)
        return Damage(Kind.UNKNOWN_SECTION, span, "", "name", flaw.expected)
    slot = path.layout.slots.get(flaw.slot)
    if slot is not None and slot.meaning is Meaning.FLAG:
        kind = Kind.MALFORMED_FLAG if flaw.what is What.CHOICE_NEAR else Kind.UNKNOWN_FLAG
        return Damage(kind, span, "flag", flaw.found, flaw.expected, edits, flaw.certain)
    if slot is not None and slot.kind == "speaker":
        found = path.text[span[0] : span[1]]
        return Damage(Kind.UNKNOWN_SPEAKER, span, role, found, flaw.expected, edits)
    if not role.startswith("'"):  # the value is not what the line is called after
        role = f"'{flaw.slot}'"
    return Damage(Kind.UNKNOWN_VALUE, span, role, "", flaw.expected, edits)
