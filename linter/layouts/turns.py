"""Speakers who take turns: where one of two speaks twice in a row."""

from __future__ import annotations

from linter.document import Block, Damage, Document, Kind
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.description import Check


def check_turns(layout: Layout, document: Document) -> None:
    """Add the damage of each ``alternate`` check; what is said of the border above such a turn is silent then."""
    for check in layout.description.checks:
        if check.kind == "alternate" and document.root is not None:
            found = list(_out_of_turn(document, document.root, check))
            starts = {damage.span[0] for damage in found}
            document.damages = [
                each for each in document.damages if not _is_border(document.text, each, starts)
            ] + found


def _out_of_turn(document: Document, root: Block, check: Check) -> list[Damage]:
    paths = (*check.target, *check.sources)
    turns = sorted((span, path.rpartition(".")[2]) for path in paths for span in _spans(root, path))
    names = [path.rpartition(".")[2] for path in paths]
    found = []
    expected = names[0]
    place = 0
    while place < len(turns):
        span, name = turns[place]
        if name != expected and not _is_known(document, span):
            start = document.text.rfind("\n", 0, span[0]) + 1
            end = document.text.find("\n", *span)
            line = (start, span[1] if end < 0 else end)
            found.append(Damage(Kind.TURN_ORDER, line, "turn", name, expected))
            if [each for _, each in turns[place + 1 : place + 3]] == [expected, expected]:
                place += 1  # two turns changed places: the second is out of turn for the same reason
                name = turns[place][1]
                expected = names[names.index(name) - 1]
                place += 1
                continue
        expected = names[names.index(name) - 1]
        place += 1
    return found


def _spans(root: Block, path: str) -> list[Span]:
    block, _, name = path.rpartition(".")
    return [each.slots[name] for each in root.walk() if name in each.slots and (not block or each.name == block)]


def _is_known(document: Document, span: Span) -> bool:
    """Whether damage at the turn, or right above it, already says that something is missing there."""
    start = document.text.rfind("\n", 0, span[0]) + 1
    above = start
    while above > 1 and document.text[above - 1] == "\n":
        above -= 1
    telling = (Kind.TURN_ORDER, Kind.STRAY_TEXT, Kind.MALFORMED_LABEL)
    return any(above - 1 <= damage.span[0] <= span[0] and damage.kind in telling for damage in document.damages)


def _is_border(text: str, damage: Damage, starts: set[int]) -> bool:
    if damage.kind is not Kind.BLANK_LINES:
        return False
    at = damage.span[0]
    while at < len(text) and text[at] == "\n":
        at += 1
    return at in starts
