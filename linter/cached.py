"""``cached_property`` as ``functools`` has it, without the lock that it takes there before Python 3.12.

That lock is most of what a property costs whose value takes no time, and every file has two dozen of these.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from functools import cached_property as cached_property
else:

    class cached_property:  # noqa: N801  # it stands in for the one of the library
        """What ``made`` returns, kept in the object that it was made for."""

        def __init__(self, made):
            self.made = made
            self.name = made.__name__
            self.__doc__ = made.__doc__

        def __get__(self, instance, owner=None):
            """Ask for it the first time; later ones find it in the object."""
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.made(instance)
            return value


__all__ = ["cached_property"]
