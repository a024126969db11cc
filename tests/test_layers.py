"""Imports go only downward."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS: tuple[tuple[str, ...], ...] = (
    (
        "linter.cached",
        "linter.enums",
        "linter.expressions",
        "linter.line_bounds",
        "linter.nearest",
        "linter.tuples",
        "linter.version",
    ),
    (
        "linter.content",
        "linter.details",
        "linter.finding",
        "linter.houses",
        "linter.options",
        "linter.patterns",
        "linter.running",
        "linter.quoting",
        "linter.schema_files",
        "linter.tables",
    ),
    (
        "linter.damage",
        "linter.edits",
        "linter.mismatches",
        "linter.source",
        "linter.spans",
        "linter.suppression",
        "linter.suspicion",
        "linter.witness",
    ),
    (
        "linter.conflicts",
        "linter.escapes",
        "linter.invisible",
        "linter.line_ends",
        "linter.mojibake",
        "linter.sameness",
        "linter.wrappings",
    ),
    ("linter.stretches",),
    ("linter.unwanted",),
    ("linter.blocks", "linter.clean"),
    ("linter.document",),
    ("linter.layouts", "linter.marked"),
    ("linter.numbered",),
    ("linter.crossing", "linter.house", "linter.reading"),
    ("linter.rule",),
    ("linter.evidence", "linter.precedence"),
    ("linter.rules",),
    ("linter.config", "linter.pages", "linter.fingerprint", "linter.habits"),
    ("linter.findings",),
    ("linter.engine", "linter.afterwards"),
    ("linter.proof", "linter.calibration", "linter.inference"),
    ("linter.fixer", "linter.measures"),
    ("linter.addresses", "linter.files"),
    ("linter.settings",),
    ("linter",),  # the face for programs: it shows, and is not used within
    ("linter.exporting", "linter.reporters"),
    ("linter.verdict",),
    ("linter.server",),
    ("linter.cli",),
)
"""From the bottom upward: a module may import from its own package and from the layers below it."""

HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}


def room(module: str) -> str:
    """The entry of the table that ``module`` belongs to."""
    return module if module == "linter" else ".".join(module.split(".")[:2])


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "linter").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The modules of ours that a module imports, and where; also within functions and for types only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.split(".")[0] == "linter":
                yield (room(name) if room(name) in HEIGHT else "linter"), node.lineno


@pytest.mark.parametrize(("module", "path"), [pytest.param(*each, id=each[0]) for each in modules()])
def test_imports_go_only_downward(module: str, path: Path) -> None:
    assert room(module) in HEIGHT, "a new room needs its place in the table"
    for name, line in imported(ast.parse(path.read_text(encoding="utf-8"))):
        same = room(module) == name
        assert same or HEIGHT[name] < HEIGHT[room(module)], f"line {line}: {room(module)} must not import {name}"


def test_every_room_of_the_table_is_there() -> None:
    assert {room(module) for module, _ in modules()} == set(HEIGHT)


def test_an_import_that_goes_upward_is_noticed() -> None:
    wrong = "def f():\n    from linter.engine import lint\n"
    assert list(imported(ast.parse(wrong))) == [("linter.engine", 2)]
    assert HEIGHT["linter.engine"] > HEIGHT["linter.rules"]


def test_there_is_no_main_module() -> None:
    assert not (ROOT / "linter" / "__main__.py").exists()
