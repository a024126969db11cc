"""Generate pages and a schema from rules and settings: ``python docs/generate.py``."""

from __future__ import annotations

import json
from pathlib import Path

from linter.pages import catalogue, documentation
from linter.rules import RULES
from linter.settings.page import page
from linter.settings.shape import config_schema

FOLDER = Path(__file__).parent / "rules"
SETTINGS = Path(__file__).parent / "settings.md"
FORMAT = Path(__file__).parent / "format.md"
GENERATED = "## All rules\n\n"
"""The heading of the last section of ``FORMAT``, which is generated; the text above it is written by hand."""
SCHEMA = Path(__file__).parent.parent / "schemas" / "config.schema.json"


def main() -> None:
    """Write every page and the schema of settings, and remove the pages of rules that no longer exist."""
    SCHEMA.write_text(json.dumps(config_schema(RULES), indent=2) + "\n", encoding="utf-8", newline="\n")
    SETTINGS.write_text(page(RULES), encoding="utf-8", newline="\n")
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
