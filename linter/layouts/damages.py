"""From a path to damage: what was forgiven, as the rules read it, with the edits that the template gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.document import Damage, Kind
from linter.finding import Edit, Span
from linter.layouts import costs
from linter.layouts.compiled import Layout
from linter.layouts.description import Child
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.meaning import Meaning
from linter.layouts.parts import is_flag, is_heading, is_title, role_of
from linter.layouts.positions import Position, Way
from linter.layouts.reader import Gap
from linter.layouts.steps import BODY, MATCH, STOP, STRAY, Node, Note, Step, is_near_copy
from linter.layouts.tokens import Token

_LABEL_KINDS = {
    Meaning.QUESTION: Kind.MALFORMED_LABEL,
    Meaning.ANSWER: Kind.MALFORMED_LABEL,
    Meaning.SAID: Kind.MALFORMED_LABEL,
    Meaning.SPEAKER: Kind.MALFORMED_LABEL,
    Meaning.CLOCK: Kind.MALFORMED_LABEL,
    Meaning.SCORE: Kind.MALFORMED_SCORE,
    Meaning.ANNOTATION: Kind.MALFORMED_ANNOTATION,
    Meaning.NAME: Kind.MALFORMED_CANDIDATE,
    Meaning.ROLE: Kind.MALFORMED_CANDIDATE,
    Meaning.HEADING: Kind.MISSPELT_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
}
_MISSING_KINDS = {
    Meaning.QUESTION: Kind.MISSING_QUESTION,
    Meaning.ANSWER: Kind.MISSING_ANSWER,
    Meaning.SCORE: Kind.MISSING_SCORE,
    Meaning.NAME: Kind.MISSING_NAME,
    Meaning.ROLE: Kind.MISSING_ROLE,
    Meaning.HEADING: Kind.UNKNOWN_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
    Meaning.ANNOTATION: Kind.MALFORMED_ANNOTATION,
    Meaning.SAID: Kind.TURN_ORDER,
}
_EMPTY_KINDS = {
    Meaning.QUESTION: Kind.EMPTY_QUESTION,
    Meaning.ANSWER: Kind.EMPTY_ANSWER,
    Meaning.SCORE: Kind.MISSING_SCORE,
    Meaning.NAME: Kind.MISSING_NAME,
    Meaning.ROLE: Kind.MISSING_ROLE,
    Meaning.ANNOTATION: Kind.MALFORMED_ANNOTATION,
    Meaning.HEADING: Kind.UNKNOWN_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
    Meaning.SAID: Kind.EMPTY_TURN,
}
_COPY_KINDS = {
    Meaning.QUESTION: Kind.NUMBER_SEQUENCE,
    Meaning.ANSWER: Kind.MISSING_QUESTION,
    Meaning.SCORE: Kind.DUPLICATE_SCORE,
    Meaning.ANNOTATION: Kind.MISPLACED_ANNOTATION,
    Meaning.NAME: Kind.REPEATED_CANDIDATE,
    Meaning.ROLE: Kind.MALFORMED_CANDIDATE,
    Meaning.HEADING: Kind.REPEATED_SECTION,
    Meaning.TITLE: Kind.STRAY_TEXT,
    Meaning.SAID: Kind.TURN_ORDER,
}
_MOVED_KINDS = {
    Meaning.QUESTION: Kind.MISSING_QUESTION,
    Meaning.ANSWER: Kind.MISSING_QUESTION,
    Meaning.SCORE: Kind.MISPLACED_SCORE,
    Meaning.ANNOTATION: Kind.MISPLACED_ANNOTATION,
    Meaning.NAME: Kind.MALFORMED_CANDIDATE,
    Meaning.ROLE: Kind.MALFORMED_CANDIDATE,
    Meaning.HEADING: Kind.UNKNOWN_SECTION,
    Meaning.TITLE: Kind.MISSING_TITLE,
    Meaning.SAID: Kind.TURN_ORDER,
}
_SCORE_FLAWS = {
    What.MALFORMED: Kind.SCORE_NOT_A_NUMBER,
    What.RANGE: Kind.SCORE_RANGE,
    What.PRECISION: Kind.SCORE_PRECISION,
    What.NOTATION: Kind.NONSTANDARD_NUMBER,
    What.AFTER: Kind.TEXT_AFTER_SCORE,
}
_FLAG_FLAWS = {
    What.FLAG_MALFORMED: Kind.MALFORMED_FLAG,
    What.FLAG_UNKNOWN: Kind.UNKNOWN_FLAG,
    What.FLAG_REPEATED: Kind.DUPLICATE_FLAG,
    What.FLAG_MISPLACED: Kind.MISPLACED_FLAG,
}
_RUN_FLAWS = {
    What.WIDTH: Kind.SEPARATOR_LENGTH,
    What.CHARACTERS: Kind.SEPARATOR_CHARACTERS,
    What.INDENT: Kind.INDENTED_SEPARATOR,
}
_ENDED = {
    Meaning.QUESTION: "a question",
    Meaning.ANSWER: "an answer",
    Meaning.SCORE: "a score line",
    Meaning.ANNOTATION: "an annotation",
    Meaning.NAME: "a candidate header",
    Meaning.ROLE: "a candidate header",
    Meaning.SAID: "a turn",
    Meaning.SPEAKER: "a turn",
}
_ENDED_RUNS = {
    "terminator": "a terminator",
    "underline": "a candidate header",
    "section separator": "a section header",
    "title separator": "the title",
}
_WEIGHTY = (Meaning.NAME, Meaning.QUESTION, Meaning.ANSWER, Meaning.SCORE, Meaning.HEADING, Meaning.TITLE, Meaning.ROLE)


class Findings:
    """Turns the path of one gap into damage."""

    def __init__(self, layout: Layout, text: str, gap: Gap) -> None:
        self.layout = layout
        self.text = text
        self.gap = gap
        self.nodes: list[Node] = []
        node: Node | None = gap.alignment.end
        while node is not None:
            self.nodes.append(node)
            node = node.before
        self.nodes.reverse()
        self.found: list[Damage] = []
        self._moved: dict[int, int] = {}

    def all(self) -> list[Damage]:
        """The damage in the order of the text."""
        for place, node in enumerate(self.nodes):
            if node.way is not None and node.way.missing:
                missing = list(self._missing(place, node, node.way))  # which may take back what was found
                self.found += (each._replace(line=self._line_of(each, node.way)) for each in missing)
            sure = node.token is None or node.token.start not in self.gap.doubtful
            for note in node.notes:
                damage = self._note(place, node, note)
                if damage is not None:
                    self.found.append(damage._replace(line=note.position, certain=damage.certain and sure))
            if node.mode == MATCH and node.token is not None and node.fit is not None:
                line = -1 if node.position is None else node.position
                flaws = self._flaws(place, node)
                self.found += (each._replace(line=line, certain=each.certain and sure) for each in flaws)
            elif node.mode == BODY and (copy := self._near_copy(place, node)) is not None:
                self.found.append(copy)
        return self._settled()

    def _line_of(self, damage: Damage, way: Way) -> int:
        """Which of the lines that are missing a damage is about."""
        lines = (each for each in way.missing if isinstance(each, Position))
        return next((each.index for each in lines if role_of(self.layout, each) == damage.role), -1)

    def _near_copy(self, place: int, node: Node) -> Damage | None:
        """A run in a body, right above the separator that it nearly is, is a copy of it."""
        token = node.token
        if token is None or place + 1 == len(self.nodes) or not is_near_copy(token, self.nodes[place + 1]):
            return None
        span = token.span(0, len(token.text.rstrip()))
        return Damage(Kind.EXTRA_SEPARATOR, span, "separator", "repeated", "", (_removal(self.text, token),))

    # one line

    def _position(self, node: Node) -> Position | None:
        if node.position is None or node.position < 0:
            return None
        return self.layout.positions[node.position]

    def _flaws(self, place: int, node: Node) -> Iterator[Damage]:
        token, fit, position = node.token, node.fit, self._position(node)
        assert token is not None and fit is not None and position is not None
        broken = any(note.step is Step.BROKEN for note in node.notes)
        below = place + 1 < len(self.nodes) and any(
            note.step is Step.VALUE_BELOW for note in self.nodes[place + 1].notes
        )
        empty = any(flaw.what is What.EMPTY for flaw in fit.flaws)
        closes = self._closes(token, position, fit)
        body: list[Damage] = []
        if position.body is not None and not any(note.step is Step.NO_LABEL for note in node.notes):
            body = list(self._body(place, token, position, node))
        found: list[Damage] = []
        for flaw in fit.flaws:
            if flaw.what is What.LABEL and (body or (empty and self._is_cut(token, position))):
                continue  # a line that was cut short: nothing is behind its label
            if flaw.what is What.EMPTY and body and position.body is not None and flaw.slot == position.body.name:
                continue
            if broken and flaw.what in (What.LABEL, What.LITERAL):
                continue
            if below and flaw.what is What.EMPTY:
                continue
            if (
                empty
                and flaw.what is What.LABEL
                and flaw.found != flaw.expected
                and flaw.expected.startswith(flaw.found)
            ):
                continue  # a line that was cut short in its label
            if flaw.what is What.EMPTY and (moved := self._value_elsewhere(place, position, flaw)) is not None:
                found.append(moved)
                continue
            if empty and flaw.what is What.LITERAL and flaw.start == flaw.end:
                continue
            if flaw.what is What.LABEL and position.counter and fit.number is None and flaw.text:
                flaw = self._without_number(node, position, flaw)
            damage = self._flaw(place, token, position, flaw)
            found.append(damage._replace(certain=damage.certain and closes))
        if len(found) > 1 and _corrected(token, fit).casefold() == token.text.casefold():
            edits = tuple(sorted(edit for each in found for edit in each.edits))
            span = (found[0].span[0], found[-1].span[1])  # the whole line is in another case: one slip of the keyboard
            found = [found[0]._replace(span=span, edits=edits)]
        yield from found
        yield from body

    def _value_elsewhere(self, place: int, position: Position, flaw: Flaw) -> Damage | None:
        """A value that is missing on its line, and at the end of another of its block with all that is around it."""
        slot, again = self.layout.slots[flaw.slot], self.layout.readers[position.index].again
        if slot.meaning is not Meaning.SCORE or again is None:
            return None
        found = []
        for number in self._block_around(place):
            token = self.nodes[number].token
            if number == place or token is None or not self._may_hold(number):
                continue
            match = re.search(rf"(?:^|(?<=\s))(?:{again.pattern})\s*$", token.text)
            if match is not None:
                found.append((number, token, match.start(), len(token.text.rstrip())))
        token = self.nodes[place].token
        if len(found) != 1 or token is None:
            return None
        number, other, start, end = found[0]
        written = f"{token.text.rstrip()} {other.text[start:end]}"
        edits: tuple[Edit, ...] = ()
        if self.layout.readers[position.index].exact.fullmatch(written) is not None:
            here = token.span(0, len(token.text.rstrip()))[1]
            cut = other.text[:start].rstrip()
            removal = Edit(*other.span(len(cut), end), "") if cut else _removal(self.text, other)
            edits = tuple(sorted((Edit(here, here, written[len(token.text.rstrip()) :]), removal)))
        where = "above its place" if number < place else "below its place"
        line = self.layout.readers[position.index].label
        wanted = "" if line is None else f"on the line with the {role_of(self.layout, position)}"
        return Damage(Kind.MISPLACED_SCORE, other.span(start, end), where, "line", wanted, edits, certain=False)

    def _may_hold(self, number: int) -> bool:
        """Whether a line may hold a value that belongs on another: running text, or what is stray."""
        node = self.nodes[number]
        position = self._position(node)
        return node.mode == STRAY or (position is not None and position.body is not None)

    def _is_cut(self, token: Token, position: Position) -> bool:
        """Whether a line is the beginning of its label."""
        label = self.layout.readers[position.index].label
        return label is not None and not label.counts and label.text.startswith(token.text.strip())

    def _without_number(self, node: Node, position: Position, flaw: Flaw) -> Flaw:
        """The flaw of a label that has no number: the one that is due is expected, and a person has to write it."""
        label = self.layout.readers[position.index].label
        assert label is not None
        due = node.context.current
        wanted = label.exactly(str(max(1, node.context.expected - 1) if due is None else due))
        return flaw._replace(expected=wanted.strip(), text=None, certain=False)

    def _closes(self, token: Token, position: Position, fit: Fit) -> bool:
        """Whether the line, with its flaws put right, is read as the same position without them."""
        text = _corrected(token, fit)
        if text == token.text or not text.strip():
            return True
        again = self.layout.readers[position.index].fit(text, text.strip())
        if again is None:
            return False
        left = {flaw.what for flaw in fit.flaws if flaw.text is None or flaw.what in _FLAG_FLAWS}
        return all(flaw.what in left for flaw in again.flaws)

    def _kind(self, kinds: dict[Meaning, Kind], position: Position) -> Kind:
        """The kind of damage of a whole line; a name or a role on a line of the file's head is a field of it."""
        meaning = Meaning.TITLE if is_title(self.layout, position) else position.meaning
        if meaning is None or (meaning in (Meaning.NAME, Meaning.ROLE) and self._is_of_head(position)):
            return Kind.FIELD
        return kinds.get(meaning, Kind.FIELD)

    def _is_of_head(self, position: Position) -> bool:
        """Whether a line comes once in a file."""
        blocks = self.layout.description.blocks.values()
        every = {
            name
            for block in blocks
            for entry in block.entries
            if isinstance(entry, Child) and entry.every
            for name in entry.blocks
        }
        return not any(frame.repeated and frame.block not in every for frame in position.frames)

    def _body(self, place: int, token: Token, position: Position, node: Node) -> Iterator[Damage]:
        """A body with nothing in it."""
        assert position.body is not None and node.fit is not None
        start, end = node.fit.values.get(position.body.name, (0, 0))
        if token.text[start:end].strip("\"'“” "):
            return
        if place + 1 < len(self.nodes) and self.nodes[place + 1].mode == "body":
            if not any(flaw.what is What.LABEL for flaw in node.fit.flaws):
                label = self.layout.readers[position.index].label
                wanted = label.exactly(str(node.fit.number or "")) if label is not None else ""
                following = self.nodes[place + 1].token
                assert following is not None
                edit = Edit(token.start, following.start, wanted)
                yield self._label(
                    position, token.span(0, len(token.text.rstrip())), token.text.strip(), wanted.strip(), edit
                )
            return
        kind = _EMPTY_KINDS.get(position.body.meaning, Kind.FIELD)
        yield Damage(kind, token.span(0, len(token.text.rstrip())), role_of(self.layout, position), "value")

    def _label(
        self, position: Position, span: Span, found: str, expected: str, *edits: Edit, certain: bool = True
    ) -> Damage:
        kind = self._kind(_LABEL_KINDS, position)
        if position.heading:
            return Damage(Kind.MISSPELT_SECTION, span, "", "", expected, edits)
        role = "label" if kind is Kind.MALFORMED_SCORE else role_of(self.layout, position)
        found = "misspelt" if kind is Kind.FIELD else found
        return Damage(kind, span, role, found, expected, edits, certain)

    def _flaw(self, place: int, token: Token, position: Position, flaw: Flaw) -> Damage:
        span = token.span(flaw.start, flaw.end)
        if flaw.what is What.LABEL:
            stop = max((end for _, end, text in flaw.more if text.strip()), default=flaw.end)
            span = token.span(flaw.start, flaw.start + len(token.text[flaw.start : stop].rstrip()))
        edits: tuple[Edit, ...] = (Edit(*token.span(flaw.start, flaw.end), flaw.text),) if flaw.text is not None else ()
        edits += tuple(Edit(*token.span(start, end), text) for start, end, text in flaw.more)
        role = role_of(self.layout, position)
        what = flaw.what
        if what in _RUN_FLAWS:
            if what is What.INDENT:
                indent = token.span(0, len(token.text) - len(token.text.lstrip()))
                return Damage(_RUN_FLAWS[what], indent, role, flaw.found, "", edits, flaw.certain)
            return Damage(_RUN_FLAWS[what], span, role, flaw.found, flaw.expected, edits, flaw.certain)
        if what in _FLAG_FLAWS:
            if what is What.FLAG_MISPLACED:
                edits = self._flag_edits(place, token, position, flaw)
            elif what is What.FLAG_REPEATED:
                start = span[0]
                while start and self.text[start - 1] == " ":
                    start -= 1
                edits = (Edit(start, span[1], ""),)
            elif what is What.FLAG_MALFORMED and not is_flag(position):
                lead = len(self.text[span[0] : span[1]]) - len(self.text[span[0] : span[1]].lstrip())
                span = (span[0] + lead, span[1])
            if what is What.FLAG_MISPLACED:
                return self._flag(span, flaw.expected, edits, position.meaning is Meaning.SCORE)
            of_line = "below the answer" if is_flag(position) else "on the score line"
            return Damage(_FLAG_FLAWS[what], span, of_line, "", flaw.expected, edits, flaw.certain)
        slot = self.layout.slots.get(flaw.slot)
        meaning = slot.meaning if slot is not None else position.meaning
        if what in (What.LABEL, What.LITERAL):
            if position.meaning in (Meaning.NAME, Meaning.ROLE):
                span = token.span(len(token.text) - len(token.text.lstrip()), len(token.text.rstrip()))
            if what is What.LITERAL and meaning not in (position.meaning, Meaning.FIELD, None):
                assert meaning is not None
                kind = _LABEL_KINDS.get(meaning, Kind.FIELD)
                found = "misspelt" if kind is Kind.FIELD else flaw.found
                return Damage(
                    kind, span, "label" if kind is Kind.MALFORMED_SCORE else role, found, flaw.expected, edits
                )
            return self._label(position, span, flaw.found, flaw.expected, *edits, certain=flaw.certain)
        if what in (What.CHOICE_NEAR, What.CHOICE_UNKNOWN):
            return self._choice(position, span, flaw, edits)
        if what is What.EMPTY:
            kind = _EMPTY_KINDS.get(meaning, Kind.FIELD) if meaning is not None else Kind.FIELD
            if meaning in (Meaning.NAME, Meaning.ROLE):
                span = token.span(len(token.text) - len(token.text.lstrip()), len(token.text.rstrip()))
            found = "name" if kind is Kind.MISSING_NAME else "value"
            if kind is Kind.FIELD and meaning is not position.meaning and slot is not None and slot.of:
                return Damage(Kind.UNKNOWN_VALUE, span, f"'{slot.name}'", "", ", ".join(slot.of))
            return Damage(kind, span, role, found, edits=edits)
        if what is What.REPEATED:
            kind = Kind.DUPLICATE_SCORE if meaning is Meaning.SCORE else Kind.FIELD
            return Damage(kind, span, "score" if meaning is Meaning.SCORE else role, "repeated", certain=False)
        if meaning is Meaning.SCORE:
            return Damage(_SCORE_FLAWS[what], span, "score", flaw.found, flaw.expected, edits, flaw.certain)
        if what is What.RANGE:
            return Damage(Kind.VALUE_RANGE, span, role, flaw.found, flaw.expected)
        is_claim = what is What.PRECISION and any(
            flaw.slot == path.rpartition(".")[2] for check in self.layout.description.checks for path in check.target
        )  # with other decimals it may be another number than the one that it should be
        return Damage(Kind.FIELD, span, role, "malformed", flaw.expected, () if is_claim else edits, flaw.certain)

    def _flag(self, span: Span, flag: str, edits: tuple[Edit, ...] = (), is_before: bool = False) -> Damage:
        """A flag out of place, with the place that it belongs in."""
        home = next((each for each in self.layout.positions if is_flag(each) and _text_of(each) == flag), None)
        place = "after the score" if home is None else "on a line of its own below the answer"
        return Damage(Kind.MISPLACED_FLAG, span, place, "before the score" if is_before else "", flag, edits)

    def _flag_edits(self, place: int, token: Token, position: Position, flaw: Flaw) -> tuple[Edit, ...]:
        """Move a flag behind the values of its line, or to its own place, wherever it belongs."""
        start, end = token.span(flaw.start, flaw.end)
        while end < len(self.text) and self.text[end] == " ":
            end += 1
        wanted = next(
            (flag for flag in self.layout.readers[position.index].flags if flag.strip() == flaw.expected), None
        )
        if wanted is None:
            written = self._flag_below(place, flaw.expected)
            start, end = token.span(flaw.start, flaw.end)
            while written and start and self.text[start - 1] == " ":
                start -= 1
            return (Edit(start, end, ""), *written) if written else ()
        last = token.span(0, len(token.text.rstrip()))[1]
        return (Edit(start, end, ""), Edit(last, last, wanted))

    def _flag_to_score(self, place: int, flag: str) -> tuple[Edit, ...]:
        """Write ``flag`` behind the score of the exchange around ``place``."""
        for node in [*self.nodes[place:], *reversed(self.nodes[:place])]:
            position = self._position(node)
            if node.mode != MATCH or node.token is None or position is None or position.meaning is not Meaning.SCORE:
                continue
            wanted = next((each for each in self.layout.readers[position.index].flags if each.strip() == flag), None)
            if wanted is not None and wanted not in node.token.text:
                end = node.token.span(0, len(node.token.text.rstrip()))[1]
                return (Edit(end, end, wanted),)
        return ()

    def _block_around(self, place: int) -> range:
        """The lines of the block that the line at ``place`` is in, and of what is stray in it."""
        own = self.nodes[place].position
        frames = self.layout.positions[own].frames if own is not None and own >= 0 else ()

        def opens(number: int) -> bool:
            position = self._position(self.nodes[number])
            return self.nodes[number].mode == MATCH and (
                position is None
                or position.frames[: len(frames)] != frames
                or (position.first and position.frames == frames)
            )

        first = next((number for number in range(place, -1, -1) if opens(number)), 0)
        last = next((number for number in range(place + 1, len(self.nodes)) if opens(number)), len(self.nodes))
        return range(first, last)

    def _flag_below(self, place: int, flag: str) -> tuple[Edit, ...]:
        """Write ``flag`` on a line of its own where it is due in the block around ``place``."""
        home = next((each for each in self.layout.positions if is_flag(each) and _text_of(each) == flag), None)
        around = self._block_around(place)
        if home is None or any(self.nodes[number].position == home.index for number in around):
            return ()
        above = None
        for number in around:
            node = self.nodes[number]
            position = self._position(node) if node.mode in (MATCH, BODY) else None
            way = position.ways.get(home.index) if position is not None else None
            if node.token is None or position is None or way is None or way.missing or way.blanks is None:
                continue
            if position.frames == home.frames:
                above = (node.token, way.blanks)
        if above is None:
            return ()
        end = above[0].span(0, len(above[0].text.rstrip()))[1]
        return (Edit(end, end, "\n" * (1 + above[1]) + flag),)

    def _choice(self, position: Position, span: Span, flaw: Flaw, edits: tuple[Edit, ...]) -> Damage:
        role = role_of(self.layout, position)
        if is_title(self.layout, position):
            return Damage(Kind.MISSING_TITLE, span, role, flaw.found, flaw.expected)
        if is_heading(self.layout, position):
            if flaw.what is What.CHOICE_NEAR:
                return Damage(Kind.MISSPELT_SECTION, span, "", "", flaw.expected, edits)
            return Damage(Kind.UNKNOWN_SECTION, span, "", "name", flaw.expected)
        slot = self.layout.slots.get(flaw.slot)
        if slot is not None and slot.meaning is Meaning.FLAG:
            kind = Kind.MALFORMED_FLAG if flaw.what is What.CHOICE_NEAR else Kind.UNKNOWN_FLAG
            return Damage(kind, span, "flag", flaw.found, flaw.expected, edits, flaw.certain)
        if slot is not None and slot.kind == "speaker":
            found = self.text[span[0] : span[1]]
            return Damage(Kind.UNKNOWN_SPEAKER, span, role, found, flaw.expected, edits)
        if not role.startswith("'"):  # the value is not what the line is called after
            role = f"'{flaw.slot}'"
        return Damage(Kind.UNKNOWN_VALUE, span, role, "", flaw.expected, edits)

    # what is not there

    def _missing(self, place: int, node: Node, way: Way) -> Iterator[Damage]:
        lines = [each for each in way.missing if isinstance(each, Position)]
        blocks = [each for each in way.missing if isinstance(each, str)]
        if not lines:
            yield from self._missing_blocks(place, blocks)
            return
        weighty = [each for each in lines if each.separator is None]
        meaning = next((m for m in _WEIGHTY if any(each.meaning is m for each in weighty)), None)
        chosen = next((each for each in weighty if each.meaning is meaning), weighty[0]) if weighty else lines[0]
        above = self._end_of(place - 1)
        here = self._start_of(place)
        at = here if chosen.first or node.mode == STOP else self._below(above, here)
        if chosen.separator is not None:
            yield self._missing_separator(place, chosen, lines, above, here)
            return
        role = role_of(self.layout, chosen)
        label = self.layout.readers[chosen.index].label
        number = node.context.expected - 1 if chosen.counter else 0
        wanted = (
            label.exactly(str(max(1, number))).strip() if label is not None else chosen.row.text if chosen.row else ""
        )
        if is_title(self.layout, chosen):
            yield Damage(Kind.MISSING_TITLE, (at, at), role, "", wanted)
        elif is_heading(self.layout, chosen):
            if chosen.slots and len(lines) > 2:
                return  # candidates before the first section are DOC011
            options = ", ".join(chosen.slots[0].of) if chosen.slots else wanted
            span = at_line(self.text, above) if len(weighty) == len(lines) and above else (at, at)
            yield Damage(Kind.UNKNOWN_SECTION, span, role, "", options)
        elif chosen.meaning is Meaning.SAID and len(lines) == 1 and not chosen.first and place:
            speaker = self.nodes[place - 1].token
            span = speaker.span(0, len(speaker.text.rstrip())) if speaker is not None else (at, at)
            yield Damage(Kind.EMPTY_TURN, span, role, "value")
        else:
            kind = self._kind(_MISSING_KINDS, chosen)
            if kind in (Kind.MISSING_ANSWER, Kind.MISSING_SCORE, Kind.MISSING_QUESTION):
                at = here
            found = "missing" if kind is Kind.FIELD else "line"
            labelled = self._labelled_as_question(place) if kind is Kind.MISSING_ANSWER else None
            yield Damage(kind, labelled or (at, at), role, "other-label" if labelled else found, wanted)

    def _labelled_as_question(self, place: int) -> Span | None:
        """The last label of a second question above ``place``, where the answer is due: it is the answer's."""
        for node in reversed(self.nodes[:place]):
            position, token = self._position(node), node.token
            if token is None or position is None or position.meaning is not Meaning.QUESTION or node.mode == MATCH:
                return None
            label = self._wanted_of(position, token)
            if label and token.text.startswith(f"{label} "):
                line = at_line(self.text, token.start)
                self.found = [each for each in self.found if not line[0] <= each.span[0] <= line[1]]
                return token.start, token.start + len(label)
        return None

    def _missing_blocks(self, place: int, names: list[str]) -> Iterator[Damage]:
        at = self._start_of(place)
        for name in names:
            inside = [each for each in self.layout.positions if each.block == name]
            heading = next((each for each in inside if is_heading(self.layout, each)), None)
            if heading is not None and heading.row is not None and not heading.slots:
                yield Damage(Kind.UNKNOWN_SECTION, (at, at), "heading", "", heading.row.text)

    def _missing_separator(self, place: int, chosen: Position, lines: list[Position], above: int, here: int) -> Damage:
        separator = chosen.separator
        assert separator is not None
        text = separator.character * (separator.width or 3)
        wanted = f"{separator.width or 3} '{separator.character}'"
        role = role_of(self.layout, chosen)
        certain = len(lines) == 1 and not self._is_signs(place - 1)
        between = self._between(place, chosen, above, here, text) if certain else None
        if between is not None:
            at = above + 1 if chosen.last and not chosen.first else here
            return Damage(Kind.MISSING_SEPARATOR, (at, at), role, "", wanted, (between,))
        if chosen.last and not chosen.first:
            previous = self._position(self.nodes[place - 1]) if place else self.gap.before
            to = previous.ways.get(chosen.index) if previous is not None else None
            lead = to.blanks or 0 if to is not None else 0
            is_apart = self.text.startswith("\n" * lead, above + 1) and above + 1 + lead <= here
            end = min(above + 1 + (lead if is_apart else 0), len(self.text))
            line_end = "" if not end or self.text[end - 1] == "\n" else "\n"
            edit = Edit(end, end, f"{line_end}{text}\n")
            return Damage(Kind.MISSING_SEPARATOR, (end, end), role, "", wanted, (edit,), certain)
        edit = Edit(here, here, f"{text}\n")
        return Damage(Kind.MISSING_SEPARATOR, (here, here), role, "", wanted, (edit,), certain)

    def _is_signs(self, place: int) -> bool:
        """Whether the line at ``place`` has no letter, or is a code fence: it may be what became of a separator."""
        token = self.nodes[place].token if place >= 0 else None
        said = token.text.strip() if token is not None else "none"
        return said.startswith("```") or not any(map(str.isalnum, said))

    def _between(self, place: int, position: Position, above: int, here: int, text: str) -> Edit | None:
        """Write ``text`` in the place of blank lines that are not as many as around it; ``None`` where they are."""
        previous = self._position(self.nodes[place - 1]) if place else self.gap.before
        following = self._position(self.nodes[place])
        if previous is None or following is None or above + 1 >= here or self.text[above:here].strip("\n"):
            return None
        to, back = previous.ways.get(position.index), position.ways.get(following.index)
        if to is None or back is None or to.blanks is None:
            return None
        blanks = here - above - 1
        after = max(0, blanks - to.blanks) if back.blanks is None else back.blanks
        if to.blanks + after >= blanks and back.blanks is not None:
            return None
        return Edit(above + 1, here, "\n" * to.blanks + text + "\n" * (1 + after))

    def _end_of(self, place: int) -> int:
        """The end of the last line at or above ``place``."""
        for node in reversed(self.nodes[: place + 1]):
            if node.token is not None:
                return node.token.end
        return max(0, self.gap.start - 1)

    def _start_of(self, place: int) -> int:
        """Where the line at ``place`` begins, or what follows the gap."""
        token = self.nodes[place].token
        if token is not None:
            return token.start
        return self.gap.target.start if self.gap.target is not None else len(self.text)

    @staticmethod
    def _below(above: int, here: int) -> int:
        """The line below the one that ends at ``above``, if one is there."""
        return min(above + 1, here)

    # steps

    def _note(self, place: int, node: Node, note: Note) -> Damage | None:
        position = self.layout.positions[note.position] if note.position >= 0 else None
        token = node.token
        here = self._start_of(place)
        match note.step:
            case Step.BLANKS:
                return self._blanks(place, here, note)
            case Step.TRUNCATED:
                return self._truncated(place, position, note.name)
            case Step.TURN:
                return self._turn(here, note)
            case Step.NUMBER | Step.MISMATCH:
                return self._number(place, here, note, position)
            case Step.MOVED_HERE:
                return self._moved_here(place, position)
            case Step.SECOND:
                return Damage(Kind.STRAY_TEXT, at_line(self.text, here), "second title")
        if note.step is Step.JOINED and token is not None:
            if node.mode == STRAY and position is not None and not self._has_run(token):
                return None  # the piece has its own damage
            return self._joined(place, node, position)
        if token is None or position is None:
            if note.step is Step.TEXT and token is not None and (token.blanks is not None or not self._has_run(token)):
                return self._stray(place, token)
            return None
        if note.step in (Step.LOOKALIKE, Step.EXTRA) and self._is_said(place, position):
            return None
        return self._of_line(place, node, note, token, position)

    def _of_line(self, place: int, node: Node, note: Note, token: Token, position: Position) -> Damage | None:
        """What is wrong with a line of structure, or one that is like it."""
        span = token.span(len(token.text) - len(token.text.lstrip()), len(token.text.rstrip()))
        match note.step:
            case Step.LOOKALIKE:
                return self._lookalike(place, token, position, span)
            case Step.BROKEN:
                edit = Edit(token.start + token.seam, token.offset(token.seam + 1), " ")
                if position.separator is None:
                    kind = self._broken_kind(node, token)
                    if kind is not None:
                        return Damage(kind, span, "label", "broken", self._wanted(position, node), (edit,))
                    return self._label(position, span, "broken", self._wanted(position, node), edit)
                return None
            case Step.NO_LABEL:
                kind = _MISSING_KINDS.get(position.meaning, Kind.FIELD) if position.meaning else Kind.FIELD
                return Damage(
                    kind, (span[0], span[0]), role_of(self.layout, position), "label", self._wanted(position, node)
                )
            case Step.COPY:
                return self._copy(place, token, position)
            case Step.EXTRA:
                if node.position == position.index:
                    self._forget_interjection(place)
                return self._extra(place, token, position, span)
            case Step.MOVED_LATER:
                return self._later(token, position, span)
            case Step.FLAG:
                return self._flag_moved(place, token, span, note.name)
            case Step.VALUE_BELOW:
                above = self._end_of(place - 1)
                edit = Edit(above, span[0], " ")
                kind = _LABEL_KINDS.get(position.meaning, Kind.FIELD) if position.meaning else Kind.FIELD
                return Damage(kind, span, "value", "broken", self._wanted(position, node), (edit,))
        return None

    def _wanted(self, position: Position, node: Node) -> str:
        label = self.layout.readers[position.index].label
        number = (
            node.fit.number
            if node.fit is not None and node.fit.number is not None
            else max(1, node.context.expected - 1)
        )
        return label.exactly(str(number)).strip() if label is not None else ""

    def _blanks(self, place: int, here: int, note: Note) -> Damage:
        above = self._end_of(place - 1)
        at_top = not self.gap.start and all(each.token is None for each in self.nodes[:place])
        start = 0 if at_top else min(above + 1, here)
        at = here if note.found < note.expected else start + note.expected
        edit = Edit(start, here, "\n" * note.expected)
        role = f"before the {role_of(self.layout, self.layout.positions[note.position])}"
        return Damage(Kind.BLANK_LINES, (at, at), role, str(note.found), str(note.expected), (edit,))

    def _truncated(self, place: int, due: Position | None, block: str) -> Damage | None:
        """The file ends with something ``due``, a line or a whole ``block``: said is the line that it ends inside."""
        at = self._end_of(place)
        last = next((node for node in reversed(self.nodes[: place + 1]) if node.token is not None), None)
        position = self._position(last) if last is not None else self.gap.before
        if last is not None and last.token is not None and last.mode == STRAY:
            labelled = (self.layout.positions[index] for index, _ in last.token.reading.fits)
            position = next((each for each in labelled if each.label), position)
        told = due is None and self._is_told(position, block)
        if not self.text.endswith("\n"):
            is_whole = position is not None and position.separator is not None
            if told and is_whole and (last is None or (last.fit is not None and last.fit.exact)):
                return None  # a header that is complete but for its newline
            return Damage(Kind.TRUNCATED, (at, at), self._ended(position))
        if told:
            return None
        asked = due is not None and self._is_of_exchange(due)
        return Damage(Kind.TRUNCATED, (at, at), "the exchange" if asked else "a header")

    def _ended(self, position: Position | None) -> str:
        """The line that a file ends inside, as messages call it."""
        if position is None:
            return "a header"
        role = role_of(self.layout, position)
        if position.separator is not None:
            return _ENDED_RUNS.get(role, "a separator")
        if is_title(self.layout, position):
            return "the title"
        if is_heading(self.layout, position):
            return "a section header"
        return _ENDED.get(position.meaning, "a line") if position.meaning is not None else "a line"

    def _is_of_exchange(self, position: Position) -> bool:
        own = [each for each in self.layout.positions if each.frames == position.frames]
        return any(each.meaning in (Meaning.QUESTION, Meaning.ANSWER) for each in own)

    def _is_told(self, last: Position | None, block: str) -> bool:
        """Whether rules tell that ``block`` is missing below ``last``: a section or a candidate with nothing in it."""
        if last is None:
            return False
        above = {each.meaning for each in self.layout.positions if each.frames == last.frames}
        below = {each.meaning for each in self.layout.positions if each.block == block}
        people = {Meaning.NAME, Meaning.ROLE}
        return bool((Meaning.HEADING in above and people & below) or (people & above and Meaning.QUESTION in below))

    def _turn(self, here: int, note: Note) -> Damage:
        found, expected = (self.layout.positions[index].block for index in (note.position, note.expected))
        end = self.text.find("\n", here)
        line = (here, len(self.text) if end < 0 else end)
        return Damage(Kind.TURN_ORDER, line, "turn", found, expected)

    def _number(self, place: int, here: int, note: Note, position: Position | None) -> Damage:
        assert position is not None
        label = self.layout.readers[position.index].label
        assert label is not None
        found, wanted = label.exactly(str(note.found)).strip(), label.exactly(str(note.expected)).strip()
        end = here + len(found)
        mismatch = note.step is Step.MISMATCH
        kind = Kind.ANSWER_NUMBER if mismatch else Kind.NUMBER_SEQUENCE
        edits: tuple[Edit, ...] = (Edit(here, end, wanted),)
        if not mismatch and note.found == self.layout.begins < note.expected - 1:
            header = self._header_of(position)
            if header is not None and self._number_below(place, position) == note.found + 1:
                header_label = self.layout.readers[header.index].label
                due = header_label.exactly("").strip() if header_label is not None else ""
                return Damage(Kind.MISSING_NAME, (here, here), role_of(self.layout, header), "line", due)
            edits = ()  # numbers that start again are rather those of somebody else
        elif not mismatch:
            edits += self._numbered_alike(place, position, note)
        return Damage(kind, (here, end), "", found.rstrip(":"), wanted.rstrip(":"), edits)

    def _header_of(self, position: Position) -> Position | None:
        """The line with the name of whom a counted line is about, where the numbers start again below it."""
        if self.layout.restarts >= len(position.frames):
            return None
        around = position.frames[: self.layout.restarts]
        own = (each for each in self.layout.positions if each.frames == around and each.meaning is Meaning.NAME)
        return next(own, None)

    def _number_below(self, place: int, position: Position) -> int | None:
        """The number of the next line at ``position``."""
        for node in self.nodes[place + 1 :]:
            if node.mode == MATCH and node.position == position.index and node.fit is not None:
                return node.fit.number
        return self.gap.target.number if self.gap.target is not None else None

    def _numbered_alike(self, place: int, position: Position, note: Note) -> tuple[Edit, ...]:
        """The other labels of the block that have the number of a label to be numbered anew."""
        edits = []
        for node in self.nodes[place + 1 :]:
            other = self._position(node)
            if node.mode != MATCH or node.token is None or other is None or node.fit is None:
                continue
            if other.frames != position.frames or other.index <= position.index:
                break
            label = self.layout.readers[other.index].label
            if other.counter and node.fit.number == note.found and label is not None:
                found = label.exactly(str(note.found)).strip()
                if node.token.text.startswith(found):
                    start = node.token.start
                    edits.append(Edit(start, start + len(found), label.exactly(str(note.expected)).strip()))
        return tuple(edits)

    def _has_run(self, token: Token) -> bool:
        """Whether a separator is on the line of ``token``."""
        own = (node.token for node in self.nodes if node.token is not None)
        return any(each.reading.is_run and _same_line(self.text, each, token) for each in own)

    def _broken_kind(self, node: Node, token: Token) -> Kind | None:
        """The kind of the value that went to the next line, where it is not the line's own."""
        assert node.fit is not None
        position = self._position(node)
        behind = [(span[0], name) for name, span in node.fit.values.items() if span[0] > token.seam]
        if not behind or position is None:
            return None
        meaning = self.layout.slots[min(behind)[1]].meaning
        return _LABEL_KINDS.get(meaning) if meaning is not position.meaning else None

    def _is_said(self, place: int, position: Position) -> bool:
        """Whether a line about an answer is part of a running text: it is not due, and the text goes on below it.

        A second label of the very text that is open is none: that is what a doubled line looks like.
        """
        if position.meaning not in (Meaning.SCORE, Meaning.ANNOTATION) and not is_flag(position):
            return False
        if self.nodes[place].position == position.index:
            return False
        following = self.nodes[place + 1] if place + 1 < len(self.nodes) else None
        if following is None or following.mode != BODY or following.token is None:
            return False
        if following.token.reading.is_run:
            return self._is_said(place + 1, position)
        return not following.notes and following.token.reading.look >= costs.BODY_NEAR

    def _is_text(self, place: int) -> bool:
        """Whether the line at ``place`` is text for a reason, whatever it looks like."""
        node = self.nodes[place]
        return node.mode == BODY and not node.notes

    def _lookalike(self, place: int, token: Token, position: Position, span: Span) -> Damage | None:
        """Text that is exactly structure, without a reason to be text: a separator only where structure follows."""
        above = self.nodes[place - 1] if place else None
        if above is not None and any(note.step is Step.LOOKALIKE for note in above.notes):
            return None
        following = next((node.token for node in self.nodes[place + 1 :] if node.token is not None), None)
        if position.separator is not None:
            if following is not None and (following.reading.look >= costs.BODY_EXACT or self._is_text(place + 1)):
                return None
            if following is not None and any(note.step is Step.LOOKALIKE for note in self.nodes[place + 1].notes):
                inner = self.layout.positions[self.nodes[place + 1].notes[0].position]
                if inner.separator is None:
                    return self._extra(place, token, inner, span)
        return self._extra(place, token, position, span)

    def _joined(self, place: int, node: Node, position: Position | None) -> Damage | None:
        token = node.token
        assert token is not None
        own = [each for each in self.nodes if each.token is not None and _same_line(self.text, each.token, token)]
        separators = [each for each in own if each.token is not None and each.token.reading.is_run]
        cut = token.start
        while cut and self.text[cut - 1] in " \t":
            cut -= 1
        breaks = "\n" * (1 + self._due(place))
        edit = Edit(cut, token.start, breaks)
        if separators:
            if separators[0] is not node and own[-1] is not node:
                return None
            run = separators[0].token
            assert run is not None
            edits = tuple(self._break(each) for each in own[1:]) + tuple(self._drawn(separators))
            role = next(
                (role_of(self.layout, p) for each in separators if (p := self._position(each)) is not None), "separator"
            )
            if node is not own[-1]:
                return None
            is_text = any(each.mode == STRAY for each in own)
            return Damage(
                Kind.SHARED_SEPARATOR, run.span(0, len(run.text)), role, "", "", () if is_text else tuple(sorted(edits))
            )
        if position is None:
            return None
        span = token.span(0, len(token.text.rstrip()))
        if position.meaning is Meaning.SCORE:
            return Damage(Kind.MISPLACED_SCORE, span, "on the last line of the answer", "", "", (edit,))
        if position.meaning is Meaning.ANNOTATION:
            return Damage(Kind.MISPLACED_ANNOTATION, span, "on the line above", "", "", (edit,))
        if is_flag(position):
            return self._flag(span, _text_of(position), (edit,))
        label = self.layout.readers[position.index].label
        wanted = label.exactly(str(node.fit.number or "")).strip() if label is not None and node.fit is not None else ""
        end = token.start + (len(wanted) if token.text.startswith(wanted) else len(token.text))
        return self._label(position, (token.start, end), "joined", wanted, edit)

    def _drawn(self, separators: list[Node]) -> Iterator[Edit]:
        """Write the separators of a shared line as they should be."""
        for node in separators:
            position = self._position(node)
            separator = position.separator if position is not None and node.mode == MATCH else None
            if separator is None or not separator.width or node.token is None or node.fit is None:
                continue
            if node.fit.flaws:
                start, end = node.token.span(0, len(node.token.text.rstrip()))
                yield Edit(start, end, separator.character * separator.width)

    def _break(self, node: Node) -> Edit:
        token = node.token
        assert token is not None
        cut = token.start
        while cut and self.text[cut - 1] in " \t":
            cut -= 1
        return Edit(cut, token.start, "\n" * (1 + self._due(self.nodes.index(node))))

    def _due(self, place: int) -> int:
        way = self.nodes[place].way
        return way.blanks if way is not None and way.blanks is not None and not way.missing else 0

    def _copy(self, place: int, token: Token, position: Position) -> Damage | None:
        span = token.span(0, len(token.text.rstrip()))
        removal = _removal(self.text, token)
        above = self.nodes[place - 1]
        if any(note.step is Step.COPY for note in above.notes):
            self._one_more_copy(span, removal)
            return None
        original = above.token
        flawed = above.mode == MATCH and above.fit is not None and above.fit.flaws
        if flawed and original is not None and any(i == position.index and fit.exact for i, fit in token.reading.fits):
            line = at_line(self.text, original.start)
            self.found = [each for each in self.found if not line[0] <= each.span[0] <= line[1]]
            removal = Edit(original.start, min(original.end + 1, len(self.text)), "")
            if position.separator is None and position.meaning is not Meaning.SCORE:
                removal = _removal(self.text, original)
            span = original.span(0, len(original.text.rstrip()))
        if position.separator is not None:
            return Damage(Kind.EXTRA_SEPARATOR, span, "separator", "repeated", "", (removal,))
        kind = self._kind(_COPY_KINDS, position)
        if is_flag(position):
            return Damage(Kind.DUPLICATE_FLAG, span, "below the answer", "", token.text.strip(), (removal,))
        if is_heading(self.layout, position):
            kind = Kind.REPEATED_SECTION
        same = original is not None and original.text.strip().lower() == token.text.strip().lower()
        if kind is Kind.FIELD:
            return Damage(kind, span, role_of(self.layout, position), "repeated", "", (removal,) if same else (), same)
        if kind is Kind.DUPLICATE_SCORE:
            return Damage(kind, span, "score", token.text.strip(), "", (removal,) if same else (), same)
        if kind is Kind.NUMBER_SEQUENCE:
            found = self._wanted_of(position, token).rstrip(":")
            return Damage(kind, (span[0], span[0] + len(found)), "repeated", found)
        return Damage(kind, span, "repeated", "line", self._wanted_of(position, token))

    def _forget_interjection(self, place: int) -> None:
        """Text between an answer and the same label once more is one damage with it."""
        above = self.nodes[place - 1] if place else None
        if above is not None and above.mode == STRAY and self.found and self.found[-1].kind is Kind.STRAY_TEXT:
            self.found.pop()

    def _one_more_copy(self, span: Span, removal: Edit) -> None:
        """A further copy belongs to the damage of the first."""
        for number in range(len(self.found) - 1, -1, -1):
            damage = self.found[number]
            if damage.edits and damage.kind is not Kind.BLANK_LINES:
                self.found[number] = damage._replace(span=(damage.span[0], span[1]), edits=(*damage.edits, removal))
                return

    def _wanted_of(self, position: Position, token: Token, read_as: Position | None = None) -> str:
        """The label of ``position`` with the number of ``token``, which is ``read_as`` that position or another."""
        label = self.layout.readers[position.index].label
        read = (read_as or position).index
        fit = next((fit for index, fit in token.reading.fits if index == read), None)
        number = fit.number if fit is not None and fit.number is not None else 1
        return label.exactly(str(number)).strip() if label is not None else ""

    def _flag_moved(self, place: int, token: Token, span: Span, flag: str) -> Damage:
        """A flag on a line of its own that is not its place."""
        written = self._flag_to_score(place, flag) or self._flag_below(place, flag)
        return self._flag(span, flag, tuple(sorted((_removal(self.text, token), *written))))

    def _extra(self, place: int, token: Token, position: Position, span: Span) -> Damage:
        """A line of structure that is one too many, in or below the line that is open at ``place``."""
        open_at = self.nodes[place].position
        if position.separator is not None:
            return Damage(Kind.EXTRA_SEPARATOR, span, "separator", "stray", certain=False)
        kind = self._kind(_COPY_KINDS, position)
        if is_flag(position):
            return self._flag_moved(place, token, span, _text_of(position))
        if is_heading(self.layout, position):
            kind = Kind.REPEATED_SECTION
        if kind is Kind.FIELD:
            return Damage(kind, span, role_of(self.layout, position), "misplaced")
        if kind is Kind.DUPLICATE_SCORE:
            return Damage(kind, span, "score", token.text.strip(), certain=False)
        if kind is Kind.NUMBER_SEQUENCE:
            own = (each for each in self.layout.positions if each.frames == position.frames)
            answer = next((each for each in own if each.meaning is Meaning.ANSWER), position)
            wanted = self._wanted_of(answer, token, position)
            return Damage(Kind.MISSING_ANSWER, span, role_of(self.layout, answer), "line", wanted)
        if kind is Kind.MISPLACED_ANNOTATION:
            return Damage(kind, span, "repeated" if open_at == position.index else "out of place", "line")
        return Damage(kind, span, role_of(self.layout, position), "line", self._wanted_of(position, token))

    def _later(self, token: Token, position: Position, span: Span) -> Damage:
        self.found = [each for each in self.found if not self._is_missing(each, position)]
        before = self._optional_before(token, position)
        if before is not None and before.token is not None:
            early = before.token.span(0, len(before.token.text.rstrip()))
            return Damage(Kind.MISPLACED_ANNOTATION, early, "above its place", "line", certain=False)
        damage = self._misplaced(span, position, "below its place", self._wanted_of(position, token))
        for place, node in enumerate(self.nodes):
            if node.way is not None and any(each is position for each in node.way.missing) and node.token is not None:
                return damage._replace(edits=self._put_back(place, position, token))
        return damage

    def _optional_before(self, token: Token, position: Position) -> Node | None:
        """The annotation that is all there is between a line and its place: that is what was moved, not the line."""
        place = next(n for n, node in enumerate(self.nodes) if node.token is token)
        while place and self.nodes[place - 1].mode == BODY:
            place -= 1
        node = self.nodes[place - 1] if place else None
        other = self._position(node) if node is not None else None
        if node is None or node.mode != MATCH or other is None or not other.optional or node.way is None:
            return None
        is_next = node.way.missing == (position,) and other.meaning is Meaning.ANNOTATION
        return node if is_next else None

    def _put_back(self, place: int, position: Position, token: Token) -> tuple[Edit, ...]:
        """Take a line from where it is, and write it before the line at ``place``."""
        above, here = self._end_of(place - 1), self._start_of(place)
        previous = self._position(self.nodes[place - 1]) if place else self.gap.before
        following = self._position(self.nodes[place])
        if previous is None or following is None or here == token.start or above == token.end:
            return ()
        if not any(fit.exact for index, fit in token.reading.fits if index == position.index):
            return ()
        to, back = previous.ways.get(position.index), position.ways.get(following.index)
        if to is None or back is None or to.blanks is None or back.blanks is None:
            return ()
        text = "\n" * to.blanks + token.text.strip() + "\n" * (1 + back.blanks)
        return tuple(sorted((Edit(min(above + 1, here), here, text), _removal(self.text, token))))

    def _is_missing(self, damage: Damage, position: Position) -> bool:
        if position.separator is not None:
            return damage.kind is Kind.MISSING_SEPARATOR
        missing = {self._kind(_MISSING_KINDS, position)}
        if is_title(self.layout, position):
            missing.add(Kind.MISSING_TITLE)
        return damage.kind in missing | {Kind.UNKNOWN_SECTION}

    def _misplaced(self, span: Span, position: Position, where: str, wanted: str) -> Damage:
        if position.separator is not None:
            return Damage(Kind.EXTRA_SEPARATOR, span, "separator", "stray", certain=False)
        kind = self._kind(_MOVED_KINDS, position)
        if is_heading(self.layout, position):
            kind = Kind.UNKNOWN_SECTION
        if is_flag(position):
            return self._flag(span, _text_of(position))
        if kind is Kind.FIELD:
            return Damage(kind, span, role_of(self.layout, position), "misplaced", certain=False)
        return Damage(kind, span, where, "line", wanted, certain=False)

    def _moved_here(self, place: int, position: Position | None) -> Damage | None:
        """The line was met before its place: the damage said there becomes the move."""
        if position is None:
            return None
        for before in reversed(self.nodes[:place]):
            if before.mode != STRAY or before.token is None:
                continue
            if not any(index == position.index for index, _ in before.token.reading.fits):
                continue
            token = before.token
            span = token.span(len(token.text) - len(token.text.lstrip()), len(token.text.rstrip()))
            self.found = [each for each in self.found if not (span[0] <= each.span[0] <= span[1])]
            damage = self._misplaced(span, position, "above its place", self._wanted_of(position, token))
            return damage._replace(edits=self._put_back(place, position, token))
        return None

    def _stray(self, place: int, token: Token) -> Damage | None:
        """Text that belongs nowhere, with all stray lines right below it; not a value that is missing above."""
        for each in self.found:
            if each.kind is Kind.MISPLACED_SCORE and token.start <= each.span[0] <= token.end:
                return None
        end = token.end
        for node in self.nodes[place + 1 :]:
            if node.mode != STRAY or node.token is None or node.notes:
                break
            end = node.token.end
        start = token.start + len(token.text) - len(token.text.lstrip())
        return Damage(Kind.STRAY_TEXT, (start, end), "text")

    def _late(self) -> set[int]:
        """Where lines are right below which what belongs there is missing: these are out of place."""
        return {
            node.token.start
            for node, following in pairwise(self.nodes)
            if node.token is not None and node.mode == MATCH and following.way is not None and following.way.missing
        }

    def _settled(self) -> list[Damage]:
        """One damage for one line: of those that say the same of it, the one that says most."""
        turns = {each.span[0] for each in self.found if each.kind is Kind.TURN_ORDER} | self._late()
        self.found = [each for each in self.found if not _is_border(self.text, each, turns)]
        truncated = next((each for each in self.found if each.kind is Kind.TRUNCATED), None)
        found = self.found
        if truncated is not None:
            line = self.text.rfind("\n", 0, max(0, truncated.span[0])) + 1
            found = [each for each in found if each is truncated or each.span[1] < line]
        shared = [each for each in found if each.kind is Kind.SHARED_SEPARATOR]
        for one in shared:
            start, end = at_line(self.text, one.span[0])
            found = [
                each
                for each in found
                if each is one or not (start <= each.span[0] <= end) or each.kind.name.startswith(("SCORE", "FLAG"))
            ]
        return found


