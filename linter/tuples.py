"""``NamedTuple`` as ``typing`` has it, made in a tenth of the time: a run loads a hundred before it reads a file.

``typing`` compiles the hint of every field, and ``collections`` a constructor for every class. Here hints stay the
strings that they are written as, and a constructor is that of another class with as many fields, with other names. Type
checkers see the original. A generic class is, while it runs, the same whatever it is made of.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter as value_at
    from functools import cache
    from types import FunctionType

    new = tuple.__new__

    class _Tuple(tuple):
        """What all tuples with names have."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = new(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = new(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            said = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(said)})"

        def __class_getitem__(cls, _):
            return cls

    @cache
    def _constructor(count):
        """The code of a constructor for so many values."""
        names = ", ".join(f"value_{at}" for at in range(count))
        return eval(f"lambda _cls, {names}: new(_cls, ({names},))", {}).__code__

    class _Fields(type):
        """Makes a tuple with names of a class body."""

        def __new__(cls, name, bases, body):
            fields = tuple(body["__annotations__"])
            defaults = tuple(body.pop(field) for field in fields if field in body)
            named = {"co_name": "__new__", "co_qualname": f"{name}.__new__", "co_varnames": ("_cls", *fields)}
            code = _constructor(len(fields)).replace(**named)
            body["__new__"] = FunctionType(code, {"new": new}, "__new__", defaults)
            body["__slots__"] = ()
            body["__match_args__"] = body["_fields"] = fields
            body["_field_defaults"] = dict(zip(fields[len(fields) - len(defaults) :], defaults, strict=True))
            for at, field in enumerate(fields):
                body[field] = value_at(at, f"Alias for field number {at}")
            return type(name, (_Tuple,), body)

    NamedTuple = type.__new__(_Fields, "NamedTuple", (), {})
