"""The extension for Visual Studio Code says what the program says; its own tests need Node.js, see its package.json."""

from __future__ import annotations

import json

import pytest

from linter.version import __version__
from tests.recipes.reading import PATTERN, ROOT

MANIFEST = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text(encoding="utf-8"))
GIVEN = MANIFEST["contributes"]


def test_it_has_the_version_and_the_problem_matcher_of_the_program() -> None:
    assert MANIFEST["version"] == __version__
    (matcher,) = GIVEN["problemMatchers"]
    assert matcher["pattern"] == PATTERN


def test_its_settings_are_the_options_of_the_server() -> None:
    pytest.importorskip("pygls", reason="needs the extra lsp")
    from linter.server.options import ClientOptions

    settings = {name.removeprefix("transcript-lint.") for name in GIVEN["configuration"]["properties"]}
    assert settings - {"path"} == {name.replace("_", "-") for name in ClientOptions._fields}


def test_the_schema_of_the_settings_is_where_the_package_takes_it_from() -> None:
    script = (ROOT / "editors" / "vscode" / "copy.mjs").read_text(encoding="utf-8")
    assert '"../../schemas/config.schema.json"' in script
    assert (ROOT / "schemas" / "config.schema.json").exists()
    assert {each["url"] for each in GIVEN["tomlValidation"]} == {"./config.schema.json"}
