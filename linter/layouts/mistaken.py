"""Long texts that are in another layout: a look at some of their lines tells, so that the rest is not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.layouts.foreign import beginnings
from linter.layouts.reader import Gap, MistakenError
from linter.layouts.steps import BODY

if TYPE_CHECKING:
    from linter.layouts.compiled import Layout
    from linter.layouts.whole import Proof

_SAMPLES = 3
_LIKELY = 16
"""So many lines that begin as structure does are read at each place, with all between them: some blocks in a row."""
_LARGEST = 16_384
"""So many characters are read at each place at most."""
_WORTH = 3
"""The whole is so many times longer than all that is read of it, or there is no point in looking."""
_CLEARLY = 2
"""Where so many times more lines are left over or missing than fit, a text is in another layout."""


def look(layout: Layout, text: str, start: int, parts: Sequence[Proof | Gap]) -> None:
    """Read some of ``text`` from ``start`` on, below ``parts``; raises :class:`MistakenError` if hardly any of it fits.

    It does not where the lines at the beginning are running text of a block above them: then all others may be too.
    """
    from linter.layouts.parsing import explained, read

    last = parts[-1].matches[-1].start() if parts and not isinstance(parts[-1], Gap) else start
    pieces = list(_samples(layout, text, last))
    if len(pieces) < _SAMPLES or _WORTH * sum(map(len, pieces)) > len(text) - start:
        return
    best = 0, 0
    for number, piece in enumerate(pieces):
        found = read(layout, piece)
        if not number and parts and _is_running(found):
            return
        fits, _, left = explained(layout, found)
        if left < _CLEARLY * fits:
            return
        best = max(best, (fits, left))
    raise MistakenError(*best)


def _is_running(parts: Sequence[Proof | Gap]) -> bool:
    """Whether a text ends within running text."""
    last = parts[-1]
    return isinstance(last, Gap) and last.alignment.end.mode == BODY


def _samples(layout: Layout, text: str, start: int) -> Iterator[str]:
    """Pieces of whole lines, of which the first begins at ``start``, and others where as many likely lines are between.

    Likely is what begins as structure does.
    """
    likely = [match.start() for match in beginnings(layout).finditer(text, start)]
    for number in range(_SAMPLES if len(likely) >= _SAMPLES * _LIKELY else 0):
        first = len(likely) * number // _SAMPLES
        at, last = likely[first] if number else start, likely[first + _LIKELY - 1]
        end = text.find("\n", min(last, at + _LARGEST)) + 1
        yield text[at : end or len(text)]
