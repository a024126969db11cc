"""Enumerations are what the library makes of the same class bodies."""

from __future__ import annotations

import copy
import enum
import pickle
from types import ModuleType
from typing import Any

import pytest

from linter import enums
from linter.damage import Kind, Slot
from linter.finding import Severity
from linter.rule import Scope


def made(module: ModuleType) -> tuple[Any, Any, Any]:
    """The same enumerations, by ``enum`` or by what stands in for it."""

    class Color(module.Enum):  # type: ignore[name-defined,misc]
        """Some colors."""

        RED = "red"
        CRIMSON = "red"
        BLUE = ("blue", 2)

        @property
        def first(self) -> str:
            return str(self.value)[0]

    class Size(module.IntEnum):  # type: ignore[name-defined,misc]
        SMALL = 3
        LARGE = module.auto()

    class Bits(module.Flag):  # type: ignore[name-defined,misc]
        NONE = 0
        ONE = module.auto()
        TWO = module.auto()
        FOUR = module.auto()
        FIVE = 5

    return Color, Size, Bits


def said(module: ModuleType) -> list[object]:
    """What they say."""
    color, size, bits = made(module)
    every = [*color, *size, *bits]
    both = bits.ONE | bits.TWO, bits.ONE & bits.TWO, bits.FIVE ^ bits.ONE, ~bits.ONE, bits.NONE
    return [
        *((each.name, each.value, each._name_, each._value_, str(each), repr(each)) for each in every),
        *((list(map(repr, reversed(kind))), len(kind), kind.__name__) for kind in (color, size)),
        *((repr(each), bool(each), [one.name for one in each], bits.ONE in each) for each in both),
        *(color("red").name, color["CRIMSON"].name, color(color.BLUE) is color.BLUE, color.RED.first, color.__doc__),
        *(color.RED in color, f"{color.RED}", f"{size.LARGE}", size.LARGE > size.SMALL, size.SMALL == 3, size(4).name),
        *(bits(5) is bits.FIVE, (bits.ONE | bits.TWO) is bits(3), list(color.__members__), {color.RED: 1}[color.RED]),
        copy.copy(size.SMALL) is size.SMALL,
        copy.deepcopy([color.RED])[0] is color.RED,
    ]


def test_an_enumeration_is_one_as_the_library_makes_it() -> None:
    assert said(enums) == said(enum)


@pytest.mark.parametrize("module", [enums, enum])
def test_what_is_no_member_is_refused(module: ModuleType) -> None:
    color, size, bits = made(module)
    for kind, value in ((color, "green"), (size, 9), (bits, 64)):
        with pytest.raises(ValueError):
            kind(value)
    with pytest.raises(KeyError):
        color["GREEN"]


def test_a_member_is_itself_in_another_process() -> None:
    for member in (Scope.BLOCK, Severity.ERROR, Slot.SCORE | Slot.FLAGS, Kind.UNKNOWN_FLAG):
        assert pickle.loads(pickle.dumps(member)) is member
