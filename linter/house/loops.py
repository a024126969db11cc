"""References that lead back to where they are, and ways of references without end: a value cannot be judged by these.

Only schemas about the same value count. A reference from a member or an item of a value may lead back, for the value
ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from linter.house.keywords import subschemas
from linter.house.pointing import Path
from linter.house.schema import DEEPEST
from linter.houses import SchemaText
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from referencing import Registry

_SCHEMAS = ("not", "if", "then", "else")
_LISTS = ("allOf", "anyOf", "oneOf")
_MEMBERS = ("dependentSchemas",)


class Reference(NamedTuple):
    """A reference at ``path`` of a text; ``target`` is the schema that it leads to."""

    text: SchemaText
    path: Path
    target: Any


class Endless(NamedTuple):
    """What has no end, or one too far away: the reference or the schema at ``path`` of a text."""

    text: SchemaText
    path: Path
    is_loop: bool


class _SchemaStep(NamedTuple):
    """A step to another schema for the same value, by a reference or without one."""

    to: int
    reference: Reference | None


def endless(registry: Registry[Any], texts: Sequence[SchemaText], references: Sequence[Reference]) -> Endless | None:
    """The first reference that leads back to itself, or the first schema from which the way is too long."""
    where: dict[int, tuple[SchemaText, Path]] = {}
    steps: dict[int, list[_SchemaStep]] = {}
    owners: dict[tuple[str, Path], int] = {}
    for text in texts:
        for path, schema in subschemas(registry.contents(text.uri)):
            where[id(schema)] = text, path
            owners[text.uri, path] = id(schema)
            steps[id(schema)] = [_SchemaStep(id(inner), None) for inner in _in_place(schema)]
    for each in references:
        if id(each.target) in where:
            steps[owners[each.text.uri, each.path[:-1]]].append(_SchemaStep(id(each.target), each))
    heights: dict[int, int] = {}
    for start in where:
        if start in heights:
            continue
        way, taken, left = [start], [_SchemaStep(start, None)], [iter(steps[start])]
        while way:
            step = next(left[-1], None)
            if step is None:
                left.pop()
                taken.pop()
                done = way.pop()
                heights[done] = 1 + max((heights[inner.to] for inner in steps[done]), default=0)
                if heights[done] > DEEPEST:
                    return Endless(*where[done], False)
            elif step.to in way:
                circle = [*taken[way.index(step.to) + 1 :], step]
                last = next(each.reference for each in reversed(circle) if each.reference is not None)
                return Endless(last.text, last.path, True)
            elif step.to not in heights:
                way.append(step.to)
                taken.append(step)
                left.append(iter(steps[step.to]))
    return None


def _in_place(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schemas in ``schema`` that judge the same value as it."""
    inner = [schema.get(key) for key in _SCHEMAS]
    for key in _LISTS:
        given = schema.get(key)
        inner += given if isinstance(given, list) else ()
    for key in _MEMBERS:
        given = schema.get(key)
        inner += given.values() if isinstance(given, dict) else ()
    return (each for each in inner if isinstance(each, dict))
