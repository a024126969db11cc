"""Damage that may have changed what the checks of a layout compare."""

from __future__ import annotations

from collections.abc import Collection

from linter.cached import cached_property
from linter.damage import AnyDamage, Kind
from linter.document import Document
from linter.finding import Span
from linter.line_bounds import line_start, whole_lines

_HARMLESS = frozenset(
    {
        Kind.SEPARATOR_LENGTH,
        Kind.SEPARATOR_CHARACTERS,
        Kind.INDENTED_SEPARATOR,
        Kind.MISSING_SEPARATOR,
        Kind.EXTRA_SEPARATOR,
        Kind.SHARED_SEPARATOR,
        Kind.BLANK_LINES,
        Kind.MISSPELT_SECTION,
        Kind.MALFORMED_LABEL,
        Kind.MALFORMED_ANNOTATION,
        Kind.MISPLACED_ANNOTATION,
        Kind.MALFORMED_FLAG,
        Kind.UNKNOWN_FLAG,
        Kind.DUPLICATE_FLAG,
        Kind.MISPLACED_FLAG,
    }
)
"""Damage that changes no value and no count."""


class Harm:
    """The damage of one document, as far as it may change a value or a count."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text

    @cached_property
    def damages(self) -> list[AnyDamage]:
        """The damage that may change a value or a count."""
        return [damage for damage in self.document.damages if damage.kind not in _HARMLESS]

    def is_lost(self, lines: Collection[int], spans: Collection[Span]) -> bool:
        """Whether one of some ``lines`` of the template is damaged where none of their values, at ``spans``, is."""
        known = [whole_lines(self.text, span) for span in spans if span[0] < span[1]]
        places = [damage.span[0] for damage in self.damages if damage.line in lines]
        return any(not any(start <= place <= end for start, end in known) for place in places)

    def is_hurt(self, spans: list[Span], kinds: frozenset[Kind] | None = None) -> bool:
        """Whether damage is between the first and the last of ``spans``, or on a line of one."""
        if not spans:
            return bool(self.damages)
        start, end = min(spans)[0], max(span[1] for span in spans)
        while start > 1 and self.text[start - 1] == "\n":
            start -= 1  # a line that is missing above the first is damage too
        start = line_start(self.text, start)
        return any(
            start <= damage.span[0] <= end + 1 and (kinds is None or damage.kind in kinds) for damage in self.damages
        )

    @cached_property
    def is_cut_off(self) -> bool:
        """Whether the file ends too early, in a line or before a separator."""
        end = len(self.text.rstrip("\n"))
        return any(
            damage.kind is Kind.TRUNCATED or (damage.kind is Kind.MISSING_SEPARATOR and damage.span[0] >= end)
            for damage in self.document.damages
        )

    def of_line(self, span: Span) -> AnyDamage | None:
        """The first damage on the lines of ``span``."""
        start, end = whole_lines(self.text, span)
        return next((damage for damage in self.document.damages if start <= damage.span[0] <= end), None)

    def is_touched(self, span: Span) -> bool:
        """Whether any damage is in a text, or on the line that it begins on; what is missing above it is none."""
        start = line_start(self.text, span[0])
        above = (span[0], span[0])
        return any(
            start <= damage.span[0] <= span[1] and not (damage.span == above and damage.kind is Kind.MISSING_ANSWER)
            for damage in self.document.damages
        )
