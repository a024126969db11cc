"""Short copies of the pages of rules: what a rule is for, without its examples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.addresses import address_of
from linter.pages import character, prose, switching_off
from linter.rules import RULES

_EXAMPLES = re.compile(r"^(?:Bad|Good|Fixed)\b[^\n]*:$", re.M)
_EMPHASIS = re.compile(r"(?<!\w)\*(\w[^*\n]*)\*")


class Page(NamedTuple):
    """The page of a rule; ``paragraphs`` are pieces of text, of which every second one is code."""

    code: str
    name: str
    character: str
    summary: str
    paragraphs: tuple[tuple[str, ...], ...]
    address: str


def book(codes: Iterable[str]) -> Iterator[Page]:
    """The pages of the rules with these codes, by code."""
    wanted = set(codes)
    for rule in sorted(RULES, key=lambda rule: rule.code):
        if rule.code in wanted:
            said = _EXAMPLES.split(prose(rule))[0]
            said = _EMPHASIS.sub(r"\1", said)
            pieces = [" ".join(each.split()) for each in (*said.split("\n\n"), switching_off(rule))]
            yield Page(
                rule.code,
                rule.name,
                character(rule),
                rule.summary,
                tuple(tuple(piece.split("`")) for piece in pieces if piece),
                address_of(rule.code) or "",
            )
