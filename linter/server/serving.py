"""The server: messages in, and everything that follows from them."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from linter.server import checks
from linter.server.checks import DocumentCheck
from linter.server.client import Client
from linter.server.diagnostics import about_settings, diagnostics
from linter.server.documents import Documents, OpenDocument, path_of
from linter.server.files import Files
from linter.server.messages import Outbox, bodies
from linter.server.options import ClientOptions, options_of
from linter.server.project import WATCHED, ClientSettings
from linter.server.protocol import Protocol
from linter.server.worker import Worker
from linter.version import __version__

SECTION = "transcript-lint"
"""What the settings of a client are called."""

_QUIET, _LONGEST = 0.02, 0.2
"""Seconds without a change before a text is checked, and how long that is waited for."""
_LOOK = 1.0
"""Seconds between two looks at the settings files, for clients that don't watch them."""


class Server(LanguageServer):
    """One server for one client."""

    def __init__(self) -> None:
        super().__init__(SECTION, __version__, protocol_cls=Protocol)
        self.documents = Documents()
        self.worker = Worker()
        self.files = Files(self)
        self.settings = ClientSettings(ClientOptions())
        self.client = Client(types.ClientCapabilities())
        self._stopped: asyncio.Future[int] | None = None
        self._told: dict[str, list[types.Diagnostic]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        listen(self)

    def serve(self, stdin: BinaryIO, stdout: BinaryIO) -> int:
        """Serve until the client or a signal ends it; the exit code."""
        return asyncio.run(self._serve(stdin, stdout))

    async def _serve(self, stdin: BinaryIO, stdout: BinaryIO) -> int:
        loop = asyncio.get_running_loop()
        self._stopped = loop.create_future()
        outbox = Outbox(stdout)
        self.protocol.set_writer(outbox)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError, ValueError):
                number = getattr(signal, name)
                loop.add_signal_handler(number, self.stop, 128 + number)
        Thread(target=self._read, args=(stdin, loop), daemon=True).start()
        code = await self._stopped
        outbox.close()
        return code

    def stop(self, code: int) -> None:
        """End, with an exit code."""
        if self._stopped is not None and not self._stopped.done():
            self._stopped.set_result(code)

    def _read(self, stdin: BinaryIO, loop: asyncio.AbstractEventLoop) -> None:
        with suppress(OSError, ValueError):
            for body in bodies(stdin):
                loop.call_soon_threadsafe(self.receive, body)
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(lambda: self.stop(0 if self.protocol._shutdown else 1))

    def receive(self, body: bytes) -> None:
        """Take one message; what it does wrong is its own affair."""
        try:
            self.protocol.handle_message(json.loads(body, object_hook=self.protocol.structure_message))
        except Exception as error:
            code = error.code if isinstance(error, JsonRpcException) else int(types.ErrorCodes.InvalidRequest)
            with suppress(ValueError, RecursionError):
                sent = json.loads(body)
                if isinstance(sent, dict) and isinstance(sent.get("id"), int | str) and "method" in sent:
                    problem = JsonRpcException("the message cannot be read", code)
                    self.protocol._send_response(sent["id"], error=problem.to_response_error())

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say to the log of the client that something went wrong here, without any text."""
        message = f"internal error: {type(error).__name__}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def spawn(self, work: Any) -> asyncio.Task[None]:
        """Do ``work`` beside everything else."""
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def show(self, kind: types.MessageType, message: str) -> None:
        """Show a message to the user."""
        self.window_show_message(types.ShowMessageParams(kind, message))

    def versioned(self, action: types.CodeAction, document: OpenDocument) -> types.CodeAction:
        """An action whose edit is only for the version that it was made for, where the client can tell."""
        if self.client.knows_versions and action.edit is not None and action.edit.changes is not None:
            identifier = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
            edits = list(action.edit.changes[document.uri])
            action.edit = types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, edits)])
        return action

    def begin(self, params: types.InitializeParams) -> None:
        """Get to know the client."""
        self.client = Client(params.capabilities)
        self.documents.encoding = types.PositionEncodingKind(self.workspace.position_encoding or "utf-16")
        folder = next((path for path in self.folders() if os.path.isdir(path)), None)
        if folder is not None:
            os.chdir(folder)
        self.configure(params.initialization_options)

    def folders(self) -> list[str]:
        """The folders that the client works in."""
        uris = [each.uri for each in self.workspace.folders.values()] or [self.workspace.root_uri or ""]
        return [path for path in map(path_of, uris) if path is not None]

    def begun(self) -> None:
        """Ask the client for what it knows, and to watch the settings."""
        if self.client.has_settings:
            self.spawn(self.ask_for_settings())
        if self.client.watches_files:
            watchers = [types.FileSystemWatcher(f"**/{name}") for name in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("settings", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.client_register_capability(types.RegistrationParams([registration]))
        self.spawn(self._look())

    async def ask_for_settings(self) -> None:
        """Take the settings that the client keeps for us."""
        params = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
        with suppress(Exception):
            (given,) = await self.workspace_configuration_async(params)
            if given is not None:
                self.configure(given)

    def configuration_changed(self, settings: Any) -> None:
        """The client has other settings: it says which, or is asked."""
        if self.client.has_settings:
            self.spawn(self.ask_for_settings())
        elif isinstance(settings, dict) and SECTION in settings:
            self.configure(settings[SECTION])

    def configure(self, given: Any) -> None:
        """Use the settings of a client, as far as they can be used."""
        options, faults = options_of(given)
        for fault in faults:
            self.show(types.MessageType.Warning, f"{SECTION}: {fault}")
        if options != self.settings.options:
            self.settings = ClientSettings(options)
            self.refresh()

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(_LOOK)
            self.look()

    def look(self) -> None:
        """Check everything again if a settings file has changed."""
        if self.settings.have_changed():
            self.settings = ClientSettings(self.settings.options)
            self.refresh()

    def refresh(self) -> None:
        """Check everything again."""
        for document in self.documents:
            document.check = None
            self.touch(document)
        if self.client.asks_for_diagnostics:
            if self.client.can_be_refreshed:
                self.workspace_diagnostic_refresh(None)
            self.spawn(self._check_all())

    async def checked(self, document: OpenDocument) -> DocumentCheck:
        """The check of the text that ``document`` has when this is answered."""
        self.look()
        while document.check is None or document.check.text is not document.text:
            if document.running is None:
                document.running = self.spawn(self._check(document))
            await asyncio.shield(document.running)
        return document.check

    async def _check(self, document: OpenDocument) -> None:
        try:
            job = partial(checks.check, document.path, document.text, settings := self.settings)
            found = await self.worker.run(job)
            if settings is self.settings:
                document.check = found
        finally:
            document.running = None
        self.spawn(self._tell_about_settings())

    def touch(self, document: OpenDocument, changed: bool = False) -> None:
        """The text of ``document`` is new: say what there is to say of it, where nobody asks."""
        if not self.client.asks_for_diagnostics and document.publishing is None:
            document.publishing = self.spawn(self._publish(document, wait=changed))

    async def _publish(self, document: OpenDocument, wait: bool) -> None:
        try:
            if wait:
                await self._quiet(document)
            check = None
            while check is None or check is not document.check or check.text is not document.text:
                check = await self.checked(document)
                found = await self.worker.run(partial(diagnostics, check, document.uri))
            if self.documents.get(document.uri) is document:
                params = types.PublishDiagnosticsParams(document.uri, found, document.version)
                self.text_document_publish_diagnostics(params)
        finally:
            document.publishing = None

    async def _quiet(self, document: OpenDocument) -> None:
        """Wait until nobody types, but not for long."""
        for _ in range(round(_LONGEST / _QUIET)):
            text = document.text
            await asyncio.sleep(_QUIET)
            if document.text is text:
                return

    async def _check_all(self) -> None:
        for document in self.documents:
            await self.checked(document)

    async def _tell_about_settings(self) -> None:
        """Say in the settings files what is wrong with them."""
        settings, encoding = self.settings, self.documents.encoding
        every = [document.check for document in self.documents if document.check is not None]
        if not (settings.faults or self._told or any(check.config.exceptions for check in every)):
            return
        job = partial(about_settings, settings, [check for check in every if check.settings is settings], encoding)
        found = await self.worker.run(job)
        for uri in self._told.keys() | found.keys():
            if (here := found.get(uri, [])) != self._told.get(uri, []):
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, here))
        self._told = found


def listen(server: Server) -> None:
    """Answer everything that clients may ask."""
    from linter.server import answering, synchronising

    synchronising.listen(server)
    answering.listen(server)
