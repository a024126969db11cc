"""Answers as keys: equal where two answers say the same words, and no word can be read back from one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from hashlib import blake2b

from linter.evidence.words import HESITATION, parts, spoken

_APOSTROPHES = "’‘ʼ´"
_WITHIN = "'+#"
"""What looks like punctuation and is part of a word: ``don't``, ``C++``."""


class _Separated(dict[int, str]):
    """For ``str.translate``: blanks for all that separates words, in any script, learnt as it is met.

    Vowel signs and other marks are part of a word; joiners and the like are nothing.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character in _APOSTROPHES:
            written = "'"
        elif category == "Cf":
            written = ""
        else:
            written = " " if category[0] in "PSZC" and character not in _WITHIN else character
        self[code] = written
        return written


_SEPARATED = _Separated()
_parts = lru_cache(maxsize=10_000)(parts)


def wording(answer: str) -> bytes | None:
    """The key of an answer, ``None`` where it says no word. Linear in its length.

    Case, punctuation, spacing, the quotes around it, contractions (``don't``) and hesitations (``uh``) make no
    difference.
    """
    start, end = spoken(answer)
    text = answer[start:end].translate(_SEPARATED)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_SEPARATED)
    words = [
        part
        for spelling in text.casefold().split()
        if (word := spelling.strip("'"))
        for part in _parts(word)
        if part != HESITATION
    ]
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=12).digest() if words else None
