"""What is said of each key of the settings with values of many kinds.

``values.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.schema_files import schema_text
from linter.settings import Project, SettingsError
from linter.settings.showing import shown

GOLDEN = Path(__file__).with_suffix(".txt")
VALUES = (
    "3", "-1", "0", "1.5", "nan", "true", '""', '"a"', '"%"', '" "', "[]", "[1]", '["x"]', '["!x"]', '["SEP", "x"]',
    "{}", "{ a = 1 }", '{ a = "b" }', '{ a = ["SEP"] }', '{ "a*" = ["b.toml"] }', "2024-01-01", "[[]]", "[{}]", "false",
    '{ SEP001 = "info" }', '{ SEP001 = "loud" }', '{ en = ["pass"] }', '"/a"', '"../b"', "99999999999999999999", '"é"',
)  # fmt: skip
LONGEST = 220
FAR = 3
"""Each key has every so many of the values."""


def keys() -> list[str]:
    """All keys of the schema, with those of tables in them."""
    schema = json.loads(schema_text("config"))
    return sorted({key for name, each in schema["properties"].items() for key in _keys(name, each)})


def _keys(name: str, schema: dict[str, Any]) -> Iterator[str]:
    yield name
    for one in (schema, *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        for key, each in one.get("properties", {}).items():
            yield from _keys(f"{name}.{key}", each)


def said() -> Iterator[str]:
    """All of it."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            for number, key in enumerate(keys()):
                for value in VALUES[number % FAR :: FAR]:
                    yield f"{key} = {value}: {_said(f'{key} = {value}')}"[:LONGEST]
        finally:
            os.chdir(before)


def _said(text: str) -> str:
    Path("transcript-lint.toml").write_text(text + "\n", encoding="utf-8")
    project = Project()
    try:
        lines = list(shown(project.of("a.txt"), project.origins("a.txt")))
    except SettingsError as error:
        return str(error).replace("transcript-lint.toml:1: ", "").replace("\n", "; ")
    own = [line.rstrip() for line in lines if "# transcript-lint.toml" in line]
    return f"is read as {'; '.join(own)}; {crc32(''.join(lines).encode()):08x}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
