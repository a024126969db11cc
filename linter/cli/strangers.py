"""Files that are in no layout that settings can adjust: told apart, and each kind named or described."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import mean
from typing import NamedTuple

from linter.cli.intake import InputFile
from linter.inference.layout import Guess, describe, kinds
from linter.layouts.builtin import NAMES
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.known import built_in
from linter.layouts.placing import Placement, Placing
from linter.reporters.described import read_as

_FITS = 0.9
"""A built-in layout that places so much of a file is the file's layout."""
_DESCRIBES = 0.9
"""A description that places less of its files is not written."""
_FEW, _MANY, _HALF = 3, 6, 0.5
"""Fewer files are damaged ones of the layout of so many, if that places so much of them."""
_TRIED = 8
"""So many files without a description are read by that of a few others."""
_GROWN = 1.25
"""A kind that so many more files have joined is described anew."""
_ALONE = 3
"""One file alone must repeat its block so often, to be described."""
_SAMPLE = 400
"""So many files of each kind are looked at."""
_FORMS, _FORM = 5, 0.95
"""Of so many files at least, a description without questions and speakers must place this share of the lines."""


class FileKind(NamedTuple):
    """Files that are alike: a built-in layout, or a description if one was found; ``why`` not, else."""

    entries: tuple[InputFile, ...]
    name: str
    guess: Guess | None = None
    why: str = ""

    @property
    def is_described(self) -> bool:
        """Whether the files have a description of their own."""
        return self.guess is not None and not self.why

    @property
    def is_form(self) -> bool:
        """Whether the files are alike enough to be described though it is not clear who asks and who answers."""
        shares = self.guess.shares if self.guess is not None else None
        return shares is not None and shares.placed >= _FORM and len(self.entries) >= _FORMS

    def places(self, text: str) -> float:
        """The share of the lines of ``text`` that the description places, 0 where there is none."""
        if self.guess is None or self.guess.layout is None:
            return 0.0
        return placed(self.guess.layout, self.guess.plain(text))

    def example(self, text: str) -> Iterator[str]:
        """How the first of the files is read, without any text of it."""
        assert self.guess is not None and self.guess.layout is not None
        return read_as(self.entries[0].path, self.guess.layout, self.guess.plain(text))


def kinds_of(entries: Sequence[InputFile], text_of: Callable[[InputFile], str | None]) -> Iterator[FileKind]:
    """The kinds of files that ``entries`` are."""
    built: dict[str, list[InputFile]] = {}
    others: list[InputFile] = []
    texts: list[str] = []
    for entry in entries:
        text = text_of(entry)
        if text is None or not text.strip():
            continue
        name = _built_in(text)
        if name is not None:
            built.setdefault(name, []).append(entry)
        else:
            others.append(entry)
            texts.append(text)
    yield from (FileKind(tuple(files), name) for name, files in built.items())
    used = set(NAMES)
    found: list[FileKind] = []
    first: list[int] = []
    for places in kinds(texts):
        rest = _without_known(found, [(others[place], texts[place]) for place in places])
        if not rest:
            continue
        guess = describe([text for _, text in rest[:_SAMPLE]], _name(used))
        kind = FileKind(tuple(entry for entry, _ in rest), _name(used), guess, _why_not(guess, len(rest)))
        if kind.is_described:
            used.add(kind.name)
        found.append(kind)
        first.append(len(rest))
    grown = (kind if len(kind.entries) < _GROWN * few else _described_anew(kind, text_of)
             for kind, few in zip(found, first, strict=True))  # fmt: skip
    yield from without_odd(list(grown), text_of)


def _described_anew(kind: FileKind, text_of: Callable[[InputFile], str | None]) -> FileKind:
    """``kind`` with a description of all its files, those that joined it too, if that places as much of them."""
    assert kind.guess is not None
    texts = [text for entry in kind.entries[:_SAMPLE] if (text := text_of(entry)) is not None]
    guess = describe(texts, kind.name)
    if _why_not(guess, len(texts)) or guess.layout is None:
        return kind
    before = mean(map(kind.places, texts))
    anew = kind._replace(guess=guess)
    return anew if mean(map(anew.places, texts)) >= before else kind


