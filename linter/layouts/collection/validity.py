"""Layouts that cannot be read back: where two things look the same, or one looks like text."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from linter.layouts.collection.settings import Layout, Separator
from linter.sameness import folded

_NARROWEST, _WIDEST, _LONGEST, _FINEST = 3, 500, 100, 15
_LABELS = ("candidate-label", "question-label", "answer-label", "score-label")
_NUMBERED = ("question-label", "answer-label")
_ENCLOSING = frozenset("\"'`<>")
"""Besides brackets and quotes of any script: what stands around something, or marks code and conflicts."""
_CONFLICT_WIDTH, _CONFLICT_MARKS = 7, "=|"


class Unsound(NamedTuple):
    """One thing wrong with a layout: ``key`` (dotted, as users write it), what it is, and what was expected.

    ``f"{key} {fault}, expected {expected}"`` is a sentence.
    """

    key: str
    fault: str
    expected: str


def problems(layout: Layout) -> Iterator[Unsound]:
    """Everything that keeps files of ``layout`` from being read without doubt, key by key; nothing if it is sound."""
    separators = {
        key: separator
        for key, separator in (
            ("title", layout.title),
            ("section", layout.section if layout.sections else None),
            ("underline", layout.underline),
            ("terminator", layout.terminator),
        )
        if separator is not None
    }
    for key, separator in separators.items():
        yield from _separator(key, separator)
    for (key, separator), (other, second) in combinations(separators.items(), 2):
        if separator.text == second.text and {key, other} != {"title", "section"}:
            yield Unsound(f"layout.{other}", f"is {second.words}, as is layout.{key}", "another character or width")
    yield from _labels({key: getattr(layout, key.replace("-", "_")) for key in _LABELS})
    yield from _annotation_and_flags(layout)
    yield from _sections(layout)
    yield from _scores(layout)


def _separator(key: str, separator: Separator) -> Iterator[Unsound]:
    character, width = separator.character, separator.width
    if len(character) != 1:
        yield Unsound(f"layout.{key}.character", f"is {character!r}", "a single character")
    elif (
        unicodedata.category(character)[0] not in "PS"
        or unicodedata.category(character) in ("Ps", "Pe", "Pi", "Pf")
        or character in _ENCLOSING
    ):
        expected = "a punctuation mark or a symbol, and no bracket or quote"
        yield Unsound(f"layout.{key}.character", f"is {character!r}", expected)
    elif width == _CONFLICT_WIDTH and character in _CONFLICT_MARKS:
        yield Unsound(f"layout.{key}.width", f"is {width} '{character}', as in a merge conflict", "another width")
    if not _NARROWEST <= width <= _WIDEST:
        yield Unsound(f"layout.{key}.width", f"is {width}", f"{_NARROWEST} to {_WIDEST}")


def _labels(labels: dict[str, str]) -> Iterator[Unsound]:
    for key, label in labels.items():
        yield from _words(f"layout.{key}", label, may_end_with_space=key in _NUMBERED)
        if label.rstrip().endswith(":"):
            yield Unsound(f"layout.{key}", f"is {label!r}", "it without the colon, which is always added")
        elif key in _NUMBERED and any(character.isdigit() for character in label):
            yield Unsound(f"layout.{key}", f"is {label!r}", "no digit, for the number follows")
    for (key, label), (other, second) in combinations(labels.items(), 2):
        if label.strip() and _bare(label) == _bare(second):
            yield Unsound(f"layout.{other}", f"is {second!r}, as is layout.{key}", "another label")
        else:
            for numbered, start, whole in ((key, label, second), (other, second, label)):
                rest = _bare(whole).removeprefix(_bare(start))
                if numbered in _NUMBERED and start.strip() and rest.strip().isdigit() and rest != _bare(whole):
                    place = other if whole is second else key
                    yield Unsound(f"layout.{place}", f"is {whole!r}, layout.{numbered} with a number", "another label")


def _annotation_and_flags(layout: Layout) -> Iterator[Unsound]:
    bracketed = {f"layout.flags[{place}]": flag for place, flag in enumerate(layout.flags, 1)}
    if layout.annotation_label:
        bracketed["layout.annotation-label"] = layout.annotation_label
    for key, text in bracketed.items():
        yield from _words(key, text)
        if not {"[", "]"}.isdisjoint(text):
            yield Unsound(key, f"is {text!r}", "it without brackets, which are always added")
    yield from _alike(bracketed)


def _sections(layout: Layout) -> Iterator[Unsound]:
    names = {f"layout.sections[{place}]": name for place, name in enumerate(layout.sections, 1)}
    for key, name in names.items():
        yield from _words(key, name)
    yield from _alike(names)
    if not layout.section_suffix.isprintable() or layout.section_suffix != layout.section_suffix.rstrip():
        yield Unsound("layout.section-suffix", f"is {layout.section_suffix!r}", "no space at its end and no line end")


def _scores(layout: Layout) -> Iterator[Unsound]:
    for key, bound in (("minimum", layout.minimum), ("maximum", layout.maximum)):
        if not math.isfinite(bound):
            yield Unsound(f"layout.{key}", f"is {bound}", "a finite number")
    if layout.minimum >= layout.maximum:
        yield Unsound("layout.maximum", f"is {layout.maximum:.15g}", f"more than the minimum, {layout.minimum:.15g}")
    if not 0 <= layout.decimals <= _FINEST:
        yield Unsound("layout.decimals", f"is {layout.decimals}", f"0 to {_FINEST}")


def _words(key: str, text: str, may_end_with_space: bool = False) -> Iterator[Unsound]:
    """What is wrong with a text that should be words on a line."""
    trimmed = text.removesuffix(" ") if may_end_with_space else text
    if not any(character.isalpha() for character in text):
        yield Unsound(key, f"is {text!r}", "at least one letter")
    elif trimmed != trimmed.strip():
        yield Unsound(key, f"is {text!r}", "no spaces around it")
    elif not text.isprintable() or len(text) > _LONGEST:
        yield Unsound(key, f"is {text[:20]!r}…", f"at most {_LONGEST} printable characters")


def _alike(texts: dict[str, str]) -> Iterator[Unsound]:
    for (key, text), (other, second) in combinations(texts.items(), 2):
        if text and _bare(text) == _bare(second):
            yield Unsound(other, f"is {second!r}, as is {key}", "each once")


def _bare(text: str) -> str:
    """What is left of a text where case and blanks make no difference."""
    return folded(text).replace(" ", "")
