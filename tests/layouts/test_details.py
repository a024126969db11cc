"""What a parser says of a damage is what the rule of its kind reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import NoneType, UnionType
from typing import Any

import pytest

from linter import details
from linter.config import plan
from linter.damage import Kind
from linter.engine import examine
from linter.layouts.known import BUILT_IN, own
from linter.rule import AnyRule
from linter.rules import RULES
from linter.source import Source

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
LAYOUTS = sorted(path.stem for path in (EXAMPLES / "layouts").glob("*.toml"))
BY_KIND = {rule.kind: rule for rule in RULES if rule.kind is not None}


def declared(rule: AnyRule) -> type | UnionType:
    """The hint of the rule's damage: ``Damage[Width]``."""
    hint = re.fullmatch(r"Damage\[(.+)\]", rule.function.__annotations__["damage"])
    assert hint is not None, f"{rule.code} does not say which details it reads"
    made: Any = eval(hint[1], vars(details))
    return NoneType if made is None else made


def damaged(text: str, seed: str) -> Iterator[str]:
    """Files with one line of a clean file dropped, doubled, moved, joined, broken, cut, indented or in capitals."""
    lines = text.split("\n")
    random = Random(seed)
    for _ in range(20):
        at, to, cut = random.randrange(len(lines) - 1), random.randrange(len(lines)), random.randrange(1, 12)
        line, rest = lines[at], [*lines[:at], *lines[at + 1 :]]
        yield "\n".join(rest)
        yield "\n".join([*lines[: at + 1], *lines[at:]])
        yield "\n".join([*rest[:to], line, *rest[to:]])
        new = random.choice(
            [
                f"{line} {lines[at + 1]}",
                f"{line[:cut]}\n{line[cut:]}",
                line[:cut],
                f"  {line}",
                line.upper(),
                f"**{line}**",
            ]
        )
        yield "\n".join([*lines[:at], new, *lines[at + 1 :]])


@pytest.mark.parametrize("name", [*LAYOUTS, "collection"])
def test_a_damage_has_the_details_that_its_rule_reads(name: str) -> None:
    layouts = BUILT_IN
    path = EXAMPLES / "clean.txt"
    if name != "collection":
        layouts = (own((EXAMPLES / "layouts" / f"{name}.toml").read_bytes(), f"{name}.toml"),)
        path = EXAMPLES / "layouts" / f"{name}.clean.txt"
    seen: set[Kind] = set()
    for text in damaged(path.read_text(encoding="utf-8"), name):
        document = examine(Source(text.encode(), "a.txt"), plan(layouts=layouts)).document
        assert document is not None
        for damage in document.damages:
            rule = BY_KIND.get(damage.kind)
            if rule is not None:
                assert isinstance(damage.detail, declared(rule)), damage
            seen.add(damage.kind)
    assert len(seen) >= 5


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in BY_KIND.values()])
def test_a_rule_about_damage_says_which_details_it_reads(rule: AnyRule) -> None:
    for each in getattr(declared(rule), "__args__", (declared(rule),)):
        assert each is NoneType or each.__module__ == "linter.details"


LAYOUTS_FOLDER = Path(__file__).parent.parent.parent / "linter" / "layouts"
PARSERS = [
    *sorted((LAYOUTS_FOLDER / "damages").glob("*.py")),
    *(LAYOUTS_FOLDER / f"{name}.py" for name in ("alternating", "claims", "edges", "every", "harm", "hidden")),
]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in PARSERS])
def test_a_parser_makes_no_words(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        for statement in node.body
        if isinstance(statement, ast.Expr)
    }
    words = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in said]
    assert [word for word in words if isinstance(word, str) and re.search(r"[a-z] [a-z]", word)] == []
