"""Lines that were joined with others, or broken in two."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, How, LineKind, LineName
from linter.expressions import expression
from linter.finding import Edit, Span
from linter.layouts.damages.flag import flag_of, misplaced_flag
from linter.layouts.damages.kinds import LABELS
from linter.layouts.damages.labels import label_damage
from linter.layouts.damages.path import Path, blanks_before
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag
from linter.layouts.positions import Position
from linter.layouts.steps import MATCH, STRAY, Node
from linter.layouts.tokens import Token

_TEXTS = (Meaning.QUESTION, Meaning.ANSWER, Meaning.ANNOTATION)
_INITIAL = expression(r"[^\W\d_]\.")
"""A label that may as well be the initial of a name."""


def broken_line(path: Path, node: Node, token: Token, position: Position, span: Span) -> AnyDamage | None:
    """A line that is on two lines."""
    if position.separator is not None:
        return None
    edit = Edit(token.start + token.seam, token.offset(token.seam + 1), " ")
    kind, wanted = _broken_kind(path, node, token), path.wanted(position, node)
    certain = not _is_within_text(path, node, token)
    if kind is None:
        return label_damage(path, position, span, How.BROKEN, "", wanted, edit, certain=certain)
    return Damage(kind, span, Deviation(path.name_of(position), How.BROKEN, wanted), (edit,), certain)


def _is_within_text(path: Path, node: Node, token: Token) -> bool:
    """Whether a line was broken inside what was asked or said: how that is written is a part of it."""
    assert node.fit is not None
    broken = [name for name, (start, end) in node.fit.values.items() if start < token.seam < end]
    return any(path.layout.slots[name].meaning in _TEXTS for name in broken)


def _broken_kind(path: Path, node: Node, token: Token) -> Kind | None:
    """The kind of the value that went to the next line, where it is not the line's own."""
    assert node.fit is not None
    position = path.position_of(node)
    behind = [(span[0], name) for name, span in node.fit.values.items() if span[0] > token.seam]
    if not behind or position is None:
        return None
    meaning = path.layout.slots[min(behind)[1]].meaning
    return LABELS.get(meaning) if meaning is not position.meaning else None


def joined_lines(path: Path, place: int, node: Node, position: Position | None) -> AnyDamage | None:
    """A line that begins in the middle of another."""
    token = node.token
    assert token is not None
    own = path.pieces(place)
    separators = [each for each in own if each.token is not None and each.token.reading.is_run]
    cut = token.start - blanks_before(path.text, token.start)
    label = path.layout.readers[position.index].label if position is not None else None
    indent = label.text[: len(label.text) - len(label.text.lstrip())] if label is not None else ""
    breaks = "\n" * (1 + path.blanks_due(place)) + indent
    edit = Edit(cut, token.start, breaks)
    if separators:
        if node is not own[-1]:
            return None
        run = separators[0].token
        assert run is not None
        edits = tuple(_break(path, each) for each in own[1:]) + tuple(_drawn(path, separators))
        name = next(
            (path.name_of(p) for each in separators if (p := path.position_of(each)) is not None),
            LineName(LineKind.SEPARATOR),
        )
        is_text = any(each.mode == STRAY for each in own)
        return Damage(Kind.SHARED_SEPARATOR, run.span(0, len(run.text)), name, () if is_text else tuple(sorted(edits)))
    if position is None:
        return None
    span = token.written
    edits = () if own[0].mode == STRAY else (edit,)  # where the text before it belongs, a person has to say
    if position.meaning is Meaning.SCORE:
        return Damage(Kind.MISPLACED_SCORE, span, Deviation(path.name_of(position), How.JOINED), edits)
    if position.meaning is Meaning.ANNOTATION:
        return Damage(Kind.MISPLACED_ANNOTATION, span, Deviation(path.name_of(position), How.JOINED), edits)
    if is_flag(position):
        return misplaced_flag(path, span, flag_of(position), edits)
    is_text = position.bare and len(position.slots) == 1
    above = own[own.index(node) - 1] if is_text and own[0] is not node else None
    if above is not None and above.token is not None and (head := path.position_of(above)) is not None:
        whole = above.token.written
        return label_damage(path, head, whole, How.JOINED, "", "", edit)
    number = node.fit.number if node.fit is not None else None
    wanted = path.label(position, number or "") or token.text.strip()  # a line without a label
    end = token.start + (len(wanted) if token.text.startswith(wanted) else len(token.text))
    certain = _INITIAL.fullmatch(wanted) is None
    return label_damage(path, position, (token.start, end), How.JOINED, "", wanted, *edits, certain=certain)


def _drawn(path: Path, separators: list[Node]) -> Iterator[Edit]:
    """Write the separators of a shared line as they should be."""
    for node in separators:
        position = path.position_of(node)
        separator = position.separator if position is not None and node.mode == MATCH else None
        if separator is None or not separator.width or node.token is None or node.fit is None:
            continue
        if node.fit.flaws:
            start, end = node.token.written
            yield Edit(start, end, separator.character * separator.width)


def _break(path: Path, node: Node) -> Edit:
    token = node.token
    assert token is not None
    cut = token.start - blanks_before(path.text, token.start)
    return Edit(cut, token.start, "\n" * (1 + path.blanks_due(path.nodes.index(node))))
