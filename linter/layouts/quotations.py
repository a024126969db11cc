"""Texts of a file that say what others in it do: copies of a text, and questions and answers taken from a dialogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from linter.blocks import Block
from linter.damage import Kind
from linter.document import Document
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.description import Check, Slot
from linter.layouts.harm import Harm
from linter.layouts.inventory import Inventory
from linter.layouts.meaning import Meaning
from linter.line_bounds import first_line

if TYPE_CHECKING:
    from linter.mismatches import Mismatch

ORDER = frozenset({Kind.TURN_ORDER, Kind.MISSING_QUESTION, Kind.MISSING_ANSWER, Kind.STRAY_TEXT, Kind.TRUNCATED})
"""Damage that moves lines to other blocks."""
_OTHER_ORDER = ORDER - {Kind.MISSING_ANSWER}
"""The same where no answer is compared."""
_WORD = re.compile(r'[^\s"]+')
_ENDS = re.compile(r"[ \t]*(?:\n|\Z)")
_BORDER = 2
"""So far after a text damage at its border is."""


class Quotations:
    """Holds the texts of one document against those that they are taken from."""

    def __init__(self, layout: Layout, document: Document) -> None:
        self.layout = layout
        self.document = document
        self.text = document.text
        self.values = Inventory(layout, document)
        self.harm = Harm(document)

    def targets(self, check: Check) -> Iterator[tuple[Block, Block, Span]]:
        """The values that a check judges, each with the block that it holds in and its own."""
        for block, span in self.values.found(check.target[0]):
            if self.harm.of_line(span) is None:
                yield self.values.around(block, check.within), block, span

    def same(self, check: Check) -> Iterator[Mismatch]:
        """A target must be a copy of its sources: of those in its own block, else in the nearest one around it."""
        for around, block, span in self.targets(check):
            for path in check.sources:
                own = block.slots.get(path.rpartition(".")[2])
                if own is not None:
                    yield from self._copy(check, (block, span), path, [own])
                    continue
                near = around if check.within else self.values.shared(block, path)
                every = [each for other, each in self.values.found(path) if self.values.is_in(other, near)]
                if len(every) > 1 and not self.values.has_several(near, path):
                    continue  # it is unclear which of them is the original
                yield from self._copy(check, (block, span), path, every)

    def _copy(self, check: Check, target: tuple[Block, Span], path: str, originals: list[Span]) -> Iterator[Mismatch]:
        """The first of the originals at ``path`` that a target is unlike."""
        for span in originals:
            wanted = self._part(self.values.slot(path), span)
            if wanted is None or self.harm.is_hurt([span, target[1]], ORDER) or self.harm.is_touched(wanted):
                continue
            if folded(self.text, target[1]) != folded(self.text, wanted):
                name = check.target[0].rpartition(".")[2]
                from linter.mismatches import UnlikeOriginal

                cut = _cut(self.text, target[1], wanted)
                yield UnlikeOriginal(_first_line(self.text, target[1]), name, _first_line(self.text, wanted), cut)
                return

    def _part(self, slot: Slot, span: Span) -> Span | None:
        """The part of a free text that its ``after`` names."""
        if not slot.after:
            return span
        at = self.text.find(slot.after, *span)
        if at < 0:
            return None
        start = self.text.find("\n", at)
        return (start, span[1]) if 0 <= start < span[1] else None

    def quoted(self, check: Check) -> Iterator[Mismatch]:
        """Each target must be a whole value of its source, a second one that right after the first."""
        if not any(self.values.slot(path).is_said for path in check.target):
            yield from self._listed(check)
            return
        kinds = ORDER if len(check.target) > 1 else _OTHER_ORDER
        if self.harm.is_hurt(self.values.region(check.sources), kinds):
            return
        said = sorted((span, path) for path in check.sources for _, span in self.values.found(path))
        if not said:
            return
        texts = [_said(self.text, span) for span, _ in said]
        pairs = set(pairwise(texts))
        places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            places.setdefault(text, []).append(place)
        alone = {text for text, (_, path) in zip(texts, said, strict=True) if path == check.sources[0]}
        starts = {span: block.start for path in check.sources for block, span in self.values.found(path)}
        hurt = [
            _words(text)
            for text, (span, _) in zip(texts, said, strict=True)
            if self.harm.is_touched((starts[span], span[1] + _BORDER))
        ]
        if len(check.target) == 1:
            spans = {text: [said[place][0] for place in found] for text, found in places.items()}
            yield from self._quoted_alone(check, spans, hurt)
            return
        first, second = (path.rpartition(".")[2] for path in check.target[:2])
        for block in self.values.blocks:
            if first not in block.slots or second not in block.slots:
                continue
            if any(block.start <= damage.span[0] <= block.end for damage in self.harm.damages):
                continue
            asked, given = block.slots[first], block.slots[second]
            question, answer = _said(self.text, asked), _said(self.text, given)
            wrong = first if question not in alone else second
            if (question, answer) in pairs or self.harm.is_touched(asked) or self.harm.is_touched(given):
                continue
            if any(_is_like(_words(text), words) for text in (question, answer) for words in hurt):
                continue  # what is wrong with the turn is said there
            from linter.mismatches import NotInDialogue

            near, step = (question, 1) if wrong == second else (answer, -1)
            words = _words(answer if wrong == second else question)
            beside = (place + step for place in places.get(near, ()) if 0 <= place + step < len(texts))
            turn = next((said[place][0] for place in beside if _is_like(_words(texts[place]), words)), None)
            cut = _cut(self.text, block.slots[wrong], turn) if turn else -1
            yield NotInDialogue(_first_line(self.text, block.slots[wrong]), wrong, turn, cut)

    def _listed(self, check: Check) -> Iterator[Mismatch]:
        """Short values: each must be one of the others, one of several that are listed there, or words of a text."""
        others = [
            (other, folded(self.text, span).casefold())
            for path in check.sources
            for other, span in self.values.found(path)
        ]
        is_answered = any(self.values.slot(path).meaning is Meaning.ANSWER for path in check.sources)
        kinds = ORDER if is_answered else _OTHER_ORDER
        if not others or self.harm.is_hurt(self.values.region(check.sources), kinds):
            return
        if any(map(self._is_lost, check.sources)):
            return  # nobody knows whom the list has
        from linter.layouts.listed import is_listed  # few layouts have lists
        from linter.mismatches import NotListed

        for path in check.target:
            slot = self.values.slot(path)
            spoken: dict[tuple[int, str], NotListed] = {}
            for block, span in self.values.found(path):
                said = folded(self.text, span).casefold()
                around = self.values.around(block, check.within)
                near = (text for other, text in others if self.values.is_in(other, around))
                if self.harm.of_line(span) is None and not any(map(is_listed(said).search, near)):
                    key = id(around), said if slot.kind == "speaker" else str(span)
                    known = spoken.get(key) or NotListed(span, slot.name, check.sources)
                    spoken[key] = known._replace(turns=known.turns + (slot.meaning is Meaning.SPEAKER))
            yield from spoken.values()

    def _is_lost(self, path: str) -> bool:
        """Whether a line with the slot at ``path`` is not there, or has no value; or a number that cannot be read."""
        name = path.rpartition(".")[2]
        lines = {each.index for each in self.layout.positions if any(slot.name == name for slot in each.slots)}
        found = self.values.found(path)
        if self.values.slot(path).is_number and any(name not in block.numbers for block, _ in found):
            return True
        return self.harm.is_lost(lines, [span for _, span in found])

    def _quoted_alone(
        self, check: Check, texts: dict[str, list[Span]], hurt: list[frozenset[str]]
    ) -> Iterator[Mismatch]:
        """One text by itself: it must be a whole value of a source, in the same block of the check."""
        name = check.target[0].rpartition(".")[2]
        for block, span in self.values.found(check.target[0]):
            quoted, around = _said(self.text, span), self.values.around(block, check.within)
            if any(around.start <= start and end <= around.end for start, end in texts.get(quoted, ())):
                continue
            if self.harm.is_touched(span) or any(_is_like(_words(quoted), words) for words in hurt):
                continue
            from linter.mismatches import NotInDialogue

            yield NotInDialogue(_first_line(self.text, span), name)


def folded(text: str, span: Span) -> str:
    """The text of ``span``, whose lines and blanks may be others."""
    return " ".join(text[span[0] : span[1]].split())


def _said(text: str, span: Span) -> str:
    """What is said at ``span``, without quotes around it: where one of them is lost, that is a fault of its own."""
    return folded(text, span).strip('"')


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


def _is_like(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts share most of their words, whatever the case."""
    return 2 * len(one & other) > min(len(one), len(other))


def _cut(text: str, *spans: Span) -> int:
    """The end of the line of one of two texts after which they differ, -1 where they differ within a line of both."""
    one, other = ([match.span() for match in _WORD.finditer(text, *span)] for span in spans)
    alike = takewhile(lambda both: text[slice(*both[0])] == text[slice(*both[1])], zip(one, other, strict=False))
    ends = [end for word in list(alike)[-1:] for _, end in word]
    return next((end for end in ends if _ENDS.match(text, end)), -1)


def _first_line(text: str, span: Span) -> Span:
    return first_line(text, (span[1] - len(text[slice(*span)].lstrip()), span[1]))
