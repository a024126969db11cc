"""Whether a value is valid, from a schema compiled to functions: the same verdict as jsonschema's, many times as fast.

Most documents are valid, and this says no more than that. What it does not know it asks jsonschema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from linter.house.checks import MAKERS, Verdict, all_of_them, anything, nothing

DYNAMIC = frozenset(("$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor"))
_LEFT = frozenset(("unevaluatedItems", "unevaluatedProperties"))


class DynamicError(Exception):
    """What a reference means depends on how it was come to; such schemas are not compiled."""


class Compiler:
    """Compiles the schemas that ``resolver`` finds; ``ask`` judges a value by one that is not compiled.

    ``known`` are the verdicts of all schemas that were compiled, by the ``id`` of each.
    """

    def __init__(self, ask: Callable[[Any, Any, Any], bool]) -> None:
        self.known: dict[int, Verdict] = {}
        self._ask = ask
        self._kept: list[Any] = []

    def compile(self, schema: Any, resolver: Any) -> Verdict:
        """What judges by ``schema``, whose references ``resolver`` looks up; raises :class:`DynamicError`."""
        if schema is True:
            return anything
        if schema is False:
            return nothing
        if not isinstance(schema, dict):
            raise TypeError("a schema is an object or a boolean")
        if (found := self.known.get(id(schema))) is not None:
            return found
        self._kept.append(schema)  # so that nothing else gets its id
        self.known[id(schema)] = lambda value: made(value)  # one that refers to itself
        made = self._made(schema, resolver)
        self.known[id(schema)] = made
        return made

    def _made(self, schema: Mapping[str, Any], resolver: Any) -> Verdict:
        if not DYNAMIC.isdisjoint(schema):
            raise DynamicError
        if "$id" in schema:
            from referencing.jsonschema import DRAFT202012

            resolver = resolver.in_subresource(DRAFT202012.create_resource(schema))
        if not _LEFT.isdisjoint(schema):
            ask = self._ask
            return lambda value: ask(schema, value, resolver)
        checks: list[Verdict] = []
        for key, wanted in schema.items():
            if key == "$ref":
                found = resolver.lookup(wanted)
                checks.append(self.compile(found.contents, found.resolver))
            elif key in MAKERS:
                made = MAKERS[key](wanted, schema, lambda inner: self.compile(inner, resolver))
                if made is not None:
                    checks.append(made)
        return all_of_them(checks)
