"""All of it together: texts of one layout to a description, held against the texts themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.inference.layout.absent import with_absent
from linter.inference.layout.anchors import Anchors
from linter.inference.layout.arithmetic import add_checks
from linter.inference.layout.asked import add_meanings
from linter.inference.layout.copies import add_copies
from linter.inference.layout.draft import Draft
from linter.inference.layout.drawing import Drawer
from linter.inference.layout.endings import with_endings
from linter.inference.layout.forms import form_of, told_apart_by
from linter.inference.layout.going_on import with_frames_left_out, with_those_who_go_on
from linter.inference.layout.headings import with_headings, with_sections
from linter.inference.layout.interrupting import interrupting
from linter.inference.layout.leading import common_beginnings
from linter.inference.layout.limits import add_limits, add_spans
from linter.inference.layout.lines import Line, lines_of, with_flags, with_usual_separators
from linter.inference.layout.margins import margin_of, without_margin
from linter.inference.layout.occurrences import told_apart, without_halves
from linter.inference.layout.order import Loop, arranged
from linter.inference.layout.ordinals import with_ordinals
from linter.inference.layout.padding import with_padding
from linter.inference.layout.pieces import with_pieces
from linter.inference.layout.places import anchors_of
from linter.inference.layout.prefixes import prefix_of, with_words, without
from linter.inference.layout.skeletons import Found
from linter.inference.layout.speakers import turns_of, with_names
from linter.inference.layout.sums import add_sums
from linter.inference.layout.trial import Shares, shares, with_any_blanks, with_ends, without_bad_guesses
from linter.inference.layout.varying import with_varying
from linter.inference.layout.weighing import weighed
from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.meaning import Meaning
from linter.layouts.reading import read_description

_MOST = 400
"""So many files are looked at."""
_LEAST = 4
"""Of so many files some are looked at alone."""
_ENOUGH, _BETTER = 0.97, 0.02
"""Where fewer lines are as a description says, a more careful one is tried, and taken if that much better."""
_USABLE = 0.9
"""Where a description places fewer lines, all files together mislead."""


class Guess(NamedTuple):
    """What was found out about some files: a description in TOML, if there is one, and how much of them it places.

    ``repeats`` is how often the block that repeats most is there, ``margin`` what is before every line. ``saw`` says in
    words what recurs in the files; where there is no description, it is all that there is.
    """

    toml: str
    layout: Layout | None
    shares: Shares | None
    saw: tuple[str, ...]
    repeats: int = 0
    margin: str = ""

    def plain(self, text: str) -> str:
        """``text`` without what the description says is before every line."""
        return without_margin(text, self.margin) if self.margin else text

    @property
    def is_transcript(self) -> bool:
        """Whether somebody asks, which may be answered by a mark alone, or speakers take turns."""
        meanings = {slot.meaning for slot in self.layout.slots.values()} if self.layout is not None else set()
        return Meaning.SAID in meanings or Meaning.QUESTION in meanings


def describe(texts: Sequence[str], name: str = "own") -> Guess:
    """The description of ``texts``, which are in one layout. Without one where nothing repeats."""
    step = -(-len(texts) // _MOST)
    texts = texts[::step]
    best = _described(texts, texts, name, bold=True)
    if _exact(best) < _ENOUGH:
        other = _described(texts, texts, name, bold=False)
        best = other if _exact(other) > _exact(best) + _BETTER else best
    for some in _parts(texts):
        if _placed(best) >= _USABLE:
            break
        other = _described(texts, some, name, bold=True)
        best = other if _placed(other) > _placed(best) else best
    return best


def _parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Some of the texts at a time: what is odd in one of the others then misleads nobody."""
    if len(texts) >= _LEAST:
        yield from (texts[::2], texts[1::2])
        yield from ([text for place, text in enumerate(texts) if place % 3 != left] for left in range(3))


def _placed(guess: Guess) -> float:
    """The share of the lines that a description places."""
    return guess.shares.placed if guess.shares is not None else -1.0


