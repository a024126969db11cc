"""What each keyword of a schema asks of a value, as functions that say yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Verdict: TypeAlias = Callable[[Any], bool]
Inner: TypeAlias = Callable[[Any], Verdict]
"""Gives the verdict of a schema in another one."""


def anything(value: Any) -> bool:
    """The verdict of a schema that asks nothing."""
    return True


def nothing(value: Any) -> bool:
    """The verdict of a schema that no value satisfies."""
    return False


def all_of_them(checks: list[Verdict]) -> Verdict:
    """One verdict for several."""
    if not checks:
        return anything
    if len(checks) == 1:
        return checks[0]
    if len(checks) == 2:
        first, second = checks
        return lambda value: first(value) and second(value)

    def every(value: Any) -> bool:
        for check in checks:  # noqa: SIM110  # a generator would cost more than the checks
            if not check(value):
                return False
        return True

    return every


# values

_TYPES: Mapping[str, Verdict] = {
    "string": lambda value: isinstance(value, str),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: (
        (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())
    ),
}


def _type(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    if isinstance(wanted, str):
        return _TYPES[wanted]
    kinds = [_TYPES[kind] for kind in wanted]
    return lambda value: any(kind(value) for kind in kinds)


def frozen(value: Any) -> Any:
    """A value that is equal to another one where JSON says so: 1 and 1.0 are, 1 and true are not."""
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, dict):
        return ("object", frozenset((key, frozen(each)) for key, each in value.items()))
    if isinstance(value, list):
        return ("array", tuple(map(frozen, value)))
    return value


def _enum(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    allowed = frozenset(map(frozen, wanted))
    return lambda value: (value if isinstance(value, str) else frozen(value)) in allowed


def _const(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    only = frozen(wanted)
    return lambda value: frozen(value) == only


def _number(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Mapping[str, Any], Inner], Verdict]:
    def maker(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
        return lambda value: not isinstance(value, int | float) or isinstance(value, bool) or compare(value, wanted)

    return maker


def _is_multiple(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, float):
        quotient = value / wanted
        try:
            return bool(int(quotient) == quotient)
        except OverflowError:
            from fractions import Fraction

            return (Fraction(value) / Fraction(wanted)).denominator == 1
    return bool(value % wanted == 0)


def _sized(
    kind: type[str] | type[list[Any]] | type[dict[str, Any]], compare: Callable[[int, int], bool]
) -> Callable[[Any, Mapping[str, Any], Inner], Verdict]:
    def maker(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
        return lambda value: not isinstance(value, kind) or compare(len(value), wanted)

    return maker


def _pattern(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    search = re.compile(wanted).search
    return lambda value: not isinstance(value, str) or search(value) is not None


# objects


def _properties(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict | None:
    members = [(key, inner(each)) for key, each in wanted.items()]
    members = [(key, check) for key, check in members if check is not anything]
    if not members:
        return None

    def check(value: Any) -> bool:
        if isinstance(value, dict):
            for key, judge in members:
                if key in value and not judge(value[key]):
                    return False
        return True

    return check


def _required(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    names = frozenset(wanted)
    return lambda value: not isinstance(value, dict) or names <= value.keys()


def _additional(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict | None:
    judge = inner(wanted)
    if judge is anything:
        return None
    known = frozenset(schema.get("properties", ()))
    patterns = [re.compile(pattern).search for pattern in schema.get("patternProperties", ())]

    def check(value: Any) -> bool:
        if not isinstance(value, dict) or value.keys() <= known:
            return True
        for key, each in value.items():
            if key not in known and not any(search(key) for search in patterns) and not judge(each):
                return False
        return True

    return check


def _pattern_properties(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    members = [(re.compile(pattern).search, inner(each)) for pattern, each in wanted.items()]
    return lambda value: (
        not isinstance(value, dict)
        or all(judge(each) for search, judge in members for key, each in value.items() if search(key))
    )


def _property_names(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    judge = inner(wanted)
    return lambda value: not isinstance(value, dict) or all(map(judge, value))


def _dependent_required(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    return lambda value: (
        not isinstance(value, dict)
        or all(name in value for key, names in wanted.items() if key in value for name in names)
    )


def _dependent_schemas(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    members = [(key, inner(each)) for key, each in wanted.items()]
    return lambda value: not isinstance(value, dict) or all(judge(value) for key, judge in members if key in value)


# arrays


def _items(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict | None:
    judge = inner(wanted)
    if judge is anything:
        return None
    skipped = len(schema.get("prefixItems", ()))

    def check(value: Any) -> bool:
        if isinstance(value, list):
            for each in value[skipped:] if skipped else value:
                if not judge(each):
                    return False
        return True

    return check


def _prefix_items(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    judges = list(map(inner, wanted))
    return lambda value: (
        not isinstance(value, list) or all(judge(each) for judge, each in zip(judges, value, strict=False))
    )


def _contains(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    judge, least, most = inner(wanted), schema.get("minContains", 1), schema.get("maxContains")

    def check(value: Any) -> bool:
        if not isinstance(value, list):
            return True
        count = sum(map(judge, value))
        return count >= least and (most is None or count <= most)

    return check


def _unique(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict | None:
    if wanted is not True:
        return None
    return lambda value: not isinstance(value, list) or len(value) == len(set(map(frozen, value)))


# schemas together


def _all_of(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    return all_of_them(list(map(inner, wanted)))


def _any_of(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    judges = list(map(inner, wanted))
    return lambda value: any(judge(value) for judge in judges)


def _one_of(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    judges = list(map(inner, wanted))
    return lambda value: sum(judge(value) for judge in judges) == 1


def _not(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict:
    judge = inner(wanted)
    return lambda value: not judge(value)


def _if(wanted: Any, schema: Mapping[str, Any], inner: Inner) -> Verdict | None:
    if "then" not in schema and "else" not in schema:
        return None
    judge, then, other = inner(wanted), inner(schema.get("then", True)), inner(schema.get("else", True))
    return lambda value: then(value) if judge(value) else other(value)


MAKERS: Mapping[str, Callable[[Any, Mapping[str, Any], Inner], Verdict | None]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "minimum": _number(lambda value, wanted: bool(value >= wanted)),
    "maximum": _number(lambda value, wanted: bool(value <= wanted)),
    "exclusiveMinimum": _number(lambda value, wanted: bool(value > wanted)),
    "exclusiveMaximum": _number(lambda value, wanted: bool(value < wanted)),
    "multipleOf": _number(_is_multiple),
    "minLength": _sized(str, lambda size, wanted: size >= wanted),
    "maxLength": _sized(str, lambda size, wanted: size <= wanted),
    "minItems": _sized(list, lambda size, wanted: size >= wanted),
    "maxItems": _sized(list, lambda size, wanted: size <= wanted),
    "minProperties": _sized(dict, lambda size, wanted: size >= wanted),
    "maxProperties": _sized(dict, lambda size, wanted: size <= wanted),
    "pattern": _pattern,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "patternProperties": _pattern_properties,
    "propertyNames": _property_names,
    "dependentRequired": _dependent_required,
    "dependentSchemas": _dependent_schemas,
    "items": _items,
    "prefixItems": _prefix_items,
    "contains": _contains,
    "uniqueItems": _unique,
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "if": _if,
}
"""What makes the verdict of a keyword from its value and its schema; ``None`` where it asks nothing."""
