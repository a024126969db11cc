"""Lines that differ in one number alone: two of them are read, and tell what all others are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from linter.expressions import expression
from linter.layouts.description import Item, Literal, Part
from linter.layouts.flaws import Fit, Flaw
from linter.layouts.lines import LineReader, initial
from linter.layouts.tokens import Reading
from linter.tuples import NamedTuple

_NUMBERED = expression(r"([^0-9]{0,32})([1-9][0-9]{0,3})([^0-9]*)")
"""A line with one number."""
_OF_ANY_DIGITS = frozenset(("text", "line", "free", "name"))
"""The types of values that are as good with any digits."""
_OF_WORDS = frozenset(("choice", "flag"))
"""The types of values that are, where none of the words that they may be has a digit."""


class _Model(NamedTuple):
    """A line that was read, and its ``number``.

    Once it ``is_sure`` that others are like it, some readers are ``asked`` of each: all must say of it what they say
    of that one. The ``numbered`` ones of its fits, by their place, are those that the number is in.
    """

    reading: Reading
    number: str
    is_sure: bool = False
    numbered: tuple[int, ...] = ()
    asked: tuple[tuple[LineReader, Fit | None], ...] = ()


class Renumbering:
    """Reads lines of which all but one number, of a label or within a text, was read before."""

    def __init__(self, readers: Sequence[LineReader]) -> None:
        self._curious = [reader for reader in readers if _is_curious(reader)]
        self._models: dict[tuple[str, int, str], _Model | None] = {}

    def clear(self) -> None:
        """Forget all lines."""
        self._models.clear()

    def read(self, text: str, anew: Callable[[str], Reading]) -> Reading:
        """All that ``text`` may be, read ``anew`` where that isn't known from other lines."""
        match = _NUMBERED.fullmatch(text)
        if match is None:
            return anew(text)
        before, number, after = match.groups()
        shape = before, len(number), after
        model = self._models.get(shape)
        if model is not None and model.is_sure and _agrees(model, text, number):
            return _renumbered(model, text, number)
        reading = anew(text)
        if model is not None and not model.is_sure:
            self._models[shape] = self._settled(model, reading, number)
        elif shape not in self._models:
            self._models[shape] = _Model(reading, number)
        return reading

    def _settled(self, model: _Model, other: Reading, number: str) -> _Model | None:
        """The model of all lines like two that were read; ``None`` where the digits of the number matter."""
        first, said = model.reading, model.reading.stripped
        curious = (reader for reader in self._curious if reader.may_be(said, initial(said)))
        model = model._replace(
            is_sure=True,
            numbered=tuple(n for n, (_, fit) in enumerate(first.fits) if _fit(fit, model.number, "0") != fit),
            asked=tuple((reader, reader.fit(first.text, said)) for reader in curious),
        )
        is_like = _renumbered(model, other.text, number).is_like(other)
        return model if is_like and _agrees(model, other.text, number) else None


def _is_curious(reader: LineReader) -> bool:
    """Whether it matters to a reader which digits are on a line, but for the number of its label."""
    position = reader.position
    words = list(reader.every_flag)
    for slot in position.slots:
        if slot.kind in _OF_WORDS:
            words += [*slot.of, *slot.known, *slot.others, *map("".join, slot.aliases)]
        elif slot.kind not in _OF_ANY_DIGITS and slot.name != position.counter:
            return True
    items = position.row.items if position.row is not None else ()
    words += _literals(items)
    return any(map(str.isdigit, "".join(words)))


def _literals(items: Sequence[Item]) -> Iterator[str]:
    """The text of a row that is the same in every file."""
    for item in items:
        if isinstance(item, Part):
            yield from _literals(item.items)
        elif isinstance(item, Literal):
            yield item.text


def _agrees(model: _Model, text: str, number: str) -> bool:
    """Whether all readers that are asked say of a line what they say of the model."""
    stripped = text.strip()
    return all(
        reader.fit(text, stripped) == (None if fit is None else _fit(fit, model.number, number))
        for reader, fit in model.asked
    )


def _renumbered(model: _Model, text: str, number: str) -> Reading:
    """The reading of ``text``, which is a line like another one but for its ``number``."""
    fits = list(model.reading.fits)
    for place in model.numbered:
        index, fit = fits[place]
        fits[place] = index, _fit(fit, model.number, number)
    return model.reading.of(text, tuple(fits))


def _fit(fit: Fit, old: str, new: str) -> Fit:
    if fit.number is None and not fit.flaws:
        return fit
    number = int(new) if fit.number == int(old) else fit.number
    numbers = {name: int(new) if value == int(old) else value for name, value in fit.numbers.items()}
    return fit._replace(flaws=tuple(_flaw(flaw, old, new) for flaw in fit.flaws), numbers=numbers, number=number)


def _flaw(flaw: Flaw, old: str, new: str) -> Flaw:
    def other(text: str) -> str:
        return re.sub(rf"(?<!\d){old}(?!\d)", new, text) if old in text else text

    return flaw._replace(
        found=other(flaw.found),
        expected=other(flaw.expected),
        text=None if flaw.text is None else other(flaw.text),
        more=tuple((start, end, other(text)) for start, end, text in flaw.more),
    )
