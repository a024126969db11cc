"""Small changes of the code, drawn by a seed from all of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent

_FLIPS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip


class Mutant(NamedTuple):
    """One change of the bytes ``start:end`` of a module: ``path`` in the project, the ``line`` and ``what`` is done."""

    path: str
    line: int
    what: str
    start: int
    end: int
    text: bytes

    def of(self, source: str) -> str:
        """The module with the change."""
        data = source.encode()
        return (data[: self.start] + self.text + data[self.end :]).decode()


def mutants_of(path: str, source: str) -> Iterator[Mutant]:
    """Every small change of a module; a few are no programs, where brackets are around one side of a condition."""
    starts = [0]
    for line in source.encode().split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    data = source.encode()

    def offsets(node: ast.expr) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset

    def changed(node: ast.expr, start: int, end: int, text: bytes, what: str) -> Mutant:
        return Mutant(path, node.lineno, what, start, end, text)

    for node in _code(ast.parse(source)):
        match node:
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _FLIPS:
                start, end = offsets(left)[1], offsets(right)[0]
                between = data[start:end]
                opening = between[: len(between) - len(between.lstrip(b") \n"))]
                closing = between[len(between.rstrip(b"( \n")) :]
                flipped = _FLIPS[type(op)]
                yield changed(node, start, end, opening + flipped.encode() + closing, f"comparison is {flipped}")
            case ast.BoolOp(values=values):
                for number, value in enumerate(values):
                    first = number == 0
                    near = offsets(values[1])[0] if first else offsets(values[number - 1])[1]
                    start, end = (offsets(value)[0], near) if first else (near, offsets(value)[1])
                    yield changed(node, start, end, b"", f"without {ast.unparse(value)}")
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                yield changed(node, offsets(node)[0], offsets(operand)[0], b"", "without not")
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                yield changed(node, *offsets(node), repr(value + 1).encode(), f"{value} is {value + 1}")


def _code(tree: ast.Module) -> Iterator[ast.AST]:
    """The nodes that do something when tests run: no annotations, no assertions, nothing for type checkers alone."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.Assert) or (
            isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        ):
            continue
        yield node
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "format_spec"):
                continue
            waiting += [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, ast.AST)]


def is_program(source: str) -> bool:
    """Whether Python can compile ``source``."""
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def sample(count: int, seed: int, under: str = "linter") -> list[Mutant]:
    """``count`` mutants of the modules in the folder ``under``, each a program."""
    sources = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / under).rglob("*.py")}
    every = [mutant for path in sorted(sources) for mutant in mutants_of(path, sources[path])]
    Random(seed).shuffle(every)
    programs = (mutant for mutant in every if is_program(mutant.of(sources[mutant.path])))
    return list(islice(programs, count))
