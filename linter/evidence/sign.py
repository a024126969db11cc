"""What one piece of evidence says about the STRUGGLED flag."""

from __future__ import annotations

from linter.enums import Enum


class Sign(Enum):
    """Whether a piece of evidence speaks for the flag, against it, or not at all."""

    FOR = "for"
    SILENT = "silent"
    AGAINST = "against"
