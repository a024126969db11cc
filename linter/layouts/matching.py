"""A line as a line of the template: the one that is due, or another after those that are missing before it."""

from __future__ import annotations

from linter.layouts import costs
from linter.layouts.due import Due
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.positions import END, Position, Way, indices
from linter.layouts.steps import BODY, MATCH, NONE, STRAY, UNHEADED, Cells, Context, Node, Note, Step, put
from linter.layouts.tokens import Token, is_told


class Matching(Due):
    """Reads lines as lines of the template."""

    def _match(
        self, found: Cells, cost: float, node: Node, before: Position | None, token: Token, of_line: bool
    ) -> None:
        ways = self._ways(before)
        context = node.context
        for index, fit in token.reading.fits:
            way = ways.get(index)
            if way is None or self.forbidden == (token.start, index):
                continue
            is_unheaded = False
            position = self.positions[index]
            price, way, moved = self._with_move(context, way, position)
            joined_run = of_line and position.separator is not None
            total = cost + (0.0 if joined_run else fit.cost) + price
            if total > self._most:
                continue
            if position.separator is not None and token.reading.look == 0 and fit.cost:
                total += costs.SEPARATOR_SIBLING
            if not is_told(position, fit) and position.body is not None:
                look = token.reading.look  # text that nothing tells may be a line of structure
                is_told_line = any(other.exact and other.told for _, other in token.reading.fits)
                exact = costs.BODY_TOLD if is_told_line else costs.BODY_EXACT
                total += exact if look == 0 else max(0.0, costs.BODY_NEAR - look)
                is_unheaded = position.body.kind == "free" and any(
                    isinstance(each, str) or each.heading for each in way.missing
                )
                total += costs.NO_HEADING if is_unheaded else 0.0
            notes = moved
            if not is_told(position, fit) and position.body is not None and token.reading.look == 0:
                notes += (Note(Step.LOOKALIKE, self._exactly(token.reading)),)
            later = of_line and token.blanks is None
            if later:
                notes += (Note(Step.JOINED, index),)
            elif token.is_broken:
                total += costs.BROKEN
                notes += (Note(Step.BROKEN, index),)
            if not later and not moved and not way.missing and node.mode != STRAY and way.blanks is not None:
                assert token.blanks is not None
                off = abs(token.blanks - way.blanks)
                if off:
                    total += self._off(index, token.blanks, off)
                    notes += (Note(Step.BLANKS, index, token.blanks, way.blanks),)
            if way.restarts:
                notes += (Note(Step.SECOND, index),)
            price, notes, numbers = self._count(context, before, way, position, fit, notes)
            total += price
            if (
                token.reading.inline
                and index in self.layout.followed
                and (position.body is not None or (fit.flaws and not _is_of_flags(fit)))
            ):
                total += costs.BODY_INLINE
            if context.quotes & 1:
                total += costs.INSIDE_QUOTE
            if context.quotes & 6 == 2 and node.mode == BODY and not context.quotes & 1:
                total += costs.STRAY + 1
            missing = indices(way.missing)
            if not position.first:
                missing |= context.missing
            spare = NONE if position.first else context.spare - {index}
            price, notes, turn = self._take_turn(context, position, notes)
            total += price
            seen = context.seen | {position.block} if position.index in self.heads else context.seen
            quotes = UNHEADED if is_unheaded else self._open_quotes(position, fit, token)
            after = Context(*numbers, missing, spare, quotes, turn, seen)
            put(found, (MATCH, index, missing, spare), total, node, token, MATCH, index, after, notes, fit, way)
        if token.reading.speaker and not of_line and not context.quotes & 1:
            self._other_speaker(found, cost, node, token, ways)
        if of_line or token.reading.is_run or token.reading.look < 6:
            return
        self._unlabelled(found, cost, node, before, token, ways)

    def _due(self, before: Position | None, ways: dict[int, Way]) -> list[tuple[int, Way, Position]]:
        """The lines that are due after ``before`` and may be without their label: nothing else tells them."""
        known = before.index if before is not None else -1
        if known not in self._unlabelled_ways:
            self._unlabelled_ways[known] = [
                (index, way, self.positions[index])
                for index, way in ways.items()
                if index != END
                and not way.missing
                and (self.positions[index].body is None or self.positions[index].label)
            ]
        return self._unlabelled_ways[known]

    def _other_speaker(self, found: Cells, cost: float, node: Node, token: Token, ways: dict[int, Way]) -> None:
        """A turn under a name that is neither speaker's, where the other one should speak."""
        context, size = node.context, token.reading.speaker
        index = self.layout.turn_after(context.turn)
        way = ways.get(index)
        if way is None or way.missing or node.mode == STRAY or token.blanks != way.blanks:
            return
        position, label = self.positions[index], self.layout.readers[index].label
        if position.body is None or label is None:
            return
        text = label.exactly("")
        flaw = Flaw(What.LABEL, 0, size, "", token.text[:size].strip(), text.strip(), text, certain=False)
        values = {position.body.name: (size, len(token.text.rstrip()))}
        fit = Fit(costs.OTHER_SPEAKER, (flaw,), values, body=size)
        quotes = self._open_quotes(position, fit, token)
        after = context._replace(missing=NONE, spare=NONE, quotes=quotes, turn=index)
        key = (MATCH, index, NONE, NONE)
        put(found, key, cost + fit.cost, node, token, MATCH, index, after, (), fit, way)

    def _unlabelled(
        self, found: Cells, cost: float, node: Node, before: Position | None, token: Token, ways: dict[int, Way]
    ) -> None:
        """A body whose label is not there: text where its line is due."""
        context = node.context
        for index, way, position in self._due(before, ways):
            if self.forbidden == (token.start, index):
                continue
            body = position.body
            if body is None:
                self._unlabelled_value(found, cost, node, token, position, way)
                continue
            quoted = body.quotes is not False and token.reading.stripped.startswith('"')
            price = costs.NO_LABEL_QUOTED if quoted else costs.NO_LABEL
            start = len(token.text) - len(token.text.lstrip())
            fit = Fit(0.0, (), {body.name: (start, len(token.text.rstrip()))}, body=start)
            expected, current, due = context.expected, context.current, context.due
            if self._is_counted(position):
                expected, current, due = expected + 1, None, due | {expected}
            missing = NONE if position.first else context.missing
            spare = NONE if position.first else context.spare
            _, _, turn = self._take_turn(context, position, ())
            quotes = self._open_quotes(position, fit, token)
            after = Context(expected, current, due, missing, spare, quotes, turn, context.seen)
            extra = costs.COPY if node.mode == STRAY else 0.0
            notes = (Note(Step.NO_LABEL, index),)
            put(
                found,
                (MATCH, index, missing, spare),
                cost + price + extra,
                node,
                token,
                MATCH,
                index,
                after,
                notes,
                fit,
                way,
            )

    def _unlabelled_value(
        self, found: Cells, cost: float, node: Node, token: Token, position: Position, way: Way
    ) -> None:
        """A value whose label is not there: alone on the line where the two are due."""
        if node.mode == STRAY or token.blanks != way.blanks or position.counter:
            return
        fit = self.layout.readers[position.index].value_alone(token.text)
        if fit is None:
            return
        missing = NONE if position.first else node.context.missing
        spare = NONE if position.first else node.context.spare
        after = node.context._replace(missing=missing, spare=spare, quotes=0)
        key = (MATCH, position.index, missing, spare)
        put(found, key, cost + fit.cost, node, token, MATCH, position.index, after, (), fit, way)


def _is_of_flags(fit: Fit) -> bool:
    """Whether a flag is all that is wrong with a line."""
    return all(flaw.what is What.FLAG_MISPLACED for flaw in fit.flaws)
