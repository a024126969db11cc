"""Where a change is in its module: in which statement, and whether that runs when the module is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple


class Place(NamedTuple):
    """The lines of a statement without those of its body, and those of the function around it, if there is one."""

    lines: range
    function: range | None


def place_of(source: str, line: int) -> Place:
    """The statement in ``source`` that has ``line`` (counted from 1)."""
    statement: ast.stmt | None = None
    function: ast.stmt | None = None
    within: list[ast.stmt] = list(ast.parse(source).body)
    while found := next((each for each in within if line in _span(each)), None):
        if statement is not None and _is_function(statement):
            function = statement
        statement, within = found, list(_body(found))
    lines = range(line, line + 1)
    if statement is not None:
        first = min((each.lineno for each in _body(statement)), default=_span(statement).stop)
        head = range(_span(statement).start, max(first, statement.lineno + 1))
        lines = head if line in head else lines
    return Place(lines, None if function is None else _span(function))


def bodies(source: str) -> set[int]:
    """The lines of a module that belong to the bodies of functions, and so do not run when it is imported."""
    return {
        line
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for line in range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1)
    }


def _is_function(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)


def _span(statement: ast.stmt) -> range:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return range(min([statement.lineno, *(each.lineno for each in decorators)]), (statement.end_lineno or 0) + 1)


def _body(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The statements directly in a statement, also those in its cases and handlers."""
    for node in ast.iter_child_nodes(statement):
        if isinstance(node, ast.stmt):
            yield node
        elif isinstance(node, ast.match_case | ast.ExceptHandler):
            yield from node.body
