"""A house schema as it was read, with all that it refers to; and what makes one unusable, with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from json import JSONDecodeError
from typing import Any

from linter.house.keywords import KEYWORDS, depths, meant_by, subschemas
from linter.house.pointing import JsonPlaces, Path, place, pointer, read_json
from linter.houses import SchemaText
from linter.layouts.builtin import NAMES
from linter.layouts.parsed.schema import DIALECT, SHARED, layout_id
from linter.schema_files import schema_text

_OURS = {SHARED: "transcript", **{layout_id(name): name for name in NAMES}}
"""The schemas of ours that a house schema may refer to, by their ``$id``."""
DEEPEST = 40
"""How many schemas may be in each other, or judge one value on the way from one of them."""
TOO_DEEP = "schemas are nested too deeply"
_DEEPEST_VALUE = 100
"""How many objects and lists may be in each other."""
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{\]}]')


class SchemaFaultError(Exception):
    """A schema that cannot be used: the ``path`` of its file, ``line`` and ``column``, and the ``reason``."""

    def __init__(self, path: str, reason: str, at: tuple[int, int] | None = None) -> None:
        self.path = path
        self.reason = reason
        self.line: int | None = at[0] if at is not None else None
        self.column: int | None = at[1] if at is not None else None
        super().__init__(path, reason, at)


@lru_cache(256)
def parsed(given: SchemaText) -> tuple[Any, JsonPlaces]:
    """What a schema says, and where; nobody changes it. Raises :class:`SchemaFaultError`."""
    try:
        data = read_json(given.text)
    except RecursionError:
        at = _too_deep(given.text) or 0
        raise SchemaFaultError(given.path, "values are nested too deeply", place(given.text, at)) from None
    except JSONDecodeError as error:
        said = f"not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise SchemaFaultError(given.path, said, place(given.text, error.pos)) from None
    except ValueError as error:  # a number that JSON does not have, or with more digits than Python reads
        said = str(error)[:200]
        at = max(0, given.text.find(said.split(" ")[0]))
        raise SchemaFaultError(given.path, f"not valid JSON: {said}", place(given.text, at)) from None
    if (deep := _too_deep(given.text)) is not None:
        raise SchemaFaultError(given.path, "values are nested too deeply", place(given.text, deep))
    places = JsonPlaces(given.text)
    if places.twice:
        path, at_ = places.twice[0]
        raise SchemaFaultError(given.path, f"the key '{str(path[-1])[:60]}' is there twice", place(given.text, at_))
    return data, places


def _too_deep(text: str) -> int | None:
    """Where the first object or list is that is in too many others."""
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth > _DEEPEST_VALUE:
            return match.start()
    return None


def checked(given: SchemaText) -> tuple[Any, JsonPlaces]:
    """The same of a text that is a schema of draft 2020-12; raises :class:`SchemaFaultError` where it is not."""
    data, places = parsed(given)
    if not isinstance(data, dict | bool):
        raise SchemaFaultError(given.path, "is not a JSON Schema, expected an object", places.line_of(()))
    if isinstance(data, dict) and (dialect := data.get("$schema", DIALECT)) not in (DIALECT, f"{DIALECT}#"):
        said = f"'$schema' is {str(dialect)[:100]!r}, expected {DIALECT!r}"
        raise SchemaFaultError(given.path, said, places.line_of(("$schema",)))
    for path, depth in depths(data):
        if depth > DEEPEST:
            raise SchemaFaultError(given.path, TOO_DEEP, places.line_of(path))
    for path, reason in _wrong(data):
        raise SchemaFaultError(given.path, reason, places.line_of(path))
    for path, schema in subschemas(data):
        for place_, pattern in _patterns(schema):
            if (why := _unusable(pattern)) is not None:
                said = f"{_named((*path, *place_))} is not a regular expression: {why}"
                raise SchemaFaultError(given.path, said, places.line_of((*path, *place_), key=place_[0] != "pattern"))
        for key in schema:
            if (meant := meant_by(key)) is not None:
                said = f"'{key[:60]}' is not a keyword, did you mean {meant}?"
                raise SchemaFaultError(given.path, said, places.line_of((*path, key), key=True))
        for inner, reason in _wrong_words(schema):
            raise SchemaFaultError(given.path, reason, places.line_of((*path, *inner), key=len(inner) > 1))
    return data, places


def _wrong(data: Any) -> Iterator[tuple[Path, str]]:
    """What the schema of schemas says of a schema, the most telling first."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    error = best_match(Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(data))
    if error is not None:
        path = tuple(error.absolute_path)
        yield path, f"not a valid JSON Schema: {_named(path)} {_expected(error)}"


def _named(path: Path) -> str:
    return f"'{str(path[-1])[:60]}'" if path and isinstance(path[-1], str) else pointer(path) or "it"


def _expected(error: Any) -> str:
    """What is wrong with a value, by the keyword of the schema of schemas."""
    value = error.validator_value
    if error.validator == "type":
        kinds = value if isinstance(value, list) else [value]
        return f"is {_kind(error.instance)}, expected {' or '.join(map(_article, kinds))}"
    if error.validator == "enum":
        return f"is not one of {', '.join(map(str, value))}"
    if error.validator in ("minimum", "exclusiveMinimum"):
        return f"is {error.instance}, expected {'more than' if 'x' in error.validator else 'at least'} {value}"
    if error.validator == "minItems":
        return "is empty, expected at least one item"
    if error.validator == "uniqueItems":
        return "has the same item twice"
    if error.validator == "pattern":
        return "is not written as the standard demands"
    return "is not what the standard allows"


def _article(kind: str) -> str:
    return {"array": "an array", "object": "an object", "integer": "an integer", "null": "null"}.get(kind, f"a {kind}")


def _kind(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return _article(
        "string"
        if isinstance(value, str)
        else "number"
        if isinstance(value, int | float)
        else "array"
        if isinstance(value, list)
        else "object"
    )


def _patterns(schema: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    if isinstance(pattern := schema.get("pattern"), str):
        yield ("pattern",), pattern
    for pattern in schema.get("patternProperties", ()):
        yield ("patternProperties", pattern), pattern


def _unusable(pattern: str) -> str | None:
    """Why Python reads no regular expression in ``pattern``."""
    import re
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)[:100]
    return None


def _wrong_words(schema: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """What is wrong with the messages of a schema: a text, or texts by keywords, or by keywords and members."""
    said = schema.get("errorMessage", "")
    if not isinstance(said, str | dict):
        yield ("errorMessage",), f"'errorMessage' is {_kind(said)}, expected a string or an object"
    if not isinstance(said, dict):
        return
    for key, words in said.items():
        named = f"'{key[:60]}' in 'errorMessage'"
        if key not in KEYWORDS:
            meant = meant_by(key)
            guess = f", did you mean {meant}?" if meant is not None else ""
            yield ("errorMessage", key), f"{named} is not a keyword{guess}"
        elif not isinstance(words, str | dict):
            yield ("errorMessage", key), f"{named} is {_kind(words)}, expected a string or an object"
        for member, text in words.items() if isinstance(words, dict) else ():
            if not isinstance(text, str):
                said_of = f"'{member[:60]}' in 'errorMessage'"
                yield ("errorMessage", key, member), f"{said_of} is {_kind(text)}, expected a string"


def our_text(uri: str) -> SchemaText | None:
    """The schema of ours that is known as ``uri``, if there is one."""
    name = _OURS.get(uri)
    return SchemaText(uri, f"{name}.schema.json", schema_text(name)) if name is not None else None
