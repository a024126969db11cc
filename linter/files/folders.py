"""The folder that a file lies in, by its name alone."""

from __future__ import annotations

import os
from functools import lru_cache


@lru_cache(64)
def folder_of(path: str) -> str:
    """What ``os.path.dirname`` says, which takes longer than all that is asked by folder, nine times for each file."""
    return os.path.dirname(path)
