"""What clients ask: about a document, at a place in it, and about all files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from linter.server import actions, commands, twins
from linter.server.checks import DocumentCheck
from linter.server.completion import TRIGGERS, completions
from linter.server.diagnostics import diagnostics
from linter.server.documents import UNSAVED, OpenDocument
from linter.server.hover import hover
from linter.server.symbols import DocumentOutline

if TYPE_CHECKING:
    from linter.server.serving import Server

Answer = TypeVar("Answer")


def listen(server: Server) -> None:
    """Answer what is asked about documents."""

    async def about(uri: str, make: Callable[[OpenDocument, DocumentCheck], Answer]) -> Answer | None:
        """What is made of the check of a document, ``None`` if it is not open."""
        document = server.documents.get(uri)
        if document is None:
            return None
        check = await server.checked(document)
        return await server.worker.run(lambda: make(document, check))

    _diagnostics(server, about)
    _actions(server, about)
    _places(server, about)
    _outline(server, about)
    commands.listen(server)


About = Callable[[str, Callable[[OpenDocument, DocumentCheck], Any]], Any]


def _diagnostics(server: Server, about: About) -> None:
    options = types.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=True, identifier="transcript-lint"
    )

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        uri = params.text_document.uri
        found = await about(uri, lambda document, check: (check.number, diagnostics(check, document.uri)))
        number, items = found or (0, [])
        if params.previous_result_id == str(number) != "0":
            return types.RelatedUnchangedDocumentDiagnosticReport(str(number))
        return types.RelatedFullDocumentDiagnosticReport(items, result_id=str(number))

    @server.feature(types.WORKSPACE_DIAGNOSTIC)
    async def workspace_diagnostic(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        known = {each.uri: each.value for each in params.previous_result_ids}
        return types.WorkspaceDiagnosticReport([item async for item in server.files.diagnostics(known)])


def _actions(server: Server, about: About) -> None:
    options = types.CodeActionOptions(code_action_kinds=list(actions.KINDS), resolve_provider=True)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        named = frozenset(each.data for each in params.context.diagnostics if isinstance(each.data, str))

        def make(document: OpenDocument, check: DocumentCheck) -> list[types.CodeAction]:
            at = check.text.span(params.range)
            only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
            saved = document.path != UNSAVED
            edits = not server.client.asks_for_edits
            wish = actions.Wish(document.uri, document.version, at, named, only, edits, saved)
            return [server.versioned(each, document) for each in actions.actions(check, wish)]

        found: list[types.CodeAction] | None = await about(params.text_document.uri, make)
        return found

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        data = action.data if isinstance(action.data, dict) else {}

        def make(document: OpenDocument, check: DocumentCheck) -> list[types.TextEdit]:
            if document.version != data.get("version"):
                raise JsonRpcException("the text has changed", int(types.LSPErrorCodes.ContentModified))
            named = data.get("finding")
            if named is None:
                return actions.fix_all(check)
            code, fingerprint = named if isinstance(named, list) and len(named) == 2 else (None, None)
            if (finding := actions.found(check, code, fingerprint)) is None:
                raise JsonRpcException("there is no such finding", int(types.LSPErrorCodes.ContentModified))
            try:
                return actions.fix_finding(check, finding)
            except actions.RefusedError as refused:
                raise JsonRpcException(str(refused), int(types.LSPErrorCodes.RequestFailed)) from None

        uri = str(data.get("uri"))
        edits = await about(uri, make)
        document = server.documents.get(uri)
        if edits and document is not None:
            action.edit = types.WorkspaceEdit(changes={uri: edits})
            server.versioned(action, document)
        return action

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    async def formatting(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        edits: list[types.TextEdit] | None = await about(
            params.text_document.uri, lambda document, check: actions.fix_all(check)
        )
        return edits


def _places(server: Server, about: About) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        found: types.Hover | None = await about(
            params.text_document.uri, lambda document, check: hover(check, params.position)
        )
        return found

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=list(TRIGGERS)))
    async def completed(params: types.CompletionParams) -> list[types.CompletionItem] | None:
        found: list[types.CompletionItem] | None = await about(
            params.text_document.uri, lambda document, check: completions(check, params.position)
        )
        return found


def _outline(server: Server, about: About) -> None:
    def of(make: Callable[[DocumentOutline], list[Any]]) -> Callable[[OpenDocument, DocumentCheck], list[Any]]:
        return lambda document, check: make(outline) if (outline := DocumentOutline.of(check)) is not None else []

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        found: list[types.DocumentSymbol] | None = await about(params.text_document.uri, of(DocumentOutline.symbols))
        return found

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folds(params: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
        found: list[types.FoldingRange] | None = await about(params.text_document.uri, of(DocumentOutline.folds))
        return found

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def links(params: types.DocumentLinkParams) -> list[types.DocumentLink] | None:
        document = server.documents.get(params.text_document.uri)
        if document is None or not (await server.checked(document)).is_compared:
            return []
        facts = await server.files.compared()
        found: list[types.DocumentLink] | None = await about(
            params.text_document.uri, lambda document, check: twins.links(check, facts)
        )
        return found

    @server.feature(types.WORKSPACE_SYMBOL)
    async def everybody(params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
        return [each async for each in server.files.people(params.query)]
