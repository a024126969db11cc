"""The documents that a client has open."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes, urlsplit

from lsprotocol import types

from linter.server.text import DocumentText, whole

if TYPE_CHECKING:
    from linter.server.checks import DocumentCheck

UNSAVED = "<stdin>"
"""The name of a document that is in no file, as ``check`` names it."""


def path_of(uri: str) -> str | None:
    """The path of a file, ``None`` if ``uri`` means something else."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme.lower() != "file" or not parts.path:
        return None
    if os.name == "nt":
        from pygls.uris import to_fs_path

        return to_fs_path(uri)
    return os.path.normpath(os.fsdecode(unquote_to_bytes(parts.path)))


def uri_of(path: str) -> str:
    """The address of the file at ``path``."""
    path = os.path.abspath(path)
    if os.name == "nt":
        from pygls.uris import from_fs_path

        return str(from_fs_path(path))
    return "file://" + quote(os.fsencode(path))


class OpenDocument:
    """An open document. ``check`` is the last one there was, ``said`` the identity of what the client has been told.

    ``running`` and ``publishing`` are at work on it.
    """

    def __init__(self, item: types.TextDocumentItem, encoding: types.PositionEncodingKind) -> None:
        self.uri = item.uri
        self.path = path_of(item.uri) or UNSAVED
        self.version = item.version
        self.text = DocumentText(whole(item.text), encoding)
        self.check: DocumentCheck | None = None
        self.running: asyncio.Task[None] | None = None
        self.publishing: asyncio.Task[None] | None = None


class Documents:
    """All of them, by their addresses as the client writes them."""

    def __init__(self) -> None:
        self.encoding = types.PositionEncodingKind.Utf16
        self._open: dict[str, OpenDocument] = {}

    def __iter__(self) -> Iterator[OpenDocument]:
        """All of them, also if some are closed on the way."""
        return iter(list(self._open.values()))

    def get(self, uri: str) -> OpenDocument | None:
        """The document at ``uri`` if it is open."""
        return self._open.get(uri)

    def at(self, path: str) -> OpenDocument | None:
        """The document of the file at ``path`` if it is open."""
        return next((each for each in self._open.values() if each.path == path), None)

    def open(self, item: types.TextDocumentItem) -> OpenDocument:
        """Open a document; one that was open already is what it is now."""
        document = self._open[item.uri] = OpenDocument(item, self.encoding)
        return document

    def change(self, params: types.DidChangeTextDocumentParams) -> OpenDocument | None:
        """Make changes to a document; ``None`` if it is not open."""
        document = self._open.get(params.text_document.uri)
        if document is not None:
            text = document.text
            for change in params.content_changes:
                place = change.range if isinstance(change, types.TextDocumentContentChangePartial) else None
                text = text.changed(place, change.text)
            document.text, document.version = text, params.text_document.version
        return document

    def close(self, uri: str) -> OpenDocument | None:
        """Close a document."""
        return self._open.pop(uri, None)
