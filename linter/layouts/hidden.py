"""Turns that are in the text of another one, where the file itself says that one more is due.

Nothing but its label tells a turn. Where that is not as it should be, the turn is read as more of the one above it;
only the count of turns in the head of the file then shows that a line which might be a label is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import AnyDamage, Damage, Kind
from linter.details import BlankLines, Deviation, How, LineKind, LineName
from linter.document import Document
from linter.finding import Edit
from linter.layouts.compiled import Layout
from linter.layouts.positions import Position
from linter.layouts.single_lines import SPEAKER

_LABEL = LineName(LineKind.SPEAKER)


def hidden_turns(layout: Layout, document: Document) -> Iterator[AnyDamage]:
    """The one line that would make the count of turns right, if there is just one."""
    if any(damage.kind is Kind.TURN_ORDER for damage in document.damages):
        return
    for position in map(layout.positions.__getitem__, layout.turns):
        if _due(layout, document, position) != 1:
            continue
        found = list(_lines(layout, document, position))
        exact = [damage for damage in found if damage.kind is Kind.BLANK_LINES]
        if len(exact or found) == 1:
            yield from exact or found


def _due(layout: Layout, document: Document, position: Position) -> int:
    """How many more turns of the speaker at ``position`` the file says that there are."""
    assert document.root is not None
    for check in layout.description.checks:
        paths = {f"{position.block}.{slot.name}" for slot in position.slots}
        if check.kind == "count-of" and set(check.sources) <= paths and not check.value:
            said = document.root.numbers.get(check.target[0].rpartition(".")[2])
            count = sum(turn.speaker == position.block for turn in document.turns)
            return 0 if said is None else int(said) - count
    return 0


def _lines(layout: Layout, document: Document, position: Position) -> Iterator[AnyDamage]:
    label = layout.readers[position.index].label
    assert label is not None
    text, wanted = document.text, label.exactly("")
    for turn in document.turns:
        start, end = turn.said
        at = text.find("\n", start, end) + 1
        while at:
            above = text[start:at]
            if not above.count('"') & 1:
                if text.startswith(wanted, at, end) and not above.endswith("\n\n"):
                    edits = (Edit(at, at, "\n"),)
                    yield Damage(Kind.BLANK_LINES, (at, at), BlankLines(_LABEL, 0, 1), edits, certain=False)
                elif (
                    above.endswith("\n\n") and turn.speaker != position.block and (name := SPEAKER.match(text, at, end))
                ):
                    found, due = name[0].strip(), wanted.strip()
                    edits = (Edit(*name.span(), wanted),)
                    span = (at, at + len(found))
                    yield Damage(
                        Kind.MALFORMED_LABEL, span, Deviation(_LABEL, How.DIFFERENT, due, found), edits, certain=False
                    )
            at = text.find("\n", at, end) + 1
