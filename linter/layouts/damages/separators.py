"""Separators that are missing, or there twice."""

from __future__ import annotations

from linter.damage import AnyDamage, Damage, Kind
from linter.details import ExtraSeparator, WantedSeparator
from linter.finding import Edit
from linter.layouts.damages.path import Path, removal_of
from linter.layouts.positions import Position
from linter.layouts.steps import BODY, Node, is_near_copy


def near_copy(path: Path, place: int, node: Node) -> AnyDamage | None:
    """A run in a body, right above the separator that it nearly is, is a copy of it."""
    token = node.token
    if token is None or not is_near_copy(token, path.nodes[place + 1]):
        return None
    span = token.written
    return Damage(Kind.EXTRA_SEPARATOR, span, ExtraSeparator(True), (removal_of(path.text, token),))


def run_above(path: Path, place: int, blanks: int) -> AnyDamage | None:
    """A run at the end of a body that is not parted from the line below as text is: it is no text.

    So many ``blanks`` are due above the line at ``place``.
    """
    node = path.above(place)
    if node is None or node.mode != BODY or node.token is None or node.token.fenced or not node.token.reading.is_run:
        return None
    token, here = node.token, path.start_of(place)
    edit = Edit(path.end_of(place - 2), here, "\n" * (blanks + 1))
    span = token.written
    return Damage(Kind.EXTRA_SEPARATOR, span, ExtraSeparator(False), (edit,), certain=False)


def missing_separator(
    path: Path, place: int, chosen: Position, lines: list[Position], above: int, here: int
) -> AnyDamage:
    """A separator that is missing, with the edit that writes it."""
    separator = chosen.separator
    assert separator is not None
    text = separator.character * (separator.width or 3)
    due = WantedSeparator(path.name_of(chosen), len(text), separator.character)
    certain = len(lines) == 1 and not _is_signs(path, place - 1)
    between = _between(path, place, chosen, above, here, text) if certain else None
    if between is not None:
        at = above + 1 if chosen.last else here
        return Damage(Kind.MISSING_SEPARATOR, (at, at), due, (between,), line=chosen.index)
    if chosen.last:
        previous = path.position_above(place)
        to = previous.ways.get(chosen.index) if previous is not None else None
        lead = to.blanks or 0 if to is not None else 0
        end = min(above + 1 + lead, here)
        line_end = "" if not end or path.text[end - 1] == "\n" else "\n"
        edit = Edit(end, end, f"{line_end}{text}\n")
        return Damage(Kind.MISSING_SEPARATOR, (end, end), due, (edit,), certain, chosen.index)
    edit = Edit(here, here, f"{text}\n")
    return Damage(Kind.MISSING_SEPARATOR, (here, here), due, (edit,), certain, chosen.index)


def _is_signs(path: Path, place: int) -> bool:
    """Whether the line at ``place`` has no letter, or is a code fence: it may be what became of a separator."""
    token = path.nodes[place].token if place >= 0 else None
    said = token.text.strip() if token is not None else "none"
    return said.startswith("```") or not any(map(str.isalnum, said))


def _between(path: Path, place: int, position: Position, above: int, here: int, text: str) -> Edit | None:
    """Write ``text`` in the place of blank lines that are not as many as around it; ``None`` where they are."""
    previous = path.position_above(place)
    following = path.position_of(path.nodes[place])
    if previous is None or following is None or path.text[above:here].strip("\n"):
        return None
    to, back = previous.ways.get(position.index), position.ways.get(following.index)
    if to is None or back is None or to.blanks is None:
        return None
    blanks = here - above - 1
    after = max(0, blanks - to.blanks) if back.blanks is None else back.blanks
    if to.blanks + after >= blanks and back.blanks is not None:
        return None
    return Edit(above + 1, here, "\n" * to.blanks + text + "\n" * (1 + after))
