"""The path through the values of a line, told as flaws: departures that touch are one, and so are those of literals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.layouts import values
from linter.layouts.description import Slot
from linter.layouts.flaws import Flaw, What
from linter.tuples import NamedTuple

_STOPS = frozenset(".,;!?…")


class Atom(NamedTuple):
    """A token of a literal, or a slot; ``owner`` is the slot that a literal belongs to, empty for the label's.

    A literal ``divides`` where both of its neighbours may be any text: without it nobody knows where one ends. One
    that is ``wide`` are blanks of any number, two at least where they divide.
    """

    text: str
    slot: Slot | None
    owner: str
    divides: bool = False
    wide: bool = False

    def takes(self, written: str) -> bool:
        """Whether a literal is ``written`` as it should be."""
        if not self.wide or not written.isspace():
            return written == self.text
        return not self.divides or len(written) > 1 or written == "\t"


class AtomStep(NamedTuple):
    """One step of a path: the atom or none, the tokens it takes, its cost and the flaw of its value.

    ``peak`` is the most that one of the departures costs that touch here.
    """

    atom: Atom | None
    start: int
    end: int
    cost: float
    flaw: Flaw | None = None
    before: AtomStep | None = None
    peak: float = 0.0


class RestFit(NamedTuple):
    """How the rest of a line is read: its cost, the flaws, and where the values are."""

    cost: float
    flaws: tuple[Flaw, ...]
    values: dict[str, tuple[int, int]]
    numbers: dict[str, float]


def told(line: str, last: AtomStep) -> RestFit:
    """The values, numbers and flaws of the path that ends with ``last``."""
    steps: list[AtomStep] = []
    step: AtomStep | None = last
    while step is not None and step.before is not None:
        steps.append(step)
        step = step.before
    steps.reverse()
    spans: dict[str, tuple[int, int]] = {}
    numbers: dict[str, float] = {}
    for each in steps:
        if each.atom is not None and each.atom.slot is not None:
            slot = each.atom.slot
            spans[slot.name] = (each.start, each.end)
            number = values.judge(line, each.start, each.end, slot).number
            if number is not None:
                numbers[slot.name] = number
    return RestFit(last.cost, tuple(_flaws(line, steps)), spans, numbers)


def _departs(step: AtomStep, line: str) -> bool:
    if step.atom is None or step.flaw is not None:
        return True
    return step.atom.slot is None and not step.atom.takes(line[step.start : step.end])


def _flaws(line: str, steps: list[AtomStep]) -> Iterator[Flaw]:
    groups: list[list[AtomStep]] = []
    touching = False
    owner = ""
    owners: list[str] = []
    for step in steps:
        if step.atom is not None:
            owner = step.atom.owner
        if _departs(step, line):
            if not touching:
                groups.append([])
                owners.append(owner)
            groups[-1].append(step)
            touching = True
        elif step.atom is not None and step.atom.text.isspace():
            if touching:
                groups[-1].append(step)
        else:
            touching = False
    literal: list[tuple[list[AtomStep], str]] = []
    for group, own in zip(groups, owners, strict=True):
        while not _departs(group[-1], line):
            group.pop()
        flawed = [step for step in group if step.flaw is not None]
        if (more := _more_digits(line, group, own)) is not None:
            yield more
        elif flawed:
            empty = next((step for step in flawed if step.flaw is not None and step.flaw.what is What.EMPTY), flawed[0])
            assert empty.flaw is not None
            if empty.flaw.what is What.EMPTY and _drops_words(line, group):
                literal.append((group, own))  # what divides the words that are there is missing, rather than a value
            else:
                yield empty.flaw
        elif any(step.atom is None and line[step.start : step.end].isalnum() for step in group) and all(
            step.atom is None for step in group
        ):
            first = next(step for step in group if not line[step.start : step.end].isspace())
            yield Flaw(What.AFTER, first.start, group[-1].end, own)
        else:
            literal.append((group, own))
    if literal:
        yield _of_literals(line, steps, literal)


def _more_digits(line: str, group: list[AtomStep], owner: str) -> Flaw | None:
    """Digits after a number whose form is wrong: nobody knows whether they are of it, and how it should be."""
    first = group[0]
    rest = [step for step in group[1:] if not line[step.start : step.end].isspace()]
    is_form = first.flaw is not None and first.flaw.what in (What.PRECISION, What.NOTATION)
    if not is_form or not rest or any(step.atom is not None for step in rest):
        return None
    start, end = rest[0].start, rest[-1].end
    return Flaw(What.AFTER, start, end, owner) if line[start:end].lstrip(".,")[:1].isdigit() else None


def _of_literals(line: str, steps: list[AtomStep], groups: list[tuple[list[AtomStep], str]]) -> Flaw:
    edits = []
    for group, _ in groups:
        text = "".join(step.atom.text for step in group if step.atom is not None)
        edits.append((group[0].start, group[-1].end, text))
    start, end, text = edits[0]
    doubted = any("?" in line[group[0].start : group[-1].end] for group, _ in groups)  # somebody was not sure
    wide = any(step.atom is not None and step.atom.wide for group, _ in groups for step in group)
    sure = not (doubted or wide) and not any(
        _is_tight(line, group) or _drops_stops(line, group) or _is_in_value(line, steps, group) for group, _ in groups
    )
    wanted = "".join(step.atom.text for group, _ in groups for step in group if step.atom is not None)
    if not wanted.strip():  # a mark that is too many, beside the right ones
        wanted = "".join(step.atom.text for step in steps if step.atom is not None and step.atom.owner == groups[0][1])
    if any(_drops_words(line, group) or _repeats_words(line, group) for group, _ in groups):
        return Flaw(What.LITERAL, start, end, groups[0][1], line[start:end], wanted.strip(), None, False)
    return Flaw(What.LITERAL, start, end, groups[0][1], line[start:end], wanted.strip(), text, sure, tuple(edits[1:]))


def _drops_words(line: str, group: list[AtomStep]) -> bool:
    """Whether words are there that nothing asks for and that are not there twice: they may have been said."""
    extra = [line[step.start : step.end] for step in group if step.atom is None]
    kept = {line[step.start : step.end] for step in group if step.atom is not None}
    return any(text[0].isalnum() and text not in kept for text in extra)


def _drops_stops(line: str, group: list[AtomStep]) -> bool:
    """Whether a mark is there for the text that divides two values that may be a stop within one of them."""
    replaced = [line[step.start : step.end] for step in group if step.atom is not None and step.atom.divides]
    wanted = {step.atom.text for step in group if step.atom is not None}
    return any(text in _STOPS and text not in wanted for text in replaced)


def _is_in_value(line: str, steps: list[AtomStep], group: list[AtomStep]) -> bool:
    """Whether a mark that is missing beside text is part of that text, or a stop is in its place."""
    wanted = "".join(step.atom.text for step in group if step.atom is not None).strip()
    written = line[group[0].start : group[-1].end].strip()
    place, after = steps.index(group[0]), steps.index(group[-1]) + 1
    before = _text_of(line, steps[place - 1]) if place else ""
    following = _text_of(line, steps[after]) if after < len(steps) else ""
    if not wanted or (before and written[:1] in _STOPS):
        return bool(wanted)
    return wanted in before or following.startswith(wanted)


def _text_of(line: str, step: AtomStep) -> str:
    """The text that a step takes for the value of a slot, which may be any."""
    is_text = step.atom is not None and step.atom.slot is not None and step.atom.slot.kind in ("text", "line")
    return line[step.start : step.end] if is_text else ""


def _repeats_words(line: str, group: list[AtomStep]) -> bool:
    """Whether words seem to be missing or misspelt that are on the line: others have come between."""
    atoms = ((step.atom.text, line[step.start : step.end]) for step in group if step.atom is not None)
    missing = {text for text, written in atoms if text != written}
    return any(text[0].isalpha() and re.search(rf"\b{re.escape(text)}\b", line) for text in missing if text)


def _is_tight(line: str, group: list[AtomStep]) -> bool:
    """Whether text that divides two values may be part of one: without the blanks around it."""
    divides = any(step.atom is not None and step.atom.divides for step in group)
    start, end = group[0].start, group[-1].end
    blanks = [step for step in group if step.atom is not None and step.atom.text.isspace() and step.start == step.end]
    if any(is_inside(line, at) for step in blanks for at in (step.start - 1, step.start) if at > 0):
        return True
    return bool(blanks) and (divides or line[start - 1 : start].isalnum()) and line[end : end + 1].isalnum()


def is_inside(line: str, at: int) -> bool:
    """Whether the mark at ``at`` is between two letters, as a hyphen in a name is."""
    mark = line[at : at + 1]
    is_mark = not mark.isalnum() and mark not in "[](){}<>"
    return line[at - 1 : at].isalnum() and is_mark and line[at + 1 : at + 2].isalnum()
