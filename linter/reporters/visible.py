"""Text that can do nothing but be read.

A transcript or a file name may hold bytes that drive a terminal, turn the reading direction, or look like a command to
the machine that reads a CI log. Everything that a reporter shows passes through here first.
"""

from __future__ import annotations

_COMMAND = "##["
"""GitHub's runner takes this for the start of a command wherever it is on a line; ``::`` only at the start."""

_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Controls, formats (bidi, zero-width), surrogates and the separators that some terminals break lines at."""


def visible(text: str) -> str:
    r"""``text`` with what cannot be seen written out: ``\x1b``, ``\u202e``; bytes that are not UTF-8 as ``\xff``."""
    if _COMMAND in text:
        text = text.replace(_COMMAND, "##\\x5b")
    return text if text.isprintable() else "".join(map(visible_character, text))


def visible_character(character: str) -> str:
    """One character of :func:`visible`."""
    if character.isprintable():
        return character

    import unicodedata  # only where something unusual was met: it would cost every start-up

    return written_out(character) if unicodedata.category(character) in _HIDDEN else character


def written_out(character: str) -> str:
    """``character`` as an escape of plain letters and digits."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def shown_path(path: str) -> str:
    """``path`` as it may be at the start of a line; it still names the same file wherever that is possible.

    A colon at its beginning would be the first half of a command, of which the other half may come after it.
    """
    if path.lstrip().startswith(":"):
        path = f"./{path}"
    return visible(path) or "''"


_LONGEST = 160
"""How many characters of a path fit into a table."""


def shortened(path: str) -> str:
    """``path`` to be looked at: its end, if it is very long."""
    shown = visible(path) or "''"
    return shown if len(shown) <= _LONGEST else f"…{shown[1 - _LONGEST :]}"
