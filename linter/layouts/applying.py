"""Whether a check of a description can ever be made: where its slots may be, and how often."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from linter.layouts.description import DescriptionError, Slot
from linter.layouts.meaning import Meaning
from linter.layouts.occurring import SEVERAL, Occurring
from linter.layouts.places import Path, Places

_SOURCES = ("count-of", "mean-of", "sum-of", "same-as", "quoted-from", "at-least", "at-most")
_SEVERAL_VALUES = ("unique", "ascending")
_OF_CHOICES = ("ordered", "once")
_PAIR = 2


class Applying:
    """Refuses the checks of a description that would never find anything.

    ``inner`` are the slots that are values in a line of free text.
    """

    def __init__(
        self, slots: Mapping[str, Slot], occurring: Occurring, places: Places, inner: frozenset[str] = frozenset()
    ) -> None:
        self.slots = slots
        self.occurring = occurring
        self.places = places
        self.inner = inner
        self._alternating = False

    def check(self, given: Mapping[str, Any], target: tuple[str, ...], path: Path) -> None:
        """Raise :class:`DescriptionError` for the first check of ``target`` in the table ``given`` that is idle."""
        within: str = given.get("within", "")
        said = [given[key] for key in _SOURCES if key in given]
        several = [key for key in _SEVERAL_VALUES if given.get(key, False) is not False]
        for key in several:
            self._check_inner(key, target, path)
        compared = [(*target, *(each if isinstance(each, list) else [each])) for each in said]
        self._check_within(within, [*compared, *(target for _ in several)], path)
        for key in several:
            self._check_several(key, given, target, path)
        for key in _OF_CHOICES:
            if given.get(key, False) and self.slots[target[0]].meaning is not Meaning.TIER:
                self._check_times(key, target, "file", path)
        if "quoted-from" in given and any(self.slots[name.rpartition(".")[2]].is_said for name in target):
            self._check_together("quoted-from", target, path)
            if len(target) > _PAIR:
                raise self._error(path, "quoted-from", f"quoted-from judges {len(target)} slots, expected one or two")
            if within and len(target) == _PAIR:
                raise self._error(path, "within", "'within' goes with quoted-from of one slot, expected none for two")
        if given.get("alternate", False) is not False:
            self._check_alternate(given["alternate"], target, path, within)

    def _error(self, path: Path, key: str, message: str) -> DescriptionError:
        return DescriptionError(message, self.places.key(*path, key))

    def _check_inner(self, key: str, target: Iterable[str], path: Path) -> None:
        """Values in free text are no parts of blocks that could be compared."""
        found = next((name for name in target if name.rpartition(".")[2] in self.inner), None)
        if found is not None:
            message = f"'{found}' is a value in free text, expected a slot of a template in {key}"
            raise self._error(path, key, message)

    def _check_within(self, within: str, compared: Iterable[tuple[str, ...]], path: Path) -> None:
        """Raise where each of the checks compares something that is not in the block to which they are limited."""
        if not within:
            return
        outside = [next((each for each in names if not self.occurring.is_in(each, within)), "") for names in compared]
        if outside and all(outside):
            raise self._error(path, "within", f"within is '{within}', and '{outside[0]}' is not in that block")

    def _check_several(self, key: str, given: Mapping[str, Any], target: tuple[str, ...], path: Path) -> None:
        """Raise where only one value is ever compared."""
        said = given[key]
        if said == "files":
            return
        named = key == "unique" and said not in (True, "file")
        limit: str = said if named else given.get("within", "file")
        if named:
            self._check_together(key, target, path)
            for reference in target:
                if not self.occurring.is_in(reference, limit):
                    raise self._error(path, key, f"unique is '{limit}', and '{reference}' is not in that block")
        self._check_together(key, target if key == "unique" else (), path)
        self._check_times(key, target, limit, path)

    def _check_times(self, key: str, target: tuple[str, ...], limit: str, path: Path) -> None:
        for reference in target:
            if self.occurring.times(reference, limit) < SEVERAL:
                where = "a file" if limit == "file" else f"a block '{limit}'"
                due = "several times" + (', or "files"' if key == "unique" else "")
                raise self._error(path, key, f"'{reference}' comes once in {where}, expected {due} for {key}")

    def _check_together(self, key: str, target: tuple[str, ...], path: Path) -> None:
        if target and not self.occurring.has_together(target):
            shown = " and ".join(f"'{each}'" for each in target)
            raise self._error(path, key, f"no block has {shown}, expected slots of one block for {key}")

    def _check_alternate(self, said: object, target: tuple[str, ...], path: Path, within: str) -> None:
        """Raise for a check that finds no two speakers, and for a second one."""
        every = target if said is True else (*target, *(said if isinstance(said, list) else [said]))
        if self._alternating:
            raise self._error(path, "alternate", "alternate is there twice, expected it once in a description")
        self._alternating = True
        if within:
            raise self._error(path, "within", "'within' does not go with alternate, expected another check")
        if len(every) > _PAIR:
            raise self._error(path, "alternate", f"alternate compares {len(every)} slots, expected one or two")
        if len(every) == 1 and self.slots[every[0].rpartition(".")[2]].kind != "speaker":
            message = f"'{every[0]}' is not a speaker, expected the slot that it takes turns with in alternate"
            raise self._error(path, "alternate", message)
        self._check_times("alternate", every, "file", path)
        for reference in every:
            if len(every) == _PAIR and self.occurring.lines(reference) > 1:
                message = f"'{reference}' is on several lines, expected a slot of one line for alternate"
                raise self._error(path, "alternate", message)
