"""Numbers before every line, as in the margin of court transcripts: they are no part of the lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,5})(?P<spaces>[ \t]+|$)", re.ASCII)
_NEARLY, _RISING, _LEAST = 0.9, 0.85, 5
"""In so many lines of so many files there is a number, it is one more than that above so often, in so many lines."""


def margin_of(texts: Sequence[str]) -> str:
    """What lines begin with in nearly all ``texts``, as a description writes it; empty where they are not numbered."""
    if not texts or sum(map(_is_numbered, texts)) < _NEARLY * len(texts):
        return ""
    found = (_NUMBERED.match(line) for text in texts for line in text.split("\n") if line.strip())
    spaces = Counter(match["spaces"] for match in found if match is not None and match["spaces"])
    usual, count = spaces.most_common(1)[0] if spaces else (" ", 0)
    return f"{{line}}{usual}" if count >= spaces.total() - 1 else "{line}{~}"


def _is_numbered(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    numbers = [int(match["number"]) for line in lines if (match := _NUMBERED.match(line)) is not None]
    rising = sum(other == one + 1 for one, other in pairwise(numbers))
    return len(lines) >= _LEAST and len(numbers) >= _NEARLY * len(lines) and rising >= _RISING * (len(numbers) - 1)


def without_margin(text: str) -> str:
    """``text`` without the numbers before its lines."""
    return "\n".join(_NUMBERED.sub("", line, count=1) if _NUMBERED.match(line) else line for line in text.split("\n"))
