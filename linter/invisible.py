"""Characters that nobody sees, and where a script or an emoji needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.expressions import expression
from linter.finding import Span

# Scripts whose spelling uses joiners: Arabic and its kin, Indic, Tibetan to Khmer, Mongolian and their extensions.
_JOINING = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1c4f\u1cd0-\u1cff\ua800-\uabff"
    "\ufb50-\ufdff\ufe70-\ufefe\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
# Scripts without blanks between words, where a zero-width space is one.
_UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf"
_EMOJI = "\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"

# Each begins with a literal, which the engine looks for at memory speed; what is before is looked back at.
_NON_JOINER = expression(f"\u200c(?<![{_JOINING}]\u200c)(?![{_JOINING}])")
_JOINER = expression(f"\u200d(?<![{_JOINING}]\u200d)(?![{_JOINING}])(?:(?<![{_EMOJI}\ufe0f]\u200d)|(?![{_EMOJI}]))")
_NO_BASE = '\x00-"$-)+-/:-\x7f\u00a0\u2000-\u200f\u3000\ufe00-\ufe0f'
_EMOJI_STYLE = expression(f"\ufe0f(?:(?<=[{_NO_BASE}]\ufe0f)|(?<=\\A\ufe0f))")

_RARE = expression(
    "[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0e\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SUSPECT_E2 = expression(rb"\xe2(?:\x80[\x8b-\x8d\xaa-\xae]|\x81[\xa0-\xaf])")
_RARE_E2 = expression(rb"\xe2(?:\x80[\x8b\xaa-\xae]|\x81[\xa0-\xaf])")
_SUSPECT_EF = expression(rb"\xef(?:\xbb\xbf|\xb8[\x80-\x8f]|\xbf[\xb9-\xbb])")
_RARE_EF = expression(rb"\xef(?:\xbb\xbf|\xb8[\x80-\x8e]|\xbf[\xb9-\xbb])")

_ZERO_WIDTH_BREAK = expression(f"(?<=[{_UNSPACED}])\u200b(?=[{_UNSPACED}])")
_MONGOLIAN_BREAK = expression("(?<=[\u1820-\u18af])\u180e")
_VARIANT = expression(f"(?<=[^{_NO_BASE}])[\ufe00-\ufe0e]")
_IDEOGRAPH_VARIANT = expression("(?<=[\u2e80-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]")
_FLAG_TAGS = expression("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_ISOLATES = expression("[\u2066-\u2069\n]")
# What only gives a direction or an order: at the edge of a line it changes nothing of how the line is shown.
_DIRECTION = "\u034f\u061c\u200e\u200f\u2066-\u2069"
_EDGE_MARKS = expression(f"(?:^|(?<=\r))[ \t]*+([{_DIRECTION}]++)|([{_DIRECTION}]++)(?=[ \t]*+(?:[\r\n]|\\Z))", re.M)
_LEGAL = {"\u200b": _ZERO_WIDTH_BREAK, "\u180e": _MONGOLIAN_BREAK}


def invisible_characters(high: bytes, text: str) -> list[Span]:
    """Where invisible characters are in ``text`` that nothing there needs, one span per character, in order.

    ``high`` are the non-ASCII bytes of the UTF-8 text, in order. A leading byte-order mark is found too.
    """
    found: list[Span] = []
    rare = (0xC2 in high and b"\xc2\xad" in high) or (0xF3 in high and b"\xf3\xa0" in high)
    if 0xE2 in high and _SUSPECT_E2.search(high):
        found += (match.span() for match in _NON_JOINER.finditer(text))
        found += (match.span() for match in _JOINER.finditer(text))
        rare = rare or _RARE_E2.search(high) is not None
    if 0xEF in high and _SUSPECT_EF.search(high):
        found += (match.span() for match in _EMOJI_STYLE.finditer(text))
        rare = rare or _RARE_EF.search(high) is not None
    if rare or (0xE1 in high and b"\xe1\xa0\x8e" in high):
        found += _rare(text)
    return sorted(found)


def edge_marks(text: str) -> list[Span]:
    """Marks of direction at the edges of lines, one span per character, in order, each isolate with what closes it."""
    found = {at for match in _EDGE_MARKS.finditer(text) for at in range(*match.span(match.lastindex or 0))}
    if "\u2069" in text:
        for opening, closing in _isolates(text):
            if not found.isdisjoint((opening, closing)):
                found |= {opening, closing}
    return [(at, at + 1) for at in sorted(found)]


def _rare(text: str) -> list[Span]:
    needed = {at for pair in _isolates(text) for at in pair} if "\u2069" in text else set()
    for match in _FLAG_TAGS.finditer(text):
        needed.update(range(*match.span()))
    return [
        (match.start(), match.end())
        for match in _RARE.finditer(text)
        if match.start() not in needed and not _is_legal(text, match.start(), match[0])
    ]


def _is_legal(text: str, at: int, character: str) -> bool:
    if character in _LEGAL:
        return _LEGAL[character].match(text, at) is not None
    if "\ufe00" <= character <= "\ufe0e":
        return _VARIANT.match(text, at) is not None
    return _IDEOGRAPH_VARIANT.match(text, at) is not None


def _isolates(text: str) -> Iterator[Span]:
    """The offsets of each isolate that is closed on its line, and of what closes it."""
    opened: list[int] = []
    for match in _ISOLATES.finditer(text):
        if match[0] == "\n":
            opened.clear()
        elif match[0] != "\u2069":
            opened.append(match.start())
        elif opened:
            yield opened.pop(), match.start()