def without_odd(found: Sequence[FileKind], text_of: Callable[[InputFile], str | None]) -> Iterator[FileKind]:
    """``found``, without a description of a few files that also fits most of the files without one.

    All of these are then of one layout, which is not known, and parts of the few are alike by chance.
    """
    left = [entry for kind in found if kind.why for entry in kind.entries][:_TRIED]
    for kind in found:
        if kind.is_described and len(kind.entries) < _FEW <= len(left):
            fitting = sum(kind.places(text_of(entry) or "") >= _FITS for entry in left)
            if 2 * fitting > len(left):
                kind = kind._replace(why="a description would fit most of the files that have none as well")
        yield kind


def _without_known(found: list[FileKind], files: Sequence[tuple[InputFile, str]]) -> list[tuple[InputFile, str]]:
    """``files`` but for those that an earlier description, of many files, is for as well: damaged ones of its layout.

    It is so where it places nearly all of a file, or half of one that few others are like.
    """
    least = _FITS if len(files) >= _FEW else _HALF
    rest = []
    for entry, text in files:
        for at, kind in enumerate(found):
            is_known = (kind.is_described or kind.is_form) and len(kind.entries) >= _MANY
            if is_known and kind.places(text) >= least:
                found[at] = kind._replace(entries=(*kind.entries, entry))
                break
        else:
            rest.append((entry, text))
    return rest


def with_form(kinds: Sequence[FileKind]) -> list[FileKind]:
    """``kinds`` of which none is a transcript for sure: the first that is a form is described all the same."""
    form = next((kind for kind in kinds if kind.is_form), None)
    return [kind._replace(why="") if kind is form else kind for kind in kinds]


def _built_in(text: str) -> str | None:
    """The built-in layout that places nearly all of ``text``, other than collections, which were looked for before."""
    for name in NAMES:
        known = built_in(name)
        if not known.is_collection and known.may_be(text) and placed(known.compiled(DEFAULT), text) >= _FITS:
            return name
    return None


def placed(layout: Layout, text: str) -> float:
    """The share of lines that ``layout`` places."""
    placing = Placing(layout, text)
    return placing.placed / placing.lines if placing.lines else 0.0


def _name(used: set[str]) -> str:
    number = sum(name not in NAMES for name in used) + 1
    return "interviews" if number == 1 else f"interviews-{number}"


def _why_not(guess: Guess, files: int) -> str:
    """Why there is no description, empty if there is one."""
    saw = f"({'; '.join(guess.saw)})"
    if guess.toml and guess.layout is None:
        return f"labels repeat, but {guess.saw[-1]} ({guess.saw[0]})"
    if guess.layout is None or guess.shares is None:
        return f"no labels, separators or speakers repeat in one order {saw}"
    if not guess.is_transcript:
        return f"no questions with answers, and no speakers {saw}"
    if guess.shares.placed < _DESCRIBES:
        return f"a description places only {guess.shares.placed:.0%} of the lines {saw}"
    if files == 1 and guess.repeats < _ALONE:
        return f"one file alone, in which nothing repeats {_ALONE} times {saw}"
    return ""


def unplaced(kind: FileKind, text_of: Callable[[InputFile], str | None]) -> Iterator[tuple[str, int, int]]:
    """The files of ``kind`` with lines that its description does not place: how many, and the number of the first."""
    assert kind.guess is not None and kind.guess.layout is not None
    for entry in kind.entries:
        text = text_of(entry)
        if text is None:
            continue
        plain = kind.guess.plain(text)
        placing = Placing(kind.guess.layout, plain)
        left = [trouble.offset for trouble in placing.troubles if trouble.how is Placement.UNPLACED]
        if left:
            yield entry.path, placing.counts[Placement.UNPLACED], plain.count("\n", 0, left[0]) + 1
