"""Pages say what the program says: commands and JSON formats as generated, and the extras."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from docs import command_line, json_formats
from linter.cli.commands import COMMANDS
from linter.cli.option_groups import GroupedCommand, GroupedOption
from linter.schema_files import SCHEMAS, schema_text

ROOT = Path(__file__).parent.parent.parent
RUN = "run: python docs/generate.py"


def test_the_page_of_commands_is_fresh() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert page == command_line.page(), RUN
    assert {name for name in COMMANDS if f"\n## transcript-lint {name}\n" not in page} == set()


def test_the_page_of_formats_is_fresh() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert page == json_formats.page(), RUN
    assert {name for name in SCHEMAS if f"../schemas/{name}.schema.json" not in page} == set()


def keys(schema: Any) -> Iterator[str]:
    """All keys of the objects that a schema describes."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        for inner in schema.values():
            yield from keys(inner)


@pytest.mark.parametrize("name", sorted(set(SCHEMAS) - {"config", "layout"}))
def test_every_key_of_a_format_has_a_row(name: str) -> None:
    rows = set(re.findall(r"^\| `(?:[\w.*\[\]-]*\.)?([\w-]+)` \|", json_formats.page(), re.M))
    assert set(keys(json.loads(schema_text(name)))) - rows == set()


def test_the_page_about_installing_names_every_extra() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    page = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w-]+)` \|", page, re.M)) == set(extras)


def test_options_are_written_for_markdown() -> None:
    @click.command(cls=GroupedCommand, examples=[("transcript-lint x", "do it")])
    @click.option("--way", cls=GroupedOption, group="Rules", type=click.Choice(["a", "b"]), help="See <x>.")
    def x(way: str) -> None:
        """Read *.txt."""

    part = "\n".join(command_line._described("transcript-lint x", x, click.Context(x)))
    assert "Read \\*.txt." in part
    assert "| `--way` | See \\<x>. One of: a, b. |" in part
    assert "```sh\ntranscript-lint x  # do it\n```" in part
