"""The look of a file as a description draws it: the rows of a template, read into its entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from linter.layouts.description import Blanks, Block, Child, Entry, Item, Literal, Part, Place, Row, Separator, Value

_NAME = r"[^\W\d][\w-]*"
_CHILD = re.compile(
    rf"\{{\s*(?P<names>{_NAME}(?:\s*(?P<sign>[|&])\s*{_NAME}(?:\s*(?P=sign)\s*{_NAME})*)?)"
    r"\s*(?P<repeated>\.\.\.)?(?P<optional>\?)?\s*\}"
)
_SIGN = re.compile(r"\s*[|&]\s*")
_ANY_WIDTH = re.compile(r"\{(([^\w\s{}?~|&]|_)\2{2,})\}")
_SLOT = re.compile(rf"\{{\s*({_NAME})\s*\}}")
_WIDE = re.compile(r"\{\s*~\s*\}")
_PLAIN = re.compile(r"[^{}]+")
SHOWN = 40


class TemplateError(ValueError):
    """A row that cannot be read: what is wrong, and the ``offset`` of that in the template."""

    def __init__(self, message: str, offset: int) -> None:
        self.offset = offset
        super().__init__(message)


def read_block(name: str, template: str, blocks: frozenset[str], place: Place, at: Callable[[int], Place]) -> Block:
    """The block that ``template`` draws.

    ``place`` is where the block's key is in the TOML, ``at`` gives the place of an offset of the template. Raises
    :class:`TemplateError` for a row that cannot be read.
    """
    entries: list[Entry] = []
    offset = 0
    for text in template.removesuffix("\n").split("\n") if template else ():
        entry = _entry(text, blocks, offset, at(offset))
        last = entries[-1] if entries else None
        if isinstance(entry, Blanks) and isinstance(last, Blanks):
            both = None if entry.due is None or last.due is None else entry.due + last.due
            entries[-1] = Blanks(both)
        else:
            entries.append(entry)
        offset += len(text) + 1
    return Block(name, tuple(entries), place)


def _entry(text: str, blocks: frozenset[str], offset: int, place: Place) -> Entry:
    stripped = text.strip()
    if not stripped:
        return Blanks(1)
    if stripped == "{~}":
        return Blanks(None)
    if stripped != "{...}" and (drawn := _ANY_WIDTH.fullmatch(stripped)):
        return Separator(drawn[2], 0, False, place, offset)
    if (child := _CHILD.fullmatch(stripped)) and (
        child["repeated"] or child["optional"] or child["sign"] or child["names"] in blocks
    ):
        return _child(child, place, offset + text.index("{"))
    if is_run(text):
        return Separator(text[0], len(text), False, place, offset)
    items, _ = _items(text, 0, offset, 0)
    optional = isinstance(items[-1], Part) and all(_is_blank(item) for item in items[:-1])
    if optional and isinstance(items[-1], Part):
        items = _indented(items[:-1], items[-1].items)
        only = items[0].text if len(items) == 1 and isinstance(items[0], Literal) else ""
        if is_run(only):
            return Separator(only[0], len(only), True, place, offset)
    indented = isinstance(items[0], Literal) and items[0].wide
    if indented and len(items) > 1:
        items = items[1:]
    if isinstance(last := items[-1], Literal) and last.wide:
        raise TemplateError("'{~}' ends the line, expected a value or text after it", offset + text.rfind("{"))
    if any(isinstance(inner, Part) for item in items if isinstance(item, Part) for inner in item.items):
        raise TemplateError("'{?' within '{?', expected one after the other", offset + text.rfind("{?"))
    return Row(items, optional, text, place, offset, indented)


def _is_blank(item: Item) -> bool:
    return isinstance(item, Literal) and not item.text.strip()


def _indented(blank: tuple[Item, ...], items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of an optional line, with the ``blank`` that is before its brace."""
    if not blank or not isinstance(blank[0], Literal):
        return items
    if isinstance(items[0], Literal) and not items[0].wide:
        return (Literal(blank[0].text + items[0].text), *items[1:])
    return (*blank, *items)


