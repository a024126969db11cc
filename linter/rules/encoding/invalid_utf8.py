"""ENC001: bytes that are not UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Problem, Severity
from linter.rule import Scope, Subject, text_rule
from linter.unwanted import Unwanted


@text_rule("ENC001", Severity.ERROR, scope=Scope.FILE, about=Subject.LOST)
def invalid_utf8(unwanted: Unwanted) -> Iterator[Problem]:
    r"""The file contains bytes that are not UTF-8.

    Programs stop at such a byte or replace it, each in its own way, so that two programs read two different texts.
    The rest of the file is checked, but the file is never rewritten.

    Bad (answer):

        A1: "We met in the caf\udce9 next door."
                              ^^^^^^

    Good:

        A1: "We met in the café next door."
    """
    source = unwanted.source
    if source.wide_encoding:
        yield Problem((0, min(1, len(source.text))), f"file is {source.wide_encoding}, expected UTF-8")
    elif source.undecodable:
        offset = source.undecodable.start
        count = sum(end - start for start, end in unwanted.bad_bytes)
        message = f"byte 0x{source.data[offset]:02X} at offset {offset} is not UTF-8"
        if count > 1:
            message += f", the first of {count} such bytes"
        yield Problem(unwanted.bad_bytes[0], message + _guess(unwanted, count))


def _guess(unwanted: Unwanted, count: int) -> str:
    """What the file looks like, where all that is not ASCII is not UTF-8 either."""
    data = unwanted.source.data
    high = data.translate(None, bytes(range(0x80)))
    if len(high) != count:
        return ""
    if max(end - start for start, end in unwanted.bad_bytes) > 3:
        return ", looks like a code page" if count > 8 else ""
    try:
        said = high.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return ", looks like cp1252" if all(_is_written(character) for character in said) else ""


def _is_written(character: str) -> bool:
    return (character.isalpha() and character not in "þÿð") or character in "‘’“”–—…«»\u00a0°§€£"
