"""The files of the folders that a client works in, open or not."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from linter.files import DEFAULT_MAX_SIZE, Discovery, FileProblem, discover, read
from linter.server import checks
from linter.server.checks import DocumentCheck, next_number
from linter.server.diagnostics import diagnostics
from linter.server.documents import uri_of
from linter.server.project import ClientSettings
from linter.server.symbols import DocumentOutline
from linter.server.text import DocumentText
from linter.server.twins import Compared, compared
from linter.settings import SettingsError
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.server.serving import Server


Person = tuple[str, str, types.Range]
"""Name and role of a candidate, the section, and where the candidate is."""


class _Content(NamedTuple):
    """What is kept of a file."""

    found: list[types.Diagnostic]
    people: Sequence[Person] = ()
    compared: Compared | None = None


class _Known(NamedTuple):
    """A file as it was checked; ``number`` tells it from what it was before."""

    stamp: tuple[int, int, int]
    settings: ClientSettings
    number: int
    content: _Content


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
                yield _report(uri_of(path), here.number, here.content.found, known, None)
        self._known = {path: each for path, each in self._known.items() if path in paths}
        gone = known.keys() - set(map(uri_of, paths)) - {document.uri for document in server.documents}
        for uri in sorted(gone):
            yield _report(uri, 0, [], known, None)

    async def people(self, wanted: str) -> AsyncIterator[types.WorkspaceSymbol]:
        """The candidates whose names have the letters that are ``wanted``, in their order."""
        async for uri, content in self._contents():
            for name, section, place in content.people:
                letters = iter(name.casefold())
                if all(letter in letters for letter in wanted.casefold() if not letter.isspace()):
                    where = types.Location(uri, place)
                    yield types.WorkspaceSymbol(where, name, types.SymbolKind.Class, container_name=section or None)

    async def compared(self) -> list[Compared]:
        """What is kept of the files that are compared with each other."""
        return [content.compared async for _, content in self._contents() if content.compared is not None]

    async def _contents(self) -> AsyncIterator[tuple[str, _Content]]:
        self._server.look()
        for path, expected in (await self.found()).files:
            if (document := self._server.documents.at(path)) is not None:
                check = await self._server.checked(document)
                yield document.uri, await self._server.worker.run(partial(_content, check, document.uri, True))
            elif (known := await self._of_file(path, expected)) is not None:
                yield uri_of(path), known.content

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
            content = await self._server.worker.run(job)
            known = self._known[path] = _Known(stamp, settings, next_number(), content)
        return known


def _check(path: str, expected: bool, settings: ClientSettings, encoding: types.PositionEncodingKind) -> _Content:
    """A file that is not open; nothing of it where it is no text that an editor could show."""
    try:
        text = DocumentText(read(path, DEFAULT_MAX_SIZE).decode(), encoding)
    except (FileProblem, UnicodeDecodeError):
        return _Content([])
    return _content(checks.check(path, text, settings), uri_of(path), expected)


def _content(check: DocumentCheck, uri: str, expected: bool) -> _Content:
    if check.outcome is not None and not expected and check.outcome.report.is_of_no_transcript:
        return _Content([])
    outline = DocumentOutline.of(check)
    people = tuple(outline.people()) if outline is not None else ()
    return _Content(diagnostics(check, uri), people, compared(check))


def _report(
    uri: str, number: int, found: list[types.Diagnostic], known: Mapping[str, str], version: int | None
) -> types.WorkspaceDocumentDiagnosticReport:
    result = str(number)
    if known.get(uri) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri=uri, result_id=result, version=version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=found, version=version, result_id=result)
