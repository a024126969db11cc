"""Flags in a wrong place, and the edits that move them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from linter.damage import AnyDamage, Damage, Kind
from linter.details import FlagText
from linter.finding import Edit, Span
from linter.layouts.damages.path import Path, blanks_before, removal_of
from linter.layouts.flaws import Flaw, What
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag
from linter.layouts.positions import Position
from linter.layouts.steps import BODY, MATCH
from linter.layouts.tokens import Token

FLAGS = {
    What.FLAG_MALFORMED: Kind.MALFORMED_FLAG,
    What.FLAG_UNKNOWN: Kind.UNKNOWN_FLAG,
    What.FLAG_REPEATED: Kind.DUPLICATE_FLAG,
    What.FLAG_MISPLACED: Kind.MISPLACED_FLAG,
}


def flag_damage(
    path: Path, place: int, token: Token, position: Position, flaw: Flaw, span: Span, edits: tuple[Edit, ...]
) -> AnyDamage:
    """A flag on a line that has values too, or that is one."""
    kind, text = FLAGS[flaw.what], FlagText(flaw.expected)
    match flaw.what:
        case What.FLAG_UNKNOWN if is_flag(position) and flaw.found.strip("[]") in path.layout.outline.flags:
            return flag_moved(path, place, token, span, flaw.found)  # it belongs to another line
        case What.FLAG_MISPLACED:
            edits = _flag_edits(path, place, token, position, flaw)
            return misplaced_flag(path, span, flaw.expected, edits, position.meaning is Meaning.SCORE)
        case What.FLAG_REPEATED:
            edits = (Edit(span[0] - blanks_before(path.text, span[0]), span[1], ""),)
        case What.FLAG_MALFORMED if not is_flag(position):
            written = path.text[span[0] : span[1]]
            span = (span[0] + len(written) - len(written.lstrip()), span[1])
    return Damage(kind, span, text, edits, flaw.certain)


def misplaced_flag(
    path: Path, span: Span, flag: str, edits: tuple[Edit, ...] = (), is_before: bool = False
) -> AnyDamage:
    """A flag out of place."""
    return Damage(Kind.MISPLACED_FLAG, span, FlagText(flag, is_before_score=is_before), edits)


def _flag_edits(path: Path, place: int, token: Token, position: Position, flaw: Flaw) -> tuple[Edit, ...]:
    """Move a flag behind the values of its line, or to its own place, wherever it belongs."""
    start, end = token.span(flaw.start, flaw.end)
    while path.text.startswith(" ", end):
        end += 1
    wanted = next((flag for flag in path.layout.readers[position.index].flags if flag.strip() == flaw.expected), None)
    if wanted is None:
        written = _flag_below(path, place, flaw.expected)
        start, end = token.span(flaw.start, flaw.end)
        return (Edit(start - blanks_before(path.text, start), end, ""), *written) if written else ()
    last = token.written[1]
    return (Edit(start, end, ""), Edit(last, last, wanted))


def _flag_to_score(path: Path, place: int, flag: str) -> tuple[Edit, ...] | None:
    """Write ``flag`` behind the score around ``place``; no edits if it is there already, ``None`` without a score."""
    for number in _around(path, place):
        node = path.nodes[number]
        position = path.position_of(node)
        if node.mode != MATCH or node.token is None or position is None or position.meaning is not Meaning.SCORE:
            continue
        wanted = next((each for each in path.layout.readers[position.index].flags if each.strip() == flag), None)
        if wanted is not None:
            end = node.token.written[1]
            return () if wanted in node.token.text else (Edit(end, end, wanted),)
    return None


def _around(path: Path, place: int) -> Iterator[int]:
    """The lines below and above ``place`` up to where another block begins."""
    around = path.block_around(place)
    yield from takewhile(lambda each: not _begins(path, each), range(place, around.stop))
    for number in range(place - 1, around.start - 1, -1):
        yield number
        if _begins(path, number):
            return


def _begins(path: Path, place: int) -> bool:
    """Whether a block begins at a line."""
    position = path.position_of(path.nodes[place])
    return path.nodes[place].mode == MATCH and position is not None and position.first


def _flag_below(path: Path, place: int, flag: str) -> tuple[Edit, ...]:
    """Write ``flag`` on a line of its own where it is due in the block around ``place``."""
    home = next((each for each in path.layout.positions if is_flag(each) and flag_of(each) == flag), None)
    around = path.block_around(place)
    if home is None or any(path.nodes[number].position == home.index for number in around):
        return ()
    above = None
    for number in around:
        node = path.nodes[number]
        position = path.position_of(node) if node.mode in (MATCH, BODY) else None
        way = position.ways.get(home.index) if position is not None else None
        if node.token is None or position is None or way is None or way.missing or way.blanks is None:
            continue
        if position.frames == home.frames:
            above = (node.token, way.blanks)
    if above is None:
        return ()
    end = above[0].written[1]
    return (Edit(end, end, "\n" * (1 + above[1]) + flag),)


def flag_moved(path: Path, place: int, token: Token, span: Span, flag: str) -> AnyDamage:
    """A flag on a line of its own that is not its place."""
    written = _flag_to_score(path, place, flag)
    if not written:
        written = _flag_below(path, place, flag) or written
    edits = () if written is None else tuple(sorted((removal_of(path.text, token), *written)))
    return misplaced_flag(path, span, flag, edits)


def flag_of(position: Position) -> str:
    """The text of a line that is a flag."""
    return position.row.text.strip("{?}") if position.row is not None else ""
