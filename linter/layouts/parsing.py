"""A text parsed by a layout into a document."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from linter.damage import AnyDamage, Damage, Kind, Slot
from linter.document import Document
from linter.layouts.building import Builder
from linter.layouts.compiled import Layout
from linter.layouts.costs import HEADLESS
from linter.layouts.fitted import fitted
from linter.layouts.forms import flag_name
from linter.layouts.positions import Position
from linter.layouts.reader import Gap, MistakenError, Reader
from linter.layouts.views import Views
from linter.layouts.whole import Proof
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from linter.finding import Span
    from linter.layouts.parsed.form import Form
    from linter.layouts.steps import Node
    from linter.mismatches import Mismatch
    from linter.tables import Column, Row, Rows

_HEAD = 2
"""For so many lines counts the head that a fragment does not have."""
_FLAGGED = frozenset({Kind.MALFORMED_FLAG, Kind.UNKNOWN_FLAG, Kind.DUPLICATE_FLAG, Kind.MISPLACED_FLAG})


def parse_by(layout: Layout, text: str, parts: list[Proof | Gap] | None = None) -> Document:
    """Read cleaned ``text``, whose lines end with LF, by ``layout``, from the ``parts`` of a reading. Never raises."""
    layout = fitted(layout, text)
    document = unread(layout, text)
    if not layout.opens(text):
        from linter.layouts.foreign import is_foreign  # a file that begins as it should does without

        if is_foreign(layout, text):
            document.recognised = False
            document.fitting = (0, text.count("\n"))
            return document
    try:
        parts = read(layout, text, parts)
    except MistakenError as error:
        document.recognised = False
        document.fitting = (error.fitting, error.fitting + error.others)
        return document
    gaps = [part for part in parts if isinstance(part, Gap)]
    if gaps or not parts:
        fitting, _, others = explained(layout, parts)
        if fitting < 2 or fitting < others:
            document.recognised = False
            document.fitting = (fitting, fitting + others)
            return document
    document.scan = partial(_named, layout)
    document.count_lines = partial(_counted, parts)
    document.find_rows = partial(_rows, layout, document)
    document.make_form = partial(_form, layout, parts)
    builder = Builder(layout, text)
    builder.add(parts)
    Views(layout, builder, document).fill()
    if gaps:
        from linter.details import Stray
        from linter.layouts.conserving import unexplained  # loaded for damage alone, as all of the alignment is
        from linter.layouts.damages.findings import damages_of
        from linter.layouts.damages.moved import without_moved

        found = [damage for gap in gaps for damage in damages_of(layout, text, gap)]
        document.damages += without_moved(text, found)
        told = (Damage(Kind.STRAY_TEXT, label.span, Stray.LABEL) for label in unexplained(layout, document))
        document.damages += list(told)
        headings = {section.name for section in document.sections}
        document.damages = [each for each in document.damages if not _is_elsewhere(each, headings)]
    if not all(document.exchanges.quoted):
        from linter.layouts.edges import check_edges  # most answers are in quotes, and layouts without more checks

        check_edges(layout, document)
    if layout.outline.every or layout.outline.alternating is not None:
        from linter.layouts.alternating import turn_damage
        from linter.layouts.every import every_damage

        document.damages += [*every_damage(layout, document), *turn_damage(layout, document)]
    if layout.turns and layout.description.checks:
        from linter.layouts.hidden import hidden_turns

        document.damages += hidden_turns(layout, document)
    if document.damages:
        document.damages.sort(key=lambda damage: damage.span)
        _settle_turns(document)
        _close(document)
    if layout.outline.naming:
        document.find_names = partial(_names, layout, document)
    if layout.outline.claims:
        document.judge_claims = partial(_judged, layout, document)
    if layout.outline.identities:
        document.find_identities = partial(_identities, layout, document)
    return document


def _named(layout: Layout, text: str) -> Counter[int]:
    from linter.layouts.scan import named  # few runs ask for it, and for the next one

    return named(layout, text)


def _counted(parts: list[Proof | Gap]) -> Counter[int]:
    from linter.layouts.counting import counted

    return counted(parts)


def _judged(layout: Layout, document: Document) -> Iterable[Mismatch]:
    from linter.layouts.claims import Claims

    return Claims(layout, document).all()


def _identities(layout: Layout, document: Document) -> Iterable[tuple[str, Span]]:
    from linter.layouts.claims import Claims  # few runs compare files

    return Claims(layout, document).identities()


def _names(layout: Layout, document: Document) -> Iterator[list[Span]]:
    from linter.layouts.inventory import Inventory  # few layouts name anybody so

    values = Inventory(layout, document)
    yield from ([span for _, span in values.found(name)] for name in layout.outline.naming)


def _rows(
    layout: Layout, document: Document, rows: Rows, file: str | None, columns: tuple[Column, ...] | None
) -> Iterator[Row]:
    from linter.layouts.tabular import RowReader  # few runs ask for rows

    return RowReader(layout, document, rows).rows(file, columns)


def unread(layout: Layout, text: str) -> Document:
    """A document of which nothing is known but that it is not in ``layout``, or not yet."""
    document = Document(layout.name, text)
    document.make_form = partial(_form, layout, ())
    return document


def _form(layout: Layout, parts: Sequence[Proof | Gap], document: Document, lines: bool) -> Form:
    from linter.layouts.parsed.form import Form  # few runs ask for it

    return Form(layout, parts, document, lines)


def read(layout: Layout, text: str, parts: list[Proof | Gap] | None = None) -> list[Proof | Gap]:
    """The parts of a text, read again by its own habits where the first reading, of ``parts``, loses its way."""
    parts = Reader(layout, text, looking=partial(_look, layout, text)).read() if parts is None else parts
    if Gap not in map(type, parts):
        return parts
    from linter.layouts.again import read_again  # loaded for damage alone, as all of the alignment is

    return read_again(layout, text, parts)


def _look(layout: Layout, text: str, start: int, parts: list[Proof | Gap]) -> None:
    """Look at some of a long text that is hardly ever right, from ``start`` on; raises ``MistakenError``."""
    from linter.layouts.mistaken import look  # few texts are so long and so bad

    look(layout, text, start, parts)


class Explained(NamedTuple):
    """How many lines of structure are there as the layout has them, or nearly so, how many of these only their values
    tell, and how many lines are not there or no part of the layout. What is missing before the first line counts
    little: a fragment has no head.
    """

    fitting: int
    bare: int
    others: int


def explained(layout: Layout, parts: list[Proof | Gap]) -> Explained:
    """How much of a text a reading of it explains."""
    fitting = bare = others = 0
    for part in parts:
        if isinstance(part, Proof):
            fitting += len(part.chunk.positions) * len(part.matches)
            bare += part.chunk.bare * len(part.matches)
            continue
        from linter.layouts.steps import MATCH, STRAY

        for node in part.alignment.back():
            if node.token is not None:
                is_match = node.mode == MATCH
                fitting += is_match + (node.fit is not None and node.fit.told)
                bare += is_match and node.position is not None and layout.positions[node.position].bare
                others += node.mode == STRAY
            if node.way is not None:
                missing = sum(isinstance(each, Position) for each in node.way.missing)
                others += missing
                if node.way.cost >= HEADLESS and _is_first(part, node):
                    others -= missing - _HEAD
    return Explained(fitting, bare, others)


def _is_first(gap: Gap, node: Node) -> bool:
    """Whether a line is the first of the text that has a place in the layout."""
    from linter.layouts.steps import STRAY

    before = node.before
    while before is not None and before.mode == STRAY:
        before = before.before
    return gap.before is None and (before is None or before.token is None)


def _is_elsewhere(damage: AnyDamage, headings: set[str | None]) -> bool:
    """Whether a section that is missing in its place is in another one."""
    start, end = damage.span
    if damage.kind is not Kind.UNKNOWN_SECTION or start != end:
        return False
    from linter.details import Deviation

    names = damage.detail.names if isinstance(damage.detail, Deviation) else ()
    return len(names) == 1 and names[0] in headings


def _settle_turns(document: Document) -> None:
    """Two turns that changed places, or one of the wrong speaker, are one damage."""
    starts = sorted(turn.span[0] for turn in document.turns)
    kept: list[AnyDamage] = []
    last = -3
    for damage in document.damages:
        if damage.kind is Kind.TURN_ORDER:
            place = bisect_right(starts, damage.span[0])
            if place - last <= 2:
                continue
            last = place
        kept.append(damage)
    document.damages = kept


def _is_judged(document: Document, damage: AnyDamage) -> bool:
    """Whether a damaged flag may be the one that is judged: an unknown one may be any."""
    from linter.details import FlagText

    flag = damage.detail.expected if isinstance(damage.detail, FlagText) else ""
    return damage.kind is Kind.UNKNOWN_FLAG or flag_name(flag) == document.judged_flag


def _close(document: Document) -> None:
    """Close the slots that damage owns, in the block that it is in."""
    starts = [exchange.span[0] for exchange in document.exchanges]
    people = [candidate.span[0] for candidate in document.candidates]
    headings = [section.span[0] for section in document.sections]
    for damage in document.damages:
        closes = damage.kind.closes
        at = bisect_right(starts, damage.span[0]) - 1
        if damage.kind in _FLAGGED and at >= 0 and _is_judged(document, damage):
            document.exchanges[at].flagged = True
        if not closes:
            continue
        if closes & Slot.EXCHANGE and at >= 0:
            document.exchanges[at].closed |= closes & Slot.EXCHANGE
        if closes & Slot.CANDIDATE and document.candidates:
            at = bisect_right(people, damage.span[0]) - 1
            document.candidates[max(at, 0)].closed |= Slot.CANDIDATE
        if closes & Slot.SECTION and document.sections:
            at = bisect_right(headings, damage.span[0]) - 1
            document.sections[max(at, 0)].closed |= Slot.SECTION
