"""What a client can do, as it says itself."""

from __future__ import annotations

from lsprotocol import types


class Client:
    """The abilities of a client that make a difference here."""

    def __init__(self, capabilities: types.ClientCapabilities) -> None:
        text, workspace, window = capabilities.text_document, capabilities.workspace, capabilities.window
        action = text.code_action if text is not None else None
        resolved = action.resolve_support if action is not None else None
        edit = workspace.workspace_edit if workspace is not None else None
        refreshed = workspace.diagnostics if workspace is not None else None
        watching = workspace.did_change_watched_files if workspace is not None else None
        document = window.show_document if window is not None else None
        experimental = capabilities.experimental

        self.asks_for_diagnostics = text is not None and text.diagnostic is not None
        """It asks for diagnostics itself; otherwise they are sent."""
        self.asks_for_edits = resolved is not None and "edit" in resolved.properties
        """It asks for the edits of an action when it is chosen."""
        self.knows_versions = edit is not None and bool(edit.document_changes)
        """It can refuse edits that were made for another version."""
        self.can_be_refreshed = refreshed is not None and bool(refreshed.refresh_support)
        """It can be told to ask for diagnostics again."""
        self.has_settings = workspace is not None and bool(workspace.configuration)
        """It can be asked for settings."""
        self.watches_files = watching is not None and bool(watching.dynamic_registration)
        """It can be told which files to watch."""
        self.shows_documents = document is not None and document.support
        """It can show an address."""
        self.shows_pages = isinstance(experimental, dict) and experimental.get("transcriptLintPages") is True
        """It shows the pages of rules that a command returns."""
