"""What must be known to send values to another process: Python cannot send a mapping that is only to be read."""

from __future__ import annotations

import copyreg
from types import MappingProxyType
from typing import Any


def allow_read_only_mappings() -> None:
    """Let them be sent from this process."""
    copyreg.pickle(MappingProxyType, _reduced)


def _reduced(mapping: MappingProxyType[Any, Any]) -> tuple[Any, ...]:
    return _read_only, (dict(mapping),)


def _read_only(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(content)  # by a function: its own name is one that nobody finds
