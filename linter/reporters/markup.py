"""XML that is plain ASCII, well formed whatever it is made of, and forms no command wherever it is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from linter.reporters.visible import written_out

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_SPECIAL = re.compile(r"[^ !#-%\'-;=?-~]|(?<=##)\[")
"""What cannot stand for itself in an attribute: markup, quotes, everything beyond ASCII, and the end of ``##[``."""


def tag(name: str, attributes: Mapping[str, object]) -> str:
    """The inside of a start tag: the element's name and its attributes, in their order."""
    return " ".join([name, *(f'{key}="{escaped(str(value))}"' for key, value in attributes.items())])


def escaped(text: str) -> str:
    r"""``text`` for an attribute or between tags; what XML 1.0 has no way to say is written out: ``\x1b``."""
    return _SPECIAL.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    character = found[0]
    return f"&#{ord(character)};" if _is_legal(character) else written_out(character)


def _is_legal(character: str) -> bool:
    """Whether XML 1.0 has a reference for it: no control but tab and line ends, no surrogate, not U+FFFE or U+FFFF."""
    if character < " ":
        return character in "\t\n\r"
    return not ("\ud800" <= character <= "\udfff" or "\ufffe" <= character <= "\uffff")
