"""What is wrong with settings."""

from __future__ import annotations


class SettingsError(Exception):
    """Settings that cannot be used: the ``path`` of the file, and in one line the ``reason``, with the key."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
