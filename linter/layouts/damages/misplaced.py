"""Lines that are there, but not in their place."""

from __future__ import annotations

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, ExtraSeparator, How, LineKind, LineName
from linter.finding import Edit, Span
from linter.layouts.damages.flag import flag_of, misplaced_flag
from linter.layouts.damages.kinds import MISSING, MOVED, kind_of
from linter.layouts.damages.path import Path, removal_of
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag, is_heading, is_title
from linter.layouts.positions import Position
from linter.layouts.steps import BODY, STRAY, Node
from linter.layouts.tokens import Token


def moved_later(path: Path, token: Token, position: Position, span: Span) -> AnyDamage:
    """A line that comes below its place."""
    path.found = [each for each in path.found if not _is_missing(path, each, position)]
    before = _optional_before(path, token, position)
    if before is not None and before.token is not None:
        early = before.token.written
        return Damage(
            Kind.MISPLACED_ANNOTATION, early, Deviation(LineName(LineKind.ANNOTATION), How.MISPLACED), certain=False
        )
    damage = _misplaced(path, span, position, path.wanted_of(position, token))
    for place, node in enumerate(path.nodes):
        if node.way is not None and any(each is position for each in node.way.missing) and node.token is not None:
            return damage._replace(edits=_put_back(path, place, position, token))
    return damage


def _optional_before(path: Path, token: Token, position: Position) -> Node | None:
    """The annotation that is all there is between a line and its place: that is what was moved, not the line."""
    place = next(n for n, node in enumerate(path.nodes) if node.token is token)
    while place and path.nodes[place - 1].mode == BODY:
        place -= 1
    node = path.above(place)
    other = path.position_of(node) if node is not None else None
    if node is None or node.way is None or other is None or other.meaning is not Meaning.ANNOTATION:
        return None
    return node if other.optional and node.way.missing == (position,) else None


def _put_back(path: Path, place: int, position: Position, token: Token) -> tuple[Edit, ...]:
    """Take a line from where it is, and write it before the line at ``place``."""
    above, here = path.end_of(place - 1), path.start_of(place)
    previous = path.position_above(place)
    following = path.position_of(path.nodes[place])
    if previous is None or following is None or here == token.start or above == token.end:
        return ()
    if not any(fit.exact for index, fit in token.reading.fits if index == position.index):
        return ()
    to, back = previous.ways.get(position.index), position.ways.get(following.index)
    if to is None or back is None or to.blanks is None or back.blanks is None:
        return ()
    text = "\n" * to.blanks + token.text.strip() + "\n" * (1 + back.blanks)
    return tuple(sorted((Edit(min(above + 1, here), here, text), removal_of(path.text, token))))


def _is_missing(path: Path, damage: AnyDamage, position: Position) -> bool:
    if position.separator is not None:
        return damage.kind is Kind.MISSING_SEPARATOR
    missing = {kind_of(path, MISSING, position)}
    if is_title(path.layout, position):
        missing.add(Kind.MISSING_TITLE)
    return damage.kind in missing | {Kind.UNKNOWN_SECTION}


def _misplaced(path: Path, span: Span, position: Position, wanted: str) -> AnyDamage:
    if position.separator is not None:
        return Damage(Kind.EXTRA_SEPARATOR, span, ExtraSeparator(False), certain=False)
    kind = kind_of(path, MOVED, position)
    if is_heading(path.layout, position):
        kind = Kind.UNKNOWN_SECTION
    if is_flag(position):
        return misplaced_flag(path, span, flag_of(position))
    return Damage(kind, span, Deviation(path.name_of(position), How.MISPLACED, wanted), certain=False)


def moved_here(path: Path, place: int, position: Position | None) -> AnyDamage | None:
    """The line was met before its place: the damage said there becomes the move."""
    if position is None:
        return None
    for before in path.upwards(place - 1):
        if before.mode != STRAY or before.token is None:
            continue
        if not any(index == position.index for index, _ in before.token.reading.fits):
            continue
        token = before.token
        span = token.stripped
        path.found = [each for each in path.found if not (span[0] <= each.span[0] <= span[1])]
        damage = _misplaced(path, span, position, path.wanted_of(position, token))
        return damage._replace(edits=_put_back(path, place, position, token))
    return None
