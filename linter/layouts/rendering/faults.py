"""Why a parsed form cannot be written in a layout; no message holds text of a transcript."""

from __future__ import annotations


class RenderError(ValueError):
    """A parsed form that cannot be written: ``message`` says why not."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class MissingError(RenderError):
    """Values that a layout needs and nothing gives: the ``slots``, each with its block."""

    def __init__(self, layout: str, slots: dict[str, str]) -> None:
        self.slots = slots
        named = ", ".join(f"{slot} (block {block})" for slot, block in slots.items())
        super().__init__(f"the layout {layout} needs values that are missing: {named}")
