"""A file whose layout has a number before every line: the text without these, and the numbers that are wrong."""

from __future__ import annotations

from collections.abc import Iterator

from linter.clean import Clean
from linter.damage import AnyDamage, Damage, Kind
from linter.details import LineNumber
from linter.document import Document
from linter.finding import Edit
from linter.layouts.description import Margin
from linter.layouts.line_numbers import lines_beside, wrong_numbers
from linter.source import Source
from linter.unwanted import Unwanted


class Numbered:
    """``source``, by the ``margin`` of a layout. ``lines`` are empty where most of them have no number."""

    def __init__(self, source: Source, margin: Margin, narrow: frozenset[str] = frozenset()) -> None:
        self.lines = lines_beside(margin, source.text)
        self.unwanted = Unwanted(source, narrow)
        if self.lines:
            self.unwanted.margin = tuple(line.margin for line in self.lines if line.number is not None)
            self.unwanted.indentation = []
        self.clean = Clean(source, self.unwanted)
        self._margin = margin

    def tell(self, document: Document) -> None:
        """Add the numbers that are wrong to the damages of ``document``, and let its lines be counted without them.

        Where a fix would add a line or take one out, the number of that line is for a person to decide.
        """
        document.damages = [
            each._replace(certain=each.certain and not _moves_lines(document.text, each.edits))
            for each in document.damages
        ]
        text = document.text
        hurt = {line for each in document.damages for line in _lines_of(each, document)}
        for offset, found, expected in wrong_numbers(self.lines):
            place = self.clean.to_clean(offset)
            line = text.count("\n", 0, place)
            if line in hurt or line - 1 in hurt:  # the line is missing, doubled or joined, and that is said
                continue
            document.damages.append(Damage(Kind.VALUE_RANGE, (place, place), LineNumber(found, expected)))
        document.damages.sort(key=lambda damage: damage.span)
        if (scan := document.scan) is not None:
            document.scan = lambda text: scan(Numbered(Source(text.encode()), self._margin).clean.text)


def _lines_of(damage: AnyDamage, document: Document) -> Iterator[int]:
    """The lines, from 0, whose numbers say the same as ``damage``: its own, and those where a turn may be lost."""
    last = document.text.count("\n", 0, damage.span[0])
    first = last
    if damage.kind is Kind.TURN_ORDER:
        above = max((start for start, _ in document.bodies if start < damage.span[0]), default=0)
        first = min(last, document.text.count("\n", 0, above) + 1)
    yield from range(first, last + 1)


def _moves_lines(text: str, edits: tuple[Edit, ...]) -> bool:
    """Whether ``edits`` change how many lines there are."""
    return any("\n" in each.text or "\n" in text[each.start : each.end] for each in edits)


def clean_text(source: Source, margin: Margin | None) -> Clean:
    """The text of ``source``, without the numbers before its lines where the layout has a ``margin``."""
    return Clean(source, Unwanted(source)) if margin is None else Numbered(source, margin).clean
