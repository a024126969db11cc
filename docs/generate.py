"""Generate the list of rules, and pages and schemas from rules, settings, layouts, commands and schemas."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module, reload
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.rule import Rule

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # the linter of this checkout, whichever is installed
BOOK = ROOT / "linter" / "rules" / "__init__.py"
FOLDER = Path(__file__).parent / "rules"
SETTINGS = Path(__file__).parent / "settings.md"
COMMANDS = Path(__file__).parent / "command-line.md"
FORMATS = Path(__file__).parent / "json.md"
FORMAT = Path(__file__).parent / "format.md"
GENERATED = "## All rules\n\n"
"""The heading of the last section of ``FORMAT``, which is generated; the text above it is not."""
SCHEMA = ROOT / "schemas" / "config.schema.json"


def places() -> Iterator[tuple[str, str]]:
    """The module and the name of each rule in the folders of the rule book; no module is imported for that."""
    for module in BOOK.parent.glob("*/*.py"):
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            for decorator in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
                match decorator:
                    case ast.Call(func=ast.Name(id=kind)) if kind.endswith("_rule") and isinstance(
                        node, ast.FunctionDef
                    ):
                        yield f"linter.rules.{module.parent.name}.{module.stem}", node.name


def rule_book() -> str:
    """The rule book with an entry for each rule: what its decorator says, and where its function is."""
    rules: dict[str, tuple[Rule[Any], str]] = {}
    for module, name in places():
        rule = getattr(import_module(module), name)
        rules[rule.code] = rule, module
    entries = "".join(_entry(*rules[code]) for code in sorted(rules))
    text = BOOK.read_text(encoding="utf-8")
    return re.sub(
        r"(?<=^RULES: tuple\[AnyRule, \.\.\.\] = \(\n).*?(?=^\)\n)", lambda _: entries, text, flags=re.M | re.S
    )


def _entry(rule: Rule[Any], module: str) -> str:
    """The entry of one rule, laid out as ruff formats it."""
    defaults = rule._field_defaults
    values = [*map(_written, rule[:3]), f'deferred("{module}")']
    values += [
        f"{field}={_written(value)}"
        for field, value in zip(rule._fields, rule, strict=True)
        if field in defaults and value != defaults[field]
    ]
    line = ", ".join(values)
    if len(line) <= 120 - len("    Rule(),"):
        return f"    Rule({line}),\n"
    if len(line) <= 120 - 8:
        return f"    Rule(\n        {line}\n    ),\n"
    return "    Rule(\n" + "".join(f"        {value},\n" for value in values) + "    ),\n"


def _written(value: object) -> str:
    """A value of a rule as source."""
    from linter.enums import Enum, Flag

    match value:
        case str():
            return f'"{value}"'
        case Flag():
            return " | ".join(f"{type(value).__name__}.{each.name}" for each in value)
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case type():
            return value.__name__
        case tuple():
            return f"({', '.join(map(_written, value))}{',' if len(value) == 1 else ''})"
    return repr(value)


def main() -> None:
    """Write the list of rules, every page and the schemas, and remove the pages of rules that are gone."""
    BOOK.write_text(rule_book(), encoding="utf-8", newline="\n")
    reload(import_module("linter.rules"))

    from docs import command_line, json_formats  # these import the list of rules, which is now up to date
    from linter.layouts.builtin import NAMES, builtin
    from linter.layouts.parsed.derived import layout_schema
    from linter.layouts.parsed.schema import shared_schema
    from linter.pages import catalogue, documentation
    from linter.rules import RULES
    from linter.settings.page import page
    from linter.settings.shape import config_schema

    SCHEMA.write_text(json.dumps(config_schema(RULES), indent=2) + "\n", encoding="utf-8", newline="\n")
    for name, schema in {
        "transcript": shared_schema(),
        **{each: layout_schema(builtin(each)) for each in NAMES},
    }.items():
        (SCHEMA.parent / f"{name}.schema.json").write_text(
            json.dumps(schema, indent=2) + "\n", encoding="utf-8", newline="\n"
        )
    SETTINGS.write_text(page(RULES), encoding="utf-8", newline="\n")
    COMMANDS.write_text(command_line.page(), encoding="utf-8", newline="\n")
    FORMATS.write_text(json_formats.page(), encoding="utf-8", newline="\n")
    written = FORMAT.read_text(encoding="utf-8").partition(GENERATED)[0]
    FORMAT.write_text(f"{written}{GENERATED}{catalogue(RULES, 3, 'rules/')}", encoding="utf-8", newline="\n")
    FOLDER.mkdir(exist_ok=True)
    pages = dict(documentation(RULES))
    for old in FOLDER.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, content in pages.items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
