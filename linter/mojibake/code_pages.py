"""The code pages that UTF-8 is taken for, and the way back from what that looks like."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import Any

from linter.expressions import expression
from linter.mojibake.oddness import NEVER, rarity
from linter.tuples import NamedTuple

_WHOLE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
SEQUENCE = expression(_WHOLE)
_RUN = expression(b"(?:%b)+" % _WHOLE)
# Two bytes are often lost on the way: 0x9D is nothing in cp1252, and 0xA0 becomes a plain space.
_SHORTENED = {b"\xe2\x80": "”", b"\xc2 ": " ", b"\xc3 ": "à", b"\xc3": "à"}
_WESTERN_RUN = expression(rb"(?:%b|\xe2\x80(?!\?)|\xc2 (?! )|\xc3 (?= )|\xc3(?= ))+" % _WHOLE)
_WESTERN_SEQUENCE = expression(rb"%b|\xe2\x80|\xc2 |\xc3 ?" % _WHOLE)
_BEFORE_SPACE = frozenset("ÂÃ")

_SURROGATE_LEAD = 0xED
_SURROGATE = expression("[\ud800-\udfff]")
_PAIR = expression("[\ud800-\udbff][\udc00-\udfff]")


class CodePage(NamedTuple):
    """One reading of bytes as characters. ``title`` is its name for people.

    ``letters`` are its characters beyond ASCII, ``encoding`` has the byte of each; ``leads`` and ``follows`` are the
    characters of leading bytes and of those after them. ``run`` matches one or more whole sequences.
    """

    title: str
    letters: frozenset[str]
    encoding: Any
    leads: frozenset[str]
    follows: frozenset[str]
    run: re.Pattern[bytes]

    def is_possible(self, signs: str, distinct: frozenset[str]) -> bool:
        """Whether a text with these ``signs`` beyond ASCII, in this order, can hold a sequence that says something."""
        if self.leads.isdisjoint(distinct):
            return False
        if self.run is _WESTERN_RUN and not _BEFORE_SPACE.isdisjoint(distinct):
            return True
        if self.follows.isdisjoint(distinct):
            return False
        return any(map(_says_something, set(SEQUENCE.findall(self.encode(signs)))))

    def encode(self, text: str) -> bytes:
        """A byte for each character of ``text``; a question mark where there is none."""
        return codecs.charmap_encode(text, "replace", self.encoding)[0]


def decode(run: bytes) -> str | None:
    """What ``run``, one or more whole sequences, says; ``None`` where it is not UTF-8."""
    try:
        return _joined(run.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        pass
    try:
        pieces = _WESTERN_SEQUENCE.findall(run)
        return _joined("".join(_SHORTENED.get(piece) or piece.decode("utf-8", "surrogatepass") for piece in pieces))
    except UnicodeDecodeError:
        return None


def _says_something(sequence: bytes) -> bool:
    if sequence[0] == _SURROGATE_LEAD:
        return True
    said = decode(sequence)
    return said is not None and not is_odd(said)


def is_odd(said: str) -> bool:
    """Whether there is a character in ``said`` that nobody writes."""
    return any(rarity(character) >= NEVER and not "\x80" <= character <= "\x9f" for character in said)


def _joined(text: str) -> str | None:
    """``text`` with each pair of surrogates as the one character that it is in UTF-16; ``None`` where one is alone."""
    if not _SURROGATE.search(text):
        return text
    text = _PAIR.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)
    return None if _SURROGATE.search(text) else text


@cache
def code_pages() -> tuple[CodePage, ...]:
    """All code pages; of two that explain a file equally well the first is meant."""
    western = _table("cp1252") | {chr(byte): byte for byte in range(0x80, 0x100)}
    others = {"cp1251": "", "cp1250": "", "iso8859-2": "Latin-2", "mac-roman": "Mac Roman", "cp437": "", "cp850": ""}
    pages = (_page(title or name, _table(name), _RUN) for name, title in others.items())
    return (_page("Latin-1/cp1252", western, _WESTERN_RUN), *pages)


def _table(codec: str) -> dict[str, int]:
    """The byte of each character; bytes that ``codec`` leaves out are control characters, as on the web."""
    characters = ((bytes([byte]).decode(codec, "ignore") or chr(byte), byte) for byte in range(0x80, 0x100))
    return dict(characters)


def _page(title: str, byte_of: dict[str, int], run: re.Pattern[bytes]) -> CodePage:
    leads = frozenset(character for character, byte in byte_of.items() if 0xC2 <= byte <= 0xF4)
    follows = frozenset(character for character, byte in byte_of.items() if byte < 0xC0)
    encoding: object = {code: code for code in range(0x80)} | {ord(letter): byte for letter, byte in byte_of.items()}
    if len(byte_of) == 0x80:
        letters = sorted(byte_of, key=byte_of.__getitem__)
        encoding = codecs.charmap_build("".join((*map(chr, range(0x80)), *letters)))  # several times as fast
    return CodePage(title, frozenset(byte_of), encoding, leads, follows, run)
