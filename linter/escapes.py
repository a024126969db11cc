"""Text that is still escaped: HTML's entities and CSV's doubled quotes, where a file has them throughout."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from linter.expressions import expression
from linter.finding import Edit, Span
from linter.spans import holds

_FEWEST = 3
"""How many entities there are at least in a file that was escaped; fewer are mentioned."""

_ENTITY = expression(r"&(?:#(?:\d{1,7}|[xX][\dA-Fa-f]{1,6})|[A-Za-z][A-Za-z\d]{1,9});", re.ASCII)
_QUOTE = r"&(?:quot|\#0*34|\#[xX]0*22);"
_WHOLE = expression(
    rf"^(?:[^\n:]{{1,40}}: )?(?P<opening>{_QUOTE})(?=\S)|(?P<closing>(?<=\S){_QUOTE})(?=[^\S\n]*$)", re.M
)
_MENTIONED = frozenset("`'\"“”‘’")
# Beginning with a literal, which the engine looks for at memory speed.
_OPENING = r'(?<![^\s(\[{]"")(?=[^\W_]|[¿¡(\[<])'
_CLOSING = r'(?<=[^\s"\'`=,(\[{]"")(?=[\s.,;:!?)\]}]|\Z)'
_DOUBLED = expression(rf'""(?:(?P<opening>{_OPENING})|(?P<closing>{_CLOSING}))')


def entities(text: str) -> list[Edit]:
    """Each HTML entity with the character that it is, where ``text`` has fewer of these characters than of entities.

    What is between two escaped quotes that are around a whole text was escaped with them.
    """
    matches = list(_ENTITY.finditer(text))
    if not matches:
        return []
    whole = _escaped_whole(text)
    found: list[Edit] = []
    mentioned: Counter[str] = Counter()
    for match in matches:
        said = _unescaped(match[0])
        start, end = match.span()
        if len(said) != 1 or not (said.isprintable() or said == "\u00a0"):
            continue
        if {text[start - 1 : start], text[end : end + 1]} & _MENTIONED:
            mentioned[said] += 1
        else:
            found.append(Edit(start, end, said))
    escaped = Counter(edit.text for edit in found)
    bare = {said: text.count(said) + mentioned[said] for said in escaped}
    if "&" in bare:
        bare["&"] -= len(found) + sum(mentioned.values())
    inside = [edit for edit in found if holds(whole, edit.start)]
    found = [edit for edit in found if escaped[edit.text] > bare[edit.text]]
    return sorted({*inside, *(found if len(found) >= _FEWEST else ())})


def _escaped_whole(text: str) -> list[Span]:
    """From the escaped quote that begins a text, after its label, to the one that ends it."""
    found: list[Span] = []
    opened = -1
    for match in _WHOLE.finditer(text):
        if match["opening"] is not None:
            opened = match.start("opening")
        elif opened >= 0:
            found.append((opened, match.end()))
            opened = -1
    return found


def doubled_quotes(text: str) -> list[Edit]:
    """Each doubled quote that opens or closes something said, with the one quote that it is."""
    found: list[Edit] = []
    opened: list[Edit] = []
    for match in _DOUBLED.finditer(text):
        quote = Edit(*match.span(), '"')
        if match["opening"] is not None:
            opened.append(quote)
        elif opened:
            found += (opened.pop(), quote)
    return sorted(found)


@lru_cache(1024)
def _unescaped(entity: str) -> str:
    from html import unescape  # only where there are entities: it would cost every start-up

    return unescape(entity)
