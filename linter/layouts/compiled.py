"""A layout ready to read files: positions, readers of lines, and the expressions that prove whole stretches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.expressions import expression
from linter.layouts import forms
from linter.layouts.description import Blanks, Child, Description, Item, Literal, Part, Slot, Value
from linter.layouts.forms import any_of, flag_texts, several_flags
from linter.layouts.labels import Label
from linter.layouts.meaning import Meaning
from linter.layouts.positions import END, Automaton, Position, Way, opened, value_names
from linter.layouts.sections import add_ways_back, sections_of
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.lines import LineReader

_PARTS = frozenset({Meaning.QUESTION, Meaning.ANSWER, Meaning.SCORE, Meaning.FLAG, Meaning.ANNOTATION})
_MARKUP = r"[ \t*_#>|`\"'(\[{<•+\\–—-]*+"


class Chunk:
    """Lines that one ``pattern`` proves: the ``groups`` are slots, empty for an optional part without any.

    ``loose`` is the same but for lines of bodies that begin nearly as an optional line; these remain to be looked at.
    """

    def __init__(
        self, number: int, positions: tuple[Position, ...], pattern: str, groups: tuple[str, ...], loose: str
    ) -> None:
        self.number = number
        self.positions = positions
        self.first, self.last = positions[0], positions[-1]
        self.pattern = pattern
        self.groups = groups
        self._judged: tuple[tuple[int, Slot], ...] | None = None
        self.loose = expression(loose) if loose else None

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The pattern, compiled for the first text that may begin with these lines."""
        return re.compile(self.pattern)

    @cached_property
    def is_open(self) -> bool:
        """Whether running text may be its end, so that only what follows shows where that is."""
        for position in reversed(self.positions):
            if position.body is not None or not position.optional:
                return position.body is not None
        return False

    def judged(self, slots: dict[str, Slot]) -> tuple[tuple[int, Slot], ...]:
        """The groups whose values are judged beyond what the pattern says, each with its slot."""
        if self._judged is None:
            named = ((group, slots[name]) for group, name in enumerate(self.groups, 1) if name)
            self._judged = tuple(
                (group, slot) for group, slot in named if slot.is_number or slot.runs_on or slot.kind == "speaker"
            )
        return self._judged

    @cached_property
    def bare(self) -> int:
        """How many of its lines only their values tell."""
        return sum(position.bare for position in self.positions)


class Next(NamedTuple):
    """A chunk that may come after another, the way there, and whether numbers ``restart`` on it."""

    chunk: Chunk
    way: Way
    restarts: bool


class Resume(NamedTuple):
    """A place where the proof may go on: behind the exact end of one chunk, at the beginning of another."""

    before: Chunk
    chunk: Chunk
    expression: re.Pattern[str]


class Target(NamedTuple):
    """Where the proof goes on: a chunk, its offset, and its number, ``None`` where it has none."""

    chunk: Chunk
    start: int
    number: int | None


