"""Rows and documents as data for other programs: each format as pieces of output, one after the other.

Nothing here reads or writes files. What goes in is read as it comes, so that no more of it is held than a format needs.
"""

from __future__ import annotations

from linter.exporting.formats import FORMATS, ExportFormat

__all__ = ["FORMATS", "ExportFormat"]
