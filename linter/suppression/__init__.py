"""What is known and not reported again: exceptions that somebody reviewed. Pure: nothing here reads a file."""

from __future__ import annotations

from linter.suppression.exceptions import Reviewed

__all__ = ["Reviewed"]
