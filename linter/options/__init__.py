"""Settings that types describe: ``decimals: Annotated[int, "digits after the point"] = 3`` is the key ``decimals``.

Read from the keyword-only parameters of rules and the fields of named tuples, so that each setting is said once; its
JSON Schema, its page and its reader follow. Asked for when somebody looks, never at start-up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from inspect import Parameter, signature
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints


class Option(NamedTuple):
    """A setting: its ``name`` as users write it, its ``hint`` without the annotation, its ``default``, and what it is.

    ``narrowed`` is what the annotation adds to the JSON Schema; ``default`` is ``...`` where it is required.
    """

    name: str
    hint: Any
    default: object
    meaning: str = ""
    narrowed: Mapping[str, object] = {}

    @property
    def field(self) -> str:
        """The name in Python."""
        return self.name.replace("-", "_")

    @classmethod
    def of(cls, field: str, hint: Any, default: object) -> Option:
        """The setting that a field or parameter is."""
        notes: list[Any] = []
        if get_origin(hint) is Annotated:
            hint, *notes = get_args(hint)
        meaning = next((note for note in notes if isinstance(note, str)), "")
        narrowed = next((note for note in notes if isinstance(note, dict)), {})
        return cls(field.replace("_", "-"), hint, default, meaning, narrowed)


def fields_of(values: type) -> Iterator[Option]:
    """The settings of a named tuple: its annotated fields; the others are none."""
    defaults: Mapping[str, object] = values._field_defaults  # type: ignore[attr-defined]
    for field, hint in get_type_hints(values, include_extras=True).items():
        if get_origin(hint) is Annotated:
            yield Option.of(field, hint, defaults.get(field, ...))


def parameters_of(check: Callable[..., Any]) -> Iterator[Option]:
    """The settings of a rule: the keyword-only parameters of its function."""
    hints: dict[str, Any] = {}
    for field, parameter in signature(check).parameters.items():
        if parameter.kind is Parameter.KEYWORD_ONLY:
            hints = hints or get_type_hints(check, include_extras=True)
            yield Option.of(field, hints[field], parameter.default)
