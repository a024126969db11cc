"""What a settings file may hold; the same is ``schemas/config.schema.json``."""

from __future__ import annotations

from functools import cache

from linter.options import fields_of, parameters_of
from linter.options.scalars import Schema
from linter.options.shapes import TableShape, table_of, table_schema
from linter.rule import AnyRule
from linter.settings.keys import Config


def config_schema(rules: tuple[AnyRule, ...]) -> dict[str, object]:
    """The JSON Schema of a settings file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:transcript-lint:config",
        "title": "Settings of transcript-lint",
        "description": "What transcript-lint.toml holds, or [tool.transcript-lint] in pyproject.toml.",
        **config_shape(rules).schema,
    }


@cache
def config_shape(rules: tuple[AnyRule, ...]) -> TableShape:
    """All settings, with the options of ``rules``."""
    options = _rules_table(rules)
    return table_of(
        (option._replace(hint=options) if option.name == "rules" else option for option in fields_of(Config)), Config
    )


def _rules_table(rules: tuple[AnyRule, ...]) -> TableShape:
    """The options of rules, each under the name of its rule, also where its code is written."""
    tables = {rule: table_of(options) for rule in rules if (options := tuple(parameters_of(rule.function)))}
    properties: dict[str, Schema] = {rule.name: table.schema for rule, table in tables.items()}
    properties |= {rule.code: {"$ref": f"#/properties/rules/properties/{rule.name}"} for rule in tables}
    keys = {key: (table, rule.name) for rule, table in tables.items() for key in (rule.name, rule.code)}
    return TableShape("a table", "tables", table_schema(properties), keys, ())
