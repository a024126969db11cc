"""How odd a stretch of text is: what nobody writes next to each other, and characters that hardly anybody writes.

Text that was read with the wrong code page is odd as it is and ordinary when it is read again; legal text is the other
way round. Both are weighed on the same scale, on which 2 is "no language has this within a word".
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

NEVER = 5.0
"""The oddness of a character that is in no word of a living language and is no common sign."""

_OPENING = frozenset("“‘„‚«‹¿¡")
_CLOSING = frozenset("”»›")
_LOOSE = frozenset("’…–—•·‐‑‒―′″")
_AFTER_WORDS = frozenset("ªº²³¹°™®©†‡´")
_SYMBOLS = frozenset("¬¢£¥€§¶±×÷µ¼½¾‰√∞≈≠≤≥→←↑↓⇒⇐↔−∑∏∂∫∆◊Ω✓✔✗✘★☆♥♡❤♫♪☺☹☀☎✨⌣⌐┒┎█▓░▶►◄●○■□▪▫◆")
_SELDOM = frozenset("¦¨¸¤¯ˆ˜ƒ˘˙˛˝ˇ")
_LETTERS_OF_NOBODY = frozenset("ŉſĸŀĿǅ")
_LETTERS_OF_FEW = frozenset("ĠġĊċĦħ")
_CYRILLIC_OF_OTHERS = frozenset("ҐґҒғҚқҢңҮүҰұҺһӘәӨөҖҗҲҳҶҷӢӣӮӯҸҹ")
_LATIN_OF_OTHERS = frozenset("ƏəƠơƯưȘșȚțǎǐǒǔǍ")
_WRITTEN = (
    (0x0386, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x05D0, 0x05EA),  # Hebrew
    (0x0621, 0x064A),  # Arabic
    (0x0660, 0x0669),
    (0x0671, 0x06D3),
    (0x0900, 0x0DFF),  # the scripts of India
    (0x0E01, 0x0E5B),  # Thai
    (0x10D0, 0x10FF),  # Georgian
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x3001, 0x30FF),  # Japanese
    (0x4E00, 0x9FFF),  # Chinese
    (0xAC00, 0xD7A3),  # Korean
    (0xFB01, 0xFB02),
    (0xFF01, 0xFF5E),
)
_PICTURES = (
    (0x200D, 0x200D),
    (0x20E3, 0x20E3),
    (0x2600, 0x27BF),
    (0xFE0F, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0x1F300, 0x1FAFF),
)
_CONTROLS = range(0x80, 0xA0)
_MARKS = range(0x0300, 0x0370)


def oddness(text: str) -> float:
    """How odd ``text`` is; 0 is what anybody may have written."""
    odd = sum(map(rarity, text))
    odd += sum(_beside(before, after) for before, after in pairwise(text))
    odd += sum(_among(*three) for three in zip(text, text[1:], text[2:], strict=False))
    return odd + _alone(text)


@lru_cache(4096)
def rarity(character: str) -> float:
    """How seldom ``character`` is written at all; :data:`NEVER` where no living language has it."""
    code = ord(character)
    if code < 0x80 or character in _OPENING or character in _CLOSING or character in _LOOSE or code == 0xFFFD:
        return 0.0
    if code in _CONTROLS:
        return NEVER
    if character in _SELDOM or code in _MARKS:
        return 2.0
    if character in _LETTERS_OF_FEW:
        return 1.0
    if character in _LETTERS_OF_NOBODY:
        return NEVER
    common = code < 0x180 or character in _AFTER_WORDS or character in _SYMBOLS
    common = common or character in _CYRILLIC_OF_OTHERS or character in _LATIN_OF_OTHERS
    return 0.0 if common or any(first <= code <= last for first, last in (*_WRITTEN, *_PICTURES)) else NEVER


@lru_cache(16384)
def _beside(before: str, after: str) -> float:
    """How odd it is that ``after`` follows ``before``."""
    one, other = _kind(before), _kind(after)
    if one == "letter" and other == "letter":
        scripts = _script(before), _script(after)
        if scripts[0] != scripts[1]:
            return 0.25 if "Greek" in scripts and before.isalpha() and not after.isupper() else 4.0
        return 2.0 if before.islower() and after.isupper() else 0.0
    if one == "letter":
        return {"symbol": 3.0, "drawn": 4.0, "opening": 2.0, "mark": 0.5, "picture": 0.5}.get(other, 0.0)
    if other == "letter":
        if before == "√":
            return 0.5
        if one == "digit":
            return 0.0 if after < "\x80" else 2.0
        return {"symbol": 1.5, "drawn": 4.0, "closing": 2.0, "mark": 2.0}.get(one, 0.0)
    signs = ("symbol", "drawn", "mark", "opening", "closing", "loose")
    if one in signs and other in signs:
        return 1.0 if one in signs[:2] and other in signs[:2] else 0.5
    return 0.5 if other in signs[:2] else 0.0


@lru_cache(16384)
def _among(before: str, character: str, after: str) -> float:
    """How odd three characters are of which each two are not."""
    if before.isupper() and character.isupper() and after > "\x7f" and after.islower():
        return 2.0
    if before.isupper() and character.isupper() and character > "\x7f" and after.islower():
        return 2.0
    if character == "\u00a0" and before.isalpha() and (after.isalpha() or after in " \n"):
        return 1.5 if before.isupper() == after.isupper() else 2.0
    if character == "Â" and not before.isalpha() and after == "\u00a0":
        return 2.0  # no word is this letter alone
    if character in _SELDOM and before.isalpha() and after.isalpha():
        return 2.0  # a spacing accent within a word
    if character in "ÃÂ" and not before.isalpha() and _kind(after) in ("mark", "symbol"):
        return 1.5
    if character in "ÃÂ" and before in "AEIOUaeiou" and not after.isalpha():
        return 2.0
    return 0.0


def _alone(text: str) -> float:
    """How odd it is that a letter of another script is alone; Greek ones are signs everywhere.

    Beside letters of a third script it is odd already.
    """
    odd = 0.0
    for at, character in enumerate(text):
        if character < "\u0370" or _kind(character) != "letter":
            continue
        script = _script(character)
        beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        if script not in ("Latin", "Greek") and not any(map(_script, beside)):
            odd += 3.0
    return odd


@lru_cache(4096)
def _kind(character: str) -> str:
    code = ord(character)
    if character.isalpha() and character not in "ªºµ":
        return "letter"
    if any(first <= code <= last for first, last in _PICTURES):
        return "picture"
    if character.isdigit() and code < 0x80:
        return "digit"
    if code < 0x80:
        return "plain"
    if character in _AFTER_WORDS:
        return "mark"
    if character in _OPENING:
        return "opening"
    if character in _CLOSING:
        return "closing"
    if 0x2500 <= code <= 0x259F:
        return "drawn"
    if character in _LOOSE or character.isspace() or code in _MARKS or code in _CONTROLS or code == 0xFFFD:
        return "loose"
    return "symbol"


@lru_cache(4096)
def _script(character: str) -> str:
    code = ord(character)
    if not character.isalpha():
        return ""
    if code < 0x250 or 0x1E00 <= code <= 0x1EFF or 0xFB00 <= code <= 0xFB06:
        return "Latin"
    if 0x370 <= code <= 0x3FF:
        return "Greek"
    if 0x400 <= code <= 0x52F:
        return "Cyrillic"
    if 0x3040 <= code <= 0x30FF or 0x3400 <= code <= 0x9FFF or 0xFF00 <= code <= 0xFFEF:
        return "Chinese or Japanese"
    return "Korean" if 0xAC00 <= code <= 0xD7A3 else f"block {code // 0x80}"
