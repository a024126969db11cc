"""What is wrong with settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from linter.tuples import NamedTuple

PYPROJECT = "pyproject.toml"
TOOL = "transcript-lint"


class SettingsFault(NamedTuple):
    """One thing that is wrong: the ``path`` of the file, ``line`` and ``column`` where known, and why in one line."""

    path: str
    reason: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """``transcript-lint.toml:3: ignor is unknown, did you mean ignore?``."""
        place = "".join(f":{number}" for number in (self.line, self.column) if number is not None)
        return f"{self.path}{place}: {self.reason}"


class SettingsError(Exception):
    """Settings that cannot be used, with everything that is wrong with them as ``faults``: at least one."""

    def __init__(self, path: str, reason: str) -> None:
        self.faults: tuple[SettingsFault, ...] = (SettingsFault(path, reason),)
        super().__init__(path, reason)

    @classmethod
    def of(cls, faults: Sequence[SettingsFault]) -> Self:
        """The error for several faults."""
        error = cls(faults[0].path, faults[0].reason)
        error.faults = tuple(faults)
        return error

    def __str__(self) -> str:
        """A line for each fault."""
        return "\n".join(map(str, self.faults))