def _corrected(token: Token, fit: Fit) -> str:
    """The line of ``token`` with its flaws put right, as far as the right text is known."""
    edits = [edit for flaw in fit.flaws for edit in ((flaw.start, flaw.end, flaw.text), *flaw.more)]
    text = token.text
    for start, end, said in sorted((edit for edit in edits if edit[2] is not None), reverse=True):
        text = text[:start] + (said or "") + text[end:]
    return text


def _is_border(text: str, damage: Damage, starts: set[int]) -> bool:
    """Whether only the blank lines above a place of ``starts`` are said to be wrong."""
    if damage.kind is not Kind.BLANK_LINES:
        return False
    at = damage.span[0]
    while at < len(text) and text[at] == "\n":
        at += 1
    return at in starts


def at_line(text: str, offset: int) -> Span:
    """The line at ``offset``, without its end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def _removal(text: str, token: Token) -> Edit:
    """Take the line of ``token`` out, and the blank lines above it where there are some below it too."""
    start, end = token.start, min(token.end + 1, len(text))
    if start and text[start - 1] != "\n":  # a piece of a line
        while text[start - 1] in " \t":
            start -= 1
        return Edit(start, token.end, "")
    if not start or not text.startswith("\n", end):
        return Edit(start, end, "")
    while start and text[start - 1] == "\n":
        start -= 1
    return Edit(start, token.end, "") if start else Edit(0, end, "")


def _text_of(position: Position) -> str:
    """The text of a line that is a flag."""
    return position.row.text.strip("{?}") if position.row is not None else ""


def _same_line(text: str, one: Token, other: Token) -> bool:
    first, last = sorted((one.start, other.start))
    return text.find("\n", first, last) < 0
