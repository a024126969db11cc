from __future__ import annotations

import json
import re
from pathlib import Path

from linter.layouts.collection.settings import Layout
from linter.options import fields_of, parameters_of
from linter.rules import RULES
from linter.settings import Config
from linter.settings.page import page
from linter.settings.shape import config_schema
from linter.suppression import Reviewed

ROOT = Path(__file__).parent.parent.parent


def test_page_and_schema_are_fresh() -> None:
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == page(RULES), "run: python docs/generate.py"
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text(encoding="utf-8"))
    assert schema == config_schema(RULES), "run: python docs/generate.py"


def test_the_schema_is_one_and_every_key_says_what_it_is() -> None:
    from jsonschema.validators import Draft202012Validator

    Draft202012Validator.check_schema(config_schema(RULES))
    assert all(option.meaning for option in fields_of(Config))


def test_every_key_has_its_line_or_its_part_of_the_page() -> None:
    rows = re.findall(r"^\| \[?`([^`]+)`", page(RULES), re.M)
    parts = re.findall(r"^## `\[+([a-z]+)", page(RULES), re.M)
    top = [option.name for option in fields_of(Config)]
    assert sorted(rows[: len(top) - len(parts)] + parts) == sorted(top)
    assert parts == ["layout", "rules", "exceptions"]
    layout = [option.name for option in fields_of(Layout)]
    assert [row for row in rows[len(top) - len(parts) :] if row in layout] == layout
    options = [(rule.name, option.name) for rule in RULES for option in parameters_of(rule.function)]
    assert [row for row in rows if row in dict(options)] == list(dict(options))
    assert [row for row in rows if row in {name for _, name in options}] == [name for _, name in options]
    assert rows[-len(tuple(fields_of(Reviewed))) :] == [option.name for option in fields_of(Reviewed)]


def test_what_a_key_may_hold_is_said_as_in_messages() -> None:
    for key, allowed in [
        ("decimals", "whole number from 0 to 15"),
        ("max-file-size", "whole number or text"),
        ("severity", "table of error, warning or info"),
        ("title", "false or table"),
        ("flagged-max-score", "number"),
        ("extend-cues", "table of lists of texts"),
    ]:
        assert re.search(rf"^\| `{key}` \| {allowed} \|", page(RULES), re.M), key
