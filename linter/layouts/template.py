"""The look of a file as a description draws it: the rows of a template, read into its entries."""

from __future__ import annotations

import re

from linter.layouts.description import Blanks, Block, Child, Entry, Item, Literal, Part, Place, Row, Separator, Value

_CHILD = re.compile(r"\{\s*([\w-]+(?:\s*\|\s*[\w-]+)*)\s*(\.\.\.)?(\?)?\s*\}")
_ANY_WIDTH = re.compile(r"\{(([^\w\s{}?~|])\2{2,})\}")
_SLOT = re.compile(r"\s*([A-Za-z_][\w-]*)\s*\}")


class TemplateError(ValueError):
    """A row that cannot be read: what is wrong, and the 0-based row and column of it."""

    def __init__(self, message: str, row: int, column: int) -> None:
        self.row = row
        self.column = column
        super().__init__(message)


def read_block(name: str, template: str, blocks: frozenset[str], place: Place, first: Place) -> Block:
    """The block that ``template`` draws.

    ``place`` is where the block's key is in the TOML, ``first`` where the first row of the template is.

    Raises :class:`TemplateError` for a row that cannot be read.
    """
    entries: list[Entry] = []
    for number, text in enumerate(template.removesuffix("\n").split("\n") if template else ()):
        at = Place(first.line + number, 1 if number else first.column)
        entry = _entry(text, blocks, number, at)
        last = entries[-1] if entries else None
        if isinstance(entry, Blanks) and isinstance(last, Blanks):
            both = None if entry.count is None or last.count is None else entry.count + last.count
            entries[-1] = Blanks(both)
        else:
            entries.append(entry)
    return Block(name, tuple(entries), place)


def _entry(text: str, blocks: frozenset[str], row: int, place: Place) -> Entry:
    if not text.strip():
        return Blanks(1)
    stripped = text.strip()
    if stripped == "{~}":
        return Blanks(None)
    if drawn := _ANY_WIDTH.fullmatch(stripped):
        return Separator(drawn[2], 0, False, place)
    if (child := _CHILD.fullmatch(stripped)) and (child[2] or child[3] or "|" in child[1] or child[1] in blocks):
        return Child(tuple(re.split(r"\s*\|\s*", child[1])), bool(child[2]), bool(child[3]), place)
    if is_run(text):
        return Separator(text[0], len(text), False, place)
    items, _ = _items(text, 0, row, nested=False)
    optional = len(items) == 1 and isinstance(items[0], Part)
    if optional and isinstance(items[0], Part):
        items = items[0].items
        only = items[0].text if len(items) == 1 and isinstance(items[0], Literal) else ""
        if is_run(only):
            return Separator(only[0], len(only), True, place)
    return Row(items, optional, text, place)


def is_run(text: str) -> bool:
    """Whether ``text`` is one punctuation character, three times or more."""
    return (
        len(text) >= 3
        and len(set(text)) == 1
        and not text[0].isalnum()
        and not text[0].isspace()
        and text[0] not in "{}"
    )


def _items(text: str, at: int, row: int, nested: bool) -> tuple[tuple[Item, ...], int]:
    """The items of ``text`` from ``at`` on, and where they end: behind the closing brace of a part, or at the end."""
    items: list[Item] = []
    literal = ""
    while at < len(text):
        if text.startswith(("{{", "}}"), at):
            literal += text[at]
            at += 2
        elif text[at] == "}":
            if not nested:
                raise TemplateError("'}' without '{' before it; a brace in the text is written '}}'", row, at)
            break
        elif text[at] == "{":
            if literal:
                items.append(Literal(literal))
                literal = ""
            if text.startswith("{?", at):
                inner, end = _items(text, at + 2, row, nested=True)
                if end >= len(text):
                    raise TemplateError("'{?' is never closed", row, at)
                if not inner:
                    raise TemplateError("'{?}' holds nothing", row, at)
                items.append(Part(inner))
                at = end + 1
            else:
                slot = _SLOT.match(text, at + 1)
                if slot is None:
                    raise TemplateError(_bad_slot(text, at), row, at)
                items.append(Value(slot[1]))
                at = slot.end()
        else:
            literal += text[at]
            at += 1
    if literal:
        items.append(Literal(literal))
    return tuple(items), at


def _bad_slot(text: str, at: int) -> str:
    end = text.find("}", at)
    if end < 0:
        return "'{' is never closed; a brace in the text is written '{{'"
    inner = text[at + 1 : end]
    if not inner.strip():
        return "'{}' names no slot"
    if "..." in inner or "|" in inner or inner.endswith("?"):
        return f"'{{{inner}}}' is a block, which needs a line of its own"
    return f"'{inner}' is not a name of a slot: letters, digits, '-' and '_'"
