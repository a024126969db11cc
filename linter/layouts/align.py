"""The reading with the fewest defects: lines held against positions at least cost.

A profile alignment as in HMMER's Plan 7: each line is matched to a position, is part of the running text there, or is
stray; each position is matched or missing. Beside its place, a state knows what is missing and what is spare in its
block, so that a line which was moved is seen as such wherever it went.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.layouts import costs
from linter.layouts.compiled import Layout, Target
from linter.layouts.flags import flag_near
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.positions import END, Position, Way, indices, numbers_after, opened
from linter.layouts.tokens import Lines, Reading, Token, is_told
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.dialect import Dialect

MATCH, BODY, STRAY, STOP = "match", "body", "stray", "stop"
_NONE: frozenset[int] = frozenset()
_STRAY_MOST = max(costs.STRAY, costs.STRAY_STRUCTURE + 3.0) + costs.DUE
"""No line costs more than this: it may always be stray."""
_FEW = 6
"""So many lines below a line that is out of place may be its text."""
_UNHEADED, _CURLY = 8, 16
"""Of the quotes of a context: free text whose heading is missing is open; the quotes are curly."""


class Step(enum.Enum):
    """What the alignment had to forgive at a line, beyond what is wrong with the line itself."""

    BLANKS = "blanks"
    JOINED = "joined"
    BROKEN = "broken"
    NO_LABEL = "no-label"
    NUMBER = "number"
    MISMATCH = "mismatch"
    MOVED_HERE = "moved-here"
    MOVED_LATER = "moved-later"
    COPY = "copy"
    EXTRA = "extra"
    TEXT = "text"
    FLAG = "flag"
    VALUE_BELOW = "value-below"
    TURN = "turn"
    SECOND = "second"
    LOOKALIKE = "lookalike"
    TRUNCATED = "truncated"


class Note(NamedTuple):
    """A step: the position that it is about, and what was ``found`` and ``expected``, numbers or words."""

    step: Step
    position: int = -1
    found: int = 0
    expected: int = 0
    name: str = ""


class Context(NamedTuple):
    """What a state knows beside its place.

    ``expected`` is the next number, ``current`` that of the open block, ``due`` the other numbers that are accepted;
    ``missing`` and ``spare`` are positions; ``quotes`` says whether a quoted body is open (1), whether one was opened
    (2) and whether it was closed at the end of a line (4), that free text has no heading (8), or that the quotes
    are curly ones (16); ``turn`` is the position of the last turn, -1 before any; ``seen`` are the sections read.
    """

    expected: int
    current: int | None
    due: frozenset[int]
    missing: frozenset[int]
    spare: frozenset[int]
    quotes: int
    turn: int = -1
    seen: frozenset[str] = frozenset()


class Node:
    """A line in a reading: how it was read, and the node before it."""

    __slots__ = ("before", "context", "fit", "mode", "notes", "opening", "position", "token", "way")

    def __init__(
        self,
        before: Node | None,
        token: Token | None,
        mode: str,
        position: int | None,
        context: Context,
        notes: tuple[Note, ...] = (),
        fit: Fit | None = None,
        way: Way | None = None,
    ) -> None:
        self.before = before
        self.token = token
        self.mode = mode
        self.position = position
        self.context = context
        self.notes = notes
        self.fit = fit
        self.way = way
        self.opening: Node | None = (before.opening or before) if mode == BODY and before is not None else None
        """Of a line of running text, the one that it began with."""


Key = tuple[str, int | None, frozenset[int], frozenset[int]]
Cells = dict[Key, tuple[float, Node]]


class Alignment(NamedTuple):
    """The best reading of a stretch: its last node, its cost, and the numbers that are due after it and its target."""

    end: Node
    cost: float
    expected: int
    due: frozenset[int]


class Aligner:
    """Aligns stretches of one text.

    ``forbidden`` is a line, by its offset, and a position that it is not read as, in the stretch that was aligned last:
    what comes before that line is not read again, and no reading is looked for that costs ``limit`` or more.
    """

    def __init__(self, layout: Layout, lines: Lines, text: str, dialect: Dialect | None = None) -> None:
        self.layout = layout
        self.dialect = dialect
        self.lines = lines
        self.text = text
        self.positions = layout.positions
        self.final_newline = text.endswith("\n") or not text
        self.forbidden: tuple[int, int | None] | None = None
        self.limit = float("inf")
        self.depth, self.restarts = layout.depth, layout.restarts
        self._own: dict[int, dict[int, Way]] = {}
        self._most = 0.0
        self._asked: dict[tuple[int, int], bool] = {}
        self._skipped: dict[tuple[Position | str, ...], bool] = {}
        self._unlabelled_ways: dict[int, list[tuple[int, Way, Position]]] = {}
        self.tight = layout.tight | (dialect.tight if dialect is not None else _NONE)
        self.heads = frozenset(first.index for first in layout.sections.values())
        self._tokens: list[Token] = []
        self._trail: list[tuple[Cells, Cells]] = []
        self._place = 0

    def align(
        self,
        start: int,
        stop: int,
        last: Position | None,
        expected: int,
        due: frozenset[int],
        turn: int,
        target: Target | None,
        seen: frozenset[str] = frozenset(),
    ) -> Alignment | None:
        """Align ``text[start:stop]``, which comes after position ``last`` and before ``target`` or the end.

        ``None`` where ``target`` cannot come after it, or only at more than the ``limit``.
        """
        context = Context(expected, None, due, _NONE, _NONE, 0, turn, seen)
        where = last.index if last is not None else None
        first = Node(None, None, MATCH, where, context)
        cells: Cells = {(MATCH, where, _NONE, _NONE): (0.0, first)}
        waiting: Cells = {}
        begin = 0
        limit = self.limit if target is not None or self.limit <= costs.MISSING_MOST else float("inf")
        if self.forbidden is None:
            self._tokens = list(self.lines.tokens(self.text, start, stop))
            self._trail = []
        elif self._tokens:
            begin = max(0, bisect_right(self._tokens, self.forbidden[0], key=lambda token: token.start) - 1)
            cells, waiting = self._trail[begin]
        tokens = self._tokens
        for place, token in enumerate(tokens[begin:], begin):
            self._place = place
            if self.forbidden is None:
                self._trail.append((cells, waiting))
            elif min(cost for each in (cells, waiting) for cost, _ in each.values()) >= limit:
                return None
            following = self._step(cells, token)
            if token.end == len(self.text) and not self.final_newline:
                self._cut_line(following, cells, token)
            for pieces in self.lines.apart(token):
                joined: Cells = {key: (cost + costs.JOIN, node) for key, (cost, node) in cells.items()}
                for piece in pieces:
                    joined = self._step(joined, piece, of_line=True)
                _merge(following, joined)
            _merge(following, waiting)
            waiting = {}
            if place + 1 < len(tokens):
                whole = self.lines.together(token, tokens[place + 1])
                if whole is not None:
                    waiting = self._step(cells, whole, only_match=True)
            cells = _best(following)
        behind = tokens[-1].end + 1 if tokens else start
        return self._finish(cells, stop, target, self.text.count("\n", behind, stop))

    def _cut_line(self, found: Cells, cells: Cells, token: Token) -> None:
        """The last line of a file without a newline may be the beginning of a line that is due."""
        for (_, where, _, _), (cost, node) in cells.items():
            before = self.positions[where] if where is not None else None
            for index, way in self._ways(before).items():
                if index != END and not way.missing and self.layout.readers[index].begins_with(token.text):
                    notes = (Note(Step.TRUNCATED, index),)
                    key = (MATCH, index, _NONE, _NONE)
                    price = cost + costs.CUT
                    _put(found, key, price, node, token, MATCH, index, node.context, notes, Fit(0.0), way)

    def _ways(self, before: Position | None) -> dict[int, Way]:
        """The ways from a position, at the prices of the file's own habits."""
        ways = self.layout.ways(before)
        if self.dialect is None or not self.dialect.missing:
            return ways
        known = before.index if before is not None else -1
        if known not in self._own:
            self._own[known] = {index: self.dialect.way(way) for index, way in ways.items()}
        return self._own[known]

    def _off(self, index: int, blanks: int, off: int) -> float:
        """What ``blanks`` blank lines before a line cost, ``off`` more or fewer than are due."""
        if self.dialect is not None and (index, blanks) in self.dialect.blanks:
            return 0.0
        return costs.BLANKS + min(costs.BLANKS_MORE, off / 4)

    # one line

    def _step(self, cells: Cells, token: Token, of_line: bool = False, only_match: bool = False) -> Cells:
        found: Cells = {}
        whole = not (of_line or only_match)
        self._asked.clear()
        least = min(cost for cost, _ in cells.values()) + _STRAY_MOST
        states = []
        for (_, where, _, _), (cost, node) in cells.items():
            before = self.positions[where] if where is not None else None
            only_text = whole and _only_text(node, before, token)
            if only_text:
                least = min(least, cost + costs.BODY_FENCED)
            states.append((before, cost, node, only_text))
        self._most = least + costs.BEAM if whole else float("inf")
        for before, cost, node, only_text in states:
            if only_text:
                self._body(found, cost, node, before, token, of_line)
                continue
            self._match(found, cost, node, before, token, of_line)
            if only_match:
                continue
            self._body(found, cost, node, before, token, of_line)
            is_said = bool(node.context.quotes & 1 and token.reading.look) and not of_line and node.mode != MATCH
            if not is_said or before is None or before.body is None:  # between quotes what is only near is text
                self._stray(found, cost, node, before, token, of_line)
        return found

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
            spare = _NONE if position.first else context.spare - {index}
            price, notes, turn = self._take_turn(context, position, notes)
            total += price
            seen = context.seen | {position.block} if position.index in self.heads else context.seen
            quotes = _UNHEADED if is_unheaded else self._open_quotes(position, fit, token)
            after = Context(*numbers, missing, spare, quotes, turn, seen)
            _put(found, (MATCH, index, missing, spare), total, node, token, MATCH, index, after, notes, fit, way)
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
        after = context._replace(missing=_NONE, spare=_NONE, quotes=quotes, turn=index)
        key = (MATCH, index, _NONE, _NONE)
        _put(found, key, cost + fit.cost, node, token, MATCH, index, after, (), fit, way)

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
            missing = _NONE if position.first else context.missing
            spare = _NONE if position.first else context.spare
            _, _, turn = self._take_turn(context, position, ())
            quotes = self._open_quotes(position, fit, token)
            after = Context(expected, current, due, missing, spare, quotes, turn, context.seen)
            extra = costs.COPY if node.mode == STRAY else 0.0
            notes = (Note(Step.NO_LABEL, index),)
            _put(
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
        missing = _NONE if position.first else node.context.missing
        spare = _NONE if position.first else node.context.spare
        after = node.context._replace(missing=missing, spare=spare, quotes=0)
        key = (MATCH, position.index, missing, spare)
        _put(found, key, cost + fit.cost, node, token, MATCH, position.index, after, (), fit, way)

    def _count(
        self, context: Context, before: Position | None, way: Way, position: Position, fit: Fit, notes: tuple[Note, ...]
    ) -> tuple[float, tuple[Note, ...], tuple[int, int | None, frozenset[int]]]:
        """The number of a label against the one expected: cost, notes, and the numbers after it."""
        expected, current, due = context.expected, context.current, context.due
        same = opened(before, way, position)
        if same < self.restarts and len(position.frames) >= self.restarts:
            expected, current, due = self.layout.begins, None, _NONE
        if same <= self.depth:
            current = None
        if position.counter != self.layout.counter or not position.counter:
            if way.missing and self._skips(way.missing):
                return 0.0, notes, (expected + 1, None, due | {expected})
            return 0.0, notes, (expected, current, due)
        number = fit.number
        opens = position.first or current is None
        if number is None:
            return 0.0, notes, (expected + 1, expected, due) if opens else (expected, current, due)
        if opens:
            if before is None and way.cost >= costs.HEADLESS:
                expected = number  # a fragment begins anywhere
            after, others = numbers_after(number, expected, due)
            if number == expected or number in due:
                return 0.0, notes, (after, number, others)
            note = Note(Step.NUMBER, position.index, number, expected)
            return costs.NUMBER, (*notes, note), (after, number, others)
        if number != current and number != expected - 1 and number not in due:
            note = Note(Step.MISMATCH, position.index, number, current or expected)
            return costs.NUMBER, (*notes, note), (expected, current, due)
        return 0.0, notes, (expected, current, due)

    def _skips(self, missing: tuple[Position | str, ...]) -> bool:
        """Whether a numbered block is among what is missing."""
        known = self._skipped.get(missing)
        if known is None:
            known = self._skipped[missing] = any(map(self._is_counted, missing))
        return known

    def _is_counted(self, line: Position | str) -> bool:
        """Whether a line opens a block with the number that is followed."""
        return isinstance(line, Position) and line.first and bool(line.counter) and line.counter == self.layout.counter

    def _take_turn(
        self, context: Context, position: Position, notes: tuple[Note, ...]
    ) -> tuple[float, tuple[Note, ...], int]:
        """A turn against the one before it, where two speakers take turns."""
        expected = self.layout.turn_after(context.turn)
        if expected < 0 or position.index not in self.layout.turns:
            return 0.0, notes, context.turn
        if position.index == expected:
            return 0.0, notes, expected
        return costs.TURN, (*notes, Note(Step.TURN, position.index, expected=expected)), position.index

    def _open_quotes(self, position: Position, fit: Fit, token: Token) -> int:
        body = position.body
        if body is None or body.quotes is False or fit.body < 0:
            return 0
        text = token.text[fit.body :].strip()
        if not text.startswith(('"', "“")):
            return 0
        curly = _CURLY if text[0] == "“" else 0
        if _quotes_in(text, curly) & 1:
            return 3 | curly
        return (6 if len(text) > 1 and text.endswith(_closing(curly)) else 2) | curly

    def _body(
        self, found: Cells, cost: float, node: Node, before: Position | None, token: Token, of_line: bool
    ) -> None:
        if before is None or before.body is None or (of_line and token.blanks is None):
            return
        context = node.context
        reading = token.reading
        is_free = before.body.kind == "free" and not context.quotes & _UNHEADED
        look = self._ends_free(before, token) if is_free else reading.look
        price = costs.BODY_EXACT if look == 0 else max(0.0, costs.BODY_NEAR - look)
        if look == 0 and not is_free:
            if any(fit.exact and fit.told for _, fit in reading.fits):
                price = costs.BODY_TOLD
            elif reading.is_label:
                price = costs.BODY_LABEL if self._is_due(before, token, context) else costs.BODY_NUMBER
                if not context.quotes & 1:
                    price += costs.DUE * self._is_due(before, token, context, next_only=True)
            elif not reading.is_run:
                price = costs.BODY_HEADING if self._is_underlined(reading) else costs.BODY_EXACT
        price += costs.BODY_INDENTED * self._is_next(before, reading)
        if price and token.fenced:
            price = costs.BODY_FENCED
        elif look == 0 and reading.framed >= 0:
            price = costs.BODY_LABEL
        elif price and self._apart(before, token, context):
            price = min(price, costs.BODY_EXACT) * costs.BODY_TIGHT
        if context.quotes & 1:
            price *= costs.BODY_TIGHT
        if context.quotes & 4 and not reading.stripped.startswith('"'):
            price += costs.BEYOND_QUOTE
        if reading.inline and (before.index in self.layout.followed or self.layout.speakers_alone):
            price += costs.BODY_INLINE
        if look == 0 and _opens_alike(node, token):
            price += costs.BODY_EXACT
        quotes = context.quotes
        if quotes and not quotes & _UNHEADED:
            curly = quotes & _CURLY
            quotes = curly | 2 | ((quotes ^ _quotes_in(reading.stripped, curly)) & 1)
            if not quotes & 1 and reading.stripped.endswith(_closing(curly)):
                quotes |= 4
        if cost + price > self._most:
            return
        notes: tuple[Note, ...] = ()
        if price >= costs.BODY_EXACT and look == 0:
            notes = (Note(Step.LOOKALIKE, self._exactly(reading)),)
        after = context if quotes == context.quotes else context._replace(quotes=quotes)
        key = (BODY, before.index, context.missing, context.spare)
        _put(found, key, cost + price, node, token, BODY, before.index, after, notes, None, None)

    def _begins_text(self, note: Note, before: Position | None) -> bool:
        """Whether a stray line has its own text below it: one that was moved, or the label of the open text again."""
        if note.step is Step.MOVED_LATER:
            return self.positions[note.position].body is not None
        return note.step in (Step.EXTRA, Step.COPY) and before is not None and note.position == before.index

    def _is_due(self, before: Position | None, token: Token, context: Context, next_only: bool = False) -> bool:
        """Whether a line that is exactly a label may be structure here; ``next_only``, whether it is the next line.

        One with a number opens a block only with the number that is due, and one that opens a block only where the
        next line of that block follows; another label has the number of its block.
        """
        ways = self.layout.ways(before)
        for index, fit in token.reading.fits:
            position = self.positions[index]
            if not fit.exact or position.separator is not None or (position.bare and not next_only):
                continue
            way = ways.get(index)
            is_next = way is not None and not way.missing
            if next_only and not is_next:
                continue
            if position.first and not self._is_followed(position, fit.number, context.current):
                continue
            if fit.number is None or position.counter != self.layout.counter:
                return True
            if position.first:
                is_due = fit.number == context.expected or fit.number in context.due
            elif is_next or (before is not None and before.index == index):
                is_due = fit.number == (context.expected if context.current is None else context.current)
            else:
                is_due = fit.number != context.current and fit.number in (context.expected, *context.due)
            if is_due:
                return True
        return False

    def _begins_block(self, token: Token, index: int, current: int | None) -> bool:
        """Whether a line exactly opens a block, all of which follows: then nothing is in another place."""
        position = self.positions[index]
        fit = next((fit for other, fit in token.reading.fits if other == index), None)
        if fit is None or not fit.exact or not position.first or position.counter != self.layout.counter:
            return False
        return bool(position.counter) and self._is_followed(position, fit.number, current)

    def _is_followed(self, position: Position, number: int | None, current: int | None) -> bool:
        """Whether the next line of the block that ``position`` opens follows: a separator below, or a label.

        A label with the number of the block that is open, ``current``, is that block's, and no other one's.
        """
        own = [each for each in self.positions if each.frames == position.frames and not each.optional]
        wanted = next((each for each in own if each.index > position.index and not each.bare), None)
        if wanted is None or (wanted.separator is None and not wanted.counter):
            return True
        for place in range(self._place + 1, len(self._tokens)):
            exact = {index: fit for index, fit in self._tokens[place].reading.fits if fit.exact}
            if wanted.separator is not None:
                return wanted.index in exact
            if wanted.index in exact:
                return exact[wanted.index].number == number or exact[wanted.index].number != current
            if any(each.index in exact for each in own):
                return False
        return False

    def _exactly(self, reading: Reading) -> int:
        """The line of structure that a line exactly is, -1 where it is none."""
        return next((i for i, fit in reading.fits if fit.cost == 0 and is_told(self.positions[i], fit)), -1)

    def _is_next(self, before: Position, reading: Reading) -> bool:
        """Whether a line is indented as the line that is due next."""
        for index, fit in reading.fits:
            position = self.positions[index]
            if position.bare and position.label and fit.exact and index != before.index:
                way = before.ways.get(index)
                if way is not None and not way.missing:
                    return True
        return False

    def _is_underlined(self, reading: Reading) -> bool:
        """Whether the heading that a line exactly is has a separator beside it."""
        for index, fit in reading.fits:
            if fit.exact and self.positions[index].heading:
                beside = self.positions[max(0, index - 1) : index + 2]
                return any(each.separator is not None for each in beside)
        return True

    def _ends_free(self, before: Position, token: Token) -> float:
        """How near a line is to one that may end free text: a separator or a label that may follow."""
        near = 99.0
        if token.reading.framed >= 0:
            first = self.layout.sections.get(self.positions[token.reading.framed].block)
            return 0.0 if first is not None and first.index in before.ways else near
        for index, fit in token.reading.fits:
            way = before.ways.get(index)
            if way is None or (way.missing and fit.cost):
                continue
            position = self.positions[index]
            if position.separator is not None and (fit.cost == 0 or len(token.reading.stripped) >= 5):
                near = min(near, fit.cost)
            elif not position.bare and not fit.cost:
                near = 0.0
        return near

    def _apart(self, before: Position, token: Token, context: Context) -> bool:
        """The same as :meth:`_is_apart`, asked once for all readings that it is the same for."""
        asked = before.index, context.expected
        known = self._asked.get(asked)
        if known is None:
            known = self._asked[asked] = self._is_apart(before, token, context)
        return known

    def _is_apart(self, before: Position, token: Token, context: Context) -> bool:
        """Whether no line of structure that the token may be can be here: out of reach, or without its blank line."""
        most = token.reading.look + 0.1
        for (index, fit), near in zip(token.reading.fits, token.reading.near, strict=True):
            position = self.positions[index]
            if near > most or not is_told(position, fit):
                continue
            if fit.told:
                return False
            way = before.ways.get(index)
            if way is not None and not way.missing and fit.exact and fit.number == context.expected:
                return False
            is_near = position.frames == before.frames or (way is not None and way.cost <= costs.MISSING)
            is_due = index == self.layout.turn_after(context.turn)  # who is to speak next is not named by chance
            if is_near and (token.blanks or index in self.tight or is_due):
                return False
        return True

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
        _put(found, (STRAY, where, missing, spare), cost + price, node, token, STRAY, where, after, notes, None, None)

    def _with_move(self, context: Context, way: Way, position: Position | None) -> tuple[float, Way, tuple[Note, ...]]:
        """A missing line that was a stray one before is one damage, a move; so is a section in another place."""
        if context.spare and len(way.missing) == 1 and isinstance(way.missing[0], Position):
            index = way.missing[0].index
            if index in context.spare:
                return costs.MOVE, way._replace(missing=()), (Note(Step.MOVED_HERE, index),)
        if position is not None and way.back:
            is_late = position.block in self.layout.due_sections - context.seen
            return costs.MOVE if is_late else way.cost, way, ()
        if not context.seen.isdisjoint(way.missing):
            left = tuple(each for each in way.missing if each not in context.seen)
            price = way.cost - costs.MISSING_BLOCK * (len(way.missing) - len(left))
            return max(price, costs.MOVE), way._replace(missing=left), ()
        return way.cost, way, ()

    def _has_text(self, node: Node | None) -> bool:
        """Whether the stray lines up to ``node`` began, not long ago, with a line that running text may be below."""
        for _ in range(_FEW):
            if node is None or node.mode != STRAY or node.notes:
                break
            node = node.before
        if node is None or node.mode != STRAY or not node.notes or node.notes[0].step is not Step.EXTRA:
            return False
        return self.positions[node.notes[0].position].body is not None

    # the end

    def _finish(self, cells: Cells, stop: int, target: Target | None, trailing: int) -> Alignment | None:
        goal = target.chunk.first.index if target is not None else END
        best: tuple[float, Node] | None = None
        for (mode, where, _, _), (cost, node) in cells.items():
            before = self.positions[where] if where is not None else None
            way = self._ways(before).get(goal)
            if way is None:
                continue
            price, way, notes = self._with_move(node.context, way, target.chunk.first if target is not None else None)
            if way.restarts:
                notes += (Note(Step.SECOND, goal),)
            if target is None and any(note.step is Step.TRUNCATED for note in node.notes):
                price, way = 0.0, way._replace(missing=())
            if target is not None:
                more, notes = self._onto(target, node, mode, way, before, notes, trailing, stop)
                price += more
            elif way.missing:
                price, way, notes = self._cut_off(price, way, notes)
            if node.context.quotes & 1:
                price += costs.INSIDE_QUOTE
            if best is None or cost + price < best[0]:
                best = (cost + price, Node(node, None, STOP, goal, node.context, notes, None, way))
        if best is None and target is not None:
            return None
        if best is None:
            node = min(cells.values(), key=lambda each: each[0])[1]
            end = Node(node, None, STOP, END, node.context, (), None, Way(0.0, (), None, 1 << 20))
            return Alignment(end, costs.MISSING_MOST, 1, _NONE)
        end = best[1]
        expected, due = end.context.expected, end.context.due
        if target is not None and end.before is not None and end.way is not None:
            where = end.before.position
            before = self.positions[where] if where is not None else None
            if opened(before, end.way, target.chunk.first) < self.restarts:
                expected, due = self.layout.begins, _NONE
            if target.number is not None:
                expected, due = numbers_after(target.number, expected, due)
        return Alignment(end, best[0], expected, due)

    def _onto(
        self,
        target: Target,
        node: Node,
        mode: str,
        way: Way,
        before: Position | None,
        notes: tuple[Note, ...],
        trailing: int,
        stop: int,
    ) -> tuple[float, tuple[Note, ...]]:
        price = 0.0
        first = target.chunk.first
        blanks = trailing + target.start - stop
        if not way.missing and not notes and mode != STRAY and way.blanks is not None and before is not None:
            off = abs(blanks - way.blanks)
            if off:
                price += self._off(first.index, blanks, off)
                notes += (Note(Step.BLANKS, first.index, blanks, way.blanks),)
        more, notes, _ = self._take_turn(node.context, first, notes)
        price += more
        if target.number is not None:
            fit = Fit(0.0, number=target.number)
            more, notes, _ = self._count(node.context, before, way, first, fit, notes)
            price += more
        return price, notes

    def _cut_off(self, price: float, way: Way, notes: tuple[Note, ...]) -> tuple[float, Way, tuple[Note, ...]]:
        """The end of the file, with something still due."""
        lines = [each for each in way.missing if isinstance(each, Position)]
        goes_on = any(isinstance(each, str) or each.separator is None for each in way.missing)
        if goes_on or not self.final_newline:
            index = lines[0].index if lines else -1
            block = next((each for each in way.missing if isinstance(each, str)), "")
            note = Note(Step.TRUNCATED, index, name=block)
            return min(price, costs.TRUNCATED), way._replace(missing=()), (*notes, note)
        return price, way, notes


def is_near_copy(token: Token, following: Node) -> bool:
    """Whether a line in a body is a copy of the separator ``following``, right below it, that it nearly is."""
    if not token.reading.is_run or following.token is None or following.token.blanks or following.mode != MATCH:
        return False
    fit = next((fit for index, fit in token.reading.fits if index == following.position), None)
    return fit is not None and not fit.exact and fit.cost <= costs.SEPARATOR_OTHER


def _only_text(node: Node, before: Position | None, token: Token) -> bool:
    """Whether a line can be nothing but more of the running text that is open: like no structure, and not in quotes."""
    reading = token.reading
    if before is None or before.body is None or node.mode == STRAY or node.context.quotes & 4:
        return False
    return reading.is_plain and reading.stripped[0] not in '"“«'


def _is_copy(node: Node, token: Token, candidate: int) -> bool:
    """Whether a line may be a copy of the one at ``node``, or of a copy of it: with the same number, and the same text.

    The text of a line that runs on, that is: of another, the two may only differ in their labels.
    """
    if node.mode != MATCH:
        return _opens_alike(node, token) or any(note.step is Step.COPY for note in node.notes)
    fit = next((fit for index, fit in token.reading.fits if index == candidate), None)
    if node.fit is None or fit is None or node.token is None:
        return True
    if fit.body >= 0 and node.fit.body >= 0:
        return node.token.text[node.fit.body :].strip() == token.text[fit.body :].strip()
    return fit.number is None or node.fit.number is None or fit.number == node.fit.number


def _quotes_in(text: str, curly: int) -> int:
    """How many quotation marks of one kind are in ``text``: they come in pairs."""
    return sum(map(text.count, "“”„")) if curly else text.count('"')


def _closing(curly: int) -> str:
    return "”" if curly else '"'


def _opens_alike(node: Node, token: Token) -> bool:
    """Whether a line is the very one that the running text at ``node`` began with."""
    opening = node.opening if node.mode == BODY else node
    if opening is None or opening.mode != MATCH or opening.token is None:
        return False
    return opening.token.text == token.text


def _is_of_flags(fit: Fit) -> bool:
    """Whether a flag is all that is wrong with a line."""
    return all(flaw.what is What.FLAG_MISPLACED for flaw in fit.flaws)


def _is_value(layout: Layout, position: Position, token: Token) -> bool:
    from linter.layouts.values import judge

    slot = next((slot for slot in position.slots if slot.kind == "score"), None)
    return slot is not None and judge(token.reading.stripped, 0, len(token.reading.stripped), slot).number is not None


def _put(
    found: Cells,
    key: Key,
    cost: float,
    before: Node,
    token: Token,
    mode: str,
    position: int | None,
    context: Context,
    notes: tuple[Note, ...],
    fit: Fit | None,
    way: Way | None,
) -> None:
    known = found.get(key)
    if known is None or cost < known[0]:
        found[key] = (cost, Node(before, token, mode, position, context, notes, fit, way))


def _merge(cells: Cells, others: Cells) -> None:
    for key, value in others.items():
        if key not in cells or value[0] < cells[key][0]:
            cells[key] = value


def _best(cells: Cells) -> Cells:
    least = min(cost for cost, _ in cells.values())
    kept = {key: value for key, value in cells.items() if value[0] <= least + costs.BEAM}
    if len(kept) > costs.WIDTH:
        kept = dict(sorted(kept.items(), key=lambda item: item[1][0])[: costs.WIDTH])
    return kept
