"""Expressions for what running text may not hold, if it is to be proved: anything near to a line of structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.layouts import forms
from linter.layouts.description import Item, Literal, Part, Value
from linter.layouts.forms import ALONE, flag_texts
from linter.layouts.free_headings import FreeHeadings
from linter.layouts.inline_labels import InlineLabels
from linter.layouts.leading_values import words_after_value
from linter.layouts.named import SAID, named_first, telling_names
from linter.layouts.narrower import Narrower
from linter.layouts.number_words import NUMBER_WORDS
from linter.layouts.positions import Position
from linter.layouts.turn_labels import parts_of

if TYPE_CHECKING:
    from linter.layouts.labels import Label

_WORD = 3
"""A word of the template that tells its line has more letters than this."""
_BEFORE_WORDS = 60
"""So many characters are before it at most."""
_MARKUP = r"[ \t*_#>|`\"'(\[{<•+\\–—-]*+"
_MARKS = " \t*_#>|`\"'([{<•+\\–—-"
"""What may be before a line of structure; taken as a whole, so that no line is told by it."""


class Structure(Narrower, FreeHeadings, InlineLabels):
    """The lines of a layout as expressions: those that are structure, and running text, which has none of them."""

    sections: dict[str, Position]
    drawn: frozenset[str]
    least: int
    sign: str
    loose: frozenset[int]

    @cached_property
    def structure(self) -> str:
        """What a line of a body may not begin with, if it is to be proved: anything near to a label or a separator."""
        found: list[str] = []
        bare: list[str] = []
        for position, label in zip(self.positions, self.labels, strict=True):
            if position.row is None:
                continue
            bare += self._speaker_like(position.row.items)
            bare += self._half_like(position)
            bare += self._named_like(position)
            found += self._numbered_like(position)
            if position.brackets:
                opening, closing = map(re.escape, position.brackets)
                bare.append(rf"[ \t]*{opening}[^\n]*{closing}[ \t]*(?:\n|\Z)")
            found += (_flag_like(text) for text in flag_texts(position.row.items, self.slots))
            if position.optional and not position.slots:
                found.append(_flag_like(position.row.text.strip("{?}")))
            elif position.heading:
                text = position.row.text.strip()
                bare.append(rf"[ \t]*(?i:{re.escape(text)})[ \t]*(?:\n|\Z)")
                if said := text.lstrip(_MARKS):
                    found.append(rf"(?i:{re.escape(said)})[ \t]*(?:\n|\Z)")
            elif label is not None and not label.letters:
                bare += self._mark_like(position)
                if position.body is None and (words := words_after_value(position.row.items)):
                    bare.append(rf"[^\n]{{0,{_BEFORE_WORDS}}}?{re.escape(words)}")
            elif label is not None:
                found += _label_like(label)
                found += self._second_like(position)
                if len(position.row.items) == 2 and position.slots[0].of and not label.text.rstrip().endswith(":"):
                    sizes = [len(label.text) + len(word) for word in position.slots[0].of]
                    found.append(rf"[^\n]{{{min(sizes) - 2},{max(sizes) + 2}}}(?:\n|\Z)")
            elif len(position.slots) == 1 and position.slots[0].of and len(position.row.items) == 1:
                sizes = [len(word) for word in position.slots[0].of]
                found.append(rf"[^\n]{{{max(1, min(sizes) - 2)},{max(sizes) + 4}}}(?:\n|\Z)")
                if position.names_speaker:
                    names = "|".join(map(re.escape, position.slots[0].of))
                    found.append(rf"(?:{names})[ \t]*[:.–-]?[ \t]+(?=[^\W\d_a-z])")
            elif len(position.row.items) == 1 and position.slots and position.slots[0].kind in ALONE:
                found.append(rf"{forms.pattern(position.slots[0])}[ \t]*(?:\n|\Z)")
            elif len(behind := _behind_parts(position)) > 1 and isinstance(behind[0], Value):
                found += self._value_like(behind)
        if self.drawn:
            bare.append(rf"[ \t]*+{self.run_like}")  # not after markup, which takes such characters too
        if self.free_headings:
            bare.append(rf"(?<=\n\n){self.free_heading}")
        if self.sign:
            bare.append(rf"{re.escape(self.sign)}\w")
        if found:
            bare.append(f"{_MARKUP}(?:{'|'.join(dict.fromkeys(found))})")
        return f"(?:{'|'.join(dict.fromkeys(bare))})" if bare else "(?!)"

    def _speaker_like(self, items: tuple[Item, ...]) -> Iterator[str]:
        """Expressions for lines that have a speaker where a turn has one, whatever is before."""
        for before, item, after in zip(items, items[1:], items[2:], strict=False):
            slot = self.slots[item.slot] if isinstance(item, Value) else None
            if slot is None or slot.kind != "speaker" or not isinstance(after, Literal):
                continue
            names = "|".join(map(re.escape, slot.of))
            mark = before.text.strip() if isinstance(before, Literal) else ""
            end = re.escape(after.text.strip()) if not after.wide else r"(?:[ \t]{2}|\t)"
            if names:
                yield rf"[^\n]{{0,40}}?(?i:{names})\s*{end}"
            elif mark:
                yield rf"[^\n]{{0,40}}?{re.escape(mark)}\s*[^\W\d_][^\n]{{0,38}}?{end}"

    def _half_like(self, position: Position) -> Iterator[str]:
        """Expressions for the beginning of a turn that has only its time, or only its speaker."""
        parts = parts_of(position.row.items, self.slots) if position.row is not None else None
        if parts is None:
            return
        if parts.date is None:
            yield r"[ \t]*[^\w\s]{0,2}\d{1,3}:\d\d"
        else:
            yield rf"[ \t]*[^\w\s]{{0,2}}(?:{forms.date(parts.date.months)})"
        if not parts.speaker.of:
            mark = re.escape(parts.behind.strip()[-1:])
            end = mark if mark and position.body is not None else r"[ \t]*(?:\n|\Z)"
            yield rf"[^\W\d_a-z][^\n:.!?]{{0,38}}{end}"

    def _named_like(self, position: Position) -> Iterator[str]:
        """An expression for the beginning of a turn in which the mark after the speaker is missing."""
        named = named_first(position.row.items, self.slots) if position.row is not None else None
        names = [re.escape(name) for name in telling_names(named.speaker)] if named is not None else []
        if names:
            yield rf"[ \t]*(?:{'|'.join(names)}){SAID}"

    def _numbered_like(self, position: Position) -> Iterator[str]:
        """An expression for the optional words and number that a line may begin with."""
        first = position.row.items[0] if position.row is not None else None
        if isinstance(first, Part) and len(first.items) > 1:
            head, number = first.items[:2]
            if not isinstance(head, Literal) or not isinstance(number, Value):
                return
            if self.slots[number.slot].is_number and any(map(str.isalpha, head.text)):
                yield rf"{re.escape(head.text)}[0-9]"

    def _second_like(self, position: Position) -> Iterator[str]:
        """An expression for lines that have the words of the template after their label: it may be misspelt."""
        items = position.row.items if position.row is not None and position.body is None else ()
        words = [item.text.strip() for item in items[1:] if isinstance(item, Literal)]
        told = next((text for text in words if sum(map(str.isalpha, text)) > _WORD), "")
        if told and isinstance(items[0], Literal) and ":" not in items[0].text:
            yield rf"[^\n]{{1,{_BEFORE_WORDS}}}{re.escape(told)}"

    def _mark_like(self, position: Position) -> list[str]:
        """Expressions for the beginning of lines that are near to one that begins with marks and a value."""
        items = [*position.label, *position.rest[:1]]
        value = next((item for item in items if isinstance(item, Value)), None)
        slot = self.slots[value.slot] if value is not None else None
        if slot is not None and slot.kind in ("number", "integer", "clock", "date", "score"):
            after = next((item.text for item in items[items.index(value) + 1 :] if isinstance(item, Literal)), "")  # type: ignore[arg-type]
            close = r"[.:)\]}>]" if after.strip() else ""
            digits = rf"[ \t]*[^\w\s]{{0,3}}[ \t]*{forms.pattern(slot)}[ \t]*{close}"
            if slot.kind == "number" and after.strip():
                return [rf"[ \t]*(?i:{NUMBER_WORDS}){re.escape(after.strip())}", digits]
            return [digits]
        marks = position.label[0].text if isinstance(position.label[0], Literal) else ""
        return [rf"[ \t]*{re.escape(marks.strip())}" if marks.strip() else re.escape(marks)]

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
        for position, label in zip(self.positions, self.labels, strict=True):
            if position.row is None:
                continue
            lead = r"[ \t]*+" * position.row.indented
            exact += self._named_like(position)
            near += (_flag_like(text) for text in flag_texts(position.row.items, self.slots))
            if position.optional and not position.slots:
                near.append(_flag_like(position.row.text.strip("{?}")))
            elif position.heading:
                exact.append(rf"{lead}{re.escape(position.row.text.strip())}[ \t]*(?:\n|\Z)")
            elif label is not None and position.optional:
                near += _label_like(label)
            elif label is not None:
                exact.append(lead + re.escape(label.exactly("\0").rstrip()).replace("\0", "[0-9]+"))
            elif len(behind := _behind_parts(position)) > 1 and isinstance(behind[0], Value):
                exact += (lead + line for line in self._value_like(behind))
        if self.free_headings:
            exact.append(rf"(?<=\n\n){self.free_heading}")
        if self.sign:
            exact.append(rf"{re.escape(self.sign)}\w")
        if self.drawn:
            exact.append(rf"[ \t]*+{self.run_like}")
        return exact, "|".join(dict.fromkeys(near))

    @cached_property
    def near_lines(self) -> re.Pattern[str]:
        """The lines of a body that begin nearly as an optional line, each with the line end before it."""
        return re.compile(rf"\n(?={_MARKUP}(?:{self._firm[1]}))(?P<line>[^\n]+)")

    def _value_like(self, items: tuple[Item, ...]) -> list[str]:
        slot = self.slots[items[0].slot] if isinstance(items[0], Value) else None
        if slot is None or not isinstance(items[1], Literal):
            return []
        between = items[1].text
        if slot.kind == "speaker":
            mark = re.escape(between.strip() or ":")
            wide = f"|{re.escape(between)}" if between.isspace() and len(between) > 1 else ""
            return [rf"[^\W\d_][^\n:]{{0,38}}(?:{mark}{wide})"]
        if slot.kind in forms.TIMES:
            return [forms.pattern(slot)]  # whatever is after it
        if forms.is_label(items, 0, self.slots):
            return [forms.LABEL + re.escape(between)]
        return [forms.pattern(slot) + re.escape(between)]

    @cached_property
    def body(self) -> str:
        """An expression for running text."""
        heads = [head for position, head in self.inline_heads if position.optional and position.index in self.loose]
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
        """An expression for text that only a separator ends."""
        runs = "".join(sorted(re.escape(c) for c in self.drawn))
        stop = f"[ \\t]*[{runs}]{{{self.least},}}" if runs else self.structure
        headings = [re.escape(p.row.text) for p in self.positions if p.heading and p.row and p.block in self.sections]
        if runs and headings:
            heading = f"(?:{'|'.join(headings)})"
            stop += f"|[ \\t]*(?:[{runs}]{{3,}}[ \\t]*)?{heading}[ \\t]*[{runs}]{{3,}}"
        return rf"(?=\S)(?!{self.run_like})[^\n]*+(?:\n++(?!{stop})[^\n]++)*+"


def _flag_like(text: str) -> str:
    word = re.search(r"[^\W_]{1,3}", text)
    return rf"(?:(?<=[\[({{<])|[\[({{<*])\s*(?i:{re.escape(word[0])})" if word else re.escape(text.strip())


def _behind_parts(position: Position) -> tuple[Item, ...]:
    """What is on a line after the optional parts that it may begin with."""
    return tuple(dropwhile(lambda item: isinstance(item, Part), position.rest))


def _label_like(label: Label) -> list[str]:
    """Expressions for the beginning of lines that are near to a label; where its number is among words, as those."""
    head = label.items[0].text if isinstance(label.items[0], Literal) else ""
    if label.counts and any(map(str.isalpha, head)) and any(map(str.isalpha, label.text[len(head) :])):
        begun = rf"(?i:{re.escape(head.strip().lstrip(_MARKS))})[ \t]*#?\d"
        ended = rf"[^\n]{{1,{_BEFORE_WORDS}}}?{re.escape(_words(label.text[len(head) :]))}"
        return [*_text_like(label.text, label.counts), begun, ended]
    return _text_like(label.text, label.counts)


def _words(text: str) -> str:
    """From the first word of ``text`` to its last."""
    begun = text[next((at for at, sign in enumerate(text) if sign.isalnum()), 0) :]
    return begun[: max((at + 1 for at, sign in enumerate(begun) if sign.isalnum()), default=0)]


def _text_like(text: str, counts: bool) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return [re.escape(text.rstrip()) if text.strip() else "(?!)"]
    first = words[0]
    if counts and sum(map(len, words)) < 4:
        initial = re.escape(first[0])
        return [rf"(?i:{initial}[a-z]{{0,9}})[ \t]*#?\d", rf"(?i:{re.escape(first)})[ \t]*[:.)：]"]
    size = len(text.strip().rstrip(":").strip("*_#[]() "))
    one, two = (re.escape(first[0]), re.escape(first[1])) if len(first) > 1 else (re.escape(first[0]), "")
    rest = rf"[^\n:：;]{{{max(0, size - 4)},{size + 2}}}[:：;]"
    near = rf"(?i:{one}[^\n:：;]|[^\n:：;]?{two}){rest}" if two else rf"(?i:{one}){rest}"
    return [near, rf"(?i:{re.escape(' '.join(words[:2]))})\b"]
