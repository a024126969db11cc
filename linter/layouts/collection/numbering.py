"""Which question number is due."""

from __future__ import annotations


class Numbering:
    """Which question number is due, and which are accepted after a break.

    After a break the number after the last one, the number that the position asks for and the lowest not yet seen are
    all right, so that one renumbered, lost, doubled or moved question is one finding. ``broken_at`` is the
    place of the last break among the damages: its fix renumbers what follows as well.
    """

    def __init__(self) -> None:
        self.expected = 1
        self._seen: set[int] = set()
        self._last = 0
        self._lowest = 1
        self._broken = False
        self.broken_at: int | None = None

    def accepts(self, number: int) -> bool:
        """Whether ``number`` may come next."""
        if number == self.expected:
            return True
        return self._broken and number in (self._last + 1, self._lowest)

    def take(self, number: int | None) -> bool:
        """Go on with ``number`` (``None``: whatever is due); false where it breaks the sequence."""
        number = self.expected if number is None else number
        right = self.accepts(number)
        self._broken = self._broken or not right
        self._seen.add(number)
        while self._lowest in self._seen:
            self._lowest += 1
        self._last = number
        self.expected += 1
        if number + 1 == self.expected and self._lowest == self.expected:
            self._broken = False
        return right

    @property
    def due(self) -> tuple[int, ...]:
        """The numbers that may come next, the likeliest first."""
        return (self._last + 1, self.expected, self._lowest) if self._broken else (self.expected,)
