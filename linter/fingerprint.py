"""A finding's fingerprint: the same after lines were inserted, blocks moved or questions renumbered."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from linter.document import Document
from linter.finding import Span
from linter.source import Source


class Fingerprints:
    """Makes the fingerprints of one file: hashes of code, place and text, with a count where all three are the same.

    The place is the question of the exchange, or the candidate's line; no text can be read back from the hash.
    """

    def __init__(self, source: Source, document: Document | None) -> None:
        self._source = source
        self._document = document
        self._seen: Counter[str] = Counter()

    def take(self, code: str, offset: int, span: Span) -> str:
        """The fingerprint of the next finding: ``offset`` in the document's text, ``span`` in the file's."""
        text = self._source.text[span[0] : span[1]] or self._source.line(self._source.position(span).line)
        identity = "\0".join((code, self._place(offset), " ".join(text.split())))
        self._seen[identity] += 1
        whole = f"{identity}\0{self._seen[identity]}"
        return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    def _place(self, offset: int) -> str:
        if self._document is None:
            return ""
        exchange = self._document.exchange_at(offset)
        if exchange is not None and exchange.question is not None:
            return " ".join(self._document.slice(exchange.question).split())
        if exchange is not None:
            candidate = exchange.candidate
            return " ".join(self._document.slice((candidate.name[0], candidate.role[1])).split())
        return ""
