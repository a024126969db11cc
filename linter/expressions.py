"""Regular expressions that are compiled when they are first asked for something.

Most are for what few files have, and compiling all of them would be a third of the time that a run takes to start.
What every run needs is written to compile fast. A set of more than two stretches of characters, one of them beyond
Latin-1, takes ``re`` ten times as long as another one: ``(?:[*_-]++|[–—])*+`` is made faster than ``[*_–—-]*+``.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import compile as expression
else:

    class expression:  # noqa: N801  # it stands in for a function
        """The expression ``pattern``, with all that a compiled one has."""

        def __init__(self, pattern, flags=0):
            self._made = pattern, flags

        def __getattr__(self, name):
            """Compile it for the first that is asked; the rest comes from the cache of ``re``."""
            found = getattr(re.compile(*self._made), name)
            self.__dict__[name] = found
            return found


__all__ = ["expression"]
