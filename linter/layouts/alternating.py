"""Speakers of one kind of turn who take turns: two turns of one of them in a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.damage import AnyDamage, Damage, Kind
from linter.document import Document
from linter.layouts.compiled import Layout


def turn_damage(layout: Layout, document: Document) -> Iterator[AnyDamage]:
    """Turns of the speaker who has just spoken, where a speaker alternates; none beside other damage."""
    slot = layout.outline.alternating
    if slot is None:
        return
    text, starts = document.text, [damage.span[0] for damage in document.damages]
    for one, other in pairwise(document.turns):
        end = text.find("\n", other.span[0])
        end = len(text) if end < 0 else end
        if one.speaker == other.speaker and not any(one.span[0] <= start <= end for start in starts):
            from linter.details import Speakers  # in most files all speak in turn

            found = other.speaker if other.speaker in slot.of else ""  # any other name is a person's
            others = tuple(name for name in slot.of if name != other.speaker)
            yield Damage(Kind.TURN_ORDER, (other.span[0], end), Speakers(found, others))
