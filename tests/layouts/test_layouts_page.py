"""The page about layouts: its tutorial works as it is written, and its tables have all that there is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from linter.cli import run
from linter.layouts.declared import CHECKS
from linter.layouts.meaning import STANDARD
from linter.layouts.reading import read_description
from linter.layouts.slots import KEYS
from linter.schema_files import schema_text

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")
PIECES = re.findall(r"(?:^`([\w.]+)`:\n\n)?^```(\w+)\n(.*?)^```$", PAGE, re.M | re.S)
"""The blocks of the page: the file that one is, if any, its language and its text."""


def test_every_block_is_a_file_or_a_session() -> None:
    assert len(PIECES) > 9
    assert [text for name, language, text in PIECES if (language == "console") == bool(name)] == []


def test_the_tutorial_happens_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    sessions = 0
    for name, language, text in PIECES:
        if language != "console":
            (tmp_path / name).write_text(text, encoding="utf-8")
            continue
        command, _, shown = text.partition("\n")
        assert command.startswith("$ transcript-lint ")
        code = run(command.split()[2:])
        printed = capsys.readouterr()
        assert printed.out + printed.err == shown
        assert code == (2 if printed.err else 0)
        sessions += 1
    assert sessions == 3


@pytest.mark.parametrize("name", sorted({name for name, language, _ in PIECES if language == "toml"} - {"slip.toml"}))
def test_every_description_can_be_used(name: str) -> None:
    for text in [text for each, _, text in PIECES if each == name]:
        read_description(text, name)


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


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
    for anchor in re.findall(r"\]\(#([^)]+)\)", PAGE):
        assert re.search(rf"^## {anchor.replace('-', '[ -]')}$", PAGE, re.M | re.I), anchor
