"""What clients have done: accept a finding, and explain a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from linter.addresses import page_of
from linter.files import FileProblem
from linter.finding import NOT_TEXT
from linter.reporters import shown_path
from linter.server import actions
from linter.server.documents import UNSAVED
from linter.settings import SettingsError
from linter.verdict.accepting import accept, target_of

if TYPE_CHECKING:
    from linter.server.serving import Server

REASONS = ("checked, it is right as it is", "as received, cannot be corrected")
"""What is offered as a reason where the client cannot ask for one."""


def listen(server: Server) -> None:
    """Do what clients ask to be done."""

    @server.command(actions.ACCEPT)
    async def accept_finding(uri: str, code: str, fingerprint: str, *reasons: str) -> str | None:
        reason = reasons[0].strip() if reasons and isinstance(reasons[0], str) else await _ask(server, code)
        return await _accept(server, uri, code, fingerprint, reason) if reason else None

    @server.command(actions.EXPLAIN)
    async def explain(code: str) -> str | None:
        return await _explain(server, code)


async def _ask(server: Server, code: str) -> str:
    """The reason that the user chooses, empty if none."""
    choices = [types.MessageActionItem(reason) for reason in REASONS]
    question = types.ShowMessageRequestParams(types.MessageType.Info, f"Accept this {code} finding? Reason:", choices)
    chosen = await server.window_show_message_request_async(question)
    return chosen.title if chosen is not None else ""


async def _accept(server: Server, uri: str, code: str, fingerprint: str, reason: str) -> str | None:
    """Write the exception; the path of the settings file."""
    document = server.documents.get(uri)
    check = await server.checked(document) if document is not None else None
    finding = actions.found(check, code, fingerprint) if check is not None else None
    if document is None or check is None or finding is None or code == NOT_TEXT or document.path == UNSAVED:
        server.show(types.MessageType.Warning, f"no open {code} finding there")
        return None
    target = target_of(check.config, document.path)
    try:
        accept(target, document.path, [finding], reason)
    except (FileProblem, SettingsError) as problem:
        server.show(types.MessageType.Error, str(problem))
        return None
    server.look()
    server.show(types.MessageType.Info, f"{code} is accepted in {shown_path(target.path)}")
    return target.path


async def _explain(server: Server, code: str) -> str | None:
    """Show the page of a rule: its address where that is known and can be shown, else its text. Returns the text."""
    from linter import pages
    from linter.rules import RULES

    rule = next((rule for rule in RULES if rule.code == code), None)
    if rule is None:
        server.show(types.MessageType.Warning, f"unknown rule {code}")
        return None
    page = pages.markdown(rule)
    if server.client.shows_pages:
        return page  # the client does
    address = page_of(code)
    if server.client.shows_documents and address.startswith("https:"):
        await server.window_show_document_async(types.ShowDocumentParams(address, external=True))
    else:
        server.show(types.MessageType.Info, pages.text(rule))
    return page
