"""The values in the label of a line as a template writes them: counters, scores, days, clocks and speakers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from linter.inference.layout import counters, scales, values
from linter.inference.layout.draft import Draft
from linter.inference.layout.lines import CLOCK, CODE, DATE, LETTER, NAME, NUMBER, WORD
from linter.inference.layout.ordinals import in_order
from linter.inference.layout.places import Place
from linter.inference.layout.skeletons import Anchor
from linter.inference.layout.slots import Names, meaning_of, says_hour, slug

_OUT_OF = ("/", "of ", "out of ", "de ", "sur ", "von ", "di ", "su ", "van ", "auf ")
"""What is between a number and the end of its scale."""
_TOP = ("/", *(f" {word.strip()}" for word in _OUT_OF[1:]))
_STATED_TOP = re.compile(rf" ?(?:{'|'.join(map(re.escape, _OUT_OF))}) ?([0-9]+)(?![0-9])")
_VALUES = frozenset((NUMBER, CLOCK, DATE))
_LETTERED = re.compile(r"([A-Z])([0-9]+)")
_IN_TURN = 0.88
"""From which share of the turns on speakers take turns."""

_ENOUGH = 5
"""In so many files a number in the middle of a line must be the same, to be part of the line."""
_MANY = 8
"""In so many, if words follow it, as in ``1 (worst) to 5 (best)``."""
_IN_ORDER = 3
"""So many numbers of a file are not in order by chance, where they are so in nearly all files."""
_STRAY = 0.05
"""So often a number may begin with 0 by mistake."""
_ALONE = 0.7
"""In which share of the files no value may come twice, if that is no chance: some have errors."""


class ValueDrawer:
    """Draws the values of anchors, and adds their slots to ``draft``.

    ``numbers`` are the slots that hold some, by block and name, with where they are found: the place among the values
    of an anchor.
    """

    def __init__(self, draft: Draft, names: Names, places: Mapping[Anchor, Place]) -> None:
        self.draft = draft
        self.names = names
        self.places = places
        self.numbers: dict[tuple[str, str], tuple[Anchor, int]] = {}
        self.times: dict[tuple[str, str], tuple[Anchor, int]] = {}
        """The slots that hold days and times, with where they are found."""
        self.words: dict[tuple[str, str], tuple[Anchor, int]] = {}
        """The slots that hold one of few words in the middle of a line, with where they are found."""
        self.people: dict[str, tuple[Anchor, int]] = {}
        """The slots that hold speakers, with where they are found."""
        self.repeated: dict[str, frozenset[str]] = {}
        """The marks in the lines of the blocks in each: the standard names are for what they mean there."""
        self.in_turn = True
        """Whether one block holds all turns, so that one may ask whether speakers take them in turn."""
        self.is_apart = False
        """Whether a turn is drawn that is a block of its own in the block that repeats."""
        self.holding = {"file"}
        """The blocks that hold blocks which repeat."""
        self.spoken: set[str] = set()
        """The blocks in whose own lines somebody speaks: the times of turns need no check."""
        self.around: list[str] = []
        """The blocks around the line that is drawn, from the outside to the inside."""
        self._counted: set[tuple[Anchor, str]] = set()
        self._letters: dict[str, tuple[str, tuple[Anchor, int]]] = {}
        """The first slot of each block that holds a letter which counts, with where it is found."""

    def _mark(self, block: str, anchor: Anchor, at: int, mark: str, label: str, rest: str,
              counter: str) -> tuple[str, str]:  # fmt: skip
        columns = self.places[anchor].column(at)
        every = [value for column in columns for value in column]
        words = sorted({value for value in every if not any(map(str.isdigit, value))} if mark in _VALUES else ())
        if words:
            columns = [[value for value in column if value not in words] for column in columns]
            every = [value for column in columns for value in column]
        if mark == NAME:
            named = [[value for value in column if value] for column in columns]
            self.people[name := self._speaker(named)] = (anchor, at)
            return ("{" + name + "}" if all(every) else "{?{" + name + "} }"), counter
        if mark in (DATE, CLOCK):
            kind, other = ("date", "day") if mark == DATE else ("clock", "time")
            name = self.names.take(other if block in self.holding and mark in self.repeated.get(block, ()) else kind)
            self._absent(name, words)
            self.times[block, name] = (anchor, at)
            if name != kind:
                self.draft.slot(name).keys["type"] = kind
            elif self.holding == {"file"} and block != "file":  # clocks of parts may begin again
                self._unique(name, columns)
            if block != "file" and (block in self.holding or name != kind or block not in self.spoken):
                self._ascending(name, columns)
            return "{" + name + "}", counter
        if mark == WORD:
            varies = max(map(len, columns)) == 1 or any(len(set(column)) > 1 for column in columns)
            if words := values.choice(every) if varies else []:
                slot = self.draft.slot(name := self.names.take(slug(label), "verdict"))
                slot.keys["type"] = "choice"
                slot.guess("of", words, "all that were seen")
                self.words[block, name] = (anchor, at)
            else:
                self.draft.slot(name := self.names.take(slug(label), "run")).keys["type"] = "word"
            return "{" + name + "}", counter
        if mark in (LETTER, WORD) and (usual := values.usual(columns)):
            return escaped(usual), counter
        if mark == LETTER:
            return "{" + self._letter(block, anchor, at, every) + "}", counter
        if mark == CODE and (drawn := self._lettered(block, anchor, at)):
            return drawn, counter
        if mark == CODE:
            self.draft.slot(name := self.names.take("item")).keys["type"] = "word"
            self._unique(name, columns)
            return "{" + name + "}", counter
        is_top = f" {label.rstrip()}".endswith(_TOP)  # where a scale ends
        inside = block != "file" or (len(every) >= _ENOUGH and rest[:1].strip() != "")  # the 12 of FORM 12-B
        inside = inside or (len(every) >= _MANY and rest.strip() != "")
        if scales.is_top(every) if is_top else inside and values.is_constant(every):
            return every[0], counter
        if block != "file" and counters.counts_up(columns):
            if counter and (anchor, counter) not in self._counted and self._agrees(anchor, at, counter):
                self._counted.add((anchor, counter))
                return "{" + counter + "}", counter
            inner = block not in self.holding
            name = self.names.take("number" if inner else f"{slug(label) or block}-number")
            slot = self.draft.slot(name)
            if name != "number":
                slot.keys["type"] = "number"
            if inner and (self.is_apart or self.holding != {"file"}) and not counters.begin_again(columns):
                slot.keys["within"] = "file"
            if digits := counters.digits_of(every):
                slot.keys["digits"] = digits
            self.numbers[block, name] = (anchor, at)
            self._counted.add((anchor, name))
            return "{" + name + "}", counter or name
        if block != "file" and (above := self._copied(block, anchor, at)):
            slot = self.draft.slot(name := self.names.take(slug(label), "value"))
            of = self.draft.slot(above).keys
            slot.keys |= {"type": "integer"} | ({"digits": of["digits"]} if "digits" in of else {})
            slot.guess("same-as", above, "it is the same in nearly all places")
            return "{" + name + "}", counter
        self._absent(name := self._number(block, anchor, at, label, rest, every), words)
        return "{" + name + "}", counter

    def _letter(self, block: str, anchor: Anchor, at: int, every: Sequence[str]) -> str:
        """The name of a slot for a letter that counts, or for one that a line above has too."""
        slot = self.draft.slot(name := self.names.take("letter"))
        slot.keys["type"] = "choice"
        slot.guess("of", in_order(set(every)), "all that were seen")
        above, where = self._letters.setdefault(block, (name, (anchor, at)))
        if above == name:
            slot.guess("ordered", True, "they count")
            slot.guess("once", True, "they count")
        elif self._are_same((anchor, at), where):
            slot.guess("same-as", above, "it is the same in nearly all places")
        return name

    def _lettered(self, block: str, anchor: Anchor, at: int) -> str:
        """Slots for the letter of the part around and the number in it, as in ``A1``; empty where there is none."""
        columns = self.places[anchor].column(at)
        read = [[match for value in column if (match := _LETTERED.fullmatch(value))] for column in columns]
        part = self.around[-2] if len(self.around) > 1 else ""
        numbers = [[match[2] for match in column] for column in read]
        if part not in self._letters or list(map(len, read)) != list(map(len, columns)):
            return ""
        if not counters.counts_up(numbers) or not self.names.is_free("number"):
            return ""
        letters, above = {match[1] for column in read for match in column}, self._letters[part][0]
        slot = self.draft.slot(name := self.names.take("letter"))
        slot.keys["type"] = "choice"
        slot.guess("of", self.draft.slot(above).keys.get("of") or in_order(letters), "all that were seen")
        slot.guess("same-as", above, "it is that of the part around")
        number = self.names.take("number")
        if not counters.begin_again(numbers):
            self.draft.slot(number).keys["within"] = "file"
        return f"{{{name}}}{{{number}}}"

    def _absent(self, name: str, words: Sequence[str]) -> None:
        """Say which ``words`` are there instead of a value."""
        if words and self.draft.slot(name).keys.get("type") != "word":
            self.draft.slot(name).guess("or", list(words), "words instead of a value")

    def _unique(self, name: str, columns: Sequence[Sequence[str]]) -> None:
        """Say that no value comes twice in a file, where nearly all files show that."""
        right, many = counters.without_repeats(columns)
        if many >= _ENOUGH and right >= _ALONE * many:
            self.draft.slot(name).guess("unique", True, f"true in {right} of {many}")

    def _ascending(self, name: str, columns: Sequence[Sequence[str]]) -> None:
        """Say that the times or counters of parts rise, or do so within each part, where nearly all files show that."""
        rising, many = counters.rise(columns)
        if many >= _ENOUGH and rising >= _ALONE * many:
            self.draft.slot(name).guess("ascending", True, f"true in {rising} of {many}")
        elif len(self.around) > 1 and self.around[-2] != "file":
            rising, many = counters.rise([part for column in columns for part in counters.cut_where_they_fall(column)])
            if many >= _ENOUGH and counters.fall_seldom(columns):
                self.draft.slot(name).guess("ascending", True, f"true in {rising} parts")
                self.draft.slot(name).keys["within"] = self.around[-2]

    def _copied(self, block: str, anchor: Anchor, at: int) -> str:
        """The number above in the same block that is no counter and nearly always the same as this one."""
        if len({value for column in self.places[anchor].column(at) for value in column}) < _IN_ORDER:
            return ""
        same = (
            name
            for (each, name), where in self.numbers.items()
            if each == block
            and self.draft.slot(name).keys.get("type") == "integer"
            and self._are_same((anchor, at), where)
        )
        return next(same, "")

    def _agrees(self, anchor: Anchor, at: int, counter: str) -> bool:
        """Whether a number is nearly always that of the counter above."""
        block = next(block for block, name in self.numbers if name == counter)
        return self._are_same((anchor, at), self.numbers[block, counter])

    def _are_same(self, one: tuple[Anchor, int], other: tuple[Anchor, int]) -> bool:
        """Whether two places have nearly always the same value, as often as each other."""
        pairs = list(zip(*(self.places[anchor].column(at) for anchor, at in (one, other)), strict=True))
        even = [(ones, twos) for ones, twos in pairs if len(ones) == len(twos)]
        near = even or [(ones, twos) for ones, twos in pairs if abs(len(ones) - len(twos)) < 2]  # the last lacks one
        same = [one == two for ones, twos in near for one, two in zip(ones, twos, strict=False)]
        return bool(same) and sum(same) >= 0.8 * len(same)

    def _number(self, block: str, anchor: Anchor, at: int, label: str, rest: str, every: list[str]) -> str:
        top = ""
        if (stated := _STATED_TOP.match(rest)) is not None:
            top = stated[1]
        elif rest.lstrip().startswith(_OUT_OF) and rest.count(NUMBER):
            others = [value for column in self.places[anchor].column(at + 1) for value in column]
            top = others[0] if scales.is_top(others) else ""
        wholes = all("." not in value and "," not in value for value in every)
        meaning = meaning_of(label)
        in_exchange = block not in self.holding
        columns = self.places[anchor].column(at)
        is_total = block != "file" and f" {label.rstrip()}".endswith(_TOP) and values.is_said_again(columns)
        is_time = values.are_times(every) or (says_hour(label) and values.are_hours(every))
        padded = sum(bool(re.match(r"0\d", value)) for value in every)
        if is_time or padded > (0 if block == "file" else _STRAY * len(every)):
            digits = 0 if is_time else counters.width_of(every)
            name = self.names.take(slug(label), "clock" if is_time else "code" if not digits else "counter")
            if digits:
                self.draft.slot(name).keys |= {"type": "integer", "digits": digits}
            elif name != "clock":
                key = "is" if is_time and block not in self.holding else "type"
                self.draft.slot(name).keys[key] = "clock" if is_time else "word"
            if (is_time or digits) and block != "file":
                self._ascending(name, columns)
            self.numbers[block, name] = (anchor, at)
            return name
        if is_total:
            name = self.names.take("total")
        elif in_exchange and self.names.is_free("score") and (meaning == "score" or not slug(label)):
            name = self.names.take("score")
        else:
            name = self.names.take("total" if label.strip() in ("of", "/") else slug(label), "value")
        slot = self.draft.slot(name)
        if name != "score":
            slot.keys["type"] = "integer" if wholes and not (in_exchange and top) else "score"
        for key, value in scales.scale(every, top, label).items():
            if key in ("decimals",) and slot.keys.get("type") == "integer":
                continue
            is_limit = key in ("minimum", "maximum")
            if is_limit and block == "file" and wholes and not (_is_stated(key, top) or scales.has_stated(label)):
                continue
            if key in ("comma", "decimals") or (key == "maximum" and top):
                slot.keys[key] = value
            else:
                slot.guess(key, value, "as far as seen")
        if slot.keys.get("type") == "integer":
            is_open = block == "file" and slot.keys.keys().isdisjoint(("minimum", "maximum"))
            for key, value in (scales.share_or_year(every, rest) or (scales.few(every) if is_open else {})).items():
                slot.guess(key, value, "as far as seen")
            if block != "file":
                self._ascending(name, [column for column in columns if len(column) >= _IN_ORDER])
        self.numbers[block, name] = (anchor, at)
        return name

    def _speaker(self, columns: Sequence[Sequence[str]]) -> str:
        name = self.names.take("speaker")
        if name != "speaker":
            self.draft.slot(name).keys["is"] = "speaker"
        if names := values.same_names(columns):
            self.draft.slot(name).guess("of", names, "they speak in all files, and hardly anybody else does")
        turns = [pair for column in columns for pair in pairwise(column)]
        if self.in_turn and turns and sum(one != other for one, other in turns) >= _IN_TURN * len(turns):
            self.draft.slot(name).guess("alternate", True, "no speaker has two turns in a row")
        return name


def _is_stated(key: str, top: str) -> bool:
    """Whether a limit is the end of a scale that is written behind the number."""
    return key == "maximum" and bool(top)


def escaped(text: str) -> str:
    """``text`` as a template writes it."""
    return text.replace("{", "{{").replace("}", "}}")
