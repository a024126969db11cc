"""Values that are not among those allowed, or on another line."""

from __future__ import annotations

import re

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, FlagText, How, LineKind, LineName
from linter.finding import Edit, Span
from linter.layouts.damages.labels import label_damage
from linter.layouts.damages.path import Path, removal_of
from linter.layouts.description import Literal
from linter.layouts.flaws import Flaw, What
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_heading, is_title, text_below
from linter.layouts.positions import Position
from linter.layouts.slot_names import name_of_slot
from linter.layouts.steps import STRAY


def value_elsewhere(path: Path, place: int, position: Position, flaw: Flaw) -> AnyDamage | None:
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
        here = token.written[1]
        cut = other.text[:start].rstrip()
        removal = Edit(*other.span(len(cut), end), "") if cut else removal_of(path.text, other)
        edits = tuple(sorted((Edit(here, here, written[len(token.text.rstrip()) :]), removal)))
    misplaced = Deviation(path.name_of(position), How.MISPLACED)
    return Damage(Kind.MISPLACED_SCORE, other.span(start, end), misplaced, edits, certain=False)


def _may_hold(path: Path, number: int) -> bool:
    """Whether a line may hold a value that belongs on another: running text, or what is stray."""
    node = path.nodes[number]
    position = path.position_of(node)
    return node.mode == STRAY or (position is not None and position.body is not None)


def choice_damage(path: Path, position: Position, span: Span, flaw: Flaw, edits: tuple[Edit, ...]) -> AnyDamage:
    """A value that is none of those allowed."""
    name, slot = path.name_of(position), path.layout.slots.get(flaw.slot)
    how = How.DIFFERENT if flaw.what is What.CHOICE_NEAR else How.UNKNOWN
    known = slot.of if slot is not None and how is How.UNKNOWN else ()
    value = Deviation(name, how, flaw.expected, flaw.found, known)
    if is_title(path.layout, position):
        return Damage(Kind.MISSING_TITLE, span, value)
    if text_below(path.layout, position) is not None:
        found, expected = flaw.found, flaw.expected
        return label_damage(path, position, span, How.DIFFERENT, found, expected, *edits, certain=flaw.certain)
    if is_heading(path.layout, position):
        if flaw.what is What.CHOICE_NEAR:
            return Damage(Kind.MISSPELT_SECTION, span, value, edits)
        return Damage(Kind.UNKNOWN_SECTION, span, value._replace(known=_headings(position, known)))
    if slot is not None and slot.meaning is Meaning.FLAG:
        kind = Kind.MALFORMED_FLAG if flaw.what is What.CHOICE_NEAR else Kind.UNKNOWN_FLAG
        return Damage(kind, span, FlagText(flaw.expected, flaw.found), edits, flaw.certain)
    if slot is not None and slot.kind == "speaker":
        value = value._replace(is_listed=slot.listed)
        return Damage(Kind.UNKNOWN_SPEAKER, span, value, edits)
    value = value._replace(line=LineName(LineKind.FIELD, name_of_slot(path.layout, flaw.slot)))
    # words that are added say something
    is_longer = path.text.startswith(f"{flaw.expected} ", span[0])
    return Damage(Kind.UNKNOWN_VALUE, span, value, edits, certain=not is_longer)


def _headings(position: Position, names: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of which a heading should be one, with what is around the names."""
    items = position.row.items if position.row is not None else ()
    return tuple("".join(item.text if isinstance(item, Literal) else name for item in items) for name in names)
