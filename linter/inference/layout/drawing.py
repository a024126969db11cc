"""Templates from the order of anchors: blocks in blocks, the lines of each, and the blank lines between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from linter.inference.layout.draft import ANY, Draft
from linter.inference.layout.labelling import LineDrawer
from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, WORD, Line
from linter.inference.layout.order import Item, Loop, Part
from linter.inference.layout.pieces import Pieces, pieces_of
from linter.inference.layout.places import Place, anchors_of
from linter.inference.layout.skeletons import Anchor, Found
from linter.inference.layout.slots import Names, meaning_of, slug

_EDGE, _TOP = 0.7, 3
"""In this share of the files there must be text above all labels, of so many lines at most."""
_ALIKE = 0.7
"""Where fewer of the places have the same number of blank lines, any number of them is drawn."""
_SLOT = re.compile(r"\{[\w-]+\}")
_SIGNS = re.compile(r"[^\w\s\"'“„«.?!)]*[ \t]*")


class Drawer:
    """Draws a description of ``files``, whose anchors come in the order of ``parts``."""

    def __init__(
        self,
        draft: Draft,
        files: Sequence[Sequence[Found]],
        parts: Sequence[Part[Anchor]],
        pieces: Mapping[Anchor, Pieces],
    ) -> None:
        self.draft = draft
        self.files = files
        self.names = Names(("file",))
        self.lines = LineDrawer(
            draft, self.names, {anchor: Place(files, anchor) for anchor in anchors_of(parts)}, pieces
        )
        self.firsts: dict[str, Anchor] = {}
        self.trails: dict[str, int] = {}
        self.leads: dict[str, int] = {}
        self._parts = parts
        self._apart_turns: set[str] = set()
        """The blocks in which several people speak: each turn is a block of its own."""
        self._turns: dict[Anchor, str] = {}
        """The blocks of one turn, which may come in several places."""

    def draw(self, above: Sequence[Sequence[Line]]) -> None:
        """Fill the draft; ``above`` is the text above all anchors, by file."""
        self.draft.blocks["file"] = []
        self.draft.blocks["file"] = self._block("file", self._parts, (), list(self._top(above)))

    def _top(self, above: Sequence[Sequence[Line]]) -> Iterator[str]:
        """The lines of text at the top that nearly all files have."""
        usual, files = Counter(map(len, above)).most_common(1)[0]
        if files < _EDGE * len(above) or usual > _TOP:
            return
        for place in range(usual):
            lines = [each[place] for each in above if len(each) == usual]
            texts = [line.text for line in lines]
            if place:
                yield from [""] * Counter(line.blanks for line in lines).most_common(1)[0][0]
            if place and (pieces := pieces_of(texts)) is not None:
                yield self.lines.title(texts, pieces)
                continue
            head, tail = _common(texts, _SIGNS), _common([text[::-1] for text in texts], _SIGNS)[::-1]
            name = self.names.take("title" if not place else "subtitle")
            yield f"{head}{{{name}}}{tail if len(tail) < len(texts[0]) else ''}"

    def _block(self, name: str, parts: Sequence[Part[Anchor]], after: Sequence[Anchor],
               lines: list[str] | None = None) -> list[str]:  # fmt: skip
        """The lines of a block; ``after`` is what may come below its end."""
        self.lines.around.append(name)
        drawn = self._lines(name, parts, after, lines or [])
        self.lines.around.pop()
        return drawn

    def _lines(self, name: str, parts: Sequence[Part[Anchor]], after: Sequence[Anchor], lines: list[str]) -> list[str]:
        inside = anchors_of([part for part in parts if isinstance(part, Loop)])
        self.lines.repeated[name] = frozenset(mark for anchor in inside for mark in anchor.skeleton)
        if any(isinstance(part, Item) and NAME in part.sign.skeleton for part in parts):
            self.lines.spoken.add(name)
        before: Sequence[Anchor] = ()
        carried = 0
        since = 0
        counter = ""
        labels: Counter[str] = Counter()
        for at, part in enumerate(parts):
            first = part.first if isinstance(part, Loop) else part.sign
            gap = self._gap(first, before) if before or lines else 0
            if isinstance(part, Loop):
                inner = self._loop(part, _nexts(parts[at + 1 :], after), gap - carried)
                lines += [""] * max(0, gap - carried - self.leads[inner])
                lines.append(f"{{{inner}...{'?' if part.optional else ''}}}")
                carried = self.trails[inner]
                before = [*(before if part.optional else ()), *_lasts(part.parts)]
                continue
            lines += [ANY] if self._varies(first, before) else [""] * max(0, gap - carried)
            carried = 0
            self.lines.optional = part.optional
            self.lines.is_apart = name in self._apart_turns
            drawn, counter = self.lines.line(name, first, counter)
            label = _SLOT.sub("{}", drawn[0])
            labels[label] += 1
            if labels[label] > 1 and not first.separator and not part.optional:
                is_around = any(line.startswith("{") and "..." in line for line in lines[since:])
                last = since if _is_mark(first) and since < len(lines) and not is_around else len(lines)
                drawn = [self._apart(first, [*lines[last:], *drawn])]  # lines of one block differ in their labels
                del lines[last:]
            since = len(lines)
            if name in self._apart_turns and NAME in first.skeleton and not part.optional:
                block = self.names.take("turn")
                self.draft.blocks[block] = drawn
                drawn = [f"{{{block}}}"]
            if part.optional:
                carried = self._gap_below(first, parts[at + 1 :])
                drawn = [self._optional(first, drawn, carried, again=name == "file" and labels[label] > 1)]
            lines += drawn
            before = [*before, first] if part.optional else [first]
        return lines

    def _optional(self, anchor: Anchor, drawn: list[str], blanks: int, again: bool = False) -> str:
        """The line for what may be left out: a block where a text or blank lines below come and go with it.

        That is so too where it may come ``again`` in another place.
        """
        if len(drawn) == 1 and not blanks and not again:
            return f"{{?{drawn[0]}}}"
        name = self.names.take(f"{slug(anchor.skeleton)}-part".lstrip("-"))
        self.draft.blocks[name] = [*drawn, *[""] * blanks]
        return f"{{{name}?}}"

    def _apart(self, anchor: Anchor, drawn: list[str]) -> str:
        """The line for a block that holds what is ``drawn``."""
        worded = next((word for line in drawn if (word := slug(line))), "")
        name = self.names.take(f"{slug(anchor.skeleton) or worded}-again".lstrip("-"))
        self.draft.blocks[name] = drawn
        return f"{{{name}}}"

    def _gap_below(self, anchor: Anchor, following: Sequence[Part[Anchor]]) -> int:
        """How many blank lines come below what may be left out, if others come above it."""
        if not following or not any(each.blanks for each in self.lines.places[anchor].all):
            return 0
        first = following[0]
        return self._gap(first.first if isinstance(first, Loop) else first.sign, [anchor])

    def _loop(self, loop: Loop[Anchor], after: Sequence[Anchor], above: int) -> str:
        """The name of the block that repeats, with ``above`` blank lines above the first one."""
        if loop.free:
            return self._free(loop)
        own = list(anchors_of(loop.parts))
        if len(own) == 1 and own[0] in self._turns:
            return self._again(own[0])
        name = self._name(loop)
        if len(own) == 1 and NAME in own[0].skeleton:
            self._turns[own[0]] = name
        if _spoken(loop) > 1:
            self._apart_turns.add(name)
        if _holds_loop(loop) and not self._asks(loop):
            self.lines.holding.add(name)
        self.draft.blocks[name] = []  # blocks are listed from the outside to the inside
        self.firsts[name] = next((anchor for anchor in own if not anchor.separator), loop.first)
        lasts = _lasts(loop.parts)
        again = self._gap(loop.first, lasts)
        trail = min([again, *(self._gap(anchor, lasts) for anchor in after if self._gaps(anchor, lasts))])
        lead = [ANY] if again - trail > above or self._varies(loop.first, lasts) else [""] * (again - trail)
        self.trails[name], self.leads[name] = trail, 0 if lead == [ANY] else len(lead)
        lines = self._block(name, loop.parts, [loop.first, *after])
        last = loop.parts[-1]
        carried = self.trails[lines[-1].strip("{.?}")] if isinstance(last, Loop) else 0
        self.draft.blocks[name] = [*lead, *lines, *[""] * max(0, trail - carried)]
        return name

    def _again(self, anchor: Anchor) -> str:
        """The name of a block that is drawn like one in another place, which it may come next to."""
        known = self._turns[anchor]
        name = self.names.take("reply")
        self.draft.blocks[name] = list(self.draft.blocks[known])
        self.firsts[name] = anchor
        self.trails[name], self.leads[name] = self.trails[known], self.leads[known]
        return name

    def _free(self, loop: Loop[Anchor]) -> str:
        """The names of the blocks of which any may come after any other."""
        own = anchors_of(loop.parts)
        gap = min(self._gap(anchor, own) for anchor in own)
        names = []
        self.lines.in_turn = False
        for anchor in own:
            names.append(name := self.names.take("turn" if NAME in anchor.skeleton else slug(anchor.skeleton), "event"))
            self.draft.blocks[name] = []
            self.firsts[name] = anchor
            self.draft.blocks[name] = [*self._block(name, [Item(anchor, 1, False)], own), *[""] * gap]
        joined = " | ".join(names)
        self.trails[joined], self.leads[joined] = gap, 0
        return joined

    def _asks(self, loop: Loop[Anchor]) -> bool:
        """Whether questions are asked in the lines of a block itself, and none in the blocks that it holds.

        Where turns answer them, their label says that they are questions, and nothing else is said but the time.
        """
        inner = anchors_of([part for part in loop.parts if isinstance(part, Loop)])
        if any(NAME in anchor.skeleton for anchor in inner):
            own = [part.sign for part in loop.parts if isinstance(part, Item)]
            rest = [anchor for anchor in own if meaning_of(anchor.skeleton) != "question"]
            return len(rest) < len(own) and not any(map(_is_worded, rest))
        asking = {anchor for anchor in anchors_of(loop.parts) if self.lines.is_asked(anchor)}
        return bool(asking) and asking.isdisjoint(inner)

    def _name(self, loop: Loop[Anchor]) -> str:
        own = anchors_of(loop.parts)
        if _holds_loop(loop) and not self._asks(loop):
            parted = any(NAME in anchor.skeleton or anchor.skeleton == WORD for anchor in own)
            return self.names.take("part" if parted else "interview")
        if any(isinstance(part, Item) and NAME in part.sign.skeleton for part in loop.parts):
            return self.names.take("turn" if _spoken(loop) < 2 else "exchange")
        if all(anchor.skeleton.startswith("|") for anchor in own):
            return self.names.take("row")
        if not self.names.is_free("exchange") and not self.draft.blocks.get("exchange"):
            return self.names.take("reply")  # within an exchange
        return self.names.take("exchange" if any(not anchor.separator for anchor in own) else "part")

    def _gap(self, anchor: Anchor, before: Sequence[Anchor]) -> int:
        """How many blank lines are usually above ``anchor`` after one of ``before``, or what is no anchor if none."""
        counts = self._gaps(anchor, before)
        return counts.most_common(1)[0][0] if counts else 0

    def _varies(self, anchor: Anchor, before: Sequence[Anchor]) -> bool:
        """Whether the number of these blank lines differs from place to place, so that no number is right."""
        counts = self._gaps(anchor, before) if before else Counter[int]()
        return bool(counts) and counts.most_common(1)[0][1] < _ALIKE * counts.total()

    def _gaps(self, anchor: Anchor, before: Sequence[Anchor]) -> Counter[int]:
        counts: Counter[int] = Counter()
        for found in self.files:
            previous: Anchor | None = None
            for each in found:
                if each.anchor == anchor and (previous in before if before else previous is None):
                    counts[each.blanks] += 1
                previous = each.anchor
        return counts


def _common(texts: Sequence[str], signs: re.Pattern[str]) -> str:
    """The signs that all ``texts`` begin with."""
    found = {match[0] for text in texts if (match := signs.match(text)) is not None}
    return found.pop() if len(found) == 1 else ""


def _nexts(parts: Sequence[Part[Anchor]], after: Sequence[Anchor]) -> list[Anchor]:
    """The anchors that may come first in ``parts``, or ``after`` them where all may be left out."""
    found: list[Anchor] = []
    for part in parts:
        is_free = isinstance(part, Loop) and part.free
        found += anchors_of([part]) if is_free else [part.first if isinstance(part, Loop) else part.sign]
        if not part.optional:
            return found
    return [*found, *after]


def _lasts(parts: Sequence[Part[Anchor]]) -> list[Anchor]:
    """The anchors that may be the last ones of a block."""
    found: list[Anchor] = []
    for part in reversed(parts):
        inner = anchors_of if isinstance(part, Loop) and part.free else _lasts
        found += inner(part.parts) if isinstance(part, Loop) else [part.sign]
        if not part.optional:
            break
    return found


def _holds_loop(loop: Loop[Anchor]) -> bool:
    return any(isinstance(part, Loop) for part in loop.parts)


def _is_worded(anchor: Anchor) -> bool:
    """Whether a line has more than times and signs."""
    return any(sign.isalnum() or sign in MARKS - {CLOCK, DATE} for sign in anchor.skeleton)


def _is_mark(anchor: Anchor) -> bool:
    """Whether a line of signs closes what is above it."""
    return anchor.whole and not any(map(str.isalnum, anchor.skeleton))


def _spoken(loop: Loop[Anchor]) -> int:
    """How many lines of a block itself are turns."""
    own = [part for part in loop.parts if not isinstance(part, Loop) and not part.optional]
    return sum(NAME in part.sign.skeleton for part in own)
