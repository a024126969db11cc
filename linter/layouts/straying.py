"""A line that is neither structure nor text where it is: a copy, a moved line, a flag, or text out of place."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.due import Due
from linter.layouts.flags import flag_near
from linter.layouts.flaws import What
from linter.layouts.positions import Position
from linter.layouts.running import opens_alike
from linter.layouts.steps import MATCH, STRAY, Cells, Node, Note, Step, put
from linter.layouts.tokens import Token, is_told

_FEW = 6
"""So many lines below a line that is out of place may be its text."""


class Straying(Due):
    """Reads lines as out of place."""

    def _stray(
        self, found: Cells, cost: float, node: Node, before: Position | None, token: Token, of_line: bool
    ) -> None:
        """A line that is neither structure nor text here: a copy, a moved line, a flag, or text out of place."""
        context = node.context
        near = [
            (fit.cost, index != (before.index if before else -1), index)
            for index, fit in token.reading.fits
            if is_told(self.positions[index], fit) and fit.cost <= 6
        ]
        price = costs.STRAY
        note: Note | None = Note(Step.TEXT)
        if near:
            least, _, index = min(near)
            is_firm = self.positions[index].separator is not None or self.positions[index].names_speaker
            price = costs.STRAY_STRUCTURE + least / 4 + (1.5 if is_firm else 0.0)
            note = Note(Step.EXTRA, index)
            if node.mode == STRAY and before is not None and index == before.index and not least:
                price = costs.STRAY_MORE
            for other, _, candidate in near:
                if other > least + 2:
                    continue
                if candidate in context.missing and not self._begins_block(token, candidate, context.current):
                    price, note = costs.MOVE, Note(Step.MOVED_LATER, candidate)
                    break
                is_turn = candidate in self.layout.turns and (node.mode != MATCH or node.token is None)
                if (
                    before is not None
                    and candidate == before.index
                    and not is_turn
                    and _is_copy(node, token, candidate)
                ):
                    price, note = costs.COPY + other / 2, Note(Step.COPY, candidate)
        elif (flag := flag_near(token.reading.stripped, self.layout.flags)) is not None and before is not None:
            price, note = costs.JOIN, Note(Step.FLAG, before.index, name=flag)
        elif (
            node.mode == MATCH
            and node.fit is not None
            and before is not None
            and before.body is None
            and any(flaw.what is What.EMPTY for flaw in node.fit.flaws)
            and _is_value(self.layout, before, token)
        ):
            price, note = 1.0, Note(Step.VALUE_BELOW, before.index)
        elif node.mode == STRAY:
            price, note = costs.STRAY_TEXT if self._has_text(node) else costs.STRAY_MORE, None
        if note is not None and note.step is Step.EXTRA and self._is_due(before, token, context, next_only=True):
            price += costs.DUE
        if of_line and token.blanks is None:
            price = min(price, costs.MOVE)
        if cost + price > self._most:
            return
        spare = context.spare
        if note is not None and note.step is not Step.MOVED_LATER:
            spare |= {index for price_of, _, index in near if price_of <= 3}
        missing = (
            context.missing - {note.position} if note is not None and note.step is Step.MOVED_LATER else context.missing
        )
        same = spare == context.spare and missing == context.missing
        after = context if same else context._replace(spare=spare, missing=missing)
        if note is not None and self._begins_text(note, before):
            begun = self.positions[note.position]
            again = next(fit for index, fit in token.reading.fits if index == begun.index)
            if again.exact or note.step is not Step.EXTRA:
                after = after._replace(quotes=self._open_quotes(begun, again, token))
        where = before.index if before is not None else None
        notes: tuple[Note, ...] = (note,) if note is not None else ()
        if of_line and token.blanks is None and note is not None:
            notes = (note, Note(Step.JOINED, note.position))
        put(found, (STRAY, where, missing, spare), cost + price, node, token, STRAY, where, after, notes, None, None)

    def _has_text(self, node: Node | None) -> bool:
        """Whether the stray lines up to ``node`` began, not long ago, with a line that running text may be below."""
        for _ in range(_FEW):
            if node is None or node.mode != STRAY or node.notes:
                break
            node = node.before
        if node is None or node.mode != STRAY or not node.notes or node.notes[0].step is not Step.EXTRA:
            return False
        return self.positions[node.notes[0].position].body is not None

    def _begins_text(self, note: Note, before: Position | None) -> bool:
        """Whether a stray line has its own text below it: one that was moved, or the label of the open text again."""
        if note.step is Step.MOVED_LATER:
            return self.positions[note.position].body is not None
        return note.step in (Step.EXTRA, Step.COPY) and before is not None and note.position == before.index


def _is_copy(node: Node, token: Token, candidate: int) -> bool:
    """Whether a line may be a copy of the one at ``node``, or of a copy of it: with the same number, and the same text.

    The text of a line that runs on, that is: of another, the two may only differ in their labels.
    """
    if node.mode != MATCH:
        return opens_alike(node, token) or any(note.step is Step.COPY for note in node.notes)
    fit = next((fit for index, fit in token.reading.fits if index == candidate), None)
    if node.fit is None or fit is None or node.token is None:
        return True
    if fit.body >= 0 and node.fit.body >= 0:
        return node.token.text[node.fit.body :].strip() == token.text[fit.body :].strip()
    return fit.number is None or node.fit.number is None or fit.number == node.fit.number


def _is_value(layout: Layout, position: Position, token: Token) -> bool:
    from linter.layouts.values import judge

    slot = next((slot for slot in position.slots if slot.kind == "score"), None)
    return slot is not None and judge(token.reading.stripped, 0, len(token.reading.stripped), slot).number is not None
