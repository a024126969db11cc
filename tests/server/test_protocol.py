"""The protocol, with the client of pytest-lsp: it reads every message by the types of the specification."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from benchmarks.editor import SERVER
from linter import lint

pytest_lsp = pytest.importorskip("pytest_lsp", reason="needs pytest-lsp")


@pytest.mark.slow
def test_a_session_as_the_specification_has_it(tmp_path: Path, broken: str) -> None:
    asyncio.run(session(tmp_path, broken))


async def session(at: Path, broken: str) -> None:
    config = pytest_lsp.ClientServerConfig(server_command=list(SERVER))
    client = await config.start()
    folder = types.WorkspaceFolder(at.as_uri(), "transcripts")
    capabilities = pytest_lsp.client_capabilities("neovim")
    params = types.InitializeParams(capabilities, workspace_folders=[folder])
    begun = await client.initialize_session(params)
    assert begun.server_info.name == "transcript-lint"
    uri = (at / "day.txt").as_uri()
    item = types.TextDocumentItem(uri, "transcript", 1, broken)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    document = types.TextDocumentIdentifier(uri)
    report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
    assert [each.code for each in report.items] == [each.code for each in lint(broken).findings]
    context = types.CodeActionContext(report.items)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, report.items[0].range, context)
    )
    assert actions
    for asked in (
        client.text_document_document_symbol_async(types.DocumentSymbolParams(document)),
        client.text_document_folding_range_async(types.FoldingRangeParams(document)),
        client.text_document_hover_async(types.HoverParams(document, report.items[0].range.start)),
        client.workspace_symbol_async(types.WorkspaceSymbolParams("")),
        client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([])),
    ):
        assert await asked is not None
    await client.shutdown_session()
