"""What is said of a breach: the house's own words, where its schema has them, else a fact. Never transcript text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from linter.house.judging import Breach
from linter.layouts.parsed.shape import LISTS, Level

_LONGEST = 200
_SHOWN = 60
_LISTED = 8
_ONE = {name: level.name.lower() for level, name in LISTS.items()}


def message(breach: Breach, level: Level) -> str:
    """What is said of ``breach``; ``level`` is that of the nearest object in the text."""
    return house_words(breach) or fact(breach, level)


def house_words(breach: Breach) -> str:
    """The words of the schema for a breach: ``errorMessage``, by keyword and member or for all, else ``title``."""
    if not isinstance(breach.schema, Mapping):
        return ""
    said: Any = breach.schema.get("errorMessage")
    if isinstance(said, Mapping):
        of_bound = said.get("contains") if breach.keyword in ("minContains", "maxContains") else None
        said = said.get(breach.keyword, of_bound)
        if isinstance(said, Mapping):
            said = said.get(str(breach.target))
    if not isinstance(said, str) or not said.strip():
        said = breach.schema.get("title")
    if not isinstance(said, str) or not said.strip():
        return ""
    return " ".join(said.split())[:_LONGEST].removesuffix(".")


def subject(breach: Breach, level: Level) -> str:
    """What a breach is about: ``score``, ``candidate``, ``'place'`` for a slot of the layout."""
    *above, last = breach.path if breach.path else ("",)
    if last == "":
        return "transcript"
    if isinstance(last, int):
        of = str(above[-1]) if above else ""
        return _ONE.get(of, f"item {last + 1} of {of}")
    if above and above[-1] == "fields":
        return f"'{last}'"
    return str(last)


def _holder(breach: Breach, level: Level) -> str:
    """What has a list or an object that is not in the text itself: ``candidate`` has exchanges."""
    above = [each for each in breach.path[:-1] if isinstance(each, str)]
    if not above:
        return "transcript"
    return _ONE.get(above[-1], above[-1])


def fact(breach: Breach, level: Level) -> str:
    """A breach as a fact, with both values where these are numbers or words of the schema."""
    about, wanted, value = subject(breach, level), breach.wanted, breach.value
    if breach.keyword == "required" or breach.keyword == "dependentRequired":
        about = _ONE_OF_FIELDS if about == "fields" else about
        return f"{_holder(breach, level) if about == _ONE_OF_FIELDS else about} has no {_quoted(breach)}"
    if breach.keyword in ("additionalProperties", "unevaluatedProperties", "propertyNames"):
        return f"{about if about != 'fields' else _holder(breach, level)} has {_quoted(breach)}, which is not allowed"
    if breach.keyword == "false":
        return f"{about} is not allowed"
    known = _FACTS.get(breach.keyword)
    if known is not None:
        return known(about, wanted, value, breach, level)
    return f"{about} is not what the schema asks for ({breach.keyword})"


_ONE_OF_FIELDS = "fields"


def _quoted(breach: Breach) -> str:
    """The member that is meant; what is no standard word is in quotes."""
    if breach.target is None:
        return "a value"
    in_fields = bool(breach.path) and breach.path[-1] == "fields"
    return f"'{str(breach.target)[:_SHOWN]}'" if in_fields else str(breach.target)[:_SHOWN]


Fact = Callable[[str, Any, Any, Breach, Level], str]


def _limit(words: str) -> Fact:
    return lambda about, wanted, value, breach, level: f"{about} is {value}, expected {words} {wanted}"


def _length(words: str) -> Fact:
    return lambda about, wanted, value, breach, level: (
        f"{about} has {_counted(len(value), 'character')}, expected {words} {wanted}"
    )


def _size(words: str) -> Fact:
    def said(about: str, wanted: Any, value: Any, breach: Breach, level: Level) -> str:
        one = _ONE.get(about, about.removesuffix("s"))
        return f"{_holder(breach, level)} has {_counted(len(value), one)}, expected {words} {wanted}"

    return said


def _type(about: str, wanted: Any, value: Any, breach: Breach, level: Level) -> str:
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    found = "not a number" if value is None else f"of type {_kind(value)}"
    return f"{about} is {found}, expected {' or '.join(kinds)}"


def _kind(value: Any) -> str:
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    return kinds.get(type(value), "null")


def _plain(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, str):
        return value[:_SHOWN]
    return str(value)[:_SHOWN]


def _enum(about: str, wanted: Any, value: Any, breach: Breach, level: Level) -> str:
    if len(wanted) > _LISTED or any(isinstance(each, list | dict) for each in wanted):
        return f"{about} is not one of the {len(wanted)} values of the schema"
    return f"{about} is not one of {', '.join(map(_plain, wanted))}"


def _const(about: str, wanted: Any, value: Any, breach: Breach, level: Level) -> str:
    if isinstance(wanted, list | dict):
        return f"{about} is not the value that the schema asks for"
    if isinstance(value, bool | int | float):
        return f"{about} is {_plain(value)}, expected {_plain(wanted)}"
    return f"{about} is not {_plain(wanted)}"


def _contains(about: str, wanted: Any, value: Any, breach: Breach, level: Level) -> str:
    return f"{_holder(breach, level)} has no fitting {_ONE.get(about, about.removesuffix('s'))}"


def _fitting(words: str) -> Fact:
    def said(about: str, wanted: Any, value: Any, breach: Breach, level: Level) -> str:
        one = _ONE.get(about, about.removesuffix("s"))
        return (
            f"{_holder(breach, level)} has {_counted(breach.fitting or 0, f'fitting {one}')}, expected {words} {wanted}"
        )

    return said


def _counted(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


_FACTS: Mapping[str, Fact] = {
    "minimum": _limit("at least"),
    "maximum": _limit("at most"),
    "exclusiveMinimum": _limit("more than"),
    "exclusiveMaximum": _limit("less than"),
    "multipleOf": _limit("a multiple of"),
    "minLength": _length("at least"),
    "maxLength": _length("at most"),
    "minItems": _size("at least"),
    "maxItems": _size("at most"),
    "minProperties": lambda about, wanted, value, breach, level: (
        f"{about} has {_counted(len(value), 'value')}, expected at least {wanted}"
    ),
    "maxProperties": lambda about, wanted, value, breach, level: (
        f"{about} has {_counted(len(value), 'value')}, expected at most {wanted}"
    ),
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": lambda about, wanted, value, breach, level: f"{about} does not match {str(wanted)[:_SHOWN]}",
    "uniqueItems": lambda about, wanted, value, breach, level: (
        f"{_ONE.get(about, about)} {int(breach.target or 0) + 1} is the same as one before it"
    ),
    "contains": _contains,
    "minContains": _fitting("at least"),
    "maxContains": _fitting("at most"),
    "unevaluatedItems": lambda about, wanted, value, breach, level: (
        f"{_ONE.get(about, about.removesuffix('s'))} is not allowed"
    ),
    "anyOf": lambda about, wanted, value, breach, level: f"{about} fits none of {len(wanted)} schemas",
    "oneOf": lambda about, wanted, value, breach, level: f"{about} does not fit exactly one of {len(wanted)} schemas",
    "not": lambda about, wanted, value, breach, level: f"{about} is what the schema rules out",
}
