"""The declared checks of a file, made true: what is counted, copied, listed, limited or in an order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from benchmarks.described import holding
from benchmarks.described.declared import Check
from benchmarks.described.description import Description, Slot, TemplateLine
from benchmarks.described.figures import figure, is_in_range, written
from benchmarks.described.tree import Node, Piece, Row
from benchmarks.described.values import SPEAKERS, TRIES, Values

PASSES = 6
"""So often all checks are made true, one after the other, until none of them has undone another."""
_MOST = 5
"""A list has so many names at most."""


def satisfy(description: Description, root: Node, values: Values) -> list[Check]:
    """Give every slot with a check a value that it may have; the checks that are broken all the same."""
    mending = Mending(description, root, values)
    mending.lists()
    left: list[Check] = []
    for _ in range(PASSES):
        mending.all()
        left = list(holding.broken(description, root))
        if not left:
            break
    return left


@dataclass
class Mending:
    """Makes the checks of one file true."""

    description: Description
    root: Node
    values: Values

    def __post_init__(self) -> None:
        totals = self.total
        self._mends: dict[str, Callable[[Check], None]] = {
            "quoted-from": self.quoted, "unique": self.unique, "alternate": self.alternate,
            "ascending": self.ascending, "same-as": self.same, "count-of": totals, "sum-of": totals,
            "mean-of": totals, "at-least": self.limit, "at-most": self.limit,
        }  # fmt: skip
        self._starts: dict[str, int] = {}

    def all(self) -> None:
        """Make each check true once: what takes blocks away first, what counts them last."""
        order = list(self._mends)
        for check in sorted(self.description.checks, key=lambda check: order.index(check.kind)):
            if check.kind == "ascending":
                self.counters()
            self._mends[check.kind](check)
        self.counters()

    def lists(self) -> None:
        """Lists of names, where others are quoted from them."""
        quoting: dict[str, list[Check]] = {}
        for check in dict.fromkeys(self.description.listed.values()):
            for path in check.sources:
                quoting.setdefault(path.rpartition(".")[2], []).append(check)
        for node, piece in self.root.placed():
            slot = piece.slot
            if slot is None or slot.name not in quoting or node.block in self.description.repeated:
                continue
            checks = quoting[slot.name]
            most = 1 if slot.type in ("name", "word", "choice") else _MOST
            count = self.values.rng.randint(min(2, most), most) if any(len(one.sources) == 1 for one in checks) else 1
            wanted = {self._slot(path).type for check in checks for path in check.targets}
            piece.text = ", ".join(self.values.names_for(slot, wanted, count))

    def _slot(self, path: str) -> Slot:
        return self.description.slot(self.description.holder(path), path.rpartition(".")[2])

    def counters(self) -> None:
        """Numbers of blocks: one more than that of the one before, in the block in which they begin anew.

        Blocks count together if they come on one line of a template.
        """
        due: dict[tuple[str, int, TemplateLine | None], int] = {}
        done: dict[tuple[str, int], str] = {}
        for node, piece in self.root.placed():
            slot = piece.slot
            if slot is None or slot.type != "number":
                continue
            if (slot.name, id(node)) not in done:
                scope = slot.name, id(begins_in(self.description, node, slot)), node.line
                number = due.get(scope, self._first(slot))
                due[scope] = number + 1
                done[slot.name, id(node)] = written(slot, Fraction(number))
            piece.text = done[slot.name, id(node)]

    def _first(self, slot: Slot) -> int:
        first = slot.settings.get("from", 1)
        return self._starts.setdefault(slot.name, self.values.rng.choice((1, 8, 28)) if first == "any" else int(first))

    def pool(self, node: Node, slot: Slot) -> list[str]:
        """All that a value may be, where that is known."""
        check = self.description.listed.get(slot.name) or self.description.listed.get(f"{node.block}.{slot.name}")
        if check is not None:
            return holding.listed(self.root, check, node)
        return list(slot.of or (SPEAKERS if slot.type == "speaker" else ()))

    def quoted(self, check: Check) -> None:
        """Texts and names that are taken from others."""
        if check.targets[0] in self.description.listed:
            for path in check.targets:
                for node, piece in self.root.found(path):
                    names = holding.listed(self.root, check, node)
                    if names and piece.text not in names:
                        piece.text = self.values.rng.choice(names)
            return
        said = [name.rpartition(".")[2] for name in check.sources]
        texts = [piece for _, piece in self.root.placed() if piece.slot is not None and piece.slot.name in said]
        for place, (node, pieces) in enumerate(list(holding.together(self.root, check))):
            start = place * len(pieces)
            if start + len(pieces) > len(texts):
                self.drop(node)
                continue
            for piece, text in zip(pieces, texts[start:], strict=False):
                piece.text = text.text.partition("\n")[0] if holding.is_short(piece) else text.text

    def drop(self, node: Node) -> None:
        """Take a block out, if its place may be empty or has another one."""
        if node.parent is None or node.line is None:
            return
        others = sum(one.line is node.line for one in node.parent.children)
        if node.line.optional or (node.line.repeated and others > 1):
            node.parent.parts.remove(node)

    def unique(self, check: Check) -> None:
        """Values that come once: one that is there again is another, or its block goes."""
        seen: set[tuple[object, ...]] = set()
        for node, pieces in list(holding.together(self.root, check)):
            slot = pieces[0].slot
            if slot is None or slot.type == "number":
                continue
            names = [name for name in self.pool(node, slot) if name != pieces[0].text]
            for name in self.values.rng.sample(names, len(names)) if names else [""] * TRIES:
                if holding.key(check, node, pieces) not in seen:
                    break
                pieces[0].text = name or self.values.value(slot, False)
            if holding.key(check, node, pieces) in seen:
                self.drop(node)
            seen.add(holding.key(check, node, pieces))

    def alternate(self, check: Check) -> None:
        """Speakers of whom none has two turns in a row."""
        if len(check.targets) > 1:
            return
        for (_, above), (node, piece) in pairwise(self.root.found(check.targets[0])):
            if piece.slot is not None and piece.text == above.text:
                others = [name for name in self.pool(node, piece.slot) if name != above.text]
                piece.text = others[0] if others else piece.text

    def ascending(self, check: Check) -> None:
        """Values that never fall."""
        for scope in holding.scopes(self.root, check):
            pieces = [piece for _, piece in scope if holding.measured([piece])]
            for piece, value in zip(pieces, sorted(holding.measured(pieces)), strict=True):
                if piece.slot is not None:
                    piece.text = written(piece.slot, value)

    def same(self, check: Check) -> None:
        """Copies."""
        for node, piece in self.root.found(check.targets[0]):
            found = holding.originals(self.description, self.root, check, node)
            if found and holding.part(found[0]) != holding.folded(piece):
                piece.text = holding.part(found[0])

    def total(self, check: Check) -> None:
        """Counts, sums and means; a sum that is said elsewhere, or is too large, is shared out among its parts."""
        bound = {path for one in self.description.checks if one.kind == "same-as" for path in one.targets}
        for node, piece in self.root.found(check.targets[0]):
            slot, around = piece.slot, node.around(check.within)
            wanted = holding.total(self.root, check, around)
            if slot is None or figure(slot, piece.text) is None:
                continue
            if wanted is None:
                self.leave_out(node, piece)
                continue
            is_bound = not bound.isdisjoint((slot.name, f"{node.block}.{slot.name}"))
            if check.kind == "sum-of" and (is_bound or not is_in_range(slot, wanted)):
                said = figure(slot, piece.text) or Fraction()
                parts = [one for path in check.sources for other, one in self.root.found(path) if other.within(around)]
                self.share(parts, (said if is_bound else max(slot.range[0], slot.range[1] or said)) - wanted)
            else:
                piece.text = written(slot, wanted)

    def leave_out(self, node: Node, piece: Piece) -> None:
        """An optional line about nothing is left out."""
        for part in list(node.parts):
            if isinstance(part, Row) and part.template.optional and any(one is piece for one in part.pieces):
                node.parts.remove(part)

    def share(self, pieces: Sequence[Piece], more: Fraction) -> None:
        """Add to some values, to each as much as its range allows, until all of it is shared out."""
        for piece in pieces:
            slot = piece.slot
            value = None if slot is None else figure(slot, piece.text)
            if slot is None or value is None or not more:
                continue
            low, high = slot.range
            changed = max(low, value + more if high is None else min(high, value + more))
            more -= changed - value
            piece.text = written(slot, changed)

    def limit(self, check: Check) -> None:
        """Values above or below others: they are moved themselves, unless another check holds them where they are."""
        for node, piece in self.root.found(check.targets[0]):
            others = holding.limits(self.root, check, node)
            if piece.slot is None or not holding.is_beyond(check, piece, others):
                continue
            is_least = check.kind == "at-least"
            bounds = holding.measured(others)
            wanted = max(bounds) if is_least else min(bounds)
            if _is_free(piece.slot) and is_in_range(piece.slot, wanted):
                piece.text = written(piece.slot, wanted)
                continue
            (value,) = holding.measured([piece])
            if addends := self._addends(node, check.targets[0]):
                self.share(addends, Fraction(wanted) - Fraction(value))
                piece.text = written(piece.slot, wanted)
                continue
            for other in others:
                if other.slot is not None and _is_free(other.slot) and holding.is_beyond(check, piece, [other]):
                    other.text = written(other.slot, value)

    def _addends(self, node: Node, target: str) -> list[Piece]:
        """The values of which that of ``target`` in a block is the sum."""
        name = target.rpartition(".")[2]
        sums = (each for each in self.description.checks if each.kind == "sum-of")
        return [
            piece
            for check in sums
            if check.targets[0].rpartition(".")[2] == name
            for path in check.sources
            for other, piece in self.root.found(path)
            if other.within(node.around(check.within))
        ]


def _is_free(slot: Slot) -> bool:
    """Whether nothing but limits is declared of a slot, and nothing follows from its type."""
    return slot.type not in ("number",) and not slot.checks.keys() - {"at-least", "at-most"}


def begins_in(description: Description, node: Node, slot: Slot) -> Node:
    """The block in which the values of a slot begin anew: the one that is named, else that around its block."""
    if within := slot.settings.get("within", ""):
        return node.around(str(within))
    if slot.settings.get("from") == "any":
        return node.around("")
    while node.parent is not None and node.block not in description.repeated:
        node = node.parent
    return node.parent or node
