"""What a setting may hold: a shape, made once from its type, and everything else follows from that.

A shape reads a value as TOML gives it and says all that is wrong with it; it has a JSON Schema, and words for what it
allows. So what the schema lets pass is what the reader reads.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, Protocol, Union, get_args, get_origin

from linter.options import Option, fields_of
from linter.options.scalars import INVALID, SCALARS, Schema, nothing, one_of
from linter.options.wording import OptionFault, Path, choice_of, limits_of, meant, value_of

_NO_LIMITS: Schema = {}


class OptionShape(Protocol):
    """What may be held: in words, alone (``a text``) and as ``many`` (``texts``), and as a JSON Schema."""

    @property
    def words(self) -> str: ...  # noqa: D102
    @property
    def many(self) -> str: ...  # noqa: D102
    @property
    def schema(self) -> Schema: ...  # noqa: D102

    def read(self, value: Any, path: Path, faults: list[OptionFault], start: Any = None) -> Any:
        """``value`` as Python has it; what is wrong goes to ``faults`` and is left out. Tables begin with ``start``."""


class Scalar(NamedTuple):
    """A value without parts; ``convert`` makes it what Python has, or :data:`INVALID`."""

    words: str
    many: str
    schema: Schema
    convert: Callable[[Any, Schema], object]

    def read(self, value: Any, path: Path, faults: list[OptionFault], start: Any = None) -> Any:
        """The value, converted."""
        read = self.convert(value, self.schema)
        return _refused(self, value, path, faults) if read is INVALID else read


class Either(NamedTuple):
    """One of several ``shapes``, of which a value is allowed by one at most."""

    words: str
    many: str
    schema: Schema
    shapes: tuple[OptionShape, ...]

    def read(self, value: Any, path: Path, faults: list[OptionFault], start: Any = None) -> Any:
        """The value, read by the shape that allows it, or that has something against a part of it only."""
        for shape in self.shapes:
            found: list[OptionFault] = []
            read = shape.read(value, path, found, start)
            if all(len(fault.path) > len(path) for fault in found):
                faults += found
                return read
        return _refused(self, value, path, faults)


class Listing(NamedTuple):
    """A list of items of one shape."""

    words: str
    many: str
    schema: Schema
    item: OptionShape

    def read(self, value: Any, path: Path, faults: list[OptionFault], start: Any = None) -> Any:
        """The items as a tuple."""
        if not isinstance(value, list) or len(value) < self.schema.get("minItems", 0):
            return _refused(self, value, path, faults)
        read = (self.item.read(each, (*path, place), faults) for place, each in enumerate(value))
        return tuple(each for each in read if each is not INVALID)


class Register(NamedTuple):
    """A table whose keys users choose, with values of one shape."""

    words: str
    many: str
    schema: Schema
    item: OptionShape

    def read(self, value: Any, path: Path, faults: list[OptionFault], start: Any = None) -> Any:
        """The values by their keys."""
        if not isinstance(value, dict):
            return _refused(self, value, path, faults)
        read = {key: self.item.read(held, (*path, key), faults) for key, held in value.items()}
        return {key: held for key, held in read.items() if held is not INVALID}


class TableShape(NamedTuple):
    """A table with known ``keys``, each with its shape and its name in Python.

    It is read as a named tuple of the type ``values``, or as a dictionary where there is none.
    """

    words: str
    many: str
    schema: Schema
    keys: Mapping[str, tuple[OptionShape, str]]
    required: tuple[str, ...]
    values: Any = None

    def read(self, value: Any, path: Path, faults: list[OptionFault], start: Any = None) -> Any:
        """The named tuple, beginning with ``start``; without one, the required keys must be there."""
        if not isinstance(value, dict):
            return _refused(self, value, path, faults)
        given: dict[str, object] = {}
        for name, held in value.items():
            if name not in self.keys:
                hint = meant(name, self.keys) or f"expected {choice_of(sorted(self.keys))}"
                faults.append(OptionFault((*path, name), f"is unknown, {hint}"))
                continue
            shape, field = self.keys[name]
            read = shape.read(held, (*path, name), faults, getattr(start, field, None))
            if read is not INVALID:
                given[field] = read
        if self.values is None:
            return given
        if start is not None:
            return start._replace(**given)
        faults += (OptionFault(path, f"has no {name}, expected one") for name in self.required if name not in value)
        return self.values(**given) if all(self.keys[name][1] in given for name in self.required) else INVALID


def shape_of(hint: Any, limits: Schema = _NO_LIMITS) -> OptionShape:
    """The shape of a type, or of what is one already.

    ``None`` beside a named tuple is written ``false``; beside anything else it is what no key means.
    """
    if isinstance(hint, TableShape):
        return hint
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        option = Option.of("", hint, ...)
        return shape_of(option.hint, option.narrowed)
    if origin is Literal:
        return Scalar(choice_of(arguments), choice_of(arguments), {"enum": list(arguments)}, one_of)
    if origin in (Union, types.UnionType):
        parts = [shape_of(part, limits) for part in arguments if part is not type(None)]
        if type(None) in arguments and isinstance(parts[0], TableShape):
            parts.insert(0, Scalar("false", "false", {"const": False}, nothing))
        return parts[0] if len(parts) == 1 else _either(parts)
    if origin is tuple:
        item, schema = _item(arguments[0])
        schema = {"type": "array", "items": schema, **limits}
        return Listing(f"a list of {item.many}{limits_of(limits)}", f"lists of {item.many}", schema, item)
    if origin is not None and issubclass(origin, Mapping):
        item, schema = _item(arguments[1])
        schema = {"type": "object", "additionalProperties": schema}
        return Register(f"a table of {item.many}", f"tables of {item.many}", schema, item)
    if hasattr(hint, "_fields"):
        return table_of(fields_of(hint), hint)
    words, many, kind, convert = SCALARS[hint]
    return Scalar(words + limits_of(limits), many, {"type": kind, **limits}, convert)


def table_of(options: Iterable[Option], values: Any = None) -> TableShape:
    """The table whose keys are ``options``; those of a dictionary keep the names that users write."""
    options = tuple(options)
    shapes = {option.name: shape_of(option.hint, option.narrowed) for option in options}
    return TableShape(
        "a table",
        "tables",
        table_schema({option.name: described(option.meaning, shapes[option.name].schema) for option in options}),
        {option.name: (shapes[option.name], option.field if values else option.name) for option in options},
        tuple(option.name for option in options if option.default is ...),
        values,
    )


def table_schema(properties: Schema) -> Schema:
    """The schema of a table with these keys and no others."""
    return {"type": "object", "properties": properties, "additionalProperties": False}


def described(meaning: str, schema: Schema) -> Schema:
    """``schema`` with what a value means, for editors."""
    return {"description": meaning, **schema} if meaning else schema


def _either(shapes: list[OptionShape]) -> Either:
    words, many = choice_of([each.words for each in shapes]), choice_of([each.many for each in shapes])
    return Either(words, many, {"anyOf": [each.schema for each in shapes]}, tuple(shapes))


def _item(hint: Any) -> tuple[OptionShape, Schema]:
    """The shape of what a list or a register holds, and its schema: a table there has no values to begin with."""
    option = Option.of("", hint, ...)
    shape = shape_of(option.hint, option.narrowed)
    schema = described(option.meaning, shape.schema)
    return shape, {**schema, "required": list(shape.required)} if isinstance(shape, TableShape) else schema


def _refused(shape: OptionShape, value: object, path: Path, faults: list[OptionFault]) -> object:
    guess = meant(value, shape.schema.get("enum", ()))
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    words = "a finite number" if is_number and shape.words == "a number" else shape.words
    faults.append(OptionFault(path, f"is {value_of(value)}, expected {words}{guess and f', {guess}'}"))
    return INVALID
