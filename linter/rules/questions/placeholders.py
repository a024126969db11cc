"""What a program or a person left in the place of a text: a variable of a template, ``undefined``, ``TODO``."""

from __future__ import annotations

import re

from linter.document import Document
from linter.expressions import expression
from linter.finding import Span

LONGEST = 80
"""So many characters a placeholder has at most."""
_WORD = r"(?:question|answer|response|reply|text|content|message|transcript|name|candidate)"
_PLACEHOLDER = expression(
    rf"""
    \$?\{{\{{?\ ?[A-Za-z_][\w.]{{0,40}}\ ?\}}?\}} | %\([A-Za-z_]\w{{0,40}}\)[sdrf] | %[sd] | \{{\}} | \$[A-Z_]{{3,40}}
    | <\ ?(?:your\ )?{_WORD}(?:[ _]\w{{1,20}})?\ ?> | \[\ ?(?:your\ )?{_WORD}(?:\ (?:here|text|\d{{1,4}}))?\ ?\]
    | [\[<(]?(?:insert|enter|add|type|write|paste)\ (?:your\ |the\ |an?\ )?{_WORD}(?:\ here)?[\])>]?
    | [\[<(]?(?:your\ )?{_WORD}\ (?:goes\ )?here[\])>]?
    | undefined | null | nan | \[object\ \w+\] | <(?:object|function|coroutine|generator|bound\ method)\ [^>]{{1,60}}>
    | [\[<(]?(?:todo|tbd|fixme|xxx|to\ be\ (?:added|done|filled\ in))[\])>]?
    | lorem\ ipsum\ dolor.*
    """,
    re.I | re.X,
)
_BEGINNING = expression(r"(?:[\"'`*_\s]++|[“”])*+(?:[{$%<\[(]|[iIeEaAtTwWpPyYuUnNfFxXlLqQrRmMcC])")
_SIGNS = frozenset("{$%<[(")
_STARTS = frozenset(
    (
        *("you", "que", "ans", "res", "rep", "tex", "con", "mes", "tra", "nam", "can", "ins", "ent", "add", "typ"),
        *("wri", "pas", "und", "nul", "nan", "tod", "tbd", "fix", "xxx", "to ", "lor"),
    )
)
"""How a placeholder begins that has no sign: few texts do, and only for those the long expression is compiled."""
_AROUND = "\"'“”`*_ \t\n.!:"
_ASKED = expression(
    r"return|result|output|print|value|evaluat|equal|type|null|nan\b|undefined|javascript|python|divid|template|syntax"
    r"|placeholder|format|interpolat|variable|called|means?|comment|marker|tag",
    re.I,
)


def placeholder(document: Document, span: Span, question: Span | None) -> Span | None:
    """Where all of a text is a placeholder, without the marks around it.

    That a ``question`` may ask for such a word is told from what it is about.
    """
    start, end = span
    text = document.text
    if end - start > LONGEST or _BEGINNING.match(text, start, end) is None:
        return None
    said = text[start:end].strip(_AROUND)
    if not said or (said[0] not in _SIGNS and said[:3].casefold() not in _STARTS):
        return None
    if _PLACEHOLDER.fullmatch(said) is None:
        return None
    if question is not None and _ASKED.search(text, *question) is not None:
        return None
    at = text.index(said, start, end)
    return at, at + len(said)
