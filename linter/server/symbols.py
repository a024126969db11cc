"""What a transcript is made of: sections, candidates, exchanges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from linter.blocks import Candidate, Exchange, Section
from linter.document import Document
from linter.finding import Span
from linter.server.checks import DocumentCheck

_LONGEST = 80


class DocumentOutline:
    """The outline of a checked document; names are shown, as it is the user's own editor."""

    def __init__(self, check: DocumentCheck, document: Document) -> None:
        self._check = check
        self._document = document

    @classmethod
    def of(cls, check: DocumentCheck) -> DocumentOutline | None:
        """The outline, ``None`` if the text is not a transcript."""
        document = check.examined.document if check.examined is not None else None
        return cls(check, document) if document is not None and document.recognised else None

    def symbols(self) -> list[types.DocumentSymbol]:
        """Sections with their candidates, and these with their exchanges."""
        document = self._document
        loose = [each for each in document.candidates if each.section is None]
        found = [*(self._candidate(each) for each in loose), *map(self._section, document.sections)]
        if not document.candidates:
            found += map(self._exchange, document.exchanges)
        return sorted(found, key=lambda each: (each.range.start.line, each.range.start.character))

    def people(self) -> Iterator[tuple[str, str, types.Range]]:
        """The candidates: name and role, section, and where they are."""
        for candidate in self._document.candidates:
            section = candidate.section.name if candidate.section is not None else None
            yield self._name(candidate), section or "", self._range(_whole(candidate))

    def folds(self) -> list[types.FoldingRange]:
        """What can be folded."""
        document = self._document
        spans = [_section(each) for each in document.sections] + list(map(_whole, document.candidates))
        spans += [each.span for each in document.exchanges]
        places = {(place.start.line, self._last_line(place)) for place in map(self._range, spans)}
        return [types.FoldingRange(first, last) for first, last in sorted(places) if first < last]

    def _last_line(self, place: types.Range) -> int:
        return place.end.line - (place.end.character == 0 and place.end.line > place.start.line)

    def _section(self, section: Section) -> types.DocumentSymbol:
        name = self._document.slice(section.heading)
        inside = [self._candidate(each) for each in section.candidates]
        return self._symbol(name, types.SymbolKind.Namespace, _section(section), section.heading, inside)

    def _candidate(self, candidate: Candidate) -> types.DocumentSymbol:
        inside = [self._exchange(each) for each in candidate.exchanges]
        name, whole = self._name(candidate), _whole(candidate)
        return self._symbol(name, types.SymbolKind.Class, whole, candidate.name, inside)

    def _exchange(self, exchange: Exchange) -> types.DocumentSymbol:
        document = self._document
        question = document.slice(exchange.question) if exchange.question is not None else ""
        label = f"Q{exchange.number}" if exchange.number is not None else "Q"
        score = [document.slice(span) for span in (exchange.score, exchange.flags) if span is not None]
        name = f"{label}: {question}".replace("\n", " ")
        found = self._symbol(name, types.SymbolKind.Method, exchange.span, exchange.question or exchange.span, [])
        found.detail = " ".join(score)
        return found

    def _name(self, candidate: Candidate) -> str:
        spans = (candidate.name, candidate.role)
        return " - ".join(said for span in spans if (said := self._document.slice(span).strip()))

    def _symbol(
        self, name: str, kind: types.SymbolKind, span: Span, chosen: Span, inside: Sequence[types.DocumentSymbol]
    ) -> types.DocumentSymbol:
        name = name.strip() or "?"
        name = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        start, end = span
        chosen = (max(start, min(chosen[0], end)), max(start, min(chosen[1], end)))
        return types.DocumentSymbol(name, kind, self._range(span), self._range(chosen), children=list(inside))

    def _range(self, span: Span) -> types.Range:
        return self._check.text.range(self._check.place(span))


def _whole(candidate: Candidate) -> Span:
    """A candidate with all exchanges."""
    parts = [candidate.span, candidate.name, candidate.role, *(each.span for each in candidate.exchanges)]
    return _around([each for each in parts if each != (0, 0)] or parts)


def _section(section: Section) -> Span:
    return _around([section.span, section.heading, *map(_whole, section.candidates)])


def _around(spans: Sequence[Span]) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)
