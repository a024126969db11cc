"""The JSON Schemas that the project ships: packed into the wheel, or in the source tree of an editable install."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

SCHEMAS = ("calibration", "collection", "config", "layout", "record", "report", "transcript")
"""The names under which schemas are shipped: ``schemas/<name>.schema.json``."""


@cache
def schema_text(name: str) -> str:
    """The text of the schema called ``name``; raises ``LookupError`` if none is shipped under that name."""
    package = files("linter")
    for folder in (package / "schemas", package / ".." / "schemas"):
        schema: Traversable = folder / f"{name}.schema.json"
        if schema.is_file():
            return schema.read_text(encoding="utf-8")
    raise LookupError(f"no schema is called {name!r}")
