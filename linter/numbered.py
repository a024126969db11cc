"""A file whose layout has a number before every line: the text without these, and the numbers that are wrong."""

from __future__ import annotations

from linter.clean import Clean
from linter.damage import Damage, Kind
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
        text, hurt = document.text, {document.text.count("\n", 0, each.span[0]) for each in document.damages}
        for offset, found, expected in wrong_numbers(self.lines):
            place = self.clean.to_clean(offset)
            line = text.count("\n", 0, place)
            if line in hurt or line - 1 in hurt:  # the line is missing, doubled or joined, and that is said
                continue
            document.damages.append(Damage(Kind.VALUE_RANGE, (place, place), LineNumber(found, expected)))
        document.damages.sort(key=lambda damage: damage.span)
        if (scan := document.scan) is not None:
            document.scan = lambda text: scan(Numbered(Source(text.encode()), self._margin).clean.text)


def _moves_lines(text: str, edits: tuple[Edit, ...]) -> bool:
    """Whether ``edits`` change how many lines there are."""
    return any("\n" in each.text or "\n" in text[each.start : each.end] for each in edits)


def clean_text(source: Source, margin: Margin | None) -> Clean:
    """The text of ``source``, without the numbers before its lines where the layout has a ``margin``."""
    return Clean(source, Unwanted(source)) if margin is None else Numbered(source, margin).clean
