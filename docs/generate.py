"""Write ``docs/rules`` from the rules: ``python docs/generate.py``."""

from __future__ import annotations

from pathlib import Path

from linter.pages import documentation
from linter.rules import RULES

FOLDER = Path(__file__).parent / "rules"


def main() -> None:
    """Write every page, and remove those of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    pages = dict(documentation(RULES))
    for old in FOLDER.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, content in pages.items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