def _child(child: re.Match[str], place: Place, offset: int) -> Child:
    names = tuple(_SIGN.split(child["names"]))
    twice = next((name for number, name in enumerate(names) if name in names[:number]), None)
    if twice is not None:
        raise TemplateError(f"'{twice}' comes twice in '{child[0]}'", offset)
    every = child["sign"] == "&"
    if every and child["repeated"]:
        raise TemplateError(f"'{child[0][:SHOWN]}': '&' means each of them once, and '...' any number", offset)
    return Child(names, every or bool(child["repeated"]), bool(child["optional"]), place, every, offset)


def is_run(text: str) -> bool:
    """Whether ``text`` is one punctuation character, three times or more."""
    return (
        len(text) >= 3
        and text.count(text[0]) == len(text)
        and not text[0].isalnum()
        and not text[0].isspace()
        and text[0] not in "{}"
    )


def read_line(text: str) -> tuple[Item, ...]:
    """The items of a single line that is no row of a block; raises :class:`TemplateError`."""
    return _items(text, 0, 0, 0)[0]


def columns(text: str) -> Iterator[tuple[str, int]]:
    """The slots of the row ``text`` in their order, each with the column of its brace."""
    at = 0
    while (at := text.find("{", at)) >= 0:
        if text.startswith("{{", at):
            at += 2
        elif slot := _SLOT.match(text, at):
            yield slot[1], at
            at = slot.end()
        else:
            at += 1


def _items(text: str, at: int, offset: int, depth: int) -> tuple[tuple[Item, ...], int]:
    """The items of ``text`` from ``at`` on, and where they end: at the closing brace of a part, or at the end.

    ``depth`` is how many parts are around; a part in a part ends at the first brace, as there ``}}`` closes both.
    """
    items: list[Item] = []
    literal = ""
    while at < len(text):
        if plain := _PLAIN.match(text, at):
            literal += plain[0]
            at = plain.end()
        elif text.startswith("{{", at) or (depth < 2 and text.startswith("}}", at)):
            literal += text[at]
            at += 2
        elif text[at] == "}":
            if not depth:
                raise TemplateError(
                    "closing brace without an opening one; in plain text it is written '}}'", offset + at
                )
            break
        else:
            if literal:
                items.append(Literal(literal))
                literal = ""
            if wide := _WIDE.match(text, at):
                items.append(Literal("  ", wide=True))
                at = wide.end()
            elif text.startswith("{?", at):
                part, at = _part(text, at, offset, depth + 1)
                items.append(part)
            else:
                slot = _SLOT.match(text, at)
                if slot is None:
                    raise TemplateError(_bad_slot(text, at), offset + at)
                items.append(Value(slot[1]))
                at = slot.end()
    if literal:
        items.append(Literal(literal))
    return tuple(items), at


def _part(text: str, at: int, offset: int, depth: int) -> tuple[Part, int]:
    """The optional part at ``at``, and where it ends."""
    if depth > 2:
        raise TemplateError("'{?' within '{?', expected one after the other", offset + at)
    inner, end = _items(text, at + 2, offset, depth)
    if end >= len(text):
        raise TemplateError("'{?' is never closed, expected '}' on the same line", offset + at)
    if not inner:
        raise TemplateError("'{?}' is empty, expected text or a slot in it", offset + at)
    if all(isinstance(item, Literal) and not item.text.strip() for item in inner):
        raise TemplateError("'{?' contains only spaces, expected text or a slot in it", offset + at)
    return Part(inner), end + 1


def _bad_slot(text: str, at: int) -> str:
    """What is wrong with the brace at ``at``, which begins no slot."""
    end = text.find("}", at)
    if end < 0:
        return "opening brace without a closing one; in plain text it is written '{{'"
    inner = text[at + 1 : end].strip()
    shown = f"'{{{inner if len(inner) <= SHOWN else inner[: SHOWN - 1] + '…'}}}'"
    if not inner:
        return "the braces are empty, expected the name of a slot"
    names = [name.strip() for name in re.split(r"[|&]", inner.removesuffix("?").removesuffix("..."))]
    if len(names) > 1:
        if not all(names):
            return f"{shown} has an alternative without a name, expected the name of a block"
        if "|" in inner and "&" in inner:
            return f"{shown} has both '|' and '&', expected one of them"
    if inner in ("...", "?", "...?"):
        return f"{shown} names no block, expected one before '{inner}'"
    if all(re.fullmatch(_NAME, name) for name in names) and (len(names) > 1 or inner != names[0]):
        return f"{shown} is a place for blocks, expected on a line of its own"
    return f"{shown} is not a slot, expected a name of letters, digits, '-' and '_'"
