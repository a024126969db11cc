"""Sides of conditions that decide nothing in many texts: ``python -m benchmarks.mutation.deciding``.

Each ``and`` and ``or`` in a function of the linter is watched while the damaged files of ``tests.layouts.many`` are
read, in a hundred layouts: of each side, whether the outcome is ever another one without it. A side that is asked in
many texts and decides in none is printed: it follows from the others, it only saves time, or there is no text for which
it was written. One run tells of all sides what ``benchmarks.mutation`` finds out about a few.
"""

from __future__ import annotations

import argparse
import ast
import builtins
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple
from unittest.mock import patch

from benchmarks.mutation.change import ROOT

_NAME = "__watch__"
_TRIES = 50
"""So often the sides of one condition are looked at in one text."""
_CHANGING = {
    "__next__", "add", "append", "close", "discard", "insert", "next", "pop", "popleft", "read", "readinto", "readline",
    "remove", "send", "setdefault", "super", "update", "write",
}  # fmt: skip
"""What is not asked twice."""


class Side(NamedTuple):
    """One side of a condition, by its place in the project and its text."""

    path: str
    line: int
    text: str


class Watch:
    """How many texts each condition is asked in, and in how many of them each side decides."""

    def __init__(self) -> None:
        self._sides: list[tuple[Side, ...]] = []
        self._asked: Counter[int] = Counter()
        self._decided: Counter[tuple[int, int]] = Counter()
        self._tries: Counter[int] = Counter()
        self._deciding: set[tuple[int, int]] = set()
        self._is_aside = False

    def condition(self, sides: Iterable[Side]) -> int:
        """The number of a new condition."""
        self._sides.append(tuple(sides))
        return len(self._sides) - 1

    def outcome(self, number: int, is_all: bool, *sides: Callable[[], Any]) -> Any:
        """The outcome of ``and`` or ``or``, whose sides are asked one by one."""
        found = _outcome(is_all, sides)
        if self._is_aside or self._tries[number] >= _TRIES:
            return found
        self._tries[number] += 1
        self._is_aside = True
        try:
            for place in range(len(sides)):
                if (number, place) not in self._deciding and _decides(found, is_all, sides, place):
                    self._deciding.add((number, place))
        finally:
            self._is_aside = False
        return found

    def end_text(self) -> None:
        """From here on, another text is read."""
        self._asked.update(self._tries.keys())
        self._decided.update(self._deciding)
        self._tries.clear()
        self._deciding.clear()

    def idle(self, least: int) -> Iterator[tuple[int, Side]]:
        """The sides that decide in no text, of conditions that are asked in at least so many."""
        for number, asked in self._asked.most_common():
            if asked >= least:
                for place, side in enumerate(self._sides[number]):
                    if not self._decided[number, place]:
                        yield asked, side


def _outcome(is_all: bool, sides: Sequence[Callable[[], Any]]) -> Any:
    value: Any = is_all
    for side in sides:
        value = side()
        if bool(value) is not is_all:
            break
    return value


def _decides(found: Any, is_all: bool, sides: Sequence[Callable[[], Any]], place: int) -> bool:
    """Whether the outcome without one side is another one than was ``found``, or there is none."""
    try:
        other = _outcome(is_all, [*sides[:place], *sides[place + 1 :]])
        return bool(other) is not bool(found) or bool(type(other) is not bool and other != found)
    except Exception:  # a side that makes it possible to ask the next one
        return True


class Watched(ast.NodeTransformer):
    """Puts a watch between the sides of the conditions in functions."""

    def __init__(self, watch: Watch, path: str) -> None:
        self._watch = watch
        self._path = path
        self._is_inside = False

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._body(node, is_inside=True)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._body(node, is_inside=False)

    def _body(self, node: ast.FunctionDef | ast.ClassDef, is_inside: bool) -> ast.AST:
        was, self._is_inside = self._is_inside, is_inside
        node.body = [self.visit(each) for each in node.body]
        self._is_inside = was
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        sides = [Side(self._path, value.lineno, ast.unparse(value)) for value in node.values]
        is_plain = self._is_inside and not any(map(_changes, ast.walk(node)))
        self.generic_visit(node)
        if not is_plain:
            return node
        nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        asked = [ast.Lambda(nothing, value) for value in node.values]
        given = [ast.Constant(self._watch.condition(sides)), ast.Constant(isinstance(node.op, ast.And))]
        called = ast.Attribute(ast.Name(_NAME, ast.Load()), "outcome", ast.Load())
        return ast.copy_location(ast.Call(called, [*given, *asked], []), node)


def _changes(node: ast.AST) -> bool:
    """Whether it may do something else than to tell a value."""
    if isinstance(node, ast.NamedExpr | ast.Yield | ast.YieldFrom | ast.Await):
        return True
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name in _CHANGING


def watching(watch: Watch) -> AbstractContextManager[Any]:
    """While this is entered, the modules of the linter are imported with ``watch``."""
    setattr(builtins, _NAME, watch)
    usual = SourceFileLoader.get_code
    folder = ROOT / "linter"

    def get_code(self: SourceFileLoader, name: str) -> CodeType | None:
        path = Path(self.path)
        if not path.is_relative_to(folder):
            return usual(self, name)
        tree = Watched(watch, path.relative_to(ROOT).as_posix()).visit(ast.parse(path.read_text(encoding="utf-8")))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)

    return patch.object(SourceFileLoader, "get_code", get_code)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation.deciding", description=__doc__)
    parser.add_argument("--least", type=int, default=100, help="in how many texts a side must be asked (default: 100)")
    parser.add_argument("--under", default="linter", help="the folder whose modules are told of (default: linter)")
    options = parser.parse_args()
    watch = Watch()
    with watching(watch):
        from tests.layouts import many  # imports the linter

        for name in many.NAMES:
            for seed in many.seeds(name):
                for _ in many.of(name, seed):
                    pass
                watch.end_text()
    for asked, side in watch.idle(options.least):
        if side.path.startswith(options.under):
            print(f"{asked:5} {side.path}:{side.line}: {side.text}")


if __name__ == "__main__":
    main()
