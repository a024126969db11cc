"""Labels that are written differently."""

from __future__ import annotations

from linter.damage import AnyDamage, Damage, Kind
from linter.details import Deviation, How
from linter.finding import Edit, Span
from linter.layouts.damages.kinds import LABELS, kind_of
from linter.layouts.damages.path import Path
from linter.layouts.flaws import Flaw
from linter.layouts.parts import text_below
from linter.layouts.positions import Position
from linter.layouts.steps import Node
from linter.layouts.tokens import Token


def is_cut(path: Path, token: Token, position: Position) -> bool:
    """Whether a line is the beginning of its label."""
    label = path.layout.readers[position.index].label
    return label is not None and not label.counts and label.text.startswith(token.text.strip())


def without_number(path: Path, node: Node, position: Position, flaw: Flaw) -> Flaw:
    """The flaw of a label that has no number: the one that is due is expected, and a person has to write it."""
    label = path.layout.readers[position.index].label
    assert label is not None
    due = node.context.current
    wanted = label.exactly(str(max(1, node.context.expected - 1) if due is None else due))
    return flaw._replace(expected=wanted.strip(), text=None, certain=False)


def label_damage(
    path: Path, position: Position, span: Span, how: How, found: str, expected: str, *edits: Edit, certain: bool = True
) -> AnyDamage:
    """A label that is written differently."""
    kind = Kind.MISSPELT_SECTION if position.heading else kind_of(path, LABELS, position)
    if (labelled := text_below(path.layout, position)) is not None:
        kind = LABELS[labelled]
    return Damage(kind, span, Deviation(path.name_of(position), how, expected, found), edits, certain)
