"""Generate the list of rules, and pages and schemas from rules, settings, layouts, commands and schemas."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

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


def rules() -> Iterator[tuple[str, str, str]]:
    """Code, module and name of each rule in the folders of the rule book; no module is imported for that."""
    for module in BOOK.parent.glob("*/*.py"):
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            for decorator in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
                match decorator:
                    case ast.Call(func=ast.Name(id=kind), args=[ast.Constant(value=str(code)), *_]):
                        if kind.endswith("_rule") and isinstance(node, ast.FunctionDef):
                            yield code, f"linter.rules.{module.parent.name}.{module.stem}", node.name


def rule_book() -> str:
    """The rule book with an import and an entry for each rule."""
    found = sorted(rules())
    imports = "".join(sorted(f"from {module} import {name}\n" for _, module, name in found))
    entries = "".join(f"    {name},\n" for _, _, name in found)
    text = BOOK.read_text(encoding="utf-8")
    text = re.sub(r"(?:^from linter\.rules\.\w+\.\w+ import \w+\n)+", lambda _: imports, text, count=1, flags=re.M)
    return re.sub(r"(?<=^RULES: tuple\[AnyRule, \.\.\.\] = \(\n)(?:    \w+,\n)*", lambda _: entries, text, flags=re.M)


def main() -> None:
    """Write the list of rules, every page and the schemas, and remove the pages of rules that are gone."""
    BOOK.write_text(rule_book(), encoding="utf-8", newline="\n")

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
