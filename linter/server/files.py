"""The files of the folders that a client works in, open or not."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from linter.files import DEFAULT_MAX_SIZE, Discovery, FileProblem, discover, read
from linter.server import checks
from linter.server.checks import Check, next_number
from linter.server.diagnostics import diagnostics
from linter.server.documents import uri_of
from linter.server.project import Settings
from linter.server.text import Text
from linter.settings import SettingsError

if TYPE_CHECKING:
    from linter.server.serving import Server


class _Known:
    """A file as it was checked."""

    def __init__(self, stamp: tuple[int, int, int], settings: Settings, found: list[types.Diagnostic]) -> None:
        self.stamp = stamp
        self.settings = settings
        self.found = found
        self.number = next_number()


class Files:
    """Checks the files that ``check`` would find in the folders."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: dict[str, _Known] = {}

    async def found(self) -> Discovery:
        """Which files there are."""
        folders = [folder for folder in self._server.folders() if os.path.isdir(folder)]
        settings = self._server.settings

        def look() -> Discovery:
            try:
                return discover(folders, settings.selection)
            except SettingsError:
                return discover([])

        return await self._server.worker.run(look)

    async def diagnostics(self, known: Mapping[str, str]) -> AsyncIterator[types.WorkspaceDocumentDiagnosticReport]:
        """The diagnostics of all files; ``known`` are those that the client has already, by the address of the file."""
        server = self._server
        server.look()
        paths = []
        for path, expected in (await self.found()).files:
            paths.append(path)
            if (document := server.documents.at(path)) is not None:
                check = await server.checked(document)
                yield _report(document.uri, check.number, diagnostics(check, document.uri), known, document.version)
                continue
            here = await self._of_file(path, expected)
            if here is not None:
                yield _report(uri_of(path), here.number, here.found, known, None)
        self._known = {path: each for path, each in self._known.items() if path in paths}
        gone = known.keys() - set(map(uri_of, paths)) - {document.uri for document in server.documents}
        for uri in sorted(gone):
            yield _report(uri, 0, [], known, None)

    async def _of_file(self, path: str, expected: bool) -> _Known | None:
        settings = self._server.settings
        try:
            status = os.stat(path)
        except OSError:
            return None
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        known = self._known.get(path)
        if known is None or known.stamp != stamp or known.settings is not settings:
            job = partial(_check, path, expected, settings, self._server.documents.encoding)
            known = self._known[path] = _Known(stamp, settings, await self._server.worker.run(job))
        return known


def _check(
    path: str, expected: bool, settings: Settings, encoding: types.PositionEncodingKind
) -> list[types.Diagnostic]:
    """What there is to say of a file that is not open; nothing where it is no text that an editor could show."""
    try:
        text = Text(read(path, DEFAULT_MAX_SIZE).decode(), encoding)
    except (FileProblem, UnicodeDecodeError):
        return []
    check: Check = checks.check(path, text, settings)
    if check.outcome is not None and not expected and check.outcome.report.is_of_no_transcript:
        return []
    return diagnostics(check, uri_of(path))


def _report(
    uri: str, number: int, found: list[types.Diagnostic], known: Mapping[str, str], version: int | None
) -> types.WorkspaceDocumentDiagnosticReport:
    result = str(number)
    if known.get(uri) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri=uri, result_id=result, version=version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=found, version=version, result_id=result)
