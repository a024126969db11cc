"""What a file says about itself, held against what is in it: the declared checks of a layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Span
from linter.layouts.block_counts import BlockCounts
from linter.layouts.description import Check
from linter.layouts.quotations import folded

if TYPE_CHECKING:
    from linter.mismatches import Mismatch


class Claims(BlockCounts):
    """Evaluates the checks of one document."""

    def all(self) -> Iterator[Mismatch]:
        """All that does not hold, in the order of the checks, each value by its name in messages."""
        for mismatch in self._all():
            from linter.layouts.slot_names import name_of_slot  # few files say anything wrong about themselves
            from linter.mismatches import BeyondLimit, NotInDialogue, NotListed, WrongNumber

            if isinstance(mismatch, NotInDialogue):
                yield mismatch  # its rule tells a question from an answer
                continue
            if isinstance(mismatch, BeyondLimit):
                mismatch = mismatch._replace(limit=self._name(mismatch.limit))
            elif isinstance(mismatch, NotListed):
                mismatch = mismatch._replace(sources=tuple(dict.fromkeys(map(self._name, mismatch.sources))))
            line = mismatch.line if isinstance(mismatch, WrongNumber) else -1
            yield mismatch._replace(slot=name_of_slot(self.layout, mismatch.slot, line))

    def _name(self, path: str) -> str:
        """What the values at ``path`` are called in messages."""
        from linter.layouts.slot_names import name_of_slot

        return name_of_slot(self.layout, path.rpartition(".")[2])

    def _all(self) -> Iterator[Mismatch]:
        yield from self._ranges()
        yield from self.counters()
        yield from self.counters_again()
        yield from self.choices()
        found: list[Mismatch] = []
        is_miscounted = False
        miscounted: frozenset[str] = frozenset()
        for check in sorted(self.layout.outline.checks, key=self._place_of):
            match check.kind:
                case "count-of":
                    wrong = list(self.count(check, _repeated(found)))
                    is_miscounted = is_miscounted or bool(wrong)
                    miscounted |= self.with_inner(self.blocks_of(check)) if wrong and not check.value else frozenset()
                    found += wrong
                case "mean-of" | "sum-of" if miscounted & self.blocks_of(check):
                    pass  # one of the blocks is missing, or there are too many
                case "mean-of" | "sum-of":
                    found += self._mean(check, found)
                case "same-as":
                    found += self.same(check)
                case "quoted-from":
                    if not is_miscounted:
                        found += self.quoted(check)
                case "at-least" | "at-most":
                    from linter.layouts.limits import beyond  # few layouts have one

                    found += beyond(self.values, self.harm, check)
                case "ascending":
                    found += self._ascending(check)
                case "unique":
                    found += self._unique(check)
        if len(found) > 1:
            from linter.layouts.echoes import without_echoes  # few files say two things wrong about themselves

            found = list(without_echoes(dict.fromkeys(found), self.text))  # two checks may say the same of a value
        yield from found

    def _place_of(self, check: Check) -> tuple[int, bool, int]:
        """When a check is made: first what is there again, then counts of blocks, the outer ones first, totals last."""
        if check.kind != "count-of":
            return {"unique": 0, "mean-of": 3, "sum-of": 3}.get(check.kind, 2), True, 0
        return 1, check.sources[0] not in self.layout.description.blocks, self.values.depth(check.sources[0])

    def _ranges(self) -> Iterator[Mismatch]:
        """Values in free text that are out of their range."""
        for name in self.layout.outline.held:
            slot = self.layout.slots[name]
            from linter.layouts.values import judge  # few files say anything about themselves

            for _, span in self.values.found(name):
                judged = judge(self.text, *span, slot)
                if judged.number is None and self.text[slice(*span)] not in slot.others:
                    found = self.text[span[0] : span[1]][:12]
                    from linter.mismatches import ValueOutOfRange

                    yield ValueOutOfRange(span, slot.name, found or "empty", slot.minimum, slot.maximum)

    def _mean(self, check: Check, wrong: list[Mismatch]) -> Iterator[Mismatch]:
        """Means and sums; where one of their values is known to be ``wrong``, that is why they do not hold.

        So it is where a block with one of them may be there twice.
        """
        sources = {span for path in check.sources for _, span in self.values.found(path)}
        if self.harm.is_cut_off or not sources.isdisjoint(each.span for each in wrong):
            return
        again = _repeated(wrong)
        name = check.target[0].rpartition(".")[2]
        decimals = self.layout.slots[name].decimals or 0
        for around, block, span in self.targets(check):
            each = [self.values.numbers(path, around) for path in check.sources]
            numbers = [number for found in each for number in found or ()]
            region = self.values.region(check.sources, around)
            if region and span > max(region):
                region.append(span)  # what is between them may have been another value
            if None in each or not numbers or (region and self.harm.is_hurt(region)):
                continue
            if any(start <= place < end for start, end in region for place, _ in again):
                continue
            if self.has_told(check, around, again):
                continue
            total = sum(numbers)
            wanted = total / len(numbers) if check.kind == "mean-of" else total
            said = self.values.number(block, span, name)
            is_wrong = said is not None and abs(said - wanted) >= 10**-decimals - 1e-9
            if is_wrong and not self.is_of_wrong_rows(check, around):
                right = f"{wanted:.{decimals}f}".replace(".", "," if self.layout.slots[name].comma else ".")
                from linter.mismatches import WrongTotal

                yield WrongTotal(span, name, self.text[span[0] : span[1]], right, check.kind == "mean-of")

    def _ascending(self, check: Check) -> Iterator[Mismatch]:
        from linter.layouts.limits import Measure

        name = check.target[0].rpartition(".")[2] if check.target else check.sources[0].rpartition(".")[2]
        measure = Measure(self.values, name)
        before = dict[int, tuple[float, Span]]()
        above = 0
        again, limit = self.document.second_title, self.values.limit(check)
        for block, span in self.values.found(name):
            if again is not None and span[0] >= again:
                before, again = {}, None  # another file begins
            written = self.text[span[0] : span[1]]
            value = measure.of(block, span)
            if value is None:
                continue
            around = id(self.values.around(block, limit))
            is_moved = not (self.misnumbered | self.misasked).isdisjoint((above, id(block)))  # its number says so
            above = id(block)
            last, place = before.get(around, (-1.0, span))
            if value < last and not is_moved:
                from linter.mismatches import FallingValue

                yield FallingValue(span, name, written, place)
            before[around] = value, span

    def _unique(self, check: Check) -> Iterator[Mismatch]:
        seen: dict[tuple[object, ...], Span] = {}
        limit = self.values.limit(check)
        block_name = check.target[0].rpartition(".")[0]
        for block in self.values.blocks:
            names = [path.rpartition(".")[2] for path in check.target]
            if (block_name and block.name != block_name) or any(name not in block.slots for name in names):
                continue
            said = (folded(self.text, block.slots[name]).casefold() for name in names)
            key = (id(self.values.around(block, limit)), *said)
            first = seen.setdefault(key, block.slots[names[0]])
            if first is not block.slots[names[0]]:
                from linter.mismatches import RepeatedValue

                yield RepeatedValue(block.slots[names[0]], names[0], first)

    def identities(self) -> Iterator[tuple[str, Span]]:
        """The values that no other file may have: the names of their slots, and where they are."""
        for path in self.layout.outline.identities:
            name = path.rpartition(".")[2]
            yield from ((name, span) for _, span in self.values.found(path) if self.harm.of_line(span) is None)


def _repeated(mismatches: list[Mismatch]) -> frozenset[Span]:
    """The values that are there again."""
    if not mismatches:
        return frozenset()
    from linter.mismatches import RepeatedValue

    return frozenset(each.span for each in mismatches if isinstance(each, RepeatedValue))
