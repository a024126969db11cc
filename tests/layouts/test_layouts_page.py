"""The page about layouts: its tables have all that there is."""

from __future__ import annotations

import json
import re
from pathlib import Path

from linter.layouts.declared import CHECKS
from linter.layouts.meaning import STANDARD
from linter.layouts.slots import KEYS
from linter.schema_files import schema_text

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")


def rows(heading: str) -> dict[str, str]:
    """The first cells of the table below a heading, each with the rest of its row."""
    part = PAGE.partition(f"\n{heading}\n")[2].partition("\n#")[0]
    found = re.findall(r"^\| ((?:[^|\\]|\\.)+) \|(.*)$", part, re.M)
    return {name: rest for cell, rest in found for name in re.findall(r"`([^`]+)`", cell)}


def test_the_tables_have_all_that_there_is() -> None:
    schema = json.loads(schema_text("layout"))
    assert isinstance(schema, dict)
    slot = set(schema["$defs"]["slot"]["properties"])
    types = rows("### Types")
    assert set(rows("### Standard names")) == set(STANDARD)
    assert {name: re.findall(r"`([^`]+)`", rest.rpartition(" | ")[2]) for name, rest in types.items()} == {
        kind: list(keys) for kind, keys in KEYS.items()
    }
    assert set(rows("### Keys")) | set(CHECKS) | {"value"} == slot
    assert set(rows("## Checks")) == set(CHECKS)
    assert {each.strip("[]") for each in rows("## The file")} == set(schema["properties"])
