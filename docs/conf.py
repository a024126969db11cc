"""How Sphinx makes a site of these pages: ``sphinx-build -W --keep-going docs site``.

The pages are plain Markdown that a forge shows as well, so the navigation is here and not in them.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))  # the linter of this checkout, whichever is installed

HOW_TO = ["install", "adopt", "describe-a-layout", "schemas", "flags", "ci", "editors", "scale", "export", "report"]
REFERENCE = ["command-line", "settings", "rules/README", "format", "layouts", "files", "output", "json", "python"]
NAVIGATION = {
    "index": {
        "Tutorial": ["tutorial"],
        "How to": [*(page for page in HOW_TO if (HERE / f"{page}.md").exists()), "shell-completion"],
        "Reference": [
            "command-line",
            "settings",
            "rules/README",
            "format",
            "layouts",
            "files",
            "output",
            "json",
            "python",
        ],
        "Explanation": ["recovery", "one-finding", "flags-judged", "promises", "benchmarks"],
    },
    "rules/README": {"Rules": ["*"]},
}
"""The pages below a page, by heading; a build fails on a page that is below none."""


def add_navigation(_: Sphinx, page: str, source: list[str]) -> None:
    """Put the pages below ``page`` after its text, where only Sphinx sees them."""
    for heading, pages in NAVIGATION.get(page, {}).items():
        below = "\n".join(pages)
        source[0] += f"\n```{{toctree}}\n:hidden:\n:glob:\n:caption: {heading}\n\n{below}\n```\n"


def remove_numbers(_: Sphinx, kind: str, name: str, value: object, options: object, lines: list[str]) -> None:
    """Remove what Python says of a field of a named tuple, which is only its number; its class says what it is."""
    if lines and lines[0].startswith("Alias for field number "):
        lines.clear()


def hide_arguments(_: Sphinx, kind: str, *described: object) -> tuple[str, str | None] | None:
    """Show no arguments of classes: programs get their values from functions, and the fields are listed below."""
    return ("", None) if kind == "class" else None


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("source-read", add_navigation)
    app.connect("autodoc-process-docstring", remove_numbers)
    app.connect("autodoc-process-signature", hide_arguments)


_PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = html_title = _PROJECT["name"]
author = copyright = ""
extensions = ["myst_parser", "sphinx.ext.autodoc"]
root_doc = "index"
exclude_patterns: list[str] = []
highlight_language = "text"  # of indented blocks, which show transcripts
smartquotes = False  # quotes and dashes are what this program is about

myst_heading_anchors = 4
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

html_theme = "furo"
html_baseurl = _PROJECT.get("urls", {}).get("Documentation", "")  # linter/addresses.py reads the same
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_copyright = False
html_show_search_summary = False  # it reads pages by requests, which browsers refuse for file://
html_show_sphinx = False
