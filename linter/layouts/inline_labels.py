"""The labels that may be inside a line, where another line was joined to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.expressions import expression
from linter.layouts.description import Literal, Value
from linter.layouts.positions import Position

if TYPE_CHECKING:
    from linter.layouts.labels import Label

_INLINE = 4
"""So many letters of a label tell it inside a line."""
_MARKER = expression(r"[\\@%$]\w{2,}")
"""A label that its mark tells there, however few its letters are: as no word of a text begins."""
_SHORT = expression(r"[*_`]*[^\W\d_]{1,3}[.:)\]>]+[*_`]*\s*")
"""A label of a few letters and a mark, perhaps in bold: it tells its line between two sentences, but not within one."""
_TICKS = expression(r"[^\w\s'’.,-].*[^\W\d_]|[^\W\d_].*[^\w\s'’.,-]")
"""Words with a mark that is none of a sentence."""
_BEHIND_SENTENCE = r"(?:(?<=[.!?…]\s)|(?<=[.!?…]\s\s)|(?<=[.!?…][\"'”’)\]]\s))"
_SENTENCE = r"(?=\s+[\"'“¿¡(\[]?(?:[^\W_a-z]|$))"


class InlineLabels:
    """Knows what tells the lines of a layout in the middle of another one."""

    positions: list[Position]
    labels: tuple[Label | None, ...]

    @cached_property
    def inline_heads(self) -> tuple[tuple[Position, str], ...]:
        """Expressions for the labels and flags that may be inside a line, where another one was joined to it."""
        found = []
        for position, label in zip(self.positions, self.labels, strict=True):
            if label is not None and (label.counts or label.letters >= _INLINE or _MARKER.match(label.text)):
                said = label.exactly("\0")
                text = re.escape(said.strip()).replace("\0", r"\d+").replace(r"\ ", " ")
                found.append((position, text + (r"(?=\w)" if said[-1] in "([{<" else r"(?=\s|$)")))
            elif label is not None and _SHORT.fullmatch(label.text):
                found.append((position, f"{_BEHIND_SENTENCE}{re.escape(label.text.strip())}{_SENTENCE}"))
            elif position.row is not None and position.optional and not position.slots:
                found.append((position, re.escape(position.row.text.strip("{?}"))))
            elif wholes := self.marked_choices(position):
                found.append((position, f"(?:{'|'.join(map(re.escape, wholes))})$"))
        return tuple(found)

    def marked_choices(self, position: Position) -> list[str]:
        """The lines of which a position is one, where marks tell each of them: ``(x) yes  ( ) no``."""
        items = position.row.items if position.row is not None else ()
        *blanks, last = items or (Literal(""),)
        is_alone = isinstance(last, Value) and all(isinstance(each, Literal) and each.text.isspace() for each in blanks)
        lines = position.slots[0].of if is_alone else ()
        return list(lines) if all(_TICKS.search(line) for line in lines) else []
