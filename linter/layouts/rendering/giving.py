"""The values that one layout needs, looked up in what another layout says: by their meaning, or by their name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from linter.layouts.compiled import Layout
from linter.layouts.description import Slot
from linter.layouts.forms import flag_name
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.shape import FIELDS, FLAGS, Home
from linter.layouts.rendering.faults import RenderError
from linter.layouts.rendering.values import number_text

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_QUALITY = {Meaning.TIER: "heading", Meaning.HEADING: "tier"}
"""A section by quality says what a line with the quality does."""


class Giving:
    """Looks up values for ``target``; ``given`` are texts by slots, which count before all others.

    ``used`` are the values that were found, by the ``id`` of their object and their key.
    """

    def __init__(self, target: Layout, given: Mapping[str, str]) -> None:
        self.target = target
        self.given = given
        self.used: set[tuple[int, str]] = set()

    def give(self, made: Data, home: Home, around: Sequence[Data], source: Layout | None) -> None:
        """Put a value at ``home`` of an object; ``around`` is where to look, the nearest object first."""
        slot = home.slot
        if home.holds_flags:
            return
        if slot.name in self.given:
            self._put(made, home, self.given[slot.name], self.given[slot.name])
            return
        found = self._find(home, around)
        if found is None:
            return
        holder, key, value = found
        written = holder.get("written", {}).get(key)
        self.used.add((id(holder), key))
        self._put(made, home, value, written, self._source_slot(source, key))
        if home.holds_answer:
            made["quoted"] = holder.get("quoted", False) if slot.quotes is None else slot.quotes

    def flags(self, made: Data, around: Sequence[Data], source: Layout | None) -> None:
        """Give an object the flags that the target has, by their names; the one for a struggle by its meaning."""
        told = next((data for data in around if data.get(FLAGS)), None)
        if told is None:
            return
        ours, theirs = self.target.description.struggled, source.description.struggled if source is not None else ""
        known = set(map(flag_name, self.target.flags))
        flags = [ours if ours and theirs and flag == theirs else flag for flag in told[FLAGS]]
        made[FLAGS] = [flag for flag in flags if flag in known]
        if len(made[FLAGS]) == len(flags):
            self.used.add((id(told), FLAGS))

    def _find(self, home: Home, around: Sequence[Data]) -> tuple[Data, str, Any] | None:
        keys = [home.key] if home.is_field else [home.key, _QUALITY.get(home.slot.meaning, home.key)]
        for key in dict.fromkeys(keys):
            for data in around:
                for holder in (data, data.get(FIELDS, {})):
                    if holder.get(key) is not None and not isinstance(holder[key], list | dict):
                        return (data, key, holder[key])
        return None

    @staticmethod
    def _source_slot(source: Layout | None, key: str) -> Slot | None:
        """The slot of the source that a value comes from."""
        if source is None:
            return None
        every = source.slots.values()
        return next((slot for slot in every if slot.meaning.value == key or slot.name == key), None)

    def _put(self, made: Data, home: Home, value: Any, written: str | None, source: Slot | None = None) -> None:
        slot = home.slot
        into = home.within(made)
        if slot.kind == "choice":
            into[home.key] = self._choice(slot, str(value))
        elif slot.is_number:
            number = _number(slot, value)
            self._require_same_range(slot, source)
            into[home.key] = number
            made.setdefault("written", {})[home.key] = self._number_text(slot, number, written)
        else:
            text = str(value)
            if not slot.runs_on and "\n" in text:
                raise RenderError(f"the value of {slot.name} has several lines, and the layout {self.target.name} one")
            into[home.key] = text
            if written is not None and source is not None and not source.is_number:
                made.setdefault("written", {})[home.key] = written

    def _choice(self, slot: Slot, value: str) -> str:
        words = {**dict(slot.aliases), **{word: word for word in slot.of}}
        found = next((word for other, word in words.items() if other.casefold() == value.casefold()), None)
        if found is None:
            expected = ", ".join(slot.of)
            raise RenderError(f"a value of {slot.name} is none of those of the layout {self.target.name}: {expected}")
        return found

    def _require_same_range(self, slot: Slot, source: Slot | None) -> None:
        if slot.meaning is not Meaning.SCORE or source is None or source.kind != "score":
            return
        if (slot.minimum, slot.maximum) != (source.minimum, source.maximum):
            here, there = (_range(each) for each in (source, slot))
            raise RenderError(f"{slot.name} goes from {here}, in the layout {self.target.name} from {there}")

    def _number_text(self, slot: Slot, number: float, written: str | None) -> str:
        text = number_text(number, slot)
        if slot.decimals is not None and round(number, slot.decimals) != number:
            raise RenderError(
                f"a value of {slot.name} has more decimals than the layout {self.target.name} writes: {slot.decimals}"
            )
        if written is not None and slot.kind == "score" and slot.decimals is None and "," not in written:
            return written
        return text


def _number(slot: Slot, value: Any) -> float | int:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise RenderError(f"the value of {slot.name} is not a number") from None
    return int(number) if number == int(number) and (slot.kind != "score" or slot.decimals == 0) else number


def _range(slot: Slot) -> str:
    return f"{slot.minimum:.15g} to {'any number' if slot.maximum is None else f'{slot.maximum:.15g}'}"
