"""The stretches beyond ASCII of a text, told harmless one by one: the same few come again in every file."""

from __future__ import annotations

from functools import lru_cache

from linter import suspicion

_BLANKED = b" " * 0x80 + bytes(range(0x80, 0x100))
"""Makes a blank of all that is ASCII."""
_FEW, _MANY = 64, 1024
"""Of more different stretches, a look at each takes longer than one at all of the text."""
_BEFORE_SPACE = "ÂÃ"
"""What is a whole sequence of UTF-8 with a blank after it; all others have two characters at least."""


def stretches(data: bytes) -> frozenset[bytes]:
    """The different stretches beyond ASCII in ``data``, which is UTF-8."""
    return frozenset(data.translate(_BLANKED).split())


def are_harmless(found: frozenset[bytes]) -> bool:
    """Whether nothing in these stretches of valid UTF-8 can be unwanted, whatever is around them."""
    return len(found) <= _FEW and all(map(_is_harmless, found))


def may_be_misread(found: frozenset[bytes]) -> bool:
    """Whether one of these stretches may have been read with another code page."""
    return len(found) > _MANY or any(map(_is_suspect, found))


@lru_cache(4096)
def _is_harmless(stretch: bytes) -> bool:
    return not (
        suspicion.may_hold_controls(stretch)
        or suspicion.may_hold_replacements(stretch)
        or suspicion.may_hold_edge_marks(stretch)
        or suspicion.may_hold_invisibles(stretch)
        or suspicion.may_be_decomposed(stretch)
        or _is_suspect(stretch)
    )


@lru_cache(4096)
def _is_suspect(stretch: bytes) -> bool:
    if not suspicion.may_be_misread(stretch, stretch + b" "):  # with a blank after it, it is most suspicious
        return False
    signs = stretch.decode("utf-8", "surrogateescape")
    if len(signs) == 1:
        return signs in _BEFORE_SPACE
    from linter.mojibake import is_possible  # an accent alone is in many names, and does without

    return is_possible(signs)
