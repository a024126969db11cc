"""What is wrong with settings."""

from __future__ import annotations

import os

PYPROJECT = "pyproject.toml"
TOOL = "transcript-lint"


class SettingsError(Exception):
    """Settings that cannot be used: the ``path`` of the file, and in one line the ``reason``."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    @classmethod
    def of_key(cls, path: str, reason: str) -> SettingsError:
        """An error whose ``reason`` begins with a key; in a pyproject.toml that is one of our table."""
        is_pyproject = os.path.basename(path) == PYPROJECT
        return cls(path, f"tool.{TOOL}.{reason}" if is_pyproject else reason)
