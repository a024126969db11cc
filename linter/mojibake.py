"""UTF-8 that somebody read as Latin-1 or cp1252: how to tell it from accents in front of punctuation, and the way back.

A sequence is a character that stands for a leading byte (``Â`` to ``ô``) and as many as that byte asks for that stand
for continuation bytes. Legal text has such sequences too (``café…”``, ``É—É``, ``“IRMÔ): only those count in which a
character follows that nobody writes there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.finding import Span

_SPECIAL = {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)} | _SPECIAL
_FOLLOWS = f"[\x80-\xbf{''.join(_SPECIAL)}]"
_SEQUENCE = re.compile(f"[Â-ß]{_FOLLOWS}|[à-ï]{_FOLLOWS}{{2}}|[ð-ô]{_FOLLOWS}{{3}}|â€|Â (?! )")

# The same in UTF-8, beginning with a literal, which the engine looks for at memory speed.
_FOLLOWS_BYTES = (
    rb"(?:\xc2[\x80-\xbf]|\xe2(?:\x80[\x93\x94\x98-\x9a\x9c-\x9e\xa0-\xa2\xa6\xb0\xb9\xba]|\x82\xac|\x84\xa2)"
    rb"|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xc6\x92|\xcb[\x86\x9c])"
)
_CANDIDATE = re.compile(
    rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xaf]%b%b|[\xb0-\xb4]%b%b%b|\xa2\xe2\x82\xac|\x82 )" % ((_FOLLOWS_BYTES,) * 6)
)
_FOLLOWING_LEADS = (0xC2, 0xE2, 0xC5, 0xC6, 0xCB)

_PUNCTUATION = frozenset("…‘’“”–—•‹›«»\u00a0¿¡·")
_MARKS = frozenset("¹²³°ªº®©™†‡§´\u00ad")
_LETTERS = frozenset("ŠšŒœŽžŸ")
_AFTER_WORDS = _PUNCTUATION | _MARKS
_SYMBOLS = frozenset("¢£¤¥¦¨¬¯±µ¶¸¼½¾€‚ƒ„ˆ‰˜")
_NEVER_AFTER_PUNCTUATION = frozenset("¬¦¨¯¸¶ƒˆ˜‰¤")
_OPENING = frozenset("«“‘„\"'‹(")


def mojibake(data: bytes, high: bytes, text: str) -> list[Span]:
    """Runs of mis-read sequences in ``text``, in order.

    ``data`` is the text in UTF-8, ``high`` its non-ASCII bytes.
    """
    if 0xC3 not in high or not (any(lead in high for lead in _FOLLOWING_LEADS) or b"\xc3\x82" in high):
        return []
    return list(_certain_runs(data, text))


def repair(run: str) -> str | None:
    """What ``run`` said before it was mis-read, however often; ``None`` where that is lost."""
    said: str | None = run
    while said and (length := _run_end(said, 0)) == len(said) and length:
        run = said
        said = _decode(run)
        if said == run:
            break
    return said


def _certain_runs(data: bytes, text: str) -> Iterator[Span]:
    byte = offset = last = 0
    for match in _CANDIDATE.finditer(data):
        offset += len(data[byte : match.start()].decode("utf-8", "surrogateescape"))
        byte = match.start()
        if offset < last:
            continue
        last = _run_end(text, offset)
        if last > offset and _is_certain(text, offset, last):
            yield offset, last


def _run_end(text: str, start: int) -> int:
    """Where the run of whole sequences that starts at ``start`` ends."""
    while (match := _SEQUENCE.match(text, start)) and _decode(match[0]) is not None:
        start = match.end()
    return start


def _decode(run: str) -> str | None:
    said = []
    for match in _SEQUENCE.finditer(run):
        if match[0] == "â€":  # its last byte, 0x9D, is nothing in cp1252 and often lost
            said.append("”")
        elif match[0] == "Â ":
            said.append(" ")
        else:
            try:
                said.append(bytes(_BYTES[character] for character in match[0]).decode("utf-8"))
            except UnicodeDecodeError:
                return None
    return "".join(said)


def _is_certain(text: str, start: int, end: int) -> bool:
    if any("\x80" <= character <= "\x9f" for character in text[start:end]):
        return True
    sequences = list(_SEQUENCE.finditer(text, start, end))
    following = {character for match in sequences for character in match[0][1:]}
    if len(sequences) > 1 and (not following <= _AFTER_WORDS or (len(sequences) > 2 and len(following) > 2)):
        return True
    return any(_says_it_all(text, *match.span()) for match in sequences)


def _says_it_all(text: str, start: int, end: int) -> bool:
    """Whether this one sequence can be nothing else."""
    sequence, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if sequence.startswith(("â€", "â†", "ï¿½", "ï»¿", "ðŸ")):
        return True
    if len(sequence) == 3:
        return _three(sequence[1], sequence[2])
    if len(sequence) == 4:
        return False
    lead, follows = sequence[0], sequence[1]
    if follows == " ":
        return (before in tuple(".,;:!?)") and not text[start - 2 : start - 1].isupper()) or (
            before.islower() or before.isdigit()
        )
    if lead == "Â":
        return follows not in _SPECIAL and (follows not in _AFTER_WORDS or follows == "«" or _starts(before))
    if lead == "Ã":
        return _tilde(follows, before, text[end : end + 2])
    if lead in "ß×":
        return False
    return follows in _SYMBOLS or (before.islower() and (follows not in _PUNCTUATION or after.islower()))


def _starts(before: str) -> bool:
    """Whether a capital after ``before`` is not the last one of a word or a quoted letter."""
    return not before.isupper() and before not in _OPENING


def _tilde(follows: str, before: str, after: str) -> bool:
    """``Ã`` and one more character; capital words of Portuguese and Vietnamese may end in it (``“IRMÔ``)."""
    if follows not in _AFTER_WORDS or follows == "«":
        return True
    if before.islower():
        return True
    if before.isupper():
        return follows in "“”‘" and after[:1].isalpha()
    if follows == "—":
        return before.isdigit() or after.strip()[:1].isdigit()
    return after[:1].islower() if follows in "…’”»›–" else _starts(before)


def _three(second: str, third: str) -> bool:
    if second in _SYMBOLS:
        return second != "€" or third not in _PUNCTUATION
    if second in _PUNCTUATION:
        return third in _NEVER_AFTER_PUNCTUATION or (second == "»" and third in "†‡")
    return third not in _AFTER_WORDS and third not in _LETTERS
