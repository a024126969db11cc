"""Speakers of one kind of turn who take turns: two turns of one of them in a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.damage import AnyDamage, Damage, Kind
from linter.document import Document
from linter.layouts.compiled import Layout
from linter.layouts.description import Slot
from linter.layouts.meaning import Meaning
from linter.line_bounds import line_end


def turn_damage(layout: Layout, document: Document) -> Iterator[AnyDamage]:
    """Turns of the speaker who has just spoken, where a speaker alternates; none beside other damage."""
    slot = layout.outline.alternating
    if slot is None:
        return
    text, starts = document.text, [damage.span[0] for damage in document.damages]
    for (before, above), (speaker, here) in pairwise(_spoken(document, slot)):
        end = line_end(text, here)
        if before == speaker and not any(above <= start <= end for start in starts):
            from linter.details import Speakers  # in most files all speak in turn

            names = () if slot.listed else slot.of  # any other name is a person's
            others = tuple(name for name in names if name != speaker)
            found = speaker if speaker in names else ""
            yield Damage(Kind.TURN_ORDER, (here, end), Speakers(found, others))


def _spoken(document: Document, slot: Slot) -> Iterator[tuple[str, int]]:
    """Who speaks, and where: in the turns, or in the blocks that have the slot where these are no turns."""
    if slot.meaning is Meaning.SPEAKER and document.turns:
        yield from ((turn.speaker, turn.span[0]) for turn in document.turns)
        return
    for block in document.root.walk() if document.root is not None else ():
        if (span := block.slots.get(slot.name)) is not None:
            yield document.slice(span), block.start
