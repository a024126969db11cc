"""What may come next: a flag, the name of a section, the next label with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types

from linter.blocks import Exchange
from linter.document import Document
from linter.finding import Span
from linter.line_bounds import line_start
from linter.server.checks import DocumentCheck

TRIGGERS = ("[",)
_NUMBER = re.compile(r"[0-9]+")


def completions(check: DocumentCheck, position: types.Position) -> list[types.CompletionItem]:
    """What to offer at a position."""
    document = check.examined.document if check.examined is not None else None
    if document is None or not document.recognised:
        return []
    at = check.text.offset(position)
    begin = check.text.offset(types.Position(position.line, 0))
    written = check.text.content[begin:at]
    offers = (
        [*_flags(document, written)] if "[" in written else [*_labels(check, document, begin), *_sections(document)]
    )
    items = []
    for label, kind, given in offers:
        start = begin + given
        if label.casefold().startswith(written[given:].casefold()):
            edit = types.TextEdit(check.text.range((start, at)), label)
            items.append(types.CompletionItem(label, kind=kind, text_edit=edit, filter_text=label))
    return items


_Offer = tuple[str, types.CompletionItemKind, int]
"""What is offered, what it is, and from which character of the line on it replaces what is written."""


def _flags(document: Document, written: str) -> Iterator[_Offer]:
    for flag in document.flags:
        yield f"[{flag}]", types.CompletionItemKind.EnumMember, written.rindex("[")


def _sections(document: Document) -> Iterator[_Offer]:
    present = {section.name for section in document.sections}
    written = next((each for each in document.sections if each.name is not None), None)
    for name in document.section_order:
        if name not in present:
            heading = name
            if written is not None and written.name is not None:
                heading = document.slice(written.heading).replace(written.name, name)
            yield heading, types.CompletionItemKind.Module, 0


def _labels(check: DocumentCheck, document: Document, begin: int) -> Iterator[_Offer]:
    """The label that is due: of the answer where the last exchange above has none, else of the next question."""
    above = [each for each in document.exchanges if check.place(each.span)[0] < begin]
    last = above[-1] if above else None
    if last is None or last.number is None:
        return
    if last.answer is None or check.place(last.answer)[0] > begin:
        yield from _written(check, document, last.number, "answer")
    else:
        yield from _written(check, document, last.number + 1, "question")


def _written(check: DocumentCheck, document: Document, number: int, part: str) -> Iterator[_Offer]:
    """A label as the file writes it elsewhere, with another number."""
    for exchange in document.exchanges:
        label = _label(document, exchange, exchange.question if part == "question" else exchange.answer)
        if label is not None:
            yield _NUMBER.sub(str(number), label, count=1), types.CompletionItemKind.Keyword, 0
            return


def _label(document: Document, exchange: Exchange, span: Span | None) -> str | None:
    """What is before ``span`` on its line, if that has the number of the exchange."""
    if span is None:
        return None
    label = document.text[line_start(document.text, span[0]) : span[0]].removesuffix('"')
    found = _NUMBER.search(label)
    return label if found and int(found[0]) == exchange.number else None
