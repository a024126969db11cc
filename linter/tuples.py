"""``NamedTuple`` as ``typing`` has it, made in a quarter of the time: hints stay the strings that they are written as.

``typing`` compiles the hint of every field when a class is made, which for all the values that a run loads takes longer
than reading a file. Type checkers see the original. A generic class is, while it runs, the same whatever it is made of.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple

    class _Fields(type):
        """Makes a tuple with names of a class body."""

        def __new__(cls, name, bases, body):
            hints = body.pop("__annotations__")
            defaults = [body.pop(field) for field in hints if field in body]
            made = namedtuple(name, hints, defaults=defaults, module=body.pop("__module__"))
            for key, value in body.items():
                setattr(made, key, value)
            made.__annotations__ = hints
            made.__class_getitem__ = classmethod(lambda own, _: own)
            return made

    NamedTuple = type.__new__(_Fields, "NamedTuple", (), {})
