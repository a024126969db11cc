"""What a value breaks of a schema: jsonschema says it, and is asked only about values of which the verdict is no.

Some keywords are judged here again, to say which member or item is wrong and not only that one is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from linter.house.checks import Verdict, frozen
from linter.house.loading import contents, registry_of
from linter.house.pointing import Path
from linter.house.verdict import Compiler, DynamicError
from linter.houses import House
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from jsonschema import ValidationError


class Breach(NamedTuple):
    """One thing that a value breaks.

    ``path`` is the way to the value, ``target`` the member or item in it that is missing or too much, if one is.
    ``keyword`` is what is broken, ``schema_path`` the way to it in the schema, without the references on it, and
    ``schema`` the schema that has it. ``fitting`` is how many items fit, where that is what is wrong.
    """

    path: Path
    keyword: str
    schema_path: Path
    schema: Mapping[str, Any] | bool
    value: Any
    wanted: Any = None
    target: str | int | None = None
    fitting: int | None = None


class Judge:
    """Judges values by a house schema; ``has_patterns`` says whether that may take long."""

    def __init__(self, house: House) -> None:
        self.path = house.path
        self._schema: Any = contents(house.texts[0])
        self._registry = registry_of(house.texts)
        self._verdict: Verdict | None = None
        compiler = Compiler(self._ask)
        self._class = _validator_class(compiler.known)
        with suppress(DynamicError, RecursionError):  # one too deep to be compiled may be judged: values are not deep
            self._verdict = compiler.compile(self._schema, self._validator()._resolver)
        if self._verdict is None:
            compiler.known.clear()
        self.has_patterns = any("attern" in text.text for text in house.texts)

    def is_valid(self, value: Any) -> bool:
        """Whether ``value`` breaks nothing."""
        if self._verdict is not None:
            return self._verdict(value)
        return not any(True for _ in self._errors(value))

    def breaches(self, value: Any) -> Iterator[Breach]:
        """Everything that ``value`` breaks."""
        if self._verdict is not None and self._verdict(value):
            return
        for error in self._errors(value):
            yield _breach(_deepest(error))

    def _errors(self, value: Any) -> Iterator[ValidationError]:
        errors: Iterator[ValidationError] = self._validator().iter_errors(value)
        return errors

    def _validator(self) -> Any:
        return self._class(self._schema, registry=self._registry)

    def _ask(self, schema: Any, value: Any, resolver: Any) -> bool:
        """Whether ``value`` is valid by a schema that is not compiled."""
        made = self._class(schema, registry=self._registry, _resolver=resolver)
        return bool(made.is_valid(value))


@lru_cache(16)
def judge_of(house: House) -> Judge:
    """What judges by ``house``; made once in each process."""
    return Judge(house)


Keyword = Callable[[Any, Any, Any, Mapping[str, Any]], "Iterator[ValidationError] | None"]


def _validator_class(known: Mapping[int, Verdict]) -> Any:
    """The validator of draft 2020-12, with the keywords that are judged here.

    It does not look into what is valid by a schema whose verdict is ``known``.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    def is_valid(schema: Any, value: Any) -> bool:
        verdict = known.get(id(schema))
        return verdict is not None and verdict(value)

    def properties(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
        if isinstance(value, dict):
            for key, inner in wanted.items():
                if key in value and inner is False:
                    yield _error(key)
                elif key in value and not is_valid(inner, value[key]):
                    yield from validator.descend(value[key], inner, path=key, schema_path=key)

    def items(validator: Any, wanted: Any, value: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
        if isinstance(value, list):
            for number in range(len(schema.get("prefixItems", ())), len(value)):
                if wanted is False:
                    yield _error(number)
                elif not is_valid(wanted, value[number]):
                    yield from validator.descend(value[number], wanted, path=number)

    return extend(  # type: ignore[no-untyped-call]
        Draft202012Validator,
        {
            "required": _required,
            "dependentRequired": _dependent_required,
            "additionalProperties": _additional,
            "propertyNames": _property_names,
            "uniqueItems": _unique,
            "contains": _contains,
            "unevaluatedItems": _unevaluated_items,
            "properties": properties,
            "items": items,
        },
    )


def _error(target: str | int | None, count: int | None = None, **known: Any) -> ValidationError:
    from jsonschema import ValidationError

    return ValidationError("", cause=_TargetError(target, count), **known)


class _TargetError(Exception):
    """Carries the member or item that is meant, and how many items fit."""

    def __init__(self, name: str | int | None, count: int | None) -> None:
        self.name = name
        self.count = count
        super().__init__(name, count)


def _required(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, dict):
        yield from (_error(name) for name in wanted if name not in value)


def _dependent_required(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, dict):
        for key, names in wanted.items():
            if key in value:
                yield from (_error(name) for name in names if name not in value)


def _additional(validator: Any, wanted: Any, value: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    if not isinstance(value, dict):
        return
    import re

    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for key in value:
        if key in known or any(re.search(pattern, key) for pattern in patterns):
            continue
        if wanted is False:
            yield _error(key)
        else:
            yield from validator.descend(value[key], wanted, path=key)


def _property_names(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, dict):
        for key in value:
            if not validator.evolve(schema=wanted).is_valid(key):
                yield _error(key)


def _unique(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if wanted is True and isinstance(value, list):
        seen: set[Any] = set()
        for number, item in enumerate(value):
            if (one := frozen(item)) in seen:
                yield _error(number)
            seen.add(one)


def _contains(validator: Any, wanted: Any, value: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    if not isinstance(value, list):
        return
    judge = validator.evolve(schema=wanted)
    fitting = [number for number, item in enumerate(value) if judge.is_valid(item)]
    least, most = schema.get("minContains", 1), schema.get("maxContains", len(value))
    if len(fitting) > most:
        yield _error(fitting[int(most)], len(fitting), validator="maxContains", validator_value=most)
    elif len(fitting) < least and "minContains" in schema:
        yield _error(None, len(fitting), validator="minContains", validator_value=least)
    elif len(fitting) < least:
        yield _error(None, 0)


def _unevaluated_items(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if not isinstance(value, list):
        return
    from jsonschema._utils import find_evaluated_item_indexes_by_schema

    evaluated = frozenset(find_evaluated_item_indexes_by_schema(validator, value, schema))
    for number, item in enumerate(value):
        if number not in evaluated and wanted is False:
            yield _error(number)
        elif number not in evaluated:
            yield from validator.descend(item, wanted, path=number)


_OF_ANOTHER_KIND = ("type", "const", "enum")


def _deepest(error: ValidationError) -> ValidationError:
    """What tells most of a value that none of several schemas fits: the deepest error of the one that fits best."""
    while error.validator in ("anyOf", "oneOf") and error.context:
        branches: dict[Any, list[ValidationError]] = {}
        for each in error.context:
            branches.setdefault(next(iter(each.schema_path), None), []).append(each)
        best = min(branches.values(), key=_distance)
        deepest = max(
            best, key=lambda each: (len(_deepest(each).absolute_path), each.validator not in _OF_ANOTHER_KIND)
        )
        if len(branches) > 1 and not deepest.path and deepest.validator in _OF_ANOTHER_KIND:
            return error
        error = deepest
    return error


def _distance(errors: list[ValidationError]) -> tuple[bool, int, int]:
    """How far a value is from a schema: of another kind, by how deep its errors are, and by how many there are."""
    other = any(len(each.path) <= 1 and each.validator in _OF_ANOTHER_KIND for each in errors)
    return other, -max(len(_deepest(each).absolute_path) for each in errors), len(errors)


def _breach(error: ValidationError) -> Breach:
    meant = error.cause if isinstance(error.cause, _TargetError) else _TargetError(None, None)
    target = meant.name
    schema_path: Path = tuple(error.absolute_schema_path)
    keyword = str(error.validator) if error.validator is not None else "false"
    path: Path = tuple(error.absolute_path)
    if keyword in ("properties", "items") and target is not None:  # what is there may not be there at all
        return Breach((*path, target), "false", (*schema_path, *[target][: keyword == "properties"]), False, None)
    if keyword == "unevaluatedProperties" and isinstance(error.instance, dict):
        target = next((key for key in error.instance if repr(key) in error.message), None)
    if keyword in ("minContains", "maxContains"):  # which are judged as a part of contains
        schema_path = (*schema_path[:-1], keyword)
    schema: Any = error.schema
    return Breach(path, keyword, schema_path, schema, error.instance, error.validator_value, target, meant.count)
