"""The texts of cells, as every program can read them."""

from __future__ import annotations

_REPLACEMENT = "\ufffd"


def sound(text: str) -> str:
    """``text`` without lone surrogates, which no encoding has: bytes that are not UTF-8 are U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= each <= "\udfff" else each for each in text)
    return text
