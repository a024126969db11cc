"""A finding's fingerprint: the same after lines were inserted, blocks moved or questions renumbered."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeAlias

from linter.blocks import Candidate, Exchange, Section
from linter.document import Document
from linter.finding import Span
from linter.rule import AnyRule, Scope
from linter.sameness import composed, folded
from linter.source import Source

Block: TypeAlias = Section | Candidate | Exchange

_NUMBER = re.compile(r"\d+")


class Fingerprints:
    """Makes the fingerprints of one file: hashes of code, place and text, and of how many were the same before.

    The place is what the block around the finding is known by: the question of an exchange, name and role of a
    candidate, the name of a section. Blank space, line ends and the numbers of labels do not count, nor what is in
    other blocks. No text can be read back from the hash; somebody who guesses all that went into it can see that the
    guess is right.
    """

    def __init__(self, source: Source, document: Document | None) -> None:
        self._source = source
        self._document = document
        self._places: dict[Block, bytes] = {}
        self._identities: dict[tuple[str, bytes, str], bytes] = {}
        self._seen: Counter[bytes] = Counter()

    def take(self, rule: AnyRule, offset: int, span: Span) -> str:
        """The fingerprint of the next finding: ``offset`` in the document's text, ``span`` in the file's."""
        place, text = b"", ""
        if rule.scope is not Scope.FILE:
            block = self._block(offset)
            place = self._place(block)
            if rule.scope is not Scope.BLOCK:
                text = self._text(span, offset, block)
        known = rule.code, place, text
        if known not in self._identities:  # many places say the same
            self._identities[known] = _digest(rule.code.encode(), place, _normal(text))
        identity = self._identities[known]
        self._seen[identity] += 1
        return _digest(identity, str(self._seen[identity]).encode()).hex()

    def _block(self, offset: int) -> Block | None:
        """The block that begins last at or before ``offset``: what is between two belongs to the upper one."""
        if self._document is None:
            return None
        document = self._document
        blocks: tuple[Sequence[Block], ...] = document.sections, document.candidates, document.exchanges
        last, found, place = -1, blocks[0], -1
        for starts, each in zip(document.begun, blocks, strict=True):
            at = bisect_right(starts, offset) - 1
            if at >= 0 and starts[at] > last:
                last, found, place = starts[at], each, at
        return found[place] if place >= 0 else None

    def _place(self, block: Block | None) -> bytes:
        if block is None or self._document is None:
            return b""
        if block not in self._places:
            self._places[block] = _digest(*map(_normal, _names(block, self._document)))
        return self._places[block]

    def _text(self, span: Span, offset: int, block: Block | None) -> str:
        text = self._source.text[span[0] : span[1]]
        if isinstance(block, Exchange) and _on_a_label(offset, block):
            text = _NUMBER.sub("0", text)
        return text


def _names(block: Block, document: Document) -> tuple[str, ...]:
    """What ``block`` is known by; where an exchange has no question, its candidate."""
    if isinstance(block, Section):
        return (block.name or document.slice(block.heading),)
    if isinstance(block, Candidate):
        return folded(document.slice(block.name)), folded(document.slice(block.role))
    if block.question is None or block.question[0] == block.question[1]:
        return _names(block.candidate, document)
    return (document.slice(block.question),)


def _on_a_label(offset: int, exchange: Exchange) -> bool:
    """Whether ``offset`` is in the label of the question or of the answer: above answer and score, in no question."""
    question, below = exchange.question, (exchange.answer, exchange.score_line)
    end = min((part[0] for part in below if part is not None), default=exchange.span[1])
    return offset < end and not (question is not None and question[0] <= offset < question[1])


def _normal(text: str) -> bytes:
    return " ".join(composed(text).split()).encode("utf-8", "surrogatepass")


def _digest(*parts: bytes) -> bytes:
    return blake2b(b"".join([len(part).to_bytes(8, "big") + part for part in parts]), digest_size=8).digest()


def fingerprint_of(*said: str) -> str:
    """The fingerprint of a finding that is in no transcript and is known by all that is ``said``."""
    return _digest(*(each.encode("utf-8", "surrogatepass") for each in said)).hex()