def _exact(guess: Guess) -> float:
    """The share of the lines that are as a description says."""
    return guess.shares.exact / max(1, guess.shares.lines) if guess.shares is not None else -1.0


def _described(texts: Sequence[str], some: Sequence[str], name: str, bold: bool) -> Guess:
    """A description that is made from ``some`` of the texts and held against all of them.

    A ``bold`` one also parts labels that begin alike, and the headings of parts.
    """
    margin = margin_of(texts)
    plain, shown = ([without_margin(text, margin) if margin else text for text in each] for each in (texts, some))
    files = with_flags([lines for text in shown if (lines := lines_of(text))])
    files = with_ordinals(with_padding(with_absent(with_usual_separators(files))))
    turns = turns_of(files)
    if turns is not None:
        files = [with_names(lines, turns, names) for lines, names in zip(files, turns.names, strict=True)]
        files = with_frames_left_out(with_those_who_go_on(files, turns), turns)
    files = with_endings(with_varying(with_words(files)))
    prefix = prefix_of(files)
    bare = [[without(line, prefix) for line in lines] for lines in files]
    anchors = Anchors(files, common_beginnings(bare), prefix, bold)
    for marked in (with_headings, with_sections) if bold else (with_headings,):
        if (headed := marked(files, anchors)) is not None:
            files = headed
            anchors = Anchors(files, common_beginnings(bare), prefix, bold)
    anchors.add_rare(files)
    _, found = _found(files, anchors)
    if pages := interrupting(found):
        anchors.forget(pages)
        _, found = _found(files, anchors)
    saw = _saw(found)
    form = form_of(found)
    found = [told_apart_by(form, one) for one in found]
    parts = without_halves(arranged([[each.anchor for each in one] for one in found]))
    anchors.keep(frozenset(anchor._replace(place=0) for anchor in anchors_of(parts)))
    above, found = _found(files, anchors)
    found = [told_apart_by(form, one) for one in found]
    if not any(isinstance(part, Loop) for part in parts):
        return Guess("", None, None, saw)
    draft = Draft(name, files=len(texts), margin=margin)
    parts, found = told_apart(parts, found)
    found, pieces = with_pieces(found)
    drawer = Drawer(draft, found, parts, pieces)
    drawer.draw(above)
    add_checks(draft, drawer, found)
    add_sums(draft, drawer, found)
    add_limits(draft, drawer, found)
    add_spans(draft, drawer, found)
    add_copies(draft, drawer, found)
    add_meanings(draft, drawer.lines)
    try:
        draft = without_bad_guesses(with_any_blanks(with_ends(draft), plain), plain)
        draft = weighed(draft, texts)
        layout = Layout(read_description(draft.toml()))
    except DescriptionError as error:
        return Guess(draft.toml(), None, None, (*saw, _unusable(draft.toml(), error)))
    repeats = max(sum(each.anchor == first for one in found for each in one) for first in drawer.firsts.values())
    return Guess(draft.toml(), layout, shares(layout, plain), saw, repeats, margin)


def _unusable(toml: str, error: DescriptionError) -> str:
    """What is wrong with a description that nobody will see: the lines that are meant are quoted."""
    lines = toml.split("\n")
    message = error.message.replace("this line", f"'{lines[error.place.line - 1].strip()}'")
    message = re.sub(r"\bline (\d+)", lambda match: f"'{lines[int(match[1]) - 1].strip()}'", message)
    return f"the description made of them cannot be used: {message}"


def _found(files: Sequence[Sequence[Line]], anchors: Anchors) -> tuple[list[list[Line]], list[list[Found]]]:
    pairs = [anchors.of(lines) for lines in files]
    return [above for above, _ in pairs], [found for _, found in pairs]


def _saw(files: Sequence[Sequence[Found]]) -> tuple[str, ...]:
    """How many labels and separators recur, without any text."""
    labels = {each.anchor for found in files for each in found if not each.anchor.separator}
    runs = {each.anchor for found in files for each in found if each.anchor.separator}
    return (f"recurring labels: {len(labels)}, separators: {len(runs)}",)
