from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from linter.options import fields_of
from linter.rules import RULES
from linter.settings import Config
from linter.settings.page import page
from linter.settings.reading import valid
from linter.settings.schema import config_schema

ROOT = Path(__file__).parent.parent.parent


def test_page_and_schema_are_fresh() -> None:
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == page(RULES), "run: python docs/generate.py"
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text(encoding="utf-8"))
    assert schema == config_schema(RULES), "run: python docs/generate.py"


def test_the_schema_is_one_and_every_key_says_what_it_is() -> None:
    from jsonschema.validators import Draft202012Validator

    Draft202012Validator.check_schema(config_schema(RULES))
    assert all(option.meaning for option in fields_of(Config))
    tables = {"layout": "## `[layout]`", "rules": "## `[rules.NAME]`", "exceptions": "## `[[exceptions]]`"}
    lines = page(()).split("\n")
    for option in fields_of(Config):
        row = tables.get(option.name, f"| `{option.name}` | ")
        assert [line for line in lines if line.startswith(row)], option.name


def test_the_examples_of_the_page_are_settings() -> None:
    examples = re.findall(r"```toml\n(.+?)```", page(RULES), re.S)
    assert len(examples) == 2
    for example in examples:
        valid(tomllib.loads(example), "transcript-lint.toml")
