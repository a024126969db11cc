"""Expressions for what running text may not hold, if it is to be proved: anything near to a line of structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.layouts import forms
from linter.layouts.description import Item, Part, Value
from linter.layouts.forms import ALONE, flag_texts
from linter.layouts.free_headings import FreeHeadings
from linter.layouts.inline_labels import InlineLabels
from linter.layouts.leading_values import words_after_value
from linter.layouts.narrower import Narrower
from linter.layouts.positions import END, Position
from linter.layouts.similar_lines import (
    BEFORE_WORDS,
    flag_like,
    half_like,
    head_like,
    heading_like,
    label_like,
    mark_like,
    named_like,
    numbered_like,
    second_like,
    speaker_like,
    unmarked_like,
    value_like,
)

if TYPE_CHECKING:
    from linter.layouts.labels import Label

_MARKUP = r"[ \t*_#>|`\"'(\[{<•+\\–—-]*+"
"""What may be before a line of structure; taken as a whole, so that no line is told by it."""


class Structure(Narrower, FreeHeadings, InlineLabels):
    """The lines of a layout as expressions: those that are structure, and running text, which has none of them."""

    sections: dict[str, Position]
    drawn: frozenset[str]
    least: int
    sign: str
    loose: frozenset[int]

    def label_of(self, position: Position) -> Label | None:
        """The label that the line of ``position`` begins with."""
        raise NotImplementedError

    @cached_property
    def structure(self) -> str:
        """What a line of a body may not begin with, if it is to be proved: anything near to a label or a separator."""
        found: list[str] = []
        bare: list[str] = []
        for position, label in self._rows():
            assert position.row is not None
            items = position.row.items
            bare += speaker_like(items, self.slots)
            bare += half_like(items, self.slots, position.body)
            bare += named_like(items, self.slots)
            bare += head_like(items, self.slots)
            found += numbered_like(items, self.slots)
            if position.brackets:
                opening, closing = map(re.escape, position.brackets)
                bare.append(rf"[ \t]*{opening}[^\n]*{closing}[ \t]*(?:\n|\Z)")
            found += (flag_like(text) for text in flag_texts(items, self.slots))
            if position.optional and not position.slots:
                found.append(flag_like(position.row.text.strip("{?}")))
            elif position.heading:
                bare.append(rf"[ \t]*(?i:{re.escape(position.row.text.strip())})[ \t]*(?:\n|\Z)")
                found += heading_like(position)
            elif label is not None and not label.letters:
                bare += mark_like((*position.label, *position.rest[:1]), self.slots)
                if position.body is None and (words := words_after_value(items)):
                    bare.append(rf"[^\n]{{0,{BEFORE_WORDS}}}?{re.escape(words)}")
            elif label is not None:
                found += label_like(label)
                if position.unmissed:
                    found += unmarked_like(label.text)
                if position.body is None:
                    found += second_like(items)
                if len(items) == 2 and position.slots[0].of and not label.text.rstrip().endswith(":"):
                    sizes = [len(label.text) + len(word) for word in position.slots[0].of]
                    found.append(rf"[^\n]{{{min(sizes) - 2},{max(sizes) + 2}}}(?:\n|\Z)")
            elif len(position.slots) == 1 and position.slots[0].of and len(items) == 1:
                sizes = [len(word) for word in position.slots[0].of]
                found.append(rf"[^\n]{{{max(1, min(sizes) - 2)},{max(sizes) + 4}}}(?:\n|\Z)")
                if position.names_speaker:
                    names = "|".join(map(re.escape, position.slots[0].of))
                    found.append(rf"(?:{names})[ \t]*[:.–-]?[ \t]+(?=[^\W\d_a-z])")
            elif len(items) == 1 and position.slots[0].kind in ALONE:
                found.append(rf"{forms.pattern(position.slots[0])}[ \t]*(?:\n|\Z)")
            elif len(behind := _behind_parts(position)) > 1 and isinstance(behind[0], Value):
                found += value_like(behind, self.slots)
        if self.drawn:
            bare.append(rf"[ \t]*+{self.run_like}")  # not after markup, which takes such characters too
        if self.free_headings:
            bare.append(rf"(?<=\n\n){self.free_heading}")
        if self.sign:
            bare.append(rf"{re.escape(self.sign)}\w")
        if found:
            bare.append(f"{_MARKUP}(?:{'|'.join(dict.fromkeys(found))})")
        return f"(?:{'|'.join(dict.fromkeys(bare))})" if bare else "(?!)"

    @cached_property
    def firm_structure(self) -> str:
        """What a line of a body may not be where exact lines hold a chunk: structure, or nearly an optional line.

        A body cannot run over such lines unseen, for the exact ones that come after it are missing then.
        """
        exact, near = self._firm
        both = [*exact, f"{_MARKUP}(?:{near})"] if near else exact
        return f"(?:{'|'.join(dict.fromkeys(both))})" if both else "(?!)"

    @cached_property
    def _firm(self) -> tuple[list[str], str]:
        """Expressions for lines that are structure, and one for the beginning of those that nearly are optional."""
        exact: list[str] = []
        near: list[str] = []
        for position, label in self._rows():
            assert position.row is not None
            items = position.row.items
            lead = r"[ \t]*+" * position.row.indented
            exact += named_like(items, self.slots)
            near += (flag_like(text) for text in flag_texts(items, self.slots))
            if position.optional and not position.slots:
                near.append(flag_like(position.row.text.strip("{?}")))
            elif position.heading:
                exact.append(rf"{lead}{re.escape(position.row.text.strip())}[ \t]*(?:\n|\Z)")
            elif label is not None and position.optional:
                near += label_like(label)
            elif label is not None:
                exact.append(lead + _exactly(label))
            elif len(behind := _behind_parts(position)) > 1 and isinstance(behind[0], Value):
                exact += (lead + line for line in value_like(behind, self.slots))
        if self.free_headings:
            exact.append(rf"(?<=\n\n){self.free_heading}")
        if self.sign:
            exact.append(rf"{re.escape(self.sign)}\w")
        if self.drawn:
            exact.append(rf"[ \t]*+{self.run_like}")
        return exact, "|".join(dict.fromkeys(near))

    def _rows(self) -> Iterator[tuple[Position, Label | None]]:
        """The lines of the templates with their labels, separators aside."""
        for position, label in zip(self.positions, self.labels, strict=True):
            if position.row is not None and not position.variants:
                yield position, label
            yield from ((each, self.label_of(each)) for each in position.variants)

    @cached_property
    def near_lines(self) -> re.Pattern[str]:
        """The lines of a body that begin nearly as an optional line, each with the line end before it."""
        return re.compile(rf"\n(?={_MARKUP}(?:{self._firm[1]}))(?P<line>[^\n]+)")

    @cached_property
    def body(self) -> str:
        """An expression for running text."""
        heads = [head for position, head in self.inline_heads if position.unmissed and position.index in self.loose]
        joined = rf"[^\n]*\S[ \t]+(?:{'|'.join(heads)})" if heads else "(?!)"
        return self._body(f"(?:{self.structure}|{joined})", joined)

    @cached_property
    def firm_body(self) -> str:
        """An expression for running text that exact lines hold."""
        return self._body(self.firm_structure)

    @cached_property
    def loose_body(self) -> str:
        """The same, where lines that nearly are optional ones are text for now."""
        exact, _ = self._firm
        return self._body(f"(?:{'|'.join(dict.fromkeys(exact))})" if exact else "(?!)")

    def _body(self, structure: str, first: str = "(?!)") -> str:
        """Running text whose lines are no ``structure``, and its first line not ``first``."""
        line = rf"(?!{structure})[^\n]++"
        return rf"(?=\S)(?!{self.run_like})(?!{first})[^\n]*+(?:\n++{line})*+"

    @cached_property
    def run_like(self) -> str:
        """What text may not begin with right behind its label."""
        runs = "".join(sorted(re.escape(c) for c in self.drawn))
        return f"[{runs}]{{{self.least},}}" if runs else "(?!)"

    @cached_property
    def free(self) -> str:
        """An expression for text that only a separator ends, or a line that its label tells and that may follow."""
        runs = "".join(sorted(re.escape(c) for c in self.drawn))
        stop = f"[ \\t]*[{runs}]{{{self.least},}}" if runs else self.structure
        headings = [re.escape(p.row.text) for p in self.positions if p.heading and p.row and p.block in self.sections]
        if runs and headings:
            heading = f"(?:{'|'.join(headings)})"
            stop += f"|[ \\t]*(?:[{runs}]{{3,}}[ \\t]*)?{heading}[ \\t]*[{runs}]{{3,}}"
        if after := self._labels_after_free:
            stop += f"|{'|'.join(after)}"
        return rf"(?=\S)(?!{self.run_like})[^\n]*+(?:\n++(?!{stop})[^\n]++)*+"

    @cached_property
    def _labels_after_free(self) -> tuple[str, ...]:
        """Expressions for the labels of lines that may come right after free text."""
        free = [each for each in self.positions if each.body is not None and each.body.kind == "free"]
        after = {index for each in free for index, way in each.ways.items() if not (way.missing or way.restarts)}
        labels = (self.labels[index] for index in sorted(after - {END}))
        return tuple(_exactly(label) for label in labels if label is not None and label.letters)


def _exactly(label: Label) -> str:
    """An expression for a label as it should be, with any number."""
    return re.escape(label.exactly("\0").rstrip()).replace("\0", "[0-9]+")


def _behind_parts(position: Position) -> tuple[Item, ...]:
    """What is on a line after the optional parts that it may begin with."""
    return tuple(dropwhile(lambda item: isinstance(item, Part), position.rest))
