"""The protocol as pygls speaks it, with clients that do not keep to it."""

from __future__ import annotations

from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol, lsp_method

_BEFORE = (types.INITIALIZE, types.EXIT)
_NOT_YET = int(types.ErrorCodes.ServerNotInitialized)
_INVALID = int(types.ErrorCodes.InvalidRequest)


class Protocol(LanguageServerProtocol):
    """Answers what comes at the wrong time with an error, and leaves documents to the server."""

    def handle_message(self, message: Any) -> None:
        """Take a message, in whatever order they come."""
        method = getattr(message, "method", None)
        begun = self._workspace is not None
        error = None
        if self._shutdown and method != types.EXIT:
            error = JsonRpcException("the server was shut down", _INVALID)
        elif method is not None and not begun and method not in _BEFORE:
            error = JsonRpcException("the server is not initialized", _NOT_YET)
        elif begun and method == types.INITIALIZE:
            error = JsonRpcException("the server is initialized already", _INVALID)
        if error is None:
            super().handle_message(message)
        elif hasattr(message, "id") and method is not None:
            self._send_response(message.id, error=error.to_response_error())

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: Any) -> None:
        """A document was opened."""
        self.fm.features[types.TEXT_DOCUMENT_DID_OPEN](params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: Any) -> None:
        """A document was changed."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE](params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: Any) -> None:
        """A document was closed."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE](params)

    @lsp_method(types.EXIT)
    def lsp_exit(self, *args: Any) -> None:  # type: ignore[override]  # nothing is left to wait for
        """The client is done; without a shutdown before, that is an error."""
        self._server.stop(0 if self._shutdown else 1)  # type: ignore[attr-defined]  # our own server
