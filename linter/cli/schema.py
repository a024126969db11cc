"""``transcript-lint schema``: the JSON Schema of the parsed form of a layout."""

from __future__ import annotations

import click

from linter.cli import completion, streams
from linter.cli.option_groups import GroupedCommand


@click.command(
    cls=GroupedCommand,
    short_help="Print the JSON Schema of a layout.",
    examples=(
        ("transcript-lint schema record", "the schema of a built-in layout"),
        ("transcript-lint schema day.toml", "that of a layout that you describe"),
    ),
)
@click.argument("layout", metavar="LAYOUT|FILE", shell_complete=completion.paths)
def schema(layout: str) -> int:
    """Print the JSON Schema (draft 2020-12) of the parsed transcripts in a layout.

    LAYOUT is a built-in one, FILE a description; 'transcript' is the schema of what all layouts share. House schemas
    build on these: see docs/schemas.md.

    Exit codes: 0 done, 2 there is no such layout, or its description cannot be used.
    """
    import json
    import os

    from linter.cli.describing import described, unknown
    from linter.layouts.builtin import NAMES
    from linter.layouts.parsed.derived import layout_schema
    from linter.schema_files import schema_text

    if layout in (*NAMES, "transcript"):
        return 0 if streams.write([schema_text(layout)]) else 2
    is_path = any(mark in layout for mark in "./\\")  # no layout of ours has one in its name
    if not is_path and not os.path.lexists(layout):
        raise unknown(layout, "'LAYOUT|FILE'")
    found = described(layout)
    if found is None:
        return 2
    return 0 if streams.write([json.dumps(layout_schema(found), indent=2, ensure_ascii=False), "\n"]) else 2
