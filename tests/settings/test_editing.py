"""An exception is added to settings, and nothing else of them changes."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.settings.editing import with_exception
from linter.settings.problem import SettingsError
from linter.suppression import Reviewed

NEW = Reviewed("day/a.txt", ("CON001",), 'it "is" so', 2, "Q3")
TABLE = {"path": "day/a.txt", "candidate": 2, "exchange": "Q3", "codes": ["CON001"], "reason": 'it "is" so'}
OLD = '[[exceptions]]\npath = "x"\ncodes = ["SEP"]\nreason = "so" # yes\n'
OURS = '[tool.transcript-lint]\nignore = ["SEP"] # why\n'

TEXTS = [
    "",
    'ignore = ["SEP"]',
    '# top\nignore = ["SEP"]  # why\n\n\n',
    'ignore = ["SEP"]\r\n\r\n[layout]\r\ndecimals = 2\r\n',
    f"{OLD}\n# the layout\n[layout]\ndecimals = 2 # two\n",
    f"{OLD}[layout]\ndecimals = 2\n",
    OLD.replace('"so" # yes', '"""\nso\n\n[[exceptions]]\n"""') + "\n# next\n[layout]\n",
]
PYPROJECTS = [
    f'[project]\nname = "x"\n\n{OURS}\n# ruff\n[tool.ruff]\nline-length = 100\n',
    f"{OURS}\n[tool.ruff]\nx = 1\n\n[tool.transcript-lint.layout]\ndecimals = 2\n",
    f"{OURS}\n{OLD.replace('exceptions', 'tool.transcript-lint.exceptions')}\n# ruff is next\n[tool.ruff]\nx = 1\n",
    '[tool]\ntranscript-lint.ignore = ["SEP"]\n',
]
CASES = [(text, "a.toml") for text in TEXTS] + [(text, "pyproject.toml") for text in PYPROJECTS]


def exceptions(text: str, path: str) -> Any:
    table = tomllib.loads(text)
    return (table["tool"]["transcript-lint"] if path == "pyproject.toml" else table).get("exceptions", [])


@pytest.mark.parametrize(("text", "path"), CASES)
def test_a_block_is_added_and_not_a_character_changes(text: str, path: str) -> None:
    edited = with_exception(text, NEW, path)
    assert exceptions(edited, path)[-1] == TABLE
    added = len(edited) - len(text)
    assert any(edited[:at] + edited[at + added :] == text for at in range(len(text) + 1))
    assert len(exceptions(with_exception(edited, NEW, path), path)) == len(exceptions(edited, path)) + 1


def test_it_stands_below_the_others_and_above_what_follows() -> None:
    edited = with_exception(f"{OLD}\n# the layout\n[layout]\ndecimals = 2\n", NEW, "a.toml")
    assert edited == (
        f'{OLD}\n[[exceptions]]\npath = "day/a.txt"\ncandidate = 2\nexchange = "Q3"\ncodes = ["CON001"]\n'
        'reason = "it \\"is\\" so"\n\n# the layout\n[layout]\ndecimals = 2\n'
    )


def test_line_ends_are_those_of_the_file() -> None:
    edited = with_exception('ignore = ["SEP"]\r\n', NEW, "a.toml")
    assert edited.count("\n") == edited.count("\r\n") == 8


def test_a_list_stays_a_list() -> None:
    text = 'exceptions = [\n  {path = "x", codes = ["SEP"], reason = "so"}, # first\n]\n'
    edited = with_exception(text, NEW, "a.toml")
    assert exceptions(edited, "a.toml")[1:] == [TABLE]
    assert "# first\n" in edited and "[[" not in edited


def test_what_cannot_be_added_to_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"pyproject.toml: exceptions cannot be added without"):
        with_exception('[tool]\ntranscript-lint = {ignore = ["SEP"]}\n', NEW, "pyproject.toml")


@given(st.text(), st.text())
def test_any_path_and_reason_come_back(path: str, reason: str) -> None:
    new = NEW._replace(path=path, reason=reason)
    for text, name in CASES:
        added = exceptions(with_exception(text, new, name), name)[-1]
        assert (added["path"], added["reason"]) == (path, reason)
