"""``Enum``, ``IntEnum`` and ``Flag`` as ``enum`` has them, made in a tenth of the time: a run loads a hundred members.

``enum`` makes every member by a descriptor that looks at all those before it. Here a member is an object of its class
that has a name and a value, and a class finds its members by either. The numbers of flags are numbers. Type checkers
see the originals.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from enum import Enum as Enum
    from enum import Flag as Flag
    from enum import IntEnum as IntEnum
    from enum import auto as auto
else:

    class auto:  # noqa: N801  # it stands in for the one of the library
        """The value after the highest one so far."""

    class _Members(type):
        """Makes members of the values that a class body gives to names."""

        def __new__(cls, name, bases, body):
            values = {key: body.pop(key) for key in [*body] if key[0] != "_" and not hasattr(body[key], "__get__")}
            made = super().__new__(cls, name, bases, body)
            made._named, made._valued, highest = {}, {}, 0
            for key, value in values.items():
                value = made._following(highest) if type(value) is auto else value
                member = made._valued[value] if value in made._valued else made._member(key, value)
                made._named[key] = member
                setattr(made, key, member)
                highest = max(highest, value) if type(value) is int else highest
            return made

        def _member(cls, name, value):
            member = cls.__new__(cls, value) if issubclass(cls, int) else cls.__new__(cls)
            member.name = member._name_ = name
            member.value = member._value_ = value
            cls._valued[value] = member
            return member

        def __call__(cls, value):
            """The member with this value."""
            if type(value) is cls:
                return value
            return cls._valued[value] if value in cls._valued else cls._other(value)

        def __getitem__(cls, name):
            return cls._named[name]

        def __iter__(cls):
            return iter(cls._listed())

        def __reversed__(cls):
            return reversed(cls._listed())

        def __len__(cls):
            return len(cls._listed())

        def __contains__(cls, member):
            return isinstance(member, cls)

        @property
        def __members__(cls):
            return dict(cls._named)

    class Enum(metaclass=_Members):
        """Values with names."""

        @classmethod
        def _listed(cls):
            return list(dict.fromkeys(cls._named.values()))

        @classmethod
        def _following(cls, highest):
            return highest + 1

        @classmethod
        def _other(cls, value):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

        def __repr__(self):
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __str__(self):
            return f"{type(self).__name__}.{self.name}"

        def __reduce_ex__(self, _):
            return type(self), (self.value,)

        def __copy__(self):
            return self

        def __deepcopy__(self, _):
            return self

    class IntEnum(int, Enum):
        """Numbers with names."""

        __repr__, __str__ = Enum.__repr__, int.__repr__

    class Flag(int, Enum):
        """Bits with names, and any of them together."""

        __repr__, __str__ = Enum.__repr__, Enum.__str__

        @classmethod
        def _listed(cls):
            return [member for member in super()._listed() if member.value.bit_count() == 1]

        @classmethod
        def _following(cls, highest):
            return 1 << highest.bit_length()

        @classmethod
        def _other(cls, value):
            own = [member for member in cls if member.value & value]
            if not isinstance(value, int) or sum(member.value for member in own) != value:
                return super()._other(value)
            return cls._member("|".join(member.name for member in own), value)

        def __or__(self, other):
            return type(self)(self.value | other.value)

        def __and__(self, other):
            return type(self)(self.value & other.value)

        def __xor__(self, other):
            return type(self)(self.value ^ other.value)

        def __invert__(self):
            return type(self)(sum(member.value for member in type(self)) & ~self.value)

        def __contains__(self, other):
            return other.value & self.value == other.value

        def __iter__(self):
            return (member for member in type(self) if member.value & self.value)


__all__ = ["Enum", "Flag", "IntEnum", "auto"]
