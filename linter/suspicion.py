"""Which bytes beyond ASCII may be something unwanted: cheap looks that spare a text the costly ones, and their imports.

``high`` are the bytes of a UTF-8 text that are not ASCII, in order: what is next to each other there need not in
the text, so a look may be in vain, and never misses anything.
"""

from __future__ import annotations

from linter.expressions import expression

_CONTROL = expression(rb"\xc2[\x80-\x9f]")
_REPLACEMENT = expression(rb"\xef(?:\xbf\xbd)")
_EDGE_MARK = expression(rb"\xe2(?:\x80[\x8e\x8f]|\x81[\xa6-\xa9])|\xd8\x9c|\xcd\x8f")
_INVISIBLE = expression(
    rb"\xc2\xad|\xe1\xa0\x8e|\xe2(?:\x80[\x8b-\x8d\xaa-\xae]|\x81[\xa0-\xaf])"
    rb"|\xef(?:\xbb\xbf|\xb8[\x80-\x8f]|\xbf[\xb9-\xbb])|\xf3\xa0"
)
_COMBINING = expression(
    rb"[\xcc\xcd]|\xd9[\x93-\x95]|\xe0[\xa4-\xb7]|\xe1[\x80\x85-\x87\xac]|\xe3\x82[\x99\x9a]|\xf0\x91"
)
# What may be mis-read UTF-8: accents of Western Europe only where a sign follows that nobody writes there.
_SIGN = rb"(?:\xc2[\x80-\xbf]|\xe2(?:\x80[\x93-\xba]|\x82\xac|\x84\xa2)|[\xc5\xc6\xcb][\x80-\xbf])"
_WESTERN_RUN = expression(
    rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xb4]%b%b|\xa2\xe2\x82\xac|[\x82\x83] |.\xc3.\xc3)" % ((_SIGN,) * 3)
)
_OTHER_LEAD = expression(rb"[\xc4\xc6\xce-\xd1]|\xc5[^\x92\x93]|\xe2(?:[\x88-\x9f]|\x80\x9a)|\xc2\xac")


def may_hold_controls(high: bytes) -> bool:
    """Whether there may be control characters beyond ASCII."""
    return 0xC2 in high and _CONTROL.search(high) is not None


def may_hold_replacements(high: bytes) -> bool:
    """Whether there may be U+FFFD."""
    return 0xEF in high and _REPLACEMENT.search(high) is not None


def may_hold_edge_marks(high: bytes) -> bool:
    """Whether there may be marks of direction."""
    return _EDGE_MARK.search(high) is not None


def may_hold_invisibles(high: bytes) -> bool:
    """Whether there may be characters that nobody sees, a byte-order mark among them."""
    return _INVISIBLE.search(high) is not None


def may_be_decomposed(high: bytes) -> bool:
    """Whether there may be letters that are more than one character."""
    return _COMBINING.search(high) is not None


def may_be_misread(high: bytes, data: bytes) -> bool:
    """Whether ``data`` may have been read with another code page."""
    return _OTHER_LEAD.search(high) is not None or (0xC3 in high and _WESTERN_RUN.search(data) is not None)