class Layout:
    """A compiled description."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self.name = description.name
        self.slots = description.slots
        automaton = Automaton(description)
        self.positions = automaton.positions
        self.start = automaton.start
        self.sections = sections_of(self.positions)
        add_ways_back(self.positions, self.sections)
        self.drawn = frozenset(p.separator.character for p in self.positions if p.separator is not None)
        self.labels = tuple(
            Label(p.label, self._aliases(p), p.body is not None, self._digits(p)) if p.label else None
            for p in self.positions
        )
        self.widths = frozenset(p.separator.width for p in self.positions if p.separator is not None)
        self.short_runs = frozenset(
            p.separator.character * p.separator.width
            for p in self.positions
            if p.separator is not None and 2 < p.separator.width < 8
        )
        self.least = min([5, *(width for width in self.widths if width)]) if self.drawn else 5
        self.counted = max((p for p in self.positions if p.counter and p.first), key=_asks, default=None)
        self.counter = self.counted.counter if self.counted is not None else ""
        self.depth, self.restarts, self.begins = self._counting()
        loose = (stretch for stretch in automaton.stretches if not _is_firm(stretch))
        self.loose = frozenset(p.index for stretch in loose for p in stretch if isinstance(p, Position))
        self.chunks = tuple(self._chunk(number, stretch) for number, stretch in enumerate(automaton.stretches))
        for chunk in self.chunks:
            for position in chunk.positions:
                position.chunk = chunk.number
        begins = {chunk.first.index: chunk for chunk in self.chunks}
        self.opening = self._nexts(self.start, begins, None)
        self.nexts = tuple(self._nexts(chunk.last.ways, begins, chunk) for chunk in self.chunks)

    def _readers(self, slots: dict[str, Slot]) -> tuple[LineReader, ...]:
        from linter.layouts.lines import LineReader

        given = zip(self.positions, self.labels, strict=True)
        return tuple(LineReader(position, label, slots, self.drawn, self.flags) for position, label in given)

    def readers_with(self, speakers: tuple[str, ...]) -> tuple[LineReader, ...]:
        """The readers of lines where these ``speakers`` were seen in the file."""
        slots = {
            name: slot._replace(known=speakers) if slot.kind == "speaker" and not slot.of else slot
            for name, slot in self.slots.items()
        }
        return self._readers(slots)

    @cached_property
    def speaking(self) -> tuple[int, ...]:
        """The positions of turns that anybody may speak."""
        open_ = (p for p in self.positions if any(slot.kind == "speaker" and not slot.of for slot in p.slots))
        return tuple(position.index for position in open_)

    @cached_property
    def due_sections(self) -> frozenset[str]:
        """The sections that no file may be without."""
        entries = self.description.blocks["file"].entries
        children = [entry for entry in entries if isinstance(entry, Child) and not entry.optional]
        return frozenset(name for child in children for name in child.blocks if name in self.sections)

    @cached_property
    def readers(self) -> tuple[LineReader, ...]:
        """What reads a line as each position, however damaged it is."""
        return self._readers(self.slots)

    @cached_property
    def speakers_alone(self) -> bool:
        """Whether speakers are alone on lines, with what they say below."""
        rows = (p for p in self.positions if p.row is not None and len(p.row.items) == len(p.slots) == 1)
        return any(position.slots[0].kind == "speaker" for position in rows)

    @cached_property
    def tight(self) -> frozenset[int]:
        """The positions that may be right below another line, without a blank line between."""
        every = [self.start, *(position.ways for position in self.positions)]
        return frozenset(index for ways in every for index, way in ways.items() if not way.missing and way.blanks == 0)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first two characters of the lines that the layout writes."""
        heads = (p.row.items[0] for p in self.positions if p.row is not None and p.row.items)
        written = {item.text.lstrip()[:2] for item in heads if isinstance(item, Literal)}
        return frozenset(written | {sign * 2 for sign in self.drawn})

    @cached_property
    def followed(self) -> frozenset[int]:
        """The positions right after which an optional line may come."""
        optional = {p.index for p in self.positions if p.optional and p.row is not None}
        return frozenset(
            p.index for p in self.positions if any(not way.missing and n in optional for n, way in p.ways.items())
        )

    @cached_property
    def flags(self) -> tuple[str, ...]:
        """All flags of the layout, as they are written."""
        found: list[str] = []
        for position in self.positions:
            if position.row is not None:
                if position.optional and not position.slots:
                    found.append("".join(i.text for i in position.row.items if isinstance(i, Literal)))
                found += (text.strip() for text in flag_texts(position.row.items, self.slots))
        return tuple(dict.fromkeys(found))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of an exchange in their order: ``question``, ``answer``, ``score``, ``flag``, ``annotation``."""
        found: list[str] = []
        for position in self.positions:
            found += (slot.meaning.value for slot in position.slots if slot.meaning in _PARTS)
            if position.row is None:
                continue
            is_flag = position.optional and not position.slots
            if is_flag or flag_texts(position.rest, self.slots):
                found.append(Meaning.FLAG.value)
        return tuple(dict.fromkeys(found))

    @cached_property
    def tiers(self) -> tuple[str, ...]:
        """The qualities of candidates from the weakest on: of a line that says it, else the sections."""
        for meaning in (Meaning.TIER, Meaning.HEADING):
            slot = next((slot for slot in self.slots.values() if slot.meaning is meaning), None)
            if slot is not None:
                return slot.of if slot.ordered else ()
        return ()

    def ways(self, position: Position | None) -> dict[int, Way]:
        """The ways from ``position``, from the top of the file where it is ``None``."""
        return self.start if position is None else position.ways

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """The positions of two speakers who take turns, the one who begins first; empty where nobody does."""
        check = next((check for check in self.description.checks if check.kind == "alternate"), None)
        if check is None:
            return ()
        names = [path.rpartition(".")[2] for path in (*check.target, *check.sources)]
        found = [p.index for name in names for p in self.positions if any(slot.name == name for slot in p.slots)]
        return tuple(found) if len(found) == 2 else ()

    def turn_after(self, turn: int) -> int:
        """The position of the turn that is due after the one at ``turn``, -1 where none is."""
        if not self.turns:
            return -1
        return self.turns[1] if turn == self.turns[0] else self.turns[0]

    def _counting(self) -> tuple[int, int, int]:
        """At which depth the counted block is, below how many frames its numbers restart, and where they begin."""
        if self.counted is None:
            return 0, 0, 1
        slot = self.slots[self.counted.counter]
        names = [frame.block for frame in self.counted.frames]
        around = names.index(slot.within) if slot.within in names else len(names) - 2
        return len(names) - 1, around + 1, slot.begins

    def opens(self, text: str) -> bool:
        """Whether the first lines of ``text`` are exactly those of the layout."""
        return any(each.chunk.expression.match(text) for each in self.opening)

    def may_end(self, chunk: Chunk) -> bool:
        """Whether a file may end after ``chunk``."""
        way = chunk.last.ways.get(END)
        return way is not None and not way.missing

    def _digits(self, position: Position) -> int:
        """How many digits the counter in the label of ``position`` has at least."""
        return next((self.slots[item.slot].digits for item in position.label if isinstance(item, Value)), 0)

    def _aliases(self, position: Position) -> tuple[str, ...]:
        if not position.label:
            return ()
        label = position.label[0]
        text = label.text if isinstance(label, Literal) else ""
        found: list[str] = []
        for words, others in self.description.aliases.items():
            if words in text:
                found += (text.replace(words, other) for other in others)
        return tuple(found)

    def _nexts(self, ways: dict[int, Way], begins: dict[int, Chunk], own: Chunk | None) -> tuple[Next, ...]:
        before = own.last if own is not None else None
        found = [
            Next(begins[index], way, self._restarts(before, way, begins[index].first))
            for index, way in ways.items()
            if index in begins and not way.missing and not way.restarts and not way.back
        ]
        return tuple(sorted(found, key=lambda each: (each.chunk is not own, each.chunk.number)))

    def _restarts(self, before: Position | None, way: Way, position: Position) -> bool:
        """Whether the numbers of the counted blocks begin again at ``position``."""
        return self.counted is not None and opened(before, way, position) < self.restarts <= len(position.frames)

    # expressions

    @cached_property
    def structure(self) -> str:
        """What a line of a body may not begin with, if it is to be proved: anything near to a label or a separator."""
        found: list[str] = []
        bare: list[str] = []
        for position, label in zip(self.positions, self.labels, strict=True):
            if position.row is None:
                continue
            bare += self._speaker_like(position.row.items)
            found += (_flag_like(text) for text in flag_texts(position.row.items, self.slots))
            if position.optional and not position.slots:
                found.append(_flag_like(position.row.text.strip("{?}")))
            elif position.heading:
                found.append(rf"(?i:{re.escape(position.row.text.strip())})[ \t]*(?:\n|\Z)")
            elif label is not None and not label.letters:
                bare += self._mark_like(position)
            elif label is not None:
                found += _label_like(label.text, label.counts)
            elif len(position.slots) == 1 and position.slots[0].of and len(position.row.items) == 1:
                sizes = [len(word) for word in position.slots[0].of]
                found.append(rf"[^\n]{{{max(1, min(sizes) - 2)},{max(sizes) + 4}}}(?:\n|\Z)")
                if position.names_speaker:
                    names = "|".join(map(re.escape, position.slots[0].of))
                    found.append(rf"(?:{names})[ \t]*[:.–-]?[ \t]+(?=[^\W\d_a-z])")
            elif position.rest and isinstance(position.rest[0], Value) and len(position.rest) > 1:
                found += self._value_like(position.rest)
        if self.drawn:
            bare.append(rf"[ \t]*+{self.run_like}")  # not after markup, which takes such characters too
        if found:
            bare.append(f"{_MARKUP}(?:{'|'.join(dict.fromkeys(found))})")
        return f"(?:{'|'.join(dict.fromkeys(bare))})" if bare else "(?!)"

    def _speaker_like(self, items: tuple[Item, ...]) -> Iterator[str]:
        """Expressions for lines that have a speaker where a turn has one, whatever is before."""
        for before, item, after in zip(items, items[1:], items[2:], strict=False):
            slot = self.slots[item.slot] if isinstance(item, Value) else None
            if slot is None or slot.kind != "speaker" or not isinstance(after, Literal):
                continue
            names = "|".join(map(re.escape, slot.of))
            mark = before.text.strip() if isinstance(before, Literal) else ""
            if names:
                yield rf"[^\n]{{0,40}}?(?i:{names})\s*{re.escape(after.text.strip())}"
            elif mark:
                yield rf"[^\n]{{0,40}}?{re.escape(mark)}\s*[^\W\d_][^\n]{{0,38}}?{re.escape(after.text.strip())}"

    def _mark_like(self, position: Position) -> list[str]:
        """Expressions for the beginning of lines that are near to one that begins with marks and a value."""
        items = [*position.label, *position.rest[:1]]
        value = next((item for item in items if isinstance(item, Value)), None)
        slot = self.slots[value.slot] if value is not None else None
        if slot is not None and slot.kind in ("number", "integer", "clock", "date", "score"):
            after = next((item.text for item in items[items.index(value) + 1 :] if isinstance(item, Literal)), "")  # type: ignore[arg-type]
            close = r"[.:)\]}>]" if after.strip() else ""
            return [rf"[ \t]*[^\w\s]{{0,3}}[ \t]*{forms.pattern(slot)}[ \t]*{close}"]
        marks = position.label[0].text if isinstance(position.label[0], Literal) else ""
        return [rf"[ \t]*{re.escape(marks.strip())}" if marks.strip() else re.escape(marks)]

    @cached_property
    def firm_structure(self) -> str:
        """What a line of a body may not be where exact lines hold a chunk: structure, or nearly an optional line.

        A body cannot run over such lines unseen, for the exact ones that come after it are missing then.
        """
        exact, near = self._firm
        both = [*exact, f"{_MARKUP}(?:{near})"] if near else exact
        return f"(?:{'|'.join(dict.fromkeys(both))})" if both else "(?!)"

    @cached_property
    def _firm(self) -> tuple[list[str], str]:
        """Expressions for lines that are structure, and one for the beginning of those that nearly are optional."""
        exact: list[str] = []
        near: list[str] = []
        for position, label in zip(self.positions, self.labels, strict=True):
            if position.row is None:
                continue
            near += (_flag_like(text) for text in flag_texts(position.row.items, self.slots))
            if position.optional and not position.slots:
                near.append(_flag_like(position.row.text.strip("{?}")))
            elif position.heading:
                exact.append(rf"{re.escape(position.row.text.strip())}[ \t]*(?:\n|\Z)")
            elif label is not None and position.optional:
                near += _label_like(label.text, label.counts)
            elif label is not None:
                exact.append(re.escape(label.exactly("\0").rstrip()).replace("\0", "[0-9]+"))
            elif position.rest and isinstance(position.rest[0], Value) and len(position.rest) > 1:
                exact += self._value_like(position.rest)
        runs = "".join(sorted(re.escape(c) for c in self.drawn))
        if runs:
            exact.append(f"[ \\t]*+[{runs}]{{{self.least},}}")
        return exact, "|".join(dict.fromkeys(near))

    @cached_property
    def near_lines(self) -> re.Pattern[str]:
        """The lines of a body that begin nearly as an optional line, each with the line end before it."""
        return re.compile(rf"\n(?={_MARKUP}(?:{self._firm[1]}))(?P<line>[^\n]+)")

    def _value_like(self, items: tuple[Item, ...]) -> list[str]:
        slot = self.slots[items[0].slot] if isinstance(items[0], Value) else None
        if slot is None or not isinstance(items[1], Literal):
            return []
        if slot.kind == "speaker":
            return [rf"[^\W\d_][^\n:]{{0,38}}{re.escape(items[1].text.strip() or ':')}"]
        return [forms.pattern(slot) + re.escape(items[1].text)]

    @cached_property
    def body(self) -> str:
        """An expression for running text."""
        heads = [head for position, head in self.inline_heads if position.optional and position.index in self.loose]
        joined = rf"[^\n]*\S[ \t]+(?:{'|'.join(heads)})" if heads else "(?!)"
        return self._body(f"(?:{self.structure}|{joined})", joined)

    @cached_property
    def firm_body(self) -> str:
        """An expression for running text that exact lines hold."""
        return self._body(self.firm_structure)

    @cached_property
    def loose_body(self) -> str:
        """The same, where lines that nearly are optional ones are text for now."""
        exact, _ = self._firm
        return self._body(f"(?:{'|'.join(dict.fromkeys(exact))})" if exact else "(?!)")

    def _body(self, structure: str, first: str = "(?!)") -> str:
        """Running text whose lines are no ``structure``, and its first line not ``first``."""
        line = rf"(?!{structure})[^\n]++"
        return rf"(?=\S)(?!{self.run_like})(?!{first})[^\n]*+(?:\n++{line})*+"

    @cached_property
    def run_like(self) -> str:
        """What text may not begin with right behind its label."""
        runs = "".join(sorted(re.escape(c) for c in self.drawn))
        return f"[{runs}]{{{self.least},}}" if runs else "(?!)"

    @cached_property
    def free(self) -> str:
        """An expression for text that only a separator ends."""
        runs = "".join(sorted(re.escape(c) for c in self.drawn))
        stop = f"[ \\t]*[{runs}]{{{self.least},}}" if runs else self.structure
        headings = [re.escape(p.row.text) for p in self.positions if p.heading and p.row and p.block in self.sections]
        if runs and headings:
            heading = f"(?:{'|'.join(headings)})"
            stop += f"|[ \\t]*(?:[{runs}]{{3,}}[ \\t]*)?{heading}[ \\t]*[{runs}]{{3,}}"
        return rf"(?=\S)(?!{self.run_like})[^\n]*+(?:\n++(?!{stop})[^\n]++)*+"

    def _chunk(self, number: int, stretch: list[Position | Blanks]) -> Chunk:
        firm = _is_firm(stretch)
        groups: list[str] = []
        made = self._stretch(stretch, groups, self.firm_body if firm else self.body)
        loose = self._stretch(stretch, [], self.loose_body) if firm and self._firm[1] else ""
        positions = tuple(entry for entry in stretch if isinstance(entry, Position))
        return Chunk(number, positions, made, tuple(groups), loose)

    def _stretch(self, stretch: list[Position | Blanks], groups: list[str], body: str) -> str:
        """An expression for the lines of a stretch, whose running texts are as ``body``; ``groups`` are added to."""
        made = ""
        for place, entry in enumerate(stretch):
            end = r"(?:\n|\Z)" if place + 1 == len(stretch) else r"\n"
            if isinstance(entry, Blanks):
                made += r"\n*" if entry.due is None else r"\n" * entry.due
            elif entry.separator is not None:
                width = f"{{{entry.separator.width}}}" if entry.separator.width else "{3,}"
                line = re.escape(entry.separator.character) + width + end
                made += f"(?:{line})?" if entry.optional else line
            else:
                assert entry.row is not None
                line = self._items(entry.row.items, groups, body) + end
                made += f"(?:{line})?" if entry.optional else line
        return made

    def _items(self, items: tuple[Item, ...], groups: list[str], body: str) -> str:
        made = ""
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                made += re.escape(item.text)
            elif isinstance(item, Part):
                if flags := several_flags(item, self.slots):
                    lead, inner = any_of(flags)
                    groups.append(value_names(item.items)[0])
                    made += f"(?:{lead}({inner}))?"
                elif not value_names(item.items):
                    groups.append("")
                    made += f"({self._items(item.items, groups, body)})?"
                else:
                    made += f"(?:{self._items(item.items, groups, body)})?"
            elif item.slot in groups:
                made += rf"(?:\{groups.index(item.slot) + 1})"
            else:
                slot = self.slots[item.slot]
                groups.append(item.slot)
                bare = rf"(?!{self.structure})" if slot.runs_on and not number else ""
                made += f"({bare}{self._of_slot(slot, items[number + 1 :], body)})"
        return made

    def _of_slot(self, slot: Slot, following: tuple[Item, ...], body: str) -> str:
        if slot.kind == "text" and not following:
            return body
        if slot.kind == "free" and not following:
            return self.free
        if slot.kind == "name":
            stop = re.escape(following[0].text) if following and isinstance(following[0], Literal) else ""
            inner = rf"(?:(?!{stop})[^\n])*+" if stop else r"[^\n]*+"
            return rf"(?=[^\s*_`\u00a0\u3000-]){self._not_joined(following)}{inner}(?<![\s*_`])"
        if slot.kind == "line":
            stop = re.escape(following[0].text) if following and isinstance(following[0], Literal) else ""
            return rf"(?=\S)(?!{self.run_like}){self._not_joined(following)}" + (
                rf"(?:(?!{stop})[^\n])++" if stop else r"[^\n]++"
            )
        if slot.kind == "speaker":
            known = "|".join(re.escape(word) for word in sorted(slot.of, key=len, reverse=True))
            return f"(?:{known})" if slot.of else r"[^\W\d_][^\n:\[\]]{0,38}?"
        return forms.pattern(slot)

    def _not_joined(self, following: tuple[Item, ...]) -> str:
        """That no label is inside of a value that ends its line."""
        heads = [head for _, head in self.inline_heads]
        return rf"(?![^\n]*\s(?:{'|'.join(heads)}))" if heads and not following else ""

    @cached_property
    def inline_heads(self) -> tuple[tuple[Position, str], ...]:
        """Expressions for the labels and flags that may be inside a line, where another one was joined to it."""
        found = []
        for position, label in zip(self.positions, self.labels, strict=True):
            if label is not None and (label.counts or label.letters >= 4):
                text = re.escape(label.exactly("\0").rstrip()).replace("\0", r"\d+").replace(r"\ ", " ")
                found.append((position, text + r"(?=\s|$)"))
            elif position.row is not None and position.optional and not position.slots:
                found.append((position, re.escape(position.row.text.strip("{?}"))))
        return tuple(found)

    @cached_property
    def resumes(self) -> tuple[Resume, ...]:
        """The places where the proof may go on after damage."""
        found = []
        for chunk in self.chunks:
            for following, way, _ in self.nexts[chunk.number]:
                close = "(?<=\\n)"
                if chunk.last.separator is not None and chunk.last.separator.width:
                    close += re.escape(chunk.last.separator.character) + f"{{{chunk.last.separator.width}}}\\n"
                gap = r"\n*+" if way.blanks is None else r"\n" * way.blanks
                head = self._head(following.first)
                found.append(Resume(chunk, following, re.compile(f"{close}(?P<gap>{gap})(?={head})")))
        return tuple(found)

    @staticmethod
    def _head(position: Position) -> str:
        if position.separator is not None:
            return re.escape(position.separator.character * max(3, position.separator.width))
        if position.label and isinstance(position.label[0], Literal):
            return re.escape(position.label[0].text)
        return r"\S"


def _is_firm(stretch: list[Position | Blanks]) -> bool:
    """Whether exact lines hold a chunk together: two labels at least, and a separator at its end."""
    positions = [entry for entry in stretch if isinstance(entry, Position)]
    labels = sum(bool(position.label) and not position.optional for position in positions)
    return labels > 1 and positions[-1].separator is not None and not positions[-1].optional


def _asks(position: Position) -> tuple[bool, int]:
    """How likely the numbers of a line are those of questions: by its meaning, and by how deep it is."""
    return position.meaning is Meaning.QUESTION, len(position.frames)


def _flag_like(text: str) -> str:
    word = re.search(r"[^\W_]{1,3}", text)
    return rf"(?:(?<=[\[({{<])|[\[({{<*])\s*(?i:{re.escape(word[0])})" if word else re.escape(text.strip())


def _label_like(text: str, counts: bool) -> list[str]:
    """Expressions for the beginning of lines that are near to a label."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return [re.escape(text.rstrip()) if text.strip() else "(?!)"]
    first = words[0]
    if counts and sum(map(len, words)) < 4:
        initial = re.escape(first[0])
        return [rf"(?i:{initial}[a-z]{{0,9}})[ \t]*#?\d", rf"(?i:{re.escape(first)})[ \t]*[:.)：]"]
    size = len(text.strip().rstrip(":").strip("*_#[]() "))
    one, two = (re.escape(first[0]), re.escape(first[1])) if len(first) > 1 else (re.escape(first[0]), "")
    rest = rf"[^\n:：;]{{{max(0, size - 4)},{size + 2}}}[:：;]"
    near = rf"(?i:{one}[^\n:：;]|[^\n:：;]?{two}){rest}" if two else rf"(?i:{one}){rest}"
    return [near, rf"(?i:{re.escape(' '.join(words[:2]))})\b"]
